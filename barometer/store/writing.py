"""Appending to the ledger: entries, uploads with their rows, and the log records of them.

Every function that appends takes the writer's cursor, inside a transaction. Log records hold
numbers, plan names and problem codes, never what a cell holds.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import duckdb

from barometer.access import Actor
from barometer.errors import UsageError
from barometer.intake.layout.document import printed
from barometer.rows import Upload
from barometer.schema import Table
from barometer.store import marts, queries, staging
from barometer.store.changes import FIGURES, changes_of

if TYPE_CHECKING:
    from barometer.intake import Reading
    from barometer.store.changes import Check

# More than a name or a note needs; a ledger keeps what it is given for ever.
MOST_OF_A_NAME, MOST_OF_A_NOTE = 200, 2_000

# Metrics count its records by `outcome`.
_LOG = logging.getLogger("barometer.store.upload")


def latest_entry(cursor: duckdb.DuckDBPyConnection) -> int:
    """The latest ledger entry; 0 in an empty store."""
    latest = cursor.execute("select coalesce(max(entry), 0) from ledger").fetchone()
    return int(latest[0]) if latest else 0


def append_entry(
    cursor: duckdb.DuckDBPyConnection,
    kind: str,
    actor: Actor,
    *,
    plan: str | None = None,
    subject: int | None = None,
    note: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> int:
    """The number of a new ledger entry, one more than the latest.

    Raises:
        UsageError: the name or the note is longer than the ledger keeps.
    """
    _must_fit("by", actor.name, MOST_OF_A_NAME)
    _must_fit("note", note or "", MOST_OF_A_NOTE)
    entry = latest_entry(cursor) + 1
    content = {**(detail or {}), **_actor_limits(actor)}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True) if content else None
    queries.execute(cursor, "staging/append_entry", {
        "entry": entry, "kind": kind, "who": actor.name, "plan": plan, "subject": subject,
        "note": note, "detail": text,
    })  # fmt: skip
    return entry


def _must_fit(name: str, text: str, most: int) -> None:
    if len(text) > most:
        raise UsageError("error-api-long", name=name, most=most)


def _actor_limits(actor: Actor) -> dict[str, Any]:
    """The limits of an actor's rights when he wrote; empty where he may write all rows.

    Later it tells a county's entry from an editor's decision.
    """
    if not actor.limited:
        return {}
    return {
        "role": actor.role, "regions": sorted(actor.regions),
        "indicators": sorted(actor.indicators), "bodies": sorted(actor.bodies),
    }  # fmt: skip


def turn_upload(
    cursor: duckdb.DuckDBPyConnection, upload: int, kind: str, actor: Actor, why: str | None
) -> str:
    """Append the entry that retracts or reinstates an upload; the upload's plan.

    Raises:
        UsageError: no such upload, or it stands that way already.
    """
    params = {"upload": upload, "as_of": latest_entry(cursor)}
    uploads = queries.rows(cursor, marts.UPLOADS, params)
    if not uploads:
        raise UsageError("error-no-upload", upload=upload)
    retracted = uploads[0]["retracted_at"] is not None
    if retracted == (kind == "retract"):
        raise UsageError(
            "error-already-retracted" if retracted else "error-not-retracted", upload=upload
        )
    plan = str(uploads[0]["plan"])
    append_entry(cursor, kind, actor, plan=plan, subject=upload, note=why)
    log_turn(upload, kind, actor.name)
    return plan


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


def log_refusals(checks: Iterable[Check]) -> None:
    """Log the error codes of files that are refused."""
    error_codes = Counter(p.code for item in checks for p in item.problems if p.is_error)
    if error_codes:
        _LOG.info("file refused", extra={"outcome": "refused", "codes": dict(error_codes)})


def log_uploads(uploads: Iterable[Upload]) -> None:
    """Log each upload stored."""
    for row in uploads:
        _LOG.info("upload stored", extra={
            "outcome": "accepted", "upload": row["upload"], "plan": row["plan"],
            "table": row["table"], "who": row["by"], "rows": row["rows"], "new": row["new"],
            "changed": row["changed"],
        })  # fmt: skip


def log_turn(upload: int, kind: str, who: str | None) -> None:
    """Log that an upload was retracted or reinstated."""
    _LOG.info("upload turned", extra={"turned": kind, "upload": upload, "who": who})


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
    counts = changes_of(cursor, plan, reading, latest_entry(cursor), shown=0).counts
    # Whoever asks later how the file was read finds it beside the upload.
    detail: dict[str, object] = {}
    if reading.readings:
        detail = {"readings": [printed(one) for one in reading.readings]}
    if reading.recipe is not None:
        detail["recipe"] = reading.recipe
    entry = append_entry(cursor, "upload", actor, plan=plan, note=note, detail=detail)
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
