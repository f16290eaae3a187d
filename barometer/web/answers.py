"""Answers given in place of the app: in the reader's language, without a path or a trace."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from barometer.errors import Denied

# Where the scope holds a request's number.
NUMBER = "barometer.request"
_REFUSALS = {404: "error-api-place", 405: "error-api-method"}
NOT_THERE = PlainTextResponse("Not Found", status_code=404)


def failed(scope: Scope) -> Response:
    """500: the program failed; the request's number finds the story in the log."""
    return _json_answer(scope, 500, "error-server", request=scope.get(NUMBER, "-"))


def refused(scope: Scope, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """A request that there is no answer to: no such place, another method, a form not readable."""
    return _json_answer(scope, status, _REFUSALS.get(status, "error-api-request"), headers)


def other_host(scope: Scope) -> Response:
    """421: asked by a host name that is none of ours."""
    return _json_answer(scope, 421, "error-host")


def foreign_page(scope: Scope) -> Response:
    """403: a page of another site sends what only a page of ours may."""
    return _json_answer(scope, 403, "error-foreign-page")


def denied(scope: Scope, error: Denied) -> Response:
    """401 or 403: whoever asks may not."""
    from barometer.wording import outside_text

    words = outside_text(error, language(scope))
    return JSONResponse({"error": words}, status_code=error.status)


def too_full(scope: Scope, seconds: int) -> Response:
    """429: the address, or all together, hold as much as they may."""
    return _json_answer(scope, 429, "error-too-full", headers={"Retry-After": str(seconds)})


async def answer(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Give an answer to a request, or to a socket that is not accepted."""
    if scope["type"] == "http" or "websocket.http.response" in scope.get("extensions", {}):
        await response(scope, receive, send)
    else:
        await send({"type": "websocket.close", "code": 1008})


def too_many(scope: Scope, seconds: int) -> Response:
    """429: come back in so many seconds."""
    return _json_answer(
        scope, 429, "error-too-many", headers={"Retry-After": str(seconds)}, seconds=seconds
    )


def too_large(scope: Scope, megabytes: int) -> Response:
    """413: more bytes than an upload may have."""
    return _json_answer(scope, 413, "error-too-large", megabytes=megabytes)


def _json_answer(
    scope: Scope, status: int, key: str, headers: Mapping[str, str] | None = None, **facts: object
) -> Response:
    # Words are loaded when there is something to say: a server that listens needs none.
    from barometer.wording import say

    words = say(key, language(scope), **facts)
    return JSONResponse({"error": words}, status_code=status, headers=headers)


def language(scope: Scope) -> str:
    """The language that an address asks for, else the default."""
    from barometer.wording import DEFAULT_LANGUAGE, language_of

    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[0]
    return language_of(asked) or DEFAULT_LANGUAGE
