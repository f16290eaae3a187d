"""Drop a file or type figures in, see what it would do, confirm, undo; templates; history."""

from barometer.ui.frame import frame
from barometer.ui.state.view import view
from barometer.ui.uploading import history, outcome, typed_sheet, upload

reader_view = view()
frame.unknown_choices(reader_view)
upload.intro(reader_view)
outcome.outcome(reader_view)
typed_sheet.hand_in(reader_view)
history.templates(reader_view)
history.other_forms(reader_view)
history.history(reader_view)
frame.foot(reader_view, ask="uploads")
