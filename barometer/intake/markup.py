"""Web pages that portals and old systems name `.xls`: their tables as sheets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from barometer.intake import limits
from barometer.intake.grid import Grid, Merged, grid_of_rows

_PAGE = re.compile(rb"\s*(?:<!doctype html|<\?xml[^>]*>\s*<html|<html|<meta|<head|<table)", re.I)
_TABLE = re.compile(rb"<table[\s>]", re.I)
_XML_BOOK = re.compile(rb"\s*<\?xml.{0,2000}<Workbook\b", re.S)
# A page is read tag by tag, some megabytes a second; tables of statistics are far smaller.
PAGE_BYTES = 8 << 20
_START = 4096
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def is_page(text: bytes) -> bool:
    """True for a web page with a table in it."""
    return bool(_PAGE.match(text[:_START]) and _TABLE.search(text))


def is_xml_book(text: bytes) -> bool:
    """True for a workbook in the XML form of 2003."""
    return _XML_BOOK.match(text[:_START]) is not None


def grids_of_page(text: bytes) -> tuple[Grid, ...]:
    """Each table of the page that holds anything; several are numbered."""
    reader = _Tables()
    reader.feed(text.decode("utf-8", errors="replace"))
    reader.close()
    tables = [table for table in reader.tables if any(any(row) for row in table.rows)]
    names = [None] if len(tables) == 1 else [f"表{at}" for at in range(1, len(tables) + 1)]
    return tuple(
        grid_of_rows(table.rows, name, tuple(table.merged))
        for table, name in zip(tables, names, strict=True)
    )


@dataclass(slots=True)
class _Table:
    """Cells as they stand in the rectangle; `taken` are places under a cell that spans them."""

    rows: list[list[str]] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)

    def add(self, rows: int, columns: int) -> tuple[int, int]:
        """The place of the next cell of the last row, with room for its span."""
        at, row = len(self.rows) - 1, self.rows[-1]
        while (at, len(row)) in self.taken:
            row.append("")
        left = len(row)
        if rows > 1 or columns > 1:
            self.merged.append(((at, left), (at + rows - 1, left + columns - 1)))
            self.taken |= {(at + down, left + right)
                           for down in range(1, rows) for right in range(columns)}  # fmt: skip
        row.extend([""] * columns)
        return at, left


class _Tables(HTMLParser):
    """Outer tables only; a table inside a cell is part of its text.

    A caption, and the heading before a table, are rows of it, as a spreadsheet shows them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[_Table] = []
        self.depth = 0
        self.heading, self.in_heading = "", False
        self.place: tuple[int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.tables.append(_Table([[self.heading]] if self.heading else []))
                self.heading = ""
        elif not self.depth and tag in _HEADINGS:
            self.heading, self.in_heading = "", True
        elif self.depth == 1 and tag in ("tr", "caption"):
            self.tables[-1].rows.append([])
            self.place = self.tables[-1].add(1, 1) if tag == "caption" else None
        elif self.depth == 1 and tag in ("td", "th") and self.tables[-1].rows:
            spans = dict(attrs)
            down = _span(spans.get("rowspan"), limits.HEAD_ROWS)
            self.place = self.tables[-1].add(down, _span(spans.get("colspan"), limits.COLUMNS))
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self.depth = max(0, self.depth - 1)
        elif self.depth == 1 and tag in ("td", "th", "tr", "caption"):
            self.place = None
        elif tag in _HEADINGS:
            self.in_heading = False

    def handle_data(self, data: str) -> None:
        if self.depth and self.place:
            row, column = self.place
            cells = self.tables[-1].rows[row]
            cells[column] = f"{cells[column]}{data}".replace("\xa0", " ").strip()
        elif self.in_heading:
            self.heading = f"{self.heading}{data}".replace("\xa0", " ").strip()


def _span(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.isascii() and text.isdigit() else 1
