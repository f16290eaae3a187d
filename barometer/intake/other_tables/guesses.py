"""Which table a file is of, where it was sent as another; and files of which nothing is read."""

from __future__ import annotations

from barometer.intake.checks.account import of_rest
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.locate import locate
from barometer.intake.other_tables import heads
from barometer.intake.result import FIGURES_TABLE, Question, Reading, nothing_read
from barometer.intake.tables import Table
from barometer.intake.words.lexicon import Lexicon
from barometer.problems import Problem


def likely_table(book: Book, lexicon: Lexicon, chosen: str) -> str | None:
    """The table that a file is of, where its head stands whole in a sheet."""
    visible = _visible_sheets(book)
    other = heads.likeliest(visible, chosen)
    if other or chosen == FIGURES_TABLE:
        return other
    return FIGURES_TABLE if any(not locate(grid, lexicon).problem_key for grid in visible) else None


def most_named(book: Book, chosen: str) -> str | None:
    """The table most of whose columns are there, for a file in which nothing of the chosen is."""
    most = heads.named_most(_visible_sheets(book))
    return most if most != chosen else None


def _visible_sheets(book: Book) -> list[Grid]:
    return [grid for grid in book.grids if not grid.hidden] or list(book.grids)


def of_other_table(book: Book, chosen: str, likely: str) -> Reading:
    """A file sent as one table and looking like another: nothing is read, the other offered."""
    problem = Problem(
        "not_a_table", "problem-other-table", file=book.name, facts={"likely": likely}
    )
    question = Question("table", "", (likely, chosen))
    return nothing_read(book.name, chosen, [problem], book.encoding, questions=(question,),
                        account=tuple(of_rest(book)[0]))  # fmt: skip


def refused(
    book: Book, table: Table, code: str, key: str, question: Question | None = None,
    **facts: object,
) -> Reading:  # fmt: skip
    """A file of a table of which nothing is read, and why."""
    problem = Problem(code, key, file=book.name, facts=facts)
    questions = (question,) if question else ()
    return nothing_read(book.name, table.name, [problem], book.encoding, questions=questions)
