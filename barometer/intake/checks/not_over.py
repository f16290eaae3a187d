"""Periods that are not over: refused, or told where the figure is marked as an estimate."""

from __future__ import annotations

import calendar
import datetime as dt

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.vocabulary import holds


def check(parser: Parser, figures: Figures, today: dt.date) -> None:
    """`bad_period`, or `not_over` for an estimate of a period that has begun."""
    over = figures.periods.are(lambda period: _has(period, today, end=True))
    if over.all():
        return
    begun = figures.periods.are(lambda period: _has(period, today, end=False))
    early = ~over & ~np.isnan(figures.values) & ~parser.findings.refused
    estimated = early & begun & _estimates(parser, figures, early)

    def stored(position: int) -> str:
        period = figures.periods.of(position)
        return period.stored if period else ""

    for code, key, wanted in (
        ("bad_period", "problem-period-ahead", early & ~begun),
        ("bad_period", "problem-period-not-over", early & begun & ~estimated),
        ("not_over", "problem-not-over", estimated),
    ):
        parser.tell(code, key, np.flatnonzero(wanted), lambda _: {"today": today.isoformat()},
                    value=stored, column=parser.column("period"))  # fmt: skip


def _has(period: Period | None, today: dt.date, *, end: bool) -> bool:
    """True where a period has begun, or (`end`) is over."""
    if period is None or not period.year:
        return True
    if end:
        last = calendar.monthrange(period.year, period.end_month)[1]
        return dt.date(period.year, period.end_month, last) < today
    return dt.date(period.year, period.first_month, 1) <= today


def _estimates(parser: Parser, figures: Figures, early: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The early figures that are marked as an estimate: by their vintage, or in their cell."""
    draft = figures.draft
    estimates = parser.vintages.of(figures).are(lambda vintage: vintage == "flash", draft.size)
    unmarked = np.flatnonzero(early & ~estimates)
    texts = draft.texts.take(pa.array(unmarked)).to_pylist()
    estimates[unmarked] = [holds(fold(text or ""), "estimate") for text in texts]
    return estimates
