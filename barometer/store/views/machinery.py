"""What a plan prescribes beside its targets: warnings, counties' targets, new projects' energy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from barometer.columns import columns_of
from barometer.plan.pack import table_of
from barometer.rows import AddedEnergy, Consistency, Gap, Warning
from barometer.rules import WATCHED
from barometer.store import marts, queries

if TYPE_CHECKING:
    from barometer.store.database import Database


_ARROW = {
    "VARCHAR": pa.string(), "BIGINT": pa.int64(), "DOUBLE": pa.float64(), "BOOLEAN": pa.bool_(),
    "VARCHAR[]": pa.list_(pa.string()), "BIGINT[]": pa.list_(pa.int64()),
}  # fmt: skip
GAP_ROWS = pa.schema([(column.name, _ARROW[column.type]) for column in columns_of(Gap)])


def gap_rows(rows: list[Gap]) -> pa.Table:
    """Gap rows as a table that a query can read.

    Shape: one row per gap row, its columns.
    """
    return pa.Table.from_pylist(rows, GAP_ROWS)


def warnings(
    store: Database,
    *,
    plan: str | None = None,
    region: str | None = None,
    period: int | None = None,
    rule: str | None = None,
    as_of: int | None = None,
) -> list[Warning]:
    """The barometer's rows: one per region and energy-intensity target; see `marts/warnings`."""
    entry = store.pinned(as_of)
    gaps = _energy_gaps(store, plan, region, period, entry)
    before = _issues_before(store, plan, region, gaps, entry)
    with store.reading(entry) as cursor:
        cursor.register("gap_rows", gap_rows(gaps))
        cursor.register("gap_rows_before", gap_rows(before))
        params = {"as_of": entry, "rule": rule, "period": period}
        return queries.rows(cursor, marts.WARNINGS, params)


def _issues_before(
    store: Database, plan: str | None, region: str | None, gaps: list[Gap], entry: int
) -> list[Gap]:
    """Each row as it stood in its own region's reported year before: the mart of the year before.

    Regions reported up to different years, so the mart is asked once for each of these.
    """
    latest = {_place(row): row["period"] for row in gaps if row["period"] is not None}
    return [
        gap
        for year in sorted(set(latest.values()))
        for gap in _energy_gaps(store, plan, region, year - 1, entry)
        if latest.get(_place(gap)) == year
    ]


def _place(row: Gap) -> tuple[str, str, str, int]:
    return row["plan"], row["target"], row["region_code"], row["target_year"]


def _energy_gaps(
    store: Database, plan: str | None, region: str | None, period: int | None, entry: int
) -> list[Gap]:
    """Gap rows of the targets that get a warning level."""
    watched = [row for row in store.indicators(plan, as_of=entry) if row["energy_intensity"]]
    return [
        gap
        for row in watched
        for gap in store.unsourced_gaps(
            plan=row["plan"], indicator=row["indicator"], region=region, period=period,
            as_of=entry,
        )
        if gap["rule"] == WATCHED
    ]  # fmt: skip


def consistency(store: Database, *, plan: str, as_of: int | None = None) -> list[Consistency]:
    """Do the counties' own targets add up to the city's? One row per target of the city."""
    entry = store.pinned(as_of)
    [head] = store.plans(plan, as_of=entry)
    slugs = table_of(head["settings"], "key_indicators")
    return store.rows(
        marts.TARGET_CONSISTENCY, as_of=entry, plan=plan,
        energy=slugs.get("energy"), gdp=slugs.get("gdp"),
    )  # fmt: skip


def added_energy(store: Database, *, plan: str, as_of: int | None = None) -> list[AddedEnergy]:
    """What each county's high-energy projects add, and what it would do to its target.

    Shape: one row per region with a project; see `marts/added_energy`.
    """
    entry = store.pinned(as_of)
    gaps = _energy_gaps(store, plan, None, None, entry)
    with store.reading(entry) as cursor:
        cursor.register("gap_rows", gap_rows(gaps))
        params = {"as_of": entry, "plan": plan, "energy": energy_indicator(store, plan, entry)}
        return queries.rows(cursor, marts.ADDED_ENERGY, params)


def energy_indicator(store: Database, plan: str, as_of: int | None = None) -> str | None:
    """The indicator of a plan's total energy; None where the plan names none."""
    [head] = store.plans(plan, as_of=as_of)
    indicator: str | None = table_of(head["settings"], "key_indicators").get("energy")
    return indicator
