"""Every word a reader sees, by language; number, unit and name formats.

Sentences stand in `<language>/<topic>.ftl` (Project Fluent). `zh-Hans` and `en` are written by
people; `zh-Hant` is made from `zh-Hans` by OpenCC when first used.
"""

from __future__ import annotations

from barometer.languages import DEFAULT_LANGUAGE, LANGUAGES, is_chinese, one_text
from barometer.wording.numbers import NO_VALUE, amount, number, period_words, quantity, unit_word
from barometer.wording.problems import error_text, outside_text, problem_sentence, problem_text
from barometer.wording.sentences import (
    WordsMissing,
    has,
    language_from_locale,
    language_of,
    name_of,
    say,
    written,
)

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "NO_VALUE",
    "WordsMissing",
    "amount",
    "error_text",
    "has",
    "is_chinese",
    "language_from_locale",
    "language_of",
    "name_of",
    "number",
    "one_text",
    "outside_text",
    "period_words",
    "problem_sentence",
    "problem_text",
    "quantity",
    "say",
    "unit_word",
    "written",
]
