"""Sharing: what a link shows to whoever opens it."""

import json
import re
import urllib.request
import zipfile
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from playwright.sync_api import expect

from barometer.wording import say
from tests.conftest import FULL
from tests.e2e.conftest import settled

pytestmark = pytest.mark.e2e

HEADER = "region_code,indicator,period,value\n"


def links(page):
    """The live and the pinned link, the text and the frame, as the button shows them."""
    page.get_by_role("button", name=re.compile("分享|Share")).click()
    blocks = page.locator('[data-testid="stPopoverBody"] code')
    expect(blocks).to_have_count(4)
    return [block.inner_text().replace("\n", "") for block in blocks.all()]


def asked(link):
    """The choices in a link."""
    return {key: values[0] for key, values in parse_qs(urlsplit(link).query).items()}


def latest(server):
    """The latest ledger entry and its history, as the app says them."""
    with urllib.request.urlopen(f"{server}/api/v1/health", timeout=30) as answer:
        health = json.load(answer)
    return {"as_of": str(health["entry"]), "history": health["history"]}


def test_share_on_a_phone_names_plan_language_and_entry(server, open_page):
    """Whoever opens the link sees this view, whatever his browser's language or our defaults.

    A camera reads the code in the dark theme too.
    """
    page = open_page("/?plan=example&sector=buildings", width=390)
    live, pinned, text, frame = links(page)
    assert asked(live) == {"plan": "example", "lang": "zh-Hans", "sector": "buildings"}
    assert asked(pinned) == {**asked(live), **latest(server)}
    assert live in text
    assert "编造" in text
    assert frame.startswith(f'<iframe src="{live.replace("&", "&amp;")}&amp;embed=table"')
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    page.emulate_media(color_scheme="dark")
    code_is_dark_on_white(page.locator("img.bm-code"))
    other = open_page(live, locale="en-US", width=390)
    expect(other.locator(".bm-list")).to_have_text(page.locator(".bm-list").inner_text(),
                                                   use_inner_text=True)  # fmt: skip


UPLOADS = 50 if FULL else 8


def test_a_pinned_link_stays_the_same_after_many_uploads(written_server, editor_token, open_page):
    """It shows what it showed, and says that newer data exist; the live one has moved on."""
    page = open_page(f"{written_server}/?plan=huludao-145")
    before = shown(page)
    live, pinned, *_ = links(page)
    stored = httpx.post(
        f"{written_server}/api/v1/uploads", data={"plan": "huludao-145"},
        files={"file": ("many.zip", many_files(), "application/zip")},
        headers={"Authorization": f"Bearer {editor_token}"}, timeout=120,
    )  # fmt: skip
    assert len(stored.json()) == UPLOADS
    page.goto(pinned)
    settled(page)
    expect(page.locator(".bm-note").first).to_contain_text(say("as-of-newer", "zh-Hans"))
    assert shown(page) == before
    page.goto(live)
    settled(page)
    assert shown(page) != before


def many_files():
    """A zip of many files, each of them an upload with an entry of its own."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(UPLOADS):
            content = f"{HEADER}211400,clean-heating-rate,{2024 - UPLOADS + number},{30 + number}\n"
            archive.writestr(f"{number}.csv", content)
    return packed.getvalue()


def shown(page):
    """The headline and the list of targets, as a reader sees them.

    Left out is the way to report a figure: a view of the past takes none.
    """
    way = "\n" + say("report-this", "zh-Hans")
    return [page.locator(place).inner_text().replace(way, "") for place in (".bm-hero", ".bm-list")]


def test_a_frame_shows_the_view_without_head(server, open_page, tmp_path: Path):
    """Inside another page: no navigation, the example's mark, and a way to the whole page."""
    page = open_page("/?plan=example&embed=true")
    expect(page.locator(".st-key-head")).to_have_count(0)
    expect(page.locator(".bm-note.bm-example")).to_be_visible()
    whole = page.get_by_role("link", name=re.compile("打开完整页面"))
    assert asked(whole.get_attribute("href"))["plan"] == "example"
    frame = "<iframe src='${src}' width=900 height=700></iframe>"
    page.evaluate(
        f"src => {{ document.body.innerHTML = `{frame}` }}", f"{server}/?plan=example&embed=true"
    )
    expect(page.frame_locator("iframe").locator("h1").first).to_be_visible(timeout=60_000)


def test_a_link_is_previewed_as_the_page_is_titled(server, open_page):
    """Page, indicator, region and plan: in the tab, and to whoever fetches it without scripts."""
    address = "/indicator?plan=example&indicator=clean-heating-rate&region=211402&lang=en"
    page = open_page(address)
    assert page.title().startswith("Indicator · ")
    assert ["Lianshan" in page.title(), page.title().endswith("Barometer")] == [True, True]
    with urllib.request.urlopen(f"{server}{address}", timeout=30) as answer:
        html = answer.read().decode()
    assert re.search("<title>(.*?)</title>", html)[1] == page.title()
    assert '<html lang="en">' in html
    chart = unescape(re.search('property="og:image" content="(.*?)"', html)[1])
    with urllib.request.urlopen(chart, timeout=60) as picture:
        assert picture.read(8) == b"\x89PNG\r\n\x1a\n"


def code_is_dark_on_white(drawn):
    """A quiet white edge, then a dark corner."""
    drawn.scroll_into_view_if_needed()
    expect(drawn).to_have_js_property("complete", True)
    colours = drawn.evaluate("""picture => {
        const canvas = document.createElement("canvas");
        canvas.width = picture.naturalWidth;
        canvas.height = picture.naturalHeight;
        const paper = canvas.getContext("2d");
        paper.drawImage(picture, 0, 0);
        return [4, 10].map(at => paper.getImageData(at, at, 1, 1).data.join(" "));
    }""")
    assert colours == ["255 255 255 255", "0 0 0 255"]
    assert drawn.get_attribute("alt") == say("share-code", "zh-Hans")
