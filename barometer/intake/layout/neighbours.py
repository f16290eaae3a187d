"""Columns completed by those beside them: `增速` and `上年同期` without a name of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.layout.column_periods import is_open_change, latest
from barometer.intake.layout.value_columns import ValueColumn, is_change, is_no_figure
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import says_nothing
from barometer.intake.words.vocabulary import holds

# How much of a period a figure covers, and so a change beside it.
_REACHES = ("year", "now", "month", "quarter", "total")


def with_neighbours(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """Changes without an indicator or a period of their own (`增速`) with their neighbours'.

    A change belongs to the amounts to its left, back to the change before them, or to a change
    that names its own indicator. `上年同期` belongs to the one amount to its left, and so does a
    change behind it.
    """
    everywhere = latest([value.meaning.period for value in values])
    columns: list[ValueColumn] = []
    before: list[ValueColumn] = []
    for value in values:
        if _is_year_before(value):
            before = before[-1:]
            columns.append(_year_before(value, before, values))
            continue
        nameless = _is_nameless(value)
        if is_change(value) and not before:
            columns.append(replace(_covering_all(value, values), year_of=everywhere))
        else:
            columns.append(_beside(value, before, everywhere) if is_change(value) else value)
        if nameless or is_no_figure(value):
            continue
        fresh = not before or is_change(value) or is_change(columns[-2]) or is_change(before[-1])
        before = [value] if fresh else [*before, value]
    return columns


def _is_year_before(value: ValueColumn) -> bool:
    """True for `上年同期` without a year or a name of its own."""
    meaning = value.meaning
    return bool(meaning.phrase.back) and not meaning.period and not meaning.phrase.core


def _year_before(
    value: ValueColumn, left: Sequence[ValueColumn], values: Sequence[ValueColumn]
) -> ValueColumn:
    """With name, unit and period of the amount right beside it, where that is the latest there is.

    Of what is more than a plain amount (a change, a sum, another basis, a region's own) nothing
    is taken over: the column stays without a period, and is refused.
    """
    meaning = value.meaning
    coverages = {one.meaning.phrase.coverage for one in _amounts(values)}
    in_part = bool(coverages - {None})
    if in_part and not holds(fold(value.last), "same_part"):
        # `上年` beside the months so far may be all of it.
        return value.saying(coverage="unsaid")
    if not left and len(coverages) == 1:
        return value.saying(coverage=meaning.phrase.coverage or coverages.pop())
    is_beside = bool(left) and left[0].at == value.at - 1
    if not is_beside or not _is_plain_amount(left[0].meaning):
        # `本月、累计、累计同比、上年同期`: of which of them is not said.
        unknown = value.saying(core=meaning.phrase.core or "同期")
        return unknown if is_beside or in_part else value
    beside, period = left[0].meaning, left[0].meaning.period
    if meaning.indicators not in ((), beside.indicators) or meaning.region:
        return value
    coverage = meaning.phrase.coverage or (
        beside.phrase.coverage if beside.phrase.coverage in _REACHES else None
    )
    value = replace(value, beside=() if meaning.indicators else beside.indicators).saying(
        unit=meaning.phrase.unit or beside.phrase.unit, coverage=coverage,
        measure=meaning.phrase.measure or beside.phrase.measure,
    )  # fmt: skip
    if period is None or (period.span != "year" and not holds(fold(value.last), "same_part")):
        # `上年` beside nine months may be all of it.
        return value
    others = [one.meaning.period for one in values if one.meaning.indicators == beside.indicators]
    if any(one and one.within(period.year or 0) == period and (one.year or 0) > (period.year or 0)
           for one in others):  # fmt: skip
        # `2024年、2023年、上年同期`: whose year before is not said.
        return value
    return replace(value, year_of=period)


def _is_plain_amount(meaning: Meaning) -> bool:
    phrase = meaning.phrase
    amount = phrase.measure in (None, "level") or phrase.coverage == "total"
    more = phrase.basis or phrase.base_year or phrase.constant or meaning.region or phrase.back
    return amount and not more and (not phrase.core or says_nothing(phrase.core))


def _is_nameless(value: ValueColumn) -> bool:
    meaning = value.meaning
    return is_change(value) and not meaning.indicators and not meaning.phrase.core


def _amounts(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    return [one for one in values
            if not (_is_year_before(one) or is_change(one) or is_no_figure(one))]  # fmt: skip


def _covering_all(value: ValueColumn, values: Sequence[ValueColumn]) -> ValueColumn:
    """A change in front of all amounts, as much of the period as all of them cover."""
    coverages = {one.meaning.phrase.coverage for one in _amounts(values)}
    if len(coverages) != 1 or value.meaning.phrase.coverage:
        return value
    return value.saying(coverage=coverages.pop())


def _beside(
    value: ValueColumn, before: Sequence[ValueColumn], everywhere: Period | None
) -> ValueColumn:
    meaning, left = value.meaning, before[-1].meaning
    nameless = _is_nameless(value)
    if nameless and not left.indicators and not says_nothing(left.phrase.core):
        # A change beside something unknown is a change of that, not of what the title names;
        # beside two of them (`排放量、减排量`) of which is not said.
        cores = {one.meaning.phrase.core for one in before}
        meaning = meaning.saying(core=left.phrase.core if len(cores) == 1 else fold(value.last))
    if meaning.phrase.loose is not None and left.phrase.unit:
        meaning = meaning.saying(loose=left.phrase.unit)
    beside = left.indicators if nameless else ()
    if meaning.indicators in ((), left.indicators):
        open_to = meaning.phrase.coverage is None and not holds(fold(value.header), "this_period")
        if open_to and left.phrase.coverage in _REACHES:
            # `本月、本年累计、增减%`: the change is that of the months so far.
            meaning = meaning.saying(coverage=left.phrase.coverage)
        same = [one.meaning.period for one in before
                if one.meaning.indicators == left.indicators]  # fmt: skip
        # `1月、2月、1-2月、同比`: the change is that of the column beside it.
        everywhere = latest(same) or (same and same[-1]) or everywhere
        if not meaning.period and is_open_change(value.header, meaning.phrase, same):
            meaning = meaning.saying(core=fold(value.last))
    return replace(value, meaning=meaning, beside=beside, year_of=everywhere)
