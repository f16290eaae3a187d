"""How often one address may ask, and how much it may send.

A bucket an address and kind: it holds a minute's requests and fills steadily, so a burst is fine
and a flood is not. Each process counts for itself. Programs on the server's own machine that come
without a proxy are not limited.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from barometer.web.answers import in_words, refused
from barometer.web.bodies import bounded, declared_length, has_body, is_readable
from barometer.web.callers import address_of, is_direct
from barometer.web.places import API, UPLOAD, WRITING, below, is_under

_KEPT = 20_000
CALLER = "barometer.caller"


class Buckets:
    """One bucket a caller, `a_minute` requests deep; the callers longest silent are forgotten."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        """All buckets full."""
        self._depth, self._clock = float(a_minute), clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, caller: str) -> int:
        """Take one request: 0 where there was one, else the whole seconds until there is."""
        if not self._depth:
            return 0
        moment = self._clock()
        left, since = self._left.pop(caller, (self._depth, moment))
        left = min(self._depth, left + (moment - since) * self._depth / 60)
        allowed = left >= 1
        self._left[caller] = (left - 1 if allowed else left, moment)
        if len(self._left) > _KEPT:
            self._left.popitem(last=False)
        return 0 if allowed else math.ceil((1 - left) * 60 / self._depth)


class Limits:
    """Middleware over the API and uploads."""

    def __init__(
        self, app: ASGIApp, *, base: str, rate_api: int, rate_uploads: int, megabytes: int
    ) -> None:
        """Rates are requests a minute and address; 0 is no limit."""
        self.app, self._base, self._megabytes = app, base, megabytes
        self._api, self._uploads = Buckets(rate_api), Buckets(rate_uploads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is allowed."""
        buckets = self._buckets(scope) if scope["type"] == "http" else None
        if buckets is None:
            await self.app(scope, receive, send)
            return
        caller = scope[CALLER]
        seconds = 0 if caller is None else buckets.wait(caller)
        if seconds:
            again = {"Retry-After": str(seconds)}
            many = in_words(scope, 429, "error-too-many", again, seconds=seconds)
            await many(scope, receive, send)
        elif has_body(scope):
            await self._measured(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _buckets(self, scope: Scope) -> Buckets | None:
        path = below(scope["path"], self._base)
        # Whoever answers questions counts them by the same address.
        scope[CALLER] = None if is_direct(scope) else address_of(scope)
        if is_under(path, UPLOAD) and scope["method"] in WRITING:
            return self._uploads
        if is_under(path, API):
            return self._uploads if scope["method"] in WRITING else self._api
        return None

    async def _measured(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a body no larger than allowed, whatever its head says of its size."""
        most = self._megabytes * 1024 * 1024

        def refusal(got: int) -> Response | None:
            if got <= most:
                return None
            return in_words(scope, 413, "error-too-large", megabytes=self._megabytes)

        if too_large := refusal(declared_length(scope)):
            await too_large(scope, receive, send)
        elif not is_readable(scope):
            await refused(scope, 400)(scope, receive, send)
        else:
            await bounded(self.app, scope, receive, send, refusal)
