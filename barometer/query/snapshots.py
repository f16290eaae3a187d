"""Snapshot files, one per ledger entry asked for, made once and dropped when idle."""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from barometer.query.progress import Preparing, ProgressListener
from barometer.query.snapshot_file import Earlier, write_snapshot
from barometer.settings import settings
from barometer.store import Store
from barometer.wording import DEFAULT_LANGUAGE

# Files kept at a time: the latest state, and a few that pinned links ask for.
MOST_FILES = 4
# A large one is made from an earlier one; a small one anew, its rows in the order of the marts.
LARGE = 32 * 1024 * 1024
# How often whoever waits for a file is told how far it is.
_TICK = 0.5
# One large file at a time does not keep a small one waiting.
_AT_ONCE = 2
Key = tuple[int, str | None]


@dataclass(slots=True)
class _File:
    """One snapshot file; `future` gives its path once it is written."""

    future: Future[Path] | None = None
    view: str = "gaps"
    begun: float = field(default_factory=time.monotonic)
    readers: int = 0

    @property
    def path(self) -> Path | None:
        """Where it is, once it is written."""
        done = self.future is not None and self.future.done() and self.future.exception() is None
        return self.future.result() if done and self.future is not None else None

    def note_view(self, view: str) -> None:
        """Note the view whose rows are written next."""
        self.view = view


class Snapshots:
    """The snapshot files of one store, in a folder that ends with the process."""

    def __init__(self, most: int = MOST_FILES, large: int = LARGE) -> None:
        """Make none yet."""
        self._folder = Path(tempfile.mkdtemp(prefix="barometer-questions-"))
        # Whoever answers may be another user, who finds a file by the name he is given.
        self._folder.chmod(0o711)
        self._most, self._large = most, large
        self._lock = threading.Lock()
        self._files: OrderedDict[Key, _File] = OrderedDict()
        self._files_begun = 0
        self._makers = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="barometer-snapshots")

    def has(self, entry: int, plan: str | None) -> bool:
        """True where the file of an entry is written already."""
        with self._lock:
            snapshot = self._files.get((entry, plan))
            return snapshot is not None and snapshot.path is not None

    @contextmanager
    def file(
        self, store: Store, entry: int, plan: str | None,
        on_progress: ProgressListener = lambda progress: None,
    ) -> Iterator[Path]:  # fmt: skip
        """The file of an entry, of one plan or all; written where it is missing, kept in use.

        `on_progress` is called every moment while it is made; what it raises ends the waiting, not
        the making.
        """
        key = (entry, plan)
        snapshot, future = self._hold(store, key)
        try:
            while not wait((future,), _TICK).done:
                on_progress(Preparing(snapshot.view, time.monotonic() - snapshot.begun))
            yield future.result()
        finally:
            with self._lock:
                snapshot.readers -= 1
                failed = future.done() and future.exception() is not None
                if failed and self._files.get(key) is snapshot:
                    del self._files[key]

    def _hold(self, store: Store, key: Key) -> tuple[_File, Future[Path]]:
        with self._lock:
            snapshot = self._files.setdefault(key, _File())
            self._files.move_to_end(key)
            snapshot.readers += 1
            if snapshot.future is None:
                self._files_begun += 1
                path = self._folder / f"{key[0]}-{self._files_begun}.duckdb"
                snapshot.future = self._makers.submit(self._write, store, path, key, snapshot)
            self._drop_idle()
            return snapshot, snapshot.future

    def _write(self, store: Store, path: Path, key: Key, snapshot: _File) -> Path:
        entry, plan = key
        earlier = self._earlier(key)
        try:
            write_snapshot(
                store, path, lang=DEFAULT_LANGUAGE, plan=plan, as_of=entry,
                earlier=earlier[0] if earlier else None, on_view=snapshot.note_view,
            )  # fmt: skip
            path.chmod(0o644 if settings().questions_user else 0o600)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        finally:
            if earlier is not None:
                with self._lock:
                    earlier[1].readers -= 1
        return path

    def _earlier(self, key: Key) -> tuple[Earlier, _File] | None:
        """The latest large file before this one, of the same plan; it stays until let go."""
        with self._lock:
            earlier_files = [
                (Earlier(path, entry), file) for (entry, plan), file in self._files.items()
                if plan == key[1] and entry < key[0]
                and (path := file.path) is not None and path.stat().st_size >= self._large
            ]  # fmt: skip
            latest = max(earlier_files, key=lambda pair: pair[0].entry, default=None)
            if latest is not None:
                latest[1].readers += 1
            return latest

    def _drop_idle(self) -> None:
        """Make room; what is read or made stays."""
        idle = [key for key, file in self._files.items()
                if not file.readers and file.future is not None and file.future.done()]  # fmt: skip
        for key in idle[: max(0, len(self._files) - self._most)]:
            path = self._files.pop(key).path
            if path is not None:
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove every file."""
        self._makers.shutdown(cancel_futures=True)
        shutil.rmtree(self._folder, ignore_errors=True)
