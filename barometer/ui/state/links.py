"""Where a view is reached: live, as it is now for ever, and on a page of its own."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from barometer.settings import settings
from barometer.ui.state import reads
from barometer.ui.state.pages import PAGES
from barometer.ui.state.view import View
from barometer.web.callers import is_local

# Everything else at the end of an address is a folder that the app is served under.
PATHS = {path for _, path, _ in PAGES if path}


def live_link(view: View, url: str) -> str:
    """This view with the newest data, whatever the reader's own language or default plan is."""
    return link(view, url, as_of=None)


def pinned_link(view: View, url: str) -> str:
    """This view as the store stands now, for ever the same."""
    return link(view, url, as_of=str(view.entry))


def whole_page(view: View) -> str:
    """The way from a frame to this view on a page of its own, on the same host."""
    return link(view, urlsplit(st.context.url or "/").path, as_of=None)


def link(view: View, url: str, *, as_of: str | None) -> str:
    """A view's choices behind the address of its page; one of the past names its history."""
    history = None if as_of is None else reads.histories().of(int(as_of))
    params = view.address.params(
        plan=view.plan["plan"], lang=view.lang, as_of=as_of, history=history, part=None
    )
    return f"{url}?{urlencode(params)}"


def page_url(asked: str) -> str | None:
    """The page's address as readers reach it: under `public_url`, or on one's own machine as asked.

    None on a server whose own address is not set: what a request calls it is the caller's word.
    """
    here = urlsplit(asked)
    public = settings().public_url
    if public is None:
        address = urlunsplit((here.scheme, here.netloc, here.path or "/", "", ""))
        return address if is_local(here.hostname or "") else None
    page = here.path.rstrip("/").rpartition("/")[2]
    known = page if page in PATHS else ""
    return f"{public.rstrip('/')}/{known}"
