"""Rows of the trajectory chart."""

from barometer.store.views.trajectory_rows import chart_points


def way(**reported):
    """A trajectory with a straight path and the years reported."""
    path = [{"year": 2020 + n, "path_value": 4.0 * n} for n in range(6)]
    years = [{"period": int(y[1:]), "achieved": a, "achieved_qualifier": None, "path_gap": None}
             for y, a in reported.items()]  # fmt: skip
    return path, years


GAP = {
    "rule": "point_reduction", "base_year": 2020, "target_year": 2025, "period": 2023,
    "achieved": 9.0, "projected_end": 15.0,
}  # fmt: skip


def series(frame, name):
    """Year and value of one series; None for a missing value."""
    rows = frame[frame["series"] == name]
    values = [None if v != v else v for v in rows["value"]]
    return list(zip(rows["year"], values, strict=True))


def test_missing_years_stay_as_holes():
    """A year nobody reported is there, without a value; cuts begin at zero in the base year."""
    frame = chart_points(GAP, *way(y2021=2.0, y2023=9.0))
    assert series(frame, "reported") == [(2020, 0.0), (2021, 2.0), (2022, None), (2023, 9.0)]


def test_level_begins_where_it_was_first_reported():
    """A floor or ceiling has no zero by definition."""
    frame = chart_points({**GAP, "rule": "floor"}, *way(y2021=62.0, y2023=74.0))
    assert series(frame, "reported") == [(2021, 62.0), (2022, None), (2023, 74.0)]


def test_later_years_than_the_period_chosen_are_left_out():
    """The chart shows what was known at the period."""
    frame = chart_points({**GAP, "period": 2021, "achieved": 2.0}, *way(y2021=2.0, y2023=9.0))
    assert series(frame, "reported") == [(2020, 0.0), (2021, 2.0)]
    assert series(frame, "projection") == [(2021, 2.0), (2025, 15.0)]


def test_nothing_reported_leaves_the_path_alone():
    """No figure, no projection."""
    gap = {**GAP, "period": None, "achieved": None, "projected_end": None}
    frame = chart_points(gap, *way())
    assert set(frame["series"]) == {"path"}
    assert len(frame) == 6


def test_no_projection_in_the_target_year():
    """In the target year the figure itself decides."""
    frame = chart_points({**GAP, "period": 2025, "projected_end": None}, *way(y2025=15.0))
    assert series(frame, "projection") == []
