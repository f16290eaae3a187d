"""The county page: levels in words, own targets, what is needed, the map in the address."""

import re

import pytest


def test_levels_are_told_in_words_with_the_rule(opened):
    """Example, rule `rise`: Nanpiao rose, so one region is on level 1; the rule is named."""
    shown = opened("counties", plan="example")
    assert "一级预警1个（南票区）" in shown.html
    assert "按2021年上半年国家发布口径" in shown.html
    assert "一级（红色）" in shown.html


def test_a_level_one_county_is_told_what_it_needs(opened):
    """Nanpiao: the yearly fall still needed stands beside what an even path asks for."""
    from barometer.store.views import machinery
    from barometer.ui.state import reads

    shown = opened("counties", plan="example", lang="en")
    [row] = [
        row
        for row in machinery.warnings(reads.store(), plan="example")
        if row["region_code"] == "211404"
    ]
    assert f"it must fall {row['required_per_year']:.1f}% a year after 2024" in shown.html
    assert "spread evenly, the plan asks for 3.0% a year" in shown.html


def test_own_and_city_targets_are_marked(opened):
    """Lianshan has its own base and incentive target, Jianchang is measured by the city's."""
    html = opened("counties", plan="example", lang="en").html
    assert "14% down, 15.5% striven for<small>Its own</small>" in html
    assert "<small>The city&#39;s (none of its own)</small>" in html


def test_the_map_is_in_the_address(opened):
    """Choosing the boundaries writes `map`; their notice stands below."""
    shown = opened("counties", plan="example")
    assert "bm-tiles" in shown.html
    shown.at.get("button_group")[0].set_value("boundaries")
    assert shown.run().address == {"plan": "example", "map": "boundaries"}
    assert "仅作示意，不作划界依据" in shown.html


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_without_figures_the_page_says_so(opened, lang):
    """Huludao's own plan has no county figures: no level is made up."""
    html = opened("counties", lang=lang).html
    assert {"zh-Hans": "给不出预警等级", "zh-Hant": "給不出預警等級",
            "en": "there are no warning levels"}[lang] in html  # fmt: skip


def test_every_page_links_to_the_counties_with_the_same_choices(opened):
    """The navigation keeps the plan."""
    assert opened("", plan="example", lang="en").links()["Counties"] == "plan=example&lang=en"


HEADER = "region_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"


def told(opened, *rows, **choices):
    """The county page of Huludao's own plan after a file of `region,period,change` rows."""
    from barometer.ui.state import reads

    opened("")
    lines = [row.split(",") for row in rows]
    text = "".join(f"{c},,energy-intensity,{p},annual_change,{v},%,,,,\n" for c, p, v in lines)
    reads.store().upload("x.csv", (HEADER + text).encode(), plan="huludao-145")
    return opened("counties", plan="huludao-145", **choices).html


def test_a_level_of_an_earlier_year_is_counted_apart(writable):
    """Of six counties one fell by 2023, one rose by 2021, four are silent: none is left out."""
    html = told(writable, "211402,2021,-4", "211402,2022,-4", "211402,2023,-4", "211403,2021,1")
    assert "截至2023年，" in html
    assert "6个地区：" in html
    assert "一级预警0个" in html
    assert "三级1个" in html
    assert "只有更早年份等级的1个" in html
    assert "没有数据或无法判断4个" in html
    assert "到2021年反而上升1.0%" in html


def test_figures_that_give_no_level_are_not_called_missing(writable):
    """A hole of a year leaves no path to compare: reported, and not enough."""
    html = told(writable, "211402,2023,-4")
    assert "有地区上报了能耗强度" in html
    assert "还没有上报单位地区生产总值能耗" not in html


def test_levels_to_date_alone_are_told_as_such(writable):
    """Nine months of 2024 and no whole year."""
    html = told(writable, "211402,2024年1-9月,-4")
    assert "只有年内累计的预警等级" in html
    assert "年内累计等级另有尺度" in html


def test_the_two_verdicts_are_explained_below_the_table(writable):
    """-2.98 % in the first year: pace 0.97 is on track, and behind the path is level 2."""
    html = told(writable, "211402,2021,-3.0", lang="zh-Hans")
    assert "连山区：完成状态“按进度”看速度：实际年均速度达到所需的95%即为“按进度”" in html
    assert "9.0%" not in html


def test_who_has_not_reported_the_target_year_is_counted(writable):
    """A year chosen at the plan's end: one county reported it, one stopped in 2021."""
    rows = [f"211402,{year},-4" for year in range(2021, 2026)]
    html = told(writable, *rows, "211403,2021,-4", period="2025")
    assert "规划期到2025年已经结束。 还没有目标年（2025年）数的地区：1个。" in html


@pytest.mark.parametrize("page", ["indicator", "measures", "counties"])
def test_each_page_says_that_the_plan_has_ended(opened, page):
    """One line, once."""
    assert opened(page).html.count("规划期到2025年已经结束。") == 1


def test_a_region_bears_its_name_wherever_it_can_be_marked(opened):
    """In tables, tiles and lists: the page's rules find the address's region by it."""
    html = opened("counties", plan="example", region="211404").html
    tags = re.findall(r'<(tr|th|a|div)[^>]* data-name="南票区"', html)
    assert tags == ["a", "tr", "th", "div"]
