"""Figures that must be asked about, because their words can mean two things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from barometer.intake import limits
from barometer.intake.figures.naming import (
    OF_INCREASE,
    OF_MEAN,
    LabelError,
    NamedFigure,
    RowLabels,
    ambiguous,
)
from barometer.intake.figures.units import POINTS
from barometer.intake.layout.context import Context
from barometer.intake.layout.value_columns import ValueColumn, is_state
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lines import heads_others
from barometer.intake.words.names import fold, list_pieces, spellings, unbracketed
from barometer.intake.words.part_words import is_part, other_state, part_of_others, parts_named
from barometer.intake.words.periods import period_of
from barometer.intake.words.phrases import NO_PHRASE, header_phrase
from barometer.intake.words.vocabulary import code_of, holds, is_word
from barometer.units import fits, is_of_change


def doubts(named: NamedFigure) -> Iterator[LabelError]:
    """Every error of words that leave open what the figure is."""
    for doubt in _DOUBTS:
        for role, key, text in doubt(named):
            yield ambiguous(key, role, text, name=named.item.name)


# Where it stands, the sentence that asks, and the text in question.
Doubts = Iterator[tuple[str, str, str | None]]
# What asks about a title that is no part of a region or of its economy.
_TITLES = {"mean": OF_MEAN, "increase": OF_INCREASE, "fresh": OF_INCREASE}


def _of_part(named: NamedFigure) -> Doubts:
    """A part only: `户籍人口` over rows `人口数`, a heading `其中：农村`, a title of a town."""
    row, item, context = named.row, named.item, named.context
    parts = [part for part in context.titled.parts if part.code != "fresh" or not named.adds_up]
    part = part_of_others(parts, item)
    title = context.titled.part if part else _qualified(named)
    if title:
        yield "sheet", _TITLES.get(part.code if part else "", "problem-title-of-part"), title
    group = parts_named(row.group, named.lexicon) if row.group else ()
    if is_part(fold(row.group or ""), item) or part_of_others(group, item, whole=True):
        yield "group", "problem-part-only", row.group
    elif row.group and any(is_other(row.group, named) for is_other in _OTHERS):
        yield "group", "problem-heading-of-other", row.group
    above = () if row.head.indicators else row.above
    heading = next((text for text in above if is_part(unbracketed(fold(text))[0], item)), None)
    if heading:
        yield "head", "problem-part-only", heading


def _is_other(heading: str, named: NamedFigure) -> bool:
    """True for a heading `人均`, `增速` over a figure whose own words say no such thing."""
    said = holds(fold(named.item.name), "narrowing") or named.phrase.measure in CHANGES
    return heads_others(heading, named.lexicon) and not said


def _is_of_other_time(heading: str, named: NamedFigure) -> bool:
    """True for a heading `1-9月` or `2023年` over a figure below `2024年`."""
    said, period = named.lexicon.meaning(heading).period, named.row.head.period
    if said is None or period is None:
        return False
    return said.year not in (None, period.year) or said.span != period.span


def _is_of_other_region(heading: str, named: NamedFigure) -> bool:
    """True for `兴城市经济` in a table of another region."""
    said = named.lexicon.regions.named_in(heading)
    return named.row.under_heading and not {*said} <= {*named.context.regions}


# What makes a heading one of other figures.
_OTHERS = (_is_other, _is_of_other_time, _is_of_other_region)


def _qualified(named: NamedFigure) -> str | None:
    """The title that makes a plain name a longer one: `人口数` below `户籍人口`."""
    row, item, lexicon = named.row, named.item, named.lexicon
    if not named.context.qualified:
        return None
    names = (*lexicon.names_in(fold(row.indicator or row.header)),
             *(name for slug in row.beside for name in spellings(lexicon.slugs[slug])))  # fmt: skip
    return next((title for short, title in named.context.qualified.items()
                 if item.indicator in lexicon.named(short)
                 or any(name.startswith(short) for name in names)), None)  # fmt: skip


def _constant_prices(named: NamedFigure) -> Doubts:
    """Money at constant prices, where the indicator's name states no prices."""
    item, phrase = named.item, named.phrase
    text, indicators = named.context.notes.constant
    of_note = bool(text) and (not indicators or item.indicator in indicators)
    if named.measure != "level" or not (phrase.constant or of_note):
        return
    if "价" in item.name or not fits(item.unit, "元"):
        return
    of_label = named.label.phrase.constant
    role, said = ("indicator", named.row.indicator) if of_label else ("head", None)
    role, said = (role, said) if phrase.constant else ("sheet", text)
    yield role, "problem-constant-prices", said


