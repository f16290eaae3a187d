"""Figures of periods that are not over on the day of the upload."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from barometer.intake.figures.figure import Figures
from barometer.intake.figures.naming import FigureKind
from barometer.intake.figures.parse import Parser
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.vocabulary import holds

_MONTHS = {"quarter": 3, "month": 1}


def check(parser: Parser, figures: Figures, today: dt.date) -> None:
    """`bad_period`, or `not_over` for an estimate of a period that has begun."""
    begun, over = (np.array([_has(period, today, end) for period in figures.periods.items])
                   for end in (False, True))  # fmt: skip
    if over.all():
        return
    at = figures.periods.full(figures.draft.size)
    early = ~over[at] & ~np.isnan(figures.values) & ~parser.findings.refused
    estimated = early & begun[at] & _estimates(parser, figures, early)

    def facts(position: int) -> tuple[str | None, Mapping[str, object]]:
        period = figures.periods.of(position)
        stored = period.stored if isinstance(period, Period) else ""
        return stored, {"today": today.isoformat()}

    column = parser.column("period")
    for code, key, wanted in (
        ("bad_period", "problem-period-ahead", early & ~begun[at]),
        ("bad_period", "problem-period-not-over", early & begun[at] & ~estimated),
        ("not_over", "problem-not-over", estimated),
    ):
        parser.findings.report_at(code, key, np.flatnonzero(wanted), column, facts)


def _has(period: object, today: dt.date, end: bool) -> bool:
    """True where a period has begun, or (`end`) is over."""
    if not isinstance(period, Period) or not period.year:
        return True
    if end:
        last = calendar.monthrange(period.year, period.end_month)[1]
        return dt.date(period.year, period.end_month, last) < today
    months = _MONTHS.get(period.span, period.end_month)
    return dt.date(period.year, period.end_month - months + 1, 1) <= today


def _estimates(parser: Parser, figures: Figures, early: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The figures marked as an estimate: by their vintage, in their cell, or in a note below."""
    by_year = dict(parser.context.vintage_of_year)
    estimates = np.zeros(figures.draft.size, dtype=bool)
    for position in np.flatnonzero(early).tolist():
        kind, period = figures.kinds.of(position), figures.periods.of(position)
        vintage = kind.vintage if isinstance(kind, FigureKind) else None
        year = period.year if isinstance(period, Period) else None
        told = vintage or parser.vintages.get(position) or by_year.get(year or 0)
        text = figures.draft.texts[position].as_py() or ""
        estimates[position] = told == "flash" or holds(fold(text), "estimate")
    return estimates
