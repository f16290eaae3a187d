"""Copies of a store as a file, compared with what they were made from, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from barometer.access import HOUSE, Actor
from barometer.errors import StoreUnusable, UsageError
from barometer.store.location import Location
from barometer.store.opening import open_store
from barometer.store.operations import copying, foreign
from barometer.store.operations.foreign import log_of
from barometer.store.operations.verifying import Copy, must_be_whole, verify

if TYPE_CHECKING:
    from barometer.store.database import Database


def backup(store: Database, dest: Path) -> Copy:
    """Write a consistent copy of an open store, as who holds it; `{"store", "rows"}`.

    The copy is one moment of the store, also while others write: everything is read in one
    transaction. It stands under its name only when it is whole and compared.

    Raises:
        Denied: who holds the store may not make backups.
        UsageError: the place cannot be written, or holds something else than a file.
        StoreUnusable: the copy is not what it was made from.
    """
    store.actor().must("backup")
    dest = _writable(dest)
    part = _part_of(dest)
    try:
        with open_store(f"duckdb:{part}", fill=False) as copy:
            tables = copying.copy(store, copy.acting(HOUSE))
        # Of the copy that gives way: the new one could not be opened with it.
        log_of(dest).unlink(missing_ok=True)
        part.replace(dest)
    except OSError as error:
        raise UsageError("error-backup-place", place=str(dest)) from error
    finally:
        _remove(part)
    return {"store": f"duckdb:{dest}", "rows": sum(row["row_count"] for row in tables)}


def restore(source: Path, location: Location, actor: Actor, *, replace: bool = False) -> Copy:
    """Put a copy in the store's place; `{"store", "rows"}`. What stood there is kept aside.

    Raises:
        Denied: the actor may not restore.
        UsageError: no such copy; the store holds something and `replace` is not said; the store
            is no file.
        StoreBusy: another process has the store open.
        StoreUnusable: the copy is damaged, empty, no store, or of a newer version.
    """
    actor.must("restore")
    if location.shared or location.in_memory:
        raise UsageError("error-restore-place", store=location.url)
    if not source.is_file():
        raise UsageError("error-no-file", file=str(source))
    place = Path(location.attach)
    place.parent.mkdir(parents=True, exist_ok=True)
    part = _part_of(place)
    try:
        rows = _copy_rows(source, part)
        if place.exists() and _holds_anything(location) and not replace:
            raise UsageError("error-restore-full", store=location.url)
        _set_aside(place)
        part.replace(place)
    finally:
        _remove(part)
    return {"store": location.url, "rows": rows}


def _copy_rows(source: Path, part: Path) -> int:
    """A copy's rows, verified and then moved into tables of our own making; itself is only read."""
    with foreign.opened_copy(source, _part_of(part)) as origin:
        contents = verify(origin, str(source))
        must_be_whole(contents)
        if not contents["rows"]:
            raise StoreUnusable("error-store-unusable", store=str(source))
        with open_store(f"duckdb:{part}", fill=False) as target:
            copying.fill(origin, target.acting(HOUSE), cause="restored")
    return int(contents["rows"])


def _holds_anything(location: Location) -> bool:
    """A damaged store counts as full: somebody may still want it."""
    try:
        with open_store(location.url, fill=False) as held:
            return held.entry() > 0
    except StoreUnusable:
        return True


def _set_aside(place: Path) -> None:
    """Keep the old store beside the new one, under the moment it gave way.

    What a killed process wrote last still lies in the log beside the file, and belongs to it: the
    new file could not be opened with it.
    """
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = place.with_name(f"{place.stem}.before-{moment}{place.suffix}")
    for old, new in ((place, aside), (log_of(place), log_of(aside))):
        if old.exists():
            old.replace(new)


def _part_of(dest: Path) -> Path:
    return dest.with_name(f".{dest.name}.{uuid4().hex}.part")


def _writable(dest: Path) -> Path:
    resolved = dest.expanduser().resolve()
    if resolved.is_dir() or not resolved.parent.is_dir():
        raise UsageError("error-backup-place", place=str(dest))
    return resolved


def _remove(part: Path) -> None:
    for left in (part, log_of(part)):
        left.unlink(missing_ok=True)
