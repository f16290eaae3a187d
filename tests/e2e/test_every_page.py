"""Every page, visited once: drawn to its foot, refused nothing, open to all, in any width.

The policy that the server sends keeps a page from nothing; axe-core finds nothing serious in
either theme; what is drawn stays in its place; nothing is cut off or scrolls sideways. `make
faults` visits each page once more in a browser that has never been there, in each theme and
language.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from barometer.ui.state.pages import PAGES
from barometer.wording import LANGUAGES
from tests.e2e.conftest import HEIGHT, listen, settled, watched_context

AXE = Path(__file__).parents[2] / ".venv" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
LOOK = """rules => axe.run(document, {resultTypes: ['violations'], ...rules})
  .then(found => found.violations)"""
# All that a theme can change.
COLOURS = {"runOnly": ["color-contrast"]}
# Readers notice from here on (Web Vitals).
MOST_SHIFT = 0.1
# Streamlit's protobuf library tries a few bytes of WebAssembly for its 64-bit numbers, catches the
# refusal and goes on in plain script: no line in the console, and no reason to open that door.
TRIED_IN_VAIN = "script-src wasm-eval "
PATHS = [path for _, path, _ in PAGES]
FITS = """([selector, width]) => {
  const main = document.querySelector(selector);
  return main.clientWidth === width && main.scrollWidth === width;
}"""
AT_REST = """() => !document.getAnimations().some(
  one => one.playState === "running" && one.effect.getTiming().iterations < Infinity)"""
MAIN = '[data-testid="stMain"]'
READY = "[...document.querySelectorAll('.bm-find input')].every(box => box.matches(':focus'))"


def refused(page: Page) -> list[str]:
    """What the policy kept the page from doing."""
    return [what for what in page.evaluate("window.refused") if what != TRIED_IN_VAIN]


def findings(page: Page, rules: dict[str, list[str]] | None = None) -> list[tuple[str, str, str]]:
    """What axe-core finds serious or critical: names, contrast, headings, order of focus."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return [
        (rule["id"], str(node["target"]), node["html"][:160])
        for rule in page.evaluate(LOOK, rules or {})
        if rule["impact"] in GRAVE
        for node in rule["nodes"]
    ]


def fits(page: Page, width: int) -> None:
    """Wait until the page is as wide as the window and nothing in it is wider.

    Charts follow the window a moment later, so a window only ever becomes narrower here: what is
    too wide stays so, and the wait ends as a failure.
    """
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.wait_for_function(FITS, arg=[MAIN, width])


def ground(page: Page) -> str:
    """The colour of the paper."""
    return str(page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor"))


@pytest.mark.sampled(2, always=lambda values: values["path"] in ("", "upload"))
@pytest.mark.parametrize("path", PATHS)
def test_a_page_keeps_to_the_policy_is_open_to_all_and_fits(open_page, path: str) -> None:
    """Drawn to its foot, ready to type; light and dark; on a desk, a tablet and a phone."""
    page = open_page(f"/{path}?plan=example&lang=en")
    expect(page.locator(".bm-foot")).to_be_visible()
    page.wait_for_function(READY)
    light = ground(page)
    assert (page.evaluate("window.shift") < MOST_SHIFT, findings(page)) == (True, [])
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".stApp")).not_to_have_css("background-color", light)
    # Colours pass over into each other.
    page.wait_for_function(AT_REST)
    assert findings(page, COLOURS) == []
    for width in (1440, 768, 390):
        fits(page, width)
    assert refused(page) == []


@pytest.mark.parametrize("path", ["/", "/upload"])
def test_a_plan_without_figures_fits_a_phone(open_page, path: str) -> None:
    """What stands where figures would: sentences, lists, a field for files; all pages."""
    page = open_page(path)
    expect(page.locator(".bm-foot")).to_be_visible()
    fits(page, 390)
    # No line of pages slides.
    assert page.locator(".bm-nav, .bm-nav nav").evaluate_all(
        "lines => lines.map(line => line.scrollWidth - line.clientWidth)"
    ) == [0, 0, 0]


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_a_first_visit_in_each_theme_and_language(
    browser: Browser, server: str, complaints: list[str], path: str, lang: str, scheme: str
) -> None:
    """Nothing serious, refused, fetched from elsewhere or told to the console."""
    context = watched_context(browser, color_scheme=scheme, locale="zh-CN")
    page = context.new_page()
    listen(page, complaints)
    page.goto(f"{server}/{path}?plan=example&lang={lang}")
    settled(page)
    expect(page.locator(".bm-foot")).to_be_visible()
    assert (refused(page), findings(page), complaints) == ([], [], [])
    assert page.evaluate("window.shift") < MOST_SHIFT
    # No white flash before a dark page.
    assert page.evaluate("window.paper") == ground(page)
    context.close()
