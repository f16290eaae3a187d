"""Tables whose cells are HTML already escaped by who made them: chips, links, two lines.

On a narrow screen each row becomes a card: its first cell the title, the others named by their
column, blanks left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from barometer.ui.html.tables import framed

BLANK = "—"
_TAGS = re.compile(r"<[^>]*>")


def marked_table(
    header: Sequence[str], lines: Iterable[Sequence[str]], kinds: Sequence[str] = (),
    hints: Sequence[str] = (), *, cards: bool = True, whole: bool = True,
) -> str:  # fmt: skip
    """A table that becomes a list of cards on a narrow screen; `lines` hold safe HTML.

    `kinds` gives a class per column, for its head too; `hints` what a column's head says when
    pointed at. One that is not `whole` is a part of a longer list: it is neither sorted nor
    searched here.
    """
    marks = [*kinds, *[""] * (len(header) - len(kinds))]
    told = [*hints, *[""] * (len(header) - len(hints))]
    head = "".join(
        f'<th class="{kind}">{_hinted(_head(title), hint)}</th>'
        for title, kind, hint in zip(header, marks, told, strict=True)
    )
    rows = [
        f'<tr data-name="{_name(line[0])}">{_cells(header, line, marks)}</tr>' for line in lines
    ]
    return framed(f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>", len(rows),
                  "bm-table bm-cards" if cards else "bm-table", whole=whole)  # fmt: skip


def _name(cell: str) -> str:
    """The first words of a cell of safe HTML: what the row is about."""
    return next((words for words in _TAGS.split(cell) if words), "")


def _hinted(title: str, hint: str) -> str:
    return f'<span title="{escape(hint, quote=True)}">{title}</span>' if hint else title


def _head(title: str) -> str:
    """A column's name, which may break before its unit in brackets and nowhere else."""
    name, bracket, unit = title.partition("（" if "（" in title else " (")
    if not bracket:
        return escape(title)
    return f"{escape(name)}<wbr>{escape(bracket)}{escape(unit)}"


def _cells(header: Sequence[str], line: Sequence[str], kinds: Sequence[str]) -> str:
    return "".join(
        f'<td class="{kind}{" bm-blank" if cell in (BLANK, "") else ""}" '
        f'data-label="{escape(title, quote=True)}"><div>{cell}</div></td>'
        for title, cell, kind in zip(header, line, kinds, strict=True)
    )


def grid_table(head: Sequence[str], lines: Iterable[tuple[str, Sequence[str]]], kind: str) -> str:
    """A table of many small cells; on a narrow screen each row is its name over its cells.

    `head` names the rows, then each column; a line is the row's name and its cells (see
    `grid_cell`), all safe HTML but `head`.
    """
    top = "".join(f'<th data-name="{escape(title, quote=True)}">{escape(title)}</th>'
                  for title in head)  # fmt: skip
    body = "".join(f"<tr><th scope='row'>{name}</th>{''.join(cells)}</tr>" for name, cells in lines)
    return (
        f'<div class="bm-scroll"><table class="bm-table bm-heat {kind}">'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def grid_cell(column: str, cell: str, tone: str = "mute") -> str:
    """A cell of a grid, named by its column where the head is out of sight; empty: a dot."""
    if not cell:
        return '<td class="bm-heat-none">·</td>'
    return f'<td class="bm-{tone}" data-label="{escape(column, quote=True)}">{cell}</td>'
