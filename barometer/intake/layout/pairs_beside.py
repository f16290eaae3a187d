"""Forms without a header: names and figures in turn, `地区生产总值 236.9 常住人口 520000`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from barometer import units
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import is_note, is_of_form, tells_of_table
from barometer.intake.words.part_words import is_part_alone
from barometer.intake.words.phrases import is_nameless, narrows, says_nothing

_FEW = 2
_MOST = 300
# Name and figure; name, unit and figure.
_STEPS = (2, 3)
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class PairsBeside:
    """Such a form, 0-based: the row of its title, its first row of figures and the one below it.

    `step`: how many columns a name takes with its figure; `starts`: the columns of names.
    """

    title: int
    first: int
    end: int
    step: int
    starts: tuple[int, ...]


def pairs_beside(rows: Rows, lexicon: Lexicon) -> PairsBeside | None:
    """The form that a sheet is; None where a row is none of title, key and value, pairs or note."""
    title = next((at for at, row in enumerate(rows) if any(row)), 0)
    if len(rows) > _MOST or not rows or sum(map(bool, rows[title])) != 1:
        return None
    forms = (_in_steps(rows, title, step, lexicon) for step in _STEPS)
    return next(filter(None, forms), None)


def _in_steps(rows: Rows, title: int, step: int, lexicon: Lexicon) -> PairsBeside | None:
    paired = [at for at, row in enumerate(rows) if _is_paired(row, step)]
    if not paired:
        return None
    first, end = paired[0], paired[-1] + 1
    starts = [at for at in range(0, len(rows[0]), step) if any(rows[row][at] for row in paired)]
    headings = [rows[at] for at in range(first, end) if at not in paired and any(rows[at])]
    if headings:
        # `2023年` above the first of the figures heads them, as `2024年` does below.
        first, headings = first - 1, [rows[first - 1], *headings]
    names = [rows[row][at] for row in paired for at in starts if rows[row][at]]
    if not any(lexicon.meaning(rows[paired[0]][at]).indicators for at in starts):
        # `内容 2024` is a header.
        return None
    known = title < first and all(map(_is_above, rows[title:first]))
    known = known and all(map(_is_below, rows[end:])) and _are_names(names, lexicon)
    headed = not headings or (
        len(starts) == 1 and all(_is_heading(row, lexicon) for row in headings)
    )
    return PairsBeside(title, first, end, step, tuple(starts)) if known and headed else None


def _is_paired(row: Sequence[str], step: int) -> bool:
    """True for names and figures in turn, the last of which may be left blank together."""
    parts = [row[at : at + step] for at in range(0, len(row), step)]
    filled = [part for part in parts if any(part)]
    return bool(filled) and parts[: len(filled)] == filled and all(map(_is_pair, filled))


def _is_pair(part: Sequence[str]) -> bool:
    name, *unit, figure = part if len(part) in _STEPS else ("", "")
    known = all(units.known(one) for one in unit)
    return bool(name) and known and not is_figure(name) and bool(figure) and is_figure(figure)


def _is_above(row: Sequence[str]) -> bool:
    """True for a title, or for `地区 绥中县 年份 2024年`."""
    cells = [cell for cell in row if cell]
    keys = [cells[at - at % 2] for at in range(len(cells))]
    said = [cell for cell, key in zip(cells, keys, strict=True)
            if not (is_note(key) or is_of_form(f"{key}:"))]  # fmt: skip
    return len(cells) < _FEW or tells_of_table(said)


def _is_heading(row: Sequence[str], lexicon: Lexicon) -> bool:
    """True for a year or a region alone in the column of the first names."""
    meaning = lexicon.meaning(row[0])
    named = meaning.indicators or meaning.phrase.core or any(row[1:])
    return not named and bool(meaning.period or meaning.region)


def _is_below(row: Sequence[str]) -> bool:
    cells = [cell for cell in row if cell]
    return not cells or (len(cells) == 1 and (is_note(cells[0]) or is_of_form(cells[0])))


def _are_names(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """True where most are indicators, and no other may be of the name before it: `同比`, `目标`."""
    others = [text for text in texts if not lexicon.meaning(text).indicators]
    leaning = any(map(lexicon.is_beside, texts)) or any(_may_lean(text, lexicon) for text in others)
    known = len(texts) - len(others)
    return not leaning and known >= _FEW and known > len(others)


def _may_lean(text: str, lexicon: Lexicon) -> bool:
    phrase = lexicon.meaning(text).phrase
    no_name = is_nameless(phrase) or says_nothing(phrase.core) or narrows(text)
    return no_name or is_part_alone(text, lexicon)
