"""Pictures and briefings: what makes them is loaded when the first one is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from starlette.requests import Request
from starlette.responses import Response

from barometer.api.answers import Endpoint, OpenStore
from barometer.errors import UsageError

if TYPE_CHECKING:
    from barometer.api.pictures import Charts
    from barometer.charts.framed import PictureRequest

# The pages' charts by name; an indicator's `trajectory` may name its target's year, `<cell>` stands
# for the name of a notebook's cell.
CHARTS = {
    "overview": ("targets",),
    "indicator": ("trajectory[-year]", "compared", "regions"),
    "counties": ("map", "heat", "ranking", "multiples"),
    "measures": ("matrix", "targets"),
    "projects": ("shares", "years"),
    "evaluation": ("points",),
    "quality": ("coverage",),
    "changes": ("moves",),
    "notebook": ("<cell>",),
}
# What makes the pages' charts, loaded when the first one is asked for.
OfPages = Callable[[], "Charts"]


def no_pages() -> Charts:
    """Where no pages are served there are no charts either."""
    from barometer.api.pictures import Charts

    def none(asked: PictureRequest) -> NoReturn:
        raise UsageError("error-no-picture", chart=asked.chart, page=asked.page)

    return Charts(none, lambda page, given: tuple(given))


def picture(open_store: OpenStore, charts: OfPages) -> Endpoint:
    """The picture's endpoint, drawing and charts loaded when the first one is asked for."""

    def make() -> Endpoint:
        from barometer.api import pictures

        return pictures.endpoint(open_store, charts())

    return _when_asked(make)


def report(open_store: OpenStore) -> Endpoint:
    """The briefing's endpoint, what writes it loaded when the first one is asked for."""

    def make() -> Endpoint:
        from barometer.api import reports

        return reports.endpoint(open_store)

    return _when_asked(make)


def _when_asked(make: Callable[[], Endpoint]) -> Endpoint:
    """An endpoint that is made by the first request for it."""
    endpoints: list[Endpoint] = []

    async def endpoint(request: Request) -> Response:
        if not endpoints:
            endpoints.append(make())
        return await endpoints[0](request)

    return endpoint
