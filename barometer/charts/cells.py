"""Coloured cells as a finished drawing: a grid of names by columns, or tiles where regions lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from barometer.charts.lettering import LINE, fitted, length, longest_word, stacked, text
from barometer.charts.palette import Palette
from barometer.charts.picture import Room, Shapes

# Heads take so many characters and this share of the height at most; letters are never smaller
# than this share of the usual size.
_HEAD, _HEADS, _SMALLEST = 12, 0.3, 0.62
# From so many characters on a grid is wide: names take less of it, and fewer lines.
_WIDE = 44
_TINT = 0.17


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a sign, words beside or below it, the tone's colour behind; `quiet`: none."""

    sign: str
    words: str
    tone: str = "mute"
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a grid: its name and a cell for each column, None where there is nothing."""

    name: str
    cells: Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class Tile:
    """A region on the tile map, its place counted from 1; the first of its lines is its name."""

    row: int
    column: int
    sign: str
    lines: Sequence[str]
    tone: str


@dataclass(frozen=True, slots=True)
class _Ruler:
    """A grid's measures: names' width, a column's, the heads' height, whether heads are turned."""

    names: float
    column: float
    heads: float
    turned: bool
    small: float


def grid(heads: Sequence[str], rows: Sequence[Line], room: Room, colours: Palette) -> Shapes:
    """As many rows as there is room for, below the names of the columns."""
    ruler = _ruler(heads, rows, room)
    each = room.small * (1.85 if room.width > _WIDE * room.small else 2.6)
    shown = rows[: room.lines(each, ruler.heads)]
    if room.height is not None and shown:
        each = min((room.height - ruler.heads) / len(shown), room.small * 3.2)
    parts = [_head(head, number, ruler, colours) for number, head in enumerate(heads)]
    for number, row in enumerate(shown):
        parts += _line(row, ruler.heads + number * each, each, ruler, colours)
    high = ruler.heads + len(shown) * each
    return Shapes("".join(parts), room.width, high, len(rows) - len(shown))


def _ruler(heads: Sequence[str], rows: Sequence[Line], room: Room) -> _Ruler:
    small = room.small
    longest = max((length(row.name) for row in rows), default=0.0)
    share = 0.3 if room.width > _WIDE * small else 0.36
    names = min((longest + 0.8) * small, room.width * share)
    column = (room.width - names) / max(len(heads), 1)
    fit = (column - 2) / small
    turned = any(longest_word(head) > fit or len(fitted(head, fit, 9)) > 2 for head in heads)
    if turned:
        most = _HEAD if room.height is None else min(room.height * _HEADS / small, _HEAD)
        high = min(max(length(head) for head in heads), most) * small + small * 0.6
    else:
        high = max((len(fitted(head, fit, 3)) for head in heads), default=1) * small * LINE
        high += small * 0.4
    return _Ruler(names, column, high, turned, small)


def _head(head: str, number: int, ruler: _Ruler, colours: Palette) -> str:
    """A column's name above it: across, or reading upwards where the column is narrow."""
    small, left = ruler.small, ruler.names + number * ruler.column
    bottom = ruler.heads - small * 0.5
    if ruler.turned:
        said = fitted(head, ruler.heads / small - 0.5)[0]
        middle = left + ruler.column / 2 + small * 0.35
        return text(said, middle, bottom, small, colours.soft, turned=True)
    lines = fitted(head, (ruler.column - 2) / small, 3)
    top = bottom - (len(lines) - 1) * small * LINE
    return "".join(text(line, left + 2, top + place * small * LINE, small, colours.soft)
                   for place, line in enumerate(lines))  # fmt: skip


def _line(row: Line, top: float, each: float, ruler: _Ruler, colours: Palette) -> list[str]:
    small = ruler.small
    fits = length(row.name) * small <= ruler.names - small * 0.6
    size = small if fits else small * 0.76
    lines = fitted(row.name, (ruler.names - small * 0.6) / size, max(int(each / (size * 1.1)), 1))
    parts = [stacked(lines, 0, top + (each - 2) / 2, size, colours.ink)]
    for number, cell in enumerate(row.cells):
        left = ruler.names + number * ruler.column
        parts.append(_cell(cell, left, top, each, ruler, colours))
    return parts


