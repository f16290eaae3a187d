"""The trajectory chart: reported years, the path asked for, where the pace leads, the target."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import altair as alt
import pandas as pd

from barometer.charts.palette import PALETTES, Mode, Palette, tone_of
from barometer.charts.theme import themed
from barometer.wording import number, quantity, say

HEIGHT = 340
# Labels nearer than this share of the axis would touch; they are moved apart.
_LABEL_GAP = 0.075


def trajectory_chart(
    points: pd.DataFrame, gap: Mapping[str, Any], lang: str, mode: Mode = "light"
) -> alt.LayerChart | alt.Chart:
    """A line chart over the plan's years.

    Shape: `points` has one row per `series` (`reported`, `path`, `projection`) and `year`,
    `value` in the target's unit, null in a reported year without a figure.
    """
    span = _span(points, gap)
    colours = PALETTES[mode]
    labels = _labels(points, gap, lang, span)
    layers = [
        *_goal_rules(gap, colours, span),
        _line(points, "path", colours.soft, span, dash=[2, 3], width=1.6),
        _line(points, "projection", _tone(gap, colours), span, dash=[6, 4], width=2),
        _line(points, "reported", _tone(gap, colours), span, width=2.6),
        _dots(points, gap, lang, colours, span),
        _missing(points, lang, colours, span),
        _label_layer(labels, colours, span),
        _latest(points, gap, lang, colours, span),
    ]
    title = say("chart-alt", lang, name=gap["name"] if lang != "en" else gap["name_en"])
    return themed(alt.layer(*layers).properties(height=HEIGHT, description=title), mode)


def _tone(gap: Mapping[str, Any], colours: Palette) -> str:
    return str(getattr(colours, tone_of(gap["status"])))


def _span(points: pd.DataFrame, gap: Mapping[str, Any]) -> dict[str, list[float]]:
    """Axis domains: years from base to target year, values with the goals inside."""
    years = [*points["year"], gap["target_year"], gap["base_year"] or gap["target_year"] - 1]
    goals = [gap["target_value"], gap["stretch_value"]]
    values = [v for v in [*points["value"], *goals] if v is not None and v == v]
    low, high = min([*values, 0.0]), max([*values, 0.0])
    if gap["rule"] in ("floor", "ceiling") and values:
        low, high = min(values), max(values)
    room = (high - low or abs(high) or 1.0) * 0.12
    floor = low - room if low < 0 or gap["rule"] in ("floor", "ceiling") else 0.0
    return {"x": [min(years), max(years)], "y": [floor, high + room]}


def _x(span: Mapping[str, list[float]]) -> alt.X:
    first, last = int(span["x"][0]), int(span["x"][1])
    axis = alt.Axis(
        format="d", values=list(range(first, last + 1)), grid=False, title=None, labelOverlap=True
    )
    return alt.X("year:Q", axis=axis, scale=alt.Scale(domain=[first, last], nice=False))


def _y(span: Mapping[str, list[float]], field: str = "value") -> alt.Y:
    axis = alt.Axis(title=None, tickCount=5, domain=False, ticks=False, labelPadding=6)
    return alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(domain=span["y"], nice=False))


def _line(
    points: pd.DataFrame, series: str, colour: str, span: Mapping[str, list[float]],
    *, width: float, dash: list[int] | None = None,
) -> alt.Chart:  # fmt: skip
    """One series; a year without a figure breaks the line."""
    rows = points[points["series"] == series]
    mark = {"strokeDash": dash} if dash else {}
    return (
        alt.Chart(rows)
        .mark_line(color=colour, strokeWidth=width, invalid="break-paths-show-domains", **mark)
        .encode(x=_x(span), y=_y(span))
    )


def _dots(
    points: pd.DataFrame, gap: Mapping[str, Any], lang: str, colours: Palette,
    span: Mapping[str, list[float]],
) -> alt.Chart:  # fmt: skip
    rows = points[(points["series"] == "reported") & points["value"].notna()]
    rows = rows.assign(
        words=[quantity(v, gap["unit"], lang, gap["decimals"]) for v in rows["value"]]
    )
    tip = [
        alt.Tooltip("year:Q", title=say("chart-year", lang), format="d"),
        alt.Tooltip("words:N", title=say("legend-reported", lang)),
    ]
    return (
        alt.Chart(rows)
        .mark_point(size=64, filled=True, opacity=1, color=_tone(gap, colours))
        .encode(x=_x(span), y=_y(span), tooltip=tip)
    )


def _missing(
    points: pd.DataFrame, lang: str, colours: Palette, span: Mapping[str, list[float]]
) -> alt.Chart:
    """The words "no figure" above the axis for every reported year that has none."""
    rows = points[(points["series"] == "reported") & points["value"].isna()]
    rows = rows.assign(value=span["y"][0], words=say("chart-missing", lang))
    return (
        alt.Chart(rows)
        .mark_text(dy=-10, color=colours.soft, fontStyle="italic", fontSize=12)
        .encode(x=_x(span), y=_y(span), text="words:N")
    )


def _latest(
    points: pd.DataFrame,
    gap: Mapping[str, Any],
    lang: str,
    colours: Palette,
    span: Mapping[str, list[float]],
) -> alt.Chart:
    """The latest reported value in words beside its dot."""
    rows = points[(points["series"] == "reported") & points["value"].notna()].tail(1)
    rows = rows.assign(
        words=[quantity(v, gap["unit"], lang, gap["decimals"]) for v in rows["value"]]
    )
    return (
        alt.Chart(rows)
        .mark_text(dy=16, align="center", color=colours.ink, fontWeight="bold")
        .encode(x=_x(span), y=_y(span), text="words:N")
    )


def _goal_rules(
    gap: Mapping[str, Any], colours: Palette, span: Mapping[str, list[float]]
) -> list[alt.Chart]:
    """Level lines at the target (solid) and the stretch target (dotted)."""
    rules = []
    for value, dash in ((gap["target_value"], None), (gap["stretch_value"], [1, 4])):
        if value is None:
            continue
        mark = {"strokeDash": dash} if dash else {}
        rules.append(
            alt.Chart(pd.DataFrame({"value": [value]}))
            .mark_rule(color=colours.ink, strokeWidth=1.4, **mark)
            .encode(y=_y(span))
        )
    return rules


def _labels(
    points: pd.DataFrame, gap: Mapping[str, Any], lang: str, span: Mapping[str, list[float]]
) -> pd.DataFrame:
    """What stands at the right end: target, stretch, projection, with room between them."""
    wanted = [("legend-target", gap["target_value"]), ("legend-stretch", gap["stretch_value"])]
    ends = points[points["series"] == "projection"]
    wanted.append(("legend-projection", ends["value"].iloc[-1] if len(ends) else None))
    rows = [
        {"year": span["x"][1], "value": value, "at": value,
         "words": f"{say(key, lang)} {number(value, lang, gap['decimals'], trim=True)}"}
        for key, value in wanted
        if value is not None
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["year", "value", "at", "words"])
    return _apart(frame.sort_values("value"), (span["y"][1] - span["y"][0]) * _LABEL_GAP)


def _apart(labels: pd.DataFrame, room: float) -> pd.DataFrame:
    """Labels in order of value, each at least `room` above the one below."""
    places: list[float] = []
    for value in labels["value"]:
        places.append(max(value, places[-1] + room) if places else value)
    return labels.assign(at=places)


def _label_layer(
    labels: pd.DataFrame, colours: Palette, span: Mapping[str, list[float]]
) -> alt.Chart:
    return (
        alt.Chart(labels)
        .mark_text(align="left", dx=8, color=colours.ink, clip=False)
        .encode(x=_x(span), y=_y(span, "at"), text="words:N")
    )
