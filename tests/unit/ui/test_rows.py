"""The list as HTML: escaped, measured, never colour alone."""

import re

import pytest

from barometer.charts.palette import STATUS_LOOK
from barometer.export import csv_bytes, neutral, table_bytes
from barometer.ui.html import elements, rows
from barometer.ui.html.bullets import bullet
from barometer.ui.html.rows import chip, target_row

GAP = {
    "target": "x", "indicator": "x", "name": "<script>坏</script>", "name_en": "Bad <b>name</b>",
    "region": "兴城市", "region_en": "Xingcheng", "clause": "三(三)", "sector": "buildings",
    "rule": "floor", "unit": "%", "decimals": 0, "base_year": 2020, "target_year": 2025,
    "target_value": 80.0, "stretch_value": 90.0, "base_value": 62.0, "achieved": 74.0,
    "path_value": 72.8, "gap": 6.0, "period": 2023, "status": "on_track",
    "old": False,
    "pace_ratio": 1.1,
}  # fmt: skip


def lefts(html):
    """Kind and place in percent of each mark of a bullet."""
    marks = re.findall(r'class="bm-(?:tick bm-)?(\w+)[^"]*" style="left:([\d.]+)%', html)
    return {kind: float(place) for kind, place in marks}


def test_names_are_never_markup():
    """A name with tags in it is shown as text."""
    html = target_row(GAP, "zh-Hans", lambda gap: 'indicator?q="><script>')
    assert "<script>" not in html
    assert "&lt;script&gt;坏" in html


def test_marks_stand_in_proportion():
    """The way from 62 to 80, stretch at 90, and a little more: 12, 10.8, 18, 28 of 28.9."""
    places = lefts(bullet(GAP, "en"))
    assert places["path"] == pytest.approx(10.8 / 28.9 * 100, abs=0.01)
    assert places["goal"] == pytest.approx(18 / 28.9 * 100, abs=0.01)
    assert places["stretch"] == pytest.approx(28 / 28.9 * 100, abs=0.01)
    assert f"left:0.00%;width:{12 / 28.9 * 100:.2f}%" in bullet(GAP, "en")


def test_a_ceiling_is_gone_from_base_down_to_target():
    """14 in the base year, 11.6 now, 10 wanted: three fifths of the way, from the left."""
    ceiling = {**GAP, "rule": "ceiling", "base_value": 14.0, "achieved": 11.6, "path_value": 10.8,
               "target_value": 10.0, "stretch_value": None}  # fmt: skip
    assert f"left:0.00%;width:{0.6 / 1.05 * 100:.2f}%" in bullet(ceiling, "en")


def test_without_a_base_a_level_is_a_dot_on_its_own_scale():
    """A share of 88 against at least 90 claims no way gone; what keeps the target is shaded."""
    level = {**GAP, "base_value": None, "path_value": None, "achieved": 88.0, "target_value": 90.0,
             "stretch_value": None}  # fmt: skip
    html = bullet(level, "en")
    assert "bm-bar" not in html
    assert 'class="bm-dot bm-fair" style="left:88.00%"' in html
    assert 'class="bm-zone" style="left:90.00%;width:10.00%"' in html


def test_an_earlier_figure_is_hollow_and_bears_its_year():
    """Where years are missing the last value known is shown as what it is."""
    gap = {**GAP, "status": "incomplete", "achieved": None, "last_known": (71.0, 2022)}
    html = bullet(gap, "en")
    assert 'class="bm-bar bm-mute bm-hollow"' in html and "<em>2022</em>" in html
    assert "last worked out for 2022" in html


def test_the_base_of_a_cut_is_off_its_scale():
    """68 % in the base year is no mark on the scale of a cut by 20 points."""
    cut = {**GAP, "rule": "point_reduction", "target_value": 20.0, "stretch_value": None,
           "base_value": 68.0, "achieved": 13.5, "path_value": 16.0}  # fmt: skip
    assert lefts(bullet(cut, "en"))["goal"] == pytest.approx(100 / 1.05, abs=0.01)


def test_a_fall_below_zero_is_drawn_to_the_left():
    """A figure on the wrong side of its base is no way gone: 62 to 59 is drawn to the left."""
    html = bullet({**GAP, "achieved": 59.0}, "en")
    span = 28 / 18 + 3 / 18 + 0.1
    assert f"left:{0.05 / span * 100:.2f}%;width:{3 / 18 / span * 100:.2f}%" in html


