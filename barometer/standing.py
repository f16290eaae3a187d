"""What gap rows add up to: their order, how many of each status, how the plan stands in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from barometer.plan.pack import SECTORS
from barometer.store.offered import STATUSES
from barometer.wording import say

Gap = dict[str, Any]

GOOD = ("met", "ahead", "on_track")
BEHIND = ("lagging", "off_track", "reversed", "missed", "late")
STATUS_ORDER = STATUSES


@dataclass(frozen=True, slots=True)
class Standing:
    """How many targets are kept, behind, under way (a state, not a pace), and cannot be judged.

    `untargeted`: amounts of a region that was given no target of its own.

    `reported`: those with figures. Of these the `old` ones, whose figure is of a year before the
    one looked at, count as nothing else. `period`: the latest year, not beyond a target's own.
    """

    total: int
    reported: int
    old: int
    good: int
    behind: int
    underway: int
    untargeted: int
    unknown: int
    period: int | None


def worst_first(gaps: Iterable[Gap]) -> list[Gap]:
    """By status, then by how far behind the path, then by how far from the target."""
    return sorted(gaps, key=_badness)


def _badness(gap: Gap) -> tuple[int, float, float]:
    goal = abs(gap["target_value"] or 0) or 1.0
    pace = gap["pace_ratio"]
    rank = STATUS_ORDER.index(gap["status"])
    return (rank, pace if pace is not None else 0.0, -(gap["gap"] or 0.0) / goal)


def by_sector(gaps: Iterable[Gap]) -> list[tuple[str, list[Gap]]]:
    """Rows grouped by sector, the plan's headline targets on top, worst first in each."""
    rows = list(gaps)
    order = sorted(SECTORS, key=lambda sector: sector != "citywide")
    groups = [(sector, [g for g in rows if g["sector"] == sector]) for sector in order]
    return [(sector, worst_first(group)) for sector, group in groups if group]


def counts(gaps: Iterable[Gap]) -> list[tuple[str, int]]:
    """Targets per status, best first, statuses without any left out; old figures apart."""
    found = [gap["status"] for gap in gaps if not gap["old"]]
    shown = ("met", "ahead", "on_track", "lagging", "off_track", "reversed", "missed", "late")
    rest = ("in_progress", "short", "incomplete", "no_target", "no_data")
    return [(s, found.count(s)) for s in (*shown, *rest) if s in found]


def standing(gaps: Sequence[Gap]) -> Standing:
    """The sums behind the headline."""
    fresh = [gap["status"] for gap in gaps if not gap["old"]]
    reported = sum(gap["period"] is not None for gap in gaps)
    old = len(gaps) - len(fresh)
    good, behind = sum(s in GOOD for s in fresh), sum(s in BEHIND for s in fresh)
    underway, untargeted = fresh.count("in_progress"), fresh.count("no_target")
    unknown = len(gaps) - good - behind - underway - untargeted - old
    return Standing(
        len(gaps), reported, old, good, behind, underway, untargeted, unknown, latest_period(gaps)
    )


def together(gaps: Iterable[Gap], period: int | None = None) -> list[Gap]:
    """Rows of several regions side by side: old is also what lies before the year of the others.

    `period`: the year chosen; None is the latest that any of these regions reported.
    """
    rows = list(gaps)
    latest = period or latest_period(rows)
    return [{**gap, "old": gap["old"] or _before(gap, latest)} for gap in rows]


def _before(gap: Gap, latest: int | None) -> bool:
    year = gap["period"]
    return year is not None and latest is not None and year < min(latest, gap["target_year"])


def latest_period(gaps: Iterable[Gap]) -> int | None:
    """The latest year with a figure, not beyond a target's own unless there are only such."""
    rows = [gap for gap in gaps if gap["period"] is not None]
    within = [gap["period"] for gap in rows if gap["period"] <= gap["target_year"]]
    return max(within or (gap["period"] for gap in rows), default=None)


def sentence(
    gaps: Sequence[Gap], lang: str, *, region: str, is_city: bool, asked: int | None, told: int
) -> str:
    """How the plan stands, in one sentence.

    Args:
        gaps: the rows of one region.
        lang: the reader's language.
        region: the region's name.
        is_city: whether it is the plan's own place.
        asked: the year chosen, None for the latest.
        told: how many regions below the city have figures.
    """
    sums, year = standing(gaps), str(asked or "none")
    if sums.period is None:
        if is_city:
            key = "headline-none-city" if told else "headline-none"
            return say(key, lang, total=sums.total, regions=told, period=year)
        return say("headline-none-region", lang, region=region, period=year)
    silent = sums.total - sums.reported
    return say(
        "headline" if is_city else "headline-region", lang,
        period=str(asked or sums.period), region=region,
        total=sums.total if is_city else sums.reported, good=sums.good, behind=sums.behind,
        underway=sums.underway, old=sums.old, untargeted=sums.untargeted,
        unknown=sums.unknown if is_city else sums.unknown - silent,
    )  # fmt: skip
