"""Answers given in place of the app: in the reader's language, without a path or a trace.

Streamlit answers every address with its first page and says in English that there is no such one.
`Missing` answers 404 with a page of our own and the way home.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from html import escape
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from barometer.errors import Denied
from barometer.web.places import below, place

# Where the scope holds a request's number.
NUMBER = "barometer.request"
_REFUSALS = {404: "error-api-place", 405: "error-api-method"}
NOT_THERE = PlainTextResponse("Not Found", status_code=404)

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


def failed(scope: Scope) -> Response:
    """500: the program failed; the request's number finds the story in the log."""
    return in_words(scope, 500, "error-server", request=scope.get(NUMBER, "-"))


def refused(scope: Scope, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """A request that there is no answer to: no such place, another method, a form not readable."""
    return in_words(scope, status, _REFUSALS.get(status, "error-api-request"), headers)


def denied(scope: Scope, error: Denied) -> Response:
    """401 or 403: whoever asks may not."""
    from barometer.wording import outside_text

    words = outside_text(error, language(scope))
    return JSONResponse({"error": words}, status_code=error.status)


async def answer(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Give an answer to a request, or to a socket that is not accepted."""
    if scope["type"] == "http" or "websocket.http.response" in scope.get("extensions", {}):
        await response(scope, receive, send)
    else:
        await send({"type": "websocket.close", "code": 1008})


def in_words(
    scope: Scope, status: int, key: str, headers: Mapping[str, str] | None = None, **facts: object
) -> Response:
    """An answer that says one sentence."""
    # Words are loaded when there is something to say: a server that listens needs none.
    from barometer.wording import say

    words = say(key, language(scope), **facts)
    return JSONResponse({"error": words}, status_code=status, headers=headers)


def is_page(message: Message) -> bool:
    """True for the start of an answer that is a page of HTML."""
    if message["type"] != "http.response.start" or message["status"] != 200:
        return False
    return Headers(raw=list(message["headers"])).get("content-type", "").startswith("text/html")


def browser_locale(scope: Scope) -> str | None:
    """The language that a browser names first."""
    named = Headers(scope=scope).get("accept-language", "")
    return named.split(",")[0].split(";")[0].strip() or None


def language_asked(scope: Scope) -> str | None:
    """The language that an address asks for."""
    from barometer.wording import language_of

    return language_of(parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0])


def language(scope: Scope) -> str:
    """The language that an address asks for, else the default."""
    from barometer.wording import DEFAULT_LANGUAGE

    return language_asked(scope) or DEFAULT_LANGUAGE


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