def _cell(
    cell: Cell | None, left: float, top: float, each: float, ruler: _Ruler, colours: Palette
) -> str:
    small, wide = ruler.small, ruler.column - 2
    if cell is None:
        return text("·", left + wide / 2, top + each / 2, small, colours.mute, anchor="middle")
    tone = getattr(colours, cell.tone)
    back = "" if cell.quiet else _back(left, top, wide, each - 2, tone)
    pad = small * 0.3
    sized = [(_size(lines, wide - 2 * pad, each - 2, small), lines) for lines in _ways(cell)]
    size, said = next((way for way in sized if way[0] >= small * 0.8), max(sized))
    if size < small * _SMALLEST * 0.85 and cell.sign:
        # Too narrow for words: sign and colour say what they can.
        said = [cell.sign]
    size = max(size, small * _SMALLEST)
    ink = colours.soft if cell.quiet else colours.ink
    # Of words too long for their column the end is left out, not the reading.
    fits = (wide - 2 * pad) / size + 0.01
    shown = [fitted(line, fits)[0] for line in said]
    return back + stacked(shown, left + pad, top + (each - 2) / 2, size, ink)


def _ways(cell: Cell) -> list[list[str]]:
    """A cell's sign and words on one line, or in two."""
    first, _, rest = cell.words.partition(" ")
    ways = ([f"{cell.sign} {cell.words}"], [cell.sign, cell.words], [f"{cell.sign}{first}", rest])
    return [[line.strip() for line in way if line.strip()] or [""] for way in ways]


def _size(lines: Sequence[str], wide: float, high: float, small: float) -> float:
    """How large the lines can be set."""
    longest = max(length(line) for line in lines) or 1.0
    return min(small, wide / longest, high / (len(lines) * 1.1))


def _back(left: float, top: float, wide: float, high: float, tone: str) -> str:
    """A tinted cell with an edge in its full colour."""
    box = f'x="{left:.2f}" y="{top:.2f}" height="{max(high, 1):.2f}" fill="{tone}"'
    return (f'<rect {box} width="{wide:.2f}" fill-opacity="{_TINT}"/>'
            f'<rect {box} width="2.5"/>')  # fmt: skip


def tiles(placed: Sequence[Tile], room: Room, colours: Palette) -> Shapes:
    """Every tile at its place, north up."""
    columns, rows = max(tile.column for tile in placed), max(tile.row for tile in placed)
    first = min(tile.row for tile in placed)
    small, gap, down = room.small, room.small * 0.4, rows - first + 1
    wide = min(room.width / columns, small * 17) - gap
    most = max(len(tile.lines) for tile in placed)
    high = small * LINE * most + small * 1.1
    if room.height is not None:
        high = min(room.height / down - gap, high * 1.3)
    parts = [
        _tile(tile, ((tile.column - 1) * (wide + gap), (tile.row - first) * (high + gap)), wide,
              high, small, colours)
        for tile in placed
    ]  # fmt: skip
    return Shapes("".join(parts), columns * (wide + gap) - gap, down * (high + gap) - gap)


def _tile(
    tile: Tile, place: tuple[float, float], wide: float, high: float, small: float, colours: Palette
) -> str:
    left, top = place
    tone = getattr(colours, tile.tone)
    box = f'x="{left:.2f}" y="{top:.2f}" width="{wide:.2f}" fill="{tone}"'
    drawn = [f'<rect {box} height="{high:.2f}" fill-opacity="{_TINT}"/>',
             f'<rect {box} height="{small * 0.3:.2f}"/>']  # fmt: skip
    step = min(small * LINE, (high - small * 0.6) / max(len(tile.lines), 1))
    size = min(small, step / 1.15)
    name, *rest = tile.lines
    said = [name, *([f"{tile.sign} {rest[0]}", *rest[1:]] if rest else [])]
    for number, line in enumerate(said):
        ink = colours.soft if number > 1 else colours.ink
        drawn.append(text(fitted(line, (wide - size) / size)[0], left + size * 0.5,
                          top + small * 0.5 + step * (number + 0.75), size, ink,
                          bold=number == 0))  # fmt: skip
    return "".join(drawn)
