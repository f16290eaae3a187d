"""Writers of every kind of file that the corpus holds; the same input gives the same bytes."""

from __future__ import annotations

import datetime as dt
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt
from xlwt import CompoundDoc

_ODS_STYLES = (
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>'
    '<style:style style:name="T1" style:family="text"><style:text-properties '
    'style:text-position="super 58%"/></style:style></office:automatic-styles>'
)
Rows = Sequence[Sequence[object]]
_CREATED = dt.datetime(2024, 1, 20)


@dataclass(frozen=True)
class Raised:
    """A cell's text with a superscript behind it."""

    text: str
    mark: str


@dataclass(frozen=True)
class Formula:
    """A formula and the result kept with it; None where nobody has worked it out."""

    text: str
    result: float | str | None = None


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows, merged ranges (first row, first column, last row, last column).

    `formats`: place -> number format of a cell.
    """

    name: str
    rows: Rows
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden: bool = False
    percent: Sequence[tuple[int, int]] = ()
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)


def text(content: str, encoding: str = "utf-8", newline: str = "\r\n") -> bytes:
    """A text file."""
    return content.replace("\n", newline).encode(encoding)


def xlsx(*sheets: Sheet) -> bytes:
    """A workbook as today's spreadsheets write it."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        percent = book.add_format({"num_format": "0.0%"})
        up = book.add_format({"font_script": 1})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            formats = {place: book.add_format({"num_format": code})
                       for place, code in sheet.formats.items()}  # fmt: skip
            for top, left, bottom, right in sheet.merged:
                page.merge_range(top, left, bottom, right, "")
            for row, cells in enumerate(sheet.rows):
                for column, cell in enumerate(cells):
                    shown = formats.get((row, column))
                    shown = percent if (row, column) in sheet.percent else shown
                    if isinstance(cell, Raised):
                        page.write_rich_string(row, column, cell.text, up, cell.mark)
                    elif cell is not None and cell != "":
                        _write(page, row, column, cell, shown)
            for (row, column), remark in sheet.comments.items():
                page.write_comment(row, column, remark)
            if sheet.hidden:
                page.hide()
    return target.getvalue()


def _write(page: object, row: int, column: int, cell: object, shown: object) -> None:
    if isinstance(cell, str) and cell.startswith("=") and not cell.startswith("=="):
        page.write_formula(row, column, cell, shown, 42)  # type: ignore[attr-defined]
    elif isinstance(cell, Formula):
        result = 0 if cell.result is None else cell.result
        page.write_formula(row, column, cell.text, shown, result)  # type: ignore[attr-defined]
    elif isinstance(cell, str):
        page.write_string(row, column, cell, shown)  # type: ignore[attr-defined]
    elif isinstance(cell, dt.date):
        page.write_datetime(row, column, cell, shown)  # type: ignore[attr-defined]
    else:
        page.write_number(row, column, cell, shown)  # type: ignore[attr-defined]


