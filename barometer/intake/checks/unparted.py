"""Rows whose cells did not part: a whole line in one cell, between other marks than its file's."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.decode.grid import Grid, filled_in
from barometer.intake.figures.findings import Findings
from barometer.intake.layout.column_roles import is_figure, names_period
from barometer.intake.layout.locate import Located, is_note
from barometer.intake.words.lexicon import Lexicon

_MARK = "[,，;；、|｜\\s\u3000]"
_PARTS = re.compile(f"{_MARK}+")
# What one line holds at most; a longer cell is a text.
_LONGEST = 400
# Digits of a number in front of a heading at most.
_NUMBERED = 2


def check(findings: Findings, grid: Grid, located: Located, lexicon: Lexicon) -> None:
    """`not_a_table`, row by row: what was meant as several cells stands in one."""
    rows = _without_figures(grid, located)
    if not len(rows):
        return
    joined = np.zeros(len(rows), dtype=bool)
    columns = [column.take(pa.array(rows)) for column in grid.columns]
    for column in columns:
        hit = pc.match_substring_regex(column, _MARK)
        joined |= pc.fill_null(hit, False).to_numpy(zero_copy_only=False)
    for place in np.flatnonzero(joined).tolist():
        cells = [text for column in columns if (text := column[place].as_py())]
        whole = next((cell for cell in cells if _is_line(cell, lexicon)), None)
        if whole is not None:
            findings.report("not_a_table", "problem-unparted-row", row=int(rows[place]) + 1,
                            value=whole.strip())  # fmt: skip


def _without_figures(grid: Grid, located: Located) -> NDArray[np.int64]:
    """The rows of the body that hold something, but no figure."""
    start = located.body
    blank = np.ones(max(0, grid.height - start), dtype=bool)
    for value in located.values:
        column = grid.columns[value.at].slice(start)
        if column.null_count == 0:
            return np.zeros(0, np.int64)
        blank &= ~filled_in(column)
    filled = np.zeros(len(blank), dtype=bool)
    for column in grid.columns:
        filled |= filled_in(column.slice(start))
    return np.flatnonzero(blank & filled) + start


def _is_line(cell: str, lexicon: Lexicon) -> bool:
    """True where a cell holds a figure and what names it."""
    if len(cell) > _LONGEST or is_note(cell, ""):
        return False
    parts = [part for part in _PARTS.split(cell.strip(" \t\u3000\"“”'")) if part]
    if parts and parts[0].isdecimal() and len(parts[0]) <= _NUMBERED:
        # `8、全社会用电量` is a heading.
        parts = parts[1:]
    figures = [part for part in parts if is_figure(part)]
    names = (
        bool(lexicon.place(part).code or lexicon.meaning(part).indicators) or names_period(part)
        for part in parts if part not in figures
    )  # fmt: skip
    return bool(figures) and any(names)
