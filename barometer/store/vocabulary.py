"""The words a plan knows, read from the store."""

from __future__ import annotations

import json
from typing import Any

import duckdb

from barometer import rows
from barometer.errors import UsageError
from barometer.plan.pack import CityTarget, Indicator, Region, Vocabulary, table_of
from barometer.store import marts, queries, staging


def vocabulary_of(cursor: duckdb.DuckDBPyConnection, plan: str, as_of: int) -> Vocabulary:
    """One plan's years, regions, indicators and confirmed spellings.

    Raises:
        UsageError: there is no such plan.
    """
    at = {"plan": plan, "as_of": as_of}
    heads = queries.rows(cursor, marts.PLANS, at)
    if not heads:
        raise UsageError("error-no-plan", plan=plan)
    head = heads[0]
    return Vocabulary(
        plan=plan,
        city_code=head["city_code"],
        base_year=head["base_year"],
        end_year=head["end_year"],
        example=head["example"],
        regions=tuple(_region(row) for row in queries.rows(cursor, marts.REGIONS, at)),
        indicators=tuple(_indicator(row) for row in queries.rows(cursor, marts.INDICATORS, at)),
        targets=tuple(
            _city_target(row)
            for row in queries.rows(cursor, marts.TARGETS, at)
            if row["region_code"] == head["city_code"]
        ),
        mappings=_mappings(queries.rows(cursor, staging.MAPPINGS, at)),
        tasks=tuple(
            (row["measure"], row["title"]) for row in queries.rows(cursor, staging.TASKS, at)
        ),
        items=_items(json.loads(head["settings"])),
        key_indicators=tuple(table_of(head["settings"], "key_indicators").items()),
    )


def _items(settings: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What points are awarded for, in the words of every scheme of the plan."""
    schemes = settings.get("evaluation", [])
    names = [item["item"] for scheme in schemes for item in scheme.get("items", [])]
    return tuple((name, name) for name in dict.fromkeys(names))


def _region(row: rows.Region) -> Region:
    return Region(
        code=row["code"], name=row["name"], name_en=row["name_en"], aliases=tuple(row["aliases"]),
        parent=row["parent"], kind=row["kind"], tile_row=row["tile_row"], tile_col=row["tile_col"],
    )  # fmt: skip


def _indicator(row: rows.Indicator) -> Indicator:
    return Indicator(
        indicator=row["indicator"], name=row["name"], name_en=row["name_en"],
        aliases=tuple(row["aliases"]), unit=row["unit"], decimals=row["decimals"],
        better=row["better"], default_measure=row["default_measure"],
        description=row["description"], energy_intensity=row["energy_intensity"],
        min=row["min"], max=row["max"], additive=row["additive"],
    )  # fmt: skip


def _city_target(row: rows.Target) -> CityTarget:
    return CityTarget(
        row["indicator"], row["rule"], row["unit"], row["base_year"], row["target_year"]
    )


def _mappings(confirmed: list[staging.Mappings]) -> dict[tuple[str, str], str]:
    """The latest confirmation of a spelling wins."""
    return {
        (item["kind"], item["written"]): item["meaning"]
        for row in confirmed
        for item in json.loads(row["detail"])["mappings"]
    }