def _amount_or_share(named: NamedFigure) -> Doubts:
    """`比上年增减` that may be tonnes or points as well as per cent."""
    row, label, phrase, of_share = named.row, named.label, named.phrase, named.item.unit == "%"
    if named.measure not in CHANGES or row.measure or row.cell_unit:
        return
    # `城镇清洁取暖率（%）` states the unit of the share, not of its change.
    change = row.head.phrase if row.head.phrase.measure in CHANGES else label.phrase
    # A share that rose by 4.6, in whatever words, rose by points as a rule.
    over_amount = _is_over_amount(row)
    if not (over_amount or phrase.loose is not None) and (
        not of_share or (change is label.phrase and row.unit)
    ):
        return
    if (change.unit and is_of_change(change.unit)) or (row.unit and fits(row.unit, POINTS)):
        return
    listed = [
        one for unit in (row.unit, label.phrase.unit) for one in list_pieces(fold(unit or ""))
    ]
    if not of_share and any(map(is_of_change, listed)):
        # `亿元、%` of this row alone: the per cent is that of its change.
        return
    above = named.lexicon.meaning(row.parent or "").phrase.unit
    stated = (row.unit, label.phrase.unit, phrase.loose, above, *named.context.units)
    nearest = next((unit for unit in stated if unit), "" if named.item.additive else "%")
    if not of_share and fits(nearest, "%"):
        return
    role = "head" if over_amount or row.head.phrase.loose is not None else "indicator"
    yield role, "problem-amount-or-share", row.indicator if role == "indicator" else None


def _is_over_amount(row: RowLabels) -> bool:
    """True for `比上年增长` over `出生人数（人）`, not for `增速` or `增长（%）`."""
    below = header_phrase(row.header)
    amount = below.measure is None and below.unit and not fits(below.unit, "%")
    change = amount and row.head.phrase.measure in CHANGES
    return bool(change) and not any(holds(fold(text), "share_sign") for text in row.above)


def _amount_or_growth(named: NamedFigure) -> Doubts:
    """An amount below a title such as `主要指标增长速度`.

    One with its unit is an amount where growth is no more than the title's subject.
    """
    context, unit = named.context, named.item.unit
    if not context.titled.rates or named.phrase.measure or named.measure != "level":
        return
    growth = context.change.measure and not context.topic and not context.indicators
    if growth or unit == "%" or not any(fits(one, unit) for one in named.units):
        yield "sheet", "problem-title-of-rates", context.titled.rates


def _of_share_done(named: NamedFigure) -> Doubts:
    """`完成比例` of an indicator with figures of its own."""
    head = unbracketed(fold(named.row.header.rpartition(" / ")[2]))[0]
    is_share = is_word(head, "done_share") and named.measure == "level"
    if is_share and not is_state([named.item.indicator], named.lexicon):
        yield "head", "problem-share-of-target", named.row.header


def _of_increase(named: NamedFigure) -> Doubts:
    """`新增` of what does not add up over the years."""
    if named.phrase.fresh and not named.lexicon.adds_up.get(named.item.indicator):
        of_label = named.label.phrase.fresh
        role, text = ("indicator", named.row.indicator) if of_label else ("head", named.row.header)
        yield role, OF_INCREASE, text


