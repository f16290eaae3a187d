"""A form with what each cell holds in front of it: `地区 连山区`, `秸秆综合利用率 91.2`."""

from __future__ import annotations

from collections.abc import Sequence

from barometer import units
from barometer.intake.words.header_words import role_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import period_of

_LEAST, _MOST = 2, 3


def key_values(head: Sequence[list[str]], lexicon: Lexicon) -> tuple[int, dict[str, int]] | None:
    """(row of the last region, period or unit above the figures, field -> column), or None."""
    told = [at for at, row in enumerate(head) if _tells_of_all(row, lexicon)]
    figures = [at for at, row in enumerate(head) if _is_figure(row, lexicon)]
    if not told or not figures or any(len(list(filter(None, row))) > _MOST for row in head):
        return None
    above = [at for at in told if at < figures[0]]
    places = {_places(head[at])[:_LEAST] for at in (*above, *figures)}
    if above != told or len(places) != 1:
        return None
    key, value = places.pop()
    behind = {_places(head[at])[-1] for at in figures} - {value}
    of_units = len(behind) == 1 and all(not text or units.known(text) for at in figures
                                        for text in head[at][value + 1 :])  # fmt: skip
    if behind and not of_units:
        return None
    labels = {"indicator": key, "value": value}
    return above[-1], labels | dict.fromkeys(["unit"] * len(behind), max(behind, default=0))


def _places(row: Sequence[str]) -> tuple[int, ...]:
    return tuple(at for at, cell in enumerate(row) if cell)


def _tells_of_all(row: Sequence[str], lexicon: Lexicon) -> bool:
    cells = [cell for cell in row if cell]
    if len(cells) != _LEAST:
        return False
    role, text = role_of(cells[0]), cells[1]
    if role in ("region", "region_code"):
        return lexicon.place(text).code is not None
    if role == "unit":
        return units.known(text)
    return role == "period" and period_of(text) is not None


def _is_figure(row: Sequence[str], lexicon: Lexicon) -> bool:
    cells = [cell for cell in row if cell]
    named = len(cells) >= _LEAST and bool(lexicon.meaning(cells[0]).indicators)
    return named and value_of(cells[1]).number is not None
