"""A reading applied to its sheet: the table that it describes is taken as it says, unguessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pyarrow as pa

from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import without_translation
from barometer.intake.layout.context import Context, context_of
from barometer.intake.layout.draft import Draft, draft_of
from barometer.intake.layout.head_texts import head_texts
from barometer.intake.layout.header import stacks_of, value_column
from barometer.intake.layout.headings import headings_in, under_headings
from barometer.intake.layout.locate import Located, below_title
from barometer.intake.layout.merged_cells import with_labels_across
from barometer.intake.layout.neighbours import completed_columns
from barometer.intake.layout.reading import BESIDE, NOTE, OF_TITLE, VALUE, TableReading
from barometer.intake.layout.table_period import with_sums_of_parts
from barometer.intake.layout.text_meanings import bare, header_meaning, label_means
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.periods import period_of
from barometer.intake.words.phrases import NO_PHRASE
from barometer.intake.words.vocabulary import ONLY_ONE, role_of

# (first and last row, first and last column), 1-based.
Range = tuple[tuple[int, int], tuple[int, int]]
_NAMES = ("title", "sheet_name", "file_name")


@dataclass(frozen=True, slots=True)
class AppliedReading:
    """A reading together with the cells of the sheet that it describes.

    `account_grid`: the sheet without the cells of its other tables, which the account is of;
    `grid`: without the rows left out as well; `context`: what stands around the table.
    `constants` hold for every row, by role; `meanings`: (role, text) -> what is read instead.
    """

    reading: TableReading
    account_grid: Grid
    grid: Grid
    located: Located
    context: Context
    constants: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def draft(self, grid: Grid, located: Located, lexicon: Lexicon) -> Draft:
        """The figures as written; `grid` and `located` are this one's without hidden cells."""
        draft = draft_of(grid, located, self.constants, self.meanings, lexicon=lexicon)
        wanted = {item.field for item in self.reading.of("section_row")}
        meanings = {(item.field, one.text): one.means
                    for item in self.reading.of("section_row") for one in item.means
                    if label_means(item.field, one.text, lexicon) != one.means}  # fmt: skip
        headings = headings_in(grid, located, lexicon, wanted)
        texts = {role: [(at, meanings.get((role, text or ""), text)) for at, text in rows]
                 for role, rows in headings.texts.items()}  # fmt: skip
        return under_headings(draft, replace(headings, texts=texts), located)


def apply_reading(
    reading: TableReading, grid: Grid, file: str, lexicon: Lexicon,
    others: Sequence[TableReading] = (), *, with_rest: bool = True,
) -> AppliedReading:  # fmt: skip
    """Apply a reading to its sheet; `others` are the other readings of the same sheet.

    `with_rest`: its account counts the cells of no table as well, as one reading's must.

    The reading must lie within the sheet (see `reading_checks.mistakes_in`).
    """
    grid = _labels_in_place(reading, grid)
    other_ranges: list[Range] = [(one.rows, one.columns) for one in others]
    account_grid = without_cells(grid, other_ranges if with_rest else _beyond(reading, grid))
    around = without_cells(grid, other_ranges, _shared(reading) if other_ranges else ())
    around = without_cells(around, _rows_gone(reading, grid.width))
    located = located_of(reading, around, lexicon)
    constants = {item.field: item.origin.text or "" for item in reading.of("constant")}
    context = _as_read(
        reading,
        context_of(around, located.first_header, file, lexicon, located.label_heads),
        lexicon,
    )
    labels = [item for item in reading.of("column") if item.field != "value"]
    meanings = {(item.field, one.text): one.means for item in labels for one in item.means
                if label_means(item.field, one.text, lexicon) != one.means}  # fmt: skip
    return AppliedReading(reading, account_grid, around, located, context, constants, meanings)


def _labels_in_place(reading: TableReading, grid: Grid) -> Grid:
    """The grid with labels that are merged from before their column in it."""
    columns = {True: set[int](), False: set[int]()}
    for item in reading.of("column"):
        columns[item.field == "value"].add(item.column - 1)
    return with_labels_across(grid, reading.last_header, columns[False], columns[True])


def _rows_gone(reading: TableReading, width: int) -> list[Range]:
    """The rows that somebody chose to leave out; rows called notes are still read as notes."""
    return [((skip.first, skip.last), (1, width)) for skip in reading.skip
            if skip.what == "rows" and skip.why != NOTE]  # fmt: skip


