"""Checks over a million figures: as they are, over arrays, and the same rules as SQL in DuckDB.

One run, one machine. The figures of a long CSV of a million rows are judged by two of the checks of
`barometer/intake/checks`: falling totals, copies and falls to nothing (`steps`), and figures far
from the others of their series (`outliers`). Beside each the same rule in SQL, over the same
columns as an Arrow table: with one thread, as a child that reads files has, and with two. Both
must find the same figures; one in a thousand is spoilt so that there is something to find. The
lines of code and what a fresh process takes to load DuckDB are printed beside it.

Run: .venv/bin/python -m benchmarks.sql_checks [--rows 1000000]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import duckdb
import pyarrow as pa

from barometer import intake
from barometer.intake import checks
from barometer.intake.checks import outliers, series, steps
from barometer.intake.checks.keys import SPANS
from benchmarks import county_files

ROUNDS = 5
Check = Callable[[Any, Any, Any], None]
STEPS = """
select position from (
    select
        position, value, span, kind, year,
        lag(value) over series as before,
        lag(year) over series as year_before,
        lag(position) over series as place_before
    from figures
    window series as (partition by kind, region, span order by year, "end")
)
inner join kinds using (kind)
where
    before is not null
    and (position >= 0 or place_before >= 0)
    and (
        (kinds.running and span = 'year' and value < before)
        or (kinds.adding and span = 'ytd' and year = year_before and value < before)
        or (
            kinds.level and span = 'year' and year = year_before + 1 and value = before
            and (abs(value) >= 10 or value <> round(value))
            and value is distinct from kinds.least and value is distinct from kinds.most
        )
        or (
            kinds.level and span = 'year' and value = 0
            and (abs(before) >= 10 or before <> round(before))
        )
    )
"""
OUTLIERS = """
with
middles as (
    select
        *,
        median(value) over (partition by kind, region) as middle,
        count(*) over (partition by kind, region) as members,
        bool_and(value = round(value)) over (partition by kind, region) as whole
    from figures
    inner join kinds using (kind)
    where span = 'year'
),

spreads as (
    select
        *,
        greatest(
            median(abs(value - middle)) over (partition by kind, region) * 1.4826,
            case
                when change then 1.5
                else greatest(abs(middle) * 0.05, case when whole then sqrt(abs(middle)) else 0 end)
            end
        ) as spread
    from middles
)

select position
from spreads
where
    position >= 0
    and members > 3
    and (
        abs(value - middle) > 6 * spread
        or (
            not change and (not whole or abs(value - middle) >= 10)
            and (value / middle >= 8 or (value > 0 and value / middle <= 1 / 8.0))
        )
    )
"""


class PositionCollector:
    """A parser that keeps only the positions of the figures that checks name."""

    def __init__(self, parser: Any) -> None:
        """All else is the parser's."""
        self._parser, self.positions = parser, set[int]()
        self.findings = self

    def __getattr__(self, name: str) -> Any:
        """What the parser has, or its findings."""
        holder = self._parser if hasattr(self._parser, name) else self._parser.findings
        return getattr(holder, name)

    def report_at(self, code: str, key: str, positions: Any, *more: object, **how: object) -> None:
        """Keep the positions of the figures that a check names."""
        self.positions.update(positions.tolist())


