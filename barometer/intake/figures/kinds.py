"""What figure a row reports: indicator, measure, basis, unit, from all its words together."""

from __future__ import annotations

from dataclasses import replace

from barometer.intake.figures.findings import NOT_READ
from barometer.intake.figures.naming import (
    Kind,
    Words,
    Wrong,
    listed,
    named_together,
    unknown_name,
    vintage_in_cell,
)
from barometer.intake.figures.reaches import of_its_year
from barometer.intake.figures.units import POINTS, fits, is_of_change, unfit, unit_of, whole_unit
from barometer.intake.layout.context import Context
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning, over
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.phrases import (
    BASES,
    VINTAGES,
    Said,
    is_harmless,
    is_nameless,
    measure_said,
    says_nothing,
    within_year,
)
from barometer.intake.words.portions import is_of_others, is_part, parts_named
from barometer.intake.words.vocabulary import code_of, is_word
from barometer.plan.pack import Indicator


def kind_of(words: Words, lexicon: Lexicon, context: Context) -> Kind:
    """Everything that one combination of words says."""
    wrong: list[Wrong] = []
    label = _label(words, lexicon, context)
    if words.parent and is_nameless(label.said) and not label.indicators:
        label = replace(label, indicators=lexicon.meaning(words.parent).indicators)
    if words.unit and is_word(fold(words.unit), "signed_percent"):
        words = replace(words, unit="%", measure=words.measure or "annual_change")
    words = vintage_in_cell(words)
    item = _indicator(words, label, lexicon, context, wrong)
    spoken = _spoken(words, label, lexicon, context, wrong)
    if item is None:
        return Kind(wrong=tuple(wrong))
    if words.unit or words.cell_unit:
        words = replace(words, unit=whole_unit(words.unit, item.unit),
                        cell_unit=whole_unit(words.cell_unit, item.unit))  # fmt: skip
    spoken = _as_titled(spoken, item, words, context, wrong)
    spoken = _of_year_before(spoken, words, label, lexicon, context)
    spoken = spoken if words.in_year else of_its_year(spoken, item, lexicon, context)
    title = _qualified(words, lexicon, context)
    title = context.of_part if is_of_others(context.parts, item) else title
    if title:
        facts: dict[str, object] = {"name": item.name}
        wrong.append(Wrong("ambiguous", "problem-title-of-part", "sheet", title, facts))
    measure = _measure(spoken, item, words, context, wrong)
    group = parts_named(words.group, lexicon) if words.group else ()
    if is_part(fold(words.group or ""), item) or is_of_others(group, item, whole=True):
        facts = {"name": item.name}
        wrong.append(Wrong("ambiguous", "problem-part-only", "group", words.group, facts))
    wrong += _at_constant_prices(words, label, spoken, measure, item, context)
    wrong += _amount_or_share(words, label, spoken, measure, item, context)
    answer = lexicon.mappings.get(("unit", fold(item.name)))
    unit, factor = unit_of(words, label, measure, item, context, wrong, answer)
    if unit is None and context.unknown_unit and measure not in CHANGES:
        wrong.append(unfit("sheet", context.unknown_unit, item.unit, measure))
    base_year = _base_year(words, spoken, measure, lexicon, wrong)
    basis = listed("basis", BASES, words.basis, wrong) or spoken.basis or "statistical"
    vintage = listed("vintage", VINTAGES, words.vintage, wrong) or spoken.vintage
    reach = None if spoken.reach == "total" and not words.in_year else spoken.reach
    return Kind(
        item.indicator, measure, spoken.sign, basis, base_year, vintage, unit, factor,
        tuple(wrong), reach, spoken.back, not spoken.measure and not unit and measure in CHANGES,
    )  # fmt: skip


def _qualified(words: Words, lexicon: Lexicon, context: Context) -> str | None:
    """The title that makes a plain name a longer one: `人口数` below `户籍人口`."""
    if not context.qualified:
        return None
    besides = [lexicon.slugs[slug] for slug in words.beside]
    names = (*lexicon.names_in(fold(words.indicator or words.header)),
             *(fold(name) for item in besides for name in (item.name, *item.aliases)))  # fmt: skip
    return next((title for short, title in context.qualified.items()
                 if any(name.startswith(short) for name in names)), None)  # fmt: skip


