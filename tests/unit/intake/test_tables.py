"""The other tables: read whole, converted or refused; nothing left out without a word."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from barometer import intake
from barometer.cells import table_reading_lines
from barometer.intake.layout.document import printed, readings_in
from barometer.intake.layout.reading import Means, Skip, TableReading
from barometer.intake.other_tables import table_edits
from barometer.intake.tables import TABLES
from barometer.wording import problem_text
from tests.corpus.vocabulary import WORDS

TASKS = (("3-1-01", "有色行业绿色改造"), ("3-1-02", "推广余热回收"), ("3-2-01", "园区能源优化"))
KNOWN = replace(WORDS, tasks=TASKS, items=(("节能措施", "节能措施"),))
USERS = "单位代码,单位名称,地区,年份,能耗目标,能耗\n"
PROJECTS = "项目编号,项目名称,地区,污染物,年份,"


def read(text: str, table: str, name: str = "x.csv", **options: object) -> intake.Reading:
    """The one reading of a CSV; every sentence of it can be said in both languages."""
    reading = intake.read(name, text.encode(), KNOWN, table=table, **options)[0]  # type: ignore[arg-type]
    assert all(problem_text(p, lang) for p in reading.problems for lang in ("zh-Hans", "en"))
    return reading


def codes(reading: intake.Reading) -> list[tuple[int | None, str]]:
    """Row and code of each problem."""
    return [(problem.row, problem.code) for problem in reading.problems]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("重点用能单位能耗（单位：万吨标准煤）\n" + USERS, 2_480_000.0),
        ("单位：万吨标准煤\n" + USERS, 2_480_000.0),
        (USERS.replace("能耗\n", "综合能源消费量（万吨标准煤）\n"), 2_480_000.0),
        (USERS.replace("能耗\n", "能耗/千克标准煤\n"), 0.248),
        (USERS.replace("能耗\n", "能耗（吨标准煤）\n"), 248.0),
        (USERS.replace("能耗\n", "2024年能耗（万tce）\n"), 2_480_000.0),
        (USERS + ",,,,,万吨标准煤\n", 2_480_000.0),
        (USERS + "计量单位,,,,（吨标准煤）,（万吨标准煤）\n", 2_480_000.0),
        ("注：本表数据均以万吨标准煤计\n" + USERS, 2_480_000.0),
    ],
)
def test_a_unit_above_or_in_a_head_converts_its_amounts(head: str, expected: float) -> None:
    """248 with the unit that title, unit line or head says, in tonnes of coal equivalent."""
    reading = read(head + "A1,甲厂,绥中县,2024,,248\n", "energy_users")
    assert [row["data"]["energy_tce"] for row in reading.records] == [expected]
    assert not [problem for problem in reading.problems if problem.is_error]


@pytest.mark.parametrize("text", [
    "注：能耗单位为万吨标准煤\n" + USERS + "A1,甲厂,绥中县,2024,,248\n",
    USERS + "A1,甲厂,绥中县,2024,,248\n注：能耗单位为万吨标准煤\n",
    USERS + "A1,甲厂,绥中县,2024,,248\n,,,,,万吨标准煤\nA2,乙厂,绥中县,2024,248吨标准煤,\n",
    "绥中县2024年能耗计划\n单位代码,单位名称,能耗（吨标准煤）\nA1,甲厂,248\n",
])  # fmt: skip
def test_what_a_note_a_row_or_a_title_leaves_open_is_asked(text: str) -> None:
    """A unit of some amounts only, one in a row of its own, results that a title calls planned."""
    reading = read(text, "energy_users")
    assert "A1|2024" not in [row["key"] for row in reading.records] or reading.refused
    assert reading.refused


def test_a_share_without_a_sign_is_asked() -> None:
    """0.5 may be half a per cent or half of all; 45, 50% and 0.5 below `%` are what they say."""
    head = "任务编号,任务,进度{}\n3-1-01,有色行业绿色改造,45\n3-1-02,推广余热回收,{}\n"
    values = {}
    for sign, text in (("", "0.5"), ("", "50%"), ("（%）", "0.5")):
        reading = read(head.format(sign, text), "measures")
        values[sign, text] = [row["data"]["progress_pct"] for row in reading.records]
    assert values == {("", "0.5"): [45], ("", "50%"): [45, 50], ("（%）", "0.5"): [45, 0.5]}


def test_a_unit_that_cannot_be_is_refused_with_those_that_can() -> None:
    """An amount of energy in yuan, in a head or in a cell; nothing is stored."""
    in_head = read(
        USERS.replace("能耗\n", "能耗（万元）\n") + "A1,甲厂,绥中县,2024,,248\n", "energy_users"
    )
    in_cell = read(USERS + "A1,甲厂,绥中县,2024,,248万元\n", "energy_users")
    assert codes(in_head) == [(1, "bad_unit")]
    assert codes(in_cell)[0] == (2, "bad_unit")
    assert in_head.problems[0].facts["accepted"][0] == "吨标准煤"  # type: ignore[index]
    assert (in_head.accepted_count, in_cell.accepted_count) == (0, 0)


def test_amounts_without_a_unit_say_what_was_assumed() -> None:
    """Once a column, and the figures are read."""
    reading = read(
        USERS + "A1,甲厂,绥中县,2024,250,248\nA2,乙厂,绥中县,2024,300,400\n", "energy_users"
    )
    assert codes(reading) == [(1, "unit_assumed")] * 2
    assert reading.accepted_count == 2


def test_a_small_amount_without_a_unit_is_asked_about() -> None:
    """It may be in ten thousands; with its unit it is read."""
    rows = "A1,甲厂,绥中县,2024,,248\nA2,乙厂,绥中县,2024,,4\n"
    reading = read(USERS + rows, "energy_users")
    assert codes(reading) == [(1, "unit_assumed"), (3, "ambiguous")]
    assert [row["data"]["energy_tce"] for row in reading.records] == [248.0]
    reading = read("单位：吨标准煤\n" + USERS + rows, "energy_users")
    assert [row["data"]["energy_tce"] for row in reading.records] == [248.0, 4.0]


def test_region_and_year_of_the_title_serve_every_row() -> None:
    """No column of either; a title of two regions is a question."""
    text = "2024年绥中县重点用能单位\n单位代码,单位名称,能耗（吨标准煤）\nA1,甲厂,248\n"
    reading = read(text, "energy_users")
    assert reading.records[0]["key"] == "A1|2024"
    assert reading.records[0]["data"]["region_code"] == "211421"
    two = read(text.replace("绥中县", "绥中县、兴城市"), "energy_users")
    assert (two.accepted_count, two.questions[0].options) == (0, ("211421", "211481"))


def test_a_year_in_a_head_is_the_year_of_its_column() -> None:
    """`2025年目标` is the value of 2025; two years in a row are two targets."""
    head = "绥中县“十四五”节能减排目标\n指标,2023年目标,2025年目标,单位\n"
    reading = read(head + "清洁取暖率,70,≥78,%\nCOD减排量,,95,吨\n", "county_targets")
    assert [(row["key"], row["data"]["value"]) for row in reading.records] == [
        ("211421|clean_heating|2023", 70.0), ("211421|clean_heating|2025", 78.0),
        ("211421|cod_abatement|2025", 95.0),
    ]  # fmt: skip
    assert reading.problems == ()


@pytest.mark.parametrize("word", ["VOCs", "VOC", "挥发性有机物", "挥发性有机物（VOCs）", "voc"])
def test_a_pollutant_has_many_names(word: str) -> None:
    """Each of them is the one that the plan knows."""
    reading = read(PROJECTS + f"认定减排量（吨）\nP1,甲,绥中县,{word},2023,5\n", "projects")
    assert reading.records[0]["data"]["pollutant"] == "voc"


@pytest.mark.parametrize(
    ("head", "tonnes"),
    [
        ("认定减排量（公斤）", 8.0),
        ("核定减排量（吨）", 8000.0),
        ("认定量(kg)", 8.0),
        ("recognised_t", 8000.0),
    ],
)
def test_recognised_tonnes_by_any_of_their_heads(head: str, tonnes: float) -> None:
    """Never a blank column."""
    reading = read(PROJECTS + f"{head}\nP1,甲,绥中县,氨氮,2024,8000\n", "projects")
    assert reading.records[0]["data"]["recognised_t"] == tonnes


def test_a_head_much_like_a_missing_column_is_refused() -> None:
    """Its figures would be stored as blanks: the problem names both."""
    reading = read(PROJECTS + "市里认定减排量（吨）\nP1,甲,绥中县,氨氮,2024,8000\n", "projects")
    assert codes(reading) == [(1, "ambiguous")]
    assert reading.problems[0].facts["name"] == "认定减排量（吨）"
    assert reading.accepted_count == 0


def test_a_head_of_the_year_before_is_no_missing_column() -> None:
    """It is named as not read; the year's own figures are stored."""
    head = "单位代码,单位名称,地区,年份,能耗（tce）,上年综合能耗（tce）\n"
    reading = read(head + "A1,甲厂,绥中县,2024,248,230\n", "energy_users")
    assert [row["data"]["energy_tce"] for row in reading.records] == [248.0]
    assert [(p.code, p.column) for p in reading.problems] == [("not_read", "上年综合能耗（tce）")]


