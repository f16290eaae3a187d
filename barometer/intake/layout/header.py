"""The header rows of a table: the texts over each column, and what they say of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import names_period
from barometer.intake.layout.columns_to_date import (
    with_same_part,
    with_sums_of_months,
    with_sums_to_date,
)
from barometer.intake.layout.neighbours import with_neighbours
from barometer.intake.layout.value_columns import (
    ValueColumn,
    with_totals,
    with_year_ends,
    without_group,
)
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.header_words import role_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, is_english, is_latin, unbracketed
from barometer.intake.words.part_words import is_part
from barometer.intake.words.periods import part_in_titles, says_until, sum_until
from barometer.intake.words.phrases import (
    Phrase,
    header_phrase,
    is_beside,
    is_change_in_amount,
    is_harmless,
    names_results,
    narrows,
    says_nothing,
)

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
    latin = all(is_latin(row[at]) and not is_latin(above[at]) for at in filled)
    return latin and any(is_english(row[at]) for at in filled)


def stacks_of(rows: list[list[str]]) -> list[list[str]]:
    """Header texts of each column from top to bottom; a group's heading reaches to the right."""
    filled = [list(row) for row in rows]
    for depth, row in enumerate(filled[:-1]):
        for at in range(1, len(row)):
            under_same = all(filled[up][at] == filled[up][at - 1] for up in range(depth))
            below = [lower[at] for lower in filled[depth + 1 :] if lower[at]]
            groups = role_of(row[at - 1]) is None or any(map(names_period, below))
            if not row[at] and under_same and below and groups:
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
        return ValueColumn(at, header, _of_plain(stack[0]))
    meaning = stack_meaning(stack, lexicon)
    return None if meaning is None else ValueColumn(at, header, meaning)


def stack_meaning(stack: list[str], lexicon: Lexicon) -> Meaning | None:
    """What the stacked header texts say together, the lowest first."""
    if not stack:
        return None
    whole = Meaning()
    above = [text for text in stack[:-1]
             if role_of(text) != "period" or lexicon.meaning(text).phrase.unit]  # fmt: skip
    stack = _named_together([*above, stack[-1]], lexicon)
    for text in reversed(stack):
        meaning = _of_plain(text) if role_of(text) == "value" else lexicon.meaning(text)
        change = meaning.phrase.measure in CHANGES and meaning.phrase.unit and meaning.indicators
        if change and whole.phrase.measure == "level":
            # `单位GDP能耗下降率（%）` over `当年`, which says no more than that it is reported.
            whole = replace(whole, phrase=replace(whole.phrase, measure=None))
        whole = whole.over(meaning)
    lowest = lexicon.meaning(stack[-1]).phrase
    if not lowest.core and lowest.measure in CHANGES and names_results(whole.phrase.core):
        whole = replace(whole, phrase=replace(whole.phrase, core=""))
    changed = any(lexicon.meaning(text).phrase.measure in CHANGES for text in stack[:-1])
    if changed and lowest.measure == "level" and is_change_in_amount(fold(stack[-1])):
        whole = replace(whole, phrase=replace(whole.phrase, measure="annual_change"))
    core = _narrowed(whole, stack, lexicon)
    return replace(whole, phrase=replace(whole.phrase, core=core)) if core else whole


def _named_together(stack: list[str], lexicon: Lexicon) -> list[str]:
    """`化学需氧量` over `排放量` as one name, `2021年至2024年` over `累计` as one sum."""
    for at, (upper, lower) in enumerate(pairwise(stack)):
        whole_sum = next(filter(sum_until, (upper + lower, lower + upper)), None)
        if whole_sum and not (sum_until(upper) or sum_until(lower)):
            return [*stack[:at], whole_sum, *stack[at + 2 :]]
        whole = lexicon.meaning(upper + lower)
        known = any(lexicon.meaning(text).indicators for text in (upper, lower))
        if not known and len(whole.indicators) == 1 and not whole.phrase.core:
            return [*stack[:at], upper + lower, *stack[at + 2 :]]
    return stack


def _of_plain(text: str) -> Meaning:
    """What `数值（万吨）`, `数值（截至9月30日）` say in brackets."""
    unit = header_phrase(text).unit
    coverage = next(filter(says_until, unbracketed(fold(text))[1]), None)
    if coverage is None:
        return Meaning(phrase=Phrase(unit=unit))
    period = part_in_titles([coverage])
    return Meaning(period=period, phrase=Phrase("" if period else coverage, unit=unit))


def _narrowed(meaning: Meaning, stack: list[str], lexicon: Lexicon) -> str | None:
    """The heading over a named column that makes it targets, or a part of the whole amount.

    `2024年人均` over any column says more than the year.
    """
    for text in stack[:-1]:
        heading = lexicon.meaning(text)
        core = heading.phrase.core
        if heading.period and core and not (says_nothing(core) or is_harmless(core)):
            return core
        if narrows(text) and not heading.indicators:
            return core or fold(text)
    for text in stack[:-1] if meaning.indicators else []:
        heading = lexicon.meaning(text)
        core = heading.phrase.core
        targets = is_beside(core) and not names_results(core)
        if core and (targets or is_part(core, lexicon.slugs[meaning.indicators[0]])):
            return core
    return None


def completed_columns(
    values: Sequence[ValueColumn], lexicon: Lexicon, *, labelled: bool
) -> list[ValueColumn]:
    """The columns of figures, each completed by its neighbours.

    `labelled`: the rows name the indicators, so that a heading over columns only groups them.
    """
    columns = with_sums_to_date(with_same_part(with_year_ends(list(values))))
    if labelled:
        columns = [without_group(value, lexicon) for value in columns]
    return with_totals(with_sums_of_months(with_neighbours(columns)))


def completing_columns(
    labels: dict[str, int], values: list[ValueColumn], sample: list[list[str]], lexicon: Lexicon
) -> set[int]:
    """Columns whose heads complete the names of rows: `排放量` over `化学需氧量`."""
    names = {row[labels["indicator"]] for row in sample} if "indicator" in labels else set()
    return {value.at for value in values
            if any(lexicon.named_together(name, value.meaning.phrase.core)
                   for name in names)}  # fmt: skip
