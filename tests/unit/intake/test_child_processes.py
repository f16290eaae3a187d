"""Files read in child processes: the same as here, and no file ends or holds the server."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

from barometer import intake
from barometer.api import answers
from barometer.errors import Cancelled, TryAgain
from barometer.intake import child_processes
from barometer.problems import Problem
from barometer.workers import MIB, Allowance
from benchmarks import county_files
from tests.corpus.golden import files
from tests.corpus.vocabulary import WORDS

TEXT = "地区,指标,时期,数值\n连山区,清洁取暖率,2022,65.3%\n".encode()


def tupled(value: object) -> object:
    """A fact with its lists as tuples: which of the two it is says nothing."""
    if isinstance(value, list | tuple):
        return tuple(tupled(item) for item in value)
    return (
        {key: tupled(item) for key, item in value.items()} if isinstance(value, Mapping) else value
    )


def told(reading: intake.Reading) -> intake.Reading:
    """A reading whose facts can be compared."""
    problems = tuple(replace(one, facts=tupled(one.facts)) for one in reading.problems)
    return replace(reading, problems=problems)


@pytest.mark.parametrize("file", list(files()), ids=lambda file: file.name)
@pytest.mark.sampled(8)
def test_every_file_of_the_corpus_reads_the_same_in_a_child(file: Path) -> None:
    """Rows, problems, questions and all else, to the last field."""
    data = file.read_bytes()
    here, there = intake.read(file.name, data, WORDS), child_processes.read(file.name, data, WORDS)
    assert [told(reading) for reading in there] == [told(reading) for reading in here]
    assert [one.accepted.schema for one in there] == [one.accepted.schema for one in here]
    assert child_processes.fits(file.name, data, [WORDS]) == intake.fits(file.name, data, [WORDS])


@pytest.mark.parametrize("table", ["projects", "county_targets"])
def test_records_of_other_tables_come_back_whole(table: str) -> None:
    """Their keys, values and rows."""
    text = {
        "projects": "项目编号,项目名称,地区,领域,污染物,年份,上报减排量（吨）\n"
                    "P1,甲,连山区,工业,COD,2023,12.5\nP2,,火星,天上,铁,去年,-5\n",
        "county_targets": "地区,指标,基本目标,激励目标,单位,目标年\n"
                          "连山区,COD减排量,0.05,0.06,万吨,2025\n",
    }[table].encode()  # fmt: skip
    [here] = intake.read("x.csv", text, WORDS, table=table)
    [there] = child_processes.read("x.csv", text, WORDS, table=table)
    assert here.records
    assert told(there) == told(here)


def test_answers_and_region_reach_the_child() -> None:
    """Choices with spellings confirmed, for one file of a zip too; the caller's region."""
    text = "指标,时期,数值\n供暖清洁化,2023,65\n".encode()
    answers = intake.Choices(mappings={("indicator", "供暖清洁化"): "clean_heating"})
    choices = intake.Choices(files={"x.csv": answers})
    [reading] = child_processes.read("x.csv", text, WORDS, region="211403", choices=choices)
    assert reading.accepted.select(["region_code", "indicator"]).to_pylist() == [
        {"region_code": "211403", "indicator": "clean_heating"}
    ]


def test_history_is_asked_for_by_the_child() -> None:
    """The figures in force of the indicators that the file names, and of no others."""
    names = ("region_code", "indicator", "period", "measure", "value", "basis", "base_year")
    values = ("211402", "clean_heating", "2021", "level", 65.3, "statistical", None)
    known = pa.Table.from_pylist([dict(zip(names, values, strict=True))])
    asked: list[object] = []

    def history(indicators: object) -> pa.Table:
        asked.append(indicators)
        return known

    [reading] = child_processes.read("x.csv", TEXT, WORDS, history=history)
    assert asked == [["clean_heating"]]
    assert [problem.code for problem in reading.problems] == ["unchanged"]


def test_progress_of_a_child_is_told_and_can_cancel() -> None:
    """Shares rise to the end; what the caller raises ends the reading."""
    shares: list[float] = []
    child_processes.read("x.csv", TEXT, WORDS, progress=shares.append)
    assert (shares == sorted(shares), shares[-1]) == (True, 1.0)

    def stop(_: float) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        child_processes.read("x.csv", TEXT, WORDS, progress=stop)


