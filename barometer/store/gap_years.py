"""The gaps of every target, region and year as of a ledger entry: one table, made when first asked.

`queries/in_force/gaps/` make it step by step from the figures in force. It is kept in memory and
named after the latest entry that it depends on, as the layers of a snapshot are. In a large store
the table of a later entry is not made anew: it is a view of an earlier one without the regions that
figures were reported for since (and each one's city), and a small table of these regions' rows.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TypedDict

import duckdb

from barometer.store import marts, queries, staging
from barometer.store.snapshot import (
    FEW_REGIONS,
    SMALL_ROWS,
    Snapshots,
    in_force_queries,
    make_table,
    touched_places,
)

# Two tables of a nation's 810,000 rows (some 200 MiB each), or thousands of a city's.
MOST_ROWS = 2_000_000
MOST_TABLES = 64
*STEPS, (TABLE, LAST_STEP) = in_force_queries("gaps")
# Of the queries that make the table: which regions' gaps, and whose figures these are made from.
Regions = staging.MovedRegions


class GapsAsked(TypedDict, total=False):
    """What gaps to look for; `every_year`: as they were at the end of each year with a figure."""

    plan: str | None
    sector: str | None
    region: str | None
    region_codes: list[str] | None
    indicator: str | None
    target: str | None
    period: int | None
    every_year: bool
    as_of: int | None


def filters_of(asked: GapsAsked) -> dict[str, object]:
    """The parameters of `marts.GAPS` by which it finds what is asked."""
    return {
        "region_code" if name == "region" else name: value
        for name, value in asked.items()
        if name != "as_of"
    }


def ask_gaps(cursor: duckdb.DuckDBPyConnection, entry: int, asked: Mapping[str, object]) -> None:
    """Put gap rows where `marts/gaps_sourced` gives each the figures that decided it."""
    make_table(
        cursor, "create or replace temp table asked_gaps as", marts.GAPS.name, entry, **asked
    )


def fill_gaps(
    cursor: duckdb.DuckDBPyConnection, entry: int, places: Iterable[staging.PlanPlace] | None = None
) -> None:
    """Give a cursor with a temporary snapshot its own table of gaps.

    With `places` (plan, region and indicator each) a large store's table holds only the regions
    whose gaps figures of these places can move.
    """
    regions = None
    if places is not None and len(cursor.table("assessed")) >= SMALL_ROWS:
        regions = regions_moved(cursor, places)
    _make(cursor, f"create or replace temp table {TABLE} as", entry, regions)


def regions_moved(
    cursor: duckdb.DuckDBPyConnection, places: Iterable[staging.PlanPlace]
) -> Regions | None:
    """The regions whose gaps figures of these places can move; None where they are many."""
    held = list(places)
    if len({row["region_code"] for row in held}) > FEW_REGIONS:
        return None
    [regions] = queries.rows(cursor, staging.MOVED_REGIONS, {
        "plans": [row["plan"] for row in held],
        "regions": [row["region_code"] for row in held],
        "indicators": [row["indicator"] for row in held],
    })  # fmt: skip
    return regions


def regions_differing(
    cursor: duckdb.DuckDBPyConnection, since: int, as_of: int
) -> list[str] | None:
    """The few regions whose figures or gaps differ between two entries; None where more does."""
    before, after = (
        queries.rows(cursor, staging.LAYERS, {"as_of": entry})[0]["records"]
        for entry in (since, as_of)
    )
    if before != after:
        return None
    places = touched_places(cursor, since, as_of)
    if not places:
        return []
    moved = regions_moved(cursor, places)
    return moved and moved["region_codes"]


@dataclass(slots=True)
class _Table:
    """One kept table: its schema, its own rows (None until made), how many use it now.

    `entry`: the latest one that it depends on; `records`: the one that its targets depend on;
    `whole`: the table that this one is a patch of, which stays as long as this one does.
    """

    schema: str
    entry: int
    records: int
    rows: int | None = None
    users: int = 0
    whole: _Table | None = None
    making: threading.Lock = field(default_factory=threading.Lock)


class GapYears:
    """The tables of gaps of one open store, the least recently read ones dropped."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, snapshots: Snapshots) -> None:
        self._connection = connection
        self._snapshots = snapshots
        self._lock = threading.Lock()
        self._tables: OrderedDict[int, _Table] = OrderedDict()
        self._tables_made = 0

    @contextmanager
    def cursor(self, entry: int, *, making: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that finds the table of gaps beside the snapshot's tables.

        It can change nothing, unless it is there for `making` something else of them.
        """
        with self._snapshots.cursor(entry) as reader:
            [layers] = queries.rows(reader, staging.LAYERS, {"as_of": entry})
        table = self._hold(layers)
        try:
            with table.making:
                if table.rows is None:
                    self._fill(table, entry)
            with self._snapshots.cursor(entry, ahead=table.schema, making=making) as reader:
                yield reader
        finally:
            with self._lock:
                table.users -= 1

    def _hold(self, layers: staging.Layers) -> _Table:
        entry = layers["figures"]
        with self._lock:
            if entry not in self._tables:
                self._drop_idle()
                self._tables_made += 1
                self._tables[entry] = _Table(f"gaps_{self._tables_made}", entry, layers["records"])
            table = self._tables[entry]
            table.users += 1
            self._tables.move_to_end(entry)
            return table

    def _fill(self, table: _Table, entry: int) -> None:
        with closing(self._connection.cursor()) as cursor:
            cursor.execute(f"create or replace schema memory.{table.schema}")
        whole = self._whole_before(table)
        try:
            with self._snapshots.cursor(entry, ahead=table.schema, making=True) as cursor:
                regions = None
                if whole:
                    regions = regions_moved(cursor, touched_places(cursor, whole.entry, entry))
                if whole is None or regions is None:
                    _make(cursor, f"create table {table.schema}.{TABLE} as", entry)
                    table.rows = _count(cursor, table.schema, TABLE)
                else:
                    _patch(cursor, table, whole, entry, regions)
        finally:
            if whole and table.whole is None:
                self._let_go(whole)

    def _whole_before(self, table: _Table) -> _Table | None:
        """The last large table made as a whole before this one, of the same targets; it stays."""
        with self._lock:
            candidates = [
                held for held in self._tables.values()
                if held.entry < table.entry and held.records == table.records
                and held.whole is None and (held.rows or 0) >= SMALL_ROWS
            ]  # fmt: skip
            whole = max(candidates, key=lambda held: held.entry, default=None)
            if whole:
                whole.users += 1
            return whole

    def _let_go(self, table: _Table) -> None:
        with self._lock:
            table.users -= 1

    def _drop_idle(self) -> None:
        """Make room for one more; what is being read, or being made, stays."""
        rows = sum(table.rows or 0 for table in self._tables.values())
        for entry, table in list(self._tables.items()):
            if rows <= MOST_ROWS // 2 and len(self._tables) < MOST_TABLES:
                return
            if table.users == 0:
                self._connection.execute(f"drop schema if exists memory.{table.schema} cascade")
                rows -= table.rows or 0
                if table.whole:
                    table.whole.users -= 1
                del self._tables[entry]


def _make(
    cursor: duckdb.DuckDBPyConnection, create: str, entry: int, regions: Regions | None = None
) -> None:
    """The table of gaps, of all regions or some, by the steps before it, which are dropped."""
    asked: Mapping[str, object] = regions or {}
    for step, name in STEPS:
        make_table(cursor, f"create or replace temp table {step} as", name, entry, **asked)
    make_table(cursor, create, LAST_STEP, entry, **asked)
    for step, _ in STEPS:
        cursor.execute(f"drop table temp.{step}")


def _patch(
    cursor: duckdb.DuckDBPyConnection, table: _Table, whole: _Table, entry: int, regions: Regions
) -> None:
    """A view of the whole table without some regions, and a table of their rows as they are now."""
    schema = f"memory.{table.schema}"
    _make(cursor, f"create table {schema}.moved as", entry, regions)
    cursor.execute(
        f"create table {schema}.moved_regions as select unnest($codes) as region_code",
        {"codes": regions["region_codes"]},
    )
    cursor.execute(f"""
        create view {schema}.{TABLE} as
        from memory.{whole.schema}.{TABLE} as whole
        anti join {schema}.moved_regions as moved_regions
            on whole.region_code = moved_regions.region_code
        union all
        from {schema}.moved
    """)  # fmt: skip
    table.whole = whole
    table.rows = _count(cursor, table.schema, "moved")


def _count(cursor: duckdb.DuckDBPyConnection, schema: str, table: str) -> int:
    return len(cursor.table(f"memory.{schema}.{table}"))
