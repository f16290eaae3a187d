"""Uploads once stored, notes and confirmed spellings: single entries of the ledger.

An upload's object and file; its retraction and reinstatement, and what either changed (`Turning`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from barometer.errors import UsageError
from barometer.rows import TurnedFigure, TurnedRecord, Upload
from barometer.store import marts, queries, staging, writing
from barometer.store.changes import FIGURES
from barometer.store.snapshot import fill_temporary
from barometer.store.transactions import after_commit
from barometer.store.views import quality

if TYPE_CHECKING:
    from barometer.store.database import Database

TurnKind = Literal["retract", "reinstate"]
# Where else a figure of the upload stands: in an earlier upload, in none, in a later one.
OTHERS = ("earlier", "only", "later")


def upload_object(store: Database, upload: int) -> Upload:
    """The upload object of one upload.

    Raises:
        UsageError: there is no such upload.
    """
    entry = store.pinned(None)
    with store.trial() as cursor:
        fill_temporary(cursor, entry, ("uploads_retracted",))
        uploads = queries.rows(cursor, marts.UPLOADS, {"upload": upload, "as_of": entry})
    if not uploads:
        raise UsageError("error-no-upload", upload=upload)
    return uploads[0]


def original(store: Database, upload: int) -> tuple[str, bytes]:
    """Name and bytes of the file of an upload, as it came.

    Raises:
        UsageError: there is no such upload.
    """
    store.pinned(None)  # whoever may not read, may not read this
    with store.tables() as cursor:
        files = queries.rows(cursor, staging.FILE_OF_UPLOAD, {"upload": upload})
    if not files:
        raise UsageError("error-no-upload", upload=upload)
    return files[0]["name"], files[0]["data"]


def turn(store: Database, upload: int, kind: str, by: str | None, why: str | None) -> Upload:
    """Retract or reinstate an upload; its object.

    Raises:
        Denied: a row of it is not the actor's.
        UsageError: no such upload, or it stands that way already.
    """
    actor = store.actor(by)
    with store.writing(kind, actor) as cursor:
        fill_temporary(cursor, writing.latest_entry(cursor), ("uploads_retracted",))
        writing.turn_upload(cursor, upload, kind, actor, why)
    with after_commit():
        return upload_object(store, upload)


def note(store: Database, plan: str, by: str | None, text: str, detail: Mapping[str, str]) -> int:
    """Keep a note; one on a finding only from somebody whose figure it is.

    Raises:
        Denied: the actor may not answer, or not on this figure.
        UsageError: there is no such finding.
    """
    actor = store.actor(by)
    if "finding" in detail:
        actor.must("answer")
        quality.must_be_finding(store, plan, detail["finding"])
    with store.writing("answer" if "finding" in detail else "note", actor) as cursor:
        return writing.append_entry(cursor, "note", actor, plan=plan, note=text, detail=detail)


def remember(
    store: Database, plan: str, by: str | None, mappings: Sequence[Mapping[str, str]]
) -> int:
    """Keep spellings; they change how everybody's later files are read."""
    actor, detail = store.actor(by), {"mappings": list(mappings)}
    with store.writing("remember", actor) as cursor:
        return writing.append_entry(cursor, "mapping", actor, plan=plan, detail=detail)


@dataclass(frozen=True, slots=True)
class Turning:
    """What became of each figure or record of an upload, by where else it stands.

    `counts` has a number for each of `OTHERS`: with `earlier` the value in force is another one
    now, with `only` there was or is none, with `later` it is the same as before. `figures` or
    the first of them.
    """

    kind: TurnKind
    upload: int
    table: str
    counts: Mapping[str, int]
    figures: tuple[TurnedFigure, ...] = ()
    records: tuple[TurnedRecord, ...] = ()

    @property
    def total(self) -> int:
        """How many figures or records the upload has."""
        return sum(self.counts.values())


def turning_of(
    store: Database, upload: int, table: str, kind: TurnKind, *, as_of: int | None = None,
    skipped: int = 0, shown: int,
) -> Turning:  # fmt: skip
    """What an upload of a table changed when it was retracted or reinstated.

    `as_of`: an entry at which it had been. `skipped` of its rows come before the first one listed,
    and `shown` are listed at most.
    """
    asked = {"upload": upload, "retracts": kind == "retract", "skipped": skipped, "shown": shown}
    if table == FIGURES:
        figures = store.rows(staging.TURNED_FIGURES, as_of=as_of, **asked)
        listed = tuple(row for row in figures if row["other"] is not None)
        return Turning(kind, upload, table, _counts(figures[0]), figures=listed)
    records = store.rows(staging.TURNED_RECORDS, as_of=as_of, **asked)
    held = tuple(row for row in records if row["other"] is not None)
    return Turning(kind, upload, table, _counts(records[0]), records=held)


def _counts(row: TurnedFigure | TurnedRecord) -> dict[str, int]:
    counts = (row["earlier_count"], row["only_count"], row["later_count"])
    return dict(zip(OTHERS, counts, strict=True))
