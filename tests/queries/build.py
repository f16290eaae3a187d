"""A tiny store in memory: plans, targets and figures put straight into the ledger's tables."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from functools import cache
from typing import Any

import duckdb

from barometer.schema import (
    INDICATORS,
    LEDGER,
    OBSERVATIONS,
    PLANS,
    REGIONS,
    REPEATS,
    TARGETS,
    UPLOADS,
)  # fmt: skip
from barometer.store import marts, queries
from barometer.store.connection import connect
from barometer.store.gap_years import fill_gaps
from barometer.store.location import locate
from barometer.store.snapshot import fill_temporary
from barometer.store.transactions import rolled_back

# The unit of a target in which one tonne, the indicator's unit, is so many.
UNITS = {1.0: "吨", 0.0001: "万吨", 1000.0: "千克"}
PLAN, CITY = "p", "C"
KEY = ("region_code", "indicator", "period", "measure", "basis", "base_year")


@dataclass(frozen=True)
class Goal:
    """A target of the tiny plan and the indicator it stands on."""

    target: str
    rule: str
    value: float | None
    region: str = CITY
    indicator: str = ""
    stretch: float | None = None
    unit_factor: float = 1.0
    base_year: int | None = 2020
    target_year: int = 2025
    path: str = ""
    basis: str = "statistical"
    additive: bool | None = None
    energy: bool = False

    @property
    def slug(self) -> str:
        """The indicator, named after the target where nothing else is said."""
        return self.indicator or self.target

    @property
    def way(self) -> str:
        """The path in force."""
        return self.path or ("geometric" if self.rule == "relative_reduction" else "linear")

    @property
    def adds(self) -> bool:
        """Does the indicator add up over regions?"""
        return self.rule == "cumulative" if self.additive is None else self.additive


@dataclass(frozen=True)
class Figure:
    """One figure of a year (`ytd` = month up to which it reaches, 12 = the year)."""

    indicator: str
    year: int
    value: float | None
    measure: str = "level"
    region: str = CITY
    basis: str = "statistical"
    base_year: int | None = None
    ytd: int = 12
    qualifier: str | None = None

    @property
    def row(self) -> dict[str, Any]:
        """The row of `observations` without its place."""
        base = self.base_year or 2020 if self.measure == "cumulative_change" else None
        year = self.ytd == 12
        return {
            "region_code": self.region, "indicator": self.indicator, "year": self.year,
            "period": str(self.year) if year else f"{self.year}年1-{self.ytd}月",
            "span": "year" if year else "ytd", "end_month": self.ytd, "measure": self.measure,
            "basis": self.basis, "base_year": base, "value": self.value,
            "qualifier": self.qualifier, "reason": None if self.value is not None else "—",
        }  # fmt: skip


@dataclass
class World:
    """What is in the tiny store."""

    goals: list[Goal]
    counties: list[str] = field(default_factory=list)
    warning_rule: str = "rise"
    uploads: list[list[Figure]] = field(default_factory=list)
    retracted: list[int] = field(default_factory=list)

    def gaps(self, **filters: Any) -> dict[tuple[str, str], dict[str, Any]]:
        """Gap rows by target and region."""
        with rolled_back(_empty_store()) as cursor:
            entry = _fill(cursor, self)
            fill_temporary(cursor, entry)
            fill_gaps(cursor, entry)
            region = filters.pop("region", None)
            rows = queries.rows(cursor, marts.GAPS, {"region_code": region, **filters})
            for row in rows:
                # Where a row stands in the pack is not what it says.
                del row["target_position"], row["region_position"]
            return {(row["target"], row["region_code"]): row for row in rows}


@cache
def _empty_store() -> duckdb.DuckDBPyConnection:
    """One for all worlds, each of which is undone."""
    return connect(locate(":memory:"))


def one(goal: Goal, *figures: Figure, **filters: Any) -> dict[str, Any]:
    """The city's gap row of a single target with these figures."""
    named = [replace(figure, indicator=goal.slug) for figure in figures]
    rule = filters.pop("warning_rule", "rise")
    return World([goal], uploads=[named], warning_rule=rule).gaps(**filters)[
        goal.target, goal.region
    ]


