"""Plain HTML tables: every cell escaped, so that no file's text is ever read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

NUMBER = "bm-num"
TIGHT = "bm-tight"


def table(
    header: Sequence[str], lines: Iterable[Sequence[object]], kinds: Sequence[str] = (),
    links: Sequence[str] = (),
) -> str:  # fmt: skip
    """A table; `kinds` gives a class per column (`NUMBER`, `TIGHT` or empty).

    `links` holds a link per line, safe HTML, for the last column.

    A long one scrolls in itself, its header staying in sight.
    """
    marks = [*kinds, *[""] * (len(header) - len(kinds))]
    head = "".join(f"<th{_kind(k)}>{escape(h)}</th>" for h, k in zip(header, marks, strict=True))
    if links:
        body = "".join(
            f"<tr>{_cells(line, marks[:-1])}<td>{link}</td></tr>"
            for line, link in zip(lines, links, strict=True)
        )
    else:
        body = "".join(f"<tr>{_cells(line, marks)}</tr>" for line in lines)
    return (
        '<div class="bm-scroll"><table class="bm-table">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """A list of terms and what they are; pairs without words are left out."""
    items = "".join(
        f"<dt>{escape(term)}</dt><dd>{escape(words)}</dd>" for term, words in pairs if words
    )
    return f'<dl class="bm-facts-list">{items}</dl>'


def figures(cards: Iterable[tuple[str, str, str]]) -> str:
    """Large numbers with their names and a line of explanation."""
    items = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}<small>{escape(hint)}</small></dd></div>"
        for name, value, hint in cards
        if value and value != "—"
    )
    return f'<dl class="bm-figures">{items}</dl>' if items else ""


def _cells(line: Sequence[object], kinds: Sequence[str]) -> str:
    cells = zip(line, kinds, strict=True)
    return "".join(f"<td{_kind(k)}>{escape('' if c is None else str(c))}</td>" for c, k in cells)


def _kind(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
