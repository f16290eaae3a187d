"""Questions nobody foresaw: notebooks of text, controls, questions and charts."""

from barometer.ui.frame import frame
from barometer.ui.notebooks import (
    notebook,
    notebook_cells,
    notebook_gallery,
    notebook_saving,
    notebook_schema,
)
from barometer.ui.state.view import view

now = view()
shown = notebook.open_notebook(now)
if shown is None:
    frame.unknown_choices(now)
    notebook_gallery.gallery(now)
else:
    values = notebook.values(now, shown.notebook)
    frame.unknown_choices(now)
    notebook_saving.headline(now, shown)
    notebook_saving.newer_version_note(now, shown)
    notebook_saving.example_mark(now, values)
    notebook_saving.toolbar(now, shown, values)
    notebook_cells.cells(now, shown, values, notebook.answers(now, shown, values))
    notebook_cells.adding(now, shown)
    notebook_schema.browser(now, shown)
frame.foot(now)
