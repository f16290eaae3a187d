"""Address to view and back, in a real browser."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import settled

pytestmark = pytest.mark.e2e


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


def test_choice_in_the_page_reaches_the_address_as_a_code(open_page):
    """Sector and region go into the address; taking them back leaves it clean.

    A click on a target keeps them without loading anew, and the way back leads to the same list.
    """
    page = open_page("/?plan=example")
    page.evaluate("window.unreloaded = true")
    press(page, "建筑")
    page.wait_for_url("**sector=buildings**")
    select(page, "地区", "连山区")
    page.wait_for_url("**region=211402**")
    assert choices(page) == {"plan": "example", "sector": "buildings", "region": "211402"}
    select(page, "地区", "葫芦岛市")
    page.wait_for_url(lambda url: "region" not in url)
    assert choices(page) == {"plan": "example", "sector": "buildings"}
    settled(page)
    name = page.locator(".bm-row a.bm-go").first.text_content()
    page.locator("a.bm-go").first.click()
    expect(page.locator(".bm-head h1")).to_contain_text(name)
    assert choices(page)["plan"] == "example"
    assert page.evaluate("window.unreloaded")
    page.go_back()
    expect(page.locator(".bm-strip")).to_be_visible()
    assert choices(page) == {"plan": "example", "sector": "buildings"}


def test_address_opened_in_a_fresh_browser_shows_the_same_view(open_page):
    """What one reader sees, another sees under the same address, whatever his browser's language.

    Without `lang` the browser's own language decides.
    """
    first = open_page("/?plan=example&lang=en&rank=sector")
    press(first, "Agriculture")
    first.wait_for_url("**sector=agriculture**")
    expect(first.locator(".bm-sector")).to_have_count(1)
    settled(first)
    second = open_page("/?" + urlsplit(first.url).query, locale="zh-TW")
    assert second.locator(".bm-list").inner_text() == first.locator(".bm-list").inner_text()
    assert second.locator("h1").inner_text() == first.locator("h1").inner_text()
    second.goto(second.url.partition("?")[0])
    expect(second.locator("h1")).to_contain_text("這份規劃")


def test_language_switch_keeps_the_page_and_its_choices(open_page):
    """The same view in another language, which the document names to whoever reads it aloud."""
    page = open_page("/indicator?plan=example&indicator=energy-intensity")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    select(page, "语言", "English")
    page.wait_for_url("**lang=en**")
    expect(page.locator(".bm-head h1")).to_contain_text("Energy consumption per unit of GDP")
    assert choices(page) == {"plan": "example", "indicator": "energy-intensity", "lang": "en"}
    expect(page.locator("html")).to_have_attribute("lang", "en")
