"""Small files whose figures lie exactly on a boundary, or are old, in the shipped plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from barometer.store import Store
from barometer.store.views.machinery import warnings

FILES = Path(__file__).parent / "boundaries"
PLAN = "huludao-145"
CITY = "211400"
Rows = dict[tuple[str, str], dict[str, Any]]


@pytest.fixture
def rows(store: Store, request: pytest.FixtureRequest) -> Rows:
    """Gap rows by region and target, after the files named were uploaded."""
    for name in request.param:
        store.upload(name, (FILES / name).read_bytes(), plan=PLAN, by="t")
    gaps = store.unsourced_gaps(plan=PLAN)
    return {(row["region_code"], row["target"]): row for row in gaps}


BOUNDARY = ["boundary.csv", "boundary2.csv", "boundary3.csv"]


@pytest.mark.parametrize("rows", [BOUNDARY], indirect=True)
def test_every_target_reached_exactly_is_met(rows: Rows) -> None:
    """Every row of the year 2025 in these files reaches its target to the last digit."""
    last = {place: row["status"] for place, row in rows.items() if row["period"] == 2025}
    assert sorted(last) == [
        (CITY, "energy-intensity"), (CITY, "voc-abatement"),
        ("211402", "energy-intensity"), ("211402", "public-energy-per-head"),
        ("211402", "solvent-ink-share"), ("211403", "energy-intensity"),
        ("211403", "solvent-adhesive-use"), ("211404", "solvent-adhesive-use"),
        ("211481", "energy-intensity"), ("211481", "public-energy-per-head"),
        ("211481", "solvent-ink-share"),
    ]  # fmt: skip
    assert set(last.values()) == {"met"}
    assert rows[CITY, "clean-heating-rate"]["status"] == "on_track"
    assert rows["211481", "clean-heating-rate"]["status"] == "lagging"


@pytest.mark.parametrize("rows", [BOUNDARY], indirect=True)
def test_a_path_reached_exactly_is_level_3(rows: Rows, store: Store) -> None:
    """On the gap rows and on the barometer alike."""
    levels = {row["region_code"]: row["warning_level"] for row in warnings(store, plan=PLAN)}
    energy_levels = {code: row["warning_level"] for (code, target), row in rows.items()
                     if target == "energy-intensity" and row["warning_level"]}  # fmt: skip
    assert energy_levels["211403"] == energy_levels["211481"] == 3
    assert {code: levels[code] for code in energy_levels} == energy_levels


@pytest.mark.parametrize("rows", [["rounding.csv"]], indirect=True)
def test_a_hair_short_is_missed(rows: Rows) -> None:
    """79.96 of 80 is not 80."""
    missed = {place[1]: row["status"] for place, row in rows.items() if row["period"] == 2025}
    assert missed.pop("cod-abatement") == "incomplete"
    assert missed == dict.fromkeys(
        ["clean-heating-rate", "data-centre-pue", "solvent-ink-share", "water-network-leakage"],
        "missed",
    )


@pytest.mark.parametrize("rows", [["staleyear.csv"]], indirect=True)
def test_a_figure_from_before_is_old(rows: Rows) -> None:
    """2021 is old where 2025 was reported beside it, and the final figure is not in."""
    by_target = {place[1]: (row["period"], row["old"], row["final_missing"])
                 for place, row in rows.items() if row["period"]}  # fmt: skip
    assert by_target == {
        "clean-heating-rate": (2021, True, True), "straw-utilisation": (2025, False, False),
    }  # fmt: skip


@pytest.mark.parametrize("rows", [["staleyear.csv"]], indirect=True)
@pytest.mark.parametrize(
    ("period", "heating", "straw"),
    [
        (2019, (None, False, False), (None, False, False)),
        (2020, (2020, False, False), (2020, False, False)),
        (2022, (2021, True, False), (2020, True, False)),
        (2025, (2021, True, True), (2025, False, False)),
        (2027, (2021, True, True), (2025, False, False)),
    ],
)
def test_the_period_chosen_says_what_is_old(
    rows: Rows, store: Store, period: int, heating: Any, straw: Any
) -> None:
    """Against the period chosen, not beyond the target's own year."""
    del rows
    for target, expected in (("clean-heating-rate", heating), ("straw-utilisation", straw)):
        [row] = [row for row in store.gaps(plan=PLAN, region=CITY, period=period)
                 if row["target"] == target]  # fmt: skip
        assert (row["period"], row["old"], row["final_missing"]) == expected
