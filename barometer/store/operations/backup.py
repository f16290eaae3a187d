"""Backups: copies of a store as a file, compared with what they were made from, and the way back.

`start_schedule` makes them by the clock, in the background of the process that holds the store.
"""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from weakref import WeakKeyDictionary

import duckdb

from barometer.access import HOUSE, Actor
from barometer.errors import BarometerError, StoreUnusable, UsageError
from barometer.settings import Settings
from barometer.store.location import Location
from barometer.store.operations import copying
from barometer.store.operations.copying import Copy, log_of, must_be_whole, verify
from barometer.store.store import open_store

if TYPE_CHECKING:
    from barometer.store.database import Database

_LOG = logging.getLogger(__name__)
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_STEM, _MOMENT = "barometer-", "%Y%m%d-%H%M%S-%f"
_ALL = f"{_STEM}*.duckdb"
_LATEST: WeakKeyDictionary[Database, dict[str, Any]] = WeakKeyDictionary()


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
    with copying.opened_copy(source, _part_of(part)) as origin:
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


def start_schedule(store: Database, chosen: Settings) -> threading.Event | None:
    """Begin backing up as the settings say; setting the event ends it. None where they do not.

    The first copy is made at once: a server that starts again often would never make one.

    Raises:
        UsageError: only one of `backup_every` and `backup_to` is set, or there is no such folder.
    """
    if chosen.backup_every is None and chosen.backup_to is None:
        return None
    if chosen.backup_every is None or chosen.backup_to is None:
        raise UsageError("error-backup-settings")
    folder = Path(chosen.backup_to).expanduser()
    if not folder.is_dir():
        raise UsageError("error-backup-place", place=str(folder))
    seconds = int(chosen.backup_every[:-1]) * _SECONDS[chosen.backup_every[-1]]
    stop = threading.Event()
    threading.Thread(
        target=_run, args=(store, folder, seconds, chosen.backup_keep, stop), name="backups",
        daemon=True,
    ).start()  # fmt: skip
    return stop


def latest_scheduled(store: Database) -> dict[str, Any] | None:
    """What came of the store's latest backup by the clock: `at`, `ok`, `rows` or `why`."""
    return _LATEST.get(store)


def _run(store: Database, folder: Path, seconds: int, keep: int, stop: threading.Event) -> None:
    while not stop.is_set():
        _LATEST[store] = _backup_outcome(store, folder)
        _forget_old(folder, keep)
        stop.wait(seconds)


def _backup_outcome(store: Database, folder: Path) -> dict[str, Any]:
    """What came of one backup: when, whether it is good, and its rows or what was wrong."""
    moment = datetime.now(UTC)
    outcome: dict[str, Any] = {"at": moment.isoformat(timespec="seconds"), "ok": True}
    try:
        copy = backup(store.acting(HOUSE), folder / _name(folder, moment))
    except BarometerError as error:
        _LOG.error("backup failed: %s", error.key)
        return {**outcome, "ok": False, "why": error.key}
    except (OSError, duckdb.Error):
        # The next one may succeed: a full disk, a store that was away for a moment.
        _LOG.exception("backup failed")
        return {**outcome, "ok": False, "why": "error-store-unusable"}
    _LOG.info("backup made: %s rows", copy["rows"])
    return {**outcome, "rows": copy["rows"]}


def _name(folder: Path, moment: datetime) -> str:
    """The name of the next copy, after all others in order even where the clock went back."""
    last = max((path.stem.removeprefix(_STEM) for path in folder.glob(_ALL)), default="")
    wanted = moment.strftime(_MOMENT)
    if wanted <= last:
        with suppress(ValueError):
            wanted = (datetime.strptime(last, _MOMENT) + timedelta(microseconds=1)).strftime(
                _MOMENT
            )
    return f"{_STEM}{wanted}.duckdb"


def _forget_old(folder: Path, keep: int) -> None:
    """Only files of this program's own naming are ever removed."""
    for old in sorted(folder.glob(_ALL))[:-keep]:
        old.unlink(missing_ok=True)
