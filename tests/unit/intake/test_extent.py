"""How far a sheet reaches is known before it is laid out."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from barometer.intake.decode import extent
from barometer.intake.decode.archive import Parts, limits
from barometer.intake.decode.grid import Undecodable

HEAD = b'<worksheet xmlns="http://a" xmlns:r="http://schemas.example/relationships"><sheetData>'


def package(cells: bytes) -> bytes:
    """An .xlsx of one sheet with these cells."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", HEAD + cells + b"</sheetData></worksheet>")
    return packed.getvalue()


@pytest.mark.parametrize(
    "cells",
    [
        b'<c r="XFD1048576"/>', b"<c r='XFD1048576'/>", b'<c r="xfd1048576"/>',
        b'<c t="s"r="XFD1048576"/>', b'<c r="A1"/><row r="9999999"/>',
        # Neither is far alone; together they span 70 million cells.
        b'<c r="ZZ1"/><c r="A99999"/>',
        # Cells without a place stand behind each other, whatever parts the tag from its end.
        b"<row>" + 3_000 * b"<c\n><v>1</v></c>" + b'</row><c r="A99999"/>',
        b"<row>" + 3_000 * b"<c\t><v>1</v></c>" + b'</row><c r="A99999"/>',
        b"<row>" + 3_000 * b"<x:c><v>1</v></x:c>" + b'</row><c r="A99999"/>',
        b'<row r="1">' + 3_000 * b'<c s="1"><v>1</v></c>' + b'</row><c r="A99999"/>',
        b"<row r='1'>" + 3_000 * b"<c s='1'><v>1</v></c>" + b"</row><c r='A99999'/>",
    ],
)  # fmt: skip
def test_a_far_cell_is_refused(cells: bytes) -> None:
    """However it is written: a few bytes that would claim all memory."""
    with pytest.raises(Undecodable):
        extent.check_package(Parts(package(cells)))


@pytest.mark.parametrize(
    "cells",
    [
        b'<c r="A1"/>', b'<row r="99999"><c r="Z99999"/></row>', b'<c r="AB12"/><c r="A200000"/>',
        b'<c r = "A1"/>', b'<c ref="XFD1048576"/>',
    ],
)  # fmt: skip
def test_what_a_sheet_may_span_is_passed(cells: bytes) -> None:
    """Near cells, and wide or tall sheets within the limits."""
    extent.check_package(Parts(package(cells)))


@pytest.mark.parametrize("cells", [b'<c r = "XFD1048576"/>', b'<c r="AB1"/><c r = "XFD1048576"/>'])
def test_a_hidden_far_cell_is_refused(cells: bytes) -> None:
    """Blanks around the sign, which no spreadsheet program writes, hide nothing."""
    with pytest.raises(ValueError, match="no spreadsheet program"):
        extent.check_package(Parts(package(cells)))


def test_the_quick_look_lets_nothing_pass_that_spans_too_much() -> None:
    """Column Z down to row 99,999 is what a sheet may span."""
    assert limits.CELLS >= 26 * 99_999


@pytest.mark.parametrize(
    "cell", [b'<c r="A1"/>', b"<c r='A1'/>", b'<c s="1" r="A1"/>', b"<c r='A1' s='2'/>"]
)
def test_a_large_sheet_is_counted_however_its_places_are_written(cell: bytes) -> None:
    """Many such sheets together would span too much."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet in range(3):
            cells = HEAD + 100_000 * cell + b'<c r="Z90000"/></sheetData></worksheet>'
            archive.writestr(f"xl/worksheets/sheet{sheet}.xml", cells)
    with pytest.raises(Undecodable):
        extent.check_package(Parts(packed.getvalue()))
