"""What a disk, a file or a commit can do wrong, told apart by type and by asking the system.

The words of DuckDB's messages are never looked at: "lock" stands in "block".
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from barometer.errors import OutcomeUnknown, StoreError

_LOG = logging.getLogger(__name__)
# DuckDB's errors of a disk that fails, or of a file that is damaged; others are ours.
OF_THE_DISK = (
    duckdb.IOException, duckdb.FatalException, duckdb.InternalException,
    duckdb.SerializationException,
)  # fmt: skip
LedgerRow = tuple[Any, ...]


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
