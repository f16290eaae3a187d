"""Gap marts kept in memory: reckoned once for a plan and period as of an entry, then filtered.

The mart takes tens of milliseconds to plan, whatever it is asked for; a table of its rows takes
one or two. As a ledger entry never changes, nor does a mart, until another entry touches its plan;
a large one is then not made anew but patched: a view of its rows less those that the new figures
can move, and a small table of these.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

import duckdb

from barometer.store import queries
from barometer.store.remade import Part, parts_of
from barometer.store.snapshot import SMALL_ROWS, Snapshots, touched

# Four marts of a nation's 135,000 rows (some 90 MiB each), or thousands of a city's.
KEPT_ROWS = 600_000
KEPT_MARTS = 64
# One row in so many may be patched; then the mart is made anew.
PATCHED = 10
Question = tuple[int, str | None, int | None]
Row = dict[str, Any]


@dataclass(slots=True)
class _Mart:
    """One kept mart: its schema, the rows held there (null until made), how many use it now.

    `whole`: the mart that this one is a patch of, which it uses as long as it is kept.
    """

    schema: str
    rows: int | None = None
    readers: int = 0
    whole: _Mart | None = None
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
                    self._make(mart, {"as_of": entry, "plan": plan, "period": period})
            with self._snapshots.cursor(entry, ahead=mart.schema) as own:
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

    def _make(self, mart: _Mart, asked: Row) -> None:
        with closing(self._connection.cursor()) as own:
            own.execute(f"create or replace schema memory.{mart.schema}")
        with (
            self._earlier(asked) as earlier,
            self._snapshots.cursor(asked["as_of"], ahead=mart.schema, making=True) as own,
        ):
            parts = _parts(own, asked, earlier[0]) if earlier else None
            if earlier is None or parts is None:
                # A region's rows side by side, so that a scan for it skips all others.
                order = "order by region_code, target_position"
                _add(own, "create table gaps_made as", asked, order)
                mart.rows = _count(own, "gaps_made")
            else:
                self._patch(own, mart, earlier[1], parts, asked)

    def _patch(
        self, own: duckdb.DuckDBPyConnection, mart: _Mart, earlier: _Mart, parts: list[Part],
        asked: Row,
    ) -> None:  # fmt: skip
        """Make a mart of an earlier one and the parts that moved since."""
        whole = earlier.whole or earlier
        moved, params = _any_of(parts)
        own.execute(f"""
            create table gone as
            select target_position, region_code from memory.{whole.schema}.gaps_made where {moved}
        """, params)  # fmt: skip
        own.execute(f"""
            create table moved as from memory.{whole.schema}.gaps_made limit 0
        """)  # fmt: skip
        if earlier.whole:
            own.execute(f"insert into gone from memory.{earlier.schema}.gone")
            own.execute(f"insert into moved from memory.{earlier.schema}.moved "
                          f"where not ({moved})", params)  # fmt: skip
        for part in parts:
            _add(own, "insert into moved", {**asked, **part.asked()})
        own.execute(f"""
            create view gaps_made as
            from memory.{whole.schema}.gaps_made as whole
            anti join memory.{mart.schema}.gone as gone
                on whole.region_code = gone.region_code
                and whole.target_position = gone.target_position
            union all
            from memory.{mart.schema}.moved
        """)  # fmt: skip
        with self._lock:
            whole.readers += 1
            mart.whole = whole
        mart.rows = _count(own, "moved")

    @contextmanager
    def _earlier(self, asked: Row) -> Iterator[tuple[int, _Mart] | None]:
        """The last large mart of the same question before an entry; it stays meanwhile."""
        with self._lock:
            found = [
                (entry, mart) for (entry, *question), mart in self._marts.items()
                if entry < asked["as_of"] and question == [asked["plan"], asked["period"]]
                and mart.rows is not None and _may_be_patched(mart)
            ]  # fmt: skip
            earlier = max(found, key=itemgetter(0), default=None)
            if earlier:
                earlier[1].readers += 1
        try:
            yield earlier
        finally:
            if earlier:
                with self._lock:
                    earlier[1].readers -= 1

    def _drop_idle(self) -> None:
        """Make room for one more; what is being read, or being made, stays."""
        rows = sum(mart.rows or 0 for mart in self._marts.values())
        for question, mart in list(self._marts.items()):
            if rows <= KEPT_ROWS * 3 // 4 and len(self._marts) < KEPT_MARTS:
                return
            if mart.readers == 0:
                self._connection.execute(f"drop schema if exists memory.{mart.schema} cascade")
                rows -= mart.rows or 0
                if mart.whole:
                    mart.whole.readers -= 1
                del self._marts[question]


def _may_be_patched(mart: _Mart) -> bool:
    """Whether it is large, and not yet patched all over."""
    rows = mart.rows or 0
    if mart.whole is None:
        return rows >= SMALL_ROWS
    return rows * PATCHED < (mart.whole.rows or 0)


def _parts(own: duckdb.DuckDBPyConnection, asked: Row, since: int) -> list[Part] | None:
    """What moved since an entry; None where it may be anything."""
    entry, plan = asked["as_of"], asked["plan"]
    before, now = (queries.rows(own, "staging/layers", {"as_of": at})[0] for at in (since, entry))
    if plan is None or before["records"] != now["records"]:
        return None
    return parts_of(own, plan, [row for row in touched(own, since, entry) if row["plan"] == plan])


def _any_of(parts: list[Part]) -> tuple[str, Row]:
    """A condition that holds for the rows of these parts, and its parameters."""
    params: Row = {}
    for number, part in enumerate(parts):
        params[f"regions_{number}"] = list(part.regions)
        params[f"slug_{number}"] = part.indicator
    conditions = [
        f"region_code in $regions_{number} and coalesce(indicator = $slug_{number}, true)"
        for number in range(len(parts))
    ]
    return " or ".join(conditions) or "false", params


def _add(own: duckdb.DuckDBPyConnection, into: str, asked: Row, order: str = "") -> None:
    text, names = queries.query_text("marts/gaps")
    own.execute(f"{into} from ({text}) {order}", {name: asked.get(name) for name in names})


def _count(own: duckdb.DuckDBPyConnection, table: str) -> int:
    return len(own.table(table))
