"""One gap row in words: the goal, where it stands, what is left, what is needed.

Every function takes a gap object (interface of `barometer gaps`) and a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from barometer.wording.numbers import digits_apart, number, quantity, rounded, unit_word
from barometer.wording.sentences import say

Gap = Mapping[str, Any]
_PERCENT = ("%",)
_NUMERALS = str.maketrans({c: str(n) for n, c in enumerate("一二三四五六七八九十", 1)})
# What a rise says of a cut: at least so much less is at most so much more.
_TURNED = {"at_least": "at_most", "over": "under", "at_most": "at_least", "under": "over"}


def decimals_of(gap: Gap) -> int:
    """Digits after the point: as the indicator and the plan ask, and as many more as it takes.

    What is reached never looks like a target, a path or a zero that it differs from.
    """
    written = _digits_written(gap["target_value"])
    asked = max(1, written) if _is_cut(gap) else max(int(gap.get("decimals") or 0), written)
    if gap["achieved"] is None or gap["rule"] == "milestone":
        return asked
    others = [gap["target_value"], gap.get("stretch_value"), gap.get("path_value")]
    return digits_apart(gap["achieved"], [*others, 0.0 if _is_cut(gap) else None], asked)


def _digits_written(value: float | None) -> int:
    text = f"{rounded(value, 6).normalize():f}" if value is not None else ""
    return len(text.partition(".")[2])


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
    return digits_apart(value, [0.0], digits) if value else digits


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
        f"goal-{gap['rule']}", lang, value=_goal_value(gap, lang), base=str(gap["base_year"]),
        year=str(gap["target_year"]), word=_word(gap),
    )  # fmt: skip


def short_goal(gap: Gap, lang: str) -> str:
    """The target beside its bar (`−14.5%`)."""
    if gap["target_value"] is None and gap["rule"] != "milestone":
        return ""
    return say(
        f"short-goal-{gap['rule']}", lang, value=_goal_value(gap, lang),
        year=str(gap["target_year"]), word=_word(gap),
    )  # fmt: skip


def _word(gap: Gap) -> str:
    """The plan's own word beside the target: `strive`, `about`, `basic` or `none`."""
    return str(gap.get("qualifier") or "none")


def now_words(gap: Gap, lang: str) -> str:
    """Where it stands (`down 7.1%`), with its year where it is old; empty where nothing is."""
    if gap["achieved"] is None:
        return ""
    return say(
        f"now-{_direction(gap, gap['achieved'])}", lang, value=_achieved(gap, lang),
        year=str(gap["period"]), base=str(gap["base_year"]), old=bool(gap.get("old")),
    )  # fmt: skip


def _is_cut(gap: Gap) -> bool:
    return gap["rule"] in ("relative_reduction", "point_reduction")


