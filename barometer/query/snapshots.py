"""Snapshot files that questions are asked of: made once an entry, dropped when idle."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from barometer.query.snapshot_file import write_snapshot
from barometer.store import Store
from barometer.wording import DEFAULT_LANGUAGE

# Files kept at a time: the latest state, and a few that pinned links ask for.
MOST_FILES = 4


@dataclass(slots=True)
class _File:
    """One snapshot file; `path` is set once it is written."""

    path: Path | None = None
    readers: int = 0
    making: threading.Lock = field(default_factory=threading.Lock)


class Snapshots:
    """The snapshot files of one store, in a folder that ends with the process."""

    def __init__(self, most: int = MOST_FILES) -> None:
        """Make none yet."""
        self._folder = Path(tempfile.mkdtemp(prefix="barometer-questions-"))
        self._most = most
        self._lock = threading.Lock()
        self._files: OrderedDict[tuple[int, str | None], _File] = OrderedDict()
        self._made = 0

    def has(self, entry: int, plan: str | None) -> bool:
        """True where the file of an entry is written already."""
        with self._lock:
            held = self._files.get((entry, plan))
            return held is not None and held.path is not None

    @contextmanager
    def file(self, store: Store, entry: int, plan: str | None) -> Iterator[Path]:
        """The file of an entry, of one plan or all; written where it is missing, kept in use."""
        held = self._hold((entry, plan))
        try:
            with held.making:
                if held.path is None:
                    held.path = self._written(store, entry, plan)
            yield held.path
        finally:
            with self._lock:
                held.readers -= 1

    def _written(self, store: Store, entry: int, plan: str | None) -> Path:
        with self._lock:
            self._made += 1
            path = self._folder / f"{entry}-{self._made}.duckdb"
        write_snapshot(store, path, lang=DEFAULT_LANGUAGE, plan=plan, as_of=entry)
        return path

    def _hold(self, key: tuple[int, str | None]) -> _File:
        with self._lock:
            held = self._files.setdefault(key, _File())
            self._files.move_to_end(key)
            held.readers += 1
            for old in [name for name, file in self._files.items() if not file.readers]:
                if len(self._files) <= self._most:
                    break
                path = self._files.pop(old).path
                if path is not None:
                    path.unlink(missing_ok=True)
            return held

    def close(self) -> None:
        """Remove every file."""
        shutil.rmtree(self._folder, ignore_errors=True)
