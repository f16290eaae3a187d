"""The words a plan knows, read from the store."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

import duckdb

from barometer.errors import UsageError
from barometer.plan.pack import CityTarget, Indicator, Region, Vocabulary, table_of
from barometer.store import marts, queries, staging

Item = TypeVar("Item", Region, Indicator)


def vocabulary_of(cursor: duckdb.DuckDBPyConnection, plan: str, as_of: int) -> Vocabulary:
    """One plan's years, regions, indicators and confirmed spellings.

    Raises:
        UsageError: there is no such plan.
    """
    at = {"plan": plan, "as_of": as_of}
    heads = queries.rows(cursor, marts.PLANS, at)
    if not heads:
        raise UsageError("error-no-plan", plan=plan)
    head, indicators = heads[0], queries.rows(cursor, marts.INDICATORS, at)
    return Vocabulary(
        plan=plan,
        city_code=head["city_code"],
        base_year=head["base_year"],
        end_year=head["end_year"],
        example=head["example"],
        regions=tuple(_item(Region, row) for row in queries.rows(cursor, marts.REGIONS, at)),
        indicators=tuple(_item(Indicator, row) for row in indicators),
        targets=tuple(
            CityTarget(
                row["indicator"], row["rule"], row["unit"], row["base_year"], row["target_year"]
            )
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


def _item(kind: type[Item], row: Mapping[str, Any]) -> Item:
    """A region or an indicator, of the columns that it is made of."""
    columns = {field.name: row[field.name] for field in fields(kind)}
    return kind(**{**columns, "aliases": tuple(columns["aliases"])})


def _mappings(confirmed: list[staging.Mappings]) -> dict[tuple[str, str], str]:
    """The latest confirmation of a spelling wins."""
    return {
        (item["kind"], item["written"]): item["meaning"]
        for row in confirmed
        for item in json.loads(row["detail"])["mappings"]
    }
