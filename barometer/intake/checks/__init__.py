"""The stage `check`: figures against limits, each other, and what is known already.

The sheet: `unseen` (hidden or struck out), `twice` (two columns of one thing), `unparted` (a line
in one cell). `ranges` and `calendar` look at each figure alone, `keys` at the same figure twice,
and over the series of `series`: `steps` (one period to the next), `outliers`, `differences`
(changes in amounts), `wholes` (parts and identities), `bases`.
An error refuses the figure; a warning never does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from barometer.intake.checks import (
    bases,
    calendar,
    differences,
    keys,
    outliers,
    ranges,
    steps,
    wholes,
)
from barometer.intake.checks.series import History, series_of
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser


def check(
    parser: Parser, figures: Figures, history: History, today: dt.date, tick: Callable[[], None]
) -> None:
    """Every rule over the figures; findings are added, twice-given figures dropped."""
    ranges.check(parser, figures)
    calendar.check(parser, figures, today)
    tick()
    keyed = keys.check(parser, figures)
    tick()
    series = series_of(parser, figures, keyed, history)
    if not series.size:
        return
    for rule in (steps.check, outliers.check, ranges.check_guess, differences.check, wholes.check,
                 bases.check):  # fmt: skip
        rule(parser, figures, series)
        tick()
