"""What a pack may leave out, and what stands there then."""

import pytest


def test_bodies_may_be_named_by_identifier_name_or_alias(folder):
    """However a target spells a body, it is the same body."""
    folder.edit("targets.csv", 2, lead_bodies="市计划局", bodies="statistics；市环保局")
    target = folder.pack.targets[0]
    assert (target.lead_bodies, target.bodies) == (("plan-office",), ("statistics", "ecology"))


def test_an_english_name_may_be_missing(folder):
    """The Chinese name stands in for it."""
    folder.edit("regions.csv", 3, name_en="").edit("indicators.csv", 2, name_en="")
    assert folder.pack.regions[1].name_en == "城西区"
    assert folder.pack.indicators[0].name_en == "单位生产总值能耗"


def test_years_come_from_the_plan(folder):
    """A milestone alone may be without a base year."""
    folder.edit("targets.csv", 7, base_year="", target_year="")
    targets = {t.target: (t.base_year, t.target_year) for t in folder.pack.targets}
    assert targets["fly-ash-reuse"] == (2015, 2020)
    assert targets["coal-yards"] == (None, 2019)


def test_paths_by_rule(folder):
    """Reductions compound; the rest go in a straight line unless the plan says otherwise."""
    assert {t.target: t.path for t in folder.pack.targets} == {
        "energy-intensity": "geometric", "energy-intensity-2018": "geometric",
        "so2-abatement": "linear", "dust-abatement": "linear", "coal-share": "geometric",
        "fly-ash-reuse": "linear", "coal-yards": "linear", "so2-abatement-east": "linear",
    }  # fmt: skip


def test_a_share_lies_between_nought_and_a_hundred(folder):
    """Limits follow from the unit and the target where the pack names none."""
    assert {i.indicator: (i.min, i.max) for i in folder.pack.indicators} == {
        "energy-intensity": (None, None), "so2-abatement": (None, None),
        "dust-abatement": (None, None), "coal-share": (0, 100), "fly-ash-reuse": (0, 100),
        "coal-yards": (0, 100),
    }  # fmt: skip


def test_growth_in_per_cent_is_no_share(folder):
    """A growth rate may be negative or pass 100, so nothing is assumed about it."""
    folder.edit("indicators.csv", 6, name="再生资源利用增长率")
    growth = folder.pack.indicators[4]
    assert (growth.indicator, growth.min, growth.max) == ("fly-ash-reuse", None, None)


@pytest.mark.parametrize(
    ("unit", "adds"), [("个", True), ("万辆", True), ("人", True), ("吨", False)]
)
def test_counts_add_up(folder, unit, adds):
    """A number of things is summed over regions; tonnes only where they are an abatement."""
    folder.edit("indicators.csv", 6, unit=unit).edit("targets.csv", 7, unit=unit)
    assert folder.pack.indicators[4].additive is adds


def test_points_are_reckoned_in_per_cent(folder):
    """An indicator in ‰ falls by points of a per cent."""
    folder.edit("indicators.csv", 6, unit="‰")
    folder.edit("targets.csv", 7, rule="point_reduction", unit="pp", value="20")
    target = folder.pack.targets[5]
    assert (target.target, target.unit_factor) == ("fly-ash-reuse", 0.1)


def test_the_digest_changes_with_any_file_and_only_then(folder):
    """A pack is loaded again when its bytes changed, not when it moved."""
    before = folder.pack.digest
    assert folder.pack.digest == before
    (folder.path / "README.md").write_text("notes", encoding="utf-8")
    assert folder.pack.digest == before
    folder.replace("statistics/figures.csv", "0.72", "0.73")
    assert folder.pack.digest != before


def test_known_tables_are_carried_and_strange_ones_ignored(folder):
    """Statistics and the plan's own tables come along as bytes."""
    (folder.path / "measures.csv").write_bytes(b"measure,clause\n")
    (folder.path / "notes.csv").write_bytes(b"anything\n")
    pack = folder.pack
    assert [(file.table, file.name) for file in pack.statistics] == [
        ("observations", "statistics/figures.csv")
    ]
    assert [(file.table, file.name, file.data) for file in pack.tables] == [
        ("measures", "measures.csv", b"measure,clause\n")
    ]
