"""Under a file's result: its sheet as it is read, and the same told differently by pointing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape

import streamlit as st

from barometer.cells import told_of_reading
from barometer.intake import child_processes
from barometer.intake.decode.beginning import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.document import printed
from barometer.intake.layout.reading import TableReading
from barometer.store.checked_file import Check
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading import pointing
from barometer.ui.uploading.sheet_edits import edits_of
from barometer.ui.uploading.sheet_view import Pointed, pointed_at, role_words
from barometer.wording import name_of, say
from barometer.wording.readings import column_letters

_STARTS = "sheet-starts"


def as_read(view: View, checks: Sequence[Check], mark: str, file: tuple[str, bytes]) -> None:
    """How one file is read, for whoever wants to see or say it."""
    if len(checks) != 1:
        return
    edits = edits_of(checks[0].reading.table)
    told = pointing.told(mark)
    # A switch and no fold: what is folded would be looked at and drawn all the same.
    if not st.toggle(say("sheet-title", view.lang), bool(told), key=f"as-read-{mark}"):
        return
    sheets = _starts(mark, file)
    if sheets:
        readings = checks[0].reading.readings or told or (edits.blank(sheets[0]),)
        _Pointing(view, mark, sheets, readings, checks[0].reading.table).show()
    else:
        st.caption(say("reading-none", view.lang))


def _starts(mark: str, file: tuple[str, bytes]) -> list[SheetStart]:
    """The beginning of each sheet, looked at once."""
    kept: dict[str, list[SheetStart]] = st.session_state.setdefault(_STARTS, {})
    if mark not in kept:
        kept[mark] = child_processes.starts(*file)
    return kept[mark]


class _Pointing:
    """One file's tables on the page, and which of them is looked at."""

    def __init__(
        self, view: View, mark: str, sheets: Sequence[SheetStart],
        readings: tuple[TableReading, ...], table: str,
    ) -> None:  # fmt: skip
        self.view, self.lang, self.mark = view, view.lang, mark
        self.table, self.edits = table, edits_of(table)
        self.sheets, self.readings, self.at = sheets, readings, 0

    def show(self) -> None:
        """The sheet, what it is pointed at, and the plain questions."""
        st.caption(say("sheet-intro", self.lang))
        self._choose_table()
        reading = self.readings[self.at]
        sheet = next((s for s in self.sheets if s.sheet == reading.sheet), self.sheets[0])
        # A new state of the reading has a table of its own, so that nothing stays selected.
        key = f"sheet-{self.mark}-{self.at}-{hash(self.readings)}"
        point = pointed_at(sheet, reading, self.edits, key, self.lang)
        if sheet.height > len(sheet.rows):
            st.caption(plain(say("sheet-first-rows", self.lang, rows=len(sheet.rows))))
        self._actions(sheet, reading, point)
        self._whole(reading)
        with st.expander(say("sheet-questions", self.lang), key=f"questions-{self.mark}"):
            self._questions(sheet, reading)
        with st.expander(say("sheet-words", self.lang), key=f"words-{self.mark}"):
            told = told_of_reading(printed(reading), self.table, self.lang)
            st.html(f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in told)}</ul>")
        self._undo()

    def _choose_table(self) -> None:
        """Several tables: one of them at a time; a sheet that no table is of can be begun."""
        names = [self._table_name(at, one) for at, one in enumerate(self.readings)]
        if len(names) > 1:
            self.at = st.selectbox(
                say("sheet-chosen-table", self.lang), range(len(names)),
                format_func=names.__getitem__, key=f"table-{self.mark}-{len(names)}",
            )  # fmt: skip

    def _table_name(self, at: int, reading: TableReading) -> str:
        facts = {"number": str(at + 1), "sheet": reading.sheet or "", "first": str(reading.rows[0])}
        return say("sheet-table-name", self.lang, **facts)

    def _change(self, change: pointing.Edit) -> None:
        pointing.change(self.mark, self.readings, self.at, change)

    def _button(self, key: str, change: pointing.Edit, row: int) -> None:
        st.button(
            plain(say(f"point-{key}", self.lang, row=str(row))),
            key=f"point-{key}-{self.mark}-{row}",
            on_click=self._change, args=(change,),
        )  # fmt: skip

    def _actions(self, sheet: SheetStart, reading: TableReading, point: Pointed) -> None:
        """What can be said of the row or the column that is pointed at."""
        if point.row is None and point.column is None:
            st.caption(say("point-hint", self.lang))
            return
        with st.container(horizontal=True, gap="small", key=f"point-{self.mark}"):
            if point.column is not None:
                self._column(reading, point.column, sheet, "point")
            if point.row is not None:
                self._row(sheet, reading, point.row)

    def _row(self, sheet: SheetStart, reading: TableReading, row: int) -> None:
        first = reading.header_rows[0]
        self._button("header", self.edits.header(sheet, row, row), row)
        if row == reading.last_header + 1:
            self._button("header-too", self.edits.header(sheet, first, row), row)
        if edit.row_role(reading, row) == "body":
            self._button("leave-out", lambda one: edit.without_rows(one, row, row), row)
            self._button("last", lambda one: edit.ending_at(one, row), row)
        elif edit.row_role(reading, row) in self.edits.readable:
            self._button("read", lambda one: edit.with_rows(one, row, row), row)
        if row > reading.last_header + 1:
            parts = (edit.ending_at(reading, row - 1),
                     self.edits.below(sheet, reading, row))  # fmt: skip
            st.button(
                plain(say("point-another", self.lang, row=str(row))),
                key=f"point-another-{self.mark}-{row}",
                on_click=partial(pointing.divide, self.mark, self.readings, self.at, parts),
            )  # fmt: skip

    def _column(self, reading: TableReading, at: int, sheet: SheetStart, where: str) -> None:
        """A list of what a column can be."""
        now, texts = edit.column_role(reading, at), _texts_over(sheet, reading, at)
        text = texts[-1] if texts else ""
        known = (*self.edits.roles, "left_out")
        roles = known if now in known else (now, *known)
        key = f"column-{where}-{self.mark}-{self.at}-{at}-{now}"
        st.selectbox(
            plain(self._column_words(at, text)),
            roles, index=roles.index(now), key=key,
            format_func=partial(role_words, self.edits, lang=self.lang),
            on_change=self._column_told, args=(sheet, at, key, texts),
        )  # fmt: skip

    def _column_words(self, at: int, text: str) -> str:
        facts = {"column": column_letters(at), "text": text}
        return say("point-column" if text else "point-column-unheaded", self.lang, **facts)

    def _column_told(self, sheet: SheetStart, at: int, key: str, texts: Sequence[str]) -> None:
        role = st.session_state[key]
        field = None if role == "left_out" else role
        if role != "not_read":
            self._change(self.edits.column(sheet, at, field, texts))

    def _whole(self, reading: TableReading) -> None:
        """What holds for the whole table: this is 兴城市, these are 万吨标准煤, this is 2023."""
        said = {item.field: item.origin.text or "" for item in reading.of("constant")}
        with st.container(horizontal=True, gap="small"):
            slugs = {row["indicator"]: name_of(row, self.lang) for row in self.view.indicators}
            listed = {"region": self.view.region_names, "indicator": slugs}
            for field in self.edits.whole:
                if field in listed:
                    self._listed(field, listed[field], said)
                    continue
                key = self._key(field, said)
                st.text_input(
                    self._whole_words(field), said.get(field, ""), key=key,
                    placeholder=say("whole-as-read", self.lang),
                    on_change=self._whole_told, args=(field, key),
                )  # fmt: skip

    def _listed(self, field: str, names: Mapping[str, str], said: dict[str, str]) -> None:
        """One of the plan's regions or indicators for the whole table."""
        options, key, lang = ["", *names], self._key(field, said), self.lang
        st.selectbox(
            self._whole_words(field), options, key=key,
            index=options.index(said[field]) if said.get(field) in options else 0,
            format_func=lambda code: names.get(code) or say("whole-as-read", lang),
            on_change=self._whole_told, args=(field, key),
        )  # fmt: skip

    def _whole_words(self, field: str) -> str:
        return say("whole-field", self.lang, field=self.edits.words(field, self.lang))

    def _key(self, field: str, said: dict[str, str]) -> str:
        return f"whole-{field}-{self.mark}-{self.at}-{said.get(field, '')}"

    def _whole_told(self, field: str, key: str) -> None:
        text = str(st.session_state[key]).strip()
        self._change(lambda one: edit.with_constant(one, field, text or None))

    def _questions(self, sheet: SheetStart, reading: TableReading) -> None:
        """The same without pointing: one list a question, for a phone or a keyboard."""
        rows = [row for row in range(1, len(sheet.rows) + 1) if any(sheet.rows[row - 1])][:40]
        key = f"header-{self.mark}-{self.at}-{reading.header_rows}"
        now = reading.last_header
        options = rows if now in rows else [now, *rows]
        st.selectbox(
            say("question-header", self.lang), options, index=options.index(now), key=key,
            format_func=lambda row: _row_words(sheet, row),
            on_change=self._header_told, args=(sheet, key),
        )  # fmt: skip
        for at in range(1, min(sheet.width, len(sheet.rows[0]) if sheet.rows else 0, 26) + 1):
            self._column(reading, at, sheet, "list")

    def _header_told(self, sheet: SheetStart, key: str) -> None:
        row = int(st.session_state[key])
        self._change(self.edits.header(sheet, row, row))

    def _undo(self) -> None:
        """The way back, and whether the form is to be remembered."""
        if not pointing.told(self.mark):
            return
        with st.container(horizontal=True, gap="small"):
            st.button(
                say("point-undo", self.lang), key=f"point-undo-{self.mark}",
                icon=":material/undo:", on_click=pointing.undo, args=(self.mark,),
            )  # fmt: skip
            st.button(
                say("point-again", self.lang), key=f"point-again-{self.mark}",
                on_click=pointing.start_again, args=(self.mark,),
            )  # fmt: skip
            st.checkbox(say("remember-form", self.lang), True, help=say(
                "remember-form-hint", self.lang), key=pointing.remember_key(self.mark))  # fmt: skip


def _texts_over(sheet: SheetStart, reading: TableReading, at: int) -> list[str]:
    """The header's texts over a column, from the top."""
    rows = [sheet.rows[row - 1] for row in reading.header_rows if row <= len(sheet.rows)]
    return [row[at - 1] for row in rows if at <= len(row) and row[at - 1]]


def _row_words(sheet: SheetStart, row: int) -> str:
    cells = [cell for cell in sheet.rows[row - 1] if cell] if row <= len(sheet.rows) else []
    return f"{row} · {' | '.join(cells)[:60]}"
