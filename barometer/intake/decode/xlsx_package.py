"""What the package of an .xlsx says of its cells and calamine leaves out; a large sheet in halves.

Number formats, superscripts, texts struck out, what is hidden, formulas without a result, and
errors in the place of one. A sheet is cut for two threads only where `extent` has seen that each
cell and row begins with its place, and that it holds no comment, no formula and nothing unusual.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

from defusedxml import ElementTree

from barometer.intake import limits
from barometer.intake.decode.archive import Parts
from barometer.intake.decode.comments import column_of, comments_in_xlsx, name_of
from barometer.intake.decode.extent import UNUSUAL, holds
from barometer.intake.decode.grid import Struck
from barometer.intake.decode.number_format import (
    BUILT_IN,
    TINY,
    Form,
    Format,
    Looks,
    format_of,
    raised,
)  # fmt: skip
from barometer.intake.decode.ods import looks_in_document

# Read as a whole up to this size, which is quicker; a larger one row by row.
_WHOLE = 1 << 25
_PLACE = re.compile(r"([A-Za-z]{1,3})(\d+)")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_SAYS = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_YES = ("1", "true")


def looks_in_package(parts: Parts, sheets: Iterable[str]) -> dict[str, Looks]:
    """By sheet, how it looks."""
    try:
        if "content.xml" in parts.names:
            return looks_in_document(parts)
        return _in_xlsx(parts, set(sheets))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 -- forms are a help; a strange workbook is read without
        return {}


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets of a workbook share.

    `texts`: shared texts with superscripts or struck out; `stale`: no formula was worked out
    before saving; `struck`: styles whose font strikes the whole cell out, `faint`: those in which
    a number cannot be seen.
    """

    formats: Mapping[str, Format] = field(default_factory=dict)
    texts: Mapping[str, str | Struck] = field(default_factory=dict)
    stale: bool = False
    struck: frozenset[str] = frozenset()
    faint: frozenset[str] = frozenset()


def _in_xlsx(packed: Parts, sheets: set[str]) -> dict[str, Looks]:
    book = ElementTree.fromstring(packed.read("xl/workbook.xml"))
    links = ElementTree.fromstring(packed.read("xl/_rels/workbook.xml.rels"))
    parts = {link.get("Id"): _part(link.get("Target", "")) for link in links}
    kinds = {link.get("Type", "").rpartition("/")[2]: _part(link.get("Target", ""))
             for link in links}  # fmt: skip
    names = packed.names
    styles, texts = kinds.get("styles", ""), kinds.get("sharedStrings")
    looks_like = packed.read(styles) if styles in names else b"<styleSheet/>"
    stale = any(item.get("fullCalcOnLoad") in ("1", "true") for item in _named(book, "calcPr"))
    shared = _Book(
        _formats(looks_like),
        _rich_texts(packed.read(texts)) if texts in names else {},
        stale,
        *_unseen_styles(looks_like),
    )
    looks_of_sheets = {}
    for sheet in _named(book, "sheet"):
        link = next((v for k, v in sheet.attrib.items() if k.endswith("}id")), None)
        file = parts.get(link)
        if file in names and sheet.get("name") in sheets:
            looks = _in_sheet(packed, file, shared)
            comments = comments_in_xlsx(packed, file)
            looks_of_sheets[sheet.get("name", "")] = replace(looks, part=file, comments=comments)
    return looks_of_sheets


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _named(parent: Element, name: str) -> Iterator[Element]:
    return (item for item in parent.iter() if name_of(item) == name)


def _formats(styles: bytes) -> dict[str, Format]:
    """Number of a cell style -> its format, where that shows more than the number."""
    root = ElementTree.fromstring(styles)
    codes = {str(number): code for number, code in BUILT_IN.items()}
    codes |= {item.get("numFmtId", ""): item.get("formatCode", "")
              for item in _named(root, "numFmt")}  # fmt: skip
    used = [style.get("numFmtId", "") for block in _named(root, "cellXfs") for style in block]
    formats = {str(at): format_of(codes.get(number, "")) for at, number in enumerate(used)}
    return {style: form for style, form in formats.items() if form}


