"""Files as county offices make them: no wrong number, and no number lost without a word."""

# ruff: noqa: E501 -- Chinese counts double

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from barometer import intake
from barometer.intake.layout import edit
from barometer.plan.pack import Vocabulary
from barometer.plan.reading import read_pack
from barometer.store.uploads.packs import vocabulary_of
from tests.conftest import FULL
from tests.corpus.county_like import CASES, Case
from tests.corpus.golden import TODAY

PACK = Path(__file__).parents[2] / "data" / "plans" / "huludao-145"
FOLDER = Path(__file__).parent / "county"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
COUNTY = "211421"
# What every one of these kinds must not only refuse but read.
READ = {"01-台账.xlsx", "02-两层表头增速.xlsx", "03-月报.xlsx", "10b-隐藏行列有地区.xlsx", "11-筛选后.xlsx",
        "15-累计列.xlsx", "21b-计划完成两层.xlsx", "25a-其中行.xlsx", "28-脚注.xlsx", "28b-脚注数字.xlsx", "55a-截至年底累计.xlsx",
        "62c-增加量列.xlsx", "77b-全县.xlsx", "101-不含.xlsx", "134-上年列写年.xlsx",
        "05-左右两块.xlsx", "53a-左右两块年份不同.xlsx", "07-一年一表.xlsx", "08-一县一表.xlsx",
        "42-XML表格2003.xls", "89-快报与核实.xlsx", "104-合计与其中列.xlsx", "120-市局报表县填报.xlsx"}  # fmt: skip
Figures = dict[tuple[str, ...], float | None]


@cache
def words() -> Vocabulary:
    """The plan's words, from its pack."""
    pack, _ = read_pack(PACK)
    assert pack is not None
    return vocabulary_of(pack)


def read(name: str, data: bytes) -> tuple[Figures, list[intake.Reading]]:
    """(what would be stored of the good rows, the readings)."""
    readings = intake.read(name, data, words(), today=TODAY)
    figures: Figures = {}
    for reading in readings:
        for row in reading.accepted.to_pylist():
            period = (
                row["period"].replace("年1-", "-YTD0").replace("月", "").replace("YTD01", "YTD1")
            )
            figures[row["region_code"], row["indicator"], period, row["measure"]] = row["value"]
    return figures, readings


def count(figures: Figures, right: Figures) -> tuple[list[object], list[object]]:
    """(wrong figures, right ones not read)."""
    wrong = [(key, value) for key, value in figures.items()
             if key not in right or not _same(value, right[key])]  # fmt: skip
    lost = [key for key, value in right.items() if key not in figures and value is not None]
    return wrong, lost


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9 * max(1.0, abs(other))


def told(readings: list[intake.Reading]) -> bool:
    """True where a refusal, or a place not read, explains that figures are missing."""
    return any(problem.is_error or problem.code in ("not_read", "hidden")
               for reading in readings for problem in reading.problems)  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_no_wrong_number_and_none_lost_silently(name: str) -> None:
    """Each file's figures are right or named; where the number format scales, as on the screen."""
    right = {tuple(figure[:4]): figure[4] for figure in EXPECTED[name]["figs"]}
    if name == "83-缩放格式.xlsx":
        right |= {(COUNTY, "gdp", "2023", "level"): 228.4, (COUNTY, "gdp", "2024", "level"): 236.9}
    figures, readings = read(name, (FOLDER / name).read_bytes())
    wrong, lost = count(figures, right)
    assert wrong == []
    assert not lost or told(readings)
    assert not lost or name not in READ
    if EXPECTED[name]["kind"] in ("refuse", "note") and not lost:
        assert any(reading.problems for reading in readings)


