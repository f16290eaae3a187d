"""Tables sort by any column, by mouse and by keys, and are searched; nothing is asked anew."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_table_is_sorted_and_searched(open_page: Callable[..., Page]) -> None:
    """Numbers by size with blanks last, the head saying which way; rows that fit, counted."""
    page = open_page("/indicator?plan=example&indicator=energy-intensity&lang=en")
    table = page.locator("table.bm-table").last
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
    assert table.locator("tbody tr:visible").count() == 3
