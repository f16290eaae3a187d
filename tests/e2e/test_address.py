"""Address to view and back, in a real browser."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e

# Charts and tables take their new width a moment after the window has it.
SETTLING_MS = 500
DONE = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def choices(page):
    """The choices in the address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def press(page, sector):
    """Press a sector's button."""
    page.locator(".st-key-choice-sector").get_by_text(sector, exact=True).click()


def select(page, label, option):
    """Pick an option of a select box by the words a reader sees."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()


def test_first_address_of_a_process_may_be_any_page(open_page):
    """A deep link shows the page with its head, whoever comes first."""
    page = open_page("/indicator?plan=example&indicator=energy-intensity")
    expect(page.locator(".bm-brand")).to_be_visible()
    expect(page.locator(".bm-head h1")).to_contain_text("单位地区生产总值能耗")


def test_choice_in_the_page_reaches_the_address_as_a_code(open_page):
    """Sector and region go into the address; taking them back leaves it clean."""
    page = open_page("/?plan=example")
    press(page, "建筑")
    page.wait_for_url("**sector=buildings**")
    select(page, "地区", "连山区")
    page.wait_for_url("**region=211402**")
    assert choices(page) == {"plan": "example", "sector": "buildings", "region": "211402"}
    select(page, "地区", "葫芦岛市")
    page.wait_for_url(lambda url: "region" not in url)
    assert choices(page) == {"plan": "example", "sector": "buildings"}


def test_address_opened_in_a_fresh_browser_shows_the_same_view(open_page):
    """What one reader sees, another sees under the same address, language included."""
    first = open_page("/?plan=example&lang=en&rank=sector")
    press(first, "Agriculture")
    first.wait_for_url("**sector=agriculture**")
    expect(first.locator(".bm-sector")).to_have_count(1)
    second = open_page("/?" + urlsplit(first.url).query, locale="zh-CN")
    assert second.locator(".bm-list").inner_text() == first.locator(".bm-list").inner_text()
    assert second.locator("h1").inner_text() == first.locator("h1").inner_text()


def test_back_button_undoes_a_choice(open_page):
    """The browser's history is the reader's history."""
    page = open_page("/?plan=example&rank=sector")
    press(page, "交通")
    expect(page.locator(".bm-sector")).to_have_count(1)
    page.go_back()
    page.wait_for_url(lambda url: "sector=" not in url)
    expect(page.locator(".bm-sector")).not_to_have_count(1)


def test_row_opens_its_indicator_without_reloading(open_page):
    """A click on a target keeps the choices, and the way back leads to the same list."""
    page = open_page("/?plan=example&lang=en")
    page.evaluate("window.unreloaded = true")
    name = page.locator(".bm-row a.bm-go").first.text_content()
    page.locator("a.bm-go").first.click()
    expect(page.locator(".bm-head h1")).to_contain_text(name)
    assert choices(page)["plan"] == "example"
    assert choices(page)["lang"] == "en"
    assert page.evaluate("window.unreloaded")
    page.go_back()
    expect(page.locator(".bm-strip")).to_be_visible()


def test_browser_language_decides_when_the_address_does_not(open_page):
    """An English browser gets English, a Taiwanese one Traditional Chinese, others Chinese."""
    for locale, brand in (("en-US", "Barometer"), ("zh-TW", "晴雨表"), ("fr-FR", "晴雨表")):
        expect(open_page("/", locale=locale).locator(".bm-brand")).to_contain_text(brand)
    expect(open_page("/", locale="zh-TW").locator("h1")).to_contain_text("這份規劃")


def test_language_switch_keeps_the_page_and_its_choices(open_page):
    """The same view in another language, which the document names to whoever reads it aloud."""
    page = open_page("/indicator?plan=example&indicator=energy-intensity")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    select(page, "语言", "English")
    page.wait_for_url("**lang=en**")
    expect(page.locator(".bm-head h1")).to_contain_text("Energy consumption per unit of GDP")
    assert choices(page) == {"plan": "example", "indicator": "energy-intensity", "lang": "en"}
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("path", ["/?plan=example", "/indicator?plan=example", "/upload", "/"])
def test_nothing_is_wider_than_the_screen(open_page, path):
    """No page scrolls sideways on a phone, nor, turned or enlarged, on a tablet or a desk."""
    page = open_page(path, width=390)
    page.locator(".bm-foot").wait_for()
    main = page.locator('[data-testid="stMain"]')
    for width in (390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        expect(main).to_have_js_property("clientWidth", width)
        page.wait_for_timeout(SETTLING_MS)
        assert main.evaluate("node => node.scrollWidth - node.clientWidth") == 0


def test_the_figures_fit_their_table_in_english(open_page):
    """The last column, with the way to each figure's history, is not cut off on a desk."""
    page = open_page("/indicator?plan=example&lang=en")
    table = page.locator(".bm-scroll").last
    assert table.evaluate("node => node.scrollWidth - node.clientWidth") == 0


def test_dark_readers_get_the_dark_palette(open_page):
    """Paper and ink follow the reader's system; the status colours too."""
    colour = "node => getComputedStyle(node).backgroundColor"
    light = open_page("/?plan=example").locator(".bm-strip b").first.evaluate(colour)
    dark = open_page("/?plan=example", scheme="dark").locator(".bm-strip b").first.evaluate(colour)
    assert light != dark


def test_nothing_is_fetched_from_elsewhere(open_page, server):
    """Fonts, scripts and icons come from the app's own process."""
    page = open_page("/?plan=example")
    urls = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [url for url in urls if not url.startswith((server, "data:", "blob:"))] == []
