"""The bullet of a target as HTML: how much of the way is gone, or where a level stands.

Where the base is known the track is the way from base to target, so that a figure that moved
away from its target is drawn on the far side of the base. Where it is not, the track is the level
itself, the side that keeps the target shaded, and the figure a dot: a bar would claim a way gone.
Lengths are percentages, so that a row fits any width without a script. `rows_drawn` makes rows of
a picture of the same bullets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from barometer.charts.bullet_rows import Bullet, Mark, bullet_rows
from barometer.charts.palette import PALETTES, Mode, mark_of, tone_of
from barometer.charts.picture import Key, Room, Shapes
from barometer.rows import Gap
from barometer.rules import rule_of
from barometer.ui.html.templates import fragment
from barometer.wording import name_of, say
from barometer.wording.gaps import now_words, short_goal

# Beyond these shares of the way a mark stands at the edge of its track.
_FURTHEST = (-1.0, 2.0)
_ROOM = 0.05


@dataclass(frozen=True, slots=True)
class Scale:
    """A track: `low` and `high` are its ends; `place` turns a value into a place between them.

    `way`: the track is the way from base to target, else the level.
    """

    way: bool
    low: float
    high: float
    place: Callable[[float], float]

    def at(self, value: float) -> float:
        """Percent of the track from its left end."""
        share = (self.place(value) - self.low) / (self.high - self.low)
        return min(max(share, 0.0), 1.0) * 100


def goal_of(gap: Gap) -> float | None:
    """The target as a number; a state is reached at 100 %."""
    return 100.0 if rule_of(gap).state else gap["target_value"]


def base_of(gap: Gap) -> float | None:
    """Where the way to the target begins, in the unit of the target; None where nobody knows.

    A level that kept its target from the start has no way to go.
    """
    if not rule_of(gap).level:
        return 0.0
    base, goal = gap["base_value"], gap["target_value"]
    if base is None or goal is None:
        return None
    behind = base < goal if rule_of(gap).more_is_better else base > goal
    return float(base) if behind else None


def scale(gap: Gap) -> Scale:
    """The track of a target."""
    base, goal = base_of(gap), goal_of(gap)
    if base is None or goal is None or goal == base:
        return _level(gap, goal)
    length = float(goal) - base

    def share(value: float) -> float:
        return min(max((value - base) / length, _FURTHEST[0]), _FURTHEST[1])

    places = [share(value) for value in _values(gap)]
    low, high = min([0.0, *places]), max([1.0, *places])
    return Scale(True, low - (_ROOM if low < 0 else 0.0), high + _ROOM, share)


def _level(gap: Gap, goal: float | None) -> Scale:
    known = [*_values(gap), *([] if goal is None else [float(goal)])]
    low, high = min([0.0, *known]), max([*known, 0.0])
    if gap["unit"] == "%" and low >= 0 and high <= 100:
        high = 100.0
    else:
        high = high + (high - low) * _ROOM or 1.0
    return Scale(False, low, high, float)


class LookedUp(Gap):
    """A gap row; where its figures are missing, value and year of an earlier one."""

    last_known: tuple[float, int] | None


def last_known(gap: Mapping[str, object]) -> tuple[float, int] | None:
    """The earlier figure of a row for which one was looked up."""
    known = gap.get("last_known")
    return known if isinstance(known, tuple) else None


def _values(gap: Gap) -> list[float]:
    known = last_known(gap)
    values = [gap["achieved"], gap["stretch_value"], gap["path_value"], known[0] if known else None]
    return [float(value) for value in values if value is not None]


def bullet(gap: Gap, lang: str) -> Markup:
    """The way gone as a bar (a level as a dot), path thin, target thick, stretch hollow."""
    return fragment(
        "rows.bullet", kind="bm-way" if scale(gap).way else "bm-level", words=_words(gap, lang),
        marks=marks(gap), tone=tone_of(gap["status"]),
    )  # fmt: skip


def marks(gap: Gap) -> list[Mark]:
    """What stands on the track of a target, from the back to the front."""
    track = scale(gap)
    zero = (0.0 - track.low) / (track.high - track.low) * 100
    ticks = (("path", gap["path_value"]), ("goal", goal_of(gap)), ("stretch", gap["stretch_value"]))
    return [
        *([] if track.way else _zone(gap, track)),
        *([Mark("zero", zero)] if track.low < 0 else []),
        *_figure(gap, track, zero),
        *(Mark(kind, track.at(value)) for kind, value in ticks if value is not None),
    ]


def _words(gap: Gap, lang: str) -> str:
    said = say(
        "bullet-alt", lang, achieved=now_words(gap, lang) or "—",
        target=short_goal(gap, lang) or "—", status=say(f"status-{gap['status']}", lang),
    )  # fmt: skip
    known = last_known(gap)
    return f"{said}{say('bullet-known', lang, year=str(known[1]))}" if known else said


def _figure(gap: Gap, track: Scale, zero: float) -> list[Mark]:
    """The figure: hollow with its year where it is an old one."""
    known = last_known(gap)
    value, year = known or (gap["achieved"], gap["period"] if gap["old"] else None)
    if value is None:
        return []
    end, dated = track.at(float(value)), "" if year is None else str(year)
    if not track.way:
        return [Mark("dot", end, hollow=year is not None, dated=dated)]
    left, width = min(zero, end), max(abs(end - zero), 0.6)
    return [Mark("bar", left, width, year is not None, dated)]


def _zone(gap: Gap, track: Scale) -> list[Mark]:
    """The side of a level's track that keeps the target."""
    goal = goal_of(gap)
    if goal is None:
        return []
    at = track.at(float(goal))
    more = rule_of(gap).more_is_better
    return [Mark("zone", at, 100 - at) if more else Mark("zone", 0.0, at)]


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
