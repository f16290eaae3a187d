"""One gap row's prospects in words: what the years left have to bring, and where the pace leads.

Every function takes a gap object and a language. `ended` says that the plan's years are over: then
nothing is asked of years gone by, and the pace is that of the years reported.
"""

from __future__ import annotations

from barometer.rows import Aimed, Gap, Prospect
from barometer.rules import rule_of
from barometer.wording import gaps
from barometer.wording.numbers import digits_apart, quantity
from barometer.wording.sentences import say


def final_words(gap: Gap, lang: str) -> str:
    """That the figure of the target year is looked for and not in; empty otherwise."""
    return (
        say("final-missing", lang, year=str(gap["target_year"])) if gap.get("final_missing") else ""
    )


def _is_over(gap: Gap, ended: bool) -> bool:
    """Whether what is needed or to be expected until the target year is no longer a question."""
    over, period = ended or gap.get("final_missing"), gap["period"]
    return bool(over) or period is None or period >= gap["target_year"]


def needed_words(gap: Gap, lang: str, *, ended: bool = False) -> str:
    """What each year left has to bring; empty at the goal and once the target year has come."""
    return "" if _is_over(gap, ended) else asked_words(gap, lang)


def asked_words(gap: Gap, lang: str) -> str:
    """What the years left ask for, whether or not they have gone by; empty at the goal."""
    needed, period = gap["required_per_year"], gap["period"]
    if needed is None or period is None or not gap["gap"] or gap["gap"] <= 0:
        return ""
    return say(
        _needed_key(gap, needed), lang, years=gap["target_year"] - period,
        value=rate_words(gap, needed, lang), first=str(period + 1), last=str(gap["target_year"]),
    )  # fmt: skip


def _needed_key(gap: Gap, needed: float) -> str:
    if rule_of(gap).in_percent:
        return "needed-compound"
    if rule_of(gap).cuts:
        return "needed-points"
    return "needed-less" if needed < 0 else "needed-more"


def required_words(gap: Gap, lang: str, *, ended: bool = False) -> str:
    """The size of what a year has to bring, without its direction."""
    needed = gap["required_per_year"]
    return "—" if needed is None or _is_over(gap, ended) else rate_words(gap, needed, lang)


def rate_words(gap: Aimed, rate: float, lang: str) -> str:
    """The size of what one year brings or has to bring, without its direction."""
    if rule_of(gap).in_percent:
        return quantity(abs(rate), "%", lang, gaps.decimals_of(gap))
    return gaps.difference_words(gap, abs(rate), lang)


def reach_words(gap: Gap, prospect: Prospect, lang: str) -> str:
    """That no year reported was as fast as the years left have to be; empty where one was."""
    fastest = prospect["fastest_rate"]
    if fastest is None or not prospect["out_of_reach"]:
        return ""
    if fastest * prospect["required_per_year"] <= 0:
        return say("reach-never", lang, first=str(gap["base_year"]))
    return say(
        "reach-beyond", lang, first=str(gap["base_year"]), year=str(prospect["fastest_year"]),
        value=rate_words(gap, fastest, lang),
    )  # fmt: skip


def projected_words(gap: Gap, lang: str, *, ended: bool = False) -> str:
    """Where the pace leads (`At this pace it will be down 11.6% by 2025 (target 14.5%)`)."""
    value = gap.get("projected_end")
    if value is None:
        return ""
    kind = "limit" if value != gap["projected_value"] else _kind(gap, value)
    return say(
        f"projected-{kind}", lang, value=_end_value(gap, value, lang), year=str(gap["target_year"]),
        target=gaps.target_words(gap, lang), old=bool(gap.get("old") or ended),
        period=str(gap["period"]), base=str(gap["base_year"]),
    )  # fmt: skip


def _kind(gap: Gap, value: float) -> str:
    if rule_of(gap).from_nothing:
        return gaps.direction(gap, value)
    return "words"


def projected_now(gap: Gap, lang: str) -> str:
    """The same end of the pace beside its name: `down 11.6%` for a cut, else the value."""
    value = gap.get("projected_end")
    if value is None:
        return ""
    if value != gap["projected_value"]:
        return say("end-limit", lang, value=_end_value(gap, value, lang))
    if not rule_of(gap).cuts:
        return _end_value(gap, value, lang)
    key = f"end-{gaps.direction(gap, value)}"
    return say(key, lang, value=_end_value(gap, value, lang), base=str(gap["base_year"]))


def _end_value(gap: Gap, value: float, lang: str) -> str:
    shown = abs(value) if rule_of(gap).cuts else value
    digits = digits_apart(value, [gap["target_value"]], gaps.decimals_of(gap))
    return quantity(shown, gap["unit"], lang, digits)
