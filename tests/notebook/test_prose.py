"""Text of a notebook: Markdown that cannot show pictures, hold HTML or run."""

from __future__ import annotations

import re

import pytest

from barometer.notebook.prose import html

HARMLESS_TAGS = {"p", "a", "em", "strong", "ul", "ol", "li", "code", "pre", "h1", "h2", "h3", "h4",
                 "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>",
    "![a](https://elsewhere.example/a.png)", "![a][b]\n\n[b]: https://elsewhere.example/a.png",
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java&#115;cript:alert(1))",
    "[a](java&#10;script:alert(1))", "[a](javascript%3Aalert(1))", "[a](blob:https://a)",
    "[a](&#106;avascript:alert(1))", "[a](<javascript:alert(1)>)", "[a](vbscript:x)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](file:///etc/passwd)", "<javascript:alert(1)>",
    "[a][b]\n\n[b]: javascript:alert(1)", "[a](\x01javascript:alert(1))", "[a](java\tscript:x)",
    "[a](blob:x)", "<style>p{}</style>", "<iframe src=//elsewhere.example></iframe>",
    "<!-- --><svg/onload=alert(1)>", "[a](https://a.example \"\" onmouseover=alert(1)\")",
    "[a](https://a.example/\"onmouseover=alert(1))", "```<script>\nalert(1)\n```",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_runs_and_nothing_is_fetched(text: str) -> None:
    """Only harmless tags come out, and only links to pages."""
    shown = html(text)
    assert set(re.findall(r"<\s*/?([a-zA-Z0-9]+)", shown)) <= HARMLESS_TAGS
    assert re.findall(r"<[^>]*\son\w+=", re.sub(r'"[^"]*"', '""', shown)) == []
    links = re.findall(r'href="([^"]*)"', shown)
    assert [link for link in links if not link.startswith(("https://", "http://", "/"))] == []


def test_ordinary_text_is_shown() -> None:
    """Headings, emphasis, tables and links to pages."""
    assert html("# 标题\n\n**粗** [页](https://a.example/)") == (
        '<h1>标题</h1>\n<p><strong>粗</strong> <a href="https://a.example/" '
        'rel="nofollow noopener noreferrer" target="_blank">页</a></p>\n'
    )
    assert "<td>1</td>" in html("|a|\n|-|\n|1|")
    assert 'href="indicator?plan=example"' in html("[x](indicator?plan=example)")
