"""What a briefing says, as data: titles, paragraphs, tables and charts, in one language.

Word, PDF and workbook are made of the same `Briefing`; none of them adds or leaves out a number.
`MEDIA` are its file formats, `Layout` the page on which each heading stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import unquote

from barometer.languages import one_text

# Letters beyond ASCII, as an address encodes them.
_QUOTED = re.compile(r"(?:%[89A-F][0-9A-F])+")
ColumnKind = Literal["text", "number"]

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter (`一、`), 2 a part of it (`（一）`)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` words open it in another face, `soft` ones are notes in small type."""

    text: str
    lead: str = ""
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, how it stands, its share of the width."""

    title: str
    kind: ColumnKind = "text"
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of words; `summary` says in a sentence what is in it, for those who hear it read."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart; a value per category, None where there is none."""

    name: str
    values: tuple[float | None, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Level bars, one group or one stack per category; `title` says what the chart shows.

    `alt` is the same in words and figures, for those who do not see it. `decimals`: digits shown.
    """

    title: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    stacked: bool = False
    decimals: int = 0


Block = Heading | Paragraph | Table | Chart


def readable(address: str) -> str:
    """The address as people read it: a browser takes Chinese as it is."""
    return _QUOTED.sub(lambda match: unquote(match[0]), address)


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing: what stands above it, its blocks in order, and where it can be seen again.

    `title` is broken by sense into lines. `address` is the pinned view's, empty where this
    installation has no address of its own; `mark` stands on every page where figures are made up.
    `number` is the one it was kept under, empty where it was not.
    """

    lang: str
    number: str
    title: tuple[str, ...]
    place: str
    source: str
    day: date
    entry: int
    mark: str
    address: str
    contents: str
    code: str
    blocks: tuple[Block, ...]

    @property
    def headline(self) -> str:
        """The title in one line."""
        return one_text(self.title, self.lang)

    @property
    def address_shown(self) -> str:
        """The address as people read it."""
        return readable(self.address)


@dataclass(frozen=True, slots=True)
class Layout:
    """How many pages a briefing fills, and on which each of its headings stands.

    Only a layout engine knows: they are those of the PDF. The Word document has the same page,
    type area, sizes and line distance, but its fonts are the reader's own: where these run wider
    or narrower it may fill a page more or less.
    """

    pages: int
    headings: tuple[int, ...]
