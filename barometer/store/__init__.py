"""The only door to the database: one ledger, read as of any entry."""

from barometer.store.store import Store, open_store

__all__ = ["Store", "open_store"]
