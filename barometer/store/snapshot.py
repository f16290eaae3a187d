"""The store as of a ledger entry: small tables in force, kept in memory once.

A snapshot is four layers, each a schema of the in-memory database on a cursor's search path. Its
tables are made by `queries/in_force/<layer>/`, in file name order; figures themselves are not
copied. A layer is named after the latest entry that it depends on and shared by all snapshots that
do not differ in it: a note makes nothing anew, an upload of figures neither packs nor records. In a
large store even the layer of figures is made from the one before, of touched regions only.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, nullcontext
from functools import cache
from typing import Literal

import duckdb

from barometer.access import Actor
from barometer.store import queries, staging
from barometer.store.location import QUERIES, SEARCH_PATH
from barometer.store.queries import query_text
from barometer.store.transactions import read_only

MOST_SNAPSHOTS = 16
# From the bottom up: a layer reads those before it.
Layer = Literal["packs", "uploads", "records", "figures"]
LAYERS: tuple[Layer, ...] = ("packs", "uploads", "records", "figures")
# Below as many rows, or over as many regions, all is made anew: it takes no longer.
SMALL_ROWS, FEW_REGIONS = 20_000, 60
# What depends on a region's own figures alone, and is asked for with a list of regions.
REGIONAL = "region_codes"


@cache
def in_force_queries(layer: str) -> tuple[tuple[str, str], ...]:
    """Table name and query name of each table of a layer, in order."""
    stems = sorted(path.stem for path in (QUERIES / "in_force" / layer).glob("*.sql"))
    return tuple((stem.split("_", 1)[1], f"in_force/{layer}/{stem}") for stem in stems)


# What an upload is compared with: much less than a reader looks at.
COMPARED = frozenset((
    "uploads_retracted", "uploads_in_force", "figures_superseded", "records_in_force",
))  # fmt: skip
# What tells whose rows they are: nothing that looks at every figure.
OWNERS = COMPARED | {"plan_versions", "plans_in_force", "regions_in_force", "measures_in_force"}
# And which indicators and tasks a body answers for.
_ANSWERING = {"indicators_in_force", "county_targets_in_force", "targets_in_force"}


def tables_of_rights(actor: Actor) -> frozenset[str]:
    """The tables in force that tell which rows are an actor's."""
    return OWNERS | _ANSWERING if actor.bodies else OWNERS


def fill_temporary(
    cursor: duckdb.DuckDBPyConnection, entry: int, only: Collection[str] | None = None
) -> None:
    """Make the cursor's own snapshot, also of entries that are not committed yet.

    With `only`, no more than these tables of it; they must not read any other.
    """
    for layer in LAYERS:
        for table, name in in_force_queries(layer):
            if only is None or table in only:
                make_table(cursor, f"create or replace temp table {table} as", name, entry)


def make_table(
    cursor: duckdb.DuckDBPyConnection, create: str, name: str, entry: int, **params: object
) -> None:
    """Run `create` with the rows of a query in force; parameters that it lacks are left out."""
    text, names = query_text(name)
    asked = {"as_of": entry, **params}
    cursor.execute(f"{create} {text}", {name: asked.get(name) for name in names})


def touched_places(
    cursor: duckdb.DuckDBPyConnection, since: int, as_of: int
) -> list[staging.PlanPlace]:
    """Plan, region and indicator of every figure touched after one entry, up to another."""
    return queries.rows(cursor, staging.TOUCHED, {"since": since, "as_of": as_of})


class Snapshots:
    """The snapshots of one open store, the least recently used ones dropped."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self._leases: OrderedDict[int, int] = OrderedDict()
        # The entries that the layers of a kept snapshot are named after.
        self._layers: dict[int, staging.Layers] = {}

    @contextmanager
    def cursor(
        self, entry: int, ahead: str = "", *, making: bool = False
    ) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that reads the store as of an entry, the schema `ahead` before all others.

        It can change nothing, unless it is there for `making` what is kept in memory.
        """
        with self._lock:
            self._hold(entry)
        try:
            with closing(self._connection.cursor()) as reader:
                path = _path(self._layers[entry])
                reader.execute(f"set search_path = '{f'memory.{ahead},' if ahead else ''}{path}'")
                with nullcontext() if making else read_only(reader):
                    yield reader
        finally:
            with self._lock:
                self._leases[entry] -= 1

    def _hold(self, entry: int) -> None:
        if entry not in self._leases:
            self._drop_idle()
            self._build(entry)
            self._leases[entry] = 0
        self._leases[entry] += 1
        self._leases.move_to_end(entry)

    def _build(self, entry: int) -> None:
        with closing(self._connection.cursor()) as cursor:
            cursor.execute(f"set search_path = '{SEARCH_PATH}'")
            layers = queries.rows(cursor, staging.LAYERS, {"as_of": entry})[0]
            for place, layer in enumerate(LAYERS):
                if self._has_layer(layer, layers[layer]):
                    continue
                schema = _schema(layer, layers[layer])
                cursor.execute(f"create or replace schema {schema}")
                path = _path(layers, LAYERS[: place + 1])
                cursor.execute(f"set search_path = '{path}'")
                base = self._base(cursor, layers) if layer == "figures" else None
                for table, name in in_force_queries(layer):
                    self._table(cursor, table, name, layers[layer], base)
        self._layers[entry] = layers

    def _table(
        self, cursor: duckdb.DuckDBPyConnection, table: str, name: str, entry: int,
        base: tuple[str, list[str]] | None,
    ) -> None:  # fmt: skip
        if base is None or REGIONAL not in query_text(name)[1]:
            make_table(cursor, f"create table {table} as", name, entry)
            return
        schema, regions = base
        cursor.execute(
            f"create table {table} as from {schema}.{table} where region_code not in $regions",
            {"regions": regions},
        )
        make_table(cursor, f"insert into {table}", name, entry, region_codes=regions)

    def _base(
        self, cursor: duckdb.DuckDBPyConnection, layers: staging.Layers
    ) -> tuple[str, list[str]] | None:
        """An earlier layer of figures and the few regions in which this one differs from it."""
        earlier = [
            held["figures"] for held in self._layers.values()
            if held["records"] == layers["records"] and held["figures"] < layers["figures"]
        ]  # fmt: skip
        if not earlier:
            return None
        schema = _schema("figures", max(earlier))
        count = cursor.execute(f"select count(*) from {schema}.reporters").fetchone()
        if not count or count[0] < SMALL_ROWS:
            return None
        differs = touched_places(cursor, max(earlier), layers["figures"])
        regions = sorted({row["region_code"] for row in differs})
        return (schema, regions) if len(regions) <= FEW_REGIONS else None

    def _has_layer(self, layer: Layer, entry: int) -> bool:
        return any(held[layer] == entry for held in self._layers.values())

    def _drop_idle(self) -> None:
        idle = [entry for entry, leases in self._leases.items() if leases == 0]
        for entry in idle[: max(0, len(self._leases) - MOST_SNAPSHOTS + 1)]:
            del self._leases[entry]
            gone = self._layers.pop(entry)
            for layer in LAYERS:
                if not self._has_layer(layer, gone[layer]):
                    self._connection.execute(f"drop schema {_schema(layer, gone[layer])} cascade")


def _schema(layer: str, entry: int) -> str:
    return f"memory.{layer}_{entry}"


def _path(layers: staging.Layers, named: tuple[Layer, ...] = LAYERS) -> str:
    """A search path: the topmost layer first, then those below it and the store."""
    schemas = [_schema(layer, layers[layer]) for layer in reversed(named)]
    return ",".join([*schemas, SEARCH_PATH])
