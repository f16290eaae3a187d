"""The method's worked numbers and edges, each on a table small enough to check by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.queries.build import CITY, Figure, Goal, World, one

CUT = Goal("cut", "relative_reduction", 14.5)
FLOOR = Goal("floor", "floor", 80)
CEILING = Goal("ceiling", "ceiling", 10)
TONNES = Goal("tonnes", "cumulative", 4961)
POINTS = Goal("points", "point_reduction", 20)
DONE = Goal("done", "milestone", None, base_year=None, target_year=2023)


def level(year: int, value: float | None, **more: Any) -> Figure:
    """A level of the city."""
    return Figure("", year, value, **more)


def change(year: int, value: float | None, **more: Any) -> Figure:
    """A change on the year before, in percent."""
    return Figure("", year, value, "annual_change", **more)


def since(year: int, value: float, **more: Any) -> Figure:
    """A change since the base year, in percent."""
    return Figure("", year, value, "cumulative_change", **more)


def total(year: int, value: float, **more: Any) -> Figure:
    """An amount since the start of the plan."""
    return Figure("", year, value, "running_total", **more)


WORKED = {
    "A": (CUT, [change(2021, -2.9), change(2022, -3.4), change(2023, -1.0)],
          (7.139386, 8.971021583570515, 7.360614, 0.7906583248197947, 11.613503763893785,
           4.045072440992781, "lagging")),
    "B": (FLOOR, [level(2020, 62), level(2023, 74)],
          (74, 72.8, 6, 1.1111111111111112, 82, 3, "on_track")),
    "C": (CEILING, [level(2020, 14), level(2024, 11.6)],
          (11.6, 10.8, 1.6, 0.75, 11, -1.6, "lagging")),
    "D": (TONNES, [level(2021, 600), level(2022, 1150), level(2023, 980)],
          (2730, 2976.6, 2231, 0.9171537996371699, 4550, 1115.5, "lagging")),
    "E": (POINTS, [level(2020, 68), level(2024, 54.5)],
          (13.5, 16, 6.5, 0.84375, 16.875, 6.5, "lagging")),
}  # fmt: skip


@pytest.mark.parametrize("case", WORKED)
def test_worked_numbers(case: str) -> None:
    """The method's table, to 1e-9."""
    goal, figures, (*numbers, status) = WORKED[case]
    row = one(goal, *figures)
    names = ("achieved", "path_value", "gap", "pace_ratio", "projected_value", "required_per_year")
    assert [row[name] for name in names] == pytest.approx(numbers, abs=1e-9)
    assert row["status"] == status


@pytest.mark.parametrize(
    ("goal", "achieved", "published"), [(17, 6.94, 38.60), (20, 20.07, 100.39)]
)
def test_official_progress_is_reproduced(goal: float, achieved: float, published: float) -> None:
    """Progress of a reduction is logarithmic, as the statistics bureaus publish it."""
    row = one(Goal("t", "relative_reduction", goal), since(2023, -achieved))
    assert row["progress_pct"] == pytest.approx(published, abs=0.03)


def test_official_chain_of_changes() -> None:
    """Yearly changes multiply; a rise counts against."""
    row = one(
        Goal("t", "relative_reduction", 17), change(2021, 1.51), change(2022, -2.20),
        change(2023, -4.18),
    )  # fmt: skip
    assert row["achieved"] == pytest.approx(4.87, abs=0.005)
    assert row["progress_pct"] == pytest.approx(26.8, abs=0.05)


def test_a_chain_with_a_hole_is_never_bridged() -> None:
    """Incomplete, the missing year named, t the latest reported year."""
    row = one(CUT, change(2021, -2.9), change(2023, -1.0), change(2024, -2.0))
    assert (row["status"], row["period"], row["missing"]) == ("incomplete", 2024, [2022])
    assert row["achieved"] is None


def test_a_null_mark_is_no_figure() -> None:
    """A year with a null mark does not become t, and leaves a hole."""
    row = one(CUT, change(2021, -2.9), change(2022, None), change(2023, -1.0))
    assert (row["status"], row["missing"]) == ("incomplete", [2022])
    assert one(FLOOR, level(2020, 62), level(2023, None))["period"] == 2020


