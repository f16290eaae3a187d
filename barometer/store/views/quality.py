"""Data quality: what is suspect among the figures in force, and what people answered."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from barometer import intake
from barometer.errors import UsageError
from barometer.problems import Problem
from barometer.rows import Entry, Observation
from barometer.store import marts

if TYPE_CHECKING:
    from barometer.store.database import Database

KEY = ("region_code", "indicator", "period", "measure", "basis")
COLUMNS = ("region_code", "indicator", "period", "measure", "value", "unit", "basis", "vintage",
           "base_year")  # fmt: skip
# Of a finding's name that is not known.
_SHOWN = 100
# Said of a cell, not of a figure: they are told at upload.
OF_A_CELL = frozenset(
    {"approximate", "missing_mark", "duplicate", "unit_guess", "unit_assumed", "not_over"}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One suspect figure: the problem that intake's rules see in it, and the answers to it."""

    figure: Observation
    problem: Problem
    answers: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """What identifies the finding in the ledger: its code and the figure's key."""
        return finding_name(self.problem.code, self.figure)


def key_of(figure: Observation) -> tuple[str, ...]:
    """What identifies a figure within its plan, as `KEY` names it."""
    return (
        figure["region_code"], figure["indicator"], figure["period"], figure["measure"],
        figure["basis"],
    )  # fmt: skip


def finding_name(code: str, figure: Observation) -> str:
    """The finding's identity, the same as long as the figure is in question."""
    return "|".join((code, *map(str, key_of(figure))))


def findings(
    store: Database, plan: str, as_of: int | None = None, near: str | None = None
) -> list[Finding]:
    """What intake's cross-row rules would say of the figures in force, taken as one file.

    The rules stay written once: the figures go back through `intake.read`, row by row. With `near`,
    a finding's name, only figures of its region or its indicator: a rule compares no others.
    """
    entry = store.pinned(as_of)
    figures = [
        row for row in store.observations(plan=plan, as_of=entry)
        if row["value"] is not None and (near is None or _is_near(row, near))
    ]  # fmt: skip
    answers = _answers(store, plan, entry)
    words = store.vocabulary(plan, entry)
    readings = intake.read("figures.csv", _as_file(figures), words)
    found = [
        (figures[problem.row - 2], problem)
        for reading in readings
        for problem in reading.problems
        if problem.row is not None and problem.code not in OF_A_CELL
    ]
    return [
        Finding(figure, problem, tuple(answers.get(finding_name(problem.code, figure), ())))
        for figure, problem in found
    ]


def _is_near(figure: Observation, finding: str) -> bool:
    _, region, indicator, *_ = [*finding.split("|"), "", ""]
    return bool(figure["region_code"] == region or figure["indicator"] == indicator)


def must_be_found(store: Database, plan: str, finding: object) -> None:
    """Refuse a finding that there is not, so that the ledger keeps no answer to nothing.

    Raises:
        UsageError: no rule sees it in the figures in force.
    """
    name = str(finding)
    if name not in {found.name for found in findings(store, plan, near=name)}:
        raise UsageError("error-no-finding", finding=name[:_SHOWN])


def _as_file(figures: list[Observation]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(figures)
    return text.getvalue().encode()


def _answers(store: Database, plan: str, entry: int) -> dict[str, list[Entry]]:
    """Notes on findings, oldest first."""
    found: dict[str, list[Entry]] = {}
    for row in reversed(store.rows(marts.LEDGER, as_of=entry, plan=plan, kind="note")):
        name = json.loads(row["detail"] or "{}").get("finding")
        if name is not None:
            found.setdefault(name, []).append(row)
    return found
