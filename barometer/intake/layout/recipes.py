"""Forms already known: a reading that an uploader confirmed, found again by its words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.apply import located_of
from barometer.intake.layout.context import Context, context_of
from barometer.intake.layout.label_columns import note_rows
from barometer.intake.layout.reading import (
    NOTE,
    OF_THEMSELVES,
    Field,
    Form,
    Means,
    Recipe,
    Skip,
    TableReading,
)
from barometer.intake.layout.reading_checks import grid_of
from barometer.intake.layout.text_meanings import label_means
from barometer.intake.layout.told_again import (
    TIMES,
    OneTable,
    Sender,
    with_periods,
    with_regions,
)
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period, part_of, period_of

_DIGITS = re.compile(r"\d+")
_LABELS = ("region", "region_code", "indicator")
_NAMES = ("title", "sheet_name", "file_name")
# Labels that tell a form; a longer table is known by its header alone.
_LABELS_KEPT = 500
# A form is another one where less than this share of its header is the same.
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class KnownForm:
    """What a recipe says of a file: its readings as they fit the file, or what has changed.

    `extra_headers` and `missing_headers`: those that the file has besides, or lacks.
    `periods_asked`: those told of the form that have to be told of this file, the latest last.
    """

    recipe: Recipe
    readings: tuple[TableReading, ...] = ()
    extra_headers: tuple[str, ...] = ()
    missing_headers: tuple[str, ...] = ()
    rows_changed: bool = False
    periods_asked: tuple[Period, ...] = ()


def forms_of(readings: Sequence[TableReading], book: Book) -> tuple[Form, ...]:
    """The words of each table of a file."""
    pairs = [(one, grid_of(one, book)) for one in readings]
    return tuple(_form(one, grid, book.name) for one, grid in pairs if grid is not None)


def known_form(
    recipes: Sequence[Recipe], book: Book, lexicon: Lexicon, sender: Sender
) -> KnownForm | None:
    """The latest recipe of the file's form, else the one of a form that has changed a little."""
    changed: KnownForm | None = None
    for recipe in sorted(recipes, key=lambda one: -one.number):
        known = _applied(recipe, book, lexicon, sender)
        if known is not None and known.readings:
            return known
        changed = changed or known
    return changed


def _form(reading: TableReading, grid: Grid, file: str) -> Form:
    above = [cell for row in grid.rows(0, reading.header_rows[0] - 1) for cell in row if cell]
    header = [cell for number in reading.header_rows for row in grid.rows(number - 1, number)
              for cell in (*_trimmed(row), "\n")]  # fmt: skip
    numbers = [part for text in (*above, *header, grid.sheet or "", file.rpartition("/")[2])
               for part in _DIGITS.findall(fold(text))]  # fmt: skip
    return Form(
        tuple(map(wordless, header)), tuple(_labels(reading, grid)), tuple(numbers),
        reading.rows[1] >= grid.height,
    )  # fmt: skip


def _trimmed(row: list[str]) -> list[str]:
    """The cells up to the last one that holds something."""
    last = max((at for at, cell in enumerate(row) if cell), default=-1)
    return row[: last + 1]


def wordless(text: str) -> str:
    """The text without what changes from month to month."""
    return _DIGITS.sub("#", fold(text))


def _labels(reading: TableReading, grid: Grid) -> Iterator[str]:
    start = max(reading.last_header, reading.rows[0] - 1)
    for item in reading.of("column"):
        at = (item.origin.at or 1) - 1
        if item.field in _LABELS and at < grid.width:
            column = grid.columns[at].slice(start, min(reading.rows[1] - start, _LABELS_KEPT))
            yield from (wordless(text or "") for text in column.to_pylist())


