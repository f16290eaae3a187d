"""Requests refused, in words: which answer each error is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from barometer import objects
from barometer.errors import (
    BarometerError,
    Denied,
    InputRefused,
    Moved,
    OutcomeUnknown,
    QuotaPassed,
    StoreError,
    TryAgain,
    WorkerFailed,
)
from barometer.store import Store
from barometer.wording import DEFAULT_LANGUAGE, language_of, outside_text

Endpoint = Callable[[Request], Awaitable[Response]]
OpenStore = Callable[[], Store]
# What is asked for by its name, and is not there.
_NOT_FOUND = ("error-no-target", "error-no-picture", "error-api-picture")


def language_asked(request: Request) -> str:
    """The language of what a request is told."""
    return language_of(request.query_params.get("lang")) or DEFAULT_LANGUAGE


def in_thread(respond: Callable[[Request], Response]) -> Endpoint:
    """The endpoint of answers that a thread makes; an error raised on purpose is one too."""

    async def endpoint(request: Request) -> Response:
        try:
            return await run_in_threadpool(respond, request)
        except BarometerError as error:
            return refused(error, language_asked(request))

    return endpoint


def refused(error: BarometerError, lang: str) -> Response:
    """The answer to a request that is refused: in words, with every problem where there are."""
    document: dict[str, Any] = {"error": outside_text(error, lang)}
    if isinstance(error, Denied):
        headers = {"WWW-Authenticate": "Bearer"} if error.status == 401 else None
        return JSONResponse(document, error.status, headers)
    if isinstance(error, InputRefused):
        document["problems"] = [objects.problem_object(item, lang) for item in error.problems]
        too_large = any(item.code == "too_large" for item in error.problems)
        return JSONResponse(document, 413 if too_large else 422)
    if isinstance(error, OutcomeUnknown):
        # 503 would ask machines to send it again without looking.
        return JSONResponse({**document, "outcome": "unknown"}, 500)
    if isinstance(error, QuotaPassed):
        return JSONResponse(document, 429, {"Retry-After": str(error.wait)})
    if isinstance(error, TryAgain):
        return JSONResponse(document, 503, {"Retry-After": "5"})
    if isinstance(error, Moved):
        return JSONResponse(document, 409)
    if isinstance(error, StoreError | WorkerFailed):
        return JSONResponse(document, 503)
    return JSONResponse(document, 404 if error.key in _NOT_FOUND else 400)
