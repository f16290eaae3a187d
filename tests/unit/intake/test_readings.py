"""A reading as data: proposed, printed, read again, and laid over a sheet."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from barometer import intake
from barometer.errors import UsageError
from barometer.intake.layout import edit
from barometer.intake.layout.document import printed, readings_in
from barometer.intake.layout.reading import TableReading
from barometer.intake.result import Account, Choices, Reading
from tests.corpus.county_like import CASES
from tests.corpus.golden import TODAY, files
from tests.corpus.test_county import EXPECTED, FOLDER, as_csv, words
from tests.corpus.vocabulary import WORDS
from tests.corpus.writers import Sheet, xlsx

TWO_BLOCKS = """绥中县
指标,单位,2023年,,指标,单位,2024年
能源消费总量,万吨标准煤,122.7,,化学需氧量重点工程减排量,吨,260
地区生产总值,亿元,228.4,,氨氮重点工程减排量,吨,12
"""
BELOW = """兴城市
指标,单位,2023年
能源消费总量,万吨标准煤,122.7

名称,计量,本期
地区生产总值,亿元,228.4
合计,亿元,350
"""
# Two years of the same rows below each other, and beside each other; no year is said.
STACKED = """兴城市
指标,单位,全年
能源消费总量,万吨标准煤,122.7
地区生产总值,亿元,228.4
能源消费总量,万吨标准煤,120.1
地区生产总值,亿元,219.8
"""
BESIDE = """兴城市
指标,单位,全年,全年
能源消费总量,万吨标准煤,122.7,120.1
地区生产总值,亿元,228.4,219.8
"""
BARE = "能源消费总量,122.7,120.1\n地区生产总值,228.4,219.8\n"


def read(data: str, *readings: dict[str, Any]) -> Reading:
    """The file as these readings say."""
    told = readings_in(json.dumps(list(readings)), "r.json") if readings else ()
    choices = Choices(readings=told)
    [reading] = intake.read("表.csv", data.encode(), words(), choices=choices, today=TODAY)
    return reading


def figures(reading: Reading) -> set[tuple[Any, ...]]:
    """(region, indicator, period, measure, value) of each figure."""
    names = ("region_code", "indicator", "period", "measure", "value")
    return {tuple(row[name] for name in names) for row in reading.accepted.to_pylist()}


def table(rows: list[int], columns: list[int], header: list[int], **fields: Any) -> dict[str, Any]:
    """A reading; a number is a column, a text a constant, `title` and the like themselves."""
    listed = []
    for key, where in fields.items():
        for one in where if isinstance(where, list) else [where]:
            origin = {"column": one} if isinstance(one, int) else {"constant": one}
            origin = one if isinstance(one, dict) else origin
            listed.append({"field": key, "from": origin})
    return {
        "sheet": None,
        "rows": rows,
        "columns": columns,
        "header_rows": header,
        "fields": listed,
    }


LAST_YEAR = "兴城市\n指标,单位,去年,\n能源消费总量,万吨标准煤,58.5,60.5\n"


def test_a_year_told_of_columns_is_theirs_whatever_heads_them() -> None:
    """`去年` told to be 2023 is 2023; beside this year's column it is the year before."""
    fields = {"indicator": 1, "unit": 2, "region": "211481"}
    year_before = table([2, 3], [1, 3], [2], value=3, period="2023", **fields)
    headless = table([2, 3], [4, 4], [2], value=4, period="2024", **fields)
    known = ("211481", "energy-total")
    assert figures(read(LAST_YEAR, year_before, headless)) == {
        (*known, "2023", "level", 58.5), (*known, "2024", "level", 60.5),
    }  # fmt: skip
    both = table([2, 3], [1, 4], [2], value=[3, 4], period="2024", **fields)
    assert figures(read(LAST_YEAR.replace("去年,", "去年,今年"), both)) == {
        (*known, "2023", "level", 58.5), (*known, "2024", "level", 60.5),
    }  # fmt: skip


@cache
def _all() -> list[tuple[str, bytes, Any]]:
    files_read = [(file.name, file.read_bytes(), WORDS) for file in files()]
    files_read += [(name, (FOLDER / name).read_bytes(), words()) for name in EXPECTED]
    return files_read + [(f"{case.what}.csv", as_csv(case), words()) for case in CASES]


def _answer(reading: Reading) -> tuple[Any, ...]:
    return (reading.accepted.to_pylist(), reading.problems, reading.account, reading.layout,
            reading.rows, [printed(one) for one in reading.readings])  # fmt: skip


