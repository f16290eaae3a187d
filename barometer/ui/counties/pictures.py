"""Pictures of the counties' page: heat map, map, ranking and the years side by side."""

from __future__ import annotations

from typing import Any

from barometer import standing
from barometer.charts.cells import Line, grid, tiles
from barometer.charts.framed import PictureRequest
from barometer.charts.palette import Mode, mark_of, tone_of
from barometer.charts.picture import Key, Picture, Room
from barometer.intake.result import FIGURES_TABLE
from barometer.rows import Gap
from barometer.ui.counties import counties, county_views
from barometer.ui.frame.pictures import files_of, sign_keys
from barometer.ui.html import heat as heating
from barometer.ui.state.view import View
from barometer.ui.targets.pictures import of_regions
from barometer.wording import name_of, say, written


def _of_indicator(view: View) -> tuple[counties.Choices, list[Gap], dict[str, Gap]]:
    chosen = counties.choices(view)
    gaps = counties.gaps_of(view, chosen)
    return chosen, gaps, county_views.of_indicator(gaps, chosen)


def _statuses(gaps: list[Gap], lang: str, mode: Mode) -> tuple[Key, ...]:
    """What the signs and colours of the statuses mean, those in use only."""
    return sign_keys(mode, [(tone_of(status), mark_of(status), say(f"status-{status}", lang))
                            for status, _ in standing.counts(gaps)])  # fmt: skip


def heat(view: View, asked: PictureRequest) -> Picture | None:
    """Every target that a county reported, by pace."""
    _, gaps, _ = _of_indicator(view)
    if not gaps:
        return None
    lang, places = view.lang, county_views.places_of(view, gaps)
    heads = [name_of(region, lang) for region in places]
    rows = [
        Line(name_of(first, lang), [heating.pace_cell(gap, lang) if gap else None for gap in row])
        for first, row in heating.rows_and_cells(gaps, places)
    ]
    title = standing.county_words(
        gaps, lang, city=view.plan["city_code"], period=counties.choices(view).period,
        names=view.region_names,
    )  # fmt: skip
    return Picture(
        title or say("heat-title", lang), lambda room: grid(heads, rows, room, asked.colours),
        (say("heat-hint", lang),), _statuses(gaps, lang, asked.mode), files_of(view, FIGURES_TABLE),
    )  # fmt: skip


def map_of_regions(view: View, asked: PictureRequest) -> Picture | None:
    """The map of one indicator: tiles, or simplified boundaries with their notice."""
    chosen, _, held = _of_indicator(view)
    placed = list(heating.tiles(view.regions, held, view.lang).values())
    if not placed or not held:
        return None
    lang, gaps = view.lang, list(held.values())
    title, files = standing.regions_sentence(gaps, lang), files_of(view, FIGURES_TABLE)
    keys, features = _statuses(gaps, lang, asked.mode), county_views.boundaries_of(view)
    if chosen.map == "boundaries" and features:
        from barometer.charts.counties import boundary_chart

        facts = county_views.facts_of(view, held)
        drawn = boundary_chart(features, facts, asked.mode, brief=True).to_dict()
        notice = written(view.settings["geo"].get("notice"), lang)
        return Picture(title, lambda room: drawn, (notice,), keys, files)
    return Picture(title, lambda room: tiles(placed, room, asked.colours), (), keys, files)


def ranking(view: View, asked: PictureRequest) -> Picture | None:
    """The counties of one indicator, worst first."""
    return of_regions(view, asked.mode, list(_of_indicator(view)[2].values()))


def multiples(view: View, asked: PictureRequest) -> Picture | None:
    """The years of each county beside its path, all on one scale."""
    chosen, gaps, of_indicator = _of_indicator(view)
    held, yearly_values = county_views.years_of(view, chosen, gaps)
    if yearly_values.empty:
        return None
    from barometer.charts.counties import multiples_together

    lang, colours = view.lang, asked.colours
    keys = (Key(say("legend-reported", lang), colours.good, "line"),
            Key(say("legend-path", lang), colours.soft, "dots"),
            Key(say("legend-target", lang), colours.ink, "line"))  # fmt: skip

    def drawn(room: Room) -> dict[str, Any]:
        drawing: dict[str, Any] = multiples_together(yearly_values, room, asked.mode)
        return drawing

    unit = county_views.unit_of(held, lang)
    return Picture(standing.regions_sentence(list(of_indicator.values()), lang), drawn,
                   (unit,) if unit else (), keys, files_of(view, FIGURES_TABLE))  # fmt: skip
