"""One file of another table: which sheet, which head, what stands around it, then its rows."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import numpy as np

from barometer.intake import heads
from barometer.intake.amounts import factor_to
from barometer.intake.check import unseen
from barometer.intake.check.unseen import letters
from barometer.intake.columns import role_of
from barometer.intake.context import Context, context_of
from barometer.intake.findings import Findings, capped
from barometer.intake.grid import Book, Grid
from barometer.intake.heads import Head, Place
from barometer.intake.lexicon import Lexicon
from barometer.intake.locate import Located, locate
from barometer.intake.meaning import Meaning
from barometer.intake.reading import FIGURES_TABLE, Account, Choices, Question, Reading, no_figures
from barometer.intake.records import Around, Records
from barometer.intake.sheets import picked
from barometer.intake.tables import COUNTY_TARGETS, NUMBERS, Table
from barometer.intake.valued import ValueColumn
from barometer.intake.values import Bad
from barometer.problems import Problem

_OF_PLAN = re.compile("[一二三四五六七八九十]五|五年")
_TARGETS_OF_YEAR = re.compile(r"((?:19|20)\d\d)年?度?[^\d年]{0,16}目标")


def read_records(
    book: Book, table: Table, lexicon: Lexicon, region: str | None, choices: Choices, today: dt.date
) -> Reading:  # fmt: skip
    """The records of one file."""
    found = [heads.head_of(grid, table) for grid in book.grids]
    tables = [at for at, head in enumerate(found) if head is not None]
    other = likely_table(book, lexicon, table.name)
    best = max((head for head in found if head), key=lambda head: len(head.places), default=None)
    if other and (best is None or not heads.fits(best, table)):
        return of_other_table(book, table.name, other)
    if not tables:
        headers = [column.header for column in table.columns if column.stored]
        return _refused(book, table, "no_header", "problem-no-table-header", expected=headers)
    taken = picked(book, choices, tables, lambda at: _filled(book.grids[at], found[at]))
    head = found[taken.at]
    if taken.wrong or head is None:
        code = "ambiguous" if taken.question else "not_a_table"
        key = taken.wrong or "problem-no-such-sheet"
        return _refused(book, table, code, key, taken.question, names=taken.names)
    reading = _reading(book, taken.at, table, lexicon, region, head, today)
    return replace(reading, questions=(taken.question, *reading.questions)) if (
        taken.question) else reading  # fmt: skip


def likely_table(book: Book, lexicon: Lexicon, chosen: str) -> str | None:
    """The table that a file is of, where its head stands whole in a sheet."""
    seen = [grid for grid in book.grids if not grid.hidden] or list(book.grids)
    other = heads.likeliest(seen, chosen)
    if other or chosen == FIGURES_TABLE:
        return other
    return FIGURES_TABLE if any(not locate(grid, lexicon).lost for grid in seen) else None


def of_other_table(book: Book, chosen: str, likely: str) -> Reading:
    """A file sent as one table and looking like another: nothing is read, the other offered."""
    problem = Problem(
        "not_a_table", "problem-other-table", file=book.name, facts={"likely": likely}
    )
    return Reading(
        book.name, chosen, book.encoding, None, None, 0, no_figures(), (problem,),
        {"not_a_table": 1}, questions=(Question("table", "", (likely, chosen)),),
    )  # fmt: skip


def _filled(grid: Grid, head: Head | None) -> bool:
    """True where anything stands below the head."""
    start = grid.height if head is None else head.last + 1
    return any(column.slice(start).null_count < grid.height - start for column in grid.columns)


def _refused(
    book: Book, table: Table, code: str, key: str, question: Question | None = None,
    **facts: object,
) -> Reading:  # fmt: skip
    problem = Problem(code, key, file=book.name, facts=facts)
    return Reading(
        book.name, table.name, book.encoding, None, None, 0, no_figures(), (problem,), {code: 1},
        questions=(question,) if question else (),
    )  # fmt: skip


def _reading(
    book: Book, at: int, table: Table, lexicon: Lexicon, region: str | None, head: Head,
    today: dt.date,
) -> Reading:  # fmt: skip
    grid = book.grids[at]
    whole, head = head, _without_hidden(head, grid)
    context = context_of(grid, head.first, book.name, lexicon)
    own = context.regions[0] if len(context.regions) == 1 else None
    around = Around(region or own, _year(grid, head, table, context), context.units)
    records = Records(table, lexicon, book.name, grid, head, around, today)
    questions = _regions(records, region, context.regions)
    _other_sheets(records, book, at)
    records.problems += _unseen(records, whole)
    _head(records)
    if not any(problem.is_error for problem in records.problems):
        records.read()
    others = [grid for place, grid in enumerate(book.grids) if place != at]
    account = (records.account(), *(_unread_sheet(grid) for grid in others))
    listed, counts = capped(records.problems)
    good = tuple(row for row in records.rows if row["key"] not in records.clashing)
    return Reading(
        book.name, table.name, book.encoding, "long", head.last + 1, records.count, no_figures(),
        listed, counts, grid.sheet, questions, good, account=account,
    )  # fmt: skip


def _unread_sheet(grid: Grid) -> Account:
    cells = sum(len(column) - column.null_count for column in grid.columns)
    return Account(grid.sheet, cells, not_read=cells)


def _without_hidden(head: Head, grid: Grid) -> Head:
    """The head without hidden columns of amounts; hidden labels still say what a row is."""
    hidden = set(grid.unseen.columns)
    places = tuple(p for p in head.places if p.at not in hidden or p.column.type not in NUMBERS)
    return replace(head, places=places)


def _unseen(records: Records, head: Head) -> list[Problem]:
    """What is hidden or struck out in the sheet, told as in the statistics."""
    findings = Findings(records.file, records.grid.sheet, np.zeros(0, np.int64))
    amounts = [place for place in head.places if place.column.type in NUMBERS]
    labels = {p.column.name: p.at for p in head.places if p.column.type not in NUMBERS}
    values = tuple(ValueColumn(place.at, place.text, Meaning()) for place in amounts)
    located = Located("long", head.first, head.last + 1, labels, values, head.texts)
    unseen.tell(findings, records.grid, located)
    return findings.singles


def _year(grid: Grid, head: Head, table: Table, context: Context) -> int | None:
    """The year that stands outside the table; for targets one that the title gives them."""
    if table is not COUNTY_TARGETS:
        return context.period.year if context.period and context.period.span == "year" else None
    above = [cell for row in grid.rows(0, head.first) for cell in row if cell]
    named = {int(match[1]) for text in above if not _OF_PLAN.search(text)
             for match in _TARGETS_OF_YEAR.finditer(text)}  # fmt: skip
    return named.pop() if len(named) == 1 else None


def _regions(
    records: Records, chosen: str | None, named: tuple[str, ...]
) -> tuple[Question, ...]:  # fmt: skip
    """Whose rows they are, where no column says it: a problem and a question unless it is told."""
    codes = records.lexicon.codes
    if "region" in records.head.names or not any(c.name == "region" for c in records.table.columns):
        return ()
    if chosen and named and chosen not in named:
        records.tell("ambiguous", "problem-other-region", value=codes[chosen].name,
                     other=codes[named[0]].name)  # fmt: skip
    if records.around.region:
        return ()
    if named:
        names = [codes[code].name for code in named]
        records.tell("ambiguous", "problem-several-regions", names=names)
    else:
        records.tell("missing_column", "problem-missing-region")
    return (Question("region", "", named or tuple(codes)),)


def _other_sheets(records: Records, book: Book, taken: int) -> None:
    """Name every sheet that holds something and is not read."""
    for at, grid in enumerate(book.grids):
        if at != taken and any(column.null_count < len(column) for column in grid.columns):
            records.problems.append(
                Problem("not_read", "problem-sheet-unused", "warning", grid.sheet,
                        file=book.name)
            )  # fmt: skip


def _head(records: Records) -> None:
    """What is wrong with the head as a whole, and every column that is not read."""
    head, row = records.head, records.head.last + 1
    near = _unread_columns(records)
    given = set(head.names) | near
    year = records.table.year_column
    if year and (records.around.year or head.years != (None,)):
        given.add(year.name)
    for column in records.table.columns:
        if column.required and column.name not in given and column.type != "region":
            records.tell("missing_column", "problem-missing-named", row,
                         name=column.header, english=column.name)  # fmt: skip
    for first, second in head.doubles():
        records.tell("ambiguous", "problem-same-columns", row, second.text, first.text,
                     name=first.column.header)  # fmt: skip
    for place in head.places:
        _head_unit(records, place, row)


def _head_unit(records: Records, place: Place, row: int) -> None:
    """A unit in a head that its amounts cannot have is told once."""
    if place.unit and place.column.units:
        try:
            factor_to(place.unit, place.column)
        except Bad as bad:
            records.bad(bad, row, place.text, place.unit)


def _unread_columns(records: Records) -> set[str]:
    """Name the columns that are not read; the table's columns that some of them may be.

    One that looks like a missing column of numbers is refused: its figures would be stored blank.
    """
    grid, head = records.grid, records.head
    missing = [c for c in records.table.columns if c.name not in head.names and c.stored]
    near: set[str] = set()
    for at in head.unread:
        text = head.texts[at]
        cells = [cell.strip() for cell in grid.columns[at].slice(head.last + 1).to_pylist()
                 if cell and cell.strip()]  # fmt: skip
        if not cells or role_of(text) == "serial" or at in grid.unseen.columns:
            continue
        column = heads.nearest(text, missing) if text else None
        if column is None:
            key = "problem-column-unused" if text else "problem-unheaded-column"
            records.tell("not_read", key, head.last + 1, text or letters(at), cells[0])
        elif column.required or (column.type == "number" and heads.holds_figures(cells)):
            near.add(column.name)
            records.tell("ambiguous", "problem-near-column", head.last + 1, text, cells[0],
                         name=column.header)  # fmt: skip
        else:
            records.tell("not_read", "problem-near-column-unused", head.last + 1, text,
                         cells[0], name=column.header)  # fmt: skip
    return near
