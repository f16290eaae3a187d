"""PostgreSQL or S3 stopped and started again: a clear notice, then on without a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from barometer.access import HOUSE
from barometer.api import routes as api
from barometer.errors import StoreAway
from barometer.store import Store, open_store
from barometer.ui.state import reads
from barometer.wording import say
from tests.faults.test_kills import whole
from tests.servers import S3, Postgres
from tests.store.conftest import figures

pytestmark = pytest.mark.faults
APP = str(Path(__file__).parents[2] / "app.py")
PLAN, CITY = "huludao-145", "211400"


@pytest.fixture
def store(lake: str) -> Iterator[Store]:
    """An open store past one machine, with the shipped plans."""
    with open_store(lake) as opened:
        yield opened


@pytest.fixture
def stopped_postgres(store: Store, postgres: Postgres) -> Iterator[Postgres]:
    """A catalog that was there when the store was opened and is not now."""
    postgres.stop()
    yield postgres
    postgres.start()


@pytest.fixture
def stopped_s3(store: Store, s3: S3) -> Iterator[S3]:
    """Object storage that was there when the store was opened and is not now."""
    s3.stop()
    yield s3
    s3.start()


def send(store: Store, value: float) -> int:
    """The number of a new upload of one figure."""
    data = figures(f"{CITY},clean-heating-rate,2023,level,{value}")
    [done] = store.upload(f"{value}.csv", data, plan=PLAN)
    return int(done["upload"])


@pytest.mark.long
def test_reading_recovers_with_the_catalog(store: Store, stopped_postgres: Postgres) -> None:
    """Readers are told while it is away, by the API with 503; then all goes on as before."""
    served = TestClient(Starlette(routes=api.routes(lambda: store)))
    with pytest.raises(StoreAway) as error:
        store.gaps(plan=PLAN)
    assert error.value.key == "error-lake-catalog"
    assert served.get("/api/v1/health").status_code == 503
    assert served.get("/api/v1/gaps").status_code == 503
    with pytest.raises(StoreAway):
        send(store, 70)
    stopped_postgres.start()
    before = store.entry()
    assert served.get("/api/v1/health").status_code == 200
    assert served.get("/api/v1/gaps").status_code == 200
    assert send(store, 70) == before + 1
    assert whole(store)[before + 1] == 1
    stopped_postgres.stop()


def test_a_page_tells_it_and_recovers(
    lake: str, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A notice instead of the page while the catalog is away; the page again when it is back."""
    monkeypatch.setenv("BAROMETER_STORE", lake)
    page = AppTest.from_file(APP, default_timeout=120)
    page.query_params["lang"] = "en"
    notice = say("away-title", "en")
    try:
        assert notice not in words(page.run())
        postgres.stop()
        gone = words(page.run())
        assert notice in gone
        assert "p%40ss" not in gone
        postgres.start()
        assert notice not in words(page.run())
    finally:
        postgres.stop()
        postgres.start()
        reads.close()
        reads.forget()


def words(page: AppTest) -> str:
    """All that a page says, none of it an exception."""
    assert [error.message for error in page.exception] == []
    return "\n".join(element.proto.body for element in page.get("html"))


def test_a_catalog_lost_in_the_middle_of_a_writing_keeps_none_of_it(
    store: Store, lake: str, postgres: Postgres
) -> None:
    """The turn went with the session: nothing is stored, and the next writer has the number."""
    before = store.entry()
    try:
        with pytest.raises(StoreAway):
            lose(store, postgres)
    finally:
        postgres.stop()
        postgres.start()
    with open_store(lake) as other:
        assert (store.entry(), other.entry()) == (before, before)
        assert send(other, 71) == before + 1
        assert send(store, 72) == before + 2
        assert whole(store) == whole(other)


def lose(store: Store, postgres: Postgres) -> None:
    """Stop and start the server while a writing is open."""
    with store.writing("copy", HOUSE) as cursor:
        cursor.execute("insert into ledger (entry, recorded_at, kind) values (99, now(), 'x')")
        postgres.stop()
        postgres.start()


@pytest.mark.long
def test_reading_goes_on_without_object_storage(store: Store, stopped_s3: S3) -> None:
    """Figures are read as before; originals and uploads wait until it is back."""
    before, expected = store.entry(), store.gaps(plan=PLAN)
    upload = store.uploads()[0]["upload"]
    assert store.gaps(plan=PLAN) == expected
    with pytest.raises(StoreAway) as error:
        store.original(upload)
    assert error.value.key == "error-lake-data"
    with pytest.raises(StoreAway) as error:
        send(store, 70)
    assert error.value.key == "error-lake-data"
    assert store.entry() == before
    stopped_s3.start()
    assert len(store.original(upload)[1]) > 100
    assert send(store, 70) == before + 1
    stopped_s3.stop()
