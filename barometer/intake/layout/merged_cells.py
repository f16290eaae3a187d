"""Merged cells: a figure of several columns or rows, a label of several rows or of a neighbour."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer.intake.decode.grid import Grid, filled_in
from barometer.intake.layout.locate import Located
from barometer.intake.words.vocabulary import ROWS

Bools = NDArray[np.bool_]
Ints = NDArray[np.int32]
Span = tuple[int, int]


def filled_down(label: Ints, beside: Bools, blank_line: Bools, figures: Bools) -> Ints:
    """The codes of a label column (0 blank) with blank cells below a label filled by it.

    Only in a column written like merged cells: each label stands once, with blank rows below
    it, which have another one `beside` and hold `figures`. Never across a `blank_line`.
    """
    named = label[label > 0]
    if not len(named) or len(np.unique(named)) != len(named):
        return label
    source = np.where(label > 0, np.arange(len(label)), -1)
    source = np.maximum.accumulate(source)
    last_blank = np.maximum.accumulate(np.where(blank_line, np.arange(len(label)), -1))
    wanted = (label == 0) & beside & figures & (source >= 0) & (last_blank < source)
    if not np.isin(np.flatnonzero((label > 0) & figures & beside), source[wanted]).all():
        return label  # a label without rows of its own: a blank cell is an omission here
    return np.where(wanted, label[np.maximum(source, 0)], label).astype(np.int32)


def in_order(
    filled: Ints, label: Ints, parts: Sequence[Span | None], others: Sequence[Ints]
) -> Ints:
    """`filled`, with blanks put back from the first row whose months lie before those of one above.

    `parts`: first and last month of each row; `others`: codes of region and indicator, each of
    which has its own parts. Below `12月` a blank year of `1月` is likely the next one.
    """
    codes, among = filled.copy(), _among(others, len(filled))
    latest: dict[int, Span] = {}
    over = False
    for row, part in enumerate(parts):
        if label[row]:
            latest, over = {}, False
        first, last = latest.get(int(among[row]), (0, 0))
        over = over or (part is not None and part[0] < first and part[1] < last)
        if over:
            codes[row] = label[row]
        elif part is not None:
            latest[int(among[row])] = (max(first, part[0]), max(last, part[1]))
    return codes


def _among(others: Sequence[Ints], height: int) -> Ints:
    """Which region and indicator each row is of, by one code; a blank is what stands above it."""
    groups = np.zeros(height, np.int64)
    for codes in others:
        last = np.maximum.accumulate(np.where(codes > 0, np.arange(height), 0))
        pairs = groups * (int(codes.max(initial=0)) + 1) + codes[last]
        groups = np.unique(pairs, return_inverse=True)[1]
    return groups.astype(np.int32)


def filled_cells(grid: Grid, start: int, columns: list[int] | None = None) -> Bools:
    """Rows from `start` on in which any of the columns (None: of all) holds something."""
    mask = np.zeros(grid.height - start, dtype=bool)
    for at in range(grid.width) if columns is None else columns:
        mask |= filled_in(grid.columns[at].slice(start))
    return mask


def shared_figures(grid: Grid, located: Located) -> Iterator[tuple[int, int]]:
    """(row, column), 0-based, of each figure merged over several columns or labelled rows."""
    values = located.figures
    labels = [at for role, at in located.labels.items() if role in ROWS]
    for (top, left), (bottom, right) in grid.merged:
        if top < located.body or left not in values:
            continue
        columns = values & set(range(left, right + 1))
        below = grid.rows(top + 1, bottom + 1) if bottom > top else []
        if len(columns) > 1 or any(row[at] for row in below for at in labels):
            yield top, left


def with_labels_across(grid: Grid, body: int, labels: Collection[int], values: set[int]) -> Grid:
    """The grid with each label of the body in its column, that is merged from before it (`合计`).

    All places are 0-based. Only where the cell stands in no column of its own: what is merged over
    figures, or begins in another column of labels, stays where it is.
    """
    columns: dict[int, list[str | None]] = {}
    for (top, left), (bottom, right) in grid.merged:
        within = [at for at in labels if left < at <= right]
        if top < body or top != bottom or len(within) != 1 or left in labels:
            continue
        if values & set(range(left, right + 1)) or not grid.columns[left][top].as_py():
            continue
        for at in (left, within[0]):
            columns.setdefault(at, grid.columns[at].to_pylist())
        columns[within[0]][top], columns[left][top] = columns[left][top], None
    if not columns:
        return grid
    moved = {at: pa.array(cells, pa.string()) for at, cells in columns.items()}
    return replace(grid, columns=tuple(moved.get(at, one) for at, one in enumerate(grid.columns)))
