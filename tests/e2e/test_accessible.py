"""Every page in both themes, looked at by axe-core: nothing of ours shuts anybody out."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from barometer.ui.pages import PAGES
from tests.e2e.conftest import settled

AXE = Path(__file__).parents[2] / ".venv" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
LOOK = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [path for _, path, _ in PAGES])
def test_no_page_has_a_serious_finding(browser: Browser, server: str, path: str, scheme: str):
    """Names, contrast, headings, order of focus: zero findings that are serious or critical."""
    # The policy of the pages would refuse the examiner as well.
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.goto(f"{server}/{path}?plan=example&lang=en")
    settled(page)
    expect(page.locator(".bm-foot")).to_be_visible()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = [
        (rule["id"], node["target"], node["html"][:160])
        for rule in page.evaluate(LOOK)
        if rule["impact"] in GRAVE
        for node in rule["nodes"]
    ]
    context.close()
    assert found == []
