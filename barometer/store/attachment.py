"""The file that a store is attached from: attached again where it failed and can be."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb

from barometer.errors import StoreUnusable, StoreUnwritten
from barometer.store.connection import attach_again, cursor, read_only, transaction
from barometer.store.faults import OF_THE_DISK, CommitFailed, LedgerRow, last_row, settle
from barometer.store.location import Location
from barometer.store.writing import latest_entry

_LOG = logging.getLogger(__name__)


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
