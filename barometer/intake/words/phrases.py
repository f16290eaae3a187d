"""What the words of a name or header say besides the name: measure, sign, basis, vintage, unit."""

# ruff: noqa: E501 -- Chinese counts double; broken lists of words are harder to check

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from barometer import units
from barometer.intake.words.comparisons import (
    CHANGES,
    CUMULATIVE,
    TOTAL,
    compared,
    is_year_before,
    without_plan,
    without_reach,
)
from barometer.intake.words.names import fold, unbracketed, unnumbered
from barometer.intake.words.vocabulary import by_code, found_inside

MEASURES, BASES, VINTAGES = map(by_code, ("measure", "basis", "vintage"))
_LEVEL = re.compile(r"^(?:当年值|水平值|绝对[值量]|当年|本年|期末值)|(?:当年值|水平值|绝对[值量])$")
_PERIOD = re.compile(
    r"(?:fy)?(?:19|20)\d{2}(?:\.0+)?(?:年(?:全年|末|底)|年度?)?(?:\d{1,2}[-~至到—一]\d{1,2}月|\d{1,2}月|"
    r"(?:前|第)?[一二三四1-4]季度?|上半年|[-.]?q[1-4]|-\d\d)?|本年累计|年初累计|1[-~至到—]\d{1,2}月(?:累计)?"
)
_VINTAGE, _BASIS = map(found_inside, ("vintage", "basis"))


# `能源消费总量（a）`: `a` is no unit here, and none of these letters is one of an indicator.
_FOOTNOTE = re.compile("[a-f]|注\\d*|\\d")
# What heads a column of figures without saying anything of its own.
_PLAIN = re.compile(
    r"(?:实际|现状|本期|当期|报告期|全年|本年|今年|年度|期末)*(?:完成|实际|实绩|总量|数量|总额|绝对|统计|指标|到位)*"
    r"(?:值|数|基数|量|额|情况|数据|结果)?"
)
# What heads a column of something else than the figures reported.
_OTHER = re.compile(
    r"目标|计划|任务|预期|完成率|完成比|完成程度|完成%|进度|达标|位次|排[名位]|名次|排序|序位|权重|得分|分值|差距|差额"
    r"|占比|比重|占全市|责任|联系|规划(?!期)"
)
_OF_BASE = re.compile(r"(?:基期|基准)年?(?:实际|完成|现状)?[值数量]?|基[数年]")
_HARMLESS = re.compile(
    r"(?!.*(?:yuan|rmb|cny|usd|ton|t[co]e|mil|bil|thou|hund|wh|joule|kg))[a-z0-9.+\-_ ]{0,15}|现价|现行价格?|当年价格?|不变价格?|可比价格?|按.{1,12}(?:计算|计|价格?)|等价值?|当量值?"
    r"|约束性(?:指标)?|预期性(?:指标)?|[正逆]向?指标|示例|虚构|示意|年末|年底|全[市县区国]|全社会|合计|总量"
    r"|[年月季]报|基期年?|基[年数]|基准年|现状年?|报告期|必填|选填|保留.{1,8}|[上升下降增长低提高减少]{2}为[正负+-][数值]?|修订数?|调整后|初值|终值|±"
)
_CONSTANT = re.compile("不变价|可比价")
_AMOUNTS_OF_CHANGE = re.compile("(?:增减|增长|增加|减少|变[动化]|升降|增|减)[量额](?:\\(|$)")
_AMOUNT = re.compile("(?:现价|现行价格?|当年价格?)?(?:总量|总额|数量|完成数|实际数)")
# Types that say no more than that a figure is reported.
NEUTRAL = (
    "当年",
    "本年",
    "年度值",
    "数值",
    "实际值",
    "完成值",
    "总量",
    "总额",
    "数量",
    "完成数",
    "实际数",
)
_WAYS = re.compile("环比|.{0,12}(?:年均|平均|复合)|定基|[增减升降变][减降动化加少]?[量额值数]")
# The same without words that names of indicators hold: a header of no known indicator with one of
# these is no reported figure.
_BESIDE = re.compile(
    r"目标|计划|任务|预期|完成率|完成比|完成程度|完成%|进度|规划(?!期)|位次|排[名位]|名次|排序|序位|权重|得分|占全[国省市县区]|差距|责任|联系"
    r"|(?:^|/ )(?:占比|比重)(?:[（(]|$)"
)


def says_nothing(core: str) -> bool:
    """True for the rest of a header that is no name: `完成数`, `实际`."""
    return _PLAIN.fullmatch(core) is not None


def is_of_base(core: str) -> bool:
    """True for `基期值` and the like, the figure of the base year."""
    return _OF_BASE.fullmatch(core) is not None


def is_other(header: str) -> bool:
    """True for the header of targets, ranks or shares, which are no reported figures."""
    return _OTHER.search(header) is not None


def is_harmless(part: str) -> bool:
    """True for what may stand in brackets behind a name or a year and changes nothing."""
    return _FOOTNOTE.fullmatch(part) is not None or _HARMLESS.fullmatch(part) is not None


def tells_results(core: str) -> bool:
    """True for `节能目标完成情况`: the results beside targets, not the targets."""
    return re.search("(?:完成|实际|进展|执行|落实)(?!率|比|进度)|情况", core) is not None


def is_way_of_comparing(core: str) -> bool:
    """True for the rest of `环比增长`, `两年平均增长`, `增减量`: no name, another kind of change."""
    return _WAYS.fullmatch(core) is not None


def is_change_in_amount(header: str) -> bool:
    """True for `同比增减量（吨）`, which is no change in per cent."""
    return _AMOUNTS_OF_CHANGE.search(header) is not None


