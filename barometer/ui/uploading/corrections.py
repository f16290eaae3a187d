"""What the reader said of the rows and columns pointed at, as changes of a reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import VALUE, TableReading
from barometer.ui.uploading.pointing import SheetEdits, Span, Tables, spans_of, texts_over

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the menu that was chosen, for rows and columns (1-based, rising).

    `field`: which role or label was chosen; `text`: what the label is.
    """

    offer: str
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    field: str = ""
    text: str = ""

    @property
    def row_span(self) -> Span:
        """First and last row."""
        return self.rows[0], self.rows[-1]


def told_from(sent: Any, sheet: SheetStart) -> Told:
    """What a browser sent; whatever is none of the menu's is nothing told."""
    sent = sent if isinstance(sent, Mapping) else {}
    return Told(
        _text(sent, "offer"), _numbers(sent, "rows", sheet.height),
        _numbers(sent, "columns", sheet.width), _text(sent, "field"), _text(sent, "text"),
    )  # fmt: skip


def _text(sent: Mapping[str, Any], key: str) -> str:
    value = sent.get(key)
    return value.strip()[:_LONGEST] if isinstance(value, str) else ""


def _numbers(sent: Mapping[str, Any], key: str, last: int) -> tuple[int, ...]:
    listed = sent.get(key)
    numbers = listed if isinstance(listed, list) else []
    good = {one for one in numbers if type(one) is int and 1 <= one <= last}
    return tuple(sorted(good))


@dataclass(frozen=True, slots=True)
class _Place:
    """What was told, and of which table."""

    told: Told
    sheet: SheetStart
    reading: TableReading
    edits: SheetEdits


def corrected(
    told: Told, sheet: SheetStart, reading: TableReading, edits: SheetEdits
) -> Tables:  # fmt: skip
    """The table as it was told to be; the same where nothing was told of any row or column."""
    correct = _CORRECTIONS.get(told.offer)
    pointed = told.columns if told.offer in _OF_COLUMNS else told.rows
    if correct is None or not (pointed or told.offer == "whole"):
        return (reading,), 0
    return correct(_Place(told, sheet, reading, edits))


def _each_run(place: _Place, of: edit.RowsEdit) -> Tables:
    """The same said of several runs of rows."""
    reading = place.reading
    for first, last in spans_of(place.told.rows):
        reading = of(reading, first, last)
    return (reading,), 0


def _header(place: _Place) -> Tables:
    first, last = place.told.row_span
    return (place.edits.header(place.sheet, first, last)(place.reading),), 0


def _header_too(place: _Place) -> Tables:
    top, last = place.reading.header_rows[0], place.told.rows[-1]
    return (place.edits.header(place.sheet, top, max(top, last))(place.reading),), 0


def _last(place: _Place) -> Tables:
    return (edit.ending_at(place.reading, place.told.rows[-1]),), 0


def _another(place: _Place) -> Tables:
    """A table above the first of the rows, and one below it."""
    first = place.told.rows[0]
    below = place.edits.below(place.sheet, place.reading, first)
    return (edit.ending_at(place.reading, first - 1), below), 1


def _own_rows(place: _Place) -> Tables:
    """Lines above the table that are pointed at with it are none of its rows.

    What is left beside them without a figure is no table.
    """
    from barometer.intake.layout.first_reading import holds_figures

    first, last = place.told.row_span
    first = max(first, place.reading.last_header + 1, place.reading.rows[0])
    if not (place.edits.parts and first <= min(last, place.reading.rows[1])):
        return (place.reading,), 0
    parts = edit.parted_rows(place.reading, first, last)
    parts = tuple(
        one
        for one in parts
        if one.rows[0] <= first <= one.rows[1] or holds_figures(one, place.sheet.rows)
    )
    return parts, next(at for at, one in enumerate(parts) if one.rows[0] <= first <= one.rows[1])


def _own_columns(place: _Place) -> Tables:
    return _parted_columns(place, place.told.columns[0], place.told.columns[-1])


def _another_column(place: _Place) -> Tables:
    """A table to the left of the first of the columns, and one from it on."""
    first, last = place.told.columns[0], place.reading.columns[1]
    return _parted_columns(place, first, max(first, last))


