"""Heads of the other tables written as readings, and readings turned back into heads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from barometer import units
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.apply import without_cells
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.context import Context
from barometer.intake.layout.reading import (
    OF_THEMSELVES,
    UNREAD,
    Field,
    Means,
    Origin,
    Skip,
    TableReading,
)
from barometer.intake.layout.reading_checks import field_mistakes, place_mistakes
from barometer.intake.other_tables.heads import (
    Head,
    Place,
    joined_header,
    place_of,
    unit_in,
    with_merged,
    year_in,
)
from barometer.intake.other_tables.records import Surroundings
from barometer.intake.result import Reading
from barometer.intake.tables import Column, Table
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.periods import period_of
from barometer.intake.words.vocabulary import role_of
from barometer.problems import Problem

_OUTSIDE = ("title", "sheet_name", "file_name")
_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class HeadedTable:
    """One table of a sheet: its head, its cells alone, and what a reading says besides.

    `constants`: column -> what it holds where its cell is blank; `meanings`: (column, text) ->
    what is read instead. `takes` names what titles and names may give; None: all that they do.
    """

    head: Head
    grid: Grid
    reading: TableReading | None = None
    constants: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def around(self, surroundings: Surroundings, table: Table) -> Surroundings:
        """Region, year and units outside the table, those that the reading takes from there."""
        if self.reading is None:
            return surroundings
        year = table.year_column.name if table.year_column else ""
        unit_name = table.unit_column.name if table.unit_column else ""
        outside = {item.field: [one.means for one in item.means]
                   for kind in _OUTSIDE for item in self.reading.of(kind)}  # fmt: skip
        region, unit = self.constants.get("region"), self.constants.get(unit_name)
        years = [text for text in [self.constants.get(year), *outside.get(year, [])] if text]
        stated = tuple(dict.fromkeys(outside.get(unit_name, ())))
        return Surroundings(
            region or next(iter(outside.get("region", [])), None)
            or (surroundings.region if "region" in outside else None),
            year_of(years[0]) if years else surroundings.year if year in outside else None,
            (unit,) if unit else (stated or surroundings.units) if unit_name in outside else (),
        )  # fmt: skip

    @property
    def columns_out(self) -> frozenset[int]:
        """The columns (0-based) that a user has left out."""
        return frozenset(self.reading.passed_over if self.reading else ())


def as_read(
    headed: HeadedTable, table: Table, around: Surroundings, context: Context, aside: Sequence[Skip]
) -> TableReading:  # fmt: skip
    """One table as a reading, the one given or what was found, with the rows set `aside`.

    Of one given, what it left to the heads' own words is written down too.
    """
    if headed.reading is None:
        proposal = proposed_table(headed, table, around, context)
        return replace(proposal, skip=(*proposal.skip, *aside))
    given, heads = headed.reading, tuple(of_heads(headed.head, table))
    head_fields = {item.field for item in heads}
    fields = [item for item in given.fields
              if item.origin.kind != "header_row" or item.field not in head_fields]  # fmt: skip
    chosen = [skip for skip in given.skip if skip.why not in (*OF_THEMSELVES, *UNREAD)]
    unread = [skip for skip in _unread(headed.head, headed.grid)
              if skip.first - 1 not in headed.columns_out]  # fmt: skip
    return replace(given, fields=(*fields, *heads), skip=(*unread, *chosen, *aside))


def proposed_table(
    headed: HeadedTable, table: Table, around: Surroundings, context: Context
) -> TableReading:
    """The reading of one table that the rules found; applied to its sheet it gives the same."""
    head, grid = headed.head, headed.grid
    fields = [Field(place.column.name, Origin("column", place.at + 1)) for place in head.places]
    fields += of_heads(head, table)
    fields += _outside(table, around, context, head)
    last = max(head.last + 1, _last_filled(grid))
    return TableReading(
        grid.sheet, (head.first + 1, last), (1, grid.width),
        tuple(range(head.first + 1, head.last + 2)), tuple(fields), tuple(_unread(head, grid)),
    )  # fmt: skip


def of_heads(head: Head, table: Table) -> Iterator[Field]:
    """Years and units that heads say besides the names of their columns."""
    origin = Origin("header_row", head.last + 1)
    years = [Means(place.text, str(place.year), place.at + 1) for place in head.places
             if place.year]  # fmt: skip
    if years and table.year_column:
        yield Field(table.year_column.name, origin, tuple(years))
    unit_means = [Means(place.text, place.unit, place.at + 1) for place in head.places
                  if place.unit and place.column.units != ("%",)]  # fmt: skip
    if unit_means and table.unit_column:
        yield Field(table.unit_column.name, origin, tuple(unit_means))


def _outside(table: Table, around: Surroundings, context: Context, head: Head) -> Iterator[Field]:
    """Fields whose values stand in titles and names, or come from the sender's account."""
    names = {column.name for column in table.columns}
    if around.region and "region" in names and "region" not in head.names:
        in_title = around.region in context.regions
        origin = Origin("title") if in_title else Origin("constant", text=around.region)
        yield Field("region", origin, (Means(around.region, around.region),) if in_title else ())
    if around.year and table.year_column:
        year = str(around.year)
        yield Field(table.year_column.name, Origin("title"), (Means(year, year),))
    if around.units and table.unit_column:
        means = tuple(_units_of_columns(around.units, head))
        yield Field(table.unit_column.name, Origin("title"), means)


