"""What figure a row reports: indicator, measure, basis, unit, from all its words together."""

from __future__ import annotations

from dataclasses import replace

from barometer.intake.figures.coverage import of_its_year
from barometer.intake.figures.doubts import amount_or_share, at_constant_prices
from barometer.intake.figures.findings import NOT_READ
from barometer.intake.figures.naming import (
    FigureKind,
    LabelError,
    RowLabels,
    listed,
    named_together,
    unknown_name,
    vintage_in_cell,
)
from barometer.intake.figures.units import fits, unfit, unit_of, whole_unit
from barometer.intake.layout.context import Context
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning, over
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.part_words import is_of_others, is_part, parts_named
from barometer.intake.words.phrases import (
    BASES,
    VINTAGES,
    Phrase,
    is_harmless,
    is_nameless,
    measure_said,
    says_nothing,
    within_year,
)
from barometer.intake.words.vocabulary import code_of, is_word
from barometer.plan.pack import Indicator


def kind_of(words: RowLabels, lexicon: Lexicon, context: Context) -> FigureKind:
    """Everything that one combination of words says."""
    wrong: list[LabelError] = []
    label = _label(words, lexicon, context)
    if words.parent and is_nameless(label.said) and not label.indicators:
        label = replace(label, indicators=lexicon.meaning(words.parent).indicators)
    if words.unit and is_word(fold(words.unit), "signed_percent"):
        words = replace(words, unit="%", measure=words.measure or "annual_change")
    words = vintage_in_cell(words)
    item = _indicator(words, label, lexicon, context, wrong)
    spoken = _spoken(words, label, lexicon, context, wrong)
    if item is None:
        return FigureKind(wrong=tuple(wrong))
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
        wrong.append(LabelError("ambiguous", "problem-title-of-part", "sheet", title, facts))
    measure = _measure(spoken, item, words, context, wrong)
    group = parts_named(words.group, lexicon) if words.group else ()
    if is_part(fold(words.group or ""), item) or is_of_others(group, item, whole=True):
        facts = {"name": item.name}
        wrong.append(LabelError("ambiguous", "problem-part-only", "group", words.group, facts))
    wrong += at_constant_prices(words, label, spoken, measure, item, context)
    wrong += amount_or_share(words, label, spoken, measure, item, context)
    answer = lexicon.mappings.get(("unit", fold(item.name)))
    unit, factor = unit_of(words, label, measure, item, context, wrong, answer)
    if unit is None and context.unknown_unit and measure not in CHANGES:
        wrong.append(unfit("sheet", context.unknown_unit, item.unit, measure))
    base_year = _base_year(words, spoken, measure, lexicon, wrong)
    basis = listed("basis", BASES, words.basis, wrong) or spoken.basis or "statistical"
    vintage = listed("vintage", VINTAGES, words.vintage, wrong) or spoken.vintage
    coverage = None if spoken.coverage == "total" and not words.in_year else spoken.coverage
    return FigureKind(
        item.indicator, measure, spoken.sign, basis, base_year, vintage, unit, factor,
        tuple(wrong), coverage, spoken.back, not spoken.measure and not unit and measure in CHANGES,
    )  # fmt: skip


def _qualified(words: RowLabels, lexicon: Lexicon, context: Context) -> str | None:
    """The title that makes a plain name a longer one: `人口数` below `户籍人口`."""
    if not context.qualified:
        return None
    besides = [lexicon.slugs[slug] for slug in words.beside]
    names = (*lexicon.names_in(fold(words.indicator or words.header)),
             *(fold(name) for item in besides for name in (item.name, *item.aliases)))  # fmt: skip
    return next((title for short, title in context.qualified.items()
                 if any(name.startswith(short) for name in names)), None)  # fmt: skip


def _label(words: RowLabels, lexicon: Lexicon, context: Context) -> Meaning:
    """What the row's label says, or, where neither row nor header names one, `指标：…` above."""
    text = words.indicator
    if not text and not words.head.indicators and says_nothing(words.head.said.core):
        text = context.indicator_text
    return lexicon.meaning(text) if text else Meaning()


