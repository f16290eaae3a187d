"""Drop a file, see what it would do, confirm, undo; templates; history."""

from barometer.ui import frame, upload
from barometer.ui.view import view

now = view()
frame.unknown_choices(now)
upload.intro(now)
upload.outcome(now)
files, region, by = upload.form(now)
for file in files:
    upload.file_block(now, file, region, by)
upload.templates(now)
upload.history(now)
frame.foot(now)
