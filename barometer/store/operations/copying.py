"""Copies of a whole store: into an empty one, verified, and out of a file of unknown making.

A database file may hold views and macros that read files of this machine when they are asked. So a
foreign one is looked at in a database of its own that reaches nothing outside and whose settings
are locked, and everything in it that is no table of ours is refused before a row is read.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import duckdb

from barometer.errors import StoreUnusable, StoreUnwritten, UsageError
from barometer.schema import LEDGER_TABLES, SCHEMA_VERSION, TABLES
from barometer.store import histories, queries, staging
from barometer.store.connection import CONFIG, MEMORY_DATABASE, attach, upgrade, version_of
from barometer.store.location import Location
from barometer.store.transactions import OF_THE_DISK
from barometer.store.writing import move

if TYPE_CHECKING:
    from barometer.store.database import Database

# Only tables, and of their columns only names and types: see `queries/staging/foreign_things.sql`.
_LOCKED = ("set enable_external_access = false", "set lock_configuration = true")


def copy(source: Database, target: Database, by: str | None = None) -> list[staging.Checksum]:
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
) -> list[staging.Checksum]:  # fmt: skip
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


def checksums(store: Database) -> list[staging.Checksum]:
    """Rows and checksum of each table of a store: `table_name`, `row_count`, `checksum`."""
    with store.tables() as cursor:
        return _checksums(cursor)


def _checksums(cursor: duckdb.DuckDBPyConnection) -> list[staging.Checksum]:
    return queries.rows(cursor, staging.TABLE_CHECKSUMS, {})


class Copy(TypedDict):
    """Where a store or a copy of one is, and how many rows it has."""

    store: str
    rows: int


class Verified(Copy):
    """What was found of a store."""

    tables: list[staging.Checksum]
    faults: list[staging.StoreFault]


def verify(cursor: duckdb.DuckDBPyConnection, shown: str) -> Verified:
    """What a cursor's store holds, and what does not fit together in it.

    Shape: `store` (as `shown`), `rows`, `tables` (`table_name`, `row_count`, `checksum`), `faults`
    (`fault`, `entry`): `entry` a number is missing or there twice, `rows` an upload's rows are not
    as many as it says, `file` its original is not what came, `stray` rows of no entry.

    Raises:
        StoreUnusable: some of it cannot be read.
    """
    try:
        tables = _checksums(cursor)
        faults = queries.rows(cursor, staging.STORE_FAULTS, {})
    except OF_THE_DISK as error:
        raise StoreUnusable("error-store-damaged", store=shown) from error
    rows = sum(row["row_count"] for row in tables)
    return {"store": shown, "rows": rows, "tables": tables, "faults": faults}


def must_be_whole(verified: Verified) -> None:
    """Refuse a store with faults.

    Raises:
        StoreUnusable: it has some.
    """
    if verified["faults"]:
        entries = sorted({str(fault["entry"]) for fault in verified["faults"]}, key=int)
        raise StoreUnusable(
            "error-store-faults", store=verified["store"], entries=", ".join(entries[:10])
        )


@contextmanager
def opened_copy(source: Path, scratch: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor over a copy of the file at `scratch`, brought up to date; the file is only read.

    Raises:
        StoreUnusable: it is damaged, no store, of a newer version, or holds what no store does.
        StoreUnwritten: there is no room for the copy.
    """
    _copy(source, scratch)
    connection = duckdb.connect(MEMORY_DATABASE, config=dict(CONFIG))
    try:
        with closing(connection.cursor()) as cursor:
            _attach(cursor, source, scratch)
            yield cursor
    finally:
        connection.close()
        for left in (scratch, log_of(scratch)):
            left.unlink(missing_ok=True)


def _copy(source: Path, scratch: Path) -> None:
    try:
        shutil.copyfile(source, scratch)
        # Somebody may have looked at the copy with the app and killed it.
        if log_of(source).is_file():
            shutil.copyfile(log_of(source), log_of(scratch))
    except OSError as error:
        raise StoreUnwritten("error-store-unwritten") from error


def _attach(cursor: duckdb.DuckDBPyConnection, source: Path, scratch: Path) -> None:
    try:
        attach(cursor, Location(str(source), str(scratch)), 0)
        for setting in _LOCKED:
            cursor.execute(setting)
        cursor.execute("use store.main")
        _refuse_what_is_no_table(cursor, source)
        version = version_of(cursor, "store", f"duckdb:{source}")
        if version is None:
            raise StoreUnusable("error-store-unusable", store=str(source))
        if version != SCHEMA_VERSION:
            upgrade(cursor, "store", version)
        _refuse_what_is_no_table(cursor, source)
    except duckdb.Error as error:
        raise StoreUnusable("error-store-damaged", store=str(source)) from error


def _refuse_what_is_no_table(cursor: duckdb.DuckDBPyConnection, source: Path) -> None:
    known = [table.name for table in TABLES]
    columns = [f"{table.name}.{name}" for table in TABLES for name in table.column_names]
    foreign = queries.rows(cursor, staging.FOREIGN_THINGS, {"tables": known, "columns": columns})
    if foreign:
        listed = ", ".join(sorted(f"{row['kind']} {row['name']}" for row in foreign)[:10])
        raise StoreUnusable("error-store-foreign", store=str(source), things=listed)


def log_of(file: Path) -> Path:
    """Where DuckDB keeps what is not in the file itself yet."""
    return file.with_name(f"{file.name}.wal")
