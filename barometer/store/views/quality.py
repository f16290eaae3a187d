"""Data quality: what is suspect among the figures in force, and what people answered."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
# What is odd about the figures themselves; other warnings are about how a file was read. A share
# given as a ratio is a hundred times too small, if it is one.
_SUBSTANCE = frozenset({"outlier", "identity", "part_whole", "falling_total"})
_SUBSTANCE_KEYS = frozenset({"problem-share-as-ratio"})
# A rule that compares figures names one of them, which may be another at upload than among the
# figures in force. The parts of a finding's name that are the same in both.
_SHARED = {"part_whole": (0, 2, 3, 4, 5), "identity": (0, 1, 3)}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why suspect figures are right, said when upload `upload` was stored.

    `values`: by the name of each finding that it is about, the figure as that upload has it.
    """

    upload: int
    by: str | None
    note: str
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Finding:
    """One suspect figure: the problem that intake's rules see in it, and what was said of it.

    `reason`: what its uploader said when the figure went in; `answers`: what people said since.
    """

    figure: Observation
    problem: Problem
    answers: tuple[Entry, ...]
    reason: Reason | None = None

    @property
    def name(self) -> str:
        """What identifies the finding in the ledger: its code and the figure's key."""
        return finding_name(self.problem.code, self.figure)


def is_of_substance(problem: Problem) -> bool:
    """True for a warning about a figure itself."""
    odd = problem.code in _SUBSTANCE or problem.key in _SUBSTANCE_KEYS
    return odd and not problem.is_error


def key_of(figure: Mapping[str, Any]) -> tuple[str, ...]:
    """What identifies a figure within its plan, as `KEY` names it."""
    return tuple(figure[name] for name in KEY)


def finding_name(code: str, figure: Mapping[str, Any]) -> str:
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
    answers, given = _answers(store, plan, entry), standing_reasons(store, plan, entry)
    values = {key_of(row): row["value"] for row in figures}
    vocabulary = store.vocabulary(plan, entry)
    readings = intake.read("figures.csv", _as_file(figures), vocabulary)
    matches = [
        (finding_name(problem.code, figure), figure, problem)
        for reading in readings
        for problem in reading.problems
        if problem.row is not None and (problem.code not in OF_A_CELL or is_of_substance(problem))
        for figure in [figures[problem.row - 2]]
    ]
    told_elsewhere = {
        _shared(name): reason for (name, value), reason in given.items()
        if name not in {told for told, *_ in matches}
        and values.get(tuple(name.split("|")[1:])) == value
    }  # fmt: skip

    def reason_of(name: str, figure: Observation) -> Reason | None:
        reason = told_elsewhere.get(_shared(name))
        later = reason is not None and figure["upload"] > reason.upload
        return given.get((name, figure["value"]), None if later else reason)

    return [
        Finding(figure, problem, tuple(answers.get(name, ())), reason_of(name, figure))
        for name, figure, problem in matches
    ]


def _shared(finding: str) -> tuple[str, ...]:
    """What a finding has in common with the same one told of another of its figures."""
    parts = finding.split("|")
    return tuple(parts[at] for at in _SHARED.get(parts[0], range(len(parts))))


def _is_near(figure: Observation, finding: str) -> bool:
    _, region, indicator, *_ = [*finding.split("|"), "", ""]
    return bool(figure["region_code"] == region or figure["indicator"] == indicator)


def must_be_finding(store: Database, plan: str, finding: object) -> None:
    """Refuse a finding that there is not, so that the ledger keeps no answer to nothing.

    Raises:
        UsageError: no rule sees it in the figures in force.
    """
    name = str(finding)
    if name not in {one.name for one in findings(store, plan, near=name)}:
        raise UsageError("error-no-finding", finding=name[:_SHOWN])


def _as_file(figures: list[Observation]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(figures)
    return text.getvalue().encode()


def reasons(store: Database, plan: str, as_of: int | None = None) -> list[Reason]:
    """The reasons given with the plan's uploads, oldest first, retracted uploads included."""
    return [
        Reason(detail["upload"], row["by"], row["note"] or "", detail["findings"])
        for row, detail in _notes(store, plan, store.pinned(as_of))
        if "findings" in detail
    ]


def standing_reasons(
    store: Database, plan: str, as_of: int | None = None
) -> dict[tuple[str, float | None], Reason]:
    """The latest reason for each finding at each value of its figure, of uploads not retracted.

    Another value is another figure: nobody has said why that one is right.
    """
    entry = store.pinned(as_of)
    gone = {row["upload"] for row in store.uploads(plan=plan, as_of=entry) if row["retracted_at"]}
    return {
        (name, value): reason
        for reason in reasons(store, plan, entry) if reason.upload not in gone
        for name, value in reason.values.items()
    }  # fmt: skip


def _answers(store: Database, plan: str, entry: int) -> dict[str, list[Entry]]:
    """Notes on findings, oldest first."""
    answers: dict[str, list[Entry]] = {}
    for row, detail in _notes(store, plan, entry):
        if detail.get("finding") is not None:
            answers.setdefault(detail["finding"], []).append(row)
    return answers


def _notes(store: Database, plan: str, entry: int) -> Iterator[tuple[Entry, dict[str, Any]]]:
    """Every note with what it is about, oldest first."""
    for row in reversed(store.rows(marts.LEDGER, as_of=entry, plan=plan, kind="note")):
        yield row, json.loads(row["detail"] or "{}")
