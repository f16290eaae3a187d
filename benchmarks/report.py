"""Taking away: a briefing's seconds and size; a workbook against XlsxWriter alone.

Run: `.venv/bin/python -m benchmarks.report`. Prints each figure with its limit; exit code 1 where
one is passed.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter

from barometer.report.facts import scope_of
from barometer.report.table_columns import TABLES, Names
from barometer.report.table_files import Sheet, workbook
from barometer.report.taking import report
from barometer.store import open_store

ROWS = 100_000
MOST_SECONDS, MOST_BYTES, MOST_RATIO = 3.0, 5_000_000, 1.5
NAMES = Names({"211402": "连山区"}, {}, {"市发展改革委": "市发展改革委"}, "zh-Hans")
MEASURE = {
    "clause": "三(一)", "title": "推广节能技术", "title_en": "", "lead_bodies": ["市发展改革委"],
    "bodies": ["市发展改革委"], "progress_pct": 35.5, "time_pct": 79.956, "status": "behind",
    "evidence": "工作台账", "date": date(2024, 12, 31), "upload": 7, "file": "a.csv", "row": 2,
}  # fmt: skip

_TEXTS = (
    (0, "第三(一)条"), (1, "推广节能技术"), (2, "市发展改革委"), (3, "市发展改革委"), (6, "滞后"),
    (7, "工作台账"), (10, "a.csv"),
)  # fmt: skip


def main() -> int:
    """Measure, tell, and fail where a limit is passed."""
    return max([*_briefings(), _workbook()])


def _briefings() -> list[int]:
    failed = []
    with TemporaryDirectory() as folder:
        store = open_store(f"duckdb:{Path(folder) / 'bench.duckdb'}")
        with store:
            scope = scope_of(store, plan="example", region=None, body=None, period=None, as_of=None)
            report(store, "docx", scope, "zh-Hans")  # engine and fonts are loaded
            for kind in ("docx", "pdf", "xlsx"):
                seconds, content = _timed(
                    lambda kind=kind: report(store, kind, scope, "en").content
                )
                over = seconds > MOST_SECONDS or len(content) > MOST_BYTES
                failed.append(int(over))
                print(
                    f"briefing {kind}: {seconds:.2f} s (limit {MOST_SECONDS:g}), "
                    f"{len(content) / 1e6:.2f} MB (limit {MOST_BYTES / 1e6:g})"
                )
    return failed


def _workbook() -> int:
    # No two percentages alike, as figures are.
    rows = [{**MEASURE, "progress_pct": at / ROWS * 99, "row": at} for at in range(ROWS)]
    alone, _ = _timed(lambda: _plain(len(TABLES["measures"])))
    ours, _ = _timed(lambda: workbook([Sheet("t", "measures", rows)], [], "n", NAMES))
    ratio = ours / alone
    print(f"workbook of {ROWS:,} rows: {ours:.1f} s, XlsxWriter alone {alone:.1f} s, "
          f"ratio {ratio:.2f} (limit {MOST_RATIO})")  # fmt: skip
    return int(ratio > MOST_RATIO)


def _plain(columns: int) -> bytes:
    """The same cells, written by XlsxWriter with nothing in between."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("t")
    percent = book.add_format({"num_format": "#,##0.0"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for line in range(1, ROWS + 1):
        for at, text in _TEXTS:
            page.write_string(line, at, text)
        page.write_number(line, 4, line / ROWS * 99, percent)
        page.write_number(line, 5, 79.956, percent)
        page.write_datetime(line, 8, MEASURE["date"], day)
        page.write_number(line, 9, 7)
        page.write_number(line, columns - 1, line)
    book.close()
    return out.getvalue()


def _timed(make: Callable[[], bytes]) -> tuple[float, bytes]:
    """Processor time is told by the clock here; run it on a machine with nothing else to do."""
    start = time.perf_counter()
    content = make()
    return time.perf_counter() - start, content


if __name__ == "__main__":
    sys.exit(main())
