"""Merged cells that hold one figure for several columns or rows, or a label beside its column."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

import pyarrow as pa

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


def with_labels_across(grid: Grid, body: int, labels: Collection[int], values: set[int]) -> Grid:
    """The grid with each label of the body in its column, that is merged from before it (`合计`).

    All places are 0-based. Only where the cell stands in no column of its own: what is merged over
    figures, or begins in another column of labels, stays where it is.
    """
    columns: dict[int, list[str | None]] = {}
    for (top, left), (bottom, right) in grid.merged:
        within = [at for at in labels if left < at <= right]
        if top < body or top != bottom or len(within) != 1 or left in labels:
            continue
        if values & set(range(left, right + 1)) or not grid.columns[left][top].as_py():
            continue
        for at in (left, within[0]):
            columns.setdefault(at, grid.columns[at].to_pylist())
        columns[within[0]][top], columns[left][top] = columns[left][top], None
    if not columns:
        return grid
    moved = {at: pa.array(cells, pa.string()) for at, cells in columns.items()}
    return replace(grid, columns=tuple(moved.get(at, one) for at, one in enumerate(grid.columns)))
