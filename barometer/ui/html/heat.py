"""The heat map county by indicator, and the tile map, as HTML that fits any width.

Text of the data is escaped here. Colour stands beside a mark and a number, never alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from barometer.charts.palette import mark_of, tone_of
from barometer.ui.html import rows
from barometer.ui.html.machinery_tables import grid_cell, grid_table
from barometer.ui.state import selection
from barometer.wording import name_of, say
from barometer.wording.gaps import pace_percent, pace_share, value_words

Row = Any
Link = Callable[[Row], str]
Cells = dict[tuple[str, str], Row]
# Nothing is wrong and nothing can be measured: not worth a colour.
QUIET = ("no_target", "no_data")


def heat_map(gaps: Sequence[Row], regions: Sequence[Row], lang: str, link: Link) -> str:
    """One row per target that a county reported, one column per county, the pace in each cell."""
    cells: Cells = {}
    for gap in gaps:
        cells.setdefault((_target_key(gap), gap["region_code"]), gap)
    keys = list(dict.fromkeys(key for key, _ in cells))
    head = [say("heat-target", lang), *(name_of(region, lang) for region in regions)]
    return grid_table(head, [_heat_row(key, cells, regions, lang, link) for key in keys], "")


def _target_key(gap: Row) -> str:
    return f"{gap['indicator']}|{gap['rule']}|{gap['target_year']}"


def _heat_row(
    key: str, cells: Cells, regions: Sequence[Row], lang: str, link: Link
) -> tuple[str, list[str]]:
    own = [cells.get((key, region["code"])) for region in regions]
    first = next(gap for gap in own if gap is not None)
    made = [
        _heat_cell(gap, name_of(region, lang), lang, link)
        for gap, region in zip(own, regions, strict=True)
    ]
    return escape(name_of(first, lang)), made


def _heat_cell(gap: Row | None, region: str, lang: str, link: Link) -> str:
    if gap is None:
        return grid_cell(region, "")
    status = gap["status"]
    words = say(f"status-{status}", lang)
    pace, year = _pace(gap, words, lang), str(gap["period"]) if gap["old"] else ""
    small = f"<small>{escape(say('year', lang, year=year))}</small>" if year else ""
    href, hint = escape(link(gap), quote=True), escape(words, quote=True)
    quiet = status in QUIET
    label = escape(
        f"{region} {words}" + ("" if pace == words else f" {pace}") + f" {year}".rstrip(),
        quote=True,
    )
    return grid_cell(
        region,
        f'<a class="bm-link" href="{href}" target="_self" title="{hint}" aria-label="{label}">'
        f'<i aria-hidden="true">{mark_of(status)}</i>{escape(pace)}{small}</a>',
        tone_of(status) + (" bm-quiet" if quiet else ""),
    )


def _pace(gap: Row, words: str, lang: str) -> str:
    """The pace; without one the status, and without a target of its own what was achieved."""
    if gap["pace_ratio"] is not None:
        return pace_percent(gap["pace_ratio"], lang)
    own = gap["status"] != "no_target" or gap["achieved"] is None
    return words if own else value_words(gap, gap["achieved"], lang)


def legend(gaps: Sequence[Row], lang: str) -> str:
    """What the marks and colours of the cells mean, those in use only."""
    chips = "".join(rows.chip(status, lang) for status, _ in selection.counts(gaps))
    return f'<div class="bm-chips">{chips}</div>'


def tile_map(regions: Sequence[Row], gaps: dict[str, Row], lang: str, link: Link) -> str:
    """One tile per region that the pack places, north up; coloured by status."""
    placed = [row for row in regions if row["tile_row"] and row["tile_col"]]
    tiles = "".join(_tile(row, gaps.get(row["code"]), lang, link) for row in placed)
    return f'<div class="bm-tiles">{tiles}</div>' if placed else ""


def _tile(region: Row, gap: Row | None, lang: str, link: Link) -> str:
    status = gap["status"] if gap else "no_data"
    words = say(f"status-{status}", lang)
    pace = pace_share(gap, lang) if gap else ""
    if gap and gap["old"]:
        year = say("year", lang, year=str(gap["period"]))
        pace = say("dated", lang, value=pace, year=str(gap["period"])) if pace else year
    place = f"grid-row:{region['tile_row']};grid-column:{region['tile_col']}"
    href = escape(link({"region_code": region["code"]}), quote=True)
    return (
        f'<a class="bm-link bm-tile bm-{tone_of(status)}" style="{place}" '
        f'data-name="{escape(name_of(region, lang), quote=True)}" '
        f'href="{href}" target="_self">'
        f"<strong>{escape(name_of(region, lang))}</strong>"
        f'<span><i aria-hidden="true">{mark_of(status)}</i>{escape(words)}</span>'
        f"<small>{escape(pace)}</small></a>"
    )
