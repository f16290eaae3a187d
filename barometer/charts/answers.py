"""The chart of a question's answer, from a specification and rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
from altair.utils.schemapi import SchemaValidationError

from barometer.charts.palette import FONT, PALETTES, STATUS_LOOK, Mode
from barometer.errors import UsageError
from barometer.wording import say

MOST_ROWS = 5_000
HEIGHT, ROW_HEIGHT = 320, 26
# What axis and legend take of the height.
_BELOW = 110
_SERIES = ("good", "warn", "fair", "wrong", "bad", "mute")


def answer_chart(
    spec: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], titles: Mapping[str, str],
    lang: str, mode: Mode,
) -> dict[str, Any]:  # fmt: skip
    """The chart as Vega-Lite; `spec` is complete and harmless.

    `titles` name columns where the specification does not. Statuses are drawn in words
    and in the house's colours.

    Raises:
        UsageError: Vega-Lite cannot mean the specification.
    """
    worded = [_worded(row, lang) for row in rows[:MOST_ROWS]]
    whole = {**spec, "data": {"values": worded}, "config": _config(mode)}
    if "encoding" in spec:
        whole["encoding"] = _encoding(spec["encoding"], worded, titles, lang, mode)
        whole.setdefault("height", _height(whole["encoding"], worded))
    if not isinstance(whole.get("mark"), Mapping) and "mark" in whole:
        whole["mark"] = {"type": whole["mark"], "tooltip": True,
                         **({"point": True} if whole["mark"] == "line" else {})}  # fmt: skip
    whole.setdefault("width", "container")
    whole.setdefault("height", HEIGHT)
    try:
        # Only what goes out is judged with an error of altair's own.
        chart = (alt.LayerChart if "layer" in whole else alt.Chart).from_dict(whole, validate=False)
        drawn: dict[str, Any] = chart.to_dict()
        return drawn
    except (SchemaValidationError, ValueError, TypeError) as error:
        raise UsageError("error-chart", wrong=str(error).partition("\n\n")[0]) from error


def _worded(row: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """A row with its status in words."""
    status = row.get("status")
    if isinstance(status, str) and status in STATUS_LOOK:
        return {**row, "status": say(f"status-{status}", lang)}
    return dict(row)


def _encoding(
    encoding: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], titles: Mapping[str, str],
    lang: str, mode: Mode,
) -> dict[str, Any]:  # fmt: skip
    channels: dict[str, Any] = {}
    for name, channel in encoding.items():
        if isinstance(channel, Mapping):
            field = str(channel.get("field"))
            given: dict[str, Any] = {"title": titles[field]} if field in titles else {}
            # Names say themselves what they are.
            if name in ("x", "y") and channel.get("type") == "nominal":
                given["title"] = None
            if name in ("color", "fill", "stroke") and field == "status":
                given["scale"] = _statuses(rows, lang, mode)
            channels[name] = {**given, **channel}
        else:
            channels[name] = channel
    return channels


def _statuses(rows: Sequence[Mapping[str, Any]], lang: str, mode: Mode) -> dict[str, list[str]]:
    """The statuses that there are, best first, each in its colour."""
    present = {row.get("status") for row in rows}
    tones = {say(f"status-{status}", lang): tone for status, (tone, _) in STATUS_LOOK.items()}
    labels = [words for words in tones if words in present]
    return {"domain": labels, "range": [getattr(PALETTES[mode], tones[words]) for words in labels]}


def _height(encoding: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> int:
    """High enough for a line of text for each bar that lies."""
    across = encoding.get("y", {})
    if across.get("type") not in ("nominal", "ordinal"):
        return HEIGHT
    lines = len({str(row.get(across.get("field", ""))) for row in rows})
    return min(lines * ROW_HEIGHT + _BELOW, 1_600)


def _config(mode: Mode) -> dict[str, Any]:
    colours = PALETTES[mode]
    return {
        "background": "transparent", "font": FONT, "view": {"stroke": None},
        "mark": {"color": colours.good},
        "axis": {
            "labelColor": colours.soft, "titleColor": colours.soft, "gridColor": colours.line,
            "gridOpacity": 0.55, "domainColor": colours.line, "tickColor": colours.line,
            "labelFontSize": 13, "titleFontSize": 13, "titleFontWeight": "normal",
            "labelLimit": 240,
        },
        "legend": {"labelColor": colours.ink, "titleColor": colours.soft, "labelFontSize": 13,
                   "orient": "bottom", "columns": 3, "titleFontWeight": "normal"},
        "title": {"color": colours.ink, "fontSize": 14},
        "range": {"category": [getattr(colours, tone) for tone in _SERIES]},
    }  # fmt: skip