def test_columns_that_are_not_read_are_named() -> None:
    """A free column, one without a head; a serial number is no news."""
    text = (
        "序号,单位代码,单位名称,地区,年份,能耗（吨标准煤）,联络,\n1,A1,甲厂,绥中县,2024,248,王,7\n"
    )
    reading = read(text, "energy_users")
    assert [(p.code, p.column, p.value) for p in reading.problems] == [
        ("not_read", "联络", "王"), ("not_read", "H", "7"),
    ]  # fmt: skip
    assert reading.accepted_count == 1


def test_two_columns_of_one_kind_are_refused_by_naming_both() -> None:
    """Neither is taken; a region's code beside its name is no such pair."""
    reading = read(PROJECTS + "认定量（吨）,核定量（吨）\nP1,甲,绥中县,氨氮,2024,8,9\n", "projects")
    assert [(p.code, p.column, p.value) for p in reading.problems] == [
        ("ambiguous", "核定量（吨）", "认定量（吨）")
    ]
    dated = USERS.replace("年份,", "").replace("能耗\n", "2024年能耗,能耗\n")
    both = read(dated + "A1,甲厂,绥中县,100,90,91\n", "energy_users")
    assert [(p.code, p.column, p.value) for p in both.problems] == [
        ("ambiguous", "能耗", "2024年能耗")
    ]
    named = "行政区划代码,地区,指标,基本目标,单位\n{},绥中县,清洁取暖率,78,%\n"
    assert read(named.format("211421"), "county_targets").accepted_count == 1
    assert codes(read(named.format("211481"), "county_targets")) == [(2, "unknown_region")]


