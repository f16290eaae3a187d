"""When something happened, on the clock of the place that the plan is for.

One zone for all readers: a pinned view is for ever the same, whoever opens it and wherever, also
where a link is previewed and nobody's browser is asked.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

MINUTE, DAY = "%Y-%m-%d %H:%M", "%Y-%m-%d"


def when(at: object, zone: tzinfo) -> str:
    """A moment of the ledger (UTC) to the minute, in a zone."""
    return _clock_text(at, zone, MINUTE)


def day(at: object, zone: tzinfo) -> str:
    """The day that it was in a zone, as ISO text."""
    return _clock_text(at, zone, DAY)


def _clock_text(at: object, zone: tzinfo, form: str) -> str:
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(str(at))
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(zone).strftime(form)
