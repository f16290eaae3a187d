"""The peer: the same gaps in pandas, from frames already in memory.

Written as a fluent analyst would: whole columns at a time, joins and group-bys on keys. Text as
categories was tried and is no quicker. `benchmarks.gaps` compares the rows with ours.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pandas as pd

from barometer.store import open_store

FIGURE = ["plan", "region_code", "indicator", "period", "measure", "basis", "base_year"]
PLACE = ["target", "region_code"]
QUANTITIES = [
    "achieved", "gap", "path_value", "path_gap", "completion_pct", "progress_pct", "pace_ratio",
    "projected_value", "required_per_year",
]  # fmt: skip


def frames(path: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Observations and targets of a store, as pandas loads them."""
    with open_store(f"duckdb:{path}", fill=False) as store, store.reading() as cursor:
        observations = cursor.execute(
            "select entry, plan, region_code, indicator, period, year, span, end_month, measure, "
            "basis, base_year, value from observations"
        ).df()
        targets = cursor.execute("select * from targets").df()
    return observations, targets


def timed(observations: pd.DataFrame, targets: pd.DataFrame) -> tuple[float, pd.DataFrame]:
    """Seconds that pandas takes for every target-region row, and the rows."""
    start = time.perf_counter()
    rows = answer(observations, targets)
    return time.perf_counter() - start, rows


def answer(observations: pd.DataFrame, targets: pd.DataFrame) -> pd.DataFrame:
    """One row per target and region that reported: quantities, status, year-to-date change."""
    figures = in_force(observations)
    now = with_city(measured(figures, targets))
    goals(now)
    paths(now)
    now["status"] = statuses(now)
    return now.merge(to_date(figures), how="left", on=["plan", "region_code", "indicator"])


def in_force(observations: pd.DataFrame) -> pd.DataFrame:
    """The latest upload of every figure that holds a value."""
    latest = observations.sort_values("entry").drop_duplicates(FIGURE, keep="last")
    return latest[latest.value.notna()]


def measured(figures: pd.DataFrame, targets: pd.DataFrame) -> pd.DataFrame:
    """One row per target and region: latest year, its value, the base value, the sum between."""
    annual = figures[(figures.span == "year") & (figures.measure == "level")]
    goal = targets.rename(columns={"region_code": "of_region", "value": "goal", "base_year": "b"})
    joined = annual.merge(goal.drop(columns="entry"), on=["plan", "indicator", "basis"])
    joined = joined[joined.year.between(joined.b, joined.target_year)]
    by_place = joined.groupby(PLACE)
    now = joined.loc[by_place.year.idxmax()].set_index(PLACE)
    now["x_b"] = joined[joined.year == joined.b].set_index(PLACE).value
    after = joined[joined.year > joined.b].groupby(PLACE).value
    now["total"], now["years_found"] = after.sum(), after.size()
    now["n"], now["years"] = now.year - now.b, now.target_year - now.b
    return now.reset_index()


def with_city(now: pd.DataFrame) -> pd.DataFrame:
    """The rows, and for cumulative targets the city's total over its counties."""
    counted = now[(now.rule == "cumulative") & (now.years_found == now.n)]
    by_target = counted.groupby("target")
    city = by_target.first().reset_index().assign(region_code=counted.of_region.max())
    city["total"] = by_target.total.sum().to_numpy()
    whole = by_target.size().to_numpy() == now.region_code.nunique()
    return pd.concat([now, city[whole]], ignore_index=True)


def goals(now: pd.DataFrame) -> None:
    """Add what was achieved, the gap and both progress figures."""
    reduction, points = now.rule == "relative_reduction", now.rule == "point_reduction"
    whole = now.total.where(now.years_found == now.n)
    now["achieved"] = np.select(
        [reduction, points, now.rule == "cumulative"],
        [(1 - now.value / now.x_b) * 100, now.x_b - now.value, whole],
        now.value,
    )
    now["gap"] = np.where(now.rule == "ceiling", now.achieved - now.goal, now.goal - now.achieved)
    bound = now.rule.isin(["floor", "ceiling"])
    done = np.where(bound, (now.achieved - now.x_b) / (now.goal - now.x_b), now.achieved / now.goal)
    now["satisfied"] = ((now.rule == "floor") & (now.x_b >= now.goal)) | (
        (now.rule == "ceiling") & (now.x_b <= now.goal)
    )
    now["completion_pct"] = np.where(now.satisfied, np.nan, done * 100)
    compound = np.log1p(-now.achieved / 100) / np.log1p(-now.goal / 100) * 100
    now["progress_pct"] = np.where(reduction, compound, now.completion_pct)


def paths(now: pd.DataFrame) -> None:
    """Add the path, the pace, the projection and what every year left must bring."""
    reduction = now.rule == "relative_reduction"
    start = now.x_b.where(now.rule.isin(["floor", "ceiling"]), 0)
    part, whole, left = now.n, now.years, now.target_year - now.year
    keep, aim = 1 - now.achieved / 100, 1 - now.goal / 100
    straight = np.where(now.satisfied, now.goal, start + (now.goal - start) * part / whole)
    now["path_value"] = np.where(reduction, (1 - aim ** (part / whole)) * 100, straight)
    ahead = now.path_value - now.achieved
    now["path_gap"] = np.where(now.rule == "ceiling", -ahead, ahead)
    linear = (now.achieved - start) / part / ((now.goal - start) / whole)
    pace = np.where(reduction, (1 - keep ** (1 / part)) / (1 - aim ** (1 / whole)), linear)
    now["pace_ratio"] = np.where(now.satisfied | (part == 0), np.nan, pace)
    now["projected_value"] = np.where(
        reduction, (1 - keep ** (whole / part)) * 100, start + (now.achieved - start) / part * whole
    )
    needed = np.where(
        reduction, (1 - (aim / keep) ** (1 / left)) * 100, (now.goal - now.achieved) / left
    )
    now["required_per_year"] = np.where(left > 0, needed, np.nan)


def statuses(now: pd.DataFrame) -> np.ndarray:  # type: ignore[type-arg]
    """One word per row, the first that applies."""
    over, reached, pace = now.year >= now.target_year, now.gap <= 0, now.pace_ratio
    tests = {
        "incomplete": now.achieved.isna(),
        "met": over & reached,
        "missed": over,
        "ahead": reached,
        "reversed": now.satisfied | (pace < 0),
        "short": pace.isna(),
        "on_track": pace >= 0.95,
        "lagging": pace >= 0.6,
    }
    return np.select(list(tests.values()), list(tests), "off_track")


def to_date(figures: pd.DataFrame) -> pd.DataFrame:
    """The latest year-to-date change of the indicator that gets a warning."""
    monthly = figures[
        (figures.span == "ytd") & (figures.measure == "annual_change") & (figures.indicator == "i0")
    ]
    latest = monthly.sort_values(["year", "end_month"])
    latest = latest.drop_duplicates(["plan", "region_code", "indicator"], keep="last")
    return latest[["plan", "region_code", "indicator", "value"]].rename(
        columns={"value": "to_date_change"}
    )
