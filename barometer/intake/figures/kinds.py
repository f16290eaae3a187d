"""The kind of figure that a row reports, from all its labels: indicator, measure, unit."""

from __future__ import annotations

from dataclasses import replace

from barometer.intake.figures.coverage import of_its_year
from barometer.intake.figures.doubts import (
    amount_or_growth,
    amount_or_share,
    at_constant_prices,
    of_year_or_plan,
)
from barometer.intake.figures.findings import NOT_READ
from barometer.intake.figures.naming import (
    FigureKind,
    LabelError,
    RowLabels,
    listed_code,
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
    measure_phrase,
    says_nothing,
    within_year,
)
from barometer.intake.words.vocabulary import code_of, is_word
from barometer.plan.pack import Indicator


def figure_kind(row: RowLabels, lexicon: Lexicon, context: Context) -> FigureKind:
    """The kind of figure that one combination of labels names."""
    errors: list[LabelError] = []
    label = _label(row, lexicon, context)
    if row.parent and is_nameless(label.phrase) and not label.indicators:
        label = replace(label, indicators=lexicon.meaning(row.parent).indicators)
    if row.unit and is_word(fold(row.unit), "signed_percent"):
        row = replace(row, unit="%", measure=row.measure or "annual_change")
    row = vintage_in_cell(row)
    item = _indicator(row, label, lexicon, context, errors)
    phrase = _phrase(row, label, lexicon, context, errors)
    if item is None:
        return FigureKind(errors=tuple(errors))
    if row.unit or row.cell_unit:
        row = replace(row, unit=whole_unit(row.unit, item.unit),
                      cell_unit=whole_unit(row.cell_unit, item.unit))  # fmt: skip
    phrase = _as_titled(phrase, item, row, context, errors)
    phrase = _of_year_before(phrase, row, label, lexicon, context)
    phrase = phrase if row.in_year else of_its_year(phrase, item, lexicon, context)
    title = _qualified(row, item, lexicon, context)
    title = context.of_part if is_of_others(context.parts, item) else title
    if title:
        facts: dict[str, object] = {"name": item.name}
        errors.append(LabelError("ambiguous", "problem-title-of-part", "sheet", title, facts))
    measure = _measure(phrase, item, row, context, errors)
    group = parts_named(row.group, lexicon) if row.group else ()
    if is_part(fold(row.group or ""), item) or is_of_others(group, item, whole=True):
        facts = {"name": item.name}
        errors.append(LabelError("ambiguous", "problem-part-only", "group", row.group, facts))
    above = () if row.head.indicators else row.above
    heading = next((text for text in above if is_part(unbracketed(fold(text))[0], item)), None)
    if heading:
        facts = {"name": item.name}
        errors.append(LabelError("ambiguous", "problem-part-only", "head", heading, facts))
    errors += at_constant_prices(row, label, phrase, measure, item, context)
    errors += amount_or_share(row, label, phrase, measure, item, context)
    errors += amount_or_growth(row, label, phrase, measure, item, context)
    errors += of_year_or_plan(row, phrase, measure, item, lexicon, context)
    answer = lexicon.mappings.get(("unit", fold(item.name)))
    unit, factor = unit_of(row, label, measure, item, context, errors, answer)
    if unit is None and context.unknown_unit and measure not in CHANGES:
        errors.append(unfit("sheet", context.unknown_unit, item.unit, measure))
    base_year = _base_year(row, phrase, measure, lexicon, errors)
    basis = listed_code("basis", BASES, row.basis, errors) or phrase.basis or "statistical"
    vintage = listed_code("vintage", VINTAGES, row.vintage, errors) or phrase.vintage
    coverage = None if phrase.coverage == "total" and not row.in_year else phrase.coverage
    return FigureKind(
        item.indicator, measure, phrase.sign, basis, base_year, vintage, unit, factor,
        tuple(errors), coverage, phrase.back,
        not phrase.measure and not unit and measure in CHANGES,
    )  # fmt: skip


def _qualified(row: RowLabels, item: Indicator, lexicon: Lexicon, context: Context) -> str | None:
    """The title that makes a plain name a longer one: `人口数` below `户籍人口`."""
    if not context.qualified:
        return None
    besides = [lexicon.slugs[slug] for slug in row.beside]
    names = (*lexicon.names_in(fold(row.indicator or row.header)),
             *(fold(name) for item in besides for name in (item.name, *item.aliases)))  # fmt: skip
    return next((title for short, title in context.qualified.items()
                 if item.indicator in lexicon.named(short)
                 or any(name.startswith(short) for name in names)), None)  # fmt: skip


