"""Readers while hostile files are refused, beside the same readers alone.

Readers open pages over Streamlit's socket and ask the API for gaps, one after the other, as quickly
as they are answered. Meanwhile uploaders send files made to fill or freeze whoever reads them, over
the API with a token, without a pause. The server is a process of its own on 127.0.0.1 with the
shipped plans. Told are the 95th percentiles with the uploaders and without, and how long the
slowest refusal took.

Run: .venv/bin/python -m benchmarks.hostile [--seconds 30]
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from itertools import chain
from pathlib import Path

import httpx

from barometer.store import open_store
from barometer.store.operations import tokens
from benchmarks.api import served
from benchmarks.load import Reader
from benchmarks.page import free_port, verdict
from tests.faults import hostile

PLAN, REGION = "huludao-145", "211402"
PAGE_READERS, API_READERS, UPLOADERS = 2, 2, 2
RATIO, REFUSED_SECONDS = 2, 10
# 201: where enough memory is free, some can be read after all.
ANSWERS = (201, 413, 422, 429, 503)
# Each of another way to cost much: cells, depth, an expression, spans, names, odd rows.
FILES = (
    "far-other-folder.xlsx", "hundred-sheets.xlsx", "deep-sheet.xlsx", "expression.ods",
    "page-spans.xls", "page-open-tags.xls", "text-unknown-names.csv", "text-odd-rows.csv",
    "text-long-header.csv", "bomb-below-ratio.zip", "far.xlsb",
)  # fmt: skip


async def until(ends: float, ask: Callable[[], Awaitable[object]]) -> list[float]:
    """Seconds of each question asked one after the other until then."""
    taken = []
    while time.monotonic() < ends:
        start = time.perf_counter()
        await ask()
        taken.append(time.perf_counter() - start)
    return taken


async def page_reader(port: int, seed: int, ends: float) -> list[float]:
    """A browser that changes its view again and again."""
    regions = itertools.cycle(("211402", "211403", "211404", "211421"))
    async with Reader(port, seed, PLAN) as reader:
        return await until(ends, lambda: reader.view(next(regions)))


async def api_reader(url: str, ends: float) -> list[float]:
    """A program that asks for a county's gaps again and again."""
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as client:

        async def ask() -> None:
            answer = await client.get("/api/v1/gaps", params={"plan": PLAN, "region": REGION})
            assert answer.status_code == 200

        return await until(ends, ask)


async def uploader(
    url: str, token: str, ends: float, files: list[tuple[str, bytes]]
) -> list[float]:
    """Somebody who sends one hostile file after the other; each must be answered."""
    turn = itertools.cycle(files)
    head = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=120) as client:

        async def send() -> None:
            name, data = next(turn)
            answer = await client.post("/api/v1/uploads", headers=head, data={"plan": PLAN},
                                       files={"file": (name, data)})  # fmt: skip
            assert answer.status_code in ANSWERS, (name, answer.status_code, answer.text[:300])

        return await until(ends, send)


def p95(taken: list[float]) -> float:
    """The 95th percentile, in seconds."""
    return statistics.quantiles(taken, n=20)[-1]


async def measured(
    port: int, token: str, seconds: float, files: list[tuple[str, bytes]]
) -> tuple[list[float], list[float], list[float]]:
    """Seconds of pages, of API answers, and of refusals where there are files to send."""
    url, ends = f"http://127.0.0.1:{port}", time.monotonic() + seconds
    senders = [uploader(url, token, ends, files[at:] + files[:at])
               for at in range(UPLOADERS if files else 0)]  # fmt: skip
    timings = await asyncio.gather(
        *(page_reader(port, seed, ends) for seed in range(PAGE_READERS)),
        *(api_reader(url, ends) for _ in range(API_READERS)), *senders,
    )  # fmt: skip
    both = PAGE_READERS + API_READERS
    pages, answers, refused = timings[:PAGE_READERS], timings[PAGE_READERS:both], timings[both:]
    return [*chain(*pages)], [*chain(*answers)], [*chain(*refused)]


def main() -> None:
    """Serve, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    seconds = parser.parse_args().seconds
    every = hostile.files()
    files = [(name, every[name]) for name in FILES]
    with tempfile.TemporaryDirectory() as folder:
        store, port = Path(folder) / "store.duckdb", free_port()
        with open_store(f"duckdb:{store}") as opened:
            token = tokens.create(opened, "bench", "editor")["token"]
        run = ("-m", "streamlit", "run", "app.py", "--server.headless", "true",
               "--server.port", str(port))  # fmt: skip
        with served(*run, port=port, store=f"duckdb:{store}"):
            asyncio.run(measured(port, token, 5, []))
            pages, answers, _ = asyncio.run(measured(port, token, seconds, []))
            beside, others, refused = asyncio.run(measured(port, token, seconds, files))
    for name, alone, crowded in (("pages", pages, beside), ("API", answers, others)):
        ratio = p95(crowded) / p95(alone)
        print(f"{name}: p95 {p95(alone) * 1000:.0f} ms alone ({len(alone)}), "
              f"{p95(crowded) * 1000:.0f} ms beside {UPLOADERS} hostile uploaders "
              f"({len(crowded)}): "
              f"{ratio:.2f}x (limit {RATIO}x: {verdict(ratio <= RATIO)})")  # fmt: skip
    print(f"refused: {len(refused)} files, slowest {max(refused):.1f} s, "
          f"limit {REFUSED_SECONDS} s: {verdict(max(refused) <= REFUSED_SECONDS)}")  # fmt: skip


if __name__ == "__main__":
    main()