@pytest.mark.parametrize(
    ("file", "sheet", "title", "refused"),
    [
        ("表.xlsx", "2025年目标", "绥中县", True),
        ("表.xlsx", "计划", "绥中县", True),
        ("绥中县2025年目标任务分解.xlsx", "Sheet1", "绥中县", True),
        ("绥中县2025年目标任务分解.xlsx", "完成情况", "绥中县", False),
        ("绥中县目标任务完成情况.xlsx", "Sheet1", "绥中县", False),
        ("表.xlsx", "目标", "绥中县2025年完成情况", False),
        ("表.xlsx", "目标完成", "绥中县", False),
        ("绥中县十四五规划指标.xlsx", "Sheet1", "绥中县", False),
    ],
)
def test_a_name_may_say_that_these_are_targets(
    file: str, sheet: str, title: str, refused: bool
) -> None:
    """The sheet's name, else the file's; a title or a nearer name that says results goes first."""
    case = Case("", f"{title}\n指标|单位|2025年\n城镇清洁取暖率|%|80\n")
    figures, readings = read(file, as_xlsx(case, sheet))
    keys = [problem.key for reading in readings for problem in reading.problems]
    assert ("problem-named-targets" in keys, figures == {}) == (refused, refused)


def as_csv(case: Case) -> bytes:
    """The rows as a text file."""
    return case.rows.replace("|", ",").encode("utf-8-sig")


def as_xlsx(case: Case, name: str = "Sheet1") -> bytes:
    """The rows as a workbook, numbers as numbers."""
    return workbook({name: case.rows})


def workbook(sheets: dict[str, str]) -> bytes:
    """A workbook of these sheets, numbers as numbers."""
    target = BytesIO()
    with xlsxwriter.Workbook(target) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, line in enumerate(rows.rstrip("\n").split("\n")):
                for place, cell in enumerate(line.split("|")):
                    try:
                        sheet.write_number(at, place, float(cell))
                    except ValueError:
                        sheet.write(at, place, cell or None)
    return target.getvalue()


ACTUAL = "绥中县2024年\n指标|单位|2024年\n城镇清洁取暖率|%|71.5\n"
EXAMPLE = ACTUAL.replace("71.5", "99")
CODES = "代码|地区\n211421|绥中县\n211481|兴城市\n"
UNCLEAR = ACTUAL.replace("2024年\n城", "2024年数据甲\n城")


@pytest.mark.parametrize(
    ("file", "sheet", "refused"),
    [
        ("表.xlsx", "9月", True),
        ("表.xlsx", "2024.9", True),
        ("表.xlsx", "下半年", True),
        ("1-9月.xlsx", "Sheet1", True),
        ("绥中县2024年三季度.xlsx", "Sheet1", True),
        ("绥中县202409.xlsx", "Sheet1", True),
        ("绥中县2025年1月.xlsx", "Sheet1", False),
        ("绥中县（9月上报）.xlsx", "Sheet1", False),
        ("绥中县20250930.xlsx", "2020-2024", False),
        ("seq1.xlsx", "Sheet1", False),
        ("绥中县Q1.xlsx", "Sheet1", True),
    ],
)
def test_a_name_may_say_that_these_are_of_a_part_of_the_year(
    file: str, sheet: str, refused: bool
) -> None:
    """The month of the report itself, after the table's years, says nothing of them."""
    figures, readings = read(file, as_xlsx(Case("", ACTUAL.replace("2024年\n指", "\n指")), sheet))
    keys = [problem.key for reading in readings for problem in reading.problems]
    asked = bool({"problem-part-unclear", "problem-year-or-part"} & set(keys))
    assert (asked, figures == {}) == (refused, refused)


@pytest.mark.parametrize(
    ("file", "sheet", "asked"),
    [
        ("表.xlsx", "2023", True),
        ("绥中县2023年.xlsx", "Sheet1", True),
        ("表.xlsx", "同期", True),
        ("2023年.xlsx", "2024", False),
        ("2025年统计表.xlsx", "Sheet1", False),
    ],
)
def test_a_name_left_over_from_the_year_before_is_asked_about(
    file: str, sheet: str, asked: bool
) -> None:
    """Either it or the title is of last year; a later year may be that of the report."""
    figures, readings = read(
        file, as_xlsx(Case("", ACTUAL.replace("2024年\n城", "数值\n城")), sheet)
    )
    assert (figures == {}, told(readings)) == (asked, asked)


