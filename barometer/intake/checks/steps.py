"""One period to the next: totals that fall, values copied from the year before, 0 for none."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from barometer.intake.checks.keys import SPANS
from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser

Places = NDArray[np.int64]
# A count of 2 that stays 2 says nothing.
_TELLING = 10
# Figures before and after a 0 that differ by no more than this are alike.
_ALIKE = 3.0


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`falling_total`, `unchanged`, and an `outlier` where nothing is left of an amount.

    `ambiguous`: every 0 of a share or mean that has one between figures that are alike.
    """
    _zeros_for_none(parser, series)
    groups, span = series.series, series.span
    same = (groups[1:] == groups[:-1]) & (span[1:] == span[:-1])
    in_file = (series.position[1:] >= 0) | (series.position[:-1] >= 0)
    neighbours = same & in_file
    before, after = series.value[:-1], series.value[1:]
    yearly = series.yearly[1:]
    falls = np.flatnonzero(neighbours & (after < before) & _running(series))
    next_year = series.year[1:] == series.year[:-1] + 1
    copied = np.flatnonzero(neighbours & yearly & next_year & (after == before))
    copied = copied[_tells(after[copied]) & _may_differ(series, copied + 1)]
    # In many a sheet 0 stands for what nobody has reported.
    nothing = np.flatnonzero(neighbours & yearly & (after == 0))
    nothing = nothing[_of_level(series, nothing + 1) & _tells(before[nothing])]
    _tell(parser, series, "falling_total", "problem-falling-total", falls)
    _tell(parser, series, "unchanged", "problem-unchanged", copied)
    _tell(parser, series, "outlier", "problem-fell-to-nothing", nothing)


def _zeros_for_none(parser: Parser, series: Series) -> None:
    """A share of 95, 0 and 96 in three years: 0 stands for no figure, and so do others of it.

    An amount may be 0 in a year, and is asked about where it would be so twice.
    """
    levels = series.yearly & series.are(lambda kind: kind.measure == "level")
    zeros = np.flatnonzero(levels & (series.value == 0))
    if not len(zeros):
        return
    groups, gaps = series.series, zeros[_between_alike(series, zeros)]
    gaps = gaps[np.append(True, np.diff(gaps) > 1)[: len(gaps)]]
    amounts = series.are(lambda kind: kind.is_amount)
    single, counts = np.unique(groups[gaps], return_counts=True)
    doubtful = np.concatenate([single[counts > 1], groups[gaps[~amounts[gaps]]]])
    at = series.position[zeros[np.isin(groups[zeros], doubtful)]]
    parser.tell("ambiguous", "problem-zero-or-none", np.sort(at[at >= 0]))


def _between_alike(series: Series, zeros: Places) -> NDArray[np.bool_]:
    """Whether the years before and after, other than of 0, have figures that are alike."""
    places, last = np.arange(series.size), series.size - 1
    before = np.maximum.accumulate(np.where(series.value != 0, places, 0))[zeros]
    after = last - np.maximum.accumulate(np.where(series.value[::-1] != 0, places, 0))[::-1][zeros]
    sizes = np.abs(np.stack([series.value[before], series.value[after]]))
    small, large = sizes.min(0), sizes.max(0)
    alike: NDArray[np.bool_] = (small >= _TELLING) & (large <= _ALIKE * small)
    for beside in (before, after):
        alike &= (series.series[beside] == series.series[zeros]) & series.yearly[beside]
    return alike


def _tells(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether a value is too large or too precise to recur or vanish by chance."""
    telling_values: NDArray[np.bool_] = (np.abs(values) >= _TELLING) | (values != np.rint(values))
    return telling_values


def _of_level(series: Series, places: Places) -> NDArray[np.bool_]:
    """Levels, as against changes and totals."""
    return series.are(lambda kind: kind.measure == "level", places)


def _running(series: Series) -> NDArray[np.bool_]:
    """Totals since the start of the plan, and amounts of a year to date."""
    total = series.are(lambda kind: kind.measure == "running_total")[1:]
    amount = series.are(lambda kind: kind.is_amount)[1:]
    to_date = (series.span[1:] == SPANS.index("ytd")) & (series.year[1:] == series.year[:-1])
    running: NDArray[np.bool_] = (total & series.yearly[1:]) | ((total | amount) & to_date)
    return running


def _may_differ(series: Series, places: Places) -> NDArray[np.bool_]:
    """Levels that do not rest at a limit: 100 % stays 100 %."""
    items = [kind.indicator for kind in series.kinds]
    ends = np.array([[np.nan if end is None else end for end in (i.min, i.max)] for i in items])
    kind, value = series.kind[places], series.value[places]
    at_end = (value == ends[kind, 0]) | (value == ends[kind, 1])
    may_differ: NDArray[np.bool_] = _of_level(series, places) & ~at_end
    return may_differ


def _tell(parser: Parser, series: Series, code: str, key: str, earlier: Places) -> None:
    later = earlier + 1
    # Where the later figure is already in force, the file's earlier one is the place to look.
    shown = np.where(series.position[later] >= 0, later, earlier)
    before = dict(zip(series.position[shown].tolist(), earlier.tolist(), strict=True))

    def facts(position: int) -> Mapping[str, object]:
        at = before[position]
        return {"before": f"{series.value[at]:.12g}", "year": str(series.year[at])}

    parser.tell(code, key, np.sort(series.position[shown]), facts)
