"""One table on its way through the stages: placed by a reading, parsed, checked, accounted for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer import units
from barometer.intake.checks import (
    aims,
    assumed,
    beside,
    check,
    remarks,
    spoilt,
    strange,
    twice,
    unseen,
    wholes,
)
from barometer.intake.checks.account import Ledger
from barometer.intake.checks.series import History
from barometer.intake.decode.grid import Book, filled_in
from barometer.intake.figures.accepted import accepted, scored
from barometer.intake.figures.findings import Findings
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.apply import AppliedReading
from barometer.intake.layout.context import Context
from barometer.intake.layout.draft import Draft
from barometer.intake.layout.locate import column_named
from barometer.intake.layout.merged_cells import shared_figures
from barometer.intake.layout.stacked_tables import second_table
from barometer.intake.result import FIGURES_TABLE, Question, Reading, nothing_read
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.numbers import value_of
from barometer.intake.words.phrases import header_phrase
from barometer.problems import Problem

Tick = Callable[[float], None]
# Unknown names become questions while there are few enough to answer.
_ASKED_ABOUT = 1000
_ASKED = {
    "unknown_indicator": "indicator", "problem-indicator-ambiguous": "indicator",
    "unknown_region": "region", "problem-region-ambiguous": "region",
}  # fmt: skip


class Table:
    """One table of a decoded file, placed by a reading."""

    def __init__(
        self,
        book: Book,
        applied: AppliedReading,
        lexicon: Lexicon,
        region: str | None,
        today: dt.date,
        unsure: Collection[str] = (),
    ) -> None:
        """Leave out what is hidden, and parse nothing yet.

        `unsure`: the names of indicators whose unit is asked about in another table of the file.
        """
        self.book, self.applied, self.lexicon = book, applied, lexicon
        self.region, self.today, self.unsure = region, today, unsure
        self.questions: list[Question] = []
        self.grid, self.located = unseen.seen(applied.grid, applied.located)
        self.whole = applied.account_grid, applied.located

    def holds(self) -> bool:
        """True where the table gives at least one figure, and is not called one of targets."""
        parser = self._parser()
        if parser is None:
            return False
        figures = parser.figures()
        aims.check(parser, figures)
        return bool((~parser.findings.refused & ~np.isnan(figures.values)).any())

    def names_region(self) -> bool:
        """True where it gives figures without a region that was told."""
        return Table(self.book, self.applied, self.lexicon, None, self.today).holds()

    def _parser(self) -> Parser | None:
        """The parser of the table; None where there is nothing to parse."""
        if self.located.problem_key:
            return None
        draft = self.applied.draft(self.grid, self.located, self.lexicon)
        if not draft.size:
            return None
        findings = Findings(self.book.name, self.grid.sheet, draft.rows)
        return Parser(
            draft, self.located, self.lexicon, self.applied.context, findings, self.region
        )

    def reading(
        self, history: History, tick: Tick, outside: Sequence[Problem] = ()
    ) -> Reading:  # fmt: skip
        """Read the table; `outside`: problems of what the file holds besides its tables."""
        if self.located.problem_key:
            return self._refused(self.located.problem_key)
        parser = self._parser()
        if parser is None:
            return self._refused("problem-no-rows")
        draft, findings, context = parser.draft, parser.findings, parser.context
        findings.letters = self.located.letters
        figures = parser.figures()
        tick(0.6)
        unseen.tell(findings, *self.whole)
        twice.check(findings, self.grid, self.located, self.lexicon)
        spoilt.rows_that_did_not_part(findings, self.grid, self.located, self.lexicon)
        beyond = self._second_table(findings, draft)
        aims.check(parser, figures)
        for role, row in draft.filled:
            key = "problem-region-filled" if role.startswith("region") else "problem-label-filled"
            findings.report("filled_down", key, row=row, column=column_named(self.located, role))
        self._extra_cells(parser)
        self._shared_figures(parser)
        beside.check(parser, figures, self.grid)
        remarks.check(parser, figures, self.grid)
        remarks.check_comments(parser, figures, self.grid)
        strange.check(parser, figures, self.grid)
        wholes.check(parser, figures)
        spoilt.check(parser, self.book.delimiter, self.grid.width)
        self.questions += assumed.check(parser, figures, history, self.unsure)
        check(parser, figures, history, self.today, lambda: tick(0.8))
        self._missing(findings, context)
        account = Ledger(*self.whole, self.located, figures, findings, beyond).account()
        findings.singles += outside
        listed = findings.listed()
        self._ask(listed)
        table = accepted(parser, figures, self.book.name)
        tick(1.0)
        return Reading(
            self.book.name, FIGURES_TABLE, self.book.encoding, self.located.layout,
            self.located.first_header + 1, draft.size, table, tuple(listed),
            dict(findings.counts()), self.grid.sheet, tuple(self.questions), account=(account,),
            readings=(scored(self.applied.reading, account, parser, figures),),
        )  # fmt: skip

    def _refused(self, key: str) -> Reading:
        problem = Problem("not_a_table", key, sheet=self.grid.sheet, file=self.book.name)
        return nothing_read(self.book.name, FIGURES_TABLE, [problem], self.book.encoding,
                            sheet=self.grid.sheet, readings=(self.applied.reading,))  # fmt: skip

    def _second_table(self, findings: Findings, draft: Draft) -> int | None:
        """Rows below a second header would be read under the first one; its row, 0-based."""
        row = second_table(self.grid, self.located)
        if row is None or row > self.applied.reading.rows[1]:
            return None
        findings.refused[draft.rows >= row] = True
        findings.report("ambiguous", "problem-second-table", row=row)
        return row - 1

    def _extra_cells(self, parser: Parser) -> None:
        """Cells beyond the header: a thousands comma without quotes moves figures silently."""
        beyond = self.grid.columns[self.located.extra_from : self.applied.reading.columns[1]]
        for column in beyond:
            filled = np.flatnonzero(self._spilt(column)) + 1
            positions = np.flatnonzero(np.isin(parser.draft.rows, filled))
            parser.tell("bad_number", "problem-extra-cells", positions, value=lambda _: None,
                        column=lambda _: None, once_a_row=True)  # fmt: skip

    def _spilt(self, column: pa.Array) -> NDArray[np.bool_]:
        """Cells that may be part of a figure: any of a text file, the numbers of a workbook."""
        if self.book.delimiter is None:
            column = pa.array([text if text and value_of(text).number is not None else None
                               for text in column.to_pylist()], pa.string())  # fmt: skip
        return filled_in(column)

    def _shared_figures(self, parser: Parser) -> None:
        """One figure merged over several years or regions is that of none of them for sure."""
        draft = parser.draft
        columns = [value.at for value in self.located.values]
        for row, column in shared_figures(self.grid, self.located):
            of_cell = (draft.rows == row + 1) & (draft.heads == columns.index(column))
            parser.tell("ambiguous", "problem-merged-figure", np.flatnonzero(of_cell))

    def _missing(self, findings: Findings, context: Context) -> None:
        """Add a problem, once, for each thing that the whole sheet lacks."""
        for key in sorted(findings.missing):
            several = key == "problem-missing-region" and len(context.regions) > 1
            if several:
                names = [self.lexicon.codes[code].name for code in context.regions]
                findings.report("ambiguous", "problem-several-regions", names=names)
            else:
                findings.report("missing_column", key)
            if key == "problem-missing-region":
                codes = context.regions or tuple(self.lexicon.codes)
                self.questions.append(Question("region", "", codes))

    def _ask(self, listed: list[Problem]) -> None:
        """Names unknown, or of several things, are questions with the likeliest meanings."""
        asked_about = set()
        for problem in listed[:_ASKED_ABOUT]:
            kind = _ASKED.get(problem.key, _ASKED.get(problem.code))
            text = problem.value
            if kind and text and (kind, text) not in asked_about:
                asked_about.add((kind, text))
                unit = header_phrase(problem.column or "").unit or header_phrase(text).unit
                self.questions.append(Question(kind, text, self._options(kind, text, unit)))

    def _options(self, kind: str, text: str, unit: str | None) -> tuple[str, ...]:
        """The likeliest meanings, those first that can have the unit of the column."""
        if kind != "indicator":
            return self.lexicon.place(text).options
        named = self.lexicon.meaning(text).indicators or self.lexicon.nearest(text)
        if unit is None:
            return named
        slugs = self.lexicon.slugs
        return tuple(sorted(named, key=lambda slug: not units.fits(unit, slugs[slug].unit)))
