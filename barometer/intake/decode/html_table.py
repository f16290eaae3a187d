"""Web pages that portals and old systems name `.xls`: their tables as sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from barometer.intake import limits
from barometer.intake.decode.grid import Grid, Merged, grid_of_rows
from barometer.intake.decode.html_tags import Tag, parts_of

_PAGE = re.compile(rb"\s*(?:<!doctype html|<\?xml[^>]*>\s*<html|<html|<meta|<head|<table)", re.I)
_TABLE = re.compile(rb"<table[\s>]", re.I)
_XML_BOOK = re.compile(rb"\s*<\?xml.{0,2000}<Workbook\b", re.S)
# A page is read tag by tag, some megabytes a second; tables of statistics are far smaller.
PAGE_BYTES = 8 << 20
_START = 4096
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class TooManyCells(ValueError):
    """A page has more cells, columns or tables than it may; `args`: a problem's key and facts."""


def is_page(text: bytes) -> bool:
    """True for a web page with a table in it."""
    return bool(_PAGE.match(text[:_START]) and _TABLE.search(text))


def is_xml_book(text: bytes) -> bool:
    """True for a workbook in the XML form of 2003."""
    return _XML_BOOK.match(text[:_START]) is not None


def grids_of_page(text: bytes) -> tuple[Grid, ...]:
    """Each table of the page that holds anything; several are numbered.

    Raises:
        TooManyCells: more than a page may have.
    """
    reader = _Tables()
    reader.read(text.decode("utf-8", errors="replace"))
    laid_out = [(table.texts(), table.merged) for table in reader.tables]
    tables = [(rows, merged) for rows, merged in laid_out if any(map(any, rows))]
    if len(tables) > limits.SHEETS:
        raise TooManyCells("problem-too-many-sheets", {"sheets": limits.SHEETS})
    names = [None] if len(tables) == 1 else [f"表{at}" for at in range(1, len(tables) + 1)]
    return tuple(
        grid_of_rows(rows, name, tuple(merged))
        for (rows, merged), name in zip(tables, names, strict=True)
    )


@dataclass(slots=True)
class _Table:
    """Cells as they stand in the rectangle, each gathered in pieces.

    `below` says of a column down to which row a cell of an earlier row spans it.
    """

    rows: list[list[list[str]]] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    below: dict[int, int] = field(default_factory=dict)

    def add(self, rows: int, columns: int) -> list[str]:
        """The next cell of the last row, with room for its span."""
        at, row = len(self.rows) - 1, self.rows[-1]
        while self.below.get(len(row), -1) >= at:
            row.append([])
        left = len(row)
        if rows > 1 or columns > 1:
            self.merged.append(((at, left), (at + rows - 1, left + columns - 1)))
        if rows > 1:
            self.below |= dict.fromkeys(range(left, left + columns), at + rows - 1)
        row.extend([] for _ in range(columns))
        return row[left]

    def texts(self) -> list[list[str]]:
        """The cells of each row as text."""
        return [[_text(cell) for cell in row] for row in self.rows]


class _Tables:
    """Outer tables only; a table inside a cell is part of its text.

    A caption, and the heading before a table, are rows of it, as a spreadsheet shows them.
    """

    def __init__(self) -> None:
        self.tables: list[_Table] = []
        self.depth = self.cells = 0
        self.heading: list[str] = []
        self.in_heading = False
        self.place: list[str] | None = None

    def read(self, page: str) -> None:
        """Take in a whole page.

        Raises:
            TooManyCells: its tables have more cells than a page may, or a row too many columns.
        """
        for part in parts_of(page):
            if isinstance(part, str):
                self._said(part)
            elif part.closes:
                self._closed(part.name)
            else:
                self._opened(part)

    def _opened(self, tag: Tag) -> None:
        name = tag.name
        if name == "table":
            self.depth += 1
            if self.depth == 1:
                heading = _text(self.heading)
                self.tables.append(_Table([[[heading]]] if heading else []))
                self.heading = []
                self._counted(1)
        elif not self.depth and name in _HEADINGS:
            self.heading, self.in_heading = [], True
        elif self.depth == 1 and name in ("tr", "caption"):
            self.tables[-1].rows.append([])
            self.place = self.tables[-1].add(1, 1) if name == "caption" else None
            self._counted(1)
        elif self.depth == 1 and name in ("td", "th") and self.tables[-1].rows:
            self._cell(tag)
        elif name == "br":
            self._said(" ")

    def _cell(self, tag: Tag) -> None:
        table = self.tables[-1]
        down = _span(tag.says("rowspan"), limits.HEAD_ROWS)
        before = len(table.rows[-1])
        self.place = table.add(down, _span(tag.says("colspan"), limits.COLUMNS))
        width = len(table.rows[-1])
        if width > 2 * limits.COLUMNS:
            raise TooManyCells("problem-too-many-columns", {"columns": limits.COLUMNS})
        self._counted(width - before)

    def _counted(self, cells: int) -> None:
        self.cells += cells
        if self.cells > limits.PAGE_CELLS:
            raise TooManyCells("problem-too-many-cells", {"cells": limits.PAGE_CELLS})

    def _closed(self, name: str) -> None:
        if name == "table":
            self.depth = max(0, self.depth - 1)
        elif self.depth == 1 and name in ("td", "th", "tr", "caption"):
            self.place = None
        elif name in _HEADINGS:
            self.in_heading = False

    def _said(self, text: str) -> None:
        if self.depth and self.place is not None:
            self.place.append(text)
        elif self.in_heading:
            self.heading.append(text)


def _text(pieces: list[str]) -> str:
    """A cell's text, the blanks around it and before a break left out."""
    return "".join(piece.replace("\xa0", " ").rstrip() for piece in pieces).strip()


def _span(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.isascii() and text.isdigit() else 1