def test_measures_are_taken_in_order() -> None:
    """Levels before cumulative changes before the chain; a disagreement is noted."""
    row = one(CUT, level(2020, 100), level(2021, 95), since(2021, -5.2), change(2021, -5.05))
    assert row["achieved"] == pytest.approx(5.0, abs=1e-9)
    assert row["notes"] == ["conflict"]
    row = one(CUT, since(2021, -5.05), change(2021, -5.0))
    assert (row["achieved"], row["notes"]) == (5.05, [])


def test_amounts_disagree_beyond_half_a_percent() -> None:
    """A running total decides over the sum of the years; 0.5 % apart is noted, less is not."""
    near = one(TONNES, level(2021, 1000), total(2021, 1004))
    far = one(TONNES, level(2021, 1000), total(2021, 1010))
    assert (near["achieved"], near["notes"]) == (1004, [])
    assert (far["achieved"], far["notes"]) == (1010, ["conflict"])


def test_a_sum_needs_every_year() -> None:
    """A missing year makes the amount incomplete."""
    row = one(TONNES, level(2021, 600), level(2023, 980))
    assert (row["status"], row["missing"]) == ("incomplete", [2022])


def test_a_cumulative_change_serves_its_own_base_only() -> None:
    """A change since 2015 says nothing of a target that counts from 2020."""
    assert one(CUT, since(2023, -9.0, base_year=2015))["status"] == "no_data"


def test_years_before_the_base_are_ignored() -> None:
    """Nothing else reported is no data."""
    assert one(CUT, change(2019, -3.0))["status"] == "no_data"


def test_only_later_years_were_reported() -> None:
    """The earliest of them decides, n is capped, and a note says so."""
    row = one(CUT, since(2026, -15.0), since(2027, -16.0))
    assert (row["period"], row["achieved"], row["status"]) == (2026, 15.0, "met")
    assert row["notes"] == ["after_target_year"]
    assert row["required_per_year"] is None


@pytest.mark.parametrize(
    ("figures", "period", "status", "notes"),
    [
        ([level(2020, 60), level(2026, 85)], 2026, "met", ["after_target_year"]),
        ([level(2020, 60), level(2026, 75), level(2027, 90)], 2026, "missed",
         ["after_target_year"]),
        ([level(2020, 60), level(2024, 70), level(2026, 85)], 2024, "lagging", []),
        ([level(2020, 60)], 2020, "short", []),
        ([level(2019, 60)], None, "no_data", []),
    ],
)  # fmt: skip
def test_the_base_year_is_no_report(
    figures: list[Figure], period: int | None, status: str, notes: list[str]
) -> None:
    """A figure of the base year never stands in for one of the years that count."""
    row = one(FLOOR, *figures)
    assert (row["period"], row["status"], row["notes"]) == (period, status, notes)


@pytest.mark.parametrize(
    ("goal", "figures", "status"),
    [
        (CEILING, [level(2025, 10, qualifier="over")], "incomplete"),
        (CEILING, [level(2025, 10, qualifier="at_most")], "met"),
        (CEILING, [level(2025, 12, qualifier="over")], "missed"),
        (CEILING, [level(2025, 12, qualifier="under")], "incomplete"),
        (CEILING, [level(2025, 10, qualifier="about")], "incomplete"),
        (CEILING, [level(2025, 9, qualifier="about")], "met"),
        (CEILING, [level(2023, 9, qualifier="at_least")], "incomplete"),
        (FLOOR, [level(2025, 80, qualifier="at_most")], "incomplete"),
        (FLOOR, [level(2025, 80, qualifier="at_least")], "met"),
        (FLOOR, [level(2025, 79, qualifier="over")], "incomplete"),
        (FLOOR, [level(2025, 79, qualifier="under")], "missed"),
        (CUT, [since(2025, -14.5, qualifier="at_most")], "met"),
        (CUT, [since(2025, -14.5, qualifier="over")], "incomplete"),
        (CUT, [level(2020, 100), level(2025, 85, qualifier="at_least")], "incomplete"),
        (CUT, [level(2020, 100), level(2025, 85, qualifier="at_most")], "met"),
        (CUT, [level(2020, 100, qualifier="at_most"), level(2025, 85)], "incomplete"),
        (CUT, [change(y, -4, qualifier="under" if y == 2022 else None)
               for y in range(2021, 2026)], "met"),
        (CUT, [change(y, -4, qualifier="over" if y == 2022 else None)
               for y in range(2021, 2026)], "incomplete"),
        (POINTS, [level(2020, 50, qualifier="under"), level(2025, 30)], "incomplete"),
        (POINTS, [level(2020, 50), level(2025, 30, qualifier="under")], "met"),
        (POINTS, [level(2020, 50, qualifier="over"), level(2025, 30, qualifier="over")],
         "incomplete"),
        (TONNES, [total(2025, 4961, qualifier="at_least")], "met"),
        (TONNES, [total(2025, 4961, qualifier="about")], "incomplete"),
        (TONNES, [level(y, 1000, qualifier="at_most" if y == 2021 else None)
                  for y in range(2021, 2026)], "incomplete"),
        (TONNES, [level(2021, 900, qualifier="about"), total(2025, 4961)], "met"),
    ],
)  # fmt: skip
@pytest.mark.sampled(3)
def test_a_qualifier_never_counts_as_more_than_it_says(
    goal: Goal, figures: list[Figure], status: str
) -> None:
    """Where a figure may lie on the other side of the target nothing is concluded from it."""
    row = one(goal, *figures)
    assert row["status"] == status
    undecided = status == "incomplete"
    assert ("qualifier_contradicts" in row["notes"]) is undecided
    assert (row["gap"] is None) is undecided and row["achieved"] is not None
    assert row["missing"] == []


