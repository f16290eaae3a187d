"""The gap mart against the independent reckoning, over random plans and figures."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FULL
from tests.queries import oracle
from tests.queries.build import CITY, Figure, Goal, World

COMPARED = (
    "period", "achieved", "gap", "path_value", "path_gap", "completion_pct", "progress_pct",
    "pace_ratio", "projected_value", "required_per_year", "status", "stretch_status",
    "warning_level", "old", "final_missing",
)  # fmt: skip
MILESTONE = ("period", "status", "old", "final_missing")
QUALIFIERS = ("at_least", "over", "at_most", "under", "about")
COUNTIES = ["R1", "R2"]
RULES = ("relative_reduction", "point_reduction", "floor", "ceiling", "cumulative", "milestone")
MEASURES = ("level", "level", "level", "annual_change", "cumulative_change", "running_total")
numbers = st.floats(0.5, 99.5, allow_nan=False).map(lambda x: round(x, 3))


@st.composite
def goals(draw: Any, number: int) -> Goal:
    """A target of any rule, of the city or a county, on its own or a shared indicator."""
    rule = draw(st.sampled_from(RULES))
    milestone = rule == "milestone"
    return Goal(
        target=f"t{number}",
        rule=rule,
        value=None if milestone else draw(numbers),
        stretch=None if milestone else draw(st.none() | numbers),
        region=draw(st.sampled_from([CITY, CITY, CITY, "R1"])),
        indicator=f"i{number}",
        unit_factor=draw(st.sampled_from([1.0, 1.0, 0.0001, 1000.0])),
        base_year=None if milestone else draw(st.sampled_from([2020, 2020, 2019, 2021])),
        target_year=draw(st.sampled_from([2025, 2023])),
        path=draw(st.sampled_from(["", "geometric"])) if rule in ("floor", "ceiling") else "",
        basis=draw(st.sampled_from(["statistical", "statistical", "assessment"])),
        energy=draw(st.booleans()),
        additive=draw(st.booleans()) if rule == "floor" else None,
    )


@st.composite
def runs(draw: Any, indicators: list[str]) -> list[Figure]:
    """A stretch of years of one series, nearly always from the base year, sometimes with a hole."""
    where = {
        "indicator": draw(st.sampled_from(indicators)),
        "region": draw(st.sampled_from([CITY, CITY, CITY, *COUNTIES])),
        "measure": draw(st.sampled_from(MEASURES)),
        "basis": draw(st.sampled_from(["statistical"] * 4 + ["assessment"])),
        "base_year": draw(st.sampled_from([None, None, 2019])),
        "ytd": draw(st.sampled_from([12] * 6 + [9])),
    }
    start = draw(st.sampled_from([2020, 2020, 2020, 2018, 2021, 2026]))
    end = draw(st.integers(start, 2026))
    changing = where["measure"] in ("annual_change", "cumulative_change")
    values = numbers.map(lambda x: round(x / 20 - 4, 3)) if changing else numbers
    missing = draw(st.sampled_from([None] * 4 + [2021, 2022]))
    qualified = draw(st.sampled_from([0] * 3 + [1]))
    return [
        Figure(
            year=year, value=None if year == missing else draw(values),
            qualifier=draw(st.sampled_from([None, *QUALIFIERS])) if qualified else None,
            **where,
        )
        for year in range(start, end + 1)
    ]  # fmt: skip


def key(figure: Figure) -> tuple[Any, ...]:
    """What makes two figures the same one."""
    names = ("region_code", "indicator", "period", "measure", "basis", "base_year")
    return tuple(figure.row[name] for name in names)


@st.composite
def worlds(draw: Any) -> World:
    """A plan with up to three targets and three uploads, one of them perhaps retracted."""
    targets = [draw(goals(number)) for number in range(draw(st.integers(1, 3)))]
    indicators = [goal.slug for goal in targets]
    uploads = []
    for _ in range(draw(st.integers(1, 3))):
        figures = [figure for run in draw(st.lists(runs(indicators), min_size=1, max_size=6))
                   for figure in run]  # fmt: skip
        uploads.append(list({key(figure): figure for figure in figures}.values()))
    retracted = draw(st.sampled_from([[], [], [len(uploads) - 1]]))
    rule = draw(st.sampled_from(["rise", "shortfall"]))
    return World(targets, COUNTIES, rule, uploads, retracted)


Rows = dict[tuple[str, str], dict[str, Any]]


def agree(mart: dict[str, Any], expected: dict[str, Any], names: tuple[str, ...]) -> None:
    """Every field, numbers to 1e-9."""
    for name in names:
        want, got = expected.get(name), mart[name]
        if isinstance(want, float) and got is not None:
            assert got == pytest.approx(want, rel=1e-9, abs=1e-9), name
        else:
            assert got == want, (name, got, want)


def alike(rows: Rows, expected: Rows) -> None:
    """The same rows; a sum over counties may differ in its last bit from run to run."""
    assert set(rows) == set(expected)
    for place, row in rows.items():
        agree(row, expected[place], tuple(row))


@given(worlds(), st.sampled_from([None, None, 2022, 2024, 2026]))
@settings(max_examples=40 if FULL else 15)
def test_the_mart_agrees_with_the_oracle(world: World, period: int | None) -> None:
    """The same rows, and every number of every row."""
    rows, expected = world.gaps(period=period), oracle.gaps(world, period)
    assert set(rows) == set(expected)
    rules = {goal.target: goal.rule for goal in world.goals}
    for place, row in rows.items():
        names = MILESTONE if rules[place[0]] == "milestone" else COMPARED
        agree(row, expected[place], names)


def test_a_bound_on_the_base_years_change() -> None:
    """`at most` on the change of the base year itself says nothing of what came after it."""
    goal = Goal("t0", "relative_reduction", 1.0, CITY, "i0", base_year=2020, target_year=2025)
    figure = Figure("i0", 2020, -3.95, "annual_change", CITY, qualifier="at_most")
    world = World([goal], COUNTIES, "rise", [[figure]], [])
    rows, expected = world.gaps(), oracle.gaps(world, None)
    for place, row in rows.items():
        agree(row, expected[place], COMPARED)


@given(worlds())
@settings(max_examples=12 if FULL else 5)
def test_one_region_is_the_same_rows_as_all(world: World) -> None:
    """Filtering by region changes no number."""
    everything = world.gaps()
    for region in (CITY, "R1"):
        alone = world.gaps(region=region)
        expected = {place: row for place, row in everything.items() if place[1] == region}
        assert alone == expected


@given(worlds(), st.randoms(use_true_random=False))
@settings(max_examples=12 if FULL else 5)
def test_order_of_rows_does_not_matter(world: World, random: Any) -> None:
    """Neither the order of rows in a file nor of targets in the plan changes a figure."""
    before = world.gaps()
    for figures in world.uploads:
        random.shuffle(figures)
    random.shuffle(world.goals)
    assert world.gaps() == before


@given(worlds())
@settings(max_examples=12 if FULL else 5)
def test_retracting_restores(world: World) -> None:
    """With the last upload retracted the gaps are those from before it."""
    world.retracted = []
    before = World(world.goals, world.counties, world.warning_rule, world.uploads[:-1]).gaps()
    world.retracted = [len(world.uploads) - 1]
    assert world.gaps() == before
