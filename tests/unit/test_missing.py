"""404 of our own where the app would show its first page under any address."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from barometer.web.answers import Missing


@pytest.fixture
def client() -> TestClient:
    """An app under a folder that answers every address with its first page, as Streamlit does."""

    async def page(request: Request) -> Response:
        return HTMLResponse("<p>first page</p>")

    async def text(request: Request) -> Response:
        return PlainTextResponse("ok")

    around = Middleware(Missing, base="/b", pages={"", "indicator"})
    routes = [Route("/b/robots.txt", text), Route("/{path:path}", page)]
    return TestClient(Starlette(routes=routes, middleware=[around]))


@pytest.mark.parametrize(
    ("path", "browser", "words", "home"),
    [("/b/nowhere", "zh-CN", "没有这个页面", "/b/"),
     ("/b/indicator/x", "en-GB,en;q=0.9", "There is no such page", "/b/"),
     ("/b/nowhere?lang=zh-Hant", "en", "沒有這個頁面", "/b/?lang=zh-Hant"),
     ("/b/%3Cscript%3E?lang=%3Cb%3E", "en", "There is no such page", "/b/")],
)  # fmt: skip
def test_no_such_page_is_told_in_the_readers_language(
    client: TestClient, path: str, browser: str, words: str, home: str
) -> None:
    """The language of the address, else the browser's; the way home; nothing of the address."""
    answer = client.get(path, headers={"Accept-Language": browser})
    assert (answer.status_code, f"<h1>{words}</h1>" in answer.text) == (404, True)
    assert f'<a href="{home}">' in answer.text
    assert "first page" not in answer.text and "<b>" not in answer.text


def test_pages_and_what_is_no_page_pass(client: TestClient) -> None:
    """The pages themselves, files of theirs, and an answer that is no HTML."""
    passed = ("/b/", "/b", "/b/indicator", "/b/indicator/", "/b/static/x.html", "/b/_stcore/health")
    assert [client.get(path).text for path in passed] == ["<p>first page</p>"] * len(passed)
    assert client.get("/b/robots.txt").text == "ok"
    assert client.head("/b/nowhere").status_code == 404
