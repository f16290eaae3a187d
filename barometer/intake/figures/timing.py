"""The period of a figure from row, header, label and title, and which part of it is covered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from barometer.intake.figures.figure import Axis
from barometer.intake.figures.naming import FigureKind, LabelError, NamedFigure, ambiguous
from barometer.intake.layout.context import Context
from barometer.intake.layout.label_columns import NOTHING, Coded
from barometer.intake.layout.table_period import TableTime
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.dates import day_of, numbered_part, of_two_spans, periods_of_days
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period, part_of, period_of
from barometer.intake.words.phrases import Phrase, header_phrase, period_before_bracket, within_year
from barometer.intake.words.title_periods import is_later_part
from barometer.intake.words.vocabulary import holds, role_of

_LAST = 12
PeriodOrError = Period | LabelError | None


def in_year(periods: Axis[Period | None]) -> Coded:
    """The label `part` at every position whose period is a part of a year, else None."""
    parts = [period is not None and period.span != "year" for period in periods.items]
    if not any(parts):
        return NOTHING
    return Coded((None, "part"), np.array(parts, np.int32)[periods.full])


def may_be_sum(period: Period | None) -> bool:
    """True for a month or quarter that is not the first of its year."""
    return period is not None and period.first_month > 1


def covered_period(period: Period | None, kind: FigureKind) -> PeriodOrError:
    """The period that a figure covers, or the error where it has no such part."""
    if period is None:
        return None
    reported = period.within((period.year or 0) - kind.back)
    if kind.coverage == "open":
        return LabelError("unknown_measure", "problem-unknown-header", "head", "累计")
    if kind.coverage == "same" or (kind.coverage == "unsaid" and reported.span != "year"):
        return LabelError("bad_period", "problem-bad-period", "head", "同期")
    if kind.coverage == "now" and reported.span == "year":
        return ambiguous("problem-part-unclear", "head", reported.stored, said="今年以来累计")
    if kind.coverage in ("total", "year", "now") and reported.span != "year":
        return reported.to_date()
    if kind.coverage in ("month", "quarter") and reported.span != kind.coverage:
        error = LabelError("bad_period", "problem-part-of-year", "head", period.stored)
        return reported.last(kind.coverage) or error
    return reported


def of_its_year(named: NamedFigure) -> Phrase:
    """The phrase, its `累计` read as the year's own amount where that is sure.

    In a table of whole years it is, unless a target of the plan adds the indicator up over years;
    then `上年累计` may mean either, and so may a change of an indicator without targets.
    """
    phrase, item, targets = named.phrase, named.item, named.lexicon.adds_up
    if phrase.measure == "running_total" and phrase.coverage in ("year", "unsaid"):
        return within_year(phrase)
    if phrase.coverage != "total" or phrase.base_year or named.context.in_plan or not item.additive:
        return phrase
    if phrase.measure == "running_total" and targets and not targets.get(item.indicator):
        return within_year(phrase)
    change = phrase.measure == "cumulative_change" and targets and item.indicator not in targets
    return replace(phrase, coverage="open") if phrase.back or change else phrase


@dataclass(frozen=True, slots=True)
class Times:
    """What names the periods of a whole table.

    `by_row`: rows have a period; `unsure`: those that may be of another span;
    `part`: the title's part of a year (`1-9月`) for a table that names whole years only;
    `part_head`: the header of a column of months or quarters, beside one of years or alone;
    `part_unsure`: the title's year is none of the table's, or its part need not be that of all;
    `unclear`: what says that whole years may be parts, `of_sums` the title or note that says so of
    months, where no column does, `beside_sums` the header of a comparison of sums beside them;
    `by_parts`: columns of a year's parts.
    """

    context: Context
    days: Mapping[str, Period]
    unsure: Collection[str]
    by_row: bool
    part: Period | None
    part_head: str
    part_unsure: bool
    unclear: str | None
    of_sums: str | None
    beside_sums: str | None
    by_parts: bool

    @classmethod
    def of(
        cls, context: Context, texts: Iterable[str], header: str | None,
        of_labels: Iterable[Period | None], part_head: str | None, values: Sequence[ValueColumn],
    ) -> Times:  # fmt: skip
        """`texts` and `header` of the column of periods; `of_labels`: the periods in row labels."""
        texts = list(texts)
        written = [*of_labels, *(period_of(text) for text in texts)]
        heads = [value.meaning.period for value in values]
        written += heads
        same_part = any(holds(fold(value.header), "same_part") for value in values)  # `2023年同期`
        whole = all(period is None or period.span == "year" for period in written)
        time, undivided = context.time, whole and not part_head
        part = time.part if undivided else None
        years = {period.year for period in written if period}
        dated = time.period
        year = dated.year if dated else None
        part_unsure = bool(part and year and years and year not in years)
        part_unsure |= bool(part and (time.until or (year and not same_part)) and len(years) > 1)
        if undivided and dated and dated.span == "month" and dated.year in years:
            # A month's report: its year's figures are those so far, or of the month alone.
            part, part_unsure = dated if dated.end_month == _LAST else dated.to_date(), True
        days, unsure = periods_of_days(texts, header or ""), of_two_spans(texts, header or "")
        alone = header if header and role_of(header) == "part" else ""
        unclear = time.unclear or (_unclear(time, years) if undivided else None)
        summed = [value for value in values if (phrase := value.meaning.phrase).coverage
                  or phrase.measure == "running_total"]  # fmt: skip
        sums = context.titled.sums or time.sums
        of_sums = None if summed or context.change.measure else sums
        return cls(
            context, days, unsure, header is not None, part, part_head or alone, part_unsure,
            unclear, of_sums, _beside_sums(summed, values),
            any(one and one.span != "year" for one in heads),
        )  # fmt: skip

    def period(
        self, text: str | None, part: str | None, column: ValueColumn, of_label: Period | None
    ) -> PeriodOrError:
        """The period of one combination; None where nothing names one.

        `text` and `part` are the row's (year and month; "" for a blank), `of_label` its label's.
        """
        period = self._period(text, part, column, of_label)
        said = self.of_sums or (self.beside_sums if self._is_around(text, column) else None)
        if said and isinstance(period, Period) and may_be_sum(period):
            return ambiguous("problem-sum-or-part", "sheet", period.stored, said=said)
        return period

    def _is_around(self, text: str | None, column: ValueColumn) -> bool:
        """True for an amount of which neither row nor header says when it is of."""
        phrase = column.meaning.phrase
        said = text or self.part_head or column.meaning.period or phrase.coverage
        return not said and phrase.measure not in CHANGES

    def _period(
        self, text: str | None, part: str | None, column: ValueColumn, of_label: Period | None
    ) -> PeriodOrError:
        head = _joint_period(column.meaning.period, of_label)
        if of_label and column.meaning.period and not head:
            return _two_periods("indicator", of_label, column.meaning.period)
        of_labels = self.context.time.of_labels
        if head and of_labels and head.year not in (None, of_labels.year):
            told = of_labels.stored
            return ambiguous("problem-periods-around", "head", told, other=head.stored)
        if not head and day_of(column.last):
            return ambiguous("problem-date-as-period", "head", column.last)
        if not text:
            return self._without_text(head, column)
        part_alone = part_of(text) or (self.part_head and numbered_part(text, self.part_head))
        period = self._from_text(text, head or (column.year_of if part_alone else None))
        if not isinstance(period, Period) or part is None:
            return period
        if part == "":
            blank = LabelError("bad_period", "problem-blank-period", "part", None)
            return blank if period.span == "year" else period
        return self._with_part(period, part)

    def _from_text(self, text: str, head: Period | None) -> PeriodOrError:
        part = numbered_part(text, self.part_head) if self.part_head else part_of(text)
        period = self.days.get(text) or period_of(text) or part or period_before_bracket(text)
        period = period or self._so_far(text)
        if text in self.unsure or (period is None and day_of(text)):
            return ambiguous("problem-date-as-period", "period", text)
        if period and head:
            both = _joint_period(head, period)
            if not both:
                return _two_periods("period", period, head)
            period = both
        year = self.context.time.period.year if self.context.time.period else None
        if period and period.year is None and self.context.time.clash:
            return self._clash()
        if period and period.year is None and year:
            period = period.within(year)
        if period is None or not period.year:
            key = "problem-period-later" if is_later_part(text) else "problem-bad-period"
            return LabelError("bad_period", key, "period", text)
        return self._of_title(period)

    def _so_far(self, text: str) -> Period | None:
        """The title's month, or the months up to it, for a row `当月` or `累计`."""
        titled, phrase = self.context.time.period, header_phrase(text)
        named = titled and titled.span == "month" and not phrase.core
        if not named or phrase.coverage not in ("month", "year", "total"):
            return None
        covered = covered_period(titled, FigureKind(coverage=phrase.coverage))
        return covered if isinstance(covered, Period) else None

    def _without_text(self, head: Period | None, column: ValueColumn) -> PeriodOrError:
        usual = self.context.time.period
        head = head or (None if self.by_row else column.year_of)
        if head and head.year is None:
            head = head.within(usual.year) if usual and usual.year else None
        undated = self.by_row or (self.by_parts and self._is_around(None, column))
        period = head or (None if undated else usual)
        if period:
            return self._of_title(period)
        if self.context.time.clash and not self.by_row:
            return self._clash()
        if self.by_row:
            return LabelError("bad_period", "problem-blank-period", "period", None)
        return None

    def _of_title(self, period: Period) -> PeriodOrError:
        """The period, or that part of it that the title names; an error where that is unclear."""
        if self.context.time.in_parts and period.span == "year":
            return self._clash()
        code, note = self.context.notes.of_years.get(period.year or 0, ("", ""))
        if code == "aim":
            return ambiguous("problem-year-of-target", "sheet", period.stored, said=note)
        unclear = note or self.unclear
        if unclear and period.span == "year" and period.year:
            return ambiguous("problem-part-unclear", "sheet", period.stored, said=unclear)
        if not self.part or period.span != "year" or not period.year:
            return period
        part = self.part.within(period.year)
        if self.part_unsure:
            return ambiguous("problem-year-or-part", "sheet", period.stored, part=part.stored)
        return part

    def _clash(self) -> LabelError:
        text, other = self.context.time.clash or ("", "")
        return ambiguous("problem-periods-around", "sheet", text, other=other)

    def _with_part(self, period: Period, text: str) -> PeriodOrError:
        """The month or quarter of the year; its text is from a column of its own."""
        part = numbered_part(text, self.part_head)
        if part is None or period.span != "year":
            return LabelError("bad_period", "problem-bad-period", "part", text)
        return part.within(period.year or 0)


