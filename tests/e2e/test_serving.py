"""A process just started: what its first readers get, and who can reach it."""

import socket
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import serving

PATHS = ["/indicator", *(pytest.param(path, marks=pytest.mark.long) for path in ("/", "/upload"))]


@pytest.mark.parametrize("path", PATHS)
def test_first_reader_of_a_process_may_open_any_page(open_page, tmp_path, path):
    """On a store that is not there yet: filled, and the page of a deep link shown with its head."""
    with serving(tmp_path, tmp_path / "new.duckdb") as fresh:
        page = open_page(f"{fresh}{path}?lang=en")
        expect(page.locator(".bm-brand")).to_be_visible()
        expect(page.locator(".bm-foot")).to_be_visible()
        assert urlsplit(page.url).path == path
        # It would call for the server once it has gone.
        page.close()


def test_only_this_machine_reaches_the_app(server):
    """Nothing but 127.0.0.1 is bound until an operator says so: its neighbour is refused."""
    with socket.socket() as other:
        other.settimeout(2)
        with pytest.raises(OSError):
            other.connect(("127.0.0.2", urlsplit(server).port))
