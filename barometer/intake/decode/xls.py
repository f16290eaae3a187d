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

from barometer.intake.decode import number_format
from barometer.intake.decode.comments import words_of_comment
from barometer.intake.decode.grid import Struck
from barometer.intake.decode.number_format import TINY, Form, Format, Looks

# Files of before 1997 hold bytes of a code page. Chinese programs wrote theirs under a western
# name, or under none at all.
_UNICODE = 80
_CHINESE = {936, 950, 10002, 10008, 20936, 52936, 54936}
_SUPERSCRIPT = 1
# A point's twentieths.
_WHITE, _TWIPS = (255, 255, 255), 20


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
    """A sheet's cells row by row: texts, numbers and days."""
    for row in range(sheet.nrows):
        kinds = sheet.row_types(row)
        cells: list[object] = sheet.row_values(row)
        for at, kind in enumerate(kinds):
            if kind == XL_CELL_TEXT:
                cells[at] = _text(book, sheet, row, at, str(cells[at]))
            elif kind in (XL_CELL_NUMBER, XL_CELL_DATE):
                cells[at] = _day(book, cells[at]) if kind == XL_CELL_DATE else cells[at]
            elif kind == XL_CELL_BOOLEAN:
                cells[at] = bool(cells[at])
            elif kind == XL_CELL_ERROR:
                cells[at] = error_text_from_code.get(cells[at], "#N/A")
        yield cells


def looks(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Looks:
    """How a sheet looks: the forms of its cells, what is hidden, what hangs on them."""
    forms = _forms(book)
    out = {at for at, style in enumerate(book.xf_list)
           if book.font_list[style.font_index].struck_out or _is_faint(book, style)}  # fmt: skip
    forms_of_cells: dict[tuple[int, int], Form] = {}
    for row in range(sheet.nrows) if forms or out else ():
        for at, kind in enumerate(sheet.row_types(row)):
            style = sheet.cell_xf_index(row, at)
            if style in out:
                forms_of_cells[row, at] = Struck()
            elif kind in (XL_CELL_NUMBER, XL_CELL_DATE) and style in forms:
                forms_of_cells[row, at] = forms[style]
    for (row, at), runs in sheet.rich_text_runlist_map.items():
        if any(book.font_list[font].struck_out for _, font in runs):
            forms_of_cells.setdefault((row, at), _struck(book, sheet, row, at))
    rows = tuple(at for at, info in sheet.rowinfo_map.items() if info.hidden)
    columns = tuple(at for at, info in sheet.colinfo_map.items() if info.hidden)
    comments = {at: words_of_comment(note.text) for at, note in sheet.cell_note_map.items()}
    return Looks(forms_of_cells, rows, columns, comments=comments)


def _is_faint(book: xlrd.Book, style: xlrd.formatting.XF) -> bool:
    """True where nothing can be seen: tiny letters, or white ones on no other colour."""
    font, ground = book.font_list[style.font_index], style.background
    color = book.colour_map.get
    filled = ground.fill_pattern and color(ground.pattern_colour_index) != _WHITE
    white = color(font.colour_index) == _WHITE and not filled
    return bool(font.height <= TINY * _TWIPS or white)


def _forms(book: xlrd.Book) -> Mapping[int, Format]:
    """Cell style -> its format, where that shows more than the value."""
    codes = {
        key: written.format_str or "" for key, written in book.format_map.items()
    } | number_format.BUILT_IN
    formats = {at: number_format.format_of(codes.get(style.format_key, ""))
             for at, style in enumerate(book.xf_list)}  # fmt: skip
    return {at: form for at, form in formats.items() if form}


def _day(book: xlrd.Book, value: object) -> object:
    try:
        day: dt.datetime = xlrd.xldate_as_datetime(value, book.datemode)
    except (xlrd.XLDateError, ValueError, OverflowError):
        return value
    return day


def _text(book: xlrd.Book, sheet: xlrd.sheet.Sheet, row: int, column: int, text: str) -> str:
    """The text with its superscripts raised."""
    return "".join(
        number_format.raised(part) if font is not None and font.escapement == _SUPERSCRIPT else part
        for part, font in _runs(book, sheet, row, column, text)
    )


def _struck(book: xlrd.Book, sheet: xlrd.sheet.Sheet, row: int, column: int) -> Struck:
    """What is left and what is gone of a text of which a part is struck out."""
    runs = list(_runs(book, sheet, row, column, str(sheet.cell_value(row, column))))
    gone = [part for part, font in runs if font is not None and font.struck_out]
    left = [part for part, font in runs if font is None or not font.struck_out]
    return Struck("".join(left).strip(), "".join(gone))


def _runs(
    book: xlrd.Book, sheet: xlrd.sheet.Sheet, row: int, column: int, text: str
) -> Iterator[tuple[str, xlrd.formatting.Font | None]]:
    """The pieces of a text, each with its font where that is not the cell's own."""
    runs = sheet.rich_text_runlist_map.get((row, column)) or []
    starts = [(0, None), *runs, (len(text), None)]
    for (start, font), (end, _) in pairwise(starts):
        yield text[start:end], None if font is None else book.font_list[font]
