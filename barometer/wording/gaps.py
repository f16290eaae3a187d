"""One gap row in words: the goal, where it stands, what is left, what is needed.

Every function takes a gap object (interface of `barometer gaps`) and a language.
"""

from __future__ import annotations

from barometer.rows import Aimed, Gap
from barometer.rules import rule_of
from barometer.wording.numbers import digits_apart, quantity, rounded, unit_word
from barometer.wording.sentences import say

_PERCENT = ("%",)
# Where a bound leaves no doubt of the side, the target is at least so far away.
_AT_LEAST = {"at_least": "at_least", "at_most": "at_least", "over": "over", "under": "over",
             "about": "about"}  # fmt: skip
# What a rise says of a cut: at least so much less is at most so much more.
_TURNED = {"at_least": "at_most", "over": "under", "at_most": "at_least", "under": "over"}


def decimals_of(gap: Aimed) -> int:
    """Digits after the point: as the indicator and the plan ask, and as many more as it takes.

    What is reached never looks like a target, a path or a zero that it differs from.
    """
    written = _digits_written(gap["target_value"])
    asked = max(1, written) if rule_of(gap).cuts else max(int(gap.get("decimals") or 0), written)
    if gap["achieved"] is None or rule_of(gap).state:
        return asked
    others = [gap["target_value"], gap.get("stretch_value"), gap.get("path_value")]
    return digits_apart(gap["achieved"], [*others, 0.0 if rule_of(gap).cuts else None], asked)


def _digits_written(value: float | None) -> int:
    text = f"{rounded(value, 6).normalize():f}" if value is not None else ""
    return len(text.partition(".")[2])


def axis_words(gap: Gap, lang: str) -> str:
    """What a chart of this row measures, and in which unit; empty for a number without one."""
    unit = unit_word(gap["unit"], lang)
    base = gap["base_year"]
    if base is None or not rule_of(gap).from_nothing:
        return unit
    return say(f"axis-{gap['rule']}", lang, unit=unit, base=str(base), first=str(base + 1))


def value_words(gap: Aimed, value: float | None, lang: str, *, trim: bool = False) -> str:
    """A value of this row in the target's unit."""
    return quantity(value, gap["unit"], lang, decimals_of(gap), trim=trim)


def difference_words(gap: Aimed, value: float | None, lang: str) -> str:
    """A difference: percentage points where the values are percentages."""
    unit = "pp" if gap["unit"] in _PERCENT else gap["unit"]
    return quantity(value, unit, lang, _digits_to_see(value, decimals_of(gap)))


def _digits_to_see(value: float | None, digits: int) -> int:
    """More digits for a difference that would else be shown as nothing."""
    return digits_apart(value, [0.0], digits) if value else digits


def goal_words(gap: Gap, lang: str) -> str:
    """The target as the plan puts it (`Target: 14.5% below 2020`); empty without one."""
    if gap["target_value"] is None and not rule_of(gap).state:
        return ""
    return say(
        f"goal-{gap['rule']}", lang, value=_goal_value(gap, lang), base=str(gap["base_year"]),
        year=str(gap["target_year"]), word=_word(gap),
    )  # fmt: skip


def short_goal(gap: Gap, lang: str) -> str:
    """The target beside its bar (`−14.5%`)."""
    if gap["target_value"] is None and not rule_of(gap).state:
        return ""
    return say(
        f"short-goal-{gap['rule']}", lang, value=_goal_value(gap, lang),
        year=str(gap["target_year"]), word=_word(gap),
    )  # fmt: skip


def _word(gap: Aimed) -> str:
    """The plan's own word beside the target: `strive`, `about`, `basic` or `none`."""
    return str(gap.get("qualifier") or "none")


def now_words(gap: Gap, lang: str) -> str:
    """Where it stands (`down 7.1%`), with its year where it is old; empty where nothing is."""
    if gap["achieved"] is None:
        return ""
    return say(
        f"now-{direction(gap, gap['achieved'])}", lang, value=achieved_words(gap, lang),
        year=str(gap["period"]), base=str(gap["base_year"]), old=bool(gap.get("old")),
    )  # fmt: skip


