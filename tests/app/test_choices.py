"""From an address to what the page shows, on the pages that journeys do not open one by one."""

import re

import pytest


@pytest.mark.parametrize(
    ("page", "codes", "words"),
    [
        ("projects", {"pollutant": "cod", "standing": "repeated", "region": "211402"},
         {"地区": "连山区", "污染物": "化学需氧量", "是否计入": "重复，不再计"}),
        ("evaluation", {"scheme": "points-only", "period": "2024"},
         {"考核年度": "2024年", "考核办法": "示例办法：只看得分"}),
        ("measures", {"clause": "四(五)", "status": "behind"},
         {"条款": "第四(五)条 经济政策", "任务进展": "滞后"}),
        ("counties", {"map": "boundaries", "indicator": "straw-utilisation"},
         {"比较的指标": "农业农村 · 秸秆综合利用率", "地图": "简化边界图"}),
    ],
)  # fmt: skip
def test_codes_in_the_address_are_shown_in_words(opened, page, codes, words):
    """Pollutant, standing, scheme, clause, map: as chosen, and nothing to remark on."""
    shown = opened(page, plan="example", **codes)
    lists = {box.label: box.format_func(box.value) for box in shown.at.selectbox}
    pills = {row.proto.label: row.format_func(row.value) for row in shown.at.button_group}
    assert words.items() <= {**pills, **lists}.items()
    assert shown.address == {"plan": "example", **codes}
    assert re.findall(r'class="bm-note(?! bm-example)', shown.html) == []


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en-US", "This plan sets 41 targets"), ("zh-TW", "這份規劃有"), ("zh-CN", "这份规划有"),
     ("fr-FR", "这份规划有")],
)  # fmt: skip
def test_the_browsers_language_decides_where_the_address_does_not(opened, locale, words):
    """An English browser gets English, a Taiwanese one Traditional Chinese, others Chinese."""
    assert words in opened("", {"locale": locale}).html
    assert "This plan sets 41 targets" in opened("", {"locale": locale}, lang="en").html


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Honolulu"])
def test_a_pinned_date_is_the_plans_own_day(opened, zone):
    """Banner and list of uploads name the same day, whatever the reader's clock says."""
    view, clock = {"plan": "example", "as_of": "11"}, {"timezone": zone}
    uploads = opened("upload", clock, **view).html
    listed = re.search(r"<tbody>.*?<td[^>]*><div>\s*(\d{4}-\d\d-\d\d)", uploads, re.S)[1]
    # The head of every page is drawn around the overview.
    notes = re.findall(
        r'class="bm-note[^>]*>(.*?)</(?:div|p)>', opened("", clock, **view).html, re.S
    )
    assert [listed in note for note in notes if "11" in note] == [True]
