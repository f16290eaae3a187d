"""The head of another table: which column of the file holds which of the table's columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from barometer import units
from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.tables import Column, Table
from barometer.intake.words.names import chinese_of, fold, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import period_of, year_first
from barometer.intake.words.phrases import is_harmless
from barometer.intake.words.vocabulary import holds, role_of, without

# What else a file gives: title, preamble, file name or the uploader's own choice.
_GIVEN_ELSEWHERE = ("region", "year")
_UNIT_LEAD = "/,、:_-|"
_ALIKE = 60.0
_LEAST_WORD = 2
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Place:
    """A column of the file (`at`, 0-based) that holds a column of the table.

    `text` is the head as written, `year` and `unit` what it says besides the name.
    """

    column: Column
    at: int
    text: str
    year: int | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The head rows `first` to `last` (0-based) of a table in a sheet.

    `texts` are the head's own words by column; `unread` the columns that hold none of the table's.
    """

    first: int
    last: int
    texts: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def names(self) -> frozenset[str]:
        """The table's columns that are there."""
        return frozenset(place.column.name for place in self.places)

    @property
    def years(self) -> tuple[int | None, ...]:
        """The years that heads name, each of them a record of the row; one None where none does."""
        years = sorted({place.year for place in self.places if place.year is not None})
        return tuple(years) or (None,)

    @property
    def unread(self) -> tuple[int, ...]:
        """The columns of the file that are not read."""
        read_columns = {place.at for place in self.places}
        return tuple(at for at in range(len(self.texts)) if at not in read_columns)

    def doubles(self) -> list[tuple[Place, Place]]:
        """Pairs of columns with one meaning; a region's code beside its name is no such pair."""
        by_column: dict[tuple[str, bool], list[Place]] = {}
        pairs = []
        for place in self.places:
            is_code = place.column.type == "region" and role_of(place.text) == "region_code"
            before = by_column.setdefault((place.column.name, is_code), [])
            pairs += [(one, place) for one in before
                      if one.year == place.year or None in (one.year, place.year)][:1]  # fmt: skip
            before.append(place)
        return pairs


def head_of(grid: Grid, table: Table) -> Head | None:
    """The first head that names at least half of what only the table's own columns can give."""
    rows = with_merged(grid)
    for at, row in enumerate(rows):
        if any(map(is_figure, row)):
            continue
        head = plain_head(at, row, grid, table)
        if _may_be_upper(rows, at):
            both = [joined_header(*cells, table) for cells in zip(row, rows[at + 1], strict=True)]
            lower = _head(at, at + 1, both, grid, table)
            if lower and len(lower.places) > (len(head.places) if head else 0):
                head = lower
        if head:
            return head
    return None


def _may_be_upper(rows: list[list[str]], at: int) -> bool:
    """True for a row of headings over a second row of heads; a title stands alone."""
    headings = set(filter(None, rows[at]))
    lower = rows[at + 1] if at + 1 < len(rows) else []
    return len(headings) > 1 and any(lower) and not any(map(is_figure, lower))


def fits(head: Head, table: Table) -> bool:
    """True where the head has all columns that must be there, and one that no other table has."""
    return needed(table) <= head.names and bool(head.names & set(table.distinctive))


def is_surely(head: Head, table: Table) -> bool:
    """The same, the distinctive column named by no word of statistics, as `数值` is."""
    named_columns = {place.column.name for place in head.places if role_of(place.text) is None}
    return fits(head, table) and bool(named_columns & set(table.distinctive))


def nearest(text: str, missing: Iterable[Column]) -> Column | None:
    """Of the columns that are missing the one named much like a head; none of the year before."""
    folded = "" if holds(fold(text), "compared_with") else unbracketed(fold(chinese_of(text)))[0]
    scored = [
        (fuzz.ratio(word, folded), -at, column)
        for at, column in enumerate(missing)
        for word in _spellings(column)
        if len(word) >= _LEAST_WORD
        and (word in folded or (len(folded) >= _LEAST_WORD and folded in word)
             or fuzz.ratio(word, folded) >= _ALIKE)
    ]  # fmt: skip
    return max(scored, key=lambda item: item[:2])[2] if scored else None


def holds_figures(cells: Sequence[str]) -> bool:
    """True where a column holds numbers, years left aside."""
    return any(value_of(cell).number is not None and not period_of(cell) for cell in cells)


def needed(table: Table) -> set[str]:
    """The table's columns that must be named, as nothing else can give them."""
    return {c.name for c in table.columns if c.required and c.type not in _GIVEN_ELSEWHERE}


def with_merged(grid: Grid, stop: int = limits.HEAD_ROWS) -> list[list[str]]:
    """The rows where a head can stand, every merged range filled by its first cell."""
    rows = grid.rows(0, stop)
    for (top, left), (bottom, right) in grid.merged:
        for row in rows[top : bottom + 1]:
            row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
    return rows


def _head(first: int, last: int, texts: Sequence[str], grid: Grid, table: Table) -> Head | None:
    places = [place for at, text in enumerate(texts) if (place := place_of(text, at, table))]
    places = [_of_cells(place, grid, last, table) for place in places]
    head = Head(first, last, tuple(texts), tuple(places))
    required = needed(table)
    enough = len(head.names & required) * 2 >= len(required) and len(head.names) > 1
    return head if enough else None


