"""The barometer: both official rules on small series, to date, and against the issue before."""

import pytest

from barometer.store.views import machinery

HEADER = "region,indicator,period,measure,value"
CASE_A = (
    "连山区,energy-intensity,2021,annual_change,-2.9",
    "连山区,energy-intensity,2022,annual_change,-3.4",
    "连山区,energy-intensity,2023,annual_change,-1.0",
)
NANPIAO = (
    "南票区,energy-intensity,2021,annual_change,-3.0",
    "南票区,energy-intensity,2022,annual_change,0.5",
)
XINGCHENG = (
    "兴城市,energy-intensity,2021,annual_change,-4.0",
    "兴城市,energy-intensity,2022,annual_change,-4.0",
)
THREE = (HEADER, *CASE_A, *NANPIAO, *XINGCHENG)
QUARTERS = (
    HEADER, *CASE_A,
    "连山区,energy-intensity,2024年1-3月,annual_change,0.4",
    "连山区,energy-intensity,2024年1-6月,annual_change,-1.0",
)  # fmt: skip


def row(store, region, **choices):
    """The warning row of a county."""
    warnings = machinery.warnings(store, plan="huludao-145", region=region, **choices)
    return next(line for line in warnings if line["region_code"] == region)


@pytest.mark.parametrize(
    ("rule", "levels"),
    [
        ("rise", {"211402": 2, "211404": 1, "211481": 3}),
        ("shortfall", {"211402": 1, "211404": 1, "211481": 3}),
    ],
)
def test_both_rules(holding, rule, levels):
    """Lianshan (method, case A) fell but is 20 % behind; Nanpiao rose; Xingcheng is ahead."""
    store = holding(observations=THREE)
    by_region = {region: row(store, region, rule=rule) for region in levels}
    assert {region: line["warning_level"] for region, line in by_region.items()} == levels
    assert {line["rule"] for line in by_region.values()} == {rule}


def test_shortfall_of_less_than_a_tenth_is_level_two(store, put):
    """T = 14.5 asks for 3.0845 % in the first year: 2.8 is 9.2 % behind, 2.7 is 12.5 % behind."""
    put("observations", HEADER,
        "连山区,energy-intensity,2021,annual_change,-2.8",
        "兴城市,energy-intensity,2021,annual_change,-2.7")  # fmt: skip
    assert row(store, "211402", rule="shortfall")["warning_level"] == 2
    assert row(store, "211481", rule="shortfall")["warning_level"] == 1


def test_the_plans_rule_applies_unless_another_is_asked_for(holding):
    """Huludao's pack names `rise`."""
    store = holding(observations=THREE)
    assert row(store, "211402")["rule"] == "rise"
    assert row(store, "211402")["warning_level"] == 2


def test_year_to_date_levels(store, put):
    """Required yearly rate 3.0845 %: a rise is 1, a fall of 3.0 is 2, a fall of 3.1 is 3."""
    for months, change, level in (("1-3", 0.1, 1), ("1-6", -3.0, 2), ("1-9", -3.1, 3)):
        put("observations", HEADER, *CASE_A,
            f"连山区,energy-intensity,2024年{months}月,annual_change,{change}")  # fmt: skip
        county = row(store, "211402")
        assert county["to_date_period"] == f"2024年{months}月"
        assert (county["to_date_warning_level"], county["issue_level"]) == (level, level)
    assert county["even_rate_pct"] == pytest.approx((1 - 0.855**0.2) * 100, abs=1e-12)


def test_the_issue_before_is_the_year_before(holding):
    """Lianshan: 2022 behind no path (3), 2023 behind it (2): worse."""
    county = row(holding(observations=THREE), "211402")
    assert (county["issue_period"], county["issue_level"]) == ("2023", 2)
    assert (county["previous_period"], county["previous_level"], county["turn"]) == (
        "2022", 3, "worse",
    )  # fmt: skip


