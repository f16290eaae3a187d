"""The list of targets as HTML: one row a target, its words, its bullet, its status.

Text of the data is escaped here and nowhere else. Lengths are percentages, so that a row fits
any width without a script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from barometer.charts.palette import mark_of, tone_of
from barometer.ui.selection import counts
from barometer.wording import name_of, say
from barometer.wording.gaps import (
    clause_words,
    goal_words,
    now_words,
    rest_words,
    short_goal,
    stretch_value,
)
from barometer.wording.prospects import final_words

Gap = dict[str, Any]
Link = Callable[[Gap], str]


def chip(status: str, lang: str) -> str:
    """A status: shape and words, the colour only beside them."""
    words = escape(say(f"status-{status}", lang))
    hint = escape(say(f"status-hint-{status}", lang), quote=True)
    return (
        f'<span class="bm-chip bm-{tone_of(status)}" title="{hint}">'
        f'<i aria-hidden="true">{mark_of(status)}</i>{words}</span>'
    )


def dated_chip(gap: Gap, lang: str) -> str:
    """The status with the year of its figure, where that is an old one."""
    year = f"<small>{escape(say('year', lang, year=str(gap['period'])))}</small>"
    return chip(gap["status"], lang) + (year if gap["old"] else "")


def bullet(gap: Gap, lang: str) -> str:
    """Achieved as a bar, path to date as a thin tick, target as a thick one, stretch hollow."""
    goal = 100.0 if gap["rule"] == "milestone" else gap["target_value"]
    # The base of a cut is a level of another kind (tonnes, a share): off the scale of the cut.
    base = gap["base_value"] if gap["rule"] in ("floor", "ceiling") else None
    values = [gap["achieved"], goal, gap["stretch_value"], gap["path_value"], base]
    known = [float(v) for v in values if v is not None]
    low, high = min([0.0, *known]), max([*known, 0.0]) * 1.06 or 1.0

    def at(value: float) -> float:
        return (value - low) / (high - low) * 100

    zero = _tick("zero", 0.0, at) if low < 0 else ""
    parts = [zero, _bar(gap, at), _tick("path", gap["path_value"], at), _tick("goal", goal, at),
             _tick("stretch", gap["stretch_value"], at)]  # fmt: skip
    words = say(
        "bullet-alt", lang, achieved=now_words(gap, lang) or "—",
        target=short_goal(gap, lang) or "—", status=say(f"status-{gap['status']}", lang),
    )  # fmt: skip
    return f'<div class="bm-bullet" role="img" aria-label="{escape(words)}">{"".join(parts)}</div>'


def _bar(gap: Gap, at: Callable[[float], float]) -> str:
    if gap["achieved"] is None:
        return ""
    zero, end = at(0.0), at(float(gap["achieved"]))
    left, width = min(zero, end), max(abs(end - zero), 0.6)
    style = f"left:{left:.2f}%;width:{width:.2f}%"
    return f'<b class="bm-bar bm-{tone_of(gap["status"])}" style="{style}"></b>'


def _tick(kind: str, value: float | None, at: Callable[[float], float]) -> str:
    if value is None:
        return ""
    return f'<b class="bm-tick bm-{kind}" style="left:{at(float(value)):.2f}%"></b>'


def target_row(
    gap: Gap, lang: str, link: Link, *, by_region: bool = False, by_year: bool = False
) -> str:
    """One target, headed by its name or its region; with `by_year` its target year beside it."""
    name = name_of(gap, lang, "region" if by_region else "name")
    if by_year:
        name = say("dated", lang, value=name, year=str(gap["target_year"]))
    clause = "" if by_region else f"<small>{escape(clause_words(gap['clause'], lang))}</small>"
    return (
        f'<a class="bm-row" href="{escape(link(gap), quote=True)}" target="_self">'
        f'<span class="bm-name">{escape(name)}{clause}</span>'
        f"{_plot(gap, lang)}"
        f'<span class="bm-facts">{_facts(gap, lang)}</span>'
        f"{chip(gap['status'], lang)}</a>"
    )


def _plot(gap: Gap, lang: str) -> str:
    """The bullet with its goal; where nothing was reported the goal in words, and no empty bar."""
    if gap["status"] == "no_data":
        words = goal_words(gap, lang)
        if gap["stretch_value"] is not None:
            words = say("goal-and-stretch", lang, goal=words, value=stretch_value(gap, lang))
        return f'<span class="bm-plot bm-bare"><span class="bm-goal">{escape(words)}</span></span>'
    # Against no target any bar would be a full one.
    if gap["status"] == "no_target":
        return '<span class="bm-plot"></span>'
    return (
        f'<span class="bm-plot">{bullet(gap, lang)}'
        f'<span class="bm-goal">{escape(short_goal(gap, lang))}</span></span>'
    )


def _facts(gap: Gap, lang: str) -> str:
    words = (now_words(gap, lang), rest_words(gap, lang), final_words(gap, lang))
    return "".join(f"<span>{escape(part)}</span>" for part in words if part)


def target_list(
    groups: Sequence[tuple[str, Sequence[Gap]]], lang: str, link: Link, ask: Link | None = None
) -> str:
    """The whole list, a heading per sector with its own count; `ask` gives safe HTML per row."""
    blocks = []
    for sector, gaps in groups:
        title = escape(say(f"sector-{sector}", lang))
        twins = _twins(gaps)
        rows = "".join(
            _asked(target_row(gap, lang, link, by_year=_place(gap) in twins), gap, ask)
            for gap in gaps
        )
        blocks.append(
            f'<section class="bm-sector"><h3>{title}<small>{len(gaps)}</small></h3>{rows}</section>'
        )
    drawn = any(gap["status"] != "no_data" for _, gaps in groups for gap in gaps)
    return f'<div class="bm-list">{legend(lang) if drawn else ""}{"".join(blocks)}</div>'


def _place(gap: Gap) -> tuple[str, str]:
    return gap["indicator"], gap["region_code"]


def _twins(gaps: Sequence[Gap]) -> set[tuple[str, str]]:
    """Indicator and region of which the list holds targets for more than one year."""
    found = Counter(_place(gap) for gap in gaps)
    return {place for place, times in found.items() if times > 1}


def _asked(row: str, gap: Gap, ask: Link | None) -> str:
    """A row with its link to ask about the figure beside it: a link cannot stand in a link."""
    question = ask(gap) if ask else ""
    if not question:
        return row
    return f'<div class="bm-asked">{row}{question if gap["period"] is not None else ""}</div>'


def region_list(gaps: Sequence[Gap], lang: str, link: Link, ask: Link | None = None) -> str:
    """The same target region by region."""
    twins = _twins(gaps)
    rows = "".join(
        _asked(target_row(gap, lang, link, by_region=True, by_year=_place(gap) in twins), gap, ask)
        for gap in gaps
    )
    return f'<div class="bm-list">{legend(lang)}{rows}</div>'


def legend(lang: str) -> str:
    """What the marks of a bullet mean."""
    items = "".join(
        f'<span><b class="bm-key bm-key-{kind}"></b>{escape(say(f"legend-{key}", lang))}</span>'
        for kind, key in (("bar", "achieved"), ("path", "path"), ("goal", "target"),
                          ("stretch", "stretch"))
    )  # fmt: skip
    return f'<div class="bm-legend">{items}</div>'


def count_strip(gaps: Sequence[Gap], lang: str) -> str:
    """Targets per status: one bar in proportion, and every status with its number and words."""
    found = counts(gaps)
    bar = "".join(
        f'<b class="bm-{tone_of(status)}" style="flex:{count}"></b>' for status, count in found
    )
    items = "".join(
        f"<li><strong>{count}</strong>{chip(status, lang)}</li>" for status, count in found
    )
    old = sum(gap["old"] for gap in gaps)
    if old:
        bar += f'<b class="bm-mute" style="flex:{old}"></b>'
        hint = escape(say("old-hint", lang), quote=True)
        mark = (
            f'<span class="bm-chip bm-mute" title="{hint}">{escape(say("old-mark", lang))}</span>'
        )
        items += f"<li><strong>{old}</strong>{mark}</li>"
    return f'<div class="bm-strip" aria-hidden="true">{bar}</div><ul class="bm-counts">{items}</ul>'


def chart_legend(lang: str, gap: Gap) -> str:
    """What the lines of the trajectory chart mean."""
    tone = f"bm-{tone_of(gap['status'])}"
    kinds = [("dots", "path")]
    if gap["period"] is not None:
        kinds.insert(0, ("line", "reported"))
    if gap["projected_end"] is not None:
        kinds.append(("dash", "projection"))
    items = "".join(
        f'<span><b class="bm-key bm-key-{kind} {tone}"></b>'
        f"{escape(say(f'legend-{key}', lang))}</span>"
        for kind, key in kinds
    )
    return f'<div class="bm-legend">{items}</div>'
