"""The Huludao plan, clause by clause, against the counts and numbers of its text."""

from collections import Counter

import pytest

from tests.data.pack_files import PLANS, figures_of, head_of, parts, rows_of

PACK = PLANS / "huludao-145"
TARGETS = rows_of(PACK / "targets.csv")
NUMERIC = [row for row in TARGETS if row["rule"] != "milestone"]
MILESTONES = [row for row in TARGETS if row["rule"] == "milestone"]
ALL_LOCAL = {"各县(市)区政府", "市属开发区管委会"}

# Every number that the plan sets, in the order of its text: clause, rule, number, unit.
SET_BY_THE_PLAN = [
    ("二", "relative_reduction", "14.5", "%"),
    ("二", "cumulative", "4961", "吨"),
    ("二", "cumulative", "47", "吨"),
    ("二", "cumulative", "4356", "吨"),
    ("二", "cumulative", "1509", "吨"),
    ("三(一)", "floor", "100", "%"),
    ("三(一)", "ceiling", "1.3", "PUE"),
    ("三(一)", "relative_reduction", "14.5", "%"),
    ("三(一)", "relative_reduction", "12", "%"),
    ("三(二)", "floor", "100", "%"),
    ("三(二)", "cumulative", "1", "个"),
    ("三(三)", "floor", "100", "%"),
    ("三(三)", "floor", "80", "%"),
    ("三(三)", "ceiling", "10", "%"),
    ("三(四)", "floor", "15", "%"),
    ("三(四)", "floor", "100", "%"),
    ("三(五)", "floor", "35", "%"),
    ("三(五)", "floor", "43", "%"),
    ("三(五)", "floor", "85", "%"),
    ("三(五)", "floor", "80", "%"),
    ("三(五)", "floor", "90", "%"),
    ("三(六)", "relative_reduction", "6", "%"),
    ("三(六)", "relative_reduction", "6", "%"),
    ("三(八)", "floor", "13.7", "%"),
    ("三(九)", "point_reduction", "20", "pp"),
    ("三(九)", "point_reduction", "10", "pp"),
    ("三(九)", "relative_reduction", "20", "%"),
    ("三(十)", "floor", "70", "%"),
    ("三(十)", "floor", "90", "%"),
    ("三(十)", "floor", "65", "%"),
    ("三(十)", "floor", "60", "%"),
]


def test_numeric_targets_per_clause():
    """31 targets with a number, as many in each clause as the text sets."""
    assert Counter(row["clause"] for row in NUMERIC) == {
        "二": 5, "三(一)": 4, "三(二)": 2, "三(三)": 3, "三(四)": 2, "三(五)": 5, "三(六)": 2,
        "三(八)": 1, "三(九)": 3, "三(十)": 4,
    }  # fmt: skip
    assert len(NUMERIC) == 31


def test_milestones_per_clause():
    """Ten states without a number, as many in each clause as the text sets."""
    assert Counter(row["clause"] for row in MILESTONES) == {
        "二": 1, "三(一)": 1, "三(五)": 1, "三(七)": 2, "三(八)": 1, "三(十)": 4,
    }  # fmt: skip
    assert len(MILESTONES) == 10


def test_targets_per_sector():
    """Readers find every target under one sector, the four pollutants under environment."""
    assert Counter(row["sector"] for row in TARGETS) == {
        "citywide": 2, "industry": 10, "buildings": 3, "transport": 2, "agriculture": 6,
        "public_institutions": 2, "environment": 14, "energy": 2,
    }  # fmt: skip


def test_every_number_of_the_plan_is_a_target():
    """Rule, number and unit of every numeric target, in the order of the text."""
    targets = [(row["clause"], row["rule"], row["value"], row["unit"]) for row in NUMERIC]
    assert targets == SET_BY_THE_PLAN


def test_stretch_values():
    """Only industrial energy intensity and the parks have a second, higher number."""
    stretch_values = {
        row["target"]: row["stretch_value"] for row in TARGETS if row["stretch_value"]
    }
    assert stretch_values == {"industrial-energy-intensity": "18", "demonstration-parks": "2"}