def _units_of_columns(title_units: Sequence[str], head: Head) -> Iterator[Means]:
    """Each unit of a title with the columns that it is of: those of its kind without their own."""
    for unit in title_units:
        columns = [place.at + 1 for place in head.places if place.unit is None and any(
            units.fits(unit, other) for other in place.column.units)]  # fmt: skip
        yield from [Means(unit, unit, at) for at in columns] or [Means(unit, unit)]


def _unread(head: Head, grid: Grid) -> Iterator[Skip]:
    for at in head.unread:
        if at < grid.width and grid.columns[at].null_count < grid.height:
            text = head.texts[at]
            why = "serial" if role_of(text) == "serial" else "text" if text else "unheaded"
            yield Skip("columns", at + 1, at + 1, why)


def _last_filled(grid: Grid) -> int:
    """The last row (1-based) that holds anything."""
    for row in range(grid.height - 1, -1, -1):
        if any(column[row].as_py() for column in grid.columns):
            return row + 1
    return 0


def mistakes(
    readings: Sequence[TableReading], book: Book, table: Table, lexicon: Lexicon
) -> list[Problem]:  # fmt: skip
    """Problems of readings: places outside the file, columns or meanings that are unknown."""
    unknown = [problem for reading in readings
               for problem in unknown_meanings(reading, book.name, table, lexicon)]  # fmt: skip
    return [*place_mistakes(readings, book), *unknown]


def unknown_meanings(
    reading: TableReading, file: str, table: Table, lexicon: Lexicon
) -> Iterator[Problem]:
    """Problems for columns that the table lacks, and for unknown regions, years and units."""
    wrong = [(name, text) for name, text in _general_meanings(reading)
             if not _is_meant(name, text, table, lexicon)]  # fmt: skip
    return field_mistakes(reading, file, [column.name for column in table.columns], wrong)


def _general_meanings(reading: TableReading) -> Iterator[tuple[str, str]]:
    """(column, meaning) of all that holds for several cells: of constants, titles, names, heads."""
    for item in reading.fields:
        if item.origin.kind == "constant":
            yield item.field, item.origin.text or ""
        elif item.origin.kind != "column":
            yield from ((item.field, one.means) for one in item.means)


def _is_meant(name: str, text: str, table: Table, lexicon: Lexicon) -> bool:
    """True for a region, a year and a unit that there is; the rows show what else is wrong."""
    if name == "region":
        return text in lexicon.codes
    if table.unit_column and name == table.unit_column.name:
        return units.known(text)
    is_year = table.year_column and name == table.year_column.name
    return not is_year or year_of(text) is not None


def year_of(text: str) -> int | None:
    """The year that a text names; None where it names none."""
    period = period_of(text)
    return period.year if period and period.span == "year" else None


