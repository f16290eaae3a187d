"""Fifty readers at once on the nation's 8.1 million figures, beside one reader alone.

Readers are small WebSocket clients that speak Streamlit's own messages: each opens the overview,
then asks for the page again under another region, as a browser does when a filter changes, and
waits until the script has finished. First 50 sessions lie idle, and the process's memory tells what
one costs. Then they change filters and think between changes, as people do; at the end all fifty
change in the same moment, for information. The server is a process of its own on 127.0.0.1.

Uploaders come beside the readers, over the API with a token; every upload acknowledged must then be
found once. API requests a second: `benchmarks.api`.

Run: .venv/bin/python -m benchmarks.load [a nation's store made by an earlier run]
"""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

import httpx
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from barometer.wording import LANGUAGES, say
from benchmarks import nation
from benchmarks.api import ROOT, served
from benchmarks.page import free_port, verdict

READERS, CHANGES, RATIO = 50, 3, 4
# A reader's 95th percentile while eight offices upload.
MEANWHILE_SECONDS = 1.0
ALONE, UPLOADERS, UPLOADS = 12, 8, 2
# People look at what they asked for; the fifty change a filter every few seconds each.
THINK_SECONDS = (6.0, 18.0)
WAIT_SECONDS, SETTLING_SECONDS = 180, 5
FAILURES = [say(key, lang) for key in ("error-title", "busy-title", "unusable-title")
            for lang in LANGUAGES]  # fmt: skip
REGIONS = [nation.region_code(number) for number in range(nation.REGIONS)]


class Reader:
    """One browser's connection."""

    def __init__(self, port: int, seed: int, plan: str = nation.PLAN) -> None:
        """Regions are drawn by `seed`, so that every run asks the same."""
        self._plan = plan
        self._url = f"ws://127.0.0.1:{port}/_stcore/stream"
        self._chance = random.Random(seed)

    async def __aenter__(self) -> Reader:
        """Connected, the overview shown once."""
        self._socket = await websockets.connect(
            self._url, subprotocols=[websockets.Subprotocol("streamlit")], max_size=None,
            ping_interval=None, proxy=None,
        )  # fmt: skip
        await self.view()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Gone."""
        await self._socket.close()

    async def change(self) -> float:
        """Seconds until the page stands under another region."""
        return await self.view(self._chance.choice(REGIONS))

    async def view(self, region: str | None = None) -> float:
        """Seconds from asking for a view to the end of its script."""
        message = BackMsg()
        query = {"plan": self._plan, **({"region": region} if region else {})}
        message.rerun_script.query_string = urlencode(query)
        start = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        async with asyncio.timeout(WAIT_SECONDS):
            await self._finished()
        return time.perf_counter() - start

    async def _finished(self) -> None:
        async for packed in self._socket:
            message = ForwardMsg.FromString(packed)
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                _refuse_failures(message)
            elif kind == "script_finished":
                if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise SystemExit(f"the script ended with {message.script_finished}")
                return
        raise SystemExit("the server hung up")


def _refuse_failures(message: ForwardMsg) -> None:
    element = message.delta.new_element
    if element.WhichOneof("type") == "exception":
        raise SystemExit(element.exception.message)
    if element.WhichOneof("type") == "html":
        for words in FAILURES:
            if words in element.html.body:
                raise SystemExit(words)


async def alone(port: int) -> list[float]:
    """One reader's changes, nobody beside."""
    async with Reader(port, 0) as reader:
        await reader.change()
        return [await reader.change() for _ in range(ALONE)]


async def together(port: int, think: tuple[float, float], changes: int) -> list[float]:
    """Every change of fifty readers; each thinks that many seconds before one."""

    async def one(number: int) -> list[float]:
        pause = random.Random(number)
        async with Reader(port, number + 1) as reader:
            await arrived.wait()
            taken = []
            for _ in range(changes):
                await asyncio.sleep(pause.uniform(*think))
                taken.append(await reader.change())
            return taken

    arrived = asyncio.Barrier(READERS)
    return [taken for reader in await asyncio.gather(*map(one, range(READERS)))
            for taken in reader]  # fmt: skip


async def idle_megabytes(port: int, process: int) -> float:
    """Memory that one more open session takes, its overview shown and nothing done.

    The second time counts: during the first the process still gives back what its start took.
    """
    megabytes_each = 0.0
    for _ in range(2):
        await asyncio.sleep(SETTLING_SECONDS)
        before = megabytes_of(process)
        readers = [Reader(port, 1000 + number) for number in range(READERS)]
        for reader in readers:
            await reader.__aenter__()
        megabytes_each = (megabytes_of(process) - before) / READERS
        for reader in readers:
            await reader.__aexit__()
    return megabytes_each