def _label(row: RowLabels, lexicon: Lexicon, context: Context) -> Meaning:
    """The meaning of the row's label, or of `指标：…` above where row and header name none."""
    text = row.indicator
    if not text and not row.head.indicators and says_nothing(row.head.phrase.core):
        text = context.indicator_text
    return lexicon.meaning(text) if text else Meaning()


def _indicator(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context, errors: list[LabelError]
) -> Indicator | None:
    """The one indicator that label, header or surroundings name."""
    core = row.head.phrase.core
    together = _named_with_header(row, label, lexicon)
    if together:
        return together
    named = row.indicator or (row.head.indicators and not is_harmless(core))
    # `排放量` over a row `二氧化硫排放量` says no more.
    again = bool(label.indicators) and unbracketed(fold(row.indicator or ""))[0].endswith(core)
    if named and core and not again and not says_nothing(core):
        errors.append(LabelError("unknown_measure", "problem-unknown-header", "head", core))
    role = "indicator" if row.indicator else "head"
    slugs, text = (label.indicators, row.indicator)
    other = _other_in_header(row, label, lexicon)
    if other:
        facts: dict[str, object] = {"other": other}
        errors.append(LabelError("ambiguous", "problem-two-indicators", role, text, facts))
    if not row.indicator:
        slugs, text = row.head.indicators, None if says_nothing(core) else core
    if not slugs and not text:
        role = "sheet"
        slugs, text = label.indicators or context.indicators, context.indicator_text
        slugs = tuple(dict.fromkeys((*row.beside, *slugs))) if row.beside else slugs
        text = text or "、".join(lexicon.slugs[slug].name for slug in slugs)
    if not slugs and not text:
        errors.append(LabelError("missing_column", "problem-missing-indicator", "sheet", None))
        return None
    if not slugs and text:
        slugs = lexicon.short_for(text, context.indicators)
    if not slugs:
        errors.append(unknown_name(row, role, text, lexicon))
        return None
    if len(slugs) > 1:
        names = [lexicon.slugs[slug].name for slug in slugs]
        facts = {"names": names}
        errors.append(LabelError("ambiguous", "problem-indicator-ambiguous", role, text, facts))
        return None
    return lexicon.slugs[slugs[0]]


def _other_in_header(row: RowLabels, label: Meaning, lexicon: Lexicon) -> str | None:
    """The name of another indicator than the row's by which the column is headed.

    `用电量` over a row `工业用电量` says no more than the row does.
    """
    if not row.indicator or not label.indicators or set(label.indicators) & {*row.head.indicators}:
        return None
    name = unbracketed(fold(row.indicator))[0]
    items = [lexicon.slugs[slug] for slug in row.head.indicators]
    spellings = [fold(one) for item in items for one in (item.name, *item.aliases)]
    return None if any(map(name.endswith, spellings)) or not items else items[0].name


def _named_with_header(row: RowLabels, label: Meaning, lexicon: Lexicon) -> Indicator | None:
    """The indicator that label and header name only together: `化学需氧量` under `2023年减排量`."""
    if not row.indicator or label.indicators or row.head.indicators:
        return None
    slug = named_together(row.indicator, row.head.phrase.core, lexicon)
    return lexicon.slugs[slug] if slug else None


def _phrase(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context, errors: list[LabelError]
) -> Phrase:
    """Measure, basis and vintage, from their columns, the header, the label and the parent row."""
    head = row.head.phrase
    if head.measure == "level" and label.phrase.measure:
        # `本年实际` over a row of changes or sums only says that they are reported.
        head = replace(head, measure=None)
    phrase = over(head, label.phrase)
    if row.parent and not phrase.measure:
        phrase = over(phrase, lexicon.meaning(row.parent).phrase)
    if row.measure:
        stated = measure_phrase(row.measure)
        if stated is None and code_of(fold(row.measure), "row_state") == "target":
            facts = {"header": ""}
            errors.append(
                LabelError(NOT_READ, "problem-row-of-target", "measure", row.measure, facts)
            )
        elif stated is None:
            errors.append(
                LabelError("unknown_measure", "code-unknown_measure", "measure", row.measure)
            )
        elif stated.measure != "level" or phrase.measure not in CHANGES:
            phrase = over(stated, phrase)
        elif row.head.phrase.measure not in CHANGES and not is_word(fold(row.measure), "neutral"):
            # Of a column headed `同比` beside the values the row's type says nothing.
            errors.append(LabelError("ambiguous", "problem-measure-clash", "measure", row.measure))
    phrase = over(phrase, Phrase(basis=context.basis, vintage=context.vintage))
    so_far = row.in_year and phrase.coverage == "total" and not phrase.base_year
    return within_year(phrase) if so_far else phrase


