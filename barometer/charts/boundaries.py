"""The map with the pack's simplified boundaries, coloured by status, named in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from barometer.charts.palette import PALETTES, Mode, mark_of, tone_of
from barometer.charts.theme import themed

HEIGHT = 420


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
    whole = alt.LayerChart(layer=[layer, *text]).project("mercator").properties(height=HEIGHT)
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
