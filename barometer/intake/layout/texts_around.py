"""The texts above and below a table, and which of those below are notes."""

from __future__ import annotations

from functools import lru_cache

from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.words.lines import (
    is_of_row,
    key_and_rest,
    marked_notes,
    pairs_in,
    table_note,
    year_notes,
)
from barometer.intake.words.names import fold
from barometer.intake.words.vocabulary import begins


@lru_cache(limits.CACHED_TEXTS)
def is_note_text(text: str) -> bool:
    """True for a sentence or `数据来源：…`; a row `其中：龙港区` is one of the table."""
    keeps = key_and_rest(text) is not None and not begins(fold(text), "of_which")
    said = year_notes(text) or table_note(text, below=True) or marked_notes(text)
    return "。" in text or keeps or bool(said)


def _is_number(text: str) -> bool:
    """True for a bare number, as most cells at the end of a table are: it is never a note."""
    return text.replace(".", "", 1).isdecimal()


def texts_of_end(grid: Grid, start: int) -> tuple[list[str], list[str]]:
    """(the texts of the last rows, those beside figures, which are of their row alone)."""
    texts: list[str] = []
    beside: list[str] = []
    for row in grid.rows(start, grid.height):
        has_figure = any(map(is_figure, filter(None, row)))
        for text in _texts_of_row(row):
            if not _is_number(text):
                (beside if has_figure and is_of_row(text) else texts).append(text)
    return texts, beside


def texts_in(grid: Grid, start: int, stop: int) -> list[str]:
    """The texts of these rows, `key：value` where a row is made of keys and values."""
    return [text for row in grid.rows(start, stop) for text in _texts_of_row(row)]


def _texts_of_row(row: list[str]) -> list[str]:
    cells = [cell for cell in dict.fromkeys(row) if cell]
    # `单位：` and `万吨` in cells of their own.
    pairs = [(key, value) for key, value in pairs_in(cells) if not key_and_rest(value)]
    return [f"{key}：{value}" for key, value in pairs] or _with_keys(cells)


def _with_keys(cells: list[str]) -> list[str]:
    """The cells, each that ends in a colon in one with the next: `有效期至：` and `2026年6月`."""
    texts: list[str] = []
    for cell in cells:
        follows = bool(texts) and texts[-1].endswith((":", "：")) and not key_and_rest(cell)
        texts = [*texts[:-1], texts[-1] + cell] if follows else [*texts, cell]
    return texts
