"""One filing, many forms: a bureau's own workbook filled with the figures in force."""

import io
import json
import shutil
from functools import partial

import pytest
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner

from barometer.cli import app
from barometer.errors import UsageError
from barometer.intake import Choices
from barometer.intake.layout.document import readings_in
from barometer.store import open_store
from barometer.store.views.form_filling import fill_form
from barometer.wording.readings import source_words

MAPPING = {
    "sheet": "表一", "rows": [2, 7], "columns": [1, 4], "header_rows": [2],
    "fields": [
        {"field": "region", "from": {"column": 1}},
        {"field": "indicator", "from": {"header_row": 2}},
        {"field": "unit", "from": {"header_row": 2}},
        {"field": "value", "from": {"column": 2}}, {"field": "value", "from": {"column": 3}},
        {"field": "period", "from": {"constant": "2024"}},
    ],
    "skip": [{"columns": [4, 4], "why": "note"}],
}  # fmt: skip

SAID = partial(source_words, lang="zh-Hans")


def form():
    """A form of shares and of thousands of tonnes; one cell is formatted, one typed already."""
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.title = "表一"
    sheet.append(["某局报表"])
    sheet.append(
        ["县（市、区）", "秸秆综合利用率（%）", "化学需氧量重点工程减排量（千吨）", "备注"]
    )
    for name in ("葫芦岛市", "连山区", "龙港区", "外地", "绥中县"):
        sheet.append([name, None, None, None])
    sheet["B4"].number_format, sheet["C5"] = "0.0%", 7
    book.save(out)
    return out.getvalue()


def mapping(**changes):
    """The mapping as readings."""
    return readings_in(json.dumps({**MAPPING, **changes}), "m.json")


@pytest.fixture(scope="module")
def store(filled, tmp_path_factory):
    """A store of the shipped plans."""
    path = tmp_path_factory.mktemp("forms") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}", fill=False) as opened:
        yield opened


def test_figures_stand_in_the_forms_own_units_with_their_source(store) -> None:
    """Per cent as the cell is formatted, tonnes in thousands; what is typed or unknown stays."""
    done = fill_form(store, "f.xlsx", form(), mapping(), SAID, plan="example")
    sheet = load_workbook(io.BytesIO(done.content))["表一"]
    held = {(row["region_code"], row["indicator"]): row for row in store.observations(
            plan="example") if (row["period"], row["measure"]) == ("2024", "level")}  # fmt: skip
    city = held["211400", "straw-utilisation"]
    assert [[cell.value for cell in row] for row in sheet["B3:C6"]] == [
        [city["value"], held["211400", "cod-abatement"]["value"] / 1000],
        [held["211402", "straw-utilisation"]["value"] / 100,
         held["211402", "cod-abatement"]["value"] / 1000],
        [held["211403", "straw-utilisation"]["value"], 7], [None, None],
    ]  # fmt: skip
    said = f"第{city['upload']}号上报 {city['file']} 第{city['row']}行"
    assert said in sheet["B3"].comment.text and sheet["C5"].comment is None
    assert (done.filled + done.empty, done.unknown) == (7, 2)


def test_a_filled_form_sent_in_changes_nothing(store) -> None:
    """What was filled in is read by the same mapping as the very figures in force."""
    done = fill_form(store, "f.xlsx", form(), mapping(), SAID, plan="example")
    [check] = store.check("f.xlsx", done.content, plan="example",
                          choices=Choices(readings=mapping()))  # fmt: skip
    same = [row["column"] for row in check.changes.rows if row["value"] == row["old_value"]]
    assert (check.counts["new"], len(same)) == (0, done.filled)


def test_what_nothing_is_reported_for_stays_empty(store) -> None:
    """Of a year without figures, and before there were any."""
    first = min(row["upload"] for row in store.uploads("example")) - 1
    late = fill_form(store, "f.xlsx", form(), mapping(), SAID, plan="example", period="2025")
    early = fill_form(store, "f.xlsx", form(), mapping(), SAID, plan="example", as_of=first)
    assert (late.filled, early.filled, late.empty, early.empty) == (0, 0, 7, 7)
    sheet = load_workbook(io.BytesIO(late.content)).active
    assert {cell.value for row in sheet["B3:C4"] for cell in row} == {None}


@pytest.mark.parametrize(
    ("data", "changes", "key"),
    [(b"a,b\n", {}, "error-form"), (None, {"sheet": "表二"}, "error-form"),
     (None, {"fields": MAPPING["fields"][3:]}, "error-form-nothing")],
)  # fmt: skip
def test_a_mapping_of_another_form_is_told(store, data, changes, key) -> None:
    """In words, with what to compare."""
    with pytest.raises(UsageError) as caught:
        fill_form(store, "f.xlsx", data or form(), mapping(**changes), SAID, plan="example")
    assert caught.value.key == key


def test_the_command_counts_its_cells(filled, tmp_path) -> None:
    """Every empty cell that the mapping asks is filled, empty or unknown."""
    path, out = tmp_path / "store.duckdb", tmp_path / "out.xlsx"
    shutil.copyfile(filled, path)
    (tmp_path / "f.xlsx").write_bytes(form())
    (tmp_path / "m.json").write_text(json.dumps(MAPPING), encoding="utf-8")
    asked = ["form", "fill", str(tmp_path / "f.xlsx"), "--mapping", str(tmp_path / "m.json")]
    asked += ["-o", str(out), "--plan", "example", "--store", f"duckdb:{path}", "--json"]
    done = CliRunner().invoke(app, asked)
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["filled"] + told["empty"] + told["unknown"] == 9 and out.exists()
