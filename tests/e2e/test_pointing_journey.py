"""A form that nobody has seen: told by pointing once, stored, known the next time."""

from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.e2e.conftest import DROP, settled

pytestmark = pytest.mark.e2e

# Two years of the same rows below each other; neither place nor year is said.
FORM = "乡镇节能台账\n内容,（1）\n{}"
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
        """Point at a cell."""
        self.cell(row, column).click(**how)

    def rows(self, first, last):
        """Drag over the margin of some rows."""
        self.cell(first, 0).hover()
        self.page.mouse.down()
        self.cell(last, 0).hover()
        self.page.mouse.up()

    def menu(self):
        """What can be said of the cells pointed at."""
        return self.page.get_by_role("dialog", name="点到的可以改成什么")

    def chosen(self):
        """The places of the cells chosen."""
        return self.page.locator('.sheet [aria-selected="true"]').evaluate_all(
            "cells => cells.map(cell => [Number(cell.dataset.row), Number(cell.dataset.column)])"
        )


@contextmanager
def told(page):
    """Say something of the sheet, which is then checked as it is read now."""
    yield
    checked(page)


def checked(page):
    """Wait until the file was checked and everything is drawn."""
    page.locator('.sheet table[aria-busy="false"]').wait_for()
    settled(page)


@pytest.fixture
def sheet(open_page, written_server, tmp_path):
    """The sheet of an unknown form on the page."""
    text = FORM.format(ROWS.format(93.5, 70.5) + ROWS.format(92, 68))
    return unknown(open_page(f"{written_server}/upload?plan=example"), tmp_path / "台账.csv", text)


def unknown(page, path, text):
    """The sheet of a file of this text, no header of which is known."""
    path.write_text(text)
    page.set_input_files(DROP, path)
    expect(page.get_by_text("找不到表头")).to_be_visible()
    page.locator(".sheet table").wait_for()
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


def fill(sheet, label, text):
    """Type into the menu's field of this label."""
    sheet.menu().get_by_label(label).fill(text)
    sheet.page.keyboard.press("Enter")


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
    assert sheet.chosen() == [[2, 0], [2, 1], [2, 2], [3, 0], [3, 1], [3, 2]]
    page.keyboard.press("Escape")
    assert sheet.chosen() == []
    page.keyboard.press("Shift+ArrowDown")
    assert sheet.chosen() == [[row, column] for row in (3, 4) for column in (0, 1, 2)]
    sheet.cell(4, 1).hover()
    page.mouse.down()
    sheet.cell(0, 2).hover()
    page.mouse.up()
    assert sheet.chosen() == [[row, column] for row in (1, 2, 3, 4) for column in (1, 2)]
    page.keyboard.press("Escape")
    assert sheet.chosen() == []
    expect(sheet.menu()).to_have_count(0)
    for key, cell in (("Home", (4, 0)), ("End", (4, 2)), ("PageDown", (6, 2)), ("PageUp", (0, 2))):
        page.keyboard.press(key)
        expect(sheet.cell(*cell)).to_be_focused()


def offered(sheet):
    """What rows and columns can be, as the menu words it."""
    items = sheet.menu().get_by_role("menuitem").or_(sheet.menu().get_by_role("menuitemradio"))
    return items.all_inner_texts()


def test_what_can_be_said_is_offered_without_asking_the_server(sheet):
    """A cell, rows, columns: each its own, in full and inside the window; the server is silent."""
    page = sheet.page
    page.evaluate("() => { window.asked = 0; WebSocket.prototype.send = () => { asked += 1 } }")
    roles = ["地区", "行政区划代码", "指标", "时期", "数值", "单位", "数值类型", "核算口径",
             "数据版本", "备注", "来源", "分组", "不读"]  # fmt: skip
    sheet.point(4, 1)
    assert offered(sheet) == [
        *roles, "这一行是表头", "不读这一行", "表到这一行为止", "从这一行起是另一张表",
    ]  # fmt: skip
    place = sheet.menu().locator("strong").first
    expect(place).to_have_text("A4")
    sheet.point(0, 2)
    assert offered(sheet) == roles
    expect(place).to_have_text("B 列")
    sheet.rows(5, 6)
    expect(place).to_have_text("第 5–6 行")
    assert offered(sheet) == [
        "这几行是表头", "不读这几行", "表到这几行为止", "从这几行起是另一张表", "这几行单作一张表",
    ]  # fmt: skip
    expect(sheet.menu().get_by_label("这几行的地区")).to_be_visible()
    sheet.point(3, 0)
    sheet.point(5, 0, modifiers=["Control"])
    assert offered(sheet) == ["不读这几行"]
    box, window = sheet.menu().bounding_box(), page.viewport_size
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= window["width"]
    page.mouse.click(5, 300)
    expect(sheet.menu()).to_have_count(0)
    assert page.evaluate("asked") == 0