def test_the_issue_before_is_the_quarter_before(holding):
    """Within a year each report is an issue: 1-3 up (1), 1-6 slightly down (2): better."""
    county = row(holding(observations=QUARTERS), "211402")
    assert (county["issue_period"], county["previous_period"]) == ("2024年1-6月", "2024年1-3月")
    assert (county["issue_level"], county["previous_level"], county["turn"]) == (2, 1, "better")


def test_year_and_year_to_date_turn_on_their_own(holding):
    """The year worsened from 3 to 2 while the reports within 2024 went from 1 to 2: better."""
    county = row(holding(observations=QUARTERS), "211402")
    assert (county["annual_previous_period"], county["annual_previous_level"]) == ("2022", 3)
    assert county["annual_turn"] == "worse"
    assert (county["to_date_previous_period"], county["to_date_previous_level"]) == (
        "2024年1-3月", 1,
    )  # fmt: skip
    assert county["to_date_turn"] == "better"


def test_a_county_is_judged_by_its_own_target(store, put):
    """With an own target of 7 % Lianshan's 7.14 % is ahead: level 3, marked as its own."""
    put("observations", HEADER, *CASE_A)
    put(
        "county_targets",
        "region,indicator,value,stretch_value,unit",
        "连山区,energy-intensity,7,8,%",
    )
    county = row(store, "211402")
    assert (county["warning_level"], county["own_target"], county["target_value"]) == (3, True, 7)


def test_a_rule_of_the_past_needs_a_change(store, put):
    """Only a cumulative change of the fourth year: `rise` cannot say, `shortfall` can."""
    put("observations", HEADER, "连山区,energy-intensity,2024,cumulative_change,-14")
    assert row(store, "211402", rule="rise")["warning_level"] is None
    assert row(store, "211402", rule="shortfall")["warning_level"] == 3


def test_county_targets_are_weighed_by_energy(store, put):
    """(100 x 20 + 5 x 100 x 14.5) / 600 = 15.4166…, 0.9166… over the city's 14.5."""
    counties = ("连山区", "龙港区", "南票区", "绥中县", "建昌县", "兴城市")
    put("county_targets", "region,indicator,value", "连山区,energy-intensity,20")
    [blank] = machinery.consistency(store, plan="huludao-145")
    assert (blank["weighed_by"], blank["counties_value"]) == (None, None)
    put("observations", HEADER, *(f"{name},energy-total,2020,level,100" for name in counties))
    [total] = machinery.consistency(store, plan="huludao-145")
    assert (total["counties_own"], total["counties"], total["weight_year"]) == (1, 6, 2020)
    assert total["weighed_by"] == "energy-total"
    assert total["counties_value"] == pytest.approx(15.416666666666666, abs=1e-12)
    assert total["difference"] == pytest.approx(0.916666666666666, abs=1e-12)


def test_county_tonnes_are_added(store, put):
    """1200 + 800 against 4961: the counties' targets leave 2961 t to no one."""
    put("county_targets", "region,indicator,value,unit",
        "连山区,cod-abatement,1200,吨", "兴城市,cod-abatement,800,吨")  # fmt: skip
    [total] = machinery.consistency(store, plan="huludao-145")
    assert (total["weighed_by"], total["counties_value"], total["difference"]) == (
        "sum", 2000, -2961,
    )  # fmt: skip


def test_a_county_target_without_a_unit_is_in_the_indicators(store, put):
    """Tonnes stay tonnes; a percent cut stays a percent cut."""
    put("county_targets", "region,indicator,value", "连山区,cod-abatement,500",
        "连山区,energy-intensity,14", "连山区,solvent-coating-share,18")  # fmt: skip
    units = {
        gap["indicator"]: (gap["target_value"], gap["unit"])
        for gap in store.gaps(plan="huludao-145", region="211402")
        if gap["own_target"]
    }
    assert units == {
        "cod-abatement": (500, "吨"),
        "energy-intensity": (14, "%"),
        "solvent-coating-share": (18, "pp"),
    }
