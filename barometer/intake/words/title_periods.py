"""Periods that titles name among other words: years, parts of them, what leaves them open."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator

from barometer.intake.words.names import fold
from barometer.intake.words.periods import (
    MONTHS,
    YEARS,
    Period,
    part_of,
    period_of,
    with_figures,
    year_in,
)
from barometer.intake.words.vocabulary import any_of, holds, words_of

# The end of a month or quarter, not a deadline (`3月底前`).
_END = "[末底](?!之?前|以前)"
_UP_TO = (
    r"[一1](?:季度)?[-~至到—－][二三四2-4]季度|1月?[-~至到—－]\d{1,2}月|前\d{1,2}个?月"
    rf"|前[二三四2-4]个?季度|上半年|截[至止]\d{{1,2}}月[末底]?"
    rf"|(?<=[年(])[至到]\d{{1,2}}月[末底]?|(?<!次年)(?<!\d)(?:\d{{1,2}}月|第?[一二三四1-4]季度?){_END}"
)
# `三季` as well, not `四季青`.
_QUARTER = r"第?[一二三四1-4]季(?:度|(?![节青豆度报]))"
_IN_TITLE = re.compile(
    r"(?P<until>截[至止])?(?P<period>(?:19|20)\d{2}年?(?:度)?"
    rf"(?:{_UP_TO}|\d{{1,2}}月|{_QUARTER}|[hq][1-4](?![a-z\d]))?)"
)
_PART_IN_TITLE = re.compile(rf"{_UP_TO}|{_QUARTER}|(?<=[\d年])[hq][1-4](?![a-z\d])")
# Months that do not begin with the year: a part of it that no period here is.
_LATER = re.compile(r"(?<!\d)(?:[2-9]|1[0-2])月?[-~至到—－]\d{1,2}月|^(?!.*上半年).*[下后]半年")
_UNTIL_SAID = re.compile(r"截至.{0,6}\d{1,2}(?:月|[-/.]\d)")
_WHOLE_YEAR = re.compile(r"截[至止].{0,6}(?<!\d)12月(?!\d)")
_END_IN_TITLE = re.compile(f"(?:月|季度?){_END}")
# Years that are not those of the figures: compared with, or of a day, or of the report itself.
_ASIDE = re.compile(
    r"(?:与|比|较)(?:19|20)\d{2}年|(?:19|20)\d{2}年(?:\d{1,2}月\d{1,2}日|以来)|(?:19|20)\d{6}"
    r"|(?:19|20)\d{2}(?P<by>[-/.])\d{1,2}(?P=by)\d{1,2}(?!\d|月)"
    r"|[(\[〔【](?:19|20)\d{2}[)\]〕】]第?\d+号|(?:19|20)\d{2}年?第\d+[期号]"
    rf"|(?:19|20)\d{{2}}年(?:\d{{1,2}}月)?份?(?={any_of(words_of('report_date'))})"
)
# `2024-09` or `2024年1-9` in a title: the figures may be of that part.
_BARE_PART = re.compile(
    r"(?:19|20)\d{2}(?:年?[(]?\d{1,2}[-~至到—]|[-/.])\d{1,2}(?![\d月季年日/.-])"
)
# The day up to which figures reach; only the last one of a month ends a period.
_UNTIL_DAY = re.compile(
    r"截[至止](?:到|于)?(?P<year>(?:19|20)\d{2})?(?P<by>年|[-/.])?(?P<month>\d{1,2})(?:月|[-/.])"
    r"(?P<day>\d{1,2})日?"
)
# `表1 2024年`: a title's number stands apart from the year behind it.
_NUMBER_FIRST = re.compile(r"(?<=\d)\s+(?=(?:19|20)\d{2}\s*年)")
_LEAP_YEAR, _NO_END = 2024, "\0"
# A text, and the year that it names right before the part.
Named = tuple[str, int | None]
_YEAR = r"(?P<year>(?:19|20)\d{2})"
# Neither a day nor a deadline nor the month of the report itself.
_MONTH = (
    r"(?:0?[1-9]|1[0-2])月(?!\d|[底末]?之?(?:前|以前|内|起))"
    rf"(?!份?(?:{any_of(words_of('report_date'))}))"
)
_PART = re.compile(
    rf"(?P<until>截[至止])?(?:{_YEAR}年?度?[-./_]?|(?<!\d))(?P<part>{_UP_TO}|[下后]半年|{_MONTH}|{_QUARTER}|(?<![a-z])[hq][1-4](?![a-z\d]))"
)
# `202409`, `2024.9`, which in a title may be a number of it.
_NUMBERED = re.compile(rf"(?<!\d){_YEAR}(?:[-./_](?:0?[1-9]|1[0-2])|0[1-9]|1[0-2])(?![\d./-])")
_TARGETS = re.compile(rf"((?:19|20)\d\d)年?度?[^\d年]{{0,16}}(?:{any_of(words_of('target'))})")


def part_in_titles(titles: Iterable[str]) -> Period | None:
    """The one part of a year in titles, as `1-9月`; a month is more often that of the report."""
    parts = _parts_in(titles)
    return parts.pop() if len(parts) == 1 else None


def unclear_in_titles(titles: Iterable[str]) -> str | None:
    """The last title with a part of a year that is no period; else of titles of several parts.

    No period are: up to a day within a month, a season, months that begin later than January.
    """
    texts = list(titles)
    within = [text for text in texts
              if _until_months(fold(text)) is None or _LATER.search(fold(text))
              or holds(fold(text), "season")]  # fmt: skip
    several = texts if len(_parts_in(texts)) > 1 else []
    return next(reversed([*several, *within]), None)


def is_later_part(text: str) -> bool:
    """True for months that do not begin with the year and are no quarter: `7-12月`, `下半年`."""
    return _LATER.search(fold(text)) is not None and not (period_of(text) or part_of(text))


def says_until(text: str) -> bool:
    """True for `截至9月30日`, wherever it stands; the end of December leaves no year open.

    `截止1月15日` may be a deadline.
    """
    folded = fold(text)
    is_whole = _WHOLE_YEAR.search(_until_months(folded) or "")
    return _UNTIL_SAID.search(folded) is not None and not is_whole


def _parts_in(titles: Iterable[str]) -> set[Period]:
    return {part for text in titles
            for match in _PART_IN_TITLE.findall(_until_months(fold(text)) or "")
            if (part := part_of(match)) and part.span != "year"}  # fmt: skip


def names_an_end(titles: Iterable[str]) -> bool:
    """True for `截至2024年9月底`: only the last year ends there, earlier ones may be whole."""
    texts = (_until_months(fold(text)) or "" for text in titles)
    return any(_END_IN_TITLE.search(text) for text in texts)


def _until_months(folded: str) -> str | None:
    """The text with `截至9月30日` as `截至9月底`; None where a day ends no month."""

    def until(match: re.Match[str]) -> str:
        year, month = int(match["year"] or _LEAP_YEAR), int(match["month"])
        last = monthrange(year, month)[1] if 1 <= month <= 12 else 0
        ends = int(match["day"]) in (last, 28 if month == 2 and not match["year"] else last)
        stated = f"{match['year']}年" if match["year"] else ""
        return f"截至{stated}{month}月底" if ends else _NO_END

    text = _UNTIL_DAY.sub(until, folded)
    return None if _NO_END in text else text


def period_in_title(text: str) -> Period | None:
    """The one period that a title names: `…2023年1-9月…`, `…2023年…`.

    None where its figures reach up to a day within a month, and for a yearbook's own year.
    """
    until = _until_months(with_figures(_NUMBER_FIRST.sub(",", text)))
    if until is None:
        return None
    folded = _BARE_PART.sub("", _ASIDE.sub("", until))
    year = year_in(folded)
    if year is None or YEARS.search(folded) or holds(folded, "yearbook"):
        return None
    matches = [one for one in _IN_TITLE.finditer(folded) if int(one["period"][:4]) == year]
    # `2024年用电（截至2024年9月底）`: the part is what the figures reach over.
    match = next((one for one in matches[1:] if one["until"] or _PART_IN_TITLE.search(one[0])),
                 matches[0] if matches else None)  # fmt: skip
    period = period_of(match["period"]) if match else None
    return period.to_date() if period and match and match["until"] else period


def parts_of_year(titles: Iterable[str], names: Iterable[str]) -> tuple[Named, ...]:
    """Every part of a year (not all of it) that they name: `9月`, and in names `202409`."""
    texts = [
        *((text, (_PART,)) for text in titles),
        *((text, (_PART, _NUMBERED)) for text in names),
    ]
    return tuple(named for text, forms in texts for form in forms for named in _named(text, form))


def _named(text: str, form: re.Pattern[str]) -> Iterator[Named]:
    for match in form.finditer(_ASIDE.sub("", fold(text))):
        part = part_of(match["part"]) if "part" in form.groupindex else None
        if part and match["until"]:
            part = part.to_date()
        if not part or part.span != "year":
            yield text, int(match["year"]) if match["year"] else None


def months_without_year(titles: Iterable[str]) -> set[Period]:
    """The months and quarters that titles name without their year: `9月份能源情况表`."""
    matches = (match for title in titles for match in _PART.finditer(_ASIDE.sub("", fold(title))))
    parts = {part_of(match["part"]) for match in matches if not match["year"]}
    return {part for part in parts if part and part.span in MONTHS}


def years_of_targets(folded: str) -> set[int]:
    """The years that a title gives targets for."""
    return {int(year) for year in _TARGETS.findall(folded)}
