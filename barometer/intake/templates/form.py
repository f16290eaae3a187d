"""Forms: what a reading asks of the empty cells of one, and the sheet that was typed in.

A reading says what each cell of a filled form means. An empty form is asked the same way: every
empty cell that the reading takes figures from gets a probe, a number that tells its column; the
form is read as any file is; and what each probe was read as is what belongs into its cell.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any

from barometer.intake.decode import archive
from barometer.intake.layout.reading import VALUE, TableReading
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.numbers import value_of
from barometer.intake.words.phrases import MEASURES
from barometer.intake.words.vocabulary import HEADERS
from barometer.languages import is_chinese
from barometer.plan.pack import Indicator

# Probes lie between 1 and 2, shown as per cent between 50 and 100: within the limits of almost any
# figure. What each column adds to the first is a multiple of the step.
_FROM, _FROM_PERCENT, _STEP, _MOST_COLUMNS = 1.0, 0.5, 0.0005, 900
_MOST_CELLS = 100_000
# Sheet, row and column (1-based).
Place = tuple[str, int, int]
_AUTHOR = "Barometer"


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure for a cell (1-based) with the words beside it."""

    sheet: str | None
    row: int
    column: int
    value: float
    comment: str


def probed(data: bytes, readings: Sequence[TableReading]) -> tuple[bytes, list[Place]]:
    """The form with a probe in each empty cell that figures are taken from, and these cells.

    Raises:
        ValueError: it is no XLSX workbook, or a reading lies outside of it.
    """
    workbook, asked = _opened(data), list[Place]()
    for reading in readings:
        sheet = _sheet(workbook, reading.sheet)
        for cell in _empty(sheet, reading):
            percent = "%" in str(cell.number_format)
            cell.number_format = "0.00%" if percent else "General"
            cell.value = probe(cell.column, percent)
            asked.append((sheet.title, cell.row, cell.column))
            if len(asked) > _MOST_CELLS:
                raise ValueError("cells")
    return _bytes(workbook), asked


def probe(column: int, percent: bool) -> float:
    """The number that stands for an empty cell of a column; `percent`: of one shown as such."""
    return round((_FROM_PERCENT if percent else _FROM) + column * _STEP, 4)


def probe_of(text: str) -> tuple[int, float] | None:
    """The column and number of the probe that a cell's text is; None where it is none."""
    percent = text.endswith("%")
    number = value_of(text.rstrip("%")).number
    if number is None:
        return None
    start = _FROM_PERCENT if percent else _FROM
    column = round(((number / 100 if percent else number) - start) / _STEP)
    return (column, probe(column, percent)) if 1 <= column <= _MOST_COLUMNS else None


def filled(data: bytes, entries: Sequence[Entry]) -> bytes:
    """The form with the figures in its cells, each with its comment; all else as it was."""
    from openpyxl.comments import Comment

    workbook = _opened(data)
    for entry in entries:
        cell = _sheet(workbook, entry.sheet).cell(entry.row, entry.column)
        cell.value = entry.value
        comment = Comment(entry.comment, _AUTHOR)
        comment.width, comment.height = 320, 100
        cell.comment = comment
    return _bytes(workbook)


def _opened(data: bytes) -> Any:
    from openpyxl import load_workbook

    if not archive.is_zip(data):
        raise ValueError("xlsx")
    archive.check(data)
    return load_workbook(BytesIO(data))


def _bytes(workbook: Any) -> bytes:
    from barometer.intake.templates.saving import workbook_bytes

    return workbook_bytes(workbook)


def _sheet(workbook: Any, name: str | None) -> Any:
    if name is None:
        return workbook.worksheets[0]
    if name not in workbook.sheetnames:
        raise ValueError("sheet")
    return workbook[name]


def _empty(sheet: Any, reading: TableReading) -> Iterator[Any]:
    """The empty cells of the columns of figures, below the header; no covered part of a merge.

    A row that holds nothing asks for nothing.
    """
    from openpyxl.cell.cell import MergedCell

    skipped = {row for row, _ in reading.skipped("rows", sheet.max_row)}
    columns = reading.columns_of(VALUE)
    for row in range(reading.last_header + 1, min(reading.rows[1], sheet.max_row) + 1):
        blank = all(cell.value is None for cell in sheet[row])
        for column in () if row in skipped or blank else columns:
            cell = sheet.cell(row, column)
            if cell.value is None and not isinstance(cell, MergedCell):
                yield cell


# The header is the file's first row; what stands first in the sheet is its second.
FIRST_ROW = 2
_LABELS = ("region_code", "region", "indicator", "measure", "unit")


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One indicator's figures as typed, one text for each year; a blank one is no figure."""

    indicator: str
    measure: str
    unit: str
    values: tuple[str, ...]


def usual_unit(indicator: Indicator, measure: str) -> str:
    """The unit that a figure is in where nobody says another."""
    return "%" if measure in CHANGES else indicator.unit


def typed_file(
    region: tuple[str, str], years: Sequence[int], rows: Sequence[TypedRow], lang: str
) -> bytes:
    """A wide CSV (UTF-8 with BOM) of the sheet, row by row and year by year.

    Args:
        region: code and name.
        years: the heads of the columns of figures.
        rows: a row for each indicator, in the order in which they stand on the screen.
        lang: Chinese headers where Chinese is read, else English.
    """
    spelling = 1 if is_chinese(lang) else 0
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*(HEADERS[name][spelling] for name in _LABELS), *map(str, years)])
    for row in rows:
        measure = MEASURES[row.measure][spelling]
        writer.writerow(map(_in_one_line, (*region, row.indicator, measure, row.unit, *row.values)))
    return text.getvalue().encode("utf-8-sig")


def _in_one_line(cell: str) -> str:
    """The cell without line ends, so that each row of the sheet is one line of the file."""
    return " ".join(cell.split())
