"""A few regions on one chart: a line each with its name at the end, and the target."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from barometer.charts.palette import PALETTES, Mode, Palette
from barometer.charts.theme import themed
from barometer.charts.trajectory import LABEL_GAP, apart

HEIGHT = 340
# As many as a reader can tell apart; each line has its own dashes too, for eyes without colours.
MOST = 6
_DASHES = ([1, 0], [8, 3], [2, 3], [10, 3, 2, 3], [5, 5], [1, 4])
_TIP_WIDTH = 36


def comparison_chart(
    table: pd.DataFrame, goal: tuple[float, str] | None, title: str, mode: Mode = "light",
    apart_by: float = LABEL_GAP,
) -> alt.LayerChart:  # fmt: skip
    """The lines of some regions.

    Shape: `table` has one row per `region` and `year`, `value` in one unit, `words` the value in
    words, null in a year without a figure; `order` of the regions. `goal`: the target's value and
    its words. `apart_by`: names nearer than this share of the axis would touch.
    """
    colours = PALETTES[mode]
    x, y = _axes(table, goal)
    lines = [_line(rows, _tone(colours, order), _DASHES[order % MOST], x, y)
             for order, (_, rows) in enumerate(table.groupby("order", sort=True))]  # fmt: skip
    layers = [*_goal(goal, y, colours), *lines, _names(table, goal, x, y, colours, apart_by),
              _tips(table, x)]  # fmt: skip
    return themed(alt.LayerChart(layer=layers).properties(height=HEIGHT, description=title), mode)


def _line(rows: pd.DataFrame, tone: str, dash: list[int], x: alt.X, y: alt.Y) -> alt.Chart:
    """One region's line; a year without a figure breaks it."""
    dots = alt.OverlayMarkDef(filled=True, size=42, color=tone, opacity=1)
    chart: alt.Chart = (
        alt.Chart(rows)
        .mark_line(color=tone, strokeWidth=2.4, strokeDash=dash, point=dots,
                   invalid="break-paths-show-domains")
        .encode(x=x, y=y)
    )  # fmt: skip
    return chart


def _tone(colours: Palette, order: int) -> str:
    tones = ("ink", "good", "bad", "fair", "wrong", "warn")
    return str(getattr(colours, tones[order % MOST]))


def _axes(table: pd.DataFrame, goal: tuple[float, str] | None) -> tuple[alt.X, alt.Y]:
    years = list(range(int(table["year"].min()), int(table["year"].max()) + 1))
    known = [*table["value"].dropna(), *([goal[0]] if goal else [])]
    low, high = min(known), max(known)
    room = (high - low or abs(high) or 1.0) * 0.1
    axis = alt.Axis(format="d", values=years, grid=False, title=None, labelFlush=False)
    x = alt.X("year:Q", axis=axis, scale=alt.Scale(domain=[years[0], years[-1]], nice=False))
    scale = alt.Scale(domain=[low - room, high + room], nice=False)
    y = alt.Y("value:Q", title=None, scale=scale,
              axis=alt.Axis(tickCount=5, domain=False, ticks=False, labelPadding=6))  # fmt: skip
    return x, y


def _goal(goal: tuple[float, str] | None, y: alt.Y, colours: Palette) -> list[alt.Chart]:
    if goal is None:
        return []
    rule = alt.Chart(pd.DataFrame({"value": [goal[0]]}))
    return [rule.mark_rule(color=colours.ink, strokeWidth=1.4).encode(y=y)]


def _names(
    table: pd.DataFrame, goal: tuple[float, str] | None, x: alt.X, y: alt.Y, colours: Palette,
    apart_by: float,
) -> alt.Chart:  # fmt: skip
    """The regions' names and last values at the right end, moved apart where they would touch."""
    last = table.sort_values("year").groupby("order").tail(1)
    rows = [(row["value"], f"{row['region']} {row['words']}") for row in last.to_dict("records")]
    rows = sorted([*rows, *([goal] if goal else [])])
    known = [*table["value"].dropna(), *(value for value, _ in rows)]
    low, high = min(known), max(known)
    places = apart([value for value, _ in rows], (high - low or 1.0) * 1.2 * apart_by)
    labels = pd.DataFrame({"year": table["year"].max(), "value": places,
                           "words": [words for _, words in rows]})  # fmt: skip
    chart: alt.Chart = (
        alt.Chart(labels).mark_text(align="left", dx=10, color=colours.ink, clip=False)
        .encode(x=x, y=y, text="words:N")
    )  # fmt: skip
    return chart


def _tips(table: pd.DataFrame, x: alt.X) -> alt.Chart:
    """Over a whole year: every region's value."""
    names = table.sort_values("order")["region"].drop_duplicates().tolist()
    columns = {name: f"region_{number}" for number, name in enumerate(names)}
    wide: Any = table.pivot_table(index="year", columns="region", values="words", aggfunc="first")
    rows = wide.reindex(columns=names).fillna("—").rename(columns=columns).reset_index()
    tip = [alt.Tooltip("year:Q", title=" ", format="d")]
    tip += [alt.Tooltip(f"{column}:N", title=name) for name, column in columns.items()]
    chart: alt.Chart = (
        alt.Chart(rows).mark_rule(opacity=0, strokeWidth=_TIP_WIDTH).encode(x=x, tooltip=tip)
    )
    return chart
