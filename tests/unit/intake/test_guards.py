"""The guards at the door: impossible, unclear or lost figures are refused or told, row by row."""

# ruff: noqa: E501 -- Chinese counts double; one case a line

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import product

import pyarrow as pa
import pytest

from barometer import intake
from barometer.plan.pack import Indicator
from tests.corpus.vocabulary import WORDS

LONG = "地区编码,指标,时期,数值,单位\n"
TODAY = dt.date(2026, 11, 28)


def read(text: str, name: str = "x.csv", today: dt.date = TODAY) -> intake.Reading:
    """The one reading of a CSV."""
    return intake.read(name, text.encode(), WORDS, today=today)[0]


def errors(reading: intake.Reading) -> list[tuple[str, str, int | None, str | None]]:
    """(code, key, row, value) of each error."""
    return [(p.code, p.key, p.row, p.value) for p in reading.problems if p.is_error]


def stored(reading: intake.Reading) -> list[tuple[int, float]]:
    """(row, value) of what would be stored."""
    return [(row["row"], row["value"]) for row in reading.accepted.to_pylist()]


def test_a_fall_of_everything_is_impossible() -> None:
    """-100 % or less of what cannot be negative, and codes for `no figure`, row by row."""
    rows = "".join(
        f"211481,能耗强度,{year},{value},%\n"
        for year, value in zip(range(2015, 2022), ("-2.5", "-99.9", "-100", "-150", "-999", "-9999",
                                                   "9999"), strict=True)
    )  # fmt: skip
    reading = read(LONG + rows)
    assert stored(reading) == [(2, -2.5), (3, -99.9)]
    assert errors(reading) == [
        ("out_of_range", "problem-change-impossible", 4, "-100"),
        ("out_of_range", "problem-change-impossible", 5, "-150"),
        ("out_of_range", "problem-sentinel", 6, "-999"),
        ("out_of_range", "problem-sentinel", 7, "-9999"),
        ("out_of_range", "problem-sentinel", 8, "9999"),
    ]


def test_a_cumulative_fall_of_everything_is_impossible_in_any_layout() -> None:
    """The same in a wide table of changes since the base year."""
    reading = read("能耗强度比2020年累计增减（%）\n地区,2021年,2022年\n连山区,-3,-100\n")
    assert [key for _, key, _, _ in errors(reading)] == ["problem-change-impossible"]


@pytest.mark.parametrize(
    ("period", "today", "key"),
    [
        ("2026", dt.date(2026, 12, 31), "problem-period-not-over"),
        ("2026", dt.date(2027, 1, 1), None),
        ("2027", dt.date(2026, 11, 28), "problem-period-ahead"),
        ("2026-Q4", dt.date(2026, 9, 30), "problem-period-ahead"),
        ("2026-Q4", dt.date(2026, 10, 1), "problem-period-not-over"),
        ("2026-Q3", dt.date(2026, 10, 1), None),
        ("2026-11", dt.date(2026, 11, 30), "problem-period-not-over"),
        ("2026-11", dt.date(2026, 12, 1), None),
        ("2026年1-9月", dt.date(2026, 9, 30), "problem-period-not-over"),
        ("2026年1-9月", dt.date(2026, 10, 1), None),
    ],
)
def test_a_period_counts_once_it_is_over(period: str, today: dt.date, key: str | None) -> None:
    """The last day of the period itself is a day too early."""
    reading = read(LONG + f"211481,清洁取暖率,{period},70,%\n", today=today)
    assert [error[1] for error in errors(reading)] == ([key] if key else [])


def test_an_estimate_of_a_begun_period_is_kept_and_told() -> None:
    """`快报` or `预计` in vintage, header or cell; a period that has not begun has no estimate."""
    column = "地区编码,指标,时期,数值,单位,数据版本\n211481,清洁取暖率,2026,70,%,快报\n"
    head = "清洁取暖率（%）\n地区,2026年（预计）\n连山区,70\n"
    cell = LONG + "211481,清洁取暖率,2026,预计70,%\n"
    for text in (column, head, cell):
        reading = read(text)
        assert [p.code for p in reading.problems if p.code != "approximate"] == ["not_over"]
        assert [value for _, value in stored(reading)] == [70.0]
    ahead = read(column.replace("2026", "2027"))
    assert errors(ahead) == [("bad_period", "problem-period-ahead", 2, "2027")]


