"""The plan clause by clause: what each asks for, and where that is measured."""

from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view
from barometer.ui.work import clauses

reader_view = view()
choice = clauses.choices(reader_view)
frame.unknown_choices(reader_view)
clauses.headline(reader_view)
clauses.filters(reader_view, choice)
clauses.clause_list(reader_view, choice)
downloads.briefing(reader_view)
frame.foot(reader_view, ask="targets")
