"""One file read: decode, choose the sheet, locate, parse, check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer.intake import sheets
from barometer.intake.accepted import accepted
from barometer.intake.check import assumed, check, spoilt, twice, unparted, unseen
from barometer.intake.check.account import Ledger, of_rest
from barometer.intake.check.other_tables import accounted
from barometer.intake.check.series import History
from barometer.intake.context import Context, context_of
from barometer.intake.decode import Undecodable, book
from barometer.intake.draft import Draft, draft_of
from barometer.intake.figures import Figures
from barometer.intake.findings import Findings
from barometer.intake.grid import Book, Grid
from barometer.intake.lexicon import Lexicon
from barometer.intake.locate import Located, column_named, locate
from barometer.intake.numbers import value_of
from barometer.intake.parse import Parser
from barometer.intake.reading import (
    FIGURES_TABLE,
    Account,
    Choices,
    Question,
    Reading,
    no_figures,
    unread,
)
from barometer.intake.sections import under_headings
from barometer.intake.spans import shared_figures
from barometer.intake.stacked import second_table
from barometer.intake.tabled import likely_table, of_other_table, read_records
from barometer.intake.tables import COUNTY_TARGETS, TABLES
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem

Tick = Callable[[float], None]
# Unknown names become questions while there are few enough to answer.
_ASKED_ABOUT = 1000
_ASKED = {
    "unknown_indicator": "indicator", "problem-indicator-ambiguous": "indicator",
    "unknown_region": "region", "problem-region-ambiguous": "region",
}  # fmt: skip


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
) -> Reading:
    """The figures, or the records of another table, of one file (no zip)."""
    try:
        decoded = book(name, data)
    except Undecodable as error:
        return unread(name, table, error.code, error.key, **error.facts)
    tick(0.3)
    lexicon = Lexicon(words, {**words.mappings, **choices.mappings})
    table = choices.table or table
    if table in TABLES:
        where = region or choices.region
        found = read_records(decoded, TABLES[table], lexicon, where, choices, today)
        return accounted(decoded, found)
    other = None if choices.table else likely_table(decoded, lexicon, table)
    if other and other != COUNTY_TARGETS.name:
        return of_other_table(decoded, table, other)
    sheet = _Sheet(decoded, lexicon, choices, region or choices.region, today)
    reading = sheet.reading(history, tick)
    # Figures with a column of targets beside them are statistics where any of them can be read.
    return reading if not other or reading.accepted_count else of_other_table(decoded, table, other)


class _Sheet:
    """The chosen sheet of one decoded file on its way through the stages."""

    def __init__(
        self, decoded: Book, lexicon: Lexicon, choices: Choices, region: str | None, today: dt.date
    ) -> None:
        self.today = today
        self.book, self.lexicon, self.choices, self.region = decoded, lexicon, choices, region
        self.questions: list[Question] = []
        self.grid, self.located = Grid(()), Located(lost="problem-no-table")
        # The sheet and its table before what is hidden was left out.
        self.whole = self.grid, self.located
        self.picked: sheets.Picked | None = None
        found = [locate(grid, lexicon, choices.layout) for grid in decoded.grids]
        if not found:
            return
        seen = list(map(unseen.seen, decoded.grids, found))
        tables = [at for at, (_, located) in enumerate(seen) if not located.lost]
        self.picked = sheets.picked(decoded, choices, tables, lambda at: self._holds(*seen[at]))
        self.grid, self.located = seen[self.picked.at]
        self.whole = decoded.grids[self.picked.at], found[self.picked.at]
        self.questions += [self.picked.question] if self.picked.question else []

    def _holds(self, grid: Grid, located: Located) -> bool:
        """True where the sheet's table gives at least one figure."""
        parser = self._parser(grid, located)
        if parser is None:
            return located.both_layouts
        figures = parser.figures()
        return bool((~parser.findings.refused & ~np.isnan(figures.values)).any())

    def _parser(self, grid: Grid, located: Located) -> Parser | None:
        """The parser of a sheet; None where there is nothing to parse."""
        if located.lost or located.both_layouts:
            return None
        draft = under_headings(draft_of(grid, located), grid, located, self.lexicon)
        if not draft.size:
            return None
        context = context_of(grid, located.first_header, self.book.name, self.lexicon)
        findings = Findings(self.book.name, grid.sheet, draft.rows)
        return Parser(draft, located, self.lexicon, context, findings, self.region)

    def reading(self, history: History, tick: Tick) -> Reading:
        """Read the sheet."""
        if self.picked and self.picked.wrong:
            code = "ambiguous" if self.picked.question else "not_a_table"
            return self._refused(code, self.picked.wrong, names=self.picked.names)
        key = self.located.lost
        if key:
            codes = {"problem-no-header": "no_header", "problem-side-by-side": "ambiguous"}
            return self._refused(codes.get(key, "not_a_table"), key)
        if self.located.both_layouts:
            self.questions.append(Question("layout", "", ("long", "wide")))
            return self._refused("ambiguous", "problem-two-layouts")
        parser = self._parser(self.grid, self.located)
        if parser is None:
            return self._refused("not_a_table", "problem-no-rows")
        draft, findings, context = parser.draft, parser.findings, parser.context
        figures = parser.figures()
        tick(0.6)
        unseen.tell(findings, *self.whole)
        twice.check(findings, self.grid, self.located, self.lexicon)
        unparted.check(findings, self.grid, self.located, self.lexicon)
        beyond = self._second_table(findings, draft)
        if context.of_targets:
            findings.refused[:] = True
            findings.whole("ambiguous", "problem-title-of-targets", value=context.of_targets)
        if context.of_indices:
            findings.refused[:] = True
            findings.whole("ambiguous", "problem-title-of-indices", value=context.of_indices)
        for role, row in draft.filled:
            key = "problem-region-filled" if role.startswith("region") else "problem-label-filled"
            findings.whole("filled_down", key, row=row, column=column_named(self.located, role))
        self._extra_cells(findings, draft)
        self._shared_figures(findings, parser)
        spoilt.check(parser, self.book.delimiter, self.grid.width)
        self.questions += assumed.check(parser, figures, history)
        check(parser, figures, history, self.today, lambda: tick(0.8))
        self._missing(findings, context)
        account = self._account(findings, figures, beyond)
        listed = findings.listed()
        self._ask(listed)
        table = accepted(parser, figures, self.book.name)
        tick(1.0)
        return Reading(
            self.book.name, FIGURES_TABLE, self.book.encoding, self.located.layout,
            self.located.first_header + 1, draft.size, table, tuple(listed),
            dict(findings.counts()), self.grid.sheet, tuple(self.questions), account=account,
        )  # fmt: skip

    def _account(
        self, findings: Findings, figures: Figures, beyond: int | None
    ) -> tuple[Account, ...]:
        """What became of every cell of the file, in the order of its sheets."""
        whole, table = self.whole
        own = Ledger(whole, table, self.located, figures, findings, beyond).account()
        rest, problems = of_rest(self.book, whole)
        findings.singles += problems
        at = self.picked.at if self.picked else 0
        return (*rest[:at], own, *rest[at:])

    def _refused(self, code: str, key: str, **facts: object) -> Reading:
        sheet = None if facts else self.grid.sheet
        problem = Problem(code, key, sheet=sheet, file=self.book.name, facts=facts)
        return Reading(
            self.book.name, FIGURES_TABLE, self.book.encoding, None, None, 0, no_figures(),
            (problem,), {code: 1}, sheet, tuple(self.questions),
            account=tuple(of_rest(self.book, None)[0]),
        )  # fmt: skip

    def _second_table(self, findings: Findings, draft: Draft) -> int | None:
        """Rows below a second header would be read under the first one; its row, 0-based."""
        row = second_table(self.grid, self.located)
        if row is None:
            return None
        findings.refused[draft.rows >= row] = True
        findings.whole("ambiguous", "problem-second-table", row=row)
        return row - 1

    def _extra_cells(self, findings: Findings, draft: Draft) -> None:
        """Cells beyond the header: a thousands comma without quotes moves figures silently."""
        beyond = self.grid.columns[self.located.extra_from :]
        for column in beyond:
            filled = np.flatnonzero(self._spilt(column)) + 1
            positions = np.flatnonzero(np.isin(draft.rows, filled))
            findings.at(
                "bad_number", "problem-extra-cells", positions, lambda position: None,
                lambda position: (None, {}), once_a_row=True,
            )  # fmt: skip

    def _spilt(self, column: pa.Array) -> NDArray[np.bool_]:
        """Cells that may be part of a figure: any of a text file, the numbers of a workbook."""
        if self.book.delimiter is None:
            column = pa.array([text if text and value_of(text).number is not None else None
                               for text in column.to_pylist()], pa.string())  # fmt: skip
        return np.asarray(column.is_valid().to_numpy(zero_copy_only=False), dtype=bool)

    def _shared_figures(self, findings: Findings, parser: Parser) -> None:
        """One figure merged over several years or regions is that of none of them for sure."""
        draft = parser.draft
        columns = [value.at for value in self.located.values]
        for row, column in shared_figures(self.grid, self.located):
            head = np.full(draft.size, 0) if draft.head is None else draft.head
            there = (draft.rows == row + 1) & (head == columns.index(column))
            findings.at(
                "ambiguous", "problem-merged-figure", np.flatnonzero(there), parser.value_header,
                lambda position: (draft.texts[position].as_py(), {}),
            )  # fmt: skip

    def _missing(self, findings: Findings, context: Context) -> None:
        """What the whole sheet lacks, told once."""
        for key in sorted(findings.missing):
            several = key == "problem-missing-region" and len(context.regions) > 1
            if several:
                names = [self.lexicon.codes[code].name for code in context.regions]
                findings.whole("ambiguous", "problem-several-regions", names=names)
            else:
                findings.whole("missing_column", key)
            if key == "problem-missing-region":
                codes = context.regions or tuple(self.lexicon.codes)
                self.questions.append(Question("region", "", codes))

    def _ask(self, listed: list[Problem]) -> None:
        """Names unknown, or of several things, are questions with the likeliest meanings."""
        asked = set()
        for problem in listed[:_ASKED_ABOUT]:
            kind = _ASKED.get(problem.code) or _ASKED.get(problem.key)
            text = problem.value
            if kind and text and (kind, text) not in asked:
                asked.add((kind, text))
                self.questions.append(Question(kind, text, self._options(kind, text)))

    def _options(self, kind: str, text: str) -> tuple[str, ...]:
        if kind == "indicator":
            return self.lexicon.meaning(text).indicators or self.lexicon.nearest(text)
        return self.lexicon.place(text).options
