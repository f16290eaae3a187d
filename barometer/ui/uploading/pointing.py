"""How a file is read, told differently by pointing at its sheet: kept for the session, undone.

`SheetEdits` is what can be said of a sheet of figures or of another table. Rows and columns are
named as spans: `3–5、9`, `B–D`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain

import streamlit as st

from barometer import cells
from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import NOTE, TableReading
from barometer.intake.tables import NUMBERS, TABLES
from barometer.ui.uploading.unfinished import part
from barometer.wording import say

_TOLD, _REMEMBER, _CHANGES = "told-readings", "remember-forms", "reading-changes"
Readings = tuple[TableReading, ...]
Edit = Callable[[TableReading], TableReading]
# Tables told in the place of one, and which of them is looked at next.
Tables = tuple[tuple[TableReading, ...], int]

_FIGURE_ROLES = (
    "region", "region_code", "indicator", "period", "value", "unit", "measure", "basis",
    "vintage", "note", "source", "group",
)  # fmt: skip

Span = tuple[int, int]


def told(mark: str) -> Readings:
    """The readings after the uploader's last change; empty where nothing was changed."""
    steps = _steps(mark)
    return steps[-1] if steps else ()


def change(mark: str, readings: Readings, at: int, edit: Edit) -> None:
    """Change one of the readings shown (a widget's callback)."""
    correct(mark, readings, at, lambda reading: ((edit(reading),), 0))


def correct(
    mark: str, shown: Readings, at: int, tables: Callable[[TableReading], Tables],
    rows: Sequence[int] = (),
) -> None:  # fmt: skip
    """Replace one of the tables by what it was told to be, and say which is looked at next.

    What was told since they were shown counts: `shown` are the readings where nothing was. Of
    `rows` the tables beside it are told the same.
    """
    _count(mark)
    readings = told(mark) or shown
    at = min(at, len(readings) - 1)
    parts, look_at = tables(readings[at])
    sheet = readings[at].sheet
    new = [tables(one)[0] if one.sheet == sheet and one.holds(rows) else (one,)
           for one in readings]  # fmt: skip
    new[at] = parts
    readings = tuple(chain.from_iterable(new))
    _steps(mark).append(readings)
    if len(parts) > 1:
        st.session_state[table_key(mark, len(readings))] = at + look_at


def of_form(sheets: Sequence[SheetStart], readings: Readings, at: int) -> dict[int, TableReading]:
    """The tables under the same header on sheets of their own, by place, told what this one was.

    Only those that are read otherwise. Whose figures they are and of when they say themselves.
    """
    told, names = readings[at], [one.sheet for one in readings]
    headers = {sheet.sheet: [sheet.rows[row - 1 : row] for row in told.header_rows]
               for sheet in sheets if names.count(sheet.sheet) == 1}  # fmt: skip
    alike = {place: edit.of_same_form(one, told) for place, one in enumerate(readings)
             if place != at and headers.get(one.sheet, 0) == headers.get(told.sheet)}  # fmt: skip
    return {place: one for place, one in alike.items()
            if one != edit.of_same_form(readings[place], readings[place])}  # fmt: skip


def tell_alike(mark: str, shown: Readings, told_tables: Mapping[int, TableReading]) -> None:
    """Tell these tables, by their places, what another was told (a widget's callback)."""
    _count(mark)
    readings = told(mark) or shown
    _steps(mark).append(tuple(told_tables.get(at, one) for at, one in enumerate(readings)))


def look_at(mark: str, tables: int, at: int) -> None:
    """Look at another of so many tables (a widget's callback)."""
    _count(mark)
    if at < tables:
        st.session_state[table_key(mark, tables)] = at


def table_key(mark: str, tables: int) -> str:
    """The session's key of which of so many tables is looked at."""
    return f"table-{mark}-{tables}"


def undo(mark: str) -> None:
    """Undo the last change."""
    _count(mark)
    if _steps(mark):
        _steps(mark).pop()


def start_again(mark: str) -> None:
    """Forget every change of a file's readings."""
    _count(mark)
    part(_TOLD).pop(mark, None)


def changes(mark: str) -> int:
    """How often the readings were changed in this session, undoing included."""
    counts: dict[str, int] = part(_CHANGES)
    return counts.get(mark, 0)


def _count(mark: str) -> None:
    part(_CHANGES)[mark] = changes(mark) + 1


def place_of(file: str, table: str) -> str:
    """The session's key of a file read as this table: each table has changes of its own."""
    return f"{file}-{table}"


def forget(file: str) -> None:
    """Forget every change of a file's readings, as whichever table it was read."""
    stored_readings: dict[str, list[Readings]] = part(_TOLD)
    for mark in [mark for mark in stored_readings if mark.startswith(f"{file}-")]:
        del stored_readings[mark]


def remember_key(mark: str) -> str:
    """The session's key of whether the form is to be remembered."""
    return f"{_REMEMBER}-{mark}"


def to_remember(mark: str) -> bool:
    """True where the uploader wants the next file of this form read the same way."""
    return bool(told(mark)) and bool(st.session_state.get(remember_key(mark), True))


def _steps(mark: str) -> list[Readings]:
    steps: list[Readings] = part(_TOLD).setdefault(mark, [])
    return steps


