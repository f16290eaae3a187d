"""`合计` behind the quarters or months of a year, where these add up to it: the year's figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.locate import Located
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import Period
from barometer.intake.words.regions import is_sum

_YEAR = {"quarter": [3, 6, 9, 12], "month": [*range(1, 13)]}
_EQUAL = 1e-9


def with_sums_of_parts(located: Located, grid: Grid) -> Located:
    """The table, with such a column read as that of the year; quarters since January are no parts.

    Every row that has a sum must add up to it exactly.
    """
    unread = (ValueColumn(at, located.headers[at], Meaning()) for at in located.unread_values)
    sums = [one for one in (*located.values, *unread)
            if is_sum(one.last) and _may_be_of_year(one.meaning.period)]  # fmt: skip
    parts = [one for one in located.values if one.meaning.period and one not in sums]
    year = _year_of([one.meaning for one in parts])
    if len(sums) != 1 or year is None or not _add_up([*parts, sums[0]], located, grid):
        return located
    whole = replace(sums[0], meaning=replace(parts[0].meaning, period=year))
    values = [*(one for one in located.values if one.at != whole.at), whole]
    return replace(
        located,
        values=tuple(sorted(values, key=lambda one: one.at)),
        unread_values=tuple(at for at in located.unread_values if at != whole.at),
    )


def _may_be_of_year(period: Period | None) -> bool:
    return period is None or period.span == "year"


def is_sum_of_parts(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for a column `合计` of a year beside its quarters or months."""
    whole, periods = value.meaning.period, [one.meaning.period for one in values]
    return is_sum(value.last) and whole is not None and any(
        one and one.span in _YEAR and one.year == whole.year for one in periods
    )  # fmt: skip


def _year_of(meanings: Sequence[Meaning]) -> Period | None:
    """The year of which these are all the quarters or months, and say nothing else."""
    periods = [meaning.period for meaning in meanings if meaning.period]
    alike = {replace(meaning, period=None) for meaning in meanings}
    spans, years = {one.span for one in periods}, {one.year for one in periods}
    if len(alike) != 1 or len(spans) != 1 or len(years) != 1:
        return None
    ends = sorted(one.end_month for one in periods)
    return Period(years.pop(), "year", 12) if ends == _YEAR.get(spans.pop()) else None


def _add_up(columns: Sequence[ValueColumn], located: Located, grid: Grid) -> bool:
    """True where the last of the columns is the sum of the others in each row that has one."""
    cells = [grid.columns[one.at].slice(located.body).to_pylist() for one in columns]
    summed = 0
    for row in zip(*cells, strict=True):
        *parts, total = (value_of(cell or "").number for cell in row)
        if total is None:
            continue
        added = sum(part for part in parts if part is not None)
        if None in parts or abs(added - total) > _EQUAL * max(1.0, abs(total)):
            return False
        summed += 1
    return summed > 0
