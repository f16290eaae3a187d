"""What can be said of the rows and columns that the reader points at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from barometer.intake.decode.beginning import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.ui.state.plain import plain
from barometer.ui.uploading import pointing
from barometer.ui.uploading.sheet_edits import SheetEdits, texts_over
from barometer.ui.uploading.sheet_view import Pointed, is_text_only, role_words
from barometer.ui.uploading.spans import Span, span_words, spans_of
from barometer.wording import say
from barometer.wording.readings import column_letters

# What is chosen where nothing is said of a column.
_NO_ROLE = ("", "not_read")


class Actions:
    """The buttons and lists for one of a file's tables."""

    def __init__(
        self, lang: str, mark: str, readings: pointing.Readings, at: int, edits: SheetEdits
    ) -> None:
        """`at`: the place of the table among the readings."""
        self.lang, self.mark, self.edits = lang, mark, edits
        self.readings, self.at = readings, at

    def change(self, change: pointing.Edit) -> None:
        """The table told differently (a widget's callback)."""
        pointing.change(self.mark, self.readings, self.at, change)

    def show(self, sheet: SheetStart, reading: TableReading, point: Pointed) -> None:
        """What can be said of what is pointed at."""
        if not point.rows and not point.columns:
            st.caption(say("point-hint", self.lang))
            return
        with st.container(
            horizontal=True, gap="small", vertical_alignment="bottom", key=f"point-{self.mark}"
        ):
            if point.columns:
                self._columns(reading, point, sheet)
            if point.rows:
                self._rows(sheet, reading, point)

    def _rows(self, sheet: SheetStart, reading: TableReading, point: Pointed) -> None:
        """What one row or several can be; those with a gap between them are all read, or not."""
        roles = {edit.row_role(reading, row) for row in point.rows}
        span = point.row_span
        if span is not None:
            self._head(sheet, reading, span)
        rows = spans_of(point.rows)
        texts = all(is_text_only(sheet, reading, row) for row in point.rows)
        if "body" in roles and self.edits.parts and texts:
            self._button("headings", rows, partial(_each, rows=rows, of=edit.with_headings))
            self._button("notes", rows, partial(_each, rows=rows, of=edit.with_notes))
        if "body" in roles:
            self._button("leave-out", rows, partial(_each, rows=rows, of=edit.without_rows))
        if roles & set(self.edits.readable):
            self._button("read", rows, partial(_each, rows=rows, of=edit.with_rows))
        if span is not None and "body" in roles:
            self._ends(sheet, reading, span)

    def _head(self, sheet: SheetStart, reading: TableReading, span: Span) -> None:
        first, last = span
        self._button("header", [span], self.edits.header(sheet, first, last))
        if first == last == reading.last_header + 1:
            top = reading.header_rows[0]
            self._button("header-too", [span], self.edits.header(sheet, top, last))

    def _ends(self, sheet: SheetStart, reading: TableReading, span: Span) -> None:
        """Where the table ends, where another begins, and what is one of its own.

        Lines above the table that are selected with it are none of its rows.
        """
        first, last = max(span[0], reading.last_header + 1, reading.rows[0]), span[1]
        self._button("last", [(last, last)], lambda one: edit.ending_at(one, last))
        if first > max(reading.last_header + 1, reading.rows[0]):
            below = self.edits.below(sheet, reading, first)
            self._part("another", [(first, first)], (edit.ending_at(reading, first - 1), below), 1)
        parts = edit.parted_rows(reading, first, last) if self.edits.parts else ()
        if first < last and len(parts) > 1:
            at = next(at for at, one in enumerate(parts) if one.rows[0] <= first <= one.rows[1])
            self._part("own-rows", [(first, last)], parts, at)

    def _button(self, key: str, rows: Sequence[Span], change: pointing.Edit) -> None:
        count = sum(last - first + 1 for first, last in rows)
        st.button(
            plain(say(f"point-{key}", self.lang, rows=span_words(rows, self.lang), count=count)),
            key=f"point-{key}-{self.mark}-{rows}", on_click=self.change, args=(change,),
        )  # fmt: skip

    def _part(
        self, key: str, where: Sequence[Span], parts: Sequence[TableReading], look_at: int
    ) -> None:  # fmt: skip
        """A button that makes several tables of this one."""
        divide = partial(pointing.divide, self.mark, self.readings, self.at, parts, look_at)
        words = span_words(where, self.lang, column_letters if key == "own-columns" else str)
        st.button(plain(say(f"point-{key}", self.lang, rows=words)),
                  key=f"point-{key}-{self.mark}-{where}", on_click=divide)  # fmt: skip

    def _columns(self, reading: TableReading, point: Pointed, sheet: SheetStart) -> None:
        """A list of what a column can be, or several at once; columns that are one table."""
        if len(point.columns) == 1:
            self.column(reading, point.columns[0], sheet, "point")
            return
        key = f"columns-{self.mark}-{self.at}-{point.columns}"
        where = span_words(spans_of(point.columns), self.lang, column_letters)
        st.selectbox(
            plain(say("point-columns", self.lang, columns=where)),
            ("", *self.edits.roles, "left_out"), key=key,
            format_func=lambda role: role_words(self.edits, role, self.lang) if role else "—",
            on_change=self._told, args=(reading, sheet, point.columns, key),
        )  # fmt: skip
        span = point.column_span
        if span is not None and self.edits.parts and not point.rows:
            parts = edit.parted_columns(reading, *span)
            at = next(at for at, one in enumerate(parts) if one.columns == span)
            if len(parts) > 1:
                self._part("own-columns", [span], parts, at)

    def column(self, reading: TableReading, at: int, sheet: SheetStart, where: str) -> None:
        """A list of what a column can be."""
        role, texts = edit.column_role(reading, at), texts_over(sheet, reading, at)
        text = texts[-1] if texts else ""
        known = (*self.edits.roles, "left_out")
        roles = known if role in known else (role, *known)
        key = f"column-{where}-{self.mark}-{self.at}-{at}-{role}"
        facts = {"column": column_letters(at), "text": text}
        st.selectbox(
            plain(say("point-column" if text else "point-column-unheaded", self.lang, **facts)),
            roles, index=roles.index(role), key=key,
            format_func=partial(role_words, self.edits, lang=self.lang),
            on_change=self._told, args=(reading, sheet, (at,), key),
        )  # fmt: skip

    def _told(
        self, reading: TableReading, sheet: SheetStart, columns: Sequence[int], key: str
    ) -> None:  # fmt: skip
        """Columns told to be what was chosen (a widget's callback), as one step."""
        role = st.session_state[key]
        if role in _NO_ROLE:
            return
        field = None if role == "left_out" else role
        edits = [self.edits.column(sheet, at, field, texts_over(sheet, reading, at))
                 for at in columns]  # fmt: skip
        self.change(partial(_all, edits=edits))


def _each(reading: TableReading, rows: Sequence[Span], of: edit.RowsEdit) -> TableReading:
    """The same said of several runs of rows."""
    for first, last in rows:
        reading = of(reading, first, last)
    return reading


def _all(reading: TableReading, edits: Sequence[pointing.Edit]) -> TableReading:
    """Several things said one after the other, as one step."""
    for change in edits:
        reading = change(reading)
    return reading
