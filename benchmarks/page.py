"""The overview's rerun beside the same page over frames in memory; the start beside an empty app.

Prints, in one run: the median rerun after a filter change (another region each time, in a
server that has shown the page once) on the example plan, against the same page whose reads
answer from frames in memory; the rerun when every read is asked of the store anew, for
information; and, each against an empty Streamlit app, the time from process start to a first
complete page in Chromium, and the time in which a new browser opens it in a server that has
shown it before.

Run: .venv/bin/python -m benchmarks.page
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
RERUN_RATIO, START_RATIO = 1.5, 2
ROUNDS, STARTS, OPENED = 12, 7, 7
EMPTY = "import streamlit as st\nst.write('empty')\n"
# Notes when the wanted words have been painted.
WATCH = """
const seen = () => {
  const held = document.body?.textContent.includes(wanted) &&
    [...document.querySelectorAll('p, button')].find(item => item.textContent.includes(wanted));
  if (held?.checkVisibility({visibilityProperty: true})) {
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      window.shownAt = performance.timeOrigin + performance.now();
    }));
  }
};
const watch = new MutationObserver(seen);
watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
"""
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def verdict(reached: bool) -> str:
    """`reached` or `missed`."""
    return "reached" if reached else "missed"


def rerun_ms(prepare: Callable[[], None]) -> float:
    """Median milliseconds of the overview's rerun when another region is chosen."""
    from streamlit.testing.v1 import AppTest

    from barometer.ui.state import reads

    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.query_params["plan"] = "example"
    app.run()
    codes = [row["code"] for row in reads.store().regions("example")]
    taken = []
    for number in range(ROUNDS):
        prepare()
        app.query_params["region"] = codes[number % len(codes)]
        start = time.perf_counter()
        app.run()
        taken.append((time.perf_counter() - start) * 1000)
        if app.exception:
            raise SystemExit(app.exception[0].message)
    return statistics.median(taken)


def measure_reruns() -> None:
    """Print both reruns; the store is a fresh one."""
    from barometer.ui.state import reads

    unread = rerun_ms(reads.forget)
    reads.forget()
    changed = rerun_ms(lambda: None)
    answers: dict[Any, Any] = {}
    asked = reads.gaps

    def from_memory(*question: Any) -> Any:
        if question not in answers:
            answers[question] = asked(*question)
        return answers[question]

    reads.gaps = from_memory  # type: ignore[assignment]
    rerun_ms(lambda: None)
    memory = rerun_ms(lambda: None)
    ratio = changed / memory
    print(f"rerun after a filter change: {changed:.0f} ms, same page over frames in memory "
          f"{memory:.0f} ms, ratio {ratio:.2f} (limit {RERUN_RATIO}x: "
          f"{verdict(ratio <= RERUN_RATIO)})")  # fmt: skip
    print(f"with every gap asked of the store anew: {unread:.0f} ms, {unread / memory:.2f}x")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(script: Path, store: str) -> Iterator[str]:
    """The address of a server of the script, once it listens; it ends with the block."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port),
         "--server.headless", "true", "--browser.gatherUsageStats", "false"],
        cwd=ROOT, env={**os.environ, "BAROMETER_STORE": store}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}/?plan=example"
    finally:
        process.kill()
        process.wait()


def first_page_seconds(browser: Browser, script: Path, wanted: str, store: str) -> float:
    """Seconds from process start until the page shows what it is to show."""
    start = time.time()
    with serving(script, store) as url:
        return shown_at(browser, url, wanted)[0] - start


def opened_seconds(browser: Browser, url: str, wanted: str) -> float:
    """Seconds in which a new browser shows what the page is to show."""
    shown, asked = shown_at(browser, url, wanted)
    return shown - asked


def shown_at(browser: Browser, url: str, wanted: str) -> tuple[float, float]:
    """When the wanted words could be seen, and when the page was asked for; seconds of the clock.

    Told by the page itself: Playwright looks only each half second at the end.
    """
    page = browser.new_page(locale="zh-CN")
    page.add_init_script(f"const wanted = {json.dumps(wanted)};{WATCH}")
    page.goto(url)
    page.wait_for_function("() => window.shownAt !== undefined", timeout=60_000, polling=20)
    shown, asked = page.evaluate("() => [window.shownAt, performance.timeOrigin]")
    page.close()
    return shown / 1000, asked / 1000


def _wait(url: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
    raise SystemExit("the app did not start")


def measure_in_browser(folder: Path, store: str) -> None:
    """Print the starts and the openings: medians of a few, the browser running already."""
    empty = folder / "empty.py"
    empty.write_text(EMPTY, encoding="utf-8")
    ours, theirs = (ROOT / "app.py", "下载列表"), (empty, "empty")
    path = next(program for name in NAMES if (program := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        first_page_seconds(browser, *theirs, store)
        # In turns, so that what else the machine does falls on both.
        starts = [
            (first_page_seconds(browser, *ours, store), first_page_seconds(browser, *theirs, store))
            for _ in range(STARTS)
        ]
        with serving(ours[0], store) as page, serving(theirs[0], store) as other:
            opened = [
                (opened_seconds(browser, page, ours[1]),
                 opened_seconds(browser, other, theirs[1]))
                for _ in range(OPENED + 1)
            ]  # fmt: skip
        browser.close()
    _tell("process start to first complete page", starts)
    # The first of them in each server is a start.
    _tell("opened in a running server, to complete page", opened[1:])


def _tell(what: str, pairs: list[tuple[float, float]]) -> None:
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    limit = f"limit {START_RATIO}x: {verdict(ratio <= START_RATIO)}"
    print(f"{what}: {ours:.2f} s, empty Streamlit app {theirs:.2f} s, ratio {ratio:.2f} in "
          f"{len(pairs)} pairs ({limit})")  # fmt: skip


def main() -> None:
    """Measure on a store of its own."""
    with tempfile.TemporaryDirectory() as folder:
        store = f"duckdb:{Path(folder) / 'page.duckdb'}"
        os.environ["BAROMETER_STORE"] = store
        if len(sys.argv) > 1:
            os.environ["BAROMETER_STORE"] = sys.argv[1]
            measure_reruns()
            return
        fill = "from barometer.store import open_store; open_store().close()"
        subprocess.run([sys.executable, "-c", fill], check=True, cwd=ROOT)
        subprocess.run([sys.executable, "-m", "benchmarks.page", store], check=True, cwd=ROOT)
        measure_in_browser(Path(folder), store)


if __name__ == "__main__":
    main()
