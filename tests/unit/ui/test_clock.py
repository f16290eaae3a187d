"""Moments of the ledger on the clock of the plan's place."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from barometer.ui.state import view

SHANGHAI, HONOLULU = ZoneInfo("Asia/Shanghai"), ZoneInfo("Pacific/Honolulu")


@pytest.mark.parametrize(
    "at",
    [datetime(2026, 11, 27, 22, 15, tzinfo=UTC), "2026-11-27T22:15:40", "2026-11-27 22:15:40Z"],
)
def test_a_moment_is_told_in_the_plans_zone(at):
    """22:15 in UTC is a quarter past six the next morning in Huludao, and noon in Honolulu."""
    assert view.when(at, SHANGHAI) == "2026-11-28 06:15"
    assert view.when(at, HONOLULU) == "2026-11-27 12:15"


def test_the_day_is_that_of_the_moment():
    """A banner's day and a list's minute never disagree."""
    assert view.day("2026-11-27T22:15:40", SHANGHAI) == "2026-11-28"
    assert view.day("2026-11-27T15:59:59", SHANGHAI) == "2026-11-27"
