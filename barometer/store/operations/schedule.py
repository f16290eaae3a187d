"""Backups by the clock, in the background of the process that holds the store."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import duckdb

from barometer.access import HOUSE
from barometer.errors import BarometerError, UsageError
from barometer.settings import Settings
from barometer.store.operations.backup import backup

if TYPE_CHECKING:
    from barometer.store.database import Database

_LOG = logging.getLogger(__name__)
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_STEM, _MOMENT = "barometer-", "%Y%m%d-%H%M%S-%f"
_ALL = f"{_STEM}*.duckdb"
_LATEST: WeakKeyDictionary[Database, dict[str, Any]] = WeakKeyDictionary()


def start(store: Database, chosen: Settings) -> threading.Event | None:
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


def latest(store: Database) -> dict[str, Any] | None:
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
