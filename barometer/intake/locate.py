"""Where the table stands in a sheet: header rows, label columns, value columns, body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from barometer.intake import limits
from barometer.intake.columns import LABELS, role_of
from barometer.intake.dates import day_of
from barometer.intake.grid import Grid
from barometer.intake.lexicon import Lexicon
from barometer.intake.meaning import Meaning
from barometer.intake.names import fold
from barometer.intake.numbers import value_of
from barometer.intake.periods import part_of, period_of
from barometer.intake.phrases import Said, said, says_nothing
from barometer.intake.valued import (
    ValueColumn,
    beside_others,
    dated,
    is_beside_value,
    reported,
    stacked,
    without_group,
)

_KEY_VALUE = re.compile(r"^[^:：]{1,12}[:：].*")
NOTE = re.compile(
    r"^[\s\u3000(（*＊※]*(?:注\d*[:：.、]|注释?[:：]|说明[:：]|备注[:：]|数据来源|资料来源|来源[:：]|单位负责人"
    r"|统计负责人|负责人|填表人|填报人|制表|审核|联系电话|报出日期|填报日期|填报单位|单位[:：]|第\d+页)"
)
_FEW = 2


@dataclass(frozen=True, slots=True)
class Located:
    """The table of a sheet; rows are 0-based.

    `labels`: role -> column. `extra_from`: columns from here on have no header. `lost`: a
    problem's key where the sheet holds no table that can be read.
    """

    layout: str = "long"
    first_header: int = 0
    body: int = 0
    labels: dict[str, int] | None = None
    values: tuple[ValueColumn, ...] = ()
    headers: tuple[str, ...] = ()
    extra_from: int = 0
    both_layouts: bool = False
    lost: str | None = None


def locate(grid: Grid, lexicon: Lexicon, layout: str | None = None) -> Located:
    """Find the table; `layout` is the uploader's choice where both readings are possible."""
    head = _with_merged(grid, grid.rows(0, limits.HEAD_ROWS))
    anchor = next((at for at, row in enumerate(head) if _is_header(head, at, row, lexicon)), None)
    if anchor is None:
        return Located(lost="problem-no-header" if any(map(any, head)) else "problem-no-table")
    top, bottom = _header_span(head, anchor, lexicon)
    stacks = _stacks(head[top : bottom + 1])
    return _columns(grid, head, (top, bottom), stacks, lexicon, layout)


def _with_merged(grid: Grid, head: list[list[str]]) -> list[list[str]]:
    """The head rows with every merged range filled by its first cell, titles left alone."""
    for (top, left), (bottom, right) in grid.merged:
        if bottom >= len(head) or right - left + 1 >= grid.width > _FEW:
            continue
        for row in range(top, bottom + 1):
            head[row][left : right + 1] = [head[top][left]] * (right - left + 1)
    return head


def _is_header(head: list[list[str]], at: int, row: list[str], lexicon: Lexicon) -> bool:
    cells = [cell for cell in row if cell]
    if len(cells) < _FEW or _is_preamble(cells):
        return False
    roles = {role for cell in cells if (role := role_of(cell))}
    if "value" in roles and len(roles) >= _FEW:
        return True
    periods = sum(_names_period(cell) for cell in cells)
    if any(_is_figure(cell) for cell in cells):
        return False
    labels = roles & {"region", "region_code", "indicator", "period"}
    named = sum(not lexicon.meaning(cell).empty for cell in cells)
    if labels and (periods or named or len(roles) >= _FEW or _figures_below(head, at)):
        return True
    return periods + named >= _FEW and _figures_below(head, at)


def _is_preamble(cells: Sequence[str]) -> bool:
    return len(set(cells)) < _FEW or all(_KEY_VALUE.match(cell) for cell in cells)


def _names_period(cell: str) -> bool:
    return (period_of(cell) or part_of(cell) or day_of(cell)) is not None


def _is_figure(cell: str) -> bool:
    """True for a number or a missing mark that is no year."""
    if _names_period(cell):
        return False
    found = value_of(cell)
    if found.unit and found.unit.startswith(("年", "月", "季")):
        return False
    return found.number is not None or found.reason is not None


def _figures_below(head: list[list[str]], at: int) -> bool:
    below = [row for row in head[at + 1 : at + 4] if any(row)]
    return any(_is_figure(cell) for row in below for cell in row)


def _header_span(head: list[list[str]], anchor: int, lexicon: Lexicon) -> tuple[int, int]:
    """First and last header row around the anchor."""
    roles = {role_of(cell) for cell in head[anchor] if cell}
    if "value" in roles:
        return anchor, anchor
    top = anchor
    while top > 0 and _is_group_row(head[top - 1]):
        top -= 1
    labels = [at for at, cell in enumerate(head[anchor]) if role_of(cell) in LABELS] or [0]
    labels = [at for at in labels if role_of(head[anchor][at]) != "note"] or labels
    # `主要指标` over names of indicators is a heading, not the label of their rows.
    below = head[anchor + 1] if anchor + 1 < len(head) else []
    labels = [
        at for at in labels if not (below and lexicon.meaning(below[at]).indicators)
    ] or labels
    bottom = anchor
    while bottom + 1 < len(head) and _continues(head, bottom + 1, anchor, labels):
        bottom += 1
    return top, bottom


def _is_group_row(row: list[str]) -> bool:
    cells = [cell for cell in row if cell]
    plain = len(set(cells)) >= _FEW and not all(_KEY_VALUE.match(cell) for cell in cells)
    return plain and not any(_is_figure(cell) for cell in cells)


