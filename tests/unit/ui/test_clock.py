"""Moments of the ledger on the reader's clock."""

from datetime import UTC, datetime

import pytest

from barometer.ui import clock


@pytest.mark.parametrize(
    "at",
    [datetime(2026, 11, 27, 22, 15, tzinfo=UTC), "2026-11-27T22:15:40", "2026-11-27 22:15:40Z"],
)
def test_a_moment_is_told_in_the_readers_zone(monkeypatch, at):
    """22:15 in UTC is a quarter past six the next morning in Huludao."""
    monkeypatch.setattr(clock.st.context.__class__, "timezone", property(lambda _: "Asia/Shanghai"))
    assert clock.when(at) == "2026-11-28 06:15"


@pytest.mark.parametrize("zone", [None, "", "Nowhere/Land"])
def test_without_a_known_zone_it_is_told_in_utc(monkeypatch, zone):
    """A browser that names none, or one unknown here."""
    monkeypatch.setattr(clock.st.context.__class__, "timezone", property(lambda _: zone))
    assert clock.when("2026-11-27T22:15:40") == "2026-11-27 22:15"
