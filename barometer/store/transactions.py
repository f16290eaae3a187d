"""Cursors, and transactions of which it is known how they ended.

What a disk, a file or a commit did wrong is told apart by type and by asking the system. The words
of DuckDB's messages are never looked at: "lock" stands in "block".
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import duckdb

from barometer.errors import OutcomeUnknown, StoreError
from barometer.store.location import SEARCH_PATH

_LOG = logging.getLogger(__name__)
# DuckDB's errors of a disk that fails, or of a file that is damaged; others are ours.
OF_THE_DISK = (
    duckdb.IOException, duckdb.FatalException, duckdb.InternalException,
    duckdb.SerializationException,
)  # fmt: skip
LedgerRow = tuple[Any, ...]


def cursor(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A cursor of its own that sees the store's tables without naming the catalog."""
    new_cursor = connection.cursor()
    new_cursor.execute(f"set search_path = '{SEARCH_PATH}'")
    return new_cursor


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor inside one transaction: all of it is kept, or nothing.

    Raises:
        CommitFailed: keeping it failed.
    """
    with closing(cursor(connection)) as writer:
        try:
            writer.execute("begin transaction")
            yield writer
            commit(writer)
        except BaseException:
            _roll_back(writer)
            raise


@contextmanager
def rolled_back(connection: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor inside a transaction that is always rolled back."""
    with closing(cursor(connection)) as trial_cursor:
        try:
            trial_cursor.execute("begin transaction")
            yield trial_cursor
        finally:
            _roll_back(trial_cursor)


@contextmanager
def read_only(reader: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """The cursor reads one moment and can change nothing but its own temporary tables."""
    reader.execute("begin transaction read only")
    try:
        yield
    finally:
        _roll_back(reader)


def _roll_back(open_cursor: duckdb.DuckDBPyConnection) -> None:
    """End the transaction; a failed commit has ended it already."""
    with suppress(duckdb.Error):
        open_cursor.execute("rollback")


class CommitFailed(Exception):
    """A commit that was told as failed; it may stand all the same."""


def commit(cursor: duckdb.DuckDBPyConnection) -> None:
    """Keep a cursor's transaction.

    Raises:
        CommitFailed: DuckDB tells an error; its own is the cause.
    """
    try:
        cursor.execute("commit")
    except duckdb.Error as error:
        raise CommitFailed from error


def last_row(cursor: duckdb.DuckDBPyConnection, entry: int | None = None) -> LedgerRow | None:
    """The ledger's row of an entry, left out the last one; None where there is none."""
    return cursor.execute(
        "select * from ledger where entry = coalesce($entry, (select max(entry) from ledger))",
        {"entry": entry},
    ).fetchone()


def settle(
    failure: CommitFailed, holds: Callable[[], bool], otherwise: Callable[[], StoreError]
) -> None:
    """Find out what became of a commit that failed; returns where it stands.

    Raises:
        OutcomeUnknown: the store cannot be asked.
        StoreError: `otherwise`, where nothing of it is there.
    """
    _LOG.error("commit failed: %s", failure.__cause__)
    try:
        stands = holds()
    except StoreError as error:
        raise OutcomeUnknown("error-outcome-unknown") from error
    if not stands:
        raise otherwise() from failure
    _LOG.warning("the commit stands all the same")


@contextmanager
def after_commit() -> Iterator[None]:
    """For reading after a commit: an error here must not be told as "not stored".

    Raises:
        OutcomeUnknown: the store failed meanwhile.
    """
    try:
        yield
    except StoreError as error:
        raise OutcomeUnknown("error-outcome-unknown") from error


def held_by_another(file: Path) -> bool:
    """True where another process has locked the file.

    Asked only where DuckDB could not open it: closing the file here would let go of a lock that
    this process has on it.
    """
    try:
        import fcntl

        with file.open("rb+") as probe:
            fcntl.lockf(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except (OSError, ImportError):
        return False
    return False
