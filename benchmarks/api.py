"""Gap requests a second from the app's API, beside a bare Starlette route with the same bytes.

Starts the app on the example pack and a bare server, asks each over kept-open connections for a
few seconds in turn, and prints the requests a second of both and their ratio.

Run: .venv/bin/python -m benchmarks.api
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.page import free_port, verdict

ROOT = Path(__file__).resolve().parents[1]
WANTED_A_SECOND, RATIO = 300, 2
CONNECTIONS, SECONDS, ROUNDS = 8, 3.0, 3
PATH = "/api/v1/gaps?plan=example&region=211400"
BARE = """
import sys
import uvicorn
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

body = Path(sys.argv[1]).read_bytes()

async def gaps(request):
    return Response(body, media_type="application/json", headers={"Content-Encoding": "gzip"})

app = Starlette(routes=[Route("/api/v1/gaps", gaps)])
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
"""


@contextmanager
def served(*command: str, port: int, store: str) -> Iterator[subprocess.Popen[bytes]]:
    """A server process on a port, answering, and stopped at the end."""
    process = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env={**os.environ, "BAROMETER_STORE": store},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait(port)
        yield process
    finally:
        process.kill()
        process.wait()


def wait(port: int) -> bytes:
    """The packed answer, asked for until the server gives one."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{PATH}", headers={"Accept-Encoding": "gzip"}
    )
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return bytes(response.read())
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


async def asked(port: int, until: float) -> int:
    """How many whole answers one connection gets until then."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {PATH} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    answers = 0
    while time.perf_counter() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(head.decode())
        length = next(
            line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
        )
        await reader.readexactly(int(length.split(b":")[1]))
        answers += 1
    writer.close()
    return answers


async def a_second(port: int) -> float:
    """Answers a second over all connections."""
    until = time.perf_counter() + SECONDS
    return sum(await asyncio.gather(*(asked(port, until) for _ in range(CONNECTIONS)))) / SECONDS


def main() -> None:
    """Measure both servers in turn."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"duckdb:{Path(folder) / 'api.duckdb'}"
        ours, theirs = free_port(), free_port()
        app = ["-m", "streamlit", "run", "app.py", "--server.port", str(ours),
               "--server.headless", "true"]  # fmt: skip
        with served(*app, port=ours, store=store):
            body = Path(folder) / "body"
            body.write_bytes(wait(ours))
            with served("-c", BARE, str(body), str(theirs), port=theirs, store=store):
                turns = [
                    (asyncio.run(a_second(ours)), asyncio.run(a_second(theirs)))
                    for _ in range(ROUNDS)
                ]
            size = body.stat().st_size
    rate, bare = (statistics.median(rates) for rates in zip(*turns, strict=True))
    print(f"gap requests a second: {rate:.0f} of {size:,} bytes "
          f"(at least {WANTED_A_SECOND}: {verdict(rate >= WANTED_A_SECOND)}); bare Starlette "
          f"{bare:.0f}, ratio {bare / rate:.2f} (limit {RATIO}x: "
          f"{verdict(bare <= RATIO * rate)})")  # fmt: skip


if __name__ == "__main__":
    main()
