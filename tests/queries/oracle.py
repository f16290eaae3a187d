"""The method reckoned a second time, in plain Python, from its text alone."""

from __future__ import annotations

import math
from typing import Any

from tests.queries.build import CITY, KEY, Figure, Goal, World

ON_TRACK, LAGGING, BEHIND = 0.95, 0.60, 0.10
REDUCTIONS = ("relative_reduction", "point_reduction")
Answer = dict[str, Any]


class Series(dict[tuple[str, int], float]):
    """Values by measure and year, with the qualifier that each was written with."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.qualifiers: dict[tuple[str, int], str | None] = {}


def finite(value: float | complex | None) -> float | None:
    """The number, or None where it is none."""
    if value is None or isinstance(value, complex) or not math.isfinite(value):
        return None
    return value


def equal(a: float, b: float) -> bool:
    """Section 4a: no further apart than 1e-9 of the larger of 1 and either."""
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))


def more(a: float, b: float) -> bool:
    """Greater, and not equal."""
    return a > b and not equal(a, b)


def in_force(world: World) -> list[Figure]:
    """The latest figure of each key that was not retracted."""
    latest: dict[tuple[Any, ...], Figure] = {}
    for number, figures in enumerate(world.uploads):
        if number in world.retracted:
            continue
        for figure in figures:
            row = figure.row
            latest[tuple(row[name] for name in KEY)] = figure
    return list(latest.values())


def gaps(world: World, period: int | None = None) -> dict[tuple[str, str], Answer]:
    """Every gap row by target and region."""
    figures = [figure for figure in in_force(world) if figure.value is not None]
    rows: dict[tuple[str, str], Answer] = {}
    for goal in world.goals:
        rows[goal.target, goal.region] = answer(world, goal, goal.region, True, figures, period)
        if goal.region != CITY:
            continue
        for region in {figure.region for figure in figures if figure.indicator == goal.slug}:
            replaced = any(
                (other.region, other.slug, other.rule, other.target_year)
                == (region, goal.slug, goal.rule, goal.target_year)
                for other in world.goals
            )
            if region != CITY and not replaced:
                rows[goal.target, region] = answer(world, goal, region, False, figures, period)
    date_rows(rows, {goal.target: goal.target_year for goal in world.goals}, period)
    return rows


def date_rows(
    rows: dict[tuple[str, str], Answer], ends: dict[str, int], period: int | None
) -> None:
    """Section 4b: which rows are old, and which lack their final figure."""
    for (target, region), row in rows.items():
        end, reported = ends[target], row.get("period")
        years = {y for (_, place), other in rows.items() if place == region
                 for y in other["years"] if y <= end}  # fmt: skip
        latest = min(period, end) if period else max(years, default=None)
        known = reported is not None and latest is not None
        row["old"] = known and reported < latest
        done = row["status"] in ("met", "late")
        row["final_missing"] = known and not done and reported < end <= latest


def series_of(
    goal: Goal, region: str, figures: list[Figure], period: int | None
) -> dict[tuple[str, int], float]:
    """(measure, year) -> value of one region, in the target's unit."""
    series = Series()
    for figure in figures:
        fits = (figure.indicator, figure.region, figure.basis) == (goal.slug, region, goal.basis)
        late = period is not None and figure.year > period
        early = goal.base_year is not None and figure.year < goal.base_year
        other = (
            figure.measure == "cumulative_change" and (figure.base_year or 2020) != goal.base_year
        )
        if not fits or late or early or other or figure.ytd != 12:
            continue
        level = figure.measure in ("level", "running_total")
        factor = goal.unit_factor if level and goal.rule not in (*REDUCTIONS, "milestone") else 1.0
        series[figure.measure, figure.year] = figure.value * factor
        series.qualifiers[figure.measure, figure.year] = figure.qualifier
    return series


def latest_year(goal: Goal, years: set[int]) -> int | None:
    """t: at most the target year, unless after the base year only later ones were reported."""
    if not years:
        return None
    within = {year for year in years if goal.base_year < year <= goal.target_year}
    later = {year for year in years if year > goal.target_year}
    return max(within) if within else min(later) if later else max(years)


