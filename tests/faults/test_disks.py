"""A disk that is full, a file that goes, a commit that fails: what is said is what is so."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.api import routes as api
from barometer.errors import OutcomeUnknown, StoreUnusable, StoreUnwritten
from barometer.store import Store, connection, open_store, transactions
from barometer.store.operations import tokens
from tests.faults.test_kills import whole
from tests.store.conftest import figures, store, store_file

__all__ = ["store", "store_file"]
pytestmark = [pytest.mark.faults, pytest.mark.timeout(900)]
PLAN = "huludao-145"
ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 2**20
# A store's log is played into its file at 16 MB: the first fill up the log, the last the file.
FULL = os.environ.get("BAROMETER_FAULTS") == "full"
FULL_AT = [1.2, 2.5, 4.0, 7.3, 11.1, 15.5, 17.2, 18.4, 19.3, 21.0]

# Entries of a megabyte each, until one is refused; then there is room again, and more are made.
WRITER = """
import os, resource, signal, sys
from dataclasses import replace
from barometer.access import HOUSE
from barometer.errors import BarometerError
from barometer.store import open_store, queries, writing

def keep(store, number):
    try:
        actor = replace(HOUSE, name=str(number))
        with store.writing("copy", actor) as own:
            entry = writing.append_entry(own, "note", actor)
            queries.execute(own, "staging/append_file", {
                "entry": entry, "sha256": "0", "name": str(number), "data": os.urandom(1 << 20)})
        return f"stored {number}"
    except BarometerError as error:
        return f"{error.key} {number}"

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
url, most, filler = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open_store(url) as store:
    if most:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    for number in range(60):
        told = keep(store, number)
        print(told, flush=True)
        if not told.startswith("stored"):
            break
    print(keep(store, 100), flush=True)
    if most:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    else:
        os.unlink(filler)
    for number in range(200, 203):
        print(keep(store, number), flush=True)
    print("alive", store.alive(), len(store.gaps(plan="huludao-145")), flush=True)
