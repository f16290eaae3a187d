"""How each number is made: formulas with a worked case, words, sources, licence, API."""

from barometer.ui.frame import frame
from barometer.ui.reference import method
from barometer.ui.state.view import view

now = view()
frame.unknown_choices(now)
method.headline(now)
method.formulas(now)
method.statuses(now)
method.glossary(now)
method.sources(now)
frame.foot(now, ask="gaps")
