"""`累计` behind columns of months or quarters: what it is the sum of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.periods import Period

# What `累计` says within a year.
_WITHIN_YEAR = {"cumulative_change": "annual_change", "running_total": None}


def so_far(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """`1月、2月、3月、累计`: from the year's beginning to the last month, not since the plan's.

    Where several months do not begin with the year, what the sum covers is not said.
    """
    found: list[ValueColumn] = []
    parts: list[Period] = []
    named: tuple[str, ...] = ()
    for value in values:
        meaning = value.meaning
        if meaning.indicators not in ((), named):
            parts, named = [], meaning.indicators
        if meaning.period:
            parts = [*parts, meaning.period] if meaning.period.span != "year" else []
        elif parts and meaning.said.reach in ("total", "year") and not meaning.said.base_year:
            found.append(_to_the_last(value, parts))
            continue
        found.append(value)
    return found


def _to_the_last(value: ValueColumn, parts: Sequence[Period]) -> ValueColumn:
    said = value.meaning.said
    if not _from_the_beginning(parts):
        said = replace(said, core=said.core or "累计")
        return replace(value, meaning=replace(value.meaning, said=said))
    measure = _WITHIN_YEAR.get(said.measure or "", said.measure)
    meaning = replace(value.meaning, period=parts[-1].to_date(),
                      said=replace(said, measure=measure, reach=None))  # fmt: skip
    return replace(value, meaning=meaning)


def _from_the_beginning(parts: Sequence[Period]) -> bool:
    """True for one part of a year alone, and for those that follow each other from its first.

    The last may be such a sum itself.
    """
    last = parts[-1]
    ends = [part.end_month for part in parts if part.span == last.span]
    step = 3 if last.span == "quarter" else 1
    counted = ends == list(range(step, step * len(ends) + 1, step))
    told = counted or last.span == "ytd" or len(parts) == 1
    return told and len({part.year for part in parts}) == 1
