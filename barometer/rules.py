"""The kinds of target that a plan can set, as one table of facts.

What a rule computes stands in `queries/macros/10_method.sql`; what kind of target it is stands here
and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# The rule of the targets that get a warning level.
WATCHED = "relative_reduction"
# The rule of a row that is a value and no target's.
PLAIN = "floor"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of target.

    `cuts`: what is achieved is the size of a fall. `adds_up`: it is the sum of the years. `level`:
    it is the indicator's own value. None of these: a state, of which the share done is reported.
    `more_is_better` is null where the indicator says it. `compounds`: where the plan does not say
    otherwise, each year's part is one of what the year before left.
    """

    cuts: bool = False
    adds_up: bool = False
    level: bool = False
    in_percent: bool = False
    compounds: bool = False
    may_compound: bool = False
    more_is_better: bool | None = None

    @property
    def state(self) -> bool:
        """Whether the target is a state, without a number."""
        return not (self.cuts or self.adds_up or self.level)

    @property
    def from_nothing(self) -> bool:
        """Whether nothing is achieved yet in the base year itself, by definition."""
        return self.cuts or self.adds_up

    @property
    def in_indicator_unit(self) -> bool:
        """Whether its value stands in the indicator's unit, or in one that it converts to."""
        return self.level or self.adds_up


RULES: Mapping[str, Rule] = {
    "relative_reduction": Rule(cuts=True, in_percent=True, compounds=True, may_compound=True),
    "point_reduction": Rule(cuts=True),
    "floor": Rule(level=True, may_compound=True, more_is_better=True),
    "ceiling": Rule(level=True, may_compound=True, more_is_better=False),
    "cumulative": Rule(adds_up=True, more_is_better=True),
    "milestone": Rule(more_is_better=True),
}


def rule_of(row: Mapping[str, object]) -> Rule:
    """The kind of the target that a row is about.

    Raises:
        KeyError: the row has no column `rule`, or a rule that there is none of.
    """
    return RULES[str(row["rule"])]
