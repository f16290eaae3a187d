"""The overview's answer: one sentence that names, and four groups that lead to their targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from barometer import standing
from barometer.rows import Gap
from barometer.ui.html.templates import fragment
from barometer.ui.state import selection
from barometer.ui.state.view import View
from barometer.wording import name_of, say

if TYPE_CHECKING:
    from barometer.ui.state.selection import Choices

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
    reported = made.region == view.plan["city_code"] or narrows(made)
    total = len(gaps) if reported else sum(gap["period"] is not None for gap in gaps)
    return standing.sentence(
        gaps, view.lang, scope=_scope(view, made), period=made.period, total=total,
        county=_county_words(view, made),
    )  # fmt: skip


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


def _county_words(view: View, made: Choices) -> str:
    """The county behind on most of the targets that the filters leave."""
    rows = everywhere(view, made)
    fitting = selection.chosen(
        rows, sector=made.sector, body=made.body, text=made.text, bodies=view.bodies
    )
    return standing.county_words(
        fitting, view.lang, city=made.region, period=made.period, names=view.region_names
    )


def groups(view: View, made: Choices, gaps: Sequence[Gap]) -> Markup:
    """The four groups as links with their number and what it means.

    Pressing the one that is chosen takes the choice back.
    """
    found = selection.grouped(gaps)
    tiles = [_tile(view, made, name, rows) for name, rows in found.items()]
    return fragment("targets.groups", view.lang, tiles=tiles)


def _tile(view: View, made: Choices, group: str, rows: Sequence[Gap]) -> tuple[object, ...]:
    """Group, tone, number, what makes it up, where it leads, whether it is the one chosen."""
    chosen = made.status == (group,)
    href = view.address.link("", status=None if chosen else group)
    return group, _TONES[group], len(rows), _parts(rows, view.lang), href, chosen


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
