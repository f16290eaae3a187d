"""Forms already known: a reading that an uploader confirmed, found again by its words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.apply import located_of
from barometer.intake.layout.context import Context, context_of
from barometer.intake.layout.form_columns import in_columns, shifted
from barometer.intake.layout.form_places import (
    Place,
    other_places,
    same_places,
    sheets_alike,
    top_of,
)
from barometer.intake.layout.forms import (
    DIGITS,
    Stack,
    form_of,
    heads_read,
    is_same_header,
    is_same_title,
    names_rows,
    readings_of,
)
from barometer.intake.layout.label_columns import note_rows
from barometer.intake.layout.reading import (
    NAMES,
    NOTE,
    OF_THEMSELVES,
    VALUE,
    Field,
    Form,
    Means,
    Recipe,
    Skip,
    TableReading,
)
from barometer.intake.layout.text_meanings import label_means
from barometer.intake.layout.told_again import TIMES, OneTable, Sender, with_periods, with_regions
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.periods import Period, part_of, period_of


@dataclass(frozen=True, slots=True)
class KnownForm:
    """What a recipe says of a file: its readings as they fit the file, or what has changed.

    `changed`: whether its `columns`, `rows` or `title` are other than the form's. `extra_headers`
    and `missing_headers`: those that the file has besides, or lacks. `heads_read`: the stacked
    headers of columns that the recipe reads.
    `periods_asked`: those told of the form that have to be told of this file, the latest last.
    `moved`: how many rows lower and columns further right the form stands. `longer`: how many
    columns of figures it has more, or fewer, of a kind that it had.
    """

    recipe: Recipe
    readings: tuple[TableReading, ...] = ()
    extra_headers: tuple[str, ...] = ()
    missing_headers: tuple[str, ...] = ()
    changed: str = "columns"
    heads_read: frozenset[Stack] = frozenset()
    periods_asked: tuple[Period, ...] = ()
    moved: tuple[int, int] = (0, 0)
    longer: int = 0


def known_form(
    recipes: Sequence[Recipe], book: Book, lexicon: Lexicon, sender: Sender
) -> KnownForm | None:
    """The latest recipe of the file's form, else the one of a form that has changed a little.

    A form stands where it stood, else it is looked for in other rows.
    """
    changed: KnownForm | None = None
    tops = list(map(top_of, book.grids)) if recipes else []
    for places in (same_places, partial(other_places, tops=tops)):
        for recipe in sorted(recipes, key=lambda one: -one.number):
            sheets = places(recipe, book)
            known = _applied(recipe, sheets, book, lexicon, sender) if sheets else None
            if known is not None and known.readings:
                return known
            changed = changed or known
    return changed


def _applied(
    recipe: Recipe, places: Mapping[str | None, Place], book: Book, lexicon: Lexicon,
    sender: Sender,
) -> KnownForm | None:  # fmt: skip
    """A recipe applied to a file whose form stands in these places, by the form's own sheets."""
    tables: list[OneTable] = []
    grids: list[Grid] = []
    moves: list[tuple[int, int]] = []
    longer = 0
    pairs = list(zip(recipe.readings, recipe.forms, strict=True))
    standing = [(one, form, places[one.sheet]) for one, form in pairs]
    first = [pair for pair in pairs if pair[0].sheet == recipe.readings[0].sheet]
    for further in sheets_alike(recipe.readings[0].sheet, places, book, lexicon):
        alike = [(one, _in_place(one, further, recipe, form, book.name, lexicon), form)
                 for one, form in first]  # fmt: skip
        if not any(_change(moved, form, actual) for _, (moved, actual), form in alike):
            standing += [(one, form, further) for one, form in first]
    for reading, form, place in standing:
        grid = place.grid
        moved, actual = _in_place(reading, place, recipe, form, book.name, lexicon)
        context = context_of(grid, moved.header_rows[0] - 1, book.name, lexicon)
        changed = _change(moved, form, actual)
        if place.rows and (form.title is None or (changed and actual.labels != form.labels)):
            return None
        if changed:
            more, fewer = _besides(actual.header, form.header), _besides(form.header, actual.header)
            return KnownForm(recipe, (), more, fewer, changed, _heads_read(recipe))
        same_time = actual.numbers == form.numbers
        renewed = _for_new_file(moved, context, lexicon, same_time=same_time)
        tables.append(OneTable(renewed, form, context, same_time))
        grids.append(grid)
        moves.append((place.rows, moved.columns[0] - reading.columns[0]))
        longer += len(moved.columns_of(VALUE)) - len(reading.columns_of(VALUE))
    told_on = dt.date.fromisoformat(recipe.told_on) if recipe.told_on else None
    placed = with_regions(tables, sender, told_on, lexicon)
    readings, asked = with_periods(placed, tables, sender, told_on)
    if not recipe.table:
        readings = [_with_notes(one, grid, lexicon)
                    for one, grid in zip(readings, grids, strict=True)]  # fmt: skip
    return KnownForm(
        recipe, tuple(readings), periods_asked=asked, moved=_alike(moves), longer=longer
    )


def _alike(moves: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """How far all tables have moved; columns in another order are no move."""
    rows, columns = ({*one} for one in zip(*moves, strict=True))
    return rows.pop() if len(rows) == 1 else 0, columns.pop() if len(columns) == 1 else 0


def _heads_read(recipe: Recipe) -> frozenset[Stack]:
    pairs = zip(recipe.readings, recipe.forms, strict=True)
    return frozenset[Stack]().union(*(heads_read(*pair) for pair in pairs))


def _in_place(
    reading: TableReading, place: Place, recipe: Recipe, form: Form, file: str, lexicon: Lexicon
) -> tuple[TableReading, Form]:
    """The reading on the sheet of this file, and the file's own words; its columns may be moved."""
    grid = place.grid
    tables = [shifted(one, place.rows, 0) for one in readings_of(reading.sheet, recipe.readings)]
    moved = replace(shifted(reading, place.rows, 0), sheet=grid.sheet)
    if form.to_end:
        moved = replace(moved, rows=(moved.rows[0], max(grid.height, moved.last_header)))
    actual = form_of(moved, grid, file, lexicon, tables)
    if is_same_header(actual.header, form.header):
        return moved, actual
    placed = in_columns(moved, form, actual.header, grid)
    if placed is None:
        return moved, actual
    actual = form_of(placed, grid, file, lexicon, tables)
    return placed, replace(actual, header=form.header)


def _change(reading: TableReading, form: Form, actual: Form) -> str | None:
    """What is other in this file than in the form: `columns`, `rows` or `title`; None: nothing."""
    if not is_same_header(actual.header, form.header):
        return "columns"
    if form.title is not None and not is_same_title(actual.title or (), form.title):
        return "title"
    # Rows told by their numbers, or by nothing, hold only where the same rows stand there.
    by_rows = not (form.to_end and names_rows(reading)) or any(
        one.what == "rows" and one.why not in OF_THEMSELVES for one in reading.skip
    )
    return "rows" if by_rows and actual.labels != form.labels else None


def _besides(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(text for text in dict.fromkeys(one) if text.strip() and text not in other)


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
    if item.origin.kind in NAMES:
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
    numbers = {int(number) for number in DIGITS.findall(fold(one.text))}
    expected = {period.year, period.year % 100} if period.year else {period.end_month}
    same_part = around and (period.span == "year" or period.end_month == around.end_month)
    return bool(numbers & expected or (around and same_part and period.year in (None, around.year)))
