"""Drop a file or type figures in, see what it would do, confirm, undo; templates; history."""

from barometer.ui import form_filling, frame, history, outcome, upload, ways
from barometer.ui.view import view

now = view()
frame.unknown_choices(now)
upload.intro(now)
outcome.outcome(now)
ways.hand_in(now)
history.templates(now)
form_filling.other_forms(now)
history.history(now)
frame.foot(now, ask="uploads")