class CheckInputs:
    """The series that the checks are given, and what they take of them."""

    def __init__(self, path: Path) -> None:
        """Read the file once, keeping what reaches the checks."""
        intercepted: dict[str, Any] = {}

        def series_of(parser: Any, figures: Any, keyed: Any, history: Any) -> Any:
            intercepted.update(parser=parser, figures=figures)
            intercepted["series"] = series.series_of(parser, figures, keyed, history)
            return intercepted["series"]

        with mock.patch.object(checks, "series_of", series_of):
            intake.read(path.name, path.read_bytes(), county_files.WORDS)
        self.parser, self.figures = intercepted["parser"], intercepted["figures"]
        self.series = intercepted["series"]

    def positions(self, check: Check) -> set[int]:
        """The positions of the figures that a check finds fault with."""
        listening = PositionCollector(self.parser)
        check(listening, self.figures, self.series)
        return listening.positions

    def tables(self) -> dict[str, pa.Table]:
        """The same as two tables: the figures, and what the rules ask of their kinds."""
        series, slugs = self.series, self.parser.lexicon.slugs
        items = [slugs[kind.indicator or ""] for kind in series.kinds]
        measures = [kind.measure for kind in series.kinds]
        return {
            "figures": pa.table({
                "kind": series.kind, "region": series.region,
                "span": pa.DictionaryArray.from_arrays(series.span, list(SPANS)),
                "year": series.year, "end": series.end, "value": series.value,
                "position": series.position,
            }),
            "kinds": pa.table({
                "kind": list(range(len(items))),
                "level": [measure == "level" for measure in measures],
                "running": [measure == "running_total" for measure in measures],
                "adding": [measure == "running_total" or (measure == "level" and item.additive)
                           for measure, item in zip(measures, items, strict=True)],
                "change": [measure.endswith("_change") for measure in measures],
                "least": pa.array([item.min for item in items], pa.float64()),
                "most": pa.array([item.max for item in items], pa.float64()),
            }),
        }  # fmt: skip


def median_ms(run: Callable[[], object]) -> float:
    """Median milliseconds of a few runs."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def spoil(path: Path) -> None:
    """Make one figure in a thousand a third too large."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for at in range(500, len(lines), 1000):
        cells = lines[at].split(",")
        cells[5] = f"{float(cells[5]) * 1.37:.2f}"
        lines[at] = ",".join(cells)
    path.write_text("".join(lines), encoding="utf-8")


def compare(name: str, check: Check, text: str, inputs: CheckInputs, lines: int) -> None:
    """Print both times and how many figures each finds."""
    positions = inputs.positions(check)
    arrays = median_ms(lambda: inputs.positions(check))
    times = []
    for threads in (1, 2):
        with duckdb.connect(config={"threads": threads}) as connection:
            run = partial(asked, connection, text, inputs)
            same = run() == positions
            times.append(median_ms(run))
    sql = sum(bool(line.strip()) for line in text.splitlines())
    one, two = times
    print(f"{name}: {len(positions):,} figures found, arrays {arrays:.0f} ms in {lines} lines; SQL "
          f"{one:.0f} ms with one thread ({one / arrays:.1f}x), {two:.0f} ms with two "
          f"({two / arrays:.1f}x) in {sql} lines; the same figures: {same}")  # fmt: skip


def asked(connection: duckdb.DuckDBPyConnection, text: str, taken: CheckInputs) -> set[int]:
    """The positions that the rule in SQL finds."""
    for table, rows in taken.tables().items():
        connection.register(table, rows)
    return {row[0] for row in connection.execute(text).fetchall()}


def lines_of(module: Any, *names: str) -> int:
    """The lines of functions that do the judging, not of those that tell of it."""
    import inspect

    return sum(len(inspect.getsource(getattr(module, name)).splitlines()) for name in names)


def main() -> None:
    """Write the file, take the series, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        clean, _, _ = county_files.write_long(Path(folder), rows)
        spoil(clean)
        taken = CheckInputs(clean)
    judging = lines_of(steps, "over_series", "_tells", "_of_level", "_running", "_may_differ")
    compare("steps", steps.over_series, STEPS, taken, judging)
    judging = lines_of(outliers, "over_series", "_far", "_slipped", "_equal_groups", "_shares")
    compare("outliers", outliers.over_series, OUTLIERS, taken, judging)
    load = (
        "import time; start = time.perf_counter(); "
        "import duckdb; duckdb.connect().execute('select 1')"
    )
    output = subprocess.run(
        [sys.executable, "-c", f"{load}; print(time.perf_counter() - start)"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    print(f"a fresh process loads DuckDB in {float(output) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
