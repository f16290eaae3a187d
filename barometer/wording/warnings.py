"""The barometer of energy intensity in words: how regions stand, and one region's row.

Every function takes rows of `queries/marts/warnings` and a language.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from barometer.rows import Plan, Region, Warning
from barometer.rules import WATCHED
from barometer.wording import gaps
from barometer.wording.numbers import NO_VALUE, number, period_words
from barometer.wording.sentences import name_of, say

# A headline names so many regions of a level.
_NAMED = 3


def level_words(plan: Plan, level: int | None, lang: str) -> str:
    """The level's name as the pack has it, else as the official rules name it."""
    if level is None:
        return say("level-none", lang)
    row = level_setting(plan, level)
    return name_of(row, lang) if row.get("name") else say(f"warning-{level}", lang)


def level_setting(plan: Plan, level: int | None) -> Mapping[str, Any]:
    """What the pack's `plan.toml` says of a level; empty where it says nothing."""
    levels = json.loads(plan["settings"]).get("warning", {}).get("levels", [])
    setting: Mapping[str, Any] = next((row for row in levels if row.get("level") == level), {})
    return setting


def rule_detail(plan: Plan, lang: str) -> str:
    """What the plan's rule makes which level of."""
    behind = number(plan["behind_pct"], lang, 1, trim=True)
    return say(f"rule-detail-{plan['warning_rule']}", lang, behind=behind)


def last_targets(rows: Sequence[Warning], city: str) -> list[Warning]:
    """Of each region the row of its last target; the city's comes last."""
    last = {(row["indicator"], row["region_code"]): row
            for row in sorted(rows, key=lambda row: row["target_year"])}  # fmt: skip
    last_rows = [row for row in rows if last[row["indicator"], row["region_code"]] is row]
    return sorted(last_rows, key=lambda row: row["region_code"] == city)


def standing(
    rows: Sequence[Warning], lang: str, *, plan: Plan, regions: Sequence[Region], asked: int | None
) -> str:
    """How many regions stand on which level; one of an earlier year than the others' is apart."""
    if not rows:
        return say("counties-headline-no-target", lang)
    if len(regions) < 2:
        return say("counties-headline-alone", lang)
    county_rows = [row for row in rows if row["region_code"] != plan["city_code"]]
    given = [row for row in county_rows if row["warning_level"] is not None]
    if not given:
        return say(_silent_key(county_rows), lang)
    year = asked or max(row["period"] or 0 for row in given)
    fresh = [row["warning_level"] for row in given
             if (row["period"] or 0) >= min(year, row["target_year"])]  # fmt: skip
    counties = {row["code"] for row in regions if row["kind"] == "county"}
    total = len(counties | {row["region_code"] for row in county_rows})
    return say(
        "counties-headline", lang, period=str(year), total=total,
        level1=fresh.count(1), level2=fresh.count(2), level3=fresh.count(3),
        names1=_named(given, 1, year, lang), names2=_named(given, 2, year, lang),
        older=len(given) - len(fresh), unknown=total - len(given),
    )  # fmt: skip


def _named(given: Sequence[Warning], level: int, year: int, lang: str) -> str:
    """The regions on a level in the headline's year, in brackets; `none` where nobody is."""
    region_names = [
        name_of(row, lang, "region")
        for row in given
        if row["warning_level"] == level and (row["period"] or 0) >= min(year, row["target_year"])
    ]
    if not region_names:
        return "none"
    names = say("list-comma", lang).join(region_names[:_NAMED])
    return say("counties-named", lang, names=names, more=max(len(region_names) - _NAMED, 0))


def _silent_key(county_rows: Sequence[Warning]) -> str:
    """Why no region has an annual level."""
    if any(row["to_date_warning_level"] is not None for row in county_rows):
        return "counties-headline-to-date"
    reported = any(row["period"] is not None for row in county_rows)
    return "counties-headline-open" if reported else "counties-headline-none"


def as_gap(row: Warning) -> Warning:
    """A row of the barometer as the gap row it was made of, for the words of gaps."""
    return {**row, "rule": WATCHED}


def percent(value: float | None, lang: str) -> str:
    """A change with its sign, a rise too."""
    if value is None:
        return NO_VALUE
    return ("+" if value > 0 else "") + gaps.share_words(value, lang)


def reduction(row: Warning, lang: str) -> str:
    """The cut so far and what the path asks for."""
    if row["achieved"] is None:
        return say("status-incomplete", lang) if row["period"] else NO_VALUE
    gap = as_gap(row)
    return say(
        "warning-rise" if row["achieved"] < 0 else "warning-cut", lang,
        value=gaps.achieved_words(gap, lang), path=gaps.value_words(gap, row["path_value"], lang),
    )  # fmt: skip


def to_date(row: Warning, lang: str) -> str:
    """The change so far within the year, with its period."""
    if row["to_date_period"] is None:
        return NO_VALUE
    return f"{period_words(row['to_date_period'], lang)} {percent(row['to_date_change'], lang)}"


def turn(row: Warning, kind: str, lang: str) -> str:
    """Which way a level (`annual` or `to_date`) turned since the issue before, which is named."""
    if kind == "annual":
        turned, before = row["annual_turn"], row["annual_previous_period"]
    else:
        turned, before = row["to_date_turn"], row["to_date_previous_period"]
    if turned is None or before is None:
        return ""
    since = say("year", lang, year=before) if before.isdigit() else period_words(before, lang)
    return say(f"turn-{turned}", lang, since=since)


def own_target(row: Warning, lang: str) -> str:
    """The cut asked of the region, with its stretch target."""
    gap = as_gap(row)
    said = say("target-cut", lang, word=str(row["qualifier"] or "none"),
               value=gaps.value_words(gap, row["target_value"], lang, trim=True))  # fmt: skip
    if row["stretch_value"] is not None:
        said += say("target-cut-stretch", lang, value=gaps.stretch_value(gap, lang))
    return said


def whose_target(row: Warning, lang: str) -> str:
    """Whether the target is the region's own or the city's."""
    return say("target-own" if row["own_target"] else "target-citys", lang)


def need(row: Warning, lang: str) -> str:
    """What a region on level 1 would need each year, and what is asked for evenly."""
    gap, change = as_gap(row), row["change_pct"]
    said = say(
        _need_key(row), lang, year=str(row["target_year"]), period=str(row["period"]),
        value=gaps.value_words(gap, row["required_per_year"], lang),
        even=gaps.value_words(gap, row["even_rate_pct"], lang),
        target=gaps.target_words(gap, lang), rose="yes" if (change or 0) > 0 else "no",
    )  # fmt: skip
    if change is None:
        return said
    told = say("high-change", lang, period=str(row["period"]), change=percent(change, lang))
    return told + said


def _need_key(row: Warning) -> str:
    if row["gap"] is None:
        return "high-open"
    if row["gap"] <= 0:
        return "high-no-need"
    return "high-missed" if row["required_per_year"] is None else "high-need"
