"""The type of a picture inside it: the glyphs that it uses, as a font within the SVG."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from html import unescape
from typing import Any

# Layout tables and the ways of setting type upright: a picture's words need none of them.
_LEFT_OUT = ["GSUB", "GPOS", "VORG", "vhea", "vmtx", "DSIG", "BASE"]
_TEXT = re.compile(r">([^<]+)<")
FAMILY = "Barometer Sans"


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