def amount(goal: Goal, series: dict[tuple[str, int], float], t: int) -> float | None:
    """What a cumulative target has reached by t."""
    if ("running_total", t) in series:
        return series["running_total", t]
    years = range(goal.base_year + 1, t + 1)
    if all(("level", year) in series for year in years):
        return sum(series["level", year] for year in years)
    return None


def reduction(goal: Goal, series: dict[tuple[str, int], float], t: int) -> list[float]:
    """Every reading of a percent cut that the figures allow, the deciding one first."""
    readings = []
    base, current = series.get(("level", goal.base_year)), series.get(("level", t))
    if base and current is not None:
        readings.append((1 - current / base) * 100)
    if ("cumulative_change", t) in series:
        readings.append(-series["cumulative_change", t])
    years = range(goal.base_year + 1, t + 1)
    if all(("annual_change", year) in series for year in years):
        readings.append((1 - math.prod(1 + series["annual_change", y] / 100 for y in years)) * 100)
    return readings


def achieved_by(goal: Goal, series: dict[tuple[str, int], float], t: int) -> float | None:
    """Section 3."""
    if goal.rule == "relative_reduction":
        readings = reduction(goal, series, t)
        return readings[0] if readings else None
    if goal.rule == "cumulative":
        return amount(goal, series, t)
    current, base = series.get(("level", t)), series.get(("level", goal.base_year))
    if goal.rule == "point_reduction":
        return None if current is None or base is None else base - current
    return current


def answer(
    world: World, goal: Goal, region: str, is_own: bool, figures: list[Figure], period: int | None
) -> Answer:
    """One gap row."""
    series = series_of(goal, region, figures, period)
    members = {region: series}
    summed = goal.rule == "cumulative" and is_own and region == CITY and not series
    if summed:
        members = {c: series_of(goal, c, figures, period) for c in world.counties}
    years = {year for member in members.values() for _, year in member}
    if goal.rule == "milestone":
        return milestone(goal, series, years, period)
    t = latest_year(goal, years)
    row: Answer = dict.fromkeys(
        ("period", "achieved", "gap", "path_value", "path_gap", "completion_pct", "progress_pct",
         "pace_ratio", "projected_value", "required_per_year", "warning_level", "stretch_status")
    )  # fmt: skip
    row["years"] = years
    if t is None:
        return {**row, "status": "no_data"} | stretched(goal, is_own, "no_data")
    # A county that reported nothing at all leaves the sum incomplete, whatever t is.
    parts = [achieved_by(goal, member, t) if member else None for member in members.values()]
    achieved = None if any(part is None for part in parts) else sum(parts)
    additive = goal.adds and not is_own
    base = series.get(("level", goal.base_year)) if goal.rule in ("floor", "ceiling") else None
    value = None if additive else goal.value
    ways = {way for member in members.values() for way in leanings(goal, member, t)}
    undecided = value is not None and achieved is not None and is_open(goal, value, achieved, ways)
    row |= judged(goal, value, None if undecided else achieved, base, t)
    row["status"] = status(goal, value, achieved, base, t, additive)
    if undecided:
        row["status"] = "incomplete"
    if goal.stretch is not None and not additive:
        row["stretch_status"] = status(goal, goal.stretch, achieved, base, t, False)
        if achieved is not None and is_open(goal, goal.stretch, achieved, ways):
            row["stretch_status"] = "incomplete"
    row["period"], row["achieved"] = t, achieved
    if goal.energy and goal.rule == "relative_reduction" and not additive:
        row["warning_level"] = warning(world.warning_rule, goal, series, t, row)
    return row


def stretched(goal: Goal, is_own: bool, word: str) -> Answer:
    """The stretch status where nothing was reported."""
    has = goal.stretch is not None and (is_own or not goal.adds)
    return {"stretch_status": word if has else None}


