"""What two threads read in halves is what one reads: large sheets, large texts, names in texts."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
import xlsxwriter

from barometer.intake.decode import csv_text, extent, workbook, xlsx_package
from barometer.intake.decode.archive import Parts
from barometer.intake.words.names import NameIndex

SHEET = "xl/worksheets/sheet1.xml"
ROWS = 12_000


def book(first_row: int = 0, first_column: int = 0) -> bytes:
    """A sheet of more than a megabyte with a gap in its rows, and cells merged at both ends."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as made:
        sheet = made.add_worksheet("数据")
        for row in range(first_row, first_row + ROWS):
            if not 5_000 <= row < 9_000:
                sheet.write_row(row, first_column, [f"区{row % 7}", row / 8, row, row % 3 == 0])
        sheet.write(first_row + ROWS // 2 - 1, first_column + 6, "只有一格")
        sheet.merge_range(first_row, first_column + 8, first_row, first_column + 9, "题")
        sheet.merge_range(first_row + ROWS, first_column, first_row + ROWS, first_column + 1, "注")
    return stream.getvalue()


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with something else in its sheet."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(stream, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old, new, 1) if name == SHEET else part)
    return stream.getvalue()


def parts_of(data: bytes) -> Parts:
    """The parts of a workbook that has been looked through."""
    parts = Parts(data)
    extent.check_package(parts)
    return parts


@pytest.mark.parametrize("place", [(0, 0), (3, 2)])
def test_a_sheet_in_halves_is_the_sheet(place, monkeypatch) -> None:
    """Same cells, same merged ranges, wherever the table begins."""
    data = book(*place)
    assert len(xlsx_package.halves(parts_of(data), SHEET)) == 2
    in_halves = workbook.grids(data)
    monkeypatch.setattr(workbook, "halves", lambda parts, name: ())
    assert in_halves == workbook.grids(data)
    assert in_halves[0].height == place[0] + ROWS + 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<sheetData>", b"<sheetData ><!-- x -->"),
        (b"<sheetData>", b"<sheetData><!-- x -->"),
        (b"</sheetData>", b"</sheetData><sheetData/>"),
        (b'<c r="A2"', b"<c"),
        (b'<c r="A2"', b'<c t="e" r="A2"'),
    ],
)
def test_a_sheet_with_anything_unusual_is_not_cut(old: bytes, new: bytes) -> None:
    """Comments, a second body, cells without their place, errors."""
    assert xlsx_package.halves(parts_of(changed(book(), old, new)), SHEET) == ()


def test_rows_out_of_order_are_read_as_one(monkeypatch) -> None:
    """The last row stands first: neither half lies above the other."""
    last_row = b'<row r="12005"><c r="A12005"><v>7</v></c></row>'
    data = changed(book(), b"<sheetData>", b"<sheetData>" + last_row)
    in_halves = workbook.grids(data)
    monkeypatch.setattr(workbook, "halves", lambda parts, name: ())
    assert in_halves == workbook.grids(data)
    assert in_halves[0].columns[0][12_004].as_py() == "7"


def lines(odd: dict[int, str]) -> Iterator[str]:
    """Five megabytes of three cells a row, some rows of another length."""
    for row in range(200_000):
        yield odd.get(row, f"地区{row % 50},{2000 + row % 25},{row}.25")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_text_in_halves_is_the_text(ending: str, monkeypatch) -> None:
    """Rows of another length stand where they stood, blank ones too, in either half."""
    odd = {3: "短", 70_000: "", 99_999: "a,b,c,d", 100_001: "", 199_999: "尾,1"}
    data = ending.join(lines(odd)).encode()
    grid, _ = csv_text.grid_of_text(data)
    monkeypatch.setattr(csv_text, "_LARGE", len(data) + 1)
    assert grid == csv_text.grid_of_text(data)[0]
    assert [grid.rows(row, row + 1)[0] for row in (99_999, 199_999)] == [
        ["a", "b", "c", "d"], ["尾", "1", "", ""]
    ]  # fmt: skip
    assert grid.height == 200_000


def test_a_text_is_not_cut_before_a_mark_nor_inside_its_only_row() -> None:
    """A reader would take the mark for none of the text's."""
    assert len(csv_text._halves(b"a,b\n" * 10)) == 2
    assert len(csv_text._halves(b"a,b\n" * 6 + b"a\n\xef\xbb\xbfb\n" + b"a,b\n" * 5)) == 1
    assert len(csv_text._halves(b"a,b" * 10)) == 1


def test_names_in_a_text_are_those_that_it_holds() -> None:
    """By their beginnings as by looking for each, in the order of the names."""
    names = ["能源消费总量", "能源", "源", "消费总", "gdp", "单位gdp能耗", "量量"]
    index = NameIndex.of((name, name) for name in names)
    for text in ("", "源", "单位gdp能源消费总量", "能 源", "总量量"):
        assert index.within(text) == [name for name in names if name in text]
