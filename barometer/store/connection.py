"""The database of one open store: attached, waited for while busy, created or brought up to date.

`connect` gives a connection with tables, macros and functions in place. An `Attachment` stands
between it and its readers: a file that failed is attached again where it can be. `STEPS` says what
each version of the schema changed.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import duckdb

from barometer.errors import StoreBusy, StoreUnusable, StoreUnwritten
from barometer.schema import SCHEMA_VERSION, TABLES, quoted
from barometer.settings import settings
from barometer.store import histories
from barometer.store.location import QUERIES, SEARCH_PATH, Location
from barometer.store.queries import add_functions
from barometer.store.transactions import (
    OF_THE_DISK,
    CommitFailed,
    LedgerRow,
    cursor,
    held_by_another,
    last_row,
    read_only,
    settle,
    transaction,
)
from barometer.store.writing import latest_entry

# Long enough for another process to finish filling a new store, short enough for a person.
BUSY_SECONDS = 5.0
BUSY_STEP_SECONDS = 0.1
CONFIG = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}

MEMORY_DATABASE = ":memory:"
# Takes a cursor in a transaction, and the name under which the store is attached.
Step = Callable[[duckdb.DuckDBPyConnection, str], None]
# By the version that each leads to. A new table needs none: missing ones are made anyway.
STEPS: dict[int, Step] = {}
_LOG = logging.getLogger(__name__)


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


def attach(connection: duckdb.DuckDBPyConnection, location: Location, busy_seconds: float) -> None:
    """Attach a store's file as `store`, its folder made where there is none.

    Raises:
        StoreBusy: another process holds the file after `busy_seconds`.
        StoreUnusable: it is no database, damaged, or cannot be reached.
    """
    if not location.in_memory:
        _make_folder(location)
    deadline, was_free = time.monotonic() + busy_seconds, False
    while True:
        try:
            connection.execute(f"attach {quoted(location.attach)} as store")
            return
        except duckdb.Error as error:
            may_be_held = isinstance(error, duckdb.IOException)
            is_held = may_be_held and held_by_another(Path(location.attach))
            # Who held it may have let it go since: only what fails again is unusable.
            if not is_held and (was_free or not may_be_held):
                raise StoreUnusable("error-store-unusable", store=location.url) from error
            if is_held and time.monotonic() >= deadline:
                raise StoreBusy("error-store-busy", store=location.url) from error
            was_free = not is_held
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


def version_of(cursor: duckdb.DuckDBPyConnection, catalog: str, url: str) -> int | None:
    """The schema version of the store attached as `catalog`; None where nothing is made yet.

    Raises:
        StoreUnusable: a later version of this program made it.
    """
    has_meta = cursor.execute(
        "select 1 from duckdb_tables() where database_name = $catalog and table_name = 'meta'",
        {"catalog": catalog},
    ).fetchone()
    if not has_meta:
        return None
    noted = cursor.execute(f"select max(schema_version) from {catalog}.main.meta").fetchone()
    version: int | None = noted[0] if noted else None
    if version is not None and version > SCHEMA_VERSION:
        raise StoreUnusable("error-store-newer", store=url, version=version)
    return version


def upgrade(cursor: duckdb.DuckDBPyConnection, catalog: str, version: int | None) -> None:
    """Make the missing tables, take every step since `version`, and note the one reached.

    Inside a transaction: a step that fails leaves the store as it was.
    """
    for table in TABLES:
        cursor.execute(table.ddl.replace("exists ", f"exists {catalog}.main.", 1))
    for number, step in sorted(STEPS.items()):
        if version is not None and version < number:
            step(cursor, catalog)
    if not histories.read(cursor, catalog).branches:
        histories.begin(cursor, "made", catalog)
    cursor.execute(
        f"insert into {catalog}.main.meta values ($v, now()::timestamp)", {"v": SCHEMA_VERSION}
    )


class Attachment:
    """A connection and the file behind it.

    DuckDB gives a file up for good once its disk has failed at a checkpoint; whoever asks next
    then waits for it to be attached anew, which also plays back what was committed last.
    `entry` is the latest ledger entry.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, location: Location) -> None:
        """It is attached now; `location` is what is attached, a lake's own copy included."""
        self._connection, self._location = connection, location
        self._failed, self._attach_lock = threading.Event(), threading.Lock()
        self._identity = self._file()
        # Nobody else writes to a file that this process holds.
        self.entry = self.latest_entry()

    @contextmanager
    def serving(self, *, writes: bool = False) -> Iterator[None]:
        """Turn a disk's errors into errors that people can read; the file is then attached anew.

        Raises:
            StoreUnwritten: it failed while something was prepared to be written; none of it is.
            StoreUnusable: it failed while something was read, or cannot be attached.
        """
        if self._failed.is_set():
            self._attach_again()
        try:
            yield
        except OF_THE_DISK as error:
            self._failed.set()
            _LOG.exception("store failed")
            if writes:
                raise StoreUnwritten("error-store-unwritten") from error
            raise StoreUnusable("error-store-unusable", store=self._location.url) from error

    @contextmanager
    def originals(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A read-only cursor that sees the tables where they lie."""
        with self.serving(), closing(cursor(self._connection)) as reader, read_only(reader):
            yield reader

    @contextmanager
    def transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor inside one transaction: all of it is kept, or nothing, and it is known which.

        Raises:
            StoreUnwritten: nothing of it is kept.
            OutcomeUnknown: the disk failed at its end and cannot be asked.
        """
        last: LedgerRow | None = None
        try:
            with transaction(self._connection) as writer:
                yield writer
                last = last_row(writer)
            self.entry = last[0] if last else 0
        except CommitFailed as failure:
            # Of a transaction only, the file itself is well; of anything else it may be given up.
            if not isinstance(failure.__cause__, duckdb.TransactionException):
                self._failed.set()
            settle(
                failure, lambda: self._holds(last), lambda: StoreUnwritten("error-store-unwritten")
            )
            self.entry = last[0] if last else 0

    def _holds(self, last: LedgerRow | None) -> bool:
        with self.serving(), closing(cursor(self._connection)) as reader:
            return last is None or last_row(reader, last[0]) == last

    def latest_entry(self) -> int:
        """The latest ledger entry, asked of the file.

        Raises:
            StoreUnusable: it does not answer, or is no longer where it was.
        """
        if self._file() != self._identity:
            raise StoreUnusable("error-store-unusable", store=self._location.url)
        with self.serving(), closing(cursor(self._connection)) as reader:
            return latest_entry(reader)

    def _attach_again(self) -> None:
        with self._attach_lock:
            if self._failed.is_set():
                attach_again(self._connection, self._location)
                self._identity = self._file()
                self._failed.clear()
                # What nobody knew the outcome of is known now.
                self.entry = self.latest_entry()
                _LOG.warning("store attached again")

    def _file(self) -> tuple[int, int] | None:
        """What the system calls the file; None where there is none."""
        if self._location.in_memory:
            return None
        try:
            status = Path(self._location.attach).stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino
