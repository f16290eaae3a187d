"""Storing a file: one file, one transaction, all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial as partial_of
from typing import TYPE_CHECKING, Any

import duckdb

from barometer.errors import InputRefused
from barometer.problems import Problem
from barometer.rows import Upload
from barometer.store import writing
from barometer.store.changes import changes_of
from barometer.store.checked_file import Check
from barometer.store.documents.recipes import confirm
from barometer.store.faults import after_commit
from barometer.store.snapshot import COMPARED, fill_temporary, tables_of_rights
from barometer.store.upload_log import log_uploads
from barometer.store.uploads.append import append_reading, same_file
from barometer.store.uploads.check import check
from barometer.store.uploads.entries import upload_object
from barometer.store.uploads.reasons import append_reasons
from barometer.store.uploads.seen import Seen, must_be_as_seen

if TYPE_CHECKING:
    from barometer.intake import Choices
    from barometer.intake.result import Account
    from barometer.store.database import Database


class StoredUpload(Upload):
    """One file as it was stored, with what checking it told."""

    problems: list[Problem]
    account: tuple[Account, ...]
    readings: list[dict[str, Any]]


def upload(
    store: Database,
    name: str,
    data: bytes,
    *,
    plan: str | None = None,
    region: str | None = None,
    table: str | None = None,
    by: str | None = None,
    note: str | None = None,
    partial: bool = False,
    choices: Choices | None = None,
    progress: Callable[[float], None] | None = None,
    seen: Seen | None = None,
    remember: bool = True,
    reasons: Mapping[str, str] | None = None,
) -> list[StoredUpload]:
    """Store a file in one transaction; its upload objects, several for a zip.

    Each object holds the file's `problems` and `account` as `check` gives them. The very same
    file, where it would change nothing, is not stored again: its object is that of the earlier
    upload with nothing new or changed. A reading that the choices give is remembered for the
    form, unless `remember` is false. `reasons`: why doubtful figures are right, by the names of
    their findings (see `uploads.reasons`); they are kept as notes after the uploads.

    Raises:
        Denied: the actor may not upload at all, or another's upload came between the check and
            this one's turn; single rows are problems.
        Moved: it would no longer do what was `seen`; nothing is stored.
        InputRefused: it has errors and `partial` is not set, or no row is good.
        UsageError: unknown plan, region or table, or several plans fit.
    """
    actor = store.actor(by)
    actor.must("upload")
    look = partial_of(
        check, store, name, data, plan=plan, region=region, table=table, choices=choices,
        actor=actor,
    )  # fmt: skip
    checks = look(progress=progress)
    _refuse(name, checks, partial)
    with store.writing("upload", actor) as cursor:
        only = tables_of_rights(actor) if actor.limited else COMPARED
        fill_temporary(cursor, writing.latest_entry(cursor), only)
        if seen is not None:
            must_be_as_seen(store, cursor, seen, checks, lambda: look(with_moves=True))
        entries = [
            _unless_same(cursor, item, data)
            or append_reading(
                cursor, item.reading, item.plan, data, actor=actor, origin="upload", note=note
            )
            for item in checks
        ]
        for item, entry in zip(checks, entries, strict=True):
            append_reasons(cursor, item, entry, reasons or {}, actor)
        if remember and choices is not None and choices.readings:
            for item in checks:
                confirm(cursor, item.plan, item.reading, actor)
    with after_commit():
        stored = [_object(store, item, entry) for item, entry in zip(checks, entries, strict=True)]
    log_uploads(stored)
    return stored


def _refuse(name: str, checks: list[Check], partial: bool) -> None:
    problems = [problem for item in checks for problem in item.problems]
    accepted = sum(item.reading.accepted_count for item in checks)
    if any(item.refused for item in checks) and (not partial or accepted == 0):
        raise InputRefused("error-file-refused", problems, file=name)


def _object(store: Database, item: Check, entry: int) -> StoredUpload:
    uploaded = upload_object(store, entry)
    if item.same_as == entry:
        uploaded["unchanged"] += uploaded["new"] + uploaded["changed"]
        uploaded["new"] = uploaded["changed"] = 0
    return {**uploaded, "problems": item.problems, "account": item.reading.account,
            "readings": item.readings}  # fmt: skip


def _unless_same(cursor: duckdb.DuckDBPyConnection, item: Check, data: bytes) -> int | None:
    """The earlier upload of the same bytes, when storing them again would change nothing."""
    at = writing.latest_entry(cursor)
    same = same_file(cursor, item.plan, item.reading, data, at)
    if same is None:
        return None
    return same if changes_of(cursor, item.plan, item.reading, at, shown=0).is_empty else None
