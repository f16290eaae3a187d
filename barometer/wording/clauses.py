"""A plan's clauses: their numbers in words, and their order."""

from __future__ import annotations

import re

from barometer.languages import is_chinese
from barometer.wording.sentences import say

_ONES = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}
_NUMERAL, _NUMBERS = re.compile("[一二三四五六七八九十]+"), re.compile("[0-9]+")


def clause_words(clause: str | None, lang: str) -> str:
    """The clause's number as the plan writes it (`三(一)`), to others in digits (`3(1)`)."""
    if not clause:
        return ""
    shown = clause if is_chinese(lang) else _in_digits(clause)
    return say("indicator-clause", lang, clause=shown)


def clause_place(clause: str) -> tuple[int, ...]:
    """Where a clause stands in its plan: `三(二)` before `三(十)`, which spelling alone is not."""
    return tuple(int(number) for number in _NUMBERS.findall(_in_digits(clause)))


def _in_digits(clause: str) -> str:
    return _NUMERAL.sub(lambda match: str(_number(match[0])), clause)


def _number(numeral: str) -> int:
    """`十一` is 11, `二十` is 20."""
    tens, ten, ones = numeral.rpartition("十")
    return (_ONES.get(tens, 1) * 10 if ten else 0) + _ONES.get(ones, 0)
