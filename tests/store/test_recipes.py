"""Forms that are known: a reading confirmed once reads the next file, and is told."""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from barometer.access import Actor
from barometer.errors import Denied, InputRefused, UsageError
from barometer.intake.layout.document import readings_in
from barometer.intake.layout.recipe_document import recipe_in
from barometer.intake.layout.told_again import still_holds
from barometer.intake.result import Choices
from barometer.intake.words.periods import period_of
from barometer.store import Store, open_store
from barometer.store.documents.recipes import forget, recipe_files, recipes
from barometer.store.uploads import packs
from tests.data.pack_files import PLANS

PLAN, COUNTY = "huludao-145", "211481"
LI = Actor("李", "uploader", frozenset({"211481"}))
WANG = Actor("王", "uploader", frozenset({"211481"}))
# Nothing here says whose figures they are, and the second column is no word of any plan.
FORM = "2023年\n项目,全年\n能源消费总量,{}\n城镇清洁取暖率,{}\n"
FIRST_FILE = FORM.format("60.5万吨标准煤", 70).encode()
READING = {
    "sheet": None, "rows": [2, 4], "columns": [1, 2], "header_rows": [2], "fields": [
        {"field": "indicator", "from": {"column": 1}}, {"field": "value", "from": {"column": 2}},
        {"field": "period", "from": {"title": True}},
        {"field": "region", "from": {"constant": "211481"}}],
    "skip": [{"rows": [4, 4], "why": "另报"}],
}  # fmt: skip


