"""The list of targets as HTML: one row a target, its words, its bullet, its status.

Text of the data is escaped here and nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from html import escape

from barometer.charts.palette import mark_of, tone_of
from barometer.rows import Gap
from barometer.ui.html.bullets import bullet
from barometer.ui.html.expected import due_words
from barometer.ui.state.selection import GROUPS, counts
from barometer.wording import name_of, say
from barometer.wording.clauses import clause_words
from barometer.wording.gaps import (
    goal_words,
    now_words,
    pace_share,
    rest_words,
    short_goal,
    stretch_value,
)
from barometer.wording.prospects import final_words

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


def target_row(
    gap: Gap, lang: str, link: Link, *, by_region: bool = False, by_year: bool = False,
    beside: Link | None = None, ask: str = "",
) -> str:  # fmt: skip
    """One target, headed by its name or its region; with `by_year` its target year beside it.

    `beside` gives the row's own safe HTML before its status (counties, bodies); `ask`: a link.
    The whole row leads where its name does.
    """
    name = name_of(gap, lang, "region" if by_region else "name")
    if by_year:
        name = say("dated", lang, value=name, year=str(gap["target_year"]))
    clause = "" if by_region else f"<small>{escape(clause_words(gap['clause'], lang))}</small>"
    more = f'<span class="bm-where">{beside(gap)}</span>' if beside else ""
    kind = "bm-row bm-wide" if beside else "bm-row"
    mark = f' data-name="{escape(name, quote=True)}"' if by_region else ""
    return (
        f'<div class="{kind}"{mark}><span class="bm-name">'
        f'<a class="bm-go" href="{escape(link(gap), quote=True)}" target="_self">{escape(name)}</a>'
        f"{clause}</span>{_plot(gap, lang)}"
        f'<span class="bm-facts">{_facts(gap, lang)}</span>{more}'
        f'<span class="bm-end">{chip(gap["status"], lang)}{ask}</span></div>'
    )


def _plot(gap: Gap, lang: str) -> str:
    """The bullet with its goal; where nothing was reported the goal in words, and no empty bar."""
    if gap["status"] == "no_data":
        words = goal_words(gap, lang)
        if gap["stretch_value"] is not None:
            words = say("goal-and-stretch", lang, goal=words, value=stretch_value(gap, lang))
        return (
            f'<span class="bm-plot bm-bare"><span class="bm-goal">{escape(words)}</span>'
            f"{due_words(gap, lang)}</span>"
        )
    # Against no target any bar would be a full one.
    if gap["status"] == "no_target":
        return '<span class="bm-plot"></span>'
    return (
        f'<span class="bm-plot">{bullet(gap, lang)}'
        f'<span class="bm-goal">{escape(short_goal(gap, lang))}</span></span>'
    )


def _facts(gap: Gap, lang: str) -> str:
    pace = pace_share(gap, lang)
    words = (now_words(gap, lang), rest_words(gap, lang), final_words(gap, lang))
    lead = f"<strong>{escape(pace)}</strong>" if pace else ""
    return lead + "".join(f"<span>{escape(part)}</span>" for part in words if part)


def target_list(
    groups: Sequence[tuple[str, Sequence[Gap]]], lang: str, link: Link, ask: Link | None = None,
    beside: Link | None = None,
) -> str:  # fmt: skip
    """The whole list, a heading per sector with its own count; one group named "" has none.

    `ask` and `beside` give safe HTML per row.
    """
    blocks = []
    for sector, gaps in groups:
        twins = _twins(gaps)
        rows = "".join(
            target_row(gap, lang, link, by_year=_place(gap) in twins, beside=beside,
                       ask=_asked(gap, ask))
            for gap in gaps
        )  # fmt: skip
        blocks.append(
            f'<section class="bm-sector">{_heading(sector, len(gaps), lang)}{rows}</section>'
        )
    drawn = any(gap["status"] != "no_data" for _, gaps in groups for gap in gaps)
    return f'<div class="bm-list">{legend(lang) if drawn else ""}{"".join(blocks)}</div>'


def _heading(sector: str, count: int, lang: str) -> str:
    if not sector:
        return ""
    return f"<h2>{escape(say(f'sector-{sector}', lang))}<small>{count}</small></h2>"


def _place(gap: Gap) -> tuple[str, str]:
    return gap["indicator"], gap["region_code"]


def _twins(gaps: Sequence[Gap]) -> set[tuple[str, str]]:
    """Indicator and region of which the list holds targets for more than one year."""
    found = Counter(_place(gap) for gap in gaps)
    return {place for place, times in found.items() if times > 1}


def _asked(gap: Gap, ask: Link | None) -> str:
    """The link that asks about the row's figure, or for it where there is none."""
    return ask(gap) if ask else ""


def region_list(gaps: Sequence[Gap], lang: str, link: Link, ask: Link | None = None) -> str:
    """The same target region by region."""
    twins = _twins(gaps)
    rows = "".join(
        target_row(gap, lang, link, by_region=True, by_year=_place(gap) in twins,
                   ask=_asked(gap, ask))
        for gap in gaps
    )  # fmt: skip
    return f'<div class="bm-list">{legend(lang)}{rows}</div>'


def legend(lang: str) -> str:
    """What the marks of a bullet mean."""
    items = "".join(
        f'<span><b class="bm-key bm-key-{kind}"></b>{escape(say(f"legend-{key}", lang))}</span>'
        for kind, key in (("bar", "way"), ("dot", "level"), ("path", "path"), ("goal", "target"),
                          ("stretch", "stretch"), ("hollow", "older"))
    )  # fmt: skip
    return f'<div class="bm-legend">{items}</div>'


def count_strip(gaps: Sequence[Gap]) -> str:
    """Targets per status as one bar in proportion, in the order of the groups."""
    place = [status for held in GROUPS.values() for status in held]
    found = sorted(counts(gaps), key=lambda part: place.index(part[0]))
    old = sum(gap["old"] for gap in gaps)
    parts = [
        *((tone_of(status), count) for status, count in found),
        *([("mute", old)] if old else []),
    ]
    bar = "".join(f'<b class="bm-{tone}" style="flex:{count}"></b>' for tone, count in parts)
    return f'<div class="bm-strip" aria-hidden="true">{bar}</div>'


def chart_legend(lang: str, gap: Gap, *, supposed: bool = False) -> str:
    """What the lines of the trajectory chart mean."""
    tone = f"bm-{tone_of(gap['status'])}"
    kinds = [("dots", "path")]
    if gap["period"] is not None:
        kinds.insert(0, ("line", "reported"))
    if gap["projected_end"] is not None:
        kinds.append(("dash", "projection"))
    if supposed:
        kinds.append(("guess", "supposed"))
    items = "".join(
        f'<span><b class="bm-key bm-key-{kind} {tone}"></b>'
        f"{escape(say(f'legend-{key}', lang))}</span>"
        for kind, key in kinds
    )
    return f'<div class="bm-legend">{items}</div>'