def test_the_menu_needs_no_mouse(sheet):
    """Enter goes into it, arrows and letters through it, Escape back to the cell; Ctrl+Z undoes."""
    page, focused = sheet.page, sheet.menu().locator(":focus")
    # Figures are taken for such; what the column is comes first.
    sheet.cell(4, 2).focus()
    page.keyboard.press("Enter")
    expect(focused).to_have_text("数值")
    page.keyboard.press("Escape")
    sheet.cell(4, 1).focus()
    page.keyboard.press("Enter")
    expect(focused).to_have_text("地区")
    page.keyboard.press("End")
    expect(focused).to_have_text("从这一行起是另一张表")
    page.keyboard.press("ArrowUp")
    expect(focused).to_have_text("表到这一行为止")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(focused).to_have_text("行政区划代码")
    page.keyboard.press("Escape")
    expect(sheet.menu()).to_have_count(0)
    expect(sheet.cell(4, 1)).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    expect(focused).to_have_text("指标")
    with told(page):
        page.keyboard.press("Enter")
        expect(sheet.cell(4, 1)).to_be_focused()
    expect(sheet.cell(0, 1)).to_have_text("A · 指标")
    with told(page):
        page.keyboard.press("Control+z")
    expect(sheet.cell(0, 1)).to_have_text("A · 没有读")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    region = sheet.menu().get_by_label("整张表的地区")
    expect(region).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    # What the arrows pass is not said yet.
    expect(sheet.menu()).to_be_visible()
    chosen = region.evaluate("list => list.selectedOptions[0].text")
    with told(page):
        page.keyboard.press("Enter")
    sheet.point(4, 1)
    expect(region.locator("option:checked")).to_have_text(chosen)


def test_what_is_told_is_coloured_before_the_server_answers(sheet):
    """Rows and columns as told, at once and busy; a second word waits for the first's answer."""
    page = sheet.page
    page.evaluate("""() => {
      const send = WebSocket.prototype.send
      window.held = []
      WebSocket.prototype.send = function (...what) { held.push(() => send.apply(this, what)) }
      window.release = () => { WebSocket.prototype.send = send; for (const one of held) one() }
    }""")
    sheet.point(0, 1)
    sheet.menu().get_by_role("menuitemradio", name="指标", exact=True).click()
    sheet.rows(5, 6)
    sheet.menu().get_by_role("menuitem", name="不读这几行").click()
    expect(page.locator('.sheet table[aria-busy="true"]')).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="正在照新的读法核对")).to_be_visible()
    expect(sheet.cell(0, 1)).to_have_text("A · 指标")
    expect(sheet.cell(3, 1)).to_have_class("indicator")
    expect(sheet.cell(5, 0)).to_have_text("5 · 不读")
    expect(sheet.cell(6, 2)).to_have_class("left_out")
    with told(page):
        page.evaluate("window.release()")
    expect(sheet.cell(0, 1)).to_have_text("A · 指标")
    expect(sheet.cell(6, 0)).to_have_text("6 · 不读")
    with told(page):
        page.get_by_role("button", name="退回一步").click()
        expect(sheet.cell(6, 0)).to_have_text("6 · 数据")
    expect(sheet.cell(0, 1)).to_have_text("A · 指标")


@pytest.mark.long
def test_a_phone_has_the_menu_below_the_sheet_and_the_plain_questions(sheet):
    """Nothing is wider than the screen or stands over the sheet; the same is asked one by one."""
    page = sheet.page
    page.set_viewport_size({"width": 390, "height": 844})
    sheet.point(4, 2)
    box, table = sheet.menu().bounding_box(), page.locator(".sheet").bounding_box()
    assert box["y"] >= table["y"] + table["height"]
    assert (box["x"] >= 0, box["x"] + box["width"] <= 390) == (True, True)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    sheet.menu().get_by_role("button", name="关上").click()
    page.get_by_text("不点，一项一项回答").click()
    settled(page)
    with told(page):
        choose(page, "B 列“（1）”是", "数值")
        expect(sheet.cell(0, 2)).to_have_text("B · 数值")
    choose(page, "整张表的地区", "兴城市")
    settled(page)
    sheet.point(4, 2)
    region = sheet.menu().get_by_label("整张表的地区")
    expect(region.locator("option:checked")).to_have_text("兴城市")