@pytest.mark.parametrize(
    ("file", "rows", "values"),
    [
        (
            "全社会用电量（万千瓦时）.csv",
            "地区|2023年|2024年\n绥中县|72000|72500\n",
            [72000, 72500],
        ),
        ("全社会用电量（万千瓦时）.csv", "2024年绥中县统计表\n地区|数值\n绥中县|72000\n", [72000]),
        ("全社会用电量.csv", "地区|年份|数值|单位\n绥中县|2023|7.2|亿千瓦时\n", [72000]),
        ("全社会用电量同比增速（%）.csv", "地区|2023年|2024年\n绥中县|3.1|-2\n", [3.1, -2]),
        ("全社会用电量（万千瓦时）.csv", "绥中县用电户数\n地区|年份|数值\n绥中县|2023|72000\n", []),
        ("全社会用电量（万千瓦时）.csv", "地区|户数|面积\n绥中县|2023|72000\n", []),
        (
            "全社会用电量_绥中县（万千瓦时）.csv",
            "地区|2023年|2024年\n绥中县|72000|72500\n",
            [72000, 72500],
        ),
        ("2024-全社会用电量_终稿（万千瓦时）.csv", "地区|2023年\n绥中县|72000\n", [72000]),
        ("能源消费总量_强度（万吨标准煤）.csv", "地区|2023年|2024年\n绥中县|3.1|3\n", []),
        ("energy-total_growth.csv", "地区|2023年|2024年\n绥中县|3.1|3\n", []),
        ("per_energy-total.csv", "地区|2023年|2024年\n绥中县|3.1|3\n", []),
        ("energy-total（growth）.csv", "地区|2023年|2024年\n绥中县|3.1|3\n", []),
        ("能源消费总量-平减指数.csv", "地区|2023年|2024年\n绥中县|3.1|3\n", []),
        ("规模以上工业用电量（万千瓦时）.csv", "地区|2023年|2024年\n绥中县|72000|72500\n", []),
        ("用电量和能耗.csv", "地区|2023年|2024年\n绥中县|72000|72500\n", []),
        ("能源消费总量（万吨标准煤）.csv", "2024年绥中县\n行业|数值\n工业|80\n合计|100\n", []),
        ("1-9月全社会用电量（万千瓦时）.csv", "地区|2023年|2024年\n绥中县|72000|72500\n", []),
    ],
)
def test_a_name_may_say_which_indicator_these_are_of(
    file: str, rows: str, values: list[float]
) -> None:
    """Where nothing in the file does: a title of other figures, or parts as rows, are asked about."""
    figures, readings = read(file, as_csv(Case("", rows)))
    assert list(figures.values()) == values
    assert values or told(readings)


def test_an_amount_asked_about_on_one_sheet_is_on_none_assumed() -> None:
    """Without its unit what is small may be in the same unit as what is large."""
    head = "年份|全社会用电量（万千瓦时）|能源消费总量\n"
    sheets = {"绥中县": f"{head}2023|410|312\n", "兴城市": f"{head}2023|420|18407\n"}
    figures, readings = read("表.xlsx", workbook(sheets))
    assert sorted(filter(None, figures.values())) == [410, 420]
    assert {p.sheet for one in readings for p in one.problems if p.is_error} == {*sheets}


@pytest.mark.parametrize(
    ("sheets", "values"),
    [
        ({"填写示例": EXAMPLE, "上报表": ACTUAL}, [71.5]),
        (
            {"Sheet1": ACTUAL, "样表": EXAMPLE, "填表说明": "城镇清洁取暖率|清洁取暖面积占比\n"},
            [71.5],
        ),
        ({"上报": UNCLEAR, "填写示例": EXAMPLE}, []),
        ({"上报": "城镇清洁取暖率\n71.5\n", "样表": EXAMPLE}, []),
        ({"样表": ACTUAL, "Sheet2": "说明\n"}, [71.5]),
        ({"样表": ACTUAL, "示例": EXAMPLE}, []),
        ({"上报模板": ACTUAL, "代码表": CODES}, [71.5]),
        ({"代码表": CODES, "月报样表": ACTUAL}, [71.5]),
    ],
)
def test_an_example_is_not_what_was_filled_in(sheets: dict[str, str], values: list[float]) -> None:
    """Beside a sheet with numbers of its own it is left out by name, even where that is unclear."""
    figures, readings = read("表.xlsx", workbook(sheets))
    assert list(figures.values()) == values
    if len([rows for rows in sheets.values() if "71.5" in rows or "99" in rows]) > 1:
        assert told(readings)


