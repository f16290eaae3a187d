"""Figures that a title, or the name of the sheet or file, calls targets or an index."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.locate import Located
from barometer.intake.layout.titles import title_state
from barometer.intake.words.lines import ends_in_targets, heads_targets, is_of_results, marks_in
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period
from barometer.intake.words.vocabulary import code_of, holds, is_made_of, is_word, role_of

_LIMITS = ("at_least", "at_most")
# What a row of a form says of the figures in others.
_OF_OTHERS = ("part", "basis", "vintage", "measure", "group", "base_year")


def check(parser: Parser, figures: Figures) -> None:
    """`ambiguous` for the whole table: what it is called, no column says otherwise."""
    context, findings = parser.context, parser.findings
    title, key = context.titled.targets, "problem-title-of-targets"
    if title and title in f"{findings.sheet or ''}/{findings.file}":
        key = "problem-named-targets"
    if title and _columns_tell(title, parser.located):
        title = None
    if not title and context.titled.plan and _ends_with_the_plan(parser, figures):
        title = context.titled.plan
    title = title or _head_of_aims(parser.located, context.texts.titles)
    if not title and context.titled.plan:
        _last_years(parser, figures, context.titled.plan)
    for text, told in ((title, key), (context.titled.indices, "problem-title-of-indices")):
        if text:
            findings.refused[:] = True
            findings.report("ambiguous", told, value=text)
    _named_other(parser, figures)
    _rows_of_a_form(parser)
    _heads_below(parser, figures)
    _limits(parser, figures)
    _below_headings(parser)
    for year, code, text, indicators in context.notes.of_some_years:
        _noted(parser, figures, (year, code, text), indicators)
    for mark, vintage, note in context.notes.marks:
        _marked(parser, mark, vintage, note)


def _named_other(parser: Parser, figures: Figures) -> None:
    """`环比` or `示例` above plain figures, or as their sheet's name, and in no word of theirs."""
    if title := parser.context.titled.other:
        void = title_state(title, parser.lexicon) == "void"
        ask_of_plain(
            parser, figures, "problem-title-void" if void else "problem-title-of-other", title
        )


def ask_of_plain(
    parser: Parser, figures: Figures, key: str, title: str, *, assumed: bool = False
) -> None:
    """`ambiguous`, with the title, for each plain figure that nothing else has refused.

    `assumed`: for changes, too, that only their indicator's default makes ones.
    """
    plain = figures.kinds.are(lambda kind: kind.measure == "level" or (assumed and kind.assumed))
    parser.tell("ambiguous", key, parser.unrefused(plain), value=lambda _: title)


def _rows_of_a_form(parser: Parser) -> None:
    """`月份 6`, `情景 2`: a row that says what the figures of the other rows are of."""
    draft, labels = parser.draft, parser.draft.label("indicator")
    codes = labels.full(draft.size)
    for code, text in enumerate(label or "" for label in labels.texts):
        if role_of(text) in _OF_OTHERS or is_word(fold(text), "form_row"):
            cells = draft.texts.take(pa.array(np.flatnonzero(codes == code)))
            if not all(map(_changes_nothing, cells.to_pylist())):
                parser.findings.refused[:] = True
                parser.findings.report("ambiguous", "problem-form-unclear", value=text)
                return


def _changes_nothing(cell: str) -> bool:
    """True for an office, the whole place or year, or the year's own prices."""
    folded = fold(cell)
    return (
        is_word(folded, "price")
        or code_of(folded, "data") == "whole"
        or code_of(folded, "office_end") == "office_end"
        or is_made_of(folded, "whole_place", "sum_word", "all_parts")
    )


def _heads_below(parser: Parser, figures: Figures) -> None:
    """`目标` where a figure should stand: a header's second row, which the figures lie below."""
    draft, cells = figures.draft, figures.cells
    bad = cells.where([value.problem is not None for value in cells.odd])
    texts = draft.texts.take(pa.array(bad))
    words = [text for text in texts.unique().to_pylist()
             if code_of(fold(text), "row_state") == "target"]  # fmt: skip
    if not words:
        return
    heads = draft.heads
    told = np.isin(heads, heads[bad[np.isin(texts.to_pylist(), words)]])
    parser.tell("ambiguous", "problem-row-of-target", np.flatnonzero(told),
                lambda at: {"header": parser.value_header(at) or ""},
                value=lambda _: words[0])  # fmt: skip


def _noted(
    parser: Parser, figures: Figures, said: tuple[int, str, str], indicators: frozenset[str]
) -> None:
    """Figures of a year that a note says to be aims, or of a part, of some indicators alone."""
    year, code, text = said
    told = figures.periods.are(lambda one: is_dated(one, year, code))
    told &= figures.kinds.are(lambda one: one.indicator in indicators)
    key = "problem-year-of-target" if code == "aim" else "problem-part-unclear"
    parser.tell("ambiguous", key, np.flatnonzero(told), lambda _: {"said": text},
                value=lambda _: str(year), once_a_row=True)  # fmt: skip


