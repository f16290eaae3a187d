"""The list of all that a file would store: filters, a page at a time, without running the page."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from barometer.cells import Names
from barometer.store.changes import Check
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading.incoming import KINDS, PAGE, Wanted, matching, page_html
from barometer.wording import say


def listing(view: View, check: Check, mark: str) -> None:
    """Every figure or record of a checked file, changes first."""
    every = check.changes.every
    if every is None or not every.num_rows:
        return
    _filtered_page(every, check.reading.table, view.names, f"{mark}-{check.reading.file}")


@st.fragment
def _filtered_page(every: pa.Table, table: str, names: Names, key: str) -> None:
    """The filters and one page; a click here asks nothing of the store."""
    lang = names.lang
    frame.html(elements.subheading(say("listing-title", lang)))
    wanted = _wanted(every, names, key) if every.num_rows > PAGE else Wanted()
    matches = matching(every, wanted, names)
    last = max(0, (matches.num_rows - 1) // PAGE)
    place = f"page-{key}"
    page = min(st.session_state.get(place, 0), last)
    if not matches.num_rows:
        st.caption(say("listing-none", lang))
        return
    frame.html(page_html(matches, page, table, names))
    if matches.num_rows > PAGE:
        pager(matches.num_rows, page, last, place, lang)


def _wanted(every: pa.Table, names: Names, key: str) -> Wanted:
    lang, place = names.lang, f"page-{key}"
    kinds = [kind for kind in KINDS if kind in pc.unique(every["change"]).to_pylist()]
    regions = [code for code in pc.unique(every["region_code"]).to_pylist() if code]
    with st.container(horizontal=True, gap="small"):
        kind = st.selectbox(
            say("listing-kind", lang), ["", *kinds], key=f"kind-{key}", on_change=_first,
            args=(place,),
            format_func=lambda code: say(f"preview-{code}" if code else "listing-all", lang),
        )  # fmt: skip
        region = st.selectbox(
            say("label-region", lang), ["", *sorted(regions)], key=f"region-{key}",
            on_change=_first, args=(place,),
            format_func=lambda code: names.region(code) if code else say("listing-all", lang),
        )  # fmt: skip
        text = st.text_input(
            say("listing-find", lang), key=f"find-{key}", on_change=_first, args=(place,)
        )
    return Wanted(kind or None, region or None, text)


def pager(count: int, page: int, last: int, place: str, lang: str) -> None:
    """The way to the other pages of a list; `place` is where its page is kept."""
    first = page * PAGE + 1
    words = say("listing-place", lang, first=first, last=min(count, first + PAGE - 1), count=count)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for key, to, icon in (("back", page - 1, "left"), ("on", page + 1, "right")):
            st.button(
                say(f"listing-{key}", lang), key=f"{key}-{place}", disabled=not 0 <= to <= last,
                on_click=_turn, args=(place, to), icon=f":material/chevron_{icon}:",
            )  # fmt: skip
        st.caption(plain(words))


def _turn(place: str, page: int) -> None:
    st.session_state[place] = page


def _first(place: str) -> None:
    st.session_state[place] = 0
