"""Forms as bureaus hand them out, filled by the mapping that a copy filled once was read with."""

import io
import json
import shutil
from functools import partial

import pytest
from openpyxl import Workbook, load_workbook

from barometer.intake.layout.document import readings_in
from barometer.store import open_store
from barometer.store.views.form_filling import fill_form
from barometer.wording.readings import source_words

SAID = partial(source_words, lang="zh-Hans")
COUNTIES = ("连山区", "龙港区", "南票区", "绥中县", "建昌县", "兴城市")
MONTHS = "行政区划代码,指标,时期,数值,单位\n" + "".join(
    f"211400,全社会用电量,2024-{month:02d},{8 + month / 10},亿千瓦时\n" for month in range(1, 11)
)


def two_line_heads():
    """Merged heads of two lines with units, a base year and three years, 合计, notes."""
    book = Workbook()
    sheet = book.active
    for cell, words in {
        "A1": "节能减排主要指标完成情况表", "A2": "填报单位（盖章）：市生态环境局",
        "F2": "填报日期：    年  月  日", "A3": "序号", "B3": "县（市、区）",
        "C3": "秸秆综合利用率（%）", "G3": "化学需氧量重点工程减排量（千吨）", "A11": "合计",
        "A12": "注：基期为2020年；合计为全市数。", "A13": "填表人：        联系电话：",
    }.items():  # fmt: skip
        sheet[cell] = words
    for merged in ("A1:J1", "A2:E2", "F2:J2", "A3:A4", "B3:B4", "C3:F3", "G3:J3", "A11:B11",
                   "A12:J12", "A13:J13"):  # fmt: skip
        sheet.merge_cells(merged)
    for at, year in enumerate(("2020年\n（基期）", "2022年", "2023年", "2024年")):
        sheet.cell(4, 3 + at, year)
        sheet.cell(4, 7 + at, year)
    for at, name in enumerate(COUNTIES):
        sheet.cell(5 + at, 1, at + 1)
        sheet.cell(5 + at, 2, name)
    return book, [(sheet, row, column) for row in range(5, 12) for column in range(3, 11)]


def sheet_a_region():
    """A sheet for each region, indicators with their units down, a blank row before the note."""
    book, cells = Workbook(), []
    book.remove(book.active)
    for name in ("连山区", "绥中县", "兴城市"):
        sheet = book.create_sheet(name)
        for row in (["节能减排统计表"], [f"填报地区：{name}"],
                    ["指标名称", "计量单位", "2022年", "2023年", "2024年", "备注"],
                    ["秸秆综合利用率", "%"], ["化学需氧量重点工程减排量", "吨"],
                    ["单位地区生产总值能耗比上年增长", "%"], [],
                    ["说明：空格表示当年没有统计。"]):  # fmt: skip
            sheet.append(row)
        cells += [(sheet, row, column) for row in (4, 5, 6) for column in (3, 4, 5)]
    return book, cells


def months():
    """The months of a year that the title names, a column the plan does not know beside them."""
    book = Workbook()
    sheet = book.active
    for row in (["葫芦岛市2024年用电月报"],
                ["月份", "全社会用电量\n（亿千瓦时）", "规模以上工业用电量\n（亿千瓦时）", "备注"],
                *([f"{month}月"] for month in range(1, 13)), ["全年合计"],
                ["注：本表按月填报。"]):  # fmt: skip
        sheet.append(row)
    return book, [(sheet, row, column) for row in range(3, 15) for column in (2, 3)]


@pytest.fixture(scope="module")
def store(filled, tmp_path_factory):
    """A store of the shipped plans, and ten months of electricity."""
    path = tmp_path_factory.mktemp("bureau") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}", fill=False) as opened:
        opened.upload("months.csv", MONTHS.encode("utf-8-sig"), plan="example")
        yield opened


def written(book):
    """A workbook's bytes."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled_in(store, form):
    """The form filled by what a copy of it with made-up figures was read as."""
    empty = written(form()[0])
    copy, cells = form()
    for place, (sheet, row, column) in enumerate(cells):
        copy[sheet.title].cell(row, column, 50 + place / 10)
    [check] = store.check("f.xlsx", written(copy), plan="example")
    mapping = readings_in(json.dumps(check.readings), "f.json")
    done = fill_form(store, "f.xlsx", empty, mapping, SAID, plan="example")
    return done, load_workbook(io.BytesIO(done.content)), load_workbook(io.BytesIO(empty))


def figure(store, region, indicator, period, measure="level"):
    """A figure in force; None where there is none."""
    key = (region, period, measure)
    values = [row["value"] for row in store.observations(plan="example", indicator=indicator)
              if (row["region_code"], row["period"], row["measure"]) == key]  # fmt: skip
    return values[0] if values else None


def codes(store):
    """Region codes by name."""
    return {row["name"]: row["code"] for row in store.regions("example")}


def test_two_lines_of_heads_and_the_citys_total(store) -> None:
    """Each year of each county, thousands of tonnes, and the city's own figures beside 合计."""
    done, book, empty = filled_in(store, two_line_heads)
    sheet, code = book.active, {**codes(store), "合计": "211400"}
    for row, name in enumerate((*COUNTIES, "合计"), 5):
        for at, year in enumerate(("2020", "2022", "2023", "2024")):
            tonnes = figure(store, code[name], "cod-abatement", year)
            share = figure(store, code[name], "straw-utilisation", year)
            assert sheet.cell(row, 3 + at).value == share
            assert sheet.cell(row, 7 + at).value == (None if tonnes is None else tonnes / 1000)
    assert (done.filled, done.empty, done.unknown) == (49, 7, 0)
    assert sheet["A11"].value == "合计" and sheet["C11"].value == 86
    assert sheet.merged_cells.ranges == empty.active.merged_cells.ranges


def test_a_sheet_for_each_region(store) -> None:
    """Every sheet is its own region's; a blank row asks for nothing."""
    done, book, _ = filled_in(store, sheet_a_region)
    asked = (("straw-utilisation", "level"), ("cod-abatement", "level"),
             ("energy-intensity", "annual_change"))  # fmt: skip
    for name in book.sheetnames:
        assert [[cell.value for cell in row] for row in book[name]["C4:E6"]] == [
            [figure(store, codes(store)[name], indicator, year, measure)
             for year in ("2022", "2023", "2024")] for indicator, measure in asked
        ]  # fmt: skip
    assert (done.filled, done.empty, done.unknown) == (27, 0, 0)


def test_months_of_the_year_in_the_title(store) -> None:
    """Ten months reported, two not; what the plan has no indicator for stays empty."""
    done, book, _ = filled_in(store, months)
    sheet = book.active
    told = [round(8 + month / 10, 1) for month in range(1, 11)]
    assert [sheet.cell(row, 2).value for row in range(3, 16)] == [*told, None, None, None]
    assert {sheet.cell(row, 3).value for row in range(3, 16)} == {None}
    assert (done.filled, done.empty) == (10, 3)
