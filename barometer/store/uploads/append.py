"""Appending a reading: ledger entry, upload, original bytes, rows. Inside a transaction."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import duckdb

from barometer.access import Actor
from barometer.intake.layout.document import printed
from barometer.store import queries, staging, writing
from barometer.store.changes import FIGURES, changes_of

if TYPE_CHECKING:
    from barometer.intake import Reading


def append_reading(
    cursor: duckdb.DuckDBPyConnection,
    reading: Reading,
    plan: str,
    data: bytes,
    *,
    actor: Actor,
    origin: str,
    note: str | None = None,
) -> int:
    """The entry of a stored reading: ledger entry, upload, original bytes, rows."""
    counts = changes_of(cursor, plan, reading, writing.latest_entry(cursor), shown=0).counts
    # Whoever asks later how the file was read finds it beside the upload.
    detail: dict[str, object] = {}
    if reading.readings:
        detail = {"readings": [printed(one) for one in reading.readings]}
    if reading.recipe is not None:
        detail["recipe"] = reading.recipe
    entry = writing.append_entry(cursor, "upload", actor, plan=plan, note=note, detail=detail)
    digest = sha256(data).hexdigest()
    queries.execute(cursor, "staging/append_upload", {
        "entry": entry, "plan": plan, "table_name": reading.table, "file": reading.file,
        "sha256": digest, "origin": origin, "row_count": reading.rows,
        "accepted_count": reading.accepted_count, "new_count": counts["new"],
        "changed_count": counts["changed"], "unchanged_count": counts["unchanged"],
    })  # fmt: skip
    queries.execute(cursor, "staging/append_file", {
        "entry": entry, "sha256": digest, "name": reading.file, "data": data,
    })  # fmt: skip
    _append_rows(cursor, reading, plan, entry)
    return entry


def _append_rows(
    cursor: duckdb.DuckDBPyConnection, reading: Reading, plan: str, entry: int
) -> None:
    params: dict[str, object] = {"entry": entry, "plan": plan}
    if reading.table == FIGURES:
        queries.execute(cursor, "staging/append_repeats", params)
        queries.execute(cursor, "staging/append_observations", params)
    else:
        params["table_name"] = reading.table
        queries.execute(cursor, "staging/append_records", params)


def same_file(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, data: bytes, at: int
) -> int | None:
    """The latest upload in force of the very same bytes, or None."""
    uploads = queries.rows(cursor, staging.SAME_FILE, {
        "plan": plan, "table_name": reading.table, "sha256": sha256(data).hexdigest(),
        "as_of": at,
    })  # fmt: skip
    return int(uploads[-1]["upload"]) if uploads else None
