"""The door of intake: what callers rely on."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import duckdb
import openpyxl
import pyarrow as pa
import pytest

from barometer import intake
from barometer.errors import Cancelled
from barometer.intake.result import FIGURES
from barometer.plan.pack import CityTarget
from barometer.problems import Problem
from tests.corpus.cases import workbook_files
from tests.corpus.vocabulary import WORDS
from tests.corpus.writers import Sheet, packed, xlsx

SHORT = "地区,指标,时期,数值\n"


def read(text: str, **options: object) -> intake.Reading:
    """The one reading of a CSV."""
    return intake.read("x.csv", text.encode(), WORDS, **options)[0]  # type: ignore[arg-type]


def history(*rows: tuple[str, str, str, str, float]) -> pa.Table:
    """Figures in force: region, indicator, period, measure, value."""
    names = ("region_code", "indicator", "period", "measure", "value")
    fixed = {"basis": "statistical", "base_year": None}
    return pa.Table.from_pylist([{**dict(zip(names, row, strict=True)), **fixed} for row in rows])


def test_accepted_rows_have_the_store_s_columns() -> None:
    """Exactly the columns of the contract, text by code, and DuckDB reads them as text."""
    accepted = read(SHORT + "连山区,清洁取暖率,2023年,73.5\n").accepted
    kinds = [[(field.name, pa.types.is_dictionary(field.type) or field.type) for field in schema]
             for schema in (accepted.schema, FIGURES)]  # fmt: skip
    assert kinds[0] == kinds[1]
    with duckdb.connect() as connection:
        connection.register("incoming", accepted)
        row = connection.execute(
            "select region_code, indicator, period, year, span, end_month, value from incoming"
        ).fetchone()
    assert row == ("211402", "clean_heating", "2023", 2023, "year", 12, 73.5)


def test_region_of_the_caller_serves_a_file_that_names_none() -> None:
    """`region` fills in, and a region in the file's own rows wins over it."""
    none = read("指标,时期,数值\n清洁取暖率,2023,65\n", region="211403")
    named = read(SHORT + "连山区,清洁取暖率,2023,65\n", region="211403")
    assert none.accepted["region_code"].to_pylist() == ["211403"]
    assert named.accepted["region_code"].to_pylist() == ["211402"]


def test_confirmed_mapping_is_remembered() -> None:
    """A spelling confirmed once, in choices or in the plan's words, is known."""
    text = SHORT + "老城,供暖清洁化,2023,65\n"
    mapped = {("indicator", "供暖清洁化"): "clean_heating", ("region", "老城"): "211402"}
    chosen = read(text, choices=intake.Choices(mappings=mapped))
    words = replace(WORDS, mappings=mapped)
    remembered = intake.read("x.csv", text.encode(), words)[0]
    assert chosen.accepted["indicator"].to_pylist() == ["clean_heating"]
    assert remembered.accepted["region_code"].to_pylist() == ["211402"]


def test_unknown_names_are_asked_about() -> None:
    """A near name comes as a question with the nearest ones, likeliest first."""
    reading = read(SHORT + "连山区,城镇清洁取暧率,2023,65\n")
    assert [(q.kind, q.about, q.options[0]) for q in reading.questions] == [
        ("indicator", "城镇清洁取暧率", "clean_heating")
    ]


def test_names_offered_can_have_the_unit_of_their_column_first() -> None:
    """`能耗（万吨标准煤）` is likelier a total than an intensity, whatever is spelt more alike."""
    reading = read("地区,全口径能耗（万吨标准煤）\n绥中县,60.5\n")
    [question] = [one for one in reading.questions if one.kind == "indicator"]
    assert question.options[:2] == ("energy_consumption", "energy_per_gdp")


def test_two_data_sheets_are_refused_until_one_is_chosen() -> None:
    """Neither sheet is taken unasked; the problem names both; a name that is none is told."""
    data = xlsx(
        Sheet("上报", [["连山区"], ["指标", "2023年"], ["城镇清洁取暖率", 73.5]]),
        Sheet(
            "汇总",
            [["龙港区"], ["指标", "2023年"], ["城镇清洁取暖率", 70.1], ["能源消费总量", 286.05]],
        ),
    )
    asked, chosen, strange = (
        intake.read("x.xlsx", data, WORDS, choices=intake.Choices(sheet=sheet))[0]
        for sheet in (None, "上报", "兴城")
    )
    assert (asked.accepted_count, chosen.accepted["value"].to_pylist()) == (0, [73.5])
    assert [(p.code, p.facts["names"]) for p in asked.problems] == [("ambiguous", ("上报", "汇总"))]
    assert asked.questions == (intake.Question("sheet", "", ("上报", "汇总")),)
    assert [(p.code, p.key) for p in strange.problems] == [("not_a_table", "problem-no-such-sheet")]
    likeliest = intake.read("x.xlsx", data, WORDS, choices=intake.Choices(asking=True))[0]
    assert (likeliest.sheet, likeliest.questions[0].chosen) == ("汇总", "汇总")