def _as_titled(
    phrase: Phrase, item: Indicator, row: RowLabels, context: Context, errors: list[LabelError]
) -> Phrase:
    """The phrase; one without a measure is completed by the change that the title names.

    Where a unit of amounts is stated, the change is only the title's subject.
    """
    title = context.change
    if phrase.measure == "running_total" and title.measure and not item.additive:
        return over(replace(title, unit=None), phrase)
    if phrase.measure or not title.measure or context.indicators != (item.indicator,):
        return phrase
    unit = row.cell_unit or row.unit or row.head.phrase.unit or phrase.unit
    stated = [unit] if unit else context.units
    levels = [one for one in stated if item.unit != "%" and fits(one, item.unit)]
    shares = [one for one in stated if fits(one, "%")]
    doubtful = (context.topic and not stated) or (item.unit == "%" and context.topic)
    if doubtful or (levels and shares):
        facts = {"level": (levels or [item.unit])[0], "share": "%"}
        errors.append(LabelError("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    if not levels and title.unit and not fits(title.unit, "%"):
        errors.append(unfit("sheet", title.unit, "%", title.measure))
    return phrase if levels else over(phrase, replace(title, unit=None))


def _of_year_before(
    phrase: Phrase, row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context
) -> Phrase:
    """The phrase; `2023年比2022年增长` is an annual change, unless 2022 is the plan's base year."""
    period = row.head.period or label.period or context.period
    before = period.year - 1 if period and period.year else None
    if row.base_year or phrase.base_year in (None, lexicon.plan.base_year):
        return phrase
    if phrase.measure != "cumulative_change" or phrase.base_year != before:
        return phrase
    return replace(phrase, measure="annual_change", base_year=None)


def _measure(
    phrase: Phrase, item: Indicator, row: RowLabels, context: Context, errors: list[LabelError]
) -> str:
    """The measure named, else the indicator's default; `累计` of tonnes is an amount, no change."""
    if phrase.measure == "running_total" and not item.additive:
        return _total_of_ratio(phrase, item, row, errors)
    if phrase.measure:
        return phrase.measure
    default = item.default_measure
    if default not in CHANGES:
        return default
    unit = row.cell_unit or row.unit or row.head.phrase.unit or phrase.unit
    stated = [unit] if unit else context.units
    shares = [one for one in stated if fits(one, "%")]
    levels = [one for one in stated if fits(one, item.unit)]
    if shares and levels:
        facts = {"level": levels[0], "share": shares[0]}
        errors.append(LabelError("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    return "level" if levels and not shares else default


def _total_of_ratio(
    phrase: Phrase, item: Indicator, row: RowLabels, errors: list[LabelError]
) -> str:
    """The measure of `累计` of what does not add up: the change since the base year."""
    unit = row.cell_unit or row.unit or row.head.phrase.unit or phrase.unit
    share = bool(unit) and item.unit != "%" and fits(unit or "", "%")
    if not share and item.default_measure not in CHANGES:
        role = "measure" if row.measure else "head" if row.head.phrase.measure else "indicator"
        facts = {"name": item.name}
        errors.append(
            LabelError("unknown_measure", "problem-total-of-ratio", role, row.measure, facts)
        )
    return "cumulative_change"


def _base_year(
    row: RowLabels, phrase: Phrase, measure: str, lexicon: Lexicon, errors: list[LabelError]
) -> int | None:
    """The base year of a change: from its column, the phrase, else the plan's."""
    if measure != "cumulative_change":
        return None
    if row.base_year:
        text = row.base_year.strip().removesuffix(".0").removesuffix("年")
        if len(text) == 4 and text.isascii() and text.isdigit():
            return int(text)
        errors.append(LabelError("bad_period", "problem-bad-base-year", "base_year", row.base_year))
    return phrase.base_year or lexicon.plan.base_year
