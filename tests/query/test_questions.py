"""Questions in SQL: what the command line and the API answer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from typer.testing import CliRunner

from barometer.api import routes as api
from barometer.cli import app
from barometer.errors import QuestionRefused
from barometer.query.questions import ask
from barometer.store import Store, open_store

COUNT = "select status, count(*) as n from gaps where region_code = '211400' group by all"


@pytest.fixture(scope="module")
def store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the shipped plans."""
    path = tmp_path_factory.mktemp("questions") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        yield opened


def test_an_answer_counts_what_the_store_counts(store: Store) -> None:
    """The views are the store's own rows."""
    answer = ask(store, f"{COUNT} order by status", plan="example").document()
    gaps = store.unsourced_gaps(plan="example", region="211400")
    statuses = [row["status"] for row in gaps]
    expected = [[status, statuses.count(status)] for status in sorted(set(statuses))]
    assert answer["columns"] == [
        {"name": "status", "type": "VARCHAR"}, {"name": "n", "type": "BIGINT"},
    ]  # fmt: skip
    assert (answer["rows"], answer["truncated"]) == (expected, False)


def test_numbers_are_the_same_to_the_last_digit(store: Store) -> None:
    """Nothing is rounded on the way through the child process."""
    [gap] = store.gaps(plan="example", region="211400", target="energy-intensity")
    answer = ask(
        store,
        """select pace_ratio, projected_value from gaps
        where plan = 'example' and region_code = '211400' and target = 'energy-intensity'""",
    )
    assert answer.document()["rows"] == [[gap["pace_ratio"], gap["projected_value"]]]


def test_an_earlier_entry_answers_as_it_did(store: Store) -> None:
    """A question pinned to an entry never hears of what came later."""
    entry = store.entry()
    question = "select max(entry) as entry from ledger"
    line = "region,indicator,period,value\n葫芦岛市,straw-utilisation,2024,88.1\n"
    store.upload("figures.csv", line.encode(), plan="huludao-145")
    assert ask(store, question, as_of=entry).document()["rows"] == [[entry]]
    assert ask(store, question).document()["rows"] == [[store.entry()]]


def test_values_and_earlier_answers_can_be_named(store: Store) -> None:
    """`$name` takes a value; another answer is read like a table."""
    limits = ask(store, "select unnest(['met', 'missed']) as status, unnest([1, 2]) as weight")
    answer = ask(
        store, "select weight, $factor * weight as more from limits where status = $status",
        parameters={"status": "missed", "factor": 1.5}, answers={"limits": limits},
    )  # fmt: skip
    assert answer.document()["rows"] == [[2, 3.0]]
    with pytest.raises(QuestionRefused) as caught:
        ask(store, "select $status as one")
    assert (caught.value.key, caught.value.facts) == ("query-no-value", {"names": ["status"]})


def test_dates_times_and_lists_become_json(store: Store) -> None:
    """ISO dates, UTC times, lists as lists, no NaN."""
    answer = ask(
        store,
        """select date '2024-03-31' as day, timestamp '2024-03-31 12:00:00' as at,
        [1, null] as years, 'nan'::double as none""",
    ).document()
    assert answer["rows"] == [["2024-03-31", "2024-03-31T12:00:00Z", [1, None], None]]


def test_an_explanation_shows_the_plan(store: Store) -> None:
    """EXPLAIN does not run the question."""
    answer = ask(store, f"explain {COUNT}").document()
    assert [column["name"] for column in answer["columns"]] == ["explain_key", "explain_value"]


def test_the_command_prints_the_document(
    store: Store, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 0 with the answer; anything else is exit 1 and one line on stderr."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    monkeypatch.setenv("BAROMETER_STORE", f"duckdb:{tmp_path / 'store.duckdb'}")
    asked = CliRunner().invoke(app, ["query", "select 1 as one", "--json"])
    assert json.loads(asked.stdout) == {
        "columns": [{"name": "one", "type": "INTEGER"}], "rows": [[1]], "truncated": False,
    }  # fmt: skip
    refused = CliRunner().invoke(app, ["query", "drop table gaps", "--json"])
    assert (refused.exit_code, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    listed = json.loads(CliRunner().invoke(app, ["views", "--json"]).stdout)
    assert set(listed[0]) == {"view", "column", "type", "unit", "description"}


def test_the_api_answers_the_same(store: Store) -> None:
    """POST /api/v1/query: the document, or 400 with a sentence that says where."""
    client = TestClient(Starlette(routes=api.routes(lambda: store)))
    asked = {"sql": f"{COUNT} order by status", "plan": "example"}
    answer = client.post("/api/v1/query", json=asked)
    assert answer.json() == ask(store, asked["sql"], plan="example").document()
    wrong = client.post("/api/v1/query?lang=en", json={"sql": "select *\nfrom gap"})
    assert (wrong.status_code, wrong.json()["error"]) == (
        400, "Line 2, character 6: There is no view “gap”. Near it: gaps.",
    )  # fmt: skip
    for body in ({}, {"sql": 1}, {"sql": "select 1", "limit_s": 99}, {"sql": "x", "more": 1}):
        assert client.post("/api/v1/query", json=body).status_code == 400
    assert client.post("/api/v1/query", content=b"\xff").status_code == 400
    assert client.post("/api/v1/query", content=b"x" * 1_000_000).status_code == 400


def test_the_file_of_questions_holds_no_original(store: Store) -> None:
    """Uploaded bytes and people's tokens are not among the views."""
    from barometer.query.questions import snapshots_of

    with snapshots_of(store).file(store, store.entry(), None) as file, duckdb.connect(
        str(file), read_only=True
    ) as plain:  # fmt: skip
        names = {
            name for (name,) in plain.execute("select table_name from duckdb_tables()").fetchall()
        }
    assert not names & {"files", "tokens", "meta"}
