"""Notebooks: how cells hang together, what runs again, and versions in the ledger."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from barometer.cli import app
from barometer.cli.options import waiting
from barometer.errors import UsageError
from barometer.notebook.document import Notebook, from_text, notebook_of
from barometer.notebook.running import page, run
from barometer.notebook.shelf import notebook_named, put, shipped
from barometer.query.progress import Preparing
from barometer.store import Store, open_store
from tests.conftest import FULL


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    """A store with the shipped plans."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    with open_store(f"duckdb:{tmp_path / 'store.duckdb'}") as opened:
        yield opened


def book(*cells: dict[str, object], name: str = "mine") -> Notebook:
    """A notebook of these cells."""
    return notebook_of({"notebook": name, "title": "Mine", "cells": list(cells)})


def query(name: str, sql: str) -> dict[str, object]:
    """A cell that asks."""
    return {"kind": "query", "name": name, "sql": sql}


CONTROL = {"kind": "control", "name": "factor", "choice": "number", "value": 2}
THREE = book(
    query("last", "select sum(x) as x from twice"), CONTROL,
    query("twice", "select x * $factor as x from first"),
    query("first", "select 1 as x union all select 2"), query("alone", "select 9 as x"),
)  # fmt: skip


def rows(store: Store, notebook: Notebook, name: str, **values: object) -> list[list[object]]:
    """The rows of one cell's answer."""
    return run(store, notebook, **values).answers[name].document()["rows"]


def test_a_cell_reads_another_by_its_name(store: Store) -> None:
    """Whatever their order on the page, questions run after those they read."""
    assert rows(store, THREE, "last") == [[6]]
    assert rows(store, THREE, "last", values={"factor": 10}) == [[30]]


def test_rows_beyond_the_first_page_are_reached(store: Store) -> None:
    """Page after page in the question's order, each asked once, up to the last."""
    long = book(query("first", "select range as n from range(3)"), CONTROL, query(
        "long", "select a.range * 10 + b.n + $factor as n from range(1000) a, first b, range(9) c "
        "order by all -- to the end",
    ))  # fmt: skip
    run_, known = run(store, long), {}
    whole = sorted([10 * a + b + 2 for a in range(1000) for b in range(3)] * 9)
    assert run_.answers["long"].truncated
    pages = [page(store, long, run_, "long", at, known) for at in (1, 2, 3, 4)]
    told = [n for answer in pages for [n] in answer.document()["rows"]]
    assert (told, [answer.truncated for answer in pages]) == (whole, [True, True, False, False])
    assert page(store, long, run_, "long", 2, known) is pages[1]


def test_a_change_asks_again_only_what_hangs_on_it(store: Store) -> None:
    """The answers known are taken; told are the names asked anew."""
    known: dict = {}
    asked: list[str] = []
    run(store, THREE, known=known, told=asked.append)
    assert sorted(asked) == ["alone", "first", "last", "twice"]
    asked.clear()
    run(store, THREE, values={"factor": 3}, known=known, told=asked.append)
    assert sorted(asked) == ["last", "twice"]


def test_cells_that_wait_for_each_other_say_so(store: Store) -> None:
    """A circle is told to each of its cells, the rest is answered."""
    circle = book(query("a", "from b"), query("b", "from a"), query("c", "select 1 as one"))
    refused = run(store, circle).refused
    assert {name: error.key for name, error in refused.items()} == {
        "a": "query-circle", "b": "query-circle",
    }  # fmt: skip


def test_a_cell_waits_for_one_that_failed(store: Store) -> None:
    """The reason stands where the mistake is, the other names it."""
    refused = run(store, book(query("a", "selec 1"), query("b", "from a"))).refused
    told = {name: (error.key, error.facts.get("names")) for name, error in refused.items()}
    assert told == {"a": ("query-syntax", None), "b": ("query-waits", ["a"])}


def test_every_shipped_notebook_answers_every_question(store: Store) -> None:
    """Six of them, on the example plan, in three languages' titles."""
    assert len(shipped()) == 6
    for item in shipped().values():
        result = run(store, item.notebook)
        assert result.refused == {}
        assert all(answer.table.num_rows for answer in result.answers.values()), item


def answers(store: Store, entry: int | None = None) -> list[list[list[list[object]]]]:
    """The rows of every question of every notebook that comes with the program."""
    return [[item["rows"] for item in run(store, shelved.notebook, as_of=entry).documents()]
            for shelved in shipped().values()]  # fmt: skip


