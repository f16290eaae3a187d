"""The trajectory chart draws what was reported and nothing else."""

from itertools import pairwise

import pandas as pd
import pytest

from barometer.charts.palette import PALETTES
from barometer.charts.trajectory import trajectory_chart

GAP = {
    "name": "能耗", "name_en": "Energy", "status": "lagging", "achieved": 7.1, "base_year": 2020,
    "target_year": 2025, "target_value": 14.5, "stretch_value": 18.0, "unit": "%",
    "decimals": 1, "rule": "relative_reduction",
}  # fmt: skip
POINTS = pd.DataFrame(
    [
        ("path", 2020, 0.0), ("path", 2025, 14.5), ("reported", 2020, 0.0),
        ("reported", 2021, 2.9), ("reported", 2022, None), ("reported", 2023, 7.1),
        ("projection", 2023, 7.1), ("projection", 2025, 11.6),
    ],
    columns=["series", "year", "value"],
)  # fmt: skip


def spec(gap=GAP, years=POINTS, lang="en", mode="light"):
    """The chart as Vega-Lite."""
    return trajectory_chart(years, gap, lang, mode).to_dict()


def data_of(chart, mark):
    """Rows under the layers with a mark, in layer order."""
    marks = [layer for layer in chart["layer"] if layer["mark"]["type"] == mark]
    return [chart["datasets"][layer["data"]["name"]] for layer in marks]


def test_missing_year_is_shown_as_missing():
    """2022 has no dot; it has the words instead, and the line breaks there."""
    chart = spec()
    assert [row["year"] for row in data_of(chart, "point")[0]] == [2020, 2021, 2023]
    assert [(row["year"], row["words"]) for row in data_of(chart, "text")[0]] == [
        (2022, "no figure")
    ]
    reported = [layer for layer in chart["layer"] if layer["mark"]["type"] == "line"][2]
    assert reported["mark"]["invalid"] == "break-paths-show-domains"


def test_target_stretch_and_projection_are_labelled_at_the_end():
    """Each with its value, in order of height."""
    labels = data_of(spec(), "text")[1]
    assert [row["words"] for row in labels] == [
        "At this pace 11.6%",
        "Target 14.5%",
        "Stretch target 18%",
    ]


def test_labels_do_not_touch():
    """Two labels that would overlap are moved apart by a fixed share of the axis."""
    chart = spec({**GAP, "stretch_value": 14.6})
    places = [row["at"] for row in data_of(chart, "text")[1]]
    high = chart["layer"][0]["encoding"]["y"]["scale"]["domain"][1]
    assert all(b - a >= 0.075 * high - 1e-9 for a, b in pairwise(places))


def test_years_run_from_base_to_target():
    """The axis covers the plan, whatever was reported."""
    assert spec()["layer"][0]["encoding"]["y"]["scale"]["domain"][0] == 0.0
    assert spec()["layer"][2]["encoding"]["x"]["scale"]["domain"] == [2020, 2025]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours_follow_the_mode(mode):
    """Line and dots take the status's tone of the mode."""
    lines = [layer for layer in spec(mode=mode)["layer"] if layer["mark"]["type"] == "line"]
    assert lines[2]["mark"]["color"] == PALETTES[mode].warn


def test_target_without_figures_still_draws():
    """Path and target alone."""
    years = POINTS[POINTS["series"] == "path"]
    assert data_of(spec(years=years), "point") == [[]]


def test_a_whole_year_tells_value_path_distance_and_source():
    """Wherever one points in a year; dashes for what nobody knows."""
    years = POINTS.assign(
        path_gap=[None] * 5 + [1.87] + [None] * 2, file=[None] * 5 + ["a.csv"] + [None] * 2,
        row=pd.Series([None] * 5 + [7] + [None] * 2, dtype="object"),
    )  # fmt: skip
    told = {row["year"]: row for row in data_of(spec(years=years), "rule")[-1]}
    assert sorted(told) == [2020, 2021, 2022, 2023, 2025]
    assert [told[2023][name] for name in ("reported", "path", "behind", "source")] == [
        "7.1%", "—", "1.9 points behind", "a.csv row 7",
    ]  # fmt: skip
    assert (told[2022]["reported"], told[2025]["path"]) == ("—", "14.5%")
