"""A request's body as it comes: no larger than allowed, and in a spelling that can be read."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Forms are UTF-8; what else is met is read too. Python knows "charsets" that are none, and fails.
_CHARSETS = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin-1", "gb18030", "gbk",
             "gb2312"}  # fmt: skip
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([^"';\s]*)""", re.IGNORECASE)
# What still comes of a refused body is thrown away for so long, so that the answer is heard.
_HEARD_BYTES, _HEARD_SECONDS = 64 * 2**20, 5
_SAY_OF_BODY = {b"content-length", b"transfer-encoding"}
Refusal = Callable[[int], Response | None]


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