def _continues(head: list[list[str]], at: int, anchor: int, labels: list[int]) -> bool:
    """True for a lower header row: labels blank or merged from above, no figure in it."""
    row = head[at]
    same = all(not row[place] or row[place] == head[anchor][place] for place in labels)
    return same and any(row) and not any(_is_figure(cell) for cell in row)


def _stacks(rows: list[list[str]]) -> list[list[str]]:
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


def _columns(
    grid: Grid, head: list[list[str]], span: tuple[int, int], stacks: list[list[str]],
    lexicon: Lexicon, layout: str | None,
) -> Located:  # fmt: skip
    top, bottom = span
    labels: dict[str, int] = {}
    values: list[ValueColumn] = []
    beside = False
    sample = head[bottom + 1 : bottom + 21]
    for at, stack in enumerate(stacks):
        role = _role(stack, lexicon)
        role = _true_role(role, stack, [row[at] for row in sample if row[at]], lexicon)
        header = " / ".join(stack)
        if role == "value" and len(stack) == 1:
            unit = said(stack[-1]).unit
            values.append(ValueColumn(at, header, Meaning(said=Said(unit=unit))))
        elif role == "serial":
            continue
        elif role and role != "value":
            beside = beside or _is_again(labels.get(role), at, stacks, sample)
            labels.setdefault(role, at)
        elif (meaning := stacked(stack, lexicon)) and _holds_figures(meaning, at, sample):
            values.append(ValueColumn(at, header, meaning))
    if "part" in labels and "period" not in labels:
        labels["period"] = labels.pop("part")
    _infer_label(labels, values, stacks, sample, lexicon)
    values = dated(values)
    if "indicator" in labels:
        values = [without_group(value, lexicon) for value in values]
    values = beside_others(values)
    extra = max((at for at, stack in enumerate(stacks) if stack), default=0) + 1
    if beside:
        return Located(first_header=top, lost="problem-side-by-side")
    found = Located(
        "long", top, bottom + 1, labels, tuple(values), tuple(map(" / ".join, stacks)), extra
    )
    return _laid_out(found, layout)


def _is_again(first: int | None, at: int, stacks: list[list[str]], sample: list[list[str]]) -> bool:
    """True for a label column that stands a second time, over other labels: another table."""
    if first is None or stacks[first] != stacks[at]:
        return False
    return any(row[at] and row[first] and row[at] != row[first] for row in sample)


def _role(stack: list[str], lexicon: Lexicon) -> str | None:
    """What the lowest telling header says; `主要指标` over a named column is only its heading."""
    for text in reversed(stack):
        if role := role_of(text):
            return role
        if lexicon.meaning(text).indicators:
            return None
    return None


def _true_role(
    role: str | None, stack: list[str], cells: list[str], lexicon: Lexicon
) -> str | None:
    """`单位` may head units or the reporting offices, `报告期` its figures: the cells tell."""
    if role == "unit" and cells and all(lexicon.place(cell).code for cell in cells):
        return "region"
    if role == "indicator" and cells and all(lexicon.place(cell).code for cell in cells):
        return "region"
    if role == "period" and cells and says_nothing(fold(stack[-1])):
        return None if all(map(_is_figure, cells)) else role
    return role


def _holds_figures(meaning: Meaning, at: int, sample: list[list[str]]) -> bool:
    """True where the header speaks of figures, or the cells below are mostly figures."""
    if meaning.indicators or meaning.period or meaning.said.measure or meaning.region:
        return True
    cells = [row[at] for row in sample if row[at]]
    return bool(cells) and sum(map(_is_figure, cells)) * 2 >= len(cells)


def _infer_label(
    labels: dict[str, int], values: list[ValueColumn], stacks: list[list[str]],
    sample: list[list[str]], lexicon: Lexicon,
) -> None:  # fmt: skip
    """A first column without a known header is named by its cells."""
    if {"region", "region_code", "indicator", "period"} & set(labels):
        return
    taken = {value.at for value in values}
    for at in range(len(stacks)):
        cells = [row[at] for row in sample if row[at] and not NOTE.match(row[at])]
        if at in taken or not cells:
            continue
        tests = {
            "region": lambda cell: lexicon.place(cell).code is not None,
            "period": _names_period,
            "indicator": lambda cell: not _is_figure(cell),
        }
        for role, test in tests.items():
            if sum(map(test, cells)) * 2 > len(cells):
                labels[role] = at
                return


def _laid_out(found: Located, layout: str | None) -> Located:
    """Long where a value column is named, wide where headers carry meaning; both is a question."""
    plain = tuple(value for value in found.values if role_of(value.header) == "value")
    telling = tuple(value for value in found.values if value not in plain)
    years = [value for value in telling if value.meaning.period]
    both = bool(plain) and len(years) >= _FEW
    if plain and layout != "wide":
        kept = (plain[0], *filter(is_beside_value, telling))
        return replace(found, values=kept, both_layouts=both and layout is None)
    telling = reported(telling, by_row="indicator" in (found.labels or {}))
    lost = None if telling else "problem-no-values"
    labels = dict(found.labels or {})
    if both:
        # The uploader chose the years across: the column of periods belongs to the other reading.
        labels.pop("period", None)
    return replace(found, layout="wide", values=telling, lost=lost, labels=labels)


def column_named(located: Located, role: str) -> str | None:
    """The header's own text of a label column."""
    at = (located.labels or {}).get(role)
    return None if at is None else located.headers[at]


def is_note(text: str, header: str) -> bool:
    """True for a first cell that begins a note, a signature or a header repeated."""
    return bool(NOTE.match(text)) or fold(text) == fold(header)
