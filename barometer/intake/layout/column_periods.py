"""Columns without a period of their own, dated by those beside them: `累计`, `同期`, changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import Phrase, within_year
from barometer.intake.words.vocabulary import holds


def with_sums_to_date(values: Sequence[ValueColumn]) -> list[ValueColumn]:
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


def with_same_part(values: Sequence[ValueColumn]) -> list[ValueColumn]:
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


def with_sums_of_months(values: Sequence[ValueColumn]) -> list[ValueColumn]:
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
        before = {"month": part.end_month - 1, "quarter": part.end_month - 3, "ytd": covered}
        if before.get(part.span) != covered:
            return False
        covered = part.end_month
    return len({part.year for part in parts}) == 1


_THIS_YEAR = 9999


def latest(periods: Sequence[Period | None]) -> Period | None:
    """The last of periods of one kind (years, or one part of each); this year may be unsaid."""
    stated = [period for period in periods if period]
    if len({(period.span, period.end_month) for period in stated}) != 1:
        return None
    return max(stated, key=lambda period: period.year or _THIS_YEAR)


def is_open_change(header: str, phrase: Phrase, periods: Sequence[Period | None]) -> bool:
    """True for a change on a year before, or of a period, that the amounts beside it leave open.

    `2020年、2024年、增长`: since 2020, or on the year before?
    `2025年1-9月、2024年、增长`: of which of them?
    """
    stated = [period for period in periods if period]
    if phrase.measure != "annual_change" or len(stated) <= 1:
        return False
    years = {period.year or _THIS_YEAR for period in stated}
    if latest(stated) is None:
        ends = [(period.year or _THIS_YEAR, period.end_month) for period in stated]
        return max(ends) != ends[-1]
    on_year_before = holds(fold(header), "compared_with", "annual_change") or any(
        holds(fold(header), kind) for kind in ("on_year", "yearly", "same_part")
    )
    return len(years) > 1 and max(years) - 1 not in years and not on_year_before
