"""The annual evaluation of counties: points, how they came about, frozen ones."""

from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view
from barometer.ui.work import evaluation

reader_view = view()
choice = evaluation.choices(reader_view)
frame.unknown_choices(reader_view)
rows = evaluation.points_of(reader_view, choice)
evaluation.headline(reader_view, choice, rows)
evaluation.filters(reader_view, choice)
evaluation.points_table(reader_view, choice, rows)
evaluation.scheme_rules(reader_view, choice)
evaluation.frozen_list(reader_view, choice, rows)
downloads.briefing(reader_view, period=choice.period)
frame.foot(reader_view, ask="gaps")
