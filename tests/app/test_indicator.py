"""The indicator page: gap in words, chart, regions, figures with their sources."""

import csv
import io

import pytest


def test_every_kind_of_target_of_the_example_has_a_page(opened):
    """No status, rule or hole of the example breaks the page, in either language."""
    from barometer.ui.state import reads

    opened("", plan="example")
    gaps = reads.store().unsourced_gaps(plan="example", region="211400")
    kinds = {(gap["rule"], gap["status"], bool(gap["missing"])): gap for gap in gaps}
    for lang, gap in ((("zh-Hans", "en")[i % 2], gap) for i, gap in enumerate(kinds.values())):
        shown = opened("indicator", plan="example", indicator=gap["indicator"], lang=lang)
        assert 'class="bm-chip bm-' in shown.html
        assert "示例数据" in shown.html or "Example data" in shown.html


def test_unreported_indicator_says_so(opened):
    """Huludao's own plan has no figures: the page says that and draws the path alone."""
    shown = opened("indicator", lang="en")
    assert "We found no figures, so progress cannot be judged." in shown.html
    assert "There are no figures by region yet." in shown.html


def test_choosing_an_indicator_goes_into_the_address(opened):
    """The slug, not the name, stands in the address."""
    shown = opened("indicator", plan="example")
    slug = (
        shown.at.selectbox(key="choice-indicator").options
        and [row for row in _indicators() if row][-1]
    )
    names = shown.at.selectbox(key="choice-indicator").options
    assert names[0].startswith("工业 · ") and "交通 · 铁路、水路货运量占比" in names
    assert shown.choose("indicator", slug).address == {"plan": "example", "indicator": slug}


def _indicators():
    from barometer.ui.state import reads

    return [row["indicator"] for row in reads.store().indicators(plan="example")]


def test_unknown_indicator_is_named(opened):
    """A wrong slug falls back to the first target with a note."""
    assert "写的是“no-such”" in opened("indicator", indicator="no-such").html


def test_figures_are_shown_with_file_and_row_and_can_be_downloaded(opened):
    """Each figure names its source; the download holds the same figures, marked as example."""
    from barometer.export import FIGURE_FIELDS, table_bytes
    from barometer.ui.state import reads

    shown = opened("indicator", plan="example")
    slug = _indicators_with_figures()
    shown = opened("indicator", plan="example", indicator=slug)
    figures = reads.store().observations(plan="example", indicator=slug)
    for row in figures:
        assert row["file"] in shown.html
    text = table_bytes(FIGURE_FIELDS, figures, "示例数据").decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [float(line["value"]) for line in lines if line["value"]] == [
        row["value"] for row in figures if row["value"] is not None
    ]
    assert {line["示例数据"] for line in lines} == {"示例数据"}


def _indicators_with_figures():
    from barometer.ui.state import reads

    return reads.store().observations(plan="example")[0]["indicator"]


def test_an_indicator_without_a_target_is_told_as_such(opened):
    """GDP only weighs: its figures are listed, and nobody is said to be silent."""
    html = opened("indicator", plan="example", indicator="gdp").html
    assert "没有给这项指标定目标" in html
    assert "没有找到葫芦岛市" not in html


def test_a_year_before_any_figure_is_named(opened):
    """2020 has none, later years have: the sentence says which years it speaks of."""
    html = opened("indicator", plan="example", indicator="energy-intensity", period="2020").html
    assert "没有找到2020年及以前的数据，无法判断进度。" in html


def test_a_plan_of_one_region_compares_none(opened):
    """The nation's plan holds the nation alone."""
    assert "各地区" not in opened("indicator", plan="china-145").html


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        ("chart", ["bm-gapwords"]),
        ("target", ["bm-gapwords", "bm-figures"]),
        ("table", ["bm-cards"]),
    ],
)
def test_one_part_alone(opened, part, shown):
    """What `embed=chart` and the like become: under the title only what was asked, no filter."""
    page = opened("indicator", plan="example", indicator="straw-utilisation", part=part)
    assert "秸秆综合利用率" in page.html
    kinds = ("bm-gapwords", "bm-figures", "bm-cards")
    assert [kind for kind in kinds if f'class="{kind}' in page.html or f" {kind}" in page.html] == (
        shown
    )
    assert [box.key for box in page.at.selectbox if box.key == "choice-indicator"] == []


def test_the_clause_leads_to_its_tasks(opened):
    """From a target to the plan's clause, where its tasks stand with their progress."""
    html = opened("indicator", plan="example", indicator="straw-utilisation").html
    assert 'href="plan?plan=example&amp;clause=%E4%B8%89%28%E4%BA%94%29"' in html


def test_a_supposed_rate_stands_in_the_address_and_says_where_it_leads(opened):
    """Marked as no data; the end, what is left, what no year yet brought, and every region."""
    asked = {"plan": "example", "indicator": "energy-intensity", "lang": "en"}
    html = opened("indicator", **asked, suppose="4.5").html
    assert "supposed, not data" in html
    assert "Supposing a fall of 4.5% in 2025, by 2025 it would be down 13.6%" in html
    assert (
        "the fastest, 2022, brought 3.4%. At any pace reported so far it is out of reach." in html
    )
    assert "Nanpiao" in html and ">15.4%</div></td>" in html
    shown = opened("indicator", **asked, suppose="-3")
    assert "&#34;-3&#34;" in shown.html
    assert shown.at.slider(key="choice-suppose").value == 5.5
    shown.at.slider(key="choice-suppose").set_value(4.5)
    assert shown.run().address["suppose"] == "4.5"


def test_counties_the_city_and_the_nation_stand_on_one_chart(opened):
    """The address holds the regions; one that cannot stand beside the others is named."""
    asked = {"plan": "example", "indicator": "energy-intensity", "lang": "en"}
    shown = opened("indicator", **asked, compare="211404,100000,211422,999")
    assert shown.at.multiselect(key="choice-compare").value == ["211404", "100000"]
    assert "&#34;999&#34;" in shown.html
    assert "Not drawn: Jianchang (no figure to compare" in shown.html
    names = shown.at.multiselect(key="choice-compare").options
    assert "Nanpiao" in names and "Jianchang" not in names
    alone = opened("indicator", plan="china-145", indicator="energy-intensity", lang="en")
    assert "Side by side" not in alone.html


def test_every_county_has_a_little_chart_or_a_reason(opened):
    """Year by year on one scale with the target; the county whose figures have a hole is named."""
    html = opened("counties", plan="example", indicator="energy-intensity", lang="en").html
    assert "Without a chart: Jianchang (Figures missing)." in html


def test_single_years_are_supposed_by_what_they_reach(opened):
    """A level's years stand in the address; the way to one rate is a link, and nothing is kept."""
    asked = {"plan": "example", "indicator": "water-network-leakage", "lang": "en"}
    html = opened("indicator", **asked).html
    assert "suppose=2025%3A10" in html
    shown = opened("indicator", **asked, suppose="2025:10.4")
    assert "That way, by 2025 it would be 10.4%" in shown.html
    assert shown.at.slider(key="choice-suppose-2025").value == 10.4
    shown.at.slider(key="choice-suppose-2025").set_value(9.9)
    assert shown.run().address["suppose"] == "2025:9.9"
    assert "&#34;2025:x&#34;" in opened("indicator", **asked, suppose="2025:x").html
