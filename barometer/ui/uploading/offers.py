"""What can be said of the cells that the reader points at, as the sheet's menu takes it.

All of it goes out with the sheet, in the reader's language: the browser finds what fits the rows
and columns pointed at, so that pointing asks nothing of the server. The same can be asked one by
one, for a phone, or for who would not point.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from barometer import units
from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.problems import column_letters
from barometer.rows import Indicator
from barometer.ui.state.plain import plain
from barometer.ui.uploading import pointing
from barometer.ui.uploading.corrections import Told, corrected
from barometer.ui.uploading.pointing import SheetEdits, Span, is_text_only, spans_of, texts_over
from barometer.ui.uploading.sheet_view import role_words
from barometer.wording import say

# Lists to choose from, by field: words by code, or texts that are known to be understood.
Lists = Mapping[str, Mapping[str, str] | Sequence[str]]
# What is told of a whole table, or of a part of it.
_FIELDS = {"whole": "whole-field", "rows": "rows-field", "columns": "columns-field"}
_WORDS = ("label", "close", "more", "ready", "becomes", "nothing")

_ROWS, _COLUMNS = 40, 26


def menu(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, lang: str, shown: range,
    lists: Lists, fitting: Mapping[int, Sequence[str]],
) -> dict[str, Any]:  # fmt: skip
    """Words, offers for rows and columns, roles of columns, and what holds for a whole table.

    `fitting`: the indicators offered first for a column, as of `indicators_fitting`.
    """
    return {
        "words": {
            **{key: say(f"menu-{key}", lang) for key in _WORDS},
            **{key: say(f"menu-{key}", lang, span="{}") for key in ("rows", "columns")},
        },
        "as_read": say("whole-as-read", lang), "column": _one_and_several("point-column", lang),
        "offers": [
            {**offer, "words": _one_and_several(f"point-{offer['name']}", lang)}
            for offer in (
                *_of_rows(sheet, reading, edits, shown), *_of_parts(reading, edits, shown)
            )
        ],
        "roles": [*edits.roles, "left_out"], "fitting": fitting,
        "fields": [_field(name, reading, edits, lang, lists) for name in edits.whole],
    }  # fmt: skip


def indicators_fitting(
    sheet: SheetStart, reading: TableReading, indicators: Sequence[Indicator]
) -> dict[int, list[str]]:
    """For each column whose header states a unit those that can have it, by likeness of name."""
    from barometer.intake.words.names import by_likeness
    from barometer.intake.words.phrases import header_phrase

    fitting: dict[int, list[str]] = {}
    for at in range(1, min(sheet.width, _COLUMNS) + 1):
        phrases = list(map(header_phrase, texts_over(sheet, reading, at)))
        unit = next((one.unit for one in reversed(phrases) if one.unit), None)
        names = {
            row["indicator"]: (row["name"], row["name_en"], *row["aliases"])
            for row in indicators
            if unit and units.factor(unit, row["unit"]) is not None
        }
        if names:
            fitting[at] = by_likeness("".join(one.core or "" for one in phrases), names)
    return fitting


def _one_and_several(key: str, lang: str, **facts: object) -> list[str]:
    """The same of one row or column, and of several."""
    return [say(key, lang, count=count, **facts) for count in (1, 2)]


def _offer(
    name: str, need: str, at: Sequence[Span], *, run: bool = False, axis: str = "rows",
    **roles: str,
) -> dict[str, Any]:  # fmt: skip
    """One entry of the menu.

    `at`: the rows or columns that it is for; `need`: how many of those pointed at must be of them
    (`every`, `some`, the `first`, a `part` of them, or `parts`: two or more); `run`: without a gap.
    `roles`: what rows are for certain once it is said: `these`, the `first`, those `before` and
    `after`, the `others` of `at`.
    """
    return {"name": name, "axis": axis, "need": need, "at": at, "run": run, "roles": roles}


def _of_rows(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, shown: range
) -> list[dict[str, Any]]:  # fmt: skip
    """What rows can be."""
    roles = {row: edit.row_role(reading, row) for row in shown}
    body = [row for row, role in roles.items() if role == "body"]
    texts = spans_of(row for row in body if edits.parts and is_text_only(sheet, reading, row))
    readable = spans_of(row for row, role in roles.items() if role in edits.readable)
    below = reading.last_header + 1
    return [
        _offer("header", "every", [(shown.start, shown.stop - 1)], run=True, these="header",
               before="above"),
        _offer("header-too", "every", [(below, below)], these="header"),
        _offer("headings", "every", texts, these="heading"),
        _offer("notes", "every", texts, these="note"),
        _offer("leave-out", "some", spans_of(body), these="left_out"),
        _offer("read", "some", readable, these="body"),
    ]  # fmt: skip


def _of_parts(reading: TableReading, edits: SheetEdits, shown: range) -> list[dict[str, Any]]:
    """Where the table ends, where another begins, and what is one of its own."""
    begin = max(reading.last_header + 1, reading.rows[0])
    body = [row for row in shown if edit.row_role(reading, row) == "body"]
    offers = [
        _offer("last", "some", spans_of(body), run=True, after="beyond"),
        _offer("another", "first", spans_of(row for row in body if row > begin), run=True,
               first="header", before="above"),
    ]  # fmt: skip
    if edits.parts:
        values = sorted(item.origin.at or 1 for item in reading.of("column", "value"))
        behind = range(values[0] + 1, reading.columns[1] + 1) if values else ()
        offers += [
            _offer("own-rows", "parts", [(begin, reading.rows[1])], run=True, others="beyond"),
            _offer("own-columns", "part", spans_of(values), run=True, axis="columns"),
            _offer("another-column", "first", spans_of(behind), run=True, axis="columns"),
        ]
    return offers


def _field(
    name: str, reading: TableReading, edits: SheetEdits, lang: str, lists: Lists
) -> dict[str, Any]:  # fmt: skip
    """What is said of a table, or of rows or columns made one: this is 兴城市, this is 2023."""
    said = next((item.origin.text for item in reading.of("constant", name)), None)
    listed = lists.get(edits.colour(name), ())
    words = edits.words(name, lang)
    return {
        "name": name, "said": said or "", "closed": isinstance(listed, Mapping),
        "options": list(listed.items() if isinstance(listed, Mapping) else listed),
        "words": {of: _one_and_several(key, lang, field=words) for of, key in _FIELDS.items()},
    }  # fmt: skip


class Questions:
    """The lists to choose from for one of a file's tables."""

    def __init__(
        self, lang: str, mark: str, readings: pointing.Readings, at: int, edits: SheetEdits,
        not_understood: Collection[str] = (),
    ) -> None:  # fmt: skip
        """`at`: the place of the table among the readings.

        `not_understood`: the letters of columns whose headers nobody understands. Nothing is
        chosen for them, so that what they are taken for can be said as well.
        """
        self.lang, self.mark, self.edits = lang, mark, edits
        self.readings, self.at = readings, at
        self.not_understood = not_understood

    def show(self, sheet: SheetStart, reading: TableReading, lists: Lists) -> None:
        """Where the header is, what each column is, and what holds for the whole table."""
        self._header(sheet, reading)
        width = len(sheet.rows[0]) if sheet.rows else 0
        for at in range(1, min(sheet.width, width, _COLUMNS) + 1):
            if self._is_of(reading, at) and any(row[at - 1] for row in sheet.rows):
                self._column(reading, at, sheet)
        self._whole(reading, lists)

    def _is_of(self, reading: TableReading, at: int) -> bool:
        """True for a column of the table, or of no other on its sheet."""
        beside = (one for one in self.readings if one.sheet == reading.sheet)
        return reading.columns[0] <= at <= reading.columns[1] or not any(
            one.columns[0] <= at <= one.columns[1] for one in beside
        )

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
        letters = column_letters(at)
        is_open = letters in self.not_understood
        key = f"column-{self.mark}-{self.at}-{at}-{role}-{is_open}"
        facts = {"column": letters, "text": text}
        st.selectbox(
            plain(say("question-column" if text else "question-unheaded", self.lang, **facts)),
            roles, index=None if is_open else roles.index(role), key=key,
            placeholder=say("question-open", self.lang),
            format_func=partial(role_words, self.edits, lang=self.lang),
            on_change=self._column_told, args=(sheet, at, key),
        )  # fmt: skip

    def _column_told(self, sheet: SheetStart, at: int, key: str) -> None:
        """The same as if the column had been pointed at."""
        told = Told("column", columns=(at,), field=st.session_state[key])
        tables = partial(corrected, told, sheet, edits=self.edits)
        pointing.correct(self.mark, self.readings, self.at, tables)

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
