"""Data quality: what is missing, what is late, what is suspect, and the answers to it."""

from barometer.ui.frame import frame, take_away
from barometer.ui.ledger import figure_history, late_figures, quality
from barometer.ui.state.view import view

now = view()
made = quality.choices(now)
frame.unknown_choices(now)
cells = quality.coverage_of(now, made)
found = quality.findings_of(now, made)
quality.headline(now, cells, found)
quality.filters(now, made)
figure_history.history(now, made.figure, found)
quality.heat(now, made, cells)
late_figures.late(now, cells)
quality.suspect(now, found)
take_away.briefing(now, region=made.region)
frame.foot(now, ask="uploads")
