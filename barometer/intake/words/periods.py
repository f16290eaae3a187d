"""Periods in every usual writing, as whole cells name them, and their stored spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from barometer.intake import limits
from barometer.intake.words.names import fold

FIRST_YEAR, LAST_YEAR = 1949, 2100
_DIGITS = str.maketrans("\u3007\u25cb零一二三四五六七八九", "000123456789")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = r"(?P<year>\d{4})"
_TO = r"[-~至到—–－一]"
_TAIL = r"份?(?:累计|合计|数|值)?"
# A quarter by its months; the first one's are those from the year's beginning. Since when
# `4-6月累计` is summed up is not clear.
_THREE_MONTHS = (
    rf"(?:(?P<from1>0?4)月?{_TO}0?6|(?P<from2>0?7)月?{_TO}0?9|(?P<from3>10)月?{_TO}12)月(?!.*累计)"
)


# How many months a period has that does not begin with the year.
MONTHS = {"month": 1, "quarter": 3}


@dataclass(frozen=True, slots=True)
class Period:
    """A period; `year` is None where only part of one is named (`三季度` in a header)."""

    year: int | None
    span: str
    end_month: int

    @property
    def stored(self) -> str:
        """`2024`, `2024-Q3`, `2024-09` or `2024年1-9月`; without a year `全年`, `3季度`, `9月`."""
        year, month = self.year, self.end_month
        if self.span == "quarter":
            return f"{month // 3}季度" if year is None else f"{year}-Q{month // 3}"
        if self.span == "month":
            return f"{month}月" if year is None else f"{year}-{month:02d}"
        if self.span == "ytd":
            return f"1-{month}月" if year is None else f"{year}年1-{month}月"
        return "全年" if year is None else str(year)

    @property
    def first_month(self) -> int:
        """The month that it begins with."""
        return self.end_month - MONTHS.get(self.span, self.end_month) + 1

    def within(self, year: int) -> Period:
        """The same part in a given year."""
        return Period(year, self.span, self.end_month)

    def to_date(self) -> Period:
        """From the year's beginning to this period's end: a whole year, January itself."""
        if self.end_month == 1:
            return Period(self.year, "month", 1)
        return Period(self.year, "year" if self.end_month == 12 else "ytd", self.end_month)

    def last(self, span: str) -> Period | None:
        """Its last month or quarter; None where a whole year, or a part of a quarter, has none."""
        if self.span == "year" or (span == "quarter" and self.end_month % 3):
            return None
        return Period(self.year, span, self.end_month)


# A sum up to the end of a year: since when, only a plan's figures can mean.
_SUM = re.compile(
    r"(?:截[至止]|[至到])?(?:(?P<first>(?:19|20)\d{2})年?[-~至到—–－])?(?P<last>(?:19|20)\d{2})"
    r"(?P<end>年{0,2}[底末]|年)止?(?:的)?累计(?:完成)?(?:[数值量份]|合计)?"
)
_UNTIL_MONTH = "(?:截[至止]|[至到])"
_UNTIL = re.compile("截[至止](.*?)(?:(?<=月)[末底])?")
_WHOLE = re.compile(rf"(?:fy)?{_YEAR}(?:\.0+)?(?:年度?|年(?:全年|年?[末底]|报)|全年|fy)?{_TAIL}")
_QUARTER = re.compile(
    rf"{_YEAR}[-年.]*(?:q(?P<q1>[1-4])|第?(?P<q2>[一二三四1-4])季度?){_TAIL}"
    rf"|(?P<year3>\d{{4}})年(?:{_THREE_MONTHS}){_TAIL}|q(?P<q3>[1-4])[-/]?(?P<year2>\d{{4}})"
)
_MONTH = re.compile(
    rf"(?P<m5>0[1-9]|1[0-2])/(?P<year2>\d{{4}})|{_YEAR}(?:[-/](?P<m1>0?[1-9]|1[0-2])|"
    rf"年(?P<m2>0?[1-9]|1[0-2])月|[.](?P<m3>0[1-9]|1[0-2])|(?P<m4>0[1-9]|1[0-2])){_TAIL}"
)
_TO_DATE = re.compile(
    rf"{_YEAR}年?[-.]?(?:0?1月?{_TO}(?P<until1>0?[1-9]|1[0-2])月"
    rf"|(?P<half>上半年|h1)|前(?P<to1>[一二三四1-4])个?季度?|[一1](?:季度)?{_TO}(?P<to2>[二三四2-4])季度?"
    rf"|前(?P<until2>[1-9]|1[0-2])个?月|{_UNTIL_MONTH}(?P<until3>[1-9]|1[0-2])月[末底]?"
    rf"|(?P<until4>[1-9]|1[0-2])月[末底]|第?(?P<to3>[一二三四1-4])季度?[末底]){_TAIL}"
)
_PART = re.compile(
    rf"(?:第?(?P<q1>[一二三四1-4])季度?|q(?P<q2>[1-4])|{_THREE_MONTHS}|(?P<half>上半年|h1)"
    rf"|前(?P<to1>[一二三四1-4])个?季度?|[一1](?:季度)?{_TO}(?P<to2>[二三四2-4])季度"
    rf"|0?1月?{_TO}(?P<until>0?[1-9]|1[0-2])月|(?P<m>0?[1-9]|1[0-2])月"
    rf"|{_UNTIL_MONTH}(?P<until2>[1-9]|1[0-2])月[末底]?|前(?P<until3>[1-9]|1[0-2])个?月"
    rf"|(?P<until4>[1-9]|1[0-2])月[末底]|第?(?P<to3>[一二三四1-4])季度?[末底]"
    rf"|全年|年度|年末|年底){_TAIL}"
)
_WITHIN = re.compile(
    r"(?:fy)?(?:19|20)\d{2}(?:\.0+)?(?:年(?:全年|末|底)|年度?)?(?:\d{1,2}[-~至到—一]\d{1,2}月份?|\d{1,2}月|"
    r"(?:前|第)?[一二三四1-4]季度?|上半年|[-.]?q[1-4]|-\d\d)?|本年累计|年初累计|1[-~至到—]\d{1,2}月份?(?:累计)?"
    r"|上半年|[前第]?[一二三四]季度(?:[末底](?!之?前|以前))?|(?<![\d.])(?<![\d月][-~至到—－])\d{1,2}月(?:份|[末底](?!之?前|以前))?"
)
YEARS = re.compile(r"\d{4}年?[-~至到—－]+\d{4}")
_YEAR_FIRST = re.compile(
    r"(?:到|至|截至|截止|于)?(?P<year>(?:19|20)\d{2})年?(?:度|底|末)?(?P<rest>\D.*)"
)
_CHINESE_YEAR = re.compile(
    "([一二][\u3007\u25cb零九][\u3007\u25cb零一二三四五六七八九]{2})(?=年|$)"
)
_YEAR_ANYWHERE = re.compile(r"(?<![\d.])((?:19|20)\d{2})(?:年|(?![\d.]))")


def with_figures(text: str) -> str:
    """The folded text, `二〇二四年` in it as `2024年`."""
    return _CHINESE_YEAR.sub(lambda m: m[1].translate(_DIGITS), fold(text))


@lru_cache(limits.CACHED_TEXTS)
def period_of(text: str) -> Period | None:
    """The period a whole cell names, or None; a day (`20240930`) is none."""
    folded = with_figures(text)
    if sum_until(text):
        return None
    until = _UNTIL.fullmatch(folded)
    if until:
        period = period_of(until[1])
        return period.to_date() if period else None
    matches = (form.fullmatch(folded) for form in (_WHOLE, _QUARTER, _TO_DATE, _MONTH))
    period = next((_built(match) for match in matches if match), None)
    return period if period and period.year and FIRST_YEAR <= period.year <= LAST_YEAR else None


def _built(match: re.Match[str]) -> Period:
    """The period of a match: its groups are year, `q` and `m` alone, `to` and `until` to date."""
    groups = {name.rstrip("12345"): text for name, text in match.groupdict().items() if text}
    year = int(groups["year"]) if "year" in groups else None
    if "from" in groups:
        return Period(year, "quarter", int(groups["from"]) + 2)
    if "q" in groups or "m" in groups:
        end = _QUARTERS[groups["q"]] * 3 if "q" in groups else int(groups["m"])
        period = Period(year, "quarter" if "q" in groups else "month", end)
        return period.to_date() if match[0].endswith(("累计", "合计")) else period
    end = _QUARTERS[groups["to"]] * 3 if "to" in groups else 6 if "half" in groups else 12
    end = int(groups.get("until", end))
    return Period(year, "year" if end == 12 else "ytd", end)


@lru_cache(limits.CACHED_TEXTS)
def sum_until(text: str) -> tuple[int | None, int] | None:
    """(first year where it is named, last year) of `截至2024年底累计`, `2021-2023年累计`."""
    folded = with_figures(text)
    match = _SUM.fullmatch(folded)
    if not match:
        return None
    first = int(match["first"]) if match["first"] else None
    since = first is not None or match["end"] != "年" or folded.startswith(("截至", "截止"))
    return (first, int(match["last"])) if since else None


@lru_cache(limits.CACHED_TEXTS)
def part_of(text: str) -> Period | None:
    """The part of a year that a cell names without the year (`三季度`, `1-9月`), or None."""
    match = _PART.fullmatch(fold(text))
    return _built(match) if match else None


def span_of(text: str) -> tuple[int, int] | None:
    """First and last month of a part of a year without the year, or a number twice; else None."""
    number = fold(text).removesuffix(".0")
    if number.isascii() and number.isdigit():
        return int(number), int(number)
    part = part_of(text)
    if part is None:
        return None
    return part.first_month, part.end_month


def is_period(folded: str) -> bool:
    """True where a folded name is nothing but a period."""
    return _WITHIN.fullmatch(folded) is not None


def period_within(masked: str, folded: str) -> tuple[str, str | None]:
    """(the folded text without its first period, that period); none of `2021-2024年`.

    `masked` is the same text with `#` over what must not be read as a period.
    """
    match = _WITHIN.search(masked)
    if not match or YEARS.search(masked):
        return folded, None
    return folded[: match.start()] + folded[match.end() :], match[0]


def period_in(texts: Iterable[str]) -> Period | None:
    """The first period that one of the texts names."""
    return next((period for text in texts if (period := period_of(text) or part_of(text))), None)


def year_in(text: str) -> int | None:
    """The one year a sentence names, or None where it names none or several."""
    folded = with_figures(text)
    years = {int(year) for year in _YEAR_ANYWHERE.findall(folded)}
    return years.pop() if len(years) == 1 else None


def year_first(folded: str) -> tuple[int, str] | None:
    """The year in front of a folded name, and the name: `2025年目标`."""
    match = _YEAR_FIRST.fullmatch(folded)
    return (int(match["year"]), match["rest"]) if match else None
