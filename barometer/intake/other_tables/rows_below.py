"""The rows below a head: read by portions, with merged cells; those that are no records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from barometer import units
from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.reading import HEADING, Skip
from barometer.intake.other_tables.heads import Head
from barometer.intake.tables import NUMBERS
from barometer.intake.words import lines
from barometer.intake.words.names import fold

# What parts the cells of a row that came in one piece, and how many at least.
_MARKS, _FEW = str.maketrans("，;；\t", ",,,,"), 3
_CHUNK = 10_000
# Groups of rows that are no records which a reading tells.
_ASIDE_TOLD = 1_000


def lone_row(text: str) -> tuple[str, str, str | None]:
    """(code, key, why it is set aside) of a row of one text: all its cells, a unit, a heading."""
    first = text.translate(_MARKS).split(",")[: _FEW + 1]
    if len(first) > _FEW and all(first[:_FEW]):
        return "not_a_table", "unparted", None
    is_unit = units.known(fold(text).strip("()"))
    return ("ambiguous", "units", None) if is_unit else ("not_read", "heading", HEADING)


def set_aside(aside: list[Skip], row: int, why: str) -> None:
    """Add a row (1-based) that is no record to the skips, joined to one of its kind right above."""
    before = aside[-1] if aside else None
    if before and before.why == why and before.last == row - 1:
        aside[-1] = replace(before, last=row)
    elif len(aside) < _ASIDE_TOLD:
        aside.append(Skip("rows", row, row, why))


def is_note(text: str) -> bool:
    """True for a line that says something about the table."""
    return lines.is_note(text) or lines.key_and_rest(text) is not None or text.endswith("。")


def rows(grid: Grid, first: int) -> Iterator[tuple[int, list[str]]]:
    """(number, cells) of each row from `first` (0-based) on."""
    for start in range(first, grid.height, _CHUNK):
        yield from enumerate(grid.rows(start, min(start + _CHUNK, grid.height)), start)


def merged(grid: Grid, head: Head) -> dict[tuple[int, int], str]:
    """Cells that a merged range fills below the head; a number merged over rows is of none."""
    words = {place.at for place in head.places if place.column.type not in NUMBERS}
    filled = {}
    for (top, left), (bottom, right) in grid.merged:
        if top > head.last and left == right and left in words and bottom - top < limits.ROWS:
            text = grid.rows(top, top + 1)[0][left]
            filled.update({(at, left): text for at in range(top + 1, bottom + 1)})
    return filled
