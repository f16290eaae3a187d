"""Columns completed by those beside them: `增速`, `上年同期`, `累计` without a name or period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.layout.value_columns import (
    ValueColumn,
    is_change,
    is_no_figure,
    of_parts,
    with_totals,
    with_year_ends,
    without_group,
)
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import Phrase, says_nothing, within_year
from barometer.intake.words.vocabulary import holds, without

_THIS_YEAR = 9999


def completed_columns(
    values: Sequence[ValueColumn], lexicon: Lexicon, *, labelled: bool
) -> list[ValueColumn]:
    """The columns of figures, each completed by its neighbours.

    `labelled`: the rows name the indicators, so that a heading over columns only groups them.
    """
    values = with_year_ends(of_parts(_with_claims(values, lexicon), lexicon))
    columns = _with_sums_to_date(_with_same_part(values))
    if labelled:
        columns = [without_group(value, lexicon) for value in columns]
    return with_totals(_with_sums_of_months(_with_neighbours(columns)))


def _with_claims(values: Sequence[ValueColumn], lexicon: Lexicon) -> list[ValueColumn]:
    """The columns, `上报减排量` beside `认定减排量` as the earlier figures of the same."""
    final = {one.meaning.saying(unit=None) for one in values
             if one.meaning.phrase.vintage == "final"}  # fmt: skip
    claims = [_claimed(one, lexicon) if holds(fold(one.last), "claimed") else None
              for one in values]  # fmt: skip
    return [replace(one, meaning=said) if said and said.saying(vintage="final", unit=None) in final
            else one for one, said in zip(values, claims, strict=True)]  # fmt: skip


def _claimed(value: ValueColumn, lexicon: Lexicon) -> Meaning:
    """What a header means without `上报`."""
    bare = lexicon.meaning(without(fold(value.last), "claimed"))
    meaning = replace(value.meaning, indicators=bare.indicators or value.meaning.indicators)
    return meaning.saying(core=bare.phrase.core, vintage="preliminary")


def _with_sums_to_date(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """The columns, `累计` behind `1月、2月、3月` dated as the year up to the last month.

    Where the months do not begin with January, or whole years stand before them, it is left open.
    """
    columns: list[ValueColumn] = []
    before: list[Period] = []
    named: tuple[str, ...] = ()
    for value in values:
        meaning = value.meaning
        if meaning.indicators not in ((), named):
            before, named = [], meaning.indicators
        in_year = bool(before) and before[-1].span != "year"
        if meaning.period:
            before.append(meaning.period)
        elif (
            in_year
            and meaning.phrase.coverage in ("total", "year", "now")
            and not meaning.phrase.base_year
        ):
            columns.append(dated_to_the_last(value, before))
            continue
        columns.append(value)
    return columns


def _with_same_part(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """The columns, `2023年同期` dated by the part of the year that the column to its left covers.

    Fewer such columns than parts of a year leave open which part is meant.
    """
    columns: list[ValueColumn] = []
    same = [value for value in values if value.meaning.phrase.coverage == "same"]
    parts = {(one.span, one.end_month) for value in values if value not in same
             if (one := value.meaning.period)}  # fmt: skip
    for value in values:
        if value in same and len(parts) > len(same):
            columns.append(value.saying(core="同期", coverage=None))
            continue
        period, left = value.meaning.period, columns[-1].meaning.period if columns else None
        if value.meaning.phrase.coverage == "same" and period and period.year and left:
            meaning = replace(value.meaning, period=left.within(period.year))
            columns.append(replace(value, meaning=meaning.saying(coverage=None)))
        else:
            columns.append(value)
    return columns


def _with_sums_of_months(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """The columns, `累计` beside `本月` marked as a sum of months, which no whole year can be."""
    coverages = [value.meaning.phrase.coverage for value in values]
    if not {"month", "quarter"} & set(coverages):
        return list(values)
    return [_within_year(value, "now") if coverage in ("total", "year") else value
            for value, coverage in zip(values, coverages, strict=True)]  # fmt: skip


def _within_year(value: ValueColumn, coverage: str | None) -> ValueColumn:
    phrase = replace(within_year(value.meaning.phrase), coverage=coverage)
    return replace(value, meaning=replace(value.meaning, phrase=phrase))


def dated_to_the_last(value: ValueColumn, parts: Sequence[Period]) -> ValueColumn:
    """The column as the sum up to the last of the parts; left open where they do not go on."""
    if not _from_the_beginning(parts):
        return value.saying(core=value.meaning.phrase.core or "累计")
    value = _within_year(value, None)
    return replace(value, meaning=replace(value.meaning, period=parts[-1].to_date()))


def _from_the_beginning(parts: Sequence[Period]) -> bool:
    """True for parts of one year that follow each other from its first, or from a sum to date.

    So is a part alone, without a year, as in the header of a month's report.
    """
    if len(parts) == 1 and parts[0].year is None:
        return True
    sums = [at for at, part in enumerate(parts) if part.span == "ytd"]
    covered = 0
    for part in parts[max(sums, default=0) :]:
        if part.span != "ytd" and part.first_month != covered + 1:
            return False
        covered = part.end_month
    return len({part.year for part in parts}) == 1


def _latest(periods: Sequence[Period | None]) -> Period | None:
    """The last of periods of one kind (years, or one part of each); this year may be unsaid."""
    stated = [period for period in periods if period]
    if len({(period.span, period.end_month) for period in stated}) != 1:
        return None
    return max(stated, key=lambda period: period.year or _THIS_YEAR)


def _is_open_change(header: str, phrase: Phrase, periods: Sequence[Period | None]) -> bool:
    """True for a change on a year before, or of a period, that the amounts beside it leave open.

    `2020年、2024年、增长`: since 2020, or on the year before?
    `2025年1-9月、2024年、增长`: of which of them?
    """
    stated = [period for period in periods if period]
    if phrase.measure != "annual_change" or len(stated) <= 1:
        return False
    years = {period.year or _THIS_YEAR for period in stated}
    if _latest(stated) is None:
        ends = [(period.year or _THIS_YEAR, period.end_month) for period in stated]
        return max(ends) != ends[-1]
    on_year_before = holds(fold(header), "compared_with", "annual_change") or any(
        holds(fold(header), kind) for kind in ("on_year", "yearly", "same_part")
    )
    return len(years) > 1 and max(years) - 1 not in years and not on_year_before


# How much of a period a figure covers, and so a change beside it.
_REACHES = ("year", "now", "month", "quarter", "total")


def _with_neighbours(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """Changes without an indicator or a period of their own (`增速`) with their neighbours'.

    A change belongs to the amounts to its left, back to the change before them, or to a change
    that names its own indicator. `上年同期` belongs to the one amount to its left, and so does a
    change behind it.
    """
    everywhere = _latest([one.meaning.period for one in values if not is_no_figure(one)])
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
    phrase = value.meaning.phrase
    return bool(phrase.back) and not value.meaning.period and (is_change(value) or not phrase.core)


def _year_before(
    value: ValueColumn, left: Sequence[ValueColumn], values: Sequence[ValueColumn]
) -> ValueColumn:
    """With name, unit and period of the amount right beside it, where that is the latest there is.

    Of what is more than a plain amount (a change, a sum, another basis, a region's own) nothing
    is taken over: the column stays without a period, and is refused.
    """
    if is_change(value):
        if all(one.meaning.phrase.back for one in values if is_change(one)):
            return value
        value = value.saying(core="")
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
    covered = beside.phrase.coverage if beside.phrase.coverage in _REACHES else None
    value = replace(value, beside=() if meaning.indicators else beside.indicators).saying(
        unit=meaning.phrase.unit or beside.phrase.unit, coverage=meaning.phrase.coverage or covered,
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
    return is_change(value) and not (value.meaning.indicators or value.meaning.phrase.core)


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
        everywhere = _latest(same) or (same and same[-1]) or everywhere
        if not meaning.period and _is_open_change(value.header, meaning.phrase, same):
            meaning = meaning.saying(core=fold(value.last))
    return replace(value, meaning=meaning, beside=beside, year_of=everywhere)
