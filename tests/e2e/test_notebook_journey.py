"""An analyst's way: open, choose, ask, mend, keep a copy, and find the same numbers by the link."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.e2e.conftest import settled

# The first question waits for the file that it is asked of.
PATIENCE = 180_000


def choices(page):
    """The choices in the address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def write_question(page, text):
    """Replace the first question of the page and ask it."""
    field = page.get_by_label("问题（SQL").first
    if not field.is_visible():
        page.get_by_text("SQL", exact=True).first.click()
    field.press("Control+a")
    page.keyboard.insert_text(text)
    field.press("Control+Enter")
    settled(page)


def test_from_the_gallery_to_a_pinned_copy(open_page, written_server):
    """A control, a mistake with its place, its mending, a copy, its pinned link."""
    page = open_page(f"{written_server}/notebook")
    page.get_by_role("link", name="十项目标一览").click()
    expect(page.locator("h1")).to_have_text("十项目标一览", timeout=PATIENCE)
    expect(page.get_by_text("共 10 行")).to_be_visible(timeout=PATIENCE)

    page.get_by_role("combobox", name="规划", exact=True).last.click()
    page.get_by_role("option").filter(has_text="国家").first.click()
    page.wait_for_url(lambda url: "v.plan=" in url, timeout=PATIENCE)
    settled(page)
    assert choices(page)["v.plan"] == "china-145"

    write_question(page, "select count(*) as n\nfrom gap where plan = $plan")
    expect(page.get_by_role("alert").first).to_contain_text("第2行第6字", timeout=PATIENCE)
    expect(page.locator(".bm-wrong mark").first).to_have_text("gap")
    expect(page.locator(".cm-lintRange-error").first).to_have_text("gap")
    write_question(page, "select target, unit, target_value\nfrom gaps where plan = $plan")
    expect(page.locator(".bm-wrong")).to_have_count(0, timeout=PATIENCE)
    rows = page.get_by_text("共", exact=False).filter(has_text="行").first.inner_text()

    page.get_by_role("button", name="保存", exact=True).click()
    name = page.get_by_role("textbox", name="网址里的名称")
    expect(name).to_be_visible(timeout=PATIENCE)
    name.fill("my-copy")
    page.get_by_role("button", name="存为副本").click()
    page.wait_for_url(lambda url: "notebook=my-copy" in url, timeout=PATIENCE)
    expect(page.get_by_text("已保存，台账第")).to_be_visible(timeout=PATIENCE)

    page.get_by_role("button", name="分享").click()
    links = page.locator(".bm-copied code", has_text="as_of=")
    pinned = links.first.inner_text(timeout=PATIENCE).strip()
    assert "notebook=my-copy" in pinned
    again = open_page(pinned)
    expect(again.get_by_text(rows, exact=True)).to_be_visible(timeout=PATIENCE)
    assert choices(again).keys() >= {"notebook", "as_of"}
    control = again.get_by_role("combobox", name="规划", exact=True).last
    assert "国家" in control.input_value()

    again.locator(".bm-answer a").first.click()
    again.wait_for_url(lambda url: "/indicator?" in url, timeout=PATIENCE)
    assert choices(again).items() >= {"plan": "china-145", "as_of": choices(again)["as_of"]}.items()
    expect(again.locator("h1")).not_to_have_text("十项目标一览", timeout=PATIENCE)


def test_names_are_completed_and_explained(open_page, written_server):
    """What the views hold is offered while writing; a name says its unit and meaning on hover."""
    page = open_page(f"{written_server}/notebook?ask=gaps&plan=example")
    field = page.get_by_label("问题（SQL").first
    field.press("Control+a", timeout=PATIENCE)
    page.keyboard.insert_text("select pace_ratio from ")
    page.keyboard.type("gap")
    offered = page.locator(".cm-tooltip-autocomplete li")
    expect(offered.first).to_contain_text("gaps")
    offered.first.click()
    expect(field).to_contain_text("from gaps")
    page.locator(".cm-line").first.hover(position={"x": 90, "y": 8})
    expect(page.locator(".bm-meaning")).to_contain_text("gaps.pace_ratio", timeout=PATIENCE)
