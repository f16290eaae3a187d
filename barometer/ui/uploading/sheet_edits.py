"""What pointing at a sheet can say: of a sheet of figures, and of one of another table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from barometer import cells
from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import NOTE, TableReading
from barometer.intake.tables import NUMBERS, TABLES
from barometer.ui.uploading.pointing import Edit
from barometer.wording import say

_FIGURE_ROLES = (
    "region", "region_code", "indicator", "period", "value", "unit", "measure", "basis",
    "vintage", "note", "source", "group",
)  # fmt: skip


class SheetEdits(Protocol):
    """What is told of the tables of a sheet.

    `roles`: what a column can be; `whole`: what can be said of a table as a whole; `readable`: the
    roles of rows that can be read after all; `parts`: some of its rows or columns can be a table of
    their own under the same header.
    """

    roles: tuple[str, ...]
    whole: tuple[str, ...]
    readable: tuple[str, ...]
    parts: bool

    def words(self, role: str, lang: str) -> str:
        """What a column is called that has a role."""

    def colour(self, role: str) -> str:
        """The role of figures that is coloured the same."""

    def blank(self, sheet: SheetStart) -> TableReading:
        """A reading to begin with, where none was found."""

    def header(self, sheet: SheetStart, first: int, last: int) -> Edit:
        """The header stands in these rows."""

    def column(self, sheet: SheetStart, at: int, role: str | None, texts: Sequence[str]) -> Edit:
        """The column, under these texts, has this role; None: it is left out."""

    def below(self, sheet: SheetStart, reading: TableReading, row: int) -> TableReading:
        """Another table of the kind that begins with this row."""


class FigureEdits:
    """Figures: a column is a label, or holds values under what its header says."""

    roles: tuple[str, ...] = _FIGURE_ROLES
    whole: tuple[str, ...] = ("region", "indicator", "period", "unit")
    readable: tuple[str, ...] = (NOTE, "left_out", "beyond")
    parts: bool = True

    def words(self, role: str, lang: str) -> str:
        """A field of figures."""
        return say(f"reading-field-{role}", lang)

    def colour(self, role: str) -> str:
        """Its own."""
        return role

    def blank(self, sheet: SheetStart) -> TableReading:
        """Header and title are listened to; a row of one cell is likelier a title."""
        several = (at for at, row in enumerate(sheet.rows, 1) if sum(map(bool, row)) > 1)
        blank = edit.blank_reading(sheet.sheet, sheet.height, sheet.width)
        first = next(several, 1)
        return edit.with_header(blank, first, first)

    def header(self, sheet: SheetStart, first: int, last: int) -> Edit:
        """What the header says is read anew."""
        return partial(edit.with_header, first=first, last=last)

    def column(self, sheet: SheetStart, at: int, role: str | None, texts: Sequence[str]) -> Edit:
        """One label or one column of values."""
        return partial(edit.with_column, at=at, field=role, texts=texts)

    def below(self, sheet: SheetStart, reading: TableReading, row: int) -> TableReading:
        """The same columns under another header."""
        return edit.beginning_below(reading, row, sheet.height)


class RecordEdits:
    """Another table: a column is one of the table's own.

    How its heads are read is loaded with the first word that is said of one.
    """

    readable: tuple[str, ...] = ("left_out", "beyond")
    parts: bool = False

    def __init__(self, table: str) -> None:
        """The columns of the table of this name."""
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
