"""The texts of a sheet's top rows: merged cells filled, bare numbers of months written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import is_figure, names_period
from barometer.intake.words.dates import numbered_part
from barometer.intake.words.lines import key_and_rest, tells_of_table
from barometer.intake.words.names import fold
from barometer.intake.words.vocabulary import LABELS, is_word, role_of

_FEW, _YEAR = 2, 12
# A pivot table stands in the first rows of its sheet.
_PIVOT = 8
_MONTH = "月"


def head_texts(grid: Grid, height: int) -> list[list[str]]:
    """The first rows as the header of a table in them is read; a full-width title is left alone."""
    head = _with_merged(grid, grid.rows(0, height))
    if any(is_word(fold(cell), "pivot_label") for row in head[:_PIVOT] for cell in row if cell):
        head = [["" if is_word(fold(cell), "pivot_label") else cell for cell in row]
                for row in head]  # fmt: skip
    for at, row in enumerate(head):
        for first, last, key in _parts(head, at):
            parts = [numbered_part(cell, key) for cell in row[first : last + 1]]
            row[first : last + 1] = [part.stored for part in parts if part]
    return head


def _with_merged(grid: Grid, head: list[list[str]]) -> list[list[str]]:
    """The head rows with every merged range filled by its first cell, titles left alone."""
    for (top, left), (bottom, right) in grid.merged:
        if bottom >= len(head) or right - left + 1 >= grid.width > _FEW:
            continue
        for row in range(top, bottom + 1):
            head[row][left : right + 1] = [head[top][left]] * (right - left + 1)
    return head


def _parts(head: Sequence[Sequence[str]], at: int) -> Iterator[tuple[int, int, str]]:
    """First and last column of each run `1、2 … 12` over figures, and what it counts: `月份`.

    Fewer numbers, and quarters, need the word, in the same row or above: `季度 1 2 3`. Numbers of
    columns stand below the columns' names.
    """
    row, above = head[at], head[at - 1] if at else []
    if not _heads_rows(row, above) or at + 1 == len(head):
        return
    for first, last in _runs(row):
        over = [cell for cell in above[first : last + 1] if cell]
        keys = [cell for cell in (*over, *row[:first]) if role_of(cell) == "part"]
        timed = all(role_of(cell) == "part" or names_period(cell) for cell in over)
        title = len([*filter(None, above)]) == len(over) == 1 or _tells(above)
        figures = [head[at + 1][place] for place in range(first, last + 1)]
        keys += [_MONTH] if last - first + 1 == _YEAR else []
        known = keys and all(numbered_part(cell, keys[0]) for cell in row[first : last + 1])
        if known and (timed or title) and all(map(is_figure, filter(None, figures))):
            yield first, last, keys[0]


def _heads_rows(row: Sequence[str], above: Sequence[str]) -> bool:
    """True where the first cell heads labels: `地区`, `指标`, `月份`; or the one above it does."""
    at = next((at for at, cell in enumerate(row) if cell), len(row))
    return any(role_of(cell) in LABELS for cell in (*row[at : at + 1], *above[:at]))


def _tells(row: Sequence[str]) -> bool:
    cells = [cell for cell in row if cell]
    return tells_of_table(cells) or all(key_and_rest(cell) for cell in cells)


def _runs(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last column of each run of numbers that counts from 1 to at most 12."""
    at = 0
    while at < len(row):
        last = at
        while last < len(row) and row[last] == str(last - at + 1) and last - at < _YEAR:
            last += 1
        if last - at >= _FEW:
            yield at, last - 1
        at = max(last, at + 1)
