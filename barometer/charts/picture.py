"""A chart that is to leave the screen: what it finds, what it shows, what its marks mean.

A page says this much of each of its charts; size, source, date and address come to it in
`framed`, the same for all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from barometer.charts.lettering import LINE
from barometer.rows import Plan

Spec = dict[str, Any]
_USUAL = 360.0


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
