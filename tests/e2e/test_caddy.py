"""The Caddy recipe, started as it stands in `deploy/`, with TLS, at the top and under a folder.

Only names and places differ: ports, the host's name, and a certificate made here, since nobody
vouches for a test's.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import DROP, ROOT, free_port, settled
from tests.e2e.proxies import (
    GOOD,
    answer_to_a_huge_body,
    ask,
    certificate,
    page,
    started,
    tab,
    token,
)  # fmt: skip

__all__ = ["page", "tab", "token"]
RECIPE = ROOT / "deploy" / "Caddyfile"
CADDY = os.environ.get("CADDY") or shutil.which("caddy")
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not CADDY, reason="no Caddy on this machine, and none could be installed"),
]


def configuration(folder: Path, app: str, port: int, plain_port: int, *, below: bool) -> Path:
    """The recipe with this test's names and places; `below`: its folder block is the one kept."""
    chain, private = certificate(folder)
    text = RECIPE.read_text(encoding="utf-8")
    if below:
        top, rest = text.split("\treverse_proxy 127.0.0.1:8501 {\n")
        rest = rest.split("\t}\n", 1)[1]
        text = top + re.sub(r"^\t# (?=redir|@|respond|reverse_proxy|\t|\})", "\t", rest, flags=re.M)
    site = f"https://127.0.0.1:{port} {{\n\ttls {chain} {private}\n"
    for old, new in (("barometer.example.org {\n", site), ("127.0.0.1:8501", app)):
        assert old in text
        text = text.replace(old, new)
    whole = folder / "Caddyfile"
    ports = f"http_port {plain_port}\n\thttps_port {port}"
    whole.write_text(f"{{\n\tadmin off\n\t{ports}\n}}\n{text}", encoding="utf-8")
    return whole


def caddy(config: Path, port: int) -> AbstractContextManager[None]:
    """Caddy in the foreground, whatever it keeps in the test's folder."""
    home = str(config.parent)
    command = [str(CADDY), "run", "--config", str(config), "--adapter", "caddyfile"]
    return started(
        command, port, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home,
        PATH=os.environ["PATH"],
    )  # fmt: skip


@pytest.fixture(scope="module")
def proxied(below: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app behind Caddy, under `/barometer`."""
    port = free_port()
    folder = tmp_path_factory.mktemp("caddy")
    with caddy(configuration(folder, below, port, free_port(), below=True), port):
        yield f"https://127.0.0.1:{port}/barometer"


@pytest.mark.long
def test_a_reader_comes_through_tls_under_a_folder(page: Page, proxied: str) -> None:
    """Overview, and a choice over the WebSocket that the address tells."""
    page.goto(f"{proxied}/?plan=example")
    settled(page)
    expect(page.locator(".bm-strip")).to_be_visible(timeout=30_000)
    page.locator(".st-key-choice-sector").get_by_text("建筑", exact=True).click()
    page.wait_for_url(f"{proxied}/?plan=example&sector=buildings")


@pytest.mark.long
def test_a_file_is_checked_through_the_proxy(page: Page, proxied: str, tmp_path: Path) -> None:
    """Streamlit's token against forged requests passes."""
    file = tmp_path / "连山区.csv"
    file.write_text(GOOD, encoding="utf-8")
    page.goto(f"{proxied}/upload?plan=example")
    settled(page)
    page.set_input_files(DROP, file)
    expect(page.locator(".bm-result").first).to_be_visible(timeout=30_000)


@pytest.mark.long
def test_a_machine_uploads_through_the_proxy(proxied: str, token: str) -> None:
    """With a token the file is stored under the token's name."""
    answer = httpx.post(
        f"{proxied}/api/v1/uploads", data={"plan": "example"},
        files={"file": ("连山区.csv", GOOD.replace("2024", "2023").encode(), "text/csv")},
        headers={"Authorization": f"Bearer {token}"}, verify=False, timeout=60,
    )  # fmt: skip
    assert (answer.status_code, answer.json()[0]["accepted"]) == (201, 1)


@pytest.mark.parametrize("path", ["metrics", "_stcore/metrics", "_stcore//metrics", "%6detrics"])
def test_metrics_do_not_leave_the_server(proxied: str, path: str) -> None:
    """Not there for anybody who comes through the proxy, however he writes it."""
    status, _, body = ask(f"{proxied}/{path}")
    assert (status, b"barometer_" in body, b"session_events" in body) == (404, False, False)


def test_tls_is_known_to_the_app(proxied: str) -> None:
    """Cookies are for TLS alone, and browsers are held to it; the policy is there once."""
    _, headers, _ = ask(f"{proxied}/_stcore/health")
    assert "; Secure" in headers["set-cookie"]
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert headers["content-security-policy"].count("default-src") == 1


def test_the_folder_itself_leads_into_it(proxied: str) -> None:
    """Typed without the last stroke it opens all the same; nothing is served above it."""
    assert ask(proxied)[0] == 200
    assert ask(proxied.removesuffix("/barometer") + "/api/v1/health")[0] == 404


def test_too_large_an_upload_is_refused(proxied: str) -> None:
    """A body that says it is over 200 MB is refused before it has come."""
    assert answer_to_a_huge_body(proxied).startswith(b"HTTP/1.1 413 ")


def test_the_recipe_at_the_top_of_a_host(server: str, tmp_path: Path) -> None:
    """As it stands in the file: pages and API at the top, metrics hidden, HTTP sent to TLS."""
    port, plain_port = free_port(), free_port()
    app = server.removeprefix("http://")
    with caddy(configuration(tmp_path, app, port, plain_port, below=False), port):
        top = f"https://127.0.0.1:{port}"
        assert ask(f"{top}/")[0] == 200
        assert json.loads(ask(f"{top}/api/v1/health")[2])["status"] == "ok"
        assert ask(f"{top}/metrics")[0] == 404
        with socket.create_connection(("127.0.0.1", plain_port), timeout=20) as plain:
            plain.sendall(b"GET /x?y=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            answer = b"".join(iter(lambda: plain.recv(4096), b"")).decode()
        assert answer.startswith("HTTP/1.1 308 ")
        assert re.search(r"Location: https://127\.0\.0\.1(:\d+)?/x\?y=1\r\n", answer)
