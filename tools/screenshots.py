"""The README's pictures: `python tools/screenshots.py URL` takes them anew from a running app.

The app must be running at URL with a store of its own that holds the shipped plans.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, FloatRect, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.e2e.browser import FLAGS, installed

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
PATIENCE = 90_000
# File, address, width and height.
PICTURES = (
    ("overview-zh", "/?plan=example", 1280, 900),
    ("overview-phone", "/?plan=example", 390, 844),
    ("indicator-en", "/indicator?plan=example&indicator=straw-utilisation&lang=en", 1000, 900),
)
# One county's file, with a region that nobody knows and a number that is none.
WRONG = """地区,指标,时期,数值,单位
连山区,城镇清洁取暖率,2023,65.3,%
连山新区,城镇清洁取暖率,2023,61.0,%
龙港区,城镇清洁取暖率,2023,约七成,%
南票区,城镇清洁取暖率,2023,58.4,%
"""
# A county's ledger of two years beside each other, of a form that is not known yet.
LEDGER = """兴城市节能台账,,,,,
指标,2023年,单位,指标,2024年,单位
地区生产总值,175.6,亿元,地区生产总值,182.3,亿元
能源消费总量,88.4,万吨标准煤,能源消费总量,87.1,万吨标准煤
城镇清洁取暖率,66.1,%,城镇清洁取暖率,71.4,%
秸秆综合利用率,90.2,%,秸秆综合利用率,91.5,%
"""


def settle(page: Page) -> None:
    """Wait until the page is complete and its charts are drawn."""
    page.wait_for_selector(".bm-foot", timeout=PATIENCE)
    page.wait_for_selector(SETTLED, timeout=PATIENCE)
    page.wait_for_timeout(1500)


def taken(page: Page, name: str, height: int | None = None) -> None:
    """Keep what the window shows, of a height only the top."""
    size = page.viewport_size or {"width": 0, "height": 0}
    clip: FloatRect = {"x": 0, "y": 0, "width": size["width"], "height": height or size["height"]}
    page.screenshot(path=IMAGES / f"{name}.png", clip=clip)
    print(f"{name}.png")


def main(url: str) -> None:
    """Take each picture in a window of its own size."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
        for name, address, width, height in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
            page.goto(f"{url}{address}")
            settle(page)
            taken(page, name)
            page.close()
        page = dropped(browser, url, "清洁取暖2023.csv", WRONG)
        page.locator(".bm-result").first.scroll_into_view_if_needed()
        taken(page, "upload-zh")
        page = dropped(browser, url, "节能台账.csv", LEDGER)
        settle(page)
        page.get_by_text("这张表是怎么读的").evaluate("title => title.scrollIntoView()")
        page.locator('.sheet [data-row="4"][data-column="2"]').click()
        settle(page)
        taken(page, "sheet-zh", height=850)
        browser.close()


def dropped(browser: Browser, url: str, name: str, text: str) -> Page:
    """The upload page with a file read."""
    page = browser.new_page(viewport={"width": 1000, "height": 1100}, locale="zh-CN")
    page.goto(f"{url}/upload?plan=example")
    settle(page)
    file: FilePayload = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    page.locator("[class*=st-key-files-] input[type=file]").set_input_files(file)
    page.wait_for_selector(".bm-result", timeout=PATIENCE)
    settle(page)
    return page


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tools/screenshots.py URL")
    main(sys.argv[1].rstrip("/"))
