"""Whose rows they are: the rows of a file or an upload against the rights of the actor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from barometer.access import Actor
from barometer.errors import Denied
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem
from barometer.store import queries, writing
from barometer.store.changes import FIGURES, records_table
from barometer.store.snapshot import RIGHTS, fill_temporary

if TYPE_CHECKING:
    from barometer.intake import Reading

Row = dict[str, Any]
TASKS = "measures"
REGION, INDICATOR = "problem-not-your-region", "problem-not-your-indicator"


@dataclass(frozen=True, slots=True)
class Reach:
    """An actor under one plan: his own rights and what his bodies answer for."""

    actor: Actor
    indicators: frozenset[str] = frozenset()
    tasks: frozenset[str] = frozenset()

    def refusal(
        self, table: str, region: str | None, indicator: str | None, key: str | None
    ) -> str | None:
        """Which sentence refuses a row, None where it is the actor's own."""
        if not self.actor.reaches_region(region):
            return REGION
        if table == TASKS and key in self.tasks:
            return None
        return None if self.actor.reaches_indicator(indicator, self.indicators) else INDICATOR


def reach_of(cursor: duckdb.DuckDBPyConnection, actor: Actor, plan: str) -> Reach:
    """The reach of an actor; the cursor sees the store's tables in force."""
    if not actor.bodies:
        return Reach(actor)
    params = {"plan": plan, "bodies": sorted(actor.bodies)}
    found = queries.rows(cursor, "staging/reach_of_bodies", params)
    return Reach(
        actor,
        frozenset(row["code"] for row in found if not row["task"]),
        frozenset(row["code"] for row in found if row["task"]),
    )


def own_rows(
    cursor: duckdb.DuckDBPyConnection, actor: Actor, words: Vocabulary, reading: Reading
) -> Reading:
    """The reading without the rows that are not the actor's, each of them a problem."""
    if not actor.limited or not reading.accepted_count:
        return reading
    reach = reach_of(cursor, actor, words.plan)
    if reading.table == FIGURES:
        kept, foreign = _own_figures(reach, reading.accepted)
        reading = replace(reading, accepted=kept)
    else:
        refused = _foreign_records(cursor, reach, words.plan, reading)
        foreign = [({**r["data"], **r, "file": reading.file}, refused[r["key"]])
                   for r in reading.records if r["key"] in refused]  # fmt: skip
        left = tuple(r for r in reading.records if r["key"] not in refused)
        reading = replace(reading, records=left)
    problems = [_problem(row, key, actor, words) for row, key in foreign]
    return _with_problems(reading, problems) if problems else reading


def _with_problems(reading: Reading, problems: list[Problem]) -> Reading:
    from barometer.intake.findings import capped

    listed, _ = capped([*reading.problems, *problems])
    counts = {**reading.problem_counts}
    counts["not_allowed"] = counts.get("not_allowed", 0) + len(problems)
    return replace(reading, problems=listed, problem_counts=counts)


def _own_figures(reach: Reach, figures: pa.Table) -> tuple[pa.Table, list[tuple[Row, str]]]:
    """(the actor's own figures, the others with the sentence that refuses each)."""
    pairs = {
        (row["region_code"], row["indicator"]): reach.refusal(
            FIGURES, row["region_code"], row["indicator"], None
        )
        for row in figures.select(["region_code", "indicator"])
        .group_by(["region_code", "indicator"])
        .aggregate([])
        .to_pylist()
    }
    if not any(pairs.values()):
        return figures, []
    regions, indicators = (figures[name].to_pylist() for name in ("region_code", "indicator"))
    refused = [pairs[place] for place in zip(regions, indicators, strict=True)]
    mask = pa.array([key is not None for key in refused])
    foreign = zip(figures.filter(mask).to_pylist(), filter(None, refused), strict=True)
    return figures.filter(pc.invert(mask)), list(foreign)


def _foreign_records(
    cursor: duckdb.DuckDBPyConnection, reach: Reach, plan: str, reading: Reading
) -> Mapping[str, str]:
    """Keys of records that are not the actor's, or would replace one that is not."""
    cursor.register("incoming_records", records_table(reading))
    held = queries.rows(
        cursor, "staging/record_regions", {"plan": plan, "table_name": reading.table}
    )
    refused = {row["key"]: REGION for row in held
               if not reach.actor.reaches_region(row["region_code"])}  # fmt: skip
    for record in reading.records:
        data = record["data"]
        key = reach.refusal(
            reading.table, data.get("region_code"), data.get("indicator"), record["key"]
        )
        if key is not None:
            refused[record["key"]] = key
    return refused


def _problem(row: Row, key: str, actor: Actor, words: Vocabulary) -> Problem:
    """Where the row stands, whose it is, and whose would be allowed."""
    regions = {item.code: item.name for item in words.regions}
    indicators = {item.indicator: item.name for item in words.indicators}
    region, indicator = row.get("region_code"), row.get("indicator")
    facts = {
        "region": regions.get(region or "", region or "—"),
        "indicator": indicators.get(indicator or "", indicator or "—"),
        "who": actor.name,
        "allowed": _allowed(key, actor, regions, indicators),
    }
    return Problem(
        "not_allowed", key, "error", row["sheet"], row["row"], row.get("col"),
        row.get("value_text"), facts, row["file"],
    )  # fmt: skip


def _allowed(
    key: str, actor: Actor, regions: Mapping[str, str], indicators: Mapping[str, str]
) -> list[str]:
    if key == REGION:
        return [regions.get(code, code) for code in sorted(actor.regions)]
    return [*(indicators.get(slug, slug) for slug in sorted(actor.indicators)),
            *sorted(actor.bodies)]  # fmt: skip


def must_own_upload(
    cursor: duckdb.DuckDBPyConnection, actor: Actor, plan: str, upload: int
) -> None:
    """Refuse an upload that holds rows which are not the actor's.

    Raises:
        Denied: at least one row is not his.
    """
    if actor.limited:
        rows = queries.rows(cursor, "staging/upload_reach", {"upload": upload})
        reach = reach_of(cursor, actor, plan)
        foreign = sorted(set(_foreign(reach, rows)))
        if foreign or not rows:
            raise Denied(
                "denied-upload", signed_in=True, who=actor.name, upload=upload, places=foreign
            )


def _foreign(reach: Reach, rows: list[Row]) -> Iterator[str]:
    for row in rows:
        key = reach.refusal(row["table_name"], row["region_code"], row["indicator"], row["key"])
        if key is not None:
            yield str((row["region_code"] if key == REGION else row["indicator"]) or row["key"])


def must_own_finding(
    cursor: duckdb.DuckDBPyConnection, actor: Actor, plan: str, finding: str
) -> None:
    """Refuse an answer on a figure that is not the actor's.

    Raises:
        Denied: the figure is of another region or indicator.
    """
    if not actor.limited:
        return
    fill_temporary(cursor, writing.latest_entry(cursor), RIGHTS)
    _, region, indicator, *_ = [*finding.split("|"), "", "", ""]
    if reach_of(cursor, actor, plan).refusal(FIGURES, region, indicator, None) is not None:
        raise Denied("denied-finding", signed_in=True, who=actor.name, finding=finding)
