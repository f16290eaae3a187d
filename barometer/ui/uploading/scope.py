"""Which county, years and indicators a reader works on: the sheet and the templates follow.

A `Draft` is what was typed into the sheet of a county and is not stored yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from barometer.intake import clock
from barometer.ui.state import address, people
from barometer.ui.state.view import View
from barometer.ui.uploading.unfinished import TYPED, part
from barometer.wording import say

# (indicator, column) -> text; a column is a year, `measure` or `unit`.
Cells = dict[tuple[str, str], str]
_MOST_STEPS = 100


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
    titles = view.indicator_names
    address.choose_several(
        "indicators", say("label-indicators", lang), list(titles), sorted(scope.indicators),
        lambda slug: titles[slug], say("scope-indicators-hint", lang),
    )  # fmt: skip


def _years(view: View) -> range:
    """The plan's years, its base year too."""
    return range(view.plan["base_year"], view.plan["end_year"] + 1)


@dataclass
class Draft:
    """The cells typed for one region of a plan, what they were before each step, and two counts.

    `drawn`: how often the sheet was set up anew, so that its widget starts from `cells`;
    `stored`: how often its figures went in, so that the same ones may be typed again.
    """

    cells: Cells = field(default_factory=dict)
    before: list[Cells] = field(default_factory=list)
    drawn: int = 0
    stored: int = 0

    def change(self, cells: Mapping[tuple[str, str], str]) -> bool:
        """What stands in the sheet now; a difference is a step that can be undone, and True."""
        if dict(cells) == self.cells:
            return False
        self.before = [*self.before[-_MOST_STEPS:], self.cells]
        self.cells = dict(cells)
        return True

    def undo(self) -> None:
        """The sheet as it was before the last step."""
        if self.before:
            self.cells = self.before.pop()
            self.drawn += 1

    def clear(self) -> None:
        """Empty the sheet, which can be undone."""
        self.change({})
        self.drawn += 1

    def store(self, columns: set[str], indicators: set[str]) -> None:
        """Drop the cells that are stored in the ledger now; cells that were not shown stay."""
        self.cells = {(slug, column): text for (slug, column), text in self.cells.items()
                      if slug not in indicators or column not in columns}  # fmt: skip
        self.before.clear()
        self.drawn += 1
        self.stored += 1


def draft(plan: str, region: str) -> Draft:
    """The draft of a region, begun when it is first asked for."""
    drafts: dict[tuple[str, str], Draft] = part(TYPED)
    return drafts.setdefault((plan, region), Draft())
