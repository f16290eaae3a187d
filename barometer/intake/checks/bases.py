"""Two bases in one chain: years reported on one basis after years on the other."""

from __future__ import annotations

import numpy as np

from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`mixed_basis`: the year before stands on the other basis only."""
    names = sorted({kind.basis for kind in series.kinds})
    if len(names) < 2:
        return
    basis = np.array([names.index(kind.basis) for kind in series.kinds])[series.kind]
    yearly = series.yearly
    chain = series.alike(lambda kind: (kind.indicator, kind.measure, kind.base_year))
    place = chain * 10_000 + series.year
    mixed = np.zeros(series.size, dtype=bool)
    for at in range(len(names)):
        here = yearly & (basis == at)
        same_basis, other_basis = place[here], place[yearly & ~here]
        mixed |= here & ~np.isin(place - 1, same_basis) & np.isin(place - 1, other_basis)
    positions = np.sort(series.position[mixed & (series.position >= 0)])
    parser.tell("mixed_basis", "problem-mixed-basis", positions)
