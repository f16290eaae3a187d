"""The non-empty cells of a sheet: which they are, and which of them hold a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.decode.grid import Grid, filled_in
from barometer.intake.layout.column_roles import is_figure

Bools = NDArray[np.bool_]
# Up to this size a sheet is searched for cells that hold nothing but blanks; looking at every
# cell of a larger one would take longer than reading it.
_SEARCHED = 60_000
_SOMETHING = "[^\\s\u200b-\u200f\u2060\ufeff\u3000\xa0]"
_LOOKED_AT = 500
_MOBILE_PHONE = re.compile(r"1[3-9]\d{9}")


def is_searched(grid: Grid) -> bool:
    """True where cells of blanks alone do not count as filled."""
    return grid.height * grid.width <= _SEARCHED


def filled(grid: Grid) -> list[Bools]:
    """By column, the cells that hold something; what is struck out is none of it."""
    return [_filled(column, is_searched(grid)) for column in grid.columns]


def _filled(column: pa.Array, searched: bool) -> Bools:
    if not searched or column.null_count == len(column):
        return filled_in(column)
    matches = pc.fill_null(pc.match_substring_regex(column, _SOMETHING), False)
    return np.asarray(matches.to_numpy(zero_copy_only=False), dtype=bool)


def is_number(text: str | None) -> bool:
    """True for a figure, not for a year, a telephone, a mark that there is none, or words."""
    stripped = (text or "").strip()
    if not any(char.isdigit() for char in stripped) or _MOBILE_PHONE.fullmatch(stripped):
        return False
    return is_figure(stripped)


def any_number(column: pa.Array) -> bool:
    """True where a cell of a column holds a number."""
    return any(_numbers(column))


def _numbers(column: pa.Array) -> Iterator[str]:
    return filter(is_number, column.drop_null().unique().to_pylist()[:_LOOKED_AT])


def struck_whole(grid: Grid) -> int:
    """How many cells were struck out and leave nothing."""
    return sum(not (grid.columns[at][row].as_py() or "").strip() for row, at in grid.unseen.struck)


def cells_in(grid: Grid) -> int:
    """The non-empty cells of a sheet, those struck out included."""
    return sum(int(np.count_nonzero(cells)) for cells in filled(grid)) + struck_whole(grid)


def holds_numbers(grid: Grid) -> bool:
    """True for a sheet with any number in it; a page of instructions has none."""
    return any(map(any_number, grid.columns))


def numbers_in(grid: Grid) -> Iterator[str]:
    """The numbers of a sheet as written, of a long column the first ones."""
    return chain.from_iterable(map(_numbers, grid.columns))