def _year_or_plan(named: NamedFigure) -> Doubts:
    """`2024年累计`, `截至2024年12月底`, or any year below a title of either.

    It is that year's amount, or all since the plan began.
    """
    context, phrase, header = named.context, named.phrase, named.row.header
    of_ratio = named.measure == "annual_change" and not (named.item.additive or named.row.in_year)
    of_plan = named.measure == "running_total" and phrase.coverage == "total" and named.adds_up
    if (of_plan or of_ratio) and holds(fold(header), "year_added_up", "year"):
        yield "head", "problem-year-or-plan", header
    if named.measure != "level":
        return
    bare = not (phrase.measure or phrase.coverage)
    of_year = bare and not named.row.in_year
    titled = context.titled.sums if of_year else None
    undated = of_year and named.adds_up and not named.row.head.period
    until = next(filter(says_end, context.texts.titles), None) if undated else None
    if titled and (named.adds_up or (context.in_plan and named.item.additive)):
        yield "sheet", "problem-title-of-sums", titled
    elif named.adds_up and says_end(header):
        yield "head", "problem-year-or-plan", header
    elif named.adds_up and bare and named.row.until:
        yield "period", "problem-year-or-plan", named.row.until
    elif until:
        yield "sheet", "problem-title-of-sums", until


@lru_cache(limits.CACHED_TEXTS)
def says_end(text: str) -> bool:
    """True for what tells a period by its end, or adds a year up: `截至2024年底`, `2024年累计`."""
    return holds(fold(text), "year_added_up")


def _base_or_year_before(named: NamedFigure) -> Doubts:
    """`基数` in a table of one year and no plan: the base year's, or the year's before?"""
    context, header = named.context, named.row.header
    if context.time.period and not context.in_plan and is_word(fold(header), "open_base"):
        yield "head", "problem-unknown-header", header


def _year_or_month(named: NamedFigure) -> Doubts:
    """`本年` and `上年` in a month's report: of that month, or of the months so far?"""
    titled, row = named.context.time.period, named.row
    of_month = titled is not None and titled.span in ("month", "quarter") and not row.head.period
    if not of_month or named.phrase.coverage or named.measure in CHANGES:
        return
    header = fold(row.header)
    if holds(header, "whole_year") or (named.phrase.back and not holds(header, "same_part")):
        yield "head", "problem-year-or-month", row.header


def _heading_of_other(named: NamedFigure) -> Doubts:
    """`2024年` below a heading `2023年`, `作废` or `五年平均`."""
    period, row = named.row.head.period, named.row
    bare = bool(period and period.year and period_of(row.header) == period)
    for text in row.above:
        over = named.lexicon.meaning(text)
        of_other_year = (
            bare and over.period and over.period.year not in (None, period and period.year)
        )
        if of_other_year or (over.phrase.core and other_state(over.phrase.core, named.lexicon)):
            yield "head", "problem-unknown-header", text


def _of_city(named: NamedFigure) -> Doubts:
    """`（全市）` behind a name or a year in a file of one county."""
    if len(named.context.regions) != 1:
        return
    region = named.lexicon.codes[named.context.regions[0]].name
    for role, text in (("indicator", named.row.indicator or ""), ("head", named.row.header)):
        places = [code_of(part, "whole_place") for part in unbracketed(fold(text))[1]]
        if any(one and not region.endswith(one) for one in places):
            yield role, "problem-of-city", text


_DOUBTS = (_of_city, _of_part, _of_share_done, _of_increase, _constant_prices, _amount_or_share,
           _amount_or_growth, _year_or_plan, _base_or_year_before, _year_or_month,
           _heading_of_other)  # fmt: skip


def without_known_sums(
    context: Context, values: Sequence[ValueColumn], names: Sequence[str | None]
) -> Context:
    """The surroundings, their title no longer one of sums or growth where a column or row is."""
    phrases = [value.meaning.phrase for value in values]
    counted = any(one.coverage or one.measure == "running_total" for one in phrases)
    title = fold(context.titled.sums or "")
    known = any(holds(title, kind) for kind in ("months", "year_start", "whole_year"))
    rows = [header_phrase(name) for name in names if name]
    growth = any(one.measure in CHANGES for one in (*phrases, *rows))
    titled = replace(
        context.titled,
        sums=None if counted or known else context.titled.sums,
        rates=None if growth else context.titled.rates,
    )
    return replace(
        context,
        titled=titled,
        change=NO_PHRASE if growth and not context.indicators else context.change,
    )
