"""Which rows at the top of a sheet are the header of its table."""

from __future__ import annotations

from collections.abc import Sequence

from barometer import units
from barometer.intake.layout.column_roles import is_figure, names_period
from barometer.intake.layout.unnamed_labels import heads_regions
from barometer.intake.words import lines
from barometer.intake.words.header_words import LABELS, role_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import is_latin

_FEW = 2


def is_header(head: list[list[str]], at: int, row: list[str], lexicon: Lexicon) -> bool:
    """True where a row of a sheet's head is the lowest of its table's header that names a role."""
    cells = [cell for cell in row if cell]
    if len(cells) < _FEW or _is_preamble(cells):
        return False
    if any(map(lines.is_of_form, cells)):
        return False
    if _is_of_units(row) and at + 1 < len(head) and is_header(head, at + 1, head[at + 1], lexicon):
        # Units above the names that they are of.
        return False
    if lines.tells_of_table(cells):
        # `年份 2024` above a header is of the whole table.
        rest = [low for low in range(at + 1, len(head)) if any(head[low])]
        rest = [low for low in rest if not lines.tells_of_table([*filter(None, head[low])])]
        if rest and is_header(head, rest[0], head[rest[0]], lexicon):
            return False
    roles = {role for cell in cells if (role := role_of(cell))}
    if "value" in roles and len(roles) >= _FEW:
        return True
    periods = sum(names_period(cell) for cell in cells)
    if any(is_figure(cell) for cell in cells):
        return False
    labels = roles & {"region", "region_code", "indicator", "period", "part"}
    labels = labels or set(filter(heads_regions, cells))
    named = sum(not lexicon.meaning(cell).empty for cell in cells)
    below = _figures_below(head, at)
    if labels and (periods or named or len(roles) >= _FEW or below):
        return True
    if "unit" in roles and len(cells) > _FEW and below:
        return True
    return periods + named >= _FEW and below


def _is_preamble(cells: Sequence[str]) -> bool:
    return len(set(cells)) < _FEW or all(map(lines.key_and_rest, cells))


def _figures_below(head: list[list[str]], at: int) -> bool:
    below = [row for row in head[at + 1 : at + 4] if any(row)]
    return any(is_figure(cell) for row in below for cell in row)


def header_span(head: list[list[str]], anchor: int, lexicon: Lexicon) -> tuple[int, int]:
    """First and last header row around the anchor."""
    roles = {role_of(cell) for cell in head[anchor] if cell}
    if "value" in roles:
        return anchor, anchor
    top = anchor
    while top > 0 and (_is_group_row(head[top - 1]) or _is_of_units(head[top - 1])):
        top -= 1
    labels = [at for at, cell in enumerate(head[anchor]) if role_of(cell) in LABELS] or [0]
    labels = [at for at in labels if role_of(head[anchor][at]) != "note"] or labels
    # `主要指标` over names of indicators, `年度` over years is a heading, not the label of rows.
    below = head[anchor + 1] if anchor + 1 < len(head) else [""] * len(head[anchor])
    # A name alone in front is a heading between the rows.
    below = [""] * len(below) if below[labels[0]] and len({*filter(None, below)}) < _FEW else below
    labels = [at for at in labels if not (lexicon.meaning(below[at]).indicators
                                          or names_period(below[at]))] or labels  # fmt: skip
    bottom = anchor
    while bottom + 1 < len(head) and _continues(head, bottom + 1, anchor, labels):
        bottom += 1
    return top, bottom


def _is_of_units(row: list[str]) -> bool:
    """True for a row of nothing but units, at least two."""
    cells = [cell for cell in row if cell]
    return len(cells) >= _FEW and all(map(units.known, cells))


def _is_group_row(row: list[str]) -> bool:
    cells = [cell for cell in row if cell]
    plain = len(set(cells)) >= _FEW and not all(map(lines.key_and_rest, cells))
    plain = plain and not any(lines.is_note(cell) or lines.is_of_form(cell) for cell in cells)
    plain = plain and not lines.tells_of_table(cells)
    return plain and not any(is_figure(cell) for cell in cells)


def _continues(head: list[list[str]], at: int, anchor: int, labels: list[int]) -> bool:
    """True for a lower header row: labels blank, merged from above or `单位`, no figure in it."""
    row = head[at]
    # `Region` below `地区`, in a row that goes on in Chinese.
    mixed = not all(is_latin(cell) for cell in row if cell)
    same = all(row[place] in ("", head[anchor][place]) or role_of(row[place]) == "unit"
               or (mixed and role_of(row[place]) == (role_of(head[anchor][place]) or ""))
               for place in labels)  # fmt: skip
    return same and any(row) and not any(is_figure(cell) for cell in row)
