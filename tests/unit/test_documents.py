"""The head that a page's HTML is given before any script runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import file_util

from barometer.web.documents import Documents, Preview, Visit, with_icon

STYLE = '<link rel="stylesheet" href="./style.css?v=1" />'
HTML = '<html lang="en"><head><title>Streamlit</title></head><body>晴</body></html>'
PREVIEW = Preview("zh-Hans", '甲 "&" <乙>', "还差 7.4 个百分点", "晴雨表", "http://a/?b=1&c=2")


@pytest.fixture
def client(tmp_path) -> Callable[..., TestClient]:
    """An app of a page from a file, a text and a failing page, behind the middleware."""
    file = tmp_path / "index.html"
    file.write_text(HTML, "utf-8")

    async def page(request: Request) -> Response:
        return FileResponse(file)

    async def text(request: Request) -> Response:
        return PlainTextResponse("<title>Streamlit</title>")

    async def gone(request: Request) -> Response:
        return HTMLResponse(HTML, status_code=404)

    def client_of(preview: Callable[[Visit], Preview | None], base: str = "") -> TestClient:
        around = Middleware(
            Documents, base=base, pages={"", "indicator", "text", "gone"}, preview=preview,
            linked=STYLE,
        )  # fmt: skip
        routes = [Route(f"{base}/", page), Route(f"{base}/indicator", page),
                  Route(f"{base}/text", text), Route(f"{base}/gone", gone),
                  Route(f"{base}/other", page)]  # fmt: skip
        return TestClient(Starlette(routes=routes, middleware=[around]))

    return client_of


def test_a_page_says_what_it_is_about(client) -> None:
    """Language, title, description and previews stand in the HTML, everything escaped."""
    answer = client(lambda visit: PREVIEW).get("/indicator")
    assert answer.text == (
        '<html lang="zh-Hans"><head><title>甲 &quot;&amp;&quot; &lt;乙&gt;</title>\n'
        '    <meta name="description" content="还差 7.4 个百分点" />\n'
        '    <meta property="og:type" content="website" />\n'
        '    <meta property="og:site_name" content="晴雨表" />\n'
        '    <meta property="og:title" content="甲 &quot;&amp;&quot; &lt;乙&gt;" />\n'
        '    <meta property="og:description" content="还差 7.4 个百分点" />\n'
        '    <meta property="og:url" content="http://a/?b=1&amp;c=2" />\n'
        '    <meta name="twitter:card" content="summary" /></head><body>'
        + STYLE
        + "晴</body></html>"
    )
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers


def test_what_was_asked_reaches_the_preview(client) -> None:
    """The page below the app's folder, its choices, the browser's language, its address."""
    asked: list[Visit] = []
    app = client(asked.append, "/barometer")
    app.get("/barometer/indicator?region=211402", headers={"Accept-Language": "zh-TW,zh;q=0.9"})
    app.get("/barometer/", headers={"Accept-Language": ""})
    assert asked == [
        Visit("indicator", {"region": "211402"}, "zh-TW", "http://testserver/barometer/indicator"),
        Visit("", {}, None, "http://testserver/barometer/"),
    ]


def test_a_host_behind_a_proxy_is_not_believed(client) -> None:
    """Of an address that a proxy passed on only the path reaches the preview."""
    asked: list[Visit] = []
    client(asked.append).get("/indicator", headers={"X-Forwarded-For": "203.0.113.7"})
    assert asked == [Visit("indicator", {}, None, "/indicator")]


def test_a_page_is_never_called_unchanged(client) -> None:
    """The file's own date knows nothing of the figures: a conditional request gets the page."""
    app = client(lambda visit: PREVIEW)
    conditions = {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT", "Range": "bytes=0-3"}
    answer = app.get("/", headers=conditions)
    assert (answer.status_code, "<title>甲" in answer.text) == (200, True)


@pytest.mark.parametrize("path", ["/other", "/text", "/gone"])
def test_other_answers_stay_as_they_are(client, path: str) -> None:
    """What is no page, no HTML or no success is passed on."""
    assert "<title>Streamlit</title>" in client(lambda visit: PREVIEW).get(path).text


def test_without_a_preview_a_page_has_its_style_all_the_same(client) -> None:
    """The head stays as it was, and the style sheet comes before all that is drawn."""
    assert client(lambda visit: None).get("/").text == HTML.replace("<body>", f"<body>{STYLE}")


def test_our_icon_stands_in_place_of_streamlits() -> None:
    """In Streamlit's own HTML, where no run has to name it."""
    html = (Path(file_util.get_static_dir()) / "index.html").read_text("utf-8")
    with_ours = with_icon(html, 'data:image/svg+xml,"a"')
    assert '<link rel="icon" href="data:image/svg+xml,&quot;a&quot;" />' in with_ours
    assert "favicon.png" not in with_ours
    assert with_icon(html, "") == html
