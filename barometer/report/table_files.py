"""Tables for people as files: CSV, and a workbook with its sources and notes.

Every workbook says of itself what its codes mean, where its figures are from, and what to mind.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from barometer import standing
from barometer.export import csv_bytes
from barometer.report.table_columns import Cell, Names, TableColumn, columns_for
from barometer.rows import Indicator, Plan, Region, Source, SourcedGap
from barometer.wording import name_of, say
from barometer.wording import warnings as warning_words

# Any row at all: which columns it has, the table that it is written as says.
AnyRow = Mapping[str, Any]
_WIDEST, _NARROWEST = 48, 8
# Texts that a column's width is taken from.
_LOOKED_AT = 1000


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the table it is (see `table_columns.TABLES`) and the rows.

    `columns` take the place of the table's own, for an answer that is no table of ours.
    """

    name: str
    table: str
    rows: Sequence[AnyRow]
    columns: tuple[TableColumn, ...] = ()


def csv_file(
    table: str, rows: Sequence[AnyRow], names: Names, mark: str = "",
    columns: Sequence[TableColumn] = (),
) -> bytes:  # fmt: skip
    """The table as CSV in the reader's language, decimals as shown; `mark` beside every row."""
    columns = columns or columns_for(table, names.lang)
    head = [column.title for column in columns] + ([mark] if mark else [])
    lines = (
        [_plain(column.cell(row, names), names.lang) for column in columns]
        + ([mark] if mark else [])
        for row in rows
    )  # fmt: skip
    return csv_bytes(head, lines)


def _plain(cell: Cell, lang: str) -> object:
    """Numbers in the decimals shown, as numbers: only text can act as a formula."""
    if isinstance(cell.value, float):
        shown = float(cell.words(lang))
        return int(shown) if cell.decimals == 0 else shown
    return cell.value if isinstance(cell.value, int) else cell.words(lang)


def workbook(
    sheets: Sequence[Sheet], notes: Sequence[tuple[str, str]], notes_name: str, names: Names,
    mark: str = "",
) -> bytes:  # fmt: skip
    """A workbook of tables, with a sheet of notes at the end: a term and what is said of it.

    `mark` heads every sheet whose figures are made up.
    """
    out = io.BytesIO()
    # Loaded with the first workbook: no page waits for it.
    import xlsxwriter

    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False,
                                     "strings_to_urls": False})  # fmt: skip
    looks = _Looks(book)
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, looks, names, mark)
    _notes(book.add_worksheet(notes_name), notes, looks)
    book.close()
    return out.getvalue()


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top",
                                     "bg_color": "#E9E5DB", "bottom": 1})  # fmt: skip
        self.mark = book.add_format({"bold": True, "font_color": "#C00000"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"})
        self._numbers: dict[int, Any] = {}

    def number(self, decimals: int) -> Any:
        """Thousands marked, so many digits after the point."""
        if decimals not in self._numbers:
            places = "." + "0" * decimals if decimals else ""
            self._numbers[decimals] = self._book.add_format({"num_format": f"#,##0{places}"})
        return self._numbers[decimals]


def _write(page: Any, sheet: Sheet, looks: _Looks, names: Names, mark: str) -> None:
    columns = sheet.columns or columns_for(sheet.table, names.lang)
    top = 1 if mark else 0
    if mark:
        page.write_string(0, 0, mark, looks.mark)
    for at, column in enumerate(columns):
        page.write_string(top, at, column.title, looks.head)
    for at, column in enumerate(columns):
        width = _column(page, top + 1, at, column, sheet.rows, looks, names)
        page.set_column(at, at, min(max(width, _NARROWEST), _WIDEST))
    page.freeze_panes(top + 1, 1)
    page.autofilter(top, 0, max(top + len(sheet.rows), top + 1), len(columns) - 1)
    page.repeat_rows(top)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _column(
    page: Any, first: int, at: int, column: TableColumn, rows: Sequence[AnyRow], looks: _Looks,
    names: Names,
) -> float:  # fmt: skip
    """Write a column, its words made once each; how wide its widest text stands."""
    worded: dict[object, str] = {}
    for line, row in enumerate(rows, first):
        key = column.word_key(row)
        text = worded.get(key) if key is not None else None
        if text is not None:
            page.write_string(line, at, text)
            continue
        cell = column.cell(row, names)
        if isinstance(cell.value, str):
            worded[key if key is not None else cell.value] = cell.value
        _put(page, line, at, cell, looks)
    texts = [column.title, *islice(worded.values(), _LOOKED_AT)]
    return max(map(_room, texts))


def _put(page: Any, line: int, at: int, cell: Cell, looks: _Looks) -> None:
    value = cell.value
    if value is None:
        return
    if isinstance(value, float):
        page.write_number(line, at, value, looks.number(cell.decimals or 0))
    elif isinstance(value, int):
        page.write_number(line, at, value)
    elif isinstance(value, datetime):
        page.write_datetime(line, at, value.replace(tzinfo=None), looks.moment)
    elif isinstance(value, date):
        page.write_datetime(line, at, value, looks.day)
    else:
        page.write_string(line, at, value)


def _room(text: str) -> float:
    """How wide a text stands: Chinese signs take two places."""
    return len(text) * (1.1 if text.isascii() else 2.0) + 2


def _notes(page: Any, notes: Sequence[tuple[str, str]], looks: _Looks) -> None:
    page.set_column(0, 0, 28, looks.text)
    page.set_column(1, 1, 110, looks.text)
    for line, (name, text) in enumerate(notes):
        page.write_string(line, 0, name, looks.text)
        page.write_string(line, 1, text, looks.text)


def names_of(
    regions: Sequence[Region], indicators: Sequence[Indicator], bodies: Mapping[str, str], lang: str
) -> Names:
    """What the plan calls what its codes stand for."""
    return Names(
        {row["code"]: name_of(row, lang) for row in regions},
        {row["indicator"]: name_of(row, lang) for row in indicators}, bodies, lang,
    )  # fmt: skip


class SourceOfGap(SourcedGap, Source):
    """A gap row and one figure that decided it."""


def sources_of(gaps: Sequence[SourcedGap]) -> list[SourceOfGap]:
    """One row per gap row and figure behind it."""
    return [{**gap, **source} for gap in gaps for source in gap["sources"]]


def made_up(head: Plan, lang: str) -> str:
    """The mark of a plan whose figures are made up; empty for others."""
    if not head["example"]:
        return ""
    return say("example-mark", lang) + say("colon", lang) + say("example-banner", lang)


def notes_of(head: Plan, lang: str, entry: int, address: str) -> list[tuple[str, str]]:
    """Plan, entry, pinned address, method in brief, what each status means."""
    rule = say(f"warning-rule-{head['warning_rule']}", lang)
    said = [
        (say("label-plan", lang), name_of(head, lang, "title")),
        (say("example-mark", lang), say("example-banner", lang)) if head["example"] else ("", ""),
        (say("label-as_of", lang), str(entry)),
        (say("share-pinned", lang), address),
        (say("briefing-method", lang), say("footer-method", lang)),
        ("", say("briefing-method-status", lang)), ("", say("briefing-method-pace", lang)),
        ("", say("briefing-method-old", lang)), ("", say("notes-decimals", lang)),
        (say("title-warning-level", lang), rule + say("colon", lang)
         + warning_words.rule_detail(head, lang)),
    ]  # fmt: skip
    said += [(say("notes-status", lang, status=say(f"status-{status}", lang)),
              say(f"status-hint-{status}", lang)) for status in standing.STATUS_ORDER]  # fmt: skip
    return [(name, text) for name, text in said if text]