def _label(words: Words, lexicon: Lexicon, context: Context) -> Meaning:
    """What the row's label says, or, where neither row nor header names one, `指标：…` above."""
    text = words.indicator
    if not text and not words.head.indicators and says_nothing(words.head.said.core):
        text = context.indicator_text
    return lexicon.meaning(text) if text else Meaning()


def _indicator(
    words: Words, label: Meaning, lexicon: Lexicon, context: Context, wrong: list[Wrong]
) -> Indicator | None:
    """The one indicator that label, header or surroundings name."""
    core = words.head.said.core
    joined = _joined(words, label, lexicon)
    if joined:
        return joined
    named = words.indicator or (words.head.indicators and not is_harmless(core))
    # `排放量` over a row `二氧化硫排放量` says no more.
    again = bool(label.indicators) and unbracketed(fold(words.indicator or ""))[0].endswith(core)
    if named and core and not again and not says_nothing(core):
        wrong.append(Wrong("unknown_measure", "problem-unknown-header", "head", core))
    role = "indicator" if words.indicator else "head"
    found, text = (label.indicators, words.indicator)
    if not words.indicator:
        found, text = words.head.indicators, None if says_nothing(core) else core
    if not found and not text:
        role = "sheet"
        found, text = label.indicators or context.indicators, context.indicator_text
        found = tuple(dict.fromkeys((*words.beside, *found))) if words.beside else found
        text = text or "、".join(lexicon.slugs[slug].name for slug in found)
    if not found and not text:
        wrong.append(Wrong("missing_column", "problem-missing-indicator", "sheet", None))
        return None
    if not found and text:
        found = lexicon.short_for(text, context.indicators)
    if not found:
        wrong.append(unknown_name(words, role, text, lexicon))
        return None
    if len(found) > 1:
        names = [lexicon.slugs[slug].name for slug in found]
        facts = {"names": names}
        wrong.append(Wrong("ambiguous", "problem-indicator-ambiguous", role, text, facts))
        return None
    return lexicon.slugs[found[0]]


def _joined(words: Words, label: Meaning, lexicon: Lexicon) -> Indicator | None:
    """The indicator that label and header name only together: `化学需氧量` under `2023年减排量`."""
    if not words.indicator or label.indicators or words.head.indicators:
        return None
    found = named_together(words.indicator, words.head.said.core, lexicon)
    return lexicon.slugs[found] if found else None


def _spoken(
    words: Words, label: Meaning, lexicon: Lexicon, context: Context, wrong: list[Wrong]
) -> Said:
    """Measure, basis and vintage in the words: own column, header, label, the row it is part of."""
    head = words.head.said
    if head.measure == "level" and label.said.measure:
        # `本年实际` over a row of changes or sums only says that they are reported.
        head = replace(head, measure=None)
    spoken = over(head, label.said)
    if words.parent and not spoken.measure:
        spoken = over(spoken, lexicon.meaning(words.parent).said)
    if words.measure:
        told = measure_said(words.measure)
        if told is None and code_of(fold(words.measure), "row_state") == "target":
            facts = {"header": ""}
            wrong.append(Wrong(NOT_READ, "problem-row-of-target", "measure", words.measure, facts))
        elif told is None:
            wrong.append(Wrong("unknown_measure", "code-unknown_measure", "measure", words.measure))
        elif told.measure != "level" or spoken.measure not in CHANGES:
            spoken = over(told, spoken)
        elif words.head.said.measure not in CHANGES and not is_word(fold(words.measure), "neutral"):
            # Of a column headed `同比` beside the values the row's type says nothing.
            wrong.append(Wrong("ambiguous", "problem-measure-clash", "measure", words.measure))
    spoken = over(spoken, Said(basis=context.basis, vintage=context.vintage))
    so_far = words.in_year and spoken.reach == "total" and not spoken.base_year
    return within_year(spoken) if so_far else spoken


