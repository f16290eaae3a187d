"""The database as all of the store uses it: reading as of an entry, writing new entries.

What needs the database takes a `Database`; `Store` adds what callers ask of it by name.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from copy import copy
from operator import attrgetter
from typing import Any, Self, Unpack

import duckdb
from cachetools import LRUCache, cachedmethod

from barometer import access
from barometer.access import HOUSE, Actor
from barometer.errors import UsageError
from barometer.plan.pack import Vocabulary
from barometer.rows import (
    Body,
    Entry,
    Gap,
    Indicator,
    Observation,
    Plan,
    Prospect,
    Region,
    SourcedGap,
    Target,
    Upload,
)
from barometer.store import marts, queries
from barometer.store.connection import Attachment
from barometer.store.gap_years import GapsAsked, GapYears, ask_gaps, filters_of
from barometer.store.histories import Histories
from barometer.store.histories import read as read_histories
from barometer.store.lake.local_copy import Mirror
from barometer.store.location import Location, Opening
from barometer.store.queries import Query, Row_co
from barometer.store.rights.effects import within_rights
from barometer.store.snapshot import Snapshots
from barometer.store.transactions import rolled_back
from barometer.store.vocabulary import vocabulary_of


class Database:
    """One open database. Safe to share between threads: every call has a cursor of its own.

    Reading methods take `as_of`, a ledger entry; left out, the latest.
    """

    def __init__(
        self,
        location: Location,
        connection: duckdb.DuckDBPyConnection,
        attachment: Attachment,
        mirror: Mirror | None = None,
    ) -> None:
        """Wrap an attached connection; use `open_store`."""
        self.location = location
        self.opening = Opening()
        self._connection = connection
        self._attachment = attachment
        self._mirror = mirror
        self._snapshots = Snapshots(connection)
        self._gaps = GapYears(connection, self._snapshots)
        self._histories: LRUCache[Any, Histories] = LRUCache(1)
        self._histories_lock = threading.Lock()
        self._writer = threading.Lock()
        self.held_by: Actor | None = None  # in whose hands the store is, if in anybody's

    def acting(self, actor: Actor) -> Self:
        """The same open store in the hands of an actor, whose rights every call then respects."""
        bound = copy(self)
        bound.held_by = actor
        return bound

    def actor(self, by: str | None = None) -> Actor:
        """Who acts, `by` being the name given where the machine is its owner's."""
        if self.held_by is None:
            return access.unbound(by)
        return access.owner(by) if by and self.held_by.owner else self.held_by

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        if self._mirror is not None:
            self._mirror.close()

    @contextmanager
    def reading(self, as_of: int | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that sees the store as of an entry, closed afterwards."""
        entry = self.pinned(as_of)
        with self._attachment.serving(), self._snapshots.cursor(entry) as cursor:
            yield cursor

    @contextmanager
    def copying(self, as_of: int | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that sees the store and its gaps as of an entry, to fill another file from."""
        entry = self.pinned(as_of)
        with self._attachment.serving(), self._gaps.cursor(entry, making=True) as cursor:
            yield cursor

    @contextmanager
    def tables(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor that sees the tables where they really lie, original files among them."""
        with (self._attachment if self._mirror is None else self._mirror).originals() as cursor:
            yield cursor

    def rows(
        self, query: Query[Row_co], *, as_of: int | None = None, **params: object
    ) -> list[Row_co]:
        """The query's rows, the store read as of an entry."""
        entry = self.pinned(as_of)
        with self.reading(entry) as cursor:
            return queries.rows(cursor, query, {**params, "as_of": entry})

    def entry(self) -> int:
        """The latest ledger entry; 0 in an empty store."""
        if self._mirror is None:
            return self._attachment.entry
        with self._attachment.serving():
            return self._mirror.refresh()

    def alive(self) -> int:
        """The latest ledger entry as the store itself answers now; a StoreError where it cannot."""
        held = self._attachment.latest_entry()
        return held if self._mirror is None else self.entry()

    def histories(self) -> Histories:
        """Whose entries these are; see `histories`. Read once for each latest entry."""
        return self._histories_at(self.entry())

    @cachedmethod(attrgetter("_histories"), lock=attrgetter("_histories_lock"))
    def _histories_at(self, entry: int) -> Histories:
        with closing(self._connection.cursor()) as cursor:
            return read_histories(cursor, "store")

    def pinned(self, as_of: int | None) -> int:
        """The ledger entry to read at.

        Raises:
            Denied: the store is in the hands of somebody who may not read.
            UsageError: an entry that does not exist yet, or below 0.
        """
        (self.held_by or HOUSE).must("read")
        latest = self.entry()
        if as_of is None:
            return latest
        if not 0 <= as_of <= latest:
            raise UsageError("error-no-entry", entry=str(as_of), latest=str(latest))
        return as_of

    def plans(self, plan: str | None = None, as_of: int | None = None) -> list[Plan]:
        """One row per plan, by name."""
        return self.rows(marts.PLANS, plan=plan, as_of=as_of)

    def regions(self, plan: str | None = None, as_of: int | None = None) -> list[Region]:
        """One row per plan and region, in the pack's order."""
        return self.rows(marts.REGIONS, plan=plan, as_of=as_of)

    def indicators(self, plan: str | None = None, as_of: int | None = None) -> list[Indicator]:
        """One row per plan and indicator."""
        return self.rows(marts.INDICATORS, plan=plan, as_of=as_of)

    def bodies(self, plan: str | None = None, as_of: int | None = None) -> list[Body]:
        """One row per plan and body, in the pack's order."""
        return self.rows(marts.BODIES, plan=plan, as_of=as_of)

    def targets(
        self, plan: str | None = None, sector: str | None = None, as_of: int | None = None
    ) -> list[Target]:
        """The target objects, in the plan's order."""
        return self.rows(marts.TARGETS, plan=plan, sector=sector, as_of=as_of)

    def gaps(self, **asked: Unpack[GapsAsked]) -> list[SourcedGap]:
        """The gap objects, each with the figures that decided it."""
        with self._over_gaps(asked.get("as_of")) as (cursor, entry):
            ask_gaps(cursor, entry, filters_of(asked))
            return queries.rows(cursor, marts.GAPS_SOURCED, {"as_of": entry})

    def unsourced_gaps(self, **asked: Unpack[GapsAsked]) -> list[Gap]:
        """The gap objects without the figures that decided each, which is much faster."""
        with self._over_gaps(asked.get("as_of")) as (cursor, _):
            return queries.rows(cursor, marts.GAPS, filters_of(asked))

    def prospects(
        self, plan: str, indicator: str, rate: float | None = None, *, region: str | None = None,
        figures: Sequence[float] = (), as_of: int | None = None,
    ) -> list[Prospect]:  # fmt: skip
        """What targets still need, and where a rate or figures of the region would lead."""
        asked = {"plan": plan, "indicator": indicator, "rate": rate, "region": region,
                 "figures": list(figures) or None}  # fmt: skip
        with self._over_gaps(as_of) as (cursor, _):
            return queries.rows(cursor, marts.PROSPECTS, asked)

    @contextmanager
    def _over_gaps(self, as_of: int | None) -> Iterator[tuple[duckdb.DuckDBPyConnection, int]]:
        """A cursor that finds the table of gaps as of an entry, and that entry."""
        entry = self.pinned(as_of)
        with self._attachment.serving(), self._gaps.cursor(entry) as cursor:
            yield cursor, entry

    def observations(
        self,
        *,
        plan: str | None = None,
        region: str | None = None,
        indicator: str | None = None,
        as_of: int | None = None,
        all_values: bool = False,
    ) -> list[Observation]:
        """Figures in force, or with `all_values` every figure ever uploaded."""
        name = marts.OBSERVATIONS_ALL if all_values else marts.OBSERVATIONS
        return self.rows(name, plan=plan, region_code=region, indicator=indicator, as_of=as_of)

    def uploads(self, plan: str | None = None, as_of: int | None = None) -> list[Upload]:
        """The upload objects, newest first, retracted ones included."""
        return self.rows(marts.UPLOADS, plan=plan, as_of=as_of)

    def ledger(
        self, plan: str | None = None, kind: str | None = None, subject: int | None = None
    ) -> list[Entry]:
        """Ledger entries, newest first."""
        return self.rows(marts.LEDGER, plan=plan, kind=kind, subject=subject)

    def vocabulary(self, plan: str, as_of: int | None = None) -> Vocabulary:
        """What an uploaded file may speak of under this plan; UsageError where there is none."""
        entry = self.pinned(as_of)
        with self.reading(entry) as cursor:
            return vocabulary_of(cursor, plan, entry)

    @contextmanager
    def writing(self, action: str, actor: Actor) -> Iterator[duckdb.DuckDBPyConnection]:
        """The one writer's cursor, if the actor may write: all is kept, or nothing.

        What he did is judged before it is kept, see `barometer.store.rights.effects`.
        """
        actor.must(action)
        with (
            self._writer, self._attachment.serving(writes=True),
            self._transaction() as cursor, within_rights(cursor, actor),
        ):  # fmt: skip
            yield cursor

    def _transaction(self) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        attachment = self._attachment
        return attachment.transaction() if self._mirror is None else self._mirror.writing()

    @contextmanager
    def trial(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor in a transaction that is always undone: to see what writing would do."""
        with self._attachment.serving(), rolled_back(self._connection) as cursor:
            yield cursor
