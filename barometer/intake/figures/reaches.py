"""Which part of its period a figure covers, where its words say so: `本月`, `累计`, `上年同期`."""

from __future__ import annotations

import numpy as np

from barometer.intake.figures.figure import Axis
from barometer.intake.figures.naming import Kind, Wrong
from barometer.intake.layout.draft import NOTHING, Coded
from barometer.intake.words.periods import Period


def in_year(periods: Axis, size: int) -> Coded:
    """A text where the period is a part of a year; the kinds of such figures are read with it."""
    parts = [isinstance(period, Period) and period.span != "year" for period in periods.items]
    if not any(parts):
        return NOTHING
    codes = np.array(parts, np.int32)[0 if periods.codes is None else periods.codes]
    return Coded((None, "part"), np.broadcast_to(codes, size).astype(np.int32))


def covered(period: object, kind: object) -> tuple[Period | None, Wrong | None]:
    """What of its period a figure covers; a whole year tells no month of its own."""
    if not isinstance(period, Period) or not isinstance(kind, Kind):
        return period if isinstance(period, Period) else None, None
    found = period.within((period.year or 0) - kind.back)
    if kind.reach == "same" or (kind.reach == "unsaid" and found.span != "year"):
        return None, Wrong("bad_period", "problem-bad-period", "head", "同期")
    if kind.reach == "now" and found.span == "year":
        facts = {"said": "今年以来"}
        return None, Wrong("ambiguous", "problem-part-unclear", "head", found.stored, facts)
    if kind.reach in ("total", "year", "now") and found.span != "year":
        return found.to_date(), None
    if kind.reach in ("month", "quarter") and found.span != kind.reach:
        part = found.last(kind.reach)
        wrong = Wrong("bad_period", "problem-part-of-year", "head", period.stored)
        return part, None if part else wrong
    return found, None
