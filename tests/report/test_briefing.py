"""Briefings: the same numbers as the API, in Word's own forms, in three languages."""

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from starlette.applications import Starlette
from starlette.testclient import TestClient
from typer.testing import CliRunner

from barometer.api.routes import routes
from barometer.cli import app
from barometer.errors import UsageError
from barometer.report import tables
from barometer.report.briefing import briefing, title_lines
from barometer.report.content import Heading, Table
from barometer.report.facts import scope_of
from barometer.report.taking import report
from barometer.standing import by_pace, grouped
from barometer.store import open_store
from barometer.wording import gaps as words
from barometer.wording import name_of, say
from barometer.wording.prospects import required_words

SITE = "https://plans.example.org"
CHECKER = Path(sys.prefix) / "pdf-checker" / "bin" / "outloud"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def store(filled, tmp_path_factory):
    """A store of the shipped plans."""
    path = tmp_path_factory.mktemp("report") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        yield opened


def scope(store, plan="example", region=None, body=None, period=None, as_of=None):
    """The scope asked for."""
    return scope_of(store, plan=plan, region=region, body=body, period=period, as_of=as_of)


@pytest.fixture(scope="module")
def city(store):
    """The example city's briefing as Word."""
    return report(store, "docx", scope(store), "zh-Hans", SITE)


@pytest.fixture(scope="module")
def document(city):
    """The same, as python-docx reads it."""
    return Document(io.BytesIO(city.content))


def gaps_told(store, city, **filters):
    """The API's gap rows at the entry of the briefing."""
    client = TestClient(Starlette(routes=routes(lambda: store)))
    asked = {"plan": "example", "as_of": city.entry, **filters}
    return client.get("/api/v1/gaps", params=asked).json()


@pytest.fixture(scope="module")
def behind(store, city):
    """The API's rows of the targets behind, at the entry of the briefing, slowest first."""
    rows = gaps_told(store, city, region="211400")
    return by_pace(grouped(rows)["behind"])


def titled(document, title):
    """The table below a title."""
    caption = next(p for p in document.paragraphs if p.style.name == "Caption" and p.text == title)
    below = caption._p.getnext()
    return next(table for table in document.tables if table._tbl is below)


def cells(document, title):
    """The lines of the table below a title, its head left out."""
    return [[cell.text for cell in row.cells] for row in titled(document, title).rows[1:]]


def charts(content):
    """Each chart part's categories and series, and those of the workbook inside."""
    charts_with_rows = []
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        for name in sorted(n for n in files.namelist() if re.match(r"word/charts/chart\d", n)):
            root = etree.fromstring(files.read(name))
            series = [
                [float(v.text) for v in one.findall(f"{CHART}val//{CHART}v")]
                for one in root.iter(f"{CHART}ser")
            ]
            number = re.search(r"\d+", name)[0]
            book = openpyxl.load_workbook(
                io.BytesIO(files.read(f"word/embeddings/chart{number}.xlsx"))
            )
            rows = list(book.active.iter_rows(min_row=2, values_only=True))
            charts_with_rows.append((series, rows))
    return charts_with_rows


def test_targets_behind_are_those_of_the_api(store, document, behind) -> None:
    """Each row of the table, in the words that the API's numbers have."""
    table = titled(document, "落后的目标")
    told = [[cell.text for cell in row.cells[:4]] for row in table.rows[1:]]
    assert [line[0].split("\n")[0] for line in told] == [name_of(g, "zh-Hans") for g in behind]
    digits = {row["indicator"]: row["decimals"] for row in store.indicators("example")}
    for line, gap in zip(told, behind, strict=True):
        full = {**gap, "decimals": digits[gap["indicator"]]}
        assert line[1] == f"{words.goal_words(full, 'zh-Hans')}\n{words.now_words(full, 'zh-Hans')}"
        assert line[2] == words.rest_words(full, "zh-Hans")
        assert line[3] == required_words(full, "zh-Hans")
    by_target = {gap["target"]: line for gap, line in zip(behind, told, strict=True)}
    assert by_target["energy-intensity"][2:] == ["还差4.9 个百分点", "5.5%"]


GOOD = {"met", "ahead", "on_track"}
BEHIND = {"lagging", "off_track", "reversed", "missed", "late"}


def test_sectors_and_regions_are_counted_as_the_api_has_them(store, city, document) -> None:
    """Each count of both tables, from the API's rows counted here."""
    rows = gaps_told(store, city)
    sectors: dict[str, list[int]] = {}
    for row in (row for row in rows if row["region_code"] == "211400"):
        counts = sectors.setdefault(say(f"sector-{row['sector']}", "zh-Hans"), [0, 0, 0])
        fresh = not row["old"]
        counts[0] += 1
        counts[1] += fresh and row["status"] in GOOD
        counts[2] += fresh and row["status"] in BEHIND
    told = {
        line[0]: [int(cell) for cell in line[1:4]] for line in cells(document, "各领域目标完成情况")
    }
    assert told.pop("合计") == [sum(column) for column in zip(*sectors.values(), strict=True)]
    assert told == sectors
    below = [row for row in rows if row["region_code"] != "211400" and row["period"]]
    latest = max(row["period"] for row in below if row["period"] <= row["target_year"])
    regions: dict[str, list[int]] = {}
    for row in below:
        counts = regions.setdefault(row["region"], [0, 0, 0])
        fresh = not row["old"] and row["period"] >= min(latest, row["target_year"])
        counts[0] += 1
        counts[1] += fresh and row["status"] in GOOD
        counts[2] += fresh and row["status"] in BEHIND
    lines = cells(document, "各地区目标完成情况")
    assert {line[0]: [int(cell) for cell in line[1:4]] for line in lines} == regions


