"""Strangers may ask anything: what is not a plain question is refused, what floods is ended."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from barometer.errors import QuestionRefused, UsageError
from barometer.query.questions import ask, pool, snapshots_of
from barometer.query.statement import Mistake, read_statement
from barometer.store import Store, open_store
from tests.security.attacks import ATTACKS, FLOODS

# What DuckDB itself cannot read.
NO_SQL = ("query-engine", "query-syntax", "query-unfinished", "query-unclosed", "query-wide-sign",
          "query-reserved")  # fmt: skip
VIEWS = ("gaps", "targets", "observations")


@pytest.fixture(scope="module")
def store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the shipped plans."""
    path = tmp_path_factory.mktemp("questions") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        yield opened


def answer_to(cursor: duckdb.DuckDBPyConnection, question: str) -> str:
    """The key of the sentence that a question is refused with."""
    try:
        read_statement(cursor, question, VIEWS)
    except Mistake as mistake:
        return mistake.key
    return "allowed"


def test_every_attack_is_refused_before_it_runs() -> None:
    """At least 120 of them, each with its own sentence; text that is no SQL here counts as such."""
    assert len(ATTACKS) >= 250
    with duckdb.connect() as cursor:
        answers = {question: answer_to(cursor, question).removesuffix("-near")
                   for question, _ in ATTACKS}  # fmt: skip
    wrong = {question: answers[question] for question, expected in ATTACKS
             if answers[question] not in (expected, *NO_SQL)}  # fmt: skip
    assert wrong == {}


def test_the_door_refuses_as_the_rules_do(store: Store) -> None:
    """The same attacks through the whole way, a sample of each kind."""
    for question, expected in ATTACKS[::12]:
        with pytest.raises(QuestionRefused) as caught:
            ask(store, question)
        assert caught.value.key.removesuffix("-near") in (expected, *NO_SQL), question


@pytest.mark.parametrize(("question", "expected"), FLOODS)
@pytest.mark.sampled(6)
def test_a_flood_is_ended_and_the_next_question_answered(
    store: Store, question: str, expected: str
) -> None:
    """Too much time or memory ends the process in time; the next one answers at once."""
    begun = time.monotonic()
    with pytest.raises(QuestionRefused) as caught:
        ask(store, question, seconds=3)
    assert caught.value.key in (expected, "query-out-of-time", "query-out-of-memory")
    assert time.monotonic() - begun < 60
    assert ask(store, "select 1 as one").document()["rows"] == [[1]]


def test_the_engine_itself_is_closed_where_the_rules_would_fail(store: Store) -> None:
    """Were a statement to pass the rules, the process could still reach no file and no setting."""
    for statement in (
        "from read_text('/etc/passwd')", "copy (select 1) to '/tmp/barometer-was-here'",
        "attach '/tmp/barometer-was-here' as x", "set enable_external_access = true",
        "install httpfs", "create table x as select 1",
    ):  # fmt: skip
        with snapshots_of(store).file(store, store.entry(), None) as file:
            reply = pool().run("tests.security.unruly:run", [str(file), statement])
        assert reply.payload in ("PermissionException", "InvalidInputException", "IOException"), (
            statement, reply.payload,
        )  # fmt: skip
    assert not Path("/tmp/barometer-was-here").exists()


def test_rows_beyond_the_limit_are_left_out_and_told(store: Store) -> None:
    """An answer is cut, and says so."""
    answer = ask(store, "select i from range(50000) t(i)", rows=100)
    assert (answer.truncated, answer.table.num_rows) == (True, 100)
    wide = ask(store, "select * from gaps, range(1000)")
    assert wide.truncated
    assert wide.table.num_rows * wide.table.num_columns <= 500_000


def test_a_mistake_says_where_it_is(store: Store) -> None:
    """Line and character of the first thing that is wrong, counted in characters."""
    with pytest.raises(QuestionRefused) as caught:
        ask(store, "select '葫芦岛' as 城市,\n  sums(1)")
    assert caught.value.place == (2, 3)
    assert caught.value.facts["near"] == ["sum", "fsum", "substr"]
    with pytest.raises(QuestionRefused) as caught:
        ask(store, "select plan\nfrom gaps\nwhere sttus = 'met'")
    assert caught.value.place == (3, 7)


def test_the_time_limit_has_a_limit(store: Store) -> None:
    """Nobody asks for an hour."""
    with pytest.raises(UsageError):
        ask(store, "select 1", seconds=3600)
