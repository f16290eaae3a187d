"""A finished picture: a drawn chart in a frame of words, as SVG of an exact size.

Above the chart its title, below it what its lines mean, where its figures come from and where it
can be seen again. Pure text in, text out; the drawing itself is given as a function.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from typing import Any
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

from barometer.charts.palette import FONT

Spec = dict[str, Any]
Draw = Callable[[Spec], str]
_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\b(width|height)="([0-9.]+)"')
# A line of type takes so many times its size; Latin letters are about half as wide as Chinese.
_LINE, _LATIN = 1.42, 0.55
_LEAST = 120.0
# A mark that ends something never begins a line; nor does a bracket that opens end one.
_WORDS = re.compile(
    r"[（“《〔]?[\u2e80-\uffff][，。；：、！？）”》〕％]*|[^\s\u2e80-\uffff]+[，。；：、！？）”》〕％]*\s?|\s"
)
_PER_INCH, _MM = 96.0, 25.4


@dataclass(frozen=True, slots=True)
class Size:
    """A picture's width and height in points of the screen, and dots for each of them in a PNG.

    `height` None: as high as the chart makes it. `title`, `small`: sizes of type. `mm`: the width
    on paper, which an SVG then says of itself.
    """

    width: float
    height: float | None
    scale: float = 2.0
    title: float = 20.0
    small: float = 13.0
    mm: float | None = None


COLUMN_MM, COLUMN_DPI = 85.0, 300.0
_COLUMN = COLUMN_MM / _MM * _PER_INCH
# For a slide 1600 x 900, for a phone 1080 x 1350, for a column of a paper 85 mm at 300 dpi.
SIZES = {
    "slide": Size(800, 450, title=22, small=13),
    "phone": Size(540, 675, title=24, small=15),
    "column": Size(_COLUMN, 340, COLUMN_DPI / _PER_INCH, title=13, small=8.5, mm=COLUMN_MM),
}


@dataclass(frozen=True, slots=True)
class Key:
    """What one kind of line or bar means: its words, its colour, how it is drawn."""

    words: str
    colour: str
    kind: str  # line, dots, dash


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around a chart and its colours; `soft` lines stand in small type."""

    size: Size
    title: str
    lead: Sequence[str]
    keys: Sequence[Key]
    foot: Sequence[str]
    ink: str
    soft: str
    paper: str

    def document(self) -> dict[str, Any]:
        """The frame as data, for the process that draws."""
        return asdict(self)


def frame_of(document: dict[str, Any]) -> Frame:
    """The frame that such data describe."""
    keys = [Key(**key) for key in document["keys"]]
    return Frame(**{**document, "size": Size(**document["size"]), "keys": keys})


def framed(spec: Spec, frame: Frame, draw: Draw) -> str:
    """The chart drawn to fill the frame, as SVG."""
    size, margin = frame.size, frame.size.small * 1.4
    room = size.width - 2 * margin
    above, top = _above(frame, margin, room)
    below = _below(frame, room)
    height = None if size.height is None else max(size.height - top - below.height - margin, _LEAST)
    chart, wide, high = _filled(_sized(spec, frame), room, height, draw)
    total = size.height or top + high + below.height + margin
    shift = margin + max(room - wide, 0) / 2
    ratio = min(1.0, room / wide, (height or high) / high)
    parts = [
        f'<rect width="100%" height="100%" fill="{frame.paper}"/>', *above,
        f'<g transform="translate({shift:.2f} {top:.2f}) scale({ratio:.4f})">{chart}</g>',
        *below.at(total - margin - below.height, margin),
    ]  # fmt: skip
    return _svg(size, total, frame, parts)


def _svg(size: Size, total: float, frame: Frame, parts: Sequence[str]) -> str:
    if size.mm is None:
        said = f'width="{size.width:.0f}" height="{total:.0f}"'
    else:
        said = f'width="{size.mm:.2f}mm" height="{total / size.width * size.mm:.2f}mm"'
    box = f"0 0 {size.width:.2f} {total:.2f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'{said} viewBox="{box}" role="img" aria-label={quoteattr(frame.title)}>'
        f"<title>{escape(frame.title)}</title>{''.join(parts)}</svg>"
    )


def _sized(spec: Spec, frame: Frame) -> Spec:
    """The chart's own type as large as the frame's small one."""
    made, small = deepcopy(spec), frame.size.small
    config = made.setdefault("config", {})
    for part in ("axis", "axisX", "axisY"):
        config[part] = {**config.get(part, {}), "labelFontSize": small, "titleFontSize": small}
    config["text"] = {**config.get("text", {}), "fontSize": small}
    return {**made, "padding": 2, "background": "transparent"}


