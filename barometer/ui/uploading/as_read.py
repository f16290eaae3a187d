"""Under a file's result: its sheet as it is read, and the same told differently by pointing."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from barometer.cells import table_reading_lines
from barometer.intake import child_processes
from barometer.intake.decode.beginning import COLUMNS, SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.document import printed
from barometer.intake.layout.reading import TableReading
from barometer.store.checked_file import Check
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading import pointing
from barometer.ui.uploading.becomes import becomes
from barometer.ui.uploading.pointed_actions import Actions
from barometer.ui.uploading.sheet_edits import edits_of
from barometer.ui.uploading.sheet_view import ROWS, drawn, pointed_at
from barometer.ui.uploading.tips import tips
from barometer.wording import name_of, say
from barometer.wording.readings import column_letters

_STARTS, _DRAWN = "sheet-starts", "sheet-drawn"
# Seconds in which what was drawn is on its way to the browser.
_LEAVES = 0.03
# Rows further down are read as well, but not looked at here.
_LAST = 10_000


def as_read(view: View, checks: Sequence[Check], mark: str, file: tuple[str, bytes]) -> None:
    """How one file is read, for whoever wants to see or say it."""
    if len(checks) != 1:
        return
    told = pointing.told(mark)
    # A switch and no fold: what is folded would be looked at and drawn all the same.
    if st.toggle(say("sheet-title", view.lang), bool(told), key=f"as-read-{mark}"):
        _sheet(view, checks[0], mark, file, told)


@st.fragment
def _sheet(
    view: View, check: Check, mark: str, file: tuple[str, bytes], told: pointing.Readings
) -> None:  # fmt: skip
    """The sheet: pointing at it runs nothing else of the page, a word about it the whole."""
    sheets, latest = _starts(mark, file), pointing.told(mark)
    if not sheets:
        st.caption(say("reading-none", view.lang))
    elif latest == told:
        _Pointing(view, mark, sheets, check, told).show()
    elif latest:
        # The sheet answers at once, in its new colours; what becomes of it takes longer, and the
        # run that finds out throws away what has not left by then.
        _Pointing(view, mark, sheets, _unchecked(check, latest), latest, busy=True).show()
        time.sleep(_LEAVES)
    if latest != told:
        st.rerun(scope="app")


def _unchecked(check: Check, told: pointing.Readings) -> Check:
    """The file under readings that it has not been checked with: no figure is known."""
    return Check(check.plan, replace(check.reading, readings=told), [])


def _starts(mark: str, file: tuple[str, bytes]) -> list[SheetStart]:
    """The beginning of each sheet, looked at again where a reader wants to see further down."""
    stored_starts: dict[str, tuple[int, list[SheetStart]]] = st.session_state.setdefault(
        _STARTS, {}
    )
    shown = [int(first) for key, first in st.session_state.items()
             if str(key).startswith(_rows_key(mark)) and first]  # fmt: skip
    wanted = max(shown, default=1) + ROWS - 1
    if stored_starts.get(mark, (0, []))[0] < wanted:
        stored_starts[mark] = wanted, child_processes.starts(*file, wanted)
    return stored_starts[mark][1]


def _rows_key(mark: str) -> str:
    return f"rows-{mark}-"


class _Pointing:
    """One file's tables on the page, and which of them is looked at."""

    def __init__(
        self, view: View, mark: str, sheets: Sequence[SheetStart], check: Check,
        told: pointing.Readings, *, busy: bool = False,
    ) -> None:  # fmt: skip
        self.busy = busy
        self.view, self.lang, self.mark, self.check = view, view.lang, mark, check
        self.table, self.edits = check.reading.table, edits_of(check.reading.table)
        self.sheets, self.at = sheets, 0
        self.readings = check.reading.readings or told or (self.edits.blank(sheets[0]),)
        self.actions = Actions(self.lang, mark, self.readings, self.at, self.edits)

    def show(self) -> None:
        """The sheet, what it is pointed at, and the plain questions."""
        st.caption(say("sheet-intro", self.lang))
        self._choose_table()
        reading = self.readings[self.at]
        sheet = self._sheet(reading)
        first = self._first_row(sheet)
        key = f"sheet-{self.mark}-{self.at}-{first}"
        point = pointed_at(self._drawn(sheet, reading, first), key)
        self.actions.show(sheet, reading, point)
        becomes(self.view, self.check, sheet, reading, point)
        self._whole(reading)
        if (folded := self._fold("questions")).open:
            with folded:
                self._questions(sheet, reading)
        if (folded := self._fold("words")).open:
            told = table_reading_lines(printed(reading), self.table, self.lang)
            with folded:
                frame.html(elements.items(told, ""))
        self._undo()

    def _fold(self, name: str) -> ExpanderContainer:
        """A part that is drawn once it is opened: closed, it costs each click nothing."""
        key = f"{name}-{self.mark}"
        return st.expander(say(f"sheet-{name}", self.lang), key=key, on_change="rerun")

    def _drawn(self, sheet: SheetStart, reading: TableReading, first: int) -> dict[str, Any]:
        """The sheet from that row on, kept while it stays the same: pointing changes nothing."""
        changes = pointing.changes(self.mark)
        what = (self.mark, reading, self.lang, first, changes)
        stored = st.session_state.get(_DRAWN)
        if stored is None or stored[0] is not self.check or stored[1] != what:
            shown = range(first, min(first + ROWS, len(sheet.rows) + 1))
            said = tips(self.check, sheet, reading, shown, self.view.names)
            data = drawn(
                sheet, reading, self.edits, self.lang, shown, said, changes, busy=self.busy
            )
            stored = st.session_state[_DRAWN] = (self.check, what, data)
        sheet_data: dict[str, Any] = stored[2]
        return sheet_data

    def _choose_table(self) -> None:
        """Several tables: one of them at a time; a sheet that no table is of can be begun."""
        names = [self._table_name(at, one) for at, one in enumerate(self.readings)]
        if len(names) > 1:
            self.at = st.selectbox(
                say("sheet-chosen-table", self.lang), range(len(names)),
                format_func=names.__getitem__, key=pointing.table_key(self.mark, len(names)),
            )  # fmt: skip
            self.actions.at = self.at

    def _sheet(self, reading: TableReading) -> SheetStart:
        """The sheet of the table, as far down as it is looked at."""
        return next((s for s in self.sheets if s.sheet == reading.sheet), self.sheets[0])

    def _first_row(self, sheet: SheetStart) -> int:
        """Of a long sheet some rows are shown at once; the first of those."""
        if sheet.width > COLUMNS:
            st.caption(plain(say("sheet-first-columns", self.lang, columns=COLUMNS)))
        if sheet.height <= ROWS:
            return 1
        if sheet.height > _LAST:
            st.caption(plain(say("sheet-first-rows", self.lang, rows=_LAST)))
        starts = list(range(1, min(sheet.height, _LAST) + 1, ROWS))
        ends = {first: min(first + ROWS - 1, sheet.height) for first in starts}
        first: int = st.selectbox(
            say("sheet-rows", self.lang, height=sheet.height), starts,
            key=f"{_rows_key(self.mark)}{self.at}",
            format_func=lambda one: say("rows-span", self.lang, first=one, last=ends[one]),
        )  # fmt: skip
        return first

    def _table_name(self, at: int, reading: TableReading) -> str:
        (first, last), (left, right) = reading.rows, reading.columns
        facts = {"number": str(at + 1), "sheet": f"{reading.sheet} " if reading.sheet else "",
                 "rows": f"{first}–{last}",
                 "columns": f"{column_letters(left)}–{column_letters(right)}"}  # fmt: skip
        return say("sheet-table-name", self.lang, **facts)

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
        self.actions.change(lambda one: edit.with_constant(one, field, text or None))

    def _questions(self, sheet: SheetStart, reading: TableReading) -> None:
        """The same without pointing: one list a question, for a phone or a keyboard."""
        rows = [row for row in range(1, len(sheet.rows) + 1) if any(sheet.rows[row - 1])][:40]
        key = f"header-{self.mark}-{self.at}-{reading.header_rows}"
        last_header = reading.last_header
        options = rows if last_header in rows else [last_header, *rows]
        st.selectbox(
            say("question-header", self.lang), options, index=options.index(last_header), key=key,
            format_func=lambda row: _row_words(sheet, row),
            on_change=self._header_told, args=(sheet, key),
        )  # fmt: skip
        for at in range(1, min(sheet.width, len(sheet.rows[0]) if sheet.rows else 0, 26) + 1):
            self.actions.column(reading, at, sheet, "list")

    def _header_told(self, sheet: SheetStart, key: str) -> None:
        row = int(st.session_state[key])
        self.actions.change(self.edits.header(sheet, row, row))

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


def _row_words(sheet: SheetStart, row: int) -> str:
    cells = [cell for cell in sheet.rows[row - 1] if cell] if row <= len(sheet.rows) else []
    return f"{row} · {' | '.join(cells)[:60]}"
