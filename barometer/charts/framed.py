"""A finished picture: a drawn chart in a frame of words, as SVG of an exact size.

Above the chart its title, below it what its lines mean, where its figures come from and where it
can be seen again. Pure text in, text out; the drawing itself is given as a function. A
`PictureRequest` says which picture somebody asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass, replace
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from barometer.charts.lettering import LINE, balanced, lines, text
from barometer.charts.palette import PALETTES, Mode, Palette
from barometer.charts.picture import Key, Picture, Room, Shapes, Spec, key_rows

Draw = Callable[[Spec], str]
_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\b(width|height)="([0-9.]+)"')
_LEAST = 120.0
# Marks that the type inside pictures lacks, and those that stand for them.
_STAND_INS = str.maketrans({"✕": "×", "↩": "←", "◔": "◑"})
# A file's name may hold signs that no XML may.
_NO_SIGNS = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")
_STRAIGHT = str.maketrans({"“": "&quot;", "”": "&quot;", "’": "'"})
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_PER_INCH, _MM = 96.0, 25.4

COLUMN_MM, COLUMN_DPI = 85.0, 300.0
_COLUMN = COLUMN_MM / _MM * _PER_INCH


@dataclass(frozen=True, slots=True)
class Size:
    """A picture's width and height in points of the screen, and dots for each of them in a PNG.

    `height` None: as high as the chart makes it. `title`, `small`: sizes of type. `mm`: the width
    on paper, which an SVG then says of itself. `grows`: it may be higher where its words take room.
    """

    width: float
    height: float | None
    scale: float = 2.0
    title: float = 20.0
    small: float = 13.0
    mm: float | None = None
    grows: bool = False


# For a slide 1600 x 900, for a phone 1080 x 1350, for a column of a paper 85 mm at 300 dpi.
SIZES = {
    "slide": Size(800, 450, title=22, small=13),
    "phone": Size(540, 675, title=24, small=15),
    "column": Size(
        _COLUMN, 340, COLUMN_DPI / _PER_INCH, title=13, small=8.5, mm=COLUMN_MM, grows=True
    ),
}


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


def arranged(
    picture: Picture, frame: Frame, left_out: Callable[[int], str]
) -> tuple[Spec | Shapes, Frame]:
    """What the chart draws for the room that its frame leaves, and the frame.

    Where rows have no room the first line of the foot says how many: `left_out` words it.
    """
    drawn = picture.draw(room_of(frame))
    if isinstance(drawn, Shapes) and drawn.left_out:
        longer = replace(frame, foot=[left_out(drawn.left_out), *frame.foot])
        fewer = picture.draw(room_of(longer))
        assert isinstance(fewer, Shapes)
        return fewer, replace(frame, foot=[left_out(fewer.left_out), *frame.foot])
    return drawn, frame


def room_of(frame: Frame) -> Room:
    """What the words of a frame leave for its chart."""
    size, margin, wide = frame.size, _margin(frame), frame.size.width - 2 * _margin(frame)
    if size.height is None:
        return Room(wide, None, size.small)
    left = size.height - _above(frame, margin, wide)[1] - _below(frame, wide).height - margin
    return Room(wide, max(left, _LEAST), size.small)


def _margin(frame: Frame) -> float:
    return frame.size.small * 1.4


def framed(drawn: Spec | Shapes, frame: Frame, draw: Draw) -> str:
    """The chart in its frame as SVG; `draw` makes SVG of a specification."""
    size, margin, space = frame.size, _margin(frame), room_of(frame)
    room, height = space.width, space.height
    above, top = _above(frame, margin, room)
    below = _below(frame, room)
    if isinstance(drawn, Shapes):
        chart, wide, high = drawn.svg, drawn.width, drawn.height
    else:
        chart, wide, high = _filled(_sized(drawn, frame), room, height, draw)
    total = top + (height or high) + below.height + margin
    if size.height is not None and not size.grows:
        total = size.height
    shift = margin + max(room - wide, 0) / 2
    ratio = min(1.0, room / wide, (height or high) / high)
    parts = [
        f'<rect width="100%" height="100%" fill="{frame.paper}"/>', *above,
        f'<g transform="translate({shift:.2f} {top:.2f}) scale({ratio:.4f})">{chart}</g>',
        *below.at(total - margin - below.height, margin),
    ]  # fmt: skip
    whole = _NO_SIGNS.sub("", _svg(size, total, frame, parts)).translate(_STAND_INS)
    # The type inside sets curled quotes as wide as Chinese characters.
    return whole if _CHINESE.search(frame.title) else whole.translate(_STRAIGHT)


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
    sized_spec, small = deepcopy(spec), frame.size.small
    config = sized_spec.setdefault("config", {})
    for part in ("axis", "axisX", "axisY"):
        config[part] = {**config.get(part, {}), "labelFontSize": small, "titleFontSize": small}
    config["text"] = {**config.get("text", {}), "fontSize": small}
    if "legend" in config:
        config["legend"] = {**config["legend"], "labelFontSize": small, "titleFontSize": small}
    return {**sized_spec, "padding": 2, "background": "transparent"}


def _filled(spec: Spec, room: float, height: float | None, draw: Draw) -> tuple[str, float, float]:
    """The chart's drawing without its root, and how wide and high it is.

    What stands around the lines is as wide as its words: drawn once to see, then to fit. Charts
    side by side come in the size they are to have.
    """
    if "concat" not in spec:
        spec = {**spec, "width": max(room * 0.7, _LEAST)}
        if height is not None:
            spec["height"] = max(height * 0.8, _LEAST / 2)
        wide, high = _measured(draw(spec))
        spec["width"] = max(spec["width"] + room - wide, _LEAST / 2)
        if height is not None:
            spec["height"] = max(spec["height"] + height - high, _LEAST / 4)
    drawn = draw(spec)
    return _ROOT.sub("", drawn, count=1).removesuffix("</svg>"), *_measured(drawn)


def _measured(svg: str) -> tuple[float, float]:
    root = _ROOT.search(svg)
    sizes = dict(_SIZE.findall(root[0])) if root else {}
    return float(sizes.get("width", 1)), float(sizes.get("height", 1))


def _above(frame: Frame, margin: float, room: float) -> tuple[list[str], float]:
    """Title and what stands below it, and where the chart begins."""
    y, parts = margin, list[str]()
    titles = balanced(frame.title, room / frame.size.title)
    leads = [line for said in frame.lead for line in lines(said, room / frame.size.small)]
    for said, size, colour, bold in (
        (titles, frame.size.title, frame.ink, True), (leads, frame.size.small, frame.soft, False),
    ):  # fmt: skip
        for line in said:
            y += size * LINE
            parts.append(text(line, margin, y - size * 0.35, size, colour, bold=bold))
    return parts, y + frame.size.small * 0.9


@dataclass(frozen=True, slots=True)
class _Below:
    """The rows below the chart, each of pieces with the place where they begin."""

    rows: Sequence[tuple[float, Sequence[str]]]
    height: float

    def at(self, top: float, left: float) -> list[str]:
        """The rows where they stand."""
        groups = []
        for y, pieces in self.rows:
            groups.append(f'<g transform="translate({left:.2f} {top + y:.2f})">'
                          f"{''.join(pieces)}</g>")  # fmt: skip
        return groups


def _below(frame: Frame, room: float) -> _Below:
    """What the lines mean, then the small lines of the foot."""
    small, foot = frame.size.small, frame.size.small * 0.85
    rows, y = list[tuple[float, Sequence[str]]](), small * 0.4
    for keys in key_rows(frame.keys, small, room, frame.ink):
        y += small * LINE
        rows.append((y - small * 0.35, keys))
    y += small * 0.35
    for said in frame.foot:
        for line in lines(said, room / foot):
            y += foot * LINE
            rows.append((y - foot * 0.35, [text(line, 0, 0, foot, frame.soft)]))
    return _Below(rows, y)


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A picture that somebody asks for.

    `choices`: of the page's address, as of an entry; `site`: where the pages are reached, None
    where that is nobody's to know; `caller`: whose quotas it is drawn on.
    """

    page: str
    chart: str
    choices: Mapping[str, str]
    mode: Mode
    size: Size
    site: str | None
    caller: str | None = None

    @property
    def colours(self) -> Palette:
        """The colours it is drawn in."""
        return PALETTES[self.mode]