POWER = "绥中县用电情况（亿千瓦时）\n年份|全社会用电量|同比\n2024|20.15|5.5%\n2023|19.09|3.1%\n"
ENERGY = "绥中县能源消费（万吨标准煤）\n年份|能源消费总量|同比\n2024|123.9|1.0%\n"
PLANNED = "绥中县2024年\n指标|单位|计划数|完成数\n能源消费总量|万吨标准煤|125|123.9\n"
YEAR = "绥中县\n指标|单位|数值\n城镇清洁取暖率|%|70\n"
BEFORE = "绥中县2023年\n指标|单位|完成数\n能源消费总量|万吨标准煤|122.7\n"


@pytest.mark.parametrize(
    ("sheets", "values"),
    [
        ({"用电": POWER, "能耗": ENERGY}, [123.9, 1.0, 201500.0, 5.5, 190900.0, 3.1]),
        ({"住建": BEFORE, "发改局": PLANNED}, [122.7, 123.9]),
        ({"2023": BEFORE, "2024": PLANNED, "封面": "绥中县统计台账\n"}, [122.7, 123.9]),
        ({"2024": PLANNED, "能耗": ENERGY}, [123.9, 1.0]),
        ({"2024": PLANNED, "能耗": ENERGY.replace("123.9", "123.8")}, []),
        ({"1.综合": BEFORE, "附表2 能源": ENERGY}, [122.7, 123.9, 1.0]),
        ({"重点企业": BEFORE, "能源": ENERGY}, [123.9, 1.0]),
        ({"汇总": BEFORE + PLANNED, "2023": BEFORE, "2024": PLANNED}, [122.7, 123.9]),
        ({"汇总": ENERGY, "2023": BEFORE, "2024": PLANNED}, []),
        ({"二〇二三": YEAR, "二〇二四": YEAR.replace("70", "71")}, [70, 71]),
        ({"用电": POWER, "能耗（旧）": ENERGY}, []),
        ({"用电": POWER, "汇总": ENERGY}, []),
        ({"高台": POWER, "前所": ENERGY}, []),
        (
            {"用电": POWER, "2025年目标": ACTUAL.replace("2024", "2025")},
            [201500.0, 5.5, 190900.0, 3.1],
        ),
    ],
)
def test_sheets_of_different_figures_are_read_together(
    sheets: dict[str, str], values: list[float]
) -> None:
    """Two that give a figure differently, or one that may be a state or sum of another, are asked about."""
    figures, readings = read("表.xlsx", workbook(sheets))
    assert sorted(filter(None, figures.values())) == sorted(values)
    assert len(values) in (2, 3, 6) or told(readings)


HERE = "绥中县2024年\n指标|单位|完成数\n能源消费总量|万吨标准煤|{}\n"
NOWHERE = HERE.replace("绥中县", "")
UNITLESS = "2024年\n指标|完成数\n全社会用电量|410\n"


@pytest.mark.parametrize(
    ("sheets", "values"),
    [
        ({"本县": HERE.format(125), "附": NOWHERE.format(125)}, [125]),
        ({"本县": HERE.format(125), "附": NOWHERE.format(126)}, []),
        ({"本县": HERE.format(125), "附": UNITLESS}, [125]),
        (
            {
                "本县": HERE.format(125),
                "附": PLANNED.replace("绥中县", "").replace("2024", "2022"),
                "附2": PLANNED.replace("绥中县", "").replace("2024", "2022").replace("123.9", "9"),
            },
            [125],
        ),
    ],
)
def test_telling_the_region_takes_nothing_away(sheets: dict[str, str], values: list[float]) -> None:
    """What needed no telling is read as before, where no other sheet then gives it differently."""
    readings = intake.read("表.xlsx", workbook(sheets), words(), today=TODAY, region=COUNTY)
    stored = [value for reading in readings for value in reading.accepted["value"].to_pylist()]
    assert stored == values
    assert told(readings) == (sheets["附"] != NOWHERE.format(125))
    assert list(read("表.xlsx", workbook(sheets))[0].values()) == [125]


