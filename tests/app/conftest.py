"""The app under AppTest, on a store filled from the shipped packs.

`opened` is for tests that read: those of a file share one store, and what it has answered, and a
test that changes it fails. `writable` is for tests that write: a copy for each.
"""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from barometer.ui.frame import downloads
from barometer.ui.state import reads

APP = str(Path(__file__).parents[2] / "app.py")
# AppTest finds a page by what the run before registered: known once, no overview is drawn first.
PAGES = {}


@pytest.fixture(scope="session", autouse=True)
def components():
    """What Streamlit finds by looking through every package: once, not for each page opened."""
    manifests = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: manifests)
        yield


def use(path, patch):
    """Have the app read this store file, closing any other."""
    url = f"duckdb:{path}"
    patch.setenv("BAROMETER_STORE", url)
    patch.setenv("BAROMETER_STRICT_WORDS", "1")
    patch.delenv("BAROMETER_PLAN", raising=False)
    if reads.is_open() and reads.store().location.url != url:
        let_go()


def let_go():
    """Close the app's store and forget what it answered."""
    reads.close()
    reads.forget()


@pytest.fixture(scope="module")
def shared_file(filled, tmp_path_factory):
    """The store file that the tests of a module read."""
    path = tmp_path_factory.mktemp("shared") / "store.duckdb"
    shutil.copyfile(filled, path)
    yield path
    let_go()


@pytest.fixture
def store_file(shared_file, monkeypatch):
    """The shared store as the app's own; the test leaves it as it was."""
    use(shared_file, monkeypatch)
    before = reads.store().entry()
    yield shared_file
    assert reads.store().entry() == before, "a test that writes asks for `writable`"


@pytest.fixture
def writable_file(filled, tmp_path, monkeypatch):
    """A copy of the filled store as the app's own, for this test alone."""
    path = tmp_path / "store.duckdb"
    shutil.copyfile(filled, path)
    use(path, monkeypatch)
    yield path
    let_go()


class OpenedPage:
    """A page as a reader sees it: run at an address, read its words."""

    def __init__(self, page: str, browser: dict[str, str] | None = None, **choices: str):
        """Open the app at an address; `browser` is what a browser tells of itself."""
        self.at = AppTest.from_file(APP, default_timeout=60)
        self.at.context = browser or {}
        for key, value in choices.items():
            self.at.query_params[key] = value
        self.at._registered_pages = dict(PAGES)
        if page:
            if not PAGES:
                self.run()
            self.at.switch_page(f"pages/{page}.py")
        self.run()
        PAGES.update(self.at._registered_pages)

    def run(self):
        """Run again; a page that fails fails the test."""
        self.at.run()
        assert [error.message for error in self.at.exception] == []
        return self

    @property
    def html(self):
        """All HTML of the page."""
        return "\n".join(element.proto.body for element in self.at.get("html"))

    @property
    def address(self):
        """The choices in the address."""
        pairs = self.at.query_params.items()
        return {key: value if isinstance(value, str) else value[-1] for key, value in pairs}

    def choose(self, key, code):
        """Pick a code in a select box."""
        self.at.selectbox(key=f"choice-{key}").select(code)
        return self.run()

    def links(self):
        """Label and query of each link between pages."""
        page_links = {
            link.proto.label: link.proto.query_string for link in self.at.get("page_link")
        }
        bar = self.html.partition('<div class="bm-nav">')[2].partition("</div>")[0]
        bar_links = re.findall(r'href="[^"?]*\??([^"]*)"[^>]*>([^<]+)<', bar)
        return {**page_links, **{label: unescape(query) for query, label in bar_links}}


@pytest.fixture
def opened(store_file):
    """A function that opens a page at an address, to be read."""
    return OpenedPage


@pytest.fixture
def writable(writable_file):
    """A function that opens a page at an address, in a store that this test may change."""
    return OpenedPage


@pytest.fixture
def offered(monkeypatch):
    """What each download button of a page would give, by file name."""
    contents = {}

    def download_button(label, data, *, file_name, **rest):
        contents[file_name] = data

    monkeypatch.setattr(downloads.st, "download_button", download_button)
    return lambda name: contents[name]()
