"""Labels merged over several rows that a CSV shows in the first one only: filled down."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from barometer.intake.decode.grid import Grid, filled_in

Bools = NDArray[np.bool_]
Ints = NDArray[np.int32]
Span = tuple[int, int]


def filled_down(label: Ints, beside: Bools, blank_line: Bools, figures: Bools) -> Ints:
    """The codes of a label column (0 blank) with blank cells below a label filled by it.

    Only in a column written like merged cells: each label stands once, with blank rows below
    it, which have another one `beside` and hold `figures`. Never across a `blank_line`.
    """
    named = label[label > 0]
    if not len(named) or len(np.unique(named)) != len(named):
        return label
    source = np.where(label > 0, np.arange(len(label)), -1)
    source = np.maximum.accumulate(source)
    last_blank = np.maximum.accumulate(np.where(blank_line, np.arange(len(label)), -1))
    wanted = (label == 0) & beside & figures & (source >= 0) & (last_blank < source)
    if not np.isin(np.flatnonzero((label > 0) & figures), source[wanted]).all():
        return label  # a label without rows of its own: a blank cell is an omission here
    return np.where(wanted, label[np.maximum(source, 0)], label).astype(np.int32)


def in_order(
    filled: Ints, label: Ints, parts: Sequence[Span | None], others: Sequence[Ints]
) -> Ints:
    """`filled`, with blanks put back from the first row whose months lie before those of one above.

    `parts`: first and last month of each row; `others`: codes of region and indicator, each of
    which has its own parts. Below `12月` a blank year of `1月` is likely the next one.
    """
    codes, among = filled.copy(), _among(others, len(filled))
    latest: dict[int, Span] = {}
    over = False
    for row, part in enumerate(parts):
        if label[row]:
            latest, over = {}, False
        first, last = latest.get(int(among[row]), (0, 0))
        over = over or (part is not None and part[0] < first and part[1] < last)
        if over:
            codes[row] = label[row]
        elif part is not None:
            latest[int(among[row])] = (max(first, part[0]), max(last, part[1]))
    return codes


def _among(others: Sequence[Ints], height: int) -> Ints:
    """Which region and indicator each row is of, by one code; a blank is what stands above it."""
    groups = np.zeros(height, np.int64)
    for codes in others:
        last = np.maximum.accumulate(np.where(codes > 0, np.arange(height), 0))
        pairs = groups * (int(codes.max(initial=0)) + 1) + codes[last]
        groups = np.unique(pairs, return_inverse=True)[1]
    return groups.astype(np.int32)


def filled_cells(grid: Grid, start: int, columns: list[int] | None = None) -> Bools:
    """Rows from `start` on in which any of the columns (None: of all) holds something."""
    mask = np.zeros(grid.height - start, dtype=bool)
    for at in range(grid.width) if columns is None else columns:
        mask |= filled_in(grid.columns[at].slice(start))
    return mask
