"""The sheet as it is read: every cell by its role, in colour and in words, to be pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from barometer.intake.decode.beginning import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.ui.uploading.sheet_edits import SheetEdits
from barometer.wording import say
from barometer.wording.readings import column_letters

# Light enough for either theme; the words in the margins say the same.
_COLOURS = {
    "header": "rgba(96, 125, 139, 0.35)", "above": "rgba(158, 158, 158, 0.14)",
    "note": "rgba(158, 158, 158, 0.14)", "left_out": "rgba(158, 158, 158, 0.30)",
    "beyond": "rgba(158, 158, 158, 0.30)", "heading": "rgba(121, 85, 72, 0.24)",
    "total": "rgba(158, 158, 158, 0.30)",
    "not_read": "rgba(198, 40, 40, 0.16)", "region": "rgba(0, 131, 143, 0.22)",
    "region_code": "rgba(0, 131, 143, 0.22)", "indicator": "rgba(46, 125, 50, 0.22)",
    "period": "rgba(106, 27, 154, 0.18)", "value": "rgba(21, 101, 192, 0.20)",
    "unit": "rgba(239, 108, 0, 0.22)",
}  # fmt: skip
_LABEL = "rgba(2, 119, 189, 0.12)"


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the reader points at: a row, a column or both (1-based)."""

    row: int | None = None
    column: int | None = None


def pointed_at(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, key: str, lang: str
) -> Pointed:  # fmt: skip
    """Show the sheet; what of it is selected."""
    frame = _frame(sheet, reading, edits, lang)
    roles = [list(map(edits.colour, line)) for line in _roles(sheet, reading)]
    shown = frame.style.apply(lambda _: _colours(roles, frame), axis=None)
    chosen: Any = st.dataframe(
        shown, hide_index=True, height=min(460, 38 + 35 * len(frame)), key=key,
        on_select="rerun", selection_mode=("single-row", "single-column", "single-cell"),
    )  # fmt: skip
    return _pointed(chosen["selection"], list(frame.columns))


def _pointed(selection: Any, columns: list[str]) -> Pointed:
    """Rows, columns or a cell; the column of roles is none of the sheet's."""
    row = selection["rows"][0] + 1 if selection["rows"] else None
    names = list(selection["columns"])
    for at, name in selection.get("cells") or []:
        row, names = at + 1, [name]
    column = columns.index(names[0]) if names and names[0] in columns else 0
    return Pointed(row, column or None)


def _frame(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, lang: str
) -> pd.DataFrame:  # fmt: skip
    """The cells, led by what each row is; each column is headed by what it is."""
    width = max((len(row) for row in sheet.rows), default=0)
    heads = [f"{column_letters(at)} · {role_words(edits, edit.column_role(reading, at), lang)}"
             for at in range(1, width + 1)]  # fmt: skip
    margin = [f"{at} · {say(f'row-role-{_row_role(sheet, reading, at)}', lang)}"
              for at in range(1, len(sheet.rows) + 1)]  # fmt: skip
    frame = pd.DataFrame([list(row) for row in sheet.rows], columns=heads, dtype=str)
    frame.insert(0, say("sheet-margin", lang), margin)
    return frame


def role_words(edits: SheetEdits, role: str, lang: str) -> str:
    """What a column is, in words."""
    if role in ("left_out", "not_read"):
        return say(f"row-role-{role}", lang)
    return edits.words(role, lang)


def _row_role(sheet: SheetStart, reading: TableReading, row: int) -> str:
    """What a row is; one without a figure in a table with headings is a heading."""
    role = edit.row_role(reading, row)
    if role != "body" or not any(reading.of("section_row")):
        return role
    cells = sheet.rows[row - 1]
    values = [item.origin.at or 1 for item in reading.of("column", "value")]
    blank = not any(cells[at - 1] for at in values if at <= len(cells))
    return "heading" if blank and any(cells) else role


def _roles(sheet: SheetStart, reading: TableReading) -> list[list[str]]:
    """The role of every cell."""
    width = max((len(row) for row in sheet.rows), default=0)
    columns = [edit.column_role(reading, at) for at in range(1, width + 1)]
    rows = [_row_role(sheet, reading, at) for at in range(1, len(sheet.rows) + 1)]
    return [columns if role == "body" else [role] * width for role in rows]


def _colours(roles: Sequence[Sequence[str]], frame: pd.DataFrame) -> pd.DataFrame:
    """A style for every cell; blank ones and the margin have none."""
    cells = frame.to_numpy()
    styles = [
        ["", *(f"background-color: {_COLOURS.get(role, _LABEL)}" if cells[row][at + 1] else ""
               for at, role in enumerate(line))]
        for row, line in enumerate(roles)
    ]  # fmt: skip
    return pd.DataFrame(styles, index=frame.index, columns=frame.columns)
