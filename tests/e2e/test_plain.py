"""Names are shown as they stand, whatever the installed Streamlit makes of markdown."""

from __future__ import annotations

import json
import sys

from playwright.sync_api import Browser, expect

from tests.e2e.conftest import HERE, free_port
from tests.e2e.proxies import started

NAMES = (
    "见 www.evil.example x", "http://evil.example/a?b=c&d", "a.b+c@evil.example", "mailto:a@b.cn",
    ":material/home: x", ":red[x] :blue-background[y]", ":smile: :+1:", ":streamlit:",
    "$x^2$ $$y$$", "**b** __c__ *d* _e_ ~~f~~ `g`", "[x](http://evil.example)",
    "![x](http://evil.example/p.png)", "<a href='http://evil.example'>z</a>",
    "&lt;b&gt; &#36;x&#36; &amp;", "# 一", "- 二", "1. 三", "> 四", "a -> b <- c -- d >= e <= f",
    "| a | b |", "[^1]: 注", "line\\\\ two \\* x", "<a@evil.example>", ":small[x] :gray-badge[y]",
    ":::note", "https&#58;//evil.example", "    code", "[ ] todo", "---", "~~~", "H~2~O",
    ":orange-badge[:material/star: F]", "2024-09 (连山区): 12:30",
)  # fmt: skip
MADE = "a, img, code, em, strong, del, h1, h2, li, table, sub, sup, .katex, [style*=color]"
PLACES = {"note": '[data-testid="stAlert"]', "button": "button", "label": "label"}


def test_a_name_is_nothing_but_text(browser: Browser) -> None:
    """In a note, on a button and over a field: the same letters, and no element made of them."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(HERE / "plain_app.py"),
               "--server.headless", "true", "--server.address", "127.0.0.1",
               "--server.port", str(port), "--", json.dumps(NAMES)]  # fmt: skip
    with started(command, port):
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}")
        expect(page.locator(f".st-key-name-{len(NAMES) - 1} input")).to_be_visible(timeout=60_000)
        shown = {
            name: [page.locator(f".st-key-name-{number} {place}").first.inner_text()
                   for place in PLACES.values()]
            for number, name in enumerate(NAMES)
        }  # fmt: skip
        elements = page.locator("[class*=st-key-name-]").locator(MADE).all_inner_texts()
        page.close()
    said = {name: [text.replace("\u2060", "").split() for text in texts]
            for name, texts in shown.items()}  # fmt: skip
    assert said == {name: [name.split()] * len(PLACES) for name in NAMES}
    assert elements == []
