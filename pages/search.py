"""Find a target, a county, a body, a clause or a project by a few letters."""

from barometer.ui.frame import frame
from barometer.ui.reference import finding
from barometer.ui.state.view import view

now = view()
frame.unknown_choices(now)
finding.box_and_results(now)
frame.foot(now, ask="indicators")
