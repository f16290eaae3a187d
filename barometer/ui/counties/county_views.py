"""The county page's pictures: heat map, maps, ranking, small multiples."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from barometer import standing, units
from barometer.charts.counties import boundary_chart, multiples_charts
from barometer.rows import Gap, Region
from barometer.rules import rule_of
from barometer.store.location import PLANS
from barometer.ui.counties.counties import MAPS, Choices
from barometer.ui.frame import frame, pictures
from barometer.ui.frame.asking import gap_question
from barometer.ui.html import elements, expected, rows, task_lists
from barometer.ui.html import heat as heating
from barometer.ui.state import address, reads
from barometer.ui.state.view import View, mode
from barometer.wording import name_of, say, unit_word, written


def _title(view: View, key: str, hint: str = "") -> None:
    frame.html(elements.titled(say(key, view.lang), say(hint, view.lang) if hint else ""))


def _link(view: View) -> Any:
    def link(gap: Gap) -> str:
        chosen = {"indicator": gap["indicator"]} if "indicator" in gap else {}
        return view.address.link("indicator", region=gap["region_code"], map=None, **chosen)

    return link


def heat(view: View, gaps: Sequence[Gap]) -> None:
    """Every target that a county reported, by pace."""
    if not gaps:
        return
    _title(view, "heat-title", "heat-hint")
    frame.html(heating.legend(gaps, view.lang),
               heating.heat_map(gaps, places_of(view, gaps), view.lang, _link(view)),
               pictures.menu(view, "counties", "heat"))  # fmt: skip


def places_of(view: View, gaps: Sequence[Gap]) -> list[Region]:
    """The regions that the rows are of, in the pack's order."""
    held = {gap["region_code"] for gap in gaps}
    return [row for row in view.regions if row["code"] in held]


def of_indicator(gaps: Sequence[Gap], chosen: Choices) -> dict[str, Gap]:
    """The last target's row of the indicator compared, by region."""
    indicator_gaps = [gap for gap in gaps if gap["indicator"] == chosen.indicator]
    return {
        gap["region_code"]: gap for gap in sorted(indicator_gaps, key=lambda g: g["target_year"])
    }


def maps(view: View, chosen: Choices, gaps: Sequence[Gap]) -> None:
    """The tile grid; the simplified boundaries as an option, with their notice."""
    lang, geo = view.lang, view.settings.get("geo", {})
    held = of_indicator(gaps, chosen)
    tiles = heating.tile_map(view.regions, held, lang, _tile_link(view, chosen))
    if not tiles or not held:
        return
    frame.html(elements.heading(say("map-title", lang, name=_indicator_name(view, chosen))))
    features = boundaries_of(view)
    if features:
        address.choose_pill(
            "map", say("label-map", lang), MAPS, chosen.map, lambda code: say(f"map-{code}", lang)
        )
    if chosen.map == "boundaries" and features:
        st.altair_chart(
            boundary_chart(features, facts_of(view, held), mode()), theme=None, width="stretch"
        )
        frame.html(elements.soft(written(geo.get("notice"), lang)))
    else:
        frame.html(tiles)
    frame.html(pictures.menu(view, "counties", "map"))


def boundaries_of(view: View) -> list[dict[str, Any]]:
    """The pack's simplified boundaries; empty where it has none."""
    file = str(view.settings.get("geo", {}).get("file") or "")
    return _boundaries(view.plan["plan"], file)


@reads.cached_read
def _boundaries(plan: str, file: str) -> list[dict[str, Any]]:
    """The pack's boundaries, one GeoJSON feature per region; empty where it has none."""
    path = (PLANS / plan / file).resolve()
    if not path.is_relative_to(PLANS.resolve()) or not path.is_file():
        return []
    features: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["features"]
    return features


def _tile_link(view: View, chosen: Choices) -> Callable[[str], str]:
    def link(region: str) -> str:
        return view.address.link("indicator", indicator=chosen.indicator, region=region, map=None)

    return link


def facts_of(view: View, held: dict[str, Gap]) -> dict[str, tuple[str, str, str]]:
    """Name, status and the status's words of every region, by code."""
    facts = {}
    for row in view.regions:
        status = held[row["code"]]["status"] if row["code"] in held else "no_data"
        facts[row["code"]] = (name_of(row, view.lang), status, say(f"status-{status}", view.lang))
    return facts


