"""What the sheet's reader does not see: hidden and filtered rows and columns, struck-out cells.

Whoever hides a row or strikes a figure out seldom means to report it. None of it becomes a figure,
and all of it is told; labels in hidden columns still name their rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barometer.intake.decode.grid import Grid, runs
from barometer.intake.figures.findings import Findings
from barometer.intake.layout.locate import Located

# Struck-out cells told one by one in a sheet; the rest are counted in the last of them.
_TOLD = 200


def seen(grid: Grid, located: Located) -> tuple[Grid, Located]:
    """The grid without the hidden rows of its body, and the table without its hidden figures."""
    hidden = {row for row in grid.unseen.rows if located.body <= row < grid.height}
    if located.problem_key or not (hidden or grid.unseen.columns):
        return grid, located
    values = tuple(v for v in located.values if v.at not in grid.unseen.columns)
    problem_key = None if values or not located.values else "problem-no-values"
    located = replace(located, values=values, problem_key=problem_key)
    if not hidden:
        return grid, located
    shown = np.ones(grid.height, dtype=bool)
    shown[list(hidden)] = False
    visible = pa.array(shown)
    columns = (pc.if_else(visible, column, None) for column in grid.columns)
    return replace(grid, columns=tuple(columns)), located


def tell(findings: Findings, grid: Grid, located: Located) -> None:
    """`hidden`: each run of hidden rows, each hidden column and each cell struck out, once.

    `grid` is the whole one, hidden rows included; `located` the table with all its columns.
    """
    if grid.hidden:
        findings.report("hidden", "problem-hidden-sheet-read")
    for first, last in runs([row for row in grid.unseen.rows if row >= located.body]):
        cells = _filled(grid, range(grid.width), first, last + 1)
        if cells:
            key = "problem-hidden-row" if first == last else "problem-hidden-rows"
            findings.report("hidden", key, row=first + 1, first=first + 1,
                            last=last + 1, cells=cells)  # fmt: skip
    figures = located.figures
    for at in grid.unseen.columns:
        cells = _filled(grid, [at], 0, grid.height) if at < grid.width else 0
        if not cells:
            continue
        key = "problem-hidden-figures" if at in figures else "problem-hidden-labels"
        labels = set(located.labels.values())
        key = key if at in figures | labels else "problem-hidden-column"
        findings.report("hidden", key, column=located.name_of(at), cells=cells)
    _tell_struck(findings, grid, located)
    _tell_scaled(findings, grid, located)


def _filled(grid: Grid, columns: Sequence[int] | range, start: int, stop: int) -> int:
    """Cells that hold anything."""
    parts = (grid.columns[at].slice(start, max(0, stop - start)) for at in columns)
    return sum(len(part) - part.null_count for part in parts)


def _tell_struck(findings: Findings, grid: Grid, located: Located) -> None:
    struck = sorted(grid.unseen.struck.items())
    for (row, column), gone in struck[:_TOLD]:
        left = (grid.columns[column][row].as_py() or "").strip()
        key = "problem-struck-part" if left else "problem-struck"
        findings.report("hidden", key, row=row + 1, column=located.name_of(column), value=gone,
                        left=left)  # fmt: skip
    if len(struck) > _TOLD:
        findings.report("hidden", "problem-struck-more", row=struck[_TOLD][0][0] + 1,
                        cells=len(struck) - _TOLD)  # fmt: skip


def _tell_scaled(findings: Findings, grid: Grid, located: Located) -> None:
    """`unit_guess`, once a column: the number shown was read, not the one held."""
    figures = located.figures
    told: set[int] = set()
    for row, column in sorted(grid.unseen.scaled):
        if column in figures and column not in told and row >= located.body:
            told.add(column)
            shown = (grid.columns[column][row].as_py() or "").strip()
            findings.report("unit_guess", "problem-scaled-format", row=row + 1,
                            column=located.name_of(column), value=shown)  # fmt: skip