GOOD = "211481,清洁取暖率,2022,70,%\n"
LINE = ("211402", "清洁取暖率", "2022", "71", "%")


@pytest.mark.parametrize(
    "line",
    [*(mark.join(LINE) for mark in ("，", ";", "；", "\t", "|", "、", "  ", " ")),
     '"' + ",".join(LINE) + '"', "211402，清洁取暖率;2022|71、%", '211402,清洁取暖率,"2022;71;%"',
     "211402;清洁取暖率;2022;71;%,,,,", '"211402\t清洁取暖率",,,"2022\t71"'],
)  # fmt: skip
def test_a_row_that_did_not_part_is_named(line: str) -> None:
    """Whatever marks its cells, and however many of them stuck together."""
    reading = read(f"{LONG}{GOOD}{line}\n{GOOD.replace('211481', '211403')}")
    assert 3 in [row for _, _, row, _ in errors(reading)]
    assert stored(reading) == [(2, 70.0), (4, 70.0)]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_row_of_commas_in_a_file_of_other_marks_is_named(mark: str) -> None:
    """The file's own mark may be any."""
    rows = [LONG.strip().split(","), GOOD.strip().split(",")] * 1
    text = "\n".join(
        mark.join(row) for row in [*rows, GOOD.replace("2022", "2023").strip().split(",")]
    )
    other = "，" if mark == "," else ","
    reading = read(f"{text}\n{other.join(LINE)}\n")
    assert errors(reading) == [("not_a_table", "problem-unparted-row", 4, other.join(LINE))]


@pytest.mark.parametrize(
    ("rows", "rows_read"),
    [
        ("连山区,72,000,\n龙港区,236.9,240,250\n", [4]),
        ("连山区,72,000,73000\n龙港区,236.9,240,250\n", [4]),
        ("连山区,72,123,\n龙港区,236.9,240,250\n", [4]),
        ("连山区,120,123,\n龙港区,236.9,240,250\n", [3, 4]),
        ("连山区,72,123,\n龙港区,72000,72100,72200\n", [3, 4]),
        ("连山区,72,123,130\n龙港区,236.9,240,250\n", [3, 4]),
    ],
)
def test_a_number_split_by_its_comma_is_named(rows: str, rows_read: list[int]) -> None:
    """`72,000` without quotes is two cells of its row; a table with `72000` writes no commas."""
    head = "能源消费总量（万吨标准煤）\n地区,2021年,2022年,2023年\n"
    reading = read(head + rows)
    assert sorted({row for row, _ in stored(reading)}) == rows_read
    split = [row for _, key, row, _ in errors(reading) if key == "problem-split-number"]
    assert split == [row for row in (3, 4) if row not in rows_read]


def test_notes_and_titles_are_no_unparted_rows() -> None:
    """A sentence below the table, and a row whose figure is left blank."""
    text = LONG + GOOD + "211402,清洁取暖率,2023,,%\n注：2023年数据，含连山区、兴城市。,,,,\n"
    assert errors(read(text)) == []


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ('"211402、211403"', "problem-region-several"), ("211402/211403", "problem-region-several"),
        ("连山区/龙港区", "problem-region-several"), ("连山区和龙港区", "problem-region-several"),
        ("连山区（龙港区）", "problem-region-several"), ("葫芦岛市（连山区）", "problem-region-several"),
        ("219999、211402", "problem-unknown-region"), ("绥中县（不含东戴河新区）", "problem-region-without"),
        ("绥中县(除东戴河新区外)", "problem-region-without"), ("绥中县不含东戴河新区", "problem-region-without"),
        ("除东戴河新区以外的绥中县", "problem-region-without"), ("葫芦岛市（扣除绥中县）", "problem-region-without"),
    ],
)  # fmt: skip
def test_a_cell_names_one_whole_region_or_none(cell: str, key: str) -> None:
    """Several regions, and a region without a part of it, are refused."""
    reading = read(f"地区,指标,时期,数值,单位\n{cell},清洁取暖率,2022,71,%\n")
    assert [error[1].removesuffix("-none") for error in errors(reading)] == [key]
    assert stored(reading) == []


