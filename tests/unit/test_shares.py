"""What one address may hold of the server: sockets, files on their way and waiting, pictures."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from barometer.web import shares
from barometer.web.shares import Caps, Shares
from tests.unit.test_web import Files

MEGABYTE = 2**20
ROOM = Caps(sockets=3, session_bytes=4 * MEGABYTE, address_bytes=6 * MEGABYTE,
            all_bytes=8 * MEGABYTE)  # fmt: skip
A, B, C = "198.51.100.1", "198.51.100.2", "198.51.100.3"


class Server:
    """The middleware over an app that answers when told; requests are made one by one."""

    def __init__(self, files: Files | None = None) -> None:
        """Nobody has asked yet."""
        self.files = files or Files()
        self.held, self.most_at_once, self.running = asyncio.Event(), 0, 0
        self.shares = Shares(self.app, base="", most=ROOM, files=self.files)

    async def app(self, scope: Any, receive: Any, send: Any) -> None:
        """Read the body, wait to be let go, answer."""
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        try:
            if scope["type"] == "http":
                await Request(scope, receive).body()
            await self.held.wait()
            if scope["type"] == "http":
                await PlainTextResponse("done")(scope, receive, send)
        finally:
            self.running -= 1

    def ask(self, path: str, address: str = A, *, told: int = 0, parts: tuple[int, ...] = (),
            kind: str = "http", method: str = "PUT") -> Awaitable[int]:  # fmt: skip
        """A request begun; its status once it is over, 101 for a socket that was taken."""
        headers = [(b"content-length", str(told).encode())] if told else []
        scope = {"type": kind, "method": method, "path": path, "query_string": b"lang=en",
                 "headers": headers, "client": (address, 1)}  # fmt: skip
        body = list(parts) or [0]
        sent: list[int] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": b"x" * body.pop(0), "more_body": bool(body)}

        async def send(message: Any) -> None:
            sent.append(message.get("status", 403 if "close" in message["type"] else 0))

        async def run() -> int:
            await self.shares(scope, receive, send)
            return sent[0] if sent else 101

        return asyncio.create_task(run())


async def settled() -> None:
    """Let everything run until it waits."""
    for _ in range(50):
        await asyncio.sleep(0.001)


def trial(story: Callable[[Server], Awaitable[Any]], files: Files | None = None) -> Any:
    """What came of a story told to a fresh server."""

    async def told() -> Any:
        return await story(Server(files))

    return asyncio.run(told())


def test_sockets_of_one_address() -> None:
    """Three are taken, the fourth is not; another address has its own; one that left is free."""

    async def story(server: Server) -> None:
        first = [server.ask("/_stcore/stream", kind="websocket") for _ in range(3)]
        await settled()
        assert await server.ask("/_stcore/stream", kind="websocket") == 403
        other = server.ask("/_stcore/stream", B, kind="websocket")
        await settled()
        server.held.set()
        assert await asyncio.gather(*first, other) == [101] * 4
        assert await server.ask("/_stcore/stream", kind="websocket") == 101

    trial(story)


def test_no_byte_before_it_is_allowed() -> None:
    """Whoever may not have files checked is refused, and nothing of his body is read."""
    files = Files()
    files.refused = True

    async def story(server: Server) -> None:
        assert await server.ask("/_stcore/upload_file/s/1", told=MEGABYTE) == 401
        assert server.most_at_once == 0

    trial(story, files)


@pytest.mark.parametrize(
    ("held", "owner", "session", "size", "status"),
    [
        ({}, A, "s", 4, 200),
        ({}, A, "s", 5, 429),
        ({"s": 3}, A, "s", 1, 200),
        ({"s": 3}, A, "s", 2, 429),
        ({"s": 3}, A, "t", 3, 200),
        ({"s": 3}, A, "t", 4, 429),
        ({"s": 3, "t": 3}, A, "u", 1, 429),
        ({"s": 3, "t": 3}, B, "u", 2, 200),
        ({"s": 3, "t": 3}, B, "u", 3, 429),
    ],
)
@pytest.mark.parametrize("chunked", [False, True])
def test_bytes_held(
    held: dict[str, int], owner: str, session: str, size: int, status: int, chunked: bool
) -> None:
    """Four megabytes a session, six an address, eight in all, whatever a head says of the size."""
    files = Files()

    async def story(server: Server) -> None:
        server.held.set()
        for name, megabytes in held.items():
            await server.ask(f"/_stcore/upload_file/{name}/0", A, told=1)
            files.bytes[name] = megabytes * MEGABYTE
        said = {} if chunked else {"told": size * MEGABYTE}
        parts = (MEGABYTE,) * size if chunked else ()
        path = f"/_stcore/upload_file/{session}/1"
        assert await server.ask(path, owner, parts=parts, **said) == status

    trial(story, files)


def test_files_on_their_way_count() -> None:
    """Two that come at once cannot both have the last room; when one has gone, it is free."""

    async def story(server: Server) -> None:
        first = server.ask("/api/v1/uploads", told=4 * MEGABYTE, method="POST")
        await settled()
        assert await server.ask("/api/v1/uploads", told=4 * MEGABYTE, method="POST") == 429
        server.held.set()
        assert await first == 200
        assert await server.ask("/api/v1/uploads", told=4 * MEGABYTE, method="POST") == 200

    trial(story)


def test_slots() -> None:
    """Four files of one address come at a time; another address has slots of its own."""

    async def story(server: Server) -> None:
        coming = [server.ask("/_stcore/upload_file/s/1", told=1) for _ in range(shares.SLOTS)]
        await settled()
        assert await server.ask("/_stcore/upload_file/s/1", told=1) == 429
        other = server.ask("/_stcore/upload_file/t/1", B, told=1)
        server.held.set()
        assert await asyncio.gather(*coming, other) == [200] * (shares.SLOTS + 1)

    trial(story)


def test_what_a_page_held_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """A short while after its socket closed; not where the page came back meanwhile."""
    monkeypatch.setattr(shares, "GRACE_SECONDS", 0.05)
    files = Files(gone=MEGABYTE, back=MEGABYTE, here=MEGABYTE)

    async def story(server: Server) -> None:
        server.held.set()
        files.gone = {"gone", "back"}
        await server.ask("/_stcore/stream", kind="websocket")
        assert set(files.bytes) == {"gone", "back", "here"}
        files.gone = {"gone"}
        await asyncio.sleep(0.2)
        assert set(files.bytes) == {"back", "here"}

    trial(story, files)


def test_pictures_of_one_address() -> None:
    """Two are drawn at a time, some wait, more are refused; another address does not wait."""

    async def story(server: Server) -> None:
        many = shares.DRAWN + shares.WAITING
        asked = [server.ask("/api/v1/chart/a.png", method="GET") for _ in range(many + 3)]
        await settled()
        assert server.running == shares.DRAWN
        server.ask("/api/v1/chart/a.png", B, method="GET")
        await settled()
        assert server.running == shares.DRAWN + 1
        server.held.set()
        said = await asyncio.gather(*asked)
        assert (said.count(200), said.count(429)) == (many, 3)
        assert server.most_at_once == shares.DRAWN + 1

    trial(story)