def _insert(cursor: duckdb.DuckDBPyConnection, table: Any, rows: list[dict[str, Any]]) -> None:
    values = [[row.get(name) for name in table.column_names] for row in rows]
    if values:
        cursor.executemany(table.insert, values)


def _fill(cursor: duckdb.DuckDBPyConnection, world: World) -> int:
    event = {"recorded_at": "2024-01-01", "plan": PLAN}
    _insert(cursor, LEDGER, [{**event, "entry": 1, "kind": "plan_load"}])
    _insert(cursor, PLANS, [{
        "entry": 1, "plan": PLAN, "title": "t", "title_en": "t", "document": "d",
        "city_code": CITY, "base_year": 2020, "end_year": 2025,
        "warning_rule": world.warning_rule, "example": False, "on_track": 0.95, "lagging": 0.6,
        "behind_pct": 10, "settings": "{}", "digest": "x",
    }])  # fmt: skip
    places = [(CITY, None, "city"), *((code, CITY, "county") for code in world.counties)]
    _insert(cursor, REGIONS, [
        {"entry": 1, "plan": PLAN, "position": n, "code": code, "name": code, "name_en": code,
         "aliases": [], "parent": parent, "kind": kind}
        for n, (code, parent, kind) in enumerate(places)
    ])  # fmt: skip
    slugs = {goal.slug: goal for goal in world.goals}
    _insert(cursor, INDICATORS, [
        {"entry": 1, "plan": PLAN, "indicator": slug, "name": slug, "name_en": slug,
         "aliases": [], "unit": "吨", "decimals": 1, "better": "up", "default_measure": "level",
         "energy_intensity": goal.energy, "additive": goal.adds}
        for slug, goal in slugs.items()
    ])  # fmt: skip
    _insert(cursor, TARGETS, [_target(n, goal) for n, goal in enumerate(world.goals)])
    return _upload(cursor, world, event)


def _target(position: int, goal: Goal) -> dict[str, Any]:
    return {
        **asdict(goal), "entry": 1, "plan": PLAN, "position": position, "indicator": goal.slug,
        "region_code": goal.region, "stretch_value": goal.stretch, "unit": UNITS[goal.unit_factor],
        "path": goal.way, "sector": "industry", "clause": "二", "lead_bodies": [], "bodies": [],
    }  # fmt: skip


def _upload(cursor: duckdb.DuckDBPyConnection, world: World, event: dict[str, Any]) -> int:
    entry, seen = 1, set()
    for figures in world.uploads:
        entry += 1
        _insert(cursor, LEDGER, [{**event, "entry": entry, "kind": "upload"}])
        _insert(cursor, UPLOADS, [{
            "entry": entry, "plan": PLAN, "table_name": "observations", "file": f"{entry}.csv",
            "sha256": str(entry), "origin": "upload", "row_count": 0, "accepted_count": 0,
            "new_count": 0, "changed_count": 0, "unchanged_count": 0,
        }])  # fmt: skip
        rows = [{**f.row, "entry": entry, "plan": PLAN, "file": f"{entry}.csv", "row": n}
                for n, f in enumerate(figures, start=2)]  # fmt: skip
        _insert(cursor, OBSERVATIONS, rows)
        keys = {tuple(row[name] for name in KEY) for row in rows}
        _insert(cursor, REPEATS, [
            {"entry": entry, "plan": PLAN, **dict(zip(KEY, key, strict=True))}
            for key in sorted(keys & seen, key=str)
        ])  # fmt: skip
        seen |= keys
    for number in world.retracted:
        entry += 1
        _insert(
            cursor, LEDGER, [{**event, "entry": entry, "kind": "retract", "subject": number + 2}]
        )
    return entry