def stands_words(gap: Gap, lang: str) -> str:
    """Where it stands, in a cell: a cut says which way it goes, a level is a number."""
    return now_words(gap, lang) if rule_of(gap).cuts else achieved_words(gap, lang)


def direction(gap: Aimed, value: float) -> str:
    """The rule as a key of words; a cut below nothing is a rise, and is called one."""
    if not rule_of(gap).cuts:
        return str(gap["rule"])
    is_flat = rounded(value, 9) == 0
    return str(gap["rule"]) + ("-flat" if is_flat else "-up" if value < 0 else "")


def rest_words(gap: Gap, lang: str) -> str:
    """What is left (`7.4 points to go`), or by how much the target is passed.

    Of a figure that is a bound (`≥82`) the difference is one too: it is at least so much.
    """
    gap_value, bound = gap["gap"], _AT_LEAST.get(str(gap.get("achieved_qualifier")))
    if gap_value is None:
        return ""
    if gap_value == 0:
        return say("just-met" if bound is None else "reached", lang)
    key = "to-go" if gap_value > 0 else "surplus"
    if key == "surplus" and rule_of(gap).more_is_better is False:
        key = "surplus-ceiling"
    value = difference_words(gap, abs(gap_value), lang)
    return say(key, lang, value=bound_words(bound, value, lang))


def gap_sentence(gap: Gap, lang: str, asked: int | None = None) -> str:
    """The gap as one sentence, also where it cannot be worked out; `asked`: up to which year."""
    status, period = gap["status"], str(gap["period"])
    if status == "no_data":
        return say("gap-no_data", lang, asked=str(asked or "none"))
    if gap["achieved"] is None:
        return _missing_words(gap, lang)
    achieved = achieved_words(gap, lang)
    if status == "no_target":
        return say(f"gap-no_target-{_kind(gap)}", lang, period=period, achieved=achieved)
    target, year = target_words(gap, lang), str(gap["target_year"])
    if status == "incomplete":
        return say(f"gap-bound-{_bound_kind(gap)}", lang, period=period, achieved=achieved,
                   target=target)  # fmt: skip
    return say(
        f"gap-{direction(gap, gap['achieved'])}", lang, period=period, achieved=achieved,
        target=target, rest=rest_words(gap, lang), year=year, base=str(gap["base_year"]),
        word=_word(gap),
    )  # fmt: skip


def _missing_words(gap: Gap, lang: str) -> str:
    """What the figures lack: counties of a sum, or years."""
    lacking, missing = gap.get("missing_regions") or [], gap.get("missing") or []
    if lacking:
        return say("gap-incomplete-regions", lang, count=len(lacking))
    if missing:
        return say("gap-incomplete", lang, years=[str(year) for year in missing])
    return say("gap-incomplete-plain", lang)


def _bound_kind(gap: Gap) -> str:
    """What a figure says that leaves the side of the target open."""
    if rule_of(gap).state:
        return "milestone"
    if rule_of(gap).cuts:
        return "rise" if (gap["achieved"] or 0) < 0 else "cut"
    return _kind(gap)


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
    return "sum" if rule_of(gap).adds_up else "level"


def path_words(gap: Gap, lang: str) -> str:
    """How far from the path of this year."""
    behind, period = gap["path_gap"], gap["period"]
    if behind is None or period is None or period >= gap["target_year"] or _path_open(gap):
        return ""
    if behind == 0:
        return say("path-level", lang, year=str(gap["period"]))
    return say(
        "path-behind" if behind > 0 else "path-ahead", lang, year=str(gap["period"]),
        value=difference_words(gap, abs(behind), lang),
        path=value_words(gap, gap["path_value"], lang),
    )  # fmt: skip


