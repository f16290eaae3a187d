"""How far a sheet reaches is known before it is laid out."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
import xlsxwriter

from barometer.intake.decode import extent, workbook
from barometer.intake.decode.archive import Parts, limits
from barometer.intake.decode.grid import Undecodable

HEAD = b'<worksheet xmlns="http://a" xmlns:r="http://schemas.example/relationships"><sheetData>'
END = b"</sheetData></worksheet>"


def package(cells: bytes) -> bytes:
    """An .xlsx of one sheet with these cells."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", HEAD + cells + END)
    return packed.getvalue()


@pytest.mark.parametrize(
    "cells",
    [
        b'<c r="XFD1048576"><v>1</v></c>', b"<c r='XFD1048576'/>", b'<c r="xfd1048576"/>',
        b'<c r="XFD1048576" x="/>"><v>1</v></c>', b'<c r="XFD1048576" s="1"/ ><v>1</v></c>',
        b'<row r="1048576" x="/>"><c r="XFD1048576"><v>1</v></c></row>',
        b'<c t="s"r="XFD1048576"/>', b'<c r="A1"/><row r="9999999"><c><v>1</v></c></row>',
        # Neither is far alone; together they span 70 million cells.
        b'<c r="ZZ1"><v>1</v></c><c r="A99999"><v>1</v></c>',
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
        # There for its looks alone, as programs write what was formatted to the last row.
        b'<c r="AB1"><v>1</v></c><row r="1048576" spans="1:28"><c r="G1048576" s="5"/></row>',
        b'<row r="1048576" spans="1:7" x14ac:dyDescent="0.2"/><c r="XFD1"/>',
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


def sheets_of(cells: bytes) -> bytes:
    """An .xlsx of three sheets with these cells each."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet in range(3):
            body = HEAD + cells + END
            archive.writestr(f"xl/worksheets/sheet{sheet}.xml", body)
    return packed.getvalue()


@pytest.mark.parametrize(
    "cell", [b'<c r="A1"/>', b"<c r='A1'/>", b'<c s="1" r="A1"/>', b"<c r='A1' s='2'/>"]
)
def test_a_large_sheet_is_counted_however_its_places_are_written(cell: bytes) -> None:
    """Many such sheets together would span too much."""
    with pytest.raises(Undecodable):
        extent.check_package(Parts(sheets_of(100_000 * cell + b'<c r="Z90000"><v>1</v></c>')))


def test_large_sheets_are_counted_by_their_rows() -> None:
    """Three of a hundred thousand cells in ten columns are far from too many."""
    rows = (b'<row r="%d">' % row + 10 * (b'<c r="A%d"/>' % row) + b"</row>"
            for row in range(1, 10_001))  # fmt: skip
    extent.check_package(Parts(sheets_of(b"".join(rows))))


def test_what_sheets_span_together_is_counted_once_more_as_they_are_laid_out() -> None:
    """Rows that do not go down hide the last one from the first look."""
    cells = b'<row r="90000"><c r="Z90000"><v>1</v></c></row>'
    cells += 50_000 * b'<row r="1"/>' + b'<row r="1"><c r="A1"><v>1</v></c></row>'
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as made:
        for _ in range(3):
            made.add_worksheet()
    parts = Parts(stream.getvalue())
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.names:
            is_sheet = name.startswith("xl/worksheets/")
            body = HEAD + cells + END
            archive.writestr(name, body if is_sheet else parts.read(name))
    extent.check_package(Parts(packed.getvalue()))
    with pytest.raises(Undecodable, match="problem-too-many-cells"):
        workbook.grids(packed.getvalue())
