"""Around every page: configuration, navigation, and what a reader sees when something fails."""

from __future__ import annotations

import logging

import streamlit as st

from barometer.errors import BarometerError, Denied, StoreAway, StoreBusy, StoreUnusable
from barometer.ui.app import loading, share
from barometer.ui.frame import frame
from barometer.ui.html.templates import fragment
from barometer.ui.state import address, people
from barometer.ui.state.pages import PAGES
from barometer.ui.state.view import language, view
from barometer.wording import error_text, say

_LOG = logging.getLogger(__name__)


def show() -> None:
    """One run of the app: the head, then the page that the address names."""
    lang = language(address.current())
    st.set_page_config(
        page_title=say("brand", lang), layout="wide", initial_sidebar_state="collapsed"
    )
    pages = [
        st.Page(script, title=say(f"nav-{name}", lang), url_path=path, default=not path)
        for name, path, script in PAGES
    ]
    page = st.navigation(pages, position="hidden")
    try:
        people.admit_reader()
        reader_view, name = view(), next(name for name, path, _ in PAGES if path == page.url_path)
        st.set_page_config(page_title=f"{share.title_of(reader_view, name)} · {say('brand', lang)}")
        frame.head(reader_view, name, share.button)
        frame.sign_in_bar(lang)
        page.run()
    except Denied as error:
        show_error(error)
        frame.sign_in_bar(lang)
    except BarometerError as error:
        show_error(error)
    loading.page_shown()


def on_script_error(error: Exception) -> bool:
    """A plain notice instead of a traceback; the log keeps the whole story."""
    if isinstance(error, BarometerError):
        show_error(error)
        return True
    _LOG.error("page failed", exc_info=error)
    lang = language(address.current())
    _notice(say("error-title", lang), say("error-body", lang))
    return True


def show_error(error: BarometerError) -> None:
    """An error raised on purpose, in words and with a way on."""
    lang = language(address.current())
    if isinstance(error, StoreAway):
        _notice(say("away-title", lang), say("away-body", lang))
    elif isinstance(error, StoreBusy) and error.key == "error-store-busy":
        _notice(say("busy-title", lang), say("busy-body", lang))
    elif isinstance(error, StoreUnusable):
        _notice(say("unusable-title", lang), say("unusable-body", lang))
    else:
        _notice(say("error-title", lang), error_text(error, lang))


def _notice(title: str, body: str) -> None:
    frame.html(fragment("frame.failed", title=title, body=body))
