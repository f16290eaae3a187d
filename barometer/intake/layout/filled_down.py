"""Labels merged over several rows that a CSV shows in the first one only: filled down."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from barometer.intake.decode.grid import Grid

Bools = NDArray[np.bool_]
Ints = NDArray[np.int32]


def filled_down(label: Ints, beside: Bools, blank_line: Bools, figures: Bools) -> Ints:
    """The codes of a label column (0 blank) with blank cells below a label filled by it.

    Only in a column written as merged cells are: each label stands once with blank rows below
    it, which have another one `beside` and hold `figures`. Never across a `blank_line`.
    """
    named = label[label > 0]
    if not len(named) or len(np.unique(named)) != len(named):
        return label
    source = np.where(label > 0, np.arange(len(label)), -1)
    source = np.maximum.accumulate(source)
    last_blank = np.maximum.accumulate(np.where(blank_line, np.arange(len(label)), -1))
    wanted = (label == 0) & beside & figures & (source >= 0) & (last_blank < source)
    if not np.isin(np.flatnonzero(label > 0), source[wanted]).all():
        return label  # a label without rows of its own: a blank cell is an omission here
    return np.where(wanted, label[np.maximum(source, 0)], label).astype(np.int32)


def filled_cells(grid: Grid, start: int, columns: list[int] | None = None) -> Bools:
    """Rows from `start` on in which any of the columns (None: of all) holds something."""
    found = np.zeros(grid.height - start, dtype=bool)
    for at in range(grid.width) if columns is None else columns:
        found |= grid.columns[at].slice(start).is_valid().to_numpy(zero_copy_only=False)
    return found