def _shared(reading: TableReading) -> list[Range]:
    """The header and the labels, which tables beside or below each other may share."""
    (first, last), header = reading.rows, reading.header_rows
    labels = [item.column for item in reading.of("column") if item.field != VALUE]
    rows = (min(first, *header), max(last, *header))
    return [((min(header), max(header)), reading.columns), *((rows, (at, at)) for at in labels)]


def _beyond(reading: TableReading, grid: Grid) -> list[Range]:
    """Everything but the table."""
    (first, last), (left, right) = reading.rows, reading.columns
    width, height = grid.width, grid.height
    ranges = [((1, first - 1), (1, width)), ((last + 1, height), (1, width)),
              ((1, height), (1, left - 1)), ((1, height), (right + 1, width))]  # fmt: skip
    return [(rows, columns) for rows, columns in ranges if rows[0] <= rows[1]]


def without_cells(grid: Grid, ranges: Sequence[Range], but: Sequence[Range] = ()) -> Grid:
    """The grid with these cells blank but for some; the very same one where there are none."""
    if not ranges:
        return grid
    columns = list(grid.columns)
    for (first, last), (left, right) in ranges:
        for at in range(left - 1, min(right, grid.width)):
            column = columns[at]
            blank = pa.nulls(max(0, min(last, len(column)) - first + 1), column.type)
            columns[at] = pa.concat_arrays([column[: first - 1], blank, column[last:]])
    for (first, last), (left, right) in but:
        for at in range(left - 1, min(right, grid.width)):
            parts = (columns[at][: first - 1], grid.columns[at][first - 1 : last])
            columns[at] = pa.concat_arrays([*parts, columns[at][last:]])

    def is_blanked(row: int, column: int) -> bool:
        return _within(ranges, row + 1, column + 1) and not _within(but, row + 1, column + 1)

    struck = {at: text for at, text in grid.unseen.struck.items() if not is_blanked(*at)}
    scaled = tuple(at for at in grid.unseen.scaled if not is_blanked(*at))
    unseen = replace(grid.unseen, struck=struck, scaled=scaled)
    return replace(grid, columns=tuple(columns), unseen=unseen)


def _within(ranges: Sequence[Range], row: int, column: int) -> bool:
    return any(a <= row <= b and c <= column <= d for (a, b), (c, d) in ranges)


def located_of(reading: TableReading, grid: Grid, lexicon: Lexicon) -> Located:
    """Header, label columns and value columns as the reading says."""
    top, bottom = reading.header_rows[0] - 1, reading.last_header - 1
    body = bottom + 1
    stacks = stacks_of(_header_texts(reading, grid, top, bottom))
    labels, doubled = _labels(reading)
    chosen = [at - 1 for at in reading.columns_of(VALUE)]
    beside = [at - 1 for at, why in reading.skipped("columns", len(stacks)) if why == BESIDE]
    values = _values(reading, stacks, sorted({*chosen, *beside, *reading.passed_over}), lexicon)
    read = [values[at] for at in dict.fromkeys(chosen)]
    plain = [value for value in read if role_of(value.header) == "value"]
    if plain:
        doubled += [(plain[0].at, other.at) for other in plain[1:]]
        read = [plain[0], *(value for value in read if value not in plain)]
    located = Located(
        "long" if plain else "wide", top, body, labels, tuple(read),
        tuple(map(" / ".join, stacks)),
        max((*labels.values(), *chosen, *(at for at, stack in enumerate(stacks) if stack)),
            default=0) + 1,
        doubled=tuple(doubled), unread_values=tuple(at for at in beside if at not in chosen),
        left_out=_left_out(reading, grid, body), passed_over=reading.passed_over,
        told_out=_left_out(reading, grid, body, but=NOTE),
        problem_key=None if read else "problem-no-values",
    )  # fmt: skip
    return with_sums_of_parts(below_title(located, reading.rows[0] - 1), grid, lexicon)


def _header_texts(reading: TableReading, grid: Grid, top: int, bottom: int) -> list[list[str]]:
    """The header rows, merged cells filled, nothing beyond the table's columns."""
    head = head_texts(grid, max(limits.HEAD_ROWS, bottom + 1))
    rows = [list(row) for row in head[top : bottom + 1]]
    without_translation(rows)
    labelled = {item.column - 1 for item in reading.of("column") if item.field != VALUE}
    first, last = reading.columns
    for depth, row in enumerate(rows):
        for at, cell in enumerate(row):
            # `单位` in front of a row of units is no label.
            in_front = depth > 0 and at not in labelled and role_of(cell) == "unit"
            if in_front or not first - 1 <= at < last:
                row[at] = ""
    return rows