def test_tonnes_are_the_apis(store, city, document) -> None:
    """What the ledger of projects reached, of how much, and the share, as the API has them."""
    rows = gaps_told(store, city, region="211400")
    gaps = {row["name"]: row for row in rows if row["rule"] == "cumulative"}
    lines = cells(document, "重点工程减排量")
    assert len(lines) == 4
    for name, reached, asked, share, *_ in lines:
        gap = gaps[name]
        assert float(asked.replace(",", "")) == gap["target_value"]
        if gap["achieved"] is None:
            assert (reached, share) == ("—", "—")
            continue
        assert float(reached.replace(",", "")) == pytest.approx(gap["achieved"], abs=0.05)
        assert float(share.rstrip("%")) == pytest.approx(gap["completion_pct"], abs=0.05)


def test_charts_hold_the_apis_numbers_unrounded(city, behind) -> None:
    """In the drawing and in the workbook behind it, which Word edits."""
    drawn = charts(city.content)
    assert len(drawn) == 4
    known = (gap["pace_ratio"] for gap in behind if gap["pace_ratio"] is not None)
    paces = sorted(100 * pace for pace in known)[:10]
    assert drawn[1][0] == [pytest.approx(paces, rel=1e-12)]
    assert [row[1] for row in drawn[1][1]] == pytest.approx(paces, rel=1e-12)
    standing, rows = drawn[0]
    assert sum(sum(one) for one in standing) == 41
    assert [row[0] for row in rows][:2] == ["总体目标", "工业"]


