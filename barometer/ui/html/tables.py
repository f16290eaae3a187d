"""Plain HTML tables: every cell escaped, so that no file's text is ever read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

NUMBER = "bm-num"
TIGHT = "bm-tight"
# Broken between words only: a term of Chinese characters stays whole.
WORDS = "bm-words"
_SEARCHED_FROM = 8
# So many rows stand at first, fewer on a narrow screen (`style.css`); a longer table opens.
_FOLDED_FROM = 13


def table(
    header: Sequence[str], lines: Iterable[Sequence[object]], kinds: Sequence[str] = (),
    links: Sequence[str] = (), *, cards: bool = False,
) -> str:  # fmt: skip
    """A table; `kinds` gives a class per column (`NUMBER`, `TIGHT`, `WORDS` or empty).

    `links` holds a link per line, safe HTML, for the last column. The header stays in sight; with
    `cards` each line is a card on a narrow screen. Every column sorts, and a long table has a
    search and shows its first rows until it is opened (`tables.html`).
    """
    marks = [*kinds, *[""] * (len(header) - len(kinds))]
    head = "".join(f"<th{_kind(k)}>{escape(h)}</th>" for h, k in zip(header, marks, strict=True))
    rows = [[_text(value) for value in line] for line in lines]
    if links:
        rows = [[*row, link] for row, link in zip(rows, links, strict=True)]
    body = "".join(
        f'<tr data-name="{row[0] if row else ""}">{_cells(header, row, marks)}</tr>' for row in rows
    )
    return framed(f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>", len(rows),
                  "bm-table bm-cards" if cards else "bm-table")  # fmt: skip


def framed(content: str, rows: int, kind: str, *, whole: bool = True) -> str:
    """A table's head and body with the places where `tables.html` puts search and opening.

    One that is not `whole` is a part of a longer list: it is neither sorted nor searched there.
    """
    tools = '<div class="bm-tools"></div>' if whole and rows >= _SEARCHED_FROM else ""
    fold, way = "" if whole else " data-part", ""
    if rows >= _FOLDED_FROM:
        fold, way = f"{fold} data-folded", '<div class="bm-unfold"></div>'
    return f'{tools}<div class="bm-scroll"><table class="{kind}"{fold}>{content}</table></div>{way}'


def facts(pairs: Iterable[tuple[str, str]], linked: Iterable[tuple[str, str]] = ()) -> str:
    """A list of terms and what they are; pairs without words are left out.

    `linked` holds pairs whose words are safe HTML.
    """
    said = [*((term, escape(words)) for term, words in pairs), *linked]
    items = "".join(f"<dt>{escape(term)}</dt><dd>{words}</dd>" for term, words in said if words)
    return f'<dl class="bm-facts-list">{items}</dl>'


def figures(cards: Iterable[tuple[str, str, str]]) -> str:
    """Large numbers with their names and a line of explanation."""
    items = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}<small>{escape(hint)}</small></dd></div>"
        for name, value, hint in cards
        if value and value != "—"
    )
    return f'<dl class="bm-figures">{items}</dl>' if items else ""


def _text(value: object) -> str:
    return escape("" if value is None else str(value))


def _cells(header: Sequence[str], row: Sequence[str], kinds: Sequence[str]) -> str:
    """Cells of safe HTML, each named by its column for screens that hide the head."""
    return "".join(
        f'<td class="{kind}{"" if cell else " bm-blank"}" data-label="{escape(title, quote=True)}">'
        f"{cell}</td>"
        for title, cell, kind in zip(header, row, kinds, strict=True)
    )


def _kind(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
