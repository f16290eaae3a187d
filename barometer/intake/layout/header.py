"""The header rows of a table: the texts over each column, and what they say of its figures."""

from __future__ import annotations

from collections.abc import Sequence

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.value_columns import (
    ValueColumn,
    alike,
    beside_others,
    dated,
    stacked,
    wholes,
    without_group,
)
from barometer.intake.words.header_words import role_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import is_english
from barometer.intake.words.phrases import Said, said

_FEW = 2


def with_merged(grid: Grid, head: list[list[str]]) -> list[list[str]]:
    """The head rows with every merged range filled by its first cell, titles left alone."""
    for (top, left), (bottom, right) in grid.merged:
        if bottom >= len(head) or right - left + 1 >= grid.width > _FEW:
            continue
        for row in range(top, bottom + 1):
            head[row][left : right + 1] = [head[top][left]] * (right - left + 1)
    return head


def translates(row: list[str], above: list[str]) -> bool:
    """True for the English of a Chinese header, as yearbooks print it below."""
    filled = [at for at, cell in enumerate(row) if cell]
    return bool(filled) and all(is_english(row[at]) and not is_english(above[at]) for at in filled)


def stacks_of(rows: list[list[str]]) -> list[list[str]]:
    """Header texts of each column from top to bottom; a group's heading reaches to the right."""
    filled = [list(row) for row in rows]
    for depth, row in enumerate(filled[:-1]):
        for at in range(1, len(row)):
            under_same = all(filled[up][at] == filled[up][at - 1] for up in range(depth))
            named_below = any(lower[at] for lower in filled[depth + 1 :])
            if not row[at] and under_same and named_below and role_of(row[at - 1]) is None:
                row[at] = row[at - 1]
    return [
        list(dict.fromkeys(row[at] for row in filled if row[at])) for at in range(len(filled[0]))
    ]


def is_plain(stack: list[str]) -> bool:
    """True for a column headed by nothing but `数值`."""
    return len(stack) == 1 and role_of(stack[0]) == "value"


def value_column(at: int, stack: list[str], lexicon: Lexicon) -> ValueColumn | None:
    """A column of figures by its header alone; None where it has none."""
    header = " / ".join(stack)
    if is_plain(stack):
        return ValueColumn(at, header, Meaning(said=Said(unit=said(stack[0]).unit)))
    meaning = stacked(stack, lexicon)
    return None if meaning is None else ValueColumn(at, header, meaning)


def together(
    values: Sequence[ValueColumn], lexicon: Lexicon, *, labelled: bool
) -> list[ValueColumn]:
    """The columns of figures, each completed by its neighbours.

    `labelled`: the rows name the indicators, so that a heading over columns only groups them.
    """
    found = alike(dated(list(values)))
    if labelled:
        found = [without_group(value, lexicon) for value in found]
    return wholes(beside_others(found))
