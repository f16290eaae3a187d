"""Signing out: by a button of our own pages, and by nothing else.

Streamlit ends a sign-in whenever its address is asked for, so a picture on any other site could
sign a reader out. Here the address takes a form sent by one of our pages; browsers say which page
sends, and no page can make them say another.
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from barometer.web.answers import in_words, language, refused
from barometer.web.callers import host_name
from barometer.web.places import SIGN_OUT, below

_CARRIED = (b"set-cookie",)


def sent_by_own_page(scope: Scope) -> bool:
    """True where the browser says that a page of this very address sends the request."""
    headers = Headers(scope=scope)
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site == "same-origin"
    # Browsers leave it out where TLS is missing; what they send instead names the page's host.
    named = urlsplit(origin or "")
    return bool(named.netloc) and host_name(named.netloc) == host_name(headers.get("host", ""))


class SignOut:
    """Middleware that lets a sign-out through as the request that Streamlit takes it for."""

    def __init__(self, app: ASGIApp, *, base: str) -> None:
        self.app, self._base = app, base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; of that address only what our own page sends."""
        if scope["type"] != "http" or below(scope["path"], self._base).rstrip("/") != SIGN_OUT:
            await self.app(scope, receive, send)
        elif scope["method"] != "POST":
            await refused(scope, 405, {"Allow": "POST"})(scope, receive, send)
        elif not sent_by_own_page(scope):
            await in_words(scope, 403, "error-foreign-page")(scope, receive, send)
        else:
            await self._signed_out(scope, receive, send)

    async def _signed_out(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Streamlit's answer, as a page that goes on by itself.

        A form may lead to this server alone, redirections included; the provider's own sign-out
        is elsewhere.
        """
        said: list[Message] = []

        async def heard(message: Message) -> None:
            said.append(message)

        await self.app({**scope, "method": "GET"}, receive, heard)
        start = next(message for message in said if message["type"] == "http.response.start")
        to = Headers(raw=list(start["headers"])).get("location", f"{self._base}/")
        answer = HTMLResponse(_page(scope, to), headers={"Refresh": f"0; url={to}"})
        answer.raw_headers += [pair for pair in start["headers"] if pair[0] in _CARRIED]
        await answer(scope, receive, send)


def _page(scope: Scope, to: str) -> str:
    from barometer.wording import say

    lang = language(scope)
    words = escape(say("signed-out", lang))
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{words}</title>'
        f'<p><a href="{escape(to)}">{words}</a></p></html>'
    )
