"""Months or quarters that look like sums since January, where nothing says which they are."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from barometer.intake.checks.keys import SPANS
from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.words.periods import MONTHS

# A sum of two parts is about twice the first, one of three half as much again as one of two.
_LEAST = 0.6
# A sum beside the parts is more than the last of them.
_MORE = 1.05
# A month or quarter this many times its share of a whole year is hardly that part's own.
_TIMES = 2.0
_EQUAL = 1e-9
_YEAR = 12


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`ambiguous`: quarters of 49, 105 and 160, unless a sum that is larger stands beside them.

    So is a month of 350 beside a year of 380.
    """
    if series.yearly.all():
        return
    adds, months = series.are(lambda kind: kind.is_amount), series.months
    _like_years(parser, series, adds)
    _so_far(parser, series, adds)
    at = np.flatnonzero(adds & (months < _YEAR))
    if len(at) < 2 or not (series.position[at] >= 0).any():
        return
    years = series.series * 10_000 + series.year
    groups, group = np.unique(years[at] * len(SPANS) + series.span[at], return_inverse=True)
    number = series.end[at] // months[at]
    value = series.value[at]
    first = np.append(True, group[1:] != group[:-1])
    before, last = np.roll(number, 1), np.roll(value, 1)
    more = (number - before) / np.maximum(before, 1)
    grows = (more > 0) & (value >= last * (1 + _LEAST * more))
    wrong = np.where(first, (number != 1) | (value <= 0), ~grows)
    sizes = np.bincount(group)
    alike = (np.bincount(group, wrong) == 0) & (sizes > 1)
    most = np.full(len(groups), -np.inf)
    np.maximum.at(most, group, value)
    for one in np.flatnonzero(alike):
        same = (years == groups[one] // len(SPANS)) & adds
        alike[one] = series.value[same].max() <= most[one] * _MORE
    sums = at[alike[group] & ~first & (series.position[at] >= 0)]
    concerned = np.append(sums, _changes(series, sums))
    parser.tell("ambiguous", "problem-grows-like-sums", np.sort(series.position[concerned]))


def _like_years(parser: Parser, series: Series, adds: NDArray[np.bool_]) -> None:
    """`ambiguous`: a month or quarter that comes near whole years, the only one of its year."""
    months = series.months
    parts = adds & (months < _YEAR) & (series.end > months) & (series.position >= 0)
    years = adds & series.yearly & (series.value > 0)
    if not parts.any() or not years.any():
        return
    most = np.full(int(series.series.max()) + 1, np.inf)
    np.minimum.at(most, series.series[parts], -np.inf)
    np.maximum.at(most, series.series[years], series.value[years])
    most[~np.isfinite(most)] = np.inf
    within = series.series * 10_000 + series.year
    _, year, sizes = np.unique(within[~series.yearly], return_inverse=True, return_counts=True)
    alone = np.zeros(series.size, dtype=bool)
    alone[~series.yearly] = sizes[year] == 1
    near = series.value > _TIMES * most[series.series] * months / _YEAR
    told = np.sort(series.position[parts & alone & near])
    parser.tell("ambiguous", "problem-part-like-year", told)


def _so_far(parser: Parser, series: Series, adds: NDArray[np.bool_]) -> None:
    """`ambiguous`: a year that is the sum of its months or quarters, the last of them missing."""
    parts = series.months < _YEAR
    if not (adds & parts).any():
        return
    groups, group = np.unique(series.series * 10_000 + series.year, return_inverse=True)
    whole = adds & ~parts & (series.position >= 0) & (series.value != 0)
    told = np.zeros(series.size, dtype=bool)
    for months in MONTHS.values():
        part = adds & (series.months == months)
        last = np.zeros(len(groups), dtype=np.int64)
        np.maximum.at(last, group[part], series.end[part])
        total = np.bincount(group[part], series.value[part], len(groups))
        unbroken = (np.bincount(group[part], minlength=len(groups)) * months == last) & (last > 0)
        same = np.isclose(total[group], series.value, rtol=_EQUAL, atol=0)
        told |= unbroken[group] & (last[group] < series.end) & same
    sums = np.flatnonzero(whole & told)
    concerned = np.append(sums, _changes(series, sums))
    parser.tell("ambiguous", "problem-sum-so-far", np.sort(series.position[concerned]))


def _changes(series: Series, sums: NDArray[np.int64]) -> NDArray[np.int64]:
    """The changes of the same amounts in the same periods: as the amounts are, so are they."""
    place = series.alike(lambda kind: kind.indicator)
    place = ((place * len(SPANS) + series.span) * 10_000 + series.year) * 100 + series.end
    change = series.are(lambda kind: kind.measure == "annual_change")
    return np.flatnonzero(change & (series.position >= 0) & np.isin(place, place[sums]))