def test_reading_laid_over_its_sheet_gives_the_same() -> None:
    """What was proposed, printed and read again decides the same; the goldens hold the rest."""
    compared = 0
    for name, data, vocabulary in _all()[::8]:
        for reading in intake.read(name, data, vocabulary, today=TODAY):
            if reading.file == name and reading.layout and reading.table == "observations":
                text = json.dumps([printed(one) for one in reading.readings])
                choices = Choices(readings=readings_in(text, name))
                [again] = intake.read(name, data, vocabulary, choices=choices, today=TODAY)
                assert _answer(again) == _answer(reading), name
                compared += 1
    assert compared >= 30


def test_two_blocks_side_by_side_are_read_as_told() -> None:
    """Each block by its own reading; every cell of the sheet is accounted for once."""
    header = {"header_row": 2}
    left = table([2, 4], [1, 3], [2], indicator=1, unit=2, value=3, period=header, region="211421")
    right = table([2, 4], [5, 7], [2], indicator=5, unit=6, value=7, period=header, region="211421")
    reading = read(TWO_BLOCKS, left, right)
    assert figures(reading) == {
        ("211421", "energy-total", "2023", "level", 122.7),
        ("211421", "gdp", "2023", "level", 228.4),
        ("211421", "cod-abatement", "2024", "level", 260.0),
        ("211421", "ammonia-abatement", "2024", "level", 12.0),
    }
    assert reading.problems == ()
    assert reading.account == (Account(None, 19, figures=4, labels=14, notes=1),)
    assert [one.columns for one in reading.readings] == [(1, 3), (5, 7)]


YEARS = {("211481", "energy-total", "2024", "level", 122.7),
         ("211481", "gdp", "2024", "level", 228.4),
         ("211481", "energy-total", "2023", "level", 120.1),
         ("211481", "gdp", "2023", "level", 219.8)}  # fmt: skip


def _of_year(reading: TableReading, year: str) -> TableReading:
    return edit.with_constant(reading, "period", year)


def test_rows_become_a_table_of_their_own_under_the_same_header() -> None:
    """Each half has its year; the header counts once in the account; a gap between is named."""
    told = table([2, 6], [1, 3], [2], region="211481", indicator=1, unit=2, value=3)
    [whole] = readings_in(json.dumps([told]), "r.json")
    upper, lower = edit.parted_rows(whole, 5, 6)
    assert (upper.rows, lower.rows, lower.header_rows) == ((2, 4), (5, 6), (2,))
    both = [printed(_of_year(upper, "2024")), printed(_of_year(lower, "2023"))]
    reading = read(STACKED, *both)
    assert figures(reading) == YEARS
    [account] = reading.account
    assert (account.cells, account.figures, account.labels) == (16, 4, 11)
    [lone] = [read(STACKED, both[1])]
    assert {row["period"] for row in lone.accepted.to_pylist()} == {"2023"}
    [account] = lone.account
    assert (account.figures, account.not_read) == (2, 6)
    told_out = [problem.row for problem in lone.problems if problem.code == "not_read"]
    assert told_out == [3, 4]


def test_rows_told_apart_stay_within_their_table() -> None:
    """Lines above and below are none of it; a row before it can be read after all."""
    told = table([2, 6], [1, 3], [2], region="211481", indicator=1, unit=2, value=3)
    [whole] = readings_in(json.dumps([told]), "r.json")
    upper, lower = edit.parted_rows(whole, 5, 9)
    assert (upper.rows, lower.rows) == ((2, 4), (5, 6))
    assert edit.parted_rows(whole, 1, 9) == (whole,)
    assert [edit.row_role(lower, row) for row in (2, 4, 5)] == ["header", "beyond", "body"]
    assert edit.row_role(edit.with_rows(lower, 4, 4), 4) == "body"
    label = edit.with_column(lower, 1, "indicator")
    assert edit.with_column(edit.parted_columns(label, 3, 3)[0], 1, "region").columns == (3, 3)


def test_columns_become_a_table_of_their_own_with_the_labels_beside() -> None:
    """Each year's column is read beside the labels that both share."""
    told = table([2, 4], [1, 4], [2], region="211481", indicator=1, unit=2, value=[3, 4])
    [whole] = readings_in(json.dumps([told]), "r.json")
    left, right = edit.parted_columns(whole, 4, 4)
    assert (left.columns, right.columns) == ((1, 3), (4, 4))
    reading = read(BESIDE, printed(_of_year(left, "2024")), printed(_of_year(right, "2023")))
    assert figures(reading) == YEARS
    [account] = reading.account
    assert (account.cells, account.figures, account.labels) == (13, 4, 8)


