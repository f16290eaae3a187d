"""A second table below the first one in the same sheet."""

from __future__ import annotations

import numpy as np

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.locate import Located
from barometer.intake.words.header_words import ROWS, role_of
from barometer.intake.words.names import fold, unnumbered
from barometer.intake.words.vocabulary import holds

_FEW = 2


def second_table(grid: Grid, located: Located) -> int | None:
    """The spreadsheet row of a second header unlike the first, or under a title of its own.

    The same header repeated, as at the top of a printed page, is none.
    """
    at = min((located.labels or {}).values(), default=0)
    header = grid.rows(located.first_header, located.body)
    heads = [fold(row[at]) for row in header if row[at]]
    above = {cell for row in grid.rows(0, located.first_header) for cell in row if cell}
    encoded = grid.coded([at], located.body)[0]
    is_head = [fold(text) in heads or role_of(text) in ROWS
               for text in encoded.dictionary.to_pylist()]  # fmt: skip
    if not any(is_head):
        return None
    codes = encoded.indices.fill_null(len(is_head)).to_numpy(zero_copy_only=False)
    for place in np.flatnonzero(np.array([*is_head, False])[codes]) + located.body:
        if _differs(grid, int(place), located, header, above):
            return int(place) + 1
    return None


def _is_numbered(cells: set[str], above: set[str]) -> bool:
    """True for `二、能源` below `一、经济`: headings within a table, whose header stands again."""
    return all(unnumbered(fold(cell)) != fold(cell) for cell in cells) and any(
        unnumbered(fold(cell)) != fold(cell) for cell in above
    )


def _differs(
    grid: Grid, place: int, located: Located, header: list[list[str]], above: set[str]
) -> bool:
    row = grid.rows(place, place + 1)[0]
    if len([cell for cell in row if cell]) < min(_FEW, len(located.values) + 1):
        return False
    if [*map(fold, row)] not in [[*map(fold, cells)] for cells in header]:
        return True
    for before in reversed(grid.rows(max(located.body, place - 3), place)):
        cells = {cell for cell in before if cell and not holds(fold(cell), "continued")}
        if len(cells) == 1 and not cells <= above and not _is_numbered(cells, above):
            return True
        if len(cells) > 1:
            return False
    return False