def test_answers_hold_for_one_file_of_a_zip() -> None:
    """Two workbooks of one zip are each read from the sheet chosen for them."""
    book = workbook_files()["book-two-data-sheets.xlsx"]
    data = packed({"甲.xlsx": book, "乙.xlsx": book})
    choices = intake.Choices(
        files={"甲.xlsx": intake.Choices(sheet="连山区"), "乙.xlsx": intake.Choices(sheet="龙港区")}
    )
    readings = intake.read("两县.zip", data, WORDS, choices=choices)
    assert [(one.file, one.accepted["value"].to_pylist()) for one in readings] == [
        ("甲.xlsx", [73.5]), ("乙.xlsx", [70.1, 286.05]),
    ]  # fmt: skip


def test_layout_can_be_chosen() -> None:
    """Both readings of a two-faced table are open to the uploader."""
    text = "地区,指标,时期,数值,2021年,2022年\n连山区,清洁取暖率,2023,70,61,62\n"
    values = {
        layout: read(text, choices=intake.Choices(layout=layout)).accepted["value"].to_pylist()
        for layout in ("long", "wide")
    }
    assert values == {"long": [70.0], "wide": [61.0, 62.0]}
    assert read(text).accepted_count == 0


def test_figures_in_force_take_part_in_the_checks() -> None:
    """A copied value, a falling total and an outlier are seen against what is stored."""
    known = history(
        ("211402", "clean_heating", "2022", "level", 65.3),
        ("211402", "cod_abatement", "2022", "running_total", 900.0),
        *(("211402", "energy_consumption", str(year), "level", 300.0 + year - 2015)
          for year in range(2016, 2023)),
    )  # fmt: skip
    text = "地区,指标,时期,数值类型,数值,单位\n" + (
        "连山区,清洁取暖率,2023,当年值,65.3,%\n连山区,COD减排量,2023,规划期累计,850,吨\n"
        "连山区,能源消费总量,2023,当年值,30.8,万吨标准煤\n"
    )
    asked: list[list[str]] = []

    def lookup(indicators: object) -> pa.Table:
        asked.append(list(indicators))  # type: ignore[call-overload]
        return known

    codes = [(p.code, p.row) for p in read(text, history=lookup).problems]
    assert codes == [("unchanged", 2), ("falling_total", 3), ("outlier", 4)]
    assert codes == [(p.code, p.row) for p in read(text, history=known).problems]
    assert asked == [["clean_heating", "cod_abatement", "energy_consumption"]]
    assert read(text).problems == ()


@pytest.mark.parametrize(
    ("before", "told"), [("228.4", ["outlier"]), ("11", ["outlier"]), ("3", []), ("0", [])]
)
def test_an_amount_that_falls_to_nothing_is_told(before: str, told: list[str]) -> None:
    """0 where there was much is often a figure that nobody reported; of a few none may be left."""
    text = f"地区,指标,单位,2022,2023\n连山区,能源消费总量,万吨标准煤,{before},0\n"
    reading = read(text)
    assert [(p.code, p.key) for p in reading.problems] == [
        (code, "problem-fell-to-nothing") for code in told
    ]
    assert reading.accepted_count == 2


@pytest.mark.parametrize(
    ("unit", "two", "told"),
    [
        ("万吨标准煤", "300,3000000", [("outlier-own", "3,000,000"), ("outlier-own", "300")]),
        ("吨标准煤", "3000000,300", [("unit-slipped", "3,000,000"), ("outlier-own", "300")]),
        ("万吨标准煤", "300,9000", []),
        ("万吨标准煤", "0,9000", []),
    ],
)
def test_two_years_alone_can_show_that_a_unit_slipped(
    unit: str, two: str, told: list[tuple[str, str]]
) -> None:
    """From 50 times on; the usual value is told in the file's own unit, without an exponent."""
    reading = read(f"地区,指标,单位,2022,2023\n连山区,能源消费总量,{unit},{two}\n")
    assert [(p.key, p.facts["usual"]) for p in reading.problems] == [
        (f"problem-{key}", usual) for key, usual in told
    ]


