"""Where a gap's number comes from: the figures that decided it, by upload, file and row."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import duckdb

from barometer.store import queries

Row = dict[str, Any]
Series = dict[tuple[str, int], Row]


def add_sources(
    cursor: duckdb.DuckDBPyConnection,
    gaps: list[Row],
    *,
    plan: str | None,
    indicator: str | None,
    as_of: int,
) -> None:
    """Give every gap row `sources`, a list of `{upload, file, row}` in order of year."""
    counties = _counties(queries.rows(cursor, "marts/regions", {"plan": plan, "as_of": as_of}))
    read = {code for gap in gaps for code in _members(gap, counties)}
    figures = queries.rows(cursor, "marts/observations", {
        "plan": plan, "indicator": indicator, "as_of": as_of, "annual_only": True,
        "region_codes": sorted(read),
    })  # fmt: skip
    series = _by_series(figures)
    projects = queries.rows(cursor, "marts/projects", {"plan": plan, "indicator": indicator})
    for gap in gaps:
        if gap["from_ledger"]:
            gap["sources"] = _ledger_rows(gap, projects)
            continue
        gap["sources"] = [
            {"upload": figure["upload"], "file": figure["file"], "row": figure["row"]}
            for member in _members(gap, counties)
            for figure in _deciding(
                gap, series.get((gap["plan"], member, gap["indicator"], gap["basis"]), {})
            )
        ]


def _ledger_rows(gap: Row, projects: list[Row]) -> list[Row]:
    """The projects whose recognised tonnes make a total of the ledger."""
    return [
        {"upload": row["upload"], "file": row["file"], "row": row["row"]}
        for row in projects
        if row["standing"] == "counted"
        and (row["plan"], row["indicator"]) == (gap["plan"], gap["indicator"])
        and gap["region_code"] in (row["region_code"], row["city_code"])
        and row["year"] <= (gap["period"] or 0)
    ]


def _by_series(figures: list[Row]) -> dict[tuple[str, str, str, str], Series]:
    series: dict[tuple[str, str, str, str], Series] = defaultdict(dict)
    for figure in figures:
        if figure["value"] is not None:
            key = (figure["plan"], figure["region_code"], figure["indicator"], figure["basis"])
            measure = figure["measure"]
            if figure["base_year"] is not None:
                measure = f"{measure}:{figure['base_year']}"
            series[key][measure, figure["year"]] = figure
    return series


def _counties(regions: list[Row]) -> dict[str, list[str]]:
    counties: dict[str, list[str]] = defaultdict(list)
    for region in regions:
        if region["kind"] == "county":
            counties[region["plan"]].append(region["code"])
    return counties


def _members(gap: Row, counties: dict[str, list[str]]) -> list[str]:
    """The regions whose figures a gap is reckoned from."""
    return counties[gap["plan"]] if gap["summed"] else [gap["region_code"]]


def _deciding(gap: Row, series: Series) -> list[Row]:
    measure = _measure_of_member(gap, series) if gap["summed"] else gap["measure"]
    return [series[place] for place in _places(gap, measure) if place in series]


def _measure_of_member(gap: Row, series: Series) -> str:
    """Counties that are summed may report differently: a running total goes before its years."""
    return "running_total" if ("running_total", gap["period"]) in series else "level"


def _places(gap: Row, measure: str) -> list[tuple[str, int]]:
    """The (measure, year) pairs that the rule's deciding measure reads (method, section 3)."""
    base, latest = gap["base_year"], gap["period"]
    if latest is None:
        return []
    if gap["rule"] == "milestone":
        years = sorted({year for year in (gap["done_year"], latest) if year is not None})
        return [("level", year) for year in years]
    if measure == "cumulative_change":
        return [(f"{measure}:{base}", latest)]
    if measure == "running_total":
        return [(measure, latest)]
    if measure == "annual_change" or gap["rule"] == "cumulative":
        return [(measure, year) for year in range(base + 1, latest + 1)]
    return [("level", year) for year in sorted({base, latest})]
