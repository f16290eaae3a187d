"""Two app processes write to one store past one machine at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from barometer.store import Store, open_store
from tests.faults.test_kills import whole
from tests.store.conftest import figures, store, store_file

__all__ = ["store", "store_file"]

pytestmark = pytest.mark.faults
PLAN = "huludao-145"
UPLOADS = 200 if os.environ.get("BAROMETER_FAULTS") == "full" else 3
REGIONS = ("211402", "211403", "211404", "211421")

# Each process stores for two counties at once, in two threads. Files are read by the process
# itself: what is tried is the store.
WRITER = """
import sys, threading
from barometer import intake
from barometer.intake import child_processes
from barometer.store import open_store
from tests.faults.test_many_writers import report

def send(region):
    for number in range(int(sys.argv[2])):
        [done] = store.upload(f"{region}-{number}.csv", report(region, number), plan=sys.argv[3])
        print(region, number, done["upload"], flush=True)

child_processes.read = intake.read
with open_store(sys.argv[1]) as store:
    threads = [threading.Thread(target=send, args=(region,)) for region in sys.argv[4:]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
"""


def report(region: str, number: int) -> bytes:
    """A county's report; every later one says something else of the same years."""
    return figures(*(
        f"{region},clean-heating-rate,{year},level,{50 + (year - 2020) * 3 + number / 1000}"
        for year in range(2020, 2025)
    ))  # fmt: skip


def acknowledged(url: str, *groups: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """Region, number and ledger entry of every upload that a process was told is stored."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, url, str(UPLOADS), PLAN, *regions],
            stdout=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2],
        )
        for regions in groups
    ]  # fmt: skip
    outputs = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    lines = [line.split() for text in outputs for line in text.splitlines()]
    return [(region, int(number), int(entry)) for region, number, entry in lines]


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_nothing_is_lost_or_doubled_among_many_writers(lake: str, store: Store) -> None:
    """Every acknowledged upload is found once, under its own number, with the bytes it had.

    The figures are those of a single machine that was told the same.
    """
    before = store.entry()
    done = acknowledged(lake, REGIONS[:2], REGIONS[2:])
    assert sorted(entry for *_, entry in done) == [
        before + 1 + number for number in range(len(REGIONS) * UPLOADS)
    ]
    with open_store(lake) as opened:
        stored = whole(opened)
        assert [stored[entry] for *_, entry in done] == [5] * len(done)
        for region, number, entry in done[:: max(1, len(done) // 20)]:
            assert opened.original(entry) == (f"{region}-{number}.csv", report(region, number))
        for region in REGIONS:
            store.upload("last.csv", report(region, UPLOADS - 1), plan=PLAN)
        gaps = opened.unsourced_gaps(plan=PLAN)
        assert gaps == store.unsourced_gaps(plan=PLAN)
