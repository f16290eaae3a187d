"""The columns of figures: what their headers say, alone and beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from barometer.intake.layout.change_periods import is_open_change, latest
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.dates import day_of, periods_of_days
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import (
    is_beside,
    is_change_in_amount,
    is_other,
    is_way_of_comparing,
    names_results,
    narrows,
    says_nothing,
)
from barometer.intake.words.regions import is_sum
from barometer.intake.words.vocabulary import begins, holds, is_made_of

# How much of a period a figure covers, and so a change beside it.
_REACHES = ("year", "now", "month", "quarter", "total")


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of figures: its place, its header's own text and what that says.

    `beside`: for a change, or a year before, that names no indicator, those of the column to its
    left; `year_of`: the period that its neighbours give it where it has none.
    """

    at: int
    header: str
    meaning: Meaning
    beside: tuple[str, ...] = ()
    year_of: Period | None = None

    @property
    def last(self) -> str:
        """The lowest of the header's texts."""
        return self.header.rpartition(" / ")[2]


def without_group(value: ValueColumn, lexicon: Lexicon) -> ValueColumn:
    """Where rows name the indicators, a heading over several columns only groups them."""
    above = value.header.split(" / ")[:-1]
    if not above or lexicon.meaning(value.last).phrase.core or any(map(narrows, above)):
        return value
    phrase = replace(value.meaning.phrase, core="")
    return replace(value, meaning=replace(value.meaning, phrase=phrase))


def with_year_ends(values: list[ValueColumn]) -> list[ValueColumn]:
    """Columns headed by days: years where all are year ends, else left without a period."""
    days = periods_of_days([value.last for value in values], "")
    return [
        replace(value, meaning=replace(value.meaning, period=days[value.last]))
        if value.last in days and not value.meaning.period else value
        for value in values
    ]  # fmt: skip


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
        columns.append(_beside(value, before, everywhere) if _is_change(value) else value)
        if nameless or _is_beside(value):
            continue
        fresh = not before or _is_change(value) or _is_change(columns[-2]) or _is_change(before[-1])
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
    amounts = [one for one in values
               if not (_is_year_before(one) or _is_change(one) or _is_beside(one))]  # fmt: skip
    coverages = {one.meaning.phrase.coverage for one in amounts}
    in_part = bool(coverages - {None})
    if in_part and not holds(fold(value.last), "same_part"):
        # `上年` beside the months so far may be all of it.
        phrase = replace(meaning.phrase, coverage="unsaid")
        return replace(value, meaning=replace(meaning, phrase=phrase))
    if not left and len(coverages) == 1:
        phrase = replace(meaning.phrase, coverage=meaning.phrase.coverage or coverages.pop())
        return replace(value, meaning=replace(meaning, phrase=phrase))
    is_beside = bool(left) and left[0].at == value.at - 1
    if not is_beside or not _is_plain_amount(left[0].meaning):
        # `本月、累计、累计同比、上年同期`: of which of them is not said.
        phrase = replace(meaning.phrase, core=meaning.phrase.core or "同期")
        named = replace(value, meaning=replace(meaning, phrase=phrase))
        return named if is_beside or in_part else value
    beside, period = left[0].meaning, left[0].meaning.period
    if meaning.indicators not in ((), beside.indicators) or meaning.region:
        return value
    coverage = meaning.phrase.coverage or (
        beside.phrase.coverage if beside.phrase.coverage in _REACHES else None
    )
    phrase = replace(meaning.phrase, unit=meaning.phrase.unit or beside.phrase.unit,
                     coverage=coverage,
                     measure=meaning.phrase.measure or beside.phrase.measure)  # fmt: skip
    value = replace(value, meaning=replace(meaning, phrase=phrase),
                    beside=() if meaning.indicators else beside.indicators)  # fmt: skip
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


def _is_change(value: ValueColumn) -> bool:
    return value.meaning.phrase.measure in CHANGES and not _is_beside(value)


def _is_nameless(value: ValueColumn) -> bool:
    meaning = value.meaning
    return _is_change(value) and not meaning.indicators and not meaning.phrase.core


def _beside(
    value: ValueColumn, before: Sequence[ValueColumn], everywhere: Period | None
) -> ValueColumn:
    if not before:
        return replace(value, year_of=everywhere)
    meaning, left = value.meaning, before[-1].meaning
    nameless = _is_nameless(value)
    if nameless and not left.indicators and not says_nothing(left.phrase.core):
        # A change beside something unknown is a change of that, not of what the title names.
        meaning = replace(meaning, phrase=replace(meaning.phrase, core=left.phrase.core))
    if meaning.phrase.loose is not None and left.phrase.unit:
        meaning = replace(meaning, phrase=replace(meaning.phrase, loose=left.phrase.unit))
    beside = left.indicators if nameless else ()
    if meaning.indicators in ((), left.indicators):
        open_to = meaning.phrase.coverage is None and not holds(meaning.phrase.core, "this_period")
        if open_to and left.phrase.coverage in _REACHES:
            # `本月、本年累计、增减%`: the change is that of the months so far.
            phrase = replace(meaning.phrase, coverage=left.phrase.coverage)
            meaning = replace(meaning, phrase=phrase)
        same = [one.meaning.period for one in before
                if one.meaning.indicators == left.indicators]  # fmt: skip
        # `1月、2月、1-2月、同比`: the change is that of the column beside it.
        everywhere = latest(same) or (same and same[-1]) or everywhere
        if not meaning.period and is_open_change(value.header, meaning.phrase, same):
            meaning = replace(meaning, phrase=replace(meaning.phrase, core=fold(value.last)))
    return replace(value, meaning=meaning, beside=beside, year_of=everywhere)


