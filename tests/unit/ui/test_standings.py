"""Where counties stand on the targets of a list."""

from barometer.standing import furthest_counties, key_of
from barometer.ui.targets.target_rows import Below, below, by_counties


def row(region, status, pace, indicator="x", **facts):
    """A gap row with what standings look at."""
    return {
        "region_code": region, "status": status, "pace_ratio": pace, "indicator": indicator,
        "rule": "floor", "target_year": 2025, "period": 2024, "old": False, **facts,
    }  # fmt: skip


CITY = [row("0", "lagging", 0.8), row("0", "on_track", 1.0, "y")]
ROWS = [
    *CITY, row("1", "lagging", 0.7), row("2", "reversed", -0.1), row("3", "met", 1.2),
    row("4", "missed", 0.1, period=2022), row("1", "off_track", 0.2, "y"),
]  # fmt: skip


def test_counties_behind_are_counted_and_the_slowest_named():
    """Of three counties judged two are behind; one with older figures only is not judged."""
    counties_behind = below(ROWS, "0", None)
    assert counties_behind[key_of(CITY[0])] == Below(2, 3, {**ROWS[3], "old": False})
    assert counties_behind[key_of(CITY[1])].behind == 1


def test_most_counties_behind_ranks_first():
    """Two counties behind before one."""
    assert by_counties(CITY[::-1], below(ROWS, "0", None)) == CITY


def test_the_county_behind_on_most_is_found_with_its_count():
    """County 1 is behind on two of the targets; of one target alone two counties are."""
    both = [key_of(gap) for gap in CITY]
    assert furthest_counties(ROWS, "0", None, both) == (["1"], 2)
    assert furthest_counties(ROWS, "0", None, both[:1]) == (["1", "2"], 1)
