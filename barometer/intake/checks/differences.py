"""Changes that are the difference of two years' levels: amounts or points, not per cent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser

Floats = NDArray[np.float64]
# Where the change in per cent is as near as this, the figure may well be it.
_NEAR = 0.1
_NONE = np.zeros(0, np.int64)


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`ambiguous`: 312.4 after 306.9, and 5.5 for the change, which is 1.8 %."""
    levels = _yearly(series, "level")
    changes = _yearly(series, "annual_change")
    changes = changes[series.position[changes] >= 0]
    if not len(levels) or not len(changes):
        return
    place = _places(series)
    current = _at(place[changes], place[levels], series.value[levels])
    before = _at(place[changes] - 1, place[levels], series.value[levels])
    value = series.value[changes]
    with np.errstate(divide="ignore", invalid="ignore"):
        per_cent = (current / before - 1) * 100
        same = np.abs(value - (current - before)) <= 1e-6 * np.maximum(1.0, np.abs(value))
        wanted = same & (np.abs(value - per_cent) > _NEAR)
    shown = dict(zip(series.position[changes].tolist(), per_cent.tolist(), strict=True))

    positions = np.sort(series.position[changes[wanted]])
    parser.tell("ambiguous", "problem-change-is-difference", positions,
                lambda at: {"percent": f"{shown[at]:.2f}"})  # fmt: skip


def _yearly(series: Series, measure: str) -> NDArray[np.int64]:
    """The figures of whole years that such a measure is of."""
    wanted = np.array([kind.measure == measure for kind in series.kinds])
    return np.flatnonzero(series.yearly & wanted[series.kind]) if wanted.any() else _NONE


def _places(series: Series) -> NDArray[np.int64]:
    """One number for indicator, basis, region and year; the year before is one less."""
    names = sorted({(kind.indicator, kind.basis) for kind in series.kinds})
    name = np.array([names.index((kind.indicator, kind.basis)) for kind in series.kinds], np.int64)
    rows_of_places: NDArray[np.int64] = name[series.kind] * len(series.regions) + series.region
    return rows_of_places * 10_000 + series.year


def _at(wanted: NDArray[np.int64], places: NDArray[np.int64], values: Floats) -> Floats:
    """The value at each wanted place, NaN where there is none."""
    order = np.argsort(places, kind="stable")
    at = np.minimum(np.searchsorted(places[order], wanted), len(order) - 1)
    return np.where(places[order][at] == wanted, values[order][at], np.nan)
