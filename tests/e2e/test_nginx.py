"""The nginx recipe, started as it stands in `deploy/`, with TLS and under a folder of its host.

Only names and places differ: ports, the host's name, and a certificate made here.
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
RECIPE = ROOT / "deploy" / "nginx.conf"
NGINX = os.environ.get("NGINX") or shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not NGINX, reason="no nginx on this machine, and none could be installed"),
]


def configuration(folder: Path, app: str, port: int, plain_port: int, *, below: bool) -> Path:
    """The recipe with this test's names and places; `below`: its folder block is the one kept."""
    chain, private = certificate(folder)
    text = RECIPE.read_text(encoding="utf-8")
    if below:
        top, rest = text.split("    location / {\n")
        rest = rest.split("    }\n", 1)[1]
        text = top + re.sub(r"^    # (?=location|    |\})", "    ", rest, flags=re.M)
    for old, new in (
        ("listen [::]:80;", ""), ("listen [::]:443 ssl http2;", ""),
        ("listen 80;", f"listen 127.0.0.1:{plain_port};"),
        ("listen 443 ", f"listen 127.0.0.1:{port} "),
        ("barometer.example.org", "127.0.0.1"), ("127.0.0.1:8501", app),
        ("/etc/ssl/barometer/fullchain.pem", str(chain)),
        ("/etc/ssl/barometer/privkey.pem", str(private)),
    ):  # fmt: skip
        assert old in text
        text = text.replace(old, new)
    (folder / "site.conf").write_text(text, encoding="utf-8")
    whole = folder / "nginx.conf"
    # Workers of root's nginx become `nobody`, who cannot read a test's folder.
    user = "user root;\n" if os.geteuid() == 0 else ""
    places = "".join(
        f"    {kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole.write_text(
        f"{user}pid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\nhttp {{\n"
        f"    access_log off;\n{places}    include {folder}/site.conf;\n}}\n"
    )
    return whole


def nginx(config: Path, port: int) -> AbstractContextManager[None]:
    """Nginx in the foreground."""
    folder = str(config.parent)
    return started([str(NGINX), "-p", folder, "-c", str(config), "-g", "daemon off;"], port)


@pytest.fixture(scope="module")
def proxied(below: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app behind nginx, under `/barometer`."""
    port = free_port()
    folder = tmp_path_factory.mktemp("nginx")
    with nginx(configuration(folder, below, port, free_port(), below=True), port):
        yield f"https://127.0.0.1:{port}/barometer"


def test_a_reader_comes_through_tls_under_a_folder(page: Page, proxied: str) -> None:
    """Overview, a choice over the WebSocket, a page of its own, all below the folder."""
    page.goto(f"{proxied}/?plan=example")
    settled(page)
    expect(page.locator(".bm-strip")).to_be_visible(timeout=30_000)
    page.locator(".st-key-choice-sector").get_by_text("建筑", exact=True).click()
    page.wait_for_url(f"{proxied}/?plan=example&sector=buildings")
    page.locator("a.bm-go").first.click()
    page.wait_for_url(f"{proxied}/indicator?**")
    settled(page)
    chart = page.locator('[data-testid="stVegaLiteChart"]').first
    expect(chart).to_be_visible(timeout=30_000)
    links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
    ours = [link for link in links if link.startswith("https://127.0.0.1")]
    assert [link for link in ours if not link.startswith(proxied)] == []


def test_a_file_is_checked_through_the_proxy(page: Page, proxied: str, tmp_path: Path) -> None:
    """A page's own address opens it; the token against forgery passes.

    Without sign-in nothing is stored, and the page says so.
    """
    file = tmp_path / "连山区.csv"
    file.write_text(GOOD, encoding="utf-8")
    page.goto(f"{proxied}/upload?plan=example")
    settled(page)
    expect(page.locator(".bm-foot")).to_be_visible(timeout=30_000)
    page.set_input_files(DROP, file)
    expect(page.locator(".bm-result").first).to_be_visible(timeout=30_000)
    expect(page.get_by_text("这里不能写入").first).to_be_visible()
    expect(page.get_by_role("button", name="确认存入")).to_be_disabled()


def test_a_machine_uploads_through_the_proxy(proxied: str, token: str) -> None:
    """With a token the file is stored under the token's name."""
    form = {"plan": "example", "file": ("连山区.csv", GOOD.encode(), "text/csv")}
    answer = httpx.post(
        f"{proxied}/api/v1/uploads", data={"plan": form["plan"]}, files={"file": form["file"]},
        headers={"Authorization": f"Bearer {token}"}, verify=False, timeout=60,
    )  # fmt: skip
    assert answer.status_code == 201, answer.text
    uploads = json.loads(ask(f"{proxied}/api/v1/uploads?plan=example")[2])
    assert (uploads[0]["by"], uploads[0]["accepted"]) == (answer.json()[0]["by"], 1)
    assert "县里的系统" in uploads[0]["by"]


def test_the_api_answers_below_the_folder(proxied: str) -> None:
    """The same objects; health; and nothing of the API outside the folder."""
    status, headers, body = ask(f"{proxied}/api/v1/gaps?plan=example&region=211400")
    assert (status, headers["content-type"]) == (200, "application/json")
    assert json.loads(body)[0]["plan"] == "example"
    assert json.loads(ask(f"{proxied}/api/v1/health")[2])["status"] == "ok"
    assert ask(proxied.removesuffix("/barometer") + "/api/v1/health")[0] == 404


@pytest.mark.parametrize("path", ["metrics", "_stcore/metrics", "_stcore//metrics", "%6detrics"])
def test_metrics_do_not_leave_the_server(proxied: str, path: str) -> None:
    """Not there for anybody who comes through the proxy, however he writes it."""
    status, _, body = ask(f"{proxied}/{path}")
    assert status == 404
    assert b"barometer_" not in body
    assert b"session_events" not in body


def test_tls_is_known_to_the_app(proxied: str) -> None:
    """Cookies are for TLS alone, browsers are held to it, plain HTTP is sent there."""
    _, headers, _ = ask(f"{proxied}/_stcore/health")
    assert headers["set-cookie"].startswith("_streamlit_xsrf=")
    assert "; Secure" in headers["set-cookie"]
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert "nginx/" not in headers["server"]
    assert "uvicorn" not in headers["server"]


def test_too_large_an_upload_ends_at_the_proxy(proxied: str) -> None:
    """A body that says it is over 200 MB is refused before it is sent."""
    assert answer_to_a_huge_body(proxied).startswith(b"HTTP/1.1 413 ")


def test_the_recipe_at_the_top_of_a_host(server: str, tmp_path: Path) -> None:
    """As it stands in the file: pages and API at the top, metrics hidden, HTTP sent to TLS."""
    port, plain_port = free_port(), free_port()
    app = server.removeprefix("http://")
    with nginx(configuration(tmp_path, app, port, plain_port, below=False), port):
        top = f"https://127.0.0.1:{port}"
        assert ask(f"{top}/")[0] == 200
        assert json.loads(ask(f"{top}/api/v1/health")[2])["status"] == "ok"
        assert ask(f"{top}/metrics")[0] == 404
        with socket.create_connection(("127.0.0.1", plain_port), timeout=20) as plain:
            plain.sendall(b"GET /x?y=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            answer = b"".join(iter(lambda: plain.recv(4096), b"")).decode()
        assert answer.startswith("HTTP/1.1 301 ")
        assert "Location: https://127.0.0.1/x?y=1\r\n" in answer
