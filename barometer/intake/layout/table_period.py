"""The period that lines, titles, the head of the labels or names give to a whole table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from barometer.intake.words.header_words import role_of
from barometer.intake.words.lines import line_role
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.parts_named import Named, numbered_part
from barometer.intake.words.periods import Period, part_of, period_in_title, period_of


@dataclass(frozen=True, slots=True)
class PeriodAround:
    """The period of a whole table, and what leaves it open.

    `clash`: two texts that name different ones, so that there is none. `of_labels`: the period at
    the head of the labels, which no column contradicts. `parts`: what names a part of a year that
    nothing around the table names.
    """

    period: Period | None = None
    clash: tuple[str, str] | None = None
    of_labels: Period | None = None
    parts: tuple[Named, ...] = ()


def times_in(heads: Iterable[str]) -> list[str]:
    """What such headers say of time: `2024年`, that in `指标（2024年）`, or `2024年主要指标`."""
    texts = ((outside, *inside) for outside, inside in map(unbracketed, map(fold, heads)))
    return [text for head, *inside in texts for text in (head, *inside)
            if period_of(text) or part_of(text) or (text == head and is_dated(text))]  # fmt: skip


def is_dated(head: str) -> bool:
    """True for a header of no known role that names a period, as a title does."""
    return role_of(head) is None and period_in_title(head) is not None


def parts_of_lines(lines: Iterable[tuple[str, str]]) -> list[str]:
    """The sums to date that lines name (`时段：1-9月`), as titles do."""
    parts = (numbered_part(rest, key) for key, rest in lines if line_role(key) == "part")
    return [f"1-{part.end_month}月" for part in parts if part and part.span == "ytd"]


def period_around(
    lines: Sequence[tuple[str, str]], titles: Sequence[str], heads: Sequence[str],
    names: Sequence[str],
) -> PeriodAround:  # fmt: skip
    """`lines` are (key, the rest) of `月份：6`; `heads` as of `times_in`."""
    stated = [(rest, period_of(rest)) for key, rest in lines if line_role(key) == "period"]
    stated += [(text, one) for text in titles if (one := period_in_title(text))][:1]
    of_heads = [(text, period_of(text)) for text in heads]
    within = [(text, period or period_in_title(text)) for text, period in of_heads]
    dated = [(text, period) for text, period in (*stated, *within) if period]
    named = next((one for text in names if (one := period_in_title(text))), None)
    period = dated[0][1] if dated else named
    of_labels = next((one for _, one in of_heads if one), None)
    for text, other in dated[1:]:
        if period and other.year != period.year:
            return PeriodAround(None, (dated[0][0], text), of_labels)
    ends = {other.end_month: text for text, other in dated if other.span != "year"}
    for key, rest in lines:
        part = numbered_part(rest, key) if line_role(key) == "part" else None
        others = [text for end, text in ends.items() if part and end != part.end_month]
        if others:
            return PeriodAround(None, (others[0], f"{key}：{rest}"), of_labels)
        if part and period and period.span == "year":
            period = part.within(period.year or 0)
        elif part and period and part.end_month != period.end_month:
            return PeriodAround(None, (period.stored, f"{key}：{rest}"), of_labels)
        elif part and not period:
            return PeriodAround(parts=((f"{key}：{rest}", None),))
    return PeriodAround(period, None, of_labels)
