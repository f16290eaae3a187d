"""The same honesty for the other tables: what is hidden or struck out, what became of each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barometer.intake.check.account import of_rest
from barometer.intake.check.cellwise import cells_in, is_number
from barometer.intake.check.unseen import tell
from barometer.intake.findings import Findings
from barometer.intake.grid import Book, Grid
from barometer.intake.locate import Located
from barometer.intake.numbers import value_of
from barometer.intake.reading import Account, Reading
from barometer.problems import Problem


def shown(book: Book) -> Book:
    """The file without the hidden rows of its sheets; what is struck out is gone already."""
    return replace(book, grids=tuple(map(_shown, book.grids)))


def _shown(grid: Grid) -> Grid:
    hidden = [row for row in grid.unseen.rows if row < grid.height]
    if not hidden:
        return grid
    kept = np.ones(grid.height, dtype=bool)
    kept[hidden] = False
    columns = (pc.if_else(pa.array(kept), column, None) for column in grid.columns)
    return replace(grid, columns=tuple(columns))


def accounted(book: Book, reading: Reading) -> Reading:
    """The reading with what it did not see told, and with the account of every sheet."""
    read = next((grid for grid in book.grids if grid.sheet == reading.sheet), None)
    if read is None or reading.header_row is None:
        return replace(reading, account=tuple(of_rest(book, None)[0]))
    unseen = _unseen(read, reading)
    rest, others = of_rest(book, read)
    at = next(at for at, grid in enumerate(book.grids) if grid is read)
    problems = (*reading.problems, *unseen, *others)
    counts = dict(reading.problem_counts)
    for problem in (*unseen, *others):
        counts[problem.code] = counts.get(problem.code, 0) + 1
    own = _account(read, reading)
    return replace(reading, problems=problems, problem_counts=counts,
                   account=(*rest[:at], own, *rest[at:]))  # fmt: skip


def _unseen(grid: Grid, reading: Reading) -> list[Problem]:
    body = reading.header_row or 0
    (headers,) = grid.rows(body - 1, body)
    findings = Findings(reading.file, grid.sheet, np.zeros(0, np.int64))
    labels = {header: at for at, header in enumerate(headers) if header}
    tell(findings, grid, Located(body=body, labels=labels, headers=tuple(headers)))
    return findings.listed()


def _account(grid: Grid, reading: Reading) -> Account:
    """Figures are numbers in the body; columns and rows named as not read are no part of it."""
    body = reading.header_row or 0
    unread = [p for p in reading.problems if p.code == "not_read" and p.sheet == grid.sheet]
    rows = {p.row - 1 for p in unread if p.row is not None and p.row > body}
    columns = {p.column for p in unread if p.row is None or p.row <= body}
    rows |= set(grid.unseen.rows)
    counts = dict.fromkeys(("figures", "labels", "notes", "blank_marks", "not_read"), 0)
    (headers,) = grid.rows(body - 1, body)
    for row, at, text in _cells(grid):
        if row < body:
            counts["labels" if row == body - 1 else "notes"] += 1
        elif row in rows or headers[at] in columns:
            counts["not_read"] += 1
        elif is_number(text):
            counts["figures"] += 1
        else:
            counts["labels" if value_of(text).reason is None else "blank_marks"] += 1
    cells = cells_in(grid)
    counts["not_read"] += cells - sum(counts.values())
    return Account(grid.sheet, cells, **counts)


def _cells(grid: Grid) -> Iterator[tuple[int, int, str]]:
    """(row, column, text) of each cell that holds something."""
    for at, column in enumerate(grid.columns):
        for row, text in enumerate(column.to_pylist()):
            if text and text.strip():
                yield row, at, text
