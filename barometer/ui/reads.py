"""The store as pages read it: one open store a process, every read kept by ledger entry.

A result is kept under (store, entry, question); a new entry is a new question, so nothing
stale is ever shown and nothing has to be thrown away by hand.
"""

from __future__ import annotations

import logging
from typing import Any

import streamlit as st

from barometer.access import HOUSE
from barometer.settings import settings
from barometer.store import Store, control, open_store, quality, schedule
from barometer.store.trajectory import Trajectory

Row = dict[str, Any]
_KEPT = 400
# The API's routes are made before Streamlit's runtime stands; the cache says so once a function.
logging.getLogger("streamlit.runtime.caching.cache_data_api").setLevel(logging.ERROR)


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The process's one store: opened on first use, with the plan packs as they now are."""
    opened = open_store()
    opened.acting(HOUSE).fill()
    control.listen(opened)
    schedule.start(opened, settings())
    return opened


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def plans(place: str, entry: int) -> list[Row]:
    """One row per plan; `place` is the store's url."""
    return store().plans(as_of=entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def regions(place: str, entry: int, plan: str) -> list[Row]:
    """One row per region, the pack's order."""
    return store().regions(plan=plan, as_of=entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def indicators(place: str, entry: int, plan: str) -> list[Row]:
    """One row per indicator."""
    return store().indicators(plan=plan, as_of=entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def bodies(place: str, entry: int, plan: str) -> list[Row]:
    """One row per body, the pack's order."""
    return store().bodies(plan=plan, as_of=entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def gaps(
    place: str, entry: int, plan: str, region: str | None, period: int | None,
    indicator: str | None = None,
) -> list[Row]:  # fmt: skip
    """Gap rows without their sources, all regions where `region` is None."""
    return store().gaps(
        plan=plan, region=region, period=period, indicator=indicator, as_of=entry,
        with_sources=False,
    )  # fmt: skip


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def trajectory(place: str, entry: int, plan: str, target: str, region: str) -> Trajectory:
    """One target's way through the years."""
    return store().trajectory(plan=plan, target=target, region=region, as_of=entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def observations(place: str, entry: int, plan: str, indicator: str) -> list[Row]:
    """Figures in force of one indicator, every region."""
    return store().observations(plan=plan, indicator=indicator, as_of=entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def uploads(place: str, entry: int, plan: str) -> list[Row]:
    """Upload history of a plan, newest first."""
    return store().uploads(plan=plan, as_of=entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def entry_date(place: str, entry: int) -> str:
    """The day a ledger entry was made, as ISO text; empty for entry 0."""
    rows = store().rows("marts/ledger", as_of=entry)
    return str(rows[0]["at"])[:10] if rows else ""


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def coverage(place: str, entry: int, plan: str) -> list[Row]:
    """What was reported and what was not, by region, indicator and year."""
    return store().rows("marts/coverage", as_of=entry, plan=plan)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def findings(place: str, entry: int, plan: str) -> list[quality.Finding]:
    """Suspect figures with the answers to them."""
    return quality.findings(store(), plan, entry)


@st.cache_data(max_entries=_KEPT, show_spinner=False)
def figure_history(place: str, entry: int, plan: str, figure: tuple[str, ...]) -> list[Row]:
    """Every value one figure ever had."""
    key = dict(zip(quality.KEY, figure, strict=True))
    return store().rows("marts/figure_history", as_of=entry, plan=plan, **key)
