"""The overview's answer: one sentence that names, and four groups that lead to their targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from barometer.ui import selection, standings
from barometer.ui.view import View
from barometer.wording import name_of, say
from barometer.wording.gaps import pace_percent

if TYPE_CHECKING:
    from barometer.ui.overview import Choices

Gap = dict[str, Any]
_TONES = {"behind": "bad", "on_pace": "fair", "kept": "good", "unknown": "mute"}
# A plan with more regions is looked at region by region.
REGIONS_AT_ONCE = 400


def everywhere(view: View, made: Choices) -> list[Gap]:
    """The rows of every region; none for a plan with very many, or looked at in one county."""
    if made.region != view.plan["city_code"] or not 1 < len(view.regions) <= REGIONS_AT_ONCE:
        return []
    return view.gaps(None, made.period)


def sentence(view: View, made: Choices, gaps: Sequence[Gap]) -> str:
    """How many of `gaps` are behind, the furthest of them, and the county behind on most."""
    lang = view.lang
    behind = selection.by_pace(selection.grouped(gaps)["behind"])
    period = made.period or selection.latest_period(gaps)
    reported = made.region == view.plan["city_code"] or narrows(made)
    total = len(gaps) if reported else sum(gap["period"] is not None for gap in gaps)
    parts = [
        say("answer", lang, scope=_scope(view, made), period=str(period), total=total,
            behind=len(behind)),
        furthest_words(behind[0], lang) if behind else "",
        _county_words(view, made, behind),
    ]  # fmt: skip
    said = say("list-semicolon", lang).join(part for part in parts if part)
    return said + say("full-stop", lang)


def narrows(made: Choices) -> bool:
    """Whether a filter leaves targets out."""
    return bool(made.sector or made.body or made.text)


def _scope(view: View, made: Choices) -> str:
    """What the targets counted have in common: region, sector, body."""
    lang, parts = view.lang, []
    if made.region != view.plan["city_code"]:
        parts.append(view.region_names[made.region])
    if made.sector:
        parts.append(say(f"sector-{made.sector}", lang))
    if made.body:
        parts += [name_of(row, lang) for row in view.bodies if row["body"] == made.body]
    if made.text:
        parts.append(say("answer-search", lang, text=made.text))
    return say("list-dot", lang).join(parts) or "none"


def furthest_words(gap: Gap, lang: str) -> str:
    """The target that is furthest behind, with its pace."""
    name, pace = name_of(gap, lang), gap["pace_ratio"]
    if gap["status"] == "reversed":
        value = "none" if pace is None else pace_percent(pace, lang)
        return say("answer-reversed", lang, name=name, pace=value)
    if pace is None:
        return say("answer-unpaced", lang, name=name)
    return say("answer-furthest", lang, name=name, pace=pace_percent(pace, lang))


def _county_words(view: View, made: Choices, behind: Sequence[Gap]) -> str:
    """The county behind on most of the targets that the filters leave."""
    rows = everywhere(view, made)
    fitting = selection.chosen(
        rows, sector=made.sector, body=made.body, text=made.text, bodies=view.bodies
    )
    codes, most = standings.furthest_counties(
        fitting, made.region, made.period, {standings.key_of(gap) for gap in fitting}
    )
    if not most:
        return ""
    first = view.region_names[codes[0]]
    return say("answer-county", view.lang, region=first, count=most, regions=len(codes))


def groups(view: View, made: Choices, gaps: Sequence[Gap]) -> str:
    """The four groups as links with their number and what it means, as HTML.

    Pressing the one that is chosen takes the choice back.
    """
    found = selection.grouped(gaps)
    tiles = "".join(_tile(view, made, name, rows) for name, rows in found.items())
    label = escape(say("groups-label", view.lang), quote=True)
    return f'<nav class="bm-groups" aria-label="{label}">{tiles}</nav>'


def _tile(view: View, made: Choices, group: str, rows: Sequence[Gap]) -> str:
    lang, chosen = view.lang, made.status == (group,)
    href = view.address.link("", status=None if chosen else group)
    mark = ' aria-current="true"' if chosen else ""
    return (
        f'<a class="bm-group bm-{_TONES[group]} bm-link" href="{escape(href, quote=True)}" '
        f'target="_self"{mark}><strong>{len(rows)}</strong>'
        f"<span>{escape(say(f'group-{group}', lang))}</span>"
        f"<small>{escape(say(f'group-hint-{group}', lang))}</small>"
        f'<small class="bm-parts">{escape(_parts(rows, lang))}</small></a>'
    )


def _parts(rows: Sequence[Gap], lang: str) -> str:
    """The statuses that make up a group, where they are more than one."""
    named = Counter("old" if gap["old"] else gap["status"] for gap in rows)
    if len(named) < 2:
        return ""
    words = [
        f"{say('old-mark', lang) if code == 'old' else say(f'status-{code}', lang)} {count}"
        for code, count in named.most_common()
    ]
    return say("list-dot", lang).join(words)
