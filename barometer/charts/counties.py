"""Charts of all counties: the map with the pack's simplified boundaries, and small multiples.

The map is coloured by status, named in words; of the multiples each has the same scale, the path
beside the achieved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from barometer.charts.palette import PALETTES, Mode, mark_of, tone_of
from barometer.charts.picture import Room
from barometer.charts.theme import themed

WIDTH, HEIGHT = 160, 170

MAP_HEIGHT = 420


def multiples_charts(table: pd.DataFrame, mode: Mode = "light") -> list[alt.LayerChart]:
    """A line chart per region, in order, all with the same axes.

    Shape: `table` has one row per `region`, `series` (`achieved`, `path`) and `year`; `value` and
    `target` in the target's unit, `status` of the region's latest year, `order` of the regions.
    """
    years = (int(table["year"].min()), int(table["year"].max()))
    known = pd.concat([table["value"], table["target"].dropna()])
    low = known.min()
    values = (float(min(low, 0)), float(known.max()))
    if low > 0 and values[1] / low < 3:
        values = (float(low) * 0.97, values[1] * 1.03)
    return [
        themed(_little(rows, years, values, mode), mode)
        for _, rows in table.sort_values("order").groupby("order", sort=True)
    ]


def multiples_together(table: pd.DataFrame, room: Room, mode: Mode = "light") -> dict[str, Any]:
    """The same charts as one, in as many columns as fill the room best."""
    charts = [chart.to_dict() for chart in multiples_charts(table, mode)]
    config = charts[0]["config"]
    wide, high, columns = _share(len(charts), room)
    title = {"fontSize": room.small, "limit": wide}
    little = [
        {**{key: part for key, part in chart.items() if key not in ("config", "$schema")},
         "width": wide, "height": high, "title": {**chart["title"], **title}}
        for chart in charts
    ]  # fmt: skip
    # Charts of one specification share what they name alike.
    data = {name: rows for chart in charts for name, rows in chart.get("datasets", {}).items()}
    for chart in little:
        chart.pop("datasets", None)
    return {"$schema": charts[0]["$schema"], "concat": little, "columns": columns,
            "datasets": data, "config": config, "spacing": room.small}  # fmt: skip


def _share(count: int, room: Room) -> tuple[float, float, int]:
    """Width and height of each of so many charts, and how many stand side by side."""
    around, below = room.small * 3.6, room.small * 4.2
    if room.height is None:
        columns = min(count, max(int(room.width / (WIDTH + around)), 1))
        return room.width / columns - around, HEIGHT, columns
    best = (0.0, 0.0, 1)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        wide = room.width / columns - around
        high = room.height / rows - below
        size = min(wide, high * 2) if wide > 0 and high > 0 else 0.0
        if size > min(best[0], best[1] * 2):
            best = (wide, high, columns)
    return max(best[0], 20.0), max(best[1], 20.0), best[2]


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


def boundary_chart(
    features: Sequence[Mapping[str, Any]], facts: Mapping[str, tuple[str, str, str]],
    mode: Mode = "light", *, brief: bool = False,
) -> Any:  # fmt: skip
    """A map; `facts` gives name, status and the status's words by region code.

    `brief`: labels without those words, where a legend says them.
    """
    colours = PALETTES[mode]
    known = [feature for feature in features if _code(feature) in facts]
    shapes = [
        {**feature, "name": facts[_code(feature)][0], "words": facts[_code(feature)][2],
         "colour": getattr(colours, tone_of(facts[_code(feature)][1]))}
        for feature in known
    ]  # fmt: skip
    layer = (
        alt.Chart(alt.InlineData(values=shapes))
        .mark_geoshape(stroke=colours.paper, strokeWidth=1.5)
        .encode(
            color=alt.Color("colour:N", scale=None),
            tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("words:N", title=" ")],
        )
    )
    labels = pd.DataFrame([_label(feature, facts, brief) for feature in known])
    # A county may be smaller than its name, which must be read on land, sea and neighbours alike.
    text = [
        alt.Chart(labels)
        .mark_text(lineBreak="\n", fontWeight="bold", **look)
        .encode(longitude="lon:Q", latitude="lat:Q", text="label:N")
        for look in (
            {"stroke": colours.paper, "strokeWidth": 4, "strokeJoin": "round"},
            {"color": colours.ink},
        )
    ]
    whole = alt.LayerChart(layer=[layer, *text]).project("mercator").properties(height=MAP_HEIGHT)
    return themed(whole, mode)


def _code(feature: Mapping[str, Any]) -> str:
    return str(feature.get("id") or feature["properties"].get("code"))


def _label(
    feature: Mapping[str, Any], facts: Mapping[str, tuple[str, str, str]], brief: bool
) -> dict[str, object]:
    """Where the region's words stand: the place that its boundary names."""
    name, status, words = facts[_code(feature)]
    lon, lat = feature["properties"]["label"]
    sign = mark_of(status)
    label = f"{sign} {name}" if brief else f"{name}\n{sign} {words}"
    return {"lon": lon, "lat": lat, "label": label}
