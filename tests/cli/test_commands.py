"""The command line's contract: JSON on stdout, one line on stderr, exit codes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from barometer import objects
from barometer.cli import app, main
from barometer.store import open_store
from tests.corpus.writers import Sheet, xlsx

ROOT = Path(__file__).resolve().parents[2]
PLAN = "huludao-145"
Run = Callable[..., Result]

GOOD = (
    "\ufeffregion_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"
    "211400,,energy-intensity,2021,annual_change,-2.9,%,,,,\n"
    "211400,,energy-intensity,2022,annual_change,-3.4,%,,,,\n"
    "211400,,energy-intensity,2023,annual_change,-1.0,%,,,,\n"
)
CHINESE = (
    "\ufeff行政区划代码,地区,指标,时期,数值类型,数值,单位,核算口径,数据版本,来源,备注\n"
    ",葫芦岛市,城镇清洁取暖率,2020年,水平值,62,%,,,,\n"
    ",葫芦岛市,城镇清洁取暖率,2023年,水平值,74,%,,,,\n"
)
BAD = GOOD + "211499,,energy-intensity,2024,annual_change,-1.0,%,,,,\n"


@pytest.fixture
def run(run_bare: Run, filled: Path, tmp_path: Path) -> Run:
    """Call a command on a store of its own that holds the shipped plans."""
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    return run_bare


@pytest.fixture
def run_bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call a command where nobody has made a store yet."""
    monkeypatch.setenv("BAROMETER_STORE", f"duckdb:{tmp_path / 'store.duckdb'}")
    runner = CliRunner()

    def call(*words: str) -> Result:
        result = runner.invoke(app, list(words))
        assert "Traceback" not in result.output
        return result

    return call


def document(result: Result) -> Any:
    """The one JSON document on stdout."""
    return json.loads(result.stdout)


def written(folder: Path, name: str, text: str) -> str:
    """The path of a file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_init_says_what_the_store_holds_and_may_be_repeated(run_bare: Run) -> None:
    """The same document twice: running it again changes nothing."""
    first, second = run_bare("init", "--json"), run_bare("init", "--json")
    assert document(first) == document(second)
    assert set(document(first)) == {"store", "plans", "targets", "observations"}
    assert {"huludao-145", "china-145", "example"} <= set(document(first)["plans"])


def test_plans_and_targets_have_the_documented_keys(run: Run) -> None:
    """Names are a contract."""
    assert all(list(row) == list(objects.PLAN_KEYS) for row in document(run("plans", "--json")))
    targets = document(run("targets", "--plan", PLAN, "--json"))
    assert len(targets) == 41
    assert all(list(row) == list(objects.TARGET_KEYS) for row in targets)
    assert {row["sector"] for row in document(
        run("targets", "--plan", PLAN, "--sector", "buildings", "--json")
    )} == {"buildings"}  # fmt: skip


def test_an_upload_shows_in_the_gaps(run: Run, tmp_path: Path) -> None:
    """Worked number A of the method, from a file to the gap object."""
    result = run("upload", written(tmp_path, "a.csv", GOOD), "--plan", PLAN, "--json")
    assert result.exit_code == 0
    [upload] = document(result)
    assert (upload["new"], upload["accepted"], upload["retracted_at"]) == (3, 3, None)
    rows = document(run("gaps", "--plan", PLAN, "--region", "211400", "--json"))
    gap = next(row for row in rows if row["indicator"] == "energy-intensity")
    assert gap["achieved"] == pytest.approx(7.139386, abs=1e-9)
    assert gap["pace_ratio"] == pytest.approx(0.7906583248197947, abs=1e-9)
    assert (gap["status"], gap["warning_level"], gap["period"]) == ("lagging", 2, 2023)
    assert [source["row"] for source in gap["sources"]] == [2, 3, 4]


def test_gaps_for_people_keep_bounds_words_and_age(run: Run, tmp_path: Path) -> None:
    """A figure of at least 71 %, a target of about 15 %, a year before the others'."""
    text = (
        "region_code,indicator,period,value\n"
        "211400,urban-sewage-collection,2021,≥71%\n211400,rail-water-freight-share,2023,12%\n"
    )
    assert run("upload", written(tmp_path, "q.csv", text), "--plan", PLAN).exit_code == 0
    lines = run("gaps", "--plan", PLAN, "--region", "211400").output.splitlines()
    [sewage] = [line for line in lines if line.startswith("urban-sewage-collection ")]
    [freight] = [line for line in lines if line.startswith("rail-water-freight-share ")]
    assert "2021（更早）" in sewage
    assert "≥71" in sewage
    assert "力争70" in sewage
    assert "约15" in freight


