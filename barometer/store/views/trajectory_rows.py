"""The trajectory's rows for the chart. No streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from barometer.rows import Gap, Observation, PathPoint
from barometer.rules import rule_of

# Years shown of a target that names no base year.
_LONGEST = 10


def chart_points(gap: Gap, path: Iterable[PathPoint], years: Iterable[Gap]) -> pd.DataFrame:
    """What the chart draws for a gap row, up to the row's own period.

    `path` is that to its target, `years` the same row as it stood at the end of each year.

    Shape: one row per series (`path`, `reported`, `projection`) and year; `value` in the
    target's unit, null in a year without a figure; `qualifier` says what a figure leaves open.
    """
    stood = {row["period"]: row for row in years if row["period"] is not None}
    first = gap["base_year"] or max(stood, default=0) - _LONGEST
    stood = {year: row for year, row in stood.items() if year >= first}
    way = [("path", point["year"], point["path_value"]) for point in path]
    rows = [*way, *_reported(stood, gap), *_projection(gap)]
    frame = pd.DataFrame(rows, columns=["series", "year", "value"]).astype({"value": "float64"})
    open_years = {year: row["achieved_qualifier"] for year, row in stood.items()}
    gaps = {year: row["path_gap"] for year, row in stood.items()}
    is_report = frame["series"] == "reported"
    return frame.assign(
        qualifier=frame["year"].map(open_years).where(is_report),
        path_gap=frame["year"].map(gaps).where(is_report).astype("float64"),
    )


def with_sources(rows: pd.DataFrame, figures: Iterable[Observation], region: str) -> pd.DataFrame:
    """The rows with `file` and `row` of the region's own figure of each reported year."""
    by_year = {row["period"]: row for row in figures
               if row["region_code"] == region and row["value"] is not None}  # fmt: skip
    reported = [by_year.get(str(year)) if series == "reported" else None
                for series, year in zip(rows["series"], rows["year"], strict=True)]  # fmt: skip
    named = {
        "file": [row and row["file"] for row in reported],
        "row": [row and row["row"] for row in reported],
    }
    return rows.assign(**{name: pd.Series(cells, dtype="object", index=rows.index)
                          for name, cells in named.items()})  # fmt: skip


def with_supposed(rows: pd.DataFrame, gap: Gap, values: Sequence[float]) -> pd.DataFrame:
    """The rows and a line from the latest figure through what is supposed of the years after."""
    if not values or gap["period"] is None:
        return rows
    years = range(gap["period"], gap["period"] + len(values) + 1)
    more = pd.DataFrame({"series": "supposed", "year": years, "value": [gap["achieved"], *values]})
    return pd.concat([rows, more], ignore_index=True)


def _reported(stood: Mapping[int, Gap], gap: Gap) -> list[tuple[str, int, float | None]]:
    if gap["period"] is None:
        return []
    achieved = {year: row["achieved"] for year, row in stood.items()}
    first = min([*achieved, gap["period"]])
    if rule_of(gap).from_nothing:
        # Nothing is cut or added up yet in the base year itself: by definition, not by report.
        first = gap["base_year"] or first
        achieved = {**achieved, first: 0.0}
    return [("reported", year, achieved.get(year)) for year in range(first, gap["period"] + 1)]


def _projection(gap: Gap) -> list[tuple[str, int, float | None]]:
    if gap["projected_end"] is None or gap["period"] is None:
        return []
    return [
        ("projection", gap["period"], gap["achieved"]),
        ("projection", gap["target_year"], gap["projected_end"]),
    ]
