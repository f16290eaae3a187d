"""Targets reached and paths kept exactly, in exact decimals: never a hair beside."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import FULL
from tests.queries.build import Figure, Goal, World

Case = tuple[Goal, list[Figure]]


def decimals(low: str, high: str, places: int) -> st.SearchStrategy[Decimal]:
    """Numbers as people write them."""
    return st.decimals(low, high, places=places)


@st.composite
def reached(draw: Any, number: int) -> Case:
    """A target of any rule and figures that reach it exactly."""
    slug = f"i{number}"
    rule = draw(st.sampled_from(["levels", "since", "changes", "points", "floor", "ceiling",
                                 "amounts", "total"]))  # fmt: skip
    base = draw(decimals("0.5", "900", 3))
    cut = draw(decimals("0.1", "99", 1))
    if rule == "changes":
        changes = [draw(decimals("-9.9", "2", 2)) for _ in range(4)] + [Decimal("-10")]
        left = Decimal(1)
        for one in changes:
            left *= 1 + one / 100
        figures = [Figure(slug, 2021 + n, float(c), "annual_change") for n, c in enumerate(changes)]
        return Goal(slug, "relative_reduction", float((1 - left) * 100), energy=True), figures
    if rule in ("levels", "since"):
        after = base * (1 - cut / 100)
        levels = [Figure(slug, 2020, float(base)), Figure(slug, 2024, float(base)),
                  Figure(slug, 2025, float(after))]  # fmt: skip
        figures = [Figure(slug, 2024, -0.05, "cumulative_change"),
                   Figure(slug, 2025, float(-cut), "cumulative_change")]  # fmt: skip
        goal = Goal(slug, "relative_reduction", float(cut), energy=True)
        return goal, levels if rule == "levels" else figures
    if rule == "points":
        figures = [Figure(slug, 2020, float(base)), Figure(slug, 2025, float(base - cut))]
        return Goal(slug, "point_reduction", float(cut)), figures
    # 吨 reported, 万吨 aimed at, and as it stands.
    factor = draw(st.sampled_from([Decimal(1), Decimal("0.0001"), Decimal(1000)]))
    if rule in ("floor", "ceiling"):
        goal = Goal(slug, rule, float(cut), unit_factor=float(factor))
        return goal, [Figure(slug, 2025, float(cut / factor))]
    parts = [draw(decimals("0.1", "999", 2)) for _ in range(5)]
    goal = Goal(slug, "cumulative", float(sum(parts) * factor), unit_factor=float(factor))
    if rule == "total":
        return goal, [Figure(slug, 2025, float(sum(parts)), "running_total")]
    return goal, [Figure(slug, 2021 + n, float(part)) for n, part in enumerate(parts)]


@given(st.tuples(*(reached(number) for number in range(12))))
@settings(max_examples=25 if FULL else 8)
def test_a_target_reached_exactly_is_met(cases: tuple[Case, ...]) -> None:
    """Whatever the rule, the measure and the unit: `met`, nothing to go, the best level."""
    rows = World(
        [goal for goal, _ in cases], uploads=[[f for _, figures in cases for f in figures]]
    )
    for (target, _), row in rows.gaps().items():
        assert (row["status"], row["gap"], row["notes"]) == ("met", 0, []), (target, row)
        assert row["warning_level"] in (3, None), (target, row)


@st.composite
def on_path(draw: Any, number: int, pace: Decimal) -> Case:
    """A target and figures after some years that went on at exactly this pace."""
    slug = f"i{number}"
    rule = draw(st.sampled_from(["floor", "ceiling", "points", "amounts"]))
    base, way = draw(decimals("20", "70", 1)), draw(decimals("1", "19", 1))
    year = draw(st.integers(2021, 2024))
    done = way * pace * (year - 2020) / 5
    if rule == "points":
        figures = [Figure(slug, 2020, float(base)), Figure(slug, year, float(base - done))]
        return Goal(slug, "point_reduction", float(way)), figures
    if rule == "amounts":
        figures = [Figure(slug, year, float(done), "running_total")]
        return Goal(slug, "cumulative", float(way)), figures
    sign = 1 if rule == "floor" else -1
    figures = [Figure(slug, 2020, float(base)), Figure(slug, year, float(base + sign * done))]
    return Goal(slug, rule, float(base + sign * way)), figures


@given(
    st.sampled_from([(Decimal("0.95"), "on_track"), (Decimal("0.6"), "lagging"),
                     (Decimal(0), "off_track"), (Decimal(1), "on_track")]).flatmap(
        lambda rung: st.tuples(
            st.just(rung), st.tuples(*(on_path(number, rung[0]) for number in range(12)))
        )
    )
)  # fmt: skip
@settings(max_examples=25 if FULL else 8)
def test_a_pace_kept_exactly_reaches_its_step(
    drawn: tuple[tuple[Decimal, str], tuple[Case, ...]],
) -> None:
    """A pace of exactly 0.95, 0.60 or 0 is at that threshold; exactly 1 is on the path."""
    (pace, status), cases = drawn
    rows = World(
        [goal for goal, _ in cases], uploads=[[f for _, figures in cases for f in figures]]
    )
    for row in rows.gaps().values():
        assert row["status"] == status, row
        assert pace != 1 or row["path_gap"] == 0, row


@given(decimals("0.1", "9.9", 2), st.integers(2021, 2025), st.sampled_from(["rise", "shortfall"]))
@settings(max_examples=25 if FULL else 8)
def test_a_path_kept_exactly_is_level_3(fall: Decimal, year: int, rule: str) -> None:
    """The same fall every year as the whole target asks for: level 3, for the year and within."""
    whole = float((1 - (1 - fall / 100) ** 5) * 100)
    figures = [Figure("t", y, float(-fall), "annual_change") for y in range(2021, year + 1)]
    figures.append(Figure("t", year, float(-fall), "annual_change", ytd=9))
    goal = Goal("t", "relative_reduction", whole, energy=True)
    row = World([goal], uploads=[figures], warning_rule=rule).gaps()["t", "C"]
    assert (row["warning_level"], row["to_date_warning_level"], row["path_gap"]) == (3, 3, 0)