def test_a_chinese_header_is_read_the_same(run: Run, tmp_path: Path) -> None:
    """The plan is found from the file's own words."""
    result = run("upload", written(tmp_path, "b.csv", CHINESE), "--json")
    assert result.exit_code == 0
    values = document(run("observations", "--plan", PLAN, "--indicator", "clean-heating-rate",
                          "--json"))  # fmt: skip
    assert [(v["period"], v["value"], v["row"]) for v in values] == [
        ("2020", 62.0, 2),
        ("2023", 74.0, 3),
    ]


def test_check_names_the_row_and_stores_nothing(run: Run, tmp_path: Path) -> None:
    """Exit 1, the problem in the line a spreadsheet shows, nothing stored."""
    before = document(run("uploads", "--json"))
    result = run("check", written(tmp_path, "bad.csv", BAD), "--plan", PLAN, "--json")
    assert result.exit_code == 1
    [check] = document(result)
    assert [(p["row"], p["code"], p["severity"]) for p in check["problems"]] == [
        (5, "unknown_region", "error")
    ]
    assert (check["rows"], check["accepted"], check["layout"]) == (4, 3, "long")
    assert document(run("uploads", "--json")) == before


SMALL = """地区编码,指标,时期,数值,单位
211481,城镇清洁取暖率,2023,0.713,%
211402,城镇清洁取暖率,2023,0.802,%
"""


def test_a_stored_file_answers_with_the_problems_of_a_check(run: Run, tmp_path: Path) -> None:
    """Shares written as ratios are stored with the very warnings that `check` gives."""
    path = written(tmp_path, "small.csv", SMALL)
    [check] = document(run("check", path, "--plan", PLAN, "--json"))
    [stored] = document(run("upload", path, "--plan", PLAN, "--json"))
    assert stored["upload"] and stored["problems"] == check["problems"]
    assert [(p["row"], p["severity"]) for p in stored["problems"]] == [
        (2, "warning"), (3, "warning"),
    ]  # fmt: skip
    again = run("upload", path, "--plan", PLAN)
    assert again.exit_code == 0
    assert "作为百分数小得反常" in again.output


def test_a_bad_file_is_refused_whole_or_kept_in_part(run: Run, tmp_path: Path) -> None:
    """Exit 1 and nothing stored; with --partial the good rows are kept."""
    path = written(tmp_path, "bad.csv", BAD)
    refused = run("upload", path, "--plan", PLAN, "--json")
    assert refused.exit_code == 1
    assert [item["upload"] for item in document(refused)] == [None]
    partial = run("upload", path, "--plan", PLAN, "--partial", "--json")
    assert partial.exit_code == 0
    assert document(partial)[0]["accepted"] == 3


def test_retract_and_reinstate_print_the_upload(run: Run, tmp_path: Path) -> None:
    """`retract N` fills retracted_at; `reinstate N` empties it again."""
    [upload] = document(run("upload", written(tmp_path, "a.csv", GOOD), "--plan", PLAN, "--json"))
    number = str(upload["upload"])
    retracted = document(run("retract", number, "--by", "甲", "--why", "错", "--json"))
    assert retracted["retracted_at"].endswith("Z")
    assert run("retract", number).exit_code == 2
    assert document(run("reinstate", number, "--json"))["retracted_at"] is None


