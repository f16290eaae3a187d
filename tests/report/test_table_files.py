"""Tables for people: titles with units, decimals as shown, codes in words, days as days."""

import csv
import io
from datetime import date

import openpyxl

from barometer.report.table_columns import Names, columns_of_answer
from barometer.report.table_files import Sheet, csv_file, workbook

NAMES = Names({"1": "甲县"}, {"x": "指标甲"}, {"b": "市甲局"}, "zh-Hans")
MEASURE = {
    "clause": "三(一)", "title": "任务甲", "title_en": "Task", "lead_bodies": ["b"], "bodies": [],
    "progress_pct": 9.553761964000007, "time_pct": 79.956, "status": "behind",
    "evidence": "=1+1", "date": date(2023, 6, 30), "upload": 7, "file": "a.csv", "row": 2,
}  # fmt: skip


def test_csv_is_in_the_readers_language() -> None:
    """A byte order mark, titles with units, decimals as shown, no cell that could run."""
    text = csv_file("measures", [MEASURE], NAMES, "示例数据").decode("utf-8")
    head, line = text.splitlines()
    assert head.startswith("\ufeff条款,任务,牵头单位,责任单位,完成进度（%）,时间已过（%）,状态")
    assert line == "第三(一)条,任务甲,市甲局,,9.6,80.0,滞后,'=1+1,2023-06-30,7,a.csv,2,示例数据"


def test_a_workbook_holds_the_values_themselves() -> None:
    """Numbers unrounded behind the decimals shown, days as days, a formula as text."""
    content = workbook(
        [Sheet("任务", "measures", [MEASURE])], [("甲", "乙")], "说明", NAMES, "示例"
    )
    page = openpyxl.load_workbook(io.BytesIO(content))["任务"]
    cells = {head.value: cell for head, cell in zip(page[2], page[3], strict=True)}
    assert page["A1"].value == "示例" and page.freeze_panes == "B3"
    assert cells["完成进度（%）"].value == 9.553761964000007
    assert cells["完成进度（%）"].number_format == "#,##0.0"
    assert cells["日期"].value.date() == date(2023, 6, 30) and cells["日期"].is_date
    assert (cells["佐证"].value, cells["佐证"].data_type) == ("=1+1", "s")
    assert cells["责任单位"].value is None


def test_units_paces_and_small_gaps_are_told_as_pages_tell_them() -> None:
    """The unit in the reader's language, the pace in percent, what is not nothing never as 0.0."""
    gap = {"name": "任务甲", "name_en": "Task", "unit": "吨", "rule": "relative_reduction",
           "target_value": 14.5, "achieved": 11.7, "path_gap": 0.034, "pace_ratio": 0.8037,
           "decimals": 1}  # fmt: skip
    names = Names({}, {}, {}, "en")
    [head, line] = csv.reader(
        io.StringIO(csv_file("gaps", [gap], names, "").decode("utf-8-sig"))
    )  # fmt: skip
    told = dict(zip(head, line, strict=True))
    assert (told["Unit"], told["Pace, of the pace needed (%)"]) == ("t", "80.4")
    assert told["Behind the path"] == "0.03"


def test_an_answer_is_in_the_readers_language_as_far_as_its_columns_are_ours() -> None:
    """Known columns titled and worded, others as they were named; a value of another type stays."""
    fields = ["region", "status", "achieved", "my_sum", "old", "gap"]
    rows = [{"region": "连山区", "status": "lagging", "achieved": 9.5, "my_sum": 1.25, "old": True,
             "gap": "none"}]  # fmt: skip
    names = Names({}, {}, {}, "zh-Hans")
    content = csv_file("", rows, names, "", columns_of_answer(fields, "zh-Hans"))
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig")))) == [
        ["地区", "状态", "完成值", "my_sum", "更早的数据", "差距"],
        ["连山区", "偏慢", "9.5", "1.25", "是", "none"],
    ]
