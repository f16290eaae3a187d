"""Periods as a reader writes them."""

from __future__ import annotations

import re
from datetime import date

from barometer.wording.names import written
from barometer.wording.sentences import say

_TO_DATE = re.compile(r"(\d{4})年(\d{1,2})-(\d{1,2})月")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


def period_words(period: str, lang: str) -> str:
    """The stored period (`2024`, `2024-Q3`, `2024-09`, `2024年1-9月`) in the reader's language."""
    if match := _TO_DATE.fullmatch(period):
        first, last = int(match[2]), int(match[3])
        return say("period-to-date", lang, year=match[1], first=first, last=last)
    if match := _QUARTER.fullmatch(period):
        return say("period-quarter", lang, year=match[1], quarter=match[2])
    if match := _MONTH.fullmatch(period):
        return say("period-month", lang, year=match[1], month=int(match[2]))
    return written(period, lang)


def date_words(day: date, lang: str) -> str:
    """A day of the calendar, as documents are dated."""
    return say("briefing-date", lang, year=str(day.year), month=day.month, day=day.day)