@pytest.mark.parametrize(
    ("qualifier", "targets"),
    [
        ("strive", {"demonstration-parks", "water-network-leakage", "new-energy-vehicles",
                    "urban-sewage-collection"}),
        ("about", {"rail-water-freight-share", "non-fossil-share", "waste-incineration-share"}),
        ("basic", {"rural-black-odorous-water", "outfalls-2023", "outfalls-2025",
                   "small-boilers-retired", "sewage-direct-outfalls", "zero-landfill",
                   "hazardous-waste-capacity"}),
    ],
)  # fmt: skip
def test_qualifiers_are_kept_row_by_row(qualifier, targets):
    """力争, 左右 and 基本 stand exactly where the plan writes them."""
    assert {row["target"] for row in TARGETS if row["qualifier"] == qualifier} == targets


def test_binding_only_where_the_plan_says_so():
    """Energy intensity and the four abatement totals bind; of the others nothing is said."""
    assert {row["target"] for row in TARGETS if row["binding"] == "true"} == {
        "energy-intensity", "cod-abatement", "ammonia-abatement", "nox-abatement", "voc-abatement",
    }  # fmt: skip
    assert {row["binding"] for row in TARGETS} == {"true", ""}


def test_years():
    """2020 is the base of every number, 2025 the end of all but the first outfalls."""
    assert {row["base_year"] for row in NUMERIC} == {"2020"}
    assert {row["base_year"] for row in MILESTONES} == {""}
    early = {row["target"]: row["target_year"] for row in TARGETS if row["target_year"] != "2025"}
    assert early == {"outfalls-2023": "2023"}


def test_lead_bodies_only_where_the_plan_names_a_lead():
    """Clauses 三(五) and 三(七), and energy in 二, have a lead; the rest share the task."""
    assert {(row["clause"], row["lead_bodies"]) for row in TARGETS if row["lead_bodies"]} == {
        ("二", "市发展改革委"),
        ("三(五)", "市生态环境局;市农业农村局;市乡村振兴局;市发展改革委"),
        ("三(七)", "市发展改革委;市工业和信息化局;市生态环境局;市水利局"),
    }


def test_counties_and_zones_carry_every_row():
    """What part 三 says once for all its items stands on each of them."""
    assert [row["target"] for row in TARGETS if not set(parts(row["bodies"])) >= ALL_LOCAL] == []


# The brackets at the end of the clauses: who leads, who else answers; local bodies left out.
BRACKETS = {
    "三(一)": (
        "",
        "市发展改革委;市工业和信息化局;市生态环境局;市市场监管局;市营商局;市通信管理办公室",
    ),
    "三(二)": ("", "市发展改革委;市工业和信息化局;市生态环境局"),
    "三(三)": ("", "市发展改革委;市自然资源局;市生态环境局;市住房城乡建设局;市商务局;市市场监管局"),
    "三(四)": (
        "",
        "市交通运输局;市发展改革委;市工业和信息化局;市公安局;市财政局;市生态环境局;"
        "市住房城乡建设局;市商务局;市市场监管局;市邮政管理局",
    ),
    "三(五)": (
        "市生态环境局;市农业农村局;市乡村振兴局;市发展改革委",
        "市工业和信息化局;市住房城乡建设局;市水利局;市市场监管局",
    ),
    "三(六)": ("", "市政府办公室"),
    "三(七)": (
        "市发展改革委;市工业和信息化局;市生态环境局;市水利局",
        "市住房城乡建设局;市农业农村局;葫芦岛海事局",
    ),
    "三(八)": ("", "市发展改革委;市工业和信息化局;市生态环境局;市住房城乡建设局;市市场监管局"),
    "三(九)": ("", "市工业和信息化局;市生态环境局"),
    "三(十)": ("", "市发展改革委;市生态环境局;市住房城乡建设局"),
}


@pytest.mark.parametrize("clause", BRACKETS)
def test_bodies_are_those_of_the_brackets(clause):
    """Who leads and who else answers, in the plan's order, then counties and zones."""
    lead, bodies = BRACKETS[clause]
    expected = {(lead, f"{bodies};各县(市)区政府;市属开发区管委会")}
    assert {(r["lead_bodies"], r["bodies"]) for r in TARGETS if r["clause"] == clause} == expected


