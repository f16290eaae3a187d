"""What columns hold where headers do not say it, and headers of several lines or languages."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from barometer import units
from barometer.intake.decode.grid import Grid
from barometer.intake.words.dates import day_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import key_and_rest
from barometer.intake.words.names import (
    chinese_of,
    fold,
    has_english_words,
    is_chinese,
    is_english,
    is_latin,
)
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import part_of, period_of, sum_until, year_first
from barometer.intake.words.phrases import (
    header_phrase,
    is_beside,
    period_before_bracket,
    says_nothing,
)
from barometer.intake.words.vocabulary import LABELS, ROWS, is_word, role_of


def names_period(cell: str) -> bool:
    """True for a year, a part of one or a day."""
    period = period_of(cell) or part_of(cell) or day_of(cell)
    return (period or period_before_bracket(cell, measured=True)) is not None


# The top of a sheet is looked at for each table that it may be of.
@lru_cache(4096)
def is_figure(cell: str) -> bool:
    """True for a number or a missing mark that is no year, alone or in front of words."""
    if names_period(cell):
        return False
    value = value_of(cell)
    if value.unit and value.unit.startswith(("年", "月", "季")):
        return False
    if value.unit and year_first(fold(cell)) and not units.known(value.unit):
        return False
    return value.number is not None or value.reason is not None


def is_one_head(grid: Grid, span: tuple[int, int], first: int, at: int) -> bool:
    """True for two columns below one merged header: groups, and what they are groups of."""
    return any(span[0] <= top <= span[1] and left <= first and right >= at
               for (top, left), (_, right) in grid.merged)  # fmt: skip


def headed_apart(row: Sequence[str], above: Sequence[str]) -> bool:
    """True for `指标、数值、指标、数值`, each list below a period or a title of its own."""
    label = next((cell for cell in row if role_of(cell) in ROWS), None)
    places = [at for at, cell in enumerate(row) if label and cell == label]
    periods = {period_of(above[at]) for at in places if above[at]}
    if len(places) > 1 and len(periods - {None}) == len(places):
        return True
    # One header merged over two columns is no second list.
    starts = [at for at in places if at == 0 or row[at - 1] != label]
    lists = [{*filter(None, above[at:end])} for at, end in pairwise([*starts, len(row)])]
    titles = set[str]().union(*lists)
    return len(starts) > 1 and all(len(one) == 1 for one in lists) and len(titles) == len(starts)


def heads_lists(row: Sequence[str]) -> bool:
    """True for `指标、数值、指标、数值`: lists beside each other, of what stands above each."""
    roles = [role_of(cell) for cell in row]
    return "value" in roles and any(roles.count(role) > 1 for role in ROWS)


def heads_groups(row: Sequence[str], lower: Sequence[str]) -> bool:
    """True for headings over a header that alone names its labels: `指标` below a blank corner.

    So does `年份` below `地区`, which heads the regions across, or below the line of a unit.
    """
    labels = {at: role for at, cell in enumerate(lower) if (role := role_of(cell)) in ROWS}
    corners = [(row[at], role) for at, role in labels.items() if row[at]]
    other_axis = (role_of(cell) in ROWS and role_of(cell) != role for cell, role in corners)
    lines = (key_and_rest(cell) is not None for cell, _ in corners)
    named = {*row} - {"", *(cell for cell, _ in corners)}
    return bool(labels and named) and all(map(any, zip(other_axis, lines, strict=True)))


def is_centred(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """True for headings in the middle of their columns: one that stands below none comes again."""
    first = next((at for at, cell in enumerate(row) if cell and role_of(cell) is None), len(row))
    heads = list(zip(*below, strict=True))
    loose = [heads[at] for at in range(first) if not row[at] and any(heads[at])]
    return any(head in heads[first:] for head in loose)


# Fewer months than these may be the one of a report.
_FEW = 2


def heads_names(row: Sequence[str], below: Sequence[Sequence[str]], lexicon: Lexicon) -> bool:
    """True for `污染物、减排量` in front of an indicator's name and its figure.

    Beside a column of projects or firms the name must stand whole.
    """
    whole = any(is_word(fold(cell), "row_of_part") for cell in row)
    cores = {lexicon.meaning(cell).phrase.core for cell in row}
    ends = () if whole else cores & lexicon.name_ends
    for cells in below:
        named = [at for at, cell in enumerate(cells) if may_name(cell, ends, lexicon)]
        figures = [at for at, cell in enumerate(cells) if is_figure(cell)]
        if len(named) == 1 and row[named[0]] and any(row[at] for at in figures):
            return True
    return False


def names_axis(row: list[str], at: int, lexicon: Lexicon) -> bool:
    """True for a lower header row: `月份` before months, `类别` before `目标值` and `完成值`."""
    cells = [cell for place, cell in enumerate(row) if cell and place != at]
    return (
        role_of(row[at]) in LABELS
        and len(cells) >= _FEW
        and all(_says_which(cell, lexicon) for cell in cells)
    )


def _says_which(cell: str, lexicon: Lexicon) -> bool:
    """True for a period, a region, or what kind of figure stands below."""
    meaning = lexicon.meaning(cell)
    of_kind = meaning.phrase.measure and not meaning.phrase.core
    of_kind = of_kind or is_beside(cell) or says_nothing(fold(cell))
    return bool(of_kind or names_period(cell) or meaning.region) and not is_figure(cell)


def may_name(label: str, ends: Collection[str], lexicon: Lexicon) -> bool:
    """True for an indicator's name, or what is one with one of the ends: `氨氮`, `减排量`."""
    named = lexicon.meaning(label).indicators if label else ()
    return bool(named) or any(lexicon.named_together(label, end) for end in ends if label)


