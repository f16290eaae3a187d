"""Rows of the other tables: header found by its words, each cell by its column's parser."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from barometer.intake import limits
from barometer.intake.county_targets import county_target_mistakes, with_defaults
from barometer.intake.findings import capped
from barometer.intake.grid import Book, Grid
from barometer.intake.lexicon import Lexicon
from barometer.intake.names import fold
from barometer.intake.reading import Choices, Question, Reading, no_figures
from barometer.intake.sheets import picked
from barometer.intake.tables import COUNTY_TARGETS, Column, Table
from barometer.intake.values import Bad, value_in
from barometer.problems import Problem, Severity

# A header's row, 0-based, and the place of each column by its name.
Header = tuple[int, dict[str, int]]
_CHUNK = 10_000


@dataclass(slots=True)
class Records:
    """The stage after decoding, over one sheet; `names` holds the headers' own texts."""

    table: Table
    lexicon: Lexicon
    file: str
    sheet: str | None
    region: str | None = None
    names: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    good: dict[str, dict[str, Any]] = field(default_factory=dict)
    clashing: set[str] = field(default_factory=set)
    count: int = 0

    def read(self, grid: Grid, header: int, places: dict[str, int]) -> None:
        """Every row below the header that holds anything."""
        for start in range(header + 1, grid.height, _CHUNK):
            for at, row in enumerate(grid.rows(start, min(start + _CHUNK, grid.height)), start):
                if any(row) and self._filled(row, places):
                    self.count += 1
                    self._row(at + 1, row, places)

    def _filled(self, row: list[str], places: dict[str, int]) -> bool:
        at = places.get(self.table.optional_by or "")
        return at is None or bool(row[at])

    def _row(self, number: int, row: list[str], places: dict[str, int]) -> None:
        data: dict[str, Any] = {}
        good = True
        for column in self.table.columns:
            at = places.get(column.name)
            text = row[at] if at is not None else ""
            try:
                data[column.name] = self._cell(text, column)
            except Bad as bad:
                good = False
                name = self.names.get(column.name) if at is not None else None
                self._problem(bad, number, name or column.header, text or None)
        if good and self._finished(data, number, row, places):
            self._kept(data, number)

    def _cell(self, text: str, column: Column) -> object:
        if text:
            return value_in(text, column, self.lexicon)
        if column.type == "region" and self.region:
            return self.region
        if column.required:
            raise Bad("missing_column", "problem-blank-cell")
        return None

    def _finished(
        self, data: dict[str, Any], number: int, row: list[str], places: dict[str, int]
    ) -> bool:
        """Add what the store needs besides the columns; False where that shows a mistake."""
        if "region" in data:
            data["region_code"] = data["region"]
        if self.table is not COUNTY_TARGETS:
            return True
        given = ("value", "stretch_value")
        written = {name: row[places[name]] for name in (*given, "unit") if name in places}
        cells = tuple(written.get(name, "") for name in given)
        data.update(with_defaults(data, self.lexicon.words, cells))
        found = list(county_target_mistakes(data, self.lexicon))
        for mistake in found:
            bad = Bad(mistake.code, mistake.key, tuple(mistake.facts.items()))
            cell = written.get(mistake.column) or data[mistake.column]
            header = self.names.get(mistake.column, mistake.column)
            self._problem(bad, number, header, None if cell is None else str(cell))
        return not found

    def _kept(self, data: dict[str, Any], number: int) -> None:
        key = "|".join(str(data[name]) for name in self.table.key)
        before = self.seen.setdefault(key, number)
        if before != number:
            same = self.good.get(key) == data
            code = "duplicate" if same else "conflict"
            facts = (("others", [str(before)]),)
            self._problem(Bad(code, f"problem-{code}", facts), number, None, None)
            if not same:
                self.clashing.add(key)
            return
        self.good[key] = data
        self.rows.append({"key": key, "data": data, "sheet": self.sheet, "row": number})

    def _problem(self, bad: Bad, row: int, column: str | None, value: str | None) -> None:
        severity: Severity = "warning" if bad.code == "duplicate" else "error"
        self.problems.append(
            Problem(bad.code, bad.key, severity, self.sheet, row, column, value,
                    dict(bad.facts), self.file)
        )  # fmt: skip


def read_records(
    book: Book, table: Table, lexicon: Lexicon, region: str | None, choices: Choices
) -> Reading:
    """The records of one file."""
    found = [_header(grid, table) for grid in book.grids]
    tables = [at for at, header in enumerate(found) if header is not None]
    if not tables:
        headers = [column.header for column in table.columns]
        return _refused(book, table, "no_header", "problem-no-table-header", expected=headers)
    taken = picked(book, choices, tables, lambda at: _filled(book.grids[at], found[at]))
    header = found[taken.at]
    if taken.wrong or header is None:
        code = "ambiguous" if taken.question else "not_a_table"
        key = taken.wrong or "problem-no-such-sheet"
        return _refused(book, table, code, key, taken.question, names=taken.names)
    reading = _reading(book, book.grids[taken.at], table, lexicon, region, header)
    return replace(reading, questions=(taken.question,)) if taken.question else reading


def _filled(grid: Grid, header: Header | None) -> bool:
    """True where anything stands below the header."""
    start = grid.height if header is None else header[0] + 1
    return any(column.slice(start).null_count < grid.height - start for column in grid.columns)


def _refused(
    book: Book, table: Table, code: str, key: str, question: Question | None = None,
    **facts: object,
) -> Reading:  # fmt: skip
    problem = Problem(code, key, file=book.name, facts=facts)
    return Reading(
        book.name, table.name, book.encoding, None, None, 0, no_figures(), (problem,), {code: 1},
        questions=(question,) if question else (),
    )  # fmt: skip


def _header(grid: Grid, table: Table) -> Header | None:
    """(row, column places) of the first row that names at least half of what is required."""
    required = {column.name for column in table.columns if column.required}
    for at, row in enumerate(grid.rows(0, limits.HEAD_ROWS)):
        places: dict[str, int] = {}
        for column in table.columns:
            words = {fold(word) for word in (column.name, column.header, *column.others)}
            place = next((n for n, cell in enumerate(row) if cell and fold(cell) in words), None)
            if place is not None and place not in places.values():
                places[column.name] = place
        if len(required & set(places)) * 2 >= len(required) and len(places) > 1:
            return at, places
    return None


def _reading(
    book: Book, grid: Grid, table: Table, lexicon: Lexicon, region: str | None,
    found: Header,
) -> Reading:  # fmt: skip
    header, places = found
    records = Records(table, lexicon, book.name, grid.sheet, region)
    top = grid.rows(header, header + 1)[0]
    records.names.update({name: top[at] for name, at in places.items()})
    given = {*places, *(("region",) if region else ())}
    missing = [column for column in table.columns if column.required and column.name not in given]
    for column in missing:
        facts = {"name": column.header, "english": column.name}
        records.problems.append(
            Problem("missing_column", "problem-missing-named", sheet=grid.sheet, row=header + 1,
                    file=book.name, facts=facts)
        )  # fmt: skip
    if not missing:
        records.read(grid, header, places)
    listed, counts = capped(records.problems)
    good = tuple(row for row in records.rows if row["key"] not in records.clashing)
    return Reading(
        book.name, table.name, book.encoding, "long", header + 1, records.count, no_figures(),
        listed, counts, grid.sheet, (), good,
    )  # fmt: skip
