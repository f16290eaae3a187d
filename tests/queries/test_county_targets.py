"""Counties' own targets: their limits, their units, and who is judged by which of them."""

import pytest

from barometer.errors import InputRefused
from barometer.store.views import evaluation, machinery

HEADER = "region,indicator,value,stretch_value,unit,base_year,target_year"


def checked(store, *lines):
    """What the check says of a file of county targets: row, column and code."""
    data = ("\n".join((HEADER, *lines)) + "\n").encode()
    [check] = store.check("t.csv", data, plan="huludao-145", table="county_targets")
    return [(p.row, p.column, p.code) for p in check.problems if p.is_error]


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("energy-intensity,0,,%,,", "value", "out_of_range"),
        ("energy-intensity,100,,%,,", "value", "out_of_range"),
        ("energy-intensity,-14.5,,%,,", "value", "out_of_range"),
        ("energy-intensity,145,,%,,", "value", "out_of_range"),
        ("energy-intensity,14,13,%,,", "stretch_value", "out_of_range"),
        ("energy-intensity,14,100,%,,", "stretch_value", "out_of_range"),
        ("energy-intensity,14,15,百分点,,", "unit", "bad_unit"),
        ("energy-intensity,14,15,吨标准煤,,", "unit", "bad_unit"),
        ("energy-intensity,14,,%,2025,2025", "target_year", "out_of_range"),
        ("solvent-coating-share,20,,%,,", "unit", "bad_unit"),
        ("solvent-coating-share,100,,个百分点,,", "value", "out_of_range"),
        ("clean-heating-rate,101,,%,,", "value", "out_of_range"),
        ("clean-heating-rate,80,70,%,,", "stretch_value", "out_of_range"),
        ("clean-heating-rate,80,85,百分点,,", "unit", "bad_unit"),
        ("water-network-leakage,10,11,%,,", "stretch_value", "out_of_range"),
        ("water-network-leakage,-1,,%,,", "value", "out_of_range"),
        ("cod-abatement,12,,%,,", "unit", "bad_unit"),
        ("cod-abatement,12%,,,,", "unit", "bad_unit"),
        ("cod-abatement,-5,,吨,,", "value", "out_of_range"),
        ("cod-abatement,0.5,,万吨标准煤,,", "unit", "bad_unit"),
        ("outfalls-2025,100,,%,,", "indicator", "not_allowed"),
        ("gdp,5,,,,", "indicator", "not_allowed"),
    ],
)
@pytest.mark.sampled(3)
def test_a_target_outside_its_rules_limits_is_refused(store, line, column, code):
    """At upload, by row and column; nothing else is said of the row."""
    assert checked(store, f"连山区,{line}") == [(2, column, code)]


@pytest.mark.parametrize(
    "line",
    [
        "energy-intensity,14,15.5,%,,", "energy-intensity,14%,15.5%,,,",
        "energy-intensity,0.1,99.9,,2020,2023", "solvent-coating-share,18,20,百分点,,",
        "clean-heating-rate,100,,%,,", "clean-heating-rate,80,80,,,",
        "water-network-leakage,10,9,%,,", "cod-abatement,0.12,0.13,万吨,,",
        "cod-abatement,1200000,,千克,,",
    ],
)  # fmt: skip
def test_a_target_within_its_limits_is_taken(store, line):
    """Any unit of the kind, per cent in the cell, a stretch on the far side or the very same."""
    assert checked(store, f"连山区,{line}") == []


def test_what_is_allowed_is_named(store):
    """Limits stand in the unit of the target: 0 to 100 per cent, or units that fit."""
    data = f"{HEADER}\n连山区,clean-heating-rate,101,,%,,\n连山区,cod-abatement,1,,%,,\n".encode()
    [check] = store.check("t.csv", data, plan="huludao-145", table="county_targets")
    limits, unit = check.problems
    assert (limits.facts["low"], limits.facts["high"]) == ("0 %", "100 %")
    assert "万吨" in unit.facts["allowed"]


def test_a_file_with_a_wrong_target_is_not_stored(store, put):
    """One row of two is out of its limits: nothing is stored."""
    with pytest.raises(InputRefused):
        put("county_targets", HEADER, "连山区,energy-intensity,14,,%,,",
            "兴城市,energy-intensity,140,,%,,")  # fmt: skip
    assert all("@" not in row["target"] for row in store.targets(plan="huludao-145"))


