"""A process just started: what its first readers get, and who can reach it."""

import socket
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("path", ["/", "/indicator", "/upload"])
def test_first_reader_of_a_process_may_open_any_page(open_page, fresh_server, path):
    """A deep link shows its page with the head, though nobody has opened the overview yet."""
    page = open_page(f"{fresh_server}{path}?lang=en")
    expect(page.locator(".bm-brand")).to_be_visible()
    expect(page.locator(".bm-foot")).to_be_visible()
    assert urlsplit(page.url).path == path


def test_only_this_machine_reaches_the_app(server):
    """Nothing but 127.0.0.1 is bound until an operator says so: its neighbour is refused."""
    with socket.socket() as other:
        other.settimeout(2)
        with pytest.raises(OSError):
            other.connect(("127.0.0.2", urlsplit(server).port))