def test_a_pinned_notebook_says_the_same_after_many_uploads(filled: Path, tmp_path: Path) -> None:
    """Every answer of the six, read again from a store opened anew, retractions among what came."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    with open_store(f"duckdb:{tmp_path / 'store.duckdb'}") as writable_store:
        entry = writable_store.entry()
        told = answers(writable_store)
        for number in range(30 if FULL else 5):
            line = f"region,indicator,period,value\n连山区,straw-utilisation,2023,{50 + number}\n"
            [row] = writable_store.upload(f"{number}.csv", line.encode(), plan="example")
            if number % 5 == 4:
                writable_store.retract(row["upload"])
    with open_store(f"duckdb:{tmp_path / 'store.duckdb'}") as writable_store:
        assert answers(writable_store, entry) == told
        assert answers(writable_store) != told


def test_structure_and_efficiency_add_up(store: Store) -> None:
    """The two parts are the whole change of the counties' intensity."""
    [whole] = run(store, shipped()["intensity-parts"].notebook).answers["whole"].table.to_pylist()
    change = whole["intensity_last"] - whole["intensity_first"]
    assert whole["structure"] + whole["efficiency"] == pytest.approx(change, abs=1e-12)


def test_the_later_writer_sees_the_earlier_version_first(store: Store) -> None:
    """Every version is an entry; one built on an older version is refused, naming the newer."""
    first = put(store, book(query("a", "select 1 as x")), by="甲", earlier=None)
    second = put(store, book(query("a", "select 2 as x")), by="乙", earlier=first)
    with pytest.raises(UsageError) as caught:
        put(store, book(query("a", "select 3 as x")), by="丙", earlier=first)
    assert caught.value.key == "error-notebook-moved"
    assert (caught.value.facts["entry"], caught.value.facts["who"]) == (second, "乙")
    assert rows(store, notebook_named(store, "mine").notebook, "a") == [[2]]
    assert rows(store, notebook_named(store, "mine", as_of=first).notebook, "a") == [[1]]
    assert notebook_named(store, "mine").versions == 2


def test_a_shipped_name_is_not_taken(store: Store) -> None:
    """Nobody's notebook hides one that comes with the program."""
    with pytest.raises(UsageError) as caught:
        put(store, book(name="ten-targets"), by="甲", earlier=None)
    assert caught.value.key == "error-notebook-shipped"


def test_every_mistake_of_a_document_is_told() -> None:
    """Names, kinds and unknown keys, all at once."""
    with pytest.raises(UsageError) as caught:
        from_text('notebook = "A b"\ntitle = "x"\n[[cells]]\nkind = "query"\nname = "1"\nsq = "x"')
    places = [part.split(": ")[0] for part in str(caught.value.facts["wrong"]).split("; ")]
    assert {"notebook", "cells.0.query.name", "cells.0.query.sq"} <= set(places)


def test_the_commands_list_run_and_export(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON documents, as described."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    monkeypatch.setenv("BAROMETER_STORE", f"duckdb:{tmp_path / 'store.duckdb'}")
    call = CliRunner().invoke
    listed = json.loads(call(app, ["notebook", "list", "--json"]).stdout)
    assert [item["notebook"] for item in listed] == sorted(shipped())
    results = json.loads(call(app, ["notebook", "run", "ten-targets", "--json"]).stdout)
    assert [(item["name"], len(item["rows"]), item["truncated"]) for item in results] == [
        ("ten", 10, False)
    ]
    missing = call(app, ["notebook", "run", "ten-target", "--json"])
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "ten-targets" in missing.stderr


def test_whoever_takes_away_is_told_how_far_it_is(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """A line a step on stderr, none for a moment's work; stdout is left to the document."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    monkeypatch.setenv("BAROMETER_STORE", f"duckdb:{tmp_path / 'store.duckdb'}")
    monkeypatch.setenv("BAROMETER_LANG", "en")
    tell = waiting().on_progress
    for seconds in (0.5, 2.5, 3.0):
        tell(Preparing("gaps", seconds))
    assert capsys.readouterr().err.count("Putting the data ready: Gaps") == 1
    monkeypatch.setattr("barometer.cli.options._MOMENT", 0.0)
    for command, step in (
        (["export", "--plan", "china-145", "--format", "csv"], "Writing figures.csv"),
        (["notebook", "export", "ten-targets"], "Putting the data ready: Gaps"),
    ):
        got = CliRunner().invoke(app, [*command, "--json", "-o", str(tmp_path / command[0])])
        assert (got.exit_code, "files" in json.loads(got.stdout)) == (0, True)
        steps = [line.partition(" (")[0] for line in got.stderr.splitlines()]
        assert step in {line[: len(step)] for line in steps}
        assert len(steps) == len(set(steps))
