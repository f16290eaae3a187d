"""The day on which a file comes in, where the plans of the country live."""

from __future__ import annotations

import datetime as dt

# All of China keeps one time, without summer time.
_CHINA = dt.timezone(dt.timedelta(hours=8))


def today() -> dt.date:
    """Today's date in China."""
    return day_in_china(dt.datetime.now(dt.UTC))


def day_in_china(moment: dt.datetime) -> dt.date:
    """The date that it is in China then; a moment without a zone is in UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return aware.astimezone(_CHINA).date()
