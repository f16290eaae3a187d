"""What a column of labels holds, judged by its cells where its header has several meanings."""

from __future__ import annotations

from functools import lru_cache

from barometer.intake.decode.grid import Grid
from barometer.intake.words.dates import day_of
from barometer.intake.words.header_words import role_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import part_of, period_of
from barometer.intake.words.phrases import period_before_bracket, says_nothing


def names_period(cell: str) -> bool:
    """True for a year, a part of one or a day."""
    period = period_of(cell) or part_of(cell) or day_of(cell)
    return (period or period_before_bracket(cell, measured=True)) is not None


# The top of a sheet is looked at for each table that it may be of.
@lru_cache(4096)
def is_figure(cell: str) -> bool:
    """True for a number or a missing mark that is no year."""
    if names_period(cell):
        return False
    value = value_of(cell)
    if value.unit and value.unit.startswith(("年", "月", "季")):
        return False
    return value.number is not None or value.reason is not None


def role_in(stack: list[str], lexicon: Lexicon) -> str | None:
    """The role that the lowest header with a meaning names; `主要指标` above it only groups.

    So does `年度` over years.
    """
    for text in reversed(stack):
        if role := role_of(text):
            return role
        if lexicon.meaning(text).indicators or period_of(text):
            return None
    return None


def true_role(
    role: str, header: str, at: int, sample: list[list[str]], lexicon: Lexicon
) -> str | None:
    """The role of a column whose header may mean several things, judged by its cells.

    `单位` may head units or offices, `代码` any codes, `基期` and `报告期` periods or figures,
    `指标` the years or regions down the side, `年份` the years across as well.
    """
    cells = [row[at] for row in sample if row[at]]
    if role == "region_code" and cells and not any(map(lexicon.is_code, cells)):
        return "serial"
    if role == "base_year" and cells and not any(map(names_period, cells)):
        return "value"
    if role == "unit" and cells and all(lexicon.place(cell).code for cell in cells):
        return "region"
    names_axis = role == "period" and not any(map(names_period, cells))
    if (
        (role == "indicator" or names_axis)
        and cells
        and all(lexicon.place(cell).code for cell in cells)
    ):
        return "region"
    if names_axis and any(lexicon.meaning(cell).indicators for cell in cells):
        return "indicator"
    if role == "indicator" and cells and all(map(names_period, cells)):
        return "period"
    if role == "period" and cells and says_nothing(fold(header)) and all(map(is_figure, cells)):
        return None
    return role


def is_one_head(grid: Grid, span: tuple[int, int], first: int, at: int) -> bool:
    """True for two columns below one merged header: groups, and what they are groups of."""
    return any(span[0] <= top <= span[1] and left <= first and right >= at
               for (top, left), (_, right) in grid.merged)  # fmt: skip


def known_cells(role: str, at: int, sample: list[list[str]], lexicon: Lexicon) -> int:
    """How many cells name what the column should."""
    cells = [row[at] for row in sample if row[at]]
    if role == "region":
        return sum(lexicon.place(cell).code is not None for cell in cells)
    return sum(bool(lexicon.meaning(cell).indicators) for cell in cells)


def is_again(first: int, at: int, stacks: list[list[str]], sample: list[list[str]]) -> bool:
    """True for a label column that stands a second time, over other labels: another table."""
    if first == at or stacks[first][-1:] != stacks[at][-1:]:
        return False
    return any(row[at] and row[first] and row[at] != row[first] for row in sample)
