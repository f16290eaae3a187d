"""Measures that must be asked about, because their words can mean two things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.figures.naming import LabelError, RowLabels
from barometer.intake.figures.units import POINTS, fits, is_of_change
from barometer.intake.layout.context import Context
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold
from barometer.intake.words.phrases import Phrase
from barometer.intake.words.vocabulary import holds, words_of
from barometer.plan.pack import Indicator


def of_year_or_plan(
    row: RowLabels, phrase: Phrase, measure: str, item: Indicator, lexicon: Lexicon,
    context: Context,
) -> list[LabelError]:  # fmt: skip
    """The error of `2024年累计` that may be the year's amount or all since the plan began.

    So may every year be below a title that speaks of sums.
    """
    summed = item.additive and (not lexicon.adds_up or lexicon.adds_up.get(item.indicator))
    header = fold(row.header or "")
    facts = {"name": item.name}
    titled = context.of_sums and not (phrase.measure or phrase.coverage or row.in_year)
    if measure == "level" and titled and (summed or (context.plan and item.additive)):
        title = context.of_sums
        return [LabelError("ambiguous", "problem-title-of-sums", "sheet", title, facts)]
    if measure != "level" or not summed or not header.endswith(words_of("year_added_up")):
        return []
    return [LabelError("ambiguous", "problem-year-or-plan", "head", row.header, facts)]


def at_constant_prices(
    row: RowLabels, label: Meaning, phrase: Phrase, measure: str, item: Indicator,
    context: Context,
) -> list[LabelError]:  # fmt: skip
    """The error of money at constant prices, where the indicator's name states no prices."""
    text, indicators = context.constant
    of_note = bool(text) and (not indicators or item.indicator in indicators)
    constant = phrase.constant or of_note
    if measure != "level" or not constant or "价" in item.name or not fits(item.unit, "元"):
        return []
    role, said = ("indicator", row.indicator) if label.phrase.constant else ("head", None)
    role, said = (role, said) if phrase.constant else ("sheet", text)
    facts = {"name": item.name}
    return [LabelError("ambiguous", "problem-constant-prices", role, said, facts)]


def amount_or_share(
    row: RowLabels, label: Meaning, phrase: Phrase, measure: str, item: Indicator,
    context: Context,
) -> list[LabelError]:  # fmt: skip
    """The error of `比上年增减` that may be tonnes or points as well as per cent."""
    if measure not in CHANGES or row.measure or row.cell_unit:
        return []
    # `城镇清洁取暖率（%）` states the unit of the share, not of its change.
    change = row.head.phrase if row.head.phrase.measure in CHANGES else label.phrase
    # A share that rose by 4.6, in whatever words, rose by points as a rule.
    if phrase.loose is None and (item.unit != "%" or (change is label.phrase and row.unit)):
        return []
    if (change.unit and is_of_change(change.unit)) or (row.unit and fits(row.unit, POINTS)):
        return []
    stated = (row.unit, label.phrase.unit, phrase.loose, *context.units)
    amounts = [unit for unit in stated if unit]
    if item.unit != "%" and not any(not fits(unit, "%") for unit in amounts[:1]):
        return []
    role = "head" if row.head.phrase.loose is not None else "indicator"
    text = row.indicator if role == "indicator" else None
    return [LabelError("ambiguous", "problem-amount-or-share", role, text, {"name": item.name})]


def amount_or_growth(
    row: RowLabels, label: Meaning, phrase: Phrase, measure: str, item: Indicator,
    context: Context,
) -> list[LabelError]:  # fmt: skip
    """The error of an amount without a unit below a title such as `主要指标增长速度`."""
    unit = row.cell_unit or row.unit or row.head.phrase.unit or label.phrase.unit or phrase.unit
    stated = [unit] if unit else context.units
    amounts = any(fits(one, item.unit) for one in stated)
    if not context.of_rates or phrase.measure or measure != "level" or amounts:
        return []
    facts = {"name": item.name}
    return [LabelError("ambiguous", "problem-title-of-rates", "sheet", context.of_rates, facts)]


def without_known_sums(context: Context, values: Sequence[ValueColumn]) -> Context:
    """The surroundings, their title no longer one of sums or growth where a column is."""
    phrases = [value.meaning.phrase for value in values]
    counted = any(one.coverage or one.measure == "running_total" for one in phrases)
    title = fold(context.of_sums or "")
    known = any(holds(title, kind) for kind in ("months", "year_start", "whole_year"))
    growth = any(one.measure in CHANGES for one in phrases)
    return replace(
        context,
        of_sums=None if counted or known else context.of_sums,
        of_rates=None if growth else context.of_rates,
    )
