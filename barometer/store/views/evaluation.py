"""The annual evaluation of counties: under a scheme of the pack, and frozen in the ledger."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from barometer.errors import UsageError
from barometer.rows import Entry, Evaluation, Gap, Plan
from barometer.store import marts, queries, writing
from barometer.store.views.machinery import gap_rows

if TYPE_CHECKING:
    from barometer.store.database import Database


# A pack's own rules for points and classes, as JSON has them.
Scheme = Mapping[str, Any]


class Evaluated(Evaluation):
    """One county's points, its class in the scheme's own words, and the scheme's name."""

    class_name: str | None
    class_name_en: str | None
    scheme: str


class Frozen(Entry):
    """The entry of a frozen evaluation, with its year and the whole of its scheme."""

    year: int
    scheme: Scheme


def schemes(head: Plan) -> list[Scheme]:
    """The schemes of a plan's pack, the first being the one that applies."""
    listed: list[Scheme] = json.loads(head["settings"]).get("evaluation", [])
    return listed


def scheme_of(head: Plan, name: str | None) -> Scheme:
    """One scheme by its name, or the first.

    Raises:
        UsageError: the pack has none, or none of that name.
    """
    held = schemes(head)
    wanted = [row for row in held if name in (None, row["scheme"])]
    if not wanted:
        names = ", ".join(row["scheme"] for row in held) or "—"
        raise UsageError("error-no-scheme", scheme=name or "", allowed=names)
    return complete_scheme(wanted[0])


def complete_scheme(scheme: Scheme) -> Scheme:
    """The scheme, what may be left out filled in.

    Raises:
        UsageError: it lacks what points are reckoned from.
    """
    lacking = [key for key in ("scheme", "indicator", "steps", "classes") if not scheme.get(key)]
    if lacking:
        raise UsageError("error-scheme-lacks", keys=", ".join(lacking))
    none = {"step_pct": 10, "points": 0, "most": 0}
    return {"strict": False, "items": [], "bonus": none, **scheme}


def evaluation(
    store: Database,
    *,
    plan: str,
    year: int | None = None,
    scheme: Scheme | None = None,
    as_of: int | None = None,
) -> list[Evaluated]:
    """Each county's points under the scheme; `year` left out, the latest reported.

    Raises:
        UsageError: there is no such plan, or its pack has no scheme.
    """
    entry = store.pinned(as_of)
    heads = store.plans(plan, as_of=entry)
    if not heads:
        raise UsageError("error-no-plan", plan=plan)
    used = scheme or scheme_of(heads[0], None)
    gaps = store.unsourced_gaps(plan=plan, indicator=used["indicator"], period=year, as_of=entry)
    years = [gap["period"] for gap in gaps if gap["period"] is not None]
    wanted = year or max(years, default=0)
    counted = _of_plans_end(gaps, heads[0]["end_year"])
    with store.reading(entry) as cursor:
        cursor.register("gap_rows", gap_rows(counted))
        rows = queries.rows(cursor, marts.EVALUATION, {
            "year": wanted, "scheme": json.dumps(used),
        })  # fmt: skip
    return [_named(row, used) for row in rows]


def _of_plans_end(gaps: list[Gap], end_year: int) -> list[Gap]:
    """Each region's row of the target for the plan's end year, else of its last one before."""
    held: dict[str, Gap] = {}
    for gap in sorted(gaps, key=lambda row: row["target_year"]):
        if gap["target_year"] <= end_year:
            held[gap["region_code"]] = gap
    return [gap for gap in gaps if held.get(gap["region_code"]) is gap]


def _named(row: Evaluation, scheme: Scheme) -> Evaluated:
    """The row with its class in the scheme's own words, null where there is no class yet."""
    classes: Mapping[str, Mapping[str, str]] = {c["class"]: c for c in scheme["classes"]}
    row_class = classes.get(row["class"] or "", {})
    name = row_class.get("name", row["class"])
    return {**row, "class_name": name, "class_name_en": row_class.get("name_en", name),
            "scheme": scheme["scheme"]}  # fmt: skip


def freeze(
    store: Database,
    *,
    plan: str,
    year: int,
    scheme: Scheme,
    by: str | None,
    note: str | None = None,
) -> int:
    """Keep an evaluation as it stands now: the ledger entry, whose view never changes."""
    rows = evaluation(store, plan=plan, year=year, scheme=scheme)
    frozen_rows = [
        {"region_code": row["region_code"], "points": row["points"],
         "target_points": row["target_points"], "class": row["class"]}
        for row in rows
    ]  # fmt: skip
    detail = {"what": "evaluation", "year": year, "scheme": scheme, "rows": frozen_rows}
    actor = store.actor(by)
    with store.writing("freeze", actor) as cursor:
        return writing.append_entry(cursor, "freeze", actor, plan=plan, note=note, detail=detail)


def frozen(store: Database, plan: str, as_of: int | None = None) -> list[Frozen]:
    """Evaluations frozen so far, newest first: entry, time, who, year, scheme (the whole of it)."""
    last = store.pinned(as_of)
    evaluations: list[Frozen] = []
    for row in store.ledger(plan, "freeze"):
        detail = json.loads(row["detail"] or "{}")
        if row["entry"] <= last and detail.get("what") == "evaluation":
            evaluations.append({**row, "year": detail["year"], "scheme": detail["scheme"]})
    return evaluations
