"""One file of another table: which sheet, which head, what stands around it, then its rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from barometer.intake.checks import unseen
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.figures.findings import capped
from barometer.intake.layout.context import Context, context_of
from barometer.intake.layout.forms import forms_of
from barometer.intake.layout.locate import Located
from barometer.intake.layout.reading import TableReading
from barometer.intake.layout.reading_checks import grid_of
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.other_tables import guesses, head_reading, heads
from barometer.intake.other_tables.amounts import factor_to
from barometer.intake.other_tables.guesses import most_named, of_other_table, refused
from barometer.intake.other_tables.head_reading import HeadedTable
from barometer.intake.other_tables.heads import Head, Place
from barometer.intake.other_tables.records import Records, Surroundings
from barometer.intake.other_tables.tables_below import tables_below
from barometer.intake.other_tables.values import BadCell
from barometer.intake.result import Choices, Question, Reading, no_figures, nothing_read
from barometer.intake.sheets import sheet_to_read
from barometer.intake.tables import COUNTY_TARGETS, NUMBERS, Table
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold
from barometer.intake.words.title_periods import years_of_targets
from barometer.intake.words.vocabulary import holds, role_of
from barometer.problems import Problem, column_letters


@dataclass(frozen=True, slots=True)
class _Request:
    """What is read as which table, under which words, for whom and on which day."""

    book: Book
    table: Table
    lexicon: Lexicon
    region: str | None
    today: dt.date


def read_records(
    book: Book, table: Table, lexicon: Lexicon, region: str | None, choices: Choices, today: dt.date
) -> Reading:  # fmt: skip
    """The records of one file, its tables where readings say, else where the rules find them."""
    request = _Request(book, table, lexicon, region, today)
    if choices.readings:
        return _by_readings(request, choices.readings)
    by_sheet = [heads.head_of(grid, table) for grid in book.grids]
    tables = [at for at, head in enumerate(by_sheet) if head is not None]
    best = max(filter(None, by_sheet), key=lambda head: len(head.places), default=None)
    unsure = best is None or not heads.fits(best, table) or _may_be_figures(request, best)
    if not choices.table and unsure:
        other = guesses.likely_table(book, lexicon, table.name) or most_named(book, table.name)
        if other:
            return of_other_table(book, table.name, other)
    if not tables:
        headers = [column.header for column in table.columns if column.stored]
        return refused(book, table, "no_header", "problem-no-table-header", expected=headers)
    choice = sheet_to_read(book, choices, tables, lambda at: _filled(book.grids[at], by_sheet[at]))
    head = by_sheet[choice.at]
    if choice.problem_key or head is None:
        code = "ambiguous" if choice.question else "not_a_table"
        key = choice.problem_key or "problem-no-such-sheet"
        return refused(book, table, code, key, choice.question, names=choice.names)
    parts = tables_below(book.grids[choice.at], head, table)
    reading = _reading(request, [(choice.at, part) for part in parts])
    return replace(reading, questions=(choice.question, *reading.questions)) if (
        choice.question) else reading  # fmt: skip


def _may_be_figures(request: _Request, head: Head) -> bool:
    """True for dated rows where only words of statistics (`数值`) name the table, none a target."""
    if heads.is_surely(head, request.table):
        return False
    grid = next(one for one in request.book.grids if heads.head_of(one, request.table) == head)
    context = context_of(grid, head.first, request.book.name, request.lexicon)
    named, aim = context.time.period, request.lexicon.plan.end_year
    dated = (named and named.year != aim) or any(role_of(text) == "period" for text in head.texts)
    aimed = context.titled.targets or any(holds(fold(text), "aim") for text in head.texts)
    return bool(dated and not aimed)


def _by_readings(request: _Request, readings: Sequence[TableReading]) -> Reading:
    """Read the tables that these readings describe, and nothing else."""
    book, table = request.book, request.table
    wrong = head_reading.mistakes(readings, book, table, request.lexicon)
    if wrong:
        return nothing_read(book.name, table.name, wrong, book.encoding, readings=tuple(readings))
    parts = []
    for reading in readings:
        grid = grid_of(reading, book)
        at = next(at for at, one in enumerate(book.grids) if one is grid)
        others = [one for one in readings if one is not reading and one.sheet == reading.sheet]
        parts.append((at, head_reading.headed_table(reading, book.grids[at], table, others)))
    return replace(_reading(request, parts), forms=forms_of(readings, book, request.lexicon))


def _filled(grid: Grid, head: Head | None) -> bool:
    """True where anything stands below the head."""
    start = grid.height if head is None else head.last + 1
    return any(column.slice(start).null_count < grid.height - start for column in grid.columns)


def _reading(request: _Request, parts: Sequence[tuple[int, HeadedTable]]) -> Reading:
    """The tables of a file read one after the other; a thing named twice is seen across them."""
    book, table, places = request.book, request.table, [at for at, _ in parts]
    results: list[Records] = []
    questions: list[Question] = []
    readings: list[TableReading] = []
    for at, headed in parts:
        context = context_of(headed.grid, headed.head.first, book.name, request.lexicon)
        around = _around(request, headed, context, results)
        head = _without_hidden(headed.head, headed.grid)
        records = Records(
            table, request.lexicon, book.name, headed.grid, head, around, request.today,
            constants=headed.constants, meanings=headed.meanings,
        )  # fmt: skip
        if results:
            records.after(results[-1])
        questions += _regions(records, request.region, context.regions)
        if not results:
            _other_sheets(records, book, set(places))
        _rows_left_out(records, headed, book.grids[at], parts)
        _tell_unseen(records, headed.head)
        _head(records, headed.columns_out)
        if titled := guesses.title_of_targets(headed.head, context):
            records.findings.report("ambiguous", "problem-title-of-targets", value=titled)
        if not any(problem.is_error for problem in records.findings.singles):
            records.read()
        results.append(records)
        readings.append(head_reading.as_read(headed, table, around, context, records.aside))
    return _joined(request, results, tuple(questions), tuple(readings))


def _around(
    request: _Request, headed: HeadedTable, context: Context, results: Sequence[Records]
) -> Surroundings:  # fmt: skip
    """Region, year and units around a table; a lower one takes what it lacks from the first."""
    titled = context.regions[0] if len(context.regions) == 1 else None
    year = _year(headed.grid, headed.head, request.table, context)
    around = Surroundings(request.region or titled, year, context.units)
    around = replace(headed.around(around, request.table), unclear=context.unknown_unit)
    if headed.reading is not None or not results:
        return around
    above = results[0].around
    return replace(around, region=around.region or above.region, year=around.year or above.year,
                   units=around.units or above.units)  # fmt: skip


def _rows_left_out(
    records: Records, headed: HeadedTable, grid: Grid, parts: Sequence[tuple[int, HeadedTable]]
) -> None:  # fmt: skip
    """Name each row with figures that the readings given leave out."""
    if headed.reading is None:
        return
    readings = [part.reading for _, part in parts if part.reading]
    for row in head_reading.left_out(headed.reading, grid, readings):
        records.findings.report("not_read", "problem-row-told-out", row=row)


def _joined(
    request: _Request, results: Sequence[Records], questions: tuple[Question, ...],
    readings: tuple[TableReading, ...],
) -> Reading:  # fmt: skip
    """One reading of all tables of the file."""
    book, table, first = request.book, request.table, results[0]
    listed, counts = capped([problem for one in results for problem in one.findings.singles])
    clashing = {key for records in results for key in records.clashing}
    good = tuple(row for records in results for row in records.rows if row["key"] not in clashing)
    return Reading(
        book.name, table.name, book.encoding, "long", first.head.last + 1,
        sum(records.count for records in results), no_figures(), listed, counts, first.grid.sheet,
        questions, good, readings=readings,
    )  # fmt: skip


def _without_hidden(head: Head, grid: Grid) -> Head:
    """The head without hidden columns of amounts; hidden labels still say what a row is."""
    hidden = set(grid.unseen.columns)
    places = tuple(p for p in head.places if p.at not in hidden or p.column.type not in NUMBERS)
    return replace(head, places=places)


def _tell_unseen(records: Records, head: Head) -> None:
    """`hidden` for what is hidden or struck out in the sheet, as in the statistics."""
    amounts = [place for place in head.places if place.column.type in NUMBERS]
    labels = {p.column.name: p.at for p in head.places if p.column.type not in NUMBERS}
    values = tuple(ValueColumn(place.at, place.text, Meaning()) for place in amounts)
    located = Located("long", head.first, head.last + 1, labels, values, head.texts)
    unseen.tell(records.findings, records.grid, located)


def _year(grid: Grid, head: Head, table: Table, context: Context) -> int | None:
    """The year that stands outside the table; for targets one that the title gives them."""
    if table is not COUNTY_TARGETS:
        return period.year if (period := context.time.period) and period.span == "year" else None
    above = [cell for row in grid.rows(0, head.first) for cell in row if cell]
    named = {year for text in above if not holds(fold(text), "of_plan")
             for year in years_of_targets(fold(text))}  # fmt: skip
    return named.pop() if len(named) == 1 else None


def _regions(
    records: Records, chosen: str | None, named: tuple[str, ...]
) -> tuple[Question, ...]:  # fmt: skip
    """The question of the region, where neither a column nor the title nor the sender gives it."""
    codes = records.lexicon.codes
    if "region" in records.head.names or not any(c.name == "region" for c in records.table.columns):
        return ()
    if chosen and named and chosen not in named:
        records.findings.report("ambiguous", "problem-other-region", value=codes[chosen].name,
                                other=codes[named[0]].name)  # fmt: skip
    if records.around.region:
        return ()
    if named:
        names = [codes[code].name for code in named]
        records.findings.report("ambiguous", "problem-several-regions", names=names)
    else:
        records.findings.report("missing_column", "problem-missing-region")
    return (Question("region", "", named or tuple(codes)),)


def _other_sheets(records: Records, book: Book, places: set[int]) -> None:
    """Name every sheet that holds something and is not read."""
    for at, grid in enumerate(book.grids):
        if at not in places and any(column.null_count < len(column) for column in grid.columns):
            problem = Problem("not_read", "problem-sheet-unused", "warning", grid.sheet,
                              file=book.name)  # fmt: skip
            records.findings.singles.append(problem)


def _head(records: Records, out: frozenset[int]) -> None:
    """What is wrong with the head as a whole, and every column that is not read or left `out`."""
    head, row = records.head, records.head.last + 1
    near = _unread_columns(records, out)
    given = set(head.names) | near
    year = records.table.year_column
    if year and (records.around.year or head.years != (None,)):
        given.add(year.name)
    for column in records.table.columns:
        if column.required and column.name not in given and column.type != "region":
            records.findings.report("missing_column", "problem-missing-named", row=row,
                                    name=column.header, english=column.name)  # fmt: skip
    for first, second in head.doubles():
        records.findings.report(
            "ambiguous", "problem-same-columns", row=row, column=second.text, value=first.text,
            name=first.column.header,
        )  # fmt: skip
    for place in head.places:
        _head_unit(records, place, row)


def _head_unit(records: Records, place: Place, row: int) -> None:
    """Add one problem for a unit in a head that its amounts cannot have."""
    if place.unit and place.column.units:
        try:
            factor_to(place.unit, place.column)
        except BadCell as bad:
            records.bad(bad, row, place.text, place.unit)


def _unread_columns(records: Records, out: frozenset[int]) -> set[str]:
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
        code, facts = "not_read", {"name": column.header} if column else {}
        if at in out:
            key, facts = "problem-column-told-out", {}
        elif column is None:
            key = "problem-column-unused" if text else "problem-unheaded-column"
        elif column.required or (column.type == "number" and heads.holds_figures(cells)):
            near.add(column.name)
            code, key = "ambiguous", "problem-near-column"
        else:
            key = "problem-near-column-unused"
        records.findings.add(code, key, head.last + 1, text or column_letters(at + 1), cells[0],
                             facts)  # fmt: skip
    return near