def _filled(spec: Spec, room: float, height: float | None, draw: Draw) -> tuple[str, float, float]:
    """The chart's drawing without its root, and how wide and high it is.

    What stands around the lines is as wide as its words: drawn once to see, then to fit.
    """
    made = {**spec, "width": max(room * 0.7, _LEAST)}
    if height is not None:
        made["height"] = max(height * 0.8, _LEAST / 2)
    wide, high = _measured(draw(made))
    made["width"] = max(made["width"] + room - wide, _LEAST / 2)
    if height is not None:
        made["height"] = max(made["height"] + height - high, _LEAST / 4)
    drawn = draw(made)
    return _ROOT.sub("", drawn, count=1).removesuffix("</svg>"), *_measured(drawn)


def _measured(svg: str) -> tuple[float, float]:
    root = _ROOT.search(svg)
    found = dict(_SIZE.findall(root[0])) if root else {}
    return float(found.get("width", 1)), float(found.get("height", 1))


def _above(frame: Frame, margin: float, room: float) -> tuple[list[str], float]:
    """Title and what stands below it, and where the chart begins."""
    y, parts = margin, list[str]()
    titles = balanced(frame.title, room / frame.size.title)
    leads = [line for text in frame.lead for line in lines(text, room / frame.size.small)]
    for said, size, colour, weight in (
        (titles, frame.size.title, frame.ink, "bold"), (leads, frame.size.small, frame.soft, ""),
    ):  # fmt: skip
        for line in said:
            y += size * _LINE
            parts.append(_text(line, margin, y - size * 0.35, size, colour, weight))
    return parts, y + frame.size.small * 0.9


@dataclass(frozen=True, slots=True)
class _Below:
    """The rows below the chart, each of pieces with the place where they begin."""

    rows: Sequence[tuple[float, Sequence[str]]]
    height: float

    def at(self, top: float, left: float) -> list[str]:
        """The rows where they stand."""
        found = []
        for y, pieces in self.rows:
            found.append(f'<g transform="translate({left:.2f} {top + y:.2f})">'
                         f"{''.join(pieces)}</g>")  # fmt: skip
        return found


def _below(frame: Frame, room: float) -> _Below:
    """What the lines mean, then the small lines of the foot."""
    small, foot = frame.size.small, frame.size.small * 0.85
    rows, y = list[tuple[float, Sequence[str]]](), small * 0.4
    for keys in _key_rows(frame, room):
        y += small * _LINE
        rows.append((y - small * 0.35, keys))
    y += small * 0.35
    for text in frame.foot:
        for line in lines(text, room / foot):
            y += foot * _LINE
            rows.append((y - foot * 0.35, [_text(line, 0, 0, foot, frame.soft, "")]))
    return _Below(rows, y)


def _key_rows(frame: Frame, room: float) -> list[list[str]]:
    small, rows, x = frame.size.small, list[list[str]](), room
    for key in frame.keys:
        wide = small * 2.6 + length(key.words) * small + small * 1.4
        if x + wide > room + small * 1.4:
            rows.append([])
            x = 0.0
        dash = {
            "dots": f'stroke-dasharray="{small * 0.15} {small * 0.25}"',
            "dash": f'stroke-dasharray="{small * 0.5} {small * 0.3}"',
        }.get(key.kind, "")
        rows[-1].append(
            f'<line x1="{x:.2f}" x2="{x + small * 2:.2f}" y1="{-small * 0.35:.2f}" '
            f'y2="{-small * 0.35:.2f}" stroke="{key.colour}" stroke-width="{small * 0.18:.2f}" '
            f"{dash}/>" + _text(key.words, x + small * 2.5, 0, small, frame.ink, "")
        )  # fmt: skip
        x += wide
    return rows


def _text(line: str, x: float, y: float, size: float, colour: str, weight: str) -> str:
    bold = f' font-weight="{weight}"' if weight else ""
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-family={quoteattr(FONT)} font-size="{size:.2f}"'
        f'{bold} fill="{colour}">{escape(line)}</text>'
    )


def lines(text: str, room: float) -> list[str]:
    """The text in lines of at most `room` Chinese characters; two Latin ones take one's place.

    A word longer than a line, such as an address, is cut.
    """
    most, found = max(int(room / _LATIN), 1), [""]
    for word in _WORDS.findall(text):
        for start in range(0, len(word), most):
            piece = word[start : start + most]
            if found[-1] and length(found[-1] + piece.rstrip()) > room:
                found.append("")
            found[-1] += piece
    return [line.strip() for line in found]


def balanced(text: str, room: float) -> list[str]:
    """The text in as few lines as it takes, each about as long as the others."""
    fewest = lines(text, room)
    narrow = length(text) / len(fewest)
    while narrow < room and len(lines(text, narrow)) > len(fewest):
        narrow += 0.5
    return lines(text, min(narrow, room))


def length(text: str) -> float:
    """How many Chinese characters' room a text takes."""
    return sum(1.0 if east_asian_width(sign) in "WF" else _LATIN for sign in text)