@pytest.mark.parametrize(
    "cell", ["绥中县（含东戴河新区）", "葫芦岛市连山区", "连山区（葫芦岛市）", "1、连山区"]
)
def test_a_region_with_all_its_parts_is_the_region(cell: str) -> None:
    """`含`, the city in front or behind, and a number in front change nothing."""
    reading = read(f"地区,指标,时期,数值,单位\n{cell},清洁取暖率,2022,71,%\n")
    assert (errors(reading), stored(reading)) == ([], [(2, 71.0)])


def test_a_heading_without_a_part_ends_the_region_before_it() -> None:
    """Rows below `绥中县（不含…）` do not fall to the region above."""
    reading = read(
        "指标,2022年\n连山区,\n清洁取暖率,60\n绥中县（不含东戴河新区）,\n清洁取暖率,70\n"
    )
    assert stored(reading) == [(3, 60.0)]


@pytest.mark.parametrize(
    "text",
    [
        "地区编码,指标,时期,数值,数值,单位\n211481,清洁取暖率,2022,70,99,%\n",
        "地区编码,指标,时期,数值,指标值,单位\n211481,清洁取暖率,2022,70,99,%\n",
        "地区编码,指标,年份,时期,数值,单位\n211481,清洁取暖率,2022,2023,70,%\n",
        "地区编码,指标,年份,报告期,数值,单位\n211481,清洁取暖率,2022,1-9月,70,%\n",
        "地区,县区,指标,时期,数值,单位\n葫芦岛市,连山区,清洁取暖率,2022,70,%\n",
        "地区,指标,指标名称,2022年\n连山区,清洁取暖率,秸秆综合利用率,70\n",
        "地区,指标,单位,计量单位,2022年\n连山区,能源消费总量,吨标准煤,万吨标准煤,70\n",
        "地区,县区,2022年清洁取暖率\n,连山区,70\n兴城市,,71\n",
    ],
)
def test_two_columns_of_one_thing_refuse_the_table(text: str) -> None:
    """Both are named; nothing is stored."""
    reading = read(text)
    (problem,) = [p for p in reading.problems if p.key == "problem-two-columns"]
    assert problem.column and str(problem.facts["other"]) != problem.column
    assert stored(reading) == []


def test_two_columns_that_agree_are_one() -> None:
    """A period and its year, a region and the same region, in every row."""
    text = "地区,县区,指标,年份,时期,数值\n连山区,211402,清洁取暖率,2022,2022年,70\n"
    assert (errors(read(text)), stored(read(text))) == ([], [(2, 70.0)])


def side_by_side(above: str, head: str) -> intake.Reading:
    """Two tables beside each other, the second one's names under `head`."""
    rows = ("清洁取暖率,61,62,,秸秆综合利用率,36", "管网漏损率,8,9,,农村生活污水处理率,81")
    text = f"连山区\n{above}指标,2022年,2023年,,{head},2024年\n" + "\n".join(rows) + "\n"
    return read(text)


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ("能源,,,减排,\n", "指标"),
        *product(["能源,,,减排,\n", ""], ["项目", "减排情况", "", "主要污染物"]),
    ],
)
def test_tables_side_by_side_are_not_read_as_one(above: str, head: str) -> None:
    """Figures to the right never fall to the names on the left, whatever heads the names."""
    reading = side_by_side(above, head)
    assert errors(reading) != []
    assert stored(reading) == []


def test_tables_side_by_side_with_heads_alike_are_two() -> None:
    """Each figure falls to the name on its own left."""
    reading = side_by_side("", "指标")
    figures = {(row["indicator"], row["period"], row["value"])
               for row in reading.accepted.to_pylist()}  # fmt: skip
    assert errors(reading) == []
    assert figures == {
        ("clean_heating", "2022", 61.0), ("clean_heating", "2023", 62.0),
        ("water_leakage", "2022", 8.0), ("water_leakage", "2023", 9.0),
        ("straw_use", "2024", 36.0), ("rural_sewage", "2024", 81.0),
    }  # fmt: skip


def history(*rows: tuple[str, str, str, str, float]) -> pa.Table:
    """Figures in force: region, indicator, period, measure, value."""
    names = ("region_code", "indicator", "period", "measure", "value")
    fixed = {"basis": "statistical", "base_year": None}
    return pa.Table.from_pylist([{**dict(zip(names, row, strict=True)), **fixed} for row in rows])


