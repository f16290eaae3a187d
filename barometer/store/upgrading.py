"""What each version of the schema changed, done to a store that an earlier one made."""

from __future__ import annotations

from collections.abc import Callable

import duckdb

from barometer.errors import StoreUnusable
from barometer.schema import SCHEMA_VERSION, TABLES
from barometer.store import histories

# Takes a cursor in a transaction, and the name under which the store is attached.
Step = Callable[[duckdb.DuckDBPyConnection, str], None]
# By the version that each leads to. A new table needs none: missing ones are made anyway.
STEPS: dict[int, Step] = {}


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
