"""Each request under its number: logged, counted, and answered even where the program failed."""

from __future__ import annotations

import logging
import re
import time
from random import getrandbits

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars

from barometer.web.answers import NUMBER, failed
from barometer.web.logs import answered
from barometer.web.metrics import Metrics
from barometer.web.places import STREAM, below, is_asset, place

_LOG = logging.getLogger(__name__)
# What a proxy may call a request; anything else gets a number of our own.
_GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")


class Requests:
    """Middleware that numbers, times, logs and counts."""

    def __init__(self, app: ASGIApp, *, base: str, metrics: Metrics) -> None:
        """Count into `metrics`."""
        self.app, self._base, self._metrics = app, base, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on under its number."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        number = given if _GIVEN.fullmatch(given) else f"{getrandbits(128):032x}"
        scope[NUMBER] = number
        # Each request is a task of its own, and what is bound ends with it.
        bind_contextvars(request=number)
        if scope["type"] == "websocket":
            await self._reader(scope, receive, send)
        else:
            await self._answer(number, scope, receive, send)

    async def _answer(self, number: str, scope: Scope, receive: Receive, send: Send) -> None:
        start, status, sent, whole = time.perf_counter(), 0, 0, False

        async def watched(message: Message) -> None:
            nonlocal status, sent, whole
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            elif message["type"] == "http.response.body":
                sent += len(message.get("body", b""))
                whole = not message.get("more_body", False)
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception:
            # The last door: whatever went wrong, the reader gets a plain answer.
            _LOG.exception("request failed")
            if not status:
                await failed(scope)(scope, receive, watched)
            elif not whole:
                raise
        finally:
            self._note(number, scope, status, sent, time.perf_counter() - start)

    def _note(self, number: str, scope: Scope, status: int, sent: int, seconds: float) -> None:
        path = below(scope["path"], self._base)
        # A router leaves what it found in the scope.
        where, method = place(path, routed="endpoint" in scope), scope["method"]
        self._metrics.answered(where, method, status, seconds)
        level = logging.DEBUG if is_asset(path) or path == "/_stcore/health" else logging.INFO
        answered(_LOG, level, {
            "request": number, "place": where, "method": method, "status": status,
            "ms": round(seconds * 1000, 1), "bytes": sent,
        })  # fmt: skip

    async def _reader(self, scope: Scope, receive: Receive, send: Send) -> None:
        if below(scope["path"], self._base) != STREAM:
            await self.app(scope, receive, send)
            return
        start = time.perf_counter()
        self._metrics.readers.inc()
        _LOG.info("reader came")
        try:
            await self.app(scope, receive, send)
        except Exception:
            _LOG.exception("connection failed")
            raise
        finally:
            self._metrics.readers.dec()
            _LOG.info("reader left", extra={"seconds": round(time.perf_counter() - start, 1)})
