"""Which sheet of a workbook to read: the one that was chosen, else the only one that fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from barometer.intake.decode.grid import Book
from barometer.intake.result import Choices, Question


@dataclass(frozen=True, slots=True)
class Picked:
    """The sheet's place in the book; `question` where several fit; `wrong` a problem's key.

    `names` are the sheets that the problem names.
    """

    at: int
    question: Question | None = None
    wrong: str | None = None
    names: tuple[str, ...] = ()


def picked(
    book: Book, choices: Choices, tables: Sequence[int], holds: Callable[[int], bool]
) -> Picked:
    """The sheet to read of a book that has at least one.

    `tables` are the sheets with a table; where several are visible, `holds` tells which of them
    have anything to store. Two that do are a question: neither is taken unasked, but the taller
    one shown where somebody is asked.
    """
    wanted = choices.sheet
    names = [grid.sheet or "" for grid in book.grids]
    if wanted is not None and wanted not in names and any(names):
        return Picked(0, wrong="problem-no-such-sheet", names=tuple(names))
    visible = [at for at in tables if not book.grids[at].hidden] or list(tables)
    fitting = [at for at in visible if holds(at)] if len(visible) > 1 else visible
    options = tuple(names[at] for at in fitting)
    if wanted in names:
        rest = tuple(name for name in options if name != wanted)
        question = Question("sheet", "", (wanted, *rest), wanted) if rest else None
        return Picked(names.index(wanted), question)
    most = fitting or visible or range(len(names))
    tallest = max(most, key=lambda at: (book.grids[at].height, -at))
    if len(fitting) > 1 and choices.asking:
        return Picked(tallest, Question("sheet", "", options, names[tallest]))
    if len(fitting) > 1:
        return Picked(fitting[0], Question("sheet", "", options), "problem-several-sheets", options)
    return Picked(tallest)