def _as_titled(
    spoken: Said, item: Indicator, words: Words, context: Context, wrong: list[Wrong]
) -> Said:
    """The words of a figure that names no measure, completed by the change its title names.

    Where a unit of amounts is stated, the change is only the title's subject.
    """
    title = context.change
    if spoken.measure == "running_total" and title.measure and not item.additive:
        return over(replace(title, unit=None), spoken)
    if spoken.measure or not title.measure or context.indicators != (item.indicator,):
        return spoken
    unit = words.cell_unit or words.unit or words.head.said.unit or spoken.unit
    given = [unit] if unit else context.units
    levels = [one for one in given if item.unit != "%" and fits(one, item.unit)]
    shares = [one for one in given if fits(one, "%")]
    doubtful = (context.topic and not given) or (item.unit == "%" and context.topic)
    if doubtful or (levels and shares):
        facts = {"level": (levels or [item.unit])[0], "share": "%"}
        wrong.append(Wrong("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    if not levels and title.unit and not fits(title.unit, "%"):
        wrong.append(unfit("sheet", title.unit, "%", title.measure))
    return spoken if levels else over(spoken, replace(title, unit=None))


def _at_constant_prices(
    words: Words, label: Meaning, spoken: Said, measure: str, item: Indicator, context: Context
) -> list[Wrong]:
    """Levels of money are at current prices, where the indicator's own name tells no prices."""
    said = spoken.constant or context.constant
    if measure != "level" or not said or "价" in item.name or not fits(item.unit, "元"):
        return []
    role, text = ("indicator", words.indicator) if label.said.constant else ("head", None)
    role, text = (role, text) if spoken.constant else ("sheet", context.constant)
    facts = {"name": item.name}
    return [Wrong("ambiguous", "problem-constant-prices", role, text, facts)]


def _amount_or_share(
    words: Words, label: Meaning, spoken: Said, measure: str, item: Indicator, context: Context
) -> list[Wrong]:
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
    return [Wrong("ambiguous", "problem-amount-or-share", role, text, {"name": item.name})]


def _of_year_before(
    spoken: Said, words: Words, label: Meaning, lexicon: Lexicon, context: Context
) -> Said:
    """`2023年比2022年增长` is the change on the year before, unless the plan counts from there."""
    period = words.head.period or label.period or context.period
    before = period.year - 1 if period and period.year else None
    if words.base_year or spoken.base_year in (None, lexicon.words.base_year):
        return spoken
    if spoken.measure != "cumulative_change" or spoken.base_year != before:
        return spoken
    return replace(spoken, measure="annual_change", base_year=None)


def _measure(
    spoken: Said, item: Indicator, words: Words, context: Context, wrong: list[Wrong]
) -> str:
    """The measure said, else the indicator's own; `累计` of tonnes is an amount, not a change."""
    if spoken.measure == "running_total" and not item.additive:
        return _total_of_ratio(spoken, item, words, wrong)
    if spoken.measure:
        return spoken.measure
    own = item.default_measure
    if own not in CHANGES:
        return own
    unit = words.cell_unit or words.unit or words.head.said.unit or spoken.unit
    given = [unit] if unit else context.units
    shares = [one for one in given if fits(one, "%")]
    levels = [one for one in given if fits(one, item.unit)]
    if shares and levels:
        facts = {"level": levels[0], "share": shares[0]}
        wrong.append(Wrong("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    return "level" if levels and not shares else own


def _total_of_ratio(spoken: Said, item: Indicator, words: Words, wrong: list[Wrong]) -> str:
    """`累计` of what does not add up: its change since the base year, where that is sure."""
    unit = words.cell_unit or words.unit or words.head.said.unit or spoken.unit
    share = bool(unit) and item.unit != "%" and fits(unit or "", "%")
    if not share and item.default_measure not in CHANGES:
        role = "measure" if words.measure else "head" if words.head.said.measure else "indicator"
        facts = {"name": item.name}
        wrong.append(Wrong("unknown_measure", "problem-total-of-ratio", role, words.measure, facts))
    return "cumulative_change"


def _base_year(
    words: Words, spoken: Said, measure: str, lexicon: Lexicon, wrong: list[Wrong]
) -> int | None:
    """The base of a change since then: own column, words, else the plan's."""
    if measure != "cumulative_change":
        return None
    if words.base_year:
        text = words.base_year.strip().removesuffix(".0").removesuffix("年")
        if len(text) == 4 and text.isascii() and text.isdigit():
            return int(text)
        wrong.append(Wrong("bad_period", "problem-bad-base-year", "base_year", words.base_year))
    return spoken.base_year or lexicon.words.base_year
