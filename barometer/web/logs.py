"""The server's log on stderr: JSON lines where a service runs, plain lines on a terminal.

Modules write with the standard library's `logging`; facts go into `extra`. What a request carries
(address, cookies, query, bytes) is never handed over, and names that would hold a secret are
struck out should a library do so.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping, MutableMapping
from datetime import UTC, datetime
from typing import Any, TextIO

import structlog

SECRETS = ("authorization", "cookie", "password", "secret", "token")
# Loggers of libraries that bring handlers of their own.
_OWN_HANDLERS = ("streamlit", "uvicorn", "websockets")
_SHORT: dict[str, TextIO | None] = {}
_LEFT_OUT = {"taskName", "color_message"}
_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode


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