def _labels(reading: TableReading) -> tuple[dict[str, int], list[tuple[int, int]]]:
    """(role -> column, columns that say one thing twice)."""
    labels: dict[str, int] = {}
    doubled: list[tuple[int, int]] = []
    constants = {item.field for item in reading.of("constant")}
    for item in reading.of("column"):
        at = item.column - 1
        if item.field == "value" or item.field in constants:
            continue
        first = labels.setdefault(item.field, at)
        if first != at and item.field in ONLY_ONE:
            doubled.append((first, at))
    return labels, doubled


def _values(
    reading: TableReading, stacks: list[list[str]], places: list[int], lexicon: Lexicon
) -> dict[int, ValueColumn]:
    """The columns of figures by their place, as headers and reading say: `合计` beside `其中`."""
    constants = {item.field for item in reading.of("constant")}
    labelled = "indicator" in constants or bool({"column"} & reading.takes("indicator"))
    columns = []
    for at in (at for at in places if at < len(stacks)):
        words = lexicon.with_meanings(_header_meanings(reading, at, lexicon))
        columns.append(value_column(at, stacks[at], words) or ValueColumn(at, "", Meaning()))
    values = completed_columns(columns, lexicon, labelled=labelled)
    # A period that was told of `去年` alone is meant as it was told.
    literal = "period" in constants and all(value.meaning.phrase.back for value in values)
    return {value.at: replace(value, meaning=bare(value.meaning, constants, literal=literal))
            for value in values}  # fmt: skip


def _header_meanings(reading: TableReading, at: int, lexicon: Lexicon) -> dict[str, Meaning]:
    """What the reading says of the texts over one column, where the words alone say otherwise."""
    meanings: dict[str, Meaning] = {}
    for item in reading.of("header_row"):
        for one in item.means:
            if one.column in (None, at + 1):
                before = meanings.get(one.text) or lexicon.meaning(one.text)
                meanings[one.text] = header_meaning(item.field, one.means, before)
    for item in reading.of("column", VALUE):
        for one in item.means if item.origin.at == at + 1 else ():
            before = meanings.get(one.text) or lexicon.meaning(one.text)
            meanings[one.text] = before.saying(core="")
    return meanings


def _left_out(
    reading: TableReading, grid: Grid, body: int, but: str | None = None
) -> tuple[int, ...]:  # fmt: skip
    """Rows below the header (0-based) that are skipped or lie before or beyond the table."""
    rows = {row - 1 for row, why in reading.skipped("rows", grid.height) if why != but}
    rows |= {*range(body, reading.rows[0] - 1), *range(reading.rows[1], grid.height)}
    return tuple(sorted(row for row in rows if row >= body))


def _as_read(reading: TableReading, context: Context, lexicon: Lexicon) -> Context:
    """The context with each field as the reading has it: dropped, replaced or left as it is."""
    for name in OF_TITLE:
        origins = reading.takes(name)
        items = (item for kind in _NAMES for item in reading.of(kind, name))
        meanings = {one.means for item in items for one in item.means}
        if "constant" in origins or not origins:
            context = _with_field(context, name, (), lexicon)
        if name == "indicator" and "constant" in origins:
            whole = replace(context.titled, part=None, parts=())  # Whoever tells it saw the titles.
            context = replace(context, titled=whole, qualified={})
        elif meanings:
            context = _with_field(context, name, tuple(sorted(meanings)), lexicon)
    return context


def _with_field(
    context: Context, name: str, meanings: tuple[str, ...], lexicon: Lexicon
) -> Context:
    """The context with one field replaced by what a reading says of it."""
    one = meanings[0] if meanings else None
    if name == "region":
        return replace(context, regions=meanings)
    if name == "period":
        if one and context.time.period and context.time.period.stored == one:
            return context
        time = replace(context.time, period=period_of(one or ""), part=None)
        return replace(context, time=time if not one else replace(time, part=context.time.part))
    if name == "indicator":
        indicators = lexicon.meaning(context.indicator_text or "").indicators
        if meanings and set(";".join(meanings).split(";")) == {*context.indicators, *indicators}:
            return context
        return replace(context, indicators=meanings, indicator_text=None, change=NO_PHRASE)
    if name == "unit":
        return context if set(meanings) == set(context.units) else replace(context, units=meanings)
    return replace(context, basis=one) if name == "basis" else replace(context, vintage=one)
