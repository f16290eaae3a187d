"""CSV for people: a byte order mark, cells a spreadsheet cannot run, example data marked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from barometer.intake import neutralise

BOM = "\ufeff"


def neutral(value: object) -> str:
    """The cell's text, made safe for spreadsheets; numbers unrounded."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    text = "; ".join(map(_part, value)) if isinstance(value, list | tuple) else str(value)
    return neutralise(text)


def _part(value: object) -> str:
    """One of several in a cell; a row within a row as JSON."""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def csv_text(lines: Iterable[Sequence[object]]) -> str:
    """Lines of a CSV file, no cell of which a spreadsheet can run."""
    out = io.StringIO()
    csv.writer(out).writerows([neutral(cell) for cell in line] for line in lines)
    return out.getvalue()


def csv_bytes(header: Sequence[str], lines: Iterable[Sequence[object]]) -> bytes:
    """A CSV file that Excel opens in the right encoding."""
    return (BOM + csv_text([header]) + csv_text(lines)).encode("utf-8")


GAP_FIELDS = (
    "target", "indicator", "name", "sector", "region_code", "region", "rule", "unit", "base_year",
    "target_year", "target_value", "stretch_value", "qualifier", "period", "base_value",
    "achieved", "achieved_qualifier", "old", "final_missing", "gap", "path_value", "path_gap",
    "completion_pct", "progress_pct", "pace_ratio", "required_per_year", "projected_value",
    "status", "stretch_status", "warning_level",
    "missing", "basis", "example", "notes",
)  # fmt: skip
FIGURE_FIELDS = (
    "region_code", "indicator", "period", "measure", "basis", "vintage", "value", "unit",
    "qualifier", "reason", "source", "upload", "file", "row",
)  # fmt: skip


def table_bytes(
    fields: Sequence[str], rows: Sequence[Mapping[str, object]], mark: str = ""
) -> bytes:
    """Rows as CSV, `mark` in a column of its own beside every figure of an example plan."""
    header = [*fields, mark] if mark else list(fields)
    lines = [[row.get(field) for field in fields] + ([mark] if mark else []) for row in rows]
    return csv_bytes(header, lines)
