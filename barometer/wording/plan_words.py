"""What plans and their ledgers write, in the reader's language: numbers of clauses, ledgers' words.

Ledgers are free text. What is known is worded in the reader's language; the rest stays as written.
"""

from __future__ import annotations

import re

from barometer.languages import is_chinese
from barometer.terms import code_anywhere
from barometer.wording.sentences import say, written

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


def term(text: object, lang: str) -> str:
    """A ledger's word in the reader's language; unknown words as they were written."""
    plain = str(text or "").strip()
    code = code_anywhere(plain)
    if code is None or (is_chinese(lang) and not plain.isascii()):
        return written(plain, lang)
    return say(f"term-{code}", lang)
