"""The words a plan knows, read from the store."""

from __future__ import annotations

import json
from typing import Any

import duckdb

from barometer.errors import UsageError
from barometer.plan.pack import CityTarget, Indicator, Region, Vocabulary, table_of
from barometer.store import queries


def vocabulary_of(cursor: duckdb.DuckDBPyConnection, plan: str, as_of: int) -> Vocabulary:
    """One plan's years, regions, indicators and confirmed spellings.

    Raises:
        UsageError: there is no such plan.
    """
    at = {"plan": plan, "as_of": as_of}
    heads = queries.rows(cursor, "marts/plans", at)
    if not heads:
        raise UsageError("error-no-plan", plan=plan)
    head = heads[0]
    return Vocabulary(
        plan=plan,
        city_code=head["city_code"],
        base_year=head["base_year"],
        end_year=head["end_year"],
        example=head["example"],
        regions=tuple(_region(row) for row in queries.rows(cursor, "marts/regions", at)),
        indicators=tuple(_indicator(row) for row in queries.rows(cursor, "marts/indicators", at)),
        targets=tuple(
            _city_target(row)
            for row in queries.rows(cursor, "marts/targets", at)
            if row["region_code"] == head["city_code"]
        ),
        mappings=_mappings(queries.rows(cursor, "staging/mappings", at)),
        tasks=tuple(
            (row["measure"], row["title"]) for row in queries.rows(cursor, "staging/tasks", at)
        ),
        items=_items(json.loads(head["settings"])),
        key_indicators=tuple(table_of(head["settings"], "key_indicators").items()),
    )


def _items(settings: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What points are awarded for, in the words of every scheme of the plan."""
    schemes = settings.get("evaluation", [])
    names = [item["item"] for scheme in schemes for item in scheme.get("items", [])]
    return tuple((name, name) for name in dict.fromkeys(names))


def _region(row: dict[str, Any]) -> Region:
    fields = ("code", "name", "name_en", "parent", "kind", "tile_row", "tile_col")
    return Region(aliases=tuple(row["aliases"]), **{name: row[name] for name in fields})


def _indicator(row: dict[str, Any]) -> Indicator:
    fields = {key: value for key, value in row.items() if key not in ("plan", "aliases")}
    return Indicator(aliases=tuple(row["aliases"]), **fields)


def _city_target(row: dict[str, Any]) -> CityTarget:
    fields = ("indicator", "rule", "unit", "base_year", "target_year")
    return CityTarget(**{name: row[name] for name in fields})


def _mappings(rows: list[dict[str, Any]]) -> dict[tuple[str, str], str]:
    """The latest confirmation of a spelling wins."""
    return {
        (item["kind"], item["written"]): item["meaning"]
        for row in rows
        for item in json.loads(row["detail"])["mappings"]
    }
