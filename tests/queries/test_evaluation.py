"""The annual evaluation under the classic frame, every point by hand."""

import pytest

from barometer.errors import InputRefused, UsageError
from barometer.store.views import evaluation

HEADER = "region,indicator,period,measure,value"
# The city's 14.5 % in five years asks for 3.0845 % a year.
RATE = (1 - 0.855**0.2) * 100


# Cases stand side by side, each in a county and a year of its own.
PLACES = [(code, year) for year in (2021, 2022, 2023)
          for code in ("211402", "211403", "211404", "211421", "211422", "211481")]  # fmt: skip


def row(store, region="211402", **choices):
    """A county's evaluation, Lianshan's where none is named."""
    counties = evaluation.evaluation(store, plan="huludao-145", **choices)
    return next(line for line in counties if line["region_code"] == region)


def fallen(region, year, percent_of_target):
    """The line of a county's change: so many percent of the year's own target."""
    return f"{region},energy-intensity,{year},annual_change,{-RATE * percent_of_target / 100!r}"


def change(put, percent_of_target):
    """Lianshan's change of 2021."""
    put("observations", HEADER, fallen("连山区", 2021, percent_of_target))


# Percent of the year's target that was reached, and the points for it.
STEPS = (
    (100, 40, 0), (99.9, 36, 0), (90, 36, 0), (89.9, 32, 0), (80, 32, 0), (70, 28, 0),
    (60, 24, 0), (50, 20, 0), (49.9, 0, 0), (-20, 0, 0), (109.9, 40, 0), (110, 40, 3),
    (119, 40, 3), (120, 40, 6), (130, 40, 9), (250, 40, 9),
)  # fmt: skip


def test_target_points_step_by_step(store, put):
    """40 down to 20 in steps of ten, nothing below half, 3 for each full tenth over, at most 9."""
    cases = list(zip(PLACES, STEPS, strict=False))
    put("observations", HEADER, *(fallen(*place, percent) for place, (percent, *_) in cases))
    counties = [row(store, region, year=year) for (region, year), _ in cases]
    assert [(one["base_points"], one["extra_points"]) for one in counties] == [
        (base, extra) for _, base, extra in STEPS
    ]
    reached = [percent for percent, *_ in STEPS]
    assert [one["completion_pct"] for one in counties] == pytest.approx(reached, abs=1e-9)


# Percent of the year's target, points awarded for measures, and what they come to.
CLASSES = (
    (100, 55, 95, "exceeded"), (100, 54.9, 94.9, "met"), (100, 40, 80, "met"),
    (100, 39, 79, "basic"), (100, 20, 60, "basic"), (100, 19, 59, "missed"),
    (120, 50, 96, "exceeded"), (99, 60, 96, "missed"),
)  # fmt: skip


def test_classes_and_the_missed_target(store, put):
    """95, 80, 60 divide the classes; 96 points with a missed target are still not met."""
    cases = list(zip(PLACES, CLASSES, strict=False))
    put("observations", HEADER, *(fallen(*place, percent) for place, (percent, *_) in cases))
    put("evaluation_points", "region,year,item,points",
        *(f"{region},{year},节能措施,{items}" for (region, year), (_, items, *_) in cases)
    )  # fmt: skip
    counties = [row(store, region, year=year) for (region, year), _ in cases]
    assert [one["class"] for one in counties] == [named for *_, named in CLASSES]
    expected = [total for _, _, total, _ in CLASSES]
    assert [one["points"] for one in counties] == pytest.approx(expected, abs=1e-9)


def test_points_not_awarded_are_not_guessed(store, put):
    """Target points stand, the total and the class wait, and what is missing is named."""
    change(put, 100)
    county = row(store, year=2021)
    assert (county["points_so_far"], county["points"], county["class"]) == (40, None, None)
    assert county["items_missing"] == ["节能措施"]


def test_more_than_the_item_is_worth_does_not_count(store, put):
    """70 of 60 are 60; points of an item that the scheme does not have are refused."""
    change(put, 100)
    put("evaluation_points", "region,year,item,points", "连山区,2021,节能措施,70")
    with pytest.raises(InputRefused) as caught:
        put("evaluation_points", "region,year,item,points", "连山区,2021,别的,5")
    assert [(problem.row, problem.value) for problem in caught.value.problems] == [(2, "别的")]
    assert row(store, year=2021)["points"] == 100


def test_a_year_not_reported_is_not_judged(store, put):
    """2021 reported, 2022 asked for: no points, no class."""
    change(put, 100)
    county = row(store, year=2022)
    assert (county["completion_pct"], county["target_points"], county["class"]) == (
        None, None, None,
    )  # fmt: skip


def test_a_county_is_held_to_its_own_target(store, put):
    """With a target of its own of 20 % the same fall is less than the year asks for."""
    change(put, 100)
    put("county_targets", "region,indicator,value", "连山区,energy-intensity,20")
    county = row(store, year=2021)
    assert county["annual_rate_pct"] == pytest.approx((1 - 0.8**0.2) * 100, abs=1e-12)
    assert (county["own_target"], county["base_points"]) == (True, 28)


def test_a_scheme_can_be_swapped(store, put):
    """Another scheme: 10 points from 100 %, no bonus, no items, two classes, not strict."""
    change(put, 100)
    scheme = {"scheme": "own", "indicator": "energy-intensity", "strict": False,
              "steps": [{"at_least": 100, "points": 10}],
              "bonus": {"step_pct": 10, "points": 0, "most": 0}, "items": [],
              "classes": [{"at_least": 10, "class": "good"},
                       {"at_least": 0, "class": "bad"}]}  # fmt: skip
    county = row(store, year=2021, scheme=scheme)
    assert (county["points"], county["class"], county["scheme"]) == (10, "good", "own")


def test_a_frozen_evaluation_never_changes(store, put):
    """After the freeze a revision moves today's points, not the frozen ones."""
    change(put, 100)
    head = store.plans("huludao-145")[0]
    entry = evaluation.freeze(
        store, plan="huludao-145", year=2021, scheme=evaluation.scheme_of(head, None), by="test"
    )
    change(put, 60)
    assert row(store, year=2021)["base_points"] == 24
    assert row(store, year=2021, as_of=entry)["base_points"] == 40
    [frozen] = evaluation.frozen(store, "huludao-145")
    assert (frozen["entry"], frozen["year"], frozen["scheme"]["scheme"]) == (entry, 2021, "classic")


def test_an_unknown_scheme_is_named(store):
    """A scheme that the pack does not have is refused with those it has."""
    with pytest.raises(UsageError):
        evaluation.scheme_of(store.plans("huludao-145")[0], "nothing")
