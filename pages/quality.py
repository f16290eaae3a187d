"""Data quality: what is missing, what is late, what is suspect, and the answers to it."""

from barometer.ui.frame import downloads, frame
from barometer.ui.ledger import figure_history, quality
from barometer.ui.state.view import view

reader_view = view()
choice = quality.choices(reader_view)
frame.unknown_choices(reader_view)
cells = quality.coverage_of(reader_view, choice)
findings = quality.findings_of(reader_view, choice)
quality.headline(reader_view, cells, findings)
quality.filters(reader_view, choice)
figure_history.history(reader_view, choice.figure, findings)
quality.heat(reader_view, choice, cells)
figure_history.late(reader_view, cells)
quality.suspect(reader_view, findings)
downloads.briefing(reader_view, region=choice.region)
frame.foot(reader_view, ask="uploads")
