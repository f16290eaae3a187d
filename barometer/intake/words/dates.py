"""Days where a period is expected, and months and quarters told by their number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from barometer.intake.words.names import fold
from barometer.intake.words.periods import FIRST_YEAR, LAST_YEAR, Period, part_of, period_of
from barometer.intake.words.vocabulary import holds, tokens

_DAY = re.compile(
    r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?(?:t?0{1,2}:00(?::00(?:\.0+)?)?)?"
    r"|(\d{4})(\d{2})(\d{2})"
)


def day_of(text: str) -> dt.date | None:
    """The day that a whole cell names (`2024-12-31`, an Excel date), or None."""
    match = _DAY.fullmatch(fold(text))
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return date if FIRST_YEAR <= year <= LAST_YEAR else None


def periods_of_days(texts: Iterable[str], header: str) -> dict[str, Period]:
    """The period of each text that is a day, where header and days together leave no doubt.

    All days at a year's end are years; days at a month's or quarter's end are what the header
    says (`季度`, `截至`); a day that may mean more than one thing is left out.
    """
    texts = list(texts)
    days = {text: day for text in texts if (day := day_of(text))}
    folded = fold(header)
    months = _months_of_quarters(texts, header)
    periods = {text: Period(month.year, "quarter", month.end_month)
               for text, month in months.items() if _end_quarters(months)}  # fmt: skip
    for text, day in days.items():
        period = _by_header(day, folded) or _year_or_month(day, days.values(), folded)
        if period:
            periods[text] = period
    return periods


def of_two_spans(texts: Iterable[str], header: str) -> set[str]:
    """Those written like a month in a column of years or quarters.

    `2024/12` below `年份` is the year or its last month, `202402` below `季度` may be a quarter.
    """
    texts = list(texts)
    if months := _months_of_quarters(texts, header):
        return set() if _end_quarters(months) else set(months)
    periods = {text: period for text in texts if (period := period_of(text))}
    yearly = holds(fold(header), "heads_periods", "year")
    if not yearly or all(period.span != "year" for period in periods.values()):
        return set()
    return {text for text, period in periods.items()
            if period.span == "month" and period.end_month == 12 and "月" not in text}  # fmt: skip


def _months_of_quarters(texts: Iterable[str], header: str) -> dict[str, Period]:
    """The months below a header of quarters alone."""
    folded = fold(header)
    if not holds(folded, "heads_periods", "quarter") or holds(folded, "heads_periods", "month"):
        return {}
    periods = {text: period for text in texts if (period := period_of(text))}
    return {text: period for text, period in periods.items() if period.span == "month"}


def _end_quarters(months: dict[str, Period]) -> bool:
    """Whether these are the last ones of quarters: `202303` alone may be the third."""
    ends = {month.end_month for month in months.values()}
    return ends <= {3, 6, 9, 12} and ends != {3}


def _by_header(day: dt.date, header: str) -> Period | None:
    """The period that ends on a day, of the length that the header names; None elsewhere."""
    if (day + dt.timedelta(days=1)).day != 1:
        return None
    if holds(header, "heads_periods", "to_date"):
        return Period(day.year, "year" if day.month == 12 else "ytd", day.month)
    if holds(header, "heads_periods", "quarter"):
        return Period(day.year, "quarter", day.month) if day.month % 3 == 0 else None
    monthly = holds(header, "heads_periods", "month")
    return Period(day.year, "month", day.month) if monthly else None


def _year_or_month(day: dt.date, days: Iterable[dt.date], header: str) -> Period | None:
    """The year, where every day is 31 December (or, under a header of years, 1 January).

    Spreadsheets store a month as its first day: the month, where a header of months stands over
    such days alone.
    """
    kinds = {token.code for token in tokens(header, "heads_periods")}
    if "month" in kinds and "to_date" not in kinds:
        first = all(other.day == 1 for other in days)
        return Period(day.year, "month", day.month) if first else None
    named = bool(kinds & {"quarter", "month"})
    places = {(other.month, other.day) for other in days}
    yearly = places == {(12, 31)} or (places == {(1, 1)} and "year" in kinds)
    return Period(day.year, "year", 12) if yearly and not named else None


def numbered_part(text: str, head: str) -> Period | None:
    """The month or quarter that a cell names, by its number alone too; to date by `截止月份`."""
    number, folded = fold(text).removesuffix(".0"), fold(head)
    unit = "季度" if holds(folded, "heads_periods", "quarter") else "月"
    part = part_of(number) or part_of(number + unit)
    return part.to_date() if part and holds(folded, "heads_periods", "to_date") else part
