"""Small multiples: one little chart per region, the same scale, the path beside the achieved."""

from __future__ import annotations

import altair as alt
import pandas as pd

from barometer.charts.palette import PALETTES, Mode, tone_of
from barometer.charts.theme import themed

WIDTH, HEIGHT = 160, 170


def multiples_charts(points: pd.DataFrame, mode: Mode = "light") -> list[alt.LayerChart]:
    """A line chart per region, in order, all with the same axes.

    Shape: `points` has one row per `region`, `series` (`achieved`, `path`) and `year`; `value` and
    `target` in the target's unit, `status` of the region's latest year, `order` of the regions.
    """
    years = (int(points["year"].min()), int(points["year"].max()))
    known = pd.concat([points["value"], points["target"].dropna()])
    low = known.min()
    values = (float(min(low, 0)), float(known.max()))
    if low > 0 and values[1] / low < 3:
        values = (float(low) * 0.97, values[1] * 1.03)
    return [
        themed(_little(rows, years, values, mode), mode)
        for _, rows in points.sort_values("order").groupby("order", sort=True)
    ]


def _little(
    rows: pd.DataFrame, years: tuple[int, int], values: tuple[float, float], mode: Mode
) -> alt.LayerChart:
    colours = PALETTES[mode]
    tone = getattr(colours, tone_of(str(rows["status"].iloc[0])))
    ticks = sorted(set(years))
    x = alt.X("year:Q", title=None, scale=alt.Scale(domain=list(years), nice=False),
              axis=alt.Axis(format="d", values=ticks, grid=False, labelFlush=False))  # fmt: skip
    y = alt.Y("value:Q", title=None, scale=alt.Scale(domain=list(values), nice=False),
              axis=alt.Axis(tickCount=3, domain=False, ticks=False))  # fmt: skip
    y_goal = alt.Y("target:Q", title=None, scale=alt.Scale(domain=list(values), nice=False))
    goal = alt.Chart(rows.dropna(subset="target").head(1))
    path = alt.Chart(rows[rows["series"] == "path"])
    line = alt.Chart(rows[rows["series"] == "achieved"])
    tip = [alt.Tooltip("year:Q", title=" ", format="d"),
           alt.Tooltip("value:Q", title=" ", format=".2f")]  # fmt: skip
    title = alt.TitleParams(
        str(rows["region"].iloc[0]), anchor="start", color=colours.ink, fontSize=13, limit=WIDTH
    )
    return alt.LayerChart(
        layer=[
            goal.mark_rule(color=colours.ink, strokeWidth=1.2).encode(y=y_goal),
            path.mark_line(strokeDash=[2, 3], color=colours.soft, strokeWidth=1.4).encode(x=x, y=y),
            line.mark_line(strokeWidth=2.4, color=tone).encode(x=x, y=y),
            line.mark_point(size=30, filled=True, opacity=1, color=tone).encode(
                x=x, y=y, tooltip=tip
            ),
        ]
    ).properties(width=WIDTH, height=HEIGHT, title=title)