@pytest.mark.parametrize(
    "words",
    [
        ("gaps", "--plan", "nowhere"),
        ("gaps", "--region", "000000"),
        ("targets", "--sector", "weather"),
        ("retract", "99999"),
        ("check", "/no/such/file.csv"),
        ("plan", "check", "/no/such/folder"),
    ],
)
def test_wrong_usage_exits_2_with_one_line(run: Run, words: tuple[str, ...]) -> None:
    """Errors go to stderr in one line, never a trace."""
    result = run(*words, "--json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_folder_in_the_place_of_a_file_is_said_to_be_one(run: Run, tmp_path: Path) -> None:
    """It is there, so nobody is told that it is not."""
    result = run("check", str(tmp_path))
    assert (result.exit_code, result.stderr.startswith("这是文件夹，不是文件：")) == (2, True)


def test_a_plan_pack_is_checked_and_added(run: Run, tmp_path: Path) -> None:
    """Another city's plan is a new folder; adding it twice changes nothing."""
    folder = str(ROOT / "tests" / "data" / "packs" / "other-135")
    assert document(run("plan", "check", folder, "--json")) == []
    assert run("plan", "add", folder, "--json").exit_code == 0
    plans = document(run("plans", "--json"))
    assert run("plan", "add", folder, "--json").exit_code == 0
    assert document(run("plans", "--json")) == plans


def test_a_recipe_is_written_out_and_forgotten(run: Run, tmp_path: Path) -> None:
    """As a file that a plan pack ships; nothing is written once it is forgotten."""
    sheet, reading = tmp_path / "能源.csv", tmp_path / "reading.json"
    sheet.write_text("2023年\n项目,全年\n能源消费总量,60.5万吨标准煤\n", encoding="utf-8")
    sources = {"indicator": {"column": 1}, "value": {"column": 2}, "period": {"title": True},
               "region": {"constant": "211481"}}  # fmt: skip
    fields = [{"field": field, "from": source} for field, source in sources.items()]
    reading.write_text(json.dumps(
        {"sheet": None, "rows": [2, 3], "columns": [1, 2], "header_rows": [2], "fields": fields}
    ))  # fmt: skip
    [stored] = document(
        run("upload", str(sheet), "--plan", PLAN, "--reading", str(reading), "--by", "张", "--json")
    )
    number, away = stored["upload"] + 1, tmp_path / "recipes"
    files = document(run("recipes", "export", "--plan", PLAN, "-o", str(away), "--json"))
    assert files == {"files": [f"能源-{number}.json"]}
    written = json.loads((away / f"能源-{number}.json").read_text(encoding="utf-8"))
    assert (written["file"], written["readings"][0]["fields"]) == ("能源.csv", fields)
    assert run("recipes", "export", "-o", str(sheet), "--json").exit_code == 2
    assert run("recipes", "forget", str(number), "--json").exit_code == 0
    assert document(run("recipes", "export", "-o", str(away), "--json")) == {"files": []}


def test_a_period_told_of_a_form_is_asked_of_its_next_file(run: Run, tmp_path: Path) -> None:
    """Refused with the option that says it; `--answer period=` says it for this file."""
    text = "台账\n项目,全年\n能源消费总量,{}万吨标准煤\n"
    sources = {"indicator": {"column": 1}, "value": {"column": 2}, "period": {"constant": "2023"},
               "region": {"constant": "211481"}}  # fmt: skip
    fields = [{"field": field, "from": source} for field, source in sources.items()]
    table = {"sheet": None, "rows": [2, 3], "columns": [1, 2], "header_rows": [2], "fields": fields}
    reading = written(tmp_path, "r.json", json.dumps(table))
    first, options = written(tmp_path, "能源.csv", text.format(60.5)), ("--plan", PLAN, "--json")
    assert run("upload", first, "--reading", reading, "--by", "张", *options).exit_code == 0
    second, of_county = written(tmp_path, "能源.csv", text.format(61.5)), ("--region", "211481")
    refused = run("upload", second, *of_county, *options)
    assert refused.exit_code == 1
    [asked] = [one for one in document(refused)[0]["problems"] if one["severity"] == "error"]
    assert (asked["code"], "--answer period=2024" in asked["message"]) == ("missing_column", True)
    [stored] = document(run("upload", second, "--answer", "period=2024", *of_county, *options))
    assert (stored["new"], stored["readings"][0]["fields"][2]["from"]) == (1, {"constant": "2024"})
    assert run("check", second, "--answer", "period=明年", *of_county, *options).exit_code == 2


def test_people_get_a_table(run: Run) -> None:
    """Without --json the gaps are a table in words."""
    with open_store():
        pass
    shown = run("targets", "--plan", PLAN).stdout
    assert "城镇清洁取暖率" in shown
    assert "clean-heating-rate" in shown


def test_two_readings_are_refused_until_answered(run: Run, tmp_path: Path) -> None:
    """`check` and `upload` name both readings as `ambiguous`; `--answer` chooses one."""
    text = "地区,指标,时期,数值,2021年,2022年\n葫芦岛市,城镇清洁取暖率,2023,74,66,70\n"
    file = written(tmp_path, "两读.csv", text)
    asked = run("check", file, "--json")
    problem = document(asked)[0]["problems"][0]
    assert (asked.exit_code, problem["code"]) == (1, "ambiguous")
    assert all(f"--layout {layout}" in problem["message"] for layout in ("long", "wide"))
    assert run("upload", file, "--json").exit_code == 1
    wide = document(run("check", file, "--answer", "两读.csv::layout=wide", "--json"))[0]
    long = document(run("upload", file, "--answer", "layout=long", "--json"))[0]
    assert (wide["accepted"], long["accepted"]) == (2, 1)


@pytest.mark.parametrize(
    "answer", ["layout=sideways", "74", "indicator=clean-heating", "region:连山=999999"]
)
def test_an_answer_that_means_nothing_is_wrong_usage(run: Run, tmp_path: Path, answer: str) -> None:
    """An answer of no known form, or naming nothing of the plan, exits 2."""
    file = written(tmp_path, "x.csv", GOOD)
    assert run("check", file, "--answer", answer).exit_code == 2


@pytest.mark.parametrize("command", ["check", "upload"])
def test_a_table_that_does_not_exist_is_wrong_usage(run: Run, tmp_path: Path, command: str) -> None:
    """A misspelled table is not read as the table of figures: exit 2, nothing stored."""
    run("init")
    before = document(run("uploads", "--json"))
    refused = run(command, written(tmp_path, "x.csv", GOOD), "--table", "county_target", "--json")
    assert (refused.exit_code, refused.stdout, "county_target" in refused.stderr) == (2, "", True)
    assert document(run("uploads", "--json")) == before


def test_a_store_that_is_not_there_is_not_copied(run_bare: Run, tmp_path: Path) -> None:
    """Asking for a copy makes no empty store."""
    refused = run_bare("backup", str(tmp_path / "copy.duckdb"))
    assert (refused.exit_code, list(tmp_path.iterdir())) == (2, [])


def test_a_copy_comes_back_into_a_store_that_went_on(run: Run, tmp_path: Path) -> None:
    """A store that holds figures is replaced only when told: `--replace`."""
    copy = str(tmp_path / "copy.duckdb")
    backup = document(run("backup", copy, "--json"))
    run("upload", written(tmp_path, "x.csv", GOOD))
    assert run("restore", copy).exit_code == 2
    back = run("restore", copy, "--replace", "--json")
    assert (back.exit_code, document(back)["rows"]) == (0, backup["rows"])
    rows = document(
        run("observations", "--plan", PLAN, "--indicator", "energy-intensity", "--json")
    )
    assert rows == []


def test_a_file_of_two_readings_is_refused_by_naming_both(run: Run, tmp_path: Path) -> None:
    """Two sheets with tables: exit 1 and both names, until one is chosen."""
    book = tmp_path / "x.xlsx"
    heat = ["城镇清洁取暖率", 73.5]
    reported = Sheet("上报", [["连山区"], ["指标", "2023年"], heat])
    summed = Sheet("汇总", [["龙港区"], ["指标", "2023年"], heat, ["能源消费总量", 286.05]])
    book.write_bytes(xlsx(reported, summed))
    refused = run("check", str(book), "--plan", PLAN, "--json")
    [problem] = document(refused)[0]["problems"]
    assert (refused.exit_code, problem["code"]) == (1, "ambiguous")
    assert ["上报" in problem["message"], "汇总" in problem["message"]] == [True, True]
    chosen = run("upload", str(book), "--plan", PLAN, "--sheet", "上报", "--json")
    assert (chosen.exit_code, document(chosen)[0]["accepted"]) == (0, 1)


def test_another_table_is_told_in_words_and_read_as_told(run: Run, tmp_path: Path) -> None:
    """`--readings` names columns and conversion; its JSON with one column told reads the file."""
    text = (
        "2024年\n单位代码,企业名称,所在地,目标（吨标准煤）,总量（万吨标准煤）\nA1,甲,葫芦岛市,9,1\n"
    )
    file = written(tmp_path, "用能.csv", text)
    options = ("--plan", PLAN, "--table", "energy_users")
    before = document(run("check", file, *options, "--json"))[0]
    fields = before["readings"][0]["fields"]
    assert {item["field"] for item in fields} == {
        "unit", "name", "region", "target_tce", "year", "row_unit",
    }  # fmt: skip
    fields.append({"field": "energy_tce", "from": {"column": 5}})
    reading = written(tmp_path, "r.json", json.dumps(before["readings"]))
    checked = run("check", file, *options, "--reading", reading, "--readings")
    assert checked.exit_code == 0, checked.stdout
    assert "单位代码：A 列" in checked.stdout
    assert "能耗（吨标准煤）（E 列）：从万吨标准煤换算成吨标准煤" in checked.stdout
    stored = run("upload", file, *options, "--reading", reading, "--json")
    assert (stored.exit_code, document(stored)[0]["new"]) == (0, 1)


@pytest.mark.parametrize(
    "words", [["gaps", "--bogus"], ["gaps", "--period", "abc"], ["nonsense"], ["check"]]
)
def test_wrong_usage_is_one_line(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An option or a command that does not exist: one line on stderr, exit 2, nothing on stdout."""
    monkeypatch.setattr("sys.argv", ["barometer", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    output = capsys.readouterr()
    assert (ended.value.code, output.out, output.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["retract", "abc"], "UPLOAD 不能是“abc”，应为：整数。"),
        (["check", "x.csv", "--layout", "zz"], "--layout 不能是“zz”，应为：long, wide。"),
        (["check"], "缺少 FILES。"),
        (["chek"], "没有“chek”这个命令，是不是：check。"),
        (["gaps", "--perod", "2024"], "没有 --perod 这个选项，是不是：--period。"),
        (["gaps", "--period"], "--period 后面要写一个值。"),
        (["retract", "1", "2"], "多写了 2。"),
    ],
)
def test_wrong_usage_is_said_in_the_readers_language(
    words: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is missing, too much or of the wrong kind, and what was likely meant."""
    monkeypatch.setattr("sys.argv", ["barometer", *words])
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr().err == f"命令写得不对：{said}加 --help 可以看用法。\n"


def test_what_moved_begins_with_the_time_looked_at(run: Run) -> None:
    """The entry that moved a figure last, then a table."""
    lines = run("changes", "--plan", "example").stdout.splitlines()
    assert lines[0] == "最近一次让数字变动的是第 6 号记录；看到第 14 号为止。"
    assert lines[2].split()[0] == "energy-intensity"


def test_tokens_are_told_in_words(run: Run) -> None:
    """How a scope is given where it is missing; the state of each in the reader's language."""
    assert "请加 --region" in run("token", "create", "县统计局").stderr
    assert run("token", "create", "县统计局", "--region", "999").stderr == "没有地区“999”。\n"
    number = document(run("token", "create", "县统计局", "--region", "211402", "--json"))["number"]
    assert run("token", "list").stdout.splitlines()[1].split()[-1] == "有效"
    assert run("token", "revoke", str(number)).stdout.splitlines()[1].split()[-1] == "已收回"
