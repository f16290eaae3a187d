"""The heat map county by indicator, and the tile map, as HTML that fits any width.

Colour stands beside a mark and a number, never alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from barometer import standing
from barometer.charts.cells import Cell, Tile
from barometer.charts.palette import mark_of, tone_of
from barometer.rows import Gap, Region
from barometer.ui.html import rows
from barometer.ui.html.elements import grid_cell, grid_table
from barometer.ui.html.templates import fragment
from barometer.wording import name_of, say
from barometer.wording.gaps import pace_percent, pace_share, value_words

Link = Callable[[Gap], str]
Cells = dict[tuple[str, str], Gap]
# Nothing is wrong and nothing can be measured: not worth a colour.
QUIET = ("no_target", "no_data")


def heat_map(gaps: Sequence[Gap], regions: Sequence[Region], lang: str, link: Link) -> Markup:
    """One row per target that a county reported, one column per county, the pace in each cell."""
    head = [say("heat-target", lang), *(name_of(region, lang) for region in regions)]
    lines = [
        (name_of(first, lang),
         [_heat_cell(gap, name_of(region, lang), lang, link)
          for gap, region in zip(row, regions, strict=True)])
        for first, row in rows_and_cells(gaps, regions)
    ]  # fmt: skip
    return grid_table(head, lines, "")


def _target_key(gap: Gap) -> str:
    return f"{gap['indicator']}|{gap['rule']}|{gap['target_year']}"


def pace_cell(gap: Gap, lang: str) -> Cell:
    """The status's sign and colour, and the pace or what stands for it."""
    status = gap["status"]
    words = _pace(gap, say(f"status-{status}", lang), lang)
    return Cell(mark_of(status), words, tone_of(status), status in QUIET)


def rows_and_cells(
    gaps: Sequence[Gap], regions: Sequence[Region]
) -> list[tuple[Gap, list[Gap | None]]]:
    """One row per target that a county reported: one of its gap rows, and that of each region."""
    cells: Cells = {}
    for gap in gaps:
        cells.setdefault((_target_key(gap), gap["region_code"]), gap)
    lines = []
    for key in dict.fromkeys(key for key, _ in cells):
        row = [cells.get((key, region["code"])) for region in regions]
        lines.append((next(gap for gap in row if gap is not None), row))
    return lines


def _heat_cell(gap: Gap | None, region: str, lang: str, link: Link) -> Markup:
    if gap is None:
        return grid_cell(region)
    cell, words = pace_cell(gap, lang), say(f"status-{gap['status']}", lang)
    year = str(gap["period"]) if gap["old"] else ""
    label = f"{region} {words}" + ("" if cell.words == words else f" {cell.words}")
    content = fragment("heat.cell", lang, href=link(gap), hint=words, cell=cell, year=year,
                       label=f"{label} {year}".rstrip())  # fmt: skip
    return grid_cell(region, content, cell)


def _pace(gap: Gap, words: str, lang: str) -> str:
    """The pace; without one the status, and without a target of its own what was achieved."""
    if gap["pace_ratio"] is not None:
        return pace_percent(gap["pace_ratio"], lang)
    has_target = gap["status"] != "no_target" or gap["achieved"] is None
    return words if has_target else value_words(gap, gap["achieved"], lang)


def legend(gaps: Sequence[Gap], lang: str) -> Markup:
    """What the marks and colours of the cells mean, those in use only."""
    return fragment(
        "heat.legend", chips=[rows.chip(code, lang) for code, _ in standing.counts(gaps)]
    )


def tiles(regions: Sequence[Region], gaps: Mapping[str, Gap], lang: str) -> dict[str, Tile]:
    """One tile per region that the pack places, by code, north up."""
    return {
        region["code"]: _tile(region, (row, column), gaps.get(region["code"]), lang)
        for region in regions
        if (row := region["tile_row"]) and (column := region["tile_col"])
    }


def _tile(region: Region, place: tuple[int, int], gap: Gap | None, lang: str) -> Tile:
    status = gap["status"] if gap else "no_data"
    pace = pace_share(gap, lang) if gap else ""
    if gap and gap["old"]:
        year = say("year", lang, year=str(gap["period"]))
        pace = say("dated", lang, value=pace, year=str(gap["period"])) if pace else year
    lines = (name_of(region, lang), say(f"status-{status}", lang), pace)
    return Tile(*place, mark_of(status), lines, tone_of(status))


def tile_map(
    regions: Sequence[Region], gaps: Mapping[str, Gap], lang: str, link: Callable[[str], str]
) -> Markup:
    """The tiles as links, each made from a region's code; coloured by status."""
    drawn = tiles(regions, gaps, lang)
    return fragment("heat.tiles", tiles=[(tile, link(code)) for code, tile in drawn.items()])