def _path_open(gap: Gap) -> bool:
    """Whether a figure that misses the target as a bound (`≤60`) may also miss the path."""
    bound, left = gap.get("achieved_qualifier"), gap["gap"]
    return bound is not None and left is not None and left > 0 and (gap["path_gap"] or 0) <= 0


def pace_share(gap: Gap, lang: str) -> str:
    """The pace as a share of the one needed (`23% of the pace needed`); empty without one."""
    pace = gap["pace_ratio"]
    if pace is None:
        return ""
    return say("pace-share", lang, value=pace_percent(pace, lang))


def pace_percent(pace: float, lang: str) -> str:
    """A pace in whole percent, or with as many digits as keep it from looking like a step.

    The steps between statuses are the plan's; past the pace needed there are none.
    """
    steps = [n * 5.0 for n in range(int(pace * 20) - 1, int(pace * 20) + 3) if n <= 20]
    return quantity(pace * 100, "%", lang, digits_apart(pace * 100, steps, 0))


def share_words(value: float, lang: str, decimals: int = 1) -> str:
    """A share in percent; 99.96 does not become 100."""
    return quantity(value, "%", lang, digits_apart(value, [0.0, 100.0], decimals))


def bound_words(qualifier: str | None, text: str, lang: str) -> str:
    """A figure with the mark of what it leaves open (`≥40%`)."""
    return say(f"bound-{qualifier}", lang, value=text) if qualifier else text


def point_words(gap: Aimed, value: float, qualifier: str | None, lang: str) -> str:
    """A year's value on the chart of this row, with what its figure leaves open (`≥40%`)."""
    mark = qualifier if isinstance(qualifier, str) else None
    return bound_words(mark, value_words(gap, value, lang), lang)


def behind_words(gap: Aimed, path_gap: float | None, lang: str) -> str:
    """How far behind its path a year was, or ahead of it; `—` where nobody knows."""
    if path_gap is None or path_gap != path_gap:
        return "—"
    if path_gap == 0:
        return say("tip-on-path", lang)
    key = "tip-behind-by" if path_gap > 0 else "tip-ahead-by"
    return say(key, lang, value=difference_words(gap, abs(path_gap), lang))


def aim_words(gap: Aimed, text: str, lang: str) -> str:
    """A target's value with the plan's own word (`约15%`)."""
    return say(f"aim-{_word(gap)}", lang, value=text) if gap.get("qualifier") else text


def _goal_value(gap: Aimed, lang: str) -> str:
    return value_words(gap, gap["target_value"], lang, trim=True)


def target_words(gap: Aimed, lang: str) -> str:
    """The target in a sentence, with the plan's own word (`约15%`)."""
    return aim_words(gap, _goal_value(gap, lang), lang)


def stretch_value(gap: Aimed, lang: str) -> str:
    """The stretch target's value, `about` where the plan says so of its target."""
    value = value_words(gap, gap["stretch_value"], lang, trim=True)
    return say("aim-about", lang, value=value) if gap.get("qualifier") == "about" else value


def stretch_words(gap: Aimed, lang: str) -> str:
    """The stretch target as the plan puts it (`力争18%`)."""
    return say("stretch-words", lang, value=stretch_value(gap, lang))


def achieved_words(gap: Aimed, lang: str) -> str:
    """What is reached, without its direction, with the mark of what the figures leave open."""
    value, word = gap["achieved"], gap.get("achieved_qualifier")
    if value is None:
        return value_words(gap, value, lang)
    if rule_of(gap).state:
        return bound_words(word, share_words(value, lang, 0), lang)
    if rule_of(gap).cuts and value < 0:
        word = _TURNED.get(str(word), word)
    shown = abs(value) if rule_of(gap).cuts else value
    # A digit that only tells a number apart from its path is no part of a whole number.
    whole = not rule_of(gap).cuts and not gap.get("decimals")
    return bound_words(word, value_words(gap, shown, lang, trim=whole), lang)
