"""Words of a header that compare or add up: since when, which way, over what part of a year."""

from __future__ import annotations

from dataclasses import dataclass

from barometer.intake.words.vocabulary import Found, holds, phrase

CHANGES = ("annual_change", "cumulative_change")


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
    unit: str | None
    alone: bool
    loose: bool


def compared(core: str) -> Comparison | None:
    """The comparison that a folded text holds, or None."""
    found = phrase(core, "comparison")
    return _comparison(found) if found else None


def _comparison(found: Found) -> Comparison:
    # `上升或下降` names both ways and turns nothing; the other words name one.
    turns = {turn.code for turn in found.told.get("turn", ())}
    loose = bool(turns - {"fall", "rise"})
    stated = "base_year" in found.told or "plan" in found.told
    since = stated or found.code_of("compared_with") == "cumulative_change"
    return Comparison(
        found.before + found.after.removesuffix("率"),
        found.code,
        -1 if turns and turns <= {"fall", "less"} else 1,
        _base_of(found),
        "百分点" if found.code_of("percent") == "points" else "%" if "%" in found.text else None,
        "total" in found.told and not since,
        loose and not holds(found.text + found.after, "share_sign"),
    )


def _base_of(found: Found) -> int | None:
    """The base year that is named, or that of a five-year plan: `十四五` counts from 2020."""
    if "base_year" in found.told:
        return int(found.told["base_year"][0].text[:4])
    plan = found.code_of("plan")
    return int(plan) if plan else None


def without_plan(core: str) -> tuple[str, int | None]:
    """(`“十四五”期间单位GDP能耗` without the plan's name, that plan's base year)."""
    found = phrase(core, "plan_first")
    return (found.after, _base_of(found)) if found else (core, None)


def without_sum(core: str) -> tuple[str, bool] | None:
    """(a text without what adds up in it, whether it says since when), or None."""
    found = phrase(core, "sum")
    if not found:
        return None
    rest, base = without_plan(found.rest)
    return rest, found.code == "since" or base is not None


def without_reach(core: str, *, to_date: bool) -> tuple[str, str | None]:
    """(the text without its words for a part of the year, that part).

    `to_date`: only words for the time from the year's beginning (`year`), which hold a `累计`
    that must not be read as another; else `month` or `quarter`.
    """
    found = phrase(core, "to_date" if to_date else "coverage")
    if not found:
        return core, None
    return found.rest, None if found.code == "period" else found.code


def is_year_before(core: str) -> bool:
    """True for `上年同期` and the like, which head the figures of a year earlier."""
    return phrase(core, "year_before") is not None