def reported_columns(values: Sequence[ValueColumn], by_row: bool) -> tuple[ValueColumn, ...]:
    """The columns of reported figures; `by_row`: the rows name the indicators.

    Targets, ranks, shares and other comparisons (`环比`) stand beside the figures and are none,
    nor is a sum over columns that are no regions. Beside columns that are understood, a column of
    numbers that says nothing is free (a mean).
    """
    regions = sum(value.meaning.region is not None for value in values)
    columns = tuple(
        value for value in values
        if not _is_beside(value)
        and not _may_be_share(value, values)
        and (regions > 1 or not is_sum(value.last) or _is_whole(value, values))
    )  # fmt: skip
    if not by_row:
        return columns
    unread = any(not value.meaning.empty for value in columns)
    columns = tuple(value for value in columns if not is_other(value.header))
    if not unread:
        return columns
    # Beside several regions it is likely one more, whose name is not known.
    return tuple(
        v for v in columns
        if regions > 1 or not v.meaning.empty or _timely(v.last) or _plain(v)
    )  # fmt: skip


def _may_be_share(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for `进展` beside `目标`: it may be how much of that is reached."""
    heads = " ".join(fold(one.last) for one in values)
    aimed = holds(heads, "aim") and not holds(heads, "done_share")
    return aimed and holds(fold(value.last), "progress")


def with_totals(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """The columns, `合计` beside the parts of one indicator being that indicator, not the city."""
    return [replace(value, meaning=replace(value.meaning, region=None))
            if is_sum(value.last) and _is_whole(value, values) else value
            for value in values]  # fmt: skip


def _is_whole(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for `能源消费总量 / 合计` beside `能源消费总量 / 煤炭`, not beside years or counties."""
    heading, _, last = value.header.rpartition(" / ")
    if not heading:
        return _sums_up_parts(value, values)
    beside = [one for one in values
              if one is not value and one.header.startswith(f"{heading} / ")]  # fmt: skip
    parts = all(one.meaning.phrase.core and not one.meaning.region for one in beside)
    timed = any(one.meaning.period for one in (value, *beside))
    named = bool(heading and last) and len(value.meaning.indicators) == 1
    return named and bool(beside) and parts and not timed


def _sums_up_parts(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for `合计` beside `工业源、生活源` where rows name the indicators."""
    others = [one for one in values
              if one is not value and one.meaning.phrase.measure not in CHANGES]  # fmt: skip
    cores = [one.meaning.phrase.core for one in others]
    named = any(one.meaning.period or one.meaning.region or one.meaning.indicators
                for one in others)  # fmt: skip
    parts = (begins(core, "portion") and is_made_of(core, "portion", "of_portion")
             for core in cores)  # fmt: skip
    return len(cores) > 1 and all(cores) and not named and any(parts)


def _timely(header: str) -> bool:
    """True where a header that is not understood may well name a period: `23年`, `前年`."""
    return bool(day_of(header) or holds(fold(header), "time"))


def _is_beside(value: ValueColumn) -> bool:
    core = value.meaning.phrase.core
    if value.meaning.indicators:
        # A heading names the indicator, and this column is its rank, its target, its share.
        return bool(core) and (is_beside(core) or is_way_of_comparing(core))
    amount = _is_nameless_change(value) and is_change_in_amount(fold(value.last))
    return amount or _tells_targets(value) or is_way_of_comparing(core)


def _tells_targets(value: ValueColumn) -> bool:
    """True where a header names targets, ranks or shares; `目标完成情况` above it names results."""
    above = value.header.split(" / ")[:-1]
    groups = any(is_beside(text) and not names_results(text) for text in above)
    return groups or is_beside(value.last)


def is_beside_value(value: ValueColumn) -> bool:
    """True for `同比（%）` or `上年同期` beside a column of values, of the same rows."""
    meaning = value.meaning
    is_comparison = meaning.phrase.measure in CHANGES or meaning.phrase.back
    named = meaning.indicators or meaning.period or meaning.phrase.core or meaning.region
    return bool(is_comparison) and not named and not _is_beside(value)


def _is_nameless_change(value: ValueColumn) -> bool:
    phrase = value.meaning.phrase
    return phrase.measure in CHANGES and (not phrase.core or says_nothing(phrase.core))


def _plain(value: ValueColumn) -> bool:
    """True for a header such as `实际完成`."""
    return bool(value.meaning.phrase.core) and says_nothing(value.meaning.phrase.core)
