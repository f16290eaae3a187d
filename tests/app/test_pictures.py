"""Beside every chart of a page stands the menu that takes it as a picture."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from barometer.api.files import CHARTS
from barometer.ui.state import reads

INTENSITY = {"indicator": "energy-intensity", "compare": "211402"}
SHOWN = {
    "overview": ({}, ["targets"]),
    "indicator": (INTENSITY, ["trajectory-2025", "compared", "regions"]),
    "counties": ({}, ["map", "heat", "ranking", "multiples"]),
    "measures": ({}, ["matrix"]),
    "projects": ({}, ["shares", "years"]),
    "evaluation": ({}, ["points"]),
    "quality": ({}, ["coverage"]),
    "changes": ({}, ["moves"]),
    "notebook": ({"notebook": "intensity-parts"}, ["bars"]),
}


@pytest.mark.parametrize("page", CHARTS)
@pytest.mark.sampled(3)
def test_each_chart_has_its_menu(opened, page):
    """The slide at once, then three sizes as PNG and SVG, pinned to what the page shows."""
    choices, charts = SHOWN[page]
    shown = opened(page, plan="example", **choices).html
    menus = dict(re.findall(r'data-chart="([^"]+)">(.*?)</details>', shown, re.S))
    assert list(menus) == charts
    for chart, menu in menus.items():
        links = [
            urlsplit(unescape(link)) for link in re.findall(r'href="(api/v1/chart[^"]+)', menu)
        ]
        asked = [{key: value[0] for key, value in parse_qs(link.query).items()} for link in links]
        assert [(link.path.rpartition(".")[2], one["size"]) for link, one in
                zip(links, asked, strict=True)] == [
            ("png", "slide"),
            *((kind, size) for size in ("slide", "phone", "column") for kind in ("png", "svg")),
        ]  # fmt: skip
        assert {link.path.rpartition(".")[0] for link in links} == {f"api/v1/chart/{page}/{chart}"}
        entry = str(reads.store().entry())
        assert all({**choices, "plan": "example", "as_of": entry}.items() <= one.items()
                   for one in asked)  # fmt: skip


def test_a_body_has_a_picture_of_its_targets(opened):
    """Where a body is chosen there is no matrix."""
    shown = opened("measures", plan="example", body="市发展改革委").html
    assert re.findall(r'data-chart="([^"]+)"', shown) == ["targets"]


def test_a_part_shown_alone_has_no_menu(opened):
    """Inside another site's frame only what a reader must know stays."""
    assert "data-chart" not in opened("indicator", plan="example", part="chart", **INTENSITY).html


def test_where_nothing_is_drawn_nothing_is_taken(opened):
    """A plan without figures has no bars to take."""
    assert "data-chart" not in opened("overview", plan="huludao-145").html
