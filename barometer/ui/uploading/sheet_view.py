"""The sheet as it is read: every cell by its role, in colour and in words, to be pointed at."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from barometer.intake.decode.beginning import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.ui.frame.components import component
from barometer.ui.uploading.sheet_edits import SheetEdits
from barometer.ui.uploading.tips import Tips
from barometer.wording import say
from barometer.wording.readings import column_letters

# The roles that `sheet.css` has a colour for; any other has that of labels.
_COLOURED = (
    "header", "above", "note", "left_out", "beyond", "heading", "total", "not_read", "region",
    "region_code", "indicator", "period", "value", "unit",
)  # fmt: skip
_FOLDER = Path(__file__).parent / "sheet"
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


def drawn(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, lang: str, shown: range,
    tips: Tips, changes: int, *, busy: bool,
) -> dict[str, Any]:  # fmt: skip
    """What these rows of the sheet look like, as the component takes it.

    `changes`: how often the reading was changed; what was selected before counts no more.
    `busy`: the file is still being checked, and nothing can be said of its cells yet.
    """
    width = max((len(row) for row in sheet.rows), default=0)
    columns = [edit.column_role(reading, at) for at in range(1, width + 1)]
    rows = [row_role(sheet, reading, at) for at in shown]
    data: dict[str, Any] = {
        "label": say("sheet-title", lang), "margin": say("sheet-margin", lang),
        "heads": [f"{column_letters(at)} · {role_words(edits, role, lang)}"
                  for at, role in enumerate(columns, 1)],
        "margins": [f"{at} · {say(f'row-role-{role}', lang)}"
                    for at, role in zip(shown, rows, strict=True)],
        "first": shown.start, "rows": [list(sheet.rows[at - 1]) for at in shown],
        "column_roles": list(map(edits.colour, columns)),
        "row_roles": [None if role == "body" else role for role in rows],
        "coloured": _COLOURED, "changes": changes,
    }  # fmt: skip
    said = {"tips": tips.cells, "words": tips.words, "busy": busy}
    # What is selected stays so while cells and roles do: what is said of them comes later.
    shape = _digest(data)
    return {**data, **said, "shape": shape, "state": shape + _digest(said)}


def _digest(data: Mapping[str, Any]) -> str:
    return sha256(json.dumps(data).encode()).hexdigest()


def pointed_at(data: Mapping[str, Any], key: str) -> Pointed:
    """Show a sheet that was `drawn`; what of it is selected."""
    chosen = component(_FOLDER, js="sheet.js", css="sheet.css")(
        key=key, data=data, height="content", on_pointed_change=lambda: None
    )
    pointed = chosen.get("pointed") or {}
    if pointed.get("shape") != data["shape"]:
        return Pointed()
    return Pointed(tuple(pointed["rows"]), tuple(pointed["columns"]))


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
    return "heading" if is_text_only(sheet, reading, row) else role


def is_text_only(sheet: SheetStart, reading: TableReading, row: int) -> bool:
    """True for a row in which something stands, but under no column of figures."""
    cells = sheet.rows[row - 1]
    values = [item.origin.at or 1 for item in reading.of("column", "value")]
    blank = bool(values) and not any(cells[at - 1] for at in values if at <= len(cells))
    return blank and any(cells)
