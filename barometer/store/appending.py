"""Appending a reading: ledger entry, upload, original bytes, rows. Inside a transaction."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from barometer.store import queries, writing

if TYPE_CHECKING:
    from barometer.intake import Reading

Row = dict[str, Any]
FIGURES = "observations"


def append_reading(
    cursor: duckdb.DuckDBPyConnection,
    reading: Reading,
    plan: str,
    data: bytes,
    *,
    who: str | None,
    origin: str,
    note: str | None = None,
) -> int:
    """The entry of a stored reading: ledger entry, upload, original bytes, rows."""
    counted = Counter(
        row["change"] for row in changes_of(cursor, plan, reading, writing.latest_entry(cursor))
    )
    entry = writing.append_entry(cursor, "upload", who=who, plan=plan, note=note)
    digest = sha256(data).hexdigest()
    queries.execute(cursor, "staging/append_upload", {
        "entry": entry, "plan": plan, "table_name": reading.table, "file": reading.file,
        "sha256": digest, "origin": origin, "row_count": reading.rows,
        "accepted_count": reading.accepted_count, "new_count": counted["new"],
        "changed_count": counted["changed"], "unchanged_count": counted["unchanged"],
    })  # fmt: skip
    queries.execute(cursor, "staging/append_file", {
        "entry": entry, "sha256": digest, "name": reading.file, "data": data,
    })  # fmt: skip
    _append_rows(cursor, reading, plan, entry)
    return entry


def _append_rows(
    cursor: duckdb.DuckDBPyConnection, reading: Reading, plan: str, entry: int
) -> None:
    params: Row = {"entry": entry, "plan": plan}
    if reading.table == FIGURES:
        queries.execute(cursor, "staging/append_repeats", params)
        queries.execute(cursor, "staging/append_observations", params)
    else:
        params["table_name"] = reading.table
        queries.execute(cursor, "staging/append_records", params)


def changes_of(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, at: int
) -> list[Row]:
    """Incoming rows beside those in force, each with `change`: new, changed or unchanged."""
    if reading.table == FIGURES:
        cursor.register("incoming", reading.accepted)
        return queries.rows(cursor, "staging/upload_changes", {"plan": plan, "as_of": at})
    cursor.register("incoming_records", records_table(reading))
    params = {"plan": plan, "as_of": at, "table_name": reading.table}
    return queries.rows(cursor, "staging/record_changes", params)


def same_file(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, data: bytes, at: int
) -> int | None:
    """The latest upload in force of the very same bytes, or None."""
    found = queries.rows(cursor, "staging/same_file", {
        "plan": plan, "table_name": reading.table, "sha256": sha256(data).hexdigest(),
        "as_of": at,
    })  # fmt: skip
    return int(found[-1]["upload"]) if found else None


def records_table(reading: Reading) -> pa.Table:
    """The accepted records of another table, one row each, the row itself as JSON."""
    rows = [
        {
            "key": record["key"],
            "data": json.dumps(record["data"], ensure_ascii=False, sort_keys=True),
            "file": reading.file,
            "sheet": record["sheet"],
            "row": record["row"],
        }
        for record in reading.records
    ]
    names = ("key", "data", "file", "sheet")
    schema = pa.schema([*((name, pa.string()) for name in names), ("row", pa.int32())])
    return pa.Table.from_pylist(rows, schema=schema)
