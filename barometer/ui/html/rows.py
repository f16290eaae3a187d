"""Targets as HTML: one row a target, its words, its bullet, its status and its warning level.

A level is shown in the pack's own words, with a number and a colour beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from markupsafe import Markup

from barometer import standing
from barometer.charts.palette import tone_of
from barometer.rows import Gap, Plan, Warning
from barometer.standing import GOOD
from barometer.ui.html.bullets import bullet
from barometer.ui.html.elements import mark
from barometer.ui.html.expected import due_words
from barometer.ui.html.templates import fragment
from barometer.wording import name_of, number, say
from barometer.wording.gaps import (
    goal_words,
    now_words,
    pace_share,
    rest_words,
    short_goal,
    stretch_value,
)
from barometer.wording.plan_words import clause_words
from barometer.wording.prospects import final_words
from barometer.wording.warnings import level_setting, level_words, rule_detail

# What a row leads to, and what stands beside it.
Link = Callable[[Gap], str]
Beside = Callable[[Gap], Markup]

# What packs may call the colour of a level -> tone of the palette.
_TONES = {"red": "bad", "orange": "warn", "amber": "warn", "yellow": "warn", "green": "fair",
          "blue": "good"}  # fmt: skip
_OWN = {1: "red", 2: "amber", 3: "green"}


@cache
def chip(status: str, lang: str) -> Markup:
    """A status: shape and words, the colour only beside them."""
    return fragment("rows.chip", lang, status=status)


def dated_chip(gap: Gap, lang: str) -> Markup:
    """The status with the year of its figure, where that is an old one."""
    year = str(gap["period"]) if gap["old"] else ""
    return fragment("rows.dated_chip", lang, status=gap["status"], year=year)


def target_row(
    gap: Gap, lang: str, link: Link, *, by_region: bool = False, by_year: bool = False,
    beside: Beside | None = None, ask: Beside | None = None,
) -> Markup:  # fmt: skip
    """One target, headed by its name or its region; with `by_year` its target year beside it.

    `beside` gives what stands before its status (counties, bodies); `ask` a link behind it.
    The whole row leads where its name does.
    """
    name = name_of(gap, lang, "region" if by_region else "name")
    if by_year:
        name = say("dated", lang, value=name, year=str(gap["target_year"]))
    return fragment(
        "rows.target_row", name=name, href=link(gap), clause=clause_words(gap["clause"], lang),
        **_plot(gap, lang), facts=_facts(gap, lang), beside=beside(gap) if beside else None,
        chip=chip(gap["status"], lang), ask=ask(gap) if ask else "", is_region=by_region,
    )  # fmt: skip


def _plot(gap: Gap, lang: str) -> dict[str, object]:
    """The bullet and its goal; where nothing was reported the goal in words, and no empty bar."""
    # Against no target any bar would be a full one.
    if gap["status"] == "no_target":
        return {"is_bare": False, "bullet": "", "goal": ""}
    if gap["status"] != "no_data":
        return {"is_bare": False, "bullet": bullet(gap, lang), "goal": short_goal(gap, lang)}
    words = goal_words(gap, lang)
    if gap["stretch_value"] is not None:
        words = say("goal-and-stretch", lang, goal=words, value=stretch_value(gap, lang))
    return {"is_bare": True, "bullet": due_words(gap, lang), "goal": words}


def _facts(gap: Gap, lang: str) -> tuple[str, ...]:
    """The pace, then what else is known."""
    return (pace_share(gap, lang), now_words(gap, lang), rest_words(gap, lang),
            final_words(gap, lang))  # fmt: skip


def target_list(
    groups: Sequence[tuple[str, Sequence[Gap]]], lang: str, link: Link,
    ask: Beside | None = None, beside: Beside | None = None,
) -> Markup:  # fmt: skip
    """The whole list, a heading per sector with its own count; one group named "" has none."""
    blocks = []
    for sector, gaps in groups:
        twins = _twins(gaps)
        rows = [
            target_row(gap, lang, link, by_year=_place(gap) in twins, beside=beside, ask=ask)
            for gap in gaps
        ]
        blocks.append((sector, rows))
    drawn = any(gap["status"] != "no_data" for _, gaps in groups for gap in gaps)
    return fragment("rows.target_list", lang, groups=blocks, is_drawn=drawn)


def _place(gap: Gap) -> tuple[str, str]:
    return gap["indicator"], gap["region_code"]


def _twins(gaps: Sequence[Gap]) -> set[tuple[str, str]]:
    """Indicator and region of which the list holds targets for more than one year."""
    target_counts = Counter(_place(gap) for gap in gaps)
    return {place for place, times in target_counts.items() if times > 1}


def region_list(gaps: Sequence[Gap], lang: str, link: Link, ask: Beside | None = None) -> Markup:
    """The same target region by region."""
    twins = _twins(gaps)
    rows = [
        target_row(gap, lang, link, by_region=True, by_year=_place(gap) in twins, ask=ask)
        for gap in gaps
    ]
    return fragment("rows.region_list", lang, rows=rows)


def count_strip(gaps: Sequence[Gap]) -> Markup:
    """Targets per status as one bar in proportion, in the order of the groups."""
    place = [status for held in standing.GROUPS.values() for status in held]
    status_counts = sorted(standing.counts(gaps), key=lambda part: place.index(part[0]))
    old = sum(gap["old"] for gap in gaps)
    parts = [
        *((tone_of(status), count) for status, count in status_counts),
        *([("mute", old)] if old else []),
    ]
    return fragment("rows.strip", parts=parts)


def chart_legend(lang: str, gap: Gap, *, supposed: bool = False) -> Markup:
    """What the lines of the trajectory chart mean."""
    kinds = [("dots", "path")]
    if gap["period"] is not None:
        kinds.insert(0, ("line", "reported"))
    if gap["projected_end"] is not None:
        kinds.append(("dash", "projection"))
    if supposed:
        kinds.append(("guess", "supposed"))
    return fragment("rows.keys", lang, kinds=kinds, tone=tone_of(gap["status"]))


def level_chip(plan: Plan, level: int | None, lang: str) -> Markup:
    """A level: its number, its words, the colour only beside them."""
    colour = str(level_setting(plan, level).get("colour") or _OWN.get(level or 0, ""))
    tone = _TONES.get(colour, "mute")
    return mark(tone, str(level) if level else "–", level_words(plan, level, lang))


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
