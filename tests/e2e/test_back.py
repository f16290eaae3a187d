"""One choice is one step of the browser's history; a framed view stays framed on every way."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import settled
from tests.e2e.test_address import press, select

pytestmark = pytest.mark.e2e


def queried(url):
    """The choices in an address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(url).query).items()}


def asked(page):
    """The choices in the page's address."""
    return queried(page.url)


def steps(page):
    """How many pages the browser's history holds."""
    return page.evaluate("history.length")


@pytest.mark.long
def test_every_choice_of_the_overview_is_one_step(open_page):
    """Buttons, lists, the search and a change of what was chosen already; Back undoes each."""
    page = open_page("/?plan=example&lang=zh-Hans")
    deeds = (
        (lambda: press(page, "建筑"), "sector=buildings"),
        (lambda: press(page, "交通"), "sector=transport"),
        (lambda: select(page, "截至", "2023年"), "period=2023"),
        (lambda: select(page, "截至", "2022年"), "period=2022"),
        (lambda: search(page, "车"), "q=%E8%BD%A6"),
        (lambda: search(page, "油"), "q=%E6%B2%B9"),
        (lambda: press(page, "交通"), None),
        (lambda: select(page, "地区", "连山区"), "region=211402"),
        (lambda: select(page, "地区", "南票区"), "region=211404"),
        (lambda: select(page, "语言", "English"), "lang=en"),
    )
    at = [asked(page)]
    for deed, sign in deeds:
        before = steps(page)
        deed()
        page.wait_for_url(lambda url, sign=sign: sign in url if sign else "sector" not in url)
        settled(page)
        assert steps(page) == before + 1
        at.append(asked(page))
    for expected in reversed(at[:-1]):
        page.go_back()
        page.wait_for_url(lambda url, expected=expected: queried(url) == expected)
        settled(page)
        expect(page.locator(".bm-foot")).to_be_visible()
        assert asked(page) == expected
    page.go_forward()
    page.wait_for_url("**sector=buildings**")
    settled(page)


def test_other_pages_have_one_step_a_choice_too(open_page):
    """A page opened from the head, and what is chosen on it."""
    page = open_page("/?plan=example")
    before = steps(page)
    page.locator(".st-key-nav").get_by_role("link", name="指标").click()
    page.wait_for_url("**/indicator**")
    settled(page)
    assert steps(page) == before + 1
    for name, code in (("连山区", "211402"), ("兴城市", "211481")):
        select(page, "地区", name)
        page.wait_for_url(f"**region={code}**")
        settled(page)
    assert steps(page) == before + 3
    page.go_back()
    page.wait_for_url("**region=211402**")
    page.go_back()
    page.wait_for_url(lambda url: "region" not in url)
    page.go_back()
    page.wait_for_url(lambda url: urlsplit(url).path == "/")
    expect(page.locator(".bm-strip")).to_be_visible()


def test_the_ways_on_from_an_empty_page_are_one_step(open_page):
    """The example's page from a plan without figures; all filters dropped at once."""
    page = open_page("/?plan=huludao-145&region=211402&sector=buildings&q=nothing-like-it")
    before = steps(page)
    page.get_by_role("link", name="示例").click()
    page.wait_for_url("**plan=example**")
    settled(page)
    assert steps(page) == before + 1
    page.get_by_role("button", name="清除").click()
    page.wait_for_url(lambda url: "sector" not in url)
    settled(page)
    assert (steps(page), asked(page)) == (before + 2, {"plan": "example"})
    page.go_back()
    page.wait_for_url("**sector=buildings**")
    page.go_back()
    page.wait_for_url("**plan=huludao-145**")


def test_a_framed_view_stays_framed(open_page):
    """On a target, a button, a list and the way back; plan, region, language and looks kept."""
    choices = {"plan": "example", "region": "211402", "lang": "zh-Hans", "as_of": "11"}
    query = "&".join(f"{key}={value}" for key, value in choices.items())
    page = open_page(f"/?{query}&embed=true&embed_options=light_theme")

    def framed(**more):
        settled(page)
        expect(page.locator(".bm-foot")).to_be_visible()
        expect(page.locator(".st-key-head")).to_have_count(0)
        expected = {**choices, "embed": "true", "embed_options": "light_theme", **more}
        assert {key: asked(page).get(key) for key in expected} == expected

    framed()
    press(page, "建筑")
    page.wait_for_url("**sector=buildings**")
    framed(sector="buildings")
    page.locator("a.bm-go").first.click()
    page.wait_for_url("**/indicator**")
    framed()
    select(page, "地区", "兴城市")
    page.wait_for_url("**region=211481**")
    framed(region="211481")
    page.go_back()
    page.wait_for_url("**region=211402**")
    framed()
    page.go_back()
    page.wait_for_url(lambda url: urlsplit(url).path == "/")
    framed(sector="buildings")


def test_the_way_out_of_a_frame_opens_a_page_of_its_own(open_page):
    """The frame itself stays as it is."""
    page = open_page("/?plan=example&embed=true")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="打开完整页面").click()
    assert ["embed" in asked(opened.value), "embed" in asked(page)] == [False, True]
    expect(opened.value.locator(".bm-brand")).to_be_visible(timeout=60_000)
    opened.value.close()


@pytest.mark.long
@pytest.mark.parametrize(
    "zone",
    [
        "Pacific/Kiritimati",
        pytest.param("Pacific/Honolulu", marks=pytest.mark.long),
        pytest.param("Asia/Shanghai", marks=pytest.mark.long),
    ],
)
def test_a_pinned_date_is_the_same_day_everywhere(browser, server, zone):
    """Banner and list of uploads name the plan's own day, whatever the reader's clock says."""
    context = browser.new_context(timezone_id=zone, locale="zh-CN")
    try:
        page = context.new_page()
        page.goto(f"{server}/upload?plan=example&as_of=11")
        settled(page)
        listed = page.locator(".bm-table tbody tr").first.locator("td").nth(1).inner_text()
        banner = page.locator(".bm-note", has_text="11").first.inner_text()
        assert listed.strip()[:10] in banner
    finally:
        context.close()


def search(page, words):
    """Type into the search and leave it."""
    field = page.get_by_label("搜索")
    field.fill(words)
    field.press("Enter")


def test_going_back_in_a_hurry_chooses_nothing(open_page):
    """Three steps at once, across languages: the address is that of then, all of it."""
    page = open_page("/?plan=example&lang=zh-Hans")
    select(page, "地区", "连山区")
    page.wait_for_url("**region=211402**")
    settled(page)
    press(page, "建筑")
    page.wait_for_url("**sector=buildings**")
    settled(page)
    select(page, "语言", "English")
    page.wait_for_url("**lang=en**")
    expect(page.locator(".bm-brand")).to_contain_text("Barometer")
    page.evaluate("history.back(); setTimeout(() => history.back(), 60)")
    page.wait_for_url(lambda url: "sector" not in url)
    expect(page.locator(".bm-brand")).to_contain_text("晴雨表")
    settled(page)
    # Nothing that was under way may write the choices back.
    page.wait_for_timeout(500)
    assert asked(page) == {"plan": "example", "lang": "zh-Hans", "region": "211402"}


def test_two_choices_in_a_hurry_both_count(open_page):
    """The second is made before the page has come back from the first."""
    page = open_page("/?plan=example")
    names = page.locator(".st-key-choice-sector button")
    names.nth(1).dispatch_event("click")
    page.wait_for_timeout(30)
    page.get_by_role("combobox", name="地区").click()
    page.get_by_role("option", name="连山区", exact=True).click()
    page.wait_for_url(lambda url: "sector=" in url and "region=" in url)
