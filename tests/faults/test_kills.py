"""Killed, raced and cancelled: nothing acknowledged is lost, nothing is half stored."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from barometer.errors import Cancelled
from barometer.store import Store, open_store
from tests.store.conftest import figures, store, store_file

__all__ = ["store", "store_file"]

pytestmark = pytest.mark.faults
KILLS = 100 if os.environ.get("BAROMETER_FAULTS") == "full" else 10
PLAN = "huludao-145"
MONTHS = [f"{year}-{month:02}" for year in range(2016, 2026) for month in range(1, 13)]
ROWS = len(MONTHS)

UPLOADER = f"""
import sys
from barometer.store import open_store
from tests.faults.test_kills import county_file
with open_store(sys.argv[1]) as store:
    # Loads what reading a file needs, so that the kill falls among uploads on a slow machine too.
    store.check("first.csv", county_file(0), plan="{PLAN}")
    print("ready", flush=True)
    for number in range(10_000):
        [done] = store.upload(f"{{number}}.csv", county_file(int(sys.argv[2]) + number),
                              plan="{PLAN}")
        print(done["upload"], flush=True)
"""


def county_file(seed: int) -> bytes:
    """A file of made-up monthly figures, different for every seed."""
    return figures(*(
        f"211402,electricity,{month},level,{1000 + seed + number / 1000}"
        for number, month in enumerate(MONTHS)
    ))  # fmt: skip


def killed_upload(url: str, seed: int, seconds: float) -> list[int]:
    """The uploads that a process acknowledged before it was killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", UPLOADER, url, str(seed)],
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    # A number below zero is the signal that ended it before its turn.
    assert process.stdout.readline().strip() == "ready", f"ended with {process.wait()}"
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    said = process.stdout.read()
    process.wait()
    timer.cancel()
    # A line that the kill cut short was not an acknowledgement.
    return [int(line) for line in said.split("\n")[:-1]]


def whole(store: Store) -> dict[int, int]:
    """Rows by upload; asserts that the ledger has no hole and no upload is half there."""
    entries = sorted(row["entry"] for row in store.ledger())
    assert entries == list(range(1, store.entry() + 1))
    with store.reading() as cursor:
        held = dict(
            cursor.execute("select entry, count(*) from observations group by entry").fetchall()
        )
    for upload in store.uploads():
        if upload["table"] == "observations":
            assert held.pop(upload["upload"], 0) == upload["accepted"]
    assert held == {}
    return {upload["upload"]: upload["accepted"] for upload in store.uploads()}


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", ["file", "lake"])
def test_a_killed_process_loses_nothing_it_acknowledged(
    kind: str, request: pytest.FixtureRequest
) -> None:
    """SIGKILL at a random moment, again and again on one store."""
    if kind == "lake":
        url = request.getfixturevalue("lake")
    else:
        url = f"duckdb:{request.getfixturevalue('store_file')}"
    chance = random.Random(20261124)
    acknowledged: list[int] = []
    for kill in range(KILLS):
        acknowledged += killed_upload(url, kill * 10_000, chance.uniform(0.05, 1.5))
        with open_store(url, busy_seconds=20) as opened:
            stored = whole(opened)
        assert [number for number in acknowledged if stored.get(number) != ROWS] == []
    # The kills fell among real uploads, not before them.
    assert len(acknowledged) >= KILLS // 2


def test_two_uploads_at_once_are_both_kept(store: Store) -> None:
    """Two threads of one process: every upload is found once, entries distinct."""
    done: list[int] = []

    def send(first: int) -> None:
        for seed in range(first, first + 5):
            [upload] = store.upload(f"{seed}.csv", county_file(seed), plan=PLAN)
            done.append(upload["upload"])

    threads = [threading.Thread(target=send, args=(first,)) for first in (1, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(done)) == 10
    stored = whole(store)
    assert all(stored[number] == ROWS for number in done)


@pytest.mark.parametrize("stop_at", [0.0, 0.5])
def test_a_cancelled_upload_stores_nothing(store: Store, stop_at: float) -> None:
    """Whoever watches the progress may stop it; the ledger is as before."""
    before = store.entry()

    def stop(share: float) -> None:
        if share >= stop_at:
            raise Cancelled("error-cancelled")

    with pytest.raises(Cancelled):
        store.upload("c.csv", county_file(7), plan=PLAN, progress=stop)
    assert store.entry() == before
    assert sum(whole(store).values()) == sum(u["accepted"] for u in store.uploads())
