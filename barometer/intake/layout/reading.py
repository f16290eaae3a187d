"""The reading of one table: which cells are what, and what each field is taken from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from barometer.intake import limits

# What a figure can be told by, and the figure itself. Of those behind `source` the first eleven
# columns of a statistics file say nothing: they are further labels that a sheet may hold.
FIELDS = (
    "region", "indicator", "period", "measure", "unit", "basis", "vintage", "value", "note",
    "source", "region_code", "base_year", "qualifier", "group", "part",
)  # fmt: skip
# What a constant can say of every figure of a table.
CONSTANTS = ("region", "indicator", "period", "measure", "unit", "basis", "vintage", "source",
             "note", "base_year")  # fmt: skip
# Fields that a header row can give, and those that the rows above or the names can.
OF_HEADER = ("region", "indicator", "period", "measure", "unit", "basis", "vintage")
OF_TITLE = ("region", "indicator", "period", "unit", "basis", "vintage")
OF_SECTIONS = ("region", "indicator", "period", "unit", "group")
# What stands around a table.
NAMES = ("title", "sheet_name", "file_name")
ORIGINS = ("column", "header_row", "section_row", "title", "sheet_name", "file_name", "constant")
# Columns of targets, ranks and shares beside the figures: their headers still speak for the
# columns to their right.
BESIDE = "beside"
# Why a column is skipped that a machine's reading only does not understand; any other reason is
# somebody's choice.
UNREAD = (BESIDE, "serial", "text", "unheaded")
# Why rows are skipped that say so themselves, whichever file of the form they stand in: notes, and
# in the other tables totals and headings.
NOTE, TOTAL, HEADING = "note", "total", "heading"
OF_THEMSELVES = (NOTE, TOTAL, HEADING)
# What the header over a column of figures means where its words are to say nothing.
VALUE = "value"
# A constant that was told of a form, and is not known of a file until it is told again.
UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a field is taken from: `kind` is one of ORIGINS.

    `at` is the column or header row (1-based), `text` the constant.
    """

    kind: str
    at: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Means:
    """A text of the sheet and what it means: a code, a slug, a period, a unit.

    `column` narrows it to the header of one column (1-based).
    """

    text: str
    means: str
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One field and what it is taken from."""

    field: str
    origin: Origin
    means: tuple[Means, ...] = ()

    @property
    def column(self) -> int:
        """The column (1-based) that it is taken from, where it is taken from one."""
        return self.origin.at or 1


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows or columns (`what`) from first to last that hold no figure, and why."""

    what: str
    first: int
    last: int
    why: str


@dataclass(frozen=True, slots=True)
class TableReading:
    """One table of a sheet; rows and columns are 1-based, as a spreadsheet shows them.

    `rows` and `columns` are the first and last of the table, its header included. `score` (0-1)
    says how sure the reading is, `understood_pct` how much of its cells it accounts for.
    """

    sheet: str | None
    rows: tuple[int, int]
    columns: tuple[int, int]
    header_rows: tuple[int, ...]
    fields: tuple[Field, ...]
    skip: tuple[Skip, ...] = ()
    score: float = 0.0
    understood_pct: float = 0.0

    def of(self, origin: str, field: str | None = None) -> Iterator[Field]:
        """The fields of one origin, in the document's order."""
        return (item for item in self.fields
                if item.origin.kind == origin and field in (None, item.field))  # fmt: skip

    def takes(self, field: str) -> set[str]:
        """The kinds of origins that a field is taken from."""
        return {item.origin.kind for item in self.fields if item.field == field}

    def columns_of(self, field: str | None = None) -> list[int]:
        """The columns (1-based) that hold a field, or any."""
        return [item.column for item in self.of("column", field)]

    def skipped(self, what: str, most: int = limits.ROWS) -> Iterator[tuple[int, str]]:
        """(number, why) of the rows or columns (1-based, at most so many) that are left out."""
        return ((at, one.why) for one in self.skip if one.what == what
                for at in range(one.first, min(one.last, most) + 1))  # fmt: skip

    @property
    def passed_over(self) -> tuple[int, ...]:
        """The columns (0-based) that somebody chose to leave out."""
        return tuple(at - 1 for at, why in self.skipped("columns") if why not in UNREAD)

    @property
    def last_header(self) -> int:
        """The last header row; the figures begin below it."""
        return max(self.header_rows)

    def holds(self, rows: Iterable[int]) -> bool:
        """True where one of these rows is the table's."""
        return any(self.rows[0] <= row <= self.rows[1] for row in rows)


@dataclass(frozen=True, slots=True)
class Form:
    """The words of one table: header texts and labels with `#` for digits, no figure.

    `numbers` are the digits of titles, header and names, which tell one month's file from the
    next; `to_end`: the table went on to the last row of its sheet. `title`: what the titles say
    besides when and where, and the units above a table that takes none from there; None where
    that is not known.
    """

    header: tuple[str, ...]
    labels: tuple[str, ...]
    numbers: tuple[str, ...]
    to_end: bool
    title: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    """A reading confirmed: `number` in the ledger, the file and sheet it was confirmed on.

    `table`: the other table that it is of; None: figures. `told_on`: the day (ISO) on which this
    sender last sent a file of the form; None where somebody else did, or nobody.
    """

    number: int
    readings: tuple[TableReading, ...]
    forms: tuple[Form, ...]
    file: str = ""
    table: str | None = None
    told_on: str | None = None
