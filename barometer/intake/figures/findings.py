"""Problems found on many rows at once: counted all, listed up to a limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from barometer.intake import limits
from barometer.problems import ERROR_CODES, Problem, severity_of

Rows = NDArray[np.int64]
# What fills the sentence for one position: (value of the cell, facts).
Facts = Callable[[int], tuple[str | None, Mapping[str, object]]]


# The code of what is left out without an error; its cells are counted as not read.
NOT_READ = "not_read"
# Characters of a cell's text that a message shows.
_SHOWN = 200
# More duplicates than these are reported as one problem, which names a few rows.
DUPLICATES_LISTED = 100
_ROWS_NAMED = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of finding at several positions of the draft, one problem each."""

    code: str
    key: str
    positions: Rows
    column: Callable[[int], str | None]
    facts: Facts


@dataclass(slots=True)
class Findings:
    """Every problem of one sheet: `singles`, and `repeated` ones that stand at several positions.

    `rows` gives the spreadsheet row of a position; there is none but in statistics.
    `missing` names what the whole sheet lacks (keys of problems), `letters` the columns by header.
    """

    file: str
    sheet: str | None
    rows: NDArray[Any] = field(default_factory=lambda: np.zeros(0, np.int64))
    singles: list[Problem] = field(default_factory=list)
    repeated: list[Finding] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    letters: Mapping[str, str] = field(default_factory=dict)
    refused: NDArray[np.bool_] = field(init=False)
    left_out: NDArray[np.bool_] = field(init=False)

    def __post_init__(self) -> None:
        """Nothing is refused or left out yet."""
        self.refused, self.left_out = (np.zeros(len(self.rows), dtype=bool) for _ in range(2))

    def refuse(self, code: str, positions: Rows) -> None:
        """Refuse the figures at these positions if the code is an error or of what is not read."""
        if code in ERROR_CODES or code == NOT_READ:
            self.refused[positions] = True
        if code == NOT_READ:
            self.left_out[positions] = True

    def report(
        self, code: str, key: str, *, row: int | None = None, column: str | None = None,
        value: str | None = None, **facts: object,
    ) -> None:  # fmt: skip
        """Report a problem of the file, of one header cell or of one row outside the figures."""
        self.add(code, key, row, column, value, facts)

    def add(
        self, code: str, key: str, row: int | None, column: str | None, value: str | None,
        facts: Mapping[str, object],
    ) -> None:  # fmt: skip
        """The same with facts of any name, as `value`, which then stands in the sentence."""
        self.singles.append(self._problem(code, key, row, column, value, facts))

    def report_at(
        self, code: str, key: str, positions: Rows, column: Callable[[int], str | None],
        facts: Facts, *, once_a_row: bool = False,
    ) -> None:  # fmt: skip
        """Report a problem at each position; an error refuses the figure there."""
        if not len(positions):
            return
        self.refuse(code, positions)
        if once_a_row:
            _, first = np.unique(self.rows[positions], return_index=True)
            positions = positions[first]
        self.repeated.append(Finding(code, key, positions, column, facts))

    def counts(self) -> Counter[str]:
        """Number of problems by code, listed or not."""
        counted = Counter(problem.code for problem in self.singles)
        for finding in self.repeated:
            counted[finding.code] += len(finding.positions)
        return counted

    def listed(self) -> list[Problem]:
        """The first problems in the file's order; errors never give way to warnings."""
        room = limits.PROBLEMS_LISTED - len(self.singles)
        errors = [finding for finding in self.repeated if finding.code in ERROR_CODES]
        chosen = self._first(errors, max(0, room))
        warnings = [finding for finding in self.repeated if finding.code not in ERROR_CODES]
        chosen += self._first(warnings, max(0, room - len(chosen)))
        problems = self.singles[: limits.PROBLEMS_LISTED] + chosen
        return sorted(problems, key=lambda problem: problem.row or 0)

    def _first(self, kinds: list[Finding], room: int) -> list[Problem]:
        if not kinds or not room:
            return []
        positions = np.concatenate([finding.positions for finding in kinds])
        which = np.repeat(np.arange(len(kinds)), [len(finding.positions) for finding in kinds])
        if len(positions) > room:
            keep = np.argpartition(self.rows[positions], room)[:room]
            positions, which = positions[keep], which[keep]
        order = np.lexsort((which, positions, self.rows[positions]))
        return [self._one(kinds[which[at]], int(positions[at])) for at in order]

    def _one(self, finding: Finding, position: int) -> Problem:
        value, facts = finding.facts(position)
        row = int(self.rows[position])
        return self._problem(finding.code, finding.key, row, finding.column(position), value, facts)

    def _problem(
        self, code: str, key: str, row: int | None, column: str | None, value: str | None,
        facts: Mapping[str, object],
    ) -> Problem:  # fmt: skip
        if value is not None and len(value) > _SHOWN:
            value = value[:_SHOWN] + "…"
        return Problem(
            code, key, severity_of(code), self.sheet, row, column, value, dict(facts), self.file,
            self.letters.get(column or ""),
        )  # fmt: skip


def capped(problems: list[Problem]) -> tuple[tuple[Problem, ...], dict[str, int]]:
    """(the first problems, errors never giving way to warnings; the number of each code).

    Many duplicates are one problem, as in the statistics.
    """
    same = [problem for problem in problems if problem.key == "problem-duplicate"]
    if len(same) > DUPLICATES_LISTED:
        rest = [problem for problem in problems if problem.key != "problem-duplicate"]
        rows = [str(problem.row) for problem in same[:_ROWS_NAMED]]
        facts = {**same[0].facts, "count": len(same), "rows": rows}
        problems = [*rest, replace(same[0], key="problem-duplicates", facts=facts)]
    chosen = sorted(problems, key=lambda problem: not problem.is_error)[: limits.PROBLEMS_LISTED]
    listed = tuple(sorted(chosen, key=lambda problem: problem.row or 0))
    return listed, dict(Counter(problem.code for problem in problems))
