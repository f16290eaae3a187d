"""Charts: a frame in, an `alt.Chart` back, never shown here."""

from barometer.charts.boundaries import boundary_chart
from barometer.charts.multiples import multiples_charts
from barometer.charts.palette import PALETTES, STATUS_LOOK, Mode, mark_of, tone_of
from barometer.charts.trajectory import trajectory_chart

__all__ = [
    "PALETTES",
    "STATUS_LOOK",
    "Mode",
    "boundary_chart",
    "mark_of",
    "multiples_charts",
    "tone_of",
    "trajectory_chart",
]
