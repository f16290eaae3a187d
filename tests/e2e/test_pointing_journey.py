"""A form that nobody has seen: told by pointing once, stored, known the next time."""

from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.e2e.conftest import DROP, settled

pytestmark = pytest.mark.e2e

# Two years of the same rows below each other; neither place nor year is said.
FORM = "乡镇节能台账\n内容,数\n{}"
ROWS = "秸秆综合利用率,{}\n城镇清洁取暖率,{}\n"
# Of the drawn sheet: the height of a row, and where its names of rows and columns stand.
ROW, MARGIN, COLUMNS = 35, 18, (400, 800)


class Sheet:
    """The sheet on the page, pointed at with the mouse."""

    def __init__(self, page):
        """On this page."""
        self.page = page

    def at(self, row, x):
        """A place on the screen; row 0 holds the names of the columns."""
        grid = self.page.locator('[data-testid="stDataFrame"] canvas').first
        grid.scroll_into_view_if_needed()
        box = grid.bounding_box()
        return box["x"] + x, box["y"] + ROW * row + ROW / 2

    def column(self, at):
        """Select a column by its name."""
        self.page.mouse.click(*self.at(0, COLUMNS[at]))

    def rows(self, first, last):
        """Drag over two rows' margin cells."""
        self.page.mouse.move(*self.at(first, 150))
        self.page.mouse.down()
        self.page.mouse.move(*self.at(last, 150), steps=4)
        self.page.mouse.up()


@contextmanager
def told(page):
    """Say something of the sheet, which is then drawn anew."""
    before = page.locator('[data-testid="stDataFrame"] canvas').first.element_handle()
    yield
    page.wait_for_function("drawn => !drawn.isConnected", arg=before)
    settled(page)


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


def test_two_blocks_are_told_by_pointing_and_known_the_next_time(
    open_page, written_server, tmp_path
):
    """Roles of columns, a block of its own, places and years; what a row becomes is shown."""
    path = tmp_path / "台账.csv"
    path.write_text(FORM.format(ROWS.format(93.5, 70.5) + ROWS.format(92, 68)))
    page = open_page(f"{written_server}/upload?plan=example")
    page.set_input_files(DROP, path)
    expect(page.get_by_text("找不到表头")).to_be_visible()
    page.get_by_text("这张表是怎么读的").click()
    settled(page)
    sheet = Sheet(page)
    sheet.column(0)
    with told(page):
        choose(page, "A 列“内容”是", "指标")
    sheet.column(1)
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
    sheet.rows(3, 3)
    title = page.get_by_role("heading", name="点到的这些会存成")
    becomes = title.locator("xpath=following::table[1]")
    expect(becomes).to_contain_text("兴城市秸秆综合利用率2024当年值93.5%")
    expect(becomes.locator("tbody tr")).to_have_count(1)
    page.get_by_label("上报人或单位").fill("兴城市统计局")
    page.get_by_role("button", name="确认存入").first.click()
    expect(page.get_by_text("已存入，编号")).to_be_visible()
    # The field for files is emptied: what is dropped before that goes with it.
    expect(page.locator('[data-testid="stFileUploaderFile"]')).to_have_count(0)
    settled(page)
    path.write_text(FORM.format(ROWS.format(94, 71) + ROWS.format(92, 68)))
    page.set_input_files(DROP, path)
    expect(page.get_by_text("这张表的形式已经认得").first).to_be_visible()
