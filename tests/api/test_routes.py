"""The HTTP API gives what the command line prints."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import Response
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer import objects
from barometer.api import routes as api
from barometer.errors import StoreUnusable
from barometer.store import Store, open_store
from barometer.store.operations import tokens
from tests.pages import pages_over


@pytest.fixture(scope="module")
def store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A filled store."""
    path = tmp_path_factory.mktemp("api") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        yield opened


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[TestClient]:
    """A client of the routes as the app mounts them."""
    with pages_over(store) as charts:
        routes = api.routes(lambda: store, charts=charts)
        yield TestClient(Starlette(routes=routes, middleware=api.middleware()))


def test_gaps_are_what_the_command_line_prints(client: TestClient, store: Store) -> None:
    """The same objects, key for key."""
    answer = client.get("/api/v1/gaps", params={"plan": "example", "region": "211400"})
    expected = objects.picked(store.gaps(plan="example", region="211400"), objects.GAP_KEYS)
    assert answer.json() == json.loads(objects.as_json(expected))


def test_csv_has_a_mark_and_the_same_rows(client: TestClient) -> None:
    """A spreadsheet opens it with Chinese intact."""
    answer = client.get("/api/v1/targets", params={"plan": "huludao-145", "format": "csv"})
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 41
    assert rows[0]["name"] == "单位地区生产总值能耗"


def test_filters_narrow_the_answer(client: TestClient) -> None:
    """Sector, status and words of the name."""
    rows = client.get(
        "/api/v1/gaps", params={"plan": "huludao-145", "sector": "buildings", "q": "取暖"}
    ).json()
    assert [row["indicator"] for row in rows] == ["clean-heating-rate"]


@pytest.mark.parametrize(
    "query",
    [
        "as_of=x", "period=abc", "format=xml", "colour=red", "as_of=999999",
        "region=211402&region=211403", "plan=" + "x" * 201, "x" * 5000 + "=1",
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_a_400_in_words(client: TestClient, query: str) -> None:
    """An error object, never a trace."""
    answer = client.get(f"/api/v1/gaps?{query}")
    assert answer.status_code == 400
    assert list(answer.json()) == ["error"]


def sent(client: TestClient, store: Store, **fields: str) -> Response:
    """The answer to one figure sent with a token."""
    token = tokens.create(store, "a machine", "editor")["token"]
    rows = b"region_code,indicator,period,value\n211400,clean-heating-rate,2022,71\n"
    return client.post(
        "/api/v1/uploads", data={"plan": "huludao-145", **fields},
        files={"file": ("one.csv", rows, "text/csv")},
        params={"lang": "en"}, headers={"Authorization": f"Bearer {token}"},
    )  # fmt: skip


def test_a_stored_file_answers_with_its_warnings(client: TestClient, store: Store) -> None:
    """A machine is told what `check` would have told a person, in its own language."""
    token = tokens.create(store, "a machine", "editor")["token"]
    rows = b"region_code,indicator,period,value,unit\n211400,clean-heating-rate,2022,0.71,%\n"
    got = client.post(
        "/api/v1/uploads", data={"plan": "huludao-145"}, params={"lang": "en"},
        files={"file": ("one.csv", rows, "text/csv")},
        headers={"Authorization": f"Bearer {token}"},
    )  # fmt: skip
    [stored] = got.json()
    store.retract(stored["upload"])
    [problem] = stored["problems"]
    assert (got.status_code, problem["row"], problem["severity"]) == (201, 2, "warning")
    assert problem["value"] == "0.71"
    assert "0.71" in problem["message"]


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("table", "measurez", 'There is no table "measurez"'),
        ("region", "9" * 201, "region has more than 200 characters"),
        ("note", "x" * 2001, "note has more than 2000 characters"),
        ("partial", "perhaps", 'partial cannot be "perhaps"'),
    ],
)
def test_a_field_that_cannot_be_meant_stores_nothing(
    client: TestClient, store: Store, field: str, text: str, said: str
) -> None:
    """400 in words; a table that there is not is never taken for figures."""
    before = len(store.uploads())
    answer = sent(client, store, **{field: text})
    assert (answer.status_code, said in answer.json()["error"]) == (400, True)
    assert len(store.uploads()) == before


def test_a_picture_of_a_name_without_end_is_refused(client: TestClient) -> None:
    """In words, whatever is asked for."""
    for path, status in ((f"{'x' * 3000}.svg", 400), (f"x.{'y' * 3000}", 404)):
        answer = client.get(f"/api/v1/chart/{path}", params={"lang": "en"})
        assert (answer.status_code, len(answer.json()["error"]) < 300) == (status, True)


