"""Hidden, filtered, struck-out and scaled cells: none becomes a figure unasked, all are told."""

from __future__ import annotations

from io import BytesIO

import pytest
import xlsxwriter
import xlwt

from barometer import intake
from barometer.intake import marked_copy
from barometer.intake.decode.comments import words_of_comment
from tests.corpus.vocabulary import WORDS
from tests.corpus.writers import packed

HEADER = ("地区", "指标", "年份", "数值", "单位")
ROW = ("连山区", "化学需氧量减排量", 2024, 15, "吨")


def read(data: bytes, name: str = "x.xlsx") -> intake.Reading:
    """The one reading of a workbook."""
    return intake.read(name, data, WORDS)[0]


def values(reading: intake.Reading) -> list[tuple[int, float]]:
    """(row, value) of what would be stored."""
    return [(row["row"], row["value"]) for row in reading.accepted.to_pylist()]


def told(reading: intake.Reading) -> list[tuple[str, int | None, str | None, str | None]]:
    """(key, row, column, value) of each problem."""
    return [(p.key, p.row, p.column, p.value) for p in reading.problems]


def sheet_of(rows: list[tuple[object, ...]]) -> tuple[BytesIO, xlsxwriter.Workbook]:
    """An open workbook with these rows below the header."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("表")
    for at, row in enumerate([HEADER, *rows]):
        sheet.write_row(at, 0, row)
    return target, book


def test_hidden_and_filtered_rows_are_told_and_not_read() -> None:
    """Two runs of hidden rows are two problems; the row between them counts."""
    target, book = sheet_of([ROW, ("龙港区", *ROW[1:]), ("南票区", *ROW[1:]), ("绥中县", *ROW[1:])])
    sheet = book.worksheets()[0]
    for row in (1, 3, 4):
        sheet.set_row(row, None, None, {"hidden": True})
    book.close()
    reading = read(target.getvalue())
    assert values(reading) == [(3, 15.0)]
    assert told(reading) == [("problem-hidden-row", 2, None, None),
                             ("problem-hidden-rows", 4, None, None)]  # fmt: skip
    assert reading.problems[1].facts == {"first": 4, "last": 5, "cells": 10}


def test_hidden_figures_are_left_out_and_hidden_labels_still_name() -> None:
    """A hidden column of figures is not read; a hidden column of units still says the unit."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("表")
    for at, row in enumerate([("地区", "单位", "2023年（快报）", "2023年", "2024年"),
                              ("连山区", "万吨标准煤", 9, 10, 11)]):  # fmt: skip
        sheet.write_row(at, 0, row)
    sheet.write(2, 0, "能源消费总量")
    sheet.set_column(1, 2, None, None, {"hidden": True})
    book.close()
    reading = read(target.getvalue(), "能源消费总量.xlsx")
    hidden = [problem for problem in told(reading) if problem[0].startswith("problem-hidden")]
    assert hidden == [("problem-hidden-labels", None, "单位", None),
                      ("problem-hidden-figures", None, "2023年（快报）", None)]  # fmt: skip
    assert 9.0 not in [value for _, value in values(reading)]


