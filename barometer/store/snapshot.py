"""The store as of a ledger entry: small tables in force, kept in memory once per entry.

A snapshot is a schema of the in-memory database, put first on a cursor's search path. Its
tables are made by `queries/in_force/`, in file name order; figures themselves are not copied.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache

import duckdb

from barometer.store.location import QUERIES
from barometer.store.queries import query_text

SEARCH_PATH = "store.main,memory.main"
KEPT = 16


@cache
def in_force_queries() -> tuple[tuple[str, str], ...]:
    """Table name and query name of each table of a snapshot, in order."""
    stems = sorted(path.stem for path in (QUERIES / "in_force").glob("*.sql"))
    return tuple((stem.split("_", 1)[1], f"in_force/{stem}") for stem in stems)


# What an upload is compared with: much less than a reader looks at.
COMPARED = frozenset((
    "uploads_retracted", "uploads_in_force", "figures_superseded", "records_in_force",
))  # fmt: skip


def fill_temporary(
    cursor: duckdb.DuckDBPyConnection, entry: int, only: Collection[str] | None = None
) -> None:
    """Make the cursor's own snapshot, also of entries that are not committed yet.

    With `only`, no more than these tables of it; they must not read any other.
    """
    _make(cursor, entry, "create or replace temp table", only)


def _make(
    cursor: duckdb.DuckDBPyConnection,
    entry: int,
    create: str,
    only: Collection[str] | None = None,
) -> None:
    for table, name in in_force_queries():
        if only is not None and table not in only:
            continue
        text, names = query_text(name)
        params = {"as_of": entry} if names else {}
        cursor.execute(f"{create} {table} as {text}", params)


class Snapshots:
    """The snapshots of one open store, the least recently used ones dropped."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Keep none yet."""
        self._connection = connection
        self._lock = threading.Lock()
        self._leases: OrderedDict[int, int] = OrderedDict()

    @contextmanager
    def cursor(self, entry: int) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that reads the store as of an entry."""
        with self._lock:
            self._hold(entry)
        own = self._connection.cursor()
        try:
            own.execute(f"set search_path = 'memory.as_of_{entry},{SEARCH_PATH}'")
            yield own
        finally:
            own.close()
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
        own = self._connection.cursor()
        try:
            own.execute(f"create or replace schema memory.as_of_{entry}")
            own.execute(f"set search_path = 'memory.as_of_{entry},{SEARCH_PATH}'")
            _make(own, entry, "create or replace table")
        finally:
            own.close()

    def _drop_idle(self) -> None:
        idle = [entry for entry, leases in self._leases.items() if leases == 0]
        for entry in idle[: max(0, len(self._leases) - KEPT + 1)]:
            self._connection.execute(f"drop schema memory.as_of_{entry} cascade")
            del self._leases[entry]
