"""The sheet as it is read: every cell by its role, in colour and in words, to be pointed at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.ui.frame.components import component
from barometer.ui.uploading.sheet_edits import SheetEdits, is_text_only
from barometer.ui.uploading.tips import Tips
from barometer.wording import say
from barometer.wording.readings import column_letters

# The roles that `sheet.css` has a colour for; any other has that of labels.
_COLOURED = (
    "header", "above", "note", "left_out", "beyond", "heading", "total", "not_read", "region",
    "region_code", "indicator", "period", "value", "unit",
)  # fmt: skip
_ROW_ROLES = ("above", "header", "body", "heading", "total", "note", "left_out", "beyond")
_WORDS = ("title", "margin", "hint", "checking")
_FOLDER = Path(__file__).parent / "sheet"
# Rows shown at once.
ROWS = 200


def drawn(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, lang: str, shown: range,
    tips: Tips, others: Mapping[int, TableReading],
) -> dict[str, Any]:  # fmt: skip
    """What these rows of the sheet look like, as the component takes it.

    `others`: the other tables of the file, by their place among all.
    """
    width = max((len(row) for row in sheet.rows), default=0)
    columns = [edit.column_role(reading, at) for at in range(1, width + 1)]
    roles = dict.fromkeys([*columns, *edits.roles, "left_out", "not_read"])
    return {
        "words": {key: say(f"sheet-{key}", lang) for key in _WORDS},
        "first": shown.start, "rows": [list(sheet.rows[at - 1]) for at in shown],
        "letters": [column_letters(at) for at in range(1, width + 1)],
        "column_roles": columns,
        "column_names": {role: role_words(edits, role, lang) for role in roles},
        "colours": {role: _colour(edits.colour(role)) for role in roles},
        "row_roles": [row_role(sheet, reading, at) for at in shown],
        "row_names": {role: say(f"row-role-{role}", lang) for role in _ROW_ROLES},
        "others": [
            {"at": at, "rows": one.rows, "columns": one.columns,
             "name": say("sheet-other-table", lang, number=at + 1)}
            for at, one in others.items() if one.sheet == reading.sheet
        ],
        "tips": tips.cells, "said": tips.words,
    }  # fmt: skip


def _colour(role: str) -> str:
    return role if role in _COLOURED else "label"


def show_sheet(data: dict[str, Any], key: str, on_told: Callable[[], None]) -> None:
    """Show a sheet that was `drawn`; what is said of it stands in the state as `told`."""
    component(_FOLDER, js="sheet.js", css="sheet.css")(
        key=key, data=data, height="content", on_told_change=on_told
    )


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
