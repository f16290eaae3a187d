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
    rows = with_city(measured(figures, targets))
    goals(rows)
    paths(rows)
    rows["status"] = statuses(rows)
    return rows.merge(to_date(figures), how="left", on=["plan", "region_code", "indicator"])


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
    rows = joined.loc[by_place.year.idxmax()].set_index(PLACE)
    rows["x_b"] = joined[joined.year == joined.b].set_index(PLACE).value
    after = joined[joined.year > joined.b].groupby(PLACE).value
    rows["total"], rows["years_found"] = after.sum(), after.size()
    rows["n"], rows["years"] = rows.year - rows.b, rows.target_year - rows.b
    return rows.reset_index()


def with_city(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, and for cumulative targets the city's total over its counties."""
    counted = rows[(rows.rule == "cumulative") & (rows.years_found == rows.n)]
    by_target = counted.groupby("target")
    city = by_target.first().reset_index().assign(region_code=counted.of_region.max())
    city["total"] = by_target.total.sum().to_numpy()
    whole = by_target.size().to_numpy() == rows.region_code.nunique()
    return pd.concat([rows, city[whole]], ignore_index=True)


def goals(rows: pd.DataFrame) -> None:
    """Add what was achieved, the gap and both progress figures."""
    reduction, point_reduction = rows.rule == "relative_reduction", rows.rule == "point_reduction"
    whole = rows.total.where(rows.years_found == rows.n)
    rows["achieved"] = np.select(
        [reduction, point_reduction, rows.rule == "cumulative"],
        [(1 - rows.value / rows.x_b) * 100, rows.x_b - rows.value, whole],
        rows.value,
    )
    rows["gap"] = np.where(
        rows.rule == "ceiling", rows.achieved - rows.goal, rows.goal - rows.achieved
    )
    bound = rows.rule.isin(["floor", "ceiling"])
    done = np.where(
        bound, (rows.achieved - rows.x_b) / (rows.goal - rows.x_b), rows.achieved / rows.goal
    )
    rows["satisfied"] = ((rows.rule == "floor") & (rows.x_b >= rows.goal)) | (
        (rows.rule == "ceiling") & (rows.x_b <= rows.goal)
    )
    rows["completion_pct"] = np.where(rows.satisfied, np.nan, done * 100)
    compound = np.log1p(-rows.achieved / 100) / np.log1p(-rows.goal / 100) * 100
    rows["progress_pct"] = np.where(reduction, compound, rows.completion_pct)


def paths(rows: pd.DataFrame) -> None:
    """Add the path, the pace, the projection and what every year left must bring."""
    reduction = rows.rule == "relative_reduction"
    start = rows.x_b.where(rows.rule.isin(["floor", "ceiling"]), 0)
    part, whole, left = rows.n, rows.years, rows.target_year - rows.year
    keep, aim = 1 - rows.achieved / 100, 1 - rows.goal / 100
    straight = np.where(rows.satisfied, rows.goal, start + (rows.goal - start) * part / whole)
    rows["path_value"] = np.where(reduction, (1 - aim ** (part / whole)) * 100, straight)
    ahead = rows.path_value - rows.achieved
    rows["path_gap"] = np.where(rows.rule == "ceiling", -ahead, ahead)
    linear = (rows.achieved - start) / part / ((rows.goal - start) / whole)
    pace = np.where(reduction, (1 - keep ** (1 / part)) / (1 - aim ** (1 / whole)), linear)
    rows["pace_ratio"] = np.where(rows.satisfied | (part == 0), np.nan, pace)
    rows["projected_value"] = np.where(
        reduction,
        (1 - keep ** (whole / part)) * 100,
        start + (rows.achieved - start) / part * whole,
    )
    needed = np.where(
        reduction, (1 - (aim / keep) ** (1 / left)) * 100, (rows.goal - rows.achieved) / left
    )
    rows["required_per_year"] = np.where(left > 0, needed, np.nan)


def statuses(rows: pd.DataFrame) -> np.ndarray:  # type: ignore[type-arg]
    """One word per row, the first that applies."""
    over, reached, pace = rows.year >= rows.target_year, rows.gap <= 0, rows.pace_ratio
    tests = {
        "incomplete": rows.achieved.isna(),
        "met": over & reached,
        "missed": over,
        "ahead": reached,
        "reversed": rows.satisfied | (pace < 0),
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
