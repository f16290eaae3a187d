"""Each request under its number: logged, counted, and answered even where the program failed.

The log goes to stderr: JSON lines where a service runs, plain lines on a terminal. Modules write
with the standard library's `logging`; facts go into `extra`. What a request carries (address,
cookies, query, bytes) is never handed over, and names that would hold a secret are struck out
should a library do so.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time
from collections.abc import Mapping, MutableMapping
from datetime import UTC, datetime
from random import getrandbits
from typing import Any, TextIO

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars

from barometer.web.answers import NUMBER, failed
from barometer.web.metrics import Metrics
from barometer.web.places import STREAM, below, is_asset, place

_LOG = logging.getLogger(__name__)
# What a proxy may call a request; anything else gets a number of our own.
_GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")

SECRETS = ("authorization", "cookie", "password", "secret", "token")
# Loggers of libraries that bring handlers of their own.
_OWN_HANDLERS = ("streamlit", "uvicorn", "websockets")
_SHORT: dict[str, TextIO | None] = {}
_LEFT_OUT = {"taskName", "color_message"}
_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode


class Requests:
    """Middleware that numbers, times, logs and counts."""

    def __init__(self, app: ASGIApp, *, base: str, metrics: Metrics) -> None:
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


def configure(log_format: str, level: str) -> None:
    """Send every log record of the process to stderr in one form."""
    as_json = log_format == "json" or (log_format == "auto" and not sys.stderr.isatty())
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_formatter(as_json=as_json))
    _SHORT["stream"] = sys.stderr if as_json else None
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in _OWN_HANDLERS:
            _hand_over(logging.getLogger(name))
    logging.setLoggerClass(_Plain)
    # It writes readers' addresses; `barometer.web.requests` says the same without them.
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").addFilter(_names_no_reader)
    # Sign-in asks the provider through it, with codes in the address.
    logging.getLogger("httpx").setLevel(logging.WARNING)


class _Plain(logging.Logger):
    """A logger made later on, handlers of its own refused: libraries make some at first use."""

    def addHandler(self, hdlr: logging.Handler) -> None:  # noqa: N802
        """Leave the one handler of the process in charge."""
        if self.name.split(".")[0] in _OWN_HANDLERS:
            self.propagate = True
            return
        super().addHandler(hdlr)


def _names_no_reader(record: logging.LogRecord) -> bool:
    """False for what uvicorn says of a reader's socket: it begins with his address."""
    return not str(record.msg).startswith("%s - ")


def _hand_over(logger: logging.Logger) -> None:
    logger.handlers.clear()
    logger.propagate = True


def answered(logger: logging.Logger, level: int, facts: Mapping[str, object]) -> None:
    """Log one answer. There are very many: as JSON it goes the short way, a fifth of the long."""
    if not logger.isEnabledFor(level):
        return
    stream = _SHORT.get("stream")
    if stream is None:
        logger.log(level, "answered", extra=dict(facts))
        return
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    line = {"event": "answered", **facts, "level": logging.getLevelName(level).lower(),
            "logger": logger.name, "timestamp": at}  # fmt: skip
    stream.write(f"{_AS_JSON(line)}\n")
    stream.flush()


def _formatter(*, as_json: bool) -> logging.Formatter:
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_secrets,
    ]
    last: list[Any] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if as_json:
        last += [structlog.processors.format_exc_info, _json()]
    else:
        last.append(structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            exception_formatter=structlog.dev.plain_traceback,
        ))  # fmt: skip
    return structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=last)


def _json() -> structlog.processors.JSONRenderer:
    return structlog.processors.JSONRenderer(ensure_ascii=False, default=str)


def _without_secrets(
    logger: object, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The record with secrets struck out and a library's housekeeping left out."""
    for key in list(event):
        if key in _LEFT_OUT:
            del event[key]
        elif any(word in key.lower() for word in SECRETS):
            event[key] = "***"
    return event