@pytest.mark.long
def test_a_page_loaded_anew_goes_on_where_it_was(sheet, browser):
    """File, what was pointed at, the way back and the name; another browser sees nothing of it."""
    page = sheet.page
    page.get_by_label("上报人或单位").fill("连山区统计局")
    sheet.point(0, 1)
    with told(page):
        sheet.menu().get_by_role("menuitemradio", name="指标", exact=True).click()
    expect(sheet.cell(0, 1)).to_have_text("A · 指标")
    page.reload()
    checked(page)
    expect(sheet.cell(0, 1)).to_have_text("A · 指标")
    expect(page.get_by_label("上报人或单位")).to_have_value("连山区统计局")
    expect(page.get_by_text("之前放进来的文件还在下面：台账.csv")).to_be_visible()
    stranger = browser.new_page()
    stranger.goto(page.url)
    settled(stranger)
    expect(stranger.get_by_text("台账.csv")).to_have_count(0)
    stranger.close()
    with told(page):
        page.get_by_role("button", name="退回一步").click()
        expect(sheet.cell(0, 1)).to_have_text("A · 没有读")
    page.get_by_role("button", name="放弃").click()
    expect(page.locator(".sheet")).to_have_count(0)
    page.reload()
    settled(page)
    expect(page.get_by_text("台账.csv")).to_have_count(0)


@pytest.mark.long
def test_tables_beside_each_other_are_parted_by_pointing_at_a_column(
    open_page, written_server, tmp_path
):
    """Each has its own labels, place and year; the cells of the other one lead to it."""
    page = open_page(f"{written_server}/upload?plan=example")
    text = "节能台账\n内容,数,内容,数\n秸秆综合利用率,93.5,秸秆综合利用率,92\n"
    sheet = unknown(page, tmp_path / "两年.csv", text)
    for column, role in ((1, "指标"), (2, "数值"), (4, "数值")):
        sheet.point(0, column)
        with told(page):
            sheet.menu().get_by_role("menuitemradio", name=role, exact=True).click()
    sheet.point(0, 3)
    with told(page):
        sheet.menu().get_by_role("menuitem", name="从这一列起是另一张表").click()
    names = [sheet.cell(0, at) for at in (1, 2, 3, 4)]
    expect(names[1]).to_have_text("B · 第 1 张表")
    expect(sheet.cell(3, 2)).to_have_class("beyond")
    sheet.point(0, 3)
    with told(page):
        sheet.menu().get_by_role("menuitemradio", name="指标", exact=True).click()
    for column, year, region in ((4, "2023", "兴城市"), (2, "2024", "绥中县")):
        sheet.point(3, column)
        with told(page):
            fill(sheet, "整张表的时期", year)
        sheet.point(3, column)
        with told(page):
            sheet.menu().get_by_label("整张表的地区").select_option(region)
    expect(names[3]).to_have_text("D · 第 2 张表")
    page.get_by_text("不点，一项一项回答").click()
    settled(page)
    asked = page.get_by_role("combobox", name="列“")
    expect(asked).to_have_count(2)
    assert [box.get_attribute("aria-label").partition("列“")[0] for box in asked.all()] == [
        "A ",
        "B ",
    ]
    expect(page.locator(".bm-result")).to_contain_text("2")
    for region, year in (("绥中县", "2024"), ("兴城市", "2023")):
        figure = page.locator(".bm-table tbody tr", has_text=region).first
        assert figure.inner_text().split()[:3] == [region, "秸秆综合利用率", year]


@pytest.mark.long
def test_one_column_of_figures_is_told_its_year(open_page, written_server, tmp_path):
    """Pointed at alone it is asked for its own; a row is left out of all tables side by side."""
    page = open_page(f"{written_server}/upload?plan=example")
    text = "绥中县节能台账\n内容,计量,（1）,（2）\n秸秆综合利用率,%,92,93.5\n合计,,92,93.5\n"
    sheet = unknown(page, tmp_path / "两期.csv", text)
    for column, role in ((1, "指标"), (2, "单位"), (3, "数值"), (4, "数值")):
        sheet.point(0, column)
        with told(page):
            sheet.menu().get_by_role("menuitemradio", name=role, exact=True).click()
    sheet.point(3, 3)
    with told(page):
        fill(sheet, "整张表的时期", "2024")
    sheet.point(0, 3)
    expect(sheet.menu().get_by_role("menuitem").first).to_have_text("这一列单作一张表")
    with told(page):
        fill(sheet, "这一列的时期", "2023")
    figures = page.locator(".bm-table tbody tr", has_text="当年值").all_inner_texts()
    assert {tuple(row.split()[2:5]) for row in figures} == {
        ("2023", "当年值", "92%"), ("2024", "当年值", "93.5%"),
    }  # fmt: skip
    expect(page.locator(".bm-result h2")).to_contain_text("要改")
    sheet.point(4, 0)
    with told(page):
        sheet.menu().get_by_role("menuitem", name="不读这一行").click()
    expect(page.locator(".bm-result h2")).to_contain_text("2 个数都可以存")


