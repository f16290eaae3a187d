"""The list as HTML: escaped, measured, never colour alone."""

import re

import pytest

from barometer.charts.palette import STATUS_LOOK
from barometer.export import csv_bytes, neutral, table_bytes
from barometer.ui import rows, tables
from barometer.ui.rows import bullet, chip, target_row

GAP = {
    "target": "x", "indicator": "x", "name": "<script>坏</script>", "name_en": "Bad <b>name</b>",
    "region": "兴城市", "region_en": "Xingcheng", "clause": "三(三)", "sector": "buildings",
    "rule": "floor", "unit": "%", "decimals": 0, "base_year": 2020, "target_year": 2025,
    "target_value": 80.0, "stretch_value": 90.0, "base_value": 62.0, "achieved": 74.0,
    "path_value": 72.8, "gap": 6.0, "period": 2023, "status": "on_track",
    "old": False,
}  # fmt: skip


def lefts(html):
    """Kind and place in percent of each mark of a bullet."""
    found = re.findall(r'class="bm-(?:tick bm-)?(\w+)[^"]*" style="left:([\d.]+)%', html)
    return {kind: float(place) for kind, place in found}


def test_names_are_never_markup():
    """A name with tags in it is shown as text."""
    html = target_row(GAP, "zh-Hans", lambda gap: 'indicator?q="><script>')
    assert "<script>" not in html
    assert "&lt;script&gt;坏" in html


def test_marks_stand_in_proportion():
    """From 0 to the largest mark and a little more: 74, 72.8, 80 and 90 of 95.4."""
    places = lefts(bullet(GAP, "en"))
    assert places["path"] == pytest.approx(72.8 / 95.4 * 100, abs=0.01)
    assert places["goal"] == pytest.approx(80 / 95.4 * 100, abs=0.01)
    assert places["stretch"] == pytest.approx(90 / 95.4 * 100, abs=0.01)
    assert f"width:{74 / 95.4 * 100:.2f}%" in bullet(GAP, "en")


def test_the_base_of_a_cut_is_off_its_scale():
    """68 % in the base year is no mark on the scale of a cut by 20 points."""
    cut = {**GAP, "rule": "point_reduction", "target_value": 20.0, "stretch_value": None,
           "base_value": 68.0, "achieved": 13.5, "path_value": 16.0}  # fmt: skip
    assert lefts(bullet(cut, "en"))["goal"] == pytest.approx(100 / 1.06, abs=0.01)


def test_a_fall_below_zero_is_drawn_to_the_left():
    """A negative value's bar ends at zero and stays inside the plot."""
    html = bullet({**GAP, "achieved": -20.0}, "en")
    span = 90 * 1.06 + 20
    assert f"left:0.00%;width:{20 / span * 100:.2f}%" in html


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


def test_counts_show_number_and_words():
    """Every status with its count."""
    html = rows.count_strip([GAP, GAP, {**GAP, "status": "no_data"}], "en")
    assert "<strong>2</strong>" in html and "No figures" in html


def test_table_escapes_cells_and_header():
    """Text of a file stays text."""
    html = tables.table(["<i>a"], [["<img src=x onerror=alert(1)>"]])
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
    named = re.findall(r'class="bm-name">([^<]*)<', html)
    assert named == ["Bad &lt;b&gt;name&lt;/b&gt; (2023)", "Bad &lt;b&gt;name&lt;/b&gt; (2025)",
                     "Other"]  # fmt: skip