@pytest.mark.parametrize("code", ["2001-03-01", "2001/3/1", "9-9-99", "新任务"])
def test_no_task_is_created(code: str) -> None:
    """A code that is not the register's is refused; a day is told by the codes it may have been."""
    reading = read(f"任务编号,任务,进度（%）\n{code},有色行业绿色改造,60\n", "measures")
    assert (codes(reading), reading.accepted_count) == ([(2, "not_allowed")], 0)
    assert "3-1-01 有色行业绿色改造" in problem_text(reading.problems[0], "zh-Hans")


def test_unknown_items_of_an_evaluation_are_refused() -> None:
    """Only what the scheme awards points for."""
    text = "地区,年份,考核内容,得分\n绥中县,2024,{},55\n"
    assert read(text.format("节能措施"), "evaluation_points").accepted_count == 1
    assert codes(read(text.format("节能行动"), "evaluation_points")) == [(2, "not_allowed")]


@pytest.mark.parametrize("code", ["9.12114e+17", "912114000000000000", "9.121140000000003E+17"])
def test_a_code_cut_by_a_spreadsheet_is_refused(code: str) -> None:
    """Two firms would be one."""
    head = "unit,year,name,region,target_tce,energy_tce\n"
    reading = read(head + f"{code},2024,甲厂,绥中县,,248\n", "energy_users")
    assert (codes(reading)[0], reading.accepted_count) == ((2, "bad_number"), 0)


