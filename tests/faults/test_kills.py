"""Killed, raced and cancelled: nothing acknowledged is lost, nothing is half stored."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from barometer.errors import Cancelled
from barometer.store import Store, open_store
from tests.store.conftest import HEADER, store, store_file

__all__ = ["store", "store_file"]

pytestmark = pytest.mark.faults
KILLS = 100 if os.environ.get("BAROMETER_FAULTS") == "full" else 2
PLAN = "huludao-145"
MONTHS = [f"{year}-{month:02}" for year in range(2016, 2026) for month in range(1, 13)]
ROWS = len(MONTHS)

# Loads all that uploading needs once; for each line it is sent it is doubled, and the double
# uploads until it is killed. Files are read in the double itself: the kill is meant for the store.
UPLOADER = f"""
import os, sys
from barometer import intake
from barometer.intake import child_processes
from barometer.store import open_store, transactions
from barometer.store.lake import local_copy
from tests.faults.test_kills import county_file

def told(commit):
    def telling(own):
        print("commit", flush=True)
        commit(own)
    return telling

def upload(seed):
    child_processes.read = intake.read
    with open_store(sys.argv[1]) as store:
        # Loads what reading needs, so that the kill falls among uploads on a slow machine too.
        store.check("first.csv", county_file(0), plan="{PLAN}")
        transactions.commit = told(transactions.commit)
        local_copy.commit = told(local_copy.commit)
        print("ready", os.getpid(), flush=True)
        for number in range(10_000):
            [done] = store.upload(f"{{number}}.csv", county_file(seed + number), plan="{PLAN}")
            print(done["upload"], flush=True)

for line in sys.stdin:
    double = os.fork()
    if not double:
        upload(int(line))
    print("gone", os.waitpid(double, 0)[1], flush=True)
"""


def county_file(seed: int) -> bytes:
    """A file of made-up monthly figures, different for every seed."""
    rows = (
        f"211402,,electricity,{month},level,{1000 + seed + number / 1000},万千瓦时,,,,\n"
        for number, month in enumerate(MONTHS)
    )
    return (HEADER + "".join(rows)).encode()


@contextmanager
def uploader(url: str) -> Iterator[subprocess.Popen[str]]:
    """The process whose doubles upload; ended for sure."""
    process = subprocess.Popen(
        [sys.executable, "-c", UPLOADER, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def killed_upload(
    process: subprocess.Popen[str], seed: int, commits: int, seconds: float
) -> list[int]:
    """The uploads that a double acknowledged, killed so long after so many commits had begun."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{seed}\n")
    process.stdin.flush()
    ready, number = process.stdout.readline().split()
    assert ready == "ready"
    lines: list[str] = []
    while lines.count("commit\n") < commits:
        lines.append(process.stdout.readline())
    time.sleep(seconds)
    os.kill(int(number), signal.SIGKILL)
    while not (lines and lines[-1].startswith("gone ")):
        lines.append(process.stdout.readline())
        assert lines[-1], f"ended with {process.wait()}"
    assert lines.pop().endswith(f" {signal.SIGKILL.value}\n")
    return [int(line) for line in lines if line != "commit\n"]


def whole(store: Store) -> dict[int, int]:
    """Rows by upload; asserts that the ledger has no hole and no upload is half there."""
    entries = sorted(row["entry"] for row in store.ledger())
    assert entries == list(range(1, store.entry() + 1))
    with store.reading() as cursor:
        counts = dict(
            cursor.execute("select entry, count(*) from observations group by entry").fetchall()
        )
    for upload in store.uploads():
        if upload["table"] == "observations":
            assert counts.pop(upload["upload"], 0) == upload["accepted"]
    assert counts == {}
    return {upload["upload"]: upload["accepted"] for upload in store.uploads()}


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", ["file", pytest.param("lake", marks=pytest.mark.long)])
def test_a_killed_process_loses_nothing_it_acknowledged(
    kind: str, request: pytest.FixtureRequest
) -> None:
    """SIGKILL within a few milliseconds of a commit's beginning, again and again on one store.

    What was acknowledged is there, whole and once; of what was not, all or nothing is.
    """
    if kind == "lake":
        url = request.getfixturevalue("lake")
    else:
        url = f"duckdb:{request.getfixturevalue('store_file')}"
    chance = random.Random(20261124)
    acknowledged: list[int] = []
    fates = {"gone": 0, "stands": 0, "told": 0}
    with open_store(url) as opened:
        latest = opened.entry()
    with uploader(url) as process:
        for kill in range(KILLS):
            before = latest
            # A lake has two commits an upload: its own and that of the process's copy.
            commits, late = chance.randint(1, 3), chance.uniform(0, 0.008)
            newly_acknowledged = killed_upload(process, kill * 10_000, commits, late)
            acknowledged += newly_acknowledged
            with open_store(url, busy_seconds=20) as opened:
                stored, latest = whole(opened), opened.entry()
            assert [number for number in acknowledged if stored.get(number) != ROWS] == []
            # At most the one upload that was under way is there without having been acknowledged.
            assert latest - before - len(newly_acknowledged) in (0, 1)
            stands = latest > before + len(newly_acknowledged)
            fates["told" if len(newly_acknowledged) >= commits else "stands" if stands
                  else "gone"] += 1  # fmt: skip
            print(kind, kill + 1, fates, len(acknowledged), flush=True)
    # The kills fell on both sides of the moment from which an upload stands.
    assert KILLS < 100 or min(fates["gone"], fates["stands"] + fates["told"]) > 0


def test_two_uploads_at_once_are_both_kept(store: Store) -> None:
    """Two threads of one process: every upload is found once, entries distinct."""
    done: list[int] = []

    def send(first: int) -> None:
        for seed in range(first, first + 3):
            [upload] = store.upload(f"{seed}.csv", county_file(seed), plan=PLAN)
            done.append(upload["upload"])

    threads = [threading.Thread(target=send, args=(first,)) for first in (1, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(done)) == 6
    stored = whole(store)
    assert all(stored[number] == ROWS for number in done)


@pytest.mark.parametrize("stop_at", [0.0, 0.5])
def test_a_cancelled_upload_stores_nothing(store: Store, stop_at: float) -> None:
    """Whoever watches the progress may stop it; the ledger is as before."""
    before = store.entry()

    def stop(share: float) -> None:
        if share >= stop_at:
            raise Cancelled()

    with pytest.raises(Cancelled):
        store.upload("c.csv", county_file(7), plan=PLAN, progress=stop)
    assert store.entry() == before
    assert sum(whole(store).values()) == sum(u["accepted"] for u in store.uploads())
