"""Old binary workbooks (.xls) to rows of cells, by xlrd: their code pages, formats and errors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import pairwise

import xlrd
from xlrd.biffh import (
    XL_CELL_BOOLEAN,
    XL_CELL_DATE,
    XL_CELL_ERROR,
    XL_CELL_NUMBER,
    XL_CELL_TEXT,
    error_text_from_code,
)

from barometer.intake import formats
from barometer.intake.formats import Format

# Files of before 1997 hold bytes of a code page. Chinese programs wrote theirs under a western
# name, or under none at all.
_UNICODE = 80
_CHINESE = {936, 950, 10002, 10008, 20936, 52936, 54936}
_SUPERSCRIPT = 1


def opened(data: bytes) -> xlrd.Book:
    """The workbook, its texts read in the code page that they are in.

    Raises:
        Exception: of any kind, where the bytes are broken.
    """
    book = _opened(data, None)
    if book.biff_version >= _UNICODE or book.codepage in _CHINESE:
        return book
    try:
        return _opened(data, "gb18030")
    except UnicodeDecodeError:
        return book


def _opened(data: bytes, encoding: str | None) -> xlrd.Book:
    return xlrd.open_workbook(
        file_contents=data, formatting_info=True, ragged_rows=True, logfile=StringIO(),
        encoding_override=encoding,
    )  # fmt: skip


def rows(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Iterator[list[object]]:
    """A sheet's cells row by row: texts, numbers and days, or what a cell's form makes of them."""
    forms = _forms(book)
    for row in range(sheet.nrows):
        kinds = sheet.row_types(row)
        cells: list[object] = sheet.row_values(row)
        for at, kind in enumerate(kinds):
            if kind == XL_CELL_TEXT:
                cells[at] = _text(book, sheet, row, at, str(cells[at]))
            elif kind in (XL_CELL_NUMBER, XL_CELL_DATE):
                form = forms.get(sheet.cell_xf_index(row, at)) if forms else None
                value = _day(book, cells[at]) if kind == XL_CELL_DATE else cells[at]
                cells[at] = form.shown(value) if form else value
            elif kind == XL_CELL_BOOLEAN:
                cells[at] = bool(cells[at])
            elif kind == XL_CELL_ERROR:
                cells[at] = error_text_from_code.get(cells[at], "#N/A")
        yield cells


def _forms(book: xlrd.Book) -> Mapping[int, Format]:
    """Cell style -> its format, where that shows more than the value."""
    codes = {key: made.format_str for key, made in book.format_map.items()} | formats.BUILT_IN
    found = {at: formats.format_of(codes.get(style.format_key, ""))
             for at, style in enumerate(book.xf_list)}  # fmt: skip
    return {at: form for at, form in found.items() if form}


def _day(book: xlrd.Book, value: object) -> object:
    try:
        day: dt.datetime = xlrd.xldate_as_datetime(value, book.datemode)
    except (xlrd.XLDateError, ValueError, OverflowError):
        return value
    return day


def _text(book: xlrd.Book, sheet: xlrd.sheet.Sheet, row: int, column: int, text: str) -> str:
    """The text with its superscripts raised."""
    runs = sheet.rich_text_runlist_map.get((row, column))
    if not runs:
        return text
    starts = [(0, None), *runs, (len(text), None)]
    pieces = []
    for (start, font), (end, _) in pairwise(starts):
        up = font is not None and book.font_list[font].escapement == _SUPERSCRIPT
        pieces.append(formats.raised(text[start:end]) if up else text[start:end])
    return "".join(pieces)