def megabytes_of(process: int) -> float:
    """Memory of a process's own, what the system has put aside meanwhile included (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    fields = dict(line.split(":", 1) for line in lines)
    return sum(int(fields[name].split()[0]) for name in ("RssAnon", "VmSwap")) / 1024


def token(store: str) -> str:
    """A token that may upload for every region; made before the app holds the store."""
    command = [sys.executable, "-m", "barometer", "token", "create", "load", "--role", "editor",
               "--store", store, "--json"]  # fmt: skip
    process = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return str(json.loads(process.stdout)["token"])


def upload(port: int, secret: str, who: int, number: int) -> int:
    """The acknowledged entry of one small file."""
    region = REGIONS[who * UPLOADS + number]
    body = f"region_code,indicator,period,value\n{region},i1,2024,{60 + number}.5\n"
    # Each from an address of its own, as offices are: one address has few uploads at a time.
    transport = httpx.HTTPTransport(local_address=f"127.0.0.{who + 2}")
    with httpx.Client(transport=transport, timeout=WAIT_SECONDS, trust_env=False) as client:
        answer = client.post(
            f"http://127.0.0.1:{port}/api/v1/uploads",
            headers={"Authorization": f"Bearer {secret}"}, data={"plan": nation.PLAN},
            files={"file": (f"u{who}-{number}.csv", body)},
        )  # fmt: skip
    if answer.status_code != 201:
        raise SystemExit(f"upload: {answer.status_code} {answer.text}")
    return int(answer.json()[0]["upload"])


async def uploads(port: int, secret: str) -> tuple[list[int], list[int]]:
    """Entries acknowledged to eight uploaders at once, and those found afterwards."""

    def one(who: int) -> list[int]:
        return [upload(port, secret, who, number) for number in range(UPLOADS)]

    acknowledged = await asyncio.gather(*(asyncio.to_thread(one, who) for who in range(UPLOADERS)))
    url = f"http://127.0.0.1:{port}/api/v1/uploads?plan={nation.PLAN}"
    rows = httpx.get(url, timeout=WAIT_SECONDS, trust_env=False).json()
    listed = [row["upload"] for row in rows if row["file"].startswith("u")]
    return sorted(entry for entries in acknowledged for entry in entries), sorted(listed)


async def measure(port: int, secret: str, process: int) -> None:
    """Every figure, one after the other; a reader's error ends the run."""
    single = statistics.median(await alone(port))
    print(f"one reader alone: {single * 1000:.0f} ms a filter change (median of {ALONE})",
          flush=True)  # fmt: skip
    # Before anything else has made room that later sessions would fill again.
    print(f"an idle session: {await idle_megabytes(port, process):.1f} MB", flush=True)
    taken = await together(port, THINK_SECONDS, CHANGES)
    late = statistics.quantiles(taken, n=20)[-1]
    low, high = THINK_SECONDS
    print(f"{READERS} readers, a change every {low:.0f}-{high:.0f} s each: median "
          f"{statistics.median(taken) * 1000:.0f} ms, 95th percentile {late * 1000:.0f} ms, "
          f"{late / single:.1f}x of one alone (limit {RATIO}x: {verdict(late <= RATIO * single)}); "
          f"{len(taken)} changes, no error", flush=True)  # fmt: skip
    beside, (acknowledged, listed) = await asyncio.gather(
        together(port, THINK_SECONDS, 1), uploads(port, secret)
    )
    late = statistics.quantiles(beside, n=20)[-1]
    print(f"{UPLOADERS} uploaders beside them: {len(acknowledged)} uploads acknowledged, each "
          f"found once: {verdict(acknowledged == listed)}; a reader's 95th percentile meanwhile "
          f"{late * 1000:.0f} ms (limit {MEANWHILE_SECONDS:.0f} s: "
          f"{verdict(late <= MEANWHILE_SECONDS)}; "
          "each upload is a new ledger entry, for which the rows that it can move are made anew)",
          flush=True)  # fmt: skip
    burst = await together(port, (0.0, 0.0), 1)
    late = statistics.quantiles(burst, n=20)[-1]
    print(f"for information, all {READERS} in the same moment: 95th percentile "
          f"{late * 1000:.0f} ms, {late / single:.1f}x of one alone")  # fmt: skip


def main() -> None:
    """Build the store unless one is given, serve it, measure."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "nation.duckdb"
        if len(sys.argv) > 1:
            shutil.copyfile(sys.argv[1], store)
        else:
            nation.build(store)
        port, secret = free_port(), token(f"duckdb:{store}")
        app = ["-m", "streamlit", "run", "app.py", "--server.port", str(port),
               "--server.headless", "true"]  # fmt: skip
        with served(*app, port=port, store=f"duckdb:{store}") as server:
            asyncio.run(measure(port, secret, server.pid))


if __name__ == "__main__":
    main()
