"""Drop a file, see what it would do, confirm, undo; templates; history."""

from barometer.ui import frame, history, upload
from barometer.ui.view import view

now = view()
frame.unknown_choices(now)
upload.intro(now)
upload.outcome(now)
upload.file_blocks(now, upload.form(now))
history.templates(now)
history.history(now)
frame.foot(now)