def named_together(stack: list[str], lexicon: Lexicon) -> list[str]:
    """`化学需氧量` over `排放量` as one name, `2021年至2024年` over `累计` as one sum.

    So are `自然增长` over `增长率`, and over `自然增长率`: what is said twice counts once.
    """
    for at, (upper, lower) in enumerate(pairwise(stack)):
        whole_sum = next(filter(sum_until, (upper + lower, lower + upper)), None)
        if whole_sum and not (sum_until(upper) or sum_until(lower)):
            return [*stack[:at], whole_sum, *stack[at + 2 :]]
    spans = ((at, at + size) for size in range(len(stack), 1, -1)
             for at in range(len(stack) - size + 1))  # fmt: skip
    named = (span for span in spans if _is_one_name(stack[slice(*span)], lexicon))
    first, last = next(named, (0, 0))
    return [*stack[:first], _joined(stack[first:last]), *stack[last:]] if last else stack


def _joined(lines: list[str]) -> str:
    """The Chinese of lines as one name; with what ends one line and begins the next said once."""
    name, *others = map(chinese_of, lines)
    for line in map(fold, others):
        upper = fold(name)
        again = next((size for size in range(min(len(upper), len(line)), 1, -1)
                      if upper.endswith(line[:size])), 0)  # fmt: skip
        name = upper + line[again:] if again else name + line
    return name


def _is_one_name(lines: list[str], lexicon: Lexicon) -> bool:
    """True for lines that name an indicator together, and none that all of them name alone."""
    whole = lexicon.meaning(_joined(lines))
    pieces = [lexicon.meaning(text) for text in lines]
    known = {slug for piece in pieces for slug in piece.indicators}
    unclear = any(one.phrase.core and not (one.indicators or says_nothing(one.phrase.core))
                  for one in pieces)  # fmt: skip
    may_be = not known or (unclear and known == {*whole.indicators})
    return may_be and len(whole.indicators) == 1 and not whole.phrase.core


def are_english(rows: Sequence[list[str]]) -> list[bool]:
    """For each row of a header: is it the English of Chinese rows above, as yearbooks print it?

    What begins with words may go on with units: `(10 000 persons)`.
    """
    english = [False] * len(rows)
    for at, row in enumerate(rows):
        filled = [place for place, cell in enumerate(row) if cell]
        above = [up for up, other in zip(rows[:at], english, strict=False) if not other]
        words = any(is_english(row[place]) for place in filled)
        goes_on = at > 0 and english[at - 1] and any(is_latin(row[place]) for place in filled)
        plain = not any(is_chinese(row[place]) or is_figure(row[place]) for place in filled)
        alone = above and not any(is_latin(up[place]) for up in above for place in filled)
        english[at] = bool(alone) and plain and (words or goes_on)
    return english


def without_translation(rows: list[list[str]]) -> None:
    """Clear what such rows say, but for units that the Chinese may not give."""
    for row, english in zip(rows, are_english(rows), strict=True):
        if english:
            row[:] = [cell if header_phrase(cell).unit and not is_english(cell) else ""
                      for cell in row]  # fmt: skip


def without_english(stacks: list[list[str]]) -> list[list[str]]:
    """The stacks without the English below their Chinese, unless it alone tells columns apart."""
    shorter = [_chinese_of(stack) for stack in stacks]
    spelled = {tuple(short): {tuple(stack) for stack, other in zip(stacks, shorter, strict=True)
                              if other == short} for short in shorter}  # fmt: skip
    return [short if len(spelled[tuple(short)]) == 1 else stack
            for stack, short in zip(stacks, shorter, strict=True)]  # fmt: skip


def _chinese_of(stack: list[str]) -> list[str]:
    """A stack without its lines in English; one that alone gives the unit stays."""
    first = next((at for at, text in enumerate(stack) if is_chinese(text)), len(stack))
    chinese = [text for at, text in enumerate(stack) if at <= first or not has_english_words(text)]
    units_said = [text for text in stack if text not in chinese and header_phrase(text).unit]
    return chinese if any(header_phrase(text).unit for text in chinese) else [*chinese, *units_said]
