"""The label columns of a table by code, with what is written once for several rows filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake import limits
from barometer.intake.decode.grid import Grid, filled_in
from barometer.intake.layout.locate import Located, column_named, is_no_row
from barometer.intake.layout.merged_cells import filled_cells, filled_down, in_order
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.periods import span_of, sum_until
from barometer.intake.words.phrases import header_phrase
from barometer.intake.words.vocabulary import LABELS, ROWS, is_word, role_of

Codes = NDArray[np.int32]
# Labels that stand once for the rows below them, each with the columns that tell the same.
_FILLED = (("region_code", "region"), ("period",), ("indicator",))


class TooManyNames(ValueError):
    """A column names more regions, indicators or periods than any plan has; its header."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A text column by code: `texts[codes[i]]` is the text at position i; code 0 is blank.

    `codes` is None where every position is blank or holds the one text there is.
    """

    texts: tuple[str | None, ...]
    codes: Codes | None = None

    def at(self, position: int) -> str | None:
        """The text at a position."""
        return self.texts[0 if self.codes is None else int(self.codes[position])]

    def full(self, length: int) -> Codes:
        """The codes, written out."""
        return np.zeros(length, np.int32) if self.codes is None else self.codes

    def are(self, wanted: Callable[[str], bool], length: int) -> NDArray[np.bool_]:
        """Whether the text at each of so many positions is wanted; a blank is not."""
        values = np.array([text is not None and wanted(text) for text in self.texts])
        return values[self.full(length)] if values.any() else np.zeros(length, dtype=bool)

    def reading(self, text: str, meaning: str) -> Coded:
        """The same column with another text read instead of one."""
        return Coded(tuple(meaning if one == text else one for one in self.texts), self.codes)

    def keeping(self, wanted: Callable[[str], bool]) -> Coded:
        """The same column, blank where its text is not wanted."""
        texts = tuple(text if text and wanted(text) else None for text in self.texts)
        return Coded(texts, self.codes) if any(texts) else NOTHING

    def take(self, positions: NDArray[np.int64]) -> Coded:
        """The same column at these positions only."""
        return self if self.codes is None else Coded(self.texts, self.codes[positions])


NOTHING = Coded((None,))


def labels_of(grid: Grid, located: Located) -> tuple[dict[str, Coded], tuple[tuple[str, int], ...]]:
    """The label columns below the header, merged cells and cells written once filled.

    Raises:
        TooManyNames: a column names more regions, indicators or periods than any plan has.
    """
    places = {role: at for role, at in located.labels.items() if role in LABELS}
    coded = grid.coded([*places.values()], located.body)
    labels = dict(zip(places, map(_coded, coded), strict=True))
    for role in ROWS:
        if role in labels and len(labels[role].texts) > limits.NAMES:
            raise TooManyNames(column_named(located, role) or role)
    _part_vintages(labels)
    _part_sums(labels)
    _fill_merged(grid, located, labels)
    labels = {role: _without_dittos(coded) for role, coded in labels.items()}
    return labels, _fill_down(grid, located, labels)


def _fill_down(
    grid: Grid, located: Located, labels: dict[str, Coded]
) -> tuple[tuple[str, int], ...]:
    """Fill labels that are written once for the rows below them."""
    first_filled = [_filled(grid, located, labels, roles) for roles in _FILLED]
    groups = labels.get("group", NOTHING)
    if groups.codes is not None:
        # A group reaches down to the next one; taken too far it only refuses more.
        last = np.maximum.accumulate(np.where(groups.codes > 0, np.arange(len(groups.codes)), 0))
        labels["group"] = Coded(groups.texts, groups.codes[last])
    return tuple(filled for filled in first_filled if filled)


def _filled(
    grid: Grid, located: Located, labels: dict[str, Coded], group: tuple[str, ...]
) -> tuple[str, int] | None:
    """Fill the columns of a group; one of them, and the first spreadsheet row so filled."""
    places = located.labels
    roles = [role for role in group if role in places]
    others = [places[role] for role in (*ROWS, "part") if role in places and role not in group]
    coded = {role: codes for role in roles if (codes := labels[role].codes) is not None}
    if not coded or not others or all(codes.all() for codes in coded.values()):
        return None
    start = located.body
    values = [value.at for value in located.values]
    rows = (filled_cells(grid, start, others), ~filled_cells(grid, start),
            filled_cells(grid, start, values))  # fmt: skip
    open_rows = np.all([codes == 0 for codes in coded.values()], axis=0)
    if (open_rows & rows[0] & rows[2])[: np.argmin(open_rows)].any():
        # A name in the middle of its rows: where they begin is not said.
        return None
    first = None
    for role, codes in coded.items():
        full = np.where(open_rows, filled_down(codes, *rows), codes).astype(np.int32)
        if role == "period" and "part" in labels:
            rest = [labels[other].full(len(codes)) for other in ROWS
                    if other in labels and other != role]  # fmt: skip
            full = in_order(full, codes, _months(labels["part"], len(codes)), rest)
        changed = np.flatnonzero(full != codes)
        if len(changed):
            first = start + 1 + int(changed[0])
            labels[role] = Coded(labels[role].texts, full)
    return None if first is None else (roles[-1], first)


def _months(parts: Coded, height: int) -> list[tuple[int, int] | None]:
    """First and last month of the part of a year in each row; a mere number stands for both."""
    spans = [span_of(text) if text else None for text in parts.texts]
    return [spans[code] for code in parts.full(height).tolist()]


def _coded(encoded: pa.DictionaryArray) -> Coded:
    if encoded.null_count == len(encoded):
        return NOTHING
    texts = tuple(None if not text.strip() else text for text in encoded.dictionary.to_pylist())
    codes = encoded.indices
    if codes.null_count:
        codes = pc.fill_null(codes, -1)
    shifted: Codes = codes.to_numpy(zero_copy_only=False) + np.int32(1)
    return Coded((None, *texts), shifted)


def _without_dittos(coded: Coded) -> Coded:
    """The column, each `〃` read as the label right above; one below a blank or a header stays."""
    dittos = [text is not None and is_word(fold(text), "ditto") for text in coded.texts]
    if not any(dittos) or coded.codes is None:
        return coded
    said = np.array([text is not None and role_of(text) is None for text in coded.texts])
    repeats = np.array(dittos)[coded.codes]
    last = np.maximum.accumulate(np.where(repeats, 0, np.arange(len(repeats))))
    above = coded.codes[last]
    codes = np.where(repeats & said[above], above, coded.codes).astype(np.int32)
    left = set(np.unique(codes[repeats]).tolist())
    texts = (None if ditto and at not in left else text
             for at, (text, ditto) in enumerate(zip(coded.texts, dittos, strict=True)))  # fmt: skip
    return Coded(tuple(texts), codes)


def _part_vintages(labels: dict[str, Coded]) -> None:
    """`2023年（快报）` in a column of periods is a period and a vintage."""
    period = labels.get("period", NOTHING)
    vintages = [
        header_phrase(text).vintage if text and "(" in fold(text) else None for text in period.texts
    ]
    if "vintage" in labels or not any(vintages) or period.codes is None:
        return
    texts = [unbracketed(fold(text))[0] if text and vintage else text
             for text, vintage in zip(period.texts, vintages, strict=True)]  # fmt: skip
    labels["period"] = Coded(tuple(texts), period.codes)
    labels["vintage"] = Coded(tuple(vintages), period.codes)


def _part_sums(labels: dict[str, Coded]) -> None:
    """`截至2024年底累计` in a column of periods is a year and the plan's total up to it.

    Where a column of measures says what the figure is, or a first year is named, the period stays
    as it is and is refused.
    """
    period = labels.get("period", NOTHING)
    sums = [sum_until(text) if text else None for text in period.texts]
    if "measure" in labels or not any(sums) or period.codes is None:
        return
    until = [str(years[1]) if years and years[0] is None else None for years in sums]
    texts = [year or text for year, text in zip(until, period.texts, strict=True)]
    labels["period"] = Coded(tuple(texts), period.codes)
    measures = tuple("规划期累计" if year else None for year in until)
    labels["measure"] = Coded(measures, period.codes)


def _fill_merged(grid: Grid, located: Located, labels: dict[str, Coded]) -> None:
    """A label merged over several rows holds for each of them."""
    places = {at: role for role, at in located.labels.items()}
    for (top, left), (bottom, right) in grid.merged:
        role = places.get(left)
        first = top - located.body
        if role in labels and left == right and first >= 0 and bottom > top:
            codes = labels[role].codes
            if codes is not None:
                codes[first : bottom - located.body + 1] = codes[first]


def note_rows(grid: Grid, located: Located) -> tuple[int, ...]:
    """Rows (0-based) that are a note, a signature or the header repeated."""
    labels, _ = labels_of(grid, located)
    height = grid.height - located.body
    headers = {role: located.headers[at] for role, at in located.labels.items()}
    mask = np.zeros(height, dtype=bool)
    for role in ROWS:
        coded = labels.get(role, NOTHING)
        mask |= coded.are(partial(is_no_row, header=headers.get(role, "")), height)
    mask |= _repeats_header(grid, located, height)
    return tuple((np.flatnonzero(mask) + located.body).tolist())


def _heads_periods(text: str) -> bool:
    return role_of(text) in ("period", "part")


def _repeats_header(grid: Grid, located: Located, height: int) -> NDArray[np.bool_]:
    """The rows that say what stands above the figures once more, below a blank label or none."""
    same, only = np.zeros(height, dtype=bool), np.ones(height, dtype=bool)
    for at, header in enumerate(located.headers[: grid.width]):
        # The first column of most tables has a name of its own in every row.
        if not only.any():
            break
        coded = grid.coded([at], located.body)[0]
        heads = pa.array([text for text in header.split(" / ") if text], pa.string())
        again = pc.is_in(coded.dictionary, heads)
        if at == located.labels.get("period"):
            # `月份` below `年份`: months go on where the years end.
            again = pc.or_(
                again, pa.array(map(_heads_periods, coded.dictionary.to_pylist()), pa.bool_())
            )
        said = again.take(coded.indices).fill_null(False)
        repeated = said.to_numpy(zero_copy_only=False)
        same |= repeated
        only &= repeated | ~filled_in(coded)
    return same & only
