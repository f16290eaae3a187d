"""Another city's earlier plan, loaded as a folder and reckoned with no code of its own."""

import pytest

from barometer.store import open_store
from barometer.store.uploads import packs
from tests.data.pack_files import OTHER


@pytest.fixture(scope="module")
def gaps(tmp_path_factory):
    """The pack's gap rows by target and region code."""
    path = tmp_path_factory.mktemp("other") / "store.duckdb"
    with open_store(f"duckdb:{path}", fill=False) as store:
        packs.add(store, OTHER)
        return {(r["target"], r["region_code"]): r for r in store.gaps(plan="other-135")}


def test_tonnes_reported_count_towards_ten_thousand_tonnes(gaps):
    """1500 t, 0.2 万吨, 900 t and 1100 t of two counties are 0.55 of the city's 1.2 万吨."""
    row = gaps["so2-abatement", "990100"]
    assert (row["unit"], row["target_value"]) == ("万吨", 1.2)
    assert row["achieved"] == pytest.approx(0.55, abs=1e-9)
    assert row["gap"] == pytest.approx(0.65, abs=1e-9)


def test_a_county_is_judged_in_the_unit_of_its_own_target(gaps):
    """The county's 2000 t stand against its own 5000 t."""
    row = gaps["so2-abatement-east", "990102"]
    assert (row["achieved"], row["target_value"], row["stretch_value"]) == (2000, 5000, 6000)


def test_an_interim_year_is_decided_by_its_own_figure(gaps):
    """A cut of 10 % by 2018 meets 9.6 % for 2018 and is on the way to 16 % for 2020."""
    interim, final = gaps["energy-intensity-2018", "990100"], gaps["energy-intensity", "990100"]
    assert (interim["status"], final["status"]) == ("met", "on_track")
    assert interim["achieved"] == pytest.approx(10, abs=1e-9)
    assert final["path_value"] == pytest.approx((1 - 0.84**0.6) * 100, abs=1e-9)


def test_a_geometric_ceiling(gaps):
    """From 66 to 58 in five years by equal steps in percent: 61.08 after three."""
    row = gaps["coal-share", "990100"]
    assert row["path_value"] == pytest.approx(66 * (58 / 66) ** 0.6, abs=1e-9)
    assert row["status"] == "lagging"


def test_a_milestone_before_the_end_of_the_plan(gaps):
    """Done in its own year, a year before the plan ends."""
    assert gaps["coal-yards", "990100"]["status"] == "met"
