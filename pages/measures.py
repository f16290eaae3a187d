"""Who answers for what: the plan's tasks, a matrix body by clause, a page per body."""

from barometer.ui.frame import frame, take_away
from barometer.ui.state.view import view
from barometer.ui.work import measures

now = view()
made = measures.choices(now)
frame.unknown_choices(now)
tasks = measures.tasks_of(now)
measures.headline(now, made, tasks)
if not now.part:
    measures.filters(now, made, tasks)
    measures.targets_of_body(now, made)
measures.matrix(now, made, tasks)
measures.lists(now, made, tasks)
take_away.briefing(now, body=made.body)
frame.foot(now, ask="measures")
