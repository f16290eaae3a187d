"""The lake's catalog asked directly: has it changed, and whose turn is it to write.

Where a lake fails, each of its two servers is asked; nothing is read out of a message.
"""

from __future__ import annotations

import importlib
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, LiteralString

import duckdb

from barometer.errors import StoreAway, StoreBusy
from barometer.store.lake.address import Lake, lacking

if TYPE_CHECKING:
    import psycopg
    from psycopg.sql import Composed

    Statement = LiteralString | Composed

_LOG = logging.getLogger(__name__)
TURN_SECONDS = 120
Answer = tuple[Any, ...] | None

# No lake has such a file: a server that says so answers, and knows who asks.
_NO_FILE = "no-such-file"
_NOT_FOUND = 404


class Session:
    """One PostgreSQL connection, opened when first asked and again after it broke."""

    def __init__(self, lake: Lake) -> None:
        """Open nothing yet.

        Raises:
            UsageError: what speaks to the catalog is not installed.
        """
        try:
            importlib.import_module("psycopg")
        except ModuleNotFoundError:
            raise lacking("psycopg[binary]") from None
        self._lake = lake
        self._lock = threading.Lock()
        self._connection: psycopg.Connection | None = None

    def ask(self, statement: Statement, *params: object, again: bool = True) -> Answer:
        """The first row of the answer.

        The statement has its values as `%s`. `again`: it is asked a second time, over a new
        connection, where the first one has broken.

        Raises:
            StoreBusy: somebody else has the lock that was asked for.
            StoreAway: the catalog does not answer.
        """
        # Here, so that a store in a file never loads it.
        import psycopg

        with self._lock:
            try:
                return self._asked(statement, params)
            except psycopg.errors.LockNotAvailable:
                raise StoreBusy("error-lake-busy") from None
            except psycopg.Error as error:
                broken = self._connection is not None
                self._drop()
                if not (again and broken):
                    raise self._unusable(error) from None
            try:
                return self._asked(statement, params)
            except psycopg.Error as error:
                self._drop()
                raise self._unusable(error) from None

    def _unusable(self, error: psycopg.Error) -> StoreAway:
        # Of the error only its kind: its text may name accounts and hosts.
        _LOG.warning("catalog %s: %s", self._lake.url, type(error).__name__)
        return StoreAway("error-lake-catalog")

    def _asked(self, statement: Statement, params: tuple[object, ...]) -> Answer:
        import psycopg
        from psycopg.conninfo import make_conninfo

        if self._connection is None:
            lake = self._lake
            where = make_conninfo(
                host=lake.host, port=lake.port, user=lake.user or None, password=lake.password,
                dbname=lake.database, **lake.connection_options,
            )  # fmt: skip
            self._connection = psycopg.connect(where, autocommit=True, prepare_threshold=None)
        return self._connection.execute(statement, params).fetchone()

    def _drop(self) -> None:
        """Close the connection; whatever lock it held is free."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            self._drop()


class Catalog:
    """What every process asks of the lake's catalog besides its tables."""

    def __init__(self, lake: Lake) -> None:
        """Two connections: a reader never waits behind a writer that waits for its turn."""
        self._lake = lake
        self._reader = Session(lake)
        self._writer = Session(lake)
        self._exists = False

    def close(self) -> None:
        """Let go of both connections."""
        self._reader.close()
        self._writer.close()

    def snapshot(self) -> int | None:
        """The latest snapshot's number, changed by every write; None before the first."""
        row = self._of("ducklake_snapshot", "select max(snapshot_id) from {}")
        return None if row is None else row[0]

    def data(self) -> str | None:
        """The place of the data that the lake was made with; None before that."""
        row = self._of(
            "ducklake_metadata",
            "select value from {} where key = 'data_path' and scope is null",
        )
        return None if row is None else row[0]

    def _of(self, name: str, statement: LiteralString) -> Answer:
        """What a statement about one of DuckLake's tables gives; None where there is no lake."""
        from psycopg import sql

        table = sql.Identifier(self._lake.schema, name)
        if not self._exists:
            answer = self._reader.ask("select to_regclass(%s) is not null", table.as_string())
            self._exists = bool(answer and answer[0])
            if not self._exists:
                return None
        return self._reader.ask(sql.SQL(statement).format(table))

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Be the only process that writes; the turn ends with the process at the latest.

        Raises:
            StoreBusy: others have been writing for `TURN_SECONDS`.
            StoreAway: the catalog does not answer.
        """
        self._writer.ask("select set_config('lock_timeout', %s, false)", f"{TURN_SECONDS}s")
        self._writer.ask(
            "select pg_advisory_lock(hashtextextended(%s, 0))", self._name, again=False
        )
        try:
            yield
        finally:
            self._end_turn()

    @property
    def _name(self) -> str:
        return f"barometer:{self._lake.schema}"

    def _end_turn(self) -> None:
        try:
            self._writer.ask(
                "select pg_advisory_unlock(hashtextextended(%s, 0))", self._name, again=False
            )
        except StoreAway:
            return  # the connection broke, and the lock went with it

    def confirm_turn(self) -> None:
        """See that the turn is still ours: asked over the connection that holds it.

        Raises:
            StoreAway: that connection broke since, so somebody else may be writing.
        """
        held = self._writer.ask(
            "select exists (select from pg_locks where locktype = 'advisory' and granted "
            "and pid = pg_backend_pid())",
            again=False,
        )
        if not (held and held[0]):
            raise StoreAway("error-lake-catalog")


@contextmanager
def readable_errors(
    connection: duckdb.DuckDBPyConnection, catalog: Catalog, lake: Lake
) -> Iterator[None]:
    """Turn DuckDB's errors about a lake into errors that people can read.

    Its own message goes to the log; `from None`, so that no screen shows it.

    Raises:
        StoreBusy: another process was quicker.
        StoreAway: the catalog or the data does not answer, or did not for a moment.
    """
    try:
        yield
    except duckdb.TransactionException as error:
        _LOG.warning("lake: %s", error)
        raise StoreBusy("error-lake-busy") from None
    except duckdb.Error as error:
        _LOG.warning("lake: %s", error)
        # Raises by itself where there is no answer.
        catalog.snapshot()
        # Only the data is reached over HTTP.
        away = isinstance(error, duckdb.HTTPException) or not _has_data(connection, lake)
        raise StoreAway("error-lake-data" if away else "error-lake-interrupted") from None


def _has_data(connection: duckdb.DuckDBPyConnection, lake: Lake) -> bool:
    """True where the place of the data answers now."""
    if not lake.in_s3:
        return os.access(lake.data, os.R_OK | os.W_OK | os.X_OK)
    try:
        with closing(connection.cursor()) as cursor:
            cursor.execute("select size from read_blob($file)", {"file": lake.data + _NO_FILE})
    except duckdb.HTTPException as error:
        return bool(error.status_code == _NOT_FOUND)
    except duckdb.Error:
        return False
    return True