def milestone(
    goal: Goal, series: dict[tuple[str, int], float], years: set[int], period: int | None
) -> Answer:
    """Section 5, last line."""
    shares = {y: value for (measure, y), value in series.items() if measure == "level"}
    words = {y: series.qualifiers["level", y] for y in shares}
    done = [y for y, value in shares.items()
            if not more(100, value) and words[y] not in ("at_most", "under", "about")]  # fmt: skip
    if not years:
        return {"status": "no_data", "period": None, "years": years}
    t = max(years)
    ways = {WAYS[words[t]]} if words.get(t) else set()
    if done:
        word = "met" if min(done) <= goal.target_year else "late"
    elif t in shares and is_open(goal, 100, shares[t], ways):
        word = "incomplete"
    else:
        word = "missed" if t >= goal.target_year else "in_progress"
    return {"status": word, "period": t, "years": years}


WAYS = {"at_least": "up", "over": "up", "at_most": "down", "under": "down", "about": "near"}
TURNED = {"up": "down", "down": "up", "near": "near"}


def leanings(goal: Goal, series: Series, t: int) -> set[str]:
    """Which ways the achieved value may be off the one reckoned, after the figures' qualifiers."""
    after = range(goal.base_year + 1, t + 1)
    if goal.rule == "cumulative":
        read = [("running_total", t)] if ("running_total", t) in series else [
            ("level", year) for year in after]  # fmt: skip
        turned: set[tuple[str, int]] = set()
    elif goal.rule == "point_reduction" or (goal.rule == "relative_reduction" and
          series.get(("level", goal.base_year)) and ("level", t) in series):  # fmt: skip
        read, turned = [("level", goal.base_year), ("level", t)], {("level", t)}
    elif goal.rule == "relative_reduction":
        read = [("cumulative_change", t)] if ("cumulative_change", t) in series else [
            ("annual_change", year) for year in after]  # fmt: skip
        turned = set(read)
    else:
        read, turned = [("level", t)], set()
    ways = set()
    for place in read:
        if word := series.qualifiers.get(place):
            ways.add(TURNED[WAYS[word]] if place in turned else WAYS[word])
    return ways


def is_open(goal: Goal, value: float, achieved: float, ways: set[str]) -> bool:
    """Whether the achieved value may lie on the other side of the target than it seems to."""
    better, worse = ("down", "up") if goal.rule == "ceiling" else ("up", "down")
    there = not more(gap_of(goal, value, achieved), 0)
    return (
        {"up", "down"} <= ways
        or (worse if there else better) in ways
        or ("near" in ways and equal(value, achieved))
    )


def satisfied(goal: Goal, value: float, base: float | None) -> bool:
    """Does the base already satisfy a floor or ceiling?"""
    if base is None:
        return False
    return not (more(value, base) if goal.rule == "floor" else more(base, value))


def gap_of(goal: Goal, value: float, achieved: float) -> float:
    """Positive means still to go, 0 where the two are equal."""
    if equal(value, achieved):
        return 0.0
    return achieved - value if goal.rule == "ceiling" else value - achieved


def rate(goal: Goal, value: float, achieved: float, base: float | None, n: int) -> float | None:
    """pace_ratio, section 4."""
    years = goal.target_year - goal.base_year
    if n == 0:
        return None
    try:
        if goal.rule == "relative_reduction":
            if achieved >= 100:
                return None
            need = 1 - (1 - value / 100) ** (1 / years)
            return finite((1 - (1 - achieved / 100) ** (1 / n)) / need)
        if goal.rule in ("point_reduction", "cumulative"):
            return (achieved / n) / (value / years)
        if base is None or satisfied(goal, value, base):
            return None
        if goal.way == "geometric":
            if base <= 0:
                return None
            moved = (achieved / base) ** (1 / n) - 1
            return finite(moved / ((value / base) ** (1 / years) - 1))
        return ((achieved - base) / n) / ((value - base) / years)
    except (ZeroDivisionError, TypeError):
        return None


def path_of(goal: Goal, value: float, base: float | None, n: int) -> float | None:
    """path_value at t."""
    years = goal.target_year - goal.base_year
    if goal.rule == "relative_reduction":
        return finite((1 - (1 - value / 100) ** (n / years)) * 100)
    if goal.rule in ("point_reduction", "cumulative"):
        return value * n / years
    if base is None:
        return None
    if satisfied(goal, value, base):
        return value
    if goal.way == "geometric":
        return None if base <= 0 else finite(base * (value / base) ** (n / years))
    return base + (value - base) * n / years


