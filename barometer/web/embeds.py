"""A part of a page for another site: `embed=chart` is a frame that shows the chart alone."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import parse_qsl, urlencode

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from barometer.web.places import below

PARTS = ("chart", "target", "table")


class Embeds:
    """Middleware that spells `embed=chart` as the pages know it: a frame, and which part.

    The server's own `embed` is true or nothing, and is kept from the pages.
    """

    def __init__(self, app: ASGIApp, *, base: str, pages: Collection[str]) -> None:
        """`pages` are paths without a slash in front, the first page's empty."""
        self.app, self._base, self._pages = app, base, frozenset(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but a page asked for in part."""
        query = embed_query(scope["query_string"]) if self._is_page(scope) else ""
        if not query:
            await self.app(scope, receive, send)
            return
        await RedirectResponse(f"?{query}")(scope, receive, send)

    def _is_page(self, scope: Scope) -> bool:
        asked = scope["type"] == "http" and b"embed=" in scope["query_string"]
        return asked and below(scope["path"], self._base).strip("/") in self._pages


def embed_query(query: bytes) -> str:
    """The query with `embed=true` and the part that it asked for; empty where it asks for none."""
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    part = next((value for key, value in pairs if key == "embed" and value in PARTS), None)
    if part is None:
        return ""
    others = [(key, value) for key, value in pairs if key not in ("embed", "part")]
    return urlencode([*others, ("embed", "true"), ("part", part)])