def test_results_of_a_year_or_day_to_come_are_refused() -> None:
    """What has been claimed may lie ahead, what was recognised or reported may not."""
    head = PROJECTS + "上报减排量（吨）,认定减排量（吨）\n"
    assert read(head + "P1,甲,绥中县,氨氮,2090,8,\n", "projects").accepted_count == 1
    assert codes(read(head + "P1,甲,绥中县,氨氮,2090,8,8\n", "projects")) == [(2, "bad_period")]
    late = read("任务编号,任务,进度,日期\n3-1-01,甲,60,2090-01-01\n", "measures")
    assert codes(late) == [(2, "bad_period")]


def test_rows_that_are_no_records_are_named_or_are_notes() -> None:
    """A sum, a heading and a row in one cell; a signature is no news."""
    rows = "A1,甲厂,绥中县,2024,1,2\n一、工业,,,,,\n合计,,,,1,2\n填表人：张三,,,审核：李四,,\n"
    reading = read("单位：吨标准煤\n" + USERS + rows, "energy_users")
    assert codes(reading) == [(4, "not_read"), (5, "not_read")]
    account = reading.account[0]
    assert (account.cells, account.figures, account.labels) == (19, 2, 12)
    assert (account.notes, account.not_read) == (1, 4)
    unparted = read("单位：吨标准煤\n" + USERS + '"A1，甲厂，绥中县，2024，1，2"\n', "energy_users")
    assert codes(unparted) == [(3, "not_a_table")]


def test_the_likely_table_is_offered_where_another_was_chosen() -> None:
    """Projects sent as figures or as firms, figures sent as projects; read once it is chosen."""
    ledger = PROJECTS + "认定减排量（吨）\nP1,甲,绥中县,氨氮,2024,8\n"
    figures = "地区,指标,时期,数值\n绥中县,清洁取暖率,2023,65\n"
    for text, sent, likely in (
        (ledger, "observations", "projects"),
        (ledger, "energy_users", "projects"),
        (figures, "projects", "observations"),
    ):
        reading = read(text, sent)
        assert (reading.accepted_count, reading.problems[0].code) == (0, "not_a_table")
        assert [(q.kind, q.options) for q in reading.questions] == [("table", (likely, sent))]
        chosen = read(text, sent, choices=intake.Choices(table=likely))
        assert (chosen.table, chosen.accepted_count) == (likely, 1)


def test_undated_amounts_sent_as_targets_are_targets() -> None:
    """Statistics have a year."""
    reading = read("地区,指标,数值,单位\n绥中县,清洁取暖率,65,%\n", "county_targets")
    assert (reading.accepted_count, reading.questions) == (1, ())