def texts_over(rows: Sequence[Sequence[str]], table: Table) -> tuple[str, ...]:
    """The head's text over each column, its rows stacked; nothing for no rows."""
    if not rows:
        return ()
    return tuple(reduce(lambda over, below: [joined_header(a, b, table) for a, b in
                                             zip(over, below, strict=True)], rows))  # fmt: skip


def headed_table(
    reading: TableReading, grid: Grid, table: Table, others: Sequence[TableReading]
) -> HeadedTable:  # fmt: skip
    """The table that a reading describes, without the cells of other tables."""
    first, last = reading.header_rows[0] - 1, reading.last_header - 1
    rows = with_merged(grid, last + 1)[first : last + 1]
    texts = texts_over(rows, table)
    columns = {column.name: column for column in table.columns}
    places = []
    for item in reading.of("column"):
        at = item.column - 1
        places.append(pointed_place(columns[item.field], at, texts[at], table, reading))
    other_cells = [(one.rows, one.columns) for one in others]
    other_cells += [((skip.first, skip.last), (1, grid.width)) for skip in reading.skip
                    if skip.what == "rows" and skip.why not in OF_THEMSELVES]  # fmt: skip
    if reading.rows[1] < grid.height:
        other_cells.append(((reading.rows[1] + 1, grid.height), (1, grid.width)))
    constants = {item.field: item.origin.text or "" for item in reading.of("constant")}
    meanings = {(item.field, one.text): one.means for item in reading.of("column")
                for one in item.means}  # fmt: skip
    head = Head(first, last, texts, tuple(sorted(places, key=lambda place: place.at)))
    return HeadedTable(head, without_cells(grid, other_cells), reading, constants, meanings)


def pointed_place(
    column: Column, at: int, text: str, table: Table, reading: TableReading | None = None
) -> Place:  # fmt: skip
    """The place of a column that a user assigned, with the year and unit of its head or reading."""
    year_name = table.year_column.name if table.year_column else ""
    unit_name = table.unit_column.name if table.unit_column else ""
    named = place_of(text, at, table)
    place = named if named and named.column is column else None
    unit = place.unit if place else unit_in(text, column) if column.units else None
    year = place.year if place else year_in(text) if year_name and column.type == "number" else None
    if reading is None:
        return Place(column, at, text, year, unit)
    # What was said of another file's head (2024年) says nothing of this one's (2025年).
    head_meanings = {item.field: {one.column: one.means for one in item.means
                                  if (one.column, one.text) == (at + 1, text)}
                     for item in reading.of("header_row")}  # fmt: skip
    years = head_meanings.get(year_name, {})
    if years or year_name not in head_meanings:
        year = year_of(years.get(at + 1, ""))
    return Place(column, at, text, year, head_meanings.get(unit_name, {}).get(at + 1, unit))


def left_out(reading: TableReading, grid: Grid, readings: Sequence[TableReading]) -> list[int]:
    """Rows (1-based) that hold figures and that no reading of the sheet reads."""
    read = {row for one in readings for row in range(one.rows[0], one.rows[1] + 1)}
    skipped = {row for row, why in reading.skipped("rows", grid.height) if why not in OF_THEMSELVES}
    beyond = set(range(reading.last_header + 1, grid.height + 1)) - read
    return sorted(row for row in skipped | beyond
                  if any(is_figure(cell) for cell in grid.rows(row - 1, row)[0]))  # fmt: skip


def scored(reading: Reading) -> Reading:
    """The reading, its tables marked: cells that are understood, rows without an error."""
    shares = {one.sheet: (one.cells - one.not_read) / one.cells
              for one in reading.account if one.cells}  # fmt: skip
    shares[None] = shares.get(reading.sheet, 0.0)
    good = len(reading.records) / reading.rows if reading.rows else 0.0
    tables = [replace(one, score=shares.get(one.sheet, 0.0) * good,
                      understood_pct=shares.get(one.sheet, 0.0) * _WHOLE)
              for one in reading.readings]  # fmt: skip
    return replace(reading, readings=tuple(tables))
