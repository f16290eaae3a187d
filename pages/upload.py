"""Drop a file or type figures in, see what it would do, confirm, undo; templates; history."""

from barometer.ui import frame, history, outcome, upload, ways
from barometer.ui.view import view

now = view()
frame.unknown_choices(now)
upload.intro(now)
outcome.outcome(now)
ways.hand_in(now)
history.templates(now)
history.history(now)
frame.foot(now)
