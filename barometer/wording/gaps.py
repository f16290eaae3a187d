"""One gap row in words: the goal, where it stands, what is left, what is needed.

Every function takes a gap object (interface of `barometer gaps`) and a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from barometer.wording.numbers import quantity, unit_word
from barometer.wording.sentences import say

Gap = Mapping[str, Any]
_PERCENT = ("%",)
_MOST_DIGITS = 6
_NUMERALS = str.maketrans({c: str(n) for n, c in enumerate("一二三四五六七八九十", 1)})


def decimals_of(gap: Gap) -> int:
    """Digits after the point: one for cuts in percent, else as the unit asks; all of a target's."""
    least = 1 if _is_cut(gap) else int(gap.get("decimals") or 0)
    return max(least, _digits_written(gap["target_value"]))


def _digits_written(value: float | None) -> int:
    """No more than a plan writes: what comes of converting units is noise beyond that."""
    if value is None:
        return 0
    exponent = Decimal(f"{value:.9g}").normalize().as_tuple().exponent
    return min(max(-int(exponent), 0), _MOST_DIGITS)


def axis_words(gap: Gap, lang: str) -> str:
    """What a chart of this row measures, and in which unit; empty for a number without one."""
    unit = unit_word(gap["unit"], lang)
    if gap["rule"] not in ("relative_reduction", "point_reduction", "cumulative"):
        return unit
    return say(f"axis-{gap['rule']}", lang, unit=unit, base=str(gap["base_year"]))


def value_words(gap: Gap, value: float | None, lang: str, *, trim: bool = False) -> str:
    """A value of this row in the target's unit."""
    return quantity(value, gap["unit"], lang, decimals_of(gap), trim=trim)


def difference_words(gap: Gap, value: float | None, lang: str) -> str:
    """A difference: percentage points where the values are percentages."""
    unit = "pp" if gap["unit"] in _PERCENT else gap["unit"]
    return quantity(value, unit, lang, _digits_to_see(value, decimals_of(gap)))


def _digits_to_see(value: float | None, digits: int) -> int:
    """More digits for a difference that would else be shown as nothing."""
    if not value:
        return digits
    return next((d for d in range(digits, digits + 4) if round(abs(value), d)), digits)


def clause_words(clause: str | None, lang: str) -> str:
    """The clause's number as the plan writes it (`三(一)`), in digits for English (`3(1)`)."""
    if not clause:
        return ""
    shown = clause if lang != "en" else clause.translate(_NUMERALS)
    return say("indicator-clause", lang, clause=shown)


def goal_words(gap: Gap, lang: str) -> str:
    """The target as the plan puts it (`Target: 14.5% below 2020`); empty without one."""
    if gap["target_value"] is None and gap["rule"] != "milestone":
        return ""
    return say(
        f"goal-{gap['rule']}", lang, value=_target(gap, lang), base=str(gap["base_year"]),
        year=str(gap["target_year"]),
    )  # fmt: skip


def short_goal(gap: Gap, lang: str) -> str:
    """The target beside its bar (`−14.5%`)."""
    if gap["target_value"] is None and gap["rule"] != "milestone":
        return ""
    year = str(gap["target_year"])
    return say(f"short-goal-{gap['rule']}", lang, value=_target(gap, lang), year=year)


def now_words(gap: Gap, lang: str) -> str:
    """Where it stands (`down 7.1%`); empty where nothing can be said."""
    if gap["achieved"] is None:
        return ""
    return say(f"now-{_direction(gap, gap['achieved'])}", lang, value=_achieved(gap, lang))


def _is_cut(gap: Gap) -> bool:
    return gap["rule"] in ("relative_reduction", "point_reduction")


def _direction(gap: Gap, value: float) -> str:
    """The rule as a key of words; a cut below nothing is a rise, and is called one."""
    return str(gap["rule"]) + ("-up" if _is_cut(gap) and value < 0 else "")


def rest_words(gap: Gap, lang: str) -> str:
    """What is left (`7.4 points to go`), or by how much the target is passed."""
    gap_value = gap["gap"]
    if gap_value is None:
        return ""
    if gap_value == 0:
        return say("just-met", lang)
    key = "to-go" if gap_value > 0 else "surplus"
    if key == "surplus" and gap["rule"] == "ceiling":
        key = "surplus-ceiling"
    return say(key, lang, value=difference_words(gap, abs(gap_value), lang))


