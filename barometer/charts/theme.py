"""The one look of all charts."""

from __future__ import annotations

import altair as alt

from barometer.charts.palette import FONT, PALETTES, Mode


def themed(chart: alt.LayerChart, mode: Mode) -> alt.LayerChart:
    """The chart with the house's type, colours and quiet axes."""
    colours = PALETTES[mode]
    styled: alt.LayerChart = (
        chart.configure(background="transparent", font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            labelFont=FONT, titleFont=FONT, labelColor=colours.soft, titleColor=colours.soft,
            gridColor=colours.line, gridOpacity=0.55, domainColor=colours.line,
            tickColor=colours.line, labelFontSize=13, titleFontSize=13, titleFontWeight="normal",
        )
        .configure_text(font=FONT, fontSize=13)
    )  # fmt: skip
    return styled
