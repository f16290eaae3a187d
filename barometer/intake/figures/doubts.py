"""Measures that must be asked about, because their words can mean two things."""

from __future__ import annotations

from barometer.intake.figures.naming import LabelError, RowLabels
from barometer.intake.figures.units import POINTS, fits, is_of_change
from barometer.intake.layout.context import Context
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.phrases import Phrase
from barometer.plan.pack import Indicator


def at_constant_prices(
    words: RowLabels, label: Meaning, spoken: Phrase, measure: str, item: Indicator,
    context: Context,
) -> list[LabelError]:  # fmt: skip
    """Levels of money are at current prices, where the indicator's own name tells no prices."""
    said = spoken.constant or context.constant
    if measure != "level" or not said or "价" in item.name or not fits(item.unit, "元"):
        return []
    role, text = ("indicator", words.indicator) if label.said.constant else ("head", None)
    role, text = (role, text) if spoken.constant else ("sheet", context.constant)
    facts = {"name": item.name}
    return [LabelError("ambiguous", "problem-constant-prices", role, text, facts)]


def amount_or_share(
    words: RowLabels, label: Meaning, spoken: Phrase, measure: str, item: Indicator,
    context: Context,
) -> list[LabelError]:  # fmt: skip
    """`比上年增减` beside amounts, or of a share: more tonnes or points, or more per cent?"""
    if measure not in CHANGES or words.measure or words.cell_unit:
        return []
    # `城镇清洁取暖率（%）` states the unit of the share, not of its change.
    own = words.head.said if words.head.said.measure in CHANGES else label.said
    # A share that rose by 4.6, in whatever words, rose by points as a rule.
    if spoken.loose is None and (item.unit != "%" or (own is label.said and words.unit)):
        return []
    if (own.unit and is_of_change(own.unit)) or (words.unit and fits(words.unit, POINTS)):
        return []
    given = (words.unit, label.said.unit, spoken.loose, *context.units)
    amounts = [unit for unit in given if unit]
    if item.unit != "%" and not any(not fits(unit, "%") for unit in amounts[:1]):
        return []
    role = "head" if words.head.said.loose is not None else "indicator"
    text = words.indicator if role == "indicator" else None
    return [LabelError("ambiguous", "problem-amount-or-share", role, text, {"name": item.name})]
