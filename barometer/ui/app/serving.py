"""The server's side of the app: its routes, and what happens when a page fails.

Only what the server needs to listen is imported here; `loading` brings the rest.
"""

from __future__ import annotations

import gc
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import delta_generator
from streamlit.runtime.pages_manager import PagesManager

from barometer.settings import settings
from barometer.ui.app import loading, surroundings
from barometer.ui.state.pages import PAGES, base
from barometer.web.answers import Missing, failed, refused
from barometer.web.callers import app_address
from barometer.web.documents import Documents, Preview, Visit
from barometer.web.embeds import Embeds

if TYPE_CHECKING:
    from barometer.api.pictures import Charts


def parts() -> dict[str, Any]:
    """What `st.App` is to be made of: HTTP API, and notices instead of tracebacks."""
    _own_navigation()
    _no_search_for_a_prompt()
    place: dict[str, Any] = {"base": base(), "pages": {path for _, path, _ in PAGES}}
    return {
        "routes": surroundings.routes(),
        "middleware": [
            *surroundings.middleware(),
            Middleware(_ApiFirst),
            Middleware(Missing, **place),
            Middleware(Embeds, **place),
            Middleware(
                Documents,
                **place,
                preview=_preview,
                linked=surroundings.linked(),
                icon=surroundings.ICON,
            ),
        ],
        "lifespan": _sending_at_once,
        "on_script_error": _on_script_error,
    }


@asynccontextmanager
async def _sending_at_once(_: object) -> AsyncIterator[None]:
    """Let no answer wait for the client's acknowledgement of its head (Nagle's algorithm).

    asyncio sees to that only for sockets that say they are TCP; the one that Streamlit binds
    does not, and every answer on an open connection took 40 ms longer. What is set on the
    listening socket holds for each connection it accepts.
    """
    for item in gc.get_objects():
        # By type: `isinstance` would ask a weak reference for an object that may be gone.
        if issubclass(type(item), socket.socket) and _is_tcp(item):
            item.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    loading.start()
    yield


def _is_tcp(item: socket.socket) -> bool:
    return (
        item.fileno() >= 0
        and item.family in (socket.AF_INET, socket.AF_INET6)
        and item.type == socket.SOCK_STREAM
    )


def _own_navigation() -> None:
    """Tell Streamlit before the first view that `st.navigation` rules.

    Until a first run has called `st.navigation`, Streamlit takes a folder named `pages` for its
    older kind of app, and would run a page without its head when the very first reader of a
    process opens `/indicator`. There is no public setting for this.
    """
    PagesManager.uses_pages_directory = False


def _no_search_for_a_prompt() -> None:
    """Tell Streamlit that it need not warn of being run from a Python prompt.

    The process's first page looks for one through every module loaded, a tenth of a second in
    which its reader waits. There is no public setting for this.
    """
    delta_generator._use_warning_has_been_displayed = True


class _ApiFirst:
    """The HTTP API, built when it is first asked; it shares the pages' store.

    An app of its own, so that its middleware (compression, access from other sites) leaves
    Streamlit's own files alone; and before Streamlit's, whose sessions and paths it does without.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._pages = app
        self._top = f"{base()}/api/v1/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(self._top):
            await self._pages(scope, receive, send)
            return
        if not _BUILT:
            _BUILT.append(await run_in_threadpool(_served_api))
        # The API knows its own paths, not the folder that the app is served under.
        scope["root_path"] = scope.get("root_path", "") + base()
        await _BUILT[0](scope, receive, send)


_BUILT: list[Starlette] = []


@cache
def _served_api() -> Starlette:
    loading.wait()
    from barometer.api import routes
    from barometer.ui.state import people, reads

    return Starlette(
        routes=routes.routes(reads.store, people.of_request, people.writes, _top, _charts),
        middleware=routes.middleware(),
        exception_handlers={HTTPException: _refused, Exception: _failed},
    )  # fmt: skip


def _charts() -> Charts:
    from barometer.ui.app import charts

    return charts.charts()


def _top(request: Request) -> str:
    return app_address(request, settings().public_url)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refused(request.scope, error.status_code, error.headers)


def _failed(request: Request, error: Exception) -> Response:
    return failed(request.scope)


def _preview(visit: Visit) -> Preview | None:
    if not loading.is_ready():
        return None
    from barometer.ui.app import share

    return share.preview(visit)


def _on_script_error(error: Exception) -> bool:
    from barometer.ui.app import shell

    return shell.on_script_error(error)
