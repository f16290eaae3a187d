"""Backups: one moment of the store, compared, and back again."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from barometer.access import HOUSE
from barometer.errors import StoreBusy, StoreUnusable, UsageError
from barometer.settings import Settings
from barometer.store import Store, open_store
from barometer.store.location import locate
from barometer.store.operations import backup, control, copying
from tests.faults.test_kills import whole
from tests.store.conftest import figures

PLAN = "huludao-145"
ROOT = Path(__file__).resolve().parents[2]


def heating(year: int, value: float) -> bytes:
    """One figure."""
    return figures(f"211400,clean-heating-rate,{year},level,{value}")


def summed(path: Path) -> list[dict[str, object]]:
    """Rows and checksums of a store file."""
    with open_store(f"duckdb:{path}", fill=False) as held:
        return copying.checksums(held)


def test_there_and_back(store: Store, tmp_path: Path) -> None:
    """A copy holds every row; put into another place it answers the same gaps."""
    store.upload("heat.csv", heating(2023, 74), plan=PLAN)
    backed_up = backup.backup(store, tmp_path / "copy.duckdb")
    assert summed(tmp_path / "copy.duckdb") == copying.checksums(store)
    assert backed_up["rows"] == sum(row["row_count"] for row in copying.checksums(store))
    place = locate(f"duckdb:{tmp_path / 'new' / 'store.duckdb'}")
    assert backup.restore(tmp_path / "copy.duckdb", place, HOUSE)["rows"] == backed_up["rows"]
    with open_store(place.url) as back:
        assert back.gaps(plan=PLAN) == store.gaps(plan=PLAN)
        assert back.entry() == store.entry()


def test_a_store_in_use_is_not_overwritten(store: Store, filled: Path, tmp_path: Path) -> None:
    """Only when told, and what stood there is kept beside it."""
    copy = tmp_path / "copy.duckdb"
    backup.backup(store, copy)
    place = Path(shutil.copyfile(filled, tmp_path / "other.duckdb"))
    with open_store(f"duckdb:{place}", fill=False) as other:
        other.upload("heat.csv", heating(2023, 74), plan=PLAN)
        with pytest.raises(StoreBusy):
            held_by_another(place, copy)
        before = copying.checksums(other)
    with pytest.raises(UsageError, match="error-restore-full"):
        backup.restore(copy, locate(f"duckdb:{place}"), HOUSE)
    assert summed(place) == before
    backup.restore(copy, locate(f"duckdb:{place}"), HOUSE, replace=True)
    assert summed(place) == summed(copy)
    [aside] = tmp_path.glob("other.before-*.duckdb")
    assert summed(aside) == before


def held_by_another(place: Path, copy: Path) -> None:
    """Restore in a process of its own, as the file's holder is this one."""
    done = subprocess.run(
        [sys.executable, "-m", "barometer", "restore", str(copy), "--replace", "--store",
         f"duckdb:{place}"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    if done.returncode == StoreBusy.exit_code:
        raise StoreBusy("error-store-busy")


KILLED = f"""
import os, sys
from barometer.store import open_store
store = open_store(sys.argv[1], fill=False)
store.upload("last.csv", {heating(2024, 77)!r}, plan="{PLAN}")
os.kill(os.getpid(), 9)
"""


def killed_at_work(path: Path) -> Path:
    """A store file whose last upload lies in the log beside it still."""
    subprocess.run([sys.executable, "-c", KILLED, f"duckdb:{path}"], cwd=ROOT, check=False)
    assert path.with_name(f"{path.name}.wal").stat().st_size > 0
    return path


def last_file(path: Path) -> str:
    """The file of a store's latest upload."""
    with open_store(f"duckdb:{path}", fill=False) as held:
        return str(held.uploads(plan=PLAN)[0]["file"])


@pytest.mark.parametrize("damage", ["broken", pytest.param("lost", marks=pytest.mark.long)])
def test_a_copy_replaces_what_a_crash_left(store: Store, tmp_path: Path, damage: str) -> None:
    """The log of a damaged or lost store goes aside with it, and the copy opens in its place."""
    copy, place = tmp_path / "copy.duckdb", tmp_path / "place.duckdb"
    backup.backup(store, copy)
    expected = summed(copy)
    killed_at_work(Path(shutil.copyfile(copy, place)))
    place.write_bytes(os.urandom(8192))
    if damage == "lost":
        place.unlink()
    backup.restore(copy, locate(f"duckdb:{place}"), HOUSE, replace=True)
    assert summed(place) == expected
    assert len(list(tmp_path.glob("place.before-*.duckdb.wal"))) == 1


def test_a_copy_may_have_a_log_of_its_own(store: Store, tmp_path: Path) -> None:
    """What was written to a copy comes back with it; a new copy in its place has nothing of it."""
    copy, place = tmp_path / "copy.duckdb", tmp_path / "place.duckdb"
    backup.backup(store, copy)
    expected = summed(copy)
    killed_at_work(copy)
    backup.restore(copy, locate(f"duckdb:{place}"), HOUSE)
    assert last_file(place) == "last.csv"
    backup.backup(store, copy)
    assert summed(copy) == expected


@pytest.mark.parametrize("content", [b"", b"no store at all" * 500])
def test_what_is_no_copy_is_refused(store: Store, tmp_path: Path, content: bytes) -> None:
    """A damaged or foreign file is not put in anybody's place."""
    odd = tmp_path / "odd.duckdb"
    odd.write_bytes(content)
    with pytest.raises(StoreUnusable) as refused:
        backup.restore(odd, locate(f"duckdb:{tmp_path / 'new.duckdb'}"), HOUSE)
    assert refused.value.facts["store"] == str(odd)
    assert [path.name for path in tmp_path.glob("*new*")] == []


def test_a_place_that_cannot_be_written_is_named(store: Store, tmp_path: Path) -> None:
    """A folder that does not exist, or one instead of a file."""
    for place in (tmp_path / "none" / "copy.duckdb", tmp_path):
        with pytest.raises(UsageError, match="error-backup-place"):
            backup.backup(store, place)


def test_a_copy_beside_a_writer_is_one_whole_entry(store: Store, tmp_path: Path) -> None:
    """While uploads go on, each copy ends with a whole upload, never half of one."""
    stop = threading.Event()

    def send() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            store.upload(f"{number}.csv", heating(2021, 20 + number / 7), plan=PLAN)

    writer = threading.Thread(target=send)
    writer.start()
    try:
        for turn in range(4):
            copy = tmp_path / f"{turn}.duckdb"
            backup.backup(store, copy)
            with open_store(f"duckdb:{copy}", fill=False) as held:
                uploads = [row["file"] for row in held.uploads(plan=PLAN)]
                assert whole(held)
            # The next copy has more in it: the writer was not kept waiting.
            assert len(uploads) > turn
    finally:
        stop.set()
        writer.join()


def test_the_running_app_is_asked(store: Store, tmp_path: Path) -> None:
    """While a process holds the store, another asks it over the socket, for its account alone."""
    server = control.listen(store)
    assert server is not None
    path = control.socket_of(store.location)
    assert path is not None
    assert path.stat().st_mode & 0o777 == 0o600
    done = subprocess.run(
        [sys.executable, "-m", "barometer", "backup", str(tmp_path / "copy.duckdb"), "--store",
         store.location.url, "--json"], cwd=ROOT, capture_output=True, text=True, check=True,
        timeout=120,
    )  # fmt: skip
    server.shutdown()
    server.server_close()
    assert json.loads(done.stdout)["store"] == f"duckdb:{tmp_path / 'copy.duckdb'}"
    assert summed(tmp_path / "copy.duckdb") == copying.checksums(store)


def test_a_holder_that_does_not_answer_is_busy(store: Store, tmp_path: Path) -> None:
    """A left-over socket, or none: exit 3 and nothing written."""
    path = control.socket_of(store.location)
    assert path is not None
    for leftover in (False, True):
        if leftover:
            path.write_bytes(b"")
        with pytest.raises(StoreBusy):
            control.ask_backup(store.location, tmp_path / "copy.duckdb")
    assert list(tmp_path.glob("copy*")) == []


@pytest.mark.long
def test_a_killed_backup_leaves_no_broken_copy(store: Store, tmp_path: Path) -> None:
    """Killed at any moment: under the name stands the old copy or the new one."""
    copy, source = tmp_path / "copy.duckdb", tmp_path / "source.duckdb"
    backup.backup(store, copy)
    backup.backup(store, source)
    before = summed(copy)
    for delay in (0.6, 1.0, 1.3, 1.6):
        process = subprocess.Popen(
            [sys.executable, "-m", "barometer", "backup", str(copy), "--store", f"duckdb:{source}"],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(delay)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert summed(copy) == before


def test_backups_by_the_clock(store: Store, tmp_path: Path) -> None:
    """Made every so often, the oldest given up, the latest told to whoever asks."""
    chosen = Settings.model_construct(
        backup_every="1s", backup_to=str(tmp_path), backup_keep=2
    )  # fmt: skip
    old = tmp_path / "barometer-20200101-000000-000000.duckdb"
    old.write_bytes(b"old")
    stop = backup.start_schedule(store, chosen)
    assert stop is not None
    deadline = time.monotonic() + 60
    while old.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    stop.set()
    copies = sorted(tmp_path.glob("barometer-*.duckdb"))
    assert (len(copies), old in copies) == (2, False)
    latest = backup.latest_scheduled(store)
    assert latest is not None
    assert (latest["ok"], summed(copies[0])) == (True, copying.checksums(store))


@pytest.mark.parametrize("chosen", [{"backup_every": "1h"}, {"backup_to": "/tmp"}])
def test_half_a_schedule_is_told(store: Store, chosen: dict[str, str]) -> None:
    """When without where, or where without when, cannot be meant."""
    with pytest.raises(UsageError, match="error-backup-settings"):
        backup.start_schedule(store, Settings.model_construct(**chosen))  # type: ignore[arg-type]
