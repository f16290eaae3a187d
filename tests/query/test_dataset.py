"""The whole store taken away: what plain tools read from the files is what the store says."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from barometer.columns import columns_of
from barometer.errors import UsageError
from barometer.query.progress import Preparing, Progress, Queued
from barometer.query.views import VIEWS
from barometer.report.dataset import write_dataset
from barometer.rows import PublishedGap
from barometer.store import Store, open_store

NAMES = [column.name for column in columns_of(PublishedGap)]
NAMES_OF_VIEWS = [view.name for view in VIEWS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the store and what is written from it."""
    return tmp_path_factory.mktemp("dataset")


@pytest.fixture(scope="module")
def store(filled: Path, folder: Path) -> Iterator[Store]:
    """A store with the shipped plans and one figure more."""
    shutil.copyfile(filled, folder / "store.duckdb")
    with open_store(f"duckdb:{folder / 'store.duckdb'}") as opened:
        line = "region,indicator,period,value\n葫芦岛市,straw-utilisation,2024,88.1\n"
        opened.upload("=figures.csv", line.encode(), plan="huludao-145", by="=cmd()")
        yield opened


@pytest.fixture(scope="module")
def duckdb_file(store: Store, folder: Path) -> Path:
    """The whole store as one DuckDB file."""
    files = write_dataset(store, folder / "duckdb", "duckdb", lang="en")
    assert files == ["barometer.duckdb", "dictionary.csv", "datapackage.json"]
    return folder / "duckdb" / files[0]


@pytest.fixture(scope="module")
def csv_folder(store: Store, folder: Path) -> Path:
    """The whole store as CSV, each view told as its rows are put ready and as it is written."""
    progress: list[Progress] = []
    write_dataset(store, folder / "csv", "csv", lang="zh-Hans", told=progress.append)
    steps = dict.fromkeys(
        step.view if isinstance(step, Preparing) else step.file
        for step in progress if not isinstance(step, Queued)
    )  # fmt: skip
    assert list(steps) == [*dict.fromkeys(["gaps", *NAMES_OF_VIEWS]),
                           *(f"{name}.csv" for name in NAMES_OF_VIEWS)]  # fmt: skip
    assert len(progress) > len(steps)
    return folder / "csv"


def ours(store: Store, **asked: Any) -> list[dict[str, Any]]:
    """The store's own gap rows, in a fixed order."""
    rows = [{name: row[name] for name in NAMES} for row in store.gaps(**asked)]
    return sorted(rows, key=lambda row: (row["plan"], row["target"], row["region_code"]))


def theirs(path: Path, question: str) -> list[dict[str, Any]]:
    """The rows that plain DuckDB reads from a file."""
    with duckdb.connect(str(path), read_only=True) as plain:
        answer = plain.execute(question)
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def test_the_gaps_in_the_file_are_the_stores_to_the_last_digit(
    store: Store, duckdb_file: Path
) -> None:
    """Plain DuckDB opens the file; every column of every gap is the same."""
    assert theirs(duckdb_file, "from gaps order by plan, target, region_code") == ours(store)


def test_a_year_before_the_latest_is_as_it_stood_then(store: Store, duckdb_file: Path) -> None:
    """`gaps_by_year` holds a row for each year reported, equal to the gap of that period."""
    question = """from gaps_by_year where period = 2022 and plan = 'example'
        order by plan, target, region_code"""
    of_2022 = [row for row in ours(store, plan="example", period=2022) if row["period"] == 2022]
    assert theirs(duckdb_file, question) == of_2022


def test_a_comment_describes_each_column_in_the_file(duckdb_file: Path) -> None:
    """Whoever opens the file without us reads what a column means."""
    question = """select comment from duckdb_columns()
        where table_name = 'gaps' and column_name = 'pace_ratio'"""
    [read] = theirs(duckdb_file, question)
    assert read["comment"] == "Observed yearly rate over the required yearly rate"


def test_an_earlier_entry_is_taken_away_as_it_stood(store: Store, tmp_path: Path) -> None:
    """With an entry and a plan the files know nothing of what came later, nor of other plans."""
    entry = store.entry()
    write_dataset(store, tmp_path, "parquet", lang="en", plan="china-145", as_of=entry - 1)
    rows = pq.read_table(tmp_path / "gaps.parquet").to_pylist()
    rows.sort(key=lambda row: (row["plan"], row["target"], row["region_code"]))
    assert rows == ours(store, plan="china-145", as_of=entry - 1)
    assert max(pq.read_table(tmp_path / "ledger.parquet")["entry"].to_pylist()) < entry
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert package["as_of"] == entry - 1
    assert package["description"].startswith("Targets and figures of the plan china-145 as of")
    assert {path.stem for path in tmp_path.glob("*.parquet")} == {view.name for view in VIEWS}


# DuckDB's names of the field types of a Data Package.
READ_AS = {
    "string": "varchar", "integer": "bigint", "number": "double", "boolean": "boolean",
    "date": "date", "datetime": "timestamptz", "array": "json",
}  # fmt: skip


def test_csv_files_read_as_their_description_says(csv_folder: Path, duckdb_file: Path) -> None:
    """Every file has the columns described, of the types described, and every row of its view."""
    package = json.loads((csv_folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        types = {field["name"]: READ_AS[field["type"]] for field in resource["schema"]["fields"]}
        with duckdb.connect() as plain:
            read = plain.read_csv(
                str(csv_folder / resource["path"]), columns=types, header=True,
                date_format="%Y-%m-%d",
            )  # fmt: skip
            counted = [{"rows": len(read.fetchall())}]
        name = resource["name"]
        assert counted == theirs(duckdb_file, f"select count(*) as rows from {name}"), name


def test_no_cell_is_a_formula(csv_folder: Path) -> None:
    """What a county typed stays text in a spreadsheet."""
    text = (csv_folder / "uploads.csv").read_text(encoding="utf-8-sig")
    newest = next(csv.DictReader(text.splitlines()))
    assert (newest["by"], newest["file"]) == ("'=cmd()", "'=figures.csv")


def test_another_format_is_named_with_those_there_are(store: Store, tmp_path: Path) -> None:
    """Nothing is written for a format that does not exist."""
    with pytest.raises(UsageError) as caught:
        write_dataset(store, tmp_path / "out", "xlsb", lang="en")
    assert caught.value.facts == {"value": "xlsb", "allowed": "duckdb, parquet, csv"}
    assert not (tmp_path / "out").exists()