def gap_sentence(gap: Gap, lang: str) -> str:
    """The gap as one sentence, also where it cannot be worked out."""
    status, period = gap["status"], str(gap["period"])
    if status == "no_data":
        return say("gap-no_data", lang)
    if gap["achieved"] is None:
        missing = [str(year) for year in gap.get("missing") or []]
        if missing:
            return say("gap-incomplete", lang, years=missing)
        return say("gap-incomplete-plain", lang)
    if status == "no_target":
        return say("gap-no_target", lang, period=period, achieved=_achieved(gap, lang))
    return say(
        f"gap-{_direction(gap, gap['achieved'])}", lang, period=period,
        achieved=_achieved(gap, lang),
        target=_target(gap, lang), rest=rest_words(gap, lang), year=str(gap["target_year"]),
    )  # fmt: skip


def ledger_words(gap: Gap, lang: str) -> str:
    """What was reported beside the ledger that decides; empty where the two agree."""
    if not gap["from_ledger"] or "conflict" not in gap["notes"] or gap["reported_total"] is None:
        return ""
    return say(
        "ledger-and-reports", lang, ledger=value_words(gap, gap["achieved"], lang, trim=True),
        reported=value_words(gap, gap["reported_total"], lang, trim=True),
        year=str(gap["reported_year"]), period=str(gap["period"]),
    )  # fmt: skip


def needed_words(gap: Gap, lang: str) -> str:
    """What each year left has to bring; empty at the goal or in the target year."""
    needed = gap["required_per_year"]
    if needed is None or not gap["gap"] or gap["gap"] <= 0:
        return ""
    years = gap["target_year"] - gap["period"]
    return say(_needed_key(gap), lang, years=years, value=required_words(gap, lang))


def _needed_key(gap: Gap) -> str:
    if gap["rule"] == "relative_reduction":
        return "needed-compound"
    if gap["rule"] == "point_reduction":
        return "needed-points"
    return "needed-less" if gap["required_per_year"] < 0 else "needed-more"


def required_words(gap: Gap, lang: str) -> str:
    """The size of what a year has to bring, without its direction."""
    needed = gap["required_per_year"]
    if needed is None:
        return "—"
    if gap["rule"] == "relative_reduction":
        return quantity(needed, "%", lang, decimals_of(gap))
    return difference_words(gap, abs(needed), lang)


def projected_words(gap: Gap, lang: str) -> str:
    """Where the pace leads (`At this pace it will be down 11.6% by 2025 (target 14.5%)`)."""
    value = gap["projected_value"]
    if value is None or gap["period"] >= gap["target_year"]:
        return ""
    key = f"projected-{_direction(gap, value)}" if _is_cut(gap) else "projected-words"
    return say(
        key, lang, value=value_words(gap, abs(value) if _is_cut(gap) else value, lang),
        year=str(gap["target_year"]), target=_target(gap, lang),
    )  # fmt: skip


def projected_now(gap: Gap, lang: str) -> str:
    """The same end of the pace beside its name: `down 11.6%` for a cut, else the value."""
    value = gap["projected_value"]
    if value is None or not _is_cut(gap):
        return value_words(gap, value, lang)
    key = f"end-{_direction(gap, value)}"
    return say(key, lang, value=value_words(gap, abs(value), lang))


def path_words(gap: Gap, lang: str) -> str:
    """How far from the path of this year."""
    behind = gap["path_gap"]
    if behind is None or gap["period"] >= gap["target_year"]:
        return ""
    if behind == 0:
        return say("path-level", lang)
    return say(
        "path-behind" if behind > 0 else "path-ahead", lang,
        value=difference_words(gap, abs(behind), lang),
        path=value_words(gap, gap["path_value"], lang),
    )  # fmt: skip


def _target(gap: Gap, lang: str) -> str:
    return value_words(gap, gap["target_value"], lang, trim=True)


def _achieved(gap: Gap, lang: str) -> str:
    if gap["rule"] == "milestone":
        return quantity(gap["achieved"], "%", lang, 0)
    return value_words(gap, abs(gap["achieved"]) if _is_cut(gap) else gap["achieved"], lang)