def test_what_is_told_of_sheets_of_one_form_is_told_of_all() -> None:
    """All are offered where none can be read; an example beside them, which can be, is none of them."""
    rows = "地区|人口\n绥中县|{}\n兴城市|{}\n"
    sheets = {"2023": rows.format(51, 52), "2024": rows.format(53, 54), "样表": rows.format(1, 2),
              "其他": "地区|指标\n绥中县|9\n"}  # fmt: skip
    _, (reading,) = read("表.xlsx", workbook(sheets))
    assert [one.sheet for one in reading.readings] == ["2023", "2024"]
    told = [edit.with_constant(edit.with_constant(one, "indicator", "population"), "unit", "万人")
            for one in reading.readings]  # fmt: skip
    (read_then,) = intake.read("表.xlsx", workbook(sheets), words(), today=TODAY,
                               choices=intake.Choices(readings=tuple(told)))  # fmt: skip
    figures = [(row["period"], row["value"]) for row in read_then.accepted.to_pylist()]
    assert figures == [("2023", 510_000), ("2023", 520_000), ("2024", 530_000), ("2024", 540_000)]


USERS = (
    "单位代码|单位名称|地区|年份|能耗（吨标准煤）\n91211400MA0XX1234A|某水泥厂|绥中县|2024|31200\n"
)


def test_figures_beside_a_sheet_of_records_are_read_and_the_records_told() -> None:
    """Those are sent as their own table; a sheet that holds both is asked about."""
    figures, (reading,) = read("表.xlsx", workbook({"能耗": ENERGY, "重点用能单位": USERS}))
    told_of = [(problem.sheet, problem.key, problem.facts) for problem in reading.problems
               if problem.code == "not_read"]  # fmt: skip
    assert sorted(filter(None, figures.values())) == [1.0, 123.9]
    assert told_of == [("重点用能单位", "problem-sheet-of-other-table", {"likely": "energy_users"})]
    assert [(one.sheet, one.not_read) for one in reading.account] == [
        ("能耗", 0),
        ("重点用能单位", 10),
    ]
    assert read("表.xlsx", workbook({"重点用能单位": USERS}))[0] == {}


MONTHLY = "绥中县2024年主要指标\n指标|单位|数值\n全社会用电量|万千瓦时|{}\n"


@pytest.mark.parametrize(
    ("values", "read_as"),
    [
        ({"1月": 70, "2月": 60, "3月": 80}, {"2024-01": 70, "2024-02": 60, "2024-03": 80}),
        ({"一季度": 210, "二季度": 200}, {"2024-Q1": 210, "2024-Q2": 200}),
        ({"1月": 70, "2月": 60, "汇总": 130}, {"2024-01": 70, "2024-02": 60}),
        ({"1月": 70, "2月": 140, "3月": 220}, {"2024-01": 70}),
        (
            {"11月": 70, "12月": 60, "全年": 800},
            {"2024-11": 70, "2024-12": 60, "2024": 800},
        ),
        ({"11月": 70, "12月": 60, "汇总": 800}, {"2024": 800}),
        ({"1月": 70, "1月份": 60}, {}),
    ],
)
def test_sheets_may_be_the_months_of_their_title(
    values: dict[str, int], read_as: dict[str, int]
) -> None:
    """One sheet a month; what grows like sums, or a sheet of all that are not a year, is asked."""
    figures, readings = read(
        "表.xlsx", workbook({name: MONTHLY.format(value) for name, value in values.items()})
    )
    assert {period: value for (_, _, period, _), value in figures.items()} == read_as
    assert len(read_as) == len(values) or told(readings)


