"""Charts as PNG and SVG, drawn in a child process: one at a time, behind whatever readers ask.

An SVG carries its type within it: the glyphs that it uses, cut out of a font.
"""

from __future__ import annotations

import io
import re
from base64 import b64encode
from dataclasses import asdict, replace
from functools import cache
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from barometer.charts.framed import COLUMN_DPI, Frame, frame_of, framed
from barometer.charts.picture import Shapes, Spec
from barometer.workers import MIB, Allowance, Pool
from barometer.workers.worker import StartOptions

_SCREEN_DPI = 72.0
_SANS = "NotoSansSC-Regular.otf"
_HERE = "barometer.charts.drawing"
# Half a second each: who comes behind so many is asked to come again.
_QUEUE = 8
_NICE = 5
# The engine reserves 34 GB of addresses and fills next to nothing of them.
_ALLOWANCE = Allowance(600 * MIB, processor=10, seconds=60, reserves=True)

# Layout tables and the ways of setting type upright: a picture's words need none of them.
_LEFT_OUT = ["GSUB", "GPOS", "VORG", "vhea", "vmtx", "DSIG", "BASE"]
_TEXT = re.compile(r">([^<]+)<")
FAMILY = "Barometer Sans"


@cache
def pictures() -> Pool:
    """The process that draws, started when the first picture is asked for."""
    return Pool("pictures", StartOptions((f"{_HERE}:prepare",), _NICE), size=1, queue=_QUEUE)


def picture(chart: Spec | Shapes, kind: str, frame: Frame) -> bytes:
    """The chart in its frame, as `png` or `svg`.

    Raises:
        TryAgain: too many wait to be drawn already, or the machine ended the child.
        WorkerFailed: it could not be drawn.
    """
    asked = {"kind": kind, "frame": frame.document(),
             "shapes": asdict(chart) if isinstance(chart, Shapes) else None,
             "spec": None if isinstance(chart, Shapes) else chart}  # fmt: skip
    return pictures().run(f"{_HERE}:draw", asked, allowance=_ALLOWANCE).blobs[0]


# What follows runs in the child.


def prepare() -> None:
    """Load the engine, and let pictures have Chinese type on a server that has none of its own."""
    import vl_convert

    if font := _font():
        vl_convert.register_font_directory(str(font.parent))
    vl_convert.vegalite_to_svg({"mark": "point", "data": {"values": [{}]}})


@cache
def _font() -> Path | None:
    """The Chinese font that is installed with the program."""
    package = find_spec("pylopdf_fonts_zh_cn")
    return Path(package.origin).parent / _SANS if package and package.origin else None


def draw(job: Any) -> tuple[None, list[bytes]]:
    """Draw one."""
    import vl_convert

    asked, kind = job.arguments, job.arguments["kind"]
    chart = Shapes(**asked["shapes"]) if asked["shapes"] else asked["spec"]
    frame = frame_of(asked["frame"])
    printed, scale = frame.size.mm is not None, frame.size.scale
    if kind == "png":
        # Its dots say how large it is; millimetres would be turned into dots once more.
        frame = replace(frame, size=replace(frame.size, mm=None))
    svg = framed(chart, frame, lambda spec: str(vl_convert.vegalite_to_svg(spec)))
    if kind == "svg":
        font = _font()
        return None, [(with_fonts(svg, str(font)) if font else svg).encode()]
    dots = COLUMN_DPI if printed else _SCREEN_DPI
    return None, [bytes(vl_convert.svg_to_png(svg, scale=scale * _SCREEN_DPI / dots, ppi=dots))]


def with_fonts(svg: str, font: str) -> str:
    """The SVG with the glyphs of its own words, cut out of a font file, as its first choice."""
    said = unescape("".join(_TEXT.findall(svg)))
    data = b64encode(_glyphs(font, said)).decode()
    style = (
        f"<style>@font-face{{font-family:'{FAMILY}';src:url(data:font/otf;base64,{data})}}"
        f"text{{font-family:'{FAMILY}','Noto Sans SC',sans-serif}}</style>"
    )
    return re.sub(r"(<svg\b[^>]*>)", lambda root: root[1] + style, svg, count=1)


def _glyphs(font: str, text: str) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options: Any = Options()
    options.layout_features, options.hinting = [], False
    options.drop_tables += _LEFT_OUT
    # A font that says when it was cut would never be the same bytes twice.
    cut: Any = TTFont(font, lazy=True, recalcTimestamp=False)
    subsetter: Any = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(cut)
    out = io.BytesIO()
    cut.save(out)
    return out.getvalue()
