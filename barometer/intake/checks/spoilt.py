"""Spoilt on the way: rows whose cells did not part, moved commas, bytes, open quotes."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake import limits
from barometer.intake.decode.grid import Grid, filled_in
from barometer.intake.figures.figure import decimal_commas
from barometer.intake.figures.findings import Findings
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.column_roles import is_figure, names_period
from barometer.intake.layout.locate import Located, is_no_row
from barometer.intake.words.lexicon import Lexicon

_END_OF_NUMBER = re.compile(r"\d{3}(?:\.\d+)?|\d+\.\d+")
_TEXTS = ("source", "note")
# One year's figure seldom is further from the next.
_NEAR = 1.3
# The beginning of `1,234`, its end, such an end that is no number alone, and one without commas.
_ENDS = (r"^[1-9]\d{0,2}$", r"^\d{3}(?:\.\d+)?$", r"^0\d{2}(?:\.\d+)?$", r"^\d{4}")


def check(parser: Parser, delimiter: str | None, width: int) -> None:
    """Every such cell of a sheet that is `width` columns wide; a text file has a `delimiter`."""
    _moved_commas(parser, delimiter)
    for role in _TEXTS:
        _texts(parser, role, ("encoding", "problem-bad-byte"), lambda text: "\ufffd" in text)
    for role in parser.draft.labels:
        _texts(
            parser, role, ("too_large", "problem-cell-too-long"),
            lambda text: len(text) > limits.CELL_CHARACTERS, characters=limits.CELL_CHARACTERS,
        )  # fmt: skip
        if delimiter is not None:
            _swallowed_rows(parser, role, delimiter, width)


def _moved_commas(parser: Parser, delimiter: str | None) -> None:
    """`1,234.5` without quotes in two cells, and `1,325` that may be 1.325."""
    if delimiter == ",":
        _split_numbers(parser)
        for role in _TEXTS:
            _texts(parser, role, ("bad_number", "problem-number-in-note"),
                   lambda text: bool(_END_OF_NUMBER.fullmatch(text.strip())))  # fmt: skip
    if delimiter == ";":
        parser.tell("bad_number", "problem-decimal-comma", decimal_commas(parser.draft.texts))


def _split_numbers(parser: Parser) -> None:
    """`72` and `000` beside each other; `72` and `123` in a row that then ends too early.

    A table with `72000` in it writes no such commas.
    """
    draft, values = parser.draft, parser.located.values
    if draft.head is None or draft.size < len(_ENDS):
        return
    first, end, zero, plain = (pc.fill_null(pc.match_substring_regex(draft.texts, form), False)
                               .to_numpy(zero_copy_only=False) for form in _ENDS)  # fmt: skip
    columns = np.array([value.at for value in values])[draft.head]
    beside = (np.diff(draft.rows) == 0) & (np.diff(columns) == 1)
    pairs = np.flatnonzero(beside & first[:-1] & end[1:])
    full = set(draft.rows[draft.head == len(values) - 1].tolist())
    short = np.array([row not in full for row in draft.rows[pairs].tolist()], dtype=bool)
    usual = bool(full) and not plain.any()
    numbers = draft.texts.take(pa.array(np.concatenate([pairs, pairs + 1]))).cast(pa.float64())
    one, other = np.split(numbers.to_numpy(), 2)
    short &= ~((other <= one * _NEAR) & (one <= other * _NEAR))
    rows = draft.rows[pairs[zero[pairs + 1] | (short & usual)]]
    wrong = parser.unrefused(np.isin(draft.rows, rows))
    parser.tell("bad_number", "problem-split-number", wrong, value=lambda _: None,
                column=lambda _: None, once_a_row=True)  # fmt: skip


def _swallowed_rows(parser: Parser, role: str, delimiter: str, width: int) -> None:
    """A quote never closed: the rows below it stand inside one cell."""
    _texts(
        parser, role, ("not_a_table", "problem-open-quote"),
        lambda text: any(line.count(delimiter) == width - 1 for line in text.split("\n")),
    )  # fmt: skip


def _texts(
    parser: Parser, role: str, kind: tuple[str, str], wrong: Callable[[str], bool], **facts: object
) -> None:
    """A problem wherever the text of a label column is wrong."""
    coded = parser.draft.label(role)
    positions = np.flatnonzero(coded.are(wrong, parser.draft.size))
    parser.tell(*kind, positions, lambda _: facts, value=coded.at, column=parser.column(role),
                once_a_row=True)  # fmt: skip


_MARK = "[,，;；、|｜\\s\u3000]"
_PARTS = re.compile(f"{_MARK}+")
# What one line holds at most; a longer cell is a text.
_LONGEST = 400
# Digits of a number in front of a heading at most.
_NUMBERED = 2


def rows_that_did_not_part(
    findings: Findings, grid: Grid, located: Located, lexicon: Lexicon
) -> None:
    """`not_a_table`, row by row: what was meant as several cells stands in one."""
    rows = _without_figures(grid, located)
    if not len(rows):
        return
    joined = np.zeros(len(rows), dtype=bool)
    columns = [column.take(pa.array(rows)) for column in grid.columns]
    for column in columns:
        hit = pc.match_substring_regex(column, _MARK)
        joined |= pc.fill_null(hit, False).to_numpy(zero_copy_only=False)
    for place in np.flatnonzero(joined).tolist():
        cells = [text for column in columns if (text := column[place].as_py())]
        whole = next((cell for cell in cells if _is_line(cell, lexicon)), None)
        if whole is not None:
            findings.report("not_a_table", "problem-unparted-row", row=int(rows[place]) + 1,
                            value=whole.strip())  # fmt: skip


def _without_figures(grid: Grid, located: Located) -> NDArray[np.int64]:
    """The rows of the body that hold something, but no figure."""
    start = located.body
    blank = np.ones(max(0, grid.height - start), dtype=bool)
    for value in located.values:
        column = grid.columns[value.at].slice(start)
        if column.null_count == 0:
            return np.zeros(0, np.int64)
        blank &= ~filled_in(column)
    filled = np.zeros(len(blank), dtype=bool)
    for column in grid.columns:
        filled |= filled_in(column.slice(start))
    return np.flatnonzero(blank & filled) + start


def _is_line(cell: str, lexicon: Lexicon) -> bool:
    """True where a cell holds a figure and what names it."""
    if len(cell) > _LONGEST or is_no_row(cell, ""):
        return False
    parts = [part for part in _PARTS.split(cell.strip(" \t\u3000\"“”'")) if part]
    if parts and parts[0].isdecimal() and len(parts[0]) <= _NUMBERED:
        # `8、全社会用电量` is a heading.
        parts = parts[1:]
    figures = [part for part in parts if is_figure(part)]
    names = (
        bool(lexicon.place(part).code or lexicon.meaning(part).indicators) or names_period(part)
        for part in parts if part not in figures
    )  # fmt: skip
    return bool(figures) and any(names)
