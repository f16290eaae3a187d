"""Which county, years and indicators a reader works on: the sheet and the templates follow."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from barometer.intake import clock
from barometer.ui.state import address, people
from barometer.ui.state.view import View
from barometer.wording import name_of, say


@dataclass(frozen=True, slots=True)
class Scope:
    """A region's code (None: all), years and indicators (empty: those of the plan)."""

    region: str | None
    years: tuple[int, ...]
    indicators: frozenset[str]


def scope_of(view: View) -> Scope:
    """The scope in the address; without a region there, the only one the reader reports for."""
    here, plan = view.address, view.plan
    own_regions = (
        sorted(people.actor().regions & set(view.region_names)) if people.may("upload") else []
    )
    region = here.code(
        "region", view.region_names, own_regions[0] if len(own_regions) == 1 else None
    )
    allowed = [str(year) for year in _years(view)]
    years = tuple(sorted(map(int, here.codes("years", allowed))))
    last = max(plan["base_year"], min(plan["end_year"], clock.today().year - 1))
    slugs = [row["indicator"] for row in view.indicators]
    return Scope(region, years or (last,), frozenset(here.codes("indicators", slugs)))


def choose_scope(view: View, scope: Scope, *, indicators: bool) -> None:
    """The boxes for it; without `indicators` they are the templates', and say so."""
    lang, names = view.lang, view.region_names
    kind = "label" if indicators else "template"
    with st.container(horizontal=True, gap="small"):
        address.choose(
            "region", say(f"{kind}-region", lang), ["", *names], scope.region,
            lambda code: names.get(code) or say("scope-no-region", lang),
        )  # fmt: skip
        address.choose_several(
            "years", say(f"{kind}-years", lang), [str(year) for year in _years(view)],
            [str(year) for year in scope.years], str, say("scope-years-hint", lang),
        )  # fmt: skip
    if not indicators:
        return
    titles = {row["indicator"]: name_of(row, lang) for row in view.indicators}
    address.choose_several(
        "indicators", say("label-indicators", lang), list(titles), sorted(scope.indicators),
        lambda slug: titles[slug], say("scope-indicators-hint", lang),
    )  # fmt: skip


def _years(view: View) -> range:
    """The plan's years, its base year too."""
    return range(view.plan["base_year"], view.plan["end_year"] + 1)
