"""The pages: name, path in the address, script; in the order of the navigation.

Reading comes first; what is not named `READING` is work, or `ASIDE` from the navigation. `base` is
the folder of a host that they are served under.
"""

from __future__ import annotations

from functools import cache

import streamlit as st

READING = ("overview", "indicator", "counties", "measures", "changes")
ASIDE = ("search", "method", "plan")

# What a page can show alone in another site's frame, the most asked for first.
FRAMED = {
    "overview": ("table",), "indicator": ("chart", "target", "table"), "counties": ("table",),
    "measures": ("table",),
}  # fmt: skip

PAGES = (
    ("overview", "", "pages/overview.py"),
    ("indicator", "indicator", "pages/indicator.py"),
    ("counties", "counties", "pages/counties.py"),
    ("projects", "projects", "pages/projects.py"),
    ("measures", "measures", "pages/measures.py"),
    ("changes", "changes", "pages/changes.py"),
    ("evaluation", "evaluation", "pages/evaluation.py"),
    ("notebook", "notebook", "pages/notebook.py"),
    ("upload", "upload", "pages/upload.py"),
    ("quality", "quality", "pages/quality.py"),
    ("search", "search", "pages/search.py"),
    ("method", "method", "pages/method.py"),
    ("plan", "plan", "pages/plan.py"),
)


@cache
def base() -> str:
    """The folder the app is served under, such as `/barometer`; empty at the top of a host."""
    folder = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{folder}" if folder else ""
