"""When something happened, on the reader's own clock."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def when(at: object) -> str:
    """A moment of the ledger (UTC) to the minute, in the time zone that the browser names."""
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(str(at))
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return f"{aware.astimezone(_zone()):%Y-%m-%d %H:%M}"


def _zone() -> tzinfo:
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