def test_a_child_that_somebody_kills_is_no_fault_of_the_file() -> None:
    """Whoever asked may ask again, machines by 503 and exit 3; the next file is read."""
    rows = "连山区,清洁取暖率,2022,65.3%\n" * 400_000
    pool = child_processes.files()

    def killing() -> None:
        while not pool.state()["busy"]:
            time.sleep(0.001)
        time.sleep(0.1)
        for pid in pool.processes():
            os.kill(pid, signal.SIGKILL)

    thread = threading.Thread(target=killing)
    thread.start()
    with pytest.raises(TryAgain) as caught:
        child_processes.read("甲.csv", TEXT + rows.encode(), WORDS)
    thread.join()
    assert (caught.value.key, caught.value.exit_code) == ("error-worker-killed", 3)
    assert answers.refused(caught.value, "en").status_code == 503
    assert child_processes.read("x.csv", TEXT, WORDS)[0].accepted_count == 1


@pytest.mark.parametrize(
    ("granted", "key"),
    [(Allowance(10 * MIB, 60, 60), "problem-reading-memory"),
     (Allowance(700 * MIB, 0, 60), "problem-reading-time")],
)  # fmt: skip
def test_a_file_past_the_allowance_is_too_large(
    monkeypatch: pytest.MonkeyPatch, granted: Allowance, key: str
) -> None:
    """Memory and processor time, told apart."""
    # Names that nobody knows cost seconds of a processor, however fast it is.
    rows = "".join(f"某{n}地,指标{n}号的数,{n},{n}\n" for n in range(9_900))
    monkeypatch.setattr(child_processes, "allowance", lambda size: granted)
    [reading] = child_processes.read("x.csv", TEXT + rows.encode(), WORDS)
    assert [(problem.code, problem.key) for problem in reading.problems] == [("too_large", key)]


@pytest.mark.long
def test_a_million_rows_are_read(tmp_path: Path) -> None:
    """An honest file of 67 MB has the memory that it needs, each time."""
    clean, _, _ = county_files.write_long(tmp_path, 1_000_000)
    for _ in range(3):
        [reading] = child_processes.read("x.csv", clean.read_bytes(), county_files.WORDS)
        assert (reading.rows, reading.accepted_count) == (1_000_000, 1_000_000)


def test_a_machine_too_busy_to_finish_a_file_is_no_fault_of_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A deadline on the clock says nothing about a file; no plan is said not to fit it either."""
    rows = "连山区,清洁取暖率,2022,65.3%\n" * 400_000
    monkeypatch.setattr(child_processes, "allowance", lambda size: Allowance(700 * MIB, 60, 0.01))
    text = TEXT + rows.encode()
    for asking in (lambda: child_processes.read("x.csv", text, WORDS),
                   lambda: child_processes.fits("x.csv", text, [WORDS] * 500)):  # fmt: skip
        with pytest.raises(TryAgain) as caught:
            asking()
        assert caught.value.key == "error-worker-overdue"


def test_marked_copy_of_a_child_is_the_same() -> None:
    """Name and cells; a file past the allowance has its problems without its cells."""
    from io import BytesIO

    import openpyxl

    problem = Problem("bad_number", "problem-bad-number", row=2, column="数值", value="65.3")
    copies = [
        copy_of("x.csv", TEXT, [problem], "en")
        for copy_of in (intake.marked_copy, child_processes.marked_copy)
    ]
    notes = [
        [(cell.coordinate, cell.value, cell.comment and cell.comment.text)
         for row in openpyxl.load_workbook(BytesIO(copy.data)).worksheets[0] for cell in row]
        for copy in copies
    ]  # fmt: skip
    assert notes[0] == notes[1]
    assert notes[1][-1][0] == "D2"
    assert [copy.name for copy in copies] == ["x-marked.xlsx", "x-marked.xlsx"]


def test_marked_copy_of_a_file_that_is_too_much_still_tells_its_problems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The cells are left out, the words stay."""
    from io import BytesIO

    import openpyxl

    problem = Problem("too_large", "problem-reading-memory", file="x.csv")
    usual = child_processes.allowance(0)
    monkeypatch.setattr(
        child_processes, "allowance", lambda size: Allowance(10 * MIB, 60, 60) if size else usual
    )
    rows = "连山区,清洁取暖率,2022,65.3%\n" * 100_000
    copy = child_processes.marked_copy("x.csv", TEXT + rows.encode(), [problem], "en")
    sheet = openpyxl.load_workbook(BytesIO(copy.data)).worksheets[0]
    assert sheet["A1"].comment.text.startswith("Reading this file takes more memory")