def _direction(gap: Gap, value: float) -> str:
    """The rule as a key of words; a cut below nothing is a rise, and is called one."""
    if not _is_cut(gap):
        return str(gap["rule"])
    held = rounded(value, 9) == 0
    return str(gap["rule"]) + ("-flat" if held else "-up" if value < 0 else "")


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
    achieved = _achieved(gap, lang)
    if status == "no_target":
        return say(f"gap-no_target-{_kind(gap)}", lang, period=period, achieved=achieved)
    target, year = _target(gap, lang), str(gap["target_year"])
    if status == "incomplete":
        key = "gap-bound-milestone" if gap["rule"] == "milestone" else "gap-bound"
        return say(key, lang, period=period, achieved=achieved, target=target)
    return say(
        f"gap-{_direction(gap, gap['achieved'])}", lang, period=period, achieved=achieved,
        target=target, rest=rest_words(gap, lang), year=year, base=str(gap["base_year"]),
        word=_word(gap),
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


def _kind(gap: Gap) -> str:
    """Whether an amount adds up over the years or is one of the year."""
    return "sum" if gap["rule"] == "cumulative" else "level"


def final_words(gap: Gap, lang: str) -> str:
    """That the figure of the target year is looked for and not in; empty otherwise."""
    return (
        say("final-missing", lang, year=str(gap["target_year"])) if gap.get("final_missing") else ""
    )


def _is_over(gap: Gap) -> bool:
    """Whether what is needed or to be expected until the target year is no longer a question."""
    return bool(gap.get("final_missing")) or gap["period"] >= gap["target_year"]


def needed_words(gap: Gap, lang: str) -> str:
    """What each year left has to bring; empty at the goal and once the target year has come."""
    needed = gap["required_per_year"]
    if needed is None or not gap["gap"] or gap["gap"] <= 0 or _is_over(gap):
        return ""
    years = gap["target_year"] - gap["period"]
    return say(
        _needed_key(gap), lang, years=years, value=required_words(gap, lang),
        first=str(gap["period"] + 1), last=str(gap["target_year"]),
    )  # fmt: skip


def _needed_key(gap: Gap) -> str:
    if gap["rule"] == "relative_reduction":
        return "needed-compound"
    if gap["rule"] == "point_reduction":
        return "needed-points"
    return "needed-less" if gap["required_per_year"] < 0 else "needed-more"


def required_words(gap: Gap, lang: str) -> str:
    """The size of what a year has to bring, without its direction."""
    needed = gap["required_per_year"]
    if needed is None or _is_over(gap):
        return "—"
    if gap["rule"] == "relative_reduction":
        return quantity(needed, "%", lang, decimals_of(gap))
    return difference_words(gap, abs(needed), lang)


def projected_words(gap: Gap, lang: str) -> str:
    """Where the pace leads (`At this pace it will be down 11.6% by 2025 (target 14.5%)`)."""
    value = gap.get("projected_end")
    if value is None:
        return ""
    if value != gap["projected_value"]:
        key = "projected-limit"
    else:
        key = f"projected-{_direction(gap, value)}" if _is_cut(gap) else "projected-words"
    return say(
        key, lang, value=_end_value(gap, value, lang), year=str(gap["target_year"]),
        target=_target(gap, lang), old=bool(gap.get("old")), period=str(gap["period"]),
        base=str(gap["base_year"]),
    )  # fmt: skip


def projected_now(gap: Gap, lang: str) -> str:
    """The same end of the pace beside its name: `down 11.6%` for a cut, else the value."""
    value = gap.get("projected_end")
    if value is None:
        return ""
    if value != gap["projected_value"]:
        return say("end-limit", lang, value=_end_value(gap, value, lang))
    if not _is_cut(gap):
        return _end_value(gap, value, lang)
    key = f"end-{_direction(gap, value)}"
    return say(key, lang, value=_end_value(gap, value, lang), base=str(gap["base_year"]))


def _end_value(gap: Gap, value: float, lang: str) -> str:
    shown = abs(value) if _is_cut(gap) else value
    digits = digits_apart(value, [gap["target_value"]], decimals_of(gap))
    return quantity(shown, gap["unit"], lang, digits)


def path_words(gap: Gap, lang: str) -> str:
    """How far from the path of this year."""
    behind = gap["path_gap"]
    if behind is None or gap["period"] >= gap["target_year"]:
        return ""
    if behind == 0:
        return say("path-level", lang, year=str(gap["period"]))
    return say(
        "path-behind" if behind > 0 else "path-ahead", lang, year=str(gap["period"]),
        value=difference_words(gap, abs(behind), lang),
        path=value_words(gap, gap["path_value"], lang),
    )  # fmt: skip


def pace_words(gap: Gap, lang: str) -> str:
    """The pace with two digits, or more where two would lift it over a step of the status."""
    pace = gap["pace_ratio"]
    if pace is None:
        return ""
    steps = [n / 20 for n in range(int(pace * 20) - 1, int(pace * 20) + 3)]
    return number(pace, lang, digits_apart(pace, steps, 2))


def share_words(value: float, lang: str, decimals: int = 1) -> str:
    """A share in percent; 99.96 does not become 100."""
    return quantity(value, "%", lang, digits_apart(value, [0.0, 100.0], decimals))


def bound_words(qualifier: str | None, text: str, lang: str) -> str:
    """A figure with the mark of what it leaves open (`≥40%`)."""
    return say(f"bound-{qualifier}", lang, value=text) if qualifier else text


def _goal_value(gap: Gap, lang: str) -> str:
    return value_words(gap, gap["target_value"], lang, trim=True)


def _target(gap: Gap, lang: str) -> str:
    """The target in a sentence, with the plan's own word (`约15%`)."""
    text = _goal_value(gap, lang)
    return say(f"aim-{_word(gap)}", lang, value=text) if gap.get("qualifier") else text


def _achieved(gap: Gap, lang: str) -> str:
    """What is reached, without its direction, with the mark of what the figures leave open."""
    value, word = gap["achieved"], gap.get("achieved_qualifier")
    if gap["rule"] == "milestone":
        return bound_words(word, share_words(value, lang, 0), lang)
    if _is_cut(gap) and value < 0:
        word = _TURNED.get(str(word), word)
    return bound_words(word, value_words(gap, abs(value) if _is_cut(gap) else value, lang), lang)
