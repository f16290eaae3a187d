"""Why suspect figures of a file are right: kept as notes, each with the figures it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from barometer.access import Actor
from barometer.problems import Problem
from barometer.store import writing
from barometer.store.changes import FIGURES
from barometer.store.checked_file import Check
from barometer.store.views.quality import KEY, finding_name, is_of_substance

_PLACE = ("sheet", "row", "col")
_COLUMNS = [*KEY, "value", "value_text", *_PLACE]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that a file would store and a rule doubts; `name` as its finding is named."""

    name: str
    problem: Problem
    figure: Mapping[str, Any]


def doubts(check: Check) -> list[Doubt]:
    """The doubtful figures of a checked file; none where storing it would change nothing."""
    again = check.same_as is not None and check.changes.is_empty
    if check.reading.table != FIGURES or again:
        return []
    problems = [problem for problem in check.problems if is_of_substance(problem)]
    return list(_placed(problems, check.reading.accepted)) if problems else []


def _placed(problems: Sequence[Problem], accepted: pa.Table) -> Iterator[Doubt]:
    """Each problem beside the figure in its place, once for a finding."""
    rows = pa.array({problem.row for problem in problems}, pa.int32())
    columns = pa.array({problem.column for problem in problems}, pa.string())
    in_place = pc.and_(pc.is_in(accepted["row"], rows),
                       pc.is_in(accepted["col"].cast(pa.string()), columns))  # fmt: skip
    figures: dict[tuple[object, ...], list[Mapping[str, Any]]] = {}
    for figure in accepted.select(_COLUMNS).filter(in_place).to_pylist():
        figures.setdefault(tuple(figure[name] for name in _PLACE), []).append(figure)
    names = set()
    for problem in problems:
        for figure in figures.get((problem.sheet, problem.row, problem.column), ()):
            name = finding_name(problem.code, figure)
            if name not in names and problem.value in (None, figure["value_text"]):
                names.add(name)
                yield Doubt(name, problem, figure)


def append_reasons(
    cursor: duckdb.DuckDBPyConnection, check: Check, upload: int, reasons: Mapping[str, str],
    actor: Actor,
) -> None:  # fmt: skip
    """Keep the reasons given for a file's doubtful figures, a note for each text."""
    about: dict[str, dict[str, float]] = {}
    for doubt in doubts(check) if reasons else ():
        if text := reasons.get(doubt.name, "").strip():
            about.setdefault(text, {})[doubt.name] = doubt.figure["value"]
    for text, values in about.items():
        detail = {"upload": upload, "findings": values}
        writing.append_entry(cursor, "note", actor, plan=check.plan, note=text, detail=detail)
