"""Briefings over HTTP: the same file as the command writes, kept by its entry."""

import io
import shutil

import openpyxl
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.api.routes import routes
from barometer.store import open_store

REPORT = "/api/v1/report"


@pytest.fixture(scope="module")
def client(filled, tmp_path_factory):
    """A client of the API over a store of the shipped plans."""
    path = tmp_path_factory.mktemp("api") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as store:
        yield TestClient(Starlette(routes=routes(lambda: store)))


def test_a_briefing_is_sent_once(client) -> None:
    """Its type, its name, its pages; the same one again is not sent twice."""
    asked = f"{REPORT}?format=pdf&plan=example&body=市发展改革委&lang=en"
    first = client.get(asked)
    assert (first.status_code, first.headers["content-type"]) == (200, "application/pdf")
    assert first.content[:5] == b"%PDF-" and int(first.headers["x-pages"]) > 3
    assert first.headers["content-disposition"] == 'attachment; filename="example.pdf"'
    again = client.get(asked, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "asked",
    ["format=odt", "plan=none", "region=211402&body=市发展改革委&plan=example", "as_of=999999",
     "period=x", "period=1900", "colour=red", "lang=fr", "body=none"],
)  # fmt: skip
def test_what_cannot_be_meant_is_told(client, asked) -> None:
    """400 and one sentence."""
    answer = client.get(f"{REPORT}?{asked}")
    assert (answer.status_code, list(answer.json())) == (400, ["error"])


def test_a_workbooks_cells_are_the_apis_numbers(client) -> None:
    """Titles with units in the reader's language, numbers unrounded and shown as on the page."""
    answer = client.get(f"{REPORT}?format=xlsx&plan=example&region=211402&lang=en")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["Targets and gaps", "Energy warnings", "Figures", "Sources", "Notes"]
    page = book["Targets and gaps"]
    assert page["A1"].value.startswith("Example data:")
    assert (page.freeze_panes, page.auto_filter.ref[:3]) == ("B3", "A2:")
    titles = [cell.value for cell in page[2]]
    lines = [dict(zip(titles, row, strict=True)) for row in page.iter_rows(min_row=3)]
    gaps = client.get("/api/v1/gaps?plan=example&region=211402").json()
    assert len(lines) == len(gaps)
    pairs = {"Achieved": "achieved", "Gap": "gap", "Completion rate (%)": "completion_pct",
             "Needed per year": "required_per_year", "Period": "period"}  # fmt: skip
    for title, key in pairs.items():
        values = [line[title].value for line in lines]
        assert values == pytest.approx([row[key] for row in gaps], nan_ok=True), title
    energy = next(line for line in lines if line["Name"].value.startswith("Energy consumption per"))
    assert energy["Achieved"].number_format == "#,##0.0"
    assert energy["Status"].value == "Lagging"
    sources = list(book["Sources"].iter_rows(min_row=3, values_only=True))
    assert len(sources) == sum(len(row["sources"]) for row in gaps)
