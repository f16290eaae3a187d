"""What one address may ask: so many questions at once, so many seconds a minute."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.api import routes as api
from barometer.errors import QuotaPassed, TryAgain
from barometer.query import questions
from barometer.query.progress import Asker, Preparing, Queued, Quotas, progress_words
from barometer.store import open_store
from barometer.web.limits import Limits

HERE, THERE = "203.0.113.7", "203.0.113.8"


class Clock:
    """A clock that is set by hand."""

    seconds = 0.0

    def __call__(self) -> float:
        """Seconds."""
        return self.seconds


def refusal(quotas: Quotas, address: str | None) -> tuple[str, int] | None:
    """Why an address may not ask now, and for how long; None where it may."""
    try:
        with quotas.asking(address):
            return None
    except QuotaPassed as error:
        return error.key, error.wait


def test_questions_at_once_are_counted_by_address() -> None:
    """Two are open, the third waits; another address, and the machine itself, are not counted."""
    quotas = Quotas(2, 0)
    with ExitStack() as open_ones:
        for _ in range(2):
            open_ones.enter_context(quotas.asking(HERE))
        assert refusal(quotas, HERE) == ("query-quota-at-once", 1)
        assert (refusal(quotas, THERE), refusal(quotas, None)) == (None, None)
    assert refusal(quotas, HERE) is None


def test_seconds_fill_again_steadily() -> None:
    """30 seconds a minute: the last question may overdraw; half a second comes back a second."""
    clock = Clock()
    quotas = Quotas(0, 30, clock)
    with quotas.asking(HERE) as spend:
        spend(28.0)
    with quotas.asking(HERE) as spend:
        spend(5.0)
    # 3 seconds too many, and one to ask with, at half a second a second.
    assert refusal(quotas, HERE) == ("query-quota-seconds", 8)
    clock.seconds = 8.0
    assert refusal(quotas, HERE) is None
    assert refusal(quotas, THERE) is None


def test_the_api_counts_who_comes_from_outside(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second's allowance used up: 429 with the seconds to wait; the machine itself asks on."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    monkeypatch.setenv("BAROMETER_QUESTION_SECONDS", "1")
    with open_store(f"duckdb:{tmp_path / 'store.duckdb'}") as store:
        app = Limits(Starlette(routes=api.routes(lambda: store)), base="", rate_api=0,
                     rate_uploads=0, megabytes=1)  # fmt: skip
        slow = {"sql": "select count(*) from range(100000000) a, range(1000000) b", "limit_s": 1}
        outside = TestClient(app, client=(HERE, 5000))
        assert outside.post("/api/v1/query", json=slow).status_code == 400
        answer = outside.post("/api/v1/query?lang=en", json={"sql": "select 1"})
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
        assert answer.json()["error"] == (
            "One address may use 1 seconds of answering a minute. Please ask again in 60 seconds."
        )
        inside = TestClient(app, client=("127.0.0.1", 5000))
        assert inside.post("/api/v1/query", json={"sql": "select 1"}).status_code == 200


def test_data_that_take_long_are_told_to_the_api(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody hangs: 503 with words while the file is made, the answer once it is."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    monkeypatch.setattr("barometer.api.questions._PATIENCE", -1.0)
    monkeypatch.setattr("barometer.query.snapshot_file._TICK", 0.0)
    with open_store(f"duckdb:{tmp_path / 'store.duckdb'}") as store:
        client = TestClient(Starlette(routes=api.routes(lambda: store)))
        first = client.post("/api/v1/query?lang=en", json={"sql": "select 1 as one"})
        assert (first.status_code, first.headers["Retry-After"]) == (503, "5")
        monkeypatch.setattr("barometer.query.snapshot_file._TICK", 30.0)
        monkeypatch.setattr("barometer.api.questions._PATIENCE", 60.0)
        assert client.post("/api/v1/query", json={"sql": "select 1 as one"}).json()["rows"] == [[1]]


def test_a_full_queue_says_how_many_wait(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes when as many wait as may hears of it at once."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    with open_store(f"duckdb:{tmp_path / 'store.duckdb'}") as store:
        questions.ask(store, "select 1")
        monkeypatch.setattr(questions.pool(), "queue", -1)
        with pytest.raises(TryAgain) as caught:
            questions.ask(store, "select 2")
    assert (caught.value.key, caught.value.facts) == ("query-busy", {"count": 8})


def test_progress_is_told_in_words() -> None:
    """What is being made, for how long, and how many come first."""
    assert progress_words(Queued(1), "en") == "One question comes before yours …"
    assert progress_words(Queued(3), "zh-Hans") == "3 条问题排在前面，请稍候……"
    assert progress_words(Preparing("regions", 12.7), "en").endswith("(12 s so far) …")
    assert Asker().address is None
