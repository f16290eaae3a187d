"""Messages between caller and child: a head in JSON, and blobs of bytes beside it.

Nothing is unpickled: a child that a hostile file has taken over can send wrong words, and no code.
"""

from __future__ import annotations

import json
import select
import socket
import struct
from collections.abc import Sequence
from typing import Any

Json = Any
Blob = bytes | bytearray | memoryview
# Length of the head, number of blobs.
_START = struct.Struct("!QI")
_LENGTH = struct.Struct("!Q")
_MOST_OF_A_HEAD, _MOST_BLOBS, _MOST_OF_BLOBS = 1 << 28, 1 << 16, 1 << 32
_BUFFER = 1 << 20


class Garbled(EOFError):
    """What came is no message; nothing more can be made of that end."""


class Channel:
    """One end of the socket between a caller and its child."""

    def __init__(self, end: socket.socket) -> None:
        self._socket = end
        for kind in (socket.SO_SNDBUF, socket.SO_RCVBUF):
            end.setsockopt(socket.SOL_SOCKET, kind, _BUFFER)

    def send(self, head: Json, blobs: Sequence[Blob] = ()) -> None:
        """Send one message.

        Raises:
            OSError: the other end is gone.
        """
        text = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass")
        lengths = b"".join(_LENGTH.pack(memoryview(blob).nbytes) for blob in blobs)
        self._socket.sendall(_START.pack(len(text), len(blobs)) + lengths + text)
        for blob in blobs:
            self._socket.sendall(blob)

    def waiting(self, seconds: float) -> bool:
        """True once there is something to receive (or the other end is gone)."""
        poll = select.poll()
        poll.register(self._socket, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def receive(self) -> tuple[Json, list[bytes]]:
        """The next message; waits for it.

        Raises:
            EOFError: the other end is gone.
            Garbled: what it sends is no message.
        """
        size, count = _START.unpack(self._exactly(_START.size))
        if size > _MOST_OF_A_HEAD or count > _MOST_BLOBS:
            raise Garbled
        lengths = [_LENGTH.unpack(self._exactly(_LENGTH.size))[0] for _ in range(count)]
        if sum(lengths) > _MOST_OF_BLOBS:
            raise Garbled
        text = self._exactly(size)
        blobs = [self._exactly(length) for length in lengths]
        try:
            return json.loads(text.decode("utf-8", "surrogatepass")), blobs
        except ValueError as error:
            raise Garbled from error

    def _exactly(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size:
            try:
                parts.append(self._socket.recv(size, socket.MSG_WAITALL))
            except OSError as error:
                raise EOFError from error
            if not parts[-1]:
                raise EOFError
            size -= len(parts[-1])
        return b"".join(parts)

    def close(self) -> None:
        """Let go of the socket; the other end sees it."""
        self._socket.close()