def _applied(recipe: Recipe, book: Book, lexicon: Lexicon, sender: Sender) -> KnownForm | None:
    """A recipe applied to a file; None where the file is of another form."""
    tables: list[OneTable] = []
    grids: list[Grid] = []
    # The sheet of this file that stands for each sheet of the form.
    sheets: dict[str | None, Grid] = {}
    for reading, form in zip(recipe.readings, recipe.forms, strict=True):
        others = [grid for sheet, grid in sheets.items() if sheet != reading.sheet]
        grid = sheets.get(reading.sheet) or _matching_sheet(reading, form, book, others)
        if grid is None:
            return None
        sheets[reading.sheet] = grid
        moved = replace(reading, sheet=grid.sheet)
        if form.to_end:
            moved = replace(moved, rows=(moved.rows[0], max(grid.height, moved.last_header)))
        actual = _form(moved, grid, book.name)
        more, fewer = _besides(actual.header, form.header), _besides(form.header, actual.header)
        # Rows told by their numbers hold only where the same rows stand there.
        by_rows = not form.to_end or any(
            s.what == "rows" and s.why not in OF_THEMSELVES for s in moved.skip
        )
        if actual.header != form.header or (by_rows and actual.labels != form.labels):
            return KnownForm(recipe, (), more, fewer, actual.header == form.header)
        context = context_of(grid, moved.header_rows[0] - 1, book.name, lexicon)
        same_time = actual.numbers == form.numbers
        renewed = _for_new_file(moved, context, lexicon, same_time=same_time)
        tables.append(OneTable(renewed, form, context, same_time))
        grids.append(grid)
    told_on = dt.date.fromisoformat(recipe.told_on) if recipe.told_on else None
    placed = with_regions(tables, sender, told_on)
    readings, asked = with_periods(placed, tables, sender, told_on)
    if not recipe.table:
        readings = [_with_notes(one, grid, lexicon)
                    for one, grid in zip(readings, grids, strict=True)]  # fmt: skip
    return KnownForm(recipe, tuple(readings), periods_asked=asked)


def _matching_sheet(
    reading: TableReading, form: Form, book: Book, used: Sequence[Grid]
) -> Grid | None:
    """The sheet whose header is most like the form's; of several the one of the same name."""
    best, share = None, _ALIKE
    for grid in book.grids:
        if reading.last_header > grid.height or any(grid is one for one in used):
            continue
        header = _form(reading, grid, book.name).header
        wanted = [text for text in form.header if text]
        same = sum(text in header for text in wanted) / max(1, len(wanted))
        same += (header == form.header) + (grid.sheet == reading.sheet) / 2
        if same > share and not grid.hidden:
            best, share = grid, same
    return best


def _besides(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in dict.fromkeys(one) if text and text not in other)


def _for_new_file(
    reading: TableReading, context: Context, lexicon: Lexicon, *, same_time: bool
) -> TableReading:  # fmt: skip
    """The reading for another file of the form: its title and notes are its own."""
    fields = [_field(one, context, lexicon, same_time=same_time) for one in reading.fields]
    skip = tuple(one for one in reading.skip if one.what != "rows" or one.why not in OF_THEMSELVES)
    return replace(reading, fields=tuple(fields), skip=skip)


def _with_notes(reading: TableReading, grid: Grid, lexicon: Lexicon) -> TableReading:
    """The reading with this file's own notes; the rows of another table say it themselves."""
    notes = note_rows(grid, located_of(reading, grid, lexicon))
    skip = [Skip("rows", row + 1, row + 1, NOTE) for row in notes if row < reading.rows[1]]
    return replace(reading, skip=(*reading.skip, *skip))


def _field(item: Field, context: Context, lexicon: Lexicon, *, same_time: bool) -> Field:
    """What a field is taken from; of times only what its words say, or the surroundings again."""
    if item.origin.kind in _NAMES:
        return replace(item, means=())
    if item.field not in TIMES:
        return item
    around = context.time.period if same_time else None
    means = tuple(one for one in item.means
                  if label_means("period", one.text, lexicon) == one.means
                  or _is_said(one, around))  # fmt: skip
    return replace(item, means=means)


def _is_said(one: Means, around: Period | None) -> bool:
    """True where a text's own number, or the period around the table, is what it was told to be."""
    period = period_of(one.means) or part_of(one.means)
    if period is None:
        return False
    numbers = {int(number) for number in _DIGITS.findall(fold(one.text))}
    expected = {period.year, period.year % 100} if period.year else {period.end_month}
    same_part = around and (period.span == "year" or period.end_month == around.end_month)
    return bool(numbers & expected or (around and same_part and period.year in (None, around.year)))
