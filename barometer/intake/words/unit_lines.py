"""Lines, titles and notes that say in which unit the figures of a table are."""

from __future__ import annotations

import re

from barometer import units
from barometer.intake.words.names import fold, simplified
from barometer.intake.words.vocabulary import any_of, is_made_of, words_of

_UNIT_KEY = any_of(words_of("unit_key"))
_UNIT_INSIDE = re.compile(rf"(?:{_UNIT_KEY})[:：]\s*([^)）\s]+(?:[、,，/]\s*[^)）\s]+)*)")
_UNIT_SAID = re.compile(
    rf"(?:{_UNIT_KEY})(?:{any_of(words_of('unit_is'))})([^)\s。;,]+)"
    rf"|(?:{any_of(words_of('unit_before'))})([^)\s。;,]+?)(?:{any_of(words_of('unit_behind'))})(?=$|[)。;,])"
)
_UNIT_LINE = re.compile(rf"[(（]?(?:{_UNIT_KEY})[:：](?P<unit>.+?)[)）]?")
_OF_ALL = ("note_start", "this_table", "data", "is", "and", "number")


def units_inside(text: str) -> list[str]:
    """The units behind `单位：` anywhere in a text."""
    return _UNIT_INSIDE.findall(simplified(text))


def unit_noted(text: str) -> tuple[str, str] | None:
    """(the unit, what is said besides) of `注：单位为万吨`, `以万吨计`; None for any other text."""
    folded = fold(text)
    matches = ((match[1] or match[2], folded[: match.start()] + folded[match.end() :])
               for match in _UNIT_SAID.finditer(folded))  # fmt: skip
    return next((one for one in matches if units.known(one[0])), None)


def unit_of_line(text: str) -> str | None:
    """The unit of a cell that says nothing but `单位：…`."""
    match = _UNIT_LINE.fullmatch(simplified(text))
    return match["unit"] if match else None


def is_of_whole_table(besides: str) -> bool:
    """True for what `注：本表数据均以万吨计` says besides its unit: nothing of any one figure."""
    bare = besides.strip("()。;, ")
    return not bare or is_made_of(bare, *_OF_ALL)
