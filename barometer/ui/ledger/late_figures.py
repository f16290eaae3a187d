"""The figures that are late: a region reported the indicator before, and others that year."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import streamlit as st

from barometer.ui.html import tables
from barometer.ui.state.view import View
from barometer.wording import name_of, say

Row = Any
LATE_SHOWN = 60


def late(view: View, cells: Sequence[Row]) -> None:
    """Who has not reported the latest year that others have."""
    lang, names = view.lang, view.region_names
    rows = [row for row in cells if row["state"] == "late"]
    if not rows:
        return
    st.html(f'<h2 id="late">{escape(say("quality-late", lang, count=len(rows)))}</h2>')
    header = [say(f"col-{key}", lang) for key in ("region", "indicator", "period")]
    lines = [
        (names.get(row["region_code"], row["region_code"]), name_of(row, lang), row["year"])
        for row in sorted(rows, key=lambda row: row["region_code"])
    ]
    st.html(tables.table(header, lines[:LATE_SHOWN], (tables.TIGHT, "", tables.NUMBER)))
    if len(lines) > LATE_SHOWN:
        more = say("quality-late-more", lang, shown=LATE_SHOWN, count=len(lines))
        st.html(f'<p class="bm-soft">{escape(more)}</p>')
