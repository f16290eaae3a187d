"""What a bureau does with counties, projects, bodies and the evaluation, in a real browser."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import DROP, settled

pytestmark = pytest.mark.e2e

PATIENCE = 30_000

TARGETS = "地区,指标,基本目标,单位\n连山区,单位地区生产总值能耗,5,%\n"
LEDGER = (
    "项目编号,项目名称,地区,污染物,年份,上报减排量（吨）,认定减排量（吨）,状态,佐证材料\n"
    "E2E-1,测试工程,龙港区,化学需氧量,2024,90,80,完成,核查报告\n"
    "E2E-2,测试工程二,龙港区,化学需氧量,2024,70,,在审,\n"
)


def choices(page):
    """The choices in the address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def upload(page, path, table):
    """Choose the table, drop a file, sign and confirm."""
    page.get_by_role("combobox", name="表", exact=True).click()
    page.get_by_role("option", name=table, exact=True).click()
    settled(page)
    page.set_input_files(DROP, path)
    expect(page.locator(".bm-result").first).to_be_visible(timeout=PATIENCE)
    page.get_by_label("上报人或单位").fill("市发展改革委")
    page.get_by_label("上报人或单位").press("Enter")
    page.get_by_role("button", name="确认存入").click()
    expect(page.get_by_text("已存入，编号")).to_be_visible(timeout=PATIENCE)


def row_of(page, region):
    """The region's row of the first table of the page."""
    return page.locator("table.bm-cards").first.locator("tr", has_text=region).first


def test_who_is_behind_on_straw_and_who_answers_in_three_clicks(open_page, written_server):
    """The target, its counties worst first, the body that leads and what it owes: two clicks."""
    page = open_page(f"{written_server}/?plan=example")
    page.locator("a.bm-go", has_text="秸秆综合利用率").click()
    expect(page.locator(".bm-head h1")).to_contain_text("秸秆综合利用率", timeout=PATIENCE)
    expect(page.locator(".bm-list a.bm-go").first).to_have_text("南票区")
    expect(page.locator(".bm-list .bm-chip").first).to_contain_text("背离目标")
    page.get_by_role("link", name="市农业农村局", exact=True).first.click()
    expect(page.locator(".bm-eyebrow")).to_have_text("市农业农村局", timeout=PATIENCE)
    expect(page.locator(".bm-row", has_text="秸秆综合利用率")).to_be_visible()
    assert choices(page) == {"plan": "example", "body": "市农业农村局"}


@pytest.mark.long
def test_a_countys_own_target_changes_its_level(open_page, written_server, tmp_path):
    """Lianshan lags behind 14 %; with 5 % of its own it is far ahead, and the row says so."""
    page = open_page(f"{written_server}/counties?plan=example")
    expect(row_of(page, "连山区")).to_contain_text("二级（黄色）")
    path = tmp_path / "县区目标.csv"
    path.write_text(TARGETS, encoding="utf-8")
    page.goto(f"{written_server}/upload?plan=example")
    settled(page)
    upload(page, path, "县级目标")
    page.goto(f"{written_server}/counties?plan=example")
    settled(page)
    expect(row_of(page, "连山区")).to_contain_text("三级（绿色）")
    expect(row_of(page, "连山区")).to_contain_text("下降5%")


@pytest.mark.long
def test_a_project_ledger_changes_the_tonnes(open_page, written_server, tmp_path):
    """3,820 recognised tonnes and 80 more are 3,900; the 70 not recognised stay beside."""
    page = open_page(f"{written_server}/projects?plan=example")
    expect(row_of(page, "化学需氧量")).to_contain_text("3,820")
    path = tmp_path / "台账.csv"
    path.write_text(LEDGER, encoding="utf-8")
    page.goto(f"{written_server}/upload?plan=example")
    settled(page)
    upload(page, path, "减排项目")
    page.goto(f"{written_server}/projects?plan=example")
    settled(page)
    expect(row_of(page, "化学需氧量")).to_contain_text("3,900")
    expect(row_of(page, "化学需氧量")).to_contain_text("未认定195吨")


def test_a_frozen_evaluation_stays_at_its_address(open_page, written_server):
    """Freeze, follow the link: pinned to the entry, year and scheme, in a fresh browser too."""
    page = open_page(f"{written_server}/evaluation?plan=example&period=2024")
    page.get_by_role("button", name="封存2024年度考核").click()
    link = page.locator(".bm-needs a").first
    expect(link).to_contain_text("2024年度", timeout=PATIENCE)
    link.click()
    page.wait_for_url("**as_of=*")
    asked = choices(page)
    assert (asked["plan"], asked["period"], asked["scheme"]) == ("example", "2024", "classic")
    expect(page.locator("h1")).to_contain_text("2024年度考核")
    freeze = page.get_by_role("button", name="封存2024年度考核")
    expect(freeze).to_have_count(0, timeout=PATIENCE)
    fresh = open_page(f"{written_server}/evaluation?{urlsplit(page.url).query}")
    assert fresh.locator("table.bm-cards").inner_text() == (
        page.locator("table.bm-cards").inner_text()
    )
