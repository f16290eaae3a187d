"""This process's own copy of a lake: reads at a file's speed, writes that reach the lake first.

Rows of the ledger are added and never changed, so a copy is exact once it holds every entry up to
the latest one, and the next reading asks only for what came since. A writing is prepared in the
copy under the same queries as in a file, and its rows go to the lake before the copy keeps them.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

import duckdb

from barometer.errors import StoreBusy, StoreUnusable
from barometer.schema import FILES, LEDGER_TABLES, SCHEMA_VERSION, Table
from barometer.store import histories
from barometer.store.connection import upgrade, version_of
from barometer.store.lake.address import Lake, attach_lake, load_extensions
from barometer.store.lake.catalog import Catalog, readable_errors
from barometer.store.transactions import (
    CommitFailed,
    LedgerRow,
    commit,
    cursor,
    last_row,
    read_only,
    settle,
)
from barometer.store.writing import latest_entry, move

_LOG = logging.getLogger(__name__)
COPIES = "barometer-copy-"
FILE = "copy.duckdb"
LAKE_PATH = "lake.main,memory.main"
# Original files are fetched when somebody asks for one.
PULLED = tuple(table for table in LEDGER_TABLES if table is not FILES)
# Every so many entries the catalog's small uploads are put together into Parquet files.
TIDIED_ENTRIES = 200
# Copies of this very process: opening a file twice would let go of its lock.
_OPEN: set[Path] = set()


def copy_folder() -> Path:
    """A new folder for a copy; those that killed processes left behind are removed."""
    for left in Path(tempfile.gettempdir()).glob(f"{COPIES}*"):
        if left not in _OPEN and _is_abandoned(left / FILE):
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=COPIES))
    _OPEN.add(folder)
    return folder


def remove_copy(folder: Path) -> None:
    """Remove a copy whose database is closed."""
    shutil.rmtree(folder, ignore_errors=True)
    _OPEN.discard(folder)


def _is_abandoned(file: Path) -> bool:
    """True where no living process holds the copy: DuckDB locks the file of an open database."""
    if not file.is_file():
        return False
    try:
        duckdb.connect(str(file)).close()
    except duckdb.Error:
        return False
    return True


class Mirror:
    """A lake beside its copy, in one DuckDB: `lake` and `store`."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, lake: Lake, folder: Path) -> None:
        """Reach the lake, make or upgrade its tables, and fill the copy.

        Raises:
            UsageError: an extension is missing.
            StoreError: the lake cannot be reached, or was made by a newer version.
        """
        self._connection = connection
        self._lake = lake
        self._folder = folder
        self._catalog = Catalog(lake)
        # Held while entries enter the copy: a writing that the lake has and the copy does not
        # have yet must not be fetched a second time.
        self._entry_lock = threading.Lock()
        self._snapshot: int | None = None
        self._entry = 0
        load_extensions(connection, lake)
        self._open()
        self.refresh()

    def close(self) -> None:
        """Let go of the catalog, and remove the copy, whose connection is closed by now."""
        self._catalog.close()
        remove_copy(self._folder)

    def refresh(self) -> int:
        """The lake's latest entry, the copy brought up to it.

        Raises:
            StoreAway: the lake does not answer.
        """
        newest = self._catalog.snapshot()
        if newest != self._snapshot:
            # A copy that is broken is no fault of the lake's.
            _latest(self._connection, "store")
            with self._entry_lock, self._readable_errors():
                self._entry = self._pull()
                self._snapshot = newest
        return self._entry

    @contextmanager
    def writing(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor of the copy in a transaction that is kept once the lake has its rows.

        Raises:
            StoreError: the lake does not answer, or it stays another process's turn.
            OutcomeUnknown: it stopped answering at the very end.
        """
        last: LedgerRow | None = None
        with (
            closing(cursor(self._connection)) as local,
            closing(self._connection.cursor()) as remote,
        ):
            try:
                with self._catalog.turn():
                    self.refresh()
                    local.execute("begin transaction")
                    before = latest_entry(local)
                    yield local
                    last = last_row(local)
                    with self._readable_errors():
                        self._push(local, remote, before)
                        self._keep(local, remote)
                    self._tidy(before, last[0] if last else before)
            except CommitFailed as failure:
                _undo(local, remote)
                settle(failure, lambda: self._holds(last), lambda: StoreBusy("error-lake-busy"))
            except BaseException:
                _undo(local, remote)
                raise

    @contextmanager
    def _transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor in a transaction of its own."""
        with closing(self._connection.cursor()) as writer:
            try:
                writer.execute("begin transaction")
                yield writer
                writer.execute("commit")
            except BaseException:
                _undo(writer)
                raise

    @contextmanager
    def originals(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A read-only cursor that sees the lake's own tables, the original files among them."""
        with closing(self._connection.cursor()) as reader, self._readable_errors():
            reader.execute(f"set search_path = '{LAKE_PATH}'")
            with read_only(reader):
                yield reader

    def _push(
        self, local: duckdb.DuckDBPyConnection, remote: duckdb.DuckDBPyConnection, before: int
    ) -> None:
        """Put the rows of the entries after `before` into the lake's open transaction."""
        remote.execute(f"set search_path = '{LAKE_PATH}'")
        remote.execute("begin transaction")
        for table in LEDGER_TABLES:
            move(table, local, remote, before)
        if (named := histories.read(local, "store")) != histories.read(remote, "lake"):
            histories.put(remote, named, "lake")

    def _keep(self, local: duckdb.DuckDBPyConnection, remote: duckdb.DuckDBPyConnection) -> None:
        """Commit in the lake, then in the copy."""
        with self._entry_lock:
            self._catalog.confirm_turn()
            commit(remote)
            commit(local)

    def _holds(self, last: LedgerRow | None) -> bool:
        """True where the lake has the very entry, fetched anew: another may bear its number."""
        self._snapshot = None
        self.refresh()
        with closing(cursor(self._connection)) as reader:
            return last is None or last_row(reader, last[0]) == last

    def _pull(self) -> int:
        """The latest entry, after taking over what the copy lacks, all tables as of one moment."""
        with self._transaction() as local:
            place = {"held": _latest(local, "store"), "upto": _latest(local, "lake")}
            for table in PULLED if place["held"] < place["upto"] else ():
                local.execute(_pull_statement(table), place)
            histories.put(local, histories.read(local, "lake"), "store")
        return place["upto"]

    def _open(self) -> None:
        """Attach the lake; make or upgrade its tables, one process at a time."""
        if self._catalog.snapshot() is not None:
            self._attach()
            if self._version() == SCHEMA_VERSION:
                return
            with self._catalog.turn():
                self._upgrade()
            return
        with self._catalog.turn():
            self._attach()
            self._upgrade()

    def _attach(self) -> None:
        if self._catalog.data() not in (None, self._lake.data):
            raise StoreUnusable("error-lake-moved", store=self._lake.url)
        with self._readable_errors():
            attach_lake(self._connection, self._lake)

    def _version(self) -> int | None:
        """The lake's schema version; None where its tables are not made yet."""
        with self._readable_errors():
            return version_of(self._connection, "lake", self._lake.url)

    def _upgrade(self) -> None:
        """Bring the lake up to date, and note the version that did it."""
        version = self._version()
        if version == SCHEMA_VERSION:
            return  # another process was quicker
        with self._readable_errors():
            with self._transaction() as writer:
                upgrade(writer, "lake", version)
            # Whole workbooks belong in the data's place, not in the catalog's tables.
            self._connection.execute(
                "call lake.set_option('data_inlining_row_limit', 0, table_name => 'files')"
            )

    def _tidy(self, before: int, after: int) -> None:
        """Now and then put small uploads together; what fails here is tried again later."""
        if before // TIDIED_ENTRIES == after // TIDIED_ENTRIES:
            return
        try:
            with closing(self._connection.cursor()) as tidying:
                tidying.execute("call ducklake_flush_inlined_data('lake')")
                tidying.execute("call ducklake_merge_adjacent_files('lake')")
        except duckdb.Error as error:
            _LOG.warning("lake not tidied: %s", type(error).__name__)

    def _readable_errors(self) -> AbstractContextManager[None]:
        return readable_errors(self._connection, self._catalog, self._lake)


def _pull_statement(table: Table) -> str:
    names = ", ".join(table.column_names)
    return (
        f"insert into store.main.{table.name} ({names}) select {names} "
        f"from lake.main.{table.name} where entry > $held and entry <= $upto"
    )


def _latest(reader: duckdb.DuckDBPyConnection, catalog: str) -> int:
    latest = reader.execute(f"select coalesce(max(entry), 0) from {catalog}.main.ledger").fetchone()
    return int(latest[0]) if latest else 0


def _undo(*cursors: duckdb.DuckDBPyConnection) -> None:
    """End the transactions; a failed commit has ended its own already."""
    for open_cursor in cursors:
        with suppress(duckdb.Error):
            open_cursor.execute("rollback")
