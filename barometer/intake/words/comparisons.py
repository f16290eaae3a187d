"""The words of a header that compare or add up: since when, which way, over which part of a year."""

# ruff: noqa: E501 -- Chinese counts double; broken lists of words are harder to check

from __future__ import annotations

import re
from dataclasses import dataclass

from barometer.intake.words.vocabulary import any_of, by_code

CHANGES = ("annual_change", "cumulative_change")
_FALLS = by_code("turn")["fall"]
# `上升或下降` names both ways and turns nothing; the other words name one.
_BOTH_WAYS = (
    r"(?:上升|增长|增加|提高|升|增)(?:或|/|、)?(?:下降|降低|减少|降|减)"
    r"|(?:下降|降低|减少|降)(?:或|/|、)?(?:上升|增长|增加|提高|升)"
)
_ANY_TURN = any_of("turn", "fall", "rise", "either")
_TURN = rf"(?P<turn>{_BOTH_WAYS}|{_ANY_TURN})?(?:幅度?|速度|率|情况|百分比)?"
_CHANGE_UNIT = r"(?:\(?±?%\)?|±)?"
_PLAN = r"[\"“”「」]?十[二三四五]五[\"“”「」]?(?:时期|期间|以来)?"
# `十四五下降` may be what is aimed at; `十四五以来` has happened.
_SINCE_PLAN = r"[\"“”「」]?十[二三四五]五[\"“”「」]?以来"
_OBLIGED = ")?(?:幅度?"  # where the pattern above leaves its word out, the words alone do not do


def _turned(name: str) -> str:
    """The words of a turn, one of which must stand there, under a group of this name."""
    return _TURN.replace("turn", name).replace(_OBLIGED, ")(?:幅度?")


# Turns of an amount as well as of a share, and what says that it is a share.
_LOOSE = re.compile("[增升加高长][或/、]?[减降]|[减降低少][或/、]?[增升]|增加|减少|变[化动]")
_RATE = re.compile("率|速|幅|%|百分|±")
_BASE = any_of("compared_with", "cumulative_change")
CUMULATIVE = re.compile(
    rf"(?:与|比|较)(?P<base>\d{{4}})年?(?:同期)?(?:相比)?(?:累计)?{_TURN}(?:累计)?{_CHANGE_UNIT}"
    rf"|(?:比|较)(?:{_BASE})(?:年)?(?:累计)?{_TURN.replace('turn', 'turn2')}(?:累计)?{_CHANGE_UNIT}"
    rf"|(?P<plan>{_PLAN})累计{_turned('turn4')}{_CHANGE_UNIT}"
    rf"|(?P<since>{_SINCE_PLAN}){_turned('turn5')}{_CHANGE_UNIT}"
    rf"|(?P<alone>累计){_turned('turn3')}{_CHANGE_UNIT}"
)
# A comparison with the year before that says so itself, and one that only leaves it to be understood.
_YEAR = any_of("compared_with", "annual_change")
_YEAR_BEFORE = re.compile(
    rf"(?P<alone>累计)?(?:(?:与|比|较)(?:{_YEAR})(?:同期|同月|同季)?(?:相比)?|同比)"
    rf"(?P<alone2>累计)?{_TURN}{_CHANGE_UNIT}"
)
_ANNUAL = re.compile(
    rf"年度(?=增减|升降|变[化动]|增[长加幅速]|上升|提高|下降|降[低幅]|减少){_TURN}{_CHANGE_UNIT}"
    rf"|{_turned('turn2')}{_CHANGE_UNIT}$"
    rf"|\(?±%\)?"
)
TOTAL = re.compile(
    rf"(?P<plan>规划期|{_PLAN}|20\d\d年以来)?累计(?:完成|值|量|数)?|(?P<since>{_SINCE_PLAN})(?:完成|新增)?"
)
_COMPARISONS = (
    ("annual_change", _YEAR_BEFORE), ("cumulative_change", CUMULATIVE), ("annual_change", _ANNUAL),
)  # fmt: skip
# What a column of a monthly or quarterly report reaches over, beside a period that stands elsewhere.
_TO_DATE = re.compile(
    r"(?:自?年初(?:以来)?|1[-~至到—一]?本[月季]末?止?|[本当全]年|[本当][月季]末?止?|[月季]末?止)累计(?:完成)?[数值量]?"
    r"|自?年初至(?:今|本[月季]末?)(?:累计)?|1[-~至到—一]本[月季]末?止?"
)
_PARTS = (
    ("month", re.compile(r"[本当]月(?:完成)?[数值量]?")),
    ("quarter", re.compile(r"[本当]季度?(?:完成)?[数值量]?")),
    (None, re.compile(r"[本当]期[数值量]$")),
)
_YEAR_BACK = re.compile(rf"(?:(?:{_YEAR})(?:同期|同月|同季)?|同期)(?:完成|实际|实绩)?[数值量末底]?")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a text compares with, its words taken out of `rest`.

    `alone` is true where it adds up (`累计`) without saying since when; `loose` where the words may
    mean an amount as well as a share (`比上年增减`, not `比上年增长` or `增减率`).
    """

    rest: str
    measure: str
    sign: int
    base_year: int | None
    percent: bool
    alone: bool
    loose: bool


def compared(core: str) -> Comparison | None:
    """The comparison that a folded text holds, or None."""
    for measure, pattern in _COMPARISONS:
        match = pattern.search(core)
        if match and match[0]:
            return _comparison(core, match, measure)
    return None


def _comparison(core: str, match: re.Match[str], measure: str) -> Comparison:
    groups = {name: text for name, text in match.groupdict().items() if text}
    turn = next((text for name, text in groups.items() if name.startswith("turn")), None)
    base = (
        int(groups["base"])
        if "base" in groups
        else _plan_base(groups.get("plan") or groups.get("since"))
    )
    rest = core[: match.start()] + core[match.end() :].removesuffix("率")
    alone = any(name.startswith("alone") for name in groups)
    loose = bool(_LOOSE.search(turn or "")) and not _RATE.search(core[match.start() :])
    sign = -1 if turn in _FALLS else 1
    return Comparison(rest, measure, sign, base, "%" in match[0], alone, loose)


def _plan_base(plan: str | None) -> int | None:
    """The base year of a five-year plan by its ordinal: `十四五` counts from 2020."""
    match = re.search("十([二三四五])五", plan or "")
    return 2000 + 5 * "一二三四五".index(match[1]) + 5 if match else None


def without_plan(core: str) -> tuple[str, int | None]:
    """(`“十四五”期间单位GDP能耗` without the plan's name, that plan's base year)."""
    match = re.match(_PLAN, core)
    return (core[match.end() :], _plan_base(match[0])) if match else (core, None)


def without_reach(core: str, *, to_date: bool) -> tuple[str, str | None]:
    """(the text without its words for a part of the year, that part).

    `to_date`: only words for the time from the year's beginning (`year`), which hold a `累计`
    that must not be read as another; else `month` or `quarter`.
    """
    for reach, pattern in (("year", _TO_DATE),) if to_date else _PARTS:
        match = pattern.search(core)
        if match:
            return core[: match.start()] + core[match.end() :], reach
    return core, None


def is_year_before(core: str) -> bool:
    """True for `上年同期` and the like, which head the figures of a year earlier."""
    return _YEAR_BACK.fullmatch(core) is not None
