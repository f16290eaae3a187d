"""The trajectory chart: reported years, the path asked for, where the pace leads, the target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from barometer.charts.palette import PALETTES, Mode, Palette, tone_of
from barometer.charts.theme import themed
from barometer.rows import Gap
from barometer.rules import rule_of
from barometer.wording import gaps, name_of, number, say

HEIGHT = 340
# Labels nearer than this share of the axis would touch.
LABEL_GAP = 0.075
_SOLID = [1, 0]
# As wide as a finger, and no wider than a year on a phone.
_TIP_WIDTH = 36


@dataclass(frozen=True, slots=True)
class _Canvas:
    """What every layer needs: the rows, the gap, language, colours and the axes' domains."""

    table: pd.DataFrame
    gap: Gap
    lang: str
    colours: Palette
    years: tuple[int, int]
    values: tuple[float, float]

    @property
    def tone(self) -> str:
        """The status's colour."""
        return str(getattr(self.colours, tone_of(self.gap["status"])))

    def series(self, name: str) -> pd.DataFrame:
        """Rows of one series."""
        return self.table[self.table["series"] == name]

    def of_year(self, name: str, year: int) -> dict[str, Any]:
        """A series' row of one year; empty where it has none."""
        rows = self.series(name)
        records = rows[rows["year"] == year].to_dict("records")
        return {str(key): value for row in records[:1] for key, value in row.items()}

    def reported(self) -> pd.DataFrame:
        """Reported years that have a figure, with the figure in words."""
        rows = self.series("reported").dropna(subset="value")
        marks = rows["qualifier"] if "qualifier" in rows else [None] * len(rows)
        words = [gaps.point_words(self.gap, value, mark, self.lang)
                 for value, mark in zip(rows["value"], marks, strict=True)]  # fmt: skip
        return rows.assign(words=words)

    def x(self) -> alt.X:
        """The years' axis."""
        first, last = self.years
        ticks = list(range(first, last + 1))
        axis = alt.Axis(
            format="d", values=ticks, grid=False, title=None, labelOverlap=True, labelFlush=False
        )
        return alt.X("year:Q", axis=axis, scale=alt.Scale(domain=[first, last], nice=False))

    def y(self, field: str = "value") -> alt.Y:
        """The values' axis."""
        axis = alt.Axis(
            title=gaps.axis_words(self.gap, self.lang) or None, titleAngle=0, titleAlign="left",
            titleAnchor="end", titleX=0, titleY=-16, titlePadding=0,
            tickCount=5, domain=False, ticks=False, labelPadding=6,
        )  # fmt: skip
        scale = alt.Scale(domain=list(self.values), nice=False)
        return alt.Y(f"{field}:Q", axis=axis, scale=scale)


def trajectory_chart(
    table: pd.DataFrame, gap: Gap, lang: str, mode: Mode = "light",
    apart_by: float = LABEL_GAP,
) -> alt.LayerChart:  # fmt: skip
    """A line chart over the plan's years.

    Shape: `table` has one row per `series` (`reported`, `path`, `projection`, `supposed`) and
    `year`, `value` in the target's unit, null in a reported year without a figure; of reported
    years `path_gap`, `file` and `row` where they are known. `apart_by`: labels nearer than this
    share of the axis are moved apart.
    """
    canvas = _Canvas(table, gap, lang, PALETTES[mode], _years(table, gap), _values(table, gap))
    colours = canvas.colours
    layers = [
        *_goal_rules(canvas),
        _line(canvas, "path", colours.soft, dash=[2, 3], width=1.6),
        _line(canvas, "projection", canvas.tone, dash=[6, 4], width=2),
        _line(canvas, "reported", canvas.tone, dash=_SOLID, width=2.6),
        *_supposed(canvas),
        _dots(canvas),
        _missing(canvas),
        _end_labels(canvas, apart_by),
        *_latest(canvas),
        _tips(canvas),
    ]
    title = say("chart-alt", lang, name=name_of(gap, lang))
    chart = alt.LayerChart(layer=layers).properties(height=HEIGHT, description=title)
    return themed(chart, mode)


def _years(table: pd.DataFrame, gap: Gap) -> tuple[int, int]:
    first = gap["base_year"] or gap["target_year"] - 1
    years = [*table["year"], gap["target_year"], first]
    return int(min(years)), int(max(years))


def _values(table: pd.DataFrame, gap: Gap) -> tuple[float, float]:
    """From zero for amounts and cuts; for levels around what there is to see."""
    goals = [gap["target_value"], gap["stretch_value"]]
    known = [v for v in [*table["value"], *goals] if v is not None and v == v]
    level = rule_of(gap).level and bool(known)
    low, high = (min(known), max(known)) if level else (min([*known, 0.0]), max([*known, 0.0]))
    room = (high - low or abs(high) or 1.0) * 0.12
    return (low - room if level or low < 0 else 0.0), high + room


def _line(canvas: _Canvas, series: str, colour: str, *, width: float, dash: list[int]) -> alt.Chart:
    """One series; a year without a figure breaks the line."""
    chart: alt.Chart = (
        alt.Chart(canvas.series(series))
        .mark_line(
            color=colour, strokeWidth=width, strokeDash=dash, invalid="break-paths-show-domains"
        )
        .encode(x=canvas.x(), y=canvas.y())
    )
    return chart