def test_struck_out_text_never_joins_what_is_left() -> None:
    """`10` struck out before `12` is 12; a cell or a row struck out whole is no figure."""
    target, book = sheet_of([ROW, ("龙港区", *ROW[1:]), ("南票区", *ROW[1:])])
    sheet = book.worksheets()[0]
    out = book.add_format({"font_strikeout": True})
    sheet.write_rich_string(1, 3, out, "10", "12")
    for at, cell in enumerate(("龙港区", *ROW[1:])):
        sheet.write(2, at, cell, out)
    sheet.write(3, 3, 99, out)
    book.close()
    reading = read(target.getvalue())
    assert values(reading) == [(2, 12.0)]
    assert told(reading) == [
        ("problem-struck-part", 2, "数值", "10"), ("problem-struck", 3, "地区", "龙港区"),
        ("problem-struck", 3, "指标", "化学需氧量减排量"), ("problem-struck", 3, "年份", "2024"),
        ("problem-struck", 3, "数值", "15"), ("problem-struck", 3, "单位", "吨"),
        ("problem-struck", 4, "数值", "99"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("look", "is_seen"),
    [({"font_color": "white"}, False), ({"font_size": 1}, False),
     ({"font_color": "white", "bg_color": "white"}, False),
     ({"font_color": "white", "bg_color": "navy"}, True), ({"font_size": 8}, True)],
)  # fmt: skip
def test_figures_that_nobody_sees_are_left_out_and_told(
    look: dict[str, object], is_seen: bool
) -> None:
    """White on white, and letters of a point."""
    target, book = sheet_of([ROW, ROW[:2]])
    sheet, form = book.worksheets()[0], book.add_format(look)
    sheet.write_row(2, 2, (2023, 99, "吨"), form)
    book.close()
    reading = read(target.getvalue())
    assert values(reading) == [(2, 15.0), (3, 99.0)][: 1 + is_seen]
    unseen = [("problem-struck", 3, "年份", "2023"), ("problem-struck", 3, "数值", "99")]
    assert told(reading) == ([] if is_seen else unseen)


@pytest.mark.parametrize(
    ("form", "held", "unit", "stored"),
    [("0!.0,", 468110, "万吨标准煤", 46.811), ("#,##0.0,", 228400, "万吨标准煤", 228.4),
     ("0.0,,", 1250000, "万吨标准煤", 1.25), ('0!.0,"万"', 534000, "吨标准煤", 53.4)],
)  # fmt: skip
def test_scaled_format_counts_as_shown_and_is_told(
    form: str, held: int, unit: str, stored: float
) -> None:
    """What the screen shows is the figure, and the column says so."""
    target, book = sheet_of([("连山区", "能源消费总量", 2023, None, unit)])
    book.worksheets()[0].write(1, 3, held, book.add_format({"num_format": form}))
    book.close()
    reading = read(target.getvalue())
    assert values(reading) == [(2, stored)]
    assert [(p.code, p.key, p.row) for p in reading.problems] == [
        ("unit_guess", "problem-scaled-format", 2)
    ]


def test_old_workbook_tells_the_same() -> None:
    """The binary form of 2003 knows hidden rows, struck-out cells and pieces of them."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("表")
    rows = [HEADER, ROW, ("龙港区", *ROW[1:]), ("南票区", *ROW[1:]), ("绥中县", *ROW[1:])]
    out = xlwt.easyxf("font: struck_out on")
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            if (at, place) != (3, 3):
                sheet.write(
                    at, place, cell, out if (at, place) == (2, 3) else xlwt.Style.default_style
                )
    sheet.write_rich_text(3, 3, [("10", out.font), "12"])
    sheet.write(5, 3, 99, xlwt.easyxf("font: colour white"))
    sheet.row(4).hidden = True
    target = BytesIO()
    book.save(target)
    reading = read(target.getvalue(), "x.xls")
    assert values(reading) == [(2, 15.0), (4, 12.0)]
    assert told(reading) == [("problem-struck", 3, "数值", "15"),
                             ("problem-struck-part", 4, "数值", "10"),
                             ("problem-hidden-row", 5, None, None),
                             ("problem-struck", 6, "数值", "99")]  # fmt: skip


def test_open_document_tells_the_same() -> None:
    """Collapsed and filtered rows, struck-out cells and spans of an .ods."""

    def cell(text: str, style: str = "", value: str = "") -> str:
        kind = f'float" office:value="{value}' if value else "string"
        named = f' table:style-name="{style}"' if style else ""
        return (f'<table:table-cell{named} office:value-type="{kind}"><text:p>{text}</text:p>'
                "</table:table-cell>")  # fmt: skip

    def row(number: str, seen: str = "visible") -> str:
        cells = "".join(map(cell, ("连山区", "化学需氧量减排量", "2024"))) + number + cell("吨")
        return f'<table:table-row table:visibility="{seen}">{cells}</table:table-row>'

    ns = "urn:oasis:names:tc:opendocument:xmlns"
    span = '<text:span text:style-name="T1">10</text:span>12'
    content = (
        f'<office:document-content xmlns:office="{ns}:office:1.0" xmlns:table="{ns}:table:1.0"'
        f' xmlns:text="{ns}:text:1.0" xmlns:style="{ns}:style:1.0"><office:automatic-styles>'
        + "".join(
            f'<style:style style:name="{name}" style:family="{family}"><style:text-properties '
            'style:text-line-through-style="solid"/></style:style>'
            for name, family in (("T1", "text"), ("ce1", "table-cell"))
        )
        + '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表">'
        + f"<table:table-row>{''.join(map(cell, HEADER))}</table:table-row>"
        + row(cell(span)) + row(cell("99", "ce1", "99")) + row(cell("7", "", "7"), "filter")
        + "</table:table></office:spreadsheet></office:body></office:document-content>"
    )  # fmt: skip
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    parts = {"mimetype": kind, "content.xml": content.encode()}
    parts["META-INF/manifest.xml"] = manifest.encode()
    reading = read(packed(parts), "x.ods")
    assert values(reading) == [(2, 12.0)]
    assert told(reading) == [("problem-struck-part", 2, "数值", "10"),
                             ("problem-struck", 3, "数值", "99"),
                             ("problem-hidden-row", 4, None, None)]  # fmt: skip


def compound(*streams: str) -> bytes:
    """The beginning of a compound file whose directory names these streams."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"".join(
        f"{stream}\0".encode("utf-16-le").ljust(128, b"\0") for stream in streams
    )


