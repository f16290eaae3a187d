"""A sheet's cells as text, column by column: what every kind of file is decoded into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

import pyarrow as pa

Cell = str | None
# (first row, first column), (last row, last column), 0-based, both inside.
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. `columns` are text arrays of one length; a blank cell is null.

    Row i of the arrays is row i+1 of the spreadsheet, blank rows included.
    """

    columns: tuple[pa.Array, ...]
    sheet: str | None = None
    merged: tuple[Merged, ...] = ()
    hidden: bool = False

    @property
    def height(self) -> int:
        """Number of rows."""
        return len(self.columns[0]) if self.columns else 0

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.columns)

    def rows(self, start: int, stop: int) -> list[list[str]]:
        """Rows start..stop-1 as text, blank cells empty, blanks around cells stripped."""
        parts = [column.slice(start, max(0, stop - start)).to_pylist() for column in self.columns]
        return [[(cell or "").strip() for cell in row] for row in zip(*parts, strict=True)]


def grid_of_rows(
    rows: Sequence[Sequence[Cell]],
    sheet: str | None = None,
    merged: tuple[Merged, ...] = (),
    hidden: bool = False,
) -> Grid:
    """A grid of rows that may differ in length."""
    columns = zip_longest(*rows) if rows else ()
    arrays = tuple(pa.array([cell or None for cell in column], pa.string()) for column in columns)
    return Grid(arrays, sheet, merged, hidden)


@dataclass(frozen=True, slots=True)
class Book:
    """One decoded file: its sheets (one for a text file) and the encoding of a text file.

    `bytes_seen`: (row, column) 0-based -> the cell's raw bytes that fit no encoding.
    """

    name: str
    grids: tuple[Grid, ...]
    encoding: str | None = None
    delimiter: str | None = None
    misfits: dict[tuple[int, int], str] = field(default_factory=dict)
