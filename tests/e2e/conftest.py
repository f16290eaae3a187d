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
from typing import Any

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

from barometer.store import open_store
from barometer.store.operations import tokens
from barometer.wording import LANGUAGES, say
from tests.e2e.browser import FLAGS, installed

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
START_SECONDS, STOP_SECONDS = 90, 20
# A store's file, and a token that is good there.
Store = tuple[Path, str]
HEIGHT = 900
# A page is opened a few times: to make its scripts fast costs a fifth more than it gives back.
UNHURRIED = ("--js-flags=--no-opt --no-maglev",)
# A browser remembers fifty steps, and tests count them.
MOST_STEPS = 20
# Two cores are shared with other tests: a slow page is not a wrong one.
expect.set_options(timeout=30_000)
# Streamlit finds where it is served by asking one folder up after the other.
LOOKING_FOR_HOME = ("/_stcore/health", "/_stcore/host-config")
WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", event =>
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
window.shift = 0;
new PerformanceObserver(list => { for (const one of list.getEntries()) window.shift += one.value; })
  .observe({type: "layout-shift", buffered: true});
addEventListener("DOMContentLoaded", () => requestAnimationFrame(() =>
  window.paper = getComputedStyle(document.documentElement).backgroundColor));
"""
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
def lasting(store: Path, homes: list[str]) -> Iterator[str]:
    """The address of the app on a store, where tabs may stay."""
    with serving(store.parent, store) as url:
        homes.append(url)
        yield url
        homes.remove(url)


def tokened(filled: Path, folder: Path, name: str, role: str, **scope: list[str]) -> Store:
    """A copy of the filled store, and a token for a machine."""
    path = Path(shutil.copyfile(filled, folder / "barometer.duckdb"))
    with open_store(f"duckdb:{path}", fill=False) as opened:
        return path, str(tokens.create(opened, name, role, **scope)["token"])


@pytest.fixture(scope="session")
def homes() -> list[str]:
    """Addresses of the servers that last: a page left on one of another would call for it."""
    return []


@pytest.fixture(scope="session")
def server(
    filled: Path, tmp_path_factory: pytest.TempPathFactory, homes: list[str]
) -> Iterator[str]:
    """The address of the app on a store that no test changes."""
    store = shutil.copyfile(filled, tmp_path_factory.mktemp("server") / "barometer.duckdb")
    with lasting(Path(store), homes) as url:
        yield url


@pytest.fixture(scope="session")
def written_store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of `written_server`, and an editor's token."""
    return tokened(filled, tmp_path_factory.mktemp("written"), "市统计局", "editor")


@pytest.fixture(scope="session")
def written_server(written_store: Store, homes: list[str]) -> Iterator[str]:
    """The address of the app on a store that tests write to, each what no other reads."""
    with lasting(written_store[0], homes) as url:
        yield url


@pytest.fixture(scope="session")
def editor_token(written_store: Store) -> str:
    """With it a program may store what it likes on `written_server`."""
    return written_store[1]


@pytest.fixture(scope="session")
def proxied_store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store behind the proxies, and the token of a county's machine."""
    folder = tmp_path_factory.mktemp("proxied")
    return tokened(filled, folder, "县里的系统", "uploader", regions=["211402"])


@pytest.fixture(scope="session")
def below(proxied_store: Store) -> Iterator[str]:
    """Host and port of the app under the folder `/barometer`, for every proxy."""
    store = proxied_store[0]
    with serving(store.parent, store, STREAMLIT_SERVER_BASE_URL_PATH="barometer") as url:
        yield url.removeprefix("http://").removesuffix("/barometer")


@pytest.fixture(scope="session")
def chromium() -> Iterator[tuple[Browser, asyncio.AbstractEventLoop]]:
    """Chromium as the system has it, and the event loop that Playwright keeps running for it."""
    executable = installed()
    if executable is None:
        pytest.fail("no Chromium or Chrome on this machine; `make test` says what to install")
    with sync_playwright() as playwright:
        loop = asyncio.get_running_loop()
        running = playwright.chromium.launch(executable_path=executable, args=[*FLAGS, *UNHURRIED])
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
    """A browser of one language, and a tab of it that nobody uses now."""

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
        page.emulate_media(color_scheme="light")
        page.mouse.move(0, 0)
        if not page.url.startswith(tuple(homes)):
            page.goto("about:blank")


@pytest.fixture(scope="session")
def windows(chromium: tuple[Browser, asyncio.AbstractEventLoop]) -> dict[str, Window]:
    """Windows by language: what they have loaded need not come again."""
    return {}


@pytest.fixture
def pages() -> list[Page]:
    """Pages that are open: a server closes them before it ends, or they would call for it."""
    return []


@pytest.fixture
def open_page(
    browser: Browser, windows: dict[str, Window], pages: list[Page], homes: list[str],
    request: pytest.FixtureRequest, complaints: list[str],
) -> Iterator[Callable[..., Page]]:  # fmt: skip
    """Open an address in a browser without a past: a path on `server`, or a whole URL.

    `width` in pixels, `locale` the browser's language. Returns once the page has finished drawing.
    """
    lent: list[tuple[Window, Page, Callable[[], None]]] = []

    def opened(address: str, width: int = 1440, locale: str = "zh-CN") -> Page:
        root = "" if address.startswith("http") else request.getfixturevalue("server")
        if locale not in windows:
            windows[locale] = Window(watched_context(browser, locale=locale))
        page = windows[locale].lend()
        page.set_viewport_size({"width": width, "height": HEIGHT})
        pages.append(page)
        lent.append((windows[locale], page, listen(page, complaints)))
        page.goto(root + address)
        settled(page)
        return page

    yield opened
    for window, page, unheard in lent:
        unheard()
        window.take_back(page, homes)
        window.context.clear_cookies()
    assert complaints == []


def watched_context(browser: Browser, **choices: Any) -> BrowserContext:
    """A browser that has opened nothing yet and notes what its pages are refused and how they move.

    `window.refused` says what the policy kept a page from, `window.shift` how far drawn things
    moved, `window.paper` the colour of the first thing drawn.
    """
    context = browser.new_context(viewport={"width": 1440, "height": HEIGHT}, **choices)
    context.add_init_script(WATCH)
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