def xls(*sheets: Sheet) -> bytes:
    """A workbook in the old binary form."""
    book = xlwt.Workbook(encoding="utf-8")
    percent = xlwt.easyxf(num_format_str="0.0%")
    plain = xlwt.easyxf()
    up = xlwt.easyfont("escapement superscript")
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        covered = {(top, left): (top, bottom, left, right)
                   for top, left, bottom, right in sheet.merged}  # fmt: skip
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                code = sheet.formats.get((row, column))
                style = xlwt.easyxf(num_format_str=code) if code else plain
                style = percent if (row, column) in sheet.percent else style
                if isinstance(cell, Raised):
                    page.write_rich_text(row, column, (cell.text, (cell.mark, up)))
                elif (row, column) in covered:
                    page.write_merge(*covered[(row, column)], cell, style)
                elif cell not in (None, ""):
                    page.write(row, column, cell, style)
        if sheet.hidden:
            page.visibility = 1
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def xls_of_1995(rows: Rows, code_page: int, encoding: str) -> bytes:
    """An .xls of one sheet as written before there was Unicode: texts in a code page."""

    def record(kind: int, *parts: bytes) -> bytes:
        body = b"".join(parts)
        return struct.pack("<HH", kind, len(body)) + body

    def begin(kind: int) -> bytes:
        return record(0x809, struct.pack("<HHHH", 0x0500, kind, 0x0DBB, 0x07CC))

    name = "数据".encode(encoding)
    font = record(0x31, struct.pack("<HHHHHBBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0, 5), b"Arial")
    style = record(0xE0, struct.pack("<HHHBBHHHH", 0, 0, 0xFFF5, 0x20, 0, 0, 0, 0, 0))
    head = begin(5) + record(0x42, struct.pack("<H", code_page)) + font * 4 + style * 16
    start = len(head) + 4 + 7 + len(name) + 4
    head += record(0x85, struct.pack("<IBBB", start, 0, 0, len(name)), name) + record(0x0A)
    size = record(0x200, struct.pack("<HHHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    cells = [_cell_of_1995(record, row, column, cell, encoding)
             for row, line in enumerate(rows) for column, cell in enumerate(line)]  # fmt: skip
    stream = head + begin(0x10) + size + b"".join(cells) + record(0x0A)
    target = BytesIO()
    CompoundDoc.XlsDoc().save(target, stream.ljust(4096, b"\0"))
    new, old = "Workbook".encode("utf-16-le"), "Book".encode("utf-16-le")
    # The directory's entry: 64 bytes of name, then the name's length with its end.
    return target.getvalue().replace(
        new.ljust(64, b"\0") + struct.pack("<H", len(new) + 2),
        old.ljust(64, b"\0") + struct.pack("<H", len(old) + 2),
    )


def _cell_of_1995(
    record: Callable[..., bytes], row: int, column: int, cell: object, encoding: str
) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(cell, str):
        text = cell.encode(encoding)
        return record(0x204, place, struct.pack("<H", len(text)), text)
    return record(0x203, place, struct.pack("<d", cell))


def ods(*sheets: Sheet) -> bytes:
    """An OpenDocument spreadsheet, its XML written here."""
    tables = "".join(_ods_table(sheet) for sheet in sheets)
    styles = _ODS_STYLES if any(isinstance(cell, Raised) for sheet in sheets
                                for row in sheet.rows for cell in row) else ">"  # fmt: skip
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"'
        f"{styles}<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    files = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}
    return packed({name: body.encode() for name, body in files.items()})


def _ods_table(sheet: Sheet) -> str:
    rows = ""
    for r, row in enumerate(sheet.rows):
        cells = "".join(_ods_cell(cell, (r, c) in sheet.percent) for c, cell in enumerate(row))
        rows += f"<table:table-row>{cells}</table:table-row>"
    return f'<table:table table:name="{escape(sheet.name)}">{rows}</table:table>'


def _ods_cell(cell: object, percent: bool) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, Raised):
        return ('<table:table-cell office:value-type="string"><text:p>'
                f'{escape(cell.text)}<text:span text:style-name="T1">{escape(cell.mark)}'
                "</text:span></text:p></table:table-cell>")  # fmt: skip
    if isinstance(cell, str):
        return ('<table:table-cell office:value-type="string">'
                f"<text:p>{escape(cell)}</text:p></table:table-cell>")  # fmt: skip
    kind = "percentage" if percent else "float"
    return (f'<table:table-cell office:value-type="{kind}" office:value="{cell}">'
            f"<text:p>{cell}</text:p></table:table-cell>")  # fmt: skip


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            entry = zipfile.ZipInfo(name, (2024, 1, 20, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, body)
    return target.getvalue()


def packed_gbk(files: Mapping[str, bytes]) -> bytes:
    """A zip as Chinese Windows packs it: raw GBK names and no UTF-8 flag."""

    class Raw(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:
            return self.filename.encode("gb18030"), self.flag_bits & ~0x800

    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, body in files.items():
            archive.writestr(Raw(name, (2024, 1, 20, 0, 0, 0)), body)
    return target.getvalue()


def repacked(package: bytes, part: str, changed: Callable[[bytes], bytes]) -> bytes:
    """The package with one of its parts changed."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed({**parts, part: changed(parts[part])})
