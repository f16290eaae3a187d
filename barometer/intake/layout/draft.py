"""The figures of a table as written: one position per cell, labels by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer.intake.decode.grid import Grid, filled_in
from barometer.intake.layout.label_columns import NOTHING, Coded, Codes, labels_of
from barometer.intake.layout.locate import Located
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.part_words import is_part_alone
from barometer.intake.words.phrases import header_phrase, is_nameless


@dataclass(frozen=True, slots=True)
class Draft:
    """Every non-blank figure cell of a table, in the file's order.

    `rows` are spreadsheet rows (1-based); `head` codes the value column (index into
    `located.values`, from 0); `filled` holds the label columns whose blank cells were taken from
    above, each with the first such spreadsheet row. `body_mask`: the rows of the body that are no
    note and no header repeated; None where all of them count.
    """

    labels: dict[str, Coded]
    head: Codes | None
    texts: pa.Array
    rows: NDArray[np.int32]
    parents: Coded = NOTHING
    filled: tuple[tuple[str, int], ...] = ()
    body_mask: NDArray[np.bool_] | None = None

    @property
    def size(self) -> int:
        """Number of positions."""
        return len(self.rows)

    @property
    def heads(self) -> Codes:
        """The value column of each position, written out."""
        return np.zeros(self.size, np.int32) if self.head is None else self.head

    def head_at(self, position: int) -> int:
        """The value column that a position stands in."""
        return 0 if self.head is None else int(self.head[position])

    def label(self, role: str) -> Coded:
        """A label column, blank where the table has none."""
        return self.labels.get(role, NOTHING)


def draft_of(
    grid: Grid, located: Located, constants: Mapping[str, str] | None = None,
    meanings: Mapping[tuple[str, str], str] | None = None, *, lexicon: Lexicon,
) -> Draft:  # fmt: skip
    """Melt the table into positions; rows left out and blank cells make none.

    `constants`: what holds for every row, by role. `meanings`: (role, text) -> what is read
    instead of a label's text.
    """
    start, height = located.body, grid.height
    labels, filled = labels_of(grid, located)
    for (role, text), meaning in (meanings or {}).items():
        if role in labels:
            labels[role] = labels[role].reading(text, meaning)
    for role, text in (constants or {}).items():
        labels[role] = Coded((None, text), np.ones(height - start, np.int32))
    keep = _body_mask(located, height)
    columns = [grid.columns[value.at].slice(start) for value in located.values]
    parents = _parents(labels.get("indicator", NOTHING), height - start, lexicon)
    rows = np.arange(start + 1, height + 1, dtype=np.int32)
    flat = _flat(columns, keep)
    if flat is None:
        return Draft(labels, None, columns[0], rows, parents, filled)
    positions, head, texts = flat
    position_labels = {role: coded.take(positions) for role, coded in labels.items()}
    return Draft(
        position_labels, head, texts, rows[positions], parents.take(positions), filled, keep
    )


def _body_mask(located: Located, height: int) -> NDArray[np.bool_] | None:
    """Rows that are not left out; None where all are kept."""
    left_out = [row - located.body for row in located.left_out if located.body <= row < height]
    if not left_out:
        return None
    keep = np.ones(height - located.body, dtype=bool)
    keep[left_out] = False
    return keep


def _flat(
    columns: list[pa.Array], keep: NDArray[np.bool_] | None
) -> tuple[NDArray[np.int64], Codes | None, pa.Array] | None:
    """(row index, value column, text) of each filled cell; None where all cells of one are."""
    if len(columns) == 1 and keep is None and columns[0].null_count == 0:
        return None
    if len(columns) == 1:
        filled = filled_in(columns[0])
        positions = np.flatnonzero(filled if keep is None else filled & keep)
        return positions, None, columns[0].take(pa.array(positions))
    height, width = len(columns[0]), len(columns)
    filled = np.column_stack([*map(filled_in, columns)])
    if keep is not None:
        filled &= keep[:, None]
    cells = np.flatnonzero(filled)
    positions = cells // width
    head = cells - positions * width
    texts = pa.concat_arrays(columns).take(pa.array(head * height + positions))
    return positions, head.astype(np.int32), texts


def _parents(indicator: Coded, height: int, lexicon: Lexicon) -> Coded:
    """For rows `其中：…`, `工业`, `同比增长（%）`, the name of the row that they belong to."""
    part = [text is not None and is_part_alone(text, lexicon) for text in indicator.texts]
    nameless = [text is not None and is_nameless(header_phrase(text)) for text in indicator.texts]
    if not any((*part, *nameless)) or indicator.codes is None:
        return NOTHING
    parents = np.zeros(height, np.int32)
    whole = last = 0
    for row, code in enumerate(indicator.codes.tolist()):
        if nameless[code]:
            parents[row] = last
        elif part[code]:
            parents[row], last = whole, code
        elif code:
            whole = last = code
    return Coded(indicator.texts, parents)
