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
# Rows shown at once.
ROWS = 200


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the reader points at: rows, columns, or the cells where they cross (1-based)."""

    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()

    @property
    def row_span(self) -> tuple[int, int] | None:
        """First and last row, where there is no gap between them."""
        return _span(self.rows)

    @property
    def column_span(self) -> tuple[int, int] | None:
        """First and last column, where there is no gap between them."""
        return _span(self.columns)


def _span(numbers: Sequence[int]) -> tuple[int, int] | None:
    if not numbers or numbers[-1] - numbers[0] >= len(numbers):
        return None
    return numbers[0], numbers[-1]


def pointed_at(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, key: str, lang: str, first: int
) -> Pointed:  # fmt: skip
    """Show the sheet's rows from the first one told; what of it is selected."""
    shown = range(first, min(first + ROWS, len(sheet.rows) + 1))
    frame = _frame(sheet, reading, edits, lang, shown)
    roles = [list(map(edits.colour, line)) for line in _roles(sheet, reading, shown)]
    styled = frame.style.apply(lambda _: _colours(roles, frame), axis=None)
    chosen: Any = st.dataframe(
        styled, hide_index=True, height=min(460, 38 + 35 * len(frame)), key=key,
        on_select="rerun", selection_mode=("multi-row", "multi-column", "multi-cell"),
    )  # fmt: skip
    return _pointed(chosen["selection"], list(frame.columns), first)


def _pointed(selection: Any, names: list[str], first: int) -> Pointed:
    """Rows, columns or cells; the column of roles is none of the sheet's."""
    cells = selection.get("cells") or []
    rows = {at + first for at in (*selection["rows"], *(at for at, _ in cells))}
    chosen = {*selection["columns"], *(name for _, name in cells)}
    columns = {names.index(name) for name in chosen if name in names} - {0}
    return Pointed(tuple(sorted(rows)), tuple(sorted(columns)))


def _frame(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, lang: str, shown: range
) -> pd.DataFrame:  # fmt: skip
    """The cells, led by what each row is; each column is headed by what it is."""
    width = max((len(row) for row in sheet.rows), default=0)
    heads = [f"{column_letters(at)} · {role_words(edits, edit.column_role(reading, at), lang)}"
             for at in range(1, width + 1)]  # fmt: skip
    margin = [f"{at} · {say(f'row-role-{row_role(sheet, reading, at)}', lang)}"
              for at in shown]  # fmt: skip
    cells = [list(sheet.rows[at - 1]) for at in shown]
    frame = pd.DataFrame(cells, columns=heads, dtype=str)
    frame.insert(0, say("sheet-margin", lang), margin)
    return frame


def role_words(edits: SheetEdits, role: str, lang: str) -> str:
    """What a column is, in words."""
    if role in ("left_out", "not_read"):
        return say(f"row-role-{role}", lang)
    return edits.words(role, lang)


def row_role(sheet: SheetStart, reading: TableReading, row: int) -> str:
    """What a row is; one without a figure in a table with headings is a heading."""
    role = edit.row_role(reading, row)
    if role != "body" or not any(reading.of("section_row")):
        return role
    cells = sheet.rows[row - 1]
    values = [item.origin.at or 1 for item in reading.of("column", "value")]
    blank = not any(cells[at - 1] for at in values if at <= len(cells))
    return "heading" if blank and any(cells) else role


def _roles(sheet: SheetStart, reading: TableReading, shown: range) -> list[list[str]]:
    """The role of every cell shown."""
    width = max((len(row) for row in sheet.rows), default=0)
    columns = [edit.column_role(reading, at) for at in range(1, width + 1)]
    rows = [row_role(sheet, reading, at) for at in shown]
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


def texts_over(sheet: SheetStart, reading: TableReading, at: int) -> list[str]:
    """The header's texts over a column, from the top."""
    rows = [sheet.rows[row - 1] for row in reading.header_rows if row <= len(sheet.rows)]
    return [row[at - 1] for row in rows if at <= len(row) and row[at - 1]]
