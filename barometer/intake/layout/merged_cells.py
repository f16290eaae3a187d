"""Merged cells that hold one figure for several columns or rows."""

from __future__ import annotations

from collections.abc import Iterator

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.locate import Located
from barometer.intake.words.header_words import ROWS


def shared_figures(grid: Grid, located: Located) -> Iterator[tuple[int, int]]:
    """(row, column), 0-based, of each figure merged over several columns or labelled rows."""
    values = {value.at for value in located.values}
    labels = [at for role, at in (located.labels or {}).items() if role in ROWS]
    for (top, left), (bottom, right) in grid.merged:
        if top < located.body or left not in values:
            continue
        columns = values & set(range(left, right + 1))
        below = grid.rows(top + 1, bottom + 1) if bottom > top else []
        if len(columns) > 1 or any(row[at] for row in below for at in labels):
            yield top, left
