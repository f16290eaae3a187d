"""The door for questions: one read-only statement over the documented views, safely answered."""

from __future__ import annotations

import atexit
import os
import pwd
import threading
import weakref
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pyarrow as pa
from cachetools import LRUCache

from barometer import errors
from barometer.objects import plain
from barometer.query.origin import Origins, packed, unpacked
from barometer.query.progress import NOBODY, Asker, Queued, quotas
from barometer.query.snapshot_file import Snapshots
from barometer.query.views import VIEWS
from barometer.settings import settings
from barometer.store import Store
from barometer.workers import MIB, Allowance, Pool
from barometer.workers.tables import table_bytes
from barometer.workers.worker import StartOptions

_TASK = "barometer.query.answering"
SECONDS, MOST_SECONDS = 5.0, 30.0
MOST_ROWS, MOST_CELLS, MOST_BYTES = 10_000, 500_000, 32 * MIB
_MEMORY = 1024 * MIB
# What a process keeps of the file between questions, up to the engine's own limit, is no waste.
_HELD = 900 * MIB
# Pages of other readers come first.
_NICE = 10
_QUEUE = 8
_STOPPED = {
    errors.WorkerOutOfTime: "query-out-of-time",
    errors.WorkerOverdue: "query-out-of-time",
    errors.WorkerOutOfMemory: "query-out-of-memory",
    errors.WorkerCrashed: "query-crashed",
}
Value = str | int | float | bool | None
_LOCK = threading.Lock()
# What the latest questions speak of, by their text and the tables there were.
_READ: LRUCache[tuple[str, tuple[str, ...]], Any] = LRUCache(500)

