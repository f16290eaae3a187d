"""Words that project ledgers use for stages, states, reviews and disposals, in any language.

Ledgers are free text. What is known is worded in the reader's language; the rest stays as written.
"""

from __future__ import annotations

from barometer.languages import is_chinese
from barometer.terms import code_anywhere
from barometer.wording.names import written
from barometer.wording.sentences import say


def term(text: object, lang: str) -> str:
    """A ledger's word in the reader's language; unknown words as they were written."""
    plain = str(text or "").strip()
    code = code_anywhere(plain)
    if code is None or (is_chinese(lang) and not plain.isascii()):
        return written(plain, lang)
    return say(f"term-{code}", lang)
