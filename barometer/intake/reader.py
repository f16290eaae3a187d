"""One file read: decode, choose the sheet, locate, parse, check."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from barometer.intake import limits
from barometer.intake.accepted import accepted
from barometer.intake.check import check
from barometer.intake.check.series import History
from barometer.intake.context import Context, context_of
from barometer.intake.decode import Undecodable, book
from barometer.intake.draft import Draft, draft_of
from barometer.intake.findings import Findings
from barometer.intake.grid import Book, Grid
from barometer.intake.lexicon import Lexicon
from barometer.intake.locate import Located, column_named, locate
from barometer.intake.parse import Parser
from barometer.intake.reading import Choices, Question, Reading, no_figures
from barometer.intake.records import read_records
from barometer.intake.tables import TABLES
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem

Tick = Callable[[float], None]
FIGURES_TABLE = "observations"
# Unknown names become questions while there are few enough to answer.
_ASKED_ABOUT = 1000


def read_one(
    name: str,
    data: bytes,
    words: Vocabulary,
    *,
    table: str,
    region: str | None,
    history: History,
    choices: Choices,
    tick: Tick,
) -> Reading:
    """The figures, or the records of another table, of one file (no zip)."""
    try:
        decoded = book(name, data)
    except Undecodable as error:
        return unread(name, table, error.code, error.key, **error.facts)
    tick(0.3)
    lexicon = Lexicon(words, {**words.mappings, **choices.mappings})
    if table in TABLES:
        where = region or choices.region
        return read_records(decoded, TABLES[table], lexicon, where, choices.sheet)
    sheet = _Sheet(decoded, lexicon, choices, region or choices.region)
    return sheet.reading(history, tick)


def unread(name: str, table: str, code: str, key: str, **facts: object) -> Reading:
    """A reading of nothing: the file as a whole is refused."""
    problem = Problem(code, key, file=name, facts=facts)
    return Reading(name, table, None, None, None, 0, no_figures(), (problem,), {code: 1})


def chosen_sheet(
    decoded: Book, wanted: str | None, found: list[Located]
) -> tuple[int, Question | None]:
    """The sheet to read, and a question where more than one visible sheet holds a table."""
    names = [grid.sheet or "" for grid in decoded.grids]
    tables = [at for at, located in enumerate(found) if not located.lost]
    shown = [at for at in tables if not decoded.grids[at].hidden] or tables
    if wanted in names:
        chosen = names.index(wanted)
    elif shown:
        chosen = max(shown, key=lambda at: (decoded.grids[at].height, -at))
    else:
        chosen = max(range(len(names)), key=lambda at: decoded.grids[at].height, default=0)
    options = tuple(names[at] for at in (shown if chosen in shown else [chosen, *shown]))
    asked = len(options) > 1
    return chosen, Question("sheet", "", options, names[chosen]) if asked else None


class _Sheet:
    """The chosen sheet of one decoded file on its way through the stages."""

    def __init__(
        self, decoded: Book, lexicon: Lexicon, choices: Choices, region: str | None
    ) -> None:
        self.book, self.lexicon, self.choices, self.region = decoded, lexicon, choices, region
        self.questions: list[Question] = []
        found = [locate(grid, lexicon, choices.layout) for grid in decoded.grids]
        if found:
            at, question = chosen_sheet(decoded, choices.sheet, found)
            self.grid, self.located = decoded.grids[at], found[at]
            self.questions += [question] if question else []
        else:
            self.grid, self.located = Grid(()), Located(lost="problem-no-table")

    def reading(self, history: History, tick: Tick) -> Reading:
        """Read the sheet."""
        key = self.located.lost
        if self._unanswered():
            return self._refused("ambiguous", "problem-several-sheets")
        if key or self.located.both_layouts:
            code = "no_header" if key == "problem-no-header" else "not_a_table"
            return self._refused("ambiguous" if not key else code, key or "problem-two-layouts")
        context = context_of(self.grid, self.located.first_header, self.book.name, self.lexicon)
        draft = draft_of(self.grid, self.located)
        if not draft.size:
            return self._refused("not_a_table", "problem-no-rows")
        findings = Findings(self.book.name, self.grid.sheet, draft.rows)
        parser = Parser(draft, self.located, self.lexicon, context, findings, self.region)
        figures = parser.figures()
        tick(0.6)
        self._extra_cells(findings, draft)
        self._spoilt_cells(findings, draft)
        self._long_cells(findings, draft)
        self._swallowed_rows(findings, draft)
        check(parser, figures, history, lambda: tick(0.8))
        self._missing(findings, context)
        listed = findings.listed()
        self._ask(listed)
        table = accepted(parser, figures, self.book.name)
        tick(1.0)
        rows = draft.body_rows if self.located.layout == "long" else draft.size
        return Reading(
            self.book.name, FIGURES_TABLE, self.book.encoding, self.located.layout,
            self.located.first_header + 1, rows, table, tuple(listed),
            dict(findings.counts()), self.grid.sheet, tuple(self.questions),
        )  # fmt: skip

    def _unanswered(self) -> bool:
        """True where several sheets could be meant and nobody can be asked which."""
        return bool(self.questions) and not self.choices.asking and not self.choices.sheet

    def _refused(self, code: str, key: str) -> Reading:
        if key == "problem-two-layouts":
            self.questions.append(Question("layout", "", ("long", "wide")))
        several = key == "problem-several-sheets"
        facts = {"sheets": list(self.questions[0].options)} if several else {}
        problem = Problem(code, key, sheet=self.grid.sheet, file=self.book.name, facts=facts)
        return Reading(
            self.book.name, FIGURES_TABLE, self.book.encoding, None, None, 0, no_figures(),
            (problem,), {code: 1}, self.grid.sheet, tuple(self.questions),
        )  # fmt: skip

    def _extra_cells(self, findings: Findings, draft: Draft) -> None:
        """Cells beyond the header: a thousands comma without quotes moves figures silently."""
        beyond = self.grid.columns[self.located.extra_from :]
        for column in beyond:
            filled = np.flatnonzero(column.is_valid().to_numpy(zero_copy_only=False)) + 1
            positions = np.flatnonzero(np.isin(draft.rows, filled))
            findings.at(
                "bad_number", "problem-extra-cells", positions, lambda position: None,
                lambda position: (None, {}), once_a_row=True,
            )  # fmt: skip

    def _spoilt_cells(self, findings: Findings, draft: Draft) -> None:
        """Bytes that fit no encoding, in columns that are kept as they are."""
        for role in ("source", "note"):
            self._texts(findings, draft, role, ("encoding", "problem-bad-byte"),
                        lambda text: "\ufffd" in text)  # fmt: skip

    def _swallowed_rows(self, findings: Findings, draft: Draft) -> None:
        """A quote never closed: the rows below it stand inside one cell."""
        delimiter, width = self.book.delimiter, self.grid.width
        if delimiter is None:
            return
        for role in draft.labels:
            self._texts(
                findings, draft, role, ("not_a_table", "problem-open-quote"),
                lambda text: any(line.count(delimiter) == width - 1 for line in text.split("\n")),
            )  # fmt: skip

    def _texts(
        self, findings: Findings, draft: Draft, role: str, kind: tuple[str, str],
        wrong: Callable[[str], bool], **facts: object,
    ) -> None:  # fmt: skip
        """A problem wherever the text of a label column is wrong."""
        coded = draft.label(role)
        bad = [text is not None and wrong(text) for text in coded.texts]
        if any(bad):
            positions = np.flatnonzero(np.array(bad)[coded.full(draft.size)])
            name = column_named(self.located, role)
            findings.at(*kind, positions, lambda at: name, lambda at: (coded.at(at), facts),
                        once_a_row=True)  # fmt: skip

    def _long_cells(self, findings: Findings, draft: Draft) -> None:
        for role in draft.labels:
            self._texts(
                findings, draft, role, ("too_large", "problem-cell-too-long"),
                lambda text: len(text) > limits.CELL_CHARACTERS, characters=limits.CELL_CHARACTERS,
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
        """Unknown names are questions with the nearest known ones."""
        asked = set()
        for problem in listed[:_ASKED_ABOUT]:
            kind = {"unknown_indicator": "indicator", "unknown_region": "region"}.get(problem.code)
            text = problem.value
            if kind and text and (kind, text) not in asked:
                asked.add((kind, text))
                self.questions.append(Question(kind, text, self._options(kind, text)))

    def _options(self, kind: str, text: str) -> tuple[str, ...]:
        if kind == "indicator":
            return self.lexicon.nearest(text)
        return self.lexicon.place(text).options
