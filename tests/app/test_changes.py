"""The page of changes: what moved between two entries, and because of which file."""

import csv
import io
import re
from html import unescape

import pytest

from barometer.store.views import moves
from barometer.ui.state import reads

ROW = re.compile(r"<tr[^>]*>(?:(?!</tr>).)*</tr>", re.S)


def test_the_last_change_is_shown_with_its_reasons(opened):
    """From before the last entry that moved something: amounts, status, upload, file and row."""
    html = opened("changes", plan="example", lang="en").html
    assert (
        "<h1>Energy consumption per unit of GDP (energy intensity) (Huludao) moved: "
        "9.3% (2024) → 9.6% (2024)</h1><p>1 revised</p>"
    ) in html
    rows = ROW.findall(html)[1:]
    assert len(rows) == 1
    assert all(re.search(r"upload \d+, [^,]+, row \d+", row) for row in rows)


def test_what_moved_can_be_taken_away(opened, offered):
    """All moves of the stretch, in the reader's words, with files and rows behind each."""
    all_moves = moves.moves(reads.store(), plan="example", since=0, until=14)
    opened("changes", plan="example", since="0", until="14")
    text = offered("example-changes-示例数据.csv").decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert len(lines) == len(all_moves) == 127
    told = {(line["名称"], line["地区"]): line for line in lines}
    for move in all_moves:
        line = told[move["name"], move["region"]]
        current = float(line["现在的完成值"]) if line["现在的完成值"] else None
        assert current == (
            None if move["after"] is None else pytest.approx(move["after"], abs=0.006)
        )
        assert all(str(source["row"]) in line["变动依据"] for source in move["because"][:1])


def test_a_stretch_without_a_change_says_so(opened):
    """The latest entry compared with itself."""
    shown = opened("changes", plan="example", lang="en", since="14", until="14")
    assert "<h1>Nothing moved</h1>" in shown.html
    assert "After entry 14 up to 14." in shown.html


def test_what_is_no_entry_is_named_and_the_usual_stretch_shown(opened):
    """A word in place of an entry stands above the page."""
    html = opened("changes", plan="example", lang="en", since="yesterday").html
    assert "yesterday" in html
    assert "9.3% (2024) → 9.6% (2024)</h1>" in html


def test_one_region_is_looked_at_alone(opened):
    """The region of the address cuts the list; its words are in every language."""
    html = opened("changes", plan="example", region="211402").html
    assert all("连山区" in row for row in ROW.findall(html)[1:])
    assert "變動" in opened("changes", plan="example", lang="zh-Hant").html


def test_each_target_leads_to_the_change_that_moved_it_last(writable):
    """The overview says what the last event did; the feed of the plan is one click away."""
    loaded = next(row["entry"] for row in changes_of("example") if row["kind"] == "plan_load")
    html = writable("", plan="example", lang="en", q="straw").html
    said = re.findall(r'bm-moved"><a class="bm-link" href="([^"]+)"[^>]*>([^<]+)<', html)
    assert len(said) == 1
    assert unescape(said[0][0]).startswith(f"changes?plan=example&lang=en&since={loaded - 1}")
    assert re.fullmatch(r"figures since \d{4}-\d\d-\d\d", said[0][1])
    reads.store().upload("a.csv", b"region_code,indicator,period,value\n"
                         b"211400,straw-utilisation,2024,91\n", plan="example")  # fmt: skip
    html = writable("", plan="example", lang="en", q="straw").html
    assert re.search(r'bm-moved">.*: 88\.9% → 91\.0%</a>', html)
    html = writable("", plan="example", lang="en", q="straw", period="2024").html
    assert re.search(r'since=\d+&amp;region=211400"[^>]*>.*: 88\.9% → 91\.0%</a>', html)
    assert "Nothing moved" in writable("changes", plan="example", lang="en", period="2023").html
    html = writable("changes", plan="example", lang="en").html
    assert 'href="api/v1/changes.atom?plan=example&amp;lang=en"' in html


def changes_of(plan):
    """The entries that can have moved something, newest first."""
    store = reads.store()
    return moves.moving_entries(store, plan, store.entry())
