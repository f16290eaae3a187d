"""Which of a lake's two servers failed: each is asked, nothing is read out of a message."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager

import duckdb

from barometer.errors import StoreAway, StoreBusy
from barometer.store.lake.address import Lake
from barometer.store.lake.catalog import Catalog

_LOG = logging.getLogger(__name__)
# No lake has such a file: a server that says so answers, and knows who asks.
_NO_FILE = "no-such-file"
_NOT_FOUND = 404


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
