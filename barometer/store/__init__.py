"""The only door to the database: one ledger, read as of any entry."""

from barometer.store.opening import open_store
from barometer.store.store import Store

__all__ = ["Store", "open_store"]
