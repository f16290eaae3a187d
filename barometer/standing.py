"""What gap rows add up to: groups, orders, sums, and how they stand in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import TypeVar

from barometer.plan.pack import SECTORS
from barometer.rows import Gap
from barometer.store.views.offered import STATUSES
from barometer.wording import name_of, say
from barometer.wording.gaps import pace_percent

Key = tuple[str, str, int]
AnyGap = TypeVar("AnyGap", bound=Gap)

GOOD = ("met", "ahead", "on_track")
BEHIND = ("lagging", "off_track", "reversed", "missed", "late")
STATUS_ORDER = STATUSES
# What readers ask first: is it kept, on pace, behind, or can nobody say?
GROUPS: dict[str, tuple[str, ...]] = {
    "behind": BEHIND,
    "on_pace": ("on_track",),
    "kept": ("met", "ahead"),
    "unknown": ("in_progress", "short", "incomplete", "no_target", "no_data"),
}
RANKS = ("pace", "gap", "counties", "sector")


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


def group_of(gap: Gap) -> str:
    """The group of `GROUPS` that a row counts in; a figure of an older year tells nothing today."""
    if gap["old"]:
        return "unknown"
    return next(name for name, statuses in GROUPS.items() if gap["status"] in statuses)


def grouped(gaps: Iterable[Gap]) -> dict[str, list[Gap]]:
    """The rows of each group, worst group first; groups without any stay, empty."""
    rows = list(gaps)
    return {name: [gap for gap in rows if group_of(gap) == name] for name in GROUPS}


def pace_of(gap: Gap) -> float | None:
    """The pace as an order sees it: what turned back from a target once kept stands still."""
    pace: float | None = gap["pace_ratio"]
    return 0.0 if pace is None and gap["status"] == "reversed" else pace


def by_pace(gaps: Iterable[Gap]) -> list[Gap]:
    """Those behind first, the slowest on top; what nobody can judge last."""
    order = ("behind", "on_pace", "kept", "unknown")
    return sorted(gaps, key=lambda gap: (order.index(group_of(gap)), _slowness(gap)))


def _slowness(gap: Gap) -> tuple[bool, float, int]:
    pace = pace_of(gap)
    return pace is None, pace or 0.0, STATUS_ORDER.index(gap["status"])


def by_gap(gaps: Iterable[Gap]) -> list[Gap]:
    """The largest share of the way still to go on top; unknown last."""

    def order(gap: Gap) -> tuple[bool, float]:
        left = left_pct(gap)
        return left is None, -(left or 0.0)

    return sorted(gaps, key=order)


def left_pct(gap: Gap) -> float | None:
    """How much of the way from base to target is left; of the target's level without a base."""
    if gap["completion_pct"] is not None:
        return float(100 - gap["completion_pct"])
    if gap["gap"] is None or not gap["target_value"]:
        return None
    return float(gap["gap"] / abs(gap["target_value"]) * 100)


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
    statuses = [gap["status"] for gap in gaps if not gap["old"]]
    shown = ("met", "ahead", "on_track", "lagging", "off_track", "reversed", "missed", "late")
    rest = ("in_progress", "short", "incomplete", "no_target", "no_data")
    return [(s, statuses.count(s)) for s in (*shown, *rest) if s in statuses]


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


def together(gaps: Iterable[AnyGap], period: int | None = None) -> list[AnyGap]:
    """Rows of several regions side by side: old is also what lies before the year of the others.

    `period`: the year chosen; None is the latest that any of these regions reported.
    """
    rows = [copy(gap) for gap in gaps]
    latest = period or latest_period(rows)
    for gap in rows:
        gap["old"] = gap["old"] or _before(gap, latest)
    return rows


def _before(gap: Gap, latest: int | None) -> bool:
    year = gap["period"]
    return year is not None and latest is not None and year < min(latest, gap["target_year"])


def latest_period(gaps: Iterable[Gap]) -> int | None:
    """The latest year with a figure, not beyond a target's own unless there are only such."""
    rows = [(gap["period"], gap["target_year"]) for gap in gaps if gap["period"] is not None]
    within = [year for year, last in rows if year <= last]
    return max(within or (year for year, _ in rows), default=None)


def key_of(gap: Gap) -> Key:
    """What a county's own target and its city's have in common."""
    return gap["indicator"], gap["rule"], gap["target_year"]


def furthest_counties(
    gaps: Iterable[Gap], city: str, period: int | None, keys: Iterable[Key]
) -> tuple[list[str], int]:
    """The codes of the counties behind on most of the targets `keys`, and on how many."""
    wanted = set(keys)
    counted = Counter(
        gap["region_code"]
        for gap in together(gaps, period)
        if gap["region_code"] != city and key_of(gap) in wanted and group_of(gap) == "behind"
    )
    most = max(counted.values(), default=0)
    return [code for code, count in counted.items() if count == most], most


def sentence(
    gaps: Sequence[Gap], lang: str, *, scope: str, period: int | None, total: int, county: str = ""
) -> str:
    """How many of `gaps` are behind, the furthest of them, and the county behind on most.

    `gaps`: rows of one region, at least one with a figure. `scope`: what the `total` of targets
    counted have in common, `none` for the whole plan. `period`: None for the latest year. `county`:
    what `county_words` says; empty where no counties are compared.
    """
    groups = grouped(gaps)
    behind = by_pace(groups["behind"])
    judged = sum(len(groups[group]) for group in ("behind", "on_pace", "kept"))
    year = str(period or latest_period(gaps))
    parts = [
        say(
            "answer",
            lang,
            scope=scope,
            period=year,
            total=total,
            behind=len(behind),
            judged=judged,
            unknown=total - judged,
        ),
        furthest_words(behind[0], lang) if behind else "",
        county,
    ]
    text = say("list-semicolon", lang).join(part for part in parts if part)
    return text + say("full-stop", lang)


def regions_sentence(gaps: Sequence[Gap], lang: str) -> str:
    """How many regions are behind on one target, and the slowest of them; `gaps`: a row each."""
    groups = grouped(gaps)
    behind = by_pace(groups["behind"])
    judged = len(gaps) - len(groups["unknown"])
    slowest = name_of(behind[0], lang, "region") if behind else "none"
    pace = pace_of(behind[0]) if behind else None
    year = str(latest_period(gaps) or "none")
    return say(
        "regions-behind", lang, name=name_of(gaps[0], lang), year=year,
        judged=judged, behind=len(behind), region=slowest,
        pace="none" if pace is None else pace_percent(pace, lang),
    )  # fmt: skip


def furthest_words(gap: Gap, lang: str) -> str:
    """The target that is furthest behind, with its pace."""
    name, pace = name_of(gap, lang), gap["pace_ratio"]
    if gap["status"] == "reversed":
        value = "none" if pace is None else pace_percent(pace, lang)
        return say("answer-reversed", lang, name=name, pace=value)
    if pace is None:
        return say("answer-unpaced", lang, name=name)
    return say("answer-furthest", lang, name=name, pace=pace_percent(pace, lang))


def county_words(
    rows: Sequence[Gap], lang: str, *, city: str, period: int | None, names: Mapping[str, str]
) -> str:
    """The county behind on most of the targets in `rows`, which are of every region."""
    codes, most = furthest_counties(rows, city, period, {key_of(gap) for gap in rows})
    if not most:
        return ""
    return say("answer-county", lang, region=names[codes[0]], count=most, regions=len(codes))
