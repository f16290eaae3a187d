"""A reading to begin with where the rules found none: by what the cells of a sheet hold."""

from __future__ import annotations

from collections.abc import Sequence

from barometer import units
from barometer.intake.layout import edit
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.reading import VALUE, TableReading
from barometer.intake.words.vocabulary import LABELS, role_of

Rows = Sequence[Sequence[str]]


def first_reading(sheet: str | None, rows: Rows, height: int, width: int) -> TableReading:
    """The header above the first figures; columns of figures and units, and what heads say."""
    header = _header(rows)
    return with_header(edit.blank_reading(sheet, height, width), rows, header, header)


def with_header(reading: TableReading, rows: Rows, first: int, last: int) -> TableReading:
    """The header stands in these rows; columns that nothing was said of are what they hold."""
    reading = edit.with_header(reading, first, last)
    skipped = dict(reading.skipped("columns"))
    taken = {item.origin.at for item in reading.of("column") if item.field != "group"}
    for at in range(reading.columns[0], reading.columns[1] + 1):
        head = _cell(rows[last - 1], at) if last <= len(rows) else ""
        role = _role(head, [cell for row in rows[last:] if (cell := _cell(row, at))])
        of_figures = role == VALUE and skipped.get(at, "unheaded") == "unheaded"
        told = reading.takes(role or "") & {"column", "constant"}
        of_labels = role not in (None, VALUE) and skipped.get(at, "text") in ("unheaded", "text")
        if at not in taken and (of_figures or (of_labels and not told)):
            reading = edit.with_column(reading, at, role)
    return reading


def holds_figures(reading: TableReading, rows: Rows) -> bool:
    """True where a row of the table holds a figure, or lies further down than these `rows`."""
    first, last = max(reading.rows[0], reading.last_header + 1), reading.rows[1]
    places = reading.columns_of(VALUE)
    cells = (_cell(row, at) for row in rows[first - 1 : last] for at in places)
    return last > len(rows) or any(is_figure(cell) for cell in cells if cell)


def _header(rows: Rows) -> int:
    """The row (1-based) of more than a title above the first figures, else the first such row.

    A row of its first cell alone is likelier a title, and `（1）` below it numbers a column.
    """
    heads = [any(row[1:]) for row in rows]
    figures = (at for at in range(1, len(rows))
               if heads[at - 1] and any(map(is_figure, filter(None, rows[at]))))  # fmt: skip
    return next(figures, 0) or next((at for at, one in enumerate(heads, 1) if one), 1)


def _role(head: str, column: Sequence[str]) -> str | None:
    role, cells = role_of(head), [cell for cell in column if cell != head]
    if role in LABELS or role == "serial" or not cells:
        return role if role in LABELS else None
    if all(map(is_figure, cells)):
        return VALUE
    return "unit" if all(map(units.known, cells)) else None


def _cell(row: Sequence[str], at: int) -> str:
    return row[at - 1] if at <= len(row) else ""
