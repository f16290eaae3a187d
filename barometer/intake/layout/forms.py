"""What a form is known by: the words of its tables, and where they stand in another file of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from barometer import units
from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.context import context_of
from barometer.intake.layout.reading import NAMES, VALUE, Form, TableReading
from barometer.intake.layout.reading_checks import grid_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import key_and_rest
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.phrases import without_period
from barometer.intake.words.strange import odd_words
from barometer.intake.words.vocabulary import is_made_of, without

# The texts over a column from the top, `#` for digits.
Stack = tuple[str, ...]
DIGITS = re.compile(r"\d+")
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
    titles = [undated(text, lexicon) for text in context.texts.titles]
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


def undated(text: str, lexicon: Lexicon) -> str:
    """A title or name without places, dates and units, `#` for other digits."""
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
