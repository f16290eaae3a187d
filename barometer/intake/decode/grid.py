"""A sheet's cells as text, column by column: what every kind of file is decoded into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake import limits
from barometer.workers.tables import each

Cell = str | None
# Bytes of the longest cell that is looked at.
_LONGEST = 1 << 22
_CODED = pa.dictionary(pa.int32(), pa.string())
# (first row, first column), (last row, last column), 0-based, both inside.
Merged = tuple[tuple[int, int], tuple[int, int]]


class Undecodable(ValueError):
    """The file cannot be read: a problem's code and key, `facts` fill its sentence."""

    def __init__(self, code: str, key: str, **facts: object) -> None:
        """Keep the problem."""
        super().__init__(code, key)
        self.code, self.key, self.facts = code, key, facts


def check_cells(rows: int, columns: int = 1, most: int = limits.CELLS) -> None:
    """Raise `Undecodable` for so many rows of columns (or cells) where a file may have no more."""
    if columns > limits.SHEET_COLUMNS or max(rows, rows * columns) > most:
        raise Undecodable("too_large", "problem-too-many-cells", cells=most)


def check_sheets(number: int) -> None:
    """Raise `Undecodable` for more sheets than a file may have."""
    if number > limits.SHEETS:
        raise Undecodable("too_large", "problem-too-many-sheets", sheets=limits.SHEETS)


def too_wide() -> Undecodable:
    """The error of a row with more cells than a table may have columns."""
    return Undecodable("too_large", "problem-too-many-columns", columns=limits.COLUMNS)


def too_long() -> Undecodable:
    """The error of a cell that is not even looked at."""
    most = limits.CELL_CHARACTERS
    return Undecodable("too_large", "problem-cell-too-long", characters=most)


@dataclass(frozen=True, slots=True)
class Struck:
    """A cell struck out: what is left of it, and what is gone (None: all that it held)."""

    left: str = ""
    gone: str | None = None


@dataclass(frozen=True, slots=True)
class Unseen:
    """What a reader of the sheet does not see as a figure; places are 0-based.

    `rows`, `columns`: hidden, or filtered out. `struck`: (row, column) -> the text struck out,
    which the grid's cells are without. `scaled`: cells whose number format shows another number
    than they hold, as `0.0,` shows 1.3 for 1250; the grid holds the number shown.
    """

    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    struck: Mapping[tuple[int, int], str] = field(default_factory=dict)
    scaled: tuple[tuple[int, int], ...] = ()


ALL_SEEN = Unseen()


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. `columns` are text arrays of one length; a blank cell is null.

    Row i of the arrays is row i+1 of the spreadsheet, blank rows included. `comments`: what hangs
    on the cell at (row, column), 0-based.
    """

    columns: tuple[pa.Array, ...]
    sheet: str | None = None
    merged: tuple[Merged, ...] = ()
    hidden: bool = False
    unseen: Unseen = ALL_SEEN
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    _coded: dict[tuple[int, int], pa.DictionaryArray] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Cut merged ranges off where the sheet's cells end: they may reach further."""
        within = tuple(((top, left), (min(bottom, self.height - 1), min(right, self.width - 1)))
                       for (top, left), (bottom, right) in self.merged
                       if top < self.height and left < self.width)  # fmt: skip
        object.__setattr__(self, "merged", within)

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

    def coded(self, places: Sequence[int], start: int) -> list[pa.DictionaryArray]:
        """Columns from a row on, their texts by code; made once, as several stages look at them."""
        new = [at for at in dict.fromkeys(places) if (at, start) not in self._coded]
        arrays = (self.columns[at].slice(start) for at in new)
        for at, coded in zip(new, each(_by_code, arrays, rows=self.height), strict=True):
            self._coded[at, start] = coded
        return [self._coded[at, start] for at in places]


def shortened(grid: Grid, most: int) -> Grid:
    """The grid with what is beyond so many characters of a cell cut off, but for one.

    That one tells whoever looks that the cell is too long; expressions read no more of it.

    Raises:
        Undecodable: a cell is not even looked at.
    """
    longest = each(_longest, grid.columns, rows=grid.height)
    if max(longest, default=0) > _LONGEST:
        raise too_long()
    if max(longest, default=0) <= most:
        return grid
    columns = (pc.utf8_slice_codeunits(column, 0, most + 1) if size > most else column
               for column, size in zip(grid.columns, longest, strict=True))  # fmt: skip
    return replace(grid, columns=tuple(columns))


def _by_code(column: pa.Array) -> pa.DictionaryArray:
    """The texts by code; to see that a column holds but one takes a tenth of looking each up."""
    if column.null_count == len(column):
        return pa.nulls(len(column), _CODED)
    may_be_one = not column.null_count and column[0] == column[-1]
    if may_be_one and pc.all(pc.equal(column, column[0])).as_py():
        codes = pa.array(np.zeros(len(column), np.int32))
        return pa.DictionaryArray.from_arrays(codes, pa.array([column[0].as_py()]))
    return column.dictionary_encode()


def filled_in(column: pa.Array) -> NDArray[np.bool_]:
    """The cells of a column that are not null."""
    if column.null_count in (0, len(column)):
        return np.full(len(column), not column.null_count)
    return np.asarray(column.is_valid().to_numpy(zero_copy_only=False), dtype=bool)


def runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of each run of rows or columns that stand together."""
    at = np.array(sorted(places), np.int64)
    ends = np.flatnonzero(np.diff(at, append=np.iinfo(np.int64).max) > 1)
    starts = np.append(0, ends[:-1] + 1)[: len(ends)]
    return zip(at[starts].tolist(), at[ends].tolist(), strict=True)


def _longest(column: pa.Array) -> int:
    """Bytes of the longest text."""
    length: int | None = pc.max(pc.binary_length(column)).as_py()
    return length or 0


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
    """One decoded file: its sheets (one for a text file) and the encoding of a text file."""

    name: str
    grids: tuple[Grid, ...]
    encoding: str | None = None
    delimiter: str | None = None
