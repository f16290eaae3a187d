"""Tables sort by any column, are searched and opened; nothing is asked anew."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_table_is_sorted_and_searched(open_page: Callable[..., Page]) -> None:
    """Numbers by size with blanks last, the head saying which way; rows that fit, counted.

    A long one shows its first rows until it is opened, and is still open for whoever comes back.
    """
    page = open_page("/indicator?plan=example&indicator=energy-intensity&lang=en")
    table = page.locator("table.bm-table").last
    rows = table.locator("tbody tr:visible")
    expect(rows).to_have_count(12)
    page.get_by_role("button", name="Show all (60)").click()
    expect(rows).to_have_count(60)
    head, values = table.locator("th").nth(2), table.locator("td:nth-child(3)")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    said = [text.replace("−", "-").rstrip("%") for text in values.all_inner_texts()]
    known = [float(text) for text in said if text[-1].isdigit()]
    assert known == sorted(known)
    assert set(said[len(known) :]) == {"—", "…"}
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(values.first).to_have_text("1.9%")
    page.get_by_role("searchbox", name="Find in this table").last.fill("xingcheng 2023")
    expect(page.locator(".bm-tools [role=status]").last).to_have_text("3 / 60")
    expect(rows).to_have_count(3)
    page.locator(".bm-nav").get_by_role("link", name="Counties").click()
    page.wait_for_url("**/counties**")
    # Who turns back before the page has gone finds it as it was.
    expect(page.locator(".bm-tools [role=status]", has_text="3 / 60")).to_have_count(0)
    page.go_back()
    expect(rows).to_have_count(60)
