"""What a form is known by: the words of its tables, and where they stand in another file of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from barometer import units
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.context import context_of
from barometer.intake.layout.reading import VALUE, Field, Form, TableReading
from barometer.intake.layout.reading_checks import grid_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import key_and_rest
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.phrases import without_period
from barometer.intake.words.strange import odd_words
from barometer.intake.words.vocabulary import is_made_of, role_of, without

# The texts over a column from the top, `#` for digits.
Stack = tuple[str, ...]
DIGITS = re.compile(r"\d+")
NAMES = ("title", "sheet_name", "file_name")
# Ends each row of a form's header.
_END = "\n"
_LABELS = ("region", "region_code", "indicator", "period")
# Labels that tell a form; a longer table is known by its header alone.
_LABELS_KEPT = 500


def forms_of(
    readings: Sequence[TableReading], book: Book, lexicon: Lexicon
) -> tuple[Form, ...]:  # fmt: skip
    """The words of each table of a file."""
    pairs = [(one, grid_of(one, book)) for one in readings]
    return tuple(form_of(one, grid, book.name, lexicon, readings_of(one.sheet, readings))
                 for one, grid in pairs if grid is not None)  # fmt: skip


def readings_of(sheet: str | None, readings: Sequence[TableReading]) -> list[TableReading]:
    """Those of one sheet."""
    return [one for one in readings if one.sheet == sheet]


def form_of(
    reading: TableReading, grid: Grid, file: str, lexicon: Lexicon, tables: Sequence[TableReading]
) -> Form:
    """The words of a table, which is one of these `tables` of its sheet."""
    header = header_of(reading, grid)
    above = [cell for row in grid.rows(0, reading.header_rows[0] - 1) for cell in row
             if not is_made_of(fold(cell), "name_of_paper")]  # fmt: skip
    numbers = [part for text in (*above, *header, grid.sheet or "", file.rpartition("/")[2])
               for part in DIGITS.findall(fold(text))]  # fmt: skip
    first = min(one.header_rows[0] for one in tables)
    return Form(
        tuple(header_words(header)), tuple(_labels(reading, grid)), tuple(numbers),
        reading.rows[1] >= grid.height, _title(reading, first, grid, file, lexicon),
    )  # fmt: skip


def header_words(header: Sequence[str]) -> list[str]:
    """What tells a header from others."""
    return [cell if cell == _END else wordless(cell) for cell in header]


def is_same_header(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for the same words; forms remembered long ago hold a blank at the end of each row."""
    return [cell.strip() for cell in one] == [cell.strip() for cell in other]


def header_of(reading: TableReading, grid: Grid) -> list[str]:
    """The cells of the header rows, each row ended by a line feed."""
    return [cell for number in reading.header_rows for row in grid.rows(number - 1, number)
            for cell in (*_trimmed(row), _END)]  # fmt: skip


def _trimmed(row: list[str]) -> list[str]:
    """The cells up to the last one that holds something."""
    last = max((at for at, cell in enumerate(row) if cell), default=-1)
    return row[: last + 1]


def wordless(text: str) -> str:
    """The text without what changes from month to month."""
    return DIGITS.sub("#", fold(text))


def _labels(reading: TableReading, grid: Grid) -> Iterator[str]:
    """What stands in the label columns down to the end of the sheet: of a line its key."""
    start = max(reading.last_header, reading.rows[0] - 1)
    for at in _label_columns(reading, grid):
        texts = grid.columns[at].slice(start, _LABELS_KEPT).to_pylist()
        last = max((row for row, text in enumerate(texts) if text), default=-1)
        for text in texts[: last + 1]:
            line = key_and_rest(text or "")
            yield wordless(line[0] if line else text or "")


def names_rows(reading: TableReading) -> bool:
    """True where a column says what each row is of."""
    return any(item.field in _LABELS for item in reading.of("column"))


def _label_columns(reading: TableReading, grid: Grid) -> list[int]:
    """The columns of labels (0-based); where there are none, the first that holds no figures.

    That is one of the table's own, else the first of the sheet.
    """
    values = reading.columns_of(VALUE)
    labels = [item.column - 1 for item in reading.of("column")
              if item.field in _LABELS and item.column <= grid.width]  # fmt: skip
    first, last = reading.columns
    others = [at - 1 for at in range(first, min(last, grid.width) + 1) if at not in values]
    return labels or others[:1] or [0]


def _title(
    reading: TableReading, first: int, grid: Grid, file: str, lexicon: Lexicon
) -> tuple[str, ...]:
    """What the titles above the `first` header of the sheet say besides when and where.

    With them the units that stand there, where the table takes none from there, and what the names
    of file and sheet say of other things than the indicator that was told.
    """
    context = context_of(grid, first - 1, file, lexicon)
    titles = [_undated(text, lexicon) for text in context.texts.titles]
    is_taken = bool(reading.takes("unit") & set(NAMES))
    told = {item.origin.text or "" for item in reading.of("constant", "indicator")}
    names = (context.texts.sheet, context.texts.stem) if told else ()
    others = [word for name in names for word in _others_named(name, told, lexicon)]
    return (*filter(None, titles), *(() if is_taken else context.units), *others)


def _others_named(name: str, told: set[str], lexicon: Lexicon) -> Iterator[str]:
    """The indicators that a file's or sheet's name holds besides the told ones, and odd words."""
    yield from (text for text in lexicon.names_in(fold(name))
                if told.isdisjoint(lexicon.named(text)))  # fmt: skip
    yield from odd_words(name, lexicon, [lexicon.slugs[slug] for slug in told & {*lexicon.slugs}])


