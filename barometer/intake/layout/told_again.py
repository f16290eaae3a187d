"""What somebody told of a form, in the next file of it: its own, or unknown until told again.

A region or period is told where a form does not say it. The next file may be another county's or
another year's: what was told holds for it only where the same sender sends it, and a period only
until the next one of its kind begins.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from barometer.intake.layout.context import Context
from barometer.intake.layout.reading import UNKNOWN, Field, Form, Origin, TableReading
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.periods import FIRST_YEAR, LAST_YEAR, Period, period_of

# What is told of a time: of figures, and of the other tables.
TIMES = ("period", "year", "target_year")
_MONTHS = {"year": 12, "quarter": 3}


@dataclass(frozen=True, slots=True)
class Sender:
    """What is known of a file besides itself.

    `region`, `period`: those given for this file; `own_region`: the only one that its sender
    reports for; `today`: the day it is sent on.
    """

    today: dt.date
    region: str | None = None
    period: str | None = None
    own_region: str | None = None


@dataclass(frozen=True, slots=True)
class OneTable:
    """A table of the file, read as its form was, with that form and with what stands around it.

    `same_time`: all numbers around the table, those of its names included, are the form's.
    """

    reading: TableReading
    form: Form
    context: Context
    same_time: bool


def with_regions(
    tables: Sequence[OneTable], sender: Sender, told_on: dt.date | None, lexicon: Lexicon
) -> list[TableReading]:
    """The readings with the region of this file in place of the one told of its form.

    `told_on`: as in a recipe. Of a form whose tables were told to be of several regions each keeps
    its own, where it names no others. A file that names the city of a county may be of either.
    """
    readings = [table.reading for table in tables]
    told = {text for one in readings for _, text in _told(one, ("region",))}
    if len(told) != 1:
        return [_of_several(table, told, lexicon) for table in tables]
    [before] = told
    unsaid = before if told_on or sender.own_region == before else UNKNOWN
    places = [(sender.region,) if sender.region else table.context.regions for table in tables]
    known = lexicon.codes.get(before)
    return [
        _with_constants(one, {("region", before): (
            unsaid if len(here) != 1
            else UNKNOWN if known and here[0] == known.parent and not sender.region
            else here[0]
        )})
        for one, here in zip(readings, places, strict=True)
    ]  # fmt: skip


def _of_several(table: OneTable, told: Collection[str], lexicon: Lexicon) -> TableReading:
    """Its region as it was told; unknown where regions are named that were not told of any."""
    named = {*table.context.regions}
    regions = {text for _, text in _told(table.reading, ("region",))}
    wholes = {lexicon.codes[code].parent for code in told if code in lexicon.codes}
    others = named - {*told} - wholes
    new = {("region", text): UNKNOWN for text in regions} if others and not regions & named else {}
    return _with_constants(table.reading, new)


def with_periods(
    readings: Sequence[TableReading],
    tables: Sequence[OneTable],
    sender: Sender,
    told_on: dt.date | None,
) -> tuple[list[TableReading], tuple[Period, ...]]:
    """The readings with this file's periods for those told of its form; those to be told again."""
    told = _periods(readings)
    given = period_of(sender.period or "")
    latest = max(told, key=_end, default=None)
    renewed, asked = [], set[Period]()
    for one, table in zip(readings, tables, strict=True):
        new: dict[tuple[str, str], str] = {}
        for name, text in _told(one, TIMES):
            period = period_of(text)
            later = period and (
                _given(period, latest, given)
                if given
                else _said(period, table, told)
                or (table.same_time and still_holds(period, told_on, sender.today) and period)
            )
            new[name, text] = later.stored if later else UNKNOWN
            if period and not later:
                asked.add(period)
        renewed.append(_with_constants(one, new))
    return renewed, tuple(sorted(asked, key=_end))


def still_holds(period: Period, told_on: dt.date | None, today: dt.date) -> bool:
    """True in the year in which a year was told, in the month in which any part of one was."""
    if told_on is None:
        return False
    parts = 1 if period.span == "year" else 2
    return told_on.timetuple()[:parts] == today.timetuple()[:parts]


def _given(period: Period, latest: Period | None, given: Period) -> Period | None:
    """The period that is given where the latest one was told, the others as far before it."""
    return given if period == latest or not latest else moved(period, latest, given)


def _said(period: Period, table: OneTable, told: Sequence[Period]) -> Period | None:
    """The period as what stands around the table says it now; None where that does not tell."""
    second = table.context.time.period
    first = second and _first_said(table, [one for one in told if one.span == second.span])
    return moved(period, first, second) if first and second else None


def _first_said(table: OneTable, told: Sequence[Period]) -> Period | None:
    """The told period that the form's first file named as this one names its own; None: none.

    Where that file named no year or month, the only one told; where it named others, its words
    mislead: a report written in October may be of September.
    """
    numbers = {int(one) for one in table.form.numbers if len(one) <= len(str(LAST_YEAR))}
    years = {one for one in numbers if FIRST_YEAR <= one <= LAST_YEAR}
    parts = {one for one in numbers if 1 <= one <= _MONTHS["year"]}
    fitting = [
        one for one in told
        if (not years or {one.year} == years)
        and (one.span == "year" or not parts or {one.end_month, one.end_month // 3} & parts)
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else None


def moved(period: Period, first: Period, second: Period) -> Period | None:
    """The period that is as much later as `second` is after `first`; None where there is none."""
    months = _end(second) - _end(first)
    return None if months % _MONTHS.get(period.span, 1) else _later(period, months)


def following(period: Period) -> Period:
    """The one right after it: the next year, quarter or month, or one month more to date."""
    return _later(period, _MONTHS.get(period.span, 1))


def _later(period: Period, months: int) -> Period:
    """One of its kind so much later; a sum to date may be a whole year, or January alone."""
    year, month = divmod(_end(period) + months - 1, 12)
    later = Period(year, period.span, month + 1)
    return later.to_date() if period.span == "ytd" else later


def _end(period: Period) -> int:
    """Its last month, counted through the years."""
    return (period.year or 0) * 12 + period.end_month


def _told(reading: TableReading, names: Sequence[str]) -> list[tuple[str, str]]:
    """(field, what it was told to be of every row) of these fields."""
    return [(item.field, item.origin.text or "")
            for item in reading.of("constant") if item.field in names]  # fmt: skip


def _periods(readings: Sequence[TableReading]) -> list[Period]:
    """The different periods told of the tables."""
    texts = dict.fromkeys(text for one in readings for _, text in _told(one, TIMES))
    return [period for text in texts if (period := period_of(text))]


def with_told_again(
    readings: Sequence[TableReading], later: Sequence[TableReading]
) -> tuple[TableReading, ...]:
    """The readings with the periods that were told of a later file of the form."""
    if len(readings) != len(later):
        return tuple(readings)
    return tuple(
        _with_constants(one, {(name, text): new for (name, text), (_, new) in zip(
            _told(one, TIMES), _told(other, TIMES), strict=False)})
        for one, other in zip(readings, later, strict=True)
    )  # fmt: skip


def _with_constants(reading: TableReading, new: dict[tuple[str, str], str]) -> TableReading:
    fields: list[Field] = []
    for item in reading.fields:
        key = (item.field, item.origin.text or "")
        known = item.origin.kind != "constant" or key not in new
        fields.append(item if known else replace(item, origin=Origin("constant", text=new[key])))
    return replace(reading, fields=tuple(fields))
