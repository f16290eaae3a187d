"""The gap mart on a store the size of a nation, beside a bare aggregate and pandas.

3,000 regions x 45 indicators x 60 yearly or year-to-date periods = 8.1 million observations.
Prints, in one run: one region (warm, median of 50), every target-region row (median of 5), a
bare DuckDB aggregate over the same rows (the limit) and the same answer in pandas (the peer).

Run: .venv/bin/python -m benchmarks.gaps [--regions 3000]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from barometer.store import Store, open_store
from benchmarks import nation
from benchmarks.pandas_gaps import pandas_gaps

ONE_LIMIT_RATIO, ONE_LIMIT_MS, ALL_LIMIT_RATIO, PEER_RATIO, MEMORY_MIB = 3, 30, 8, 10, 1536


def median_ms(run: Callable[[], object], times: int) -> float:
    """Median milliseconds of `times` warm runs."""
    run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def bare(store: Store, region: str | None) -> object:
    """The limit: group and aggregate the same rows, nothing else."""
    where = "where region_code = $region" if region else ""
    with store.reading() as cursor:
        return cursor.execute(
            "select region_code, indicator, count(*), max(year), sum(value) "
            f"from observations {where} group by region_code, indicator",
            {"region": region} if region else {},
        ).fetchall()


def mart(store: Store, region: str | None) -> list[dict[str, object]]:
    """The gap mart as the pages ask for it."""
    return store.gaps(plan=nation.PLAN, region=region, with_sources=False)


def peak_mib() -> float:
    """Peak memory of this process in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(path: Path) -> None:
    """Print the mart's times and memory; runs in a process of its own."""
    with open_store(f"duckdb:{path}", fill=False) as store:
        region = nation.region_code(nation.REGIONS // 2)
        one, one_bare = (
            median_ms(lambda: mart(store, region), 50),
            median_ms(lambda: bare(store, region), 50),
        )
        memory_before = peak_mib()
        rows = len(mart(store, None))
        whole, whole_bare = (
            median_ms(lambda: mart(store, None), 5),
            median_ms(lambda: bare(store, None), 5),
        )
        as_table = median_ms(lambda: store.frame("marts/gaps", as_of=store.entry()), 5)
    ok = one <= ONE_LIMIT_MS or one <= ONE_LIMIT_RATIO * one_bare
    print(f"one region: {one:.1f} ms, bare {one_bare:.1f} ms, ratio {one / one_bare:.2f} "
          f"(limit {ONE_LIMIT_RATIO}x or {ONE_LIMIT_MS} ms: {verdict(ok)})")
    print(f"all {rows} rows: {whole:.0f} ms as dicts, {as_table:.0f} ms as a frame, "
          f"bare {whole_bare:.0f} ms, ratio {whole / whole_bare:.2f} and "
          f"{as_table / whole_bare:.2f} "
          f"(limit {ALL_LIMIT_RATIO}x: {verdict(as_table <= ALL_LIMIT_RATIO * whole_bare)})")
    print(f"peak memory: {peak_mib():.0f} MiB, before all rows {memory_before:.0f} MiB "
          f"(limit {MEMORY_MIB} MiB: {verdict(peak_mib() <= MEMORY_MIB)})")
    print(f"frame_ms={as_table}")


def verdict(ok: bool) -> str:
    """`reached` or `missed`."""
    return "reached" if ok else "missed"


def main() -> None:
    """Build the store, measure in a fresh process, then let pandas answer the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        measured(arguments.measure)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nation.duckdb"
        start = time.perf_counter()
        nation.build(path)
        print(f"built {nation.OBSERVATIONS:,} observations in {time.perf_counter() - start:.0f} s")
        command = [sys.executable, "-m", "benchmarks.gaps", "--measure", str(path)]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        *lines, last = output.strip().splitlines()
        print("\n".join(lines))
        peer = pandas_gaps(path) * 1000
        ours = float(last.split("=")[1])
        print(f"pandas, frames already in memory: {peer:.0f} ms, {peer / ours:.1f}x our time "
              f"(at least {PEER_RATIO}x: {verdict(peer >= PEER_RATIO * ours)})")


if __name__ == "__main__":
    main()