def is_dated(period: Period | None, year: int | None, code: str) -> bool:
    """True for a period of that year (of any: None) that a note of that code may be of."""
    if period is None or year not in (None, period.year):
        return False
    return period.span == "year" or code != "part"


def _marked(parser: Parser, mark: str, vintage: str, note: str) -> None:
    """Figures that bear a mark, or whose header or labels do: of a vintage, else no results."""
    draft, headers = parser.draft, [value.header for value in parser.located.values]
    marked = np.array([mark in marks_in(header) for header in headers])[draft.heads]
    for coded in draft.labels.values():
        marked |= coded.are(lambda text: mark in marks_in(text), draft.size)
    marked |= np.array([mark in marks_in(text) for text in draft.texts.to_pylist()], dtype=bool)
    if vintage:
        parser.vintages.note(np.flatnonzero(marked), vintage)
        if not marked.any():
            parser.findings.report("approximate", "problem-note-unclear", value=note)
        return
    parser.tell("ambiguous", "problem-marked-target", np.flatnonzero(marked),
                lambda _: {"said": note}, once_a_row=True)  # fmt: skip


def _below_headings(parser: Parser) -> None:
    """Rows in a group, or below a heading, that is called targets."""
    groups = parser.draft.label("group")
    below = np.flatnonzero(groups.are(heads_targets, parser.draft.size))
    parser.tell("ambiguous", "problem-heading-of-target", below, value=groups.at, once_a_row=True)


def _limits(parser: Parser, figures: Figures) -> None:
    """`≥80` in the plan's last year, or in the whole of a column, is what is aimed at."""
    draft, refused = figures.draft, parser.findings.refused
    limits = figures.cells.where([value.qualifier in _LIMITS for value in figures.cells.odd])
    if not len(limits):
        return
    heads = draft.heads
    others = set(heads[np.setdiff1d(np.arange(draft.size), limits)].tolist())
    end_year = parser.lexicon.plan.end_year
    last = figures.periods.are(lambda one: one is not None and one.year == end_year)
    whole = [len(limits) > 1 and int(heads[at]) not in others for at in limits]
    positions = limits[np.logical_or(last[limits], whole) & ~refused[limits]]
    parser.tell("ambiguous", "problem-row-of-target", positions,
                lambda at: {"header": parser.value_header(at) or ""})  # fmt: skip


def _head_of_aims(located: Located, titles: Sequence[str]) -> str | None:
    """`减排目标` over the names, where no column of figures names a time or says `完成`.

    `重点任务` below a title of results heads what was to be done.
    """
    at = located.labels.get("indicator")
    head = located.headers[at] if at is not None else ""
    told = any(value.meaning.period or _was_reached(value.header) for value in located.values)
    told = told or (is_word(fold(head), "task_head") and any(map(is_of_results, titles)))
    return head if holds(fold(head), "aim") and not told else None


def _columns_tell(title: str, located: Located) -> bool:
    """True where columns of targets stand apart: `2024年、2025年目标` under `2025年目标`.

    Under a title of the plan's targets what is read must say that it was reached.
    """
    unread = any(holds(fold(text), "aim") for at, text in enumerate(located.headers)
                 if at not in located.read)  # fmt: skip
    reached = all(_was_reached(located.headers[at]) for at in located.figures)
    return unread and (ends_in_targets(title) or reached)


def _was_reached(header: str) -> bool:
    folded = fold(header)
    return is_of_results(header) or holds(folded, "actual") or holds(folded, "of_base")


def _last_years(parser: Parser, figures: Figures, title: str) -> None:
    """The plan's last year behind a gap (`2020年、2023年、2025年`) is what its title aims at."""
    end = parser.lexicon.plan.end_year
    years = _years_of(parser, figures)
    if end in years and end - 1 not in years:
        last = figures.periods.are(lambda one: one is not None and one.year == end)
        at = np.flatnonzero(last & ~parser.findings.refused)
        parser.tell("ambiguous", "problem-title-of-targets", at, value=lambda _: title)


def _ends_with_the_plan(parser: Parser, figures: Figures) -> bool:
    """True where the plan's last year stands alone or beside its base year."""
    plan, years = parser.lexicon.plan, _years_of(parser, figures)
    return plan.end_year in years <= {plan.base_year, plan.end_year}


def _years_of(parser: Parser, figures: Figures) -> set[int | None]:
    """The years of the figures that nothing has refused."""
    codes = figures.periods.codes
    accepted = ~parser.findings.refused
    at = np.unique(codes[accepted]).tolist() if codes is not None else [0] * bool(accepted.any())
    periods = (figures.periods.items[code] for code in at)
    return {period.year for period in periods if period}