def test_every_body_of_parts_three_to_five():
    """The 29 bodies that parts 三 to 五 name, each once, two of them collective."""
    names = [row["name"] for row in rows_of(PACK / "bodies.csv")]
    assert len(names) == 29
    assert set(names) >= ALL_LOCAL
    assert {"市委组织部", "市人力资源社会保障局", "国家金融监督管理总局葫芦岛监管分局",
            "人民银行葫芦岛市分行", "市税务局", "葫芦岛海事局"} <= set(names)  # fmt: skip


def test_regions_are_the_city_and_its_six_counties():
    """National codes, one tile each, and a zone row that no sum takes in."""
    regions = rows_of(PACK / "regions.csv")
    kinds = {kind: [r["code"] for r in regions if r["kind"] == kind] for kind in
             ("nation", "city", "county", "zone")}  # fmt: skip
    assert kinds == {
        "nation": [],
        "city": ["211400"],
        "county": ["211402", "211403", "211404", "211421", "211422", "211481"],
        "zone": ["211400-KFQ"],
    }
    tiles = {r["name"]: (r["tile_row"], r["tile_col"]) for r in regions if r["kind"] == "county"}
    assert tiles == {
        "建昌县": ("1", "1"), "南票区": ("1", "2"), "连山区": ("2", "2"), "龙港区": ("2", "3"),
        "绥中县": ("3", "1"), "兴城市": ("3", "2"),
    }  # fmt: skip


def test_parts_of_the_city_are_not_the_city():
    """市辖区, 市本级 and the like are no name of any region, so a file with them is refused."""
    regions = rows_of(PACK / "regions.csv")
    names = {name for r in regions for name in (r["code"], r["name"], *parts(r["aliases"]))}
    assert names & {"市辖区", "市本级", "市直", "211401"} == set()


def test_only_published_figures_each_with_a_source():
    """The city's pack says where each figure was published, and calls none an example."""
    figures = figures_of(PACK)
    assert len(figures) == 17
    assert [row for row in figures if not row["source"] or "示例" in row["source"]] == []
    assert head_of(PACK)["example"] is False


def test_no_published_figure_answers_a_target_yet():
    """The pack opens empty: what is published are no figures of targets."""
    assert {row["indicator"] for row in figures_of(PACK)} & {
        row["indicator"] for row in TARGETS
    } == set()


def test_counties_of_the_census_add_up_to_the_city():
    """The six counties' residents of 2020 are the city's."""
    people = {row["region_code"]: int(row["value"]) for row in figures_of(PACK)
              if row["indicator"] == "population"}  # fmt: skip
    city = people.pop("211400")
    assert (len(people), sum(people.values())) == (6, city)


def test_one_indicator_gets_a_warning_level():
    """Only energy per unit of GDP is rated; it and industry's report yearly changes."""
    indicators = rows_of(PACK / "indicators.csv")
    assert [r["indicator"] for r in indicators if r["energy_intensity"] == "true"] == [
        "energy-intensity"
    ]
    changes = {r["indicator"] for r in indicators if r["default_measure"] == "annual_change"}
    assert changes == {"energy-intensity", "industrial-energy-intensity", "industrial-value-added"}


def test_shares_lie_between_nought_and_a_hundred():
    """Every indicator in per cent has the physical limits 0 and 100."""
    shares = [r for r in rows_of(PACK / "indicators.csv") if r["unit"] == "%"]
    assert {(r["min"], r["max"]) for r in shares} == {("0", "100")}


def test_additive_indicators_are_amounts():
    """Tonnes, counts, money, people and energy add up over counties; shares and rates do not."""
    additive = {r["indicator"] for r in rows_of(PACK / "indicators.csv") if r["additive"] == "true"}
    assert additive == {
        "cod-abatement", "ammonia-abatement", "nox-abatement", "voc-abatement",
        "demonstration-parks", "gdp", "energy-total", "population", "electricity",
        "industrial-value-added", "so2-emissions", "nox-emissions", "cod-emissions",
        "ammonia-emissions", "voc-emissions",
    }  # fmt: skip