def plain_head(row: int, texts: Sequence[str], grid: Grid, table: Table) -> Head | None:
    """The head of one row, with a row of units below it; None where it names too little."""
    head = _head(row, row, texts, grid, table)
    below = next(iter(grid.rows(row + 1, row + 2)), [])
    if head is None or not _is_of_units(below):
        return head
    joined = [joined_header(*cells, table) for cells in zip(texts, below, strict=True)]
    return _head(row, row + 1, joined, grid, table) or head


def _is_of_units(row: Sequence[str]) -> bool:
    """True for `万吨标准煤、（吨）`, with or without `单位` in front."""
    cells = [cell for cell in row if cell]
    known = [cell for cell in cells if _unit_alone(cell)]
    return bool(known) and all(cell in known or role_of(cell) == "unit" for cell in cells)


def _unit_alone(text: str) -> str | None:
    """The unit that a cell says and nothing else."""
    unit = fold(text).strip("()")
    return unit if units.known(unit) else None


def _of_cells(place: Place, grid: Grid, last: int, table: Table) -> Place:
    """`单位` heads names of firms or units of amounts: the cells below tell."""
    row_unit = next((c for c in table.columns if c.name == "row_unit"), None)
    if row_unit is None or fold(place.text) != fold("单位"):
        return place
    cells = [cell for row in grid.rows(last + 1, last + 1 + limits.HEAD_ROWS)
             if (cell := row[place.at])]  # fmt: skip
    if cells and all(map(units.known, cells)):
        return Place(row_unit, place.at, place.text)
    return place


def joined_header(upper: str, lower: str, table: Table) -> str:
    """Two head cells as one: the order in which they name a column, else the lower one."""
    if not lower or upper == lower:
        return upper
    if not upper:
        return lower
    above, unit = place_of(upper, 0, table), _unit_alone(lower)
    if unit:
        return upper if above and above.unit == unit else f"{upper}({unit})"
    # `计量单位` stands in front of a row of units, below a column's own name.
    last = upper if above and role_of(lower) == "unit" else lower
    orders = (f"{upper}{lower}", f"{lower}{upper}", last)
    return next((text for text in orders if place_of(text, 0, table)), f"{upper}{lower}")


def place_of(text: str, at: int, table: Table) -> Place | None:
    """What one head cell says, None where it names no column of the table."""
    folded = fold(chinese_of(text)).rstrip(":*")
    if not folded:
        return None
    column, unit = _named(folded, table)
    if column:
        return Place(column, at, text, None, unit)
    year, rest = _year_and_rest(folded)
    column, unit = _named(rest, table)
    if column and year and table.year_column and column.type == "number":
        return Place(column, at, text, year, unit)
    return None


def year_in(text: str) -> int | None:
    """The year that a head says, whatever else it says."""
    return _year_and_rest(fold(chinese_of(text)))[0]


def unit_in(text: str, column: Column) -> str | None:
    """The unit that a head says, whatever else it says; without brackets one that fits."""
    folded = fold(chinese_of(text))
    stated = [without(part, "unit_lead") for part in unbracketed(folded)[1]]
    known = [part for part in stated if units.known(part)]
    if known:
        return known[0] if len(known) == 1 else None
    ends = (folded[at:].lstrip(_UNIT_LEAD) for at in range(1, len(folded)))
    return next((end for end in ends if end and units.known(end) and any(
        units.fits(end, unit) for unit in column.units)), None)  # fmt: skip


def _year_and_rest(folded: str) -> tuple[int | None, str]:
    """`2025年目标`, `目标(2025年)`: the year and the name without it."""
    if dated := year_first(folded):
        return dated
    outside, inside = unbracketed(folded)
    periods = {part: period for part in inside if (period := period_of(part))}
    if len(periods) != 1 or next(iter(periods.values())).span != "year":
        return None, folded
    rest = "".join(f"({part})" for part in inside if part not in periods)
    return next(iter(periods.values())).year, outside + rest


@lru_cache(_REMEMBERED)
def _named(folded: str, table: Table) -> tuple[Column | None, str | None]:
    """The column that a head names, and the unit that it says: `能耗(万吨标准煤)`, `能耗/吨`."""
    words = _columns_by_word(table)
    if folded in words:
        return words[folded]
    outside, inside = unbracketed(folded)
    stated = [without(part, "unit_lead") for part in inside]
    known = [part for part in stated if units.known(part)]
    if len(known) < 2 and all(part in known or is_harmless(part) for part in stated):
        column = words.get(outside, (None, None))[0]
        if column:
            return column, known[0] if known else None
    for end in range(len(folded) - 1, 1, -1):
        unit = folded[end:].lstrip(_UNIT_LEAD)
        if folded[:end] in words and unit and units.known(unit):
            return words[folded[:end]][0], unit
    return None, None


@cache
def _columns_by_word(table: Table) -> dict[str, tuple[Column, str | None]]:
    """Folded word -> (column, the unit that the word itself says)."""
    by_word: dict[str, tuple[Column, str | None]] = {}
    for column in table.columns:
        unit = column.units[0] if column.units else None
        by_word[fold(column.name)] = (column, unit)
        for word in (column.header, *column.others):
            outside, inside = unbracketed(fold(word))
            known = next((part for part in inside if units.known(part)), None)
            by_word.setdefault(fold(word), (column, known))
            if known:
                by_word.setdefault(outside, (column, None))
    return by_word


def _spellings(column: Column) -> tuple[str, ...]:
    words = (column.name, column.header, *column.others)
    return tuple(dict.fromkeys(unbracketed(fold(word))[0] for word in words))