def test_no_figure_draws_no_bar():
    """A missing value is not a zero."""
    assert "bm-bar" not in bullet({**GAP, "achieved": None}, "en")


@pytest.mark.parametrize("status", ["no_data", "no_target"])
def test_without_figures_or_target_there_is_no_bar_at_all(status):
    """A track without a bar, or a bar without a target, says something that nobody reported."""
    gap = {**GAP, "status": status, "achieved": 365.0 if status == "no_target" else None}
    html = target_row(gap, "en", lambda gap: "x")
    assert "bm-bullet" not in html
    assert ("at least 80%, striving for 90%" in html) == (status == "no_data")


def test_all_values_zero_divides_by_nothing():
    """A target of zero with nothing achieved still has a scale."""
    zeros = dict.fromkeys(
        ("target_value", "stretch_value", "base_value", "achieved", "path_value"), 0.0
    )
    assert "bm-bullet" in bullet({**GAP, **zeros}, "en")


@pytest.mark.parametrize("status", sorted(STATUS_LOOK))
def test_status_speaks_in_words_and_shape(status):
    """Each status has a shape and words beside its colour."""
    html = chip(status, "en")
    assert f'<i aria-hidden="true">{STATUS_LOOK[status][1]}</i>' in html
    assert re.search(r"</i>[A-Z][a-z ]+</span>", html)


def test_statuses_of_one_tone_differ_in_shape_or_meaning():
    """Behind statuses can be told apart without colour."""
    behind = [STATUS_LOOK[s][1] for s in ("lagging", "off_track", "reversed", "missed", "late")]
    assert len(set(behind)) == 5


def test_bullet_is_readable_without_eyes():
    """The bullet says its numbers to a screen reader."""
    assert 'aria-label="achieved at 74%, target ≥ 80%, On track"' in bullet(GAP, "en")


def test_the_strip_shows_shares():
    """Every status in its share of one bar, those behind first."""
    html = rows.count_strip([GAP, GAP, {**GAP, "status": "lagging"}])
    assert re.findall(r'bm-(\w+)" style="flex:(\d)"', html) == [("warn", "1"), ("fair", "2")]


def test_table_escapes_cells_and_header():
    """Text of a file stays text."""
    html = elements.table(["<i>a"], [["<img src=x onerror=alert(1)>"]])
    assert "<img" not in html and "&lt;img" in html and "<i>a" not in html


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@x", "\tx", "\rx"])
def test_cells_a_spreadsheet_would_run_are_neutralised(text):
    """Text that begins like a formula gets an apostrophe."""
    assert neutral(text) == "'" + text


def test_numbers_in_a_download_stay_numbers():
    """A negative number is no formula, and nothing is rounded."""
    assert neutral(-1.6) == "-1.6"
    assert neutral(11.613503763893785) == "11.613503763893785"
    assert neutral(None) == ""


def test_csv_opens_in_excel():
    """A byte order mark, then the header."""
    assert csv_bytes(["a"], [["二"]]) == b"\xef\xbb\xbfa\r\n\xe4\xba\x8c\r\n"


def test_example_rows_are_marked_in_the_download():
    """Every row of made-up figures says so."""
    text = table_bytes(["value"], [{"value": 1.5}], "示例数据").decode("utf-8-sig")
    assert text == "value,示例数据\r\n1.5,示例数据\r\n"


def test_targets_of_one_indicator_for_two_years_are_told_apart():
    """A county's targets for 2023 and 2025 bear their years, others do not."""
    twins = [{**GAP, "region_code": "r", "target_year": year} for year in (2023, 2025)]
    other = {**GAP, "region_code": "r", "indicator": "y", "name_en": "Other"}
    html = rows.target_list([("buildings", [*twins, other])], "en", lambda gap: "x")
    named = re.findall(r'class="bm-go"[^>]*>([^<]*)<', html)
    assert named == ["Bad &lt;b&gt;name&lt;/b&gt; (2023)", "Bad &lt;b&gt;name&lt;/b&gt; (2025)",
                     "Other"]  # fmt: skip
