"""Whether a store is whole: every row read, counts and original files compared with the ledger."""

from __future__ import annotations

from typing import TypedDict

import duckdb

from barometer.errors import StoreUnusable
from barometer.store import queries, staging
from barometer.store.faults import OF_THE_DISK
from barometer.store.staging import Checksum, StoreFault


class Copy(TypedDict):
    """Where a store or a copy of one is, and how many rows it has."""

    store: str
    rows: int


class Verified(Copy):
    """What was found of a store."""

    tables: list[Checksum]
    faults: list[StoreFault]


def verify(cursor: duckdb.DuckDBPyConnection, shown: str) -> Verified:
    """What a cursor's store holds, and what does not fit together in it.

    Shape: `store` (as `shown`), `rows`, `tables` (`table_name`, `row_count`, `checksum`), `faults`
    (`fault`, `entry`): `entry` a number is missing or there twice, `rows` an upload's rows are not
    as many as it says, `file` its original is not what came, `stray` rows of no entry.

    Raises:
        StoreUnusable: some of it cannot be read.
    """
    try:
        tables = queries.rows(cursor, staging.TABLE_CHECKSUMS, {})
        faults = queries.rows(cursor, staging.STORE_FAULTS, {})
    except OF_THE_DISK as error:
        raise StoreUnusable("error-store-damaged", store=shown) from error
    rows = sum(row["row_count"] for row in tables)
    return {"store": shown, "rows": rows, "tables": tables, "faults": faults}


def must_be_whole(verified: Verified) -> None:
    """Refuse a store with faults.

    Raises:
        StoreUnusable: it has some.
    """
    if verified["faults"]:
        entries = sorted({str(fault["entry"]) for fault in verified["faults"]}, key=int)
        raise StoreUnusable(
            "error-store-faults", store=verified["store"], entries=", ".join(entries[:10])
        )