def test_a_form_beside_numbers_that_are_no_table_is_asked_about() -> None:
    """Either may hold what was filled in, so both are named."""
    sheets = {"月报样表": ACTUAL, "指标代码": "城镇清洁取暖率|1\n秸秆综合利用率|2\n"}
    figures, (reading,) = read("表.xlsx", workbook(sheets))
    assert figures == {}
    assert [question.options for question in reading.questions] == [tuple(sheets)]
    assert [problem.key for problem in reading.problems] == ["problem-several-sheets"]


def test_a_change_added_up_is_asked_about_in_words_of_the_file() -> None:
    """`累计` may be since the base year; the file nowhere speaks of `同期`."""
    rows = "绥中县\n指标|单位|2020年|2024年|累计增幅（%）\n全社会用电量|万千瓦时|20|30|50\n"
    _, (reading,) = read("表.csv", as_csv(Case("", rows)))
    problems = [(problem.key, problem.value) for problem in reading.problems if problem.is_error]
    assert problems == [("problem-unknown-header", "累计")]


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ("绥中县\n指标|单位|2024年下半年\n全社会用电量|万千瓦时|80\n", [("problem-values-beside", "2024年下半年")]),
        ("绥中县2024年\n指标|单位|1-6月|7-12月\n全社会用电量|万千瓦时|90|80\n", [("problem-column-beside", None)]),
        ("时间|地区|全社会用电量（万千瓦时）\n2024年上半年|绥中县|90\n2024年7-12月|绥中县|80\n", [("problem-period-later", "2024年7-12月")]),
        ("时间|地区|全社会用电量（万千瓦时）\n2024年上半年|绥中县|90\n2024年某月|绥中县|80\n", [("problem-bad-period", "2024年某月")]),
    ],
)  # fmt: skip
def test_a_span_that_is_no_period_here_is_named_as_such(
    rows: str, problems: list[tuple[str, str | None]]
) -> None:
    """A second half-year as the only column, as one beside others, and as a row."""
    _, (reading,) = read("表.csv", as_csv(Case("", rows)))
    assert [(problem.key, problem.value) for problem in reading.problems] == problems


STATED = "绥中县2024年主要指标\n指标|单位|2024年\n地区生产总值|亿元|236.9\n"


@pytest.mark.parametrize(
    ("rows", "sheet", "words"),
    [
        (STATED, "Sheet1", None),
        (STATED, "主要指标", None),
        (STATED, "民营", ["民营"]),
        (STATED.replace("主要", "直属主要"), "Sheet1", ["直属"]),
        (STATED.replace("\n", "\n潜力\n", 1), "Sheet1", ["潜力"]),
        (STATED.replace("单位|", "单位|属性|").replace("亿元|", "亿元|库存|") + "全社会用电量|万千瓦时|库存|65432\n", "Sheet1", ["库存"]),
        (STATED.replace("地区生", "自用||\n地区生"), "Sheet1", ["自用"]),
        (STATED + "注：为外购数据。\n", "Sheet1", ["外购"]),
        (STATED + "注：GDP按当年价格计算。\n", "Sheet1", None),
        (STATED + "填表人：王五\n", "Sheet1", None),
        ("2024年\n地区|地区生产总值（亿元）\n绥中县（试点）|236.9\n", "Sheet1", ["试点"]),
        ("2024年\n地区|地区生产总值（亿元）\n绥中县（含东戴河新区）|236.9\n", "Sheet1", None),
        ("受灾点|指标|2024年|单位\n绥中县|地区生产总值|236.9|亿元\n", "Sheet1", ["受灾点"]),
        ("城市|指标|2024年|单位\n绥中县|地区生产总值|236.9|亿元\n", "Sheet1", None),
        ("|指标|2024年|单位\n绥中县|地区生产总值|236.9|亿元\n", "Sheet1", None),
    ],
)  # fmt: skip
def test_words_around_a_table_that_are_not_understood_are_told(
    rows: str, sheet: str, words: list[str] | None
) -> None:
    """In a title, line, name, note, heading or bracket; the figures are read by their headers."""
    figures, readings = read("表.xlsx", as_xlsx(Case("", rows), sheet))
    told = [problem.facts["words"] for reading in readings for problem in reading.problems
            if problem.key == "problem-words-unclear"]  # fmt: skip
    assert figures[COUNTY, "gdp", "2024", "level"] == 236.9
    assert told == ([words] if words else [])


