"""Changes that a user makes to a reading: what a row, a column or a block is taken for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from barometer.intake.layout.reading import (
    NAMES,
    NOTE,
    OF_HEADER,
    OF_SECTIONS,
    OF_THEMSELVES,
    OF_TITLE,
    VALUE,
    Field,
    Means,
    Origin,
    Skip,
    TableReading,
)

CHOSEN = "chosen"
# Said of the rows from first to last.
RowsEdit = Callable[[TableReading, int, int], TableReading]


def blank_reading(sheet: str | None, height: int, width: int) -> TableReading:
    """A reading of a whole sheet that says nothing yet but that its first row is the header."""
    fields = [Field(name, Origin("header_row", 1)) for name in OF_HEADER]
    fields += [Field(name, Origin("title")) for name in OF_TITLE]
    return TableReading(sheet, (1, max(1, height)), (1, max(1, width)), (1,), tuple(fields))


def with_header(
    reading: TableReading, first: int, last: int, given: Sequence[str] = OF_HEADER
) -> TableReading:  # fmt: skip
    """The header stands in these rows and says what is `given`; the table begins there."""
    fields = [item for item in reading.fields if item.origin.kind != "header_row"]
    fields += [Field(name, Origin("header_row", last)) for name in given
               if not reading.takes(name) & {"constant"}]  # fmt: skip
    rows = (first, max(last, reading.rows[1]))
    skip = tuple(one for one in reading.skip if one.what != "rows" or one.first > last)
    return replace(reading, header_rows=tuple(range(first, last + 1)), rows=rows,
                   fields=tuple(fields), skip=skip)  # fmt: skip


def with_column(
    reading: TableReading, at: int, field: str | None, texts: Sequence[str] = ()
) -> TableReading:  # fmt: skip
    """The column holds this field; None: it is left out.

    Of two columns of one label the new one counts; there may be many of figures, and then the
    `texts` over them say no more than what is known of their words.
    """
    fields = [item for item in reading.fields if item.origin != Origin("column", at)]
    if field not in (None, "value", "note", "source", "group"):
        replaced = ("column", "constant")
        fields = [item for item in fields
                  if item.field != field or item.origin.kind not in replaced]  # fmt: skip
    if field is not None:
        means = tuple(Means(text, VALUE) for text in texts if text and field == VALUE)
        fields.append(Field(field, Origin("column", at), means))
    skip = [one for one in reading.skip if one.what != "columns" or not one.first <= at <= one.last]
    if field is None:
        skip.append(Skip("columns", at, at, CHOSEN))
    columns = reading.columns
    if field in (None, VALUE):  # a label may stand beside the table
        columns = (min(at, columns[0]), max(at, columns[1]))
    return replace(reading, fields=tuple(fields), skip=tuple(skip), columns=columns)


def without_rows(reading: TableReading, first: int, last: int) -> TableReading:
    """These rows are left out."""
    return replace(reading, skip=(*reading.skip, Skip("rows", first, last, CHOSEN)))


def with_notes(reading: TableReading, first: int, last: int) -> TableReading:
    """These rows are notes: no figure of the table, but what they say of it counts."""
    return replace(reading, skip=(*reading.skip, Skip("rows", first, last, NOTE)))


def with_headings(reading: TableReading, first: int, last: int) -> TableReading:
    """These rows, and all others without a figure, say what the rows below them are of."""
    reading = with_rows(reading, first, last)
    fields = [Field(name, Origin("section_row")) for name in OF_SECTIONS
              if not reading.takes(name) & {"column", "section_row", "constant"}]  # fmt: skip
    return replace(reading, fields=(*reading.fields, *fields))


def with_rows(reading: TableReading, first: int, last: int) -> TableReading:
    """These rows are read again, after they were left out or called notes or headings."""
    skip: list[Skip] = []
    for one in reading.skip:
        if one.what != "rows" or one.last < first or one.first > last:
            skip.append(one)
            continue
        if one.first < first:
            skip.append(replace(one, last=first - 1))
        if one.last > last:
            skip.append(replace(one, first=last + 1))
    rows = (min(reading.rows[0], first), max(reading.rows[1], last))
    return replace(reading, skip=tuple(skip), rows=rows)


def with_constant(reading: TableReading, field: str, text: str | None) -> TableReading:
    """Every figure is of this region, indicator, period or unit; None: no longer."""
    fields = [item for item in reading.fields
              if item.field != field or item.origin.kind != "constant"]  # fmt: skip
    if text:
        fields = [
            item for item in fields if item.field != field or item.origin.kind == "header_row"
        ]
        fields.append(Field(field, Origin("constant", text=text)))
    return replace(reading, fields=tuple(fields))


def of_same_form(reading: TableReading, told: TableReading) -> TableReading:
    """A table under the same header as one that was told, read as that was.

    Its rows are its own, and so is what says of it which region and period it is of.
    """
    around = [item for item in reading.fields if _is_around(item)]
    fields = [replace(item, means=()) if item.origin.kind in NAMES else item
              for item in told.fields if not _is_around(item)]  # fmt: skip
    skip = [one for one in told.skip if one.what == "columns"]
    skip += [one for one in reading.skip if one.what == "rows"]
    return replace(reading, header_rows=told.header_rows, rows=(told.rows[0], reading.rows[1]),
                   columns=told.columns, fields=(*fields, *around), skip=tuple(skip))  # fmt: skip


def _is_around(item: Field) -> bool:
    """True for what names a whole table's region or period."""
    return item.field in ("region", "period") and item.origin.kind in (*NAMES, "constant")


