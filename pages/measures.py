"""Who answers for what: the plan's tasks, a matrix body by clause, a page per body."""

from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view
from barometer.ui.work import measures

reader_view = view()
choice = measures.choices(reader_view)
frame.unknown_choices(reader_view)
tasks = measures.tasks_of(reader_view)
measures.headline(reader_view, choice, tasks)
if not reader_view.part:
    measures.filters(reader_view, choice, tasks)
    measures.targets_of_body(reader_view, choice)
measures.matrix(reader_view, choice, tasks)
measures.lists(reader_view, choice, tasks)
downloads.briefing(reader_view, body=choice.body)
frame.foot(reader_view, ask="measures")
