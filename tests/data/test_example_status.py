"""The example's figures, reckoned by the store: every status has its showpiece."""

import shutil

import pytest

from barometer.store import open_store


@pytest.fixture(scope="module")
def gaps(filled, tmp_path_factory):
    """The example's gap rows by target and region."""
    path = tmp_path_factory.mktemp("example") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as store:
        return {(row["target"], row["region"]): row for row in store.gaps(plan="example")}


@pytest.mark.parametrize(
    ("target", "region", "status"),
    [
        ("outfalls-2023", "葫芦岛市", "met"),
        ("outfalls-2023", "建昌县", "missed"),
        ("outfalls-2023", "南票区", "late"),
        ("outfalls-2025", "葫芦岛市", "in_progress"),
        ("waste-incineration-share", "葫芦岛市", "ahead"),
        ("clean-heating-rate", "葫芦岛市", "on_track"),
        ("energy-intensity", "葫芦岛市", "lagging"),
        ("data-centre-pue", "葫芦岛市", "off_track"),
        ("rail-water-freight-share", "葫芦岛市", "reversed"),
        ("mulch-film-recovery", "葫芦岛市", "reversed"),
        ("new-energy-vehicles", "葫芦岛市", "short"),
        ("cod-abatement", "建昌县", "no_target"),
        ("nox-abatement", "葫芦岛市", "incomplete"),
        ("public-energy-per-head", "葫芦岛市", "incomplete"),
        ("small-boilers-retired", "葫芦岛市", "no_data"),
        ("energy-intensity-longgang", "龙港区", "on_track"),
        ("straw-utilisation-jianchang", "建昌县", "off_track"),
    ],
)
def test_every_status_has_its_showpiece(gaps, target, region, status):
    """What the pack's README promises of a row is what the store reckons."""
    assert gaps[target, region]["status"] == status


def test_counties_differ(gaps):
    """Xingcheng is on its path, the city behind it, Nanpiao's intensity rose."""
    levels = {
        region: gaps[target, region]["warning_level"]
        for target, region in [
            ("energy-intensity-xingcheng", "兴城市"), ("energy-intensity", "葫芦岛市"),
            ("energy-intensity-nanpiao", "南票区"), ("energy-intensity", "建昌县"),
        ]
    }  # fmt: skip
    assert levels == {"兴城市": 3, "葫芦岛市": 2, "南票区": 1, "建昌县": None}


def test_a_later_file_revises_an_earlier_one(gaps):
    """The final −1.0 of 2023 stands in the city's chain, not the −0.7 reported first."""
    chain = (1 - 0.971 * 0.966 * 0.99 * 0.974) * 100
    assert gaps["energy-intensity", "葫芦岛市"]["achieved"] == pytest.approx(chain, abs=1e-9)


def test_notes_of_the_story(gaps):
    """Sums, conflicts and a lead that is melting away are said beside the row."""
    assert gaps["ammonia-abatement", "葫芦岛市"]["notes"] == ["summed"]
    assert gaps["manure-utilisation", "葫芦岛市"]["notes"] == ["projected_to_miss"]
    assert "conflict" in gaps["industrial-energy-intensity", "绥中县"]["notes"]
    assert gaps["industrial-energy-intensity", "葫芦岛市"]["stretch_status"] == "lagging"
