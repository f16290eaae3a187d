"""The day on which a file comes in, where the plans of the country live."""

from __future__ import annotations

import datetime as dt

# All of China keeps one time, without summer time.
_CHINA = dt.timezone(dt.timedelta(hours=8))


def today() -> dt.date:
    """Today's date in China."""
    return dt.datetime.now(_CHINA).date()
