"""What a remark beside a row, or a note that names somebody, says of those figures alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.checks.aims import is_dated
from barometer.intake.checks.beside import of_remark, problem_of, ticked
from barometer.intake.decode.grid import Grid
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.figures.timing import may_be_sum
from barometer.intake.layout.notes import NamedNote, named_notes
from barometer.intake.words.lines import (
    is_of_row,
    marked_notes,
    remark_on_period,
    says_estimated,
    says_sums,
    vintage_of_remark,
    year_notes,
)
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.periods import Period, period_of
from barometer.intake.words.phrases import VINTAGES
from barometer.intake.words.vocabulary import any_of, words_of

Longs = NDArray[np.int64]
# Code and vintage of what a text says of figures, and the text.
PeriodNote = tuple[str, str, str]
# Columns of labels whose cells may say what a row's figures are; `None` is of no such column.
_REMARKS = (None, "note")
_SAYING_VINTAGE = (*_REMARKS, "source", "group")
_LONGEST_TICK, _YEAR = 4, r"^(19|20)\d\d(\.0)?$"


def check(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`ambiguous` for figures called aims or of a part of the year; estimates get their vintage."""
    for text, at, role in _beside(parser, figures, grid):
        is_remark = role in _REMARKS
        if role in _SAYING_VINTAGE and _has_vintage(text):
            _give_vintage(parser, figures, text, at)
        for said, concerned in _said(figures, text, at, is_remark=is_remark):
            _apply(parser, figures, said, concerned)
        for code, concerned in _of_parts(figures, text, at) if role == "note" else ():
            _apply(parser, figures, (code, "", text), concerned)
    for note in parser.context.notes.named:
        at = _named(figures, note)
        _apply(parser, figures, (note.code, note.vintage, note.text), at)
        if note.unclear and note.vintage in ("", "flash") and (note.vintage or not len(at)):
            parser.findings.report("approximate", "problem-note-unclear", value=note.text)


def check_comments(parser: Parser, figures: Figures, grid: Grid) -> None:
    """What comments on cells say of their figures, as remarks beside them do; the rest is told."""
    unread = 0
    for (row, column), text in grid.comments.items():
        at, header = _below(parser, figures, row, column), parser.located.name_of(column)
        if not len(at) or not text or _is_understood(parser, figures, text, at, header):
            continue
        if row >= parser.located.body and column in parser.located.figures:
            parser.findings.report("not_read", "problem-comment", row=row + 1, column=header,
                                   value=text)  # fmt: skip
        else:
            unread += row >= parser.located.first_header
    if unread:
        parser.findings.report("not_read", "problem-comments", cells=unread)


def _is_understood(
    parser: Parser, figures: Figures, text: str, at: Longs, header: str
) -> bool:  # fmt: skip
    """Whether a comment changes its figures, which are then asked about or get a vintage."""
    key = problem_of(text, parser.lexicon) or of_remark(text, parser)
    notes = list(_said(figures, text, at))
    for said, concerned in notes:
        _apply(parser, figures, said, concerned)
    vintage = not key and _has_vintage(text)
    if vintage:
        _give_vintage(parser, figures, text, at)
    if key:
        parser.tell("ambiguous", key, at, lambda _: {"header": header}, value=lambda _: text)
    return bool(key or vintage or any(len(concerned) for _, concerned in notes))


def _said(
    figures: Figures, text: str, at: Longs, *, is_remark: bool = True
) -> Iterator[tuple[PeriodNote, Longs]]:
    """What a text beside or on figures says of their periods, and of which of them.

    `is_remark`: not where it names a source or a group, whose year may be another.
    """
    for year, code, vintage in year_notes(text):
        yield (code, vintage, text), _of_year(figures, at, year, code)
    code, stated = remark_on_period(text) or ("", None)
    if code == "part":
        yield ("part", "", text), _of_year(figures, at, None, "part")
    elif code and is_remark:
        of_stated = _of_year(figures, at, stated, code) if stated else at[:0]
        yield ("year", "", text), np.setdiff1d(at, of_stated)
    if is_remark and says_sums(text):
        yield ("sum", "", text), at[figures.periods.are(may_be_sum)[at]]