def test_the_page_is_that_of_official_documents(document) -> None:
    """A4, 37 and 28 mm, 156 by 225 mm, 22 lines a page; sizes 2 and 3; fonts named, none inside."""
    section = document.sections[0]
    sides = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [round(side.mm) for side in sides] == [210, 297, 37, 28]
    wide = section.page_width - section.left_margin - section.right_margin
    high = section.page_height - section.top_margin - section.bottom_margin
    assert (round(wide / 36000), round(high / 36000)) == (156, 225)
    pitch = int(section._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch")))
    assert round(225 / 25.4 * 1440 / pitch, 1) == 22.0
    looks = {
        name: (document.styles[name].element.rPr.rFonts.get(qn("w:eastAsia")),
               document.styles[name].font.size.pt)
        for name in ("Normal", "Title", "Heading 1", "Heading 2")
    }  # fmt: skip
    assert looks == {
        "Normal": ("仿宋", 16), "Title": ("方正小标宋简体", 22), "Heading 1": ("黑体", 16),
        "Heading 2": ("楷体", 16),
    }  # fmt: skip
    assert [p.partname for p in document.part.package.parts if "font" in p.partname.lower()
            and p.partname != "/word/fontTable.xml"] == []  # fmt: skip
    assert document.settings.odd_and_even_pages_header_footer
    assert section.footer.paragraphs[0].text == section.even_page_footer.paragraphs[0].text


def test_it_can_be_heard_and_found(document) -> None:
    """Contents that lead to headings, heads that repeat, words for every picture, a language."""
    body = document.element.body
    names = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert {link for link in links if link} == names
    assert any("TOC \\o" in (text.text or "") for text in body.iter(qn("w:instrText")))
    heads = [table._tbl.tr_lst[0].find(f".//{qn('w:tblHeader')}") for table in document.tables]
    assert None not in heads
    told = [each.get("descr") for each in body.iter(qn("wp:docPr"))]
    assert len(told) == 5 and all(told)
    assert document.core_properties.language == "zh-CN"
    levels = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert levels.count("Heading 1") == 10


def test_made_up_figures_are_marked_on_every_page(document) -> None:
    """The mark stands in the head of odd and of even pages."""
    section = document.sections[0]
    heads = [section.header.paragraphs[0].text, section.even_page_header.paragraphs[0].text]
    assert all(text.startswith("示例数据：") for text in heads)


def test_the_pinned_view_is_named_with_its_code(city, document) -> None:
    """The address of the very entry, with the history that it is of."""
    address = next(
        rel.target_ref for rel in document.part.rels.values()
        if rel.is_external and rel.target_ref.startswith(SITE)
    )  # fmt: skip
    assert f"as_of={city.entry}" in address and "history=" in address


def test_the_pdf_is_tagged_and_archivable(store) -> None:
    """It says of itself PDF/UA-1 and PDF/A-2a; the county's in Traditional characters."""
    pdf = report(store, "pdf", scope(store, region="211402"), "zh-Hant", SITE)
    text = pdf.content.decode("latin-1")
    assert text.startswith("%PDF-") and "<pdfuaid:part>1</pdfuaid:part>" in text
    assert "<pdfaid:part>2</pdfaid:part>" in text and "<pdfaid:conformance>A" in text
    assert pdf.pages == len(re.findall(r"/Type\s*/Page\b", text))


def test_a_checker_of_accessible_pdf_finds_nothing(store, tmp_path) -> None:
    """Tables, charts, contents and links of the whole city, against PDF/UA-1."""
    file = tmp_path / "briefing.pdf"
    file.write_bytes(report(store, "pdf", scope(store), "en", SITE).content)
    checked = subprocess.run(
        [CHECKER, "--layer", "conformance", "--fail-on", "warning", "--json", "-", file],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    [told] = json.loads(checked.stdout)["results"]
    assert (checked.returncode, told["verdict"], told["findings"]) == (0, "pass", [])
    assert told["stats"]["tagged"] and sum(rule["status"] == "ran" for rule in told["rules"]) > 40


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_a_plan_without_figures_says_so(store, lang) -> None:
    """No number is made up: what is missing stands beside who is to report it."""
    told = briefing(store, scope(store, plan="huludao-145"), lang)
    [owed] = [block for block in told.blocks if isinstance(block, Table)][1:2]
    assert len(owed.columns) == 2 and not told.mark and told.address == ""
    first = next(block for block in told.blocks if not isinstance(block, Heading))
    assert first.text == {
        "zh-Hans": "这份规划有 41 项目标，我们没有找到完成数据。",
        "zh-Hant": "這份規劃有 41 項目標，我們沒有找到完成數據。",
        "en": "This plan sets 41 targets. We have found no results.",
    }[lang]  # fmt: skip


def test_a_bodys_briefing_tells_its_own(store) -> None:
    """Targets it leads or answers for, and its tasks; no table of counties."""
    told = briefing(store, scope(store, body="市发展改革委"), "zh-Hans")
    assert told.blocks[1].text.startswith("市发展改革委截至2024年，32 项目标中 9 项落后；最远的是")
    assert [b.text for b in told.blocks if isinstance(b, Heading)] == [
        "一、总体情况", "二、上期以来的变动", "三、落后的目标", "四、任务进展",
        "五、还缺什么、由谁补报", "六、计算口径", "七、数据来源",
    ]  # fmt: skip


def test_an_earlier_entry_gives_an_earlier_briefing(store) -> None:
    """As of the entry before the figures came there are none."""
    told = briefing(store, scope(store, plan="example", as_of=3), "zh-Hans")
    assert "没有找到" in told.blocks[1].text


def test_sources_that_are_not_listed_are_counted(store, monkeypatch) -> None:
    """How many, and where all of them are."""
    monkeypatch.setattr(tables, "SOURCES_SHOWN", 3)
    told = briefing(store, scope(store), "en")
    rows, last = told.blocks[-2].rows, told.blocks[-1].text
    files = {s["upload"] for gap in store.gaps(plan="example") for s in gap["sources"]}
    others = [row for row in store.uploads("example") if row["table"] != "observations"]
    assert (len(rows), last[:14]) == (3, "Not listed: 5 "), (len(files), len(others))


def test_titles_break_by_sense() -> None:
    """After a mark, before a bracket, as equal as may be."""
    assert title_lines("示例：葫芦岛市“十四五”节能减排综合工作方案（数据虚构）") == (
        "示例：葫芦岛市“十四五”", "节能减排综合工作方案（数据虚构）",
    )  # fmt: skip
    assert title_lines("葫芦岛市“十四五”节能减排综合工作方案") == (
        "葫芦岛市“十四五”节能减排综合工作方案",
    )


def test_a_region_and_a_body_at_once_are_refused(store) -> None:
    """One briefing is about one of them."""
    with pytest.raises(UsageError, match="error-report-scope"):
        scope(store, region="211402", body="市发展改革委")


def test_the_command_tells_file_pages_and_entry(filled, tmp_path) -> None:
    """The contract's three keys; what cannot be meant ends with 2."""
    path, out = tmp_path / "store.duckdb", tmp_path / "out.pdf"
    shutil.copyfile(filled, path)
    asked = ["report", "--format", "pdf", "--plan", "huludao-145", "--store", f"duckdb:{path}",
             "--json", "-o", str(out)]  # fmt: skip
    done = CliRunner().invoke(app, asked)
    told = json.loads(done.stdout)
    assert (done.exit_code, sorted(told)) == (0, ["as_of", "file", "pages"])
    assert told["pages"] == len(re.findall(rb"/Type\s*/Page\b", out.read_bytes()))
    assert CliRunner().invoke(app, [*asked, "--body", "none"]).exit_code == 2
