"""Bytes to sheets of text, whatever file they are; what is no workbook is named by its inside."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from barometer.intake import limits
from barometer.intake.decode import archive, html_table, workbook
from barometer.intake.decode.csv_text import grid_of_text
from barometer.intake.decode.dotted_months import with_months
from barometer.intake.decode.grid import Book, Grid, Undecodable, shortened, too_wide
from barometer.intake.decode.spreadsheetml import grids_of_xml
from barometer.intake.decode.text_encoding import as_utf8

# Streams of a compound file, as its directory spells them. The password comes first: what is
# locked cannot be told apart any further.
_LOCKED = "EncryptedPackage"
_STREAMS = (("WordDocument", "Word / WPS"), ("PowerPoint Document", "PowerPoint / WPS"),
            ("VisioDocument", "Visio"), ("__properties_version1.0", "Outlook"),
            ("__nameid_version1.0", "Outlook"))  # fmt: skip
_SHEETS = ("Workbook", "Book")
# Parts of a zip by which its program knows its own.
_PARTS = (("word/", "Word / WPS"), ("ppt/", "PowerPoint / WPS"), ("visio/", "Visio"),
          ("OFD.xml", "OFD"), ("Index/Document.iwa", "Apple iWork"))  # fmt: skip
_MIME = (("opendocument.text", "OpenDocument"),
         ("opendocument.presentation", "OpenDocument"))  # fmt: skip
# Of a file that holds nothing to tell it by, the name has to do.
_ENDINGS = {
    "wps": "Word / WPS", "wpt": "Word / WPS", "doc": "Word / WPS",
    "docx": "Word / WPS", "dps": "PowerPoint / WPS", "ppt": "PowerPoint / WPS",
    "pptx": "PowerPoint / WPS", "pages": "Apple iWork", "numbers": "Apple iWork",
    "odt": "OpenDocument", "ofd": "OFD",
}  # fmt: skip


def is_locked(data: bytes) -> bool:
    """True for a workbook (or document) of today that a password encrypts."""
    return data.startswith(workbook.OLE) and _holds(data, _LOCKED)


def document_kind(name: str, data: bytes) -> str | None:
    """What kind of document a file is; None for a workbook, a zip of files and any text."""
    if data.startswith(workbook.OLE):
        return _kind_of_compound(name, data)
    if archive.is_zip(data):
        return _kind_of_zip(data)
    return None


def _kind_of_compound(name: str, data: bytes) -> str | None:
    if any(_holds(data, stream) for stream in _SHEETS):
        return None
    document_kind = next((kind for stream, kind in _STREAMS if _holds(data, stream)), None)
    return document_kind or _ENDINGS.get(name.rpartition(".")[2].casefold())


def _kind_of_zip(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = packed.namelist()
            mime = packed.read("mimetype")[:100].decode("latin-1") if "mimetype" in names else ""
    except Exception:  # noqa: BLE001 -- zipfile and zlib raise their own; a damaged zip is told as such
        return None
    if any(part.startswith("xl/") for part in names):
        return None
    by_part = (kind for start, kind in _PARTS if any(part.startswith(start) for part in names))
    return next(by_part, None) or next((kind for sign, kind in _MIME if sign in mime), None)


def _holds(data: bytes, stream: str) -> bool:
    """True where a compound file's directory names a stream."""
    return f"{stream}\0".encode("utf-16-le") in data