def test_file_supersedes_what_is_in_force() -> None:
    """A revised figure is compared by its new value, not beside its old one."""
    known = history(("211402", "clean_heating", "2022", "level", 60.0))
    text = SHORT + "连山区,清洁取暖率,2022,65.3%\n连山区,清洁取暖率,2023,65.3%\n"
    assert [(p.code, p.row) for p in read(text, history=known).problems] == [("unchanged", 3)]


def test_progress_can_cancel() -> None:
    """Whatever `progress` raises ends the reading."""

    def stop(share: float) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        read(SHORT + "连山区,清洁取暖率,2023,65\n", progress=stop)


def test_problems_are_counted_beyond_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past the limit problems are counted, and errors stay on the list before warnings."""
    monkeypatch.setattr("barometer.intake.limits.PROBLEMS_LISTED", 10)
    marks = "".join(f"连山区,清洁取暖率,{1950 + at},—\n" for at in range(40))
    reading = read(SHORT + marks + "火星,清洁取暖率,2023,65\n")
    assert reading.problem_counts == {"missing_mark": 40, "unknown_region": 1}
    assert len(reading.problems) == 10
    assert [p.row for p in reading.problems if p.is_error] == [42]


def test_file_fits_the_plans_that_know_its_names() -> None:
    """The plan whose regions and indicators a file names; both where both know them."""
    other = replace(
        WORDS, plan="elsewhere", regions=WORDS.regions[:2], indicators=WORDS.indicators[4:6]
    )
    here = (SHORT + "兴城市,能源消费总量,2023,1\n").encode()
    both = (SHORT + "连山区,清洁取暖率,2023,1\n").encode()
    assert intake.fits("x.csv", here, [WORDS, other]) == ["example-145"]
    assert intake.fits("x.csv", both, [WORDS, other]) == ["example-145", "elsewhere"]
    assert intake.fits("x.csv", b"a,b\n1,2\n", [WORDS, other]) == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_filled_template_is_read_back(kind: str, lang: str) -> None:
    """Every cell filled in is a good figure; an unfilled template stores nothing."""
    blank = intake.template("observations", WORDS, kind, lang)
    unfilled = intake.read(f"t.{kind}", blank, WORDS)[0]
    assert (unfilled.accepted_count, unfilled.problems[0].key) == (0, "problem-no-rows")
    if kind == "csv":
        lines = blank.decode("utf-8-sig").splitlines()
        filled = [",".join([*(c := line.split(","))[:5], "50", *c[6:]]) for line in lines[1:]]
        text = "\r\n".join([lines[0], *filled])
        reading = intake.read("t.csv", text.encode("utf-8-sig"), WORDS)[0]
        assert reading.accepted_count == len(WORDS.regions) * len(WORDS.indicators)
        assert not [p for p in reading.problems if p.is_error]


@pytest.mark.parametrize(("lang", "measure"), [("zh-Hans", "比上年增减"), ("en", "annual_change")])
def test_template_speaks_one_language(lang: str, measure: str) -> None:
    """Below a Chinese header no code stands where a word is meant, and the other way round."""
    blank = intake.template("observations", WORDS, "csv", lang).decode("utf-8-sig")
    assert blank.splitlines()[1].split(",")[4] == measure


def test_template_is_narrowed_to_a_region_and_years_in_the_order_of_the_plan() -> None:
    """Only that county's rows, each year's in the order of the targets; the base year too."""
    goal = CityTarget("clean_heating", "level", "%", 2020, 2025)
    words = replace(WORDS, targets=(goal,))
    blank = intake.template("observations", words, "csv", region="211481", years=(2020, 2024))
    rows = [line.split(",") for line in blank.decode("utf-8-sig").splitlines()[1:]]
    assert {(row[0], row[3]) for row in rows} == {("211481", "2020"), ("211481", "2024")}
    names = [item.name for item in words.indicators]
    first = next(item.name for item in words.indicators if item.indicator == "clean_heating")
    ordered = [first, *(name for name in names if name != first)]
    assert [row[2] for row in rows] == ordered * 2
    book = openpyxl.load_workbook(BytesIO(intake.template("observations", words, "xlsx")))
    assert [cell.value for cell in book["选项"]["C"][: len(ordered)]] == ordered
    assert book["数据"].column_dimensions["C"].width > 2 * max(map(len, names))


def test_a_template_filled_in_has_nothing_to_tell() -> None:
    """Its lists to choose from are no sheet that anybody could show, and none of the file's."""
    book = openpyxl.load_workbook(
        BytesIO(intake.template("observations", WORDS, "xlsx", region="211481", years=(2023,)))
    )
    row = next(cells for cells in book["数据"].rows if cells[2].value == "城镇清洁取暖率")
    row[5].value = 71.5
    book.save(target := BytesIO())
    [reading] = intake.read("模板.xlsx", target.getvalue(), WORDS)
    assert reading.accepted["value"].to_pylist() == [71.5]
    assert (reading.problems, [sheet.sheet for sheet in reading.account]) == ((), ["数据"])


