"""What can be said of the cells that the reader points at, as the sheet's menu takes it.

All of it goes out with the sheet, in the reader's language: the browser finds what fits the rows
and columns pointed at, so that pointing asks nothing of the server.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.ui.uploading.sheet_edits import SheetEdits, is_text_only
from barometer.ui.uploading.spans import Span, spans_of
from barometer.wording import say

# Lists to choose from, by field: words by code, or texts that are known to be understood.
Lists = Mapping[str, Mapping[str, str] | Sequence[str]]
# What is told of a whole table, or of a part of it.
_FIELDS = {"whole": "whole-field", "rows": "rows-field", "columns": "columns-field"}
_WORDS = ("label", "close", "ready", "becomes", "nothing")


def menu(
    sheet: SheetStart, reading: TableReading, edits: SheetEdits, lang: str, shown: range,
    lists: Lists,
) -> dict[str, Any]:  # fmt: skip
    """Words, offers for rows and columns, roles of columns, and what holds for a whole table."""
    return {
        "words": {key: say(f"menu-{key}", lang) for key in _WORDS},
        "as_read": say("whole-as-read", lang), "column": _one_and_several("point-column", lang),
        "offers": [
            {**offer, "words": _one_and_several(f"point-{offer['name']}", lang)}
            for offer in (
                *_of_rows(sheet, reading, edits, shown), *_of_parts(reading, edits, shown)
            )
        ],
        "roles": [*edits.roles, "left_out"],
        "fields": [_field(name, reading, edits, lang, lists) for name in edits.whole],
    }  # fmt: skip


def _one_and_several(key: str, lang: str) -> list[str]:
    """The same of one row or column, and of several."""
    return [say(key, lang, count=count) for count in (1, 2)]


def _offer(
    name: str, need: str, at: Sequence[Span], *, run: bool = False, axis: str = "rows",
    **roles: str,
) -> dict[str, Any]:  # fmt: skip
    """One entry of the menu.

    `at`: the rows or columns that it is for; `need`: how many of those pointed at must be of them
    (`every`, `some`, the `first`, or a `part` of them, of two or more); `run`: without a gap.
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
        behind = range(values[0] + 1, values[-1] + 1) if values else ()
        offers += [
            _offer("own-rows", "part", [(begin, reading.rows[1])], run=True, others="beyond"),
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
        "words": {of: say(key, lang, field=words) for of, key in _FIELDS.items()},
    }  # fmt: skip
