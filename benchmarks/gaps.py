"""The gap mart on a store the size of a nation, beside a bare aggregate and pandas.

3,000 regions x 45 indicators x 60 yearly or year-to-date periods = 8.1 million observations.
Prints, in one run: what an entry costs once (its snapshot and its gap mart, which stay in
memory); one region (warm, median of 50, another region each time), every target-region row
(warm, median of 5), a bare DuckDB aggregate over the same rows (the limit) and the
same answer in pandas (the peer), its rows compared with ours. The limit is run in turn with
what it limits, so that both meet the same machine.

Run: .venv/bin/python -m benchmarks.gaps [--store FILE]
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from barometer.store import Store, marts, open_store, queries
from benchmarks import nation, pandas_gaps

ONE_LIMIT_RATIO, ONE_LIMIT_MS, ALL_LIMIT_RATIO, PEER_RATIO, MEMORY_MIB = 3, 30, 8, 10, 1536


def medians_ms(times: int, *runs: Callable[[], object]) -> list[float]:
    """Median milliseconds of each of `runs`, warm, in turn."""
    taken: list[list[float]] = [[] for _ in runs]
    for turn in range(times + 1):
        for place, run in enumerate(runs):
            start = time.perf_counter()
            run()
            if turn:
                taken[place].append((time.perf_counter() - start) * 1000)
    return [statistics.median(times_of_run) for times_of_run in taken]


def bare(store: Store, region: str | None) -> object:
    """The limit: group and aggregate the same rows, nothing else."""
    where = "where region_code = $region" if region else ""
    with store.reading() as cursor:
        return cursor.execute(
            "select region_code, indicator, count(*), max(year), sum(value) "
            f"from observations {where} group by region_code, indicator",
            {"region": region} if region else {},
        ).fetchall()


def one_region(store: Store) -> None:
    """Print the time of one region's gaps, as the pages ask for them."""
    ours, limit = (itertools.cycle(range(100, nation.REGIONS, 51)) for _ in range(2))
    one, one_bare = medians_ms(
        50,
        lambda: store.unsourced_gaps(plan=nation.PLAN, region=nation.region_code(next(ours))),
        lambda: bare(store, nation.region_code(next(limit))),
    )
    ok = one <= ONE_LIMIT_MS or one <= ONE_LIMIT_RATIO * one_bare
    print(
        f"one region: {one:.1f} ms, bare {one_bare:.1f} ms, ratio {one / one_bare:.2f} "
        f"(limit {ONE_LIMIT_RATIO}x or {ONE_LIMIT_MS} ms: {verdict(ok)})"
    )


def everything(store: Store) -> float:
    """Print the time and memory of every row as a frame; its milliseconds."""
    rows = len(whole(store))
    ours, limit = medians_ms(5, lambda: whole(store), lambda: bare(store, None))
    print(
        f"all {rows:,} rows: {ours:.0f} ms, bare {limit:.0f} ms, ratio {ours / limit:.2f} "
        f"(limit {ALL_LIMIT_RATIO}x: {verdict(ours <= ALL_LIMIT_RATIO * limit)})"
    )
    peak = peak_mib()
    print(f"peak memory: {peak:.0f} MiB (limit {MEMORY_MIB} MiB: {verdict(peak <= MEMORY_MIB)})")
    return ours


def peak_mib() -> float:
    """The most memory this program held; `ru_maxrss` would count its parent's as well."""
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def whole(store: Store) -> pd.DataFrame:
    """Every target-region row, all columns; text and lists stay in Arrow, uncopied."""
    with store.copying() as cursor:
        table = queries.table(cursor, marts.GAPS, {"plan": nation.PLAN})
    # A Python object a cell would cost more than the query.
    frame: pd.DataFrame = table.to_pandas(
        types_mapper=lambda kind: pd.ArrowDtype(kind) if pa.types.is_list(kind) else None
    )
    return frame


def measured(path: Path) -> None:
    """Print the mart's times and memory, keep its rows; runs in a process of its own."""
    with open_store(f"duckdb:{path}", fill=False) as store:
        start = time.perf_counter()
        store.plans()
        print(f"snapshot of the entry, once: {(time.perf_counter() - start) * 1000:.0f} ms")
        start = time.perf_counter()
        whole(store)
        print(f"its gap mart, once: {(time.perf_counter() - start) * 1000:.0f} ms")
        one_region(store)
        print(f"frame_ms={everything(store)}")
        whole(store).to_pickle(rows_of(path))


def rows_of(path: Path) -> Path:
    """Where the measured rows are kept for the comparison."""
    return path.with_suffix(".rows.pickle")


def peer(path: Path, ours_ms: float) -> None:
    """Print pandas' time for the same rows, and whether the rows are the same."""
    taken, theirs = pandas_gaps.timed(*pandas_gaps.frames(path))
    ratio = taken * 1000 / ours_ms
    same = agree(pd.read_pickle(rows_of(path)), theirs)
    print(
        f"pandas, frames already in memory: {taken * 1000:.0f} ms, {ratio:.1f}x our time "
        f"(at least {PEER_RATIO}x: {verdict(ratio >= PEER_RATIO)}); "
        f"{'the same' if same else 'NOT THE SAME'} {len(theirs):,} rows"
    )


def agree(ours: pd.DataFrame, theirs: pd.DataFrame) -> bool:
    """Do both hold the same numbers and statuses for every region that reported?"""
    place = pandas_gaps.PLACE
    left = ours[ours.period.notna()].sort_values(place).reset_index(drop=True)
    right = theirs.astype(dict.fromkeys(place, "str")).sort_values(place).reset_index(drop=True)
    if len(left) != len(right) or not (left[place] == right[place]).all(axis=None):
        return False
    numbers = [
        np.allclose(left[name].astype(float), right[name].astype(float), 1e-9, 1e-9, True)
        for name in [*pandas_gaps.QUANTITIES, "to_date_change"]
    ]
    return all(numbers) and bool((left.status == right.status).all())


def verdict(ok: bool) -> str:
    """`reached` or `missed`."""
    return "reached" if ok else "missed"


def compared(path: Path) -> None:
    """Measure in a fresh process, then let pandas answer the same."""
    command = [sys.executable, "-m", "benchmarks.gaps", "--measure", str(path)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    *lines, last = output.strip().splitlines()
    print("\n".join(lines), flush=True)
    peer(path, float(last.split("=")[1]))


def main() -> None:
    """Build the store, or take one built before, and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, help="a store built before; made when missing")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        measured(arguments.measure)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.store or Path(folder) / "nation.duckdb"
        if not path.exists():
            start = time.perf_counter()
            nation.build(path)
            taken = time.perf_counter() - start
            print(f"built {nation.OBSERVATIONS:,} observations in {taken:.0f} s")
        compared(path)


if __name__ == "__main__":
    main()
