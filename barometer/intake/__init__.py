"""Intake: a file's bytes in, its good rows and every problem out; nothing is opened.

Stages, one module each: `decode` (bytes to sheets; `encoding`, `text`, `workbook`, `archive`),
`locate` (the table in a sheet; `context` reads what stands around it), `draft` and `parse`
(cells to figures; `numbers`, `periods`, `phrases`, `comparisons`, `titles`, `names` read one
text each, `timing`, `reaches` and `places` join what several say of a figure), `check`
(figures against each other and against what is known), `accepted` (the table to store).
Other tables than the statistics take the same first stages: `tables`, `records`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from barometer.intake.marked import marked_copy
    from barometer.intake.neutral import neutralise
    from barometer.intake.reading import Choices, Question, Reading
    from barometer.intake.service import fits, read
    from barometer.intake.templates import template

# Loaded by whoever reads a file first: units, spreadsheets and names take half a second, and
# most processes only show figures.
_PLACES = {
    "marked_copy": "marked", "neutralise": "neutral", "Choices": "reading",
    "Question": "reading", "Reading": "reading", "fits": "service", "read": "service",
    "template": "templates",
}  # fmt: skip

__all__ = [
    "Choices", "Question", "Reading", "fits", "marked_copy", "neutralise", "read", "template",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """One of the package's names, its module loaded when first asked for."""
    if name not in _PLACES:
        raise AttributeError(name)
    return getattr(import_module(f"barometer.intake.{_PLACES[name]}"), name)
