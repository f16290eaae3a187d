"""The stage `check`: figures against limits, each other, and what is known already.

The sheet: `unseen` (hidden or struck out), `twice` (two columns of one thing), `spoilt` (a line
in one cell). `ranges` and `not_over` look at each figure alone, `keys` at the same figure twice.
What looks at the series of `series` is the function `over_series` of any module here: `steps` (one
period to the next), `outliers`, `ranges` (a share among percentages), `differences` (changes in
amounts), `wholes` (parts and identities), `bases`.
An error refuses the figure; a warning never does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from barometer.intake.checks import keys, not_over, ranges
from barometer.intake.checks.series import History, Series, series_of
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser


def check(
    parser: Parser, figures: Figures, history: History, today: dt.date, tick: Callable[[], None]
) -> None:
    """Every rule over the figures; findings are added, twice-given figures dropped."""
    ranges.check(parser, figures)
    not_over.check(parser, figures, today)
    tick()
    keyed = keys.check(parser, figures)
    tick()
    series = series_of(parser, figures, keyed, history)
    if not series.size:
        return
    for rule in rules_over_series():
        rule(parser, figures, series)
        tick()


@cache
def rules_over_series() -> tuple[Callable[[Parser, Figures, Series], None], ...]:
    """The function `over_series` of every module of this folder that has one."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    return tuple(one.over_series for one in modules if hasattr(one, "over_series"))