@pytest.mark.parametrize(("text", "likely"), [
    ("工程编号,工程名称,所在县区,污染因子,年度,申报减排量（吨）\nP1,甲,绥中县,COD,2024,5\n",
     "projects"),
    ("用能单位统一代码,用能企业名称,统计年度,年综合能源消耗（吨标准煤）\nA1,甲,2024,5\n",
     "energy_users"),
    ("项目代码,两高项目名称,建设阶段,年能耗（吨标准煤）,处理意见\nH1,甲,在建,5,整改\n",
     "high_energy_projects"),
    ("地区,指标,时期,数值,单位\n绥中县,清洁取暖率,2023,65,%\n", "observations"),
    ("2023年\n地区,指标,数值,单位\n绥中县,清洁取暖率,65,%\n", "observations"),
])  # fmt: skip
def test_the_table_with_columns_of_near_names_is_offered_first(text: str, likely: str) -> None:
    """Whichever other table was chosen; sent as itself no other is offered."""
    for chosen in {"observations", *TABLES} - {likely}:
        reading = read(text, chosen)
        assert reading.accepted_count == 0
        assert [(q.kind, q.options) for q in reading.questions] == [("table", (likely, chosen))]
    assert not [q for q in read(text, likely).questions if q.kind == "table"]


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        (
            "企业名称,所在地,2024年综合能源消费量（吨标准煤）,能耗目标\n甲,绥中县,5,6\n",
            "energy_users",
        ),
        ("序号,项目名称,所在地,污染物种类,认定减排量（吨）\n1,甲,绥中县,COD,5\n", "projects"),
        (
            "项目名称,建设地点,年综合能耗（吨标准煤）,处置意见\n甲,绥中县,5,保留\n",
            "high_energy_projects",
        ),
        ("重点任务,责任单位,进度\n有色行业绿色改造,工信局,40\n", "measures"),
    ],
)
def test_a_table_without_its_codes_is_still_offered(text: str, likely: str) -> None:
    """Where nothing of the chosen table is there; whoever insists is told what is missing."""
    for chosen in {"observations", *TABLES} - {likely}:
        reading = read(text, chosen)
        assert [(p.code, p.facts["likely"]) for p in reading.problems] == [("not_a_table", likely)]
        assert reading.questions[0].options == (likely, chosen)
        assert [one.not_read for one in reading.account] == [reading.account[0].cells]
        insisted = read(text, chosen, choices=intake.Choices(table=chosen))
        assert "likely" not in insisted.problems[0].facts
    assert [p.key for p in read(text, likely).problems if p.is_error][-1:] == [
        "problem-missing-named"
    ]