def _undated(text: str, lexicon: Lexicon) -> str:
    rest: str | None = lexicon.without_places(fold(text))
    period: str | None = ""
    while period is not None:
        rest, period = without_period(rest or "")
    bare, inside = unbracketed(rest or "")
    said = [bare, *(part for part in inside if not units.known(part))]
    return "".join(wordless("".join(said)).split())


def is_same_title(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where two forms' titles say the same but for words for the paper that they stand on."""
    return {*map(_said, one)} | {""} == {*map(_said, other)} | {""}


def _said(part: str) -> str:
    """A part of a title without words such as `统计表`; nothing is left of `附件#` or `统计局`."""
    text = part.replace("#", "0")
    rest = without(text, "name_of_paper") if any(map(str.isalnum, text)) else ""
    return (
        ""
        if is_made_of(text, "office") or (rest != text and not any(map(str.isalpha, rest)))
        else rest
    )


def stacks(header: Sequence[str]) -> list[Stack]:
    """The texts over each column of a form's header."""
    rows = _rows(header)
    width = max(map(len, rows))
    return list(zip(*(row + [""] * (width - len(row)) for row in rows), strict=True))


def rows_of(header: Sequence[str]) -> list[frozenset[str]]:
    """The words in each row of a form's header."""
    return [frozenset(filter(None, row)) for row in _rows(header)]


def _rows(header: Sequence[str]) -> list[list[str]]:
    ends = [at for at, cell in enumerate(header) if cell == _END] or [len(header) - 1]
    starts = [0, *(at + 1 for at in ends)]
    return [list(header[start:end]) for start, end in zip(starts, ends, strict=False)]


def heads_read(reading: TableReading, form: Form) -> frozenset[Stack]:
    """The texts over the columns of a form that a reading takes anything from."""
    over = stacks(form.header)
    return frozenset(over[at - 1] for at in reading.columns_of()
                     if at <= len(over) and any(over[at - 1]))  # fmt: skip


def shifted(reading: TableReading, rows: int, columns: int) -> TableReading:
    """The reading of the same table so many rows lower and columns further right."""
    by = {"rows": rows, "columns": columns}
    kinds = {"header_row": rows, "column": columns}
    fields = [
        replace(
            item,
            origin=replace(item.origin, at=item.origin.at + kinds.get(item.origin.kind, 0))
            if item.origin.at else item.origin,
            means=tuple(replace(one, column=one.column and one.column + columns)
                        for one in item.means),
        )
        for item in reading.fields
    ]  # fmt: skip
    return replace(
        reading, rows=(reading.rows[0] + rows, reading.rows[1] + rows),
        columns=(reading.columns[0] + columns, reading.columns[1] + columns),
        header_rows=tuple(at + rows for at in reading.header_rows), fields=tuple(fields),
        skip=tuple(replace(one, first=one.first + by[one.what], last=one.last + by[one.what])
                   for one in reading.skip),
    )  # fmt: skip


def further_right(header: Sequence[str], form: Form) -> int:
    """How many blank columns the form's header has in front of it now."""
    before, after = stacks(form.header), stacks(header)
    by = len(after) - len(before)
    is_blank = by > 0 and not any(map(any, after[:by]))
    return by if is_blank and after[by:] == before else 0


def rearranged(
    reading: TableReading, form: Form, header: Sequence[str], grid: Grid
) -> TableReading | None:
    """The reading for a file whose columns stand in another order, or beside columns of text.

    None where they do not, or a column cannot be told by what stands over it alone.
    """
    before, after = stacks(form.header), stacks(header)
    places = {before.index(one) + 1: after.index(one) + 1 for one in before
              if one[0] and before.count(one) == after.count(one) == 1}  # fmt: skip
    used = {*reading.columns_of()}
    used |= {one.column for item in reading.fields for one in item.means if one.column}
    new = [at for at in range(1, grid.width + 1) if at not in places.values()]
    columns = _columns_now(reading.columns, places, len(before), grid.width)
    if (
        not used <= places.keys() or columns is None
        or any(holds_figures(grid, at, reading.last_header) for at in new
               if not _numbers_rows(after, at))
    ):  # fmt: skip
        return None
    skip = [
        one if one.what == "rows" else replace(one, first=places[at], last=places[at])
        for one in reading.skip
        for at in (range(one.first, one.last + 1) if one.what == "columns" else (0,))
        if one.what == "rows" or at in places
    ]
    fields = tuple(_placed(item, places) for item in reading.fields)
    return replace(reading, columns=columns, fields=fields, skip=tuple(skip))


def _columns_now(
    columns: tuple[int, int], places: Mapping[int, int], width: int, grid_width: int
) -> tuple[int, int] | None:
    """The columns of a table: all of the sheet, else its own, which stand together still."""
    first, last = columns
    if first == 1 and last >= width:
        return 1, grid_width
    at = sorted(places.get(column, 0) for column in range(first, last + 1))
    if not at[0] or at != [*range(at[0], at[0] + len(at))]:
        return None
    is_first = first == 1 and at[0] == min(places.values())
    return (1 if is_first else at[0]), at[-1]


def _numbers_rows(over: Sequence[Stack], at: int) -> bool:
    """True for a column headed `序号`."""
    return at <= len(over) and role_of(over[at - 1][-1]) == "serial"


def holds_figures(grid: Grid, at: int, start: int) -> bool:
    """True where the column (1-based) holds a figure below its first `start` rows."""
    texts = grid.columns[at - 1].slice(start).drop_null().unique().to_pylist()
    return any(is_figure(text) for text in texts if text.strip())


def _placed(item: Field, places: dict[int, int]) -> Field:
    """A field with its columns where they stand now."""
    origin = item.origin
    if origin.kind == "column":
        origin = replace(origin, at=places[item.column])
    means = tuple(replace(one, column=places[one.column]) if one.column else one
                  for one in item.means)  # fmt: skip
    return replace(item, origin=origin, means=means)
