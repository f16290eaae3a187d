"""Which part of the app a path belongs to, in few enough words for logs and metrics."""

from __future__ import annotations

from functools import lru_cache

API = "/api/v1"
CHART = f"{API}/chart"
STREAM = "/_stcore/stream"
UPLOAD = "/_stcore/upload_file"
METRICS = "/metrics"
SIGN_OUT = "/auth/logout"
# Methods that bring a body.
WRITING = ("POST", "PUT", "PATCH")
STREAMLIT_METRICS = "/_stcore/metrics"
# The same few paths are asked again and again; as many answers are kept, of paths cut to a length
# at which nothing of ours differs any more.
_KEPT, _LONGEST = 2048, 128
_ASSETS = ("/static", "/media", "/component", "/_stcore/bidi-components", "/app/static")
_SIGN_IN = ("/auth", "/oauth2callback")


def below(path: str, base: str) -> str:
    """The path as the app knows it, the folder it is served under taken off."""
    if base and (path == base or path.startswith(f"{base}/")):
        return path[len(base) :] or "/"
    return path


def is_under(path: str, *tops: str) -> bool:
    """True for one of the tops, or a path below it."""
    return f"{path}/".startswith(_folders(tops))


@lru_cache
def _folders(tops: tuple[str, ...]) -> tuple[str, ...]:
    """The tops as folders; each caller has its few."""
    return tuple(f"{top}/" for top in tops)


def place(path: str, *, routed: bool) -> str:
    """The route's name: never a file's, a session's or a made-up one.

    `routed`: the API has a route of that path. All that somebody invents is one place.
    """
    return _place(path[:_LONGEST], routed)


@lru_cache(_KEPT)
def _place(path: str, routed: bool) -> str:
    if is_under(path, API):
        name = path[len(API) :].strip("/").split("/")[0]
        return f"{API}/{name}" if routed and name else API
    for top in (UPLOAD, METRICS, *_ASSETS, *_SIGN_IN):
        if is_under(path, top):
            return top
    return "/_stcore" if is_under(path, "/_stcore") else "page"


def is_asset(path: str) -> bool:
    """True for files of the page itself: dozens a view, and of no interest to a log."""
    return is_under(path, *_ASSETS) or path.endswith((".png", ".json", ".ico", ".css"))