def _unseen_styles(styles: bytes) -> tuple[frozenset[str], frozenset[str]]:
    """Numbers of the cell styles whose font is struck out, and of those that cannot be seen."""
    root = ElementTree.fromstring(styles)
    fonts = [font for block in _named(root, "fonts") for font in block]
    fills = [fill for block in _named(root, "fills") for fill in block]
    used = [style for block in _named(root, "cellXfs") for style in block]
    struck, faint = set(), set()
    for at, style in enumerate(used):
        font, fill = _at(fonts, style.get("fontId")), _at(fills, style.get("fillId"))
        if _is_struck(font):
            struck.add(str(at))
        if _is_tiny(font) or (_is_white(font, "color") and not _is_filled(fill)):
            faint.add(str(at))
    return frozenset(struck), frozenset(faint)


def _at(parts: list[Element], number: str | None) -> Element:
    at = int(number or "0")
    return parts[at] if at < len(parts) else Element("none")


def _is_tiny(font: Element) -> bool:
    return any(float(one.get("val", TINY + 1)) <= TINY for one in _named(font, "sz"))


def _is_white(part: Element, name: str) -> bool:
    """True for a white colour, by its number in a palette or as the theme's first too."""
    return any(
        one.get("rgb", "").upper().endswith("FFFFFF") or one.get("indexed") in ("1", "9")
        or (one.get("theme") == "0" and float(one.get("tint", "0")) >= 0)
        for one in _named(part, name)
    )  # fmt: skip


def _is_filled(fill: Element) -> bool:
    """True where a cell has a ground of its own, any but white."""
    patterns = (one.get("patternType", "none") for one in _named(fill, "patternFill"))
    drawn = set(patterns) != {"none"}
    return drawn and not _is_white(fill, "fgColor")


def _is_struck(part: Element) -> bool:
    return any(one.get("val", "1") not in ("0", "false") for one in _named(part, "strike"))


def _rich_texts(texts: bytes) -> dict[str, str | Struck]:
    if b"vertAlign" not in texts and b"strike" not in texts:
        return {}
    items = [item for item in ElementTree.fromstring(texts) if name_of(item) == "si"]
    rich_texts = {str(at): _rich_text(item) for at, item in enumerate(items)}
    return {at: text for at, text in rich_texts.items() if text is not None}


def _rich_text(item: Element) -> str | Struck | None:
    """The text of runs of which some are superscripts or struck out; None where none is."""
    pieces, gone, any_raised = [], [], False
    for run in (item, *_children(item, "r")):
        text = "".join(part.text or "" for part in _children(run, "t"))
        if run is not item and _is_struck(run):
            gone.append(text)
            continue
        up = any(one.get("val") == "superscript" for one in _named(run, "vertAlign"))
        up = up and run is not item
        any_raised |= up
        pieces.append(raised(text) if up else text)
    if any(map(str.strip, gone)):
        return Struck("".join(pieces).strip(), "".join(gone))
    return "".join(pieces) if any_raised else None


def _children(parent: Element, name: str) -> list[Element]:
    return [child for child in parent if name_of(child) == name]


def _in_sheet(packed: Parts, file: str, book: _Book) -> Looks:
    sheet = packed.read(file)
    unusual = file not in packed.plain and holds(sheet, UNUSUAL)
    if not (book.formats or book.texts or book.struck or book.faint or unusual):
        return Looks()
    forms: dict[tuple[int, int], Form] = {}
    hidden: list[int] = []
    row = -1
    for line in _lines(sheet):
        row = int(line.get("r", row + 2)) - 1
        if line.get("hidden") in _YES:
            hidden.append(row)
        column = -1
        for cell in line:
            form = _form(cell, book) if unusual or cell.get("t") else _format(cell, book)
            written = cell.get("r")
            if form is None and written:
                continue
            place = _PLACE.fullmatch(written or "")
            column = column_of(place[1]) if place else column + 1
            if form is not None:
                forms[row, column] = form
        line.clear()
    return Looks(forms, tuple(hidden), _hidden_columns(sheet) if unusual else ())


