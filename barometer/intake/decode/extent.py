"""How far the cells of a workbook (.xlsx, .xls, .ods) reach, before it is laid out.

One cell at the far corner, which a few hundred bytes can claim, would take all memory there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import xlrd
from defusedxml import ElementTree

from barometer.intake import limits
from barometer.intake.decode.archive import Parts
from barometer.intake.decode.grid import Undecodable, check_cells, check_sheets
from barometer.workers.tables import each

_SHEET_DATA = b"sheetData"
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
# A spreadsheet program writes 65,490 styles at most.
_STYLES = 150_000
# Bytes of a sheet that is not looked at a second time where all its cells are near: columns up to
# Z, rows up to 99,999.
_LARGE, _NEAR_COLUMNS = 1 << 19, 26
_PLACED, _ROW_OF_PLACE = b' r="', re.compile(rb"[A-Za-z]*(\d+)")
# XML allows blanks around the sign; only whoever hides a far cell would write them.
_LOOSE = re.compile(rb"<[^>]*\br(?:\s+=|=\s)")
# Characters of the longest place that is looked at: past it the numbers are too large anyway.
_LONGEST = 11
_BLANK = ord(" ")
_SMALL = 0x20
# Bytes that a row takes at least.
_ROW = 1 << 6
# A place past column Z or row 99,999; nearer ones span less than a sheet may.
_FAR = r"""[\s"']r\s*=\s*["'](?:[A-Za-z]{2}|[A-Za-z]*[0-9]{6})"""
# Formulas, errors, superscripts, struck-out and hidden cells: they show something else than
# calamine hands over.
UNUSUAL = r"""[<:]f[ />]|t=["']e["']|vertAlign|strike|hidden="""
# What makes a second look at a sheet needful: cells and rows that do not begin with their place,
# names in front of tags, a document type or a comment, a list of sheets.
_RARE = r"""<(?:c|row)(?:[>/\t\r\n]| [^r]| r[^=]| r=[^"])|:c[\s/>]|:row|<!|[<:]sheet """
# A cell or row that is there for its looks alone, written as spreadsheet programs do.
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]+")?/>')
_EMPTY_ROW = re.compile(rb'<row r="[0-9]{1,7}"(?: [A-Za-z0-9:]+="[^"<>]*")*(?:/>|></row>)')
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def check_package(parts: Parts) -> None:
    """Look through an .xlsx or .ods, whatever its parts are called.

    Any part that holds cells may be a sheet: which ones are is said in a part as well.

    Raises:
        Undecodable: its sheets together reach past the limits, another part holds too much, or it
            is binary (.xlsb), where neither number formats nor what is hidden can be seen.
        ValueError: what no spreadsheet program writes.
    """
    if len({name.casefold() for name in parts.names}) < len(parts.names):
        raise ValueError("two parts of one name")
    sheets = cells = 0
    for name in parts.names:
        part = parts.read(name)
        if name == "content.xml":
            _check_ods(part)
        elif _SHEET_DATA in part:
            sheets += 1
            cells += _cells(parts, name, part, limits.CELLS - cells)
        elif part.count(b"<") > limits.ITEMS or part.count(b"<xf") > _STYLES:
            raise Undecodable("too_large", "problem-too-much-inside", items=limits.ITEMS)
        elif name.casefold().endswith("workbook.bin"):
            raise Undecodable("not_a_table", "problem-binary-workbook")
        check_cells(cells)
        if _SHEET_DATA not in part:
            _check_named(part)
    _check_shared(parts, cells, sheets)


def _check_named(part: bytes) -> None:
    """A part may list no more sheets than a workbook may have."""
    check_sheets(part.count(b"<sheet ") + part.count(b":sheet "))


def _check_shared(parts: Parts, cells: int, sheets: int) -> None:
    """Several sheets may be said to lie in one part, which is then laid out several times."""
    named = max((parts.read(name).count(b"sheetId") for name in parts.names
                 if name.casefold() == "xl/workbook.xml"), default=0)  # fmt: skip
    check_cells(cells * max(1, named - sheets + 1))