def test_two_blocks_are_told_by_pointing_and_known_the_next_time(sheet, tmp_path):
    """Roles of columns, a block of its own, places and years; what a row becomes is shown."""
    page = sheet.page
    for column, role in ((1, "指标"), (2, "数值")):
        sheet.point(0, column)
        with told(page):
            sheet.menu().get_by_role("menuitemradio", name=role, exact=True).click()
    sheet.point(3, 1)
    with told(page):
        sheet.menu().get_by_label("整张表的地区").select_option("兴城市")
    # What was listed before is half out of sight, and grows: the sheet stays under the hand.
    page.locator(".bm-result h2").evaluate(
        "head => head.closest('main').scrollBy(0, head.getBoundingClientRect().top + 10)"
    )
    sheet.rows(5, 6)
    before = sheet.cell(5, 0).bounding_box()["y"]
    with told(page):
        fill(sheet, "这几行的时期", "2023")
    expect(sheet.cell(3, 0)).to_have_text("3 · 第 1 张表")
    assert abs(sheet.cell(5, 0).bounding_box()["y"] - before) < 100
    # What is pointed at in another table is looked at there.
    sheet.point(3, 1)
    with told(page):
        fill(sheet, "整张表的时期", "2024")
    expect(sheet.cell(5, 0)).to_have_text("5 · 第 2 张表")
    expect(page.locator(".bm-result")).to_contain_text("4")
    sheet.point(3, 0)
    becomes = sheet.menu().locator(".becomes > div")
    expect(becomes).to_have_count(2)
    # Only what will be stored stands below the head that says so.
    expect(becomes.first).to_contain_text("没有写单位")
    stored = sheet.menu().locator(".becomes > span + div")
    expect(stored).to_have_text("兴城市 · 秸秆综合利用率 · 2024 · 93% → 93.5%")
    # Of a label what its row becomes is told.
    sheet.point(3, 1)
    expect(stored).to_have_text("兴城市 · 秸秆综合利用率 · 2024 · 93% → 93.5%")
    page.keyboard.press("Escape")
    sheet.cell(3, 2).hover()
    expect(page.get_by_role("tooltip")).to_contain_text(
        "兴城市 · 秸秆综合利用率 · 2024 · 93% → 93.5%"
    )
    # What the button waits for stands far above it: one press leads there.
    page.get_by_role("link", name="请先在上面写明上报人或单位").click()
    expect(page.get_by_label("上报人或单位")).to_be_focused()
    page.keyboard.type("兴城市统计局")
    page.get_by_role("button", name="确认存入").first.click()
    # Said on top of the page, which was left far above.
    expect(page.get_by_text("已存入，编号")).to_be_in_viewport()
    # The field for files is emptied: what is dropped before that goes with it.
    expect(page.locator('[data-testid="stFileUploaderFile"]')).to_have_count(0)
    settled(page)
    path = tmp_path / "台账.csv"
    path.write_text(FORM.format(ROWS.format(94, 71) + ROWS.format(92, 68)))
    page.set_input_files(DROP, path)
    expect(page.get_by_text("这张表的形式已经认得").first).to_be_visible()
    # Whose figures these are, and of when, is asked again: next year's are not this year's.
    choose(page, "这个文件是哪个地区的数", "兴城市")
    page.get_by_role("radio", name="2025", exact=True).or_(
        page.get_by_role("button", name="2025", exact=True)
    ).click()
    expect(page.locator(".bm-result")).to_contain_text("4")
    expect(page.get_by_role("cell", name="2025", exact=True)).to_have_count(2)


# A word of the menu and the button that stores, pressed before the answer to the word is there.
BOTH = """
([role, label]) => {
  const sheet = [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
    .map(host => host.shadowRoot).find(root => root.querySelector('.sheet'))
  const items = [...sheet.querySelectorAll('.menu [role=menuitemradio]')]
  items.find(item => item.textContent === role).click()
  const buttons = [...document.querySelectorAll('button')]
  buttons.find(button => button.textContent.includes(label)).click()
}
"""


