"""All that is wrong with a reading for this file and this plan, as a list of problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.reading import FIELDS, UNKNOWN, TableReading
from barometer.intake.layout.text_meanings import is_possible_meaning
from barometer.intake.words.lexicon import Lexicon
from barometer.problems import Problem


def mistakes_in(readings: Sequence[TableReading], book: Book, lexicon: Lexicon) -> list[Problem]:
    """Sheets that are not there, places beyond a sheet, meanings that the plan does not know."""
    mistakes: list[Problem] = []
    for reading in readings:
        mistakes += _of_one(reading, book)
        if (grid := grid_of(reading, book)) is not None:
            mistakes += unknown_meanings(reading, grid.sheet, book.name, lexicon)
    return [*mistakes, *_overlaps(readings, book)]


def place_mistakes(readings: Sequence[TableReading], book: Book) -> list[Problem]:
    """Sheets that are not there, places beyond a sheet, tables that lie over each other."""
    mistakes = [problem for reading in readings for problem in _of_one(reading, book)]
    return [*mistakes, *_overlaps(readings, book)]


def _overlaps(readings: Sequence[TableReading], book: Book) -> Iterator[Problem]:
    for one, other in combinations(readings, 2):
        if one.sheet == other.sheet and _overlap(one, other):
            facts = {"one": _place(one), "other": _place(other)}
            yield Problem("ambiguous", "problem-readings-overlap", sheet=one.sheet,
                          file=book.name, facts=facts)  # fmt: skip


def grid_of(reading: TableReading, book: Book) -> Grid | None:
    """The sheet that a reading is of; a file's only sheet may be left unnamed."""
    named = [grid for grid in book.grids if grid.sheet == reading.sheet]
    if named:
        return named[0]
    return book.grids[0] if reading.sheet is None and len(book.grids) == 1 else None


def _of_one(reading: TableReading, book: Book) -> Iterator[Problem]:
    grid = grid_of(reading, book)
    if grid is None:
        names = [one.sheet or "" for one in book.grids]
        yield Problem("not_a_table", "problem-no-such-sheet", file=book.name, sheet=reading.sheet,
                      facts={"names": names})  # fmt: skip
        return
    if reading.last_header > grid.height or reading.columns[0] > grid.width:
        facts = {"rows": grid.height, "columns": grid.width}
        yield Problem("not_a_table", "problem-reading-beyond", sheet=grid.sheet, file=book.name,
                      facts=facts)  # fmt: skip
    beyond = sorted({item.origin.at for item in reading.of("column")
                     if item.origin.at and item.origin.at > grid.width})  # fmt: skip
    for at in beyond:
        yield Problem("not_a_table", "problem-reading-column", sheet=grid.sheet, file=book.name,
                      facts={"column": at, "columns": grid.width})  # fmt: skip


def unknown_meanings(
    reading: TableReading, sheet: str | None, file: str, lexicon: Lexicon
) -> Iterator[Problem]:
    """Fields that no figure has, and constants and meanings that the plan does not know."""
    meanings = [(item.field, item.origin.text or "") for item in reading.of("constant")]
    meanings += [(item.field, one.means) for item in reading.fields for one in item.means]
    wrong = [(name, means) for name, means in meanings
             if name in FIELDS and not is_possible_meaning(name, means, lexicon)]  # fmt: skip
    return field_mistakes(replace(reading, sheet=sheet), file, FIELDS, wrong)


def field_mistakes(
    reading: TableReading, file: str, fields: Sequence[str], wrong: Sequence[tuple[str, str]]
) -> Iterator[Problem]:
    """Problems of all fields but these, and of each (field, meaning) that is wrong."""
    for name in dict.fromkeys(item.field for item in reading.fields):
        if name not in fields:
            yield Problem("not_allowed", "problem-reading-field", sheet=reading.sheet, file=file,
                          value=name, facts={"allowed": list(fields)})  # fmt: skip
    for name, means in dict.fromkeys(wrong):
        if means != UNKNOWN:
            yield Problem("not_allowed", "problem-reading-means", sheet=reading.sheet, file=file,
                          value=means, facts={"field": name})  # fmt: skip


def _overlap(one: TableReading, other: TableReading) -> bool:
    return all(a[0] <= b[1] and b[0] <= a[1]
               for a, b in ((one.rows, other.rows), (one.columns, other.columns)))  # fmt: skip


def _place(reading: TableReading) -> str:
    return "{}-{} × {}-{}".format(*reading.rows, *reading.columns)
