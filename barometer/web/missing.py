"""A page of our own where there is none: 404 in the reader's language, with the way home.

Streamlit answers every address with its first page and says in English that there is no such one.
"""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from urllib.parse import urlencode

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from barometer.web.answers import browser_locale, is_page, language_asked
from barometer.web.places import below, place

_STYLE = (
    ":root{color-scheme:light dark;--ink:light-dark(#1c2430,#e6e3dc);"
    "--soft:light-dark(#5b6470,#a0a8b1);--paper:light-dark(#fbfaf7,#14181d);"
    "--accent:light-dark(#0b5d7a,#8acce4)}"
    "body{margin:0;background:var(--paper);color:var(--ink);line-height:1.65;"
    "font-family:'Source Sans 3','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif}"
    "main{max-width:40rem;margin:18vh auto 0;padding:0 1.5rem}"
    "h1{font-size:1.8rem;line-height:1.35;margin:0}p{color:var(--soft);margin:.6rem 0}"
    "a{color:var(--accent)}"
)


class Missing:
    """Middleware that answers 404 where the app would show its first page under another address."""

    def __init__(self, app: ASGIApp, *, base: str, pages: Collection[str]) -> None:
        """`pages` are paths without a slash in front, the first page's empty."""
        self.app, self._base, self._pages = app, base, frozenset(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but what would be a page."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        path = below(scope["path"], self._base)
        if path.strip("/") in self._pages or place(path, routed=False) != "page":
            await self.app(scope, receive, send)
            return
        await self.app(scope, receive, _Instead(self._base, scope, receive, send))


class _Instead:
    """Sends an answer on, but for a page of HTML, in the place of which goes our own."""

    def __init__(self, base: str, scope: Scope, receive: Receive, send: Send) -> None:
        self._base, self._scope, self._receive, self._send = base, scope, receive, send
        self._replaced = False

    async def __call__(self, message: Message) -> None:
        if is_page(message):
            self._replaced = True
            answer = HTMLResponse(_html(self._base, self._scope), status_code=404)
            await answer(self._scope, self._receive, self._send)
        elif not self._replaced:
            await self._send(message)


def _html(base: str, scope: Scope) -> str:
    from barometer.wording import language_from_locale, say

    asked = language_asked(scope)
    lang = asked or language_from_locale(browser_locale(scope))
    home = f"{base}/" + (f"?{urlencode({'lang': lang})}" if asked else "")
    title, brand = escape(say("missing-title", lang)), escape(say("brand", lang))
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title} · {brand}</title><style>{_STYLE}</style></head><body><main>"
        f"<h1>{title}</h1><p>{escape(say('missing-body', lang))}</p>"
        f'<p><a href="{escape(home, quote=True)}">{escape(say("missing-home", lang))}</a></p>'
        "</main></body></html>"
    )
