"""A filter that names nothing is refused, never answered with an empty list."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.api import routes as api
from barometer.api.listings import LISTINGS
from barometer.store import open_store
from tests.pages import pages_over

NOTHING = {
    "plan": "huludao-15", "region": "211499", "sector": "building", "status": "foo",
    "body": "市教育",
    "indicator": "clean-heating", "period": "1850", "as_of": "999999", "lang": "fr",
    "format": "xml", "history": "0123456789ab", "since": "yesterday", "until": "999999",
}  # fmt: skip
NEAREST = {
    "plan": "huludao-145", "sector": "buildings", "body": "市教育局", "lang": "zh-Hans",
    "indicator": "clean-heating-rate", "format": "csv",
}  # fmt: skip
# Any text is a search, and numbers of rows are whole numbers only.
FREE = ("q", "limit", "offset")


@pytest.fixture(scope="module")
def client(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of the routes over the shipped plans."""
    path = tmp_path_factory.mktemp("filters") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as store, pages_over(store) as charts:
        yield TestClient(Starlette(routes=api.routes(lambda: store, charts=charts)))


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize(
    ("name", "key"),
    [(n, k) for n, listing in LISTINGS.items() for k in listing.filters if k not in FREE],
)
def test_an_unknown_value_is_named(client: TestClient, name: str, key: str, form: str) -> None:
    """400 with the value and, where one is near, what may have been meant: JSON and CSV alike."""
    value = "no such" if (name, key) == ("observations", "period") else NOTHING[key]
    answer = client.get(f"/api/v1/{name}", params={"lang": "en", "format": form, key: value})
    message = answer.json()["error"]
    assert (answer.status_code, value in message, NEAREST.get(key, "") in message) == (
        400,
        True,
        True,
    )


@pytest.mark.parametrize(
    ("key", "value"), [("plan", "nope"), ("region", "nope"), ("period", "1850"), ("lang", "fr")]
)
def test_a_picture_of_nothing_is_refused_too(client: TestClient, key: str, value: str) -> None:
    """The same words as of a list."""
    answer = client.get("/api/v1/chart/clean-heating-rate.svg", params={key: value})
    assert (answer.status_code, value in answer.json()["error"]) == (400, True)


def test_a_tag_does_not_hide_an_unknown_value(client: TestClient) -> None:
    """Nothing is `not modified` that never was."""
    tag = client.get("/api/v1/gaps").headers["etag"]
    asked = {"region": "nope"}
    answer = client.get("/api/v1/gaps", params=asked, headers={"If-None-Match": tag})
    assert answer.status_code == 400


def test_a_region_of_another_plan_is_unknown(client: TestClient) -> None:
    """What one plan offers, another may not."""
    asked = {"plan": "huludao-145", "region": "990101"}
    assert client.get("/api/v1/gaps", params=asked).status_code == 400


def test_known_values_without_rows_are_an_empty_list(client: TestClient) -> None:
    """A status that no target has, a period that nobody reported, however it is written."""
    for name, asked in (
        ("gaps", {"plan": "huludao-145", "status": "reversed"}),
        ("observations", {"plan": "huludao-145", "period": "2031年1-9月"}),
    ):
        answer = client.get(f"/api/v1/{name}", params=asked)
        assert (answer.status_code, answer.json()) == (200, [])


def test_a_period_is_found_however_it_is_written(client: TestClient) -> None:
    """As in an uploaded file."""
    asked = {"plan": "example", "region": "211400", "indicator": "energy-intensity"}
    rows = client.get("/api/v1/observations", params={**asked, "period": "2021"}).json()
    again = client.get("/api/v1/observations", params={**asked, "period": "2021年"}).json()
    assert ({row["period"] for row in rows}, again) == ({"2021"}, rows)
