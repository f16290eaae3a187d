"""The peer: the same gaps in pandas, from frames already in memory."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pandas as pd

from barometer.store import open_store
from benchmarks import nation


def pandas_gaps(path: Path) -> float:
    """Seconds that pandas takes for every target-region row; loading is not counted."""
    with open_store(f"duckdb:{path}", fill=False) as store, store.reading() as cursor:
        observations = cursor.execute(
            "select entry, plan, region_code, indicator, period, year, span, measure, basis, "
            "base_year, value from observations"
        ).df()
        targets = cursor.execute("select * from targets").df()
    start = time.perf_counter()
    answer(observations, targets)
    return time.perf_counter() - start


def answer(observations: pd.DataFrame, targets: pd.DataFrame) -> pd.DataFrame:
    """One row per target and region: latest figure, gap, pace, as a fluent analyst writes it."""
    key = ["plan", "region_code", "indicator", "period", "measure", "basis", "base_year"]
    in_force = observations.sort_values("entry").drop_duplicates(key, keep="last")
    annual = in_force[(in_force.span == "year") & in_force.value.notna()]
    joined = annual.merge(targets, on=["plan", "indicator", "basis"], suffixes=("", "_target"))
    joined = joined[joined.year.between(joined.base_year_target, joined.target_year)]
    keys = ["plan", "target", "region_code"]
    latest = joined.groupby(keys).year.transform("max")
    base = joined[joined.year == joined.base_year_target].set_index(keys).value.rename("x_b")
    sums = joined[joined.year > joined.base_year_target].groupby(keys).value.sum().rename("total")
    now = joined[joined.year == latest].set_index(keys).join(base).join(sums)
    n, years = now.year - now.base_year_target, now.target_year - now.base_year_target
    goal = now.value_target
    now["achieved"] = np.select(
        [now.rule == "relative_reduction", now.rule == "point_reduction", now.rule == "cumulative"],
        [(1 - now.value / now.x_b) * 100, now.x_b - now.value, now.total],
        now.value,
    )
    now["gap"] = np.where(now.rule == "ceiling", now.achieved - goal, goal - now.achieved)
    rate = 1 - (1 - now.achieved / 100) ** (1 / n)
    needed = 1 - (1 - goal / 100) ** (1 / years)
    moved = (now.achieved - now.x_b) / n / ((goal - now.x_b) / years)
    amount = (now.achieved / n) / (goal / years)
    now["pace_ratio"] = np.select(
        [now.rule == "relative_reduction", now.rule.isin(["point_reduction", "cumulative"])],
        [rate / needed, amount],
        moved,
    )
    return now.reset_index()[[*keys, "achieved", "gap", "pace_ratio"]]