def _beside_sums(summed: Sequence[ValueColumn], values: Sequence[ValueColumn]) -> str | None:
    """The header of the sums where those are growth or a year before's alone."""
    phrases = [value.meaning.phrase for value in summed]
    changes = [value for value in values if value not in summed
           and value.meaning.phrase.measure in CHANGES]  # fmt: skip
    compared = all(one.measure in CHANGES or one.back for one in phrases)
    return summed[0].header if summed and compared and not changes else None


def _unclear(time: TableTime, years: Collection[int | None]) -> str | None:
    """The title or name of a part of one of the table's years, where no title gives it to all."""
    period = time.period
    if time.part or (period and period.span == "month"):
        return None
    possible = years or (period.year if period else None,)
    return next((text for text, year in time.named if year is None or year in possible), None)


def _joint_period(first: Period | None, second: Period | None) -> Period | None:
    """`2023年` of a header and `1-9月` of a label, or the reverse; None where they contradict."""
    if not first or not second:
        return first or second
    whole, part = (first, second) if first.span == "year" else (second, first)
    same = whole.span == "year" or (whole.span, whole.end_month) == (part.span, part.end_month)
    year = part.year or whole.year
    if not same or (whole.year or year) != year:
        return None
    return part.within(year) if year else part


def _two_periods(role: str, period: Period, other: Period) -> LabelError:
    return ambiguous("problem-two-periods", role, period.stored, other=other.stored)
