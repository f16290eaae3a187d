"""What became of every cell of a file of another table than the statistics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from barometer.intake.checks.account import cells_in, is_number, of_rest
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.result import Account, Reading
from barometer.intake.words.numbers import value_of
from barometer.problems import column_letters

_UNREAD = ("not_read", "hidden")


def accounted(book: Book, reading: Reading) -> Reading:
    """The reading with the account of every sheet of its file."""
    if reading.header_row is None:
        return replace(reading, account=tuple(of_rest(book)[0]))
    heads: dict[str | None, int] = {}
    for table in reading.readings:
        heads.setdefault(table.sheet or reading.sheet, table.last_header)
    rest = {one.sheet: one for one in of_rest(book)[0]}
    accounts = [_account(grid, reading, heads[grid.sheet]) if grid.sheet in heads
             else rest[grid.sheet] for grid in book.grids]  # fmt: skip
    return replace(reading, account=tuple(accounts))


def _account(grid: Grid, reading: Reading, body: int) -> Account:
    """Figures are numbers in the body; columns and rows named as not read are no part of it."""
    unread = [p for p in reading.problems if p.code in _UNREAD and p.sheet == grid.sheet]
    columns = {p.column for p in unread if p.row is None or p.row <= body}
    rows = {p.row - 1 for p in unread if p.code == "not_read" and p.row and p.row > body}
    rows |= set(grid.unseen.rows)
    counts = dict.fromkeys(("figures", "labels", "notes", "blank_marks", "not_read"), 0)
    (headers,) = grid.rows(body - 1, body)
    for row, at, text in _cells(grid):
        if row < body:
            counts["labels" if row == body - 1 else "notes"] += 1
        elif row in rows or (headers[at] or column_letters(at + 1)) in columns:
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