def test_the_qualifier_of_what_was_reached() -> None:
    """As written for a single figure; turned for a cut; about, where figures lean both ways."""
    assert one(FLOOR, level(2023, 40, qualifier="over"))["achieved_qualifier"] == "over"
    assert one(CUT, since(2023, -9, qualifier="under"))["achieved_qualifier"] == "over"
    both = [level(2020, 50, qualifier="over"), level(2023, 30, qualifier="over")]
    assert one(POINTS, *both)["achieved_qualifier"] == "about"
    assert one(POINTS, level(2020, 50), level(2023, 30))["achieved_qualifier"] is None


def test_a_qualifier_judges_each_target_alone() -> None:
    """`over 16` is past the base target and leaves the stretch target open."""
    goal = Goal("t", "relative_reduction", 14.5, stretch=18)
    row = one(goal, since(2025, -16.0, qualifier="under"))
    assert (row["status"], row["stretch_status"]) == ("met", "incomplete")


def test_the_target_year_decides_over_later_ones() -> None:
    """T never passes e where e was reported."""
    row = one(CUT, since(2025, -13.0), since(2026, -15.0))
    assert (row["period"], row["status"]) == (2025, "missed")


def test_without_a_base_there_is_no_pace() -> None:
    """A floor with no base year: short, path and pace null, required still known."""
    row = one(FLOOR, level(2023, 74))
    assert (row["status"], row["gap"], row["required_per_year"]) == ("short", 6, 3)
    assert [row[name] for name in ("path_value", "pace_ratio", "completion_pct")] == [None] * 3


def test_points_without_a_base_are_incomplete() -> None:
    """The base year is what is missing; a base of zero is valid."""
    row = one(POINTS, level(2023, 50))
    assert (row["status"], row["missing"]) == ("incomplete", [2020])
    assert one(POINTS, level(2020, 0), level(2023, 0))["achieved"] == 0


def test_a_reduction_from_zero_falls_to_the_next_measure() -> None:
    """Division by a zero base is no reading."""
    assert one(CUT, level(2020, 0), level(2021, 5), since(2021, -3.0))["achieved"] == 3.0
    assert one(CUT, level(2020, 0), level(2021, 5))["status"] == "incomplete"


def test_a_reduction_of_everything_gives_null_not_an_error() -> None:
    """A >= 100: no progress, pace or projection."""
    row = one(CUT, level(2020, 10), level(2023, -1))
    assert row["achieved"] == pytest.approx(110)
    names = ("progress_pct", "pace_ratio", "projected_value", "required_per_year")
    assert [row[name] for name in names] == [None] * 4
    assert row["status"] == "ahead"


def test_a_base_that_already_satisfies() -> None:
    """Completion and pace null, the path is the target; it holds, will be missed, or is lost."""
    holding = one(FLOOR, level(2020, 85), level(2022, 84))
    assert (holding["status"], holding["path_value"], holding["notes"]) == ("ahead", 80, [])
    falling = one(FLOOR, level(2020, 85), level(2022, 82))
    assert (falling["status"], falling["notes"]) == ("ahead", ["projected_to_miss"])
    assert falling["projected_value"] == pytest.approx(77.5, abs=1e-9)
    lost = one(FLOOR, level(2020, 85), level(2022, 79))
    assert (lost["status"], lost["pace_ratio"]) == ("reversed", None)
    missed = one(FLOOR, level(2020, 85), level(2025, 79))
    assert (missed["status"], missed["projected_value"]) == ("missed", 79)
    assert [row["notes"] for row in (lost, missed)] == [["projected_to_miss"]] * 2