def test_hidden_and_struck_out_cells_are_no_records() -> None:
    """A hidden row, a hidden column of amounts and a figure struck out: each told, none stored."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(
        ["单位代码", "单位名称", "地区", "年份", "能耗目标（吨标准煤）", "能耗（吨标准煤）"]
    )
    for number in (1, 2, 3):
        sheet.append([f"A{number}", "甲厂", "绥中县", 2024, 5, 10 * number])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet["F4"].font = openpyxl.styles.Font(strike=True)
    data = BytesIO()
    book.save(data)
    reading = intake.read("x.xlsx", data.getvalue(), KNOWN, table="energy_users")[0]
    held = [(r["key"], r["data"]["target_tce"], r["data"]["energy_tce"]) for r in reading.records]
    assert held == [("A1|2024", None, 10.0), ("A3|2024", None, None)]
    assert sorted((p.code, p.row or 0) for p in reading.problems) == [
        ("hidden", 0), ("hidden", 3), ("hidden", 4),
    ]  # fmt: skip


BELOW = (
    "绥中县2024年减排项目\n项目编号,项目名称,污染物,上报减排量（吨）,认定减排量（公斤）\n"
    "P1,甲,化学需氧量,10,9000\n"
    "兴城市2023年减排项目\n项目编号,项目名称,污染物,认定减排量（吨）,上报减排量（吨）\n"
    "P3,丙,化学需氧量,7,8\nP1,甲,氨氮,1,2\n"
)


def test_a_row_that_its_notes_call_void_is_no_record() -> None:
    """The row is named and the others stand; any other note is a column that is not used."""
    reading = read(
        PROJECTS + "核定减排量（吨）,备注\nP1,甲厂,连山区,COD,2024,100,作废\n"
        "P2,乙厂,连山区,COD,2024,20,已核查\n", "projects",
    )  # fmt: skip
    assert codes(reading) == [(1, "not_read"), (2, "ambiguous")]
    assert [row["data"]["project"] for row in reading.records] == ["P2"]


def test_a_table_below_another_has_its_own_title_and_head() -> None:
    """Region, year and the order of the columns are each table's own; both are readings."""
    reading = read(BELOW, "projects")
    told = [(row["row"], *(row["data"][name] for name in
             ("project", "region_code", "year", "claimed_t", "recognised_t")))
            for row in reading.records]  # fmt: skip
    assert told == [
        (3, "P1", "211421", 2024, 10.0, 9.0), (6, "P3", "211481", 2023, 8.0, 7.0),
        (7, "P1", "211481", 2023, 2.0, 1.0),
    ]  # fmt: skip
    assert [(one.rows, one.header_rows, one.score) for one in reading.readings] == [
        ((2, 3), (2,), 1.0), ((5, 7), (5,), 1.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "table"),
    [
        (BELOW, "projects"),
        ("单位：万吨标准煤\n" + USERS + "A1,甲厂,绥中县,2024,,248\n", "energy_users"),
        (
            "地区,指标,2024年目标,2025年目标\n绥中县,单位地区生产总值能耗,3%,14.5%\n",
            "county_targets",
        ),
        ("绥中县\n编号,任务,进度,\n3-1-01,有色行业绿色改造,40,x\n", "measures"),
        ("2024年考核\n地区,考核内容,得分\n绥中县,节能措施,9\n", "evaluation_points"),
    ],
)
def test_a_reading_laid_over_its_sheet_gives_the_same(text: str, table: str) -> None:
    """What the rules propose, printed and read again, stores the same rows."""
    reading = read(text, table)
    document = json.dumps([printed(one) for one in reading.readings])
    told = readings_in(document, "r.json")
    again = read(text, table, choices=intake.Choices(readings=told))
    assert reading.records
    assert again.records == reading.records
    assert again.account == reading.account


def test_a_file_is_read_as_somebody_says() -> None:
    """Heads that name nothing: columns, a region's name, the unit and the rows as told."""
    text = "编号,企业,产生地,年度,A,B\nA1,甲厂,绥中,2024,100,90\n小结,,,,100,90\n"
    reading = {
        "sheet": None, "rows": [1, 2], "columns": [1, 6], "header_rows": [1],
        "fields": [
            {"field": "unit", "from": {"column": 1}}, {"field": "name", "from": {"column": 2}},
            {"field": "region", "from": {"column": 3}, "as": [{"text": "绥中", "means": "211421"}]},
            {"field": "year", "from": {"column": 4}},
            {"field": "target_tce", "from": {"column": 5}},
            {"field": "energy_tce", "from": {"column": 6}},
            {"field": "row_unit", "from": {"constant": "万吨标准煤"}},
        ],
    }  # fmt: skip
    told = readings_in(json.dumps(reading), "r.json")
    result = read(text, "energy_users", choices=intake.Choices(readings=told))
    [record] = result.records
    assert (record["data"]["region_code"], record["data"]["energy_tce"]) == ("211421", 900_000.0)
    assert codes(result) == [(3, "not_read")]
    wrong = replace(told[0], fields=(replace(told[0].fields[0], field="pollutant"),))
    refused = read(text, "energy_users", choices=intake.Choices(readings=(wrong,)))
    assert [(p.code, p.value) for p in refused.problems] == [("not_allowed", "pollutant")]


def test_many_duplicate_rows_are_one_problem() -> None:
    """How many, and the first rows; the record is stored once."""
    reading = read(USERS + "A1,甲厂,绥中县,2024,,248\n" * 201, "energy_users")
    [problem] = [one for one in reading.problems if one.code == "duplicate"]
    assert (problem.row, problem.facts["count"], problem.facts["rows"]) == (
        3, 200, ["3", "4", "5", "6", "7"],
    )  # fmt: skip
    assert reading.accepted_count == 1


