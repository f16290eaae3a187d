"""The server's side of the app."""

import asyncio
import socket

from barometer.ui.app import serving


def test_a_connection_sends_at_once() -> None:
    """Connections that a listening socket accepts after the start do not wait to fill a packet."""

    async def nodelay(listening: socket.socket) -> int:
        async with serving.parts()["lifespan"](None):
            with socket.create_connection(listening.getsockname()):
                accepted, _ = listening.accept()
                with accepted:
                    return accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)

    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert asyncio.run(nodelay(listening)) == 1
