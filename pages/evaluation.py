"""The annual evaluation of counties: points, how they came about, frozen ones."""

from barometer.ui.frame import frame, take_away
from barometer.ui.state.view import view
from barometer.ui.work import evaluation

now = view()
made = evaluation.choices(now)
frame.unknown_choices(now)
points = evaluation.points_of(now, made)
evaluation.headline(now, made, points)
evaluation.filters(now, made)
evaluation.points_table(now, made, points)
evaluation.scheme_rules(now, made)
evaluation.frozen_list(now, made, points)
take_away.briefing(now, period=made.period)
frame.foot(now, ask="gaps")