def ending_at(reading: TableReading, last: int) -> TableReading:
    """The table ends with this row."""
    return replace(reading, rows=(reading.rows[0], max(last, reading.last_header)))


def beginning_below(reading: TableReading, row: int, height: int) -> TableReading:
    """Another table of the same columns whose header is this row."""
    return with_header(replace(reading, rows=(row, height)), row, row)


def parted_rows(reading: TableReading, first: int, last: int) -> tuple[TableReading, ...]:
    """Those of these rows that are the table's as one of their own, under the same header."""
    top, bottom = reading.rows
    first, last = max(first, top), min(last, bottom)
    at_top = first <= max(top, reading.last_header + 1)
    parts = [(top, last)] if at_top else [(top, first - 1), (first, last)]
    parts += [(last + 1, bottom)] if last < bottom else []
    return tuple(replace(reading, rows=rows) for rows in parts)


def parted_columns(reading: TableReading, first: int, last: int) -> tuple[TableReading, ...]:
    """These columns as a table of their own, with the labels that it shares with those beside it.

    Columns beside it without a figure are no table.
    """
    left, right = reading.columns
    spans = [span for span in ((left, first - 1), (last + 1, right)) if span[0] <= span[1]]
    beside = [_of_columns(reading, *span) for span in spans]
    parts = [part for part in beside if any(part.of("column", VALUE))]
    return tuple(sorted([*parts, _of_columns(reading, first, last)], key=lambda one: one.columns))


def _of_columns(reading: TableReading, first: int, last: int) -> TableReading:
    """A table of some columns: the figures in them, its own labels, else those of its neighbour."""
    inside = {item.field for item in reading.of("column") if first <= item.column <= last}
    fields = [item for item in reading.fields if item.origin.kind != "column"
              or first <= item.column <= last
              or item.field not in {*inside, VALUE}]  # fmt: skip
    skip = tuple(one for one in reading.skip if one.what == "rows"
                 or (first <= one.first and one.last <= last))  # fmt: skip
    return replace(reading, columns=(first, last), fields=tuple(fields), skip=skip)


def row_role(reading: TableReading, row: int) -> str:
    """What a row is taken for: `above`, `header`, `body`, `left_out`, `beyond`, or a note ..."""
    if row in reading.header_rows:
        return "header"
    if row < reading.header_rows[0]:
        return "above"
    if not reading.rows[0] <= row <= reading.rows[1]:
        return "beyond"
    for one in reading.skip:
        if one.what == "rows" and one.first <= row <= one.last:
            return one.why if one.why in OF_THEMSELVES else "left_out"
    return "body"


def column_role(reading: TableReading, at: int) -> str:
    """What a column (1-based) is taken for: a field's name, `left_out` or `not_read`."""
    for item in reading.of("column"):
        if item.origin.at == at:
            return item.field
    chosen = any(one.what == "columns" and one.first <= at <= one.last and one.why == CHOSEN
                 for one in reading.skip)  # fmt: skip
    return "left_out" if chosen else "not_read"
