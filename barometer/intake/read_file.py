"""One file read: decode, choose the sheet, locate, parse, check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from barometer.intake import limits
from barometer.intake.checks import unseen
from barometer.intake.checks.account import numbers_in, of_rest
from barometer.intake.checks.other_tables import accounted
from barometer.intake.checks.series import History
from barometer.intake.decode.files import book
from barometer.intake.decode.grid import Book, Undecodable
from barometer.intake.known_forms import by_recipe, changed, recipes_of
from barometer.intake.layout.apply import apply_reading
from barometer.intake.layout.blocks import of_form, of_parts, side_by_side
from barometer.intake.layout.forms import forms_of
from barometer.intake.layout.label_columns import TooManyNames
from barometer.intake.layout.locate import locate
from barometer.intake.layout.propose import proposed
from barometer.intake.layout.reading import TableReading
from barometer.intake.layout.reading_checks import grid_of, mistakes_in
from barometer.intake.layout.recipes import known_form
from barometer.intake.layout.stacked_tables import below_each_other
from barometer.intake.layout.told_again import Sender
from barometer.intake.one_table import Table, Tick
from barometer.intake.other_tables import guesses
from barometer.intake.other_tables.head_reading import scored
from barometer.intake.other_tables.one_file import read_records
from barometer.intake.result import FIGURES_TABLE, Choices, Question, Reading, nothing_read, unread
from barometer.intake.several_tables import in_order, joined_reading, read_together, with_figures
from barometer.intake.sheets import SheetChoice, may_be_read_together, may_repeat, sheet_to_read
from barometer.intake.tables import COUNTY_TARGETS, TABLES
from barometer.intake.tables import Table as OtherTable
from barometer.intake.words.lexicon import Lexicon
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem


def read_one(
    name: str,
    data: bytes,
    words: Vocabulary,
    *,
    table: str,
    region: str | None,
    history: History,
    choices: Choices,
    today: dt.date,
    tick: Tick,
    room: limits.Room,
) -> Reading:
    """The figures, or the records of another table, of one file (no zip)."""
    full = unread(name, table, "too_large", "problem-too-many-cells", cells=limits.CELLS)
    if room.is_full():
        return full
    try:
        decoded = book(name, data)
    except Undecodable as error:
        return unread(name, table, error.code, error.key, **error.facts)
    tick(0.3)
    if decoded.delimiter is None:  # a text file is measured by its bytes
        room.take(sum(grid.height * grid.width for grid in decoded.grids))
    if room.is_full():
        return full
    try:
        return _of_book(decoded, words, table, region, history, choices, today, tick)
    except TooManyNames as error:
        key, facts = "problem-too-many-names", {"column": str(error), "names": limits.NAMES}
        return unread(name, table, "too_large", key, **facts)


def _of_book(
    decoded: Book, words: Vocabulary, table: str, region: str | None, history: History,
    choices: Choices, today: dt.date, tick: Tick,
) -> Reading:  # fmt: skip
    """The table, or the figures, that a decoded file holds."""
    lexicon = Lexicon(words, {**words.mappings, **choices.mappings})
    table = choices.table or table
    where = region or choices.region

    def reading_by(readings: Sequence[TableReading]) -> Reading:
        if table not in TABLES:
            sheets = _Sheets(decoded, lexicon, choices, where, today)
            return sheets.by_readings(readings, history, tick)
        file_choices = replace(choices, readings=tuple(readings))
        return _records(decoded, TABLES[table], lexicon, where, file_choices, today)

    if choices.readings:
        return reading_by(choices.readings)
    sender = Sender(today, where, choices.period, choices.own_region)
    known = known_form(recipes_of(choices, table), decoded, lexicon, sender)
    if known and known.readings:
        return by_recipe(reading_by(known.readings), known, lexicon)
    if table in TABLES:
        reading, other = _records(decoded, TABLES[table], lexicon, where, choices, today), None
    else:
        sheets = _Sheets(decoded, lexicon, choices, where, today)
        reading, other = _figures(sheets, history, tick)
    if not reading.accepted_count and not choices.table:
        elsewhere = known_form(recipes_of(choices, table, of=False), decoded, lexicon, sender)
        if elsewhere and elsewhere.readings:
            other = elsewhere.recipe.table or FIGURES_TABLE
        elif not other and table not in TABLES:
            other = guesses.most_alike(decoded)
    has_targets = other == COUNTY_TARGETS.name and reading.rows
    if other and not reading.accepted_count and not has_targets:
        return guesses.of_other_table(decoded, table, other)
    return changed(reading, known, forms_of(reading.readings, decoded, lexicon) if known else ())


def _figures(sheets: _Sheets, history: History, tick: Tick) -> tuple[Reading, str | None]:
    """The figures of a file, and the table that it looks like instead where none can be read.

    Figures with a column of targets beside them are statistics where any of them can be read.
    """
    book, undecided = sheets.book, not sheets.choices.table
    other = guesses.likely_table(book, sheets.lexicon, FIGURES_TABLE) if undecided else None
    if other and other != COUNTY_TARGETS.name:
        beside = _beside_records(sheets, history, tick)
        return beside or guesses.of_other_table(book, FIGURES_TABLE, other), other
    reading = sheets.reading(history, tick)
    if undecided and not other and "no_header" in reading.problem_counts:
        other = guesses.most_named(book, FIGURES_TABLE)
    return reading, other


def _beside_records(sheets: _Sheets, history: History, tick: Tick) -> Reading | None:
    """The figures on sheets of their own, those of records told; None where there are none."""
    book, choices = sheets.book, sheets.choices
    places = guesses.sheets_of_figures(book, FIGURES_TABLE)
    rest = replace(book, grids=tuple(book.grids[at] for at in places))
    alone = _Sheets(rest, sheets.lexicon, choices, sheets.region, sheets.today)
    reading = alone.reading(history, tick) if places and not choices.sheet else None
    held = reading is not None and reading.accepted_count
    return guesses.with_records_told(reading, book, places) if reading and held else None


def _records(
    decoded: Book, table: OtherTable, lexicon: Lexicon, region: str | None, choices: Choices,
    today: dt.date,
) -> Reading:  # fmt: skip
    """The records of another table, with its account."""
    return scored(accounted(decoded, read_records(decoded, table, lexicon, region, choices, today)))


_CODES = {"problem-no-header": "no_header", "problem-form-unclear": "no_header",
          "problem-side-by-side": "ambiguous"}  # fmt: skip


class _Sheets:
    """The sheets of one decoded file, their tables found by the rules."""

    def __init__(
        self, decoded: Book, lexicon: Lexicon, choices: Choices, region: str | None, today: dt.date
    ) -> None:
        self.book, self.lexicon, self.choices = decoded, lexicon, choices
        self.region, self.today = region, today
        self.located = [locate(grid, lexicon, choices.layout) for grid in decoded.grids]
        self.tables: dict[int, Table] = {}

    def reading(self, history: History, tick: Tick) -> Reading:
        """Read the sheet that was chosen, else the only one that fits."""
        if not self.located:
            return self._refused("not_a_table", "problem-no-table")
        visible = list(map(unseen.seen, self.book.grids, self.located))
        tables = [at for at, (_, located) in enumerate(visible) if not located.problem_key]
        filled = [at for at, grid in enumerate(self.book.grids) if at not in tables
                  and not all(map(self.lexicon.is_code, numbers_in(grid)))]  # fmt: skip
        choice = sheet_to_read(self.book, self.choices, tables, self._holds, filled)
        if several := self._several(choice):
            return replace(self.by_readings(several, history, tick), forms=())
        questions = [choice.question] if choice.question else []
        if choice.problem_key:
            code = "ambiguous" if choice.question else "not_a_table"
            return self._refused(code, choice.problem_key, questions, names=choice.names)
        grid, located = self.book.grids[choice.at], visible[choice.at][1]
        if located.problem_key:
            code = _CODES.get(located.problem_key, "not_a_table")
            return self._refused(
                code, located.problem_key, questions, grid.sheet, located.unclear_row
            )
        if located.both_layouts:
            questions.append(Question("layout", "", ("long", "wide")))
            return self._refused("ambiguous", "problem-two-layouts", questions, grid.sheet)
        rest, problems = of_rest(self.book, (choice.at,))
        reading = self._table(choice.at).reading(history, tick, problems)
        account = (*rest[: choice.at], *reading.account, *rest[choice.at :])
        account = account if reading.account else tuple(of_rest(self.book)[0])
        return replace(reading, questions=(*questions, *reading.questions), account=account)

    def _several(self, choice: SheetChoice) -> tuple[TableReading, ...]:
        """The readings of several tables that need no question; none where there are not any."""
        grids, name, lexicon = self.book.grids, self.book.name, self.lexicon
        if self.choices.sheet is None:
            several = of_parts(grids, self.located, name, lexicon)
            if several or choice.question:
                options = choice.question.options if choice.question else ()
                places = [at for at, grid in enumerate(grids) if grid.sheet in options]
                return several or self._apart(places)
        if choice.problem_key:
            return ()
        grid, located = grids[choice.at], self.located[choice.at]
        is_beside = located.problem_key == "problem-side-by-side"
        tables = (side_by_side if is_beside else below_each_other)(grid, located, name, lexicon)
        if tables or self.choices.sheet:
            return tables
        # What is asked or told of a sheet without figures is so of all of its form.
        alike = of_form(choice.at, grids, self.located, self._holds)
        return tuple(self._table(at).applied.reading for at in alike)

    def _apart(self, places: Sequence[int]) -> tuple[TableReading, ...]:
        """A reading for each sheet that can be read beside the others, as `read_together` says."""
        unclear = any(self.located[at].both_layouts or self.located[at].problem_key
                      for at in places)  # fmt: skip
        grids = [self.book.grids[at] for at in places]
        if unclear or not may_be_read_together(grids):
            return ()
        tables = [self._table(at) for at in places]
        alone = [table.reading(None, lambda _: None) for table in tables]
        unsure = [at for at, grid in enumerate(grids) if may_repeat(grid.sheet or "", self.lexicon)]
        apart = [at for at, table in enumerate(tables) if self.region and table.names_region()]
        return tuple(tables[at].applied.reading for at in read_together(alone, unsure, apart))

    def by_readings(
        self, readings: Sequence[TableReading], history: History, tick: Tick
    ) -> Reading:  # fmt: skip
        """Read the tables that these readings describe, and nothing else."""
        if wrong := mistakes_in(readings, self.book, self.lexicon):
            return self._nothing_read(wrong, readings)
        places = [self.book.grids.index(grid) for one in readings
                  if (grid := grid_of(one, self.book)) is not None]  # fmt: skip
        rest, problems = of_rest(self.book, places)
        placed = list(zip(places, readings, strict=True))
        results = self._by_each(placed, history, tick, problems)
        unsure = {one.about for result in results for one in result.questions if one.kind == "unit"}
        if len(results) > 1 and unsure and any("unit_assumed" in r.problem_counts for r in results):
            # What is small on one sheet is no surer than what is large on the next.
            results = self._by_each(placed, history, tick, problems, unsure)
        whole = results[0] if len(results) == 1 else joined_reading(results)
        account = in_order((*whole.account, *rest), self.book)
        return replace(whole, account=account, forms=forms_of(readings, self.book, self.lexicon))

    def _by_each(
        self, placed: Sequence[tuple[int, TableReading]], history: History, tick: Tick,
        problems: Sequence[Problem], unsure: Collection[str] = (),
    ) -> list[Reading]:  # fmt: skip
        """What each reading of a sheet gives; the unit of what is `unsure` is not assumed."""
        results: list[Reading] = []
        for number, (at, reading) in enumerate(placed):
            others = [one for place, one in placed if place == at and one is not reading]
            is_first = at not in [place for place, _ in placed[:number]]
            grid, name = self.book.grids[at], self.book.name
            applied = apply_reading(reading, grid, name, self.lexicon, others, with_rest=is_first)
            table = Table(self.book, applied, self.lexicon, self.region, self.today, unsure)
            outside = () if number else problems
            results.append(table.reading(with_figures(history, results), tick, outside))
        return results

    def _table(self, at: int) -> Table:
        """The table of a sheet, read as the rules propose."""
        if at not in self.tables:
            grid, name = self.book.grids[at], self.book.name
            reading = proposed(grid, self.located[at], name, self.lexicon)
            applied = apply_reading(reading, grid, name, self.lexicon)
            self.tables[at] = Table(self.book, applied, self.lexicon, self.region, self.today)
        return self.tables[at]

    def _holds(self, at: int) -> bool:
        """True where the sheet's table gives at least one figure."""
        return self.located[at].both_layouts or self._table(at).holds()

    def _refused(
        self, code: str, key: str, questions: Sequence[Question] = (), sheet: str | None = None,
        odd: tuple[int | None, str | None] = (None, None), **facts: object,
    ) -> Reading:  # fmt: skip
        problem = Problem(code, key, sheet=sheet, row=odd[0], value=odd[1], file=self.book.name,
                          facts=facts)  # fmt: skip
        candidates = list(self._candidates())
        return self._nothing_read([problem], candidates, sheet=sheet, questions=tuple(questions))

    def _nothing_read(
        self, problems: Sequence[Problem], readings: Sequence[TableReading], **more: Any
    ) -> Reading:  # fmt: skip
        return nothing_read(
            self.book.name, FIGURES_TABLE, problems, self.book.encoding, readings=tuple(readings),
            account=tuple(of_rest(self.book)[0]), **more,
        )  # fmt: skip

    def _candidates(self) -> Iterator[TableReading]:
        """The readings of every sheet that has a table, to choose from."""
        for at, grid in enumerate(self.book.grids):
            layouts = ("long", "wide") if self.located[at].both_layouts else (self.choices.layout,)
            for layout in layouts:
                located = locate(grid, self.lexicon, layout)
                if not located.problem_key:
                    yield proposed(grid, located, self.book.name, self.lexicon)