@pytest.fixture(scope="module")
def shared(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for the file; its tests only add."""
    path = tmp_path_factory.mktemp("recipes") / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    with open_store(f"duckdb:{path}") as opened:
        yield opened


def form_choices(**changes: Any) -> Choices:
    """The reading of the form."""
    return Choices(readings=readings_in(json.dumps({**READING, **changes}), "r.json"))


def check(
    store: Store, text: str, choices: Choices | None = None, *, region: str | None = COUNTY,
    name: str = "能源.csv",
) -> tuple[set[Any], list[Any]]:  # fmt: skip
    """(region, period and value of each figure, code and facts of each problem)."""
    [checked] = store.check(name, text.encode(), plan=PLAN, choices=choices, region=region)
    figures = {(row["region_code"], row["period"], row["value"])
               for row in checked.reading.accepted.to_pylist()}  # fmt: skip
    return figures, [(problem.code, dict(problem.facts)) for problem in checked.problems]


def test_a_confirmed_reading_reads_the_next_file_of_the_form(shared: Store) -> None:
    """Other figures, another year in the title: read, told, counted, and ended when forgotten."""
    before = check(shared, FORM.format("60.5万吨标准煤", 70), region=None)
    assert before[0] == set()
    [stored] = shared.upload("能源.csv", FIRST_FILE, plan=PLAN, by="张", choices=form_choices())
    [recipe] = recipes(shared, PLAN)
    number = stored["upload"] + 1
    assert (recipe["recipe"], recipe["by"], recipe["file"]) == (number, "张", "能源.csv")
    [entry] = shared.ledger(kind="upload", plan=PLAN)[:1]
    assert json.loads(entry["detail"])["readings"][0]["rows"] == [2, 4]

    later = FORM.format("61.5万吨标准煤", 71).replace("2023", "2024")
    figures, problems = check(shared, later)
    assert figures == {("211481", "2024", 61.5)}
    assert problems[0] == ("known_form", {"recipe": str(number), "form": "能源.csv",
                                          "constants": ("兴城市",)})  # fmt: skip
    shared.upload("能源.csv", later.encode(), plan=PLAN, by="张", region=COUNTY)
    assert [row["used"] for row in recipes(shared, PLAN)] == [1]

    _, problems = check(shared, later.replace("全年", "全年,增速").replace("标准煤", "标准煤,1.6"))
    assert problems[0][0] == "changed_form"
    assert problems[0][1]["more"] == ("增速",)
    _, problems = check(shared, later + "地区生产总值,1\n")
    assert problems[0][0] == "changed_form"

    assert forget(shared, number)["recipe"] == number
    assert recipes(shared, PLAN) == []
    assert check(shared, later, region=None)[0] == set()
    with pytest.raises(UsageError):
        forget(shared, number)


TITLED = "2024年城镇取暖统计\n内容,量,成色\n城镇清洁取暖率,%,70\n供水管网漏损率,%,12\n"
TITLED_READING = {
    **READING, "columns": [1, 3], "skip": [], "fields": [
        {"field": "indicator", "from": {"column": 1}}, {"field": "unit", "from": {"column": 2}},
        {"field": "value", "from": {"column": 3}, "as": [{"text": "成色", "means": "value"}]},
        {"field": "period", "from": {"title": True}},
        {"field": "region", "from": {"constant": COUNTY}}],
}  # fmt: skip


def form_of_titled(text: str) -> Choices:
    """That reading for a sheet whose third column is headed otherwise."""
    head = text.splitlines()[1].split(",")[2]
    document = json.dumps(TITLED_READING, ensure_ascii=False).replace("成色", head)
    return Choices(readings=readings_in(document, "r.json"))


def codes_of(store: Store, text: str) -> tuple[set[Any], list[str]]:
    """(value of each figure, what is said of the form and what refuses it)."""
    [checked] = store.check("取暖.csv", text.encode(), plan=PLAN, region=COUNTY)
    values = {row["value"] for row in checked.reading.accepted.to_pylist()}
    said = [one.key.removeprefix("problem-") for one in checked.problems
            if one.is_error or one.code in ("known_form", "changed_form")]  # fmt: skip
    return values, said


def test_columns_of_a_known_form_are_found_where_they_stand_now(shared: Store) -> None:
    """Moved, or beside a new column of text: read by the form; beside figures: told and asked."""
    choices = Choices(readings=readings_in(json.dumps(TITLED_READING), "r.json"))
    shared.upload("取暖.csv", TITLED.encode(), plan=PLAN, by="周", choices=choices, region=COUNTY)
    known = ["known-form-constants"]
    assert codes_of(shared, TITLED.replace("70", "71")) == ({71.0, 12.0}, known)
    moved = "2024年城镇取暖统计\n量,成色,内容\n%,72,城镇清洁取暖率\n%,12,供水管网漏损率\n"
    assert codes_of(shared, moved) == ({72.0, 12.0}, known)
    noted = (
        "2024年城镇取暖统计\n内容,量,说明,成色\n城镇清洁取暖率,%,已核,73\n供水管网漏损率,%,,12\n"
    )
    assert codes_of(shared, noted) == ({73.0, 12.0}, known)
    numbered = (
        "2024年城镇取暖统计\n序号,内容,量,成色\n1,城镇清洁取暖率,%,72\n2,供水管网漏损率,%,12\n"
    )
    assert codes_of(shared, numbered) == ({72.0, 12.0}, known)
    wider = "2024年城镇取暖统计\n内容,量,成色,增速%\n城镇清洁取暖率,%,74,3\n供水管网漏损率,%,12,1\n"
    values, said = codes_of(shared, wider)
    assert 74.0 not in values
    assert said[:2] == ["changed-unread", "changed-columns"]


def moved_to(text: str, above: list[str], right: int) -> str:
    """The sheet below further lines and further right."""
    return "".join(f"{',' * right}{line}\n" for line in [*above, *text.splitlines()])


@pytest.mark.parametrize(("above", "right", "moves"), [
    (["附件1"], 0, {("down", 1)}), (["葫芦岛市统计局", "附表2"], 0, {("down", 2)}),
    (["", "", ""], 0, {("down", 3)}), ([], 1, {("right", 1)}),
    (["填表人：李"], 2, {("down", 1), ("right", 2)}),
])  # fmt: skip
def test_a_known_form_is_followed_where_it_stands_now(
    shared: Store, above: list[str], right: int, moves: set[Any]
) -> None:
    """Below lines that say nothing of the figures, or further right: read there, and told."""
    text = TITLED.replace("成色", "甲" * (1 + 4 * len(above) + right))
    shared.upload("取暖.csv", text.encode(), plan=PLAN, by="周", choices=form_of_titled(text),
                  region=COUNTY)  # fmt: skip
    moved = moved_to(text.replace("70", "71"), above, right)
    [checked] = shared.check("取暖.csv", moved.encode(), plan=PLAN, region=COUNTY)
    assert {row["value"] for row in checked.reading.accepted.to_pylist()} == {71.0, 12.0}
    assert {(one.facts["way"], one.facts["by"]) for one in checked.problems
            if one.key == "problem-form-moved"} == moves  # fmt: skip


@pytest.mark.parametrize("line", [
    "2025年目标", "单位：吨", "同比变动情况", "农村取暖", "兴城市快报数", "60.5",
])  # fmt: skip
def test_a_form_below_a_line_that_may_change_its_figures_is_not_followed(
    shared: Store, line: str
) -> None:
    """What the line says was not there when somebody said what the columns are."""
    text = TITLED.replace("成色", "子丑寅卯辰巳"[len(line) % 6] * 2)
    shared.upload("取暖.csv", text.encode(), plan=PLAN, by="周", choices=form_of_titled(text),
                  region=COUNTY)  # fmt: skip
    moved = moved_to(text.replace("70", "71"), [line], 0)
    [checked] = shared.check("取暖.csv", moved.encode(), plan=PLAN, region=COUNTY)
    assert (checked.reading.recipe, checked.refused) == (None, True)
    assert checked.problems[0].key == "problem-changed-title"


@pytest.mark.parametrize("title", [
    "2024年城镇取暖目标", "2024年城镇取暖统计（农村）", "2024年城镇供水统计",
    "2024年城镇取暖统计累计增减",
])  # fmt: skip
def test_a_known_form_under_a_title_that_says_something_else_is_asked(
    shared: Store, title: str
) -> None:
    """The same header below another title may hold other figures."""
    text = TITLED.replace("内容", "事由")
    choices = Choices(readings=readings_in(json.dumps(TITLED_READING), "r.json"))
    shared.upload("取暖.csv", text.encode(), plan=PLAN, by="周", choices=choices, region=COUNTY)
    for same in ("2025年城镇取暖统计", "2025年兴城市城镇取暖统计"):
        assert codes_of(shared, text.replace("2024年城镇取暖统计", same))[0] == {70.0, 12.0}
    values, said = codes_of(shared, text.replace("2024年城镇取暖统计", title))
    assert not values & {70.0} or "changed-unread" in said
    assert "changed-title" in said


def test_a_unit_above_a_table_outranks_the_one_told_of_its_form(shared: Store) -> None:
    """Told once as `吨标准煤`, a form is asked again once its title says `万吨标准煤`."""
    text = "2021年用能\n内容,数值\n能源消费总量,605000\n"
    reading = {
        **READING, "rows": [2, 3], "skip": [], "fields": [
            {"field": "indicator", "from": {"column": 1}},
            {"field": "value", "from": {"column": 2}},
            {"field": "period", "from": {"title": True}},
            {"field": "region", "from": {"constant": COUNTY}},
            {"field": "unit", "from": {"constant": "吨标准煤"}}],
    }  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(reading), "r.json"))
    shared.upload("用能.csv", text.encode(), plan=PLAN, by="周", choices=choices, region=COUNTY)
    assert codes_of(shared, text.replace("605000", "615000"))[0] == {61.5}
    stated = text.replace("用能", "用能（单位：万吨标准煤）").replace("605000", "61.5")
    values, said = codes_of(shared, stated)
    assert "known-form-constants" not in said
    assert values == {61.5}


def test_rows_left_out_by_their_numbers_are_the_same_rows(shared: Store) -> None:
    """Where no column names regions or indicators, the names in front of the rows tell."""
    text = (
        "2024年兴城市能源消费量\n行当,能源消费量（万吨标准煤）\n全社会,60.5\n工业,40\n建筑业,20.5\n"
    )
    reading = {
        "sheet": None, "rows": [2, 5], "columns": [1, 2], "header_rows": [2], "fields": [
            {"field": "indicator", "from": {"header_row": 2}},
            {"field": "unit", "from": {"header_row": 2}},
            {"field": "value", "from": {"column": 2}}, {"field": "period", "from": {"title": True}},
            {"field": "region", "from": {"title": True}}],
        "skip": [{"rows": [4, 5], "why": "chosen"}],
    }  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(reading), "r.json"))
    shared.upload("能耗.csv", text.encode(), plan=PLAN, by="周", choices=choices)
    assert codes_of(shared, text.replace("60.5", "61.5")) == ({61.5}, ["known-form"])
    values, said = codes_of(shared, text.replace("全社会,60.5\n", ""))
    assert values == set()
    assert "changed-rows" in said


def test_a_row_below_the_table_that_was_told_is_not_passed_over(shared: Store) -> None:
    """A form that ends with a row has changed once another stands below it."""
    text = (
        "2024年兴城市\n内情,量,成色\n城镇清洁取暖率,%,70\n供水管网漏损率,%,12\n电话,,13812345678\n"
    )
    reading = {**TITLED_READING, "rows": [2, 4]}
    choices = Choices(readings=readings_in(json.dumps(reading), "r.json"))
    shared.upload("取暖.csv", text.encode(), plan=PLAN, by="周", choices=choices)
    assert codes_of(shared, text.replace("70", "71"))[0] == {71.0, 12.0}
    assert "changed-rows" in codes_of(shared, text.replace("电话", "秸秆综合利用率,%,90\n电话"))[1]


@pytest.mark.parametrize(("line", "region"), [
    ("葫芦岛市能源报表", None), ("龙港区能源报表", "211403"), ("能源报表", COUNTY),
])  # fmt: skip
def test_a_city_named_above_a_county_s_form_is_asked_about(
    shared: Store, line: str, region: str | None
) -> None:
    """Told to be 兴城市's: a title of the city may be of both, one of another county is its own."""
    text = FORM.replace("2023年", f"{line}2023年").replace("项目", "品类")
    first = text.replace(line, "能源报表").format("60.5万吨标准煤", 70)
    shared.upload("能源.csv", first.encode(), plan=PLAN, by="张", choices=form_choices())
    [checked] = shared.acting(Actor("张", "operator")).check(
        "能源.csv", text.format("61.5万吨标准煤", 71).encode(), plan=PLAN
    )
    regions = {row["region_code"] for row in checked.reading.accepted.to_pylist()}
    assert (checked.reading.recipe is not None, regions) == (True, {region} - {None})


def test_tables_told_to_be_of_regions_are_asked_where_the_file_names_others(shared: Store) -> None:
    """Beside each other without names they keep them; a line of a third county is about one."""
    rows = "事情,数额,,事情,数额\n能源消费总量,{}万吨标准煤,,能源消费总量,{}万吨标准煤\n"
    readings = [
        {
            "sheet": None, "rows": [2, 3], "columns": [at, at + 1], "header_rows": [2], "fields": [
                {"field": "indicator", "from": {"column": at}},
                {"field": "value", "from": {"column": at + 1},
                 "as": [{"text": "数额", "means": "value"}]},
                {"field": "period", "from": {"title": True}},
                {"field": "region", "from": {"constant": region}}],
        }
        for at, region in ((1, COUNTY), (4, "211402"))
    ]  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(readings), "r.json"))
    first = "2023年\n" + rows.format(60, 70)
    shared.upload("能源.csv", first.encode(), plan=PLAN, by="张", choices=choices)
    regions = []
    for title in ("2024年", "葫芦岛市2024年", "兴城市、连山区2024年", "建昌县、连山区2024年"):
        [checked] = shared.check("能源.csv", first.replace("2023年", title).encode(), plan=PLAN)
        regions.append({row["region_code"] for row in checked.reading.accepted.to_pylist()})
    assert regions == [{COUNTY, "211402"}] * 3 + [{"211402"}]


