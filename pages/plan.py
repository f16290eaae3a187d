"""The plan clause by clause: what each asks for, and where that is measured."""

from barometer.ui import clauses, frame, take_away
from barometer.ui.view import view

now = view()
made = clauses.choices(now)
frame.unknown_choices(now)
clauses.headline(now)
clauses.filters(now, made)
clauses.clause_list(now, made)
take_away.briefing(now)
frame.foot(now, ask="targets")
