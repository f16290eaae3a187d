"""What storing a file would do: its plan, its problems, what changes, which gaps move.

Among the problems: totals on which the ledger of abatement projects and the reports differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa

from barometer import units
from barometer.access import HOUSE, Actor
from barometer.errors import UsageError
from barometer.intake import Choices, child_processes
from barometer.intake.tables import TABLES
from barometer.intake.words.periods import period_of
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem
from barometer.rows import Gap
from barometer.rules import RULES
from barometer.store import marts, queries, staging
from barometer.store.changes import (
    FIGURES,
    LISTED,
    Changes,
    Check,
    GapMove,
    changes_of,
    place_of,
    standing_of,
)
from barometer.store.documents.recipes import recipes_for
from barometer.store.gap_years import fill_gaps
from barometer.store.rights.ownership import own_rows
from barometer.store.snapshot import COMPARED, fill_temporary, tables_of_rights
from barometer.store.views.offered import own_plan
from barometer.store.writing import append_reading, latest_entry, log_refusals, same_file

if TYPE_CHECKING:
    from barometer.intake import Choices, Reading
    from barometer.store.database import Database

LEDGER = "projects"


def plan_for(
    store: Database, name: str, data: bytes, plan: str | None, choices: Choices | None = None
) -> str:
    """The plan to read a file under: the one named, else the only one that it fits.

    Raises:
        UsageError: there is no such plan, or several fit.
    """
    heads = store.plans()
    if plan is not None:
        if plan not in {head["plan"] for head in heads}:
            raise UsageError("error-no-plan", plan=plan)
        return plan
    vocabularies = [store.vocabulary(head["plan"]) for head in heads if not head["example"]]
    fitting = child_processes.fits(name, data, vocabularies, choices)
    if len(fitting) > 1:
        raise UsageError("error-several-plans", plans=", ".join(sorted(fitting)))
    return fitting[0] if fitting else own_plan(heads)


def check(
    store: Database,
    name: str,
    data: bytes,
    *,
    plan: str | None = None,
    region: str | None = None,
    table: str | None = None,
    choices: Choices | None = None,
    progress: Callable[[float], None] | None = None,
    with_moves: bool = False,
    listed: int | None = LISTED,
    actor: Actor | None = None,
) -> list[Check]:
    """What `upload` would do with a file; nothing is stored. One per file of a zip.

    `listed`: so many of its rows are kept, None keeps every one; `with_moves`: the gaps that move
    are looked for at once (else `gap_moves` tells).

    Raises:
        UsageError: unknown plan, region or table, or several plans fit.
    """
    if table not in (None, FIGURES, *TABLES):
        # Its rows would be taken for figures.
        allowed = ", ".join((FIGURES, *TABLES))
        raise UsageError("error-no-table", table=table, allowed=allowed)
    chosen = plan_for(store, name, data, plan, choices)
    vocabulary = store.vocabulary(chosen)
    if region is not None and region not in {item.code for item in vocabulary.regions}:
        raise UsageError("error-no-region", region=region, plan=chosen)
    _known_answers(choices, vocabulary)
    who = actor or store.held_by or HOUSE
    choices = choices or Choices()
    # Where all tables are told how to be read, no form need be known.
    known_forms = () if choices.readings else recipes_for(store, chosen, who)
    choices = replace(
        choices, recipes=known_forms,
        own_region=next(iter(who.regions)) if len(who.regions) == 1 else None,
    )  # fmt: skip
    readings = child_processes.read(
        name, data, vocabulary, table=table or FIGURES, region=region,
        history=_history(store, chosen), choices=choices, progress=progress,
    )  # fmt: skip
    checks = [_checked(store, vocabulary, reading, data, listed, who) for reading in readings]
    log_refusals(checks)
    return [gap_moves(store, item, data) for item in checks] if with_moves else checks


def gap_moves(store: Database, checked: Check, data: bytes) -> Check:
    """A checked file with the gaps that would move: that takes longest of all that it tells."""
    with store.trial() as cursor:
        at = latest_entry(cursor)
        fill_temporary(cursor, at, COMPARED)
        after = _gaps_after(cursor, checked.plan, checked.reading, data)
    return replace(checked, moves=_moves(store, checked.plan, after, at) if after else [])


def _known_answers(choices: Choices | None, vocabulary: Vocabulary) -> None:
    """Every answer means something of this plan.

    Raises:
        UsageError: one names a region or an indicator that the plan does not know.
    """
    if choices is None:
        return
    codes = {item.code for item in vocabulary.regions}
    slugs = {item.indicator for item in vocabulary.indicators}
    for answers in (choices, *choices.files.values()):
        whole = (("region", answers.region), ("period", answers.period))
        meant = [(kind, meaning) for kind, meaning in whole if meaning]
        meant += [(kind, meaning) for (kind, _), meaning in answers.mappings.items()]
        for kind, meaning in meant:
            if kind == "region" and meaning not in codes:
                raise UsageError("error-no-region", region=meaning, plan=vocabulary.plan)
            if kind == "indicator" and meaning not in slugs:
                raise UsageError("error-no-indicator", indicator=meaning)
            if kind == "unit" and not units.known(meaning):
                raise UsageError("error-no-unit", unit=meaning)
            if kind == "period" and period_of(meaning) is None:
                raise UsageError("error-no-period", period=meaning)


def _history(store: Database, plan: str) -> Callable[[Sequence[str]], pa.Table]:
    def history(indicators: Sequence[str]) -> pa.Table:
        entry = store.entry()
        params = {"plan": plan, "as_of": entry, "indicators": list(indicators)}
        with store.reading(entry) as cursor:
            return queries.table(cursor, staging.HISTORY, params)

    return history


def _checked(
    store: Database,
    vocabulary: Vocabulary,
    reading: Reading,
    data: bytes,
    listed: int | None,
    actor: Actor,
) -> Check:
    plan = vocabulary.plan
    with store.trial() as cursor:
        at = latest_entry(cursor)
        fill_temporary(cursor, at, tables_of_rights(actor) if actor.limited else COMPARED)
        reading = own_rows(cursor, actor, vocabulary, reading)
        same = same_file(cursor, plan, reading, data, at)
        changes = changes_of(cursor, plan, reading, at, listed)
    differences = ledger_differences(store, vocabulary, reading, data)
    problems = [*reading.problems, *_final_replaced(changes), *differences]
    return Check(plan, reading, problems, changes, same_as=same, entry=at)


def _final_replaced(changes: Changes) -> list[Problem]:
    """A verified final figure giving way to a later, less final one deserves a look."""
    return [
        Problem(
            "replaces_final",
            "problem-replaces-final",
            "warning",
            sheet=row["sheet"],
            row=row["row"],
            column=row["column"],
            value=str(row["value"]),
            file=row["file"],
            facts={"old": row["old_value"]},
        )
        for row in changes.rows
        if row["old_vintage"] == "final"
        and row["vintage"] != "final"
        and row["change"] == "changed"
    ]


def _moves(store: Database, plan: str, after: Sequence[Gap], at: int) -> list[GapMove]:
    """The gap rows that would stand otherwise, beside those as of an entry."""
    regions = sorted({row["region_code"] for row in after})
    standing = store.unsourced_gaps(plan=plan, region_codes=regions, as_of=at)
    before = {place_of(row): row for row in standing}
    return [
        GapMove(before=before.get(place_of(row)), after=row)
        for row in after
        if standing_of(before.get(place_of(row))) != standing_of(row)
    ]


def _gaps_after(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, data: bytes
) -> list[Gap]:
    """The plan's gap rows after storing, of a large store those that can move.

    It is stored for a moment, inside a transaction that is undone.
    """
    places = _places(cursor, plan, reading)
    entry = append_reading(cursor, reading, plan, data, actor=HOUSE, origin="upload")
    fill_temporary(cursor, entry)
    fill_gaps(cursor, entry, places)
    return queries.rows(cursor, marts.GAPS, {"plan": plan})


def _places(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading
) -> list[staging.PlanPlace] | None:
    """Plan, region and indicator of every figure of a file; None for any other table."""
    if reading.table != FIGURES:
        return None
    cursor.register("incoming", reading.accepted)
    return [{"plan": plan, **row} for row in queries.rows(cursor, staging.INCOMING_PLACES, {})]


def ledger_differences(
    store: Database, vocabulary: Vocabulary, reading: Reading, data: bytes
) -> list[Problem]:
    """A warning for each total that the file touches and on which ledger and reports differ."""
    slugs, regions = _summed_places(store, vocabulary, reading)
    if not slugs:
        return []
    with store.trial() as cursor:
        fill_temporary(cursor, latest_entry(cursor), COMPARED)
        entry = append_reading(cursor, reading, vocabulary.plan, data, actor=HOUSE, origin="upload")
        fill_temporary(cursor, entry)
        fill_gaps(cursor, entry, [
            {"plan": vocabulary.plan, "region_code": region, "indicator": slug}
            for region in regions for slug in slugs
        ])  # fmt: skip
        gaps = queries.rows(cursor, marts.GAPS, {"plan": vocabulary.plan})
    return [
        _difference(row, reading)
        for row in gaps
        if row["from_ledger"]
        and row["indicator"] in slugs
        and row["reported_total"] is not None
        and "conflict" in row["notes"]
        and row["region_code"] in regions
    ]


def _summed_places(
    store: Database, vocabulary: Vocabulary, reading: Reading
) -> tuple[list[str], set[str]]:
    """Indicators summed over the plan that the file may move, and its regions with the city."""
    if not reading.accepted_count or reading.table not in (FIGURES, LEDGER):
        return [], set()
    summed = {target.indicator for target in vocabulary.targets if RULES[target.rule].adds_up}
    if reading.table == LEDGER:
        regions = {str(record["data"]["region_code"]) for record in reading.records}
    else:
        figures = reading.accepted.select(["region_code", "indicator"]).to_pylist()
        reported = [row for row in figures if row["indicator"] in summed]
        # Those of which the ledger holds recognised tonnes already.
        held = store.rows(staging.LEDGER_INDICATORS, plan=vocabulary.plan)
        summed = {row["indicator"] for row in reported} & {row["indicator"] for row in held}
        regions = {row["region_code"] for row in reported}
    return sorted(summed), regions | {vocabulary.city_code}


def _difference(row: Gap, reading: Reading) -> Problem:
    facts = {
        "region": row["region"],
        "indicator": row["name"],
        "ledger": f"{row['achieved']:.10g} {row['unit']}",
        "reported": f"{row['reported_total']:.10g} {row['unit']}",
        "year": str(row["reported_year"]),
    }
    return Problem(
        "conflict", "problem-ledger-differs", "warning", sheet=reading.sheet, file=reading.file,
        facts=facts,
    )  # fmt: skip