def test_a_month_named_above_a_form_counts_where_it_named_the_month_told(shared: Store) -> None:
    """Told under `9月` it is followed; under `10月`, when it was written, it says nothing later."""
    form = FORM.replace("项目", "月报项目")
    for titled, month, later in (("9月", "2024-09", {"2024-11"}), ("10月", "2024-09", set())):
        text = form.replace("2023年", "2024年{}能源台" + "账" * len(later)).replace(
            "全年", "当期数"
        )
        told_of_a_year(shared, text.replace("{}能源", f"{titled}能源"), month, 5.5)
        figures, _ = check(shared, text.replace("{}能源", "11月能源").format("6万吨标准煤", 70))
        assert {period for _, period, _ in figures} == later


def test_a_form_whose_rows_nothing_names_has_the_same_rows(shared: Store) -> None:
    """A unit in front of its one row is read by nobody: another unit there is asked about."""
    text = "兴城市能源消费总量\n年份,甲年,乙年\n数值（万吨标准煤）,58.5,60.5\n"
    readings = [
        {
            "sheet": None, "rows": [2, 3], "columns": [at, at], "header_rows": [2], "fields": [
                {"field": "value", "from": {"column": at},
                 "as": [{"text": head, "means": "value"}]},
                *({"field": name, "from": {"title": True}} for name in ("indicator", "region")),
                {"field": "period", "from": {"constant": year}}],
        }
        for at, head, year in ((2, "甲年", "2023"), (3, "乙年", "2024"))
    ]  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(readings), "r.json"))
    shared.upload("能源.csv", text.encode(), plan=PLAN, by="张", choices=choices)
    acting = shared.acting(Actor("张", "operator"))
    stored = [acting.check("能源.csv", one.encode(), plan=PLAN)[0].reading.accepted_count
              for one in (text.replace("60.5", "60.6"), text.replace("万吨", "吨"))]  # fmt: skip
    assert stored == [2, 0]


