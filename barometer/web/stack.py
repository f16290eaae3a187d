"""The middlewares and routes in their order, as the settings say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from barometer.settings import Settings
from barometer.web import requests
from barometer.web.answers import NOT_THERE
from barometer.web.callers import Hosts, Network, came_through_proxy, is_from
from barometer.web.headers import Headers, inline_hashes
from barometer.web.limits import Limits
from barometer.web.metrics import CONTENT_TYPE, Metrics
from barometer.web.places import METRICS, STREAMLIT_METRICS, below, is_under
from barometer.web.requests import Requests
from barometer.web.shares import Caps, PageFiles, Shares
from barometer.web.signing_out import SignOut

MEGABYTE = 1024 * 1024
# Listening on all addresses names none.
_EVERYWHERE = (None, "", "0.0.0.0", "::")  # noqa: S104


@dataclass(frozen=True, slots=True)
class Serving:
    """What the app tells of itself.

    `base`: the folder it is served under (`/barometer`, or empty). `megabytes`: what an upload
    may have. `pages`: HTML whose inline scripts are its own. `entry`: the ledger's latest entry.
    `files`: what pages hold in memory. `address`: the one listened on.
    """

    base: str
    megabytes: int
    pages: Sequence[str]
    entry: Callable[[], int]
    files: PageFiles
    address: str = ""


def middleware(serving: Serving, chosen: Settings, metrics: Metrics) -> list[Middleware]:
    """The middlewares, outermost first; starts the log."""
    requests.configure(chosen.log_format, chosen.log_level)
    base = serving.base
    proxies = [str(network) for network in chosen.trusted_proxies]
    return [
        *([Middleware(ProxyHeadersMiddleware, trusted_hosts=proxies)] if proxies else []),
        Middleware(
            Headers, base=base, hashes=inline_hashes(serving.pages),
            ancestors=chosen.frame_ancestors, hsts_seconds=chosen.hsts_seconds,
        ),
        Middleware(Requests, base=base, metrics=metrics),
        Middleware(Hosts, names=_names(serving.address, chosen)),
        Middleware(Private, base=base, networks=chosen.metrics_from),
        Middleware(
            Limits, base=base, rate_api=chosen.rate_api, rate_uploads=chosen.rate_uploads,
            megabytes=serving.megabytes,
        ),
        Middleware(Shares, base=base, most=_caps(chosen), files=serving.files),
        Middleware(SignOut, base=base),
    ]  # fmt: skip


def _names(address: str, chosen: Settings) -> list[str]:
    """The host names that are ours: as set, of the public address, and the one listened on."""
    public = urlsplit(chosen.public_url or "").hostname
    return [name for name in (*chosen.allowed_hosts, public, address) if name not in _EVERYWHERE]


def _caps(chosen: Settings) -> Caps:
    return Caps(
        chosen.sockets_per_address, chosen.held_per_session * MEGABYTE,
        chosen.held_per_address * MEGABYTE, chosen.held_in_all * MEGABYTE,
    )  # fmt: skip


def routes(serving: Serving, metrics: Metrics) -> list[BaseRoute]:
    """`/metrics`, under the app's folder."""

    async def metrics_page(request: Request) -> Response:
        return Response(await run_in_threadpool(metrics.text), media_type=CONTENT_TYPE)

    return [Route(serving.base + METRICS, metrics_page, methods=["GET"])]


class Private:
    """Middleware that hides metrics, Streamlit's own included, from everybody else.

    A request that came through a proxy came from outside, whatever address it bears.
    """

    def __init__(self, app: ASGIApp, *, base: str, networks: Sequence[Network]) -> None:
        """Only `networks` may ask."""
        self.app, self._base, self._networks = app, base, networks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but a stranger's question."""
        path = below(scope["path"], self._base) if scope["type"] == "http" else ""
        if is_under(path, METRICS, STREAMLIT_METRICS) and (
            came_through_proxy(scope) or not is_from(scope, self._networks)
        ):
            await NOT_THERE(scope, receive, send)
            return
        await self.app(scope, receive, send)