def test_an_unchanged_store_answers_304(client: TestClient) -> None:
    """The tag is the ledger entry."""
    first = client.get("/api/v1/targets")
    again = client.get("/api/v1/targets", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("held", ["W/{tag}", '"other", {tag}', '"other",W/{tag}'])
def test_a_tag_that_a_proxy_marked_as_weak_is_still_ours(client: TestClient, held: str) -> None:
    """Proxies that pack answers write `W/` before it; browsers may hold several."""
    for path in ("targets", "chart/clean-heating-rate.svg"):
        tag = client.get(f"/api/v1/{path}").headers["etag"]
        again = client.get(f"/api/v1/{path}", headers={"If-None-Match": held.format(tag=tag)})
        assert again.status_code == 304


def test_an_address_tells_every_method_it_takes(client: TestClient) -> None:
    """Uploads are read and sent at one address."""
    refused = client.delete("/api/v1/uploads")
    assert refused.status_code == 405
    assert sorted(refused.headers["allow"].split(", ")) == ["GET", "HEAD", "POST"]


def test_other_sites_may_read(client: TestClient) -> None:
    """CORS is open."""
    answer = client.get("/api/v1/uploads", headers={"Origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"


def test_health_tells_the_store_state(client: TestClient, store: Store) -> None:
    """200 with the entry, 503 when the store is not usable."""
    assert client.get("/api/v1/health").json()["entry"] == store.entry()

    def unusable() -> Store:
        raise StoreUnusable("error-store-unusable", store="x")

    broken = TestClient(Starlette(routes=api.routes(unusable)))
    assert broken.get("/api/v1/health").status_code == 503
    assert broken.get("/api/v1/gaps").status_code == 503


def test_the_description_names_every_route(client: TestClient) -> None:
    """OpenAPI 3.1 with each path and its filters."""
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert sorted(Path(path).name for path in paths) == [
        "changes", "changes.atom", "gaps", "health", "observations", "query", "report", "reports",
        "targets", "uploads", "{chart}.{kind}", "{target}.{kind}",
    ]  # fmt: skip


def test_a_kept_answer_is_the_same_and_never_stale(client: TestClient, store: Store) -> None:
    """Asked twice it is the same bytes; after an upload it is the new answer."""
    ask = {"plan": "huludao-145", "indicator": "clean-heating-rate", "region": "211400"}
    before = client.get("/api/v1/gaps", params=ask)
    assert client.get("/api/v1/gaps", params=ask).content == before.content
    assert before.json()[0]["achieved"] is None
    [stored] = store.upload(
        "heat.csv",
        b"region_code,indicator,period,value\n211400,clean-heating-rate,2023,74\n",
        plan="huludao-145",
    )
    assert client.get("/api/v1/gaps", params=ask).json()[0]["achieved"] == 74.0
    store.retract(stored["upload"])
    assert client.get("/api/v1/gaps", params=ask).json() == before.json()


def test_packed_and_plain_are_the_same_answer(client: TestClient) -> None:
    """A client that cannot unpack gets the plain bytes, others fewer of them."""
    ask = {"plan": "example"}
    plain = client.get("/api/v1/gaps", params=ask, headers={"Accept-Encoding": "identity"})
    packed = client.get("/api/v1/gaps", params=ask, headers={"Accept-Encoding": "gzip"})
    assert [answer.headers.get("content-encoding") for answer in (plain, packed)] == [None, "gzip"]
    assert plain.content == packed.content
    assert int(packed.headers["content-length"]) * 5 < int(plain.headers["content-length"])


def test_pages_of_an_answer(client: TestClient) -> None:
    """`limit` and `offset` cut the rows; the header tells how many there are."""
    ask = {"plan": "huludao-145"}
    whole = client.get("/api/v1/targets", params=ask).json()
    part = client.get("/api/v1/targets", params={**ask, "limit": "3", "offset": "2"})
    assert part.json() == whole[2:5]
    assert part.headers["x-total-count"] == str(len(whole))


def test_an_answer_has_an_end(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too long for one answer is refused with the way out, unless paged."""
    monkeypatch.setattr(sys.modules["barometer.api.routes"], "MOST_ROWS", 10)
    refused = client.get("/api/v1/targets", params={"plan": "huludao-145", "lang": "en"})
    assert (refused.status_code, "at most 10" in refused.json()["error"]) == (400, True)
    assert client.get("/api/v1/targets", params={"limit": "10"}).status_code == 200


def test_an_answer_does_not_say_where_the_store_lies() -> None:
    """A store that cannot be opened is told in words, its path is not."""

    def unusable() -> Store:
        raise StoreUnusable("error-store-unusable", store="duckdb:/srv/secret/place.duckdb")

    answer = TestClient(Starlette(routes=api.routes(unusable))).get("/api/v1/gaps?lang=en")
    assert (answer.status_code, "secret" in answer.text) == (503, False)
    assert answer.json() == {"error": "The store cannot be opened"}
