"""Answers given in place of the app: in the reader's language, without a path or a trace."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import Message, Receive, Scope, Send

from barometer.errors import Denied

# Where the scope holds a request's number.
NUMBER = "barometer.request"
_REFUSALS = {404: "error-api-place", 405: "error-api-method"}
NOT_THERE = PlainTextResponse("Not Found", status_code=404)


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
