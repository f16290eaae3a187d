"""Gap marts kept in memory: reckoned once for a plan and period as of an entry, then filtered.

The mart takes tens of milliseconds to plan, whatever it is asked for; a table of its rows takes
one or two. As a ledger entry never changes, nor does a mart, until another entry touches its plan.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import duckdb

from barometer.store import queries
from barometer.store.snapshot import SEARCH_PATH, Snapshots

# Four marts of a nation's 135,000 rows (some 90 MiB each), or thousands of a city's.
KEPT_ROWS = 600_000
KEPT_MARTS = 64
Question = tuple[int, str | None, int | None]


@dataclass(slots=True)
class _Mart:
    """One kept mart: its schema, its rows (null until made) and how many read it now."""

    schema: str
    rows: int | None = None
    readers: int = 0
    making: threading.Lock = field(default_factory=threading.Lock)


class KeptGaps:
    """The gap marts of one open store, the least recently read ones dropped."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, snapshots: Snapshots) -> None:
        """Keep none yet."""
        self._connection = connection
        self._snapshots = snapshots
        self._lock = threading.Lock()
        self._marts: OrderedDict[Question, _Mart] = OrderedDict()
        self._made = 0

    @contextmanager
    def cursor(
        self, entry: int, plan: str | None, period: int | None
    ) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that finds the mart under the name `gaps_made`, and the snapshot's tables."""
        mart = self._hold((self._touched(entry, plan), plan, period))
        try:
            with mart.making:
                if mart.rows is None:
                    mart.rows = self._make(mart.schema, entry, plan, period)
            with self._snapshots.cursor(entry) as own:
                own.execute(f"set search_path = '{_path(mart.schema, entry)}'")
                yield own
        finally:
            with self._lock:
                mart.readers -= 1

    def _touched(self, entry: int, plan: str | None) -> int:
        """The latest entry up to this one that can change a gap of the plan."""
        with self._snapshots.cursor(entry) as own:
            params = {"as_of": entry, "plan": plan}
            return int(queries.rows(own, "staging/plan_touched", params)[0]["entry"])

    def _hold(self, question: Question) -> _Mart:
        with self._lock:
            if question not in self._marts:
                self._drop_idle()
                self._made += 1
                self._marts[question] = _Mart(f"gaps_{self._made}")
            mart = self._marts[question]
            mart.readers += 1
            self._marts.move_to_end(question)
            return mart

    def _make(self, schema: str, entry: int, plan: str | None, period: int | None) -> int:
        text, names = queries.query_text("marts/gaps")
        asked = {"as_of": entry, "plan": plan, "period": period}
        with self._snapshots.cursor(entry) as own:
            own.execute(f"create schema memory.{schema}")
            own.execute(f"set search_path = '{_path(schema, entry)}'")
            # A region's rows side by side, so that a scan for it skips all others.
            own.execute(
                f"create table gaps_made as from ({text}) order by region_code, target_position",
                {name: asked.get(name) for name in names},
            )
            found = own.execute("select count(*) from gaps_made").fetchone()
        return int(found[0]) if found else 0

    def _drop_idle(self) -> None:
        """Make room for one more; what is being read, or being made, stays."""
        rows = sum(mart.rows or 0 for mart in self._marts.values())
        for question, mart in list(self._marts.items()):
            if rows <= KEPT_ROWS * 3 // 4 and len(self._marts) < KEPT_MARTS:
                return
            if mart.readers == 0:
                self._connection.execute(f"drop schema if exists memory.{mart.schema} cascade")
                rows -= mart.rows or 0
                del self._marts[question]


def _path(schema: str, entry: int) -> str:
    """A search path: the kept mart first, then the snapshot and the store."""
    return f"memory.{schema},memory.as_of_{entry},{SEARCH_PATH}"
