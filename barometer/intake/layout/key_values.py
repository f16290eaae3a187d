"""A form with what each cell holds in front of it: `地区 连山区`, `秸秆综合利用率 91.2`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from barometer import units
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import is_of_form
from barometer.intake.words.names import fold
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import part_of, period_of
from barometer.intake.words.vocabulary import LABELS, is_word, role_of

_LEAST, _MOST = 2, 3
_PLACES = ("region", "region_code")
# Rows of these tell of the figures, but of none above them; notes and sources stand anywhere.
_OF_ALL = tuple(role for role in LABELS if role not in ("indicator", "source", "note"))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Such a form: the row of the last region, period or unit above its figures, field -> column.

    No `places` where its rows say several things of the figures, or one that is not understood:
    then `odd_row` is the first such row.
    """

    last: int
    places: dict[str, int]
    odd_row: int = 0


def key_values(head: Sequence[list[str]], lexicon: Lexicon) -> Pairs | None:
    """The form that the top of a sheet is, or None; nothing of it where it contradicts itself."""
    roles_at = {at: role for at, row in enumerate(head) if (role := _tells_of_all(row, lexicon))}
    figures = [at for at, row in enumerate(head) if _is_figure(row, lexicon)]
    if not roles_at or any(len(list(filter(None, row))) > _MOST for row in head):
        return None
    record = next((at for at, row in enumerate(head) if _is_value(row)), None)
    if record is not None:
        return Pairs(max(roles_at), {}, record)
    if not figures:
        return None
    if max(roles_at) > figures[0]:
        return None
    places = {_places(head[at])[:_LEAST] for at in (*roles_at, *figures)}
    if len(places) != 1:
        return None
    odd = _odd_row(head, roles_at, figures[0], lexicon)
    if odd is not None:
        return Pairs(max(roles_at), {}, odd)
    if any(_heads_figures(row) for row in head[: figures[0]]):
        return None
    key, value = places.pop()
    behind = {_places(head[at])[-1] for at in figures} - {value}
    of_units = len(behind) == 1 and all(not text or units.known(text) for at in figures
                                        for text in head[at][value + 1 :])  # fmt: skip
    if behind and not of_units:
        return None
    labels = {"indicator": key, "value": value}
    unit = dict.fromkeys(["unit"] * len(behind), max(behind, default=0))
    return Pairs(max(roles_at), labels | unit)


def _odd_row(
    head: Sequence[list[str]], roles_at: dict[int, str], first: int, lexicon: Lexicon
) -> int | None:
    """The first row that is not understood, or says again or otherwise what another says."""
    roles, places = set[str](), set[str]()
    rows = [[cell for cell in row if cell] for row in head]
    for at, row in enumerate(rows):
        place = _place_of(row, lexicon) if at < first else None
        known = at in roles_at or len(row) < _LEAST or _is_aside(row) or _heads_figures(row)
        below = at > first and bool(row) and role_of(row[0]) in _OF_ALL
        again = roles_at.get(at) in roles or (place is not None and places - {place})
        if below or again or (at < first and not known):
            return at
        roles |= {roles_at[at]} if at in roles_at else set()
        places |= {place} if place else set()
    return None if _is_timed(rows, roles_at) else max(roles_at)


def _is_timed(rows: list[list[str]], roles_at: dict[int, str]) -> bool:
    """True where a month or quarter stands below the year that it is of, and below all else."""
    part = next((at for at, role in roles_at.items() if role == "part"), None)
    year = next((period_of(rows[at][1]) for at, role in roles_at.items() if role == "period"), None)
    return part is None or (part == max(roles_at) and year is not None and year.span == "year")


def _place_of(row: list[str], lexicon: Lexicon) -> str | None:
    """The region that a row names; `市 葫芦岛市` only says where it lies."""
    is_pair = len(row) >= _LEAST and role_of(row[0]) != "serial"
    return lexicon.place(row[1]).code if is_pair else None


def _places(row: Sequence[str]) -> tuple[int, ...]:
    return tuple(at for at, cell in enumerate(row) if cell)


def _tells_of_all(row: Sequence[str], lexicon: Lexicon) -> str | None:
    """Which of region, period, part of a year or unit a row gives for all figures; None: none."""
    cells = [cell for cell in row if cell]
    role = role_of(cells[0]) if len(cells) == _LEAST else None
    text = cells[1] if role else ""
    known = (
        (role in _PLACES and lexicon.place(text).code is not None)
        or (role == "unit" and units.known(text))
        or (role == "period" and period_of(text) is not None)
        or (role == "part" and part_of(text) is not None)
    )
    return role if known else None


def _is_aside(cells: Sequence[str]) -> bool:
    """True for `项目 内容`, `填报单位 …`, `填表人 …`: it changes nothing of the figures."""
    head = role_of(cells[0]) == "indicator" and is_word(fold(cells[1]), "form_head")
    aside = role_of(cells[0]) in ("serial", "source") or is_of_form(f"{cells[0].rstrip(':：')}:")
    return head or aside


def _heads_figures(row: Sequence[str]) -> bool:
    """True for `指标 2024年` and a figure of no indicator: rows of a table, not of a form."""
    cells = [cell for cell in row if cell]
    if len(cells) < _LEAST or _is_aside(cells):
        return False
    role = role_of(cells[0])
    return role == "indicator" or (role not in LABELS and value_of(cells[1]).number is not None
                                   and period_of(cells[1]) is None)  # fmt: skip


def _is_value(row: Sequence[str]) -> bool:
    """True for `数值 60`: what it is the value of stands in another row, which no table's does."""
    cells = [cell for cell in row if cell]
    pair = len(cells) == _LEAST and role_of(cells[0]) == "value"
    return pair and value_of(cells[1]).number is not None


def _is_figure(row: Sequence[str], lexicon: Lexicon) -> bool:
    cells = [cell for cell in row if cell]
    if len(cells) < _LEAST or role_of(cells[0]) or value_of(cells[1]).number is None:
        return False
    meaning = lexicon.meaning(cells[0])
    return bool(meaning.indicators or meaning.phrase.unit)
