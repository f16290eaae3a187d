"""Intake: a file's bytes in, its good rows and every problem out; nothing is opened.

A file passes these stages, a folder each: `decode` (bytes to sheets of text), `layout` (what
stands where on a sheet: a reading, proposed, shown, applied), `figures` (cells to figures, by what
their headers and labels say), `checks` (figures against each other and against what is known).
`words` holds the vocabulary that all of them look things up in. `other_tables` are those besides
the statistics; `templates` are files to be filled in or mended. `door` is the way in,
`child_processes` the same way for bytes that nobody vouches for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from barometer.intake.door import fits, read
    from barometer.intake.result import Choices, Question, Reading
    from barometer.intake.templates.marked_copy import marked_copy
    from barometer.intake.templates.spreadsheet_safe import neutralise
    from barometer.intake.templates.template import template

# Loaded by whoever reads a file first: units, spreadsheets and names take half a second, and
# most processes only show figures.
_PLACES = {
    "marked_copy": "templates.marked_copy", "neutralise": "templates.spreadsheet_safe",
    "Choices": "result", "Question": "result", "Reading": "result", "fits": "door",
    "read": "door", "template": "templates.template",
}  # fmt: skip

__all__ = [
    "Choices", "Question", "Reading", "fits", "marked_copy", "neutralise", "read", "template",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """One of the package's names, its module loaded when first asked for."""
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"barometer.intake.{_PLACES[name]}"), name)