def test_a_geometric_path() -> None:
    """Compound path and rates for a floor; null from a base that is not positive."""
    goal = Goal("g", "floor", 80, path="geometric")
    row = one(goal, level(2020, 20), level(2022, 40))
    assert row["path_value"] == pytest.approx(20 * 4 ** (2 / 5), abs=1e-9)
    assert row["pace_ratio"] == pytest.approx((2**0.5 - 1) / (4**0.2 - 1), abs=1e-9)
    zero = one(goal, level(2020, 0), level(2022, 40))
    assert (zero["path_value"], zero["pace_ratio"], zero["status"]) == (None, None, "short")


@pytest.mark.parametrize(
    ("value", "status"),
    [(74.4, "on_track"), (72.8, "on_track"), (72.0, "lagging"), (68.48, "lagging"),
     (68.0, "off_track"), (62.0, "off_track"), (61.0, "reversed"), (80.0, "ahead")],
)  # fmt: skip
def test_thresholds_of_the_status(value: float, status: str) -> None:
    """0.95, 0.60 and 0 of the pace that is needed (62 to 80 by 2025, at 2023)."""
    assert one(FLOOR, level(2020, 62), level(2023, value))["status"] == status


def test_the_target_year_itself() -> None:
    """Met or missed, whatever the pace."""
    assert one(FLOOR, level(2020, 62), level(2025, 80))["status"] == "met"
    assert one(FLOOR, level(2020, 62), level(2025, 79.9))["status"] == "missed"


def test_the_base_year_alone_is_short() -> None:
    """At n = 0 nothing is divided."""
    row = one(FLOOR, level(2020, 62))
    assert (row["status"], row["pace_ratio"], row["projected_value"]) == ("short", None, None)
    assert row["required_per_year"] == pytest.approx(3.6)


def test_the_stretch_target_is_judged_the_same_way() -> None:
    """Met at the base target, still on the way to the stretch target."""
    goal = Goal("t", "relative_reduction", 14.5, stretch=18)
    row = one(goal, since(2025, -16.0))
    assert (row["status"], row["stretch_status"]) == ("met", "missed")


@pytest.mark.parametrize(
    ("figures", "period", "status"),
    [
        ([], None, "no_data"),
        ([level(2022, 60)], None, "in_progress"),
        ([level(2022, 60)], 2023, "in_progress"),
        ([level(2023, 90)], None, "missed"),
        ([level(2023, 100)], None, "met"),
        ([level(2022, 60), level(2024, 100)], None, "late"),
        ([level(2022, 60), level(2024, 100)], 2023, "in_progress"),
        ([level(2022, 60), level(2024, 80)], None, "missed"),
        ([level(2023, 100 - 1e-12)], None, "met"),
        ([level(2022, 60, qualifier="at_least")], None, "incomplete"),
        ([level(2023, 100, qualifier="at_most")], None, "incomplete"),
        ([level(2023, 100, qualifier="at_most"), level(2024, 100)], None, "late"),
        ([level(2022, 60), level(2024, 100)], 2022, "in_progress"),
    ],
)
def test_milestones(figures: list[Figure], period: int | None, status: str) -> None:
    """The first year at 100 decides; later years count; no status reads the clock."""
    assert one(DONE, *figures, period=period)["status"] == status


def test_two_bases_are_two_series() -> None:
    """Assessment figures never fill a hole of the statistical series."""
    row = one(CUT, change(2021, -2.9), change(2022, -3.0, basis="assessment"), change(2023, -1.0))
    assert (row["status"], row["missing"]) == ("incomplete", [2022])


def test_values_are_converted_to_the_targets_unit() -> None:
    """吨 reported, 万吨 aimed at."""
    goal = Goal("t", "cumulative", 2.0, unit_factor=0.0001)
    row = one(goal, level(2021, 4000), level(2022, 5000))
    assert (row["achieved"], row["gap"]) == pytest.approx((0.9, 1.1), abs=1e-12)


