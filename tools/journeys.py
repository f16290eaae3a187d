"""Readers' journeys in a browser: `python tools/journeys.py URL` prints clicks and seconds.

The app must be running at URL, with the example plan in its store.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.e2e.browser import FLAGS, installed

PATIENCE = 60_000


class Reader:
    """A page, and how often it was clicked or typed at."""

    def __init__(self, page: Page, url: str) -> None:
        """At the overview of the example plan, in Chinese, fully drawn."""
        self.page, self.clicks, self.keys = page, 0, 0
        page.goto(f"{url}/?plan=example&lang=zh-Hans")
        self.page.wait_for_selector(".bm-foot", timeout=PATIENCE)

    def click(self, place: str) -> None:
        """One click."""
        self.clicks += 1
        self.page.locator(place).first.click(timeout=PATIENCE)

    def types(self, keys: str) -> None:
        """Keys, one by one."""
        for key in keys:
            self.keys += 1
            self.page.keyboard.press(key)

    def sees(self, place: str, words: str = "") -> None:
        """Wait until something is there, with the words."""
        expect(self.page.locator(place).first).to_contain_text(words, timeout=PATIENCE)


def behind_named(reader: Reader) -> None:
    """How many are behind, the furthest, the county behind on most."""
    reader.sees("h1", "12 项落后")
    reader.sees("h1", "最远的是")
    reader.sees("h1", "南票区")


def list_of_behind(reader: Reader) -> None:
    """The targets that are behind, and no others."""
    reader.click("a.bm-group.bm-bad")
    reader.sees(".bm-soft >> text=12 项")


def culprit_county(reader: Reader) -> None:
    """The slowest county of a target: beside its row."""
    reader.sees(".bm-row:has-text('秸秆') .bm-where", "最慢")


def lead_body(reader: Reader) -> None:
    """Who answers for a target: beside its row."""
    reader.sees(".bm-row:has-text('秸秆') .bm-where", "牵头")


def needed_rate(reader: Reader) -> None:
    """What the years left must bring, beside the fastest year that there was."""
    reader.click(".bm-row:has-text('漏损率') a.bm-go")
    reader.sees("[class*=st-key-suppose] p:not(.bm-soft)", "2025年要减少1.6")
    reader.sees("[class*=st-key-suppose] p:not(.bm-soft)", "照以往的速度够不着")


def three_keys(reader: Reader) -> None:
    """From anywhere to an indicator: `/`, three letters, Enter."""
    reader.page.keyboard.press("/")
    reader.sees(".bm-find h2")
    reader.types("jgz")
    reader.page.keyboard.press("Enter")
    reader.sees(".bm-head h1", "秸秆")


def what_changed(reader: Reader) -> None:
    """What moved lately."""
    reader.click(".bm-nav a[href*='changes']")
    reader.sees("h1")


def picture(reader: Reader) -> None:
    """A target's chart as a file for a briefing, with title, legend and source."""
    reader.click(".bm-row:has-text('秸秆') a.bm-go")
    with reader.page.expect_download(timeout=PATIENCE) as taken:
        reader.click(".bm-picture a[download]")
    assert taken.value.suggested_filename.endswith("-slide.png")


JOURNEYS: tuple[tuple[str, Callable[[Reader], None]], ...] = (
    ("those behind are named", behind_named),
    ("the list of those behind", list_of_behind),
    ("the culprit county", culprit_county),
    ("the lead body", lead_body),
    ("the rate needed", needed_rate),
    ("three keys to an indicator", three_keys),
    ("what changed", what_changed),
    ("a picture for a briefing", picture),
)


def main(url: str) -> None:
    """Drive each journey from a fresh page; a line each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=list(FLAGS))
        print("journey                        clicks  keys  seconds")
        for name, journey in JOURNEYS:
            page = browser.new_page(viewport={"width": 390, "height": 844})
            reader = Reader(page, url)
            if journey is what_changed and not page.locator(".bm-nav a[href*='changes']").count():
                print(f"{name:30} (no such page yet)")
                continue
            began = time.perf_counter()
            journey(reader)
            seconds = time.perf_counter() - began
            print(f"{name:30} {reader.clicks:6} {reader.keys:5} {seconds:8.2f}")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8501")
