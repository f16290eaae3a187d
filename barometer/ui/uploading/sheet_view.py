"""The sheet as it is read: every cell by its role, in colour and in words, to be pointed at.

Beside the pointer stands what the cell becomes, or what is wrong with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from barometer.cells import Names, change_words, figure_words, header
from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.intake.tables import TABLES
from barometer.problems import column_letters
from barometer.rows import FigureChange
from barometer.store.changes import Check
from barometer.ui.frame.components import component
from barometer.ui.uploading.listing import of_rows, unit_of
from barometer.ui.uploading.pointing import SheetEdits, is_text_only
from barometer.wording import period_words, problem_sentence, say

# The roles that `sheet.css` has a colour for; any other has that of labels.
_COLOURED = (
    "header", "above", "note", "left_out", "beyond", "heading", "total", "not_read", "region",
    "region_code", "indicator", "period", "value", "unit",
)  # fmt: skip
_ROW_ROLES = ("above", "header", "body", "heading", "total", "note", "left_out", "beyond")
_WORDS = ("title", "margin", "hint", "touch", "reach", "checking")
_FOLDER = Path(__file__).parent / "sheet"
# Rows shown at once.
ROWS = 200

# Beyond that a cell says no more.
_LINES = 4
# What is of no one column is said at the row's number.
WHOLE_ROW = 0
# What is said of a figure.
_SAID = ["row", "column_at", "region_code", "indicator", "period", "measure", "value", "reason",
         "qualifier", "change", "old_value", "old_reason", "old_qualifier"]  # fmt: skip


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


@dataclass(slots=True)
class Tips:
    """Lines by row and column (from 1); the parts of a line are places in `words`.

    The first `stored` of a cell's lines are what it becomes, the others what is to be said of it.
    """

    cells: dict[int, dict[int, dict[str, Any]]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)

    def becomes(self, row: int, column: int, *parts: str) -> None:
        """One line more of what a cell becomes; these come before what is said of it."""
        tip = self._add(row, column, parts)
        tip["stored"] = len(tip["lines"])

    def say(self, row: int, column: int, sentence: str, *, wrong: bool) -> None:
        """One line more of what is to be said of a cell."""
        tip = self._add(row, column, (sentence,))
        tip["wrong"] = tip["wrong"] or wrong

    def _add(self, row: int, column: int, parts: Sequence[str]) -> dict[str, Any]:
        new = {"lines": [], "stored": 0, "wrong": False}
        tip = self.cells.setdefault(row, {}).setdefault(column, new)
        if len(tip["lines"]) < _LINES:
            tip["lines"].append([self._place(part) for part in parts if part])
        return tip

    def _place(self, word: str) -> int:
        """The words' place: a name stands in hundreds of cells and travels once."""
        if word not in self._places:
            self._places[word] = len(self.words)
            self.words.append(word)
        return self._places[word]


def tips(
    check: Check, sheet: SheetStart, tables: Sequence[TableReading], shown: range, names: Names
) -> Tips:  # fmt: skip
    """What is to be said of the cells of these rows; `tables`: all that stand on the sheet."""
    sheet_tips = Tips()
    if check.reading.table in TABLES:
        _add_records(sheet_tips, check, sheet, tables, shown, names)
    else:
        _add_figures(sheet_tips, check, sheet, shown, names)
    letters = {column_letters(at): at for at in range(1, sheet.width + 1)}
    for problem in check.problems:
        if problem.row and problem.row in shown and problem.sheet in (None, sheet.sheet):
            at = letters.get(problem.letter or "", WHOLE_ROW)
            sentence = problem_sentence(problem, names.lang)
            sheet_tips.say(problem.row, at, sentence, wrong=problem.is_error)
    return sheet_tips


def _add_figures(
    sheet_tips: Tips, check: Check, sheet: SheetStart, shown: range, names: Names
) -> None:
    for row in _rows(check, sheet, shown, _SAID):
        sheet_tips.becomes(row["row"], row["column_at"], *_words(row, names))


def _add_records(
    sheet_tips: Tips, check: Check, sheet: SheetStart, tables: Sequence[TableReading],
    shown: range, names: Names,
) -> None:  # fmt: skip
    columns = {column.name: column for column in TABLES[check.reading.table].columns}
    for row in _rows(check, sheet, shown, ["row", "data", "old_data"]):
        new, old = json.loads(row["data"]), json.loads(row["old_data"] or "null")
        for table in (one for one in tables if one.rows[0] <= row["row"] <= one.rows[1]):
            for at in range(1, sheet.width + 1):
                column = columns.get(edit.column_role(table, at))
                if column and (said := change_words(old, new, column, names)):
                    sheet_tips.becomes(row["row"], at, header(column, names.lang), said)


def _rows(check: Check, sheet: SheetStart, shown: range, columns: list[str]) -> list[Any]:
    """The incoming rows of these rows of the sheet."""
    every = check.changes.every
    if every is None:
        return []
    rows: list[Any] = of_rows(every, sheet.sheet, shown).select(columns).to_pylist()
    return rows


def _words(row: FigureChange, names: Names) -> tuple[str, ...]:
    """The figure as it would stand: whose, what, when, how much, and what it was before."""
    lang, unit = names.lang, unit_of(row, names)
    value = figure_words(row["value"], row["reason"], row["qualifier"], unit, lang)
    if row["change"] == "changed":
        old = figure_words(row["old_value"], row["old_reason"], row["old_qualifier"], unit, lang)
        value = f"{old} → {value}"
    measure = "" if row["measure"] == "level" else say(f"measure-{row['measure']}", lang)
    return (names.region(row["region_code"]), names.indicator(row["indicator"]),
            period_words(row["period"], lang), measure, value)  # fmt: skip
