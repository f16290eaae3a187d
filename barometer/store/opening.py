"""Opening a store: found, attached, brought up to date, and filled where it is empty."""

from __future__ import annotations

from dataclasses import replace

from barometer.access import HOUSE
from barometer.store.attachment import Attachment
from barometer.store.connection import BUSY_SECONDS, connect
from barometer.store.lake.local_copy import FILE, Mirror, copy_folder, remove_copy
from barometer.store.location import Location, locate
from barometer.store.store import Store


def open_store(
    url: str | None = None, *, fill: bool = True, busy_seconds: float = BUSY_SECONDS
) -> Store:
    """Open the store, creating, upgrading and (when it is empty) filling it.

    Raises:
        StoreBusy, StoreUnusable: see `barometer.errors`.
        UsageError: the address cannot be meant.
    """
    store = _opened(locate(url), busy_seconds)
    try:
        if fill and store.entry() == 0:
            store.acting(HOUSE).fill()
    except BaseException:
        store.close()
        raise
    return store


def _opened(location: Location, busy_seconds: float) -> Store:
    if location.lake is None:
        connection = connect(location, busy_seconds)
        return Store(location, connection, Attachment(connection, location))
    folder = copy_folder()
    try:
        copy = replace(location, attach=str(folder / FILE))
        connection = connect(copy, busy_seconds)
        mirror = Mirror(connection, location.lake, folder)
        return Store(location, connection, Attachment(connection, copy), mirror)
    except BaseException:
        remove_copy(folder)
        raise
