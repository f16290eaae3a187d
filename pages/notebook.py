"""Questions nobody foresaw: notebooks of text, controls, questions and charts."""

from barometer.ui.frame import frame
from barometer.ui.notebooks import notebook, notebook_cells, notebook_editor, notebook_saving
from barometer.ui.state.view import view

reader_view = view()
shown = notebook.open_notebook(reader_view)
if shown is None:
    frame.unknown_choices(reader_view)
    notebook_saving.gallery(reader_view)
else:
    values = notebook.values(reader_view, shown.notebook)
    frame.unknown_choices(reader_view)
    notebook_saving.headline(reader_view, shown)
    notebook_saving.newer_version_note(reader_view, shown)
    notebook_saving.example_mark(reader_view, values)
    notebook_saving.toolbar(reader_view, shown, values)
    notebook_cells.cells(reader_view, shown, values, notebook.answers(reader_view, shown, values))
    notebook_cells.adding(reader_view, shown)
    notebook_editor.browser(reader_view, shown)
frame.foot(reader_view)
