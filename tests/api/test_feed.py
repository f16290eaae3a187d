"""The feed of what changed: valid Atom, stable names, and only what may be asked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.api import routes as api
from barometer.store import Store, open_store
from tests.store.conftest import figures

ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "/api/v1/changes.atom"
CITY = "211400"


@pytest.fixture(scope="module")
def store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The filled store and one upload, its file named as badly as can be."""
    path = tmp_path_factory.mktemp("feed") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        row = figures(f"{CITY},clean-heating-rate,2024,level,99")
        opened.upload("a\x0b<b>&.csv", row, plan="example", by="bureau")
        yield opened


@pytest.fixture(scope="module")
def client(store: Store) -> TestClient:
    """A client of the routes, of an app that knows its own address."""
    top = "https://example.gov.cn/barometer"
    return TestClient(Starlette(routes=api.routes(lambda: store, top=lambda request: top)))


def entries(client: TestClient, **asked: str) -> tuple[ET.Element, list[ET.Element]]:
    """The feed and its entries."""
    answer = client.get(FEED, params={"plan": "example", "lang": "en", **asked})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/atom+xml")
    feed = ET.fromstring(answer.content)
    return feed, feed.findall(f"{ATOM}entry")


def test_each_change_is_an_entry_with_what_moved_and_why(client: TestClient, store: Store) -> None:
    """The newest first; title, time in UTC, the page of exactly this change, the very row."""
    feed, items = entries(client)
    entry = store.entry()
    assert [child.tag.removeprefix(ATOM) for child in feed[:7]] == [
        "id", "title", "subtitle", "updated", "author", "link", "link",
    ]  # fmt: skip
    assert [item.findtext(f"{ATOM}title") for item in items] == [
        "Urban clean heating rate (Huludao) moved: 77.2% (2024) → 99.0% (2024) (1 revised)",
        "127 targets moved (127 new)",
    ]  # fmt: skip
    assert feed.findtext(f"{ATOM}updated") == items[0].findtext(f"{ATOM}updated")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", str(feed.findtext(f"{ATOM}updated")))
    link = items[0].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == (
        "https://example.gov.cn/barometer/changes?plan=example&lang=en"
        f"&since={entry - 1}&until={entry}"
    )
    assert items[0].findtext(f"{ATOM}content") == (
        "<ul><li>Urban clean heating rate, Huludao: 77.2% (2024) → 99.0% (2024) (On track → "
        f"Already there); upload {entry}, a&lt;b&gt;&amp;.csv, row 2 (bureau)</li></ul>"
    )
    assert str(items[1].findtext(f"{ATOM}content")).endswith("<li>and 87 more</li></ul>")


def test_names_stay_the_same_and_differ_by_language_and_region(client: TestClient) -> None:
    """Asked again each entry bears the name it had; no two entries or feeds share one."""
    asked: tuple[dict[str, str], ...] = ({}, {"lang": "zh-Hans"}, {"region": "211402"})
    names = []
    for choices in asked:
        feed, items = entries(client, **choices)
        names += [item.findtext(f"{ATOM}id") for item in (feed, *items)]
    assert len(set(names)) == len(names) == 8
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", str(name)) for name in names)
    feed, items = entries(client)
    assert [item.findtext(f"{ATOM}id") for item in (feed, *items)] == names[:3]


def test_an_unknown_address_gives_links_relative_to_the_feed(store: Store) -> None:
    """A host that a request names is not believed."""
    client = TestClient(Starlette(routes=api.routes(lambda: store)))
    feed, _ = entries(client)
    links = [link.get("href") for link in feed.findall(f"{ATOM}link")]
    assert links == ["../../changes?plan=example&lang=en",
                     "../../api/v1/changes.atom?plan=example&lang=en"]  # fmt: skip


@pytest.mark.parametrize("asked", [{"plan": "x"}, {"region": "1"}, {"lang": "de"}, {"as_of": "1"}])
def test_what_cannot_be_meant_is_refused_in_words(
    client: TestClient, asked: dict[str, str]
) -> None:
    """400, and a feed not changed since is not sent again."""
    assert client.get(FEED, params=asked).status_code == 400
    tag = client.get(FEED, params={"plan": "huludao-145"}).headers["etag"]
    assert client.get(FEED, headers={"If-None-Match": tag}).status_code == 304


def test_of_very_many_regions_it_tells_the_uploads(
    client: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What each moved would take too long to reckon: who sent what is told, and where to look."""
    monkeypatch.setattr("barometer.store.views.last_moves.MOST_REGIONS", 3)
    with TestClient(Starlette(routes=api.routes(lambda: store))) as other:
        _, items = entries(other)
    titles = [str(item.findtext(f"{ATOM}title")) for item in items]
    assert titles[0] == "a<b>&.csv: 0 new figures, 1 changed"
    assert titles[-1] == "Plan pack loaded"
    assert "open the link" in str(items[0].findtext(f"{ATOM}content"))
