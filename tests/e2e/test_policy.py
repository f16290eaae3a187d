"""The Content-Security-Policy where a reader does something; every page: `test_every_page.py`."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.conftest import DROP, settled
from tests.e2e.test_every_page import refused

FIGURES = "行政区划代码,指标,时期,数值\n211402,单位地区生产总值能耗,2024,0.61\n"


def test_charts_need_no_eval_and_tables_fit(open_page) -> None:
    """A chart draws, answers the pointer, and offers its picture by our own menu alone.

    The last column of figures is not cut.
    """
    page = open_page("/indicator?plan=example&indicator=energy-intensity&lang=en")
    chart = page.locator('[data-testid="stVegaLiteChart"]').first
    expect(chart.locator("canvas, svg.marks").first).to_be_visible()
    chart.hover()
    frame = chart.locator("xpath=ancestor::*[@data-testid='stFullScreenFrame']")
    table = page.locator(".bm-scroll").last
    assert table.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    expect(frame.get_by_role("button")).to_have_count(0)
    page.locator(".bm-picture summary").first.click()
    expect(page.get_by_role("link", name="PNG").first).to_be_visible()
    assert refused(page) == []


def test_an_upload_keeps_to_the_policy(open_page, tmp_path: Path) -> None:
    """A dropped file goes up and comes back checked; a template comes down."""
    page = open_page("/upload?plan=example&lang=en")
    file = tmp_path / "figures.csv"
    file.write_text(FIGURES, encoding="utf-8")
    page.locator(DROP).set_input_files(file)
    expect(page.locator(".bm-result").first).to_be_visible()
    settled(page)
    with page.expect_download() as waited:
        page.locator('[data-testid="stDownloadButton"] button').first.click()
    assert waited.value.failure() is None
    assert refused(page) == []
