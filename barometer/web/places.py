"""Which part of the app a path belongs to, in few enough words for logs and metrics."""

from __future__ import annotations

import re
from functools import lru_cache

API = "/api/v1"
STREAM = "/_stcore/stream"
UPLOAD = "/_stcore/upload_file"
METRICS = "/metrics"
STREAMLIT_METRICS = "/_stcore/metrics"
# The same few paths are asked again and again; as many answers are kept.
_KEPT = 2048
_ASSETS = ("/static", "/media", "/component", "/_stcore/bidi-components", "/app/static")
_SIGN_IN = ("/auth", "/oauth2callback")
_NAME = re.compile(r"[a-z0-9._-]{1,24}")
_NOTHING_THERE = {404, 429}


@lru_cache(_KEPT)
def below(path: str, base: str) -> str:
    """The path as the app knows it, the folder it is served under taken off."""
    if base and (path == base or path.startswith(f"{base}/")):
        return path[len(base) :] or "/"
    return path


@lru_cache(_KEPT)
def is_under(path: str, *tops: str) -> bool:
    """True for one of the tops, or a path below it."""
    return any(path == top or path.startswith(f"{top}/") for top in tops)


@lru_cache(_KEPT)
def place(path: str, status: int) -> str:
    """The route's name: never a file's, a session's or a made-up one."""
    if is_under(path, API):
        name = path[len(API) :].strip("/").split("/")[0]
        known = status not in _NOTHING_THERE and _NAME.fullmatch(name)
        return f"{API}/{name}" if known else API
    for top in (UPLOAD, METRICS, *_ASSETS, *_SIGN_IN):
        if is_under(path, top):
            return top
    return "/_stcore" if is_under(path, "/_stcore") else "page"


@lru_cache(_KEPT)
def is_asset(path: str) -> bool:
    """True for files of the page itself: dozens a view, and of no interest to a log."""
    return is_under(path, *_ASSETS) or path.endswith((".png", ".json", ".ico"))
