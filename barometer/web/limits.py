"""How often one address may ask, and how much it may send.

A bucket an address and kind: it holds a minute's requests and fills steadily, so a burst is fine
and a flood is not. Each process counts for itself. Programs on the server's own machine that come
without a proxy are not limited. A body is taken as it comes, no larger than allowed, and in a
spelling that can be read.
"""

from __future__ import annotations

import asyncio
import math
import re
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from barometer.web.answers import in_words, refused
from barometer.web.callers import address_of, is_direct
from barometer.web.places import API, UPLOAD, WRITING, below, is_under

_KEPT = 20_000
CALLER = "barometer.caller"

# Forms are UTF-8; what else is met is read too. Python knows "charsets" that are none, and fails.
_CHARSETS = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin-1", "gb18030", "gbk",
             "gb2312"}  # fmt: skip
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([^"';\s]*)""", re.IGNORECASE)
# What still comes of a refused body is thrown away for so long, so that the answer is heard.
_HEARD_BYTES, _HEARD_SECONDS = 64 * 2**20, 5
_SAY_OF_BODY = {b"content-length", b"transfer-encoding"}
Refusal = Callable[[int], Response | None]


class Buckets:
    """One bucket a caller, `a_minute` requests deep; the callers longest silent are forgotten."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
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


def has_body(scope: Scope) -> bool:
    """True for a request that brings a body: without its head saying so it has no end."""
    return not _SAY_OF_BODY.isdisjoint(name for name, _ in scope["headers"])


def declared_length(scope: Scope) -> int:
    """The body's length by its head; 0 where it says none."""
    length = Headers(scope=scope).get("content-length", "0")
    return int(length) if length.isascii() and length.isdecimal() and len(length) < 20 else 0


def is_readable(scope: Scope) -> bool:
    """False for a form that names a charset which is none."""
    named = _CHARSET.findall(Headers(scope=scope).get("content-type", ""))
    return all(name.lower() in _CHARSETS for name in named)


async def bounded(
    app: ASGIApp, scope: Scope, receive: Receive, send: Send, refusal: Refusal
) -> None:
    """Run the app; once `refusal` of the bytes so far is an answer, that one is given instead.

    Whatever the app makes of the body that was cut, an error of its own included, is not said.
    """
    body = _Body(receive, send, refusal)
    try:
        await app(scope, body.receive, body.send)
    except Exception:
        if body.refused is None:
            raise
    if body.refused is not None and not body.begun:
        if body.more:
            await _thrown_away(receive)
        await body.refused(scope, receive, send)


class _Body:
    """A body that is counted, and the answer to it."""

    def __init__(self, receive: Receive, send: Send, refusal: Refusal) -> None:
        self._receive, self._send, self._refusal = receive, send, refusal
        self._got = 0
        self.more = True
        self.refused: Response | None = None
        self.begun = False

    async def receive(self) -> Message:
        """The next part.

        Raises:
            HTTPException: it is one too many.
        """
        message = await self._receive()
        self._got += len(message.get("body", b""))
        self.more = bool(message.get("more_body", False))
        self.refused = self.refused or self._refusal(self._got)
        if self.refused is not None:
            raise HTTPException(self.refused.status_code)
        return message

    async def send(self, message: Message) -> None:
        """Pass the answer on, unless another one is to be given."""
        if self.refused is None or self.begun:
            self.begun = True
            await self._send(message)


async def _thrown_away(receive: Receive) -> None:
    """Read on: a connection closed on a client that still sends would take the answer with it."""
    got = 0
    try:
        async with asyncio.timeout(_HEARD_SECONDS):
            while got < _HEARD_BYTES:
                message = await receive()
                got += len(message.get("body", b""))
                if message["type"] != "http.request" or not message.get("more_body", False):
                    return
    except TimeoutError:
        return
