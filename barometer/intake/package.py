"""What the package of an .xlsx or .ods says of its cells and calamine leaves out.

Number formats, superscripts, formulas without a result, and errors in the place of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

from defusedxml import ElementTree

from barometer.intake.archive import Parts
from barometer.intake.extent import UNUSUAL, holds
from barometer.intake.formats import BUILT_IN, Format, format_of, raised

# Place (row, column), 0-based -> how to show the cell's value, or the text that stands for it.
Forms = Mapping[tuple[int, int], Format | str]
# Read as a whole up to this size, which is quicker; a larger one row by row.
_WHOLE = 1 << 25
_PLACE = re.compile(r"([A-Za-z]{1,3})(\d+)")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_ODS_UNUSUAL = re.compile(
    rb'"percentage"|"date"|text-position="super|formula=|"float"[^>]*>\s*<text:p>[^<]*[%\x80-\xff]'
)
_AROUND = re.compile(r"([^\d.,-]*)-?[\d.,]*\d([^\d.,]*)")
_WHOLE_DAY = re.compile(r"\d{4}年?|\d{4}年\d{1,2}月|\d{4}[-/.]\d{1,2}")


def forms_in_package(parts: Parts, sheets: Iterable[str]) -> dict[str, Forms]:
    """By sheet, the cells that show something else than the value they hold."""
    try:
        if "content.xml" in parts.names:
            return _in_ods(parts.read("content.xml"))
        return _in_xlsx(parts, set(sheets))
    except Exception:  # noqa: BLE001 -- forms are a help; a strange workbook is read without
        return {}


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets of a workbook share.

    `texts`: shared texts with superscripts; `stale`: no formula was worked out before saving.
    """

    formats: Mapping[str, Format] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    stale: bool = False


def _in_xlsx(packed: Parts, sheets: set[str]) -> dict[str, Forms]:
    book = ElementTree.fromstring(packed.read("xl/workbook.xml"))
    links = ElementTree.fromstring(packed.read("xl/_rels/workbook.xml.rels"))
    parts = {link.get("Id"): _part(link.get("Target", "")) for link in links}
    kinds = {link.get("Type", "").rpartition("/")[2]: _part(link.get("Target", ""))
             for link in links}  # fmt: skip
    names = packed.names
    styles, texts = kinds.get("styles"), kinds.get("sharedStrings")
    stale = any(item.get("fullCalcOnLoad") in ("1", "true") for item in _named(book, "calcPr"))
    shared = _Book(
        _formats(packed.read(styles)) if styles in names else {},
        _raised_texts(packed.read(texts)) if texts in names else {},
        stale,
    )
    found = {}
    for sheet in _named(book, "sheet"):
        link = next((v for k, v in sheet.attrib.items() if k.endswith("}id")), None)
        file = parts.get(link)
        if file in names and sheet.get("name") in sheets:
            found[sheet.get("name", "")] = _in_sheet(packed, file, shared)
    return found


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _named(parent: Element, name: str) -> Iterator[Element]:
    return (item for item in parent.iter() if _name(item) == name)


def _name(item: Element) -> str:
    return item.tag.rpartition("}")[2]


def _formats(styles: bytes) -> dict[str, Format]:
    """Number of a cell style -> its format, where that shows more than the number."""
    root = ElementTree.fromstring(styles)
    codes = {str(number): code for number, code in BUILT_IN.items()}
    codes |= {item.get("numFmtId", ""): item.get("formatCode", "")
              for item in _named(root, "numFmt")}  # fmt: skip
    used = [style.get("numFmtId", "") for block in _named(root, "cellXfs") for style in block]
    found = {str(at): format_of(codes.get(number, "")) for at, number in enumerate(used)}
    return {style: form for style, form in found.items() if form}


def _raised_texts(texts: bytes) -> dict[str, str]:
    if b"vertAlign" not in texts:
        return {}
    items = [item for item in ElementTree.fromstring(texts) if _name(item) == "si"]
    found = {str(at): _raised_text(item) for at, item in enumerate(items)}
    return {at: text for at, text in found.items() if text is not None}


def _raised_text(item: Element) -> str | None:
    """The text of runs of which some are superscripts; None where none is."""
    pieces, any_raised = [], False
    for run in (item, *_children(item, "r")):
        text = "".join(part.text or "" for part in _children(run, "t"))
        up = any(one.get("val") == "superscript" for one in _named(run, "vertAlign"))
        up = up and run is not item
        any_raised |= up
        pieces.append(raised(text) if up else text)
    return "".join(pieces) if any_raised else None