def test_what_a_number_format_does_not_show_is_told() -> None:
    """`;;;` shows nothing, and zero may be shown as a dash: neither becomes the figure held."""
    target, book = sheet_of([ROW])
    sheet = book.worksheets()[0]
    sheet.write_row(2, 0, ("龙港区", *ROW[1:3]))
    sheet.write_number(2, 3, 999, book.add_format({"num_format": ";;;"}))
    sheet.write_row(3, 0, ("南票区", *ROW[1:3]))
    sheet.write_number(3, 3, 0, book.add_format({"num_format": '0.0;-0.0;"—"'}))
    book.close()
    reading = read(target.getvalue())
    assert values(reading) == [(2, 15.0), (4, None)]
    assert told(reading)[0] == ("problem-struck", 3, "数值", "999")


def test_a_web_page_tells_the_same() -> None:
    """Struck out by a tag, a style or a class; a row and a column that the page does not show."""
    head = "".join(f"<td>{text}</td>" for text in ("地区", "指标", "单位", "2023", "2024"))
    label = "<td>化学需氧量减排量</td><td>吨</td>"
    page = (
        "<html><style>.xl65 {color:red; text-decoration:line-through}</style><table>"
        f"<col><col span=2><col style='display:none'><tr>{head}</tr>"
        f"<tr><td>连山区</td>{label}<td>1</td><td><s>10</s>12</td></tr>"
        f"<tr style='height:0;display:none'><td>龙港区</td>{label}<td>1</td><td>15</td></tr>"
        f"<tr><td>南票区</td>{label}<td>1</td><td class=xl65>16</td></tr>"
        f"<tr><td>绥中县</td>{label}<td>1</td>"
        "<td><b style='text-decoration: line-through'>2<b>0</b>7</b>17</td></tr>"
        f"<tr><td>建昌县</td>{label}<td>1</td><td>18</td></tr></table></html>"
    )
    reading = read(page.encode(), "x.xls")
    assert values(reading) == [(2, 12.0), (5, 17.0), (6, 18.0)]
    assert sorted(told(reading), key=str) == [
        ("problem-hidden-figures", None, "2023", None),
        ("problem-hidden-row", 3, None, None),
        ("problem-struck", 4, "2024", "16"),
        ("problem-struck-part", 2, "2024", "10"),
        ("problem-struck-part", 5, "2024", "207"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "key", "kind"),
    [
        ("x.xlsx", compound("EncryptionInfo", "EncryptedPackage"), "problem-locked-workbook", None),
        ("x.xls", compound("WordDocument", "1Table"), "problem-other-kind", "Word / WPS"),
        ("x.ppt", compound("PowerPoint Document"), "problem-other-kind", "PowerPoint / WPS"),
        ("x.wps", compound("Root Entry"), "problem-other-kind", "Word / WPS"),
        ("x.jpg", b"\xff\xd8\xff\xe0" + b"0" * 200, "problem-other-kind", "JPG"),
        ("x.rar", b"Rar!\x1a\x07\x00" + b"a" * 200, "problem-other-archive", "RAR"),
        ("x.xlsx", packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<d/>"}),
         "problem-other-kind", "Word / WPS"),
        ("x.zip", packed({"OFD.xml": b"<OFD/>", "Doc_0/Document.xml": b"<D/>"}),
         "problem-other-kind", "OFD"),
        ("x.odt", packed({"mimetype": b"application/vnd.oasis.opendocument.text",
                          "content.xml": b"<c/>"}), "problem-other-kind", "OpenDocument"),
    ],
)  # fmt: skip
def test_documents_and_passwords_are_named_as_such(
    name: str, data: bytes, key: str, kind: str | None
) -> None:
    """Whatever its ending says, a document is told by what is inside it, a password by its lock."""
    (problem,) = read(data, name).problems
    assert (problem.key, problem.facts.get("kind")) == (key, kind)


