"""The plan clause by clause: what each asks for, and where that is measured."""

from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view
from barometer.ui.work import clauses

reader_view = view()
clause = clauses.chosen_clause(reader_view)
frame.unknown_choices(reader_view)
clauses.headline(reader_view)
clauses.filters(reader_view, clause)
clauses.clause_list(reader_view, clause)
downloads.briefing(reader_view)
frame.foot(reader_view, ask="targets")
