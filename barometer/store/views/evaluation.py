"""The annual evaluation of counties: under a scheme of the pack, and frozen in the ledger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from barometer.errors import UsageError
from barometer.store import queries, writing
from barometer.store.views.machinery import gap_rows

if TYPE_CHECKING:
    from barometer.store.database import Database

Row = dict[str, Any]


def schemes(head: Row) -> list[Row]:
    """The schemes of a plan's pack, the first being the one that applies."""
    found: list[Row] = json.loads(head["settings"]).get("evaluation", [])
    return found


def scheme_of(head: Row, name: str | None) -> Row:
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


def complete_scheme(scheme: Row) -> Row:
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
    scheme: Row | None = None,
    as_of: int | None = None,
) -> list[Row]:
    """Each county's points under the scheme; `year` left out, the latest reported.

    Raises:
        UsageError: there is no such plan, or its pack has no scheme.
    """
    entry = store.pinned(as_of)
    found = store.plans(plan, as_of=entry)
    if not found:
        raise UsageError("error-no-plan", plan=plan)
    used = scheme or scheme_of(found[0], None)
    gaps = store.gaps(
        plan=plan, indicator=used["indicator"], period=year, as_of=entry, with_sources=False
    )
    years = [gap["period"] for gap in gaps if gap["period"] is not None]
    wanted = year or max(years, default=0)
    counted = _of_plans_end(gaps, found[0]["end_year"])
    with store.reading(entry) as own:
        own.register("gap_rows", gap_rows(counted))
        rows = queries.rows(own, "marts/evaluation", {
            "year": wanted, "scheme": json.dumps(used),
        })  # fmt: skip
    return [{**row, **_class_names(row, used), "scheme": used["scheme"]} for row in rows]


def _of_plans_end(gaps: list[Row], end_year: int) -> list[Row]:
    """Each region's row of the target for the plan's end year, else of its last one before."""
    held: dict[str, Row] = {}
    for gap in sorted(gaps, key=lambda row: int(row["target_year"])):
        if gap["target_year"] <= end_year:
            held[gap["region_code"]] = gap
    return [gap for gap in gaps if held.get(gap["region_code"]) is gap]


def _class_names(row: Row, scheme: Row) -> Row:
    """The class in the scheme's own words, null where there is no class yet."""
    found: Row = next((c for c in scheme["classes"] if c["class"] == row["class"]), {})
    own = found.get("name", row["class"])
    return {"class_name": own, "class_name_en": found.get("name_en", own)}


def freeze(
    store: Database, *, plan: str, year: int, scheme: Row, by: str | None, note: str | None = None
) -> int:
    """Keep an evaluation as it stands now: the ledger entry, whose view never changes."""
    rows = evaluation(store, plan=plan, year=year, scheme=scheme)
    kept = [
        {key: row[key] for key in ("region_code", "points", "target_points", "class")}
        for row in rows
    ]
    detail = {"what": "evaluation", "year": year, "scheme": scheme, "rows": kept}
    actor = store.actor(by)
    with store.writing("freeze", actor) as own:
        return writing.append_entry(own, "freeze", actor, plan=plan, note=note, detail=detail)


def frozen(store: Database, plan: str, as_of: int | None = None) -> list[Row]:
    """Evaluations frozen so far, newest first: entry, time, who, year, scheme (the whole of it)."""
    last = store.pinned(as_of)
    found = []
    for row in store.ledger(plan, "freeze"):
        detail = json.loads(row["detail"] or "{}")
        if row["entry"] <= last and detail.get("what") == "evaluation":
            found.append({**row, "year": detail["year"], "scheme": detail["scheme"]})
    return found
