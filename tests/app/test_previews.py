"""What a shared link shows before anybody opens it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from barometer.ui.app import share
from barometer.ui.state import reads
from barometer.web.documents import Visit

PUBLIC = "https://example.gov.cn/barometer"
HERE = f"{PUBLIC}/indicator"


@pytest.fixture(autouse=True)
def public(monkeypatch):
    """A server that knows its own address."""
    monkeypatch.setenv("BAROMETER_PUBLIC_URL", PUBLIC)


def shown(page="indicator", locale="en-GB", url=HERE, **asked):
    """The preview of a page of the opened store."""
    reads.store()
    return share.preview(Visit(page, asked, locale, url))


def test_an_indicator_says_where_its_target_stands(store_file):
    """Title, sentence, the mark of made-up figures, the link and the chart, all of this view."""
    preview = shown(plan="example", indicator="clean-heating-rate", region="211402")
    assert preview.lang == "en"
    assert preview.title == (
        "Indicator · Urban clean heating rate · Lianshan · "
        "Example: Huludao plan 2021-2025 with made-up figures · Barometer"
    )
    assert preview.description.startswith("Every figure of this plan is made up")
    assert "In 2024 it stood at 78.9%; the target is at least 80%" in preview.description
    assert preview.url.startswith(f"{HERE}?")
    chart = urlsplit(preview.image)
    assert chart.path == "/barometer/api/v1/chart/clean-heating-rate.png"
    asked = parse_qs(chart.query)
    entry = reads.store().entry()
    assert asked == {
        "plan": ["example"], "region": ["211402"], "lang": ["en"], "as_of": [str(entry)],
        "history": [reads.histories().of(entry)],
    }  # fmt: skip


def test_the_address_beats_the_browsers_language(store_file):
    """A link shared in Chinese is previewed in Chinese, whoever fetches it; no chart elsewhere."""
    preview = shown("", "en-GB", "https://example.gov.cn/", plan="huludao-145", lang="zh")
    assert (preview.lang, preview.image) == ("zh-Hans", "")
    assert preview.title == "总览 · 葫芦岛市“十四五”节能减排综合工作方案 · 晴雨表"


@pytest.mark.parametrize("url", ["http://evil.example/indicator", "/indicator"])
def test_a_host_is_not_believed(store_file, url, monkeypatch):
    """Where the server's own address is not set, a preview names none but the machine's own."""
    monkeypatch.delenv("BAROMETER_PUBLIC_URL")
    wanted = {"plan": "example", "indicator": "clean-heating-rate", "region": "211402"}
    preview = shown(url=url, **wanted)
    assert (preview.url, preview.image) == ("", "")
    local_preview = shown(url="http://127.0.0.1:8501/indicator", **wanted)
    assert local_preview.url.startswith("http://127.0.0.1:8501/indicator?")
    assert local_preview.image.startswith("http://127.0.0.1:8501/api/v1/chart/")


def test_a_pinned_link_is_previewed_pinned(store_file):
    """Its link keeps the entry, and the sentence is of that entry."""
    early = shown("", plan="example", as_of="3")
    assert parse_qs(urlsplit(early.url).query)["as_of"] == ["3"]
    assert early.description != shown("", plan="example").description


def test_a_milestone_has_no_chart(store_file):
    """There is no line to draw."""
    assert shown(plan="example", indicator="outfalls-2023").image == ""


def test_strangers_learn_nothing_where_only_people_signed_in_may_read(store_file, monkeypatch):
    """The page goes out without a word of the data."""
    monkeypatch.setenv("BAROMETER_ACCESS", "signed-in")
    assert shown("", plan="example") is None


def test_no_preview_before_the_store_is_open(store_file):
    """The first page of a process waits for nothing."""
    reads.store()
    reads.close()
    assert share.preview(Visit("", {}, None, HERE)) is None
    reads.store()
