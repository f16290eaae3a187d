"""Which part of its period a figure covers, where its words say so: `本月`, `累计`, `上年同期`."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from barometer.intake.figures.figure import Axis
from barometer.intake.figures.named import NamedFigure
from barometer.intake.figures.naming import FigureKind, LabelError
from barometer.intake.layout.label_columns import NOTHING, Coded
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import Phrase, within_year


def in_year(periods: Axis, size: int) -> Coded:
    """The label `part` at every position whose period is a part of a year, else None."""
    parts = [isinstance(period, Period) and period.span != "year" for period in periods.items]
    if not any(parts):
        return NOTHING
    codes = np.array(parts, np.int32)[0 if periods.codes is None else periods.codes]
    return Coded((None, "part"), np.broadcast_to(codes, size).astype(np.int32))


def covered_period(period: object, kind: object) -> tuple[Period | None, LabelError | None]:
    """(the period that a figure covers, the error where it has no such part), either None."""
    if not isinstance(period, Period) or not isinstance(kind, FigureKind):
        return period if isinstance(period, Period) else None, None
    reported = period.within((period.year or 0) - kind.back)
    if kind.coverage == "open":
        return None, LabelError("unknown_measure", "problem-unknown-header", "head", "累计")
    if kind.coverage == "same" or (kind.coverage == "unsaid" and reported.span != "year"):
        return None, LabelError("bad_period", "problem-bad-period", "head", "同期")
    if kind.coverage == "now" and reported.span == "year":
        facts = {"said": "今年以来累计"}
        return None, LabelError("ambiguous", "problem-part-unclear", "head", reported.stored, facts)
    if kind.coverage in ("total", "year", "now") and reported.span != "year":
        return reported.to_date(), None
    if kind.coverage in ("month", "quarter") and reported.span != kind.coverage:
        part = reported.last(kind.coverage)
        error = LabelError("bad_period", "problem-part-of-year", "head", period.stored)
        return part, None if part else error
    return reported, None


def of_its_year(named: NamedFigure) -> Phrase:
    """The phrase, its `累计` read as the year's own amount where that is sure.

    In a table of whole years it is, unless a target of the plan adds the indicator up over years;
    then `上年累计` may mean either, and so may a change of an indicator without targets.
    """
    phrase, item, targets = named.phrase, named.item, named.lexicon.adds_up
    if phrase.measure == "running_total" and phrase.coverage in ("year", "unsaid"):
        return within_year(phrase)
    if phrase.coverage != "total" or phrase.base_year or named.context.plan or not item.additive:
        return phrase
    if phrase.measure == "running_total" and targets and not targets.get(item.indicator):
        return within_year(phrase)
    change = phrase.measure == "cumulative_change" and targets and item.indicator not in targets
    return replace(phrase, coverage="open") if phrase.back or change else phrase
