"""The Content-Security-Policy in a real browser: every page works and nothing is refused."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import expect

from barometer.ui.pages import PAGES
from tests.e2e.conftest import settled

FIGURES = "行政区划代码,指标,时期,数值\n211402,单位地区生产总值能耗,2024,0.61\n"
WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", event =>
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


# Streamlit's protobuf library tries a few bytes of WebAssembly for its 64-bit numbers, catches the
# refusal and goes on in plain script: no line in the console, and no reason to open that door.
TRIED_IN_VAIN = "script-src wasm-eval "


def refused(page) -> list[str]:
    """What the policy kept the page from doing."""
    return [what for what in page.evaluate("window.refused") if what != TRIED_IN_VAIN]


@pytest.fixture
def watched_page(open_page):
    """`open_page` with an ear for refusals."""
    return partial(open_page, script=WATCH)


@pytest.mark.parametrize(
    ("path", "scheme"),
    [*((path, "light") for _, path, _ in PAGES), ("", "dark"), ("indicator", "dark")],
)
def test_every_page_keeps_to_the_policy(watched_page, path, scheme):
    """Each page draws to its foot with nothing refused, charts in both themes."""
    page = watched_page(f"/{path}?plan=example&lang=en", scheme=scheme)
    expect(page.locator(".bm-foot")).to_be_visible()
    assert refused(page) == []


def test_charts_need_no_eval(watched_page):
    """A chart draws, answers the pointer, and is saved as a picture."""
    page = watched_page("/indicator?plan=example&indicator=energy-intensity&lang=en")
    chart = page.locator('[data-testid="stVegaLiteChart"]').first
    expect(chart.locator("canvas, svg.marks").first).to_be_visible()
    chart.hover()
    button = chart.locator("xpath=ancestor::*[@data-testid='stFullScreenFrame']").get_by_role(
        "button"
    )
    button.first.click()
    assert refused(page) == []


def test_an_upload_keeps_to_the_policy(watched_page, fresh_server, tmp_path: Path):
    """A dropped file goes up and comes back checked; a template comes down."""
    page = watched_page(f"{fresh_server}/upload?plan=example&lang=en")
    file = tmp_path / "figures.csv"
    file.write_text(FIGURES, encoding="utf-8")
    page.locator('[data-testid="stFileUploader"] input[type=file]').set_input_files(file)
    expect(page.locator(".bm-result").first).to_be_visible(timeout=30_000)
    settled(page)
    with page.expect_download() as waited:
        page.locator('[data-testid="stDownloadButton"] button').first.click()
    assert waited.value.failure() is None
    assert refused(page) == []
