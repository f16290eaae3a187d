"""Who may end a sign-in: a page of ours, by POST, and nobody else."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from barometer.web.signing_out import SignOut

OURS = "https://figures.example"


def answered(
    method: str = "POST", path: str = "/auth/logout", base: str = "", **headers: str
) -> tuple[int, list[str], dict[str, str]]:
    """Status of the answer, the methods that the app behind heard, and the answer's head."""
    heard: list[str] = []
    said: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        heard.append(scope["method"])
        away = (b"location", b"https://login.example/end?a=1&b=2")
        gone = (b"set-cookie", b'_streamlit_user=""; Max-Age=0')
        await send({"type": "http.response.start", "status": 302, "headers": [away, gone]})
        await send({"type": "http.response.body", "body": b""})

    async def receive() -> Any:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        said.append(message)

    told = {"host": "figures.example", **{k.replace("_", "-"): v for k, v in headers.items()}}
    scope = {
        "type": "http", "method": method, "path": path, "query_string": b"lang=en",
        "headers": [(name.encode(), value.encode()) for name, value in told.items()],
    }  # fmt: skip
    asyncio.run(SignOut(app, base=base)(scope, receive, send))
    return said[0]["status"], heard, {k.decode(): v.decode() for k, v in said[0]["headers"]}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec_fetch_site": "same-origin", "origin": OURS},
        {"sec_fetch_site": "same-origin"},
        {"origin": OURS},
        {"origin": "http://figures.example"},
    ],
)
def test_a_page_of_ours_signs_out(headers: dict[str, str]) -> None:
    """The cookie goes, and the page goes on to the provider: not as the form's redirection."""
    status, heard, head = answered(**headers)
    assert (status, heard) == (200, ["GET"])
    assert head["set-cookie"] == '_streamlit_user=""; Max-Age=0'
    assert head["refresh"] == "0; url=https://login.example/end?a=1&b=2"
    assert answered(base="/b", path="/b/auth/logout", **headers)[:2] == (200, ["GET"])


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "https://evil.example"},
        {"origin": "https://figures.example.evil.example"},
        {"sec_fetch_site": "cross-site", "origin": OURS},
        {"sec_fetch_site": "same-site", "origin": OURS},
        {"sec_fetch_site": "none"},
        {"referer": f"{OURS}/upload"},
    ],
)
def test_nobody_else_does(headers: dict[str, str]) -> None:
    """Neither who does not say where from, nor who says another place."""
    assert answered(**headers)[:2] == (403, [])


@pytest.mark.parametrize("path", ["/auth/logout", "/auth/logout/"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "OPTIONS"])
def test_asking_for_the_address_does_nothing(method: str, path: str) -> None:
    """A picture, a link or a fetch that leads there signs nobody out."""
    status, heard, head = answered(method, path, sec_fetch_site="same-origin")
    assert (status, heard, head["allow"]) == (405, [], "POST")


def test_other_addresses_pass() -> None:
    """Signing in goes by as it is."""
    assert answered("GET", "/auth/login")[:2] == (302, ["GET"])
