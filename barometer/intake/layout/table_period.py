"""The period of a whole table, from titles, lines and names; `合计` behind the parts of a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.locate import Located
from barometer.intake.layout.neighbours import dated_to_the_last
from barometer.intake.layout.notes import TableNotes, Texts
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.dates import numbered_part
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import line_role, says_sums
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import MONTHS, Period, part_of, period_of
from barometer.intake.words.phrases import header_phrase
from barometer.intake.words.regions import is_sum
from barometer.intake.words.title_periods import (
    Named,
    months_without_year,
    names_an_end,
    part_in_titles,
    parts_of_year,
    period_in_title,
    says_until,
    unclear_in_titles,
)
from barometer.intake.words.vocabulary import role_of


@dataclass(frozen=True, slots=True)
class TableTime:
    """When the figures are of, by all that stands outside the table.

    `clash`: two texts that name different periods, so that there is none, `in_parts`: as parts of
    a year, which no column of whole years settles. `of_labels`: the period
    at the head of the labels, which no column contradicts. `part`: the part of a year that a title
    names, `until`: by its end alone, `unclear`: what speaks of a part without saying which years
    it cuts short, `named`: every part that titles, lines and names speak of. `sums`: what calls
    the figures of that month sums since January.
    """

    period: Period | None = None
    clash: tuple[str, str] | None = None
    of_labels: Period | None = None
    part: Period | None = None
    until: bool = False
    unclear: str | None = None
    named: tuple[Named, ...] = ()
    in_parts: bool = False
    sums: str | None = None


def time_outside(texts: Texts, notes: TableNotes) -> TableTime:
    """The period and the parts of a year that everything outside a table names together."""
    times = _times_in(texts.heads)
    around = _with_noted_year(_period_outside(texts, times), notes)
    around = _in_titled_month(around, texts.titles)
    names = (texts.sheet, texts.stem)
    dated = [*texts.titles, *times]
    reaching = [*dated, *_parts_of_lines(texts.lines), *filter(says_until, names)]
    below = next(filter(says_until, texts.below), None)
    return replace(
        around,
        part=part_in_titles(reaching),
        until=names_an_end(reaching),
        unclear=unclear_in_titles(reaching) or below or texts.about_all.get("part", ("", None))[1],
        named=(*parts_of_year(dated, names), *around.named),
        sums=around.sums or next(filter(says_sums, (*texts.above, *texts.below)), None),
    )


def _in_titled_month(time: TableTime, titles: Sequence[str]) -> TableTime:
    """The month of one title in the year of a line that is nothing else: `9月份…`, `2024年`."""
    years = {one for title in titles if (one := period_of(title)) and one.span == "year"}
    months = months_without_year(titles)
    if years != {time.period} or len(months) != 1 or not time.period:
        return time
    return replace(time, period=months.pop().within(time.period.year or 0))


def _with_noted_year(time: TableTime, notes: TableNotes) -> TableTime:
    """The time with the year that notes give all figures, where nothing else names one."""
    dated = [note for note in notes.named if note.year and note.of_all]
    noted = {note.year: note.text for note in dated if note.year}
    period = time.period
    if len(noted) != 1 or time.clash or (period and dated[0].covers(period.year)):
        return time
    [(year, text)] = noted.items()
    if period:
        return replace(time, period=None, clash=(period.stored, text))
    return replace(time, period=Period(year, "year", 12))


def _times_in(heads: Iterable[str]) -> list[str]:
    """What such headers say of time: `2024年`, that in `指标（2024年）`, or `2024年主要指标`."""
    texts = ((outside, *inside) for outside, inside in map(unbracketed, map(fold, heads)))
    return [text for head, *inside in texts for text in (head, *inside)
            if period_of(text) or part_of(text) or (text == head and is_dated(text))]  # fmt: skip


def is_dated(head: str) -> bool:
    """True for a header of no known role that names a period, as a title does."""
    return role_of(head) is None and period_in_title(head) is not None


def _parts_of_lines(lines: Iterable[tuple[str, str]]) -> list[str]:
    """The sums to date that lines name (`时段：1-9月`), as titles do."""
    parts = (numbered_part(rest, key) for key, rest in lines if line_role(key) == "part")
    return [f"1-{part.end_month}月" for part in parts if part and part.span == "ytd"]


def _period_outside(texts: Texts, heads: Sequence[str]) -> TableTime:
    """The period with what contradicts it; `heads` as of `_times_in`."""
    lines, titles, names = texts.lines, texts.titles, (texts.sheet, texts.file)
    stated = [(rest, period_of(rest)) for key, rest in lines if line_role(key) == "period"]
    stated += [(text, one) for text in titles if (one := period_in_title(text))][:1]
    of_heads = [(text, period_of(text)) for text in heads]
    within = [(text, period or period_in_title(text)) for text, period in of_heads]
    dated = [(text, period) for text, period in (*stated, *within) if period]
    name, named = next(
        ((text, one) for text in names if (one := period_in_title(text))), ("", None)
    )
    period = dated[0][1] if dated else named
    of_labels = next((one for _, one in of_heads if one), None)
    for text, other in dated[1:]:
        if period and other.year != period.year:
            return TableTime(None, (dated[0][0], text), of_labels)
    if period and named and (named.year or _LAST_YEAR) < (period.year or 0):
        # The year of a report may be a later one; of an earlier one, title or name is left over.
        return TableTime(None, (dated[0][0], name), of_labels)
    ends = {other.end_month: text for text, other in dated if other.span != "year"}
    if len(ends) > 1:
        first, second, *_ = ends.values()
        return TableTime(None, (first, second), of_labels, in_parts=True)
    month = period if period and period.span in ("month", "quarter") else None
    sums = next((text for text, other in dated if month and other.span == "ytd"), None)
    for key, rest in lines:
        part = numbered_part(rest, key) if line_role(key) == "part" else None
        others = [text for end, text in ends.items() if part and end != part.end_month]
        if others:
            return TableTime(None, (others[0], f"{key}：{rest}"), of_labels, in_parts=True)
        if part and period and period.span == "year":
            period = part.within(period.year or 0)
        elif part and period and part.end_month != period.end_month:
            return TableTime(None, (period.stored, f"{key}：{rest}"), of_labels, in_parts=True)
        elif part and not period:
            return TableTime(named=((f"{key}：{rest}", None),))
    return TableTime(period, None, of_labels, sums=sums)


_LAST_YEAR = 9999
_EQUAL = 1e-9
_SUMS = ("total", "year", "now")
# Cells of a column that tell whether it holds figures.
_LOOKED_AT = 1_000


def with_sums_of_parts(located: Located, grid: Grid, lexicon: Lexicon) -> Located:
    """The table, with such a column read as that of the year; quarters since January are no parts.

    Every row that has a sum must add up to it exactly.
    """
    values = [_with_sum_of_years(value, located, grid, lexicon.plan.base_year)
              for value in _with_sums_so_far(located, grid)]  # fmt: skip
    located = replace(located, values=tuple(values))
    unread = (ValueColumn(at, located.headers[at], Meaning()) for at in located.unread_values)
    sums = [one for one in (*located.values, *unread) if is_sum(one.last)
            and (one.meaning.period is None or one.meaning.period.span == "year")]  # fmt: skip
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


def _with_sums_so_far(located: Located, grid: Grid) -> Iterator[ValueColumn]:
    """The columns, `累计` behind months of which the last are blank being up to the one before.

    Where no row adds up to it, how far it reaches is left open.
    """
    for value in located.values:
        parts = _summed_parts(value, located.values)
        if not parts or _has_numbers(parts[-1], located, grid):
            yield value
            continue
        filled = [one for one in parts if _has_numbers(one, located, grid)]
        rows = _numbers([*filled, value], located, grid)
        adds_up = any(_is_sum(row[:-1], row[-1]) for row in rows if row[-1])
        periods = [one.meaning.period for one in filled if one.meaning.period]
        yield dated_to_the_last(value, periods if adds_up else ())


def _summed_parts(value: ValueColumn, values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """The months or quarters in front of a sum that does not itself say when it ends."""
    period, sums = value.meaning.period, header_phrase(value.last).coverage in _SUMS
    if not (period and sums) or period.span in MONTHS or part_of(value.last):
        return []
    return [one for one in values if one.at < value.at and (part := one.meaning.period)
            and part.span in MONTHS and part.year == period.year
            and one.meaning.indicators == value.meaning.indicators]  # fmt: skip


def _with_sum_of_years(
    value: ValueColumn, located: Located, grid: Grid, base_year: int
) -> ValueColumn:
    """The column, `累计完成` behind all years of the plan so far dated by the last of them.

    `“十四五”累计` right behind some of them is, too.
    """
    meaning, phrase = value.meaning, value.meaning.phrase
    if meaning.period or phrase.measure != "running_total" or phrase.core:
        return value
    years = [one for one in located.values if (period := one.meaning.period)
             and one.at < value.at and period.span == "year" and _has_numbers(one, located, grid)
             and (one.meaning.indicators, one.meaning.phrase.measure)
             in ((meaning.indicators, None), (meaning.indicators, "level"))]  # fmt: skip
    named = [period.year or 0 for one in years if (period := one.meaning.period)]
    if not named:
        return value
    follow = named == [*range(base_year + 1, base_year + 1 + len(named))]
    # Since when is said, so that not all years need stand there.
    said = phrase.coverage is None and named == sorted(named) and years[-1].at == value.at - 1
    if not (follow and _add_up([*years, value], located, grid)) and not (
        said and _holds_last([years[-1], value], located, grid)
    ):
        return value
    period = years[-1].meaning.period
    return replace(value, meaning=replace(meaning.saying(coverage=None), period=period))


def _has_numbers(value: ValueColumn, located: Located, grid: Grid) -> bool:
    """True for a column that is filled in; formulas of months to come give 0."""
    cells = grid.columns[value.at].slice(located.body).drop_null()[:_LOOKED_AT].to_pylist()
    return any(value_of(cell).number for cell in cells)


def is_sum_of_parts(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for a column `合计` of a year beside its quarters or months."""
    whole, periods = value.meaning.period, [one.meaning.period for one in values]
    return is_sum(value.last) and whole is not None and any(
        one and one.span in MONTHS and one.year == whole.year for one in periods
    )  # fmt: skip


