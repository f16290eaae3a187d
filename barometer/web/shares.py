"""How much one address, and all together, may hold of the server at a time.

Sockets of open pages, files on their way or waiting in memory for a decision, pictures being drawn.
Programs on the server's own machine are held to it too: memory is one for all. Bytes of a page that
has gone are let go after a short while, in which a broken connection may come back.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from barometer.errors import Denied
from barometer.web.answers import answer, denied, in_words
from barometer.web.callers import address_of
from barometer.web.limits import Refusal, bounded, declared_length
from barometer.web.places import API, CHART, STREAM, UPLOAD, WRITING, below, is_under

# Files on their way at one time, of an address and of all.
SLOTS, ALL_SLOTS = 4, 16
# Pictures of one address: drawn at one time, and waiting besides.
DRAWN, WAITING = 2, 10
GRACE_SECONDS = 10
AGAIN_SECONDS = 5


class PageFiles(Protocol):
    """The files that pages hold in memory until something is decided of them."""

    def bytes_by_session(self) -> Mapping[str, int]:
        """How many bytes each page session holds."""

    def abandoned(self) -> Collection[str]:
        """Sessions that hold files and have no socket any more."""

    def let_go(self, session: str) -> None:
        """End a session and forget its files."""

    def may_send(self, request: Request) -> None:
        """Let those send files who may have them checked.

        Raises:
            Denied: whoever asks may not.
        """


@dataclass(frozen=True, slots=True)
class Caps:
    """How many sockets one address may have, and how many bytes may wait; 0 is no limit."""

    sockets: int
    session_bytes: int
    address_bytes: int
    all_bytes: int


@dataclass(eq=False, slots=True)
class _File:
    """A file on its way: whose, how many bytes so far or by its head."""

    session: str
    address: str
    size: int


@dataclass(slots=True)
class _Draughtsman:
    """The pictures of one address."""

    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(DRAWN))
    pending: int = 0


class Shares:
    """Middleware that grants sockets, upload slots, memory and pictures."""

    def __init__(self, app: ASGIApp, *, base: str, most: Caps, files: PageFiles) -> None:
        self.app, self._base, self._most, self._files = app, base, most, files
        self._sockets: Counter[str] = Counter()
        self._coming: set[_File] = set()
        self._senders: dict[str, str] = {}
        self._pictures: dict[str, _Draughtsman] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what there is room for."""
        path = below(scope.get("path", ""), self._base)
        if scope["type"] == "websocket" and path == STREAM:
            await self._socket(scope, receive, send)
        elif scope["type"] == "http" and scope["method"] in WRITING and is_under(path, UPLOAD, API):
            await self._file(path, scope, receive, send)
        elif scope["type"] == "http" and is_under(path, CHART):
            await self._picture(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        caller = address_of(scope)
        if self._most.sockets and self._sockets[caller] >= self._most.sockets:
            await answer(_too_full(scope), scope, receive, send)
            return
        with _one_more(self._sockets, caller):
            try:
                await self.app(scope, receive, send)
            finally:
                self._forget_later()

    async def _file(self, path: str, scope: Scope, receive: Receive, send: Send) -> None:
        caller, session = address_of(scope), ""
        if is_under(path, UPLOAD):
            session = path[len(UPLOAD) :].strip("/").split("/")[0]
            try:
                await run_in_threadpool(self._files.may_send, Request(scope))
            except Denied as error:
                await denied(scope, error)(scope, receive, send)
                return
        file = _File(session, caller, declared_length(scope))
        if not self._has_slot(caller) or not self._fits(file):
            await _too_full(scope)(scope, receive, send)
            return
        with self._on_its_way(file):
            await bounded(self.app, scope, receive, send, self._growth(file, scope))
        self._forget_later()

    def _has_slot(self, caller: str) -> bool:
        of_caller = sum(file.address == caller for file in self._coming)
        return of_caller < SLOTS and len(self._coming) < ALL_SLOTS

    def _growth(self, file: _File, scope: Scope) -> Refusal:
        """What to answer to so many bytes of the file: nothing while they fit."""

        def refusal(got: int) -> Response | None:
            if got <= file.size:
                return None
            file.size = got
            return None if self._fits(file) else _too_full(scope)

        return refusal

    def _fits(self, file: _File) -> bool:
        """True where the file has room beside all that is held and on its way."""
        bytes_by_session = self._files.bytes_by_session()
        known = {*bytes_by_session, *(coming.session for coming in self._coming)}
        self._senders = {name: who for name, who in self._senders.items() if name in known}
        sizes = [
            (name, self._senders.get(name, ""), size) for name, size in bytes_by_session.items()
        ]
        sizes += [(f.session, f.address, f.size) for f in self._coming - {file}]
        sizes.append((file.session, file.address, file.size))
        of_session = sum(size for name, _, size in sizes if name == file.session)
        of_address = sum(size for _, who, size in sizes if who == file.address)
        return (
            (not file.session or _within(of_session, self._most.session_bytes))
            and _within(of_address, self._most.address_bytes)
            and _within(sum(size for *_, size in sizes), self._most.all_bytes)
        )

    @contextmanager
    def _on_its_way(self, file: _File) -> Iterator[None]:
        self._coming.add(file)
        if file.session:
            self._senders[file.session] = file.address
        try:
            yield
        finally:
            self._coming.discard(file)

    def _forget_later(self) -> None:
        """Let go of what pages without a socket hold, unless they come back soon."""
        if sessions := set(self._files.abandoned()):
            loop = asyncio.get_running_loop()
            loop.call_later(GRACE_SECONDS, self._forget, sessions)

    def _forget(self, sessions: set[str]) -> None:
        for session in sessions & set(self._files.abandoned()):
            self._files.let_go(session)

    async def _picture(self, scope: Scope, receive: Receive, send: Send) -> None:
        caller = address_of(scope)
        draughtsman = self._pictures.setdefault(caller, _Draughtsman())
        if draughtsman.pending >= DRAWN + WAITING:
            await _too_full(scope)(scope, receive, send)
            return
        draughtsman.pending += 1
        try:
            async with draughtsman.turn:
                await self.app(scope, receive, send)
        finally:
            draughtsman.pending -= 1
            if not draughtsman.pending:
                self._pictures.pop(caller, None)


def _too_full(scope: Scope) -> Response:
    """The address, or all together, hold as much as they may."""
    return in_words(scope, 429, "error-too-full", {"Retry-After": str(AGAIN_SECONDS)})


def _within(size: int, most: int) -> bool:
    return not most or size <= most


@contextmanager
def _one_more(counted: Counter[str], caller: str) -> Iterator[None]:
    counted[caller] += 1
    try:
        yield
    finally:
        counted[caller] -= 1
        if not counted[caller]:
            del counted[caller]
