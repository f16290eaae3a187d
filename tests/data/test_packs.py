"""What holds in every pack, whoever's plan it is."""

import unicodedata
from collections import Counter

import pytest

from barometer.plan.reading import read_pack
from tests.data.pack_files import OTHER, PLANS, figures_of, head_of, parts, rows_of

SHIPPED = [PLANS / name for name in ("huludao-145", "china-145", "example")]
PACKS = [*SHIPPED, OTHER]
every_pack = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
CSV_FILES = [path for pack in PACKS for path in sorted(pack.rglob("*.csv"))]


def doubled(words):
    """Words that stand more than once."""
    return [word for word, count in Counter(words).items() if count > 1]


def spellings(rows, *columns):
    """Every name of every row, as a reader of files folds it; a row's own repeats count once."""
    return [
        name
        for row in rows
        for name in {
            unicodedata.normalize("NFKC", name).casefold()
            for name in (*(row[column] for column in columns), *parts(row["aliases"]))
        }
    ]


@every_pack
def test_packs_are_read_without_a_problem(pack):
    """`plan check` has nothing to say about a pack that ships."""
    assert read_pack(pack)[1] == []


@every_pack
def test_a_pack_is_named_like_its_folder(pack):
    """The slug in `plan.toml` is the folder's name."""
    assert head_of(pack)["plan"] == pack.name


@every_pack
@pytest.mark.parametrize(
    ("file", "column"),
    [("targets", "target"), ("indicators", "indicator"), ("regions", "code"), ("bodies", "body")],
)
def test_slugs_are_unique(pack, file, column):
    """No slug or code stands twice in its file."""
    assert doubled(row[column] for row in rows_of(pack / f"{file}.csv")) == []


@every_pack
def test_no_name_means_two_indicators(pack):
    """A name or alias in a county's file leads to one indicator only."""
    assert doubled(spellings(rows_of(pack / "indicators.csv"), "indicator", "name")) == []


@every_pack
def test_no_name_means_two_regions(pack):
    """A name or alias in a county's file leads to one region only."""
    assert doubled(spellings(rows_of(pack / "regions.csv"), "code", "name")) == []


@every_pack
def test_every_body_is_spelled_once(pack):
    """A body has one row, and no two rows share a name."""
    assert doubled(spellings(rows_of(pack / "bodies.csv"), "name")) == []


@every_pack
def test_every_referenced_body_exists(pack):
    """Whoever answers for a target stands in `bodies.csv`."""
    known = {row["body"] for row in rows_of(pack / "bodies.csv")}
    named = {
        body
        for row in rows_of(pack / "targets.csv")
        for column in ("lead_bodies", "bodies")
        for body in parts(row[column])
    }
    assert named - known == set()


@every_pack
def test_lead_bodies_are_not_repeated_as_bodies(pack):
    """A body leads a target or supports it, not both."""
    both = [
        row["target"]
        for row in rows_of(pack / "targets.csv")
        if set(parts(row["lead_bodies"])) & set(parts(row["bodies"]))
    ]
    assert both == []


@every_pack
def test_figures_speak_of_known_regions_and_indicators(pack):
    """A published figure belongs to a region and an indicator of its pack."""
    regions = {row["code"]: row["name"] for row in rows_of(pack / "regions.csv")}
    indicators = {row["indicator"] for row in rows_of(pack / "indicators.csv")}
    strange = [
        row
        for row in figures_of(pack)
        if regions.get(row["region_code"]) != row["region"] or row["indicator"] not in indicators
    ]
    assert strange == []


@pytest.mark.parametrize("path", CSV_FILES, ids=lambda path: "/".join(path.parts[-3:]))
def test_files_are_plain_utf_8(path):
    """UTF-8 without BOM, lines ended by a line feed, every row as wide as the header."""
    data = path.read_bytes()
    assert data.decode("utf-8").startswith("\ufeff") is False
    assert b"\r" not in data
    assert [row for row in rows_of(path) if None in row or None in row.values()] == []


def test_only_the_example_is_an_example():
    """Made-up figures are labelled, published ones are not."""
    flags = {pack.name: head_of(pack)["example"] for pack in SHIPPED}
    assert flags == {"huludao-145": False, "china-145": False, "example": True}


def test_the_nations_six_targets():
    """The six targets held of 国发〔2021〕33号, and the figures that fit one of them, by basis."""
    pack = PLANS / "china-145"
    assert [(r["target"], r["rule"], r["value"], r["qualifier"])
            for r in rows_of(pack / "targets.csv")] == [
        ("energy-intensity", "relative_reduction", "13.5", ""),
        ("cod-emissions", "relative_reduction", "8", ""),
        ("ammonia-emissions", "relative_reduction", "8", ""),
        ("nox-emissions", "relative_reduction", "10", ""),
        ("voc-emissions", "relative_reduction", "10", ""),
        ("new-energy-car-sales", "floor", "20", "about"),
    ]  # fmt: skip
    assert {row["indicator"] for row in figures_of(pack)} == {"energy-intensity"}
    assert [(r["period"], r["measure"], r["basis"], r["value"]) for r in figures_of(pack)] == [
        ("2021", "annual_change", "statistical", "-2.7"),
        ("2022", "annual_change", "statistical", "-0.1"),
        ("2023", "annual_change", "assessment", "-0.5"),
        ("2023", "cumulative_change", "assessment", "-7.3"),
        ("2024", "annual_change", "assessment", "-3.8"),
        ("2024", "cumulative_change", "assessment", "-11.6"),
    ]  # fmt: skip
    assert [row for row in figures_of(pack) if not row["source"]] == []
    assert "六项" in head_of(pack)["note_zh"]
    assert "Six" in head_of(pack)["note_en"]


def test_a_pack_with_the_least_columns():
    """Another city's earlier plan: defaults filled in, units converted, two years of one target."""
    pack = read_pack(OTHER)[0]
    targets = {t.target: (t.region_code, t.target_year, t.unit_factor) for t in pack.targets}
    assert targets == {
        "energy-intensity": ("990100", 2020, 1.0),
        "energy-intensity-2018": ("990100", 2018, 1.0),
        "so2-abatement": ("990100", 2020, 0.0001),
        "dust-abatement": ("990100", 2020, 0.001),
        "coal-share": ("990100", 2020, 1.0),
        "fly-ash-reuse": ("990100", 2020, 1.0),
        "coal-yards": ("990100", 2019, 1.0),
        "so2-abatement-east": ("990102", 2020, 1.0),
    }
    indicators = {i.indicator: (i.better, i.default_measure, i.additive) for i in pack.indicators}
    assert indicators == {
        "energy-intensity": ("down", "level", False),
        "so2-abatement": ("up", "level", True),
        "dust-abatement": ("up", "level", True),
        "coal-share": ("down", "level", False),
        "fly-ash-reuse": ("up", "level", False),
        "coal-yards": ("up", "level", False),
    }
