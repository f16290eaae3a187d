"""A plan's clauses: their numbers in words, and their order."""

from __future__ import annotations

import re

from barometer.wording.sentences import say

_NUMERALS = str.maketrans({c: str(n) for n, c in enumerate("一二三四五六七八九十", 1)})
_NUMBERS = re.compile("[0-9]+")


def clause_words(clause: str | None, lang: str) -> str:
    """The clause's number as the plan writes it (`三(一)`), in digits for English (`3(1)`)."""
    if not clause:
        return ""
    shown = clause if lang != "en" else clause.translate(_NUMERALS)
    return say("indicator-clause", lang, clause=shown)


def clause_place(clause: str) -> tuple[int, ...]:
    """Where a clause stands in its plan: `三(二)` before `三(十)`, which spelling alone is not."""
    return tuple(int(number) for number in _NUMBERS.findall(clause.translate(_NUMERALS)))