LEDGER = "2024年能源台账\n事,计,{}\n能源消费总量,万吨标准煤,{}\n"
LEDGER_READING = {
    "sheet": None, "rows": [2, 3], "columns": [1, 4], "header_rows": [2], "skip": [], "fields": [
        {"field": "indicator", "from": {"column": 1}}, {"field": "unit", "from": {"column": 2}},
        {"field": "value", "from": {"column": 3}}, {"field": "value", "from": {"column": 4}},
        {"field": "period", "from": {"header_row": 2}},
        {"field": "region", "from": {"constant": COUNTY}}],
}  # fmt: skip


def ledger(heads: list[str], amounts: list[float]) -> str:
    """A ledger with these columns of figures."""
    return LEDGER.format(",".join(heads), ",".join(map(str, amounts)))


def test_a_ledger_with_a_month_more_is_read_by_its_form(shared: Store) -> None:
    """Each month one column more, told; earlier figures that changed are shown as such."""
    choices = Choices(readings=readings_in(json.dumps(LEDGER_READING), "r.json"))
    first = ledger(["1月", "2月"], [5.1, 5.2])
    shared.upload("台账.csv", first.encode(), plan=PLAN, by="吴", choices=choices)
    acting = shared.acting(Actor("吴", "operator"))
    for months in range(3, 6):
        heads = [f"{month}月" for month in range(1, months + 1)]
        amounts = [5 + month / 10 for month in range(1, months)] + [6.0]
        [stored] = acting.upload("台账.csv", ledger(heads, amounts).encode(), plan=PLAN)
        told = {one.key: one.facts for one in stored["problems"]}
        assert told["problem-form-longer"] == {"way": "more", "by": months - 2}
        assert (stored["new"], stored["changed"]) == (1, 1 if months > 3 else 0)
    january = ledger(["1月"], [5.5]).replace("2024", "2025")
    [checked] = acting.check("台账.csv", january.encode(), plan=PLAN)
    figures = {(row["period"], row["value"]) for row in checked.reading.accepted.to_pylist()}
    assert figures == {("2025-01", 5.5)}


@pytest.mark.parametrize(("heads", "amounts"), [
    (["1月", "2月", "3月计划"], [5.1, 5.2, 5.3]), (["1月", "2月", "三"], [5.1, 5.2, 5.3]),
    (["1月", "增减", "2月"], [5.1, 0.1, 5.2]),
])  # fmt: skip
def test_a_ledger_with_another_column_of_figures_is_not_followed(
    shared: Store, heads: list[str], amounts: list[float]
) -> None:
    """What stands over it is none of what stands over the others."""
    choices = Choices(readings=readings_in(json.dumps(LEDGER_READING), "r.json"))
    first = ledger(["1月", "2月"], [5.1, 5.2])
    shared.upload("台账.csv", first.encode(), plan=PLAN, by="吴", choices=choices)
    acting = shared.acting(Actor("吴", "operator"))
    [checked] = acting.check("台账.csv", ledger(heads, amounts).encode(), plan=PLAN)
    assert (checked.reading.recipe, checked.problems[0].key) == (None, "problem-changed-columns")
    assert checked.reading.accepted_count == 0


def test_columns_told_to_be_of_a_month_each_have_no_next_one(shared: Store) -> None:
    """`第一期` was said to be January: what `第二期` is, nobody said."""
    reading = {
        **LEDGER_READING, "columns": [1, 3], "fields": [
            {"field": "indicator", "from": {"column": 1}}, {"field": "unit", "from": {"column": 2}},
            {"field": "value", "from": {"column": 3},
             "as": [{"text": "期1", "means": "value"}]},
            {"field": "period", "from": {"constant": "2024-01"}},
            {"field": "region", "from": {"constant": COUNTY}}],
    }  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(reading), "r.json"))
    text = ledger(["期1"], [5.1]).replace("事", "件")
    shared.upload("台账.csv", text.encode(), plan=PLAN, by="吴", choices=choices)
    longer = ledger(["期1", "期2"], [5.1, 5.2]).replace("事", "件")
    [checked] = shared.acting(Actor("吴", "operator")).check("台账.csv", longer.encode(), plan=PLAN)
    assert (checked.reading.recipe, checked.reading.accepted_count) == (None, 0)


def test_a_further_sheet_of_the_form_is_read_as_the_others(shared: Store) -> None:
    """`2月` beside `1月`; a sheet of another name or title is left out and told."""

    def book(**titles: str) -> bytes:
        data = io.BytesIO()
        workbook = xlsxwriter.Workbook(data)
        for at, (name, title) in enumerate(titles.items()):
            sheet = workbook.add_worksheet(name)
            for row, cells in enumerate([[title], ["料", "量", "成果"],
                                         ["能源消费总量", "万吨标准煤", 5 + at / 10]]):  # fmt: skip
                sheet.write_row(row, 0, cells)
        workbook.close()
        return data.getvalue()

    title = "兴城市2024年{}月能源".format
    reading = {
        **LEDGER_READING, "sheet": "1月", "columns": [1, 3], "fields": [
            {"field": "indicator", "from": {"column": 1}}, {"field": "unit", "from": {"column": 2}},
            {"field": "value", "from": {"column": 3},
             "as": [{"text": "成果", "means": "value"}]},
            {"field": "period", "from": {"title": True}},
            {"field": "region", "from": {"title": True}}],
    }  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(reading), "r.json"))
    first = book(**{"1月": title(1)})
    shared.upload("月报.xlsx", first, plan=PLAN, by="吴", choices=choices)
    more = book(**{"1月": title(1), "2月": title(2), "3月": title(3) + "计划", "底稿": title(4)})
    [checked] = shared.check("月报.xlsx", more, plan=PLAN)
    figures = {(row["period"], row["value"]) for row in checked.reading.accepted.to_pylist()}
    assert figures == {("2024-01", 5.0), ("2024-02", 5.1)}
    left_out = {one.sheet for one in checked.problems if one.key == "problem-sheet-not-read"}
    assert left_out == {"3月", "底稿"}


