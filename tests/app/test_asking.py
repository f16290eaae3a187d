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
    from barometer.ui import reads

    figures = reads.store().observations(plan="example", indicator="straw-utilisation")
    assert len(links) == 1 + len(figures)


def test_without_an_address_there_is_no_link(opened):
    """Huludao publishes no address for questions: none is made up."""
    assert "bm-question" not in opened("indicator").html
