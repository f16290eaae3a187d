"""Appending to the ledger. Every function takes the writer's cursor, inside a transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import duckdb

from barometer.access import Actor
from barometer.errors import UsageError
from barometer.schema import Table
from barometer.store import marts, queries
from barometer.store.upload_log import log_turn

# More than a name or a note needs; a ledger keeps what it is given for ever.
MOST_OF_A_NAME, MOST_OF_A_NOTE = 200, 2_000


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