def test_second_header_left_out_row_and_constants() -> None:
    """A table below with a header of its own words, a sum left out, region and year told."""
    above = table([2, 3], [1, 3], [2], indicator=1, unit=2, value=3, period={"header_row": 2},
                  region={"title": True})  # fmt: skip
    below = table([5, 7], [1, 3], [5], indicator=1, unit=2, value=3, period="2022", region="211402")
    below["skip"] = [{"rows": 7, "why": "合计"}]
    reading = read(BELOW, above, below)
    assert figures(reading) == {
        ("211481", "energy-total", "2023", "level", 122.7),
        ("211402", "gdp", "2022", "level", 228.4),
    }
    [problem] = reading.problems
    assert (problem.code, problem.row) == ("not_read", 7)


def test_cells_merged_beyond_the_last_column_that_holds_anything() -> None:
    """Neither a header that reaches further nor a range beside the table stands in the way."""
    rows: list[list[Any]] = [["兴城市", "", ""], ["指标", "单位", "2023年"],
                             ["能源消费总量", "万吨标准煤", 122.7]]  # fmt: skip
    for merged in ((1, 2, 1, 6), (0, 5, 1, 7)):
        data = xlsx(Sheet("数据", rows, merged=[merged]))
        [reading] = intake.read("表.xlsx", data, words(), today=TODAY)
        assert figures(reading) == {("211481", "energy-total", "2023", "level", 122.7)}


def test_an_indicator_told_is_that_of_a_table_whose_title_says_a_part() -> None:
    """`农村总人口` is asked about; told what its figures are, nothing is left to ask."""
    data = "兴城市农村总用电量\n年份,本年数\n2022,980\n2023,1012\n"
    told = table([2, 4], [1, 2], [2], period=1, value=2, indicator="electricity",
                 region="211481", unit="万千瓦时")  # fmt: skip
    assert figures(read(data)) == set()
    assert figures(read(data, told)) == {
        ("211481", "electricity", "2022", "level", 980),
        ("211481", "electricity", "2023", "level", 1012),
    }


def test_rows_are_told_to_be_headings_and_notes() -> None:
    """Regions above their rows, in a table of which nothing was known; a note is no heading."""
    lines = ("2024年", "项目甲,本期", "兴城市,", "能源消费总量,122.7", "绥中县,", "能源消费总量,98",
             "由发改委报送,")  # fmt: skip
    data = "\n".join(lines)
    told = edit.with_header(edit.blank_reading(None, 7, 2), 2, 2)
    told = edit.with_column(edit.with_column(told, 1, "indicator"), 2, "value", ["本期"])
    told = edit.with_notes(edit.with_headings(told, 3, 3), 7, 7)
    reading = read(data, printed(edit.with_constant(told, "unit", "万吨标准煤")))
    assert figures(reading) == {
        ("211481", "energy-total", "2024", "level", 122.7),
        ("211421", "energy-total", "2024", "level", 98.0),
    }
    [account] = reading.account
    assert (account.figures, account.notes, account.not_read) == (2, 2, 0)


def test_columns_mean_what_the_reading_says() -> None:
    """Headers without a word of the plan: their meanings, the unit and the region are told."""
    data = "项目甲,今,昔\n" + BARE
    told = table([1, 3], [1, 3], [1], indicator=1, value=[2, 3], region="211481", period=[])
    years = [{"text": "今", "means": "2024"}, {"text": "昔", "means": "2023"}]
    told["fields"].append({"field": "period", "from": {"header_row": 1}, "as": years})
    told["fields"].append({"field": "unit", "from": {"constant": "万吨标准煤"}})
    reading = read(data, told)
    assert figures(reading) == {
        ("211481", "energy-total", "2024", "level", 122.7),
        ("211481", "energy-total", "2023", "level", 120.1),
    }
    assert {(problem.code, problem.row) for problem in reading.problems} == {("bad_unit", 3)}


def test_parts_told_to_be_left_out_leave_the_whole_beside_them_as_it_was() -> None:
    """`合计` stays the indicator's own column once `其中` is not read; each says only that."""
    text = (
        "绥中县（单位：万吨标准煤）\n年份,能源消费总量,,\n,合计,其中：煤炭,电力\n"
        "2023,122.7,70.1,20.2\n2024,123.9,69.2,22.2\n"
    )
    [proposed] = read(text).readings
    told = edit.with_column(edit.with_column(proposed, 3, None), 4, None)
    reading = read(text, printed(told))
    assert figures(reading) == {
        ("211421", "energy-total", "2023", "level", 122.7),
        ("211421", "energy-total", "2024", "level", 123.9),
    }  # fmt: skip
    assert [(p.key, p.column, p.value) for p in reading.problems] == [
        ("problem-column-told-out", "能源消费总量 / 其中：煤炭", "70.1"),
        ("problem-column-told-out", "能源消费总量 / 电力", "20.2"),
    ]


