"""A large plain sheet of an .xlsx as two workbooks, each with half of its rows.

Two threads read them in half the time. Only a sheet is cut of which `extent` has seen that each
cell and row begins with its place, and that it holds no comment, no formula and nothing unusual.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from barometer.intake.decode.archive import Parts

# Bytes of a sheet that is worth two workbooks, and of one that may be held several times.
_LARGE, _LARGEST = 1 << 20, 1 << 24
# The other parts, which both workbooks hold, are at most such a share of the sheet.
_SHARE = 4
_NAME, _BEGIN, _END, _ROW = b"sheetData", b"<sheetData>", b"</sheetData>", b"<row r="


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
    body = begin + len(_BEGIN)
    alone = sheet.find(_NAME, body) == end + len(b"</") and sheet.find(_NAME, end + len(_END)) < 0
    if begin < 0 or cut < body or not alone:
        return ()
    return sheet[:cut] + sheet[end:], sheet[:body] + sheet[cut:]


def package(parts: Mapping[str, bytes]) -> BytesIO:
    """The workbook of these parts, not compressed."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    stream.seek(0)
    return stream
