"""A form that nobody has seen: told by pointing once, stored, known the next time."""

from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.e2e.conftest import DROP, settled

pytestmark = pytest.mark.e2e

# Two years of the same rows below each other; neither place nor year is said.
FORM = "乡镇节能台账\n内容,数\n{}"
ROWS = "秸秆综合利用率,{}\n城镇清洁取暖率,{}\n"


class Sheet:
    """The sheet on the page, pointed at with the mouse; row and column 0 hold the names."""

    def __init__(self, page):
        """On this page."""
        self.page = page

    def cell(self, row, column):
        """A cell by its place on the sheet."""
        return self.page.locator(f'.sheet [data-row="{row}"][data-column="{column}"]')

    def point(self, row, column, **how):
        """Point at a cell, and wait for what can be said of it."""
        self.cell(row, column).click(**how)
        settled(self.page)

    def rows(self, first, last):
        """Drag over the margin of some rows."""
        self.cell(first, 0).hover()
        self.page.mouse.down()
        self.cell(last, 0).hover()
        self.page.mouse.up()
        settled(self.page)

    def chosen(self):
        """The places of the cells chosen."""
        return self.page.locator('.sheet [aria-selected="true"]').evaluate_all(
            "cells => cells.map(cell => [Number(cell.dataset.row), Number(cell.dataset.column)])"
        )


@contextmanager
def told(page):
    """Say something of the sheet, which is then drawn anew."""
    before = page.locator(".sheet table").element_handle()
    yield
    page.wait_for_function("drawn => !drawn.isConnected", arg=before)
    # The sheet answers first, and is checked after that.
    page.locator('.sheet table[aria-busy="false"]').wait_for()
    settled(page)


@pytest.fixture
def sheet(open_page, written_server, tmp_path):
    """The sheet of an unknown form on the page."""
    path = tmp_path / "台账.csv"
    path.write_text(FORM.format(ROWS.format(93.5, 70.5) + ROWS.format(92, 68)))
    page = open_page(f"{written_server}/upload?plan=example")
    page.set_input_files(DROP, path)
    expect(page.get_by_text("找不到表头")).to_be_visible()
    page.get_by_text("这张表是怎么读的").click()
    settled(page)
    return Sheet(page)


def choose(page, label, option):
    """Choose from the list of this label, by the keyboard: it stays open where the page moves."""
    box = page.get_by_role("combobox", name=label).last
    offered = page.get_by_role("option", name=option, exact=True)
    # A list that opens while the page is still drawn may close again.
    for _ in range(5):
        box.focus()
        box.press("ArrowDown")
        with suppress(TimeoutError):
            offered.click(timeout=5_000)
            return


def fill(page, label, text):
    """Type into the field of this label."""
    page.get_by_label(label).fill(text)
    page.get_by_label(label).press("Enter")


def test_ranges_are_chosen_by_mouse_and_by_keyboard(sheet):
    """Shift makes it longer, Ctrl puts one beside; arrows and Space need no mouse."""
    page = sheet.page
    sheet.point(3, 1)
    sheet.point(4, 2, modifiers=["Shift"])
    assert sheet.chosen() == [[3, 1], [3, 2], [4, 1], [4, 2]]
    sheet.point(6, 2, modifiers=["Control"])
    assert sheet.chosen() == [[row, column] for row in (3, 4, 6) for column in (1, 2)]
    sheet.point(3, 0)
    assert sheet.chosen() == [[3, 0], [3, 1], [3, 2]]
    sheet.point(3, 0)
    assert sheet.chosen() == []
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    assert sheet.chosen() == [[2, 0], [2, 1], [2, 2]]
    page.keyboard.press("Shift+ArrowDown")
    settled(page)
    expect(page.get_by_role("button", name="第 2–3 行")).to_have_count(2)
    assert sheet.chosen() == [[2, 0], [2, 1], [2, 2], [3, 0], [3, 1], [3, 2]]
    page.keyboard.press("Escape")
    assert sheet.chosen() == []
    page.keyboard.press("Shift+ArrowDown")
    assert sheet.chosen() == [[row, column] for row in (3, 4) for column in (0, 1, 2)]
    sheet.cell(4, 1).hover()
    page.mouse.down()
    sheet.cell(0, 2).hover()
    page.mouse.up()
    settled(page)
    assert sheet.chosen() == [[row, column] for row in (1, 2, 3, 4) for column in (1, 2)]
    page.keyboard.press("Escape")
    expect(page.get_by_text("还没有点")).to_be_visible()


def test_two_blocks_are_told_by_pointing_and_known_the_next_time(sheet, tmp_path):
    """Roles of columns, a block of its own, places and years; what a row becomes is shown."""
    page = sheet.page
    sheet.point(0, 1)
    with told(page):
        choose(page, "A 列“内容”是", "指标")
    sheet.point(0, 2)
    with told(page):
        choose(page, "B 列“数”是", "数值")
    with told(page):
        choose(page, "整张表的地区", "兴城市")
    sheet.rows(5, 6)
    with told(page):
        page.get_by_role("button", name="第 5–6 行单作一张表").click()
    with told(page):
        fill(page, "整张表的时期", "2023")
    with told(page):
        choose(page, "看哪一张表", "第 1 张：第 2–4 行、A–B 列")
    with told(page):
        fill(page, "整张表的时期", "2024")
    expect(page.locator(".bm-result")).to_contain_text("4")
    sheet.point(3, 0)
    title = page.get_by_role("heading", name="点到的这些会存成")
    becomes = title.locator("xpath=following::table[1]")
    expect(becomes).to_contain_text("兴城市秸秆综合利用率2024当年值93.5%")
    expect(becomes.locator("tbody tr")).to_have_count(1)
    sheet.cell(3, 2).hover()
    expect(page.get_by_role("tooltip")).to_contain_text(
        "兴城市 · 秸秆综合利用率 · 2024 · 93% → 93.5%"
    )
    page.get_by_label("上报人或单位").fill("兴城市统计局")
    page.get_by_role("button", name="确认存入").first.click()
    expect(page.get_by_text("已存入，编号")).to_be_visible()
    # The field for files is emptied: what is dropped before that goes with it.
    expect(page.locator('[data-testid="stFileUploaderFile"]')).to_have_count(0)
    settled(page)
    path = tmp_path / "台账.csv"
    path.write_text(FORM.format(ROWS.format(94, 71) + ROWS.format(92, 68)))
    page.set_input_files(DROP, path)
    expect(page.get_by_text("这张表的形式已经认得").first).to_be_visible()
