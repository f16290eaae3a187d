"""A page's HTML: what it links to, and what a search engine, a chat or a feed reads of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from html import escape

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from barometer.web.answers import browser_locale, is_page
from barometer.web.callers import came_through_proxy
from barometer.web.places import below

_LANGUAGE = re.compile(r'<html lang="[^"]*"')
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_ICON = re.compile(r'<link rel="shortcut icon"[^>]*>')
_BODY = "<body>"
# The page differs by query and language, and what the file's own date says is not the whole.
_NOT_OURS = ("content-length", "etag", "last-modified", "accept-ranges")
_CONDITIONS = {b"if-none-match", b"if-modified-since", b"accept-encoding", b"range"}


@dataclass(frozen=True, slots=True)
class Visit:
    """A page asked for: its path below the app's folder, choices, browser's language, address.

    The address is its path alone where the request came through a proxy.
    """

    page: str
    choices: Mapping[str, str]
    locale: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a page is about; `url` and `image` are whole addresses, empty where there is none.

    `feed`: the address of the Atom feed that follows it, relative to the page.
    """

    lang: str
    title: str
    description: str
    site: str
    url: str
    image: str = ""
    feed: str = ""


class Documents:
    """Middleware that writes links, icon and a preview into the HTML of the app's own pages.

    `preview` is asked in a thread; where it gives None the head stays as it is.
    """

    def __init__(
        self, app: ASGIApp, *, base: str, pages: Collection[str],
        preview: Callable[[Visit], Preview | None], linked: str = "", icon: str = "",
    ) -> None:  # fmt: skip
        """`pages`: paths without a slash in front, the first one's empty; `linked`: what to add.

        `icon`: its address; without one Streamlit's stays.
        """
        self.app, self._base, self._pages, self._preview = app, base, frozenset(pages), preview
        self._linked, self._icon = linked, icon

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but the documents."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        page = below(scope["path"], self._base).strip("/")
        if page not in self._pages:
            await self.app(scope, receive, send)
            return
        preview = await run_in_threadpool(self._preview, _visit(scope, page))
        writer = _Writer(send, preview, self._linked, self._icon)
        # Without what would let the file be answered by a mere "not modified".
        headers = [(name, value) for name, value in scope["headers"] if name not in _CONDITIONS]
        await self.app({**scope, "headers": headers}, receive, writer)


def _visit(scope: Scope, page: str) -> Visit:
    request = Request(scope)
    url = URL(scope=scope).replace(query="", fragment="")
    asked_at = url.path if came_through_proxy(scope) else str(url)
    return Visit(page, dict(request.query_params), browser_locale(scope), asked_at)


class _Writer:
    """Sends an answer on, an HTML body held back until it is whole and then added to."""

    def __init__(self, send: Send, preview: Preview | None, linked: str, icon: str) -> None:
        self._send, self._preview, self._linked, self._icon = send, preview, linked, icon
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if is_page(message):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        # In the body, where rules come after Streamlit's own, which stand in the head.
        linked = self._body.decode().replace(_BODY, f"{_BODY}{self._linked}", 1)
        html = with_icon(linked, self._icon)
        body = (with_preview(html, self._preview) if self._preview else html).encode()
        headers = MutableHeaders(raw=list(start["headers"]))
        for name in _NOT_OURS:
            del headers[name]
        headers["Content-Length"] = str(len(body))
        headers.add_vary_header("Accept-Language")
        await self._send({**start, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})


def with_icon(html: str, icon: str) -> str:
    """The HTML with our icon in place of Streamlit's; unchanged without one."""
    link = f'<link rel="icon" href="{escape(icon, quote=True)}" />'
    return _ICON.sub(lambda _: link, html, count=1) if icon else html


def with_preview(html: str, preview: Preview) -> str:
    """The HTML with language, title and previews of the page; unchanged where it has no title."""
    said = _LANGUAGE.sub(lambda _: f'<html lang="{preview.lang}"', html, count=1)
    return _TITLE.sub(lambda _: _head(preview), said, count=1)


def _head(preview: Preview) -> str:
    card = "summary_large_image" if preview.image else "summary"
    named = (
        ("name", "description", preview.description),
        ("property", "og:type", "website"),
        ("property", "og:site_name", preview.site),
        ("property", "og:title", preview.title),
        ("property", "og:description", preview.description),
        ("property", "og:url", preview.url),
        ("property", "og:image", preview.image),
        ("name", "twitter:card", card),
    )
    lines = [f"<title>{escape(preview.title)}</title>"]
    lines += [f'<meta {kind}="{name}" content="{escape(value, quote=True)}" />'
              for kind, name, value in named if value]  # fmt: skip
    if preview.feed:
        href = escape(preview.feed, quote=True)
        lines.append(f'<link rel="alternate" type="application/atom+xml" href="{href}" />')
    return "\n    ".join(lines)