def _year_of(meanings: Sequence[Meaning]) -> Period | None:
    """The year of which these are all the quarters or months, and say nothing else."""
    periods = [meaning.period for meaning in meanings if meaning.period]
    alike = {replace(meaning, period=None) for meaning in meanings}
    spans, years = {one.span for one in periods}, {one.year for one in periods}
    if len(alike) != 1 or len(spans) != 1 or len(years) != 1:
        return None
    ends = sorted(one.end_month for one in periods)
    months = MONTHS.get(spans.pop())
    whole = months is not None and ends == [*range(months, 13, months)]
    return Period(years.pop(), "year", 12) if whole else None


def _add_up(columns: Sequence[ValueColumn], located: Located, grid: Grid) -> bool:
    """True where the last of the columns is the sum of the others in each row that has one."""
    rows = [row for row in _numbers(columns, located, grid) if row[-1] is not None]
    return bool(rows) and all(_is_sum(row[:-1], row[-1]) for row in rows)


def _holds_last(columns: Sequence[ValueColumn], located: Located, grid: Grid) -> bool:
    """True where the last of the columns is no less than the one before it in any row."""
    rows = [row for row in _numbers(columns, located, grid) if None not in row]
    return bool(rows) and all((row[-1] or 0) >= (row[0] or 0) for row in rows)


def _numbers(
    columns: Sequence[ValueColumn], located: Located, grid: Grid
) -> Iterator[list[float | None]]:
    cells = [grid.columns[one.at].slice(located.body).to_pylist() for one in columns]
    yield from ([value_of(cell or "").number for cell in row] for row in zip(*cells, strict=True))


def _is_sum(parts: Sequence[float | None], total: float | None) -> bool:
    added = [part for part in parts if part is not None]
    if total is None or len(added) < len(parts):
        return False
    return abs(sum(added) - total) <= _EQUAL * max(1.0, abs(total))