@pytest.mark.parametrize("name", ["环比", "绥中县2024年目标值", "2024年拟", "作废"])
def test_a_file_named_by_nothing_else_is_asked_about(name: str) -> None:
    """What is left of its name without places, times and papers says what the figures are."""
    figures, readings = read(f"{name}.xlsx", as_xlsx(Case("", STATED)))
    assert figures == {}
    assert told(readings)


@pytest.mark.sampled(6, always=lambda values: values["ending"] == "csv")
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_tables_of_the_same_kinds(case: Case, ending: str) -> None:
    """No wrong number in any of them, as a text file and as a workbook; none lost silently."""
    data = as_csv(case) if ending == "csv" else as_xlsx(case)
    right = {key if len(key) == 4 else (COUNTY, *key): value for key, value in case.right.items()}
    figures, readings = read(f"表.{ending}", data)
    wrong, lost = count(figures, right)
    assert wrong == []
    assert not lost or told(readings)
    for reading in readings:
        for sheet in reading.account:
            parts = (sheet.figures, sheet.labels, sheet.notes, sheet.blank_marks, sheet.not_read)
            assert sum(parts) == sheet.cells


def test_most_of_them_are_read() -> None:
    """Refusing everything would be right as well: at least two in three figures are read."""
    wanted = read_right = 0
    for case in CASES if FULL else CASES[::5]:
        figures, _ = read("表.csv", as_csv(case))
        wanted += len(case.right)
        read_right += len(figures)
    assert len(CASES) * 2 >= 60
    assert read_right * 3 >= wanted * 2


@pytest.mark.parametrize(
    ("file", "sheet", "values"),
    [("表.xlsx", "万吨", [100.0]), ("表.xlsx", "单位：万吨", [100.0]), ("万吨.xlsx", "Sheet1", [100.0]),
     ("表.xlsx", "吨", [0.01]), ("表.xlsx", "t", [0.01])],
)  # fmt: skip
def test_a_name_may_say_the_unit(file: str, sheet: str, values: list[float]) -> None:
    """The whole of a sheet's or file's name; a letter alone says nothing."""
    rows = "绥中县\n指标|2024年\n化学需氧量重点工程减排量|0.01\n"
    figures, _ = read(file, as_xlsx(Case("", rows), sheet))
    assert list(figures.values()) == values


def test_figures_of_other_sheets_are_told_once() -> None:
    """However many of them a summary repeats."""
    year = "绥中县\n指标|单位|{0}年\n全社会用电量|万千瓦时|{0}\n地区生产总值|亿元|21\n"
    whole = "绥中县\n指标|单位|2022年|2023年\n全社会用电量|万千瓦时|2022|2023\n地区生产总值|亿元|21|21\n"
    sheets = {"2022": year.format(2022), "2023": year.format(2023), "汇总": whole}
    figures, (reading,) = read("表.xlsx", workbook(sheets))
    assert len(figures) == 4
    told = [(problem.sheet, problem.key, problem.facts.get("cells")) for problem in reading.problems
            if problem.code == "duplicate"]  # fmt: skip
    assert told == [("汇总", "problem-duplicates-elsewhere", 4)]


@pytest.mark.parametrize(
    ("sheets", "values"),
    [
        ({"万吨": "0.01", "吨": "100"}, [100.0]),
        ({"万吨": "0.01", "吨": "101"}, []),
    ],
)
def test_sheets_may_be_called_by_their_units(sheets: dict[str, str], values: list[float]) -> None:
    """The same figures in two units are read once; different ones are asked about."""
    rows = "绥中县\n指标|2024年\n化学需氧量重点工程减排量|{}\n"
    figures, readings = read(
        "表.xlsx", workbook({name: rows.format(value) for name, value in sheets.items()})
    )
    assert list(figures.values()) == values
    assert told(readings) == (not values)
