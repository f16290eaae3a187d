"""The rows below a head: read by portions, with merged cells; those that are no records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.reading import Skip
from barometer.intake.other_tables.heads import Head
from barometer.intake.tables import NUMBERS
from barometer.intake.words import lines

_CHUNK = 10_000
# Groups of rows that are no records which a reading tells.
_ASIDE_TOLD = 1_000


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
