"""What is confirmed is what was shown; a page outlives its server."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from barometer.wording import say
from tests.e2e.conftest import DROP, ROOT, free_port, settled, stop, wait_until_healthy
from tests.e2e.test_address import press

pytestmark = pytest.mark.e2e

HEAD = "region_code,indicator,period,value\n"
CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
FOOT = ".bm-foot"


def drop(page, name: str, value: int, by: str) -> None:
    """Drop a file of one figure and say who sends it."""
    data = f"{HEAD}211402,clean-heating-rate,2023,{value}\n".encode()
    field = page.locator(DROP)
    field.set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})
    expect(page.locator(".bm-result")).to_contain_text(name)
    page.get_by_label("上报人或单位").fill(by)
    expect(button(page)).to_be_enabled()
    settled(page)


def button(page):
    """The button that stores; the one that a run replaces stands beside it for a moment."""
    return page.get_by_role("button", name="确认存入").first


@pytest.mark.long
def test_the_second_of_two_sees_what_the_first_stored(written_server, open_page):
    """30 by 甲 is stored; 乙's 20, shown as new, stops and is told as a change of 甲's 30."""
    first, second = (open_page(f"{written_server}/upload?plan=huludao-145") for _ in range(2))
    drop(first, "a.csv", 30, "甲")
    drop(second, "b.csv", 20, "乙")
    button(first).click()
    expect(first.get_by_text("已存入，编号")).to_be_visible()
    button(second).click()
    told = second.locator('.bm-note[role="alert"]')
    expect(told).to_contain_text(say("moved-title", "zh-Hans"))
    expect(told).to_contain_text("甲 的 30")
    expect(told).to_contain_text("将改为 20")
    expect(second.get_by_text("已存入，编号")).to_have_count(0)
    button(second).click()
    expect(second.get_by_text("改动 1")).to_be_visible()
    expect(told).to_have_count(0)


class Restarting:
    """A server that can be stopped and started at its address."""

    def __init__(self, folder: Path) -> None:
        """Start it."""
        self.port, self.log, self.folder = free_port(), folder / "log", folder
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self.log.open("ab") as written:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true",
                 "--server.port", str(self.port)],
                cwd=ROOT, stdin=subprocess.DEVNULL, stdout=written, stderr=subprocess.STDOUT,
                env={**os.environ, "BAROMETER_STORE": f"duckdb:{self.folder / 'store.duckdb'}"},
            )  # fmt: skip
        wait_until_healthy(self.url, self.process, self.log)

    def again(self) -> None:
        """Stop and start it."""
        stop(self.process)
        self.start()


@pytest.fixture
def restarting(filled: Path, tmp_path: Path, pages, complaints, open_page):
    """A server that a test may restart; that a browser misses it meanwhile is no fault.

    It ends before `open_page` looks at the complaints.
    """
    shutil.copyfile(filled, tmp_path / "store.duckdb")
    running = Restarting(tmp_path)
    yield running
    for page in pages:
        page.close()
    stop(running.process)
    complaints[:] = [said for said in complaints if not said.startswith("console: ")]


@pytest.mark.long
def test_a_page_outlives_its_server(restarting, open_page):
    """After a restart the first click counts, wherever a reader had been; no button is dead.

    A sector's button; the list's download, once the page has caught up; and an upload, whose page
    asks for the file again by itself.
    """
    upload = open_page(f"{restarting.url}/upload?plan=huludao-145")
    drop(upload, "a.csv", 30, "甲")
    clicked, listed = (open_page(f"{restarting.url}/?plan=example") for _ in range(2))
    before = listed.locator(FOOT).get_attribute("data-session")
    restarting.again()
    clicked.wait_for_selector(CONNECTED, timeout=60_000)
    press(clicked, "建筑")
    clicked.wait_for_url("**sector=buildings**")
    # A file that is made when it is asked for is known by the session: the new one must be there.
    expect(listed.locator(FOOT)).not_to_have_attribute("data-session", before, timeout=60_000)
    settled(listed)
    with listed.expect_download(timeout=60_000) as download:
        listed.get_by_role("button", name="下载列表").click()
    assert "秸秆综合利用率" in Path(download.value.path()).read_text("utf-8-sig")
    expect(upload.get_by_text(say("restarted", "zh-Hans"))).to_be_visible(timeout=60_000)
    expect(upload.locator('[data-testid="stFileUploaderFile"]')).to_have_count(0)
    expect(button(upload)).to_have_count(0)
    drop(upload, "a.csv", 30, "甲")
    button(upload).click()
    expect(upload.get_by_text("已存入，编号")).to_be_visible()