PEOPLE = Indicator(
    "population", "常住人口", "Population", ("年末常住人口",), "人", 0, "up", "level", None, False,
    0.0, None, False,
)  # fmt: skip
WITH_PEOPLE = replace(WORDS, indicators=(*WORDS.indicators, PEOPLE))


def people(text: str, **options: object) -> intake.Reading:
    """The one reading of a CSV under a plan that counts people one by one."""
    return intake.read("x.csv", text.encode(), WITH_PEOPLE, today=TODAY, **options)[0]  # type: ignore[arg-type]


def test_a_first_report_without_a_unit_is_asked_where_reports_print_another() -> None:
    """53.4 is no number of persons: nothing is stored until the unit is said, and then it is."""
    text = "地区,指标,2023年\n绥中县,年末常住人口,53.4\n绥中县,清洁取暖率,60%\n"
    reading = people(text)
    assert stored(reading) == [(3, 60.0)]
    assert errors(reading) == [("ambiguous", "problem-unit-asked", 2, "53.4")]
    assert reading.questions == (intake.Question("unit", "常住人口", ("万人", "人")),)
    answered = people(text, choices=intake.Choices(mappings={("unit", "常住人口"): "万人"}))
    assert (stored(answered), errors(answered)) == ([(2, 534000.0), (3, 60.0)], [])


def test_a_later_report_without_a_unit_is_held_against_the_earlier_ones() -> None:
    """Near what is in force the plan's unit is assumed and told; far from it, it is asked again."""
    known = history(("211421", "population", "2022", "level", 538000.0))
    near = people("地区,指标,2023年\n绥中县,常住人口,534000\n", history=known)
    assert stored(near) == [(2, 534000.0)]
    assert [(p.code, p.facts["units"]) for p in near.problems] == [
        ("unit_assumed", ["常住人口（人）"])
    ]
    far = people("地区,指标,2023年\n绥中县,常住人口,53.4\n", history=known)
    assert [error[1] for error in errors(far)] == ["problem-unit-asked"]


def test_an_assumed_unit_is_told_once_a_column() -> None:
    """How many figures, and the plan's units; what states a unit is not counted."""
    reading = read(
        "地区,指标,2022年,2023年\n连山区,清洁取暖率,60,61\n连山区,能源消费总量,12万吨标准煤,13\n"
    )
    told = [(p.row, p.column, p.facts) for p in reading.problems if p.code == "unit_assumed"]
    assert told == [(2, "2022年", {"units": ["城镇清洁取暖率（%）"], "cells": 1}),
                    (2, "2023年", {"units": ["城镇清洁取暖率（%）", "能源消费总量（万吨标准煤）"], "cells": 2})]  # fmt: skip


def test_a_change_that_may_be_an_amount_is_not_taken_for_per_cent() -> None:
    """`比上年增减` beside tonnes or of a share; `（%）` and `增长` say per cent."""
    for head, row in (
        ("单位,2024年,比上年增减", "万吨标准煤,12,1.2"),
        ("2024年（万吨标准煤）,比上年增加", "12,1.2"),
    ):
        reading = read(f"连山区\n指标,{head}\n能源消费总量,{row}\n")
        assert [error[1] for error in errors(reading)] == ["problem-amount-or-share"]
        assert [value for _, value in stored(reading)] == [12.0]
    share = read("连山区\n指标,单位,2024年,比上年增减\n清洁取暖率,%,60,1.2\n")
    assert [error[1] for error in errors(share)] == ["problem-amount-or-share"]
    sure = read("连山区\n指标,单位,2024年,比上年增减（%）\n能源消费总量,万吨标准煤,12,1.2\n")
    assert (errors(sure), [value for _, value in stored(sure)]) == ([], [12.0, 1.2])


def test_a_column_of_several_codes_a_cell_is_still_one_of_codes() -> None:
    """The region of the caller does not stand in for it."""
    text = LONG + '"211402、211403",清洁取暖率,2022,71,%\n'
    (reading,) = intake.read("x.csv", text.encode(), WORDS, today=TODAY, region="211402")
    assert [error[1] for error in errors(reading)] == ["problem-region-several"]
