"""Writers of every kind of file that the corpus holds; the same input gives the same bytes."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

Rows = Sequence[Sequence[object]]
_CREATED = dt.datetime(2024, 1, 20)


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows, merged ranges (first row, first column, last row, last column)."""

    name: str
    rows: Rows
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden: bool = False
    percent: Sequence[tuple[int, int]] = ()
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)


def text(content: str, encoding: str = "utf-8", newline: str = "\r\n") -> bytes:
    """A text file."""
    return content.replace("\n", newline).encode(encoding)


def xlsx(*sheets: Sheet) -> bytes:
    """A workbook as today's spreadsheets write it."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        percent = book.add_format({"num_format": "0.0%"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for top, left, bottom, right in sheet.merged:
                page.merge_range(top, left, bottom, right, "")
            for row, cells in enumerate(sheet.rows):
                for column, cell in enumerate(cells):
                    shown = percent if (row, column) in sheet.percent else None
                    if cell is not None and cell != "":
                        _write(page, row, column, cell, shown)
            for (row, column), remark in sheet.comments.items():
                page.write_comment(row, column, remark)
            if sheet.hidden:
                page.hide()
    return target.getvalue()


def _write(page: object, row: int, column: int, cell: object, shown: object) -> None:
    if isinstance(cell, str) and cell.startswith("=") and not cell.startswith("=="):
        page.write_formula(row, column, cell, shown, 42)  # type: ignore[attr-defined]
    elif isinstance(cell, str):
        page.write_string(row, column, cell, shown)  # type: ignore[attr-defined]
    else:
        page.write_number(row, column, cell, shown)  # type: ignore[attr-defined]


def xls(*sheets: Sheet) -> bytes:
    """A workbook in the old binary form."""
    book = xlwt.Workbook(encoding="utf-8")
    percent = xlwt.easyxf(num_format_str="0.0%")
    plain = xlwt.easyxf()
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        covered = {(top, left): (top, bottom, left, right)
                   for top, left, bottom, right in sheet.merged}  # fmt: skip
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                style = percent if (row, column) in sheet.percent else plain
                if (row, column) in covered:
                    page.write_merge(*covered[(row, column)], cell, style)
                elif cell not in (None, ""):
                    page.write(row, column, cell, style)
        if sheet.hidden:
            page.visibility = 1
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def ods(*sheets: Sheet) -> bytes:
    """An OpenDocument spreadsheet, its XML written here."""
    tables = "".join(_ods_table(sheet) for sheet in sheets)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
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
