"""Preliminary and estimated figures: said beside a row, behind a figure, or by a mark."""

from __future__ import annotations

import pytest

from tests.corpus.test_county import Case, as_csv, read

YEARS = "绥中县\n年份|能源消费总量（万吨标准煤）|备注\n2023|120|{}\n2024|123.9|{}\n"
WIDE = "绥中县\n指标|单位|2023年|2024年|备注\n能源消费总量|万吨标准煤|120|123.9|{}\n"
TWO = "2024年\n地区|能源消费总量（万吨标准煤）|全社会用电量（万千瓦时）|{}\n绥中县|120|700|{}\n"
CELLS = "绥中县\n年份|能源消费总量（万吨标准煤）\n2023{}|120{}\n2024{}|123.9{}\n{}\n"
OF_YEARS, UNCLEAR, NOTE = (
    "problem-remark-of-years",
    "problem-remark-vintage",
    "problem-note-unclear",
)


def vintages(rows: str, file: str = "表.csv") -> tuple[list[str | None], list[str]]:
    """(the vintage of each figure in the file's order, what is told of vintages)."""
    _, readings = read(file, as_csv(Case("", rows)))
    told = [p.key for one in readings for p in one.problems if p.key in (OF_YEARS, UNCLEAR, NOTE)]
    return [row["vintage"] for one in readings for row in one.accepted.to_pylist()], told


@pytest.mark.parametrize(
    ("remark", "vintage"),
    [
        ("快报数", "flash"), ("预计", "flash"), ("该数为预计数", "flash"), ("2024年快报", "flash"),
        ("24年预计", "flash"), ("暂估", "flash"), ("初步核算", "preliminary"),
        ("（p）", "preliminary"), ("2024年度核实数据", "final"), ("年报数", "final"),
        ("2023年快报数", None), ("统计年鉴", None),
    ],
)  # fmt: skip
def test_a_remark_gives_its_row_the_vintage(remark: str, vintage: str | None) -> None:
    """Of the year that it names, else of the row's."""
    assert vintages(YEARS.format("", remark)) == ([None, vintage], [])


@pytest.mark.parametrize(
    ("header", "tick", "vintage"),
    [
        ("是否快报", "是", "flash"), ("快报", "√", "flash"), ("是否预计", "否", None),
        ("是否约束性", "是", None), ("快报", "", None),
    ],
)  # fmt: skip
def test_a_tick_says_what_its_header_says(header: str, tick: str, vintage: str | None) -> None:
    """And a blank, or `否`, says nothing."""
    rows = YEARS.format("", tick).replace("备注", header)
    assert vintages(rows) == ([None, vintage], [])


@pytest.mark.parametrize(
    ("rows", "expected", "told"),
    [
        (WIDE.format("2024年快报"), [None, "flash"], []),
        (WIDE.format("快报数"), [None, None], [OF_YEARS]),
        (WIDE.replace("2023年|2024年", "2024年|上年同期").format("快报数"), ["flash", None], []),
        (WIDE.format("部分为快报"), [None, None], [UNCLEAR]),
        (WIDE.format("非快报数"), [None, None], [UNCLEAR]),
        (TWO.format("备注", "用电量为快报数"), [None, "flash"], []),
        (TWO.format("备注", "快报数"), ["flash", "flash"], []),
        (TWO.format("数据性质", "快报数"), ["flash", "flash"], []),
        (TWO.format("数据来源", "快报数"), ["flash", "flash"], []),
        (TWO.format("类别", "快报数"), ["flash", "flash"], []),
        (TWO.format("数据来源", "统计年鉴"), [None, None], []),
    ],
)
def test_a_remark_on_one_of_several_figures_is_given_to_that_one(
    rows: str, expected: list[str | None], told: list[str]
) -> None:
    """Where it is not clear which is meant, that is told."""
    found, problems = vintages(rows)
    assert (found, problems) == (expected, told)


@pytest.mark.parametrize(
    ("cells", "expected", "told"),
    [
        (("", "", "", "*", "*为快报数"), [None, "flash"], []),
        (("", "", "*", "", "注：带*的为初步核算数"), [None, "preliminary"], []),
        (("", "*", "", "*", "* 快报数"), ["flash", "flash"], []),
        (("", "", "", "①", "①为快报数。"), [None, "flash"], []),
        (("", "", "", "", "*为快报数"), [None, None], [NOTE]),
        (("", "r", "", "p", ""), ["final", "preliminary"], []),
        (("", "", "", "e", ""), [None, "flash"], []),
        (("", "", "", "快报", ""), [None, "flash"], []),
    ],
)
def test_a_mark_is_of_the_figures_that_bear_it(
    cells: tuple[str, ...], expected: list[str | None], told: list[str]
) -> None:
    """Of none where no figure bears it, which is told."""
    assert vintages(CELLS.format(*cells)) == (expected, told)


@pytest.mark.parametrize(
    ("file", "note", "vintage"),
    [
        ("绥中县2024年快报.csv", "", "flash"),
        ("绥中县2024年快报.csv", "注：本表为最终核实数", "final"),
        ("绥中县2024年最终版.csv", "", None),
    ],
)
def test_a_file_called_a_flash_report_is_one(file: str, note: str, vintage: str | None) -> None:
    """Unless a note says otherwise; the last version of a file says nothing of its figures."""
    assert vintages(f"{YEARS.format('', '')}{note}\n", file)[0] == [vintage, vintage]
