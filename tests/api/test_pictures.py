"""Charts as pictures: what they show, and what is said where there is none."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.api import routes as api
from barometer.charts import drawing
from barometer.errors import QuotaPassed
from barometer.store import open_store
from tests.pages import pages_over

CHART = "/api/v1/chart/energy-intensity"


@pytest.fixture(scope="module")
def client(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of the routes over a filled store."""
    path = tmp_path_factory.mktemp("pictures") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened, pages_over(opened) as charts:
        routes = api.routes(lambda: opened, charts=charts)
        yield TestClient(Starlette(routes=routes, middleware=api.middleware()))


def size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert picture.startswith(b"\x89PNG")
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def test_a_picture_says_what_the_page_says(client: TestClient) -> None:
    """Name, gap, plan, entry, day, legend, file and that the figures are made up stand in it."""
    answer = client.get(f"{CHART}.svg?plan=example&lang=zh-Hans")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    for words in (
        "单位地区生产总值能耗：到2024年",
        "示例数据",
        "还差4.9",
        "（第14条记录）",
        "目标 14.5",
        "按进度应达到",
        "来源：示例：葫芦岛市",
        "statistics/1-figures",
    ):
        assert words in answer.text, words
    # Type by name: the reader's own fonts draw it.
    assert "Noto Sans" in answer.text and "src:url(data:font/otf;base64," in answer.text


@pytest.mark.parametrize(
    ("name", "dots"), [("slide", (1600, 900)), ("phone", (1080, 1350)), ("column", (1003, 1062))]
)
def test_pictures_come_in_the_sizes_that_places_take(
    client: TestClient, name: str, dots: tuple[int, int]
) -> None:
    """A slide, a phone, a column of 85 mm at 300 dots an inch."""
    answer = client.get(f"{CHART}.png?plan=example&size={name}&lang=en")
    assert size(answer.content) == dots


def test_the_pinned_address_stands_below_on_ones_own_machine(client: TestClient) -> None:
    """The page, the entry and its history; on a server that has no address set, nothing."""
    asked = f"{CHART}.svg?plan=example&size=column&lang=en"
    here, elsewhere = (client.get(asked, headers={"host": host}).text
                       for host in ("localhost:8501", "elsewhere.example"))  # fmt: skip
    joined = re.sub(r"</text>.*?<text[^>]*>|&amp;", "&", here)
    assert "http://localhost:8501/indicator?plan=example" in joined and "as_of=14" in joined
    assert "http://" not in re.sub(r'xmlns(:xlink)?="[^"]+"', "", elsewhere)
    assert 'width="85.00mm"' in here


def test_a_png_has_the_width_asked_for(client: TestClient) -> None:
    """Twice the width in points, for sharp screens; a wider one is wider by as much."""
    narrow, wide = (
        size(client.get(f"{CHART}.png?plan=example&width={width}&lang=en").content)[0]
        for width in (800, 1000)
    )
    assert wide - narrow == 400


def test_the_same_picture_is_not_sent_twice(client: TestClient) -> None:
    """The ETag is the ledger entry's."""
    first = client.get(f"{CHART}.svg?plan=example&theme=dark")
    again = client.get(
        f"{CHART}.svg?plan=example&theme=dark", headers={"If-None-Match": first.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    assert re.search(r'fill="#14181d"|background[^>]*#14181d', first.text)


@pytest.mark.parametrize(
    ("place", "status"),
    [("energy-intensity.gif?plan=example", 404), ("none.png?plan=example", 404),
     ("energy-total-control.png?plan=example", 404), ("energy-intensity.png?plan=none", 400),
     ("energy-intensity.png?width=199", 400), ("energy-intensity.png?width=2001", 400),
     ("energy-intensity.png?theme=blue", 400),
     ("energy-intensity.png?size=huge", 400), ("energy-intensity.png?size=slide&width=800", 400),
     ("energy-intensity.png?colour=red", 400),
     ("energy-intensity.png?as_of=999999", 400), ("energy-intensity.png?period=x", 400)],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told_in_words(client: TestClient, place: str, status: int) -> None:
    """A status, and one sentence under `error`."""
    answer = client.get(f"/api/v1/chart/{place}")
    assert (answer.status_code, list(answer.json())) == (status, ["error"])


def test_more_pictures_than_can_wait_are_asked_to_come_again(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """503, when to come again, and one sentence; a picture already drawn is still there."""
    address = f"{CHART}.svg?plan=example&width=555"
    assert client.get(address).status_code == 200
    monkeypatch.setattr(drawing.pictures(), "queue", -1)
    busy = client.get(f"{CHART}.svg?plan=example&width=556&lang=en")
    assert (busy.status_code, busy.headers["retry-after"]) == (503, "5")
    assert busy.json()["error"].startswith("Many files and pictures")
    assert client.get(address).status_code == 200


def test_whoever_has_asked_too_much_is_told_when_to_come_again(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """429 as for a question: a picture of a notebook's chart asks one."""

    def refused(*asked: object) -> bytes:
        raise QuotaPassed("query-quota-seconds", wait=7, most=30)

    monkeypatch.setattr(drawing, "picture", refused)
    answer = client.get(f"{CHART}.svg?plan=example&width=557&lang=en")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")


def test_pictures_are_drawn_in_a_child(client: TestClient) -> None:
    """This process never loads the engine that draws."""
    done = drawing.pictures().counts()["done"]
    assert client.get(f"{CHART}.svg?plan=example&width=557").status_code == 200
    assert drawing.pictures().counts()["done"] == done + 1
    assert "vl_convert" not in sys.modules
