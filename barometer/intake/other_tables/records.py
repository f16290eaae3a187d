"""Rows of the other tables: each cell by its column's parser, every row stored or named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from barometer.intake.decode.grid import Grid
from barometer.intake.figures.findings import Findings
from barometer.intake.layout.reading import NOTE, TOTAL, Skip
from barometer.intake.other_tables import rows_below
from barometer.intake.other_tables.amounts import Amounts
from barometer.intake.other_tables.heads import Head, Place
from barometer.intake.other_tables.values import Amount, BadCell, known_code, value_in
from barometer.intake.tables import NUMBERS, Column, Table
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.regions import is_sum
from barometer.intake.words.vocabulary import code_of
from barometer.problems import letters_of


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands outside the table and holds for each of its rows.

    `unclear`: what says a unit, but not of which amounts.
    """

    region: str | None = None
    year: int | None = None
    units: tuple[str, ...] = ()
    unclear: str | None = None


@dataclass(slots=True)
class Records:
    """The stage after the head is found, over one sheet; `today` is the day of the upload.

    `constants`: column -> what it holds where its cell is blank; `meanings`: (column, text) -> what
    is read instead.
    """

    table: Table
    lexicon: Lexicon
    file: str
    grid: Grid
    head: Head
    around: Surroundings
    today: dt.date
    constants: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    rows: list[dict[str, Any]] = field(default_factory=list)
    first_rows: dict[str, int] = field(default_factory=dict)
    good: dict[str, dict[str, Any]] = field(default_factory=dict)
    clashing: set[str] = field(default_factory=set)
    count: int = 0
    aside: list[Skip] = field(default_factory=list)
    findings: Findings = field(init=False)
    amounts: Amounts = field(init=False)
    by_column: dict[tuple[str, int | None], list[Place]] = field(init=False)

    def __post_init__(self) -> None:
        """Sort the places by the column they hold; nothing is found yet."""
        self.findings = Findings(self.file, self.grid.sheet, letters=letters_of(self.head.texts))
        self.amounts = Amounts(self.table, self.lexicon, self.around.units, self.around.unclear)
        self.by_column = {}
        for place in self.head.places:
            self.by_column.setdefault((place.column.name, place.year), []).append(place)

    def after(self, above: Records) -> None:
        """Share the keys of the table above in the file, so that repeated records are noticed."""
        self.first_rows, self.good = above.first_rows, above.good

    def read(self) -> None:
        """Every row below the head that holds anything."""
        filled = rows_below.merged(self.grid, self.head)
        for at, row in rows_below.rows(self.grid, self.head.last + 1):
            for place in self.head.places:
                row[place.at] = row[place.at] or filled.get((at, place.at), "")
            if not any(row) or self._is_aside(at, row):
                continue
            void = self._is_void(at + 1, row)
            for year in self._years(row):
                self.count += 1
                self._record(at + 1, row, year, void=void)
        self._assumed_units()

    def _is_aside(self, at: int, row: list[str]) -> bool:
        """True for a row that is no record: hidden rows, headings and totals are named."""
        texts = list(dict.fromkeys(cell for cell in row if cell))
        if at in self.grid.unseen.rows:
            return True
        again = tuple(row) == self.head.texts
        if not again and not self._is_filled(row):
            return True
        if again or all(map(rows_below.is_note, texts)):
            rows_below.set_aside(self.aside, at + 1, NOTE)
            return True
        if is_sum(texts[0].rstrip(":："), "subtotal"):
            rows_below.set_aside(self.aside, at + 1, TOTAL)
            self.findings.report("not_read", "problem-total-row", row=at + 1, value=texts[0])
            return True
        if len(texts) > 1:
            return False
        code, key, why = rows_below.lone_row(texts[0])
        if why:
            rows_below.set_aside(self.aside, at + 1, why)
        self.findings.report(code, f"problem-{key}-row", row=at + 1, value=texts[0])
        return True

    def _is_filled(self, row: list[str]) -> bool:
        """False for a row of a template that nobody filled in."""
        places = [p for p in self.head.places if p.column.name == self.table.optional_by]
        if places and not any(row[place.at] for place in places):
            return False
        cells = {place.column.name: row[place.at] for place in self.head.places if row[place.at]}
        return set(cells) != {"measure", "title"} or (cells["measure"], cells["title"]) not in (
            self.lexicon.plan.tasks
        )

    def _years(self, row: list[str]) -> list[int | None]:
        """The years that heads name and this row has an amount for."""
        if len(self.head.years) == 1:
            return list(self.head.years)
        filled = {place.year for place in self.head.places if row[place.at]}
        return [year for year in self.head.years if year in filled]

    def _is_void(self, number: int, row: list[str]) -> bool:
        """True where a cell outside the table's columns calls the row void; adds the problem."""
        void_cells = [(self.head.texts[at], row[at]) for at in self.head.unread
                      if code_of(fold(row[at]), "row_state") == "void"]  # fmt: skip
        for header, text in void_cells:
            self.findings.report("ambiguous", "problem-row-void", row=number, column=header,
                                 value=text, header=header)  # fmt: skip
        return bool(void_cells)

    def _record(self, number: int, row: list[str], year: int | None, *, void: bool) -> None:
        data: dict[str, Any] = {}
        wrong = len(self.findings.singles)
        for column in self.table.columns:
            places = self._places(column, year)
            text = next((row[place.at] for place in places if row[place.at]), "")
            text = self.meanings.get((column.name, text), text)
            text = text or self.constants.get(column.name, "")
            try:
                data[column.name] = self._cell(text, column, places, row, year)
            except BadCell as bad:
                self.bad(bad, number, places[0].text if places else column.header, text or None)
        wrong_cells = any(problem.is_error for problem in self.findings.singles[wrong:])
        if not (void or wrong_cells) and self._finished(data, number, row, year):
            self._add_record(data, number)

    def _places(self, column: Column, year: int | None) -> list[Place]:
        of_year = self.by_column.get((column.name, year), [])
        return of_year or self.by_column.get((column.name, None), [])

    def _places_by_name(self, year: int | None) -> dict[str, Place]:
        by_name = {column.name: self._places(column, year) for column in self.table.columns}
        return {name: places[0] for name, places in by_name.items() if places}

    def _cell(
        self, text: str, column: Column, places: Sequence[Place], row: list[str], year: int | None
    ) -> object:
        if column.type == "region" and len(places) > 1:
            self._one_region([row[place.at] for place in places], column)
        if column is self.table.year_column and year is not None:
            return self._year(text, column, year)
        if text and column.known:
            titles = (row[place.at] for place in self.by_column.get(("title", None), []))
            return known_code(text, next(titles, ""), getattr(self.lexicon.plan, column.known))
        if text:
            return value_in(text, column, self.lexicon)
        if column.type == "region" and self.around.region:
            return self.around.region
        if column is self.table.year_column and self.around.year:
            return self.around.year
        if column.required:
            raise BadCell("missing_column", "problem-blank-cell")
        return Amount(None) if column.type in NUMBERS else None

    def _one_region(self, texts: list[str], column: Column) -> None:
        """A region's code and its name must mean the same."""
        regions = {value_in(text, column, self.lexicon): text for text in texts if text}
        if len(regions) > 1:
            (code, other), (second, name) = list(regions.items())[:2]
            names = self.lexicon.codes[str(code)].name, self.lexicon.codes[str(second)].name
            raise BadCell("unknown_region", "problem-region-clash",
                          (("value", name), ("other", other), ("other_region", names[0]),
                           ("region", names[1])))  # fmt: skip

    def _year(self, text: str, column: Column, year: int) -> int:
        """The year that a head names; a column of years may only say the same."""
        if text and value_in(text, column, self.lexicon) != year:
            raise BadCell("bad_period", "problem-two-years", (("year", str(year)),))
        return year

    def _finished(
        self, data: dict[str, Any], number: int, row: list[str], year: int | None
    ) -> bool:  # fmt: skip
        """Turn amounts into the store's units, and hold the row against plan and calendar."""
        good, places = True, self._places_by_name(year)
        for name, wrong in (*self.amounts.settle(data, places), *self._wrongs(data)):
            good = False
            column = next(column for column in self.table.columns if column.name == name)
            place = places.get(name)
            text = row[place.at] if place else str(data[name] or "")
            self.bad(wrong, number, place.text if place else column.header, text or None)
        if "region" in data:
            data["region_code"] = data["region"]
        for column in self.table.columns:
            if not column.stored:
                data.pop(column.name, None)
        return good

    def _wrongs(self, data: Mapping[str, Any]) -> Iterator[tuple[str, BadCell]]:
        for column in self.table.columns:
            value = data.get(column.name)
            if column.result and column.type == "date" and str(value or "") > str(self.today):
                yield column.name, BadCell("bad_period", "problem-day-ahead")
            ahead = int(data.get("year") or 0) >= self.today.year
            if column.result and column.type == "number" and value and ahead:
                facts = (("year", str(data["year"])),)
                yield column.name, BadCell("bad_period", "problem-year-not-over", facts)

    def _add_record(self, data: dict[str, Any], number: int) -> None:
        key = "|".join(str(data[name]) for name in self.table.key)
        before = self.first_rows.setdefault(key, number)
        if before != number or key in self.good:
            same = self.good.get(key) == data
            code = "duplicate" if same else "conflict"
            facts = (("others", [str(before)]),)
            problem_key = "problem-duplicate" if same else "problem-record-conflict"
            self.bad(BadCell(code, problem_key, facts), number, None, None)
            if not same:
                self.clashing.add(key)
            return
        self.good[key] = data
        self.rows.append({"key": key, "data": data, "sheet": self.grid.sheet, "row": number})

    def _assumed_units(self) -> None:
        for name, unit in self.amounts.assumed.items():
            place = next(place for place in self.head.places if place.column.name == name)
            self.findings.report("unit_assumed", "problem-unit-of-table", row=self.head.last + 1,
                                 column=place.text, unit=unit)  # fmt: skip

    def bad(self, bad: BadCell, row: int, column: str | None, value: str | None) -> None:
        """Add the problem of a cell; a value in its facts is shown instead of the cell's text."""
        facts = dict(bad.facts)
        text = facts.get("value")
        shown = text if isinstance(text, str) else value
        self.findings.add(bad.code, bad.key, row, column, shown, facts)
