"""No small file fills, freezes or ends anything: each is answered, in time and in memory."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from barometer.intake import child_processes
from barometer.workers import MIB
from tests.corpus.golden import files as corpus
from tests.corpus.vocabulary import WORDS
from tests.faults import hostile
from tests.unit.intake.test_fuzz import mutated

pytestmark = pytest.mark.faults
FULL = os.environ.get("BAROMETER_FAULTS") == "full"
SECONDS, BYTES = 10.0, 1024 * MIB
TRIES = 400 if FULL else 6
# Refused before a cell is laid out, and why.
REFUSED = {
    "far-other-folder.xlsx": "problem-too-many-cells", "far-capital.xlsx": "problem-too-many-cells",
    "far-dat.xlsx": "problem-too-many-cells", "far-picture.xlsx": "problem-too-many-cells",
    "far-absolute.xlsx": "problem-too-many-cells", "far-prefix.xlsx": "problem-too-many-cells",
    "ten-sheets.xlsx": "problem-too-many-cells", "hundred-sheets.xlsx": "problem-too-many-cells",
    "ninety-nine-names-one-part.xlsx": "problem-too-many-cells",
    "far.xlsb": "problem-binary-workbook", "ten-tables.ods": "problem-too-many-cells",
    "apostrophes.ods": "problem-too-many-rows", "rectangle-late.ods": "problem-too-many-cells",
    "styles.xlsx": "problem-too-much-inside", "page-spans.xls": "problem-too-many-columns",
    "page-span-rows.xls": "problem-too-many-cells", "text-columns.csv": "problem-too-many-columns",
    "text-odd-row.csv": "problem-too-many-columns", "text-cell.csv": "problem-cell-too-long",
    "text-quoted-cell.csv": "problem-cell-too-long",
    "text-unknown-names.csv": "problem-too-many-names",
}  # fmt: skip


@pytest.fixture(scope="module")
def files() -> Iterator[dict[str, bytes]]:
    """Every hostile file, and a spare process so that none waits for one to start."""
    child_processes.keep_warm()
    yield hostile.files()
    child_processes.files().spares = 0


def kept_waiting(process: int) -> float:
    """Seconds that a process could have worked, and others had the processors."""
    try:
        text = Path(f"/proc/{process}/schedstat").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(text.split()[1]) / 1e9


def answered(name: str, data: bytes) -> list[str]:
    """The keys of what is said of a file; it is said in time, and memory stays within bounds.

    What the machine gave to others meanwhile is not counted.
    """
    lost: dict[int, float] = {}

    def look(_: float = 0) -> None:
        # Of one that has been ended what it told last stands.
        lost.update(
            {
                one: messages
                for one in child_processes.files().processes()
                if (messages := kept_waiting(one))
            }
        )

    look()
    before, start = dict(lost), time.monotonic()
    readings = child_processes.read(name, data, WORDS, progress=look)
    taken = time.monotonic() - start
    others = sum(seconds - before.get(one, 0) for one, seconds in lost.items())
    assert taken - others < SECONDS, (name, taken, others)
    assert child_processes.files().peak < BYTES, name
    assert readings
    return [problem.key for reading in readings for problem in reading.problems]


def test_every_hostile_file_is_answered(files: dict[str, bytes]) -> None:
    """Within ten seconds and a gibibyte; the file after it is read as if nothing had been."""
    chosen = list(files.items()) if FULL else [*files.items()][::16]
    for name, data in chosen:
        print(name, answered(name, data)[:2], child_processes.files().peak // MIB, flush=True)
    assert answered("x.csv", (hostile.HEAD + hostile.GOOD).encode()) == []


@pytest.mark.parametrize("name", REFUSED)
def test_a_limit_is_told_before_the_work(files: dict[str, bytes], name: str) -> None:
    """Which limit it is, and far less memory than what the file claims."""
    assert answered(name, files[name]) == [REFUSED[name]]


@pytest.mark.parametrize("seed", range(TRIES))
def test_changed_hostile_files_are_answered(files: dict[str, bytes], seed: int) -> None:
    """Bytes flipped, cut and doubled in hostile files and in those of the corpus."""
    chance = random.Random(seed)
    named = {**files, **{file.name: file.read_bytes() for file in corpus()}}
    name = chance.choice(sorted(named))
    answered(name, mutated(named[name], chance))
