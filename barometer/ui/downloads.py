"""Download buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from barometer.export import FIGURE_FIELDS, GAP_FIELDS, table_bytes
from barometer.ui.view import View
from barometer.wording import say

Row = dict[str, Any]


def gaps_button(view: View, gaps: Sequence[Row]) -> None:
    """A button that downloads the list shown."""
    _button(view, "download-gaps", "gaps", GAP_FIELDS, gaps)


def figures_button(view: View, figures: Sequence[Row], indicator: str) -> None:
    """A button that downloads the figures of an indicator."""
    _button(view, "download-figures", indicator, FIGURE_FIELDS, figures)


def rows_button(view: View, stem: str, rows: Sequence[Row]) -> None:
    """A button that downloads a table with all its columns."""
    if rows:
        _button(view, "download-table", stem, list(rows[0]), rows)


def _button(view: View, key: str, stem: str, fields: Sequence[str], rows: Sequence[Row]) -> None:
    mark = say("example-mark", view.lang) if view.plan["example"] else ""
    name = "-".join(part for part in (view.plan["plan"], stem, mark) if part)
    st.download_button(
        say(key, view.lang), lambda: table_bytes(fields, rows, mark), file_name=f"{name}.csv",
        mime="text/csv", icon=":material/download:", on_click="ignore",
    )  # fmt: skip
