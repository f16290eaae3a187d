"""The links between pages, as HTML: reading apart from working, only what the plan has."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from barometer.rules import rule_of
from barometer.store import marts
from barometer.ui.state import machinery_reads
from barometer.ui.state.pages import ASIDE, PAGES, READING
from barometer.ui.state.view import View
from barometer.wording import say

# What means something on one page only.
_LOCAL = {"status": None, "rank": None, "clause": None, "q": None, "suppose": None, "compare": None}
_PATHS = {name: path for name, path, _ in PAGES}


def bar(view: View, page: str) -> str:
    """Two landmarks: the pages for readers and those for people who work with the data."""
    listed = [name for name, _, _ in PAGES if name not in ASIDE and has_page(view, name)]
    reading = [name for name in READING if name in listed]
    working = [name for name in listed if name not in READING]
    return (
        '<div class="bm-nav">'
        f"{_part(view, page, 'reading', reading)}{_part(view, page, 'working', working)}"
        f"{_to_search(view, page)}</div>"
    )


def _part(view: View, page: str, part: str, names: Sequence[str]) -> str:
    label = escape(say(f"nav-part-{part}", view.lang), quote=True)
    links = "".join(link(view, name, page, say(f"nav-{name}", view.lang)) for name in names)
    return f'<nav class="bm-{part}" aria-label="{label}">{links}</nav>'


def link(view: View, name: str, page: str, words: str, kind: str = "bm-link") -> str:
    """A link to a page that keeps the choices, as HTML."""
    changes = {} if name == page else _LOCAL
    href = escape(view.address.way(_PATHS[name], **changes), quote=True)
    mark = ' aria-current="page"' if name == page else ""
    return f'<a class="{kind}" href="{href}" target="_self"{mark}>{escape(words)}</a>'


def _to_search(view: View, page: str) -> str:
    """The way to the search, which the keys `/` and Ctrl-K open as well."""
    if "search" not in _PATHS:
        return ""
    return link(view, "search", page, say("nav-search", view.lang), "bm-link bm-search")


def has_page(view: View, name: str) -> bool:
    """Whether the plan has what the page is about."""
    if name in ("counties", "evaluation") and len(view.regions) < 2:
        return False
    if name == "evaluation":
        return bool(view.settings.get("evaluation"))
    if name == "measures":
        return bool(
            machinery_reads.rows_of_plan(view.place, view.entry, marts.MEASURES,
                                         view.plan["plan"])
        )  # fmt: skip
    if name == "projects":
        rows = view.gaps(view.plan["city_code"], None)
        return any(rule_of(gap).adds_up for gap in rows)
    return True