def projection(goal: Goal, achieved: float, base: float | None, n: int) -> float | None:
    """The value at e when the observed rate continues."""
    years = goal.target_year - goal.base_year
    if n == 0:
        return None
    if goal.rule == "relative_reduction":
        return None if achieved >= 100 else finite((1 - (1 - achieved / 100) ** (years / n)) * 100)
    if goal.rule in ("point_reduction", "cumulative"):
        return achieved / n * years
    return None if base is None else base + (achieved - base) / n * years


def judged(
    goal: Goal, value: float | None, achieved: float | None, base: float | None, t: int
) -> Answer:
    """Gap, path, completion, progress, pace, projection, required."""
    n = min(t, goal.target_year) - goal.base_year
    left = goal.target_year - t
    row: Answer = {}
    if value is None:
        return row
    row["path_value"] = path_of(goal, value, base, n)
    if achieved is None:
        return row
    row["gap"] = gap_of(goal, value, achieved)
    if row["path_value"] is not None:
        row["path_gap"] = gap_of(goal, row["path_value"], achieved)
    row["pace_ratio"] = rate(goal, value, achieved, base, n)
    row["projected_value"] = projection(goal, achieved, base, n)
    if goal.rule in ("floor", "ceiling"):
        if base is not None and not satisfied(goal, value, base):
            row["completion_pct"] = (achieved - base) / (value - base) * 100
        row["progress_pct"] = row.get("completion_pct")
    else:
        row["completion_pct"] = achieved / value * 100 if value else None
        row["progress_pct"] = row["completion_pct"]
    if goal.rule == "relative_reduction":
        logs = achieved < 100 and 0 < value < 100
        row["progress_pct"] = (
            math.log(1 - achieved / 100) / math.log(1 - value / 100) * 100 if logs else None
        )
    if left > 0 and goal.rule == "relative_reduction":
        if achieved < 100:
            share = (1 - value / 100) / (1 - achieved / 100)
            row["required_per_year"] = (1 - share ** (1 / left)) * 100
    elif left > 0:
        row["required_per_year"] = (value - achieved) / left
    return row


def status(
    goal: Goal, value: float | None, achieved: float | None, base: float | None, t: int,
    no_target: bool,
) -> str:  # fmt: skip
    """Section 5, the first line that applies."""
    if achieved is None:
        return "incomplete"
    if no_target:
        return "no_target"
    gap = gap_of(goal, value, achieved)
    if t >= goal.target_year:
        return "met" if gap <= 0 else "missed"
    if gap <= 0:
        return "ahead"
    if goal.rule in ("floor", "ceiling") and satisfied(goal, value, base):
        return "reversed"
    pace = rate(goal, value, achieved, base, t - goal.base_year)
    if pace is None:
        return "short"
    for least, word in ((ON_TRACK, "on_track"), (LAGGING, "lagging"), (0, "off_track")):
        if not more(least, pace):
            return word
    return "reversed"


def warning(
    rule: str, goal: Goal, series: dict[tuple[str, int], float], t: int, row: Answer
) -> int | None:
    """The warning level of the year t."""
    behind, path = row.get("path_gap"), row.get("path_value")
    if rule == "shortfall":
        if behind is None:
            return None
        return 3 if behind <= 0 else 1 if more(behind, path * BEHIND) else 2
    change = latest_change(goal, series, t)
    if change is None:
        return None
    if more(change, 0):
        return 1
    return None if behind is None else 2 if behind > 0 else 3


def latest_change(goal: Goal, series: dict[tuple[str, int], float], t: int) -> float | None:
    """Percent change on the year before, by the first of three ways."""
    if ("annual_change", t) in series:
        return series["annual_change", t]
    current, before = series.get(("level", t)), series.get(("level", t - 1))
    if current is not None and before:
        return (current / before - 1) * 100
    current, before = series.get(("cumulative_change", t)), series.get(("cumulative_change", t - 1))
    if t - 1 == goal.base_year:
        before = 0.0
    if current is not None and before is not None and before != -100:
        return ((100 + current) / (100 + before) - 1) * 100
    return None
