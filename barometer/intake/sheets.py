"""Which sheet of a workbook to read: the one that was chosen, else the only one that fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from barometer import units
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.result import Choices, Question
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold, unnumbered
from barometer.intake.words.strange import OF_TITLES, strange_words
from barometer.intake.words.vocabulary import holds

# Sheets of so many rows together are read to see whether one gives figures that another does.
_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """The sheet's place in the book; `question` where several fit; `problem_key` where none does.

    `names` are the sheets that the problem names.
    """

    at: int
    question: Question | None = None
    problem_key: str | None = None
    names: tuple[str, ...] = ()


def may_be_read_together(grids: Sequence[Grid]) -> bool:
    """True for sheets of ordinary size."""
    return sum(grid.height for grid in grids) <= _ROWS


def may_repeat(name: str, lexicon: Lexicon) -> bool:
    """True for `汇总`, `旧`, and for `高台`, a town or a firm; not for `Sheet2`, `1.能源`, `吨`."""
    folded = unnumbered(fold(name))
    repeats = any(holds(folded, kind) for kind in ("draft_sheet", "sum_word", "supposed"))
    named_by_unit = units.known(folded)
    return repeats or (bool(strange_words(folded, lexicon, OF_TITLES)) and not named_by_unit)


def sheet_to_read(
    book: Book, choices: Choices, tables: Sequence[int], has_figures: Callable[[int], bool],
    filled: Sequence[int] = (),
) -> SheetChoice:  # fmt: skip
    """The sheet to read of a book that has at least one.

    `tables` are the sheets with a table, `filled` others with numbers; where several are visible,
    `has_figures` tells which of them have anything to store. Two that do are a question, and so
    are examples beside numbers without a table: none is taken unasked, but the tallest one shown
    where somebody is asked.
    """
    wanted = choices.sheet
    names = [grid.sheet or "" for grid in book.grids]
    if wanted is not None and wanted not in names and any(names):
        return SheetChoice(0, problem_key="problem-no-such-sheet", names=tuple(names))
    # Sheets that show how the one beside them is filled in.
    examples = {at for at, name in enumerate(names) if holds(fold(name), "example_sheet")}
    real = [at for at in tables if at not in examples]
    unread = [at for at in filled
              if at not in examples and not book.grids[at].hidden]  # fmt: skip
    visible = [at for at in real or tables if not book.grids[at].hidden] or real or tables
    fitting = [at for at in visible if has_figures(at)] if len(visible) > 1 else visible
    if tables and not real and unread:
        # Either the numbers elsewhere were filled in, or what is called an example.
        fitting = sorted([*(fitting or visible), *unread])
    options = tuple(names[at] for at in fitting)
    if wanted in names:
        rest = tuple(name for name in options if name != wanted)
        question = Question("sheet", "", (wanted, *rest), wanted) if rest else None
        return SheetChoice(names.index(wanted), question)
    most = fitting or visible or unread or range(len(names))
    tallest = max(most, key=lambda at: (book.grids[at].height, -at))
    if len(fitting) > 1 and choices.asking:
        return SheetChoice(tallest, Question("sheet", "", options, names[tallest]))
    if len(fitting) > 1:
        return SheetChoice(
            fitting[0], Question("sheet", "", options), "problem-several-sheets", options
        )
    return SheetChoice(tallest)
