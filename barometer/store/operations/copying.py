"""Copying a whole store into an empty one, verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from barometer.errors import StoreUnusable, UsageError
from barometer.schema import LEDGER_TABLES
from barometer.store import histories, queries, staging
from barometer.store.staging import Checksum
from barometer.store.writing import move

if TYPE_CHECKING:
    from barometer.store.database import Database


def copy(source: Database, target: Database, by: str | None = None) -> list[Checksum]:
    """Copy every entry into an empty store, in one transaction.

    Shape: one row per table: `table_name`, `row_count`, `checksum`, alike in both stores.

    Raises:
        Denied: whoever asks may not copy stores.
        UsageError: the target holds entries already, or the source holds none.
        StoreUnusable: the two differ after all.
    """
    if source.entry() == 0:
        raise UsageError("error-copy-nothing", store=source.location.url)
    with source.tables() as origin:
        return fill(origin, target, by)


def fill(
    origin: duckdb.DuckDBPyConnection, target: Database, by: str | None = None,
    cause: histories.Cause = "copied",
) -> list[Checksum]:  # fmt: skip
    """Copy every entry that a cursor sees into an empty store; as `copy`."""
    with target.writing("copy", target.actor(by)) as cursor:
        if any(row["row_count"] for row in _checksums(cursor)):
            raise UsageError("error-copy-target", store=target.location.url)
        for table in LEDGER_TABLES:
            move(table, origin, cursor, after=0)
        histories.put(cursor, histories.read(origin))
        histories.begin(cursor, cause)
        expected = _checksums(origin)
    copied = checksums(target)
    if wrong := [row["table_name"] for row in copied if row not in expected]:
        raise StoreUnusable(
            "error-copy-differs", store=target.location.url, tables=", ".join(wrong)
        )
    return copied


def checksums(store: Database) -> list[Checksum]:
    """Rows and checksum of each table of a store: `table_name`, `row_count`, `checksum`."""
    with store.tables() as cursor:
        return _checksums(cursor)


def _checksums(cursor: duckdb.DuckDBPyConnection) -> list[Checksum]:
    return queries.rows(cursor, staging.TABLE_CHECKSUMS, {})
