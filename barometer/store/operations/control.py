"""A running app does what only the holder of the store can, asked over a local socket.

One line of JSON each way. Who may reach the socket may read the store file as well: it stands
beside it and belongs to the same account alone.
"""

from __future__ import annotations

import json
import os
import socket
import socketserver
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from barometer import errors
from barometer.access import at_keyboard
from barometer.store.location import Location
from barometer.store.operations.backup import backup
from barometer.store.operations.copying import Copy

if TYPE_CHECKING:
    from barometer.store.database import Database

# What the system's address of a socket can hold.
_LONGEST = 100
_ERRORS = {
    "UsageError": errors.UsageError,
    "StoreUnusable": errors.StoreUnusable,
    "StoreBusy": errors.StoreBusy,
    "StoreUnwritten": errors.StoreUnwritten,
    "Denied": errors.Denied,
}


def socket_of(location: Location) -> Path | None:
    """Where a running app listens; None for a store that is no file, or too deep in folders."""
    if location.in_memory or location.shared:
        return None
    path = Path(f"{location.attach}.socket")
    return path if len(os.fsencode(path)) <= _LONGEST else None


def listen(store: Database) -> socketserver.BaseServer | None:
    """Serve this store's socket in the background; whoever holds the file may take it over."""
    path = socket_of(store.location)
    if path is None or not hasattr(socket, "AF_UNIX"):
        return None
    path.unlink(missing_ok=True)
    server = _Server(store, path)
    threading.Thread(target=server.serve_forever, name="control", daemon=True).start()
    return server


def ask_backup(location: Location, dest: Path, by: str | None = None) -> Copy:
    """Let the app that holds the store write a copy; `{"store", "rows"}`.

    Raises:
        StoreBusy: another program than the app holds the store.
        UsageError, StoreUnusable: what the app says of it.
    """
    path = socket_of(location)
    try:
        if path is None:
            raise FileNotFoundError
        request = {"ask": "backup", "to": str(dest.expanduser().resolve()), "by": by}
        answer = _answer_of(path, request)
    except OSError as error:
        raise errors.StoreBusy("error-store-busy", store=location.url) from error
    if "error" in answer:
        kind = _ERRORS.get(answer["error"], errors.StoreUnusable)
        raise kind(answer["key"], **answer["facts"])
    return Copy(store=answer["store"], rows=answer["rows"])


def _answer_of(path: Path, request: Mapping[str, object]) -> dict[str, Any]:
    with socket.socket(socket.AF_UNIX) as talk:
        talk.connect(str(path))
        talk.sendall(json.dumps(request).encode() + b"\n")
        with talk.makefile("rb") as reader:
            line = reader.readline()
    if not line:
        raise ConnectionError(str(path))
    answer: dict[str, Any] = json.loads(line)
    return answer


class _Handler(socketserver.StreamRequestHandler):
    """One request: a line in, a line out."""

    server: _Server

    def handle(self) -> None:
        """Answer it."""
        answer = _answer(self.server.store, self.rfile.readline())
        self.wfile.write(json.dumps(answer, default=str).encode() + b"\n")


class _Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    """The socket of one store."""

    daemon_threads = True

    def __init__(self, store: Database, path: Path) -> None:
        """Listen, for this account alone from the first moment on."""
        self.store = store
        before = os.umask(0o177)
        try:
            super().__init__(str(path), _Handler)
        finally:
            os.umask(before)


def _answer(store: Database, line: bytes) -> Mapping[str, object]:
    try:
        request = json.loads(line)
        if request.get("ask") != "backup":
            raise errors.UsageError("error-control", ask=str(request.get("ask")))
        return backup(store.acting(at_keyboard(request.get("by"))), Path(request["to"]))
    except errors.BarometerError as error:
        return {"error": type(error).__name__, "key": error.key, "facts": dict(error.facts)}
    except (ValueError, KeyError, AttributeError):
        return {"error": "UsageError", "key": "error-control", "facts": {"ask": "?"}}
