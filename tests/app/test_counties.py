"""The county page: levels in words, own targets, what is needed, the map in the address."""

import pytest


def test_levels_are_told_in_words_with_the_rule(opened):
    """Example, rule `rise`: Nanpiao rose, so one region is on level 1; the rule is named."""
    shown = opened("counties", plan="example")
    assert "一级预警1个" in shown.html
    assert "按2021年上半年国家发布口径" in shown.html
    assert "一级（红色）" in shown.html


def test_a_level_one_county_is_told_what_it_needs(opened):
    """Nanpiao: the yearly fall still needed stands beside what an even path asks for."""
    from barometer.store import machinery
    from barometer.ui import reads

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
    assert "<small>The city&#x27;s (none of its own)</small>" in html


def test_the_map_is_in_the_address(opened):
    """Choosing the boundaries writes `map`; their notice stands below."""
    shown = opened("counties", plan="example")
    assert "bm-tiles" in shown.html
    assert shown.choose("map", "boundaries").address == {"plan": "example", "map": "boundaries"}
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
