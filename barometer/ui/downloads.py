"""Download buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
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


def answer_button(view: View, stem: str, table: pa.Table, *, example: bool) -> None:
    """A button that downloads what a question gave; `example`: its figures are made up."""
    mark = say("example-mark", view.lang) if example else ""
    _offered("download-table", [stem, mark], table.column_names, table, mark, view.lang)


def _button(view: View, key: str, stem: str, fields: Sequence[str], rows: Sequence[Row]) -> None:
    mark = say("example-mark", view.lang) if view.plan["example"] else ""
    _offered(key, [view.plan["plan"], stem, mark], fields, rows, mark, view.lang)


def _offered(
    key: str, parts: Sequence[str], fields: Sequence[str], rows: Sequence[Row] | pa.Table,
    mark: str, lang: str,
) -> None:  # fmt: skip
    st.download_button(
        say(key, lang), lambda: table_bytes(fields, _listed(rows), mark), mime="text/csv",
        file_name=f"{'-'.join(filter(None, parts))}.csv", icon=":material/download:",
        on_click="ignore",
    )  # fmt: skip


def _listed(rows: Sequence[Row] | pa.Table) -> Sequence[Row]:
    """The rows of a table are made only for whoever takes them."""
    found: Sequence[Row] = rows.to_pylist() if isinstance(rows, pa.Table) else rows
    return found
