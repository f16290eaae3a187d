"""The style sheet as a file of its own, which a page's HTML names before anything is drawn.

Were it to come with the page's own words, all that stands there already would move, and a dark
page would begin white.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PATH = "/style.css"
# Its address changes with it.
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


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