def test_two_years_of_one_county_are_two_targets(store, put):
    """An interim target for 2023 beside that for 2025: two slugs, each with its own gap row."""
    put("observations", "region,indicator,period,measure,value",
        "连山区,energy-intensity,2023,cumulative_change,-8")  # fmt: skip
    put("county_targets", HEADER, "连山区,energy-intensity,9,,%,,2023",
        "连山区,energy-intensity,14,,%,,2025")  # fmt: skip
    rows = {
        row["target"]: (row["target_year"], row["target_value"], row["status"])
        for row in store.gaps(plan="huludao-145", indicator="energy-intensity", region="211402")
    }
    assert rows == {
        "energy-intensity@211402": (2025, 14, "lagging"),
        "energy-intensity@211402-2023": (2023, 9, "missed"),
    }


def test_the_evaluation_looks_at_the_target_for_the_plans_end(store, put):
    """Lianshan has rows for 2023, 2025 and 2030, Xingcheng one for 2023: 2025 judges each."""
    put("observations", "region,indicator,period,measure,value",
        "连山区,energy-intensity,2021,annual_change,-3",
        "兴城市,energy-intensity,2021,annual_change,-3")  # fmt: skip
    put("county_targets", HEADER, "连山区,energy-intensity,9,,%,,2023",
        "连山区,energy-intensity,14,,%,,2025", "连山区,energy-intensity,30,,%,,2030",
        "兴城市,energy-intensity,12,,%,,2023")  # fmt: skip
    by_region = {
        row["region_code"]: row for row in evaluation.evaluation(store, plan="huludao-145")
    }
    assert {code: row["target_value"] for code, row in by_region.items()} == {
        "211402": 14, "211481": 14.5,
    }  # fmt: skip
    assert by_region["211402"]["annual_rate_pct"] == pytest.approx((1 - 0.86**0.2) * 100, abs=1e-12)


def test_each_region_is_compared_with_its_own_year_before(store, put):
    """Lianshan reported to 2023, Nanpiao to 2022 only: 2021 is the issue before for Nanpiao."""
    put("observations", "region,indicator,period,measure,value",
        "连山区,energy-intensity,2021,annual_change,-2.9",
        "连山区,energy-intensity,2022,annual_change,-3.4",
        "连山区,energy-intensity,2023,annual_change,-1.0",
        "南票区,energy-intensity,2021,annual_change,-4.0",
        "南票区,energy-intensity,2022,annual_change,0.5",
        "兴城市,energy-intensity,2021,cumulative_change,-4",
        "兴城市,energy-intensity,2023,annual_change,1",
        "兴城市,energy-intensity,2023,cumulative_change,-3")  # fmt: skip
    by_region = {row["region_code"]: row for row in machinery.warnings(store, plan="huludao-145")}
    names = ("period", "annual_previous_period", "annual_previous_level", "annual_turn")
    seen = {code: tuple(by_region[code][name] for name in names) for code in
            ("211402", "211404", "211481")}  # fmt: skip
    assert seen == {
        "211402": (2023, "2022", 3, "worse"),
        "211404": (2022, "2021", 3, "worse"),
        "211481": (2023, "2021", 3, "worse"),
    }


def test_tonnes_in_another_unit_are_added_up_as_tonnes(store, put):
    """0.12 万吨 and 800,000 千克 are 2,000 t: 2,961 t of the city's 4,961 are left to no one."""
    put("county_targets", HEADER, "连山区,cod-abatement,0.12,,万吨,,",
        "兴城市,cod-abatement,800000,,千克,,")  # fmt: skip
    [total] = machinery.consistency(store, plan="huludao-145")
    assert (total["unit"], total["counties_value"], total["difference"]) == pytest.approx(
        ("吨", 2000, -2961)
    )
    assert (total["lowest"], total["highest"]) == pytest.approx((800, 1200))


def test_a_target_in_ten_thousand_tonnes_is_reckoned_in_them(store, put):
    """650 t of 0.12 万吨: 0.065 reached, 0.055 to go, with digits enough to see a tonne."""
    put("observations", "region,indicator,period,measure,value",
        "连山区,cod-abatement,2022,running_total,650")  # fmt: skip
    put("county_targets", HEADER, "连山区,cod-abatement,0.12,0.13,万吨,,")
    [row] = store.gaps(plan="huludao-145", indicator="cod-abatement", region="211402")
    assert (row["unit"], row["target_value"], row["decimals"]) == ("万吨", 0.12, 4)
    assert (row["achieved"], row["gap"]) == pytest.approx((0.065, 0.055), abs=1e-12)
