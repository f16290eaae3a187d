"""Reading and checking a million rows in a child process, beside bare readers and validators.

One run, one machine: UTF-8 and GB18030 long CSV of a million rows against DuckDB's bare
`read_csv` into a table, frictionless, and pandas with a lazy pandera schema plus the same
look-ups, outliers and cross-row rules; a tenth of the rows bad against none; a wide XLSX of
100,000 cells against python-calamine's bare read. Ours is read as the product reads it: handed to a
child process that is warm, its figures handed back. Memory is the most that a fresh child, or the
fresh process that asks it, has held.

Needs requirements-bench.txt, which `make bench` installs.
Run: .venv/bin/python -m benchmarks.intake [--rows 1000000] [--without-frictionless]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import duckdb
import python_calamine

from barometer.intake import child_processes
from barometer.intake.result import Reading
from barometer.workers import MIB
from benchmarks import county_files, validators

DUCKDB_RATIO, GB18030_SPEED, FRICTIONLESS, PANDERA, BAD_RATIO, XLSX_RATIO = 1.6, 0.4, 10, 1.0, 2, 2
MEMORY_MIB = 1024


def seconds(run: Callable[[], object], times: int = 5) -> float:
    """The best of `times` runs: what others do on the machine only ever adds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def checked(path: Path) -> Reading:
    """The whole check of one file, which must be read: a refusal is quick and proves nothing."""
    reading = child_processes.read(path.name, path.read_bytes(), county_files.WORDS)[0]
    if not reading.accepted_count:
        raise SystemExit(
            f"{path.name} was refused: {[problem.key for problem in reading.problems]}"
        )
    return reading


def bare_duckdb(path: Path, encoding: str = "utf-8") -> None:
    """Read the file into a table, re-encoded first where it is not UTF-8."""
    with duckdb.connect() as connection, tempfile.TemporaryDirectory() as folder:
        if encoding != "utf-8":
            target = Path(folder) / "utf8.csv"
            target.write_bytes(path.read_bytes().decode(encoding).encode())
            path = target
        connection.execute("create table t as select * from read_csv($path)", {"path": str(path)})


def bare_calamine(path: Path) -> None:
    """Every cell of the first sheet, nothing else."""
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    book.get_sheet_by_index(0).to_python()


def print_result(name: str, value: float, limit: float, ok: bool, unit: str = "x") -> None:
    """One line: what was measured, its limit, reached or missed."""
    print(f"{name}: {value:.2f}{unit} (limit {limit:g}{unit}: {'reached' if ok else 'missed'})")


def peak_memory(path: Path) -> float:
    """MiB of a fresh process that has the file checked once, or of its child: the larger."""
    command = [sys.executable, "-m", "benchmarks.intake", "--memory-of", str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def csv_claims(folder: Path, rows: int, with_frictionless: bool) -> None:
    """Long CSV, clean, in GB18030, and with a tenth of the rows bad."""
    clean, gbk, bad = county_files.write_long(folder, rows)
    ours, duck = seconds(lambda: checked(clean)), seconds(lambda: bare_duckdb(clean))
    print(f"{rows:,} rows, {clean.stat().st_size / 1e6:.0f} MB: whole check {ours:.2f} s, "
          f"bare DuckDB {duck:.2f} s")  # fmt: skip
    print_result("against DuckDB", ours / duck, DUCKDB_RATIO, ours <= DUCKDB_RATIO * duck)
    ours_gbk = seconds(lambda: checked(gbk), 3)
    duck_gbk = seconds(lambda: bare_duckdb(gbk, "gb18030"), 3)
    speed = duck_gbk / ours_gbk
    print_result("GB18030, our speed of DuckDB's", speed, GB18030_SPEED, speed >= GB18030_SPEED)
    ours_bad, reading = seconds(lambda: checked(bad), 3), checked(bad)
    print_result(
        "a tenth bad, of the clean time", ours_bad / ours, BAD_RATIO, ours_bad <= BAD_RATIO * ours
    )
    errors = sum(reading.problem_counts.values())
    print(f"  {errors:,} problems counted, {len(reading.problems):,} listed")
    memory = peak_memory(clean)
    print_result("peak memory", memory, MEMORY_MIB, memory < MEMORY_MIB, " MiB")
    pandera = seconds(lambda: validators.pandas_and_pandera(clean), 2)
    print_result(
        "pandas and pandera take, of ours", pandera / ours, PANDERA, pandera >= PANDERA * ours
    )
    if with_frictionless:
        slow = seconds(lambda: validators.frictionless(clean), 1)
        print_result(
            "frictionless takes, of ours", slow / ours, FRICTIONLESS, slow >= FRICTIONLESS * ours
        )


def workbook_claim(folder: Path) -> None:
    """Wide XLSX."""
    path = county_files.write_wide(folder)
    ours, bare = seconds(lambda: checked(path)), seconds(lambda: bare_calamine(path))
    print(f"100,000 cells of XLSX: whole check {ours:.2f} s, bare calamine {bare:.2f} s")
    print_result("against calamine", ours / bare, XLSX_RATIO, ours <= XLSX_RATIO * bare)


def main() -> None:
    """Write the files, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--without-frictionless", action="store_true")
    parser.add_argument("--memory-of", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.memory_of:
        checked(arguments.memory_of)
        print(max(validators.peak_mib(), child_processes.files().peak / MIB))
        return
    child_processes.keep_warm()
    with tempfile.TemporaryDirectory() as folder:
        csv_claims(Path(folder), arguments.rows, not arguments.without_frictionless)
        workbook_claim(Path(folder))


if __name__ == "__main__":
    main()
