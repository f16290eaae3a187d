"""Intake: a file's bytes in, its good rows and every problem out; nothing is opened.

Stages, one module each: `decode` (bytes to sheets; `encoding`, `text`, `workbook`, `archive`),
`locate` (the table in a sheet; `context` reads what stands around it), `draft` and `parse`
(cells to figures; `numbers`, `periods`, `phrases`, `names` read one value each), `check`
(figures against each other and against what is known), `accepted` (the table to store).
Other tables than the statistics take the same first stages: `tables`, `records`.
"""

from barometer.intake.marked import marked_copy
from barometer.intake.neutral import neutralise
from barometer.intake.reading import Choices, Question, Reading
from barometer.intake.service import fits, read
from barometer.intake.template import template

__all__ = [
    "Choices", "Question", "Reading", "fits", "marked_copy", "neutralise", "read", "template",
]  # fmt: skip