def open_questions(store: Store, text: str, choices: Choices | None = None) -> list[Any]:
    """(kind, the answers offered first) of each question."""
    [checked] = store.check("能源.csv", text.encode(), plan=PLAN, choices=choices, region=COUNTY)
    return [(one.kind, one.options) for one in checked.reading.questions]


def told_of_a_year(
    store: Store, form: str, period: str, amount: float = 60.5, **changes: Any
) -> None:  # fmt: skip
    """A file of a form, stored as of a period that was told."""
    fields = [item for item in READING["fields"] if item["field"] != "period"]  # type: ignore[attr-defined]
    fields = [*fields, {"field": "period", "from": {"constant": period}}]
    choices = form_choices(fields=fields, **changes)
    store.upload("能源.csv", form.format(f"{amount}万吨标准煤", 70).encode(), plan=PLAN, by="张",
                 choices=choices)  # fmt: skip


def test_a_year_that_was_told_follows_what_the_file_says(shared: Store) -> None:
    """`This is 2023` under a title of 2023 is 2024 under one of 2024, and asked under another."""
    form = FORM.replace("项目", "内容")
    told_of_a_year(shared, form, "2023")
    data = form.format("60.5万吨标准煤", 70)
    assert check(shared, data.replace("60.5", "60.7"))[0] == {(COUNTY, "2023", 60.7)}
    assert check(shared, data.replace("2023", "2024"))[0] == {(COUNTY, "2024", 60.5)}
    for title in ("2023年1-9月", "2023年和2024年", "台账"):
        figures, problems = check(shared, data.replace("2023年", title))
        assert (figures, problems[1][0]) == (set(), "missing_column"), title


def test_a_year_that_was_told_is_asked_again_where_the_file_says_none(shared: Store) -> None:
    """Next year's file is none of the year before's: asked, offered, and then that year's."""
    form = FORM.replace("2023年", "节能台账").replace("项目", "台账内容")
    told_of_a_year(shared, form, "2023")
    data = form.format("61.5万吨标准煤", 71)
    figures, problems = check(shared, data)
    assert figures == set()
    assert problems[0][1]["constants"] == ("兴城市",)
    assert problems[1] == ("missing_column", {"before": "2023", "later": "2024"})
    assert open_questions(shared, data) == [("period", ("2024", "2023"))]
    with pytest.raises(InputRefused):
        shared.upload("能源.csv", data.encode(), plan=PLAN, by="李", region=COUNTY)

    answer = Choices(period="2024")
    assert check(shared, data, answer)[0] == {(COUNTY, "2024", 61.5)}
    assert open_questions(shared, data, answer) == []
    assert check(shared, data, Choices(period="2023"))[0] == {(COUNTY, "2023", 61.5)}
    assert check(shared, data, name="2025年能源.csv")[0] == {(COUNTY, "2025", 61.5)}
    with pytest.raises(UsageError, match="error-no-period"):
        check(shared, data, Choices(period="明年"))
    [stored] = shared.upload(
        "能源.csv", data.encode(), plan=PLAN, by="张", choices=answer, region=COUNTY
    )
    assert stored["accepted"] == 1
    assert open_questions(shared, data) == [("period", ("2025", "2024"))]


def test_what_was_told_this_year_holds_for_the_same_senders_next_file(shared: Store) -> None:
    """His corrected file is read without a question; another's, or one of other years, is not."""
    form = FORM.replace("2023年", "节能报表").replace("项目", "报表内容")
    told_of_a_year(shared, form, "2023")
    data = form.format("61.5万吨标准煤", 71).encode()
    [stored] = shared.upload("能源.csv", data, plan=PLAN, by="张")
    assert (stored["accepted"], stored["changed"]) == (1, 1)
    told = [one.facts["constants"] for one in stored["problems"] if one.code == "known_form"]
    assert told == [("兴城市", "2023")]
    with pytest.raises(InputRefused):
        shared.upload("能源.csv", data, plan=PLAN, by="李", region=COUNTY)
    with pytest.raises(InputRefused):
        shared.upload("2024年能源和2025年能源.csv", data, plan=PLAN, by="张")


@pytest.mark.parametrize(("told", "today", "holds"), [
    ("2023", dt.date(2026, 12, 31), True), ("2023", dt.date(2027, 1, 1), False),
    ("2024-06", dt.date(2026, 7, 31), True), ("2024-06", dt.date(2026, 8, 1), False),
    ("2024年1-6月", dt.date(2026, 8, 1), False), ("2024-Q2", dt.date(2026, 8, 1), False),
])  # fmt: skip
def test_a_period_that_was_told_ends_with_the_year_or_month(
    told: str, today: dt.date, holds: bool
) -> None:
    """Told in July 2026: a year is asked again in the next one, anything less in the next month."""
    period = period_of(told)
    assert period is not None
    assert still_holds(period, dt.date(2026, 7, 10), today) is holds
    assert not still_holds(period, None, today)