def test_codes_of_tasks_stay_text_in_a_template() -> None:
    """A spreadsheet makes no date of `3-1-01`, and offers the plan's own codes."""
    words = replace(WORDS, tasks=(("3-1-01", "改造"), ("3-1-02", "推广")))
    book = openpyxl.load_workbook(BytesIO(intake.template("measures", words, "xlsx")))
    sheet = book.worksheets[0]
    assert sheet["A1"].value == "任务编号"
    assert sheet.column_dimensions["A"].number_format == "@"
    assert [cell.value for cell in book["选项"]["A"]] == ["3-1-01", "3-1-02"]
    assert [[cell.value for cell in row[:3]] for row in sheet.iter_rows(min_row=2)] == [
        ["3-1-01", None, "改造"], ["3-1-02", None, "推广"],
    ]  # fmt: skip


def test_tasks_of_a_template_that_nobody_filled_in_stay_as_they_are() -> None:
    """Of two tasks one is given a progress: only that one is stored."""
    words = replace(WORDS, tasks=(("3-1-01", "改造"), ("3-1-02", "推广")))
    text = intake.template("measures", words, "csv").decode("utf-8-sig")
    head, first, second = text.splitlines()
    at = head.split(",").index("进度（%）")
    cells = second.split(",")
    cells[at] = "40"
    filled = "\r\n".join([head, first, ",".join(cells)])
    reading = intake.read("t.csv", filled.encode("utf-8-sig"), words, table="measures")[0]
    assert [(row["data"]["measure"], row["data"]["progress_pct"]) for row in reading.records] == [
        ("3-1-02", 40.0)
    ]
    assert reading.problems == ()


def test_marked_copy_holds_each_problem_at_its_cell() -> None:
    """Colour and comment at the cell; sent again unmended it reads the same."""
    from io import BytesIO

    import openpyxl

    data = (SHORT + "连山区,清洁取暖率,2022,abc\n连山区,清洁取暖率,2023,73.5%\n").encode()
    reading = intake.read("x.csv", data, WORDS)[0]
    copy = intake.marked_copy("x.csv", data, reading.problems, "en")
    sheet = openpyxl.load_workbook(BytesIO(copy.data)).worksheets[0]
    notes = {c.coordinate: c.comment.text for row in sheet for c in row if c.comment}
    assert copy.name == "x-marked.xlsx"
    assert list(notes) == ["D2"]
    assert notes["D2"].startswith('"abc" is not a number.')
    again = intake.read(copy.name, copy.data, WORDS)[0]
    assert again.accepted["value"].to_pylist() == [73.5]


def test_marked_copy_keeps_formulas_as_text() -> None:
    """A formula from a CSV never becomes one."""
    from io import BytesIO

    import openpyxl

    data = (SHORT + '连山区,清洁取暖率,2022,"=HYPERLINK(""http://x"")"\n').encode()
    problem = Problem("bad_number", "problem-bad-number", row=2, value="x")
    copy = intake.marked_copy("x.csv", data, [problem])
    cell = openpyxl.load_workbook(BytesIO(copy.data)).worksheets[0]["D2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")')


