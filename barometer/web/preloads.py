"""What a page's HTML names for the browser to fetch at once: its scripts, and the style sheet.

Streamlit loads the script of each kind of element once the first of them arrives, and then what
that script imports: two more journeys to the server before anything is seen. Were the style to come
with the page's own words, all that stands there already would move, and a dark page would begin
white.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_IMPORT = re.compile(r'(?:from|import) ?"\./([\w.-]+\.js)"')

PATH = "/style.css"
# Its address changes with it.
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


@cache
def preload_links(static: Path, kinds: Sequence[str]) -> str:
    """What has the scripts of these kinds of elements, and all they import, fetched early.

    `static`: Streamlit's folder of files, with `index.html` in it. `kinds`: names of scripts
    without the mark of their contents, such as `Html`.
    """
    scripts = static / "static" / "js"
    known = (static / "index.html").read_text(encoding="utf-8")
    asked = [path.name for kind in kinds for path in sorted(scripts.glob(f"{kind}.*.js"))]
    wanted: dict[str, None] = {}
    while asked:
        name = asked.pop()
        if name in known or name in wanted or not (scripts / name).is_file():
            continue
        wanted[name] = None
        asked += _IMPORT.findall((scripts / name).read_text(encoding="utf-8"))
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{name}">' for name in wanted
    )


def style_route(base: str, sheet: Path) -> Route:
    """The route of the style sheet under the app's folder."""
    text = sheet.read_bytes()

    async def shown(request: Request) -> Response:
        return Response(text, media_type="text/css", headers=_KEPT)

    return Route(base + PATH, shown, methods=["GET"])


def style_link(sheet: Path) -> str:
    """What names the style sheet in a page's HTML, relative to the page."""
    mark = hashlib.sha256(sheet.read_bytes()).hexdigest()[:12]
    return f'<link rel="stylesheet" href=".{PATH}?v={mark}" />'