def test_a_title_of_another_year_than_was_told_is_not_followed(shared: Store) -> None:
    """Of a sheet of 2024's figures called `2025年1月编`, the next one's title says nothing."""
    form = FORM.replace("2023年", "2025年1月汇总").replace("项目", "汇总内容")
    told_of_a_year(shared, form, "2024")
    data = form.format("61.5万吨标准煤", 71)
    for text in (data, data.replace("2025年1月", "2025年2月"), data.replace("2025年1月", "2024年")):
        assert check(shared, text)[0] == set()
        assert open_questions(shared, text) == [("period", ("2025", "2024"))]


@pytest.mark.parametrize(("told", "later"), [
    ("2024-06", "2024-07"), ("2024-12", "2025-01"), ("2024-Q4", "2025-Q1"),
    ("2024年1-6月", "2024年1-7月"), ("2024年1-11月", "2024"),
])  # fmt: skip
def test_the_period_after_the_one_told_is_offered(shared: Store, told: str, later: str) -> None:
    """A month, a quarter, a sum to date: each by one of its kind."""
    form = FORM.replace("2023年", "台账").replace("项目", "内容" + "甲" * len(told + later))
    told_of_a_year(shared, form, told, 5.5)
    assert open_questions(shared, form.format("1万吨标准煤", 1)) == [("period", (later, told))]


TWO_YEARS = "台账\n目,数\n{}\n{}\n".format(*["能源消费总量,{}万吨标准煤\n城镇清洁取暖率,{}%"] * 2)


def test_two_years_told_of_one_sheet_move_on_together(shared: Store) -> None:
    """The latest is asked; the others are as far before it as they were."""
    readings = [
        {
            "sheet": None, "rows": rows, "columns": [1, 2], "header_rows": [2], "fields": [
                {"field": "indicator", "from": {"column": 1}},
                {"field": "value", "from": {"column": 2}},
                {"field": "region", "from": {"constant": COUNTY}},
                {"field": "period", "from": {"constant": year}}],
        }
        for rows, year in (([2, 4], "2022"), ([5, 6], "2023"))
    ]  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(readings), "r.json"))
    data = TWO_YEARS.format(60, 70, 61, 71)
    shared.upload("能源.csv", data.encode(), plan=PLAN, by="张", choices=choices)
    later = TWO_YEARS.format(62, 72, 63, 73)
    assert check(shared, later)[0] == set()
    assert open_questions(shared, later) == [("period", ("2024", "2023"))]
    figures, problems = check(shared, later, Choices(period="2024"))
    assert figures == {
        (COUNTY, "2023", 62), (COUNTY, "2023", 72), (COUNTY, "2024", 63), (COUNTY, "2024", 73),
    }  # fmt: skip
    assert problems[0][1]["constants"] == ("兴城市", "2023", "2024")
    assert check(shared, later, name="2024年台账.csv")[0] == set()


def test_who_is_held_to_his_rows_confirms_for_himself_only(shared: Store) -> None:
    """An uploader's reading serves his own files; nobody else who is held can end it."""
    data = FORM.format("62.5万吨标准煤", 70).replace("项目", "名称").encode()
    shared.acting(LI).upload("能源.csv", data, plan=PLAN, choices=form_choices())
    [recipe] = [row for row in recipes(shared, PLAN) if row["by"] == "李"]
    assert check(shared.acting(LI), data.decode(), region=None)[0] == {(COUNTY, "2023", 62.5)}
    assert check(shared.acting(WANG), data.decode(), region=None)[0] == set()
    with pytest.raises(Denied):
        forget(shared.acting(WANG), recipe["recipe"])
    assert forget(shared.acting(LI), recipe["recipe"])["by"] == "李"


def test_the_region_of_a_file_outranks_the_one_told_for_its_form(shared: Store) -> None:
    """Another county's file of the form is read as that county's, not as the first one's."""
    [stored] = shared.upload("能源.csv", FIRST_FILE, plan=PLAN, by="赵", choices=form_choices())
    text = FORM.format("70.5万吨标准煤", 71).encode()
    for name, region in (("能源.csv", "211403"), ("龙港区能源.csv", None)):
        [checked] = shared.check(name, text, plan=PLAN, region=region)
        assert [row["region_code"] for row in checked.reading.accepted.to_pylist()] == ["211403"]
        assert "known_form" in [problem.code for problem in checked.problems]
    assert stored["accepted"] == 1


def test_a_region_that_was_told_is_asked_again_of_whoever_may_be_another(shared: Store) -> None:
    """Only the account that reports for that region alone is not asked whose file it is."""
    data = FORM.replace("项目", "事项").format("64.5万吨标准煤", 70)
    shared.upload("能源.csv", data.encode(), plan=PLAN, by="张", choices=form_choices())
    both = Actor("孙", "uploader", frozenset({COUNTY, "211402"}))
    other = Actor("钱", "uploader", frozenset({"211402"}))
    assert check(shared.acting(LI), data, region=None)[0] == {(COUNTY, "2023", 64.5)}
    for store in (shared, shared.acting(both), shared.acting(other)):
        [checked] = store.check("能源.csv", data.encode(), plan=PLAN)
        assert checked.reading.accepted_count == 0
        errors = [one.code for one in checked.problems if one.is_error]
        assert errors == ["missing_column"]
        [question] = checked.reading.questions
        assert (question.kind, question.about, question.options[0]) == ("region", "", COUNTY)
    answered = check(shared, data, Choices(region="211402"), region=None)
    assert answered[0] == {("211402", "2023", 64.5)}


USERS = "{}年重点用能单位\n甲,乙,丙,{}年控制数（万吨标准煤）\nA1,甲厂,兴城市,{}\n"
USERS_READING = {
    "rows": [2, 3], "columns": [1, 4], "header_rows": [2],
    "fields": [{"field": name, "from": {"column": at}} for at, name in enumerate(
        ("unit", "name", "region", "target_tce"), 1)]
    + [{"field": "year", "from": {"header_row": 2}, "as": [
        {"text": "2024年控制数（万吨标准煤）", "means": "2024", "column": 4}]}],
}  # fmt: skip


