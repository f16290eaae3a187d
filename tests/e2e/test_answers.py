"""Every route of the running app, asked well and badly: headers on all, no path or trace in any."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from barometer.ui.state.pages import PAGES
from tests.e2e.conftest import ROOT

PATHS = [
    *(f"/{path}" for _, path, _ in PAGES),
    "/?plan=%00&region=../../etc/passwd&as_of=-1&lang=%ff",
    "/nowhere/at/all",
    "/favicon.png",
    "/static/js/none.js",
    "/static/../../../etc/passwd",
    "/static/..%2f..%2f..%2fetc%2fpasswd",
    "//etc/passwd",
    "/api/v1/health",
    "/api/v1/openapi.json",
    "/api/v1/targets?plan=example",
    "/api/v1/gaps?plan=nowhere",
    "/api/v1/gaps?as_of=x",
    "/api/v1/gaps?as_of=99999999999999999999",
    "/api/v1/gaps?plan=%00%ff",
    "/api/v1/observations?region=' or 1=1 --",
    "/api/v1/nothing",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/script-health-check",
    "/_stcore/stream",
    "/_stcore/upload_file/a/b",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/bidi-components/none/x.js",
    "/_stcore/nothing",
    "/component/none/index.html",
    "/component/../../etc/passwd",
    "/media/none.png",
    "/app/static/x",
    "/auth/login",
    "/auth/logout",
    "/oauth2callback?code=x&state=y",
    "/metrics",
]
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "NONSENSE")
PLACES = re.compile(
    "|".join(map(re.escape, (str(ROOT), sys.prefix, str(Path.home()), os.sep + "site-packages")))
    + r"|Traceback|File \"|\.py\b|line \d+"
)
HEADERS = (
    "content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy",
    "x-request-id",
)  # fmt: skip


def answer(server: str, method: str, path: str) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of one request, its path sent as written."""
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)
    try:
        connection.putrequest(method, path.replace(" ", "+"), skip_accept_encoding=True)
        connection.putheader("Content-Length", "2" if method in ("POST", "PUT") else "0")
        connection.endheaders(b"{}" if method in ("POST", "PUT") else None)
        got = connection.getresponse()
        headers = {name.lower(): value for name, value in got.getheaders()}
        return got.status, headers, got.read().decode("utf-8", "replace")
    finally:
        connection.close()


@pytest.mark.parametrize("method", METHODS)
def test_every_answer_is_dressed_and_keeps_quiet(server: str, method: str) -> None:
    """All headers on every answer of every route; no server path, no trace, no 500."""
    undressed, leaks, failing = [], [], []
    for path in PATHS:
        status, headers, text = answer(server, method, path)
        undressed += [(path, name) for name in HEADERS if name not in headers]
        # Scripts and styles of the page are the same for everybody.
        body = "" if "javascript" in headers.get("content-type", "") else text
        match = PLACES.search(f"{headers} {body}")
        leaks += [(path, match[0])] if match else []
        failing += [(path, status)] if status >= 500 else []
    assert (undressed, leaks, failing) == ([], [], [])


@pytest.mark.parametrize(
    ("method", "path", "status", "words"),
    [
        ("GET", "/api/v1/nothing?lang=en", 404, "There is nothing at this address."),
        ("PUT", "/api/v1/gaps?lang=zh", 405, "这个地址不接受这种请求方法。"),
    ],
)
def test_the_api_refuses_in_words(
    server: str, method: str, path: str, status: int, words: str
) -> None:
    """JSON in the language asked for, as every other answer of it."""
    actual_status, _, text = answer(server, method, path)
    assert (actual_status, json.loads(text)["error"].startswith(words)) == (status, True)


@pytest.mark.parametrize(
    "request_text",
    [
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        "PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\n\r\nnot parts",
        "GET /" + "a" * 70_000 + " HTTP/1.1\r\nHost: x\r\n\r\n",
        "\x16\x03\x01 no http at all\r\n\r\n",
    ],
)
def test_what_is_no_request_gets_a_plain_refusal(server: str, request_text: str) -> None:
    """A 4xx of a few words, or the line is cut; never a trace."""
    place = urlsplit(server)
    with socket.create_connection((str(place.hostname), int(place.port or 0)), 20) as line:
        line.sendall(request_text.encode())
        line.shutdown(socket.SHUT_WR)
        try:
            said = b"".join(iter(lambda: line.recv(4096), b"")).decode("utf-8", "replace")
        except ConnectionResetError:
            said = ""
    assert said == "" or said.startswith("HTTP/1.1 4")
    assert PLACES.search(said) is None


def test_an_upload_without_the_token_is_refused(server: str) -> None:
    """A page of another site cannot send a file in a reader's name."""
    assert answer(server, "PUT", "/_stcore/upload_file/a/b")[0] == 403
    assert answer(server, "DELETE", "/_stcore/upload_file/a/b")[0] == 403


def test_the_page_is_told_of_no_other_site(server: str) -> None:
    """The one inline script is named by its hash, no host is named, nothing is evaluated."""
    policy = answer(server, "GET", "/")[1]["content-security-policy"]
    assert "://" not in policy
    assert "eval" not in policy
    scripts = policy.split("script-src ")[1].split(";")[0].split()
    assert scripts[0] == "'self'"
    assert [word for word in scripts[1:] if not word.startswith("'sha256-")] == []


def test_the_log_is_json_lines(
    server: str, open_page: Callable[..., Page], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What the running server wrote on stderr where no terminal is: one object a line.

    A page, its socket and the API were asked, and no reader's address stands in it.
    """
    open_page("/?plan=example")
    answer(server, "GET", "/api/v1/health")
    log = next(tmp_path_factory.getbasetemp().glob("server*/server.log"))
    lines = [line for line in log.read_text("utf-8").splitlines() if line.startswith("{")]
    events = [json.loads(line) for line in lines]
    assert "/api/v1/health" in {event.get("place") for event in events}
    assert [event for event in events if "127.0.0.1" in json.dumps(event)] == []