@pytest.mark.parametrize(
    ("text", "safe"),
    [("=1+1", "'=1+1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("+cmd", "'+cmd"),
     ("-2.6", "-2.6"), ("+1,026.4", "+1,026.4"), ("-x", "'-x"), ("连山区", "连山区"), ("", ""),
     ("＝1+1", "'＝1+1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("\n=1+1", "'\n=1+1"),
     ("\nx", "'\nx"), ("  =1+1", "'  =1+1"), ("\ufeff=1+1", "'\ufeff=1+1"),
     ("\u3000＝1", "'\u3000＝1"), ("-inf", "'-inf"), ("+nan", "'+nan"), ("-1e5", "-1e5"),
     ("-5\n", "'-5\n"), ("x=1", "x=1"), (" x", " x")],
)  # fmt: skip
def test_exports_neutralise_formulas(text: str, safe: str) -> None:
    """A leading sign that a spreadsheet would run is defused; numbers stay numbers."""
    assert intake.neutralise(text) == safe


def test_other_tables_are_read_by_their_columns() -> None:
    """Codes for words, numbers for numbers, the key, and the plan's years of a county target."""
    text = "地区,指标,基本目标,激励目标,单位,目标年\n连山区,COD减排量,0.05,0.06,万吨,2025\n"
    reading = intake.read("x.csv", text.encode(), WORDS, table="county_targets")[0]
    assert reading.problems == ()
    assert reading.records[0]["key"] == "211402|cod_abatement|2025"
    assert reading.records[0]["data"] == {
        "region": "211402", "indicator": "cod_abatement", "value": 0.05, "stretch_value": 0.06,
        "unit": "万吨", "base_year": 2020, "target_year": 2025, "region_code": "211402",
    }  # fmt: skip


def test_other_tables_locate_every_wrong_cell() -> None:
    """All problems of a row at once, by row and header."""
    text = (
        "项目编号,项目名称,地区,领域,污染物,年份,上报减排量（吨）\n"
        "P1,甲,连山区,工业,COD,2023,12.5\nP2,,火星,天上,铁,去年,-5\n"
    )
    reading = intake.read("x.csv", text.encode(), WORDS, table="projects")[0]
    assert reading.accepted_count == 1
    assert [(p.row, p.column, p.code) for p in reading.problems] == [
        (3, "项目名称", "missing_column"), (3, "地区", "unknown_region"),
        (3, "领域", "not_allowed"), (3, "污染物", "not_allowed"), (3, "年份", "bad_period"),
        (3, "上报减排量（吨）", "out_of_range"),
    ]  # fmt: skip


def test_an_old_county_workbook_reads_cell_by_cell() -> None:
    """Three merged header rows, full-width digits, footnotes, words and marks: all as written."""
    [reading] = intake.read("x.xls", workbook_files()["book-old-county.xls"], WORDS)
    rows = reading.accepted.select(
        ["indicator", "period", "measure", "value", "qualifier", "reason", "vintage"]
    ).to_pylist()
    level, change = "level", "annual_change"
    assert [tuple(row.values()) for row in rows] == [
        ("energy_consumption", "2022", level, 118.05, None, None, None),
        ("energy_consumption", "2022", change, -1.5, None, None, None),
        ("energy_consumption", "2023", level, 120.0, None, None, "flash"),
        ("energy_consumption", "2023", change, 1.7, None, None, "flash"),
        ("gdp", "2022", level, 101.5, None, None, None),
        ("gdp", "2022", change, 4.2, None, None, None),
        ("gdp", "2023", level, 106.8, None, None, "flash"),
        ("gdp", "2023", change, 5.2, None, None, "flash"),
        ("cod_abatement", "2022", level, None, None, "…", None),
        ("cod_abatement", "2022", change, None, None, "—", None),
        ("cod_abatement", "2023", level, 350.0, "at_least", None, "flash"),
        ("cod_abatement", "2023", change, None, None, "/", "flash"),
        ("clean_heating", "2022", level, 66.5, None, None, None),
        ("clean_heating", "2023", level, 73.5, "about", None, "flash"),
    ]


def test_many_duplicates_are_one_problem() -> None:
    """One cause, one problem: how many, the first rows, and which other row the first repeats."""
    line = "连山区,清洁取暖率,2022,73.5\n"
    reading = read(SHORT + line * 12_001)
    [problem] = [one for one in reading.problems if one.code == "duplicate"]
    assert (problem.row, problem.column, problem.value) == (3, "数值", "73.5")
    assert problem.facts["count"] == 12_000
    assert problem.facts["rows"] == ["3", "4", "5", "6", "7"]
    assert problem.facts["others"] == ["2", "4", "5", "6", "7"]
    assert reading.accepted_count == 1


def test_every_conflict_names_another_row() -> None:
    """Also past some thousand: the last one listed names the row that it differs from."""
    pairs = "".join(
        f"{region.name},清洁取暖率,{year}-{month:02},{value}\n"
        for value in (1, 2) for region in WORDS.regions for year in range(1995, 2025)
        for month in range(1, 13)
    )  # fmt: skip
    reading = read(SHORT + pairs)
    told = [one.facts["others"] for one in reading.problems if one.code == "conflict"]
    assert all(len(others) == 1 for others in told)
    assert len(told) == reading.problem_counts["conflict"]


def test_a_column_without_a_year_is_named_beside_dated_ones() -> None:
    """The others are read; the total is refused where it stands, once."""
    reading = read("连山区\n指标,单位,2023年,2024年,累计\n氮氧化物重点工程减排量,吨,1,2,9\n")
    assert reading.accepted["value"].to_pylist() == [1.0, 2.0]
    [told] = [problem for problem in reading.problems if problem.is_error]
    assert (told.code, told.key, told.row, told.column) == (
        "missing_column", "problem-column-undated", 2, "累计",
    )  # fmt: skip
