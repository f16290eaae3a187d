"""Cells that show 72.6% and hold 0.726: found by their number format, which calamine leaves out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element

import xlrd
from defusedxml import ElementTree

Places = set[tuple[int, int]]
_BUILT_IN = {"9", "10"}
_XLS_BUILT_IN = {9, 10}
_FORMAT = re.compile(rb'<numFmt\b[^>]*\bnumFmtId="(\d+)"[^>]*>')
_CODE = re.compile(rb'\bformatCode="([^"]*)"')
_STYLES = re.compile(rb"<cellXfs\b.*?</cellXfs>", re.S)
_STYLE = re.compile(rb"<xf\b[^>]*>")
_STYLE_FORMAT = re.compile(rb'\bnumFmtId="(\d+)"')
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)>")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d+)"')
_CELL_STYLE = re.compile(rb'\bs="(\d+)"')
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def percent_in_package(data: bytes, sheets: list[str]) -> dict[str, Places]:
    """Sheet name -> (row, column), 0-based, of the cells of an .xlsx or .ods shown in per cent."""
    try:
        return _in_zip(data, sheets)
    except Exception:  # noqa: BLE001 -- formats are a help; a strange workbook is read without
        return {}


def shown_percent(value: float) -> str:
    """0.726 -> `72.6%`."""
    return f"{round(value * 100, 10):.12g}%"


def _in_zip(data: bytes, sheets: list[str]) -> dict[str, Places]:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        names = set(packed.namelist())
        if "content.xml" in names:
            return _in_ods(packed.read("content.xml"))
        if "xl/styles.xml" not in names:
            return {}
        styles = _percent_styles(packed.read("xl/styles.xml"))
        if not styles:
            return {}
        files = _sheet_files(packed)
        return {sheet: _places(packed.read(files[sheet]), styles)
                for sheet in sheets if files.get(sheet) in names}  # fmt: skip


def _percent_styles(styles: bytes) -> set[bytes]:
    """Numbers of the cell styles whose format shows per cent."""
    formats = {number.encode() for number in _BUILT_IN}
    for match in _FORMAT.finditer(styles):
        code = _CODE.search(match[0])
        if code and b"%" in re.sub(rb"&quot;.*?&quot;", b"", code[1]):
            formats.add(match[1])
    block = _STYLES.search(styles)
    found = _STYLE.findall(block[0]) if block else []
    used = [_STYLE_FORMAT.search(style) for style in found]
    return {str(at).encode() for at, number in enumerate(used) if number and number[1] in formats}


def _sheet_files(packed: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name -> its file in the package."""
    book = ElementTree.fromstring(packed.read("xl/workbook.xml"))
    links = ElementTree.fromstring(packed.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    found = {}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            link = next((v for k, v in sheet.attrib.items() if k.endswith("}id")), None)
            target = targets.get(link, "")
            found[sheet.get("name", "")] = target.lstrip("/") if target.startswith("/") \
                else f"xl/{target}"  # fmt: skip
    return found


def _places(sheet: bytes, styles: set[bytes]) -> Places:
    found: Places = set()
    for match in _CELL.finditer(sheet):
        style, place = _CELL_STYLE.search(match[1]), _PLACE.search(match[1])
        if style and place and style[1] in styles:
            found.add((int(place[2]) - 1, _column(place[1])))
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _in_ods(content: bytes) -> dict[str, Places]:
    if b'"percentage"' not in content or b"<!DOCTYPE" in content:
        return {}
    root = ElementTree.fromstring(content)
    return {
        table.get(f"{_TABLE}name", ""): set(_ods_places(table))
        for table in root.iter(f"{_TABLE}table")
    }


def _ods_places(table: Element) -> Iterator[tuple[int, int]]:
    row = 0
    for line in table.iter(f"{_TABLE}table-row"):
        column = 0
        for cell in line:
            repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            if cell.get(f"{_OFFICE}value-type") == "percentage":
                yield from ((row, column + step) for step in range(min(repeated, 1000)))
            column += repeated
        row += int(line.get(f"{_TABLE}number-rows-repeated", "1"))


def percent_in_xls(book: xlrd.Book) -> dict[str, Places]:
    """The same for the old binary form."""
    percent = {at for at, style in enumerate(book.xf_list) if _is_percent(book, style.format_key)}
    if not percent:
        return {}
    return {
        sheet.name: {(row, column) for row in range(sheet.nrows)
                     for column in range(sheet.row_len(row))
                     if sheet.cell_xf_index(row, column) in percent}
        for sheet in book.sheets()
    }  # fmt: skip


def _is_percent(book: xlrd.Book, key: int) -> bool:
    made = book.format_map.get(key)
    return key in _XLS_BUILT_IN or (made is not None and "%" in made.format_str)
