"""How a reading is told in words."""

from __future__ import annotations

import pytest

from barometer.wording.readings import reading_lines

READING = {
    "sheet": "绥中县", "rows": [2, 5], "columns": [1, 3], "header_rows": [2, 3],
    "understood_pct": 100.0, "skip": [],
    "fields": [
        {"field": "indicator", "from": {"column": 1},
         "as": [{"text": "能源消费总量", "means": "energy-total"},
                {"text": "用电", "means": "electricity"}]},
        {"field": "value", "from": {"column": 2}}, {"field": "value", "from": {"column": 3}},
        {"field": "vintage", "from": {"header_row": 3}, "as": [{"text": "快报", "means": "flash"}]},
        {"field": "region", "from": {"constant": "211421"}},
    ],
}  # fmt: skip
NAMES = {
    "region": {"211421": "绥中县"},
    "indicator": {"energy-total": "能源消费总量", "electricity": "全社会用电量"},
}


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("zh-Hans", [
            "工作表“绥中县”第 2 至 5 行，A 至 C 列，表头：第 2、3 行。看懂的格子占 100 %。",
            "指标：A 列（“用电”是 全社会用电量）", "数值：B、C 列",
            "数据版本：表头第 3 行（“快报”是 快报数）", "地区：整张表都是“绥中县”",
        ]),
        ("en", [
            'Sheet "绥中县". Rows 2 to 5, columns A to C, header: row 2, 3.'
            " 100 % of its cells are understood.",
            'Indicator: column A ("用电" is 全社会用电量)', "Value: column B, C",
            'Vintage: header row 3 ("快报" is Flash figure)', 'Region: "绥中县" throughout',
        ]),
    ],
)  # fmt: skip
def test_a_reading_is_told_by_names_and_columns_alike_on_one_line(
    lang: str, lines: list[str]
) -> None:
    """No codes; a name that is written as the plan has it needs no word."""
    assert reading_lines(READING, lang, names=NAMES) == lines
