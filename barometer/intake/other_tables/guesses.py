"""Which table a file is of, where it was sent as another; and files of which nothing is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from barometer.intake.checks.account import of_rest
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.context import Context
from barometer.intake.layout.locate import locate
from barometer.intake.other_tables import heads
from barometer.intake.result import FIGURES_TABLE, Question, Reading, nothing_read
from barometer.intake.tables import NUMBERS, TABLES, Table
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.vocabulary import role_of
from barometer.problems import Problem

# Fewer columns may be named alike in several tables.
_SEVERAL = 3
# More columns than any such table has.
_WIDEST = 100


def likely_table(book: Book, lexicon: Lexicon, chosen: str) -> str | None:
    """The table that a file is of, where its head stands whole in a sheet, or much like it."""
    visible = _visible_sheets(book)
    other = _likeliest(visible, chosen)
    if other or chosen == FIGURES_TABLE:
        return other
    near = most_alike(book)
    if near:
        return near if near != chosen else None
    return FIGURES_TABLE if any(not locate(grid, lexicon).problem_key for grid in visible) else None


def sheets_of_figures(book: Book, chosen: str) -> list[int]:
    """The places of the sheets on which no other table's head stands whole."""
    return [at for at, grid in enumerate(book.grids) if not _likeliest([grid], chosen)]


def with_records_told(reading: Reading, book: Book, places: Sequence[int]) -> Reading:
    """The reading of the sheets at these places, the book's others told as other tables'."""
    accounts, problems = of_rest(book, places)
    likely = {grid.sheet: _likeliest([grid], reading.table) for grid in book.grids}
    told = [replace(problem, key="problem-sheet-of-other-table", facts={"likely": other})
            if problem.code == "not_read" and (other := likely[problem.sheet]) else problem
            for problem in problems]  # fmt: skip
    counts = Counter(reading.problem_counts) + Counter(problem.code for problem in told)
    by_sheet = {one.sheet: one for one in (*reading.account, *accounts)}
    return replace(reading, problems=(*told, *reading.problems), problem_counts=dict(counts),
                   account=tuple(by_sheet[sheet] for sheet in likely))  # fmt: skip


def most_named(book: Book, chosen: str) -> str | None:
    """The table most of whose columns are there, for a file in which nothing of the chosen is."""
    most = _named_most(_visible_sheets(book))
    return most if most != chosen else None


def _likeliest(grids: Iterable[Grid], but: str) -> str | None:
    """The other table whose whole head is found in one of the sheets; of several the fullest."""
    candidates = [
        (len(head.places), name)
        for grid in grids
        if grid.width <= _WIDEST
        for name, table in TABLES.items()
        if name != but and (head := heads.head_of(grid, table)) and heads.is_surely(head, table)
    ]
    return max(candidates)[1] if candidates else None


def _named_most(grids: Iterable[Grid]) -> str | None:
    """The other table of which more columns are named in a sheet than of any other."""
    counts: dict[str, int] = {}
    for grid in grids:
        for name, table in TABLES.items() if grid.width <= _WIDEST else ():
            head = heads.head_of(grid, table)
            counts[name] = max(counts.get(name, 0), len(head.names) if head else 0)
    most = max(counts.values(), default=0)
    names = [name for name, count in counts.items() if count == most]
    return names[0] if most >= _SEVERAL and len(names) == 1 else None


def most_alike(book: Book) -> str | None:
    """The other table whose needed columns are all named, or much like it, in a row of a sheet."""
    counts = {name: max((_named_alike(grid, table) for grid in _visible_sheets(book)), default=0.0)
              for name, table in TABLES.items()}  # fmt: skip
    most = max(counts.values())
    names = [name for name, count in counts.items() if count == most > 0]
    return names[0] if len(names) == 1 else None


def _named_alike(grid: Grid, table: Table) -> float:
    """How many of the table's columns a row names; one named much like it counts half."""
    return max(
        (_likeness(row, table) for row in heads.with_merged(grid)
         if grid.width <= _WIDEST and not any(map(is_figure, row))),
        default=0.0,
    )  # fmt: skip


def _likeness(texts: Sequence[str], table: Table) -> float:
    """The same of one row; 0.0 where not all needed columns are, or no two of the table's alone.

    Words of statistics, as `数值` is, name none of its own.
    """
    places = [heads.place_of(text, at, table) for at, text in enumerate(texts)]
    alike = {place.column.name: place.text for place in places if place}
    exact = len(alike)
    for text, place in zip(texts, places, strict=True):
        missing = [column for column in table.columns if column.name not in alike]
        if text and not place and (column := heads.nearest(text, missing)):
            alike[column.name] = text
    distinct = [name for name, text in alike.items() if role_of(text) is None]
    named = heads.needed(table) <= alike.keys() and not alike.keys().isdisjoint(table.distinctive)
    enough = len(distinct) > 1 and (exact or len(alike) >= _SEVERAL)
    return exact + (len(alike) - exact) / 2 if named and enough else 0.0


def _visible_sheets(book: Book) -> list[Grid]:
    return [grid for grid in book.grids if not grid.hidden] or list(book.grids)


def title_of_targets(head: heads.Head, context: Context) -> str | None:
    """The title that calls the amounts targets, where the head has columns of results alone."""
    amounts = [place.column for place in head.places if place.column.type in NUMBERS]
    only_results = bool(amounts) and all(column.result for column in amounts)
    return context.titled.targets if only_results else None


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
