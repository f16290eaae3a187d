"""The documented views as of a ledger entry, written into a DuckDB file of their own.

There is one file per ledger entry asked for, made once and dropped when idle.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import duckdb
import pyarrow as pa

from barometer.query.progress import Preparing, ProgressListener
from barometer.query.views import VIEWS, View, dictionary
from barometer.schema import quoted
from barometer.settings import settings
from barometer.store import Store, marts, queries
from barometer.store.gap_years import ask_gaps, regions_differing
from barometer.wording import DEFAULT_LANGUAGE

_DICTIONARY = "create table dictionary as from incoming"
# Tables of which a later file takes over the rows of regions that did not change.
_REGIONAL = (marts.OBSERVATIONS_ALL, marts.GAPS_SOURCED)
_FILES = count()
# Called with the name of each view before its rows are written.
ViewListener = Callable[[str], None]

# Files kept at a time: the latest state, and a few that pinned links ask for.
MOST_FILES = 4
# A large one is made from an earlier one; a small one anew, its rows in the order of the marts.
LARGE = 32 * 1024 * 1024
# How often whoever waits for a file is told how far it is.
_TICK = 0.5
# One large file at a time does not keep a small one waiting.
_AT_ONCE = 2
Key = tuple[int, str | None]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A file of the same views as of an earlier entry."""

    path: Path
    entry: int


def write_snapshot(
    store: Store,
    path: Path,
    *,
    lang: str,
    plan: str | None = None,
    as_of: int | None = None,
    earlier: Earlier | None = None,
    on_view: ViewListener = lambda name: None,
) -> None:
    """Write the views, with their data dictionary, to a new file.

    Of an `earlier` file, what is still true is taken over.

    Shape: one table or view per view, its name and columns as `views` lists them, and `dictionary`.

    Raises:
        Denied: the store is in the hands of somebody who may not read.
        UsageError: no such entry.
    """
    entry = store.pinned(as_of)
    # They are reckoned before anything is written.
    on_view("gaps")
    with store.copying(entry) as cursor:
        regions = regions_differing(cursor, earlier.entry, entry) if earlier else None
        if earlier is None or regions is None:
            _begin(path, lang)
        else:
            shutil.copyfile(earlier.path, path)
        with _attached(cursor, path) as file:
            for view in VIEWS:
                on_view(view.name)
                if view.part_of is None:
                    _fill(cursor, view, f"{file}.{view.name}", plan, entry, regions)


def _begin(path: Path, lang: str) -> None:
    """A new file with every table, each column described."""
    with closing(duckdb.connect(str(path))) as out:
        for view in sorted(VIEWS, key=lambda view: view.part_of is not None):
            out.execute(view.ddl)
            for comment in view.comments(lang):
                out.execute(comment)
        out.register("incoming", pa.Table.from_pylist(dictionary(lang)))
        out.execute(_DICTIONARY)


@contextmanager
def _attached(cursor: duckdb.DuckDBPyConnection, path: Path) -> Iterator[str]:
    """The file beside the store: the name of its schema."""
    name = f"snapshot_{next(_FILES)}"
    cursor.execute(f"attach {quoted(str(path))} as {name}")
    try:
        yield f"{name}.main"
    finally:
        cursor.execute(f"detach {name}")


def _fill(
    cursor: duckdb.DuckDBPyConnection, view: View, table: str, plan: str | None, entry: int,
    regions: Sequence[str] | None,
) -> None:  # fmt: skip
    """Write a view's rows; of one by region, only those of the regions named, if any are."""
    params: dict[str, object] = {"as_of": entry, "plan": plan}
    if view.query not in _REGIONAL:
        if regions is not None:
            cursor.execute(f"delete from {table}")
        _insert(cursor, view, table, params)
        return
    if regions is not None:
        if not regions:
            return
        cursor.execute(f"delete from {table} where region_code in $regions", {"regions": regions})
        params["region_codes"] = regions
    if view.query is marts.GAPS_SOURCED:
        by_year = view.name == "gaps_by_year"
        ask_gaps(cursor, entry, {"plan": plan, "region_codes": regions, "every_year": by_year})
        params = {"as_of": entry, "within_plan": by_year}
    _insert(cursor, view, table, params)


def _insert(
    cursor: duckdb.DuckDBPyConnection, view: View, table: str, params: dict[str, object]
) -> None:
    names = ", ".join(f'"{column.name}"' for column in view.columns)
    text, known = queries.query_text(view.query.name)
    given = {name: params.get(name) for name in known}
    cursor.execute(f"insert into {table} ({names}) select {names} from ({text}\n)", given)


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