def test_another_table_is_remembered_as_figures_are(shared: Store) -> None:
    """Its form serves its own table alone, with another year's head and unit; and is told."""
    choices = Choices(readings=readings_in(json.dumps(USERS_READING), "r.json"))
    name, first = "用能.csv", USERS.format(2024, 2024, "1.5").encode()
    [stored] = shared.upload(
        name, first, plan=PLAN, table="energy_users", by="张", choices=choices
    )  # fmt: skip
    unit = {"text": "2024年控制数（万吨标准煤）", "means": "万吨标准煤", "column": 4}
    assert stored["new"] == 1
    assert stored["readings"][0]["fields"][-1] == {
        "field": "row_unit", "from": {"header_row": 2}, "as": [unit],
    }  # fmt: skip
    later = USERS.format(2025, 2025, "1.25\nA2,乙厂,兴城市,2").encode()
    [checked] = shared.check(name, later, plan=PLAN, table="energy_users")
    assert [(row["key"], row["data"]["target_tce"]) for row in checked.reading.records] == [
        ("A1|2025", 12_500.0), ("A2|2025", 20_000.0),
    ]  # fmt: skip
    assert [problem.code for problem in checked.problems] == ["known_form"]
    [figures] = shared.check(name, later, plan=PLAN)
    assert [(problem.code, problem.facts["likely"]) for problem in figures.problems] == [
        ("not_a_table", "energy_users")
    ]
    wider = later.replace("丙".encode(), "丙,丁".encode()).replace(
        "兴城市".encode(), "兴城市,x".encode()
    )
    [wide] = shared.check(name, wider, plan=PLAN, table="energy_users")
    assert [problem.code for problem in wide.problems] == ["known_form", "not_read"]
    numbered = wider.replace(b",x", b",7")
    [changed] = shared.check(name, numbered, plan=PLAN, table="energy_users")
    assert changed.problems[0].code == "changed_form"
    assert changed.problems[0].facts["more"] == ("丁",)
    assert (recipes(shared, PLAN)[0]["table"], recipes(shared, PLAN)[0]["file"]) == (
        "energy_users", name,
    )  # fmt: skip
    [text] = recipe_files(shared, PLAN, [stored["upload"] + 1]).values()
    recipe, mistakes = recipe_in(text.encode(), "r.json")
    assert (recipe.table, mistakes) == ("energy_users", [])
    misnamed = text.replace('"table": "energy_users"', '"table": "observation"')
    _, mistakes = recipe_in(misnamed.encode(), "r.json")
    assert [(one.place, one.value) for one in mistakes] == [("table", '"observation"')]


def test_a_year_told_of_another_table_is_asked_again(shared: Store) -> None:
    """As of figures: where the next file does not say its year, it is none of the year before's."""
    reading = {
        "rows": [2, 3], "columns": [1, 4], "header_rows": [2],
        "fields": [{"field": name, "from": {"column": at}} for name, at in (
            ("unit", 1), ("name", 2), ("region", 3), ("target_tce", 4))]
        + [{"field": "year", "from": {"constant": "2024"}}],
    }  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(reading), "r.json"))
    text = "用能单位\n序,厂,地区,控制数\nA1,甲厂,兴城市,{}\n"

    def asked(amount: int, choices: Choices | None = None) -> Any:
        [checked] = shared.check("用能.csv", text.format(amount).encode(), plan=PLAN,
                                 table="energy_users", choices=choices)  # fmt: skip
        return (
            [row["key"] for row in checked.reading.records],
            [(one.kind, one.options) for one in checked.reading.questions],
            {one.key for one in checked.problems if one.is_error},
        )

    shared.upload("用能.csv", text.format(1500).encode(), plan=PLAN, table="energy_users", by="张",
                  choices=choices)  # fmt: skip
    assert asked(1600) == ([], [("period", ("2025", "2024"))], {"problem-period-asked"})
    assert asked(1600, Choices(period="2025")) == (["A1|2025"], [], set())


QUOTAS = "重点用能单位\n编号,企业,地,{},{}\nA1,甲厂,兴城市,1500,1600\n"


def test_a_year_in_the_head_of_another_table_is_the_files_own(shared: Store) -> None:
    """Pointed at under 2024年 and 2025年, the columns of the next file are 2025年 and 2026年."""
    reading = {
        "rows": [2, 3], "columns": [1, 5], "header_rows": [2],
        "fields": [{"field": name, "from": {"column": at}} for name, at in (
            ("unit", 1), ("name", 2), ("region", 3), ("target_tce", 4), ("target_tce", 5))]
        + [{"field": "year", "from": {"header_row": 2}, "as": [
            {"text": "2024年", "means": "2024", "column": 4},
            {"text": "2025年", "means": "2025", "column": 5}]}],
    }  # fmt: skip
    choices = Choices(readings=readings_in(json.dumps(reading), "r.json"))
    keys = []
    for years in (("2024年", "2025年"), ("2025年", "2026年")):
        data = QUOTAS.format(*years).encode()
        [checked] = shared.check(
            "定额.csv", data, plan=PLAN, table="energy_users", choices=choices
        )  # fmt: skip
        keys.append([row["key"] for row in checked.reading.records])
        if choices.readings:
            shared.upload(
                "定额.csv", data, plan=PLAN, table="energy_users", by="张", choices=choices
            )  # fmt: skip
            choices = Choices()
    assert keys == [["A1|2024", "A1|2025"], ["A1|2025", "A1|2026"]]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the plan's pack with a folder for recipes."""
    folder = tmp_path / PLAN
    shutil.copytree(PLANS / PLAN, folder)
    (folder / "recipes").mkdir()
    return folder


