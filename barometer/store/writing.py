"""Appending to the ledger. Every function takes the writer's cursor, inside a transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import duckdb

from barometer.errors import UsageError
from barometer.store import queries
from barometer.store.telling import tell_turned


def latest_entry(cursor: duckdb.DuckDBPyConnection) -> int:
    """The latest ledger entry; 0 in an empty store."""
    found = cursor.execute("select coalesce(max(entry), 0) from ledger").fetchone()
    return int(found[0]) if found else 0


def append_entry(
    cursor: duckdb.DuckDBPyConnection,
    kind: str,
    *,
    who: str | None = None,
    plan: str | None = None,
    subject: int | None = None,
    note: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> int:
    """The number of a new ledger entry, one more than the latest."""
    entry = latest_entry(cursor) + 1
    text = None if detail is None else json.dumps(detail, ensure_ascii=False, sort_keys=True)
    queries.execute(cursor, "staging/append_entry", {
        "entry": entry, "kind": kind, "who": who, "plan": plan, "subject": subject,
        "note": note, "detail": text,
    })  # fmt: skip
    return entry


def turn_upload(
    cursor: duckdb.DuckDBPyConnection, upload: int, kind: str, who: str | None, why: str | None
) -> str:
    """Append the entry that retracts or reinstates an upload; the upload's plan.

    Raises:
        UsageError: no such upload, or it stands that way already.
    """
    params = {"upload": upload, "as_of": latest_entry(cursor)}
    found = queries.rows(cursor, "marts/uploads", params)
    if not found:
        raise UsageError("error-no-upload", upload=upload)
    retracted = found[0]["retracted_at"] is not None
    if retracted == (kind == "retract"):
        raise UsageError(
            "error-already-retracted" if retracted else "error-not-retracted", upload=upload
        )
    plan = str(found[0]["plan"])
    append_entry(cursor, kind, who=who, plan=plan, subject=upload, note=why)
    tell_turned(upload, kind, who)
    return plan
