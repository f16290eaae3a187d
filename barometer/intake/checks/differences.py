"""Changes that are the difference of two years' levels: amounts or points, not per cent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from barometer import units
from barometer.intake.checks.keys import half_digits
from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser

Floats = NDArray[np.float64]
# Where the change in per cent is as near as this, the figure may well be it.
_NEAR = 0.1


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`ambiguous`: 312.4 after 306.9, and 5.5 for the change, which is 1.8 %.

    Of shares the change may be printed with fewer digits: 5.50 ‰ after 6.78, and -1.3.
    """
    yearly, in_file = series.yearly, series.position >= 0
    levels = np.flatnonzero(yearly & series.are(lambda kind: kind.measure == "level"))
    yearly_changes = yearly & series.are(lambda kind: kind.measure == "annual_change")
    changes = np.flatnonzero(yearly_changes & in_file)
    if not len(levels) or not len(changes):
        return
    # The place of the year before is one less.
    place = series.alike(lambda kind: (kind.indicator, kind.basis)) * 10_000 + series.year
    current = _at(place[changes], place[levels], series.value[levels])
    before = _at(place[changes] - 1, place[levels], series.value[levels])
    value = series.value[changes]
    shares = series.are(lambda kind: units.fits(kind.indicator.unit, "%"))[changes]
    slack = 1e-6 * np.maximum(1.0, np.abs(value))
    slack += np.where(shares, half_digits(figures, series.position[changes]), 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        per_cent = (current / before - 1) * 100
        same = np.abs(value - (current - before)) <= slack
        wanted = same & (np.abs(value - per_cent) > _NEAR)
    shown = dict(zip(series.position[changes].tolist(), per_cent.tolist(), strict=True))

    positions = np.sort(series.position[changes[wanted]])
    parser.tell("ambiguous", "problem-change-is-difference", positions,
                lambda at: {"percent": f"{shown[at]:.2f}"})  # fmt: skip


def _at(wanted: NDArray[np.int64], places: NDArray[np.int64], values: Floats) -> Floats:
    """The value at each wanted place, NaN where there is none."""
    order = np.argsort(places, kind="stable")
    at = np.minimum(np.searchsorted(places[order], wanted), len(order) - 1)
    return np.where(places[order][at] == wanted, values[order][at], np.nan)
