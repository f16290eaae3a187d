"""The same as pointing at a sheet, asked one by one: for a phone, or for who would not point."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.ui.state.plain import plain
from barometer.ui.uploading import pointing
from barometer.ui.uploading.offers import Lists
from barometer.ui.uploading.sheet_edits import SheetEdits, texts_over
from barometer.ui.uploading.sheet_view import role_words
from barometer.wording import say
from barometer.wording.readings import column_letters

_ROWS, _COLUMNS = 40, 26


class Questions:
    """The lists to choose from for one of a file's tables."""

    def __init__(
        self, lang: str, mark: str, readings: pointing.Readings, at: int, edits: SheetEdits
    ) -> None:
        """`at`: the place of the table among the readings."""
        self.lang, self.mark, self.edits = lang, mark, edits
        self.readings, self.at = readings, at

    def show(self, sheet: SheetStart, reading: TableReading, lists: Lists) -> None:
        """Where the header is, what each column is, and what holds for the whole table."""
        self._header(sheet, reading)
        width = len(sheet.rows[0]) if sheet.rows else 0
        for at in range(1, min(sheet.width, width, _COLUMNS) + 1):
            self._column(reading, at, sheet)
        self._whole(reading, lists)

    def _change(self, change: pointing.Edit) -> None:
        """The table told differently (a widget's callback)."""
        pointing.change(self.mark, self.readings, self.at, change)

    def _header(self, sheet: SheetStart, reading: TableReading) -> None:
        rows = [row for row in range(1, len(sheet.rows) + 1) if any(sheet.rows[row - 1])][:_ROWS]
        key = f"header-{self.mark}-{self.at}-{reading.header_rows}"
        last_header = reading.last_header
        options = rows if last_header in rows else [last_header, *rows]
        st.selectbox(
            say("question-header", self.lang), options, index=options.index(last_header), key=key,
            format_func=lambda row: _row_words(sheet, row),
            on_change=self._header_told, args=(sheet, key),
        )  # fmt: skip

    def _header_told(self, sheet: SheetStart, key: str) -> None:
        row = int(st.session_state[key])
        self._change(self.edits.header(sheet, row, row))

    def _column(self, reading: TableReading, at: int, sheet: SheetStart) -> None:
        """A list of what a column can be."""
        role, texts = edit.column_role(reading, at), texts_over(sheet, reading, at)
        text = texts[-1] if texts else ""
        known = (*self.edits.roles, "left_out")
        roles = known if role in known else (role, *known)
        key = f"column-{self.mark}-{self.at}-{at}-{role}"
        facts = {"column": column_letters(at), "text": text}
        st.selectbox(
            plain(say("question-column" if text else "question-unheaded", self.lang, **facts)),
            roles, index=roles.index(role), key=key,
            format_func=partial(role_words, self.edits, lang=self.lang),
            on_change=self._column_told, args=(sheet, at, texts, key),
        )  # fmt: skip

    def _column_told(self, sheet: SheetStart, at: int, texts: list[str], key: str) -> None:
        role = st.session_state[key]
        if role != "not_read":
            self._change(self.edits.column(sheet, at, None if role == "left_out" else role, texts))

    def _whole(self, reading: TableReading, lists: Lists) -> None:
        """This is 兴城市, these are 万吨标准煤, this is 2023."""
        said = {item.field: item.origin.text or "" for item in reading.of("constant")}
        for field in self.edits.whole:
            listed = lists.get(self.edits.colour(field), ())
            key = f"whole-{field}-{self.mark}-{self.at}-{said.get(field, '')}"
            words = say("whole-field", self.lang, field=self.edits.words(field, self.lang))
            if isinstance(listed, Mapping):
                self._listed(field, words, listed, said.get(field, ""), key)
                continue
            st.text_input(
                words, said.get(field, ""), key=key, placeholder=say("whole-as-read", self.lang),
                on_change=self._whole_told, args=(field, key),
            )  # fmt: skip

    def _listed(
        self, field: str, words: str, names: Mapping[str, str], said: str, key: str
    ) -> None:  # fmt: skip
        """One of the plan's regions or indicators."""
        options, as_read = ["", *names], say("whole-as-read", self.lang)
        st.selectbox(
            words, options, key=key, index=options.index(said) if said in options else 0,
            format_func=lambda code: names.get(code) or as_read,
            on_change=self._whole_told, args=(field, key),
        )  # fmt: skip

    def _whole_told(self, field: str, key: str) -> None:
        text = str(st.session_state[key]).strip()
        self._change(lambda one: edit.with_constant(one, field, text or None))


def _row_words(sheet: SheetStart, row: int) -> str:
    cells = [cell for cell in sheet.rows[row - 1] if cell] if row <= len(sheet.rows) else []
    return f"{row} · {' | '.join(cells)[:60]}"
