"""A real server and a real browser for the journeys.

`server` is one process shared by the tests of a worker, `fresh_server` one of a test's own.
`open_page` opens an address in a browser without a past and fails the test that leaves an error
behind: on the screen, in the browser's console, or by asking another host for anything.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from barometer.wording import LANGUAGES, say
from tests.e2e.browser import FLAGS, installed

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
START_SECONDS, STOP_SECONDS = 90, 20
# Two cores are shared with other tests: a slow page is not a wrong one.
expect.set_options(timeout=30_000)
# Streamlit finds where it is served by asking one folder up after the other.
LOOKING_FOR_HOME = ("/_stcore/health", "/_stcore/host-config")
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# Titles of the notice that stands where a page failed; a traceback never reaches readers.
FAILURES = ("error-title", "busy-title", "unusable-title")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here is marked `e2e`."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_healthy(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return once the server answers; fail with its log when it ends or stays silent."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"no answer from {url} (ended: {process.poll()})\n{log.read_text()}")


@contextmanager
def serving(folder: Path, store: Path, **environment: str) -> Iterator[str]:
    """The address of the app, run as `make run` does; stopped for sure, its log free of traces."""
    port, log = free_port(), folder / "server.log"
    command = ["-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    with log.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, *command, "--server.port", str(port)],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=written, stderr=subprocess.STDOUT,
            env={**os.environ, "BAROMETER_STORE": f"duckdb:{store}", **environment},
        )  # fmt: skip
        folder_served = environment.get("STREAMLIT_SERVER_BASE_URL_PATH", "")
        url = f"http://127.0.0.1:{port}/{folder_served}".rstrip("/")
        try:
            wait_until_healthy(url, process, log)
            yield url
        finally:
            stop(process)
    assert "Traceback" not in log.read_text(), log.read_text()


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server, by force where asking does not help."""
    process.terminate()
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app on a store of its own, which it fills by itself."""
    folder = tmp_path_factory.mktemp("server")
    with serving(folder, folder / "barometer.duckdb") as url:
        yield url


@pytest.fixture
def pages() -> list[Page]:
    """Pages that are open: a server closes them before it ends, or they would call for it."""
    return []


@pytest.fixture
def fresh_server(filled: Path, tmp_path: Path, pages: list[Page]) -> Iterator[str]:
    """The address of a process that nobody has visited, on a store that nobody has changed."""
    store = tmp_path / "barometer.duckdb"
    shutil.copyfile(filled, store)
    with serving(tmp_path, store) as url:
        yield url
        for page in pages:
            page.close()


# One per file, not per session: Playwright keeps an event loop running while it lives, and other
# tests of the worker want their own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    found = installed()
    if found is None:
        pytest.fail("no Chromium or Chrome on this machine; `make test` says what to install")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def complaints() -> list[str]:
    """What browsers complained about in this test; a test that means to see some clears it."""
    return []


@pytest.fixture(scope="module")
def contexts(browser: Browser) -> dict[tuple[int, str, str], BrowserContext]:
    """Browsers by width, scheme and language: what they have loaded once need not come again."""
    return {}


@pytest.fixture
def open_page(
    browser: Browser, contexts: dict[tuple[int, str, str], BrowserContext], pages: list[Page],
    request: pytest.FixtureRequest, complaints: list[str],
) -> Iterator[Callable[..., Page]]:  # fmt: skip
    """Open an address in a browser without a past: a path on `server`, or a whole URL.

    `width` in pixels, `scheme` `light` or `dark`, `locale` the browser's language; `script` runs
    before any of the page's own. Returns once the page has finished drawing.
    """

    def opened(
        address: str, width: int = 1440, scheme: str = "light", locale: str = "zh-CN",
        script: str = "",
    ) -> Page:  # fmt: skip
        root = "" if address.startswith("http") else request.getfixturevalue("server")
        kind = (width, scheme, locale)
        if kind not in contexts:
            contexts[kind] = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, locale=locale
            )
        page = contexts[kind].new_page()
        pages.append(page)
        listen(page, complaints)
        if script:
            page.add_init_script(script)
        page.goto(root + address)
        settled(page)
        return page

    yield opened
    for page in pages:
        page.close()
    for context in contexts.values():
        context.clear_cookies()
    assert complaints == []


def listen(page: Page, complaints: list[str]) -> None:
    """Write down errors of the console and of scripts, and requests to other hosts."""

    def console(message: ConsoleMessage) -> None:
        looking = message.location["url"].endswith(LOOKING_FOR_HOME)
        if message.type == "error" and not looking:
            complaints.append(f"console: {message.text} {message.location['url']}")

    def asked(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
            complaints.append(f"asked elsewhere: {request.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    page.on("request", asked)


def settled(page: Page) -> None:
    """Wait until the script has run to its end; no failure may be on the screen."""
    page.wait_for_selector(SETTLED, timeout=60_000)
    assert page.locator('[data-testid="stException"]').count() == 0
    shown = page.locator("h1").all_inner_texts()
    assert [
        title for title in shown if title in {say(k, g) for k in FAILURES for g in LANGUAGES}
    ] == []
