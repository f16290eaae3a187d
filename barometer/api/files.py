"""Pictures and briefings: what makes them is loaded when the first one is asked for."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from barometer.api.readers import Endpoint
from barometer.store import Store

OpenStore = Callable[[], Store]


def picture(open_store: OpenStore) -> Endpoint:
    """The picture's endpoint, the drawing loaded when the first one is asked for."""

    def made() -> Endpoint:
        from barometer.api import pictures

        return pictures.endpoint(open_store)

    return _when_asked(made)


def report(open_store: OpenStore) -> Endpoint:
    """The briefing's endpoint, what writes it loaded when the first one is asked for."""

    def made() -> Endpoint:
        from barometer.api import reports

        return reports.endpoint(open_store)

    return _when_asked(made)


def _when_asked(made: Callable[[], Endpoint]) -> Endpoint:
    """An endpoint that is made by the first request for it."""
    held: list[Endpoint] = []

    async def endpoint(request: Request) -> Response:
        if not held:
            held.append(made())
        return await held[0](request)

    return endpoint
