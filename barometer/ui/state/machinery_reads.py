"""What the pages of the plan's machinery read, cached by ledger entry like `reads`."""

from __future__ import annotations

import json
from typing import Any

from barometer.rows import AddedEnergy, Consistency, Warning
from barometer.store.location import PLANS
from barometer.store.queries import Query, Row_co
from barometer.store.views import machinery
from barometer.ui.state.reads import cached_read, store


@cached_read
def warnings(place: str, entry: int, plan: str, period: int | None) -> list[Warning]:
    """The barometer's rows under the plan's own rule."""
    return machinery.warnings(store(), plan=plan, period=period, as_of=entry)


@cached_read
def consistency(place: str, entry: int, plan: str) -> list[Consistency]:
    """Counties' targets against the city's."""
    return machinery.consistency(store(), plan=plan, as_of=entry)


@cached_read
def added_energy(place: str, entry: int, plan: str) -> list[AddedEnergy]:
    """What high-energy projects would add, county by county."""
    return machinery.added_energy(store(), plan=plan, as_of=entry)


@cached_read
def energy_indicator(place: str, entry: int, plan: str) -> str | None:
    """The indicator of the plan's total energy."""
    return machinery.energy_indicator(store(), plan, entry)


@cached_read
def rows_of_plan(
    place: str, entry: int, mart: Query[Row_co], plan: str, **choices: object
) -> list[Row_co]:
    """Rows of a mart of this plan; `choices` are further parameters of it."""
    return store().rows(mart, as_of=entry, plan=plan, **choices)


@cached_read
def boundaries(plan: str, file: str) -> list[dict[str, Any]]:
    """The pack's boundaries, one GeoJSON feature per region; empty where it has none."""
    path = (PLANS / plan / file).resolve()
    if not path.is_relative_to(PLANS.resolve()) or not path.is_file():
        return []
    features: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["features"]
    return features
