"""A chart that is to leave the screen: what it finds, what it shows, what its marks mean.

A page says this much of each of its charts; size, source, date and address come to it in
`framed`, the same for all. The legend draws each mark as it is drawn, its words beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from barometer.charts.lettering import LINE, length, text
from barometer.rows import Plan

Spec = dict[str, Any]
_USUAL = 360.0

_DASHES = {"dots": (0.15, 0.25), "dash": (0.5, 0.3)}


@dataclass(frozen=True, slots=True)
class Room:
    """What a frame leaves its chart, in points; `height` None: as high as it needs.

    `small`: the size of the chart's type.
    """

    width: float
    height: float | None
    small: float

    @property
    def line(self) -> float:
        """A line of type as a share of a chart's axis; some lines stand above and below that."""
        return LINE / max((self.height or _USUAL) / self.small - 3.5, 4.0)

    def lines(self, each: float, above: float = 0.0) -> int | None:
        """How many rows of that height have room; None for all there are."""
        return None if self.height is None else max(int((self.height - above) / each), 1)


@dataclass(frozen=True, slots=True)
class Shapes:
    """A drawing that is finished: SVG without its root, and its size.

    `left_out`: how many rows had no room.
    """

    svg: str
    width: float
    height: float
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Key:
    """What one kind of line, bar or mark means: its words, its colour, how it is drawn.

    `kind`: line, dots, dash, bar, hollow, dot, zone, tick, goal or mark, drawn with `sign`.
    """

    words: str
    colour: str
    kind: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its finding; `draw` makes it for the room that a frame leaves.

    `notes`: what stands below the title (place, unit); `files`: where its figures come from;
    `plan`: whose figures they are, None where of the plan looked at.
    """

    title: str
    draw: Callable[[Room], Spec | Shapes]
    notes: tuple[str, ...] = ()
    keys: tuple[Key, ...] = ()
    files: tuple[str, ...] = ()
    plan: Plan | None = None


def key_rows(keys: Sequence[Key], small: float, room: float, ink: str) -> list[list[str]]:
    """The keys in as many rows as they take, each piece of SVG standing on the row's line."""
    rows, x = list[list[str]](), room
    for key in keys:
        lead = small * (1.3 if key.kind in ("mark", "tick", "goal", "dot", "stretch") else 2.5)
        wide = lead + length(key.words) * small + small * 1.5
        if x + wide > room + small * 1.5:
            rows.append([])
            x = 0.0
        rows[-1].append(_mark(key, x, small) + text(key.words, x + lead, 0, small, ink))
        x += wide
    return rows


def _mark(key: Key, x: float, small: float) -> str:
    """The mark itself, from `x` on, above the line that the words stand on."""
    if key.kind == "mark":
        return text(key.sign, x, 0, small, key.colour, bold=True)
    y, colour, wide = -small * 0.35, key.colour, small * 2
    if key.kind in ("bar", "zone", "hollow"):
        look = f'fill="{colour}"' if key.kind == "bar" else f'fill="{colour}" fill-opacity="0.2"'
        if key.kind == "hollow":
            look = f'fill="none" stroke="{colour}" stroke-width="1.4"'
        return (f'<rect x="{x:.2f}" y="{y - small * 0.3:.2f}" width="{wide:.2f}" '
                f'height="{small * 0.6:.2f}" {look}/>')  # fmt: skip
    if key.kind == "dot":
        middle = f'cx="{x + small * 0.5:.2f}" cy="{y:.2f}"'
        return f'<circle {middle} r="{small * 0.32:.2f}" fill="{colour}"/>'
    if key.kind == "stretch":
        box = f'x="{x + small * 0.3:.2f}" y="{y - small * 0.5:.2f}" height="{small:.2f}"'
        return f'<rect {box} width="{small * 0.4:.2f}" fill="none" stroke="{colour}"/>'
    if key.kind in ("tick", "goal"):
        thick = small * (0.2 if key.kind == "goal" else 0.1)
        at = x + small * 0.5
        low, high = y - small * 0.5, y + small * 0.5
        return (f'<line x1="{at:.2f}" x2="{at:.2f}" y1="{low:.2f}" y2="{high:.2f}" '
                f'stroke="{colour}" stroke-width="{thick:.2f}"/>')  # fmt: skip
    gap = _DASHES.get(key.kind)
    dash = f'stroke-dasharray="{small * gap[0]} {small * gap[1]}"' if gap else ""
    return (f'<line x1="{x:.2f}" x2="{x + wide:.2f}" y1="{y:.2f}" y2="{y:.2f}" '
            f'stroke="{colour}" stroke-width="{small * 0.18:.2f}" {dash}/>')  # fmt: skip
