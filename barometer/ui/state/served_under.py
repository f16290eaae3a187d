"""The folder of a host that the app is served under."""

from __future__ import annotations

from functools import cache

import streamlit as st


@cache
def base() -> str:
    """The folder the app is served under, such as `/barometer`; empty at the top of a host."""
    folder = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{folder}" if folder else ""
