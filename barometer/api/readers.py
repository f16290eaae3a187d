"""Who may read over HTTP where only people signed in may."""

from __future__ import annotations

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from barometer.access import Actor, anonymous
from barometer.api.refusals import Endpoint, OpenStore, language_asked, refused
from barometer.api.uploads import bearer, by_token
from barometer.errors import Denied

SignedIn = Callable[[Request], Actor | None]


def readers_only(open_store: OpenStore, signed_in: SignedIn) -> Callable[[Endpoint], Endpoint]:
    """A wrapper of endpoints that lets readers in; where everybody may read, no wrapper at all."""
    unknown = anonymous()

    def wrapped(endpoint: Endpoint) -> Endpoint:
        if unknown.may("read"):
            return endpoint

        async def guarded(request: Request) -> Response:
            try:
                actor = signed_in(request) or unknown
                if bearer(request):
                    actor = await run_in_threadpool(by_token, open_store(), request)
                actor.must("read")
            except Denied as error:
                return refused(error, language_asked(request))
            return await endpoint(request)

        return guarded

    return wrapped