def test_a_press_while_a_correction_is_checked_stores_nothing(
    open_page, written_server, tmp_path
):  # fmt: skip
    """What is stored is what was on screen when it was confirmed."""
    page = open_page(f"{written_server}/upload?plan=example")
    path = tmp_path / "两列.csv"
    path.write_text("地区,指标,2023年,2024年\n南票区,秸秆综合利用率（%）,91.5,92.5\n")
    page.set_input_files(DROP, path)
    page.get_by_label("上报人或单位").fill("南票区统计局")
    page.locator(".sheet table").wait_for()
    settled(page)
    result = page.locator(".bm-result")
    expect(result).to_contain_text("2")
    sheet = Sheet(page)
    sheet.point(0, 4)
    page.evaluate(BOTH, ["不读", "确认存入"])
    told = page.locator('.bm-note[role="alert"]')
    expect(told).to_contain_text("这个文件的读法刚改过，还没有存入")
    checked(page)
    expect(page.get_by_text("已存入，编号")).to_have_count(0)
    expect(sheet.cell(0, 4)).to_have_text("D · 不读")
    page.get_by_role("button", name="确认存入").first.click()
    expect(page.get_by_text("已存入，编号")).to_be_visible()
    expect(page.get_by_text("新增 0")).to_be_visible()


@pytest.mark.long
def test_what_was_told_of_a_file_holds_when_the_page_was_left(
    open_page, written_server, tmp_path
):  # fmt: skip
    """The file waits with what was told of it; given up and dropped again it is read anew."""
    page = open_page(f"{written_server}/upload?plan=example")
    text = FORM.format(ROWS.format(93.5, 70.5)).replace("内容,（1）", "丁,（4）")
    sheet = unknown(page, tmp_path / "台账.csv", text)
    page.get_by_label("上报人或单位").fill("兴城市统计局")
    sheet.point(0, 1)
    with told(page):
        sheet.menu().get_by_role("menuitemradio", name="指标", exact=True).click()
        expect(sheet.cell(0, 1)).to_have_text("A · 指标")
    page.get_by_role("link", name="总览", exact=True).click()
    expect(page.locator(".bm-groups")).to_be_visible()
    settled(page)
    page.get_by_role("link", name="上传数据", exact=True).click()
    settled(page)
    expect(page.get_by_label("上报人或单位")).to_have_value("兴城市统计局")
    expect(sheet.cell(0, 1)).to_have_text("A · 指标")
    page.get_by_role("button", name="放弃").click()
    expect(page.locator(".sheet table")).to_have_count(0)
    settled(page)
    page.set_input_files(DROP, tmp_path / "台账.csv")
    expect(sheet.cell(0, 1)).to_have_text("A · 没有读")


def rows_by_finger(sheet):
    """A finger has no Shift: it says that the next place pointed at is the other end."""
    sheet.cell(3, 0).tap()
    sheet.menu().get_by_role("button", name="选到另一处").tap()
    expect(sheet.page.get_by_text("再点另一头")).to_be_visible()
    sheet.cell(4, 0).tap()
    assert sheet.chosen() == [[row, column] for row in (3, 4) for column in (0, 1, 2)]
    expect(sheet.menu().get_by_role("menuitem", name="不读这几行")).to_be_visible()


PHONE = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"


@pytest.mark.parametrize(("agent", "asked"), [(None, 0), (PHONE, 1)])
def test_a_doubtful_sheet_is_open_and_on_a_phone_its_questions_too(
    browser, written_server, tmp_path, agent, asked
):  # fmt: skip
    """Who cannot point well finds the plain questions without looking for them."""
    path = tmp_path / "台账.csv"
    path.write_text(FORM.format(ROWS.format(93.5, 70.5)).replace("内容,（1）", "甲,（2）"))
    phone = {"is_mobile": True, "has_touch": True, "viewport": {"width": 390, "height": 844}}
    context = browser.new_context(locale="zh-CN", user_agent=agent, **(phone if agent else {}))
    try:
        page = context.new_page()
        page.goto(f"{written_server}/upload?plan=example")
        settled(page)
        page.set_input_files(DROP, path)
        expect(page.get_by_text("找不到表头")).to_be_visible()
        settled(page)
        expect(page.locator(".sheet table")).to_have_count(1)
        expect(page.get_by_role("combobox", name="表头在哪一行")).to_have_count(asked)
        if agent:
            rows_by_finger(Sheet(page))
    finally:
        context.close()
