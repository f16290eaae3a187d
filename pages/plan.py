"""The plan clause by clause: what each asks for, and where that is measured."""

from barometer.ui.frame import frame, take_away
from barometer.ui.state.view import view
from barometer.ui.work import clauses

now = view()
made = clauses.choices(now)
frame.unknown_choices(now)
clauses.headline(now)
clauses.filters(now, made)
clauses.clause_list(now, made)
take_away.briefing(now)
frame.foot(now, ask="targets")
