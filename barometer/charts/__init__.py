"""Charts: a frame in, an `alt.Chart` back, never shown here."""

from barometer.charts.palette import PALETTES, STATUS_LOOK, Mode, mark_of, tone_of
from barometer.charts.trajectory import trajectory_chart

__all__ = ["PALETTES", "STATUS_LOOK", "Mode", "mark_of", "tone_of", "trajectory_chart"]
