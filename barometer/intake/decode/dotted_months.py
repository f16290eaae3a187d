"""Months written as `2016.1`, which is January, or October as a spreadsheet shaves `2016.10`.

In a run of months it is certain which; anywhere else the cell stays as it is, to be asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import pyarrow as pa
import pyarrow.compute as pc

from barometer.intake import limits
from barometer.intake.decode.grid import Cell, Grid

_DOTTED = r"^\s*(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])\s*$"
_PARTS = re.compile(r"\s*(\d{4})\.(\d{1,2})\s*")
_SHAVED, _OCTOBER, _YEAR = "1", 10, 12
# Fewer months beside each other may be figures.
_RUN = 3


def with_months(grid: Grid) -> Grid:
    """The grid, `2016-10` in the place of each `2016.1` that a run of months makes certain."""
    heads = [column.slice(0, limits.HEAD_ROWS) for column in grid.columns]
    dotted = [at for at, head in enumerate(heads) if _any_dotted(head)]
    if not dotted:
        return grid
    columns = list(grid.columns)
    for at in dotted:
        columns[at] = _column(columns[at])
    if len(dotted) >= _RUN:
        rows = [spelt(row) for row in zip(*(column.slice(0, limits.HEAD_ROWS).to_pylist()
                                            for column in columns), strict=True)]  # fmt: skip
        for at in dotted:
            top = pa.array([row[at] for row in rows], columns[at].type)
            columns[at] = pa.concat_arrays([top, columns[at].slice(limits.HEAD_ROWS)])
    return replace(grid, columns=tuple(columns))


def _any_dotted(cells: pa.Array) -> bool:
    return bool(pc.any(pc.match_substring_regex(cells, _DOTTED)).as_py())


def _column(column: pa.Array) -> pa.Array:
    if pc.sum(pc.match_substring_regex(column, _DOTTED)).as_py() < _RUN:
        return column
    return pa.array(spelt(column.to_pylist()), column.type)


def spelt(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a row or column, months in a run spelt as such; a repeated one counts once."""
    spelt_cells = list(cells)
    filled = [at for at, cell in enumerate(cells) if cell]
    runs = [list(run) for _, run in groupby(filled, lambda at: cells[at])]
    possible = [_possible(cells[run[0]] or "") for run in runs]
    months = [_certain(possible[max(at - 1, 0) : at + 2], possible[at]) for at in range(len(runs))]
    for start, end in _chains(months):
        for run, month in zip(runs[start:end], months[start:end], strict=True):
            for at in run:
                spelt_cells[at] = f"{(month or 0) // _YEAR}-{(month or 0) % _YEAR + 1:02d}"
    return spelt_cells


def _possible(cell: str) -> set[int]:
    """The months, counted from the year 0, that a cell may name."""
    parts = _PARTS.fullmatch(cell)
    if not parts or not re.match(_DOTTED, cell):
        return set()
    numbers = {int(parts[2]), _OCTOBER} if parts[2] == _SHAVED else {int(parts[2])}
    return {int(parts[1]) * _YEAR + number - 1 for number in numbers}


def _certain(around: Sequence[set[int]], possible: set[int]) -> int | None:
    """The only one of the months that a month beside it comes right before or after."""
    beside = set[int]().union(*around)
    fitting = [month for month in possible if {month - 1, month + 1} & beside]
    return fitting[0] if len(fitting) == 1 else None


def _chains(months: Sequence[int | None]) -> list[tuple[int, int]]:
    """(start, end) of each run of months of which each is next to the one before."""
    breaks = [at for at, (one, other) in enumerate(pairwise(months), 1)
              if one is None or other is None or abs(one - other) != 1]  # fmt: skip
    chains = pairwise([0, *breaks, len(months)])
    return [(start, end) for start, end in chains if end - start >= _RUN]
