"""Rows moved between two databases, batch by batch."""

from __future__ import annotations

import duckdb

from barometer.schema import Table


def move(
    table: Table,
    origin: duckdb.DuckDBPyConnection,
    target: duckdb.DuckDBPyConnection,
    after: int,
) -> None:
    """Append a table's rows of later entries to the same table elsewhere, batch by batch."""
    if origin.execute(table.has_later, {"after": after}).fetchone() == (False,):
        return
    origin.execute(table.selected, {"after": after})
    target.register("moved", origin.to_arrow_reader(table.batch))
    target.execute(table.appended)
    target.unregister("moved")
