"""How far a long step of work has come."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from barometer.ui.state.plain import plain
from barometer.wording import say

# Anything quicker needs no progress bar.
_PATIENCE_SECONDS = 1.0


@contextmanager
def working(name: str, lang: str) -> Iterator[Callable[[float], None]]:
    """A bar once work takes over a second; any click meanwhile stops it with nothing stored."""
    place, since = st.empty(), time.monotonic()
    words = plain(say("checking", lang, file=name))

    def tell(share: float) -> None:
        if time.monotonic() - since > _PATIENCE_SECONDS:
            place.progress(min(max(share, 0.0), 1.0), text=words)

    try:
        yield tell
    finally:
        place.empty()