@pytest.mark.parametrize(
    ("figures", "level_rise"),
    [
        ([change(2021, -4.0), change(2022, 0.5)], 1),
        ([change(2021, -4.0), change(2022, -0.1)], 2),
        ([change(2021, -4.0), change(2022, -4.0)], 3),
        ([level(2020, 100), level(2021, 96), level(2022, 97)], 1),
        ([since(2021, -6.0), since(2022, -5.0)], 1),
        ([since(2022, -5.0)], None),
        ([since(2021, -5.0)], 3),
    ],
)
def test_the_warning_rule_rise(figures: list[Figure], level_rise: int | None) -> None:
    """The change by the first of three ways; a rise is level 1, behind the path level 2."""
    goal = Goal("t", "relative_reduction", 14.5, energy=True)
    assert one(goal, *figures)["warning_level"] == level_rise


def test_case_a_under_both_warning_rules() -> None:
    """Level 2 under `rise`, level 1 under `shortfall`."""
    goal = Goal("t", "relative_reduction", 14.5, energy=True)
    figures = WORKED["A"][1]
    assert one(goal, *figures)["warning_level"] == 2
    assert one(goal, *figures, warning_rule="shortfall")["warning_level"] == 1
    nearly = [since(2023, -8.5), since(2022, -6.0)]
    assert one(goal, *nearly, warning_rule="shortfall")["warning_level"] == 2
    assert one(goal, since(2023, -9.0), warning_rule="shortfall")["warning_level"] == 3


@pytest.mark.parametrize(("value", "level_now"), [(0.1, 1), (-3.0, 2), (-3.2, 3)])
def test_the_warning_within_the_year(value: float, level_now: int) -> None:
    """A year-to-date change against the yearly rate that is needed (3.08 %)."""
    goal = Goal("t", "relative_reduction", 14.5, energy=True)
    row = one(goal, change(2023, -3.0), change(2024, value, ytd=9))
    assert (row["to_date_period"], row["to_date_warning_level"]) == ("2024年1-9月", level_now)
    assert row["period"] == 2023


def summed(*uploads: list[Figure]) -> World:
    """The tonnage target and two counties."""
    named = [[Figure("tonnes", f.year, f.value, f.measure, f.region) for f in u] for u in uploads]
    return World([TONNES], ["R1", "R2"], uploads=named)


def test_the_city_is_the_sum_of_all_its_counties_or_incomplete() -> None:
    """Only without a city row, and only if all of them reported."""
    both = [level(2021, 10, region="R1"), level(2021, 20, region="R2")]
    rows = summed(both).gaps()
    city = rows["tonnes", CITY]
    assert (city["achieved"], city["notes"]) == (30, ["summed"])
    assert rows["tonnes", "R1"]["status"] == "no_target"
    assert [rows["tonnes", "R1"][n] for n in ("target_value", "gap", "path_value")] == [None] * 3
    alone = summed(both[:1]).gaps()["tonnes", CITY]
    assert (alone["status"], alone["missing"], alone["missing_regions"]) == (
        "incomplete", [2021], ["R2"],
    )  # fmt: skip
    with_city = summed([*both, level(2021, 40)]).gaps()["tonnes", CITY]
    assert (with_city["achieved"], with_city["notes"]) == (40, [])


def test_a_county_is_measured_against_its_own_target_or_the_citys() -> None:
    """Its own row replaces the city's with the same indicator, rule and target year."""
    county_goal = Goal("own", "floor", 70, region="R1", indicator="floor")
    figures = [Figure("floor", 2023, 75, region=region) for region in ("R1", "R2")]
    rows = World([FLOOR, county_goal], ["R1", "R2"], uploads=[figures]).gaps()
    assert sorted(rows) == [("floor", CITY), ("floor", "R2"), ("own", "R1")]
    assert rows["own", "R1"]["status"] == "ahead"
    assert (rows["floor", "R2"]["status"], rows["floor", "R2"]["notes"]) == (
        "short", ["city_value"],
    )  # fmt: skip


def test_completion_is_0_at_the_base_and_100_at_the_target() -> None:
    """For every rule that has one."""
    for goal, base, goal_level in ((FLOOR, 62, 80), (CEILING, 14, 10)):
        start = one(goal, level(2020, base), level(2021, base))
        end = one(goal, level(2020, base), level(2025, goal_level))
        assert (start["completion_pct"], end["completion_pct"]) == (0, 100)
    assert one(CUT, since(2025, -14.5))["completion_pct"] == pytest.approx(100)
    assert one(CUT, since(2025, -14.5))["progress_pct"] == pytest.approx(100)
