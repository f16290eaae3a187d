"""Drop a file or type figures in, see what it would do, confirm, undo; templates; history."""

from barometer.ui.frame import frame
from barometer.ui.state.view import view
from barometer.ui.uploading import form_filling, history, outcome, upload, ways

now = view()
frame.unknown_choices(now)
upload.intro(now)
outcome.outcome(now)
ways.hand_in(now)
history.templates(now)
form_filling.other_forms(now)
history.history(now)
frame.foot(now, ask="uploads")
