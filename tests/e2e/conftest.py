"""A real server and a real browser for the journeys, one of each a worker.

Tests that read share `server`; tests that write share `written_server`, where each writes what no
other reads. `open_page` opens an address in a browser without a past and fails the test that leaves
an error behind: on the screen, in the browser's console, or by asking another host for anything.
A new tab costs three times what going to another address costs, so tabs are handed on.
"""

from __future__ import annotations

import asyncio
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
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
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
HEIGHT = 900
# A page is opened a few times: to make its scripts fast costs a fifth more than it gives back.
UNHURRIED = ("--js-flags=--no-opt --no-maglev",)
# A browser remembers fifty steps, and tests count them.
MOST_STEPS = 20
# Two cores are shared with other tests: a slow page is not a wrong one.
expect.set_options(timeout=30_000)
# Streamlit finds where it is served by asking one folder up after the other.
LOOKING_FOR_HOME = ("/_stcore/health", "/_stcore/host-config")
# The field for statistics; those for another bureau's form may be drawn before it.
DROP = "[class*=st-key-files-] input[type=file]"
SETTLED = (
    "html:is([data-drawn], :has(.bm-failed)) "
    '[data-testid="stApp"][data-test-script-state="notRunning"]'
)
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


@contextmanager
def copied(filled: Path, folder: Path, homes: list[str]) -> Iterator[str]:
    """The address of the app on a copy of the filled store, where tabs may stay."""
    shutil.copyfile(filled, folder / "barometer.duckdb")
    with serving(folder, folder / "barometer.duckdb") as url:
        homes.append(url)
        yield url
        homes.remove(url)


@pytest.fixture(scope="session")
def homes() -> list[str]:
    """Addresses of the servers that last: a page left on one of another would call for it."""
    return []


@pytest.fixture(scope="session")
def server(
    filled: Path, tmp_path_factory: pytest.TempPathFactory, homes: list[str]
) -> Iterator[str]:
    """The address of the app on a store that no test changes."""
    with copied(filled, tmp_path_factory.mktemp("server"), homes) as url:
        yield url


@pytest.fixture(scope="session")
def written_server(
    filled: Path, tmp_path_factory: pytest.TempPathFactory, homes: list[str]
) -> Iterator[str]:
    """The address of the app on a store that tests write to, each what no other reads."""
    with copied(filled, tmp_path_factory.mktemp("written"), homes) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[tuple[Browser, asyncio.AbstractEventLoop]]:
    """Chromium as the system has it, and the event loop that Playwright keeps running for it."""
    found = installed()
    if found is None:
        pytest.fail("no Chromium or Chrome on this machine; `make test` says what to install")
    with sync_playwright() as playwright:
        loop = asyncio.get_running_loop()
        running = playwright.chromium.launch(executable_path=found, args=[*FLAGS, *UNHURRIED])
        yield running, loop
        asyncio._set_running_loop(loop)
        running.close()


@pytest.fixture(scope="module")
def browser(chromium: tuple[Browser, asyncio.AbstractEventLoop]) -> Iterator[Browser]:
    """The worker's browser; between modules its loop is put aside, since others want their own."""
    running, loop = chromium
    asyncio._set_running_loop(loop)
    yield running
    asyncio._set_running_loop(None)


@pytest.fixture
def complaints() -> list[str]:
    """What browsers complained about in this test; a test that means to see some clears it."""
    return []


@dataclass
class Window:
    """A browser of one width, scheme and language, and a tab of it that nobody uses now."""

    width: int
    scheme: str
    context: BrowserContext
    free: Page | None = field(default=None)

    def lend(self) -> Page:
        """The tab that is free, or a new one."""
        page, self.free = self.free or self.context.new_page(), None
        return page

    def take_back(self, page: Page, homes: list[str]) -> None:
        """Keep one tab as good as new for the next test, and close any other."""
        if page.is_closed():
            return
        try:
            spent = self.free is not None or page.evaluate("history.length") > MOST_STEPS
            if not spent:
                self._renew(page, homes)
        except Error:
            # What it showed last was a page of the browser's own.
            spent = True
        if spent:
            page.close()
        else:
            self.free = page

    def _renew(self, page: Page, homes: list[str]) -> None:
        page.evaluate("sessionStorage.clear(); localStorage.clear()")
        page.emulate_media(color_scheme=self.scheme)
        page.set_viewport_size({"width": self.width, "height": HEIGHT})
        page.mouse.move(0, 0)
        if not page.url.startswith(tuple(homes)):
            page.goto("about:blank")


@pytest.fixture(scope="session")
def windows(
    chromium: tuple[Browser, asyncio.AbstractEventLoop],
) -> dict[tuple[int, str, str, str], Window]:
    """Windows by width, scheme, language and script: what they have loaded need not come again."""
    return {}


@pytest.fixture
def pages() -> list[Page]:
    """Pages that are open: a server closes them before it ends, or they would call for it."""
    return []


@pytest.fixture
def open_page(
    browser: Browser, windows: dict[tuple[int, str, str, str], Window], pages: list[Page],
    homes: list[str], request: pytest.FixtureRequest, complaints: list[str],
) -> Iterator[Callable[..., Page]]:  # fmt: skip
    """Open an address in a browser without a past: a path on `server`, or a whole URL.

    `width` in pixels, `scheme` `light` or `dark`, `locale` the browser's language; `script` runs
    before any of the page's own. Returns once the page has finished drawing.
    """
    lent: list[tuple[Window, Page, Callable[[], None]]] = []

    def opened(
        address: str, width: int = 1440, scheme: str = "light", locale: str = "zh-CN",
        script: str = "",
    ) -> Page:  # fmt: skip
        root = "" if address.startswith("http") else request.getfixturevalue("server")
        kind = (width, scheme, locale, script)
        if kind not in windows:
            windows[kind] = Window(width, scheme, new_context(browser, *kind))
        page = windows[kind].lend()
        pages.append(page)
        lent.append((windows[kind], page, listen(page, complaints)))
        page.goto(root + address)
        settled(page)
        return page

    yield opened
    for window, page, unheard in lent:
        unheard()
        window.take_back(page, homes)
        window.context.clear_cookies()
    assert complaints == []


def new_context(
    browser: Browser, width: int, scheme: str, locale: str, script: str
) -> BrowserContext:
    """A browser that has opened nothing yet."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme=scheme, locale=locale
    )
    if script:
        context.add_init_script(script)
    return context


def listen(page: Page, complaints: list[str]) -> Callable[[], None]:
    """Write down errors of the console and of scripts, and requests to other hosts.

    What it gives back ends it.
    """

    def console(message: ConsoleMessage) -> None:
        looking = message.location["url"].endswith(LOOKING_FOR_HOME)
        if message.type == "error" and not looking:
            complaints.append(f"console: {message.text} {message.location['url']}")

    def failed(error: Error) -> None:
        complaints.append(f"script: {error}")

    def asked(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
            complaints.append(f"asked elsewhere: {request.url}")

    heard = {"console": console, "pageerror": failed, "request": asked}
    for event, ear in heard.items():
        page.on(event, ear)

    def unheard() -> None:
        for event, ear in heard.items():
            page.remove_listener(event, ear)

    return unheard


def settled(page: Page) -> None:
    """Wait until the script has run to its end; no failure may be on the screen."""
    page.wait_for_selector(SETTLED, timeout=60_000)
    assert page.locator('[data-testid="stException"]').count() == 0
    shown = page.locator("h1").all_inner_texts()
    assert [
        title for title in shown if title in {say(k, g) for k in FAILURES for g in LANGUAGES}
    ] == []