SEVERAL = (
    "2024年重点用能单位\n单位：万吨标准煤\n"
    "序号,企业名称,单位代码,所在地,能耗目标（吨标准煤）,综合能源消费量,备用\n"
    "市属企业,,,,,,\n1,甲厂,A1,绥中县,12000,1.1,z\n2,乙厂,A2,兴城市,22000,2.1,\n合计,,,,34000,3.2,\n注：快报\n"
)


def test_a_reading_says_what_was_skipped_and_which_unit_holds_for_which_column() -> None:
    """Rows that are no records with why, a unit of a head and one of the title by their columns."""
    [table] = read(SEVERAL, "energy_users").readings
    assert (table.rows, table.header_rows) == ((3, 8), (3,))
    assert [(one.what, one.first, one.last, one.why) for one in table.skip] == [
        ("columns", 1, 1, "serial"), ("columns", 7, 7, "text"), ("rows", 4, 4, "heading"),
        ("rows", 7, 7, "total"), ("rows", 8, 8, "note"),
    ]  # fmt: skip
    units = [
        (item.origin.kind, one.means, one.column)
        for item in table.fields if item.field == "row_unit" for one in item.means
    ]  # fmt: skip
    assert units == [("header_row", "吨标准煤", 5), ("title", "万吨标准煤", 6)]
    assert table_reading_lines(printed(table), "energy_users", "zh-Hans") == [
        "第 3 至 8 行，A 至 G 列，表头：第 3 行。看懂的格子占 81 %。",
        "单位名称：B 列", "单位代码：C 列", "地区：D 列", "能耗目标（吨标准煤）：E 列",
        "能耗（吨标准煤）：F 列", "计量单位：表头第 3 行（“能耗目标（吨标准煤）”是 吨标准煤）",
        "年份：表上方的标题、说明或表下的注（2024）",
        "计量单位：表上方的标题、说明或表下的注（万吨标准煤）",
        "不读 A 列：序号、联系人等", "不读 G 列：文字", "不读第 4 行：小标题行，或只有一格有字",
        "不读第 7 行：合计行，由系统计算", "不读第 8 行：注、签名或重复的表头",
        "能耗（吨标准煤）（F 列）：从万吨标准煤换算成吨标准煤",
    ]  # fmt: skip


def test_a_head_of_any_name_still_says_its_unit_and_year() -> None:
    """A column told to be the target: 万吨标准煤 in its head, in brackets or not; its year too."""
    rows = "编号,企业,地,{}\nA1,甲厂,绥中县,1.2\n"
    reading = {
        "rows": [1, 2], "columns": [1, 4], "header_rows": [1],
        "fields": [
            {"field": "unit", "from": {"column": 1}}, {"field": "name", "from": {"column": 2}},
            {"field": "region", "from": {"column": 3}},
            {"field": "target_tce", "from": {"column": 4}},
            {"field": "year", "from": {"header_row": 1}},
        ],
    }  # fmt: skip
    told = readings_in(json.dumps(reading), "r.json")
    for head in ("2024年控制数（万吨标准煤）", "2024年控制数万吨标准煤"):
        result = read(rows.format(head), "energy_users", choices=intake.Choices(readings=told))
        [record] = result.records
        assert (record["data"]["year"], record["data"]["target_tce"]) == (2024, 12_000.0)


def test_a_column_left_out_is_named_and_no_longer_asked_about() -> None:
    """What looks like a missing column of numbers is refused, unless somebody leaves it out."""
    text = USERS.replace("能耗\n", "能耗合计数\n") + "A1,甲厂,绥中县,2024,100,90\n"
    reading = read(text, "energy_users")
    assert codes(reading) == [(1, "ambiguous")]
    table = replace(reading.readings[0], skip=(Skip("columns", 6, 6, "chosen"),))
    told = read(text, "energy_users", choices=intake.Choices(readings=(table,)))
    assert [(p.key, p.column) for p in told.problems] == [
        ("problem-column-told-out", "能耗合计数"), ("problem-unit-of-table", "能耗目标"),
    ]  # fmt: skip
    [record] = told.records
    assert (record["data"]["target_tce"], record["data"]["energy_tce"]) == (100.0, None)
    [account] = told.account
    assert (account.cells, account.labels, account.figures, account.not_read) == (12, 10, 1, 1)


