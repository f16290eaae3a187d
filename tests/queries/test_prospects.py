"""What the years left need, beside the fastest year that was, and where one rate would lead."""

import pytest

PLAN, CITY = "huludao-145", "211400"
COUNTY, BEHIND = "211402", "211404"
HEADER = "region_code,indicator,period,measure,value"
CUT, LEVEL = "energy-intensity", "clean-heating-rate"


def prospect(store, indicator, rate=None, figures=(), of=CITY):
    """A region's own row."""
    rows = store.prospects(PLAN, indicator, rate, region=CITY, figures=figures)
    [regional] = [row for row in rows if row["region_code"] == of]
    return regional


def test_a_cut_is_needed_faster_than_it_ever_went(store, put):
    """Case A of the method: 4.045 % a year, never more than 3.4; where 4 % a year would lead."""
    rows = ((2021, -2.9), (2022, -3.4), (2023, -1.0))
    put("observations", HEADER, *(f"{CITY},{CUT},{y},annual_change,{v}" for y, v in rows))
    city = prospect(store, CUT, 4.0)
    assert city["required_per_year"] == pytest.approx(4.045072440992781)
    assert (city["fastest_year"], city["fastest_rate"]) == (2022, pytest.approx(3.4))
    assert city["out_of_reach"] is True
    assert city["supposed_value"] == pytest.approx((1 - 0.92860614 * 0.96**2) * 100)
    assert city["supposed_gap"] == pytest.approx(14.5 - city["supposed_value"])


def test_a_year_without_the_one_before_it_says_nothing_of_a_pace(store, put):
    """Two years in one step are no yearly rate; one known rate alone judges nothing."""
    rows = ((2020, 62), (2022, 70), (2023, 71))
    put("observations", HEADER, *(f"{CITY},{LEVEL},{y},level,{v}" for y, v in rows))
    city = prospect(store, LEVEL)
    assert (city["required_per_year"], city["fastest_year"], city["fastest_rate"]) == (
        4.5, 2023, 1.0,
    )  # fmt: skip
    assert (city["out_of_reach"], city["supposed_value"]) == (False, None)
    put("observations", HEADER, f"{CITY},{LEVEL},2021,level,63")
    again = prospect(store, LEVEL)
    assert (again["fastest_year"], again["fastest_rate"], again["out_of_reach"]) == (2022, 7, False)


def test_single_years_of_a_cut_compound_year_by_year(store, put):
    """3 % and then 5 %; a county that is a year ahead has the later year left alone."""
    rows = ((2021, -2.9), (2022, -3.4), (2023, -1.0))
    put("observations", HEADER, *(f"{CITY},{CUT},{y},annual_change,{v}" for y, v in rows))
    put("observations", HEADER, f"{COUNTY},{CUT},2024,cumulative_change,-10",
        f"{BEHIND},{CUT},2022,cumulative_change,-5")  # fmt: skip
    figures = (3.0, 5.0)
    city = prospect(store, CUT, figures=figures)
    assert city["supposed_values"] == pytest.approx(
        [(1 - 0.92860614 * 0.97) * 100, (1 - 0.92860614 * 0.97 * 0.95) * 100]
    )
    ahead = prospect(store, CUT, figures=figures, of=COUNTY)
    assert ahead["supposed_values"] == pytest.approx([(1 - 0.9 * 0.95) * 100])
    assert prospect(store, CUT, figures=figures, of=BEHIND)["supposed_value"] is None


def test_single_years_of_a_level_are_its_levels(store, put):
    """72 and then 79 of 80: 1 to go; a county that stands 10 lower rises by as much."""
    rows = ((2020, 62), (2023, 71))
    put("observations", HEADER, *(f"{CITY},{LEVEL},{y},level,{v}" for y, v in rows))
    put("observations", HEADER, f"{COUNTY},{LEVEL},2023,level,61")
    figures = (72.0, 79.0)
    city = prospect(store, LEVEL, figures=figures)
    assert (city["supposed_values"], city["supposed_gap"]) == ([72.0, 79.0], 1.0)
    assert prospect(store, LEVEL, figures=figures, of=COUNTY)["supposed_values"] == [62.0, 69.0]
