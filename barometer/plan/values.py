"""Checks of a target's numbers and unit, alone and against its indicator's."""

from __future__ import annotations

from collections.abc import Iterator

from barometer.plan.cells import Cells, finite
from barometer.problems import Problem
from barometer.units import compatible_units, factor, spelling

# Rules whose value stands in the indicator's unit, or in one that it converts to.
IN_OWN_UNIT = ("floor", "ceiling", "cumulative")
REDUCTIONS = ("relative_reduction", "point_reduction")
BOUNDED = ("floor", "ceiling")
CURVED = ("relative_reduction", "floor", "ceiling")
WHOLE_PERCENT = 100.0


def value_problems(row: Cells, indicator: Cells | None) -> Iterator[Problem]:
    """What is wrong with value, stretch value, unit and path of one target."""
    unit = indicator.plain("unit") if indicator else ""
    yield from _unit_problems(row, unit)
    yield from _reduction_problems(row)
    yield from _stretch_problems(row)
    if indicator and row.plain("rule") in BOUNDED:
        yield from _limit_problems(row, indicator)
    if row.plain("path") == "geometric" and row.plain("rule") not in ("", *CURVED):
        yield row.problem("not_allowed", "problem-pack-path", "path")


def _unit_problems(row: Cells, of_indicator: str) -> Iterator[Problem]:
    rule, unit = row.plain("rule"), row.plain("unit")
    if not unit:
        return
    if rule in ("relative_reduction", "milestone") and spelling(unit) != "%":
        yield row.problem("bad_unit", "problem-pack-unit", "unit", allowed="%")
    elif rule == "point_reduction" and factor(unit, "pp") is None:
        yield row.problem("bad_unit", "problem-pack-unit", "unit", allowed="pp")
    elif rule == "point_reduction" and of_indicator and factor(of_indicator, "%") is None:
        yield row.problem("bad_unit", "problem-pack-points", "unit", indicator_unit=of_indicator)
    elif rule in IN_OWN_UNIT and of_indicator and factor(of_indicator, unit) is None:
        allowed = "、".join(compatible_units(of_indicator))
        yield row.problem("bad_unit", "problem-pack-unit", "unit", allowed=allowed)


def _reduction_problems(row: Cells) -> Iterator[Problem]:
    """A cut is written without a minus, and nothing can be cut by more than all of it."""
    if row.plain("rule") not in REDUCTIONS:
        return
    for column in ("value", "stretch_value"):
        number = finite(row.plain(column))
        if number is not None and not 0 <= number <= WHOLE_PERCENT:
            yield row.problem("out_of_range", "problem-pack-percent", column)


def _stretch_problems(row: Cells) -> Iterator[Problem]:
    value, stretch = finite(row.plain("value")), finite(row.plain("stretch_value"))
    if value is None or stretch is None or not row.plain("rule"):
        return
    weaker = stretch > value if row.plain("rule") == "ceiling" else stretch < value
    if weaker:
        yield row.problem("out_of_range", "problem-pack-stretch", "stretch_value",
                          base=row.plain("value"))  # fmt: skip


def _limit_problems(row: Cells, indicator: Cells) -> Iterator[Problem]:
    """A floor or ceiling beyond what the indicator can be is a slip of the pen."""
    ratio = factor(indicator.plain("unit"), row.plain("unit")) or 1.0
    low, high = finite(indicator.plain("min")), finite(indicator.plain("max"))
    for column in ("value", "stretch_value"):
        number = finite(row.plain(column))
        if number is None:
            continue
        below = low is not None and number < low * ratio
        if below or (high is not None and number > high * ratio):
            yield row.problem("out_of_range", "problem-pack-limits", column,
                              low=indicator.plain("min"), high=indicator.plain("max"))  # fmt: skip
