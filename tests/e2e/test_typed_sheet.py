"""Figures pasted into the sheet of the upload page."""

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.e2e.conftest import settled

pytestmark = pytest.mark.e2e

ADDRESS = (
    "upload?plan=example&way=sheet&region=211402&years=2023,2024&indicators=straw-utilisation,gdp"
)
# Where the first cell of 2023 stands in the sheet: behind row numbers and names, below the heads.
FIRST_CELL = {"x": 310, "y": 52}


def sheet_of(page):
    """The sheet, once it is drawn."""
    sheet = page.get_by_test_id("stDataFrame")
    expect(sheet.get_by_test_id("data-grid-canvas")).to_be_visible(timeout=30_000)
    return sheet


def paste(page, sheet, shown, at=FIRST_CELL):
    """Paste at a cell until it is shown: a sheet just drawn may not listen yet."""
    for _ in range(5):
        sheet.click(position=at)
        page.keyboard.press("ControlOrMeta+v")
        try:
            shown.wait_for(timeout=8_000)
        except TimeoutError:
            page.keyboard.press("Escape")
        else:
            return


def test_a_block_from_excel_is_pasted_and_checked(server, open_page):
    """Two by two cells: the wrong one is named by row and column; undo empties the sheet."""
    page = open_page(f"{server}/{ADDRESS}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sheet = sheet_of(page)
    page.evaluate("navigator.clipboard.writeText('90\\t91\\n270\\t很高')")
    problems = page.locator(".bm-table", has=page.get_by_role("cell", name="很高", exact=True))
    paste(page, sheet, problems.first)
    row = problems.locator("tbody tr").first
    expect(row.locator("td").nth(0)).to_have_text("3", timeout=30_000)
    expect(row.locator("td").nth(1)).to_have_text("2024")
    expect(page.get_by_role("heading", name="另外 3 个数没问题")).to_be_visible()
    page.get_by_role("button", name="退回一步").click()
    expect(page.locator(".bm-result")).to_have_count(0, timeout=30_000)
    settled(page)
    # Two rows are shown: what is pasted below them would be lost without a word.
    page.evaluate("navigator.clipboard.writeText('90\\t91\\n270\\t280\\n1\\t2\\n3\\t4\\n')")
    paste(page, sheet, page.get_by_text("最后 2 行没有填进来"))


@pytest.mark.long
def test_no_key_is_lost_however_quickly_it_is_typed(server, open_page):
    """Keys before a cell has opened, after Enter, and while the page is made anew."""
    page = open_page(f"{server}/{ADDRESS.partition('&indicators')[0]}")
    sheet = sheet_of(page)
    numbers = ["0.91", "0.84", "0.21", "0.33", "0.45"]
    for pause in (0, 40):
        sheet.click(position={"x": FIRST_CELL["x"] + 150, "y": FIRST_CELL["y"] + 35})
        cells = page.locator('[data-testid="stDataFrame"] [role=gridcell][aria-colindex="3"]')
        cells.first.wait_for(state="attached")
        for number in numbers:
            page.keyboard.type(number, delay=pause)
            page.keyboard.press("Enter")
        expect(cells.nth(5)).to_have_text(numbers[-1])
        for at, number in enumerate(numbers, start=1):
            expect(cells.nth(at)).to_have_text(number)
        settled(page)
        page.get_by_role("button", name="全部清空").click()
        expect(page.locator(".bm-result")).to_have_count(0)
        settled(page)


@pytest.mark.long
def test_a_block_that_would_stand_elsewhere_is_not_pasted(server, open_page):
    """Names in another order, or years above: said, and nothing is typed; the same names go in."""
    page = open_page(f"{server}/{ADDRESS}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sheet, first_name = sheet_of(page), {**FIRST_CELL, "x": 100}
    names = ("地区生产总值（亿元）", "秸秆综合利用率")
    for block, at, said in (
        (
            f"{names[0]}\t270\t280\n{names[1]}\t90\t91",
            first_name,
            "第 1 行是“地区生产总值（亿元）”",
        ),
        ("2023年\t2024年\n90\t91\n", FIRST_CELL, "粘贴内容的第一行是年份"),
    ):
        page.evaluate("text => navigator.clipboard.writeText(text)", block)
        paste(page, sheet, page.get_by_text(said), at)
        expect(page.locator(".bm-result")).to_have_count(0)
    block = f"{names[1]}\t90\t91\n{names[0]}\t270\t280"
    page.evaluate("text => navigator.clipboard.writeText(text)", block)
    paste(page, sheet, page.locator(".bm-result"), first_name)
    row = page.locator(".bm-table tbody tr", has_text="地区生产总值").first
    expect(row).to_contain_text("280 亿元")