class FigureEdits:
    """What is told of a sheet of figures: a column is a label, or holds values under its header.

    `roles`: what a column can be; `whole`: what can be said of a table as a whole; `readable`: the
    roles of rows that can be read after all; `parts`: some of its rows or columns can be a table of
    their own under the same header.
    """

    roles: tuple[str, ...] = _FIGURE_ROLES
    whole: tuple[str, ...] = ("region", "indicator", "period", "unit")
    readable: tuple[str, ...] = (NOTE, "left_out", "beyond")
    parts: bool = True

    def words(self, role: str, lang: str) -> str:
        """What a column of this role is called."""
        return say(f"reading-field-{role}", lang)

    def colour(self, role: str) -> str:
        """The role that is coloured the same: its own."""
        return role

    def blank(self, sheet: SheetStart) -> TableReading:
        """A reading to begin with, where none was found: by what the cells hold."""
        from barometer.intake.layout.first_reading import first_reading

        return first_reading(sheet.sheet, sheet.rows, sheet.height, sheet.width)

    def header(self, sheet: SheetStart, first: int, last: int) -> Edit:
        """The header stands in these rows; what it says is read anew."""
        from barometer.intake.layout.first_reading import with_header

        return partial(with_header, rows=sheet.rows, first=first, last=last)

    def column(self, sheet: SheetStart, at: int, role: str | None, texts: Sequence[str]) -> Edit:
        """The column, under these texts, has this role; None: it is left out."""
        return partial(edit.with_column, at=at, field=role, texts=texts)

    def below(self, sheet: SheetStart, reading: TableReading, row: int) -> TableReading:
        """Another table that begins with this row: the same columns under another header."""
        return edit.beginning_below(reading, row, sheet.height)


class RecordEdits:
    """The same of a sheet of another table: a column is one of the table's own.

    How its heads are read is loaded with the first word that is said of one.
    """

    readable: tuple[str, ...] = ("left_out", "beyond")
    parts: bool = False

    def __init__(self, table: str) -> None:
        self.table = TABLES[table]
        self.columns = {column.name: column for column in self.table.columns}
        self.roles: tuple[str, ...] = tuple(self.columns)
        whole = [self.columns.get("region"), self.columns.get("indicator"),
                 self.table.year_column, self.table.unit_column]  # fmt: skip
        self.whole: tuple[str, ...] = tuple(column.name for column in whole if column)

    def words(self, role: str, lang: str) -> str:
        """A column as it heads the list of what is stored."""
        return cells.header(self.columns[role], lang)

    def colour(self, role: str) -> str:
        """Amounts are coloured as values, years and days as periods."""
        kind = self.columns[role].type if role in self.columns else role
        if kind in NUMBERS:
            return "value"
        return "period" if kind in ("year", "date") else kind

    def blank(self, sheet: SheetStart) -> TableReading:
        """What the row says that names most of the table."""
        from barometer.intake.other_tables import table_edits

        return table_edits.first_reading(
            self.table, sheet.sheet, sheet.rows, sheet.height, sheet.width
        )

    def header(self, sheet: SheetStart, first: int, last: int) -> Edit:
        """Columns that the head names are what it says."""
        from barometer.intake.other_tables import table_edits

        return partial(table_edits.with_header, table=self.table, rows=sheet.rows, first=first,
                       last=last)  # fmt: skip

    def column(self, sheet: SheetStart, at: int, role: str | None, texts: Sequence[str]) -> Edit:
        """One column of the table, with the year and the unit that its head says."""
        from barometer.intake.other_tables import table_edits

        return partial(table_edits.with_column, table=self.table, rows=sheet.rows, at=at, name=role)

    def below(self, sheet: SheetStart, reading: TableReading, row: int) -> TableReading:
        """The columns that its own head names."""
        from barometer.intake.other_tables import table_edits

        return table_edits.beginning_below(reading, self.table, sheet.rows, row, sheet.height)


SheetEdits = FigureEdits | RecordEdits


def edits_of(table: str) -> SheetEdits:
    """What can be said of a table's sheets."""
    return RecordEdits(table) if table in TABLES else FigureEdits()


def texts_over(sheet: SheetStart, reading: TableReading, at: int) -> list[str]:
    """The header's texts over a column, from the top."""
    rows = [sheet.rows[row - 1] for row in reading.header_rows if row <= len(sheet.rows)]
    return [row[at - 1] for row in rows if at <= len(row) and row[at - 1]]


def is_text_only(sheet: SheetStart, reading: TableReading, row: int) -> bool:
    """True for a row in which something stands, but under no column of figures."""
    cells = sheet.rows[row - 1]
    values = [item.origin.at or 1 for item in reading.of("column", "value")]
    blank = bool(values) and not any(cells[at - 1] for at in values if at <= len(cells))
    return blank and any(cells)


def spans_of(numbers: Iterable[int]) -> list[Span]:
    """First and last of each run of rising numbers without a gap."""
    runs: list[Span] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


def span_words(
    spans: Sequence[Span], lang: str, name: Callable[[int], str] = str, most: int | None = None
) -> str:
    """The spans as a list, of many the first; `name` says what one number is called."""
    shown = [name(first) if first == last else f"{name(first)}–{name(last)}"
             for first, last in spans[:most]]  # fmt: skip
    cut = most is not None and len(spans) > most
    return say("list-comma", lang).join([*shown, "…"] if cut else shown)
