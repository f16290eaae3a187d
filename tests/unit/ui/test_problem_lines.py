"""What the page says of a file's problems: one line for one cause, places as Excel shows them."""

import re

from barometer.intake.result import unread
from barometer.problems import Problem
from barometer.store.changes import Check
from barometer.ui.uploading.preview import problems_html, summary


def lines(problems, lang="zh-Hans", **options):
    """The cells of each line."""
    html = problems_html(problems, lang, **options)
    rows = re.findall(r"<tr data-name.*?</tr>", html)
    return [[re.sub("<.*?>", "", cell) for cell in re.findall("<td.*?</td>", row)] for row in rows]


def unknown(row, **more):
    """A region that the plan has not."""
    place = {"column": "地区", "value": "锦州市", "letter": "A", **more}
    return Problem("unknown_region", "problem-unknown-region-none", row=row, **place)


def test_what_has_one_cause_is_one_line_with_all_its_places():
    """Rows that follow one another are a span; the column has its letters."""
    sentence = "“锦州市”不是本规划的地区。请写地区全称或六位代码。"
    shown = lines([unknown(2), unknown(3), unknown(4), unknown(9)])
    assert shown == [["2–4、9", "A：地区", "锦州市", sentence]]
    assert "要改的地方 · 1" in problems_html([unknown(2), unknown(3)], "zh-Hans")


def test_two_columns_that_disagree_are_one_line():
    """Both columns and both values stand in it."""
    facts = {"columns": ["2024年（C）", "2024年完成（D）"]}
    pair = [
        Problem("conflict", "problem-conflict-in-row", row=3, column=column, value=value,
                facts=facts, letter=letter)
        for column, value, letter in (("2024年", "228.4", "C"), ("2024年完成", "236.9", "D"))
    ]  # fmt: skip
    [[row, columns, values, sentence]] = lines(pair)
    assert (row, columns, values) == ("3", "C：2024年、D：2024年完成", "228.4、236.9")
    assert sentence.startswith("“2024年（C）、2024年完成（D）”这几列报的是同一个数，却不一样")


def test_a_typed_sheet_has_no_letters():
    """Its columns bear none on the page."""
    assert lines([unknown(2)], lettered=False)[0][1] == "地区"


def test_a_sheet_left_out_is_named():
    """Whichever other problems there are."""
    left_out = Problem(
        "not_read", "problem-sheet-not-read", "warning", sheet="减排", facts={"cells": 7}
    )
    assert lines([left_out])[0][0] == "减排"
    assert [line[0] for line in lines([unknown(2, sheet="能源"), left_out])] == ["能源", "减排"]


def test_many_places_are_cut_short():
    """Six spans are named."""
    assert lines([unknown(row) for row in range(2, 40, 2)])[0][0] == "2、4、6、8、10、12、…"


def test_a_column_that_no_problem_fills_is_left_out():
    """A workbook with a password has no rows and columns, and nothing of it was read somehow."""
    reading = unread("x.xlsx", "observations", "not_a_table", "problem-locked-workbook")
    [locked] = reading.problems
    [[sentence]] = lines([locked])
    assert sentence.startswith("工作簿有打开密码，读不了。")
    assert [len(line) for line in lines([locked, unknown(2)])] == [4, 4]
    words = summary(Check("example", reading, [locked]), "zh-Hans")
    assert re.sub("<.*?>", "", words) == "x.xlsx：没有可以存的数，请看下面的问题。"


def test_texts_with_the_same_fault_are_one_line():
    """All are named in its sentence, the first six of many; another fault is a line of its own."""
    shown = lines([unknown(2), unknown(3, value=" 朝阳市"), unknown(5)])
    sentence = "“锦州市、朝阳市”不是本规划的地区。请写地区全称或六位代码。"
    assert shown == [["2–3、5", "A：地区", "锦州市、朝阳市", sentence]]
    many = lines([unknown(row, value=f"{row}号") for row in range(2, 40)])
    assert [line[3] for line in many] == [
        "“2号、3号、4号、5号、6号、7号、…”不是本规划的地区。请写地区全称或六位代码。"
    ]
    low = {"low": "0", "high": "100"}
    shares = [Problem("out_of_range", "problem-out-of-range", row=row, value=str(value),
                      facts=low | {"high": high}) for row, value, high in
              ((2, 101, "100"), (3, 102, "100"), (4, 60, "50"))]  # fmt: skip
    assert [line[1] for line in lines(shares)] == ["101、102", "60"]
