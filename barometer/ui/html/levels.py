"""Warning levels as HTML: the pack's own words, a number and a colour beside them."""

from __future__ import annotations

from markupsafe import Markup

from barometer.rows import Gap, Plan, Warning
from barometer.standing import GOOD
from barometer.ui.html.templates import fragment
from barometer.wording import number, say
from barometer.wording.warnings import level_setting, level_words, rule_detail

# What packs may call the colour of a level -> tone of the palette.
_TONES = {"red": "bad", "orange": "warn", "amber": "warn", "yellow": "warn", "green": "fair",
          "blue": "good"}  # fmt: skip
_OWN = {1: "red", 2: "amber", 3: "green"}


def chip(plan: Plan, level: int | None, lang: str) -> Markup:
    """A level: its number, its words, the colour only beside them."""
    colour = str(level_setting(plan, level).get("colour") or _OWN.get(level or 0, ""))
    tone = _TONES.get(colour, "mute")
    return mark(tone, str(level) if level else "–", level_words(plan, level, lang))


def mark(tone: str, shape: str, words: str) -> Markup:
    """Words with a shape and a colour beside them."""
    return fragment("rows.mark", tone=tone, shape=shape, words=words)


def two_verdicts(plan: Plan, gap: Gap | Warning, lang: str) -> str:
    """Why status and warning level differ, by which rule each; empty where they agree."""
    level = gap["warning_level"]
    if level is None or (level == 3) == (gap["status"] in GOOD):
        return ""
    return say(
        "verdicts-differ", lang, status=say(f"status-{gap['status']}", lang),
        level=level_words(plan, level, lang),
        by="pace" if gap["status"] == "on_track" else "goal",
        share=number(plan["on_track"] * 100, lang, 1, trim=True),
        rule=say(f"warning-rule-{plan['warning_rule']}", lang), detail=rule_detail(plan, lang),
    )  # fmt: skip
