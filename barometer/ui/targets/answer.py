"""The overview's answer: one sentence that names, and four groups that lead to their targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from barometer import standing
from barometer.rows import Gap
from barometer.ui.html.templates import fragment
from barometer.ui.state.filters import chosen
from barometer.ui.state.view import View
from barometer.wording import name_of, say

if TYPE_CHECKING:
    from barometer.ui.state.filters import Choices

_TONES = {"behind": "bad", "on_pace": "fair", "kept": "good", "unknown": "mute"}
# A plan with more regions is looked at region by region.
REGIONS_AT_ONCE = 400


def everywhere(view: View, choice: Choices) -> list[Gap]:
    """The rows of every region; none for a plan with very many, or looked at in one county."""
    if choice.region != view.plan["city_code"] or not 1 < len(view.regions) <= REGIONS_AT_ONCE:
        return []
    return view.gaps(None, choice.period)


def matching_gaps(view: View, gaps: list[Gap], choice: Choices) -> list[Gap]:
    """The rows that fit every filter but the status, among which the groups choose."""
    return chosen(
        gaps, sector=choice.sector, body=choice.body, text=choice.text, bodies=view.bodies
    )


def sentence(view: View, choice: Choices, gaps: Sequence[Gap]) -> str:
    """How many of `gaps` are behind, the furthest of them, and the county behind on most."""
    reported = choice.region == view.plan["city_code"] or narrows(choice)
    total = len(gaps) if reported else sum(gap["period"] is not None for gap in gaps)
    return standing.sentence(
        gaps, view.lang, scope=_scope(view, choice), period=choice.period, total=total,
        county=_county_words(view, choice),
    )  # fmt: skip


def narrows(choice: Choices) -> bool:
    """Whether a filter leaves targets out."""
    return bool(choice.sector or choice.body or choice.text)


def _scope(view: View, choice: Choices) -> str:
    """What the targets counted have in common: region, sector, body."""
    lang, parts = view.lang, []
    if choice.region != view.plan["city_code"]:
        parts.append(view.region_names[choice.region])
    if choice.sector:
        parts.append(say(f"sector-{choice.sector}", lang))
    if choice.body:
        parts += [name_of(row, lang) for row in view.bodies if row["body"] == choice.body]
    if choice.text:
        parts.append(say("answer-search", lang, text=choice.text))
    return say("list-dot", lang).join(parts) or "none"


def _county_words(view: View, choice: Choices) -> str:
    """The county behind on most of the targets that the filters leave."""
    matches = matching_gaps(view, everywhere(view, choice), choice)
    return standing.county_words(
        matches, view.lang, city=choice.region, period=choice.period, names=view.region_names
    )


def groups(view: View, choice: Choices, gaps: Sequence[Gap]) -> Markup:
    """The four groups as links with their number and what it means.

    Pressing the one that is chosen takes the choice back.
    """
    rows_by_group = standing.grouped(gaps)
    tiles = [_tile(view, choice, name, rows) for name, rows in rows_by_group.items()]
    return fragment("targets.groups", view.lang, tiles=tiles)


def _tile(view: View, choice: Choices, group: str, rows: Sequence[Gap]) -> tuple[object, ...]:
    """Group, tone, number, what makes it up, where it leads, whether it is the one chosen."""
    chosen = choice.status == (group,)
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
