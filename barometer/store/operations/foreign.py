"""A store file of which nobody knows who made it: read as tables, and nothing else.

A database file may hold views and macros that read files of this machine when they are asked. So it
is looked at in a database of its own that reaches nothing outside and whose settings are locked,
and everything in it that is no table of ours is refused before a row is read.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb

from barometer.errors import StoreUnusable, StoreUnwritten
from barometer.schema import SCHEMA_VERSION, TABLES
from barometer.store import queries, staging
from barometer.store.connection import CONFIG, MEMORY_DATABASE, attach
from barometer.store.location import Location
from barometer.store.upgrading import upgrade, version_of

# Only tables, and of their columns only names and types: see `queries/staging/foreign_things.sql`.
_LOCKED = ("set enable_external_access = false", "set lock_configuration = true")


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
