"""Changes to the reading of another table: a header row, a column, where a table begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.layout import edit
from barometer.intake.layout.reading import Field, Origin, TableReading
from barometer.intake.other_tables.head_reading import of_heads, pointed_place, texts_over
from barometer.intake.other_tables.heads import Head, Place, place_of
from barometer.intake.tables import Table

Rows = Sequence[Sequence[str]]
# One cell alone may be a title.
_LEAST_NAMED = 2


def first_reading(
    table: Table, sheet: str | None, rows: Rows, height: int, width: int
) -> TableReading:  # fmt: skip
    """A reading of a whole sheet to begin with: under the row that names most of the table.

    Where none names any, under the first row of several cells, since a title stands alone.
    """
    given = ["region"] if any(column.name == "region" for column in table.columns) else []
    given += [column.name for column in (table.year_column, table.unit_column) if column]
    fields = tuple(Field(name, Origin("title")) for name in given)
    blank = TableReading(sheet, (1, max(1, height)), (1, max(1, width)), (1,), fields)
    named = [sum(place_of(text, 0, table) is not None for text in row) for row in rows]
    wide = [sum(map(bool, row)) >= _LEAST_NAMED for row in rows]
    best = 1 + (named.index(max(named)) if max(named, default=0) >= _LEAST_NAMED
                else wide.index(True) if any(wide) else 0)  # fmt: skip
    return with_header(blank, table, rows, best, best) if rows else blank


def with_header(
    reading: TableReading, table: Table, rows: Rows, first: int, last: int
) -> TableReading:  # fmt: skip
    """The head stands in these of the sheet's rows; columns that it names are what it says.

    What the former header said is dropped; what a user said of other columns stays.
    """
    before = _named(rows[reading.header_rows[0] - 1 : reading.last_header], table)
    named = _named(rows[first - 1 : last], table)
    places, names = {item.origin.at for item in named}, {item.field for item in named}
    rest = [item for item in reading.fields if item.origin.kind != "column"
            or not (item in before or item.origin.at in places or item.field in names)]  # fmt: skip
    moved = edit.with_header(replace(reading, fields=(*rest, *named)), first, last, ())
    return _with_heads(moved, table, rows)


def _named(rows: Rows, table: Table) -> list[Field]:
    """The columns that a head names."""
    places = [place_of(text, at, table) for at, text in enumerate(texts_over(rows, table))]
    return [Field(place.column.name, Origin("column", place.at + 1)) for place in places if place]


def with_column(
    reading: TableReading, table: Table, rows: Rows, at: int, name: str | None
) -> TableReading:  # fmt: skip
    """The column holds this one of the table's; None: it is left out.

    Of two columns that say the same the new one counts; each year may have its own.
    """
    if name is None:
        return _with_heads(edit.with_column(reading, at, None), table, rows)
    before = {place.at + 1: place.year for place in _places(reading, table, rows)}
    single = replace(reading, fields=(Field(name, Origin("column", at)),))
    [year] = [place.year for place in _places(single, table, rows)]
    others = [item for item in reading.of("column", name) if item.origin.at != at
              and year and before.get(item.origin.at or 0) not in (None, year)]  # fmt: skip
    changed = edit.with_column(reading, at, name)
    return _with_heads(replace(changed, fields=(*changed.fields, *others)), table, rows)


def beginning_below(
    reading: TableReading, table: Table, rows: Rows, row: int, height: int
) -> TableReading:  # fmt: skip
    """Another table whose head is this row."""
    return with_header(replace(reading, rows=(row, height)), table, rows, row, row)


def _with_heads(reading: TableReading, table: Table, rows: Rows) -> TableReading:
    """The reading with the years and units that the heads of its columns say."""
    first, last = reading.header_rows[0], reading.last_header
    columns = sorted(reading.of("column"), key=lambda item: item.origin.at or 0)
    fields = [item for item in reading.fields if item.origin.kind not in ("header_row", "column")]
    reading = replace(reading, fields=(*fields, *columns))
    texts = texts_over(rows[first - 1 : last], table)
    head = Head(first - 1, last - 1, texts, _places(reading, table, rows))
    return replace(reading, fields=(*reading.fields, *of_heads(head, table)))


def _places(reading: TableReading, table: Table, rows: Rows) -> tuple[Place, ...]:
    """The columns that the reading names, with year and unit from the heads over them."""
    texts = texts_over(rows[reading.header_rows[0] - 1 : reading.last_header], table)
    columns = {column.name: column for column in table.columns}
    places = [(item.column - 1, columns[item.field]) for item in reading.of("column")
              if item.field in columns]  # fmt: skip
    return tuple(pointed_place(column, at, texts[at] if at < len(texts) else "", table)
                 for at, column in places)  # fmt: skip