_SNAPSHOTS: weakref.WeakKeyDictionary[object, Snapshots] = weakref.WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave: `table` as Arrow, `types` DuckDB's names of its columns' types.

    `origins`: where the numbers of each column come from, None where that is not plain; keys that
    the question does not show stand in the columns of `keys`, counted on from those of `table`.
    """

    table: pa.Table
    types: tuple[str, ...]
    truncated: bool
    entry: int
    origins: Origins = ()
    keys: pa.Table | None = None

    def shown(self) -> list[Any]:
        """The origins, by what the columns themselves show, to be packed up."""
        most = self.table.num_columns
        return packed(tuple(
            origin and replace(origin, keys={name: key for name, key in origin.keys.items()
                                             if key.column is None or key.column < most})
            for origin in self.origins
        ))  # fmt: skip

    def whole(self) -> pa.Table:
        """The rows with the keys that the question does not show behind its columns."""
        tables = [self.table, *([self.keys] if self.keys is not None else [])]
        names = [name for table in tables for name in table.column_names]
        return pa.table([column for table in tables for column in table.columns], names=names)

    def document(self) -> dict[str, Any]:
        """The answer as the command line and the API print it."""
        names = self.table.column_names
        columns = [plain(column.to_pylist()) for column in self.table.columns]
        return {
            "columns": [{"name": name, "type": kind}
                        for name, kind in zip(names, self.types, strict=True)],
            "rows": [list(row) for row in zip(*columns, strict=True)],
            "truncated": self.truncated,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """What a question speaks of: tables that it reads, parameters that it needs."""

    tables: frozenset[str]
    parameters: frozenset[str]


@cache
def pool() -> Pool:
    """The processes that answer questions, started with the first one."""
    options = StartOptions((f"{_TASK}:prepare",), _NICE, _user())
    return Pool("questions", options, size=1, queue=_QUEUE, spares=1, held=_HELD)


def _user() -> tuple[int, int] | None:
    """The user that the processes become, None where the operator names none.

    Raises:
        UsageError: there is no such user, or this process may not become another.
    """
    name = settings().questions_user
    if name is None:
        return None
    try:
        user = pwd.getpwnam(name)
    except KeyError as error:
        raise errors.UsageError("error-questions-user", user=name) from error
    if os.geteuid():
        raise errors.UsageError("error-questions-user", user=name)
    return user.pw_uid, user.pw_gid


def ask(
    store: Store,
    sql: str,
    *,
    plan: str | None = None,
    as_of: int | None = None,
    parameters: Mapping[str, Value] | None = None,
    answers: Mapping[str, Answer] | None = None,
    seconds: float = SECONDS,
    rows: int = MOST_ROWS,
    skip: int = 0,
    asker: Asker = NOBODY,
    traced: bool = False,
) -> Answer:
    """The answer to one SELECT or EXPLAIN over the documented views, as of an entry.

    `plan` leaves only that plan's rows in the views; `parameters` fill `$name` in the question;
    `answers` are earlier ones that it may read by name. Rows beyond the limits are left out, and
    the answer says so; `skip` leaves out as many at the start, to go on from there. `asker` is told
    what the answer waits for. `traced`: the answer tells where its numbers come from.

    Raises:
        Denied: the store is in the hands of somebody who may not read.
        QuestionRefused: it is not allowed, cannot be run, or takes too much time or memory.
        UsageError: no such entry; `seconds` beyond what may be asked.
        TryAgain: too many questions wait already, or the machine ended this one.
        QuotaPassed: the asker's address has asked as much as it may for now.
    """
    if not 0 < seconds <= MOST_SECONDS:
        raise errors.UsageError("error-query-limit", value=seconds, most=MOST_SECONDS)
    entry = store.pinned(as_of)
    given = dict(answers or {})
    snapshots = snapshots_of(store)
    # Before a file is written for it: a question that may not be asked is refused at once.
    if not snapshots.has(entry, plan):
        _must_be_allowed(sql, given)
    with (
        quotas().asking(asker.address) as spend,
        snapshots.file(store, entry, plan, asker.on_progress) as file,
    ):
        arguments = {
            "file": str(file), "sql": sql, "parameters": dict(parameters or {}),
            "tables": list(given),
            "origins": {name: item.shown() for name, item in given.items()} if traced else None,
            "rows": rows, "skip": skip, "cells": MOST_CELLS, "bytes": MOST_BYTES,
        }  # fmt: skip
        allowance = Allowance(_MEMORY, processor=seconds * 2, seconds=seconds)
        try:
            reply = pool().run(
                f"{_TASK}:answer", arguments, [table_bytes(item.table) for item in given.values()],
                allowance=allowance, queued=lambda before: asker.on_progress(Queued(before)),
            )  # fmt: skip
            spend(reply.seconds)
        except errors.WorkersBusy as error:
            raise errors.TryAgain("query-busy", count=_QUEUE) from error
        except errors.WorkerFailed as error:
            spend(seconds)
            raise errors.QuestionRefused(_STOPPED[type(error)], seconds=seconds) from error
    if "mistake" in reply.payload:
        raise _refused(sql, *reply.payload["mistake"])
    table = pa.ipc.open_stream(reply.blobs[0]).read_all()
    types, seen = reply.payload["types"], list(range(len(reply.payload["types"])))
    return Answer(
        table.select(seen), tuple(types), reply.payload["truncated"], entry,
        unpacked(reply.payload["origins"]), table.select(range(len(seen), table.num_columns)),
    )  # fmt: skip


def _must_be_allowed(sql: str, tables: Collection[str]) -> None:
    read = names_in({"question": sql}, tables)["question"]
    if isinstance(read, errors.QuestionRefused):
        raise read


def names_in(
    questions: Mapping[str, str], tables: Collection[str]
) -> dict[str, Names | errors.QuestionRefused]:
    """What each question speaks of, or why it may not be asked; nothing is run.

    `tables` are those that there are beside the documented views.
    """
    known = (*(view.name for view in VIEWS), *sorted(tables))
    with _LOCK:
        descriptions = {name: _READ.get((sql, known)) for name, sql in questions.items()}
    new = {name: questions[name] for name, read in descriptions.items() if read is None}
    if new:
        described = pool().run(f"{_TASK}:describe", {"questions": new, "tables": known}).payload
        with _LOCK:
            _READ.update({(new[name], known): read for name, read in described.items()})
        descriptions |= described
    return {name: _names(questions[name], read) for name, read in descriptions.items()}


def _names(sql: str, read: Any) -> Names | errors.QuestionRefused:
    """What a process said of a question."""
    if "mistake" in read:
        return _refused(sql, *read["mistake"])
    return Names(frozenset(read["tables"]), frozenset(read["parameters"]))


def _refused(
    sql: str, key: str, place: int | None, facts: Mapping[str, Any]
) -> errors.QuestionRefused:
    """The mistake, with line and column of its place in the text (both from 1)."""
    if place is None:
        return errors.QuestionRefused(key, **facts)
    before = sql.encode()[:place].decode(errors="ignore")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return errors.QuestionRefused(key, place=(line, column), **facts)


def snapshots_of(store: Store) -> Snapshots:
    """The snapshot files of an open store, whoever's hands it is in."""
    with _LOCK:
        if store.opening not in _SNAPSHOTS:
            snapshots = Snapshots()
            _SNAPSHOTS[store.opening] = snapshots
            weakref.finalize(store.opening, snapshots.close)
            atexit.register(snapshots.close)
        return _SNAPSHOTS[store.opening]
