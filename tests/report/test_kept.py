"""Briefings kept in the ledger: numbered, made again as they were, and what moved since."""

import io
import json
import shutil

import pytest
from docx import Document
from starlette.applications import Starlette
from starlette.testclient import TestClient
from typer.testing import CliRunner

from barometer.api.routes import routes
from barometer.cli import app
from barometer.errors import UsageError
from barometer.report.briefing import briefing
from barometer.report.content import Paragraph, Table
from barometer.report.facts import kept_scope, scope_of
from barometer.report.taking import keep_report, report
from barometer.store import open_store
from barometer.store.documents import reports
from barometer.wording import moves as move_words
from barometer.wording import name_of

ROW = "region,indicator,period,value\n211402,straw-utilisation,2024,{}\n"


@pytest.fixture(scope="module")
def store(filled, tmp_path_factory):
    """A store of the shipped plans, a county's briefing kept before one of its figures came."""
    path = tmp_path_factory.mktemp("kept") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}", fill=False) as opened:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("BAROMETER_REPORT_OFFICE", "葫节减办")
            for _ in range(2):
                keep_report(opened, scope(opened), "zh-Hans", "王")
        opened.upload("a.csv", ROW.format(99.5).encode(), plan="example")
        yield opened


def scope(store, region="211402", **choices):
    """A county of the example plan."""
    return scope_of(store, plan="example", region=region, body=None, period=None, as_of=None,
                    **choices)  # fmt: skip


def test_a_kept_briefing_is_numbered_and_told_by_the_api(store) -> None:
    """The office's word, the year of what it tells of, one more each time; newest first."""
    client = TestClient(Starlette(routes=routes(lambda: store)))
    rows = client.get("/api/v1/reports?plan=example&region=211402").json()
    year = rows[0]["at"][:4]
    assert [(row["number"], row["by"], row["since"]) for row in rows] == [
        (f"葫节减办〔{year}〕2号", "王", rows[1]["as_of"]),
        (f"葫节减办〔{year}〕1号", "王", None),
    ]
    assert client.get("/api/v1/reports?region=211403").json() == []


def test_it_is_made_again_as_it_was(store) -> None:
    """By its own number alone, whatever has been reported since."""
    first = reports.stored_reports(store, region="211402")[-1]
    again = briefing(store, kept_scope(store, first["report"]), "zh-Hans")
    assert (again.entry, again.number) == (first["as_of"], first["number"])
    assert "没有上期可比" in "".join(b.text for b in again.blocks if isinstance(b, Paragraph))
    document = Document(io.BytesIO(report(store, "docx", kept_scope(store, first["report"]),
                                          "zh-Hans").content))  # fmt: skip
    assert document.paragraphs[0].text == first["number"]
    client = TestClient(Starlette(routes=routes(lambda: store)))
    got = client.get(f"/api/v1/report?kept={first['report']}&plan=example&format=pdf")
    with pytest.raises(UsageError, match="error-no-report"):
        kept_scope(store, 1)
    assert (got.status_code, "plan" in got.json()["error"]) == (400, True)


def test_the_next_one_says_what_moved_in_the_words_of_changes(store) -> None:
    """The table's rows are those of the API's changes between the two entries."""
    told = briefing(store, scope(store), "zh-Hans")
    last = reports.stored_reports(store, region="211402")[0]["as_of"]
    client = TestClient(Starlette(routes=routes(lambda: store)))
    asked = f"plan=example&region=211402&since={last}&until={told.entry}"
    moved = client.get(f"/api/v1/changes?{asked}").json()
    decimals = {row["indicator"]: row["decimals"] for row in store.indicators("example")}
    [table] = [b for b in told.blocks if isinstance(b, Table) and "有变动" in b.title]
    assert [row[:4] for row in table.rows] == [
        (name_of(row, "zh-Hans"), move_words.value_words(row, "before", "zh-Hans"),
         move_words.value_words(row, "after", "zh-Hans"), move_words.status_words(row, "zh-Hans"))
        for row in ({**row, "decimals": decimals[row["indicator"]]} for row in moved)
    ]  # fmt: skip
    assert [row["after"] for row in moved] == [99.5] and "a.csv" in table.rows[0][4]


def test_the_city_is_compared_from_any_entry_with_its_counties(store) -> None:
    """An entry named takes the place of the last kept briefing; the region is told."""
    last = reports.stored_reports(store, region="211402")[0]["as_of"]
    told = briefing(store, scope(store, region=None, since=str(last)), "en")
    [table] = [b for b in told.blocks if isinstance(b, Table) and "changed" in b.title]
    assert [column.title for column in table.columns][1] == "Region"
    assert table.rows[-1][1:4:2] == ("Lianshan", "99.5% (2024)")


def test_the_command_keeps_and_lists(filled, tmp_path) -> None:
    """`--keep` keeps, `reports` lists, `--kept` writes that very one."""
    path, out = tmp_path / "store.duckdb", tmp_path / "out.xlsx"
    shutil.copyfile(filled, path)
    common = ["--store", f"duckdb:{path}", "--json"]
    write = ["report", "--format", "xlsx", "-o", str(out)]
    run = CliRunner().invoke
    written = run(app, [*write, "--plan", "example", "--keep", *common])
    assert written.exit_code == 0, written.output
    [row] = json.loads(run(app, ["reports", *common]).stdout)
    assert (row["as_of"], row["number"], row["report"]) == (
        json.loads(written.stdout)["as_of"], "", row["as_of"] + 1,
    )  # fmt: skip
    again = run(app, [*write, "--kept", str(row["report"]), *common])
    assert json.loads(again.stdout)["as_of"] == row["as_of"]
