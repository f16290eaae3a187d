"""How each number is made: formulas with a worked case, words, sources, licence, API."""

from barometer.ui.frame import frame
from barometer.ui.reference import method
from barometer.ui.state.view import view

reader_view = view()
frame.unknown_choices(reader_view)
method.headline(reader_view)
method.formulas(reader_view)
method.statuses(reader_view)
method.glossary(reader_view)
method.sources(reader_view)
frame.foot(reader_view, ask="gaps")
