"""Tables of one kind below each other on a sheet: each with its own head and title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.apply import Range, without_cells
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.other_tables.head_reading import HeadedTable
from barometer.intake.other_tables.heads import Head, plain_head
from barometer.intake.tables import Table

# Cells of a row that are words of a head, before the row is looked at more closely.
_LEAST_WORDS = 3
_TITLE_ROWS = 6


def tables_below(grid: Grid, head: Head, table: Table) -> list[HeadedTable]:
    """The table of a head, and those below it; each with its own cells alone.

    The same head without a title over it only goes on after a page's end.
    """
    heads = [head]
    for row in _candidates(grid, head, table):
        [cells] = grid.rows(row, row + 1)
        next_head = None if any(map(is_figure, cells)) else plain_head(row, cells, grid, table)
        own_title = _start(grid, row, heads[-1].last) < row
        if next_head and (own_title or _words(next_head) != _words(heads[-1])):
            heads.append(next_head)
    starts = [0, *(_start(grid, below.first, above.last)
                   for above, below in pairwise(heads))]  # fmt: skip
    return [HeadedTable(one, _alone(grid, starts, at)) for at, one in enumerate(heads)]


def _words(head: Head) -> list[str]:
    return [text for text in head.texts if text]


def _candidates(grid: Grid, head: Head, table: Table) -> list[int]:
    """Rows below the head (0-based) with several words that heads of the table have."""
    words = {word for column in table.columns
             for word in (column.name, column.header, *column.others)}  # fmt: skip
    known = pa.array(sorted({*words, *(text for text in head.texts if text)}), pa.string())
    counts = np.zeros(grid.height, np.int64)
    for column in grid.columns:
        counts += pc.is_in(column, known).to_numpy(zero_copy_only=False).astype(np.int64)
    rows: list[int] = np.flatnonzero(counts >= _LEAST_WORDS).tolist()
    return [row for row in rows if row > head.last]


def _start(grid: Grid, head: int, above: int) -> int:
    """The first row of what stands over a head: lines of one text each."""
    first = row = head
    while row - 1 > above and head - row < _TITLE_ROWS:
        row -= 1
        texts = {cell for cell in grid.rows(row, row + 1)[0] if cell}
        if len(texts) == 1:
            first = row
        elif texts or first < head:
            break
    return first


def _alone(grid: Grid, starts: Sequence[int], at: int) -> Grid:
    """The grid with the rows of other tables blank."""
    ends = [*starts[1:], grid.height]
    rows_out: list[Range] = [((first + 1, last), (1, grid.width))
                             for other, (first, last) in enumerate(zip(starts, ends, strict=True))
                             if other != at]  # fmt: skip
    return without_cells(grid, rows_out)
