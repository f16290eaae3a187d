"""From a county's file to a changed picture and back, in a real browser."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect

from barometer.wording import say
from tests.e2e.conftest import DROP

pytestmark = pytest.mark.e2e

GOOD = "行政区划代码,地区,指标,单位,时期,数值\n211402,连山区,秸秆综合利用率,%,2024,93.5\n"
# A name of which much could be made.
ODD = "<img src=x onerror=alert(1)> 见 www.evil.example a@evil.example :red[x] $y$ **b** -- :smile:"
MIXED = GOOD + "211403,龙港区,秸秆综合利用率,%,2024,很高\n"


@pytest.fixture
def county_file(tmp_path):
    """A function that writes a file as a county would send it."""

    def written(text, name="连山区 <b>节能</b>.csv"):
        path = tmp_path / name.replace("/", "_")
        path.write_text(text, encoding="utf-8")
        return path

    return written


def mended(download, cell, value):
    """The workbook downloaded, as its reader saves it with one cell put right."""
    path = Path(download.path()).with_name(download.suggested_filename)
    book = openpyxl.load_workbook(BytesIO(Path(download.path()).read_bytes()))
    book.active[cell] = value
    book.save(path)
    return path


def drop(page, path):
    """Drop a file and wait for what it would do."""
    page.set_input_files(DROP, path)
    expect(page.locator(".bm-result").first).to_be_visible(timeout=30_000)


def test_upload_changes_the_picture_and_undo_brings_it_back(open_page, county_file, written_server):
    """Preview, confirm, see the figure with its file, undo, gone; reasons typed one by one."""
    page = open_page(f"{written_server}/upload?plan=example")
    drop(page, county_file(GOOD))
    expect(page.locator(".bm-preview")).to_be_visible()
    button = page.get_by_role("button", name="确认存入").first
    expect(button).to_be_disabled()
    page.get_by_label("上报人或单位").fill("连山区统计局")
    page.get_by_label("上报人或单位").press("Enter")
    expect(button).to_be_enabled()
    button.click()
    expect(page.get_by_text("已存入，编号")).to_be_visible(timeout=30_000)
    # Below the uploads stand the forms that are known.
    uploads = page.locator(".bm-table", has_not_text="用过次数").last
    expect(uploads).to_contain_text("连山区统计局")
    page.get_by_role("button", name="撤销这次上传").click()
    told = page.locator(".bm-note", has_text="已作废。")
    expect(told).to_contain_text("1 项恢复为此前的上报。", timeout=30_000)
    expect(uploads).to_contain_text("已作废")
    drop(page, county_file(GOOD.replace("93.5", "0.9"), "奇.csv"))
    fields = page.get_by_label("原因：秸秆综合利用率")
    expect(fields).to_have_count(2)
    fields.first.focus()
    for reason in ("flood damage", "a new basis"):
        expect(button).to_be_disabled()
        page.keyboard.type(reason, delay=60)
        page.keyboard.press("Tab")
    expect(button).to_be_enabled()
    assert [field.input_value() for field in fields.all()] == ["flood damage", "a new basis"]


@pytest.mark.long
def test_one_click_stores_right_after_the_name_is_typed(open_page, county_file, written_server):
    """Nobody has to leave the field first for the button to listen."""
    page = open_page(f"{written_server}/upload?plan=example")
    drop(page, county_file(GOOD.replace("2024", "2023")))
    page.get_by_label("上报人或单位").press_sequentially("连山区统计局")
    page.get_by_role("button", name="确认存入").click()
    expect(page.get_by_text("已存入，编号")).to_be_visible()


def test_a_mended_file_takes_the_place_of_the_refused_one(open_page, county_file):
    """Same name or the marked copy: the new one alone, and that is said; other files stay below.

    Of a file's name no tag, link, mail, mark, colour or formula is made, in the page's words.
    """
    page = open_page("/upload?plan=example")
    headings = page.locator(".bm-result h2")
    drop(page, county_file(MIXED, f"{ODD}.csv"))
    page.set_input_files(DROP, county_file(MIXED, "乙.csv"))
    expect(page.get_by_role("button", name="移除 乙.csv")).to_be_visible()
    other_heading = "乙.csv：有 1 处要改，另外 1 个数没问题。"
    expect(headings).to_have_text([other_heading, other_heading.replace("乙", ODD)])
    page.set_input_files(DROP, county_file(GOOD, f"{ODD}.csv"))
    expect(headings).to_have_text([f"{ODD}.csv：1 个数，全部可以存。", other_heading])
    told = page.get_by_test_id("stAlert")
    expect(told).to_be_visible(timeout=30_000)
    shown = told.inner_text().replace("\u2060", "")
    assert say("upload-again", "zh-Hans", file=f"{ODD}.csv") in shown
    assert page.locator("a[href*='evil'], .bm-result img").count() == 0
    with page.expect_download() as marked:
        page.get_by_role("button", name="下载标注副本").click()
    page.set_input_files(DROP, mended(marked.value, "F3", 91))
    expect(headings).to_have_text(
        ["乙-marked.xlsx：2 个数，全部可以存。", f"{ODD}.csv：1 个数，全部可以存。"]
    )