def test_a_recipe_ships_with_a_plan_pack(
    store: Store, pack: Path, filled: Path, tmp_path: Path
) -> None:
    """Written out, loaded elsewhere with the pack, read by and told there, ended with its file."""
    data = FORM.format("60.5万吨标准煤", 70)
    [stored] = store.upload(
        "市 能源.csv", data.encode(), plan=PLAN, by="张", choices=form_choices()
    )
    number = stored["upload"] + 1
    store.acting(LI).upload(
        "别的.csv", data.replace("项目", "名称").encode(), plan=PLAN, choices=form_choices()
    )
    assert list(recipe_files(store)) == [f"市-能源-{number}.json"]
    assert list(recipe_files(store, PLAN, [number + 2])) == [f"别的-{number + 2}.json"]
    with pytest.raises(UsageError, match="error-no-recipe"):
        recipe_files(store, PLAN, [number, 999])
    for name, text in recipe_files(store).items():
        (pack / "recipes" / name).write_text(text, encoding="utf-8")
    file = next((pack / "recipes").iterdir())
    assert packs.problems_of(pack)[1] == []

    with open_store(f"duckdb:{shutil.copyfile(filled, tmp_path / 'other.duckdb')}") as other:
        later = data.replace("60.5", "61.5")
        assert check(other, later, region=None)[0] == set()
        packs.add(other, pack)
        [row] = recipes(other, PLAN)
        figures, problems = check(other, later)
        assert figures == {(COUNTY, "2023", 61.5)}
        assert problems[0][1]["recipe"] == str(row["recipe"])
        assert recipe_files(other) == {file.name: file.read_text(encoding="utf-8")}
        entry = other.entry()
        packs.add(other, pack)
        assert other.entry() == entry
        file.write_text(file.read_text(encoding="utf-8").replace("211481", "211402"), "utf-8")
        packs.add(other, pack)
        [checked] = other.check("能源.csv", later.encode(), plan=PLAN)
        assert checked.reading.questions[0].options[0] == "211402"
        assert recipes(other, PLAN)[0]["recipe"] > row["recipe"]
        assert len(recipes(other, PLAN)) == 1
        file.unlink()
        packs.add(other, pack)
        assert recipes(other, PLAN) == []
        assert len(other.ledger(PLAN, "recipe")) == len(other.ledger(PLAN, "recipe_forget")) == 2


def test_every_mistake_of_a_shipped_recipe_is_named(store: Store, pack: Path) -> None:
    """By file and place; a pack with one is not loaded at all."""
    form = {"header": ["项目", 3], "labels": [], "numbers": "2023", "more": 1}
    reading = {**READING, "rows": [4, 2], "skip": []}
    documents = {
        "1.json": "{",
        "2.json": json.dumps({"file": "a.csv", "readings": [reading], "forms": [form], "x": 1}),
        "3.json": json.dumps({"file": "a.csv", "readings": [READING], "forms": []}),
        "4.json": json.dumps({
            "file": "a.csv", "forms": [{"header": [], "labels": [], "numbers": [], "to_end": True}],
            "readings": [json.loads(json.dumps(READING).replace("211481", "999999"))],
        }),
        "5.json": "[]",
        "6.json": '{"file": "\\ud800"}',
        "7.json": "[" * 200_000,
    }  # fmt: skip
    for name, text in documents.items():
        (pack / "recipes" / name).write_text(text, encoding="utf-8")
    _, problems = packs.problems_of(pack)
    assert [(one.file, one.column, one.value) for one in problems] == [
        ("recipes/1.json", None, None),
        ("recipes/2.json", "recipe.x", '"x"'),
        ("recipes/2.json", "readings[0].rows", "[4, 2]"),
        ("recipes/2.json", "forms[0].more", '"more"'),
        ("recipes/2.json", "forms[0].header[1]", "3"),
        ("recipes/2.json", "forms[0].numbers", '"2023"'),
        ("recipes/2.json", "forms[0].to_end", "null"),
        ("recipes/3.json", "forms", "0"),
        ("recipes/4.json", None, "999999"),
        ("recipes/5.json", "recipe", "[]"),
        ("recipes/5.json", "readings", "null"),
        ("recipes/5.json", "forms", "null"),
        ("recipes/5.json", "file", "null"),
        ("recipes/6.json", None, None),
        ("recipes/7.json", None, None),
    ]
    assert problems[0].code == "not_a_table"
    assert all(one.is_error for one in problems)
    entry = store.entry()
    with pytest.raises(InputRefused):
        packs.add(store, pack)
    assert store.entry() == entry


UNTITLED = "地区,{}年\n兴城市,21\n"
UNTITLED_READING = {
    "sheet": None, "rows": [1, 2], "columns": [1, 2], "header_rows": [1], "skip": [], "fields": [
        {"field": "region", "from": {"column": 1}}, {"field": "value", "from": {"column": 2}},
        {"field": "period", "from": {"header_row": 1}},
        {"field": "indicator", "from": {"constant": "straw-utilisation"}}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "indicators"),
    [
        ("上报数据（终版）.csv", {"straw-utilisation"}),
        ("秸秆综合利用率2024.csv", {"straw-utilisation"}),
        ("城镇清洁取暖率.csv", {"clean-heating-rate"}),
        ("农膜.csv", set()),
    ],
)
def test_an_indicator_told_of_a_form_holds_where_no_name_says_another(
    shared: Store, name: str, indicators: set[str]
) -> None:
    """A file without a title is known by its header, which other indicators may share."""
    choices = Choices(readings=readings_in(json.dumps(UNTITLED_READING), "r.json"))
    text = UNTITLED.format(2023)
    shared.upload("数据.csv", text.encode(), plan=PLAN, by="周", choices=choices)
    [checked] = shared.check(name, UNTITLED.format(2024).encode(), plan=PLAN)
    assert {row["indicator"] for row in checked.reading.accepted.to_pylist()} == indicators