def _has_vintage(text: str) -> bool:
    """Whether a remark says that its figures are preliminary, final or the like."""
    told_elsewhere = year_notes(text) or marked_notes(text)
    return vintage_of_remark(text) is not None or (says_estimated(text) and not told_elsewhere)


def _give_vintage(parser: Parser, figures: Figures, text: str, at: Longs) -> None:
    """The vintage in a remark, to the figures that it is of; told where several years stand there.

    Figures of the year before, beside those of the year itself, are none that it is of.
    """
    said = vintage_of_remark(text)
    if said:
        vintage, year = said
        current = ~figures.kinds.are(lambda kind: kind.back > 0)
        concerned = _of_year(figures, at[current[at]], year, "vintage")
        unsure = _of_several_years(figures, concerned)
        parser.vintages.note(np.setdiff1d(concerned, unsure), vintage)
        parser.tell("approximate", "problem-remark-of-years", unsure, value=lambda _: text,
                    once_a_row=True)  # fmt: skip
        return
    notes = [note for note in named_notes([text], parser.lexicon) if note.code == "vintage"]
    for note in (one for one in notes if not one.unclear):
        _apply(parser, figures, ("vintage", note.vintage, text),
               np.intersect1d(_named(figures, note), at))  # fmt: skip
    if not notes or any(note.unclear for note in notes):
        parser.tell("approximate", "problem-remark-vintage", at, value=lambda _: text,
                    once_a_row=True)  # fmt: skip


def _of_several_years(figures: Figures, at: Longs) -> Longs:
    """The positions among these in whose row figures of other years stand."""
    years = figures.periods.each(lambda period: (period.year or 0) if period else 0)[at]
    pairs = np.unique(np.stack([figures.draft.rows[at], years.astype(np.int64)]), axis=1)
    rows, counts = np.unique(pairs[0], return_counts=True)
    several: Longs = at[np.isin(figures.draft.rows[at], rows[counts > 1])]
    return several


def _below(parser: Parser, figures: Figures, row: int, column: int) -> Longs:
    """The figures that a comment is on: in that cell, under that header, or beside that label."""
    draft, values = figures.draft, [value.at for value in parser.located.values]
    at = np.arange(draft.size)
    if row >= parser.located.body:
        at = np.flatnonzero(draft.rows == row + 1)
    elif row >= parser.located.first_header and column not in values:
        return at[:0]
    of_column = row >= parser.located.first_header and column in values
    below: Longs = at[draft.heads[at] == values.index(column)] if of_column else at
    return below


def _beside(
    parser: Parser, figures: Figures, grid: Grid
) -> Iterator[tuple[str, Longs, str | None]]:
    """(a text beside figures that is no note on the table, their positions, its column's role)."""
    roles = {at: role for role, at in parser.located.labels.items()}
    values, start = parser.located.figures, parser.located.body
    places = [at for at in range(grid.width) if at not in values]
    undated = not ("period" in parser.located.labels
                   or any(value.meaning.period for value in parser.located.values))  # fmt: skip
    for at, coded in zip(places, grid.coded(places, start), strict=True):
        role = roles.get(at)
        saying = pc.match_substring_regex(coded.dictionary, _words(), ignore_case=True)
        texts = coded.dictionary.filter(saying).to_pylist()
        said = {one: one for one in texts if is_of_row(one) and _says(one, role)}
        if role is None:
            said |= _ticked(parser.located.name_of(at), coded.dictionary)
            said |= _years_alone(coded.dictionary) if undated else {}
        for text, words in said.items():
            rows = pc.equal(coded.indices, coded.dictionary.index(text)).fill_null(False)
            here = rows.to_numpy(zero_copy_only=False)[figures.draft.rows - start - 1]
            if here.any():
                yield words, np.flatnonzero(here), role


def _ticked(header: str, texts: pa.StringArray) -> dict[str, str]:
    """The ticks below a header that speaks of a vintage, with what they say."""
    ticks = texts.filter(pc.less_equal(pc.utf8_length(texts), _LONGEST_TICK)).to_pylist()
    return {tick: words for tick, words in zip(ticks, ticked(header, ticks), strict=True)
            if words != tick and _has_vintage(words)}  # fmt: skip


