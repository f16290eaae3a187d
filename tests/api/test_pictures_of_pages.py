"""Every chart of every page as a picture: it opens, and says all that a picture must say."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.api import routes as api
from barometer.api.files import CHARTS
from barometer.store import open_store
from barometer.ui.app import charts
from tests.api.test_pictures import size
from tests.pages import pages_over

INTENSITY = {"indicator": "energy-intensity"}
BOUNDARIES = {**INTENSITY, "map": "boundaries"}
# Page, chart, the page's choices, what it finds, words of its own that stand in it.
DRAWN = [
    ("overview", "targets", {}, "截至2024年，41 项目标中 12 项落后", "从基期走过的路"),
    ("overview", "targets", {"region": "211404"}, "南票区", "背离目标"),
    ("indicator", "trajectory", INTENSITY, "单位地区生产总值能耗：到2024年", "已上报"),
    ("indicator", "trajectory-2025", {**INTENSITY, "suppose": "3.5"}, "假设2025年再降3.5%",
     "假设，不是数据"),
    ("indicator", "compared", {**INTENSITY, "compare": "211402,211481"}, "最好的是兴城市",
     "比2020年累计下降"),
    ("indicator", "regions", INTENSITY, "5个可比地区中2个落后于进度", "建昌县"),
    ("counties", "map", INTENSITY, "最慢的是南票区", "要求速度的83%"),
    ("counties", "map", BOUNDARIES, "最慢的是南票区", "天地图"),
    ("counties", "heat", {}, "南票区有 8 项落后，各县区中最多", "示例开发区"),
    ("counties", "ranking", INTENSITY, "最慢的是南票区", "按进度应达到"),
    ("counties", "multiples", INTENSITY, "最慢的是南票区", "绥中县"),
    ("measures", "matrix", {}, "125项任务", "市工业和信息化局"),
    ("measures", "targets", {"body": "市发展改革委"}, "市发展改革委牵头或负责", "推进中"),
    ("projects", "shares", {}, "各县单列的减排目标共2项", "化学需氧量"),
    ("projects", "years", {}, "到2024年，1种污染物中1种累计低于均匀进度", "当年认定吨数"),
    ("evaluation", "points", {}, "2024年度考核：超额完成1个、未完成5个", "兴城市"),
    ("quality", "coverage", {}, "应报 590 个数，已报 531 个", "迟报"),
    ("quality", "coverage", {"region": "211402"}, "应报", "2024"),
    ("changes", "moves", {}, "单位地区生产总值能耗（葫芦岛市）有变动：9.3%", "修订"),
    ("notebook", "bars", {"notebook": "intensity-parts"}, "各县的效率贡献", "笔记"),
]  # fmt: skip


@pytest.fixture(scope="module")
def client(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of the routes over the pages of a filled store."""
    path = tmp_path_factory.mktemp("pages") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as store, pages_over(store) as page_charts:
        routes = api.routes(lambda: store, charts=page_charts)
        yield TestClient(Starlette(routes=routes), base_url="http://localhost:8501")


def said(svg: str) -> str:
    """The words of a picture, line after line joined."""
    return unescape("".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg)))


@pytest.mark.parametrize(("page", "chart", "choices", "finding", "label"), DRAWN)
@pytest.mark.sampled(3)
def test_a_chart_leaves_the_page_whole(
    client: TestClient, page: str, chart: str, choices: dict[str, str], finding: str, label: str
) -> None:
    """Finding as its title, example mark, source, day, entry, pinned address, type inside."""
    asked = {"plan": "example", "lang": "zh-Hans", "size": "phone", **choices}
    answer = client.get(f"/api/v1/chart/{page}/{chart}.svg", params=asked)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
    words, title = said(answer.text), re.search(r"<title>([^<]+)</title>", answer.text)
    assert title is not None and finding in unescape(title[1])
    assert unescape(title[1]).replace(" ", "") in words.replace(" ", "")
    path = "" if page == "overview" else page
    for part in (label, "示例数据", "来源：示例：葫芦岛市", "（第14条记录）", "数据截至20",
                 f"http://localhost:8501/{path}?plan=example", "as_of=14", "history="):  # fmt: skip
        assert part in words, part
    for key, value in choices.items():
        assert f"{key}={value}" in words
    assert "src:url(data:font/otf;base64," in answer.text


def test_figures_that_a_notebook_takes_of_an_example_are_marked(client: TestClient) -> None:
    """Its own control has chosen the example, while another plan is looked at."""
    asked = {"plan": "huludao-145", "lang": "zh-Hans", "notebook": "intensity-parts"}
    words = said(client.get("/api/v1/chart/notebook/bars.svg", params=asked).text)
    assert "示例数据" in words
    assert "来源：示例：葫芦岛市" in words


@pytest.mark.parametrize(("page", "chart", "choices"), [row[:3] for row in DRAWN])
@pytest.mark.sampled(4)
def test_a_picture_is_as_large_as_its_place(
    client: TestClient, page: str, chart: str, choices: dict[str, str]
) -> None:
    """A slide to the dot; of the kinds of chart one on a phone and in a column, high as it must."""
    asked = {"plan": "example", "lang": "en", **choices}
    where = f"/api/v1/chart/{page}/{chart}.png"
    assert size(client.get(where, params={**asked, "size": "slide"}).content) == (1600, 900)
    if chart in ("heat", "ranking", "map"):
        drawn = (client.get(where, params={**asked, "size": name}) for name in ("phone", "column"))
        phone, (wide, high) = (size(answer.content) for answer in drawn)
        assert (phone, wide) == ((1080, 1350), 1003)
        assert 1062 <= high < 1600


def test_every_chart_named_is_drawn_here() -> None:
    """What the description lists is what the pages make, and what this file tries."""
    assert {page: tuple(page_charts) for page, page_charts in charts.MAKERS.items()} == CHARTS
    tried = {(page, chart.partition("-")[0]) for page, chart, *_ in DRAWN}
    named = {(page, chart.replace("[-year]", "").replace("<cell>", "bars"))
             for page, page_charts in CHARTS.items() for chart in page_charts}  # fmt: skip
    assert tried == named


@pytest.mark.parametrize(
    ("place", "status"),
    [("overview/none.png", 404), ("nowhere/targets.png", 404), ("measures/targets.png", 404),
     ("counties/map.gif", 404), ("counties/map.png?map=globe", 400),
     ("counties/map.png?region=211499", 200), ("indicator/regions.png?indicator=none", 400),
     ("quality/coverage.png?region=211499", 400), ("overview/targets.png?sector=none", 400),
     ("overview/targets.png?colour=red", 400), ("indicator/trajectory-1999.png", 404)],
)  # fmt: skip
def test_what_there_is_not_is_told_in_words(client: TestClient, place: str, status: int) -> None:
    """404 for no such chart, 400 for a choice that cannot be meant; never another chart."""
    path, _, more = place.partition("?")
    answer = client.get(f"/api/v1/chart/{path}?plan=example&lang=en&{more}")
    assert answer.status_code == status
    assert status == 200 or list(answer.json()) == ["error"]
