"""Days where a period is expected: a year's end is the year, others need their header's word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from barometer.intake.words.names import fold
from barometer.intake.words.periods import FIRST_YEAR, LAST_YEAR, Period

_DAY = re.compile(
    r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?(?:t?0{1,2}:00(?::00(?:\.0+)?)?)?"
    r"|(\d{4})(\d{2})(\d{2})"
)
_YEARLY = re.compile(r"年份|年度|^年$|year")
_TO_DATE = re.compile(r"累计|截至|截止|年初")
_QUARTERLY = re.compile(r"季")
_MONTHLY = re.compile(r"月份|月度|month")


def day_of(text: str) -> dt.date | None:
    """The day that a whole cell names (`2024-12-31`, an Excel date), or None."""
    match = _DAY.fullmatch(fold(text))
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return found if FIRST_YEAR <= year <= LAST_YEAR else None


def periods_of_days(texts: Iterable[str], header: str) -> dict[str, Period]:
    """The period of each text that is a day, where header and days together leave no doubt.

    All days at a year's end are years; days at a month's or quarter's end are what the header
    says (`季度`, `截至`); a day that may mean more than one thing is left out.
    """
    days = {text: day for text in texts if (day := day_of(text))}
    folded = fold(header)
    found = {}
    for text, day in days.items():
        period = _said(day, folded) or _whole(day, days.values(), folded)
        if period:
            found[text] = period
    return found


def _said(day: dt.date, header: str) -> Period | None:
    """What the header makes of a day at the end of a month."""
    if (day + dt.timedelta(days=1)).day != 1:
        return None
    if _TO_DATE.search(header):
        return Period(day.year, "year" if day.month == 12 else "ytd", day.month)
    if _QUARTERLY.search(header):
        return Period(day.year, "quarter", day.month) if day.month % 3 == 0 else None
    return Period(day.year, "month", day.month) if _MONTHLY.search(header) else None


def _whole(day: dt.date, days: Iterable[dt.date], header: str) -> Period | None:
    """The year, where all days are its last (or, under a header of years, all its first).

    Spreadsheets keep a month as its first day: under a header of months, all are such days.
    """
    if _MONTHLY.search(header) and not _TO_DATE.search(header):
        first = all(one.day == 1 for one in days)
        return Period(day.year, "month", day.month) if first else None
    named = bool(_QUARTERLY.search(header) or _MONTHLY.search(header))
    places = {(one.month, one.day) for one in days}
    yearly = places == {(12, 31)} or (places == {(1, 1)} and bool(_YEARLY.search(header)))
    return Period(day.year, "year", 12) if yearly and not named else None
