"""Rows of bullets as a finished drawing: a name, its track with marks, its figures, its status.

Places on a track are percent of its length, as on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from barometer.charts.lettering import LINE, fitted, length, stacked, text
from barometer.charts.palette import Palette
from barometer.charts.picture import Room, Shapes

# From so many widths of a Chinese character on the parts of a row stand side by side.
_SIDE_BY_SIDE = 44


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark on a track: bar and zone from `at`, `width` long; dot and ticks at `at`.

    `kind`: zone, zero, bar, dot, path, goal or stretch; `hollow`: of an older year, which `dated`
    names.
    """

    kind: str
    at: float
    width: float = 0.0
    hollow: bool = False
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A row: its name, its marks, what stands beside them; `tone` colours bar and status."""

    name: str
    marks: Sequence[Mark]
    facts: str
    status: str
    tone: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of a row begin and how wide they are; `beside`: all on one level."""

    name: tuple[float, float]
    track: tuple[float, float]
    facts: tuple[float, float]
    status: tuple[float, float]
    beside: bool


def bullet_rows(rows: Sequence[Bullet], room: Room, colours: Palette) -> Shapes:
    """As many of the rows as there is room for, in their order."""
    small, columns = room.small, _columns(rows, room)
    each = small * (2.05 if columns.beside else 3.3)
    most = room.lines(each)
    shown = rows[:most]
    if room.height is not None and shown:
        each = min(room.height / len(shown), each * 1.6)
    parts = [_row(row, number * each, columns, small, colours) for number, row in enumerate(shown)]
    return Shapes("".join(parts), room.width, max(len(shown), 1) * each, len(rows) - len(shown))


def _columns(rows: Sequence[Bullet], room: Room) -> _Columns:
    small, wide = room.small, room.width
    status = min(max((length(row.status) for row in rows), default=0) * small, wide * 0.3)
    if wide < _SIDE_BY_SIDE * small:
        half = wide * 0.46
        return _Columns((0, wide - status - small), (0, half), (half + small, wide - half - small),
                        (wide - status, status), False)  # fmt: skip
    name = min(max((length(row.name) for row in rows), default=0) * small, wide * 0.3)
    facts = min(max((length(row.facts) for row in rows), default=0) * small, wide * 0.28)
    track = wide - name - facts - status - 3 * small
    return _Columns((0, name), (name + small, track), (name + track + 2 * small, facts),
                    (wide - status, status), True)  # fmt: skip


def _row(row: Bullet, top: float, columns: _Columns, small: float, colours: Palette) -> str:
    tone = getattr(colours, row.tone)
    first, second = top + small * 1.2, top + small * (1.2 if columns.beside else 1.2 + LINE)
    parts = [
        _words(row.name, columns.name, first, small, colours.ink),
        _track(row, columns.track, second - small * 0.35, small, tone, colours),
        _words(row.facts, columns.facts, second, small, colours.soft),
        _words(row.status, columns.status, first, small, tone),
    ]
    return "".join(parts)


def _words(words: str, column: tuple[float, float], y: float, small: float, colour: str) -> str:
    """The words on one line; in two of smaller type where that is too short for them."""
    left, wide = column
    # A column as wide as its longest line has room for it, whatever adding up has lost.
    if length(words) * small <= wide + 0.1:
        return text(words, left, y, small, colour)
    size = small * 0.78
    text_lines = fitted(words, wide / size + 0.01, 2)
    return stacked(text_lines, left, y - small * 0.35, size, colour, step=1.2)


def _track(
    row: Bullet, column: tuple[float, float], y: float, small: float, tone: str, colours: Palette
) -> str:
    left, wide = column
    thick = small * 0.75
    drawn = [_box(left, wide, y, thick, f'fill="{colours.track}"')]
    for mark in row.marks:
        x = left + wide * mark.at / 100
        drawn.append(_mark(mark, x, wide * mark.width / 100, y, small, tone, colours))
        if mark.dated:
            drawn.append(text(mark.dated, x + 2, y - thick * 0.75, small * 0.7, colours.soft))
    return "".join(drawn)


def _mark(
    mark: Mark, x: float, wide: float, y: float, small: float, tone: str, colours: Palette
) -> str:
    thick = small * 0.75
    look = f'fill="{tone}"'
    if mark.hollow:
        look = f'fill="none" stroke="{tone}" stroke-width="1.3" stroke-dasharray="3 2"'
    if mark.kind == "zone":
        return _box(x, wide, y, thick, f'fill="{colours.good}" fill-opacity="0.2"')
    if mark.kind == "bar":
        return _box(x, wide, y, thick, look)
    if mark.kind == "dot":
        return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{thick * 0.55:.2f}" {look}/>'
    if mark.kind == "stretch":
        frame = f'fill="{colours.paper}" stroke="{colours.ink}" stroke-width="1.2"'
        return _box(x - small * 0.22, small * 0.44, y, thick * 1.7, frame)
    thin, colour = {"goal": (0.28, colours.ink), "path": (0.14, colours.soft)}.get(
        mark.kind, (0.14, colours.mute)
    )
    return _box(x - small * thin / 2, small * thin, y, thick * 1.9, f'fill="{colour}"')


def _box(x: float, wide: float, y: float, high: float, look: str) -> str:
    """A box whose middle is at `y`."""
    return (f'<rect x="{x:.2f}" y="{y - high / 2:.2f}" width="{max(wide, 0.5):.2f}" '
            f'height="{high:.2f}" {look}/>')  # fmt: skip