def _indicator(
    words: RowLabels, label: Meaning, lexicon: Lexicon, context: Context, wrong: list[LabelError]
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
        wrong.append(LabelError("unknown_measure", "problem-unknown-header", "head", core))
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
        wrong.append(LabelError("missing_column", "problem-missing-indicator", "sheet", None))
        return None
    if not found and text:
        found = lexicon.short_for(text, context.indicators)
    if not found:
        wrong.append(unknown_name(words, role, text, lexicon))
        return None
    if len(found) > 1:
        names = [lexicon.slugs[slug].name for slug in found]
        facts = {"names": names}
        wrong.append(LabelError("ambiguous", "problem-indicator-ambiguous", role, text, facts))
        return None
    return lexicon.slugs[found[0]]


def _joined(words: RowLabels, label: Meaning, lexicon: Lexicon) -> Indicator | None:
    """The indicator that label and header name only together: `化学需氧量` under `2023年减排量`."""
    if not words.indicator or label.indicators or words.head.indicators:
        return None
    found = named_together(words.indicator, words.head.said.core, lexicon)
    return lexicon.slugs[found] if found else None


def _spoken(
    words: RowLabels, label: Meaning, lexicon: Lexicon, context: Context, wrong: list[LabelError]
) -> Phrase:
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
            wrong.append(
                LabelError(NOT_READ, "problem-row-of-target", "measure", words.measure, facts)
            )
        elif told is None:
            wrong.append(
                LabelError("unknown_measure", "code-unknown_measure", "measure", words.measure)
            )
        elif told.measure != "level" or spoken.measure not in CHANGES:
            spoken = over(told, spoken)
        elif words.head.said.measure not in CHANGES and not is_word(fold(words.measure), "neutral"):
            # Of a column headed `同比` beside the values the row's type says nothing.
            wrong.append(LabelError("ambiguous", "problem-measure-clash", "measure", words.measure))
    spoken = over(spoken, Phrase(basis=context.basis, vintage=context.vintage))
    so_far = words.in_year and spoken.coverage == "total" and not spoken.base_year
    return within_year(spoken) if so_far else spoken


def _as_titled(
    spoken: Phrase, item: Indicator, words: RowLabels, context: Context, wrong: list[LabelError]
) -> Phrase:
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
        wrong.append(LabelError("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    if not levels and title.unit and not fits(title.unit, "%"):
        wrong.append(unfit("sheet", title.unit, "%", title.measure))
    return spoken if levels else over(spoken, replace(title, unit=None))


def _of_year_before(
    spoken: Phrase, words: RowLabels, label: Meaning, lexicon: Lexicon, context: Context
) -> Phrase:
    """`2023年比2022年增长` is the change on the year before, unless the plan counts from there."""
    period = words.head.period or label.period or context.period
    before = period.year - 1 if period and period.year else None
    if words.base_year or spoken.base_year in (None, lexicon.words.base_year):
        return spoken
    if spoken.measure != "cumulative_change" or spoken.base_year != before:
        return spoken
    return replace(spoken, measure="annual_change", base_year=None)


def _measure(
    spoken: Phrase, item: Indicator, words: RowLabels, context: Context, wrong: list[LabelError]
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
        wrong.append(LabelError("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    return "level" if levels and not shares else own


def _total_of_ratio(
    spoken: Phrase, item: Indicator, words: RowLabels, wrong: list[LabelError]
) -> str:
    """`累计` of what does not add up: its change since the base year, where that is sure."""
    unit = words.cell_unit or words.unit or words.head.said.unit or spoken.unit
    share = bool(unit) and item.unit != "%" and fits(unit or "", "%")
    if not share and item.default_measure not in CHANGES:
        role = "measure" if words.measure else "head" if words.head.said.measure else "indicator"
        facts = {"name": item.name}
        wrong.append(
            LabelError("unknown_measure", "problem-total-of-ratio", role, words.measure, facts)
        )
    return "cumulative_change"


def _base_year(
    words: RowLabels, spoken: Phrase, measure: str, lexicon: Lexicon, wrong: list[LabelError]
) -> int | None:
    """The base of a change since then: own column, words, else the plan's."""
    if measure != "cumulative_change":
        return None
    if words.base_year:
        text = words.base_year.strip().removesuffix(".0").removesuffix("年")
        if len(text) == 4 and text.isascii() and text.isdigit():
            return int(text)
        wrong.append(
            LabelError("bad_period", "problem-bad-base-year", "base_year", words.base_year)
        )
    return spoken.base_year or lexicon.words.base_year