def _hidden_columns(sheet: bytes) -> tuple[int, ...]:
    """The columns that a sheet's head hides, or gives no width."""
    places: set[int] = set()
    for tag in _COLUMN.findall(sheet[: sheet.find(b"sheetData")]):
        says = {key.decode(): value.decode() for key, value in _SAYS.findall(tag)}
        if says.get("hidden") in _YES:
            first = max(1, int(says.get("min", "1")))
            # A column beyond the limit is none of a table's.
            last = min(int(says.get("max", "1")), limits.COLUMNS)
            places |= set(range(max(first - 1, 0), last)) if len(places) < limits.COLUMNS else set()
    return tuple(sorted(places))


def _lines(sheet: bytes) -> Iterator[Element]:
    """The rows of a sheet."""
    # A sheet with a document type, hence with entities, was refused; UTF-16 could hide one.
    if len(sheet) <= _WHOLE and b"<!DOCTYPE" not in sheet and b"\0" not in sheet:
        rows = (block for block in fromstring(sheet) if name_of(block) == "sheetData")  # noqa: S314
        yield from (line for block in rows for line in block)
        return
    for _, line in ElementTree.iterparse(BytesIO(sheet)):
        if name_of(line) == "row":
            yield line


def _format(cell: Element, book: _Book) -> Form | None:
    if cell.get("s") in book.struck or cell.get("s") in book.faint:
        return Struck()
    return book.formats.get(cell.get("s", "0"))


def _form(cell: Element, book: _Book) -> Form | None:
    if cell.get("s") in book.struck:
        return Struck()
    inside = {name_of(part): part for part in cell}
    kind, value, formula = cell.get("t", "n"), inside.get("v"), inside.get("f")
    text = (value.text or "").strip() if value is not None else ""
    if kind == "e":
        return text or "#N/A"
    if formula is not None and kind == "n" and (not text or (book.stale and float(text) == 0)):
        return f"={formula.text or '…'}"
    if kind == "s":
        return book.texts.get(text)
    if kind == "inlineStr":
        return _rich_text(inside["is"]) if "is" in inside else None
    return _format(cell, book)


# Bytes of a sheet that is worth two workbooks, and of one that may be held several times.
_LARGE, _LARGEST = 1 << 20, 1 << 24
# The other parts, which both workbooks hold, are at most such a share of the sheet.
_SHARE = 4
_NAME, _BEGIN, _END, _ROW = b"sheetData", b"<sheetData>", b"</sheetData>", b"<row r="
_NO_MERGED = b"<mergeCells></mergeCells>"


def halves(parts: Parts, name: str) -> tuple[dict[str, bytes], ...]:
    """The parts of the two workbooks; none where the sheet is to be read as it is."""
    if name not in parts.placed & parts.plain:
        return ()
    sheet = parts.read(name)
    rest = {other: parts.read(other) for other in parts.names if other != name}
    within = sum(map(len, rest.values())) * _SHARE < len(sheet)
    if not within or not _LARGE <= len(sheet) <= _LARGEST:
        return ()
    return tuple({**rest, name: half} for half in _parted(sheet))


def _parted(sheet: bytes) -> tuple[bytes, ...]:
    """The sheet without its last rows, and without its first ones; none where that is unsure."""
    begin, end = sheet.find(_BEGIN), sheet.rfind(_END)
    cut = sheet.find(_ROW, (begin + end) // 2, end)
    body, behind, close = begin + len(_BEGIN), end + len(_END), sheet.rfind(b"</")
    alone = sheet.find(_NAME, body) == end + len(b"</") and sheet.find(_NAME, behind) < 0
    if begin < 0 or cut < body or close < behind or not alone:
        return ()
    # Calamine looks for merged ranges from the beginning on, through all rows in front of them.
    front = sheet[:begin] + sheet[behind:close] + _NO_MERGED + _BEGIN
    rows = memoryview(sheet)
    return tuple(b"".join((front, rows[start:stop], _END, rows[close:]))
                 for start, stop in ((body, cut), (cut, end)))  # fmt: skip