def _supposed(canvas: _Canvas) -> list[alt.Chart]:
    """What a supposed rate leads to; a line without points would be read aloud, and has no name."""
    if canvas.series("supposed").empty:
        return []
    return [_line(canvas, "supposed", canvas.colours.ink, dash=[2, 5], width=2.4)]


def _tips(canvas: _Canvas) -> alt.Chart:
    """Over a whole year, wherever on its lines one points: figure, path, distance and source."""
    names = ("reported", "path", "behind", "source")
    charted = canvas.table[canvas.table["series"].isin(["reported", "path"])]
    years = sorted(int(year) for year in set(charted["year"]))
    rows = pd.DataFrame([_tip(canvas, year) for year in years], columns=["year", *names])
    tip = [alt.Tooltip("year:Q", title=say("chart-year", canvas.lang), format="d")]
    tip += [alt.Tooltip(f"{name}:N", title=say(f"tip-{name}", canvas.lang)) for name in names]
    chart: alt.Chart = (
        alt.Chart(rows).mark_rule(opacity=0, strokeWidth=_TIP_WIDTH)
        .encode(x=canvas.x(), tooltip=tip)
    )  # fmt: skip
    return chart


def _tip(canvas: _Canvas, year: int) -> tuple[object, ...]:
    """One year in words; a dash for what nobody knows."""
    gap, lang = canvas.gap, canvas.lang
    reported, due = (canvas.of_year(name, year) for name in ("reported", "path"))
    known = reported if reported.get("value") == reported.get("value") else {}
    value = known.get("value")
    return (
        year,
        "—" if value is None else gaps.point_words(gap, value, known.get("qualifier"), lang),
        gaps.value_words(gap, due.get("value"), lang),
        gaps.behind_words(gap, known.get("path_gap"), lang),
        say("tip-row", lang, file=str(known["file"]), row=str(known["row"]))
        if known.get("file") else "—",
    )  # fmt: skip


def _dots(canvas: _Canvas) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(canvas.reported())
        .mark_point(size=64, filled=True, opacity=1, color=canvas.tone)
        .encode(x=canvas.x(), y=canvas.y())
    )
    return chart


def _missing(canvas: _Canvas) -> alt.Chart:
    """The words "no figure" above the axis for every reported year that has none."""
    rows = canvas.series("reported")
    rows = rows[rows["value"].isna()]
    rows = rows.assign(value=canvas.values[0], words=say("chart-missing", canvas.lang))
    chart: alt.Chart = (
        alt.Chart(rows)
        .mark_text(dy=-10, color=canvas.colours.soft, fontStyle="italic", fontSize=12)
        .encode(x=canvas.x(), y=canvas.y(), text="words:N")
    )
    return chart


def _latest(canvas: _Canvas) -> list[alt.Chart]:
    """The latest reported figure in words beside its dot, on paper where a line runs behind it."""
    looks: tuple[dict[str, Any], ...] = (
        {"stroke": canvas.colours.paper, "strokeWidth": 5, "strokeJoin": "round"},
        {"color": canvas.colours.ink},
    )
    return [
        alt.Chart(canvas.reported().tail(1))
        .mark_text(dy=16, fontWeight="bold", **look)
        .encode(x=canvas.x(), y=canvas.y(), text="words:N")
        for look in looks
    ]


def _goal_rules(canvas: _Canvas) -> list[alt.Chart]:
    """Level lines at the target (solid) and the stretch target (dotted)."""
    goals = ((canvas.gap["target_value"], _SOLID), (canvas.gap["stretch_value"], [1, 4]))
    return [
        alt.Chart(pd.DataFrame({"value": [value]}))
        .mark_rule(color=canvas.colours.ink, strokeWidth=1.4, strokeDash=dash)
        .encode(y=canvas.y())
        for value, dash in goals
        if value is not None
    ]


def _end_labels(canvas: _Canvas, apart_by: float) -> alt.Chart:
    """What stands at the right end: target, stretch, projection, with room between them."""
    ends, supposed = (canvas.series(name)["value"] for name in ("projection", "supposed"))
    wanted = (
        ("legend-target", canvas.gap["target_value"]),
        ("legend-stretch", canvas.gap["stretch_value"]),
        ("legend-projection", ends.iloc[-1] if len(ends) else None),
        ("legend-supposed", supposed.iloc[-1] if len(supposed) else None),
    )
    rows = [(canvas.years[1], v, _end_words(canvas, key, v)) for key, v in wanted if v is not None]
    labels = pd.DataFrame(rows, columns=["year", "value", "words"]).sort_values("value")
    room = (canvas.values[1] - canvas.values[0]) * apart_by
    chart: alt.Chart = (
        alt.Chart(labels.assign(at=apart(labels["value"].tolist(), room)))
        .mark_text(align="left", dx=8, color=canvas.colours.ink, clip=False)
        .encode(x=canvas.x(), y=canvas.y("at"), text="words:N")
    )
    return chart


def _end_words(canvas: _Canvas, key: str, value: float) -> str:
    shown = number(value, canvas.lang, gaps.decimals_of(canvas.gap), trim=True)
    if canvas.gap["unit"] == "%":
        shown = gaps.value_words(canvas.gap, value, canvas.lang, trim=True)
    if key == "legend-target":
        shown = gaps.aim_words(canvas.gap, shown, canvas.lang)
    return f"{say(key, canvas.lang)} {shown}"


def apart(values: list[float], room: float) -> list[float]:
    """Places for labels in order of value, each at least `room` above the one below."""
    places: list[float] = []
    for value in values:
        places.append(max(value, places[-1] + room) if places else value)
    return places
