"""Storing a file: one file, one transaction, all or nothing.

What somebody saw before saying yes is what is stored (`Seen`), or nothing is. The reasons given for
doubtful figures are kept as notes, each with the figures that it is about (`Doubt`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial as partial_of
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from barometer.access import Actor
from barometer.errors import InputRefused, Moved
from barometer.problems import Problem
from barometer.rows import Upload
from barometer.store import writing
from barometer.store.changes import FIGURES, Check, changes_of
from barometer.store.documents.recipes import confirm
from barometer.store.snapshot import COMPARED, fill_temporary, tables_of_rights
from barometer.store.transactions import after_commit
from barometer.store.uploads.check import check
from barometer.store.uploads.entries import upload_object
from barometer.store.views.quality import KEY, finding_name, is_of_substance

if TYPE_CHECKING:
    import duckdb

    from barometer.intake import Choices
    from barometer.intake.result import Account
    from barometer.store.changes import Check
    from barometer.store.database import Database

_PLACE = ("sheet", "row", "col")
_COLUMNS = [*KEY, "value", "value_text", *_PLACE]


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
            or writing.append_reading(
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
    writing.log_uploads(stored)
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
    same = writing.same_file(cursor, item.plan, item.reading, data, at)
    if same is None:
        return None
    return same if changes_of(cursor, item.plan, item.reading, at, shown=0).is_empty else None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that a file would store and a rule doubts; `name` as its finding is named."""

    name: str
    problem: Problem
    figure: Mapping[str, Any]


def doubts(check: Check) -> list[Doubt]:
    """The doubtful figures of a checked file; none where storing it would change nothing."""
    again = check.same_as is not None and check.changes.is_empty
    if check.reading.table != FIGURES or again:
        return []
    problems = [problem for problem in check.problems if is_of_substance(problem)]
    return list(_placed(problems, check.reading.accepted)) if problems else []


def _placed(problems: Sequence[Problem], accepted: pa.Table) -> Iterator[Doubt]:
    """Each problem beside the figure in its place, once for a finding."""
    rows = pa.array({problem.row for problem in problems}, pa.int32())
    columns = pa.array({problem.column for problem in problems}, pa.string())
    in_place = pc.and_(pc.is_in(accepted["row"], rows),
                       pc.is_in(accepted["col"].cast(pa.string()), columns))  # fmt: skip
    figures: dict[tuple[object, ...], list[Mapping[str, Any]]] = {}
    for figure in accepted.select(_COLUMNS).filter(in_place).to_pylist():
        figures.setdefault(tuple(figure[name] for name in _PLACE), []).append(figure)
    names = set()
    for problem in problems:
        for figure in figures.get((problem.sheet, problem.row, problem.column), ()):
            name = finding_name(problem.code, figure)
            if name not in names and problem.value in (None, figure["value_text"]):
                names.add(name)
                yield Doubt(name, problem, figure)


def append_reasons(
    cursor: duckdb.DuckDBPyConnection, check: Check, upload: int, reasons: Mapping[str, str],
    actor: Actor,
) -> None:  # fmt: skip
    """Keep the reasons given for a file's doubtful figures, a note for each text."""
    about: dict[str, dict[str, float]] = {}
    for doubt in doubts(check) if reasons else ():
        if text := reasons.get(doubt.name, "").strip():
            about.setdefault(text, {})[doubt.name] = doubt.figure["value"]
    for text, values in about.items():
        detail = {"upload": upload, "findings": values}
        writing.append_entry(cursor, "note", actor, plan=check.plan, note=text, detail=detail)


@dataclass(frozen=True, slots=True)
class Seen:
    """The latest entry when a file was looked at, and a digest of what was shown of each part.

    Without digests: whatever the file would have changed at that entry.
    """

    entry: int
    digests: tuple[str, ...] | None = None


def seen_in(checks: Sequence[Check]) -> Seen:
    """What the checks of a file show."""
    return Seen(min(item.entry for item in checks), tuple(item.digest for item in checks))


def must_be_as_seen(
    store: Database,
    cursor: duckdb.DuckDBPyConnection,
    seen: Seen,
    checks: Sequence[Check],
    again: Callable[[], list[Check]],
) -> None:
    """Nothing where storing would do now what it was seen to do; asked by the one writer.

    `cursor` is the writer's, before it has written; `checks`: the file as it is about to be stored;
    `again` looks at the file anew, gaps included.

    Raises:
        Moved: it would do something else; the error holds what it would do now.
    """
    latest = writing.latest_entry(cursor)
    if seen.entry == latest:
        return
    if seen.digests is None:
        before = _changes(store, checks, min(seen.entry, latest))
        alike = before == _changes(store, checks, latest)
    else:
        checks = again()
        alike = seen.digests == tuple(item.digest for item in checks)
    if not alike:
        raise Moved("error-moved", checks, entry=str(seen.entry), latest=str(latest))


def _changes(store: Database, checks: Sequence[Check], entry: int) -> list[str]:
    """Digests of what each part of a file would change at an entry."""
    with store.trial() as cursor:
        fill_temporary(cursor, entry, COMPARED)
        return [
            changes_of(cursor, item.plan, item.reading, entry, shown=0).digest for item in checks
        ]
