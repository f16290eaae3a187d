"""Whose rows they are: the rows of a file against the rights of the actor, before it is stored."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from barometer.access import Actor
from barometer.plan.pack import Rights, Vocabulary, rights_of
from barometer.problems import Problem
from barometer.store import marts, queries, staging
from barometer.store.changes import FIGURES, records_table

if TYPE_CHECKING:
    from barometer.intake import Reading

# A row of a file that is not stored yet, by the names of its table's columns.
Record = dict[str, Any]
TASKS = "measures"
REGION, INDICATOR = "problem-not-your-region", "problem-not-your-indicator"
TABLE, COLUMN = "problem-not-your-table", "problem-not-your-column"


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """An actor under one plan: his own rights, the plan's, and what his bodies answer for."""

    actor: Actor
    rights: Rights
    indicators: frozenset[str] = frozenset()
    tasks: frozenset[str] = frozenset()

    def refusal(
        self, table: str, region: str | None, indicator: str | None, key: str | None
    ) -> str | None:
        """Which sentence refuses a row, None where it is the actor's own."""
        if not self.rights.may(self.actor.role, table):
            return TABLE
        if not self.actor.reaches_region(region):
            return REGION
        if table == TASKS and key in self.tasks:
            return None
        return None if self.actor.reaches_indicator(indicator, self.indicators) else INDICATOR

    def closed_columns(self, table: str) -> tuple[str, ...]:
        """Columns of a table that are not his to set."""
        return self.rights.closed_columns(self.actor.role, table)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a record is not the actor's: a sentence, and the column where one cell is meant."""

    key: str
    column: str | None = None


def jurisdiction_of(cursor: duckdb.DuckDBPyConnection, actor: Actor, plan: str) -> Jurisdiction:
    """The reach of an actor; the cursor sees the store's tables in force."""
    heads = queries.rows(cursor, marts.PLANS, {"plan": plan})
    rights = rights_of(heads[0]["settings"] if heads else None)
    if not actor.bodies:
        return Jurisdiction(actor, rights)
    params = {"plan": plan, "bodies": sorted(actor.bodies)}
    answered_for = queries.rows(cursor, staging.REACH_OF_BODIES, params)
    return Jurisdiction(
        actor,
        rights,
        frozenset(row["code"] for row in answered_for if not row["task"]),
        frozenset(row["code"] for row in answered_for if row["task"]),
    )


def own_rows(
    cursor: duckdb.DuckDBPyConnection, actor: Actor, vocabulary: Vocabulary, reading: Reading
) -> Reading:
    """The reading without the rows that are not the actor's, each of them a problem."""
    if not actor.limited or not reading.accepted_count:
        return reading
    jurisdiction = jurisdiction_of(cursor, actor, vocabulary.plan)
    if reading.table == FIGURES:
        own_figures, figures = _own_figures(jurisdiction, reading.accepted)
        foreign = [(row, Refusal(key)) for row, key in figures]
        reading = replace(reading, accepted=own_figures)
    else:
        refused = _foreign_records(cursor, jurisdiction, vocabulary.plan, reading)
        foreign = [({**r["data"], **r, "file": reading.file}, refused[r["key"]])
                   for r in reading.records if r["key"] in refused]  # fmt: skip
        closed = jurisdiction.closed_columns(reading.table)
        left = tuple(_without(r, closed) for r in reading.records if r["key"] not in refused)
        reading = replace(reading, records=left)
    problems = [
        _problem(row, refusal, jurisdiction, vocabulary, reading.table) for row, refusal in foreign
    ]
    return _with_problems(reading, problems) if problems else reading


def _without(record: Record, closed: Sequence[str]) -> Record:
    """The record without the columns that are not its sender's: they stay as they stand."""
    if not closed:
        return record
    data = {name: value for name, value in record["data"].items() if name not in closed}
    return {**record, "data": {**data, "keeps": list(closed)}}


def _with_problems(reading: Reading, problems: list[Problem]) -> Reading:
    from barometer.intake.figures.findings import capped

    listed, _ = capped([*reading.problems, *problems])
    counts = {**reading.problem_counts}
    counts["not_allowed"] = counts.get("not_allowed", 0) + len(problems)
    return replace(reading, problems=listed, problem_counts=counts)


def _own_figures(
    jurisdiction: Jurisdiction, figures: pa.Table
) -> tuple[pa.Table, list[tuple[Record, str]]]:
    """(the actor's own figures, the others with the sentence that refuses each)."""
    pairs = {
        (row["region_code"], row["indicator"]): jurisdiction.refusal(
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
    cursor: duckdb.DuckDBPyConnection, jurisdiction: Jurisdiction, plan: str, reading: Reading
) -> Mapping[str, Refusal]:
    """Keys of records that are not the actor's, touch what is not, or set what he may not."""
    cursor.register("incoming_records", records_table(reading))
    owners = queries.rows(
        cursor, staging.INCOMING_OWNERS, {"plan": plan, "table_name": reading.table}
    )
    data = {record["key"]: record["data"] for record in reading.records}
    refusals = {
        row["key"]: _refusal(jurisdiction, reading.table, data[row["key"]], row) for row in owners
    }
    return {key: refusal for key, refusal in refusals.items() if refusal is not None}


def _refusal(
    jurisdiction: Jurisdiction, table: str, data: Record, owner: staging.Owner
) -> Refusal | None:
    key = jurisdiction.refusal(table, data.get("region_code"), owner["indicator"], owner["key"])
    if key is None and not all(map(jurisdiction.actor.reaches_region, owner["regions"])):
        key = REGION
    if key is not None:
        return Refusal(key)
    standing: Record = json.loads(owner["standing"] or "{}")
    for column in jurisdiction.closed_columns(table):
        if data.get(column) not in (None, standing.get(column)):
            return Refusal(COLUMN, column)
    return None


def _problem(
    row: Record, refusal: Refusal, jurisdiction: Jurisdiction, vocabulary: Vocabulary, table: str
) -> Problem:
    """Where the row stands, whose it is, and whose would be allowed."""
    regions = {item.code: item.name for item in vocabulary.regions}
    indicators = {item.indicator: item.name for item in vocabulary.indicators}
    region, indicator, key = row.get("region_code"), row.get("indicator"), refusal.key
    place = f"{table}.{refusal.column}" if refusal.column else table
    facts = {
        "region": regions.get(region or "", region or "—"),
        "indicator": indicators.get(indicator or "", indicator or "—"),
        "who": jurisdiction.actor.name,
        "allowed": _allowed(key, jurisdiction.actor, regions, indicators),
    }
    if key in (TABLE, COLUMN):
        facts |= {"table": table, "roles": list(jurisdiction.rights.roles(place))}
    column, value = row.get("col"), row.get("value_text")
    if refusal.column:
        column, value = _header(table, refusal.column), str(row.get(refusal.column))
    return Problem(
        "not_allowed", key, "error", row["sheet"], row["row"], column, value, facts, row["file"]
    )


def _header(table: str, name: str) -> str:
    """What a column is called in the template."""
    from barometer.intake.tables import TABLES

    return next(column.header for column in TABLES[table].columns if column.name == name)


def _allowed(
    key: str, actor: Actor, regions: Mapping[str, str], indicators: Mapping[str, str]
) -> list[str]:
    if key == INDICATOR:
        return [*(indicators.get(slug, slug) for slug in sorted(actor.indicators)),
                *sorted(actor.bodies)]  # fmt: skip
    return [regions.get(code, code) for code in sorted(actor.regions)]