def test_a_reading_that_takes_no_region_asks_for_one() -> None:
    """The title is not looked at where the reading takes nothing from it."""
    told = table([2, 3], [1, 3], [2], indicator=1, unit=2, value=3, period={"header_row": 2})
    reading = read(BELOW, told)
    assert figures(reading) == set()
    assert {problem.code for problem in reading.problems} == {"missing_column", "not_read"}


def test_two_tables_that_say_different_things_are_refused() -> None:
    """The same figure in two tables of one file: stored once where equal, else in neither."""
    one = table([2, 3], [1, 3], [2], indicator=1, unit=2, value=3, period="2023", region="211481")
    two = table([5, 6], [1, 3], [5], indicator="energy-total", unit="万吨标准煤", value=3,
                period="2023", region="211481")  # fmt: skip
    same = read(BELOW.replace("228.4", "122.7"), one, two)
    assert figures(same) == {("211481", "energy-total", "2023", "level", 122.7)}
    assert [p.key for p in same.problems if p.code == "duplicate"] == [
        "problem-duplicate-elsewhere"
    ]
    apart = read(BELOW, one, two)
    assert figures(apart) == set()
    assert [p.row for p in apart.problems if p.code == "conflict"] == [3, 6]


def test_every_mistake_of_a_document_is_told_with_its_place() -> None:
    """Where, what was found and what is allowed, all at once."""
    told = {"rows": [4, 2], "columns": [1, 3], "header_rows": [1, 3], "fields": [
        {"field": "regoin", "from": {"column": 1}}, {"field": "value", "from": {"column": 9}},
        {"field": "value", "from": {"title": True}},
        {"field": "unit", "from": {"colum": 2}}]}  # fmt: skip
    with pytest.raises(UsageError) as refused:
        readings_in(json.dumps({**told, "colour": 1}), "r.json")
    assert "colour" in str(refused.value.facts["mistakes"])
    with pytest.raises(UsageError) as refused:
        readings_in(json.dumps(told), "r.json")
    places = [one.partition(":")[0] for one in str(refused.value.facts["mistakes"]).split("; ")]
    assert places == ["rows", "header_rows", "fields[0].field", "fields[1].from.column",
                      "fields[2].field", "fields[3].from"]  # fmt: skip


def test_what_the_plan_or_the_sheet_does_not_hold_is_refused() -> None:
    """Unknown region, column beyond the sheet, tables that overlap: problems, nothing stored."""
    told = table([2, 3], [1, 9], [2], indicator=1, value=9, region="999999", period="2023")
    reading = read(BELOW, told, table([3, 6], [1, 3], [3], indicator=1, value=3))
    assert [problem.key for problem in reading.problems] == [
        "problem-reading-column", "problem-reading-means", "problem-readings-overlap",
    ]  # fmt: skip
    assert (reading.accepted_count, reading.account[0].not_read) == (0, reading.account[0].cells)


def test_score_falls_with_what_is_not_understood() -> None:
    """A row that nobody knows costs its share."""
    good = read("绥中县\n指标,单位,2024年\n地区生产总值,亿元,236.9\n")
    half = read("绥中县\n指标,单位,2024年\n地区生产总值,亿元,236.9\n地区之外,亿元,1\n")
    [one], [other] = good.readings, half.readings
    assert (one.score, one.understood_pct) == (1.0, 100.0)
    assert (other.score, other.understood_pct) == (0.45, 90.0)


def test_plans_beside_results_are_asked_about() -> None:
    """Two tables side by side of which one is headed as a plan: nothing is read unasked."""
    head = "指标,单位,2024年,,指标,单位,2024年\n"
    rows = "地区生产总值,亿元,236.9,,能源消费总量,万吨标准煤,123.9\n"
    assert len(figures(read("绥中县\n一、经济,,,,二、能源\n" + head + rows))) == 2
    reading = read("绥中县\n一、完成情况,,,,二、计划安排\n" + head + rows)
    assert figures(reading) == set()
    assert [problem.key for problem in reading.problems] == ["problem-side-by-side"]


def test_readings_of_every_sheet_where_one_must_be_chosen() -> None:
    """An ambiguous workbook tells the readings that there are."""
    data = xlsx(
        Sheet("上报", [["连山区"], ["指标", "2023年"], ["城镇清洁取暖率", 73.5]]),
        Sheet(
            "汇总",
            [["龙港区"], ["指标", "2023年"], ["城镇清洁取暖率", 70.1], ["能源消费总量", 286.05]],
        ),
    )
    [reading] = intake.read("x.xlsx", data, WORDS, today=TODAY)
    assert reading.accepted_count == 0
    assert len(reading.readings) == 2
    assert {one.sheet for one in reading.readings} == set(reading.questions[0].options)
