"""Who may read over HTTP where only people signed in may."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from barometer.access import Actor, anonymous
from barometer.api.uploads import OpenStore, bearer, by_token, refused
from barometer.errors import Denied
from barometer.wording import DEFAULT_LANGUAGE, language_of

SignedIn = Callable[[Request], Actor | None]
Endpoint = Callable[[Request], Awaitable[Response]]


def readers_only(open_store: OpenStore, signed_in: SignedIn) -> Callable[[Endpoint], Endpoint]:
    """A wrapper of endpoints that lets readers in; where everybody may read, no wrapper at all."""
    unknown = anonymous()

    def wrapped(endpoint: Endpoint) -> Endpoint:
        if unknown.may("read"):
            return endpoint

        async def guarded(request: Request) -> Response:
            lang = language_of(request.query_params.get("lang")) or DEFAULT_LANGUAGE
            try:
                actor = signed_in(request) or unknown
                if bearer(request):
                    actor = await run_in_threadpool(by_token, open_store(), request)
                actor.must("read")
            except Denied as error:
                return refused(error, lang)
            return await endpoint(request)

        return guarded

    return wrapped
