"""The link "question this figure"."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit


def test_each_figure_can_be_questioned(opened):
    """The example's mail address, the figure's identity and the pinned view are filled in."""
    shown = opened("indicator", plan="example", indicator="straw-utilisation", lang="en")
    links = [unescape(x) for x in re.findall(r'class="bm-question" href="([^"]+)"', shown.html)]
    assert {urlsplit(link).path for link in links} == {"question@example.com"}
    first = parse_qs(urlsplit(links[0]).query)
    assert "Utilisation rate of crop straw · 2024" in first["subject"][0]
    assert "indicator=straw-utilisation" in first["body"][0]
    assert "as_of=" in first["body"][0]
    from barometer.ui.state import reads

    figures = reads.store().observations(plan="example", indicator="straw-utilisation")
    counties = {row["region_code"] for row in figures} - {"211400"}
    assert len(links) == 1 + len(counties) + len(figures)


def labels(html):
    """What each question on a page is about."""
    return re.findall(r'class="bm-question"[^>]*aria-label="([^"]+)"', html)


def test_rows_of_the_overview_can_be_questioned(opened):
    """Each reported target has its own link beside it; one without a figure has none."""
    from barometer.ui.state import reads

    questions = labels(opened("", plan="example", lang="en").html)
    gaps = reads.store().gaps(plan="example", region="211400")
    city_gaps = [gap for gap in gaps if gap["region_code"] == "211400"]
    reported = {gap["target"] for gap in city_gaps if gap["period"]}
    assert {label.rsplit(" · ", 1)[1] for label in questions} == reported
    assert len(questions) == len(reported) < len(city_gaps)


def test_rows_of_the_counties_can_be_questioned(opened):
    """The warning table asks about a yearly change, the ranking about the indicator compared."""
    questions = labels(
        opened("counties", plan="example", lang="en", indicator="straw-utilisation").html
    )
    straw = [label for label in questions if "straw" in label]
    changes = [label for label in questions if label.endswith("energy-intensity-nanpiao")]
    assert len(straw) == 6
    assert changes == [
        "Question this figure: Nanpiao · Energy consumption per unit of GDP (energy intensity) · "
        "2024 · +0.4% · energy-intensity-nanpiao"
    ]


def test_each_figure_leads_to_its_history(opened):
    """The link of a figure opens the quality page with every value it had: 2022 was revised."""
    shown = opened("indicator", plan="example", indicator="straw-utilisation", lang="en")
    links = [unescape(x) for x in re.findall(r'href="(quality[^"]+)"[^>]*>History', shown.html)]
    keys = [parse_qs(urlsplit(link).query)["figure"][0] for link in links]
    key = "211400|straw-utilisation|2022|level|statistical"
    assert key in keys
    html = opened("quality", plan="example", lang="en", figure=key).html
    assert html.count("%</div></td>") == 2


def test_without_an_address_there_is_no_link(opened):
    """Huludao publishes no address for questions: none is made up."""
    assert "bm-question" not in opened("indicator").html
