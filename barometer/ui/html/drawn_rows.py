"""Gap rows as rows of a picture, the same bullets that the page draws, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence

from barometer.charts.bullet_rows import Bullet, bullet_rows
from barometer.charts.palette import PALETTES, Mode, mark_of, tone_of
from barometer.charts.picture import Key, Room, Shapes
from barometer.rows import Gap
from barometer.ui.html.bullets import marks
from barometer.wording import name_of, say
from barometer.wording.gaps import now_words, short_goal


def rows_drawn(gaps: Sequence[Gap], room: Room, lang: str, mode: Mode, field: str) -> Shapes:
    """The rows, each headed by its `name` or its `region` (`field`)."""
    return bullet_rows([_bullet(gap, lang, field) for gap in gaps], room, PALETTES[mode])


def _bullet(gap: Gap, lang: str, field: str) -> Bullet:
    silent = gap["status"] in ("no_data", "no_target")
    goal = short_goal(gap, lang)
    aim = f"{say('legend-target', lang)} {goal}" if goal else ""
    facts = " / ".join(filter(None, (now_words(gap, lang), aim)))
    status = f"{mark_of(gap['status'])} {say('status-' + gap['status'], lang)}"
    return Bullet(name_of(gap, lang, field), [] if silent else marks(gap), facts, status,
                  tone_of(gap["status"]))  # fmt: skip


def row_keys(gaps: Sequence[Gap], lang: str, mode: Mode) -> tuple[Key, ...]:
    """What the marks mean that the rows have."""
    colours = PALETTES[mode]
    held = [mark for gap in gaps if gap["status"] not in ("no_data", "no_target")
            for mark in marks(gap)]  # fmt: skip
    kinds = {mark.kind for mark in held} | ({"hollow"} if any(m.hollow for m in held) else set())
    known = (("bar", "bar", "way", colours.good), ("dot", "dot", "level", colours.good),
             ("path", "tick", "path", colours.soft), ("goal", "goal", "target", colours.ink),
             ("stretch", "stretch", "stretch", colours.ink),
             ("hollow", "hollow", "older", colours.good))  # fmt: skip
    return tuple(Key(say(f"legend-{words}", lang), colour, drawn)
                 for kind, drawn, words, colour in known if kind in kinds)  # fmt: skip
