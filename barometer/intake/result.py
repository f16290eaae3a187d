"""What reading one file gives: rows to store, problems to mend, questions to answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pyarrow as pa

from barometer.intake.layout.reading import Form, Recipe, TableReading
from barometer.problems import Problem

FIGURES_TABLE = "observations"
TEXT = pa.dictionary(pa.int32(), pa.string())

# One row per figure; see the end of docs/architecture.md. The codes of texts may be smaller.
FIGURES = pa.schema(
    [
        ("region_code", TEXT), ("indicator", TEXT), ("period", TEXT), ("year", pa.int16()),
        ("span", TEXT), ("end_month", pa.int8()), ("measure", TEXT), ("basis", TEXT),
        ("base_year", pa.int16()), ("vintage", TEXT), ("value", pa.float64()),
        ("qualifier", TEXT), ("reason", TEXT), ("source", TEXT), ("note", TEXT),
        ("sheet", TEXT), ("row", pa.int32()), ("col", TEXT), ("col_at", pa.int16()),
        ("value_text", pa.string()),
        ("unit_text", TEXT), ("file", TEXT),
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choices:
    """Answers to the questions a reading left open.

    `mappings`: (kind, text as written) -> code, slug or unit, kind being `region`, `indicator` or
    `unit` (of an indicator, by its name).
    `asking`: somebody can be asked, so that of several sheets the likeliest is read and the
    question stays open; else such a file is refused.
    `table`: the table that the file is of, where it looks like another than it was sent as.
    `files`: answers for one file of several (name in the zip), which come before these.
    `readings`: how the file's tables are to be read; none are looked for then. `recipes`: the
    forms that are known; `period`: that of a file of such a form, where it was told of the form;
    `own_region`: the only one that the sender reports for.
    """

    sheet: str | None = None
    region: str | None = None
    layout: str | None = None
    mappings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    files: Mapping[str, Choices] = field(default_factory=dict)
    asking: bool = False
    table: str | None = None
    readings: tuple[TableReading, ...] = ()
    recipes: tuple[Recipe, ...] = ()
    period: str | None = None
    own_region: str | None = None

    def of(self, file: str) -> Choices:
        """The answers that hold for one file."""
        answers = self.files.get(file)
        if answers is None:
            return self
        names = ("sheet", "region", "layout", "table", "readings", "period")
        given = {name: getattr(answers, name) or getattr(self, name) for name in names}
        mappings = {**self.mappings, **answers.mappings}
        return replace(self, mappings=mappings, files={}, **given)


@dataclass(frozen=True, slots=True)
class Question:
    """Something the file leaves open: `sheet`, `layout`, `region`, `indicator`, `table`, `period`.

    `about` is the text as written; `options` what it may mean (sheet names, layouts, region
    codes, indicator slugs, tables or periods), likeliest first; `chosen` what the reading took, if
    anything.
    """

    kind: str
    about: str
    options: tuple[str, ...]
    chosen: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What became of the non-empty cells of one sheet; the counts add up to `cells`.

    `figures` includes the refused ones, which problems name one by one; `blank_marks` say that
    there is no figure; every cell of `not_read` lies in a row, column or sheet that a problem
    names.
    """

    sheet: str | None
    cells: int
    figures: int = 0
    labels: int = 0
    notes: int = 0
    blank_marks: int = 0
    not_read: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One file (or one file of a zip) as read.

    `accepted` holds the figures without an error (schema FIGURES); for other tables `records`
    holds one `{"key", "data", "sheet", "row"}` each. `problems` lists at most
    `limits.PROBLEMS_LISTED`; `problem_counts` counts all, by code. `readings`: the tables found, or
    those given, and how they were read. `forms`: the words of tables that were read as told, to
    know them by; `recipe`: the number of the recipe that they were read by.
    """

    file: str
    table: str
    encoding: str | None
    layout: str | None
    header_row: int | None
    rows: int
    accepted: pa.Table
    problems: tuple[Problem, ...] = ()
    problem_counts: Mapping[str, int] = field(default_factory=dict)
    sheet: str | None = None
    questions: tuple[Question, ...] = ()
    records: tuple[dict[str, Any], ...] = ()
    account: tuple[Account, ...] = ()
    readings: tuple[TableReading, ...] = ()
    forms: tuple[Form, ...] = ()
    recipe: int | None = None

    @property
    def accepted_count(self) -> int:
        """Figures (or records) that can be stored."""
        return len(self.records) if self.table != "observations" else self.accepted.num_rows

    @property
    def refused(self) -> bool:
        """True where at least one problem is an error."""
        return any(problem.is_error for problem in self.problems)


def no_figures() -> pa.Table:
    """An empty table of figures."""
    return FIGURES.empty_table()


def nothing_read(
    file: str, table: str, problems: Sequence[Problem], encoding: str | None = None, **more: Any
) -> Reading:
    """A reading of nothing, and why; `more` are further fields of it."""
    counts = Counter(problem.code for problem in problems)
    return Reading(
        file, table, encoding, None, None, 0, no_figures(), tuple(problems), counts, **more
    )


def unread(name: str, table: str, code: str, key: str, **facts: object) -> Reading:
    """A reading of nothing: the file as a whole is refused."""
    return nothing_read(name, table, [Problem(code, key, file=name, facts=facts)])
