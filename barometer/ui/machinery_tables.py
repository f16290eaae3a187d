"""Tables whose cells are HTML already escaped by who made them: chips, links, two lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def marked_table(
    header: Sequence[str], lines: Iterable[Sequence[str]], kinds: Sequence[str] = ()
) -> str:
    """A table that becomes a list of cards on a narrow screen; `lines` hold safe HTML."""
    marks = [*kinds, *[""] * (len(header) - len(kinds))]
    head = "".join(f"<th>{escape(title)}</th>" for title in header)
    body = "".join(f"<tr>{_cells(header, line, marks)}</tr>" for line in lines)
    return (
        '<div class="bm-scroll bm-tall"><table class="bm-table bm-cards">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(header: Sequence[str], line: Sequence[str], kinds: Sequence[str]) -> str:
    return "".join(
        f'<td class="{kind}" data-label="{escape(title, quote=True)}">{cell}</td>'
        for title, cell, kind in zip(header, line, kinds, strict=True)
    )
