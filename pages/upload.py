"""Drop a file, see what it would do, confirm, undo; templates; history."""

from barometer.ui import frame, history, outcome, upload
from barometer.ui.view import view

now = view()
frame.unknown_choices(now)
upload.intro(now)
outcome.outcome(now)
upload.file_blocks(now, upload.form(now))
history.templates(now)
history.history(now)
frame.foot(now)
