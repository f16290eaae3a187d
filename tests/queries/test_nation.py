"""The nation's plan as it opens: its published figures against its targets."""

import pytest

from barometer.store.views import machinery


def test_the_nations_energy_intensity_is_judged_on_assessment(store):
    """11.6 % less by 2024 against 13.5 % by 2025: a little ahead of the path, and so on track."""
    [row] = store.gaps(plan="china-145", indicator="energy-intensity")
    assert (row["basis"], row["period"], row["achieved"], row["status"]) == (
        "assessment", 2024, 11.6, "on_track",
    )  # fmt: skip
    assert row["path_value"] == pytest.approx(10.954313601103038, abs=1e-9)
    assert row["pace_ratio"] == pytest.approx(1.061765263792179, abs=1e-9)
    assert row["gap"] == pytest.approx(1.9, abs=1e-9)
    assert (row["warning_level"], row["missing"]) == (3, [])


def test_the_nations_two_bases_are_not_chained(store):
    """By the end of 2023 the cut is the published 7.3 %, not the 3.3 % that three changes make."""
    [row] = store.gaps(plan="china-145", indicator="energy-intensity", period=2023)
    assert (row["achieved"], row["notes"]) == (7.3, [])
    [level] = machinery.warnings(store, plan="china-145", period=2023)
    assert (level["change_pct"], level["warning_level"]) == (-0.5, 2)


def test_nothing_else_was_published_for_the_nations_targets(store):
    """Five targets of six have no figure: no data, not a guess."""
    rows = store.gaps(plan="china-145")
    assert [row["target"] for row in rows if row["status"] == "no_data"] == [
        "cod-emissions", "ammonia-emissions", "nox-emissions", "voc-emissions",
        "new-energy-car-sales",
    ]  # fmt: skip
