"""Gaps of what an upload touched: the few rows of the gap mart that another figure can move.

A row is reckoned from its own region's figures of its own indicator; only a city's cumulative row
also sums what its counties report. So figures move rows of their own regions and of their city
under their own indicator, and every other row stays as it was.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb

from barometer.store import queries
from barometer.store.snapshot import FEW_REGIONS

Row = dict[str, Any]
# Over as many indicators of a city the whole mart takes no longer.
FEW_INDICATORS = 6


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of some regions, under one indicator or all; `read`: the regions they are made from."""

    regions: tuple[str, ...]
    read: tuple[str, ...]
    indicator: str | None = None

    def asked(self) -> Row:
        """What the mart is asked for."""
        return {
            "region_codes": list(self.regions), "read_codes": list(self.read),
            "indicator": self.indicator,
        }  # fmt: skip


def parts_of(
    cursor: duckdb.DuckDBPyConnection, plan: str, figures: Iterable[Mapping[str, Any]]
) -> list[Part] | None:
    """The parts of a plan's gap mart that figures can move; None where they are too many.

    `figures`: a region and an indicator each. The cursor sees the tables in force.
    """
    pairs = {(figure["region_code"], figure["indicator"]) for figure in figures}
    [plans] = queries.rows(cursor, "staging/summing", {"plan": plan})
    city, summed = plans["city_code"], set(plans["indicators"])
    own = tuple(sorted({region for region, _ in pairs} - {city}))
    moved = sorted({slug for region, slug in pairs if region == city or slug in summed})
    if len(own) > FEW_REGIONS or len(moved) > FEW_INDICATORS:
        return None
    members = tuple(queries.summed_regions(cursor, city) or ()) if summed & set(moved) else ()
    of_city = [Part((city,), members if slug in summed else (city,), slug) for slug in moved]
    return [*([Part(own, own)] if own else []), *of_city]


def gap_rows(
    cursor: duckdb.DuckDBPyConnection, plan: str, parts: Collection[Part] | None, as_of: int
) -> list[Row]:
    """The gap rows of these parts, or every one of the plan."""
    asked = [{}] if parts is None else [part.asked() for part in parts]
    return [
        row
        for params in asked
        for row in queries.rows(cursor, "marts/gaps", {"plan": plan, "as_of": as_of, **params})
    ]