def _years_alone(texts: pa.StringArray) -> dict[str, str]:
    """The cells of a column that holds years and nothing else, as remarks: `2023年`."""
    if not pc.all(pc.match_substring_regex(texts, _YEAR)).as_py():
        return {}
    return {text: f"{text[:4]}年" for text in texts.to_pylist()}


@cache
def _words() -> str:
    """The expression for a period or vintage in a remark."""
    alone = any_of(word for words in VINTAGES.values() for word in words)
    return rf"[年月季累]|{any_of(words_of('vintage'))}|^\W*({alone})\W*$"


def _says(text: str, role: str | None) -> bool:
    """True for what changes figures of a year, as most periods and names do not."""
    code, _ = remark_on_period(text) or ("", None)
    # The year of a source is that of its print.
    is_of_period = bool(year_notes(text)) or code == "part"
    is_remark = role in _REMARKS and (bool(code) or says_sums(text))
    is_remark |= role == "note" and _part_in(text) is not None
    return is_of_period or is_remark or (role in _SAYING_VINTAGE and _has_vintage(text))


def _of_year(figures: Figures, at: Longs, year: int | None, code: str) -> Longs:
    """The positions among these whose period a remark on a year (on any: None) is of."""
    dated = figures.periods.are(lambda period: is_dated(period, year, code))
    of_year: Longs = at[dated[at]]
    return of_year


def _of_parts(figures: Figures, text: str, at: Longs) -> Iterator[tuple[str, Longs]]:
    """What the remark of a row says of parts of a year, and of which figures.

    That they are of another part than the row says; that quarters are sums, all of them then.
    """
    period = _part_in(text)
    if period:
        parts = figures.periods.are(lambda one: one is not None and one.span != "year")
        same = figures.periods.are(lambda one: _may_be(one, period))
        yield "other", at[(parts & ~same)[at]]
    quarters = figures.periods.are(lambda one: one is not None and one.span == "quarter")
    if says_sums(text) and quarters[at].any():
        yield "sum", np.flatnonzero(quarters & figures.periods.are(may_be_sum))


def _part_in(remark: str) -> Period | None:
    """The part of a year, with its year, that a remark names in front of any bracket."""
    period = period_of(unbracketed(fold(remark))[0])
    return period if period and period.span != "year" else None


def _may_be(period: Period | None, said: Period) -> bool:
    """True for the part of a year that is said, and for the sum since January up to its end."""
    ends = period is not None and period.to_date() == said.to_date()
    return ends and period is not None and period.span in (said.span, "ytd")


def _named(figures: Figures, note: NamedNote) -> Longs:
    """The positions of the regions and indicators that a note names, of all where it names none.

    Of a note on their year only those of another one.
    """
    if note.unclear and not (note.regions or note.indicators):
        return np.zeros(0, np.int64)
    regions, slugs = note.regions, note.indicators
    told = figures.places.are(lambda place: not regions or place[0] in regions)
    told &= figures.kinds.are(lambda kind: not slugs or kind.indicator in slugs)
    told &= figures.periods.are(lambda period: _is_other_year(period, note))
    return np.flatnonzero(told)


def _is_other_year(period: Period | None, note: NamedNote) -> bool:
    return period is not None and is_dated(period, None, note.code) and not note.covers(period.year)


def _apply(parser: Parser, figures: Figures, said: PeriodNote, at: Longs) -> None:
    code, vintage, text = said
    if code == "vintage":
        parser.vintages.note(at, vintage)
        return

    def year(position: int) -> str | None:
        period = figures.periods.of(position)
        return period.stored if period else None

    keys = {
        "aim": "problem-year-of-target",
        "year": "problem-year-in-remark",
        "before": "problem-year-in-remark",
        "until": "problem-year-in-remark",
        "sum": "problem-sum-or-part",
        "mistaken": "problem-note-mistaken",
        "other": "problem-period-in-remark",
    }
    key = keys.get(code, "problem-part-unclear")
    parser.tell("ambiguous", key, at, lambda _: {"said": text}, value=year, once_a_row=True)
