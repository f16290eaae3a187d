"""The links between pages, as HTML: reading apart from working, only what the plan has."""

from __future__ import annotations

from markupsafe import Markup

from barometer.rules import rule_of
from barometer.store import marts
from barometer.ui.html.templates import fragment
from barometer.ui.state.pages import ASIDE, PAGES, READING
from barometer.ui.state.view import View
from barometer.wording import say

# What means something on one page only.
_LOCAL = {"status": None, "rank": None, "clause": None, "q": None, "suppose": None, "compare": None}
_PATHS = {name: path for name, path, _ in PAGES}


def bar(view: View, page: str) -> Markup:
    """Two landmarks: the pages for readers and those for people who work with the data."""
    listed = [name for name, _, _ in PAGES if name not in ASIDE and has_page(view, name)]
    reading = [name for name in READING if name in listed]
    working = [name for name in listed if name not in READING]
    parts = [(part, [_named(view, name, page) for name in names])
             for part, names in (("reading", reading), ("working", working))]  # fmt: skip
    search = "search" in _PATHS and _named(view, "search", page, "bm-link bm-search")
    return fragment("frame.navigation", view.lang, parts=parts, search=search or "")


def _named(view: View, name: str, page: str, kind: str = "bm-link") -> Markup:
    return link(view, name, page, say(f"nav-{name}", view.lang), kind)


def link(view: View, name: str, page: str, words: str, kind: str = "bm-link") -> Markup:
    """A link to a page that keeps the choices."""
    href = view.address.navigation_link(_PATHS[name], **({} if name == page else _LOCAL))
    return fragment("frame.link", href=href, words=words, kind=kind, is_here=name == page)


def has_page(view: View, name: str) -> bool:
    """Whether the plan has what the page is about."""
    if name in ("counties", "evaluation") and len(view.regions) < 2:
        return False
    if name == "evaluation":
        return bool(view.settings.get("evaluation"))
    if name == "measures":
        return bool(view.rows(marts.MEASURES))
    if name == "projects":
        rows = view.gaps(view.plan["city_code"], None)
        return any(rule_of(gap).adds_up for gap in rows)
    return True