def test_the_tables_of_two_sheets_are_accounted_for_sheet_by_sheet() -> None:
    """Told to be of both sheets: every cell of either is read."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    for sheet, code in ((first, "A1"), (book.create_sheet("二"), "A2")):
        sheet.append(USERS.strip().split(","))
        sheet.append([code, "厂", "绥中县", 2024, 1000, 900])
    first.title = "一"
    data = BytesIO()
    book.save(data)
    [one] = intake.read("x.xlsx", data.getvalue(), KNOWN, table="energy_users",
                        choices=intake.Choices(sheet="一"))  # fmt: skip
    both = (one.readings[0], replace(one.readings[0], sheet="二"))
    [reading] = intake.read("x.xlsx", data.getvalue(), KNOWN, table="energy_users",
                            choices=intake.Choices(readings=both))  # fmt: skip
    assert [row["key"] for row in reading.records] == ["A1|2024", "A2|2024"]
    assert [(one.sheet, one.cells, one.not_read) for one in reading.account] == [
        ("一", 12, 0), ("二", 12, 0),
    ]  # fmt: skip


def columns(reading: TableReading) -> list[tuple[str, int | None]]:
    """What each column is told to be."""
    return [(item.field, item.origin.at) for item in reading.of("column")]


def test_pointing_names_columns_heads_and_what_heads_say() -> None:
    """A head told, a column named, one of another year beside it, one that takes its place."""
    table = TABLES["energy_users"]
    rows = [
        ["用能情况", "", "", "", ""],
        ["企业名称", "编号", "2024年定额（万吨标准煤）", "2025年定额", "用量"],
        ["甲厂", "A1", "1", "2", "3"],
        ["单位代码", "单位名称", "能耗", "", ""],
    ]
    began = table_edits.first_reading(table, None, rows, 4, 5)
    assert (began.rows, began.header_rows) == ((4, 4), (4,))
    first = table_edits.with_header(replace(began, rows=(1, 4)), table, rows, 2, 2)
    assert (first.rows, first.header_rows) == ((2, 4), (2,))
    assert columns(first) == [("name", 1)]
    told = first
    for at, name in ((2, "unit"), (3, "target_tce"), (4, "target_tce"), (5, "energy_tce")):
        told = table_edits.with_column(told, table, rows, at, name)
    assert columns(told) == [
        ("name", 1), ("unit", 2), ("target_tce", 3), ("target_tce", 4), ("energy_tce", 5),
    ]  # fmt: skip
    heads = [(item.field, item.means) for item in told.of("header_row")]
    assert heads == [
        ("year", (Means("2024年定额（万吨标准煤）", "2024", 3), Means("2025年定额", "2025", 4))),
        ("row_unit", (Means("2024年定额（万吨标准煤）", "万吨标准煤", 3),)),
    ]  # fmt: skip
    other = table_edits.with_column(told, table, rows, 3, "energy_tce")
    assert columns(other)[2:] == [("energy_tce", 3), ("target_tce", 4)]
    gone = table_edits.with_column(told, table, rows, 4, None)
    assert columns(gone)[2:] == [("target_tce", 3), ("energy_tce", 5)]
    assert gone.skip == (Skip("columns", 4, 4, "chosen"),)
    below = table_edits.beginning_below(told, table, rows, 4, 4)
    assert (below.rows, columns(below)) == ((4, 4), [
        ("unit", 1), ("name", 2), ("energy_tce", 3), ("target_tce", 4),
    ])  # fmt: skip