def test_other_tables_leave_hidden_rows_and_struck_cells_out_too() -> None:
    """Both are told, no record is made of a hidden row, and the cells add up."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("用能单位")
    rows = [("单位代码", "单位名称", "地区", "年份", "能耗"), ("A1", "甲厂", "连山区", 2024, 900),
            ("A2", "乙厂", "连山区", 2024, 800), ("A3", "丙厂", "连山区", 2024, 700)]  # fmt: skip
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    sheet.write(1, 4, 900, book.add_format({"font_strikeout": True}))
    sheet.set_row(2, None, None, {"hidden": True})
    book.close()
    (reading,) = intake.read("x.xlsx", target.getvalue(), WORDS, table="energy_users")
    told = [(p.key, p.row, p.column) for p in reading.problems if p.code == "hidden"]
    assert told == [("problem-struck", 2, "能耗"), ("problem-hidden-row", 3, None)]
    assert [record["row"] for record in reading.records] == [2, 4]
    (counts,) = reading.account
    assert (counts.cells, counts.not_read) == (20, 6)
    assert counts.figures + counts.labels + counts.notes + counts.blank_marks == 14


def commented(comments: dict[str, str]) -> bytes:
    """A sheet of two figures and comments on its cells."""
    target, book = sheet_of([ROW, ("龙港区", *ROW[1:])])
    for place, text in comments.items():
        book.worksheets()[0].write_comment(place, text)
    book.close()
    return target.getvalue()


@pytest.mark.parametrize(
    ("comments", "stored", "key"),
    [({"D2": "张三:\n此数有误"}, [(3, 15.0)], "problem-row-mistaken"),
     ({"A2": "目标值"}, [(3, 15.0)], "problem-row-of-target"),
     ({"D1": "1-9月数"}, [], "problem-part-unclear"),
     ({"D2": "含新建污水厂"}, [(2, 15.0), (3, 15.0)], "problem-comment"),
     ({"B2": "见通知"}, [(2, 15.0), (3, 15.0)], "problem-comments")],
)  # fmt: skip
def test_comments_count_as_remarks_or_are_told(
    comments: dict[str, str], stored: list[tuple[int, float]], key: str
) -> None:
    """On a figure, a label or a header; who wrote one is none of its words."""
    reading = read(commented(comments))
    assert values(reading) == stored
    assert {problem.key for problem in reading.problems} == {key}


@pytest.mark.parametrize("words", ["上年数", "2023年数", "1-9月数", "2024年为快报数", "快报数"])
def test_a_comment_on_a_figure_counts_as_the_same_remark_beside_it(words: str) -> None:
    """What is stored, of which vintage, and what is asked are the same."""
    target, book = sheet_of([ROW, ("龙港区", *ROW[1:])])
    book.worksheets()[0].write_column(0, len(ROW), ["备注", words])
    book.close()
    beside, on_cell = read(target.getvalue()), read(commented({"D2": words}))
    assert len(values(on_cell)) < 2 or "flash" in on_cell.accepted["vintage"].to_pylist()
    assert values(beside) == values(on_cell)
    assert beside.accepted["vintage"] == on_cell.accepted["vintage"]
    assert {p.key for p in beside.problems} == {p.key for p in on_cell.problems}


def test_what_a_marked_copy_says_is_no_remark_of_its_sender() -> None:
    """Twice marked it reads as it did: what others had said on a cell stays, below a line."""
    data = commented({"D2": "含新建污水厂"})
    problems = read(data).problems
    once = marked_copy("x.xlsx", data, problems, "zh-Hans").data
    twice = marked_copy("x.xlsx", once, problems, "zh-Hans").data
    assert once != data
    assert read(once).problems == read(twice).problems == problems


def test_a_comment_is_its_words_without_author_and_line_breaks() -> None:
    """No library here writes them, so that the words alone are looked at."""
    assert words_of_comment("某人：\n 此数\n有误 ") == "此数 有误"
    threaded = "[线程批注]\n\n你的Excel版本…\n\n注释:\n    待核"
    assert words_of_comment(threaded) == "待核"