def is_beside(header: str) -> bool:
    """True for a header that, where it names no indicator, heads targets, ranks or shares."""
    return _BESIDE.search(header) is not None


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says; `core` is the folded rest that should be a name.

    `sign` is -1 where the words name a fall (`比上年下降`), so that 2.2 means -2.2. `reach` is
    how much of the period the figure covers: `year` from the year's beginning, `month`,
    `quarter`, `same` as much as of the figures beside it (`2023年同期`), or `total` where `累计`
    alone leaves open since when; `back` counts the years before the period (`上年同期`).
    `constant`: at constant prices. `loose`: not None for a change that may be one in amounts, then
    the unit of the amounts beside it, blank where that is not known.
    """

    core: str = ""
    measure: str | None = None
    sign: int = 1
    base_year: int | None = None
    basis: str | None = None
    vintage: str | None = None
    unit: str | None = None
    reach: str | None = None
    back: int = 0
    constant: bool = False
    loose: str | None = None


NOTHING_SAID = Said()


def is_nameless(words: Said) -> bool:
    """True where words say which figure of the indicator before it: `同比增长`, `上年同期`."""
    return not words.core and bool(words.measure in CHANGES or words.back or words.reach)


def word_in(words: Mapping[str, tuple[str, ...]], text: str) -> str | None:
    """The code that a whole cell names, or None."""
    return _folded(tuple((code, *rest) for code, rest in words.items())).get(fold(text))


@cache
def _folded(words: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    return {fold(word): code for code, *spellings in words for word in (code, *spellings)}


@cache
def said(text: str) -> Said:
    """What a name or header says, its own name left as `core`."""
    folded = unnumbered(fold(text))
    outside, inside = unbracketed(folded)
    found = Said()
    for part in inside:
        found = _bracket(part, found)
    core, found = _vintage_and_basis(outside, found)
    core, found = _reach(core, found, to_date=True)
    core, found = _measure(core, found)
    core, found = _reach(core, found, to_date=False)
    if is_year_before(core):
        core, found = "", replace(found, back=1)
    if found.measure in CHANGES and not _unit_of_change(folded, found.unit):
        found = replace(found, unit=None)
    return replace(found, core=core.strip('的:：,，、-_"“”《》'))


def measure_said(text: str) -> Said | None:
    """What a cell of a measure column says, or None where it is not a measure."""
    code = word_in(MEASURES, text)
    if code:
        return Said(measure=code, reach="total" if fold(text).startswith("累计") else None)
    found = said(text)
    if found.measure and (not found.core or is_harmless(found.core)):
        return replace(found, core="")
    return Said(measure="level") if _AMOUNT.fullmatch(found.core) else None


def _bracket(part: str, found: Said) -> Said:
    """Take a unit, a vintage, a basis or a measure out of what stood in brackets."""
    if _FOOTNOTE.fullmatch(part):
        return found
    part = re.sub("^(?:计量)?单位[:：]", "", part)
    found = replace(found, constant=found.constant or bool(_CONSTANT.search(part)))
    if part in ("±%", "±", "+-%"):
        return replace(found, measure="annual_change", unit="%")
    if part and units.known(part):
        return replace(found, unit=part)
    rest, found = _vintage_and_basis(part, found)
    pieces = [piece for piece in re.split(r"[,，、;；/]", rest) if piece]
    for piece in pieces:
        if units.known(piece):
            found = replace(found, unit=piece)
        else:
            left, deeper = _measure(piece, found)
            found = deeper if left in ("", "%") else found
    return found


def _vintage_and_basis(core: str, found: Said) -> tuple[str, Said]:
    for code, pattern in _VINTAGE:
        if pattern.search(core):
            core, found = pattern.sub("", core), replace(found, vintage=code)
    for code, pattern in _BASIS:
        if pattern.search(core):
            core, found = pattern.sub("", core), replace(found, basis=code)
    return core, found


def _unit_of_change(folded: str, unit: str | None) -> bool:
    """True where the unit is the change's: `同比增减（万吨）`, not `用电量（万千瓦时）同比增减`."""
    if unit is None or units.factor(unit, "%") is not None:
        return True
    before = unbracketed(folded[: folded.rfind(unit)].rpartition("(")[0])[0]
    return compared(before) is not None


def _reach(core: str, found: Said, to_date: bool) -> tuple[str, Said]:
    core, reach = without_reach(core, to_date=to_date)
    return core, replace(found, reach=reach) if reach else found


def _measure(core: str, found: Said) -> tuple[str, Said]:
    change = compared(core)
    if change:
        rest, base = without_plan(change.rest) if change.alone else (change.rest, None)
        open_since = change.alone and not base
        return rest, replace(
            found, measure=change.measure, sign=change.sign, base_year=change.base_year or base,
            unit=found.unit or ("%" if change.percent else None),
            reach=found.reach or ("total" if open_since else None),
            loose="" if change.loose and not (found.unit or change.percent) else None,
        )  # fmt: skip
    total = None if _PERIOD.fullmatch(core) else TOTAL.search(core)
    if total:
        core, base = without_plan(core[: total.start()] + core[total.end() :])
        alone = None if total["plan"] or total["since"] or base else "total"
        return core, replace(found, measure="running_total", reach=found.reach or alone)
    level = None if _PERIOD.fullmatch(core) else _LEVEL.search(core)
    if level and level[0]:
        return core[: level.start()] + core[level.end() :], replace(found, measure="level")
    return core, found


def without_period(folded: str) -> tuple[str, str | None]:
    """The folded text without the period it names outside a comparison, and that period."""
    since = CUMULATIVE.search(folded)
    spare = folded
    if since and since["base"]:
        spare = folded[: since.start()] + "#" * len(since[0]) + folded[since.end() :]
    match = _PERIOD.search(spare)
    if not match:
        return folded, None
    return folded[: match.start()] + folded[match.end() :], match[0]
