"""The heat map county by indicator, and the tile map, as HTML that fits any width.

Text of the data is escaped here. Colour stands beside a mark and a number, never alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from barometer.charts.palette import mark_of, tone_of
from barometer.wording import name_of, number, say

Row = dict[str, Any]
Link = Callable[[Row], str]
Cells = dict[tuple[str, str], Row]


def heat_map(gaps: Sequence[Row], regions: Sequence[Row], lang: str, link: Link) -> str:
    """One row per target that a county reported, one column per county, the pace in each cell."""
    cells: Cells = {}
    for gap in gaps:
        cells.setdefault((_target_key(gap), gap["region_code"]), gap)
    keys = list(dict.fromkeys(key for key, _ in cells))
    head = "".join(f"<th>{escape(name_of(region, lang))}</th>" for region in regions)
    body = "".join(_heat_row(key, cells, regions, lang, link) for key in keys)
    first = escape(say("heat-target", lang))
    return (
        f'<div class="bm-scroll bm-tall"><table class="bm-table bm-heat"><thead><tr>'
        f"<th>{first}</th>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _target_key(gap: Row) -> str:
    return f"{gap['indicator']}|{gap['rule']}|{gap['target_year']}"


def _heat_row(key: str, cells: Cells, regions: Sequence[Row], lang: str, link: Link) -> str:
    own = [cells.get((key, region["code"])) for region in regions]
    first = next(gap for gap in own if gap is not None)
    name = f"<th scope='row'>{escape(name_of(first, lang))}</th>"
    return f"<tr>{name}{''.join(_heat_cell(gap, lang, link) for gap in own)}</tr>"


def _heat_cell(gap: Row | None, lang: str, link: Link) -> str:
    if gap is None:
        return '<td class="bm-heat-none">·</td>'
    status = gap["status"]
    words = say(f"status-{status}", lang)
    pace = number(gap["pace_ratio"], lang, 2) if gap["pace_ratio"] is not None else words
    href = escape(link(gap), quote=True)
    return (
        f'<td class="bm-{tone_of(status)}"><a class="bm-link" href="{href}" '
        f'target="_self" title="{escape(words, quote=True)}">'
        f'<i aria-hidden="true">{mark_of(status)}</i>{escape(pace)}</a></td>'
    )


def tile_map(regions: Sequence[Row], gaps: dict[str, Row], lang: str, link: Link) -> str:
    """One tile per region that the pack places, north up; coloured by status."""
    placed = [row for row in regions if row["tile_row"] and row["tile_col"]]
    tiles = "".join(_tile(row, gaps.get(row["code"]), lang, link) for row in placed)
    return f'<div class="bm-tiles">{tiles}</div>' if placed else ""


def _tile(region: Row, gap: Row | None, lang: str, link: Link) -> str:
    status = gap["status"] if gap else "no_data"
    words = say(f"status-{status}", lang)
    pace = number(gap["pace_ratio"], lang, 2) if gap and gap["pace_ratio"] is not None else "—"
    place = f"grid-row:{region['tile_row']};grid-column:{region['tile_col']}"
    href = escape(link({"region_code": region["code"]}), quote=True)
    return (
        f'<a class="bm-link bm-tile bm-{tone_of(status)}" style="{place}" '
        f'href="{href}" target="_self">'
        f"<strong>{escape(name_of(region, lang))}</strong>"
        f'<span><i aria-hidden="true">{mark_of(status)}</i>{escape(words)}</span>'
        f"<small>{escape(say('tile-pace', lang, pace=pace))}</small></a>"
    )