def _children(parent: Element, name: str) -> list[Element]:
    return [child for child in parent if _name(child) == name]


def _in_sheet(packed: Parts, file: str, book: _Book) -> Forms:
    sheet = packed.read(file)
    unusual = file not in packed.plain and holds(sheet, UNUSUAL)
    if not book.formats and not book.texts and not unusual:
        return {}
    found: dict[tuple[int, int], Format | str] = {}
    row = -1
    for line in _lines(sheet):
        row = int(line.get("r", row + 2)) - 1
        column = -1
        for cell in line:
            form = _form(cell, book) if unusual or cell.get("t") else _format(cell, book)
            written = cell.get("r")
            if form is None and written:
                continue
            place = _PLACE.fullmatch(written or "")
            column = _column(place[1]) if place else column + 1
            if form is not None:
                found[row, column] = form
        line.clear()
    return found


def _lines(sheet: bytes) -> Iterator[Element]:
    """The rows of a sheet."""
    # A sheet with a document type, hence with entities, was refused; UTF-16 could hide one.
    if len(sheet) <= _WHOLE and b"<!DOCTYPE" not in sheet and b"\0" not in sheet:
        rows = (block for block in fromstring(sheet) if _name(block) == "sheetData")  # noqa: S314
        yield from (line for block in rows for line in block)
        return
    for _, line in ElementTree.iterparse(BytesIO(sheet)):
        if _name(line) == "row":
            yield line


def _format(cell: Element, book: _Book) -> Format | None:
    return book.formats.get(cell.get("s", "0"))


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _form(cell: Element, book: _Book) -> Format | str | None:
    inside = {_name(part): part for part in cell}
    kind, value, formula = cell.get("t", "n"), inside.get("v"), inside.get("f")
    text = (value.text or "").strip() if value is not None else ""
    if kind == "e":
        return text or "#N/A"
    if formula is not None and kind == "n" and (not text or (book.stale and float(text) == 0)):
        return f"={formula.text or '…'}"
    if kind == "s":
        return book.texts.get(text)
    if kind == "inlineStr":
        return _raised_text(inside["is"]) if "is" in inside else None
    return _format(cell, book)


def _in_ods(content: bytes) -> dict[str, Forms]:
    if not _ODS_UNUSUAL.search(content) or b"<!DOCTYPE" in content:
        return {}
    root = ElementTree.fromstring(content)
    up = {style.get(f"{_STYLE}name", "") for style in root.iter(f"{_STYLE}style")
          if any((value or "").startswith("super") for part in style
                 for key, value in part.items() if key.endswith("}text-position"))}  # fmt: skip
    return {
        table.get(f"{_TABLE}name", ""): dict(_ods_forms(table, up))
        for table in root.iter(f"{_TABLE}table")
    }


def _ods_forms(table: Element, up: set[str]) -> Iterator[tuple[tuple[int, int], Format | str]]:
    row = 0
    for line in table.iter(f"{_TABLE}table-row"):
        column = 0
        lines = int(line.get(f"{_TABLE}number-rows-repeated", "1"))
        for cell in line:
            repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            form = _ods_form(cell, up)
            if form is not None:
                yield from (((row + down, column + step), form)
                            for down in range(min(lines, 1000))
                            for step in range(min(repeated, 1000)))  # fmt: skip
            column += repeated
        row += lines


def _ods_form(cell: Element, up: set[str]) -> Format | str | None:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "percentage":
        return format_of("0%")
    text = "\n".join("".join(_ods_text(line, up)) for line in cell.iter(f"{_TEXT}p"))
    if kind == "date":
        return text if _WHOLE_DAY.fullmatch(text) else None
    if cell.get(f"{_TABLE}formula") and (text.startswith(("#", "Err:")) or not kind):
        return text or cell.get(f"{_TABLE}formula")
    if kind == "float":
        around = _AROUND.fullmatch(text)
        return format_of(f'"{around[1]}"0"{around[2]}"') if around else None
    return text if any(part.get(f"{_TEXT}style-name") in up for part in cell.iter()) else None


def _ods_text(line: Element, up: set[str]) -> Iterator[str]:
    """The text of a paragraph, its superscripts raised."""
    yield line.text or ""
    for part in line:
        inner = "".join(part.itertext())
        yield raised(inner) if part.get(f"{_TEXT}style-name") in up else inner
        yield part.tail or ""
