"""What stands around the pages on a server: headers, log, limits, metrics, as the settings say.

`PageFiles` are the files that readers have dropped on pages: how many bytes wait, and how they are
let go.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from urllib.parse import quote

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import BaseRoute
from streamlit import file_util
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from barometer import access, web
from barometer.errors import BarometerError
from barometer.settings import Settings, settings
from barometer.ui.state.pages import base
from barometer.web.metrics import Metrics
from barometer.web.preloads import preload_links, style_link, style_route

HERE = Path(__file__).parent
STYLE = HERE / "style.css"
# In the page's own HTML: there from the first moment, and no run has to name it.
ICON = "data:image/svg+xml," + quote((HERE / "icon.svg").read_text("utf-8"))
# What every page is made of, by the names of Streamlit's scripts.
ELEMENTS = ("Html", "Selectbox", "ButtonGroup", "Multiselect", "TextInput", "DownloadButton")


def middleware() -> list[Middleware]:
    """For every request, outermost first."""
    return web.middleware(_serving(), _chosen(), _metrics())


def routes() -> list[BaseRoute]:
    """Routes that are neither pages nor API."""
    return [*web.routes(_serving(), _metrics()), style_route(base(), STYLE)]


def linked() -> str:
    """What a page's HTML names for the browser to fetch at once: our style, Streamlit's scripts."""
    return style_link(STYLE) + preload_links(Path(file_util.get_static_dir()), ELEMENTS)


@cache
def _chosen() -> Settings:
    """The settings; a process whose settings cannot be meant ends here, saying so."""
    try:
        chosen = settings()
        _may_write_how(chosen)
        return chosen
    except BarometerError as error:
        from barometer.wording import error_text

        print(error_text(error, "en"), file=sys.stderr)
        raise SystemExit(error.exit_code) from error


def _may_write_how(chosen: Settings) -> None:
    """Tell the log where writes stay closed; a roles file with mistakes ends the start."""
    if chosen.access == "open" and chosen.roles is None:
        from barometer.access import loopback

        if loopback(st.get_option("server.address")):
            return
    from barometer.ui.state import people

    people.tell_at_start()


@cache
def _metrics() -> Metrics:
    return Metrics(_entry, PageFiles().bytes_by_session)


def _entry() -> int:
    from barometer.ui.state import reads

    return reads.store().alive()


@cache
def _serving() -> web.Serving:
    pages = [Path(file_util.get_static_dir(), "index.html"), *sorted(HERE.parent.glob("*/*.html"))]
    return web.Serving(
        base=base(), megabytes=int(st.get_option("server.maxUploadSize")),
        pages=[page.read_text(encoding="utf-8") for page in pages], entry=_entry,
        files=PageFiles(), address=str(st.get_option("server.address") or ""),
    )  # fmt: skip


class PageFiles:
    """Streamlit's own memory of uploads, as the server's limits see it."""

    def bytes_by_session(self) -> dict[str, int]:
        """How many bytes each page session holds."""
        manager = _manager()
        if manager is None:
            return {}
        # Copies: other threads add and remove while this one adds up.
        return {
            session: sum(len(file.data) for file in list(files.values()))
            for session, files in list(manager.file_storage.items())
            if files
        }

    def abandoned(self) -> set[str]:
        """Sessions that hold files and have no socket any more."""
        running = Runtime.instance() if Runtime.exists() else None
        return {
            name
            for name in self.bytes_by_session()
            if running and not running.is_active_session(name)
        }

    def let_go(self, session: str) -> None:
        """End a session for good: its files, and what its page has made of them."""
        Runtime.instance().close_session(session)
        # Streamlit forgets a session it could still resume without forgetting its files.
        if (manager := _manager()) is not None:
            manager.remove_session_files(session)

    def may_send(self, request: Request) -> None:
        """Let those send files who may have them checked.

        Raises:
            Denied: only people signed in may, and nobody is.
        """
        unknown = access.anonymous()
        if unknown.may("check"):
            return
        from barometer.ui.state import people

        (people.of_request(request) or unknown).must("check")


def _manager() -> MemoryUploadedFileManager | None:
    manager = Runtime.instance().uploaded_file_mgr if Runtime.exists() else None
    return manager if isinstance(manager, MemoryUploadedFileManager) else None
