"""The pieces that most pages are made of: links, heads, notes, marks, and every table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape

from markupsafe import Markup, escape

from barometer.charts.cells import Cell
from barometer.ui.html.templates import fragment

_PHRASE = re.compile(r"[^，；：。]*[，；：。]+|[^，；：。]+")

NUMBER = "bm-num"
TIGHT = "bm-tight"
# Broken between words only: a term of Chinese characters stays whole.
WORDS = "bm-words"
BLANK = "—"
# Between the lines of a cell.
LINE = Markup("<br>")
_SEARCHED_FROM = 8
# So many rows stand at first, fewer on a narrow screen (`style.css`); a longer table opens.
_FOLDED_FROM = 13
_TAGS = re.compile(r"<[^>]*>")


def link(
    href: str, words: str, *, target: str = "_self", hint: str = "", label: str = ""
) -> Markup:
    """A link that looks like one; `label` is what is read out instead of its words."""
    return fragment("elements.link", href=href, words=words, target=target, hint=hint, label=label)


def heading(words: str, count: object = None, *, at: str = "", kind: str = "") -> Markup:
    """The head of a part of a page, with the number of what stands in it; `at` is its id."""
    return fragment("elements.heading", words=words, count=count, at=at, kind=kind)


def titled(words: str, hint: str = "") -> Markup:
    """The head of a part of a page, and a quiet line that explains it."""
    return heading(words) + (soft(hint) if hint else "")


def subheading(words: str) -> Markup:
    """The head of a smaller part."""
    return fragment("elements.subheading", words=words)


def paragraph(words: str, kind: str = "") -> Markup:
    """A paragraph."""
    return fragment("elements.paragraph", words=words, kind=kind)


def soft(words: str) -> Markup:
    """A quiet line."""
    return paragraph(words, "bm-soft")


def note(words: str, lead: str = "", *, kind: str = "", role: str = "") -> Markup:
    """A line that must be seen; `role` says to those who hear the page what it is."""
    return fragment("elements.note", words=words, lead=lead, kind=kind, role=role)


def wrong(words: str) -> Markup:
    """That something could not be done, and why."""
    return note(words, kind="bm-wrong", role="alert")


def small(words: str) -> Markup:
    """A second line in a cell; nothing where there is none."""
    return fragment("elements.small", words=words)


def mark(tone: str, shape: str, words: str) -> Markup:
    """Words with a shape and a colour beside them."""
    return fragment("rows.mark", tone=tone, shape=shape, words=words)


def boxed(content: str) -> Markup:
    """Something held together."""
    return fragment("elements.boxed", content=content)


def hero(title: str, eyebrow: str = "", *words: str, more: str = "") -> Markup:
    """The head of a page: what it says, over it what it is about, below it more."""
    return fragment("elements.hero", title=title, eyebrow=eyebrow, words=words, more=more)


def two_lines(words: str, more: str) -> Markup:
    """A cell of a table with a second, smaller line where there is one."""
    return fragment("elements.two_lines", words=words, more=more)


def items(lines: Iterable[str], kind: str = "bm-needs") -> Markup:
    """A list; nothing where it would be empty."""
    held = list(lines)
    return fragment("elements.items", items=held, kind=kind) if held else Markup()


def phrases(words: str) -> Markup:
    """A headline that breaks between its phrases first; Chinese has no spaces to break at."""
    parts = _PHRASE.findall(words)
    return fragment("rows.phrases", parts=parts if len(parts) > 1 else [], words=words)


def table(
    header: Sequence[str], lines: Iterable[Sequence[object]], kinds: Sequence[str] = (),
    hints: Sequence[str] = (), *, cards: bool = True, whole: bool = True,
) -> Markup:  # fmt: skip
    """A table; with `cards` each line of it is a card on a narrow screen, blanks left out.

    `kinds` gives a class per column (`NUMBER`, `TIGHT`, `WORDS` or empty), `hints` what a
    column's head says when pointed at. The header stays in sight. Every column sorts, and a long
    table has a search and shows its first rows until it is opened (`tables.html`). One that is
    not `whole` is a part of a longer list: it is neither sorted nor searched here.
    """
    marks = [*kinds, *[""] * (len(header) - len(kinds))]
    told = [*hints, *[""] * (len(header) - len(hints))]
    opened = [_openings(title, kind) for title, kind in zip(header, marks, strict=True)]
    rows = [(_name(line[0]), zip(line, opened, strict=True)) for line in lines]
    return fragment(
        "tables.table", columns=list(zip(header, marks, told, strict=True)), rows=rows,
        blanks=(None, "", BLANK), is_cards=cards, is_whole=whole,
        is_searched=whole and len(rows) >= _SEARCHED_FROM, is_folded=len(rows) >= _FOLDED_FROM,
    )  # fmt: skip


def _openings(title: str, kind: str) -> tuple[Markup, Markup]:
    """How the cells of a column begin, and those of them that hold nothing."""
    usual, blank = (
        fragment("tables.opening", title=title, kind=kind, more=more) for more in ("", " bm-blank")
    )
    return usual, blank


def _name(cell: object) -> str:
    """The first words of a cell: what the row is about."""
    return unescape(next((words for words in _TAGS.split(escape(cell)) if words), ""))


def grid_table(
    head: Sequence[str], lines: Iterable[tuple[str, Sequence[Markup]]], kind: str
) -> Markup:
    """A table of many small cells; on a narrow screen each row is its name over its cells.

    `head` names the rows, then each column; a line is the row's name and its cells (see
    `grid_cell`).
    """
    return fragment("tables.grid", heads=head, rows=lines, kind=kind)


def grid_cell(column: str, content: str = "", cell: Cell | None = None) -> Markup:
    """A cell of a grid, named by its column where the head is out of sight; empty: a dot."""
    tone = "mute" if cell is None else cell.tone + (" bm-quiet" if cell.quiet else "")
    return fragment("tables.grid_cell", column=column, cell=content, tone=tone)


def facts(pairs: Iterable[tuple[str, str]]) -> Markup:
    """A list of terms and what they are; pairs without words are left out."""
    return fragment("tables.facts", pairs=pairs)


def figures(cards: Iterable[tuple[str, str, str]]) -> Markup:
    """Large numbers with their names and a line of explanation."""
    told = [card for card in cards if card[1] and card[1] != BLANK]
    return fragment("tables.figures", cards=told) if told else Markup()
