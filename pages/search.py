"""Find a target, a county, a body, a clause or a project by a few letters."""

from barometer.ui.frame import frame
from barometer.ui.reference import finding
from barometer.ui.state.view import view

reader_view = view()
frame.unknown_choices(reader_view)
finding.box_and_results(reader_view)
frame.foot(reader_view, ask="indicators")
