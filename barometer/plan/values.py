"""Checks of a target's numbers and unit, alone and against its indicator's.

A target stands in a pack or comes from a county by upload; its limits are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from barometer.plan.cells import Cells, finite
from barometer.problems import Problem
from barometer.rules import RULES, Rule
from barometer.units import compatible_units, factor, spelling

WHOLE_PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class Goal:
    """What is asked for: numbers in `unit`, the indicator's limits in `indicator_unit`."""

    rule: str
    value: float | None
    stretch_value: float | None
    unit: str
    indicator_unit: str
    low: float | None
    high: float | None

    @property
    def kind(self) -> Rule:
        """The facts of the target's rule; none for an unknown rule, which is reported elsewhere."""
        return RULES.get(self.rule, Rule())

    @property
    def numbers(self) -> Iterator[tuple[str, float]]:
        """The numbers given, each with its column."""
        for column, number in (("value", self.value), ("stretch_value", self.stretch_value)):
            if number is not None:
                yield column, number


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in one column: code, sentence and its facts."""

    code: str
    key: str
    column: str
    facts: Mapping[str, object] = field(default_factory=dict)


def value_problems(row: Cells, indicator: Cells | None) -> Iterator[Problem]:
    """What is wrong with value, stretch value, unit and path of one target of a pack."""
    for mistake in mistakes(_goal(row, indicator)):
        problem = row.problem(mistake.code, mistake.key, mistake.column)
        yield replace(problem, facts=dict(mistake.facts))
    rule = RULES.get(row.plain("rule"))
    if row.plain("path") == "geometric" and rule is not None and not rule.may_compound:
        yield row.problem("not_allowed", "problem-pack-path", "path")


def _goal(row: Cells, indicator: Cells | None) -> Goal:
    def of_indicator(column: str) -> str:
        return indicator.plain(column) if indicator else ""

    return Goal(
        row.plain("rule"), finite(row.plain("value")), finite(row.plain("stretch_value")),
        row.plain("unit"), of_indicator("unit"), finite(of_indicator("min")),
        finite(of_indicator("max")),
    )  # fmt: skip


def mistakes(goal: Goal) -> Iterator[Mistake]:
    """Everything that is wrong with a target (method, section 6)."""
    yield from _of_unit(goal)
    yield from _of_reduction(goal)
    yield from _of_stretch(goal)
    if goal.kind.in_indicator_unit:
        yield from _of_limits(goal)


def _of_unit(goal: Goal) -> Iterator[Mistake]:
    """Per cent for cuts in per cent, points for cuts by points, amounts in the indicator's kind."""
    if not goal.unit:
        return
    if goal.kind.in_indicator_unit:
        if goal.indicator_unit and factor(goal.indicator_unit, goal.unit) is None:
            yield _other_unit("、".join(compatible_units(goal.indicator_unit)))
    elif goal.kind.cuts and not goal.kind.in_percent:
        if factor(goal.unit, "pp") is None:
            yield _other_unit("pp")
        elif goal.indicator_unit and factor(goal.indicator_unit, "%") is None:
            facts = {"indicator_unit": goal.indicator_unit}
            yield Mistake("bad_unit", "problem-pack-points", "unit", facts)
    elif goal.rule and spelling(goal.unit) != "%":
        yield _other_unit("%")


def _other_unit(allowed: str) -> Mistake:
    return Mistake("bad_unit", "problem-pack-unit", "unit", {"allowed": allowed})


def _of_reduction(goal: Goal) -> Iterator[Mistake]:
    """A cut is written without a minus, and neither nothing nor all of it can be cut."""
    if goal.kind.cuts:
        for column, number in goal.numbers:
            if not 0 < number < WHOLE_PERCENT:
                yield Mistake("out_of_range", "problem-pack-percent", column)


def _of_stretch(goal: Goal) -> Iterator[Mistake]:
    """What is striven for is never less than what is asked for; the very same is no mistake."""
    if goal.value is None or goal.stretch_value is None or not goal.rule:
        return
    less = goal.stretch_value < goal.value
    weaker = goal.stretch_value > goal.value if goal.kind.more_is_better is False else less
    if weaker:
        facts = {"base": f"{goal.value:.15g}"}
        yield Mistake("out_of_range", "problem-pack-stretch", "stretch_value", facts)


def _of_limits(goal: Goal) -> Iterator[Mistake]:
    """A value beyond what the indicator can be is a slip of the pen; a sum of years has no top."""
    unit = goal.unit or goal.indicator_unit
    ratio = factor(goal.indicator_unit, unit) or 1.0
    low = None if goal.low is None else goal.low * ratio
    high = None if goal.high is None or not goal.kind.level else goal.high * ratio
    if goal.kind.adds_up:
        low = 0.0 if low is None else max(low, 0.0)
    facts = {name: None if at is None else f"{at:.15g} {unit}".strip()
             for name, at in (("low", low), ("high", high))}  # fmt: skip
    for column, number in goal.numbers:
        if (low is not None and number < low) or (high is not None and number > high):
            yield Mistake("out_of_range", "problem-pack-limits", column, facts)
