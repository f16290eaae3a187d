"""Downloads: CSV with a byte order mark, cells a spreadsheet cannot run, example data marked."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st

from barometer.ui.view import View
from barometer.wording import name_of, say

Row = dict[str, Any]
# A spreadsheet reads a cell that begins with one of these as a formula.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\ufeff"


def neutral(value: object) -> str:
    """The cell's text; text that a spreadsheet would run gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return repr(value)
    text = "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return "'" + text if text.startswith(_DANGEROUS) else text


def csv_bytes(header: Sequence[str], lines: Iterable[Sequence[object]]) -> bytes:
    """A CSV file that Excel opens in the right encoding."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([neutral(cell) for cell in header])
    writer.writerows([neutral(cell) for cell in line] for line in lines)
    return (_BOM + out.getvalue()).encode("utf-8")


GAP_FIELDS = (
    "target", "indicator", "name", "sector", "region_code", "region", "rule", "unit", "base_year",
    "target_year", "target_value", "stretch_value", "qualifier", "period", "base_value",
    "achieved", "gap", "path_value", "path_gap", "completion_pct", "progress_pct", "pace_ratio",
    "required_per_year", "projected_value", "status", "stretch_status", "warning_level",
    "missing", "basis", "example", "notes",
)  # fmt: skip
FIGURE_FIELDS = (
    "region_code", "indicator", "period", "measure", "basis", "vintage", "value", "unit",
    "qualifier", "reason", "source", "upload", "file", "row",
)  # fmt: skip


def gaps_button(view: View, gaps: Sequence[Row]) -> None:
    """A button that downloads the list shown."""
    _button(view, "download-gaps", "gaps", GAP_FIELDS, gaps)


def figures_button(view: View, figures: Sequence[Row], indicator: str) -> None:
    """A button that downloads the figures of an indicator."""
    _button(view, "download-figures", indicator, FIGURE_FIELDS, figures)


def _button(view: View, key: str, stem: str, fields: Sequence[str], rows: Sequence[Row]) -> None:
    mark = say("example-mark", view.lang) if view.plan["example"] else ""
    name = "-".join(part for part in (view.plan["plan"], stem, mark) if part)
    st.download_button(
        say(key, view.lang), lambda: table_bytes(fields, rows, mark), file_name=f"{name}.csv",
        mime="text/csv", icon=":material/download:", on_click="ignore",
    )  # fmt: skip


def table_bytes(fields: Sequence[str], rows: Sequence[Row], mark: str = "") -> bytes:
    """Rows as CSV, `mark` in a column of its own beside every figure of an example plan."""
    header = [*fields, mark] if mark else list(fields)
    lines = [[row.get(field) for field in fields] + ([mark] if mark else []) for row in rows]
    return csv_bytes(header, lines)


def region_names(view: View) -> dict[str, str]:
    """Names of the plan's regions by code."""
    return {row["code"]: name_of(row, view.lang) for row in view.regions}