"""


def told(url: str, most: int, filler: Path) -> list[tuple[str, int]]:
    """What the writer was told of each of its entries."""
    command = [sys.executable, "-c", WRITER, url, str(most), str(filler)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    *lines, alive = done.stdout.splitlines()
    assert alive.split()[0] == "alive"
    return [(line.split()[0], int(line.split()[1])) for line in lines]


def judged(outcomes: list[tuple[str, int]], url: str) -> None:
    """Every entry that is there was told so or as unknown, and none that was told is missing."""
    with open_store(url, fill=False) as opened:
        whole(opened)
        noted = {int(row["by"]) for row in opened.ledger(kind="note")}
        with opened.tables() as cursor:
            stored_files = {int(name) for (name,) in cursor.execute(
                "select name from files where sha256 = '0' and octet_length(data) = 1048576"
            ).fetchall()}  # fmt: skip
    assert noted == stored_files
    outcome = {number: word for word, number in outcomes}
    assert [number for number, word in outcome.items() if word == "stored"] == sorted(
        noted - {number for number, word in outcome.items() if word == "error-outcome-unknown"}
    )
    assert set(outcome.values()) <= {
        "stored", "error-store-unwritten", "error-outcome-unknown", "error-store-unusable"
    }  # fmt: skip
    # It was full at some time, and once there was room all went on without a restart.
    assert set(outcome.values()) > {"stored"}
    assert [outcome[number] for number in (200, 201, 202)] == ["stored"] * 3


@pytest.mark.parametrize("megabytes", FULL_AT if FULL else [1.2])
def test_no_room_for_a_file_to_grow(store_file: Path, tmp_path: Path, megabytes: float) -> None:
    """The system lets no file grow past so many megabytes, then does again."""
    url = f"duckdb:{store_file}"
    most = max(int(megabytes * MEGABYTE), store_file.stat().st_size // 4)
    judged(told(url, most, tmp_path / "none"), url)


@contextmanager
def small_disk(folder: Path, megabytes: float) -> Iterator[Path]:
    """A disk of so many megabytes."""
    folder.mkdir()
    size = f"size={int(megabytes * 1024)}k"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may make a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root alone may mount")
@pytest.mark.parametrize("megabytes", FULL_AT if FULL else [18.4])
def test_a_full_disk(store_file: Path, tmp_path: Path, megabytes: float) -> None:
    """A disk of its own, full at another moment each time, then with room again."""
    size = store_file.stat().st_size / MEGABYTE
    with small_disk(tmp_path / "disk", size + megabytes + 64) as disk:
        shutil.copyfile(store_file, disk / "store.duckdb")
        filler = disk / "filler"
        filler.write_bytes(b"x" * (64 * MEGABYTE))
        url = f"duckdb:{disk / 'store.duckdb'}"
        judged(told(url, 0, filler), url)


def heating(value: float) -> bytes:
    """One figure."""
    return figures(f"211400,clean-heating-rate,2023,level,{value}")


def failing(stands: bool, error: type[duckdb.Error]) -> Callable[[duckdb.DuckDBPyConnection], None]:
    """A commit that is told as failed, and stands or not."""

    def commit(cursor: duckdb.DuckDBPyConnection) -> None:
        cursor.execute("commit" if stands else "rollback")
        raise transactions.CommitFailed from error("told as failed")

    return commit


@pytest.mark.parametrize("error", [duckdb.IOException, duckdb.TransactionException])
@pytest.mark.parametrize("stands", [True, False])
@pytest.mark.sampled(2)
def test_what_became_of_a_commit_is_looked_up(
    store: Store, stands: bool, error: type[duckdb.Error], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that stands is told as stored, one that does not as not stored; the store goes on."""
    before = store.entry()
    with monkeypatch.context() as patched:
        patched.setattr(transactions, "commit", failing(stands, error))
        if stands:
            [done] = store.upload("a.csv", heating(71), plan=PLAN)
            assert done["upload"] == before + 1
        else:
            with pytest.raises(StoreUnwritten):
                store.upload("a.csv", heating(71), plan=PLAN)
    assert store.entry() == store.alive() == before + stands
    [done] = store.upload("b.csv", heating(72), plan=PLAN)
    assert done["upload"] == before + stands + 1
    assert whole(store)[done["upload"]] == 1


def test_nobody_is_told_what_nobody_knows(
    store_file: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the store cannot be asked: "look before sending", 500, exit 4; later it can."""
    token = tokens.create(store, "t", "editor")["token"]
    served = TestClient(Starlette(routes=api.routes(lambda: store)))

    def gone(*_: object) -> None:
        raise StoreUnusable("error-store-unusable", store="x")

    with monkeypatch.context() as patched:
        patched.setattr(transactions, "commit", failing(True, duckdb.IOException))
        patched.setattr(connection, "attach_again", gone)
        answer = served.post(
            "/api/v1/uploads?lang=en", headers={"Authorization": f"Bearer {token}"},
            data={"plan": PLAN}, files={"file": ("a.csv", heating(71))},
        )  # fmt: skip
        assert (answer.status_code, answer.json()["outcome"]) == (500, "unknown")
        assert "before you send it again" in answer.json()["error"]
        assert served.get("/api/v1/health").status_code == 503
    assert OutcomeUnknown.exit_code == 4
    assert served.get("/api/v1/health").status_code == 200
    assert store.uploads(plan=PLAN)[0]["file"] == "a.csv"


def test_health_asks_the_store(store_file: Path, store: Store) -> None:
    """A file taken away under the app is told at once, and so is its coming back."""
    served = TestClient(Starlette(routes=api.routes(lambda: store)))
    assert served.get("/api/v1/health").json()["entry"] == store.entry()
    store_file.rename(aside := store_file.with_name("aside"))
    assert served.get("/api/v1/health").status_code == 503
    aside.rename(store_file)
    assert served.get("/api/v1/health").status_code == 200
