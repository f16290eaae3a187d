"""Opening the database: attach, wait for a busy file, create or upgrade the tables."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import duckdb

from barometer.errors import StoreBusy, StoreUnusable
from barometer.schema import SCHEMA_VERSION
from barometer.settings import settings
from barometer.store.faults import CommitFailed, commit, held_by_another
from barometer.store.functions import add_functions
from barometer.store.location import QUERIES, SEARCH_PATH, Location
from barometer.store.upgrading import upgrade, version_of

# Long enough for another process to finish filling a new store, short enough for a person.
BUSY_SECONDS = 5.0
BUSY_STEP_SECONDS = 0.1
CONFIG = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}


def connect(location: Location, busy_seconds: float = BUSY_SECONDS) -> duckdb.DuckDBPyConnection:
    """An in-memory DuckDB with the store attached as `store`, tables and macros in place.

    Raises:
        StoreBusy: another process holds the file after `busy_seconds`.
        StoreUnusable: the file is damaged, unreadable or made by a newer version.
    """
    connection = duckdb.connect(MEMORY_DATABASE, config=dict(CONFIG))
    try:
        # It would be drawn on the standard output, which belongs to whoever reads our answers.
        connection.execute("set enable_progress_bar = false")
        if threads := settings().threads:
            connection.execute("set threads = $threads", {"threads": threads})
        attach(connection, location, busy_seconds)
        connection.execute(f"set search_path = '{SEARCH_PATH}'")
        _upgrade(connection, location)
        add_functions(connection)
        _load_macros(connection)
    except BaseException:
        connection.close()
        raise
    return connection


MEMORY_DATABASE = ":memory:"


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


def attach(connection: duckdb.DuckDBPyConnection, location: Location, busy_seconds: float) -> None:
    """Attach a store's file as `store`, its folder made where there is none.

    Raises:
        StoreBusy: another process holds the file after `busy_seconds`.
        StoreUnusable: it is no database, damaged, or cannot be reached.
    """
    if not location.in_memory:
        _make_folder(location)
    quoted = location.attach.replace("'", "''")
    deadline = time.monotonic() + busy_seconds
    while True:
        try:
            connection.execute(f"attach '{quoted}' as store")
            return
        except duckdb.Error as error:
            file = Path(location.attach)
            if not (isinstance(error, duckdb.IOException) and held_by_another(file)):
                raise StoreUnusable("error-store-unusable", store=location.url) from error
            if time.monotonic() >= deadline:
                raise StoreBusy("error-store-busy", store=location.url) from error
        time.sleep(BUSY_STEP_SECONDS)


def attach_again(connection: duckdb.DuckDBPyConnection, location: Location) -> None:
    """Attach a store anew whose file failed; what was committed last is played back.

    Raises:
        StoreBusy, StoreUnusable: it cannot be; the next try may.
    """
    with closing(connection.cursor()) as bare_cursor:
        with suppress(duckdb.Error):
            # It may be gone already: an earlier try came so far.
            bare_cursor.execute("detach store")
        attach(bare_cursor, location, 0)


def _make_folder(location: Location) -> None:
    try:
        Path(location.attach).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnusable("error-store-unusable", store=location.url) from error


def _upgrade(connection: duckdb.DuckDBPyConnection, location: Location) -> None:
    """Bring it up to date in one transaction; a store newer than this program is left as it is."""
    try:
        with transaction(connection) as writer:
            version = version_of(writer, "store", location.url)
            if version != SCHEMA_VERSION:
                upgrade(writer, "store", version)
    except (duckdb.Error, CommitFailed) as error:
        raise StoreUnusable("error-store-unusable", store=location.url) from error


def _load_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the macros; the tables they name must exist, so an empty snapshot stands in."""
    connection.execute("set search_path = 'memory.main,store.main'")
    formulas, *others = sorted((QUERIES / "macros").glob("*.sql"))
    connection.execute(formulas.read_text(encoding="utf-8"))
    for name in ("30_uploads_retracted", "32_figures_superseded"):
        text = (QUERIES / "in_force" / "uploads" / f"{name}.sql").read_text(encoding="utf-8")
        connection.execute(f"create temp table {name[3:]} as {text}", {"as_of": 0})
    for path in others:
        connection.execute(path.read_text(encoding="utf-8"))
    for name in ("uploads_retracted", "figures_superseded"):
        connection.execute(f"drop table temp.{name}")
    connection.execute(f"set search_path = '{SEARCH_PATH}'")