def _cells(parts: Parts, name: str, sheet: bytes, room: int) -> int:
    """The cells that an .xlsx sheet spans, or what it spans at most where that is little.

    Past the room that is left, those at its end that are empty do not count.
    """
    is_far = False
    if not _sheet_holds(sheet, f"{_FAR}|{UNUSUAL}|{_RARE}"):
        parts.plain.add(name)
        parts.placed.add(name)
    else:
        if b"<!DOCTYPE" in sheet:
            raise ValueError("document type declaration")
        _check_named(sheet)
        if not holds(sheet, f"{_FAR}|{UNUSUAL}"):
            parts.plain.add(name)
        tags, said = len(_CELL.findall(sheet)) + sheet.count(b"<row"), sheet.count(_PLACED)
        if b":row" in sheet or tags > said:
            return _check_extent(*_furthest_place_unsaid(sheet))
        is_far = holds(sheet, _FAR)
    if not is_far and len(sheet) > _LARGE:
        # Its cells are near: no second look is needed to know that this sheet may pass.
        near = _last_row(sheet) * _NEAR_COLUMNS
        if near <= room:
            return near
    rows, columns = _furthest_place(sheet)
    if rows * columns > room or rows > limits.ROWS:
        rows, columns = _furthest_place(_EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", sheet)))
    return _check_extent(rows, columns)


def _last_row(sheet: bytes) -> int:
    """The row of the last place in the body of an .xlsx sheet, whose rows go down."""
    at = sheet.rfind(_PLACED, 0, sheet.rfind(_SHEET_DATA)) + len(_PLACED)
    place = _ROW_OF_PLACE.match(sheet, at)
    return int(place[1]) if place else 0


def _furthest_place_unsaid(sheet: bytes) -> tuple[int, int]:
    """(rows, columns) at most, where cells do not say where they stand: each follows the last."""
    # XML allows blanks around the sign; near cells may be written so.
    plain = sheet if holds(sheet, _FAR) else re.sub(rb"\s*=\s*", b"=", sheet)
    rows, columns = _furthest_place(plain)
    lines = re.split(rb"<(?:\w+:)?row\b", sheet)
    most = max(len(_CELL.findall(line)) for line in lines)
    said = sheet.count(b"<row r=") == len(lines) - 1
    return rows + (0 if said else len(lines) - 1), columns + most


def check_xls(book: xlrd.Book) -> None:
    """The same for the old binary form, as xlrd found it.

    Raises:
        Undecodable: its sheets together reach past the limits.
    """
    check_cells(sum(_check_extent(sheet.nrows, sheet.ncols) for sheet in book.sheets()))


def _check_extent(rows: int, columns: int) -> int:
    """The cells of so many rows and columns."""
    if rows > limits.ROWS:
        raise Undecodable("too_large", "problem-too-many-rows", rows=limits.ROWS)
    check_cells(rows, columns)
    return rows * columns


def holds(text: bytes | pa.Buffer, pattern: str) -> bool:
    """True where a pattern is found: one look by RE2, a sixth of the time of any other way."""
    ends = pa.py_buffer(np.array([0, len(text)], np.int64))
    whole = pa.Array.from_buffers(pa.large_binary(), 1, [None, ends, pa.py_buffer(text)])
    return bool(pc.match_substring_regex(whole, pattern)[0].as_py())


def _sheet_holds(sheet: bytes, pattern: str) -> bool:
    """The same of a pattern that no two tags hold together, so that two threads look."""
    text, cut = pa.py_buffer(sheet), sheet.find(b"><", len(sheet) // 2) + 1
    halves = (text.slice(0, cut), text.slice(cut))
    return any(each(lambda half: holds(half, pattern), halves, rows=len(sheet) // _ROW))


def _furthest_place(sheet: bytes) -> tuple[int, int]:
    """(rows, columns) of an .xlsx sheet: the furthest `r="B12"` in it."""
    signs = np.frombuffer(sheet + bytes(_LONGEST), np.uint8)
    equals = np.flatnonzero(signs == ord("="))
    loose = (signs[equals - 1] <= _BLANK) | (signs[equals + 1] <= _BLANK)
    if loose.any() and _LOOSE.search(sheet):
        raise ValueError("written as no spreadsheet program writes")
    quoted = (signs[equals + 1] == ord('"')) | (signs[equals + 1] == ord("'"))
    # The whole name of the attribute: not `xmlns:r`.
    alone = (signs[equals - 2] <= _BLANK) | (signs[equals - 2] == ord('"'))
    alone |= signs[equals - 2] == ord("'")
    starts = equals[(signs[equals - 1] == ord("r")) & alone & quoted] + 2
    rows, columns = np.zeros(len(starts), np.int64), np.zeros(len(starts), np.int64)
    open_letters = np.ones(len(starts), dtype=bool)
    open_digits = np.ones(len(starts), dtype=bool)
    for step in range(_LONGEST):
        sign = signs[np.minimum(starts + step, len(sheet))].astype(np.int64)
        # Small letters name columns too.
        capital = sign & ~_SMALL
        letter, digit = (capital >= 65) & (capital <= 90), (sign >= 48) & (sign <= 57)
        open_letters &= letter
        columns = np.where(open_letters, columns * 26 + capital - 64, columns)
        open_digits &= letter | digit
        rows = np.where(open_digits & digit, rows * 10 + sign - 48, rows)
        if not open_digits.any():
            break
    return int(rows.max(initial=0)), int(columns.max(initial=0))


def _check_ods(content: bytes) -> None:
    if b"<!DOCTYPE" in content:
        raise ValueError("document type declaration")
    if b"-repeated" not in content:
        return
    cells = rows = columns = at = 0
    for event, item in ElementTree.iterparse(BytesIO(content), events=("start", "end")):
        if event == "start":
            if item.tag == f"{_TABLE}table":
                rows = columns = at = 0
        elif item.tag == f"{_TABLE}table-row":
            repeated = _repeated(item, "rows")
            last_filled = max(_filled(item), default=0)
            at += repeated
            rows, columns = (at, max(columns, last_filled)) if last_filled else (rows, columns)
            _check_extent(rows, columns)
            item.clear()
        elif item.tag == f"{_TABLE}table":
            cells += rows * columns
            item.clear()
            check_cells(cells)


def _repeated(item: Element, kind: str) -> int:
    number = int(item.get(f"{_TABLE}number-{kind}-repeated", "1"))
    if number < 0:
        raise ValueError("repeated less than once")
    return number


def _filled(line: Element) -> Iterator[int]:
    """How far each cell with anything in it reaches."""
    at = 0
    for cell in line:
        at += _repeated(cell, "columns")
        if (
            any(key.endswith("}value-type") for key in cell.attrib)
            or cell.find(f"{_TEXT}p") is not None
        ):
            yield at
