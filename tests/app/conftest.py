"""The app under AppTest, on a store of its own filled from the shipped packs."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from barometer.ui import reads

APP = str(Path(__file__).parents[2] / "app.py")


@pytest.fixture
def store_file(filled, tmp_path, monkeypatch):
    """A copy of the filled store that the app of this test opens."""
    path = tmp_path / "store.duckdb"
    shutil.copyfile(filled, path)
    monkeypatch.setenv("BAROMETER_STORE", f"duckdb:{path}")
    monkeypatch.setenv("BAROMETER_STRICT_WORDS", "1")
    monkeypatch.delenv("BAROMETER_PLAN", raising=False)
    yield path
    reads.close()
    reads.forget()


class Shown:
    """A page as a reader sees it: run at an address, read its words."""

    def __init__(self, page: str, **choices: str):
        """Open the app at an address."""
        self.at = AppTest.from_file(APP, default_timeout=60)
        for key, value in choices.items():
            self.at.query_params[key] = value
        self.run()
        if page:
            self.at.switch_page(f"pages/{page}.py")
            self.run()

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
        found = self.at.query_params.items()
        return {key: value if isinstance(value, str) else value[-1] for key, value in found}

    def choose(self, key, code):
        """Pick a code in a select box."""
        self.at.selectbox(key=f"choice-{key}").select(code)
        return self.run()

    def links(self):
        """Label and query of each link between pages."""
        own = {link.proto.label: link.proto.query_string for link in self.at.get("page_link")}
        bar = self.html.partition('<div class="bm-nav">')[2].partition("</div>")[0]
        found = re.findall(r'href="[^"?]*\??([^"]*)"[^>]*>([^<]+)<', bar)
        return {**own, **{label: unescape(query) for query, label in found}}


@pytest.fixture
def opened(store_file):
    """A function that opens a page at an address."""
    return Shown