def _indicator_name(view: View, chosen: Choices) -> str:
    return next(
        name_of(row, view.lang) for row in view.indicators if row["indicator"] == chosen.indicator
    )


def ranking(view: View, chosen: Choices, gaps: Sequence[Gap]) -> None:
    """The counties of one indicator, worst first."""
    held = list(of_indicator(gaps, chosen).values())
    if not held:
        return
    _title(view, "ranking-title")
    ranked = expected.with_last_known(view, standing.worst_first(held))
    frame.html(rows.region_list(ranked, view.lang, _link(view), gap_question(view)))
    frame.html(pictures.menu(view, "counties", "ranking"), task_lists.bodies_line(view, held[0]))


def small_multiples(view: View, chosen: Choices, gaps: Sequence[Gap]) -> None:
    """The years of each county beside its path, all on one scale."""
    held, yearly_values = years_of(view, chosen, gaps)
    if yearly_values.empty:
        return
    words = unit_of(held, view.lang) or "none"
    frame.html(
        elements.titled(
            say("multiples-title", view.lang), say("multiples-hint", view.lang, unit=words)
        )
    )
    with st.container(horizontal=True, gap="small", key="multiples"):
        for chart in multiples_charts(yearly_values, mode()):
            st.altair_chart(chart, theme=None, width="content")
    charted = set(yearly_values["region"])
    frame.html(pictures.menu(view, "counties", "multiples"),
               _without_chart(view, of_indicator(gaps, chosen), charted))  # fmt: skip


def years_of(
    view: View, chosen: Choices, gaps: Sequence[Gap]
) -> tuple[dict[str, Gap], pd.DataFrame]:
    """The rows with a figure by region, and their values year by year."""
    held = {k: gap for k, gap in of_indicator(gaps, chosen).items() if gap["achieved"] is not None}
    return held, _yearly_values(view, chosen, held)


def unit_of(held: dict[str, Gap], lang: str) -> str:
    """What all of the little charts measure in; empty for a number without a unit."""
    if any(rule_of(gap).in_percent for gap in held.values()):
        return say("multiples-cut", lang)
    return unit_word(_common_unit(next(iter(held.values()))), lang)


def _without_chart(view: View, held: dict[str, Gap], drawn: set[str]) -> Markup:
    """The regions below the city that have no chart, each with why."""
    lang = view.lang
    below = {code: name for code, name in view.region_names.items()
             if code != view.plan["city_code"] and name not in drawn}  # fmt: skip
    silent = [
        say("named-why", lang, name=name,
            why=say(f"status-{held[code]['status'] if code in held else 'no_data'}", lang))
        for code, name in below.items()
    ]  # fmt: skip
    said = say("multiples-silent", lang, regions=say("list-comma", lang).join(silent))
    return elements.soft(said) if silent else Markup()


def _common_unit(gap: Gap) -> str:
    """The indicator's unit, where the target's converts to it: counties may name others."""
    unit: str = gap["unit"]
    return gap["indicator_unit"] if units.factor(unit, gap["indicator_unit"]) else unit


def _yearly_values(view: View, chosen: Choices, held: dict[str, Gap]) -> pd.DataFrame:
    values = []
    years = [gap["period"] or 0 for gap in held.values()]
    first, last = view.plan["base_year"] + 1, max(years, default=0)
    order = [gap["region_code"] for gap in standing.worst_first(held.values())]
    for gap in reads.gap_years(view.place, view.entry, view.plan["plan"], chosen.indicator):
        latest, year = held.get(gap["region_code"]), gap["period"] or 0
        if latest and gap["target"] == latest["target"] and first <= year <= last:
            values += [_point(view, gap, latest, order, name) for name in ("achieved", "path")]
    names = ["region", "series", "year", "value", "status", "order", "target"]
    return pd.DataFrame(values, columns=names).dropna(subset="value")


def _point(view: View, gap: Gap, latest: Gap, order: list[str], series: str) -> tuple[Any, ...]:
    value = gap["achieved"] if series == "achieved" else gap["path_value"]
    if value is not None:
        value *= units.factor(gap["unit"], _common_unit(gap)) or 1.0
    place = order.index(gap["region_code"])
    name = name_of(gap, view.lang, "region")
    factor = units.factor(latest["unit"], _common_unit(latest)) or 1.0
    goal = None if latest["target_value"] is None else latest["target_value"] * factor
    return (name, series, gap["period"], value, latest["status"], place, goal)