_SMALL = 1 << 16
_BEGIN = 256
# Documents that hold no table of cells, by their beginning.
_OTHERS = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"), (b"MIME-Version:", "MHT"), (b'[{"', "JSON"),
           (b'{"', "JSON"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPG"))  # fmt: skip
# Packed files that are not unpacked here.
_PACKED = ((b"Rar!", "RAR"), (b"7z\xbc\xaf", "7z"))
_BLANK = b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"


def books(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of the file, or of each file in a zip that is no workbook.

    Raises:
        Undecodable: the zip is damaged or expands past the limits.
    """
    if archive.is_plain_zip(data) and not document_kind(name, data):
        yield from archive.members(name, data)
    else:
        yield name, data


def book(name: str, data: bytes) -> Book:
    """The sheets of one file, no cell of them longer than the limit and one sign.

    Raises:
        Undecodable: it is empty, too large, or no table in any known form.
    """
    if len(data) > limits.FILE_BYTES:
        raise Undecodable("too_large", "problem-file-too-large", megabytes=limits.FILE_BYTES >> 20)
    if len(data) < _SMALL and not data.strip(_BLANK):
        raise Undecodable("not_a_table", "problem-empty-file")
    if is_locked(data):
        raise Undecodable("not_a_table", "problem-locked-workbook")
    kind = document_kind(name, data)
    if kind:
        raise Undecodable("not_a_table", "problem-other-kind", kind=kind)
    is_workbook = workbook.is_workbook(data)
    sheets = Book(name, workbook.grids(data)) if is_workbook else _text_book(name, data)
    grids = tuple(with_months(shortened(grid, limits.CELL_CHARACTERS)) for grid in sheets.grids)
    return replace(sheets, grids=grids)


def _text_book(name: str, data: bytes) -> Book:
    begin = data[:_BEGIN].lstrip()
    for kinds, key in ((_OTHERS, "problem-other-kind"), (_PACKED, "problem-other-archive")):
        kind = next((kind for start, kind in kinds if begin.startswith(start)), None)
        if kind:
            raise Undecodable("not_a_table", key, kind=kind)
    text, encoding = as_utf8(data)
    if html_table.is_xml_book(text):
        return Book(name, _xml_book(_small(text)), encoding)
    if html_table.is_page(text):
        grids = html_table.grids_of_page(_small(text))
        return Book(name, tuple(map(_within_limits, grids)), encoding)
    if text[:_BEGIN].lstrip().startswith(b"<?xml"):
        raise Undecodable("not_a_table", "problem-other-kind", kind="XML")
    grid, delimiter = grid_of_text(text)
    return Book(name, (_within_limits(grid),), encoding, delimiter)


def _small(text: bytes) -> bytes:
    """The text of a page or of XML, which is read tag by tag."""
    if len(text) > html_table.PAGE_BYTES:
        megabytes = html_table.PAGE_BYTES >> 20
        raise Undecodable("too_large", "problem-file-too-large", megabytes=megabytes)
    return text


def _xml_book(text: bytes) -> tuple[Grid, ...]:
    try:
        return grids_of_xml(text)
    except Undecodable:
        raise
    except (ValueError, RecursionError) as error:
        raise Undecodable("not_a_table", "problem-damaged-workbook") from error


def _within_limits(grid: Grid) -> Grid:
    if grid.height > limits.ROWS:
        raise Undecodable("too_large", "problem-too-many-rows", rows=limits.ROWS)
    if grid.width > limits.COLUMNS:
        raise too_wide()
    return grid


def start_of(name: str, data: bytes, size: int) -> tuple[str, bytes]:
    """The first `size` bytes of a text file, cut at a line; a workbook whole."""
    if len(data) <= size or workbook.is_workbook(data) or archive.is_plain_zip(data):
        return name, data
    cut = data[:size]
    return name, cut[: max(cut.rfind(b"\n") + 1, 0)] or cut


COLUMNS, CHARACTERS = 60, 80


@dataclass(frozen=True, slots=True)
class SheetStart:
    """The first rows of a sheet as text, blank cells empty; the size of all of it."""

    sheet: str | None
    height: int
    width: int
    rows: tuple[tuple[str, ...], ...]


def starts(name: str, data: bytes, rows: int) -> list[SheetStart]:
    """So many rows of each visible sheet; nothing for a zip of several, or what cannot be read."""
    try:
        [(member, content)] = list(books(name, data))
        grids = book(member, content).grids
    except ValueError:
        return []
    return [
        SheetStart(
            grid.sheet, grid.height, grid.width,
            tuple(tuple(cell[:CHARACTERS] for cell in row[:COLUMNS])
                  for row in grid.rows(0, rows)),
        )
        for grid in grids if not grid.hidden and grid.height
    ]  # fmt: skip
