"""Opening a store: found, attached, brought up to date, and filled where it is empty."""

from __future__ import annotations

from barometer.store.connection import BUSY_SECONDS, connect
from barometer.store.location import locate
from barometer.store.store import Store


def open_store(
    url: str | None = None, *, fill: bool = True, busy_seconds: float = BUSY_SECONDS
) -> Store:
    """Open the store, creating, upgrading and (when it is empty) filling it.

    Raises:
        StoreBusy, StoreUnusable: see `barometer.errors`.
        UsageError: the address cannot be meant.
    """
    location = locate(url)
    store = Store(location, connect(location, busy_seconds))
    try:
        if fill and store.entry() == 0:
            store.fill()
    except BaseException:
        store.close()
        raise
    return store
