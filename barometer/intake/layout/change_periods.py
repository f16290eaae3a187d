"""The period of a change without one, from the columns of amounts to its left."""

from __future__ import annotations

from collections.abc import Sequence

from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import Phrase
from barometer.intake.words.vocabulary import holds

_THIS_YEAR = 9999


def latest(periods: Sequence[Period | None]) -> Period | None:
    """The last of periods of one kind (years, or one part of each); this year may be unsaid."""
    stated = [period for period in periods if period]
    if len({(period.span, period.end_month) for period in stated}) != 1:
        return None
    return max(stated, key=lambda period: period.year or _THIS_YEAR)


def is_open_change(header: str, phrase: Phrase, periods: Sequence[Period | None]) -> bool:
    """True for a change on a year before, or of a period, that the amounts beside it leave open.

    `2020年、2024年、增长`: since 2020, or on the year before?
    `2025年1-9月、2024年、增长`: of which of them?
    """
    stated = [period for period in periods if period]
    if phrase.measure != "annual_change" or len(stated) <= 1:
        return False
    years = {period.year or _THIS_YEAR for period in stated}
    if latest(stated) is None:
        ends = [(period.year or _THIS_YEAR, period.end_month) for period in stated]
        return max(ends) != ends[-1]
    on_year_before = holds(fold(header), "compared_with", "annual_change") or any(
        holds(fold(header), kind) for kind in ("on_year", "yearly", "same_part")
    )
    return len(years) > 1 and max(years) - 1 not in years and not on_year_before
