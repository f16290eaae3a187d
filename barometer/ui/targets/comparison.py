"""Two or more regions on one chart: counties, the city, and the nation where its plan has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from barometer import units
from barometer.charts.palette import Mode
from barometer.rows import Gap
from barometer.rules import rule_of
from barometer.ui.frame import frame, pictures
from barometer.ui.html import elements, expected
from barometer.ui.state import address, reads
from barometer.ui.state.view import View, mode
from barometer.ui.targets.indicator import Choices
from barometer.wording import gaps as words
from barometer.wording import name_of, say

KEY = "compare"
# As many as the chart can tell apart, the region looked at among them.
MOST = 6


def comparable_gaps(view: View, choice: Choices, gaps: Sequence[Gap]) -> dict[str, Gap]:
    """The last target's row of each region that can stand beside the one looked at, by code."""
    by_region = {gap["region_code"]: gap for gap in sorted(gaps, key=lambda row: row["target_year"])
                 if gap["achieved"] is not None and not rule_of(gap).state}  # fmt: skip
    own_gap = by_region.get(choice.region)
    if own_gap is None:
        return {}
    nation = expected.nation_gap(view, choice.indicator)
    if nation is not None:
        by_region.setdefault(nation["region_code"], nation)
    return {code: gap for code, gap in by_region.items() if _alike(gap, own_gap)}


def _alike(gap: Gap, own_gap: Gap) -> bool:
    """Whether two rows say the same kind of thing in units that convert, since the same year."""
    based = not rule_of(own_gap).from_nothing
    return bool(
        (gap["rule"] == own_gap["rule"] or not (rule_of(own_gap).cuts or rule_of(gap).cuts))
        and (based or gap["base_year"] == own_gap["base_year"])
        and units.factor(gap["unit"], own_gap["unit"])
    )


def compare_regions(view: View, choice: Choices, gaps: Sequence[Gap]) -> None:
    """The choice of regions, and their chart once there are two."""
    comparable = comparable_gaps(view, choice, gaps)
    others = [code for code in comparable if code != choice.region]
    if not others:
        return
    lang = view.lang
    chosen = chosen_of(choice, comparable)
    names = {code: name_of(gap, lang, "region") for code, gap in comparable.items()}
    frame.html(elements.heading(say("compare-title", lang), kind="" if chosen else "bm-idle"))
    address.choose_several(
        KEY, say("label-compare", lang), others, chosen, lambda code: names[code],
        say("compare-hint", lang, region=names[choice.region]),
    )  # fmt: skip
    frame.html(_left_out(view, choice, chosen))
    if not chosen:
        return
    shown = [comparable[code] for code in (choice.region, *chosen)]
    frame.html(elements.soft(words.axis_words(shown[0], lang)))
    st.altair_chart(chart(view, shown, mode()), theme=None, width="stretch")
    frame.html(pictures.menu(view, "indicator", "compared"))


def chosen_of(choice: Choices, comparable: dict[str, Gap]) -> list[str]:
    """The regions that stand beside the one looked at, as many as there is room for."""
    others = [code for code in choice.compare if code in comparable and code != choice.region]
    return others[: MOST - 1]


def chart(view: View, shown: Sequence[Gap], look: Mode, *apart_by: float) -> Any:
    """A line for each row; the first one's target, in its unit; see `comparison_chart`."""
    from barometer.charts.comparison import comparison_chart

    own_gap, lang = shown[0], view.lang
    title = say("compare-alt", lang, name=name_of(own_gap, lang))
    return comparison_chart(
        _chart_table(view, shown, own_gap), _goal(own_gap, lang), title, look, *apart_by
    )


def _left_out(view: View, choice: Choices, chosen: Sequence[str]) -> Markup:
    """The regions asked for that the chart does not show."""
    names = [view.region_names.get(code, code) for code in choice.compare
             if code not in chosen and code != choice.region]  # fmt: skip
    listed = say("list-comma", view.lang).join(names)
    said = say("compare-left-out", view.lang, regions=listed, most=MOST)
    return elements.soft(said) if names else Markup()


def _goal(gap: Gap, lang: str) -> tuple[float, str] | None:
    """The target of the region looked at; none where it has none."""
    if gap["target_value"] is None:
        return None
    said = f"{say('legend-target', lang)} {words.value_words(gap, gap['target_value'], lang)}"
    return float(gap["target_value"]), said


def _chart_table(view: View, gaps: Sequence[Gap], own_gap: Gap) -> pd.DataFrame:
    rows = [line for order, gap in enumerate(gaps) for line in _line(view, gap, own_gap, order)]
    return pd.DataFrame(rows, columns=["order", "region", "year", "value", "words"])


def _line(view: View, gap: Gap, own_gap: Gap, order: int) -> list[tuple[Any, ...]]:
    """One region's years, in the unit of the region looked at; one without a figure has none."""
    factor = units.factor(gap["unit"], own_gap["unit"]) or 1.0
    last = gap["period"] or 0
    years = {year: row["achieved"] * factor
             for row in reads.gap_years(view.place, view.entry, gap["plan"], gap["indicator"])
             if row["target"] == gap["target"] and row["region_code"] == gap["region_code"]
             and row["achieved"] is not None and (year := row["period"] or 0) <= last}  # fmt: skip
    if rule_of(own_gap).from_nothing:
        years = {own_gap["base_year"] or min(years): 0.0, **years}
    name = name_of(gap, view.lang, "region")
    values = ((year, years.get(year)) for year in range(min(years), max(years) + 1))
    return [(order, name, year, value, words.value_words(own_gap, value, view.lang))
            for year, value in values]  # fmt: skip
