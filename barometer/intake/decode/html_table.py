"""Web pages that portals and old systems name `.xls`: their tables as sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from lxml import etree

from barometer.intake import limits
from barometer.intake.decode.comments import MOST_COMMENTS, words_of_comment
from barometer.intake.decode.grid import (
    Grid,
    Merged,
    Unseen,
    check_cells,
    check_sheets,
    grid_of_rows,
    too_wide,
)

_PAGE = re.compile(rb"\s*(?:<!doctype html|<\?xml[^>]*>\s*<html|<html|<meta|<head|<table)", re.I)
_TABLE = re.compile(rb"<table[\s>]", re.I)
_XML_BOOK = re.compile(rb"\s*<\?xml.{0,2000}<Workbook\b", re.S)
# A page is read tag by tag, some megabytes a second; tables of statistics are far smaller.
PAGE_BYTES = 8 << 20
_START = 4096
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_STRUCK = ("s", "strike", "del")
# What stands in these is no text of the page.
_RAW = ("script", "style")
_LINE = re.compile(
    r"text-decoration[a-z-]{0,5}: ?line-through|visibility: ?hidden"
    r"|font-size: ?(?:[01](?:\.\d{1,3})?|2(?:\.0{1,3})?)p[tx]", re.I,
)  # fmt: skip
_WHITE = re.compile(r"(?<![\w-])color: ?(?:white|#fff(?:fff)?)\b", re.I)
_GROUND = re.compile(
    r"background(?:-color|-image)?: ?(?!white|#fff\b|#ffffff|none|transparent|inherit)", re.I
)
_NOT_SHOWN = re.compile("display: ?none", re.I)
# What has a ground, by its place in the order of what lies within what.
_GROUNDS = {"table": 1, "thead": 2, "tbody": 2, "tfoot": 2, "tr": 3, "td": 4, "th": 4}
_LEVELS = 5
_COMMENT = re.compile(r"_msocom_\d{1,6}")
_STYLES = re.compile(r"\.([\w-]{1,40})\s?\{([^{}]{0,2000})\}")


def is_page(text: bytes) -> bool:
    """True for a web page with a table in it."""
    return bool(_PAGE.match(text[:_START]) and _TABLE.search(text))


def is_xml_book(text: bytes) -> bool:
    """True for a workbook in the XML form of 2003."""
    return _XML_BOOK.match(text[:_START]) is not None


def grids_of_page(text: bytes) -> tuple[Grid, ...]:
    """Each table of the page that holds anything; several are numbered.

    Raises:
        Undecodable: more than a page may have.
    """
    reader = _Tables()
    reader.read(text)
    laid_out = [(table.texts(), table) for table in reader.tables]
    tables = [(rows, table) for rows, table in laid_out if any(map(any, rows)) or table.struck]
    check_sheets(len(tables))
    names = [None] if len(tables) == 1 else [f"表{at}" for at in range(1, len(tables) + 1)]
    return tuple(
        replace(
            grid_of_rows(rows, name, tuple(table.merged)), unseen=table.unseen(),
            comments={place: words_of_comment("".join(reader.comments[anchor]))
                      for place, anchor in islice(table.anchors.items(), MOST_COMMENTS)
                      if anchor in reader.comments},
        )
        for (rows, table), name in zip(tables, names, strict=True)
    )  # fmt: skip


@dataclass(slots=True)
class _Table:
    """Cells as they stand in the rectangle, each gathered in pieces.

    `below` says of a column down to which row a cell of an earlier row spans it; `hidden` are
    rows that are not shown, `shown` says of each column whether it is, as far as the page does;
    `struck` is what is struck out, by its cell's place, `anchors` say which comment is on a cell.
    """

    rows: list[list[list[str]]] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    below: dict[int, int] = field(default_factory=dict)
    hidden: list[int] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    struck: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    anchors: dict[tuple[int, int], str] = field(default_factory=dict)

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

    def unseen(self) -> Unseen:
        """What a reader of the page does not see as a figure."""
        struck = {place: text for place, pieces in self.struck.items() if (text := _text(pieces))}
        columns = tuple(at for at, shown in enumerate(self.shown) if not shown)
        return Unseen(tuple(self.hidden), columns, struck)


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    attributes: Mapping[str, str]

    @property
    def style(self) -> str:
        """How it says to look."""
        color, ground = (self.attributes.get(name, "") for name in ("color", "bgcolor"))
        said = (f";color:{color}" if color else "") + (f";background:{ground}" if ground else "")
        return self.attributes.get("style", "") + said


class _Tables:
    """Outer tables only; a table inside a cell is part of its text.

    A caption, and the heading before a table, are rows of it, as a spreadsheet shows them.
    """

    def __init__(self) -> None:
        self.tables: list[_Table] = []
        self.depth = self.cells = 0
        self.heading: list[str] = []
        self.in_heading = self.raw = False
        self.going_on: list[str] | None = None
        self.place: list[str] | None = None
        # The place of the cell, the tag that strikes out what follows, and how many such are open.
        self.at = (0, 0)
        self.striking, self.strikes, self.row_struck = "", 0, False
        self.rules: dict[str, str] = {}
        # Whether page, table, row and cell have a ground that white letters stand out on.
        self.grounds = [False] * _LEVELS
        # What Excel writes below the tables of a page, by its name; the last of them goes on.
        self.comments: dict[str, list[str]] = {}

    def read(self, page: bytes) -> None:
        """Take in a whole page.

        Raises:
            Undecodable: its tables have more cells than a page may, or a row too many columns.
        """
        text = page.decode("utf-8", errors="replace")
        if _LINE.search(text) or _WHITE.search(text):
            self.rules = {rule[1].lower(): rule[2] for rule in _STYLES.finditer(text)}
            styles = text[: max(0, text.lower().rfind("</style>"))]
            self.grounds[0] = _GROUND.search(_STYLES.sub("", styles)) is not None
        parser = etree.HTMLParser(target=self, encoding="utf-8", huge_tree=True)
        parser.feed(text.encode())
        parser.close()

    def close(self) -> None:
        """The page has ended."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""
        tag, self.going_on = _Tag(name, attributes), None
        if name in _GROUNDS:
            at, filled = _GROUNDS[name], _GROUND.search(self._looks(tag)) is not None
            self.grounds = [*self.grounds[:at], filled, *[False] * (_LEVELS - 1 - at)]
        elif not self.depth and _GROUND.search(self._looks(tag)):
            self.grounds[0] = True
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
            self.at, self.striking = (len(self.tables[-1].rows) - 1, 0), ""
            self.row_struck = self._strikes(tag)
            if _NOT_SHOWN.search(tag.style):
                self.tables[-1].hidden.append(len(self.tables[-1].rows) - 1)
        elif self.depth == 1 and name in ("td", "th") and self.tables[-1].rows:
            self._cell(tag)
        else:
            self._other(tag)

    def _other(self, tag: _Tag) -> None:
        """A break, the looks of columns, or a tag within a cell."""
        if tag.name == "br":
            self.data(" " if self.depth or not self.comments else "\n")
        elif tag.name == "a" and _COMMENT.fullmatch(tag.attributes.get("name", "")):
            self.comments[tag.attributes["name"]] = []
        elif self.depth and _COMMENT.fullmatch(tag.attributes.get("href", "")[1:]):
            self.tables[-1].anchors[self.at] = tag.attributes["href"][1:]
        elif tag.name in _RAW:
            self.raw = True
        elif self.depth == 1 and tag.name == "col":
            across = _span(tag.attributes.get("span"), limits.COLUMNS)
            self.tables[-1].shown += [not _NOT_SHOWN.search(tag.style)] * across
            self._counted(across)
        elif tag.name == self.striking:
            self.strikes += 1
        elif not self.striking and self._strikes(tag):
            self.striking, self.strikes = tag.name, 1

    def _cell(self, tag: _Tag) -> None:
        table = self.tables[-1]
        down = _span(tag.attributes.get("rowspan"), limits.HEAD_ROWS)
        before = len(table.rows[-1])
        gone = self.row_struck or self._strikes(tag) or _NOT_SHOWN.search(tag.style)
        self.striking, self.strikes = (tag.name, 1) if gone else ("", 0)
        across = _span(tag.attributes.get("colspan"), limits.COLUMNS)
        self.place = table.add(down, across)
        width = len(table.rows[-1])
        self.at = (len(table.rows) - 1, width - across)
        if width > 2 * limits.COLUMNS:
            raise too_wide()
        self._counted(width - before)

    def _counted(self, cells: int) -> None:
        self.cells += cells
        check_cells(self.cells, most=limits.PAGE_CELLS)

    def _looks(self, tag: _Tag) -> str:
        """How a tag and its classes say to look."""
        named = tag.attributes.get("class", "").lower().split() if self.rules else ()
        return ";".join([tag.style, *(self.rules.get(name, "") for name in named)])

    def _strikes(self, tag: _Tag) -> bool:
        """True for a tag whose text is struck out, or cannot be seen."""
        looks = self._looks(tag)
        white = _WHITE.search(looks) and not any(self.grounds) and not _GROUND.search(looks)
        return bool(tag.name in _STRUCK or _LINE.search(looks) or white)

    def end(self, name: str) -> None:
        """A tag closes."""
        self.going_on = None
        if name in _RAW:
            self.raw = False
        elif name == "table":
            self.depth = max(0, self.depth - 1)
        elif self.depth == 1 and name in ("td", "th", "tr", "caption"):
            self.place = None
        elif name in _HEADINGS:
            self.in_heading = False
        elif name == self.striking:
            self.strikes -= 1
            self.striking = self.striking if self.strikes else ""

    def data(self, text: str) -> None:
        """A text stands in the page."""
        pieces = self.heading if self.in_heading else None
        if self.depth and self.place is not None:
            struck = self.tables[-1].struck.setdefault(self.at, []) if self.striking else None
            pieces = self.place if struck is None else struck
        elif self.comments and not self.depth:
            pieces = next(reversed(self.comments.values()))
        if self.raw or pieces is None:
            return
        # A text with entities in it comes in parts.
        if self.going_on is pieces:
            text = pieces.pop() + text
        pieces.append(text)
        self.going_on = pieces


def _text(pieces: list[str]) -> str:
    """A cell's text, the blanks around it and before a break left out."""
    return "".join(piece.replace("\xa0", " ").rstrip() for piece in pieces).strip()


def _span(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.isascii() and text.isdigit() else 1
