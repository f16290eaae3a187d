"""A few regions on one chart: names at the ends, holes where nothing was reported."""

import pandas as pd

from barometer.charts.comparison import comparison_chart

POINTS = pd.DataFrame(
    [(0, "City", 2020, 0.0, "0%"), (0, "City", 2021, None, "—"), (0, "City", 2022, 6.0, "6%"),
     (1, "Nanpiao", 2020, 0.0, "0%"), (1, "Nanpiao", 2021, 5.9, "5.9%")],
    columns=["order", "region", "year", "value", "words"],
)  # fmt: skip


def test_lines_are_named_at_their_ends_and_break_where_a_year_is_missing():
    """Names do not touch; the target stands among them; a year tells every region's value."""
    spec = comparison_chart(POINTS, (14.5, "Target 14.5%"), "Compared").to_dict()
    rows = [spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]]
    goal, city, county, names, tips = rows
    assert goal == [{"value": 14.5}]
    assert [row["value"] for row in city] == [0.0, None, 6.0]
    assert [row["year"] for row in county] == [2020, 2021]
    assert [row["words"] for row in names] == ["Nanpiao 5.9%", "City 6%", "Target 14.5%"]
    assert names[1]["value"] - names[0]["value"] >= 0.075 * (14.5 - 5.9) - 1e-9
    assert [(row["year"], row["region_0"], row["region_1"]) for row in tips] == [
        (2020, "0%", "0%"), (2021, "—", "5.9%"), (2022, "6%", "—"),
    ]  # fmt: skip