def _parted_columns(place: _Place, first: int, last: int) -> Tables:
    if not place.edits.parts:
        return (place.reading,), 0
    parts = edit.parted_columns(place.reading, first, last)
    return parts, next(at for at, one in enumerate(parts) if one.columns == (first, last))


def _column(place: _Place) -> Tables:
    """Columns told to be what was chosen, as one step."""
    if place.told.field not in (*place.edits.roles, "left_out"):
        return (place.reading,), 0
    tables: tuple[TableReading, ...] = (place.reading,)
    at = 0
    for column in place.told.columns:
        parts, look_at = _one_column(replace(place, reading=tables[at]), column)
        tables, at = (*tables[:at], *parts, *tables[at + 1 :]), at + look_at
    return tables, at


def _one_column(place: _Place, at: int) -> Tables:
    """The column in its role; where it heads the same columns again, they are another table."""
    role = place.told.field
    before = _heads_again(place, at, role)
    if before is not None:
        return _same_columns_again(place, before, at)
    texts = texts_over(place.sheet, place.reading, at)
    field = None if role == "left_out" else role
    return (place.edits.column(place.sheet, at, field, texts)(place.reading),), 0


def _heads_again(place: _Place, at: int, role: str) -> int | None:
    """The column of this label under the same header, with figures between it and `at`."""
    texts = texts_over(place.sheet, place.reading, at)
    values = [item.origin.at or 1 for item in place.reading.of("column", VALUE)]
    if role == VALUE or not (place.edits.parts and texts):
        return None
    labels = (item.origin.at or 1 for item in place.reading.of("column", role))
    same = (label for label in labels if any(label < value < at for value in values)
            and texts_over(place.sheet, place.reading, label) == texts)  # fmt: skip
    return next(same, None)


def _same_columns_again(place: _Place, before: int, first: int) -> Tables:
    """The columns from `first` on as a table, in the roles of those from `before` on."""
    last = max(first, place.reading.columns[1])
    parts, at = _parted_columns(place, first, last)
    table = parts[at]
    for item in place.reading.of("column"):
        column = (item.origin.at or 1) + first - before
        if first <= column <= last and before <= (item.origin.at or 1) < first:
            texts = texts_over(place.sheet, place.reading, column)
            table = place.edits.column(place.sheet, column, item.field, texts)(table)
    return (*parts[:at], table, *parts[at + 1 :]), at


def _whole(place: _Place) -> Tables:
    """What every figure of the table is."""
    told = place.told
    if told.field not in place.edits.whole:
        return (place.reading,), 0
    return (edit.with_constant(place.reading, told.field, told.text or None),), 0


def _of_own(place: _Place, parted: Callable[[_Place], Tables]) -> Tables:
    """What every figure of these rows or columns is: they are a table of their own."""
    parts, at = parted(place)
    [part], _ = _whole(_Place(place.told, place.sheet, parts[at], place.edits))
    if place.told.text and place.told.offer in _OF_COLUMNS:
        part = _explained(place.sheet, part)
    return (*parts[:at], part, *parts[at + 1 :]), at


def _explained(sheet: SheetStart, part: TableReading) -> TableReading:
    """The columns of which it was said what they are: what else heads them need not be known."""
    for item in tuple(part.of("column", VALUE)):
        column = item.origin.at or 1
        part = edit.with_column(part, column, VALUE, texts_over(sheet, part, column))
    return part


# What a row is holds for all tables that lie side by side in it.
ROW_BY_ROW = ("headings", "notes", "leave-out", "read")
_OF_COLUMNS = ("column", "columns", "own-columns", "another-column")
_CORRECTIONS: dict[str, Callable[[_Place], Tables]] = {
    "header": _header, "header-too": _header_too, "last": _last, "another": _another,
    "headings": partial(_each_run, of=edit.with_headings),
    "notes": partial(_each_run, of=edit.with_notes),
    "leave-out": partial(_each_run, of=edit.without_rows),
    "read": partial(_each_run, of=edit.with_rows),
    "own-rows": _own_rows, "own-columns": _own_columns, "another-column": _another_column,
    "column": _column, "whole": _whole, "rows": partial(_of_own, parted=_own_rows),
    "columns": partial(_of_own, parted=_own_columns),
}  # fmt: skip
