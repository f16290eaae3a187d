"""What became of every non-empty cell of a file: read, or named as not read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.decode.grid import Book, Grid, filled_in
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.findings import Findings
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.locate import Located
from barometer.intake.result import Account
from barometer.intake.words.comparisons import is_of_indices
from barometer.intake.words.lines import tells_of_table
from barometer.intake.words.phrases import is_beside, is_other
from barometer.intake.words.vocabulary import role_of
from barometer.problems import Problem, column_letters

# Up to this size a sheet is searched for cells that hold nothing but blanks; looking at every
# cell of a larger one would take longer than reading it.
_SEARCHED = 60_000
_SOMETHING = "[^\\s\u200b-\u200f\u2060\ufeff\u3000\xa0]"
_LOOKED_AT = 500
_MOBILE_PHONE = re.compile(r"1[3-9]\d{9}")


def is_searched(grid: Grid) -> bool:
    """True where cells of blanks alone do not count as filled."""
    return grid.height * grid.width <= _SEARCHED


def filled(grid: Grid) -> list[Bools]:
    """By column, the cells that hold something; what is struck out is none of it."""
    return [_filled(column, is_searched(grid)) for column in grid.columns]


def _filled(column: pa.Array, searched: bool) -> Bools:
    if not searched or column.null_count == len(column):
        return filled_in(column)
    matches = pc.fill_null(pc.match_substring_regex(column, _SOMETHING), False)
    return np.asarray(matches.to_numpy(zero_copy_only=False), dtype=bool)


def is_number(text: str | None) -> bool:
    """True for a figure, not for a year, a telephone, a mark that there is none, or words."""
    stripped = (text or "").strip()
    if not any(char.isdigit() for char in stripped) or _MOBILE_PHONE.fullmatch(stripped):
        return False
    return is_figure(stripped)


def any_number(column: pa.Array) -> bool:
    """True where a cell of a column holds a number."""
    return any(_numbers(column))


def _numbers(column: pa.Array) -> Iterator[str]:
    return filter(is_number, column.drop_null().unique().to_pylist()[:_LOOKED_AT])


def struck_whole(grid: Grid) -> int:
    """How many cells were struck out and leave nothing."""
    return sum(not (grid.columns[at][row].as_py() or "").strip() for row, at in grid.unseen.struck)


def cells_in(grid: Grid) -> int:
    """The non-empty cells of a sheet, those struck out included."""
    return sum(int(np.count_nonzero(cells)) for cells in filled(grid)) + struck_whole(grid)


def numbers_in(grid: Grid) -> Iterator[str]:
    """The numbers of a sheet as written, of a long column the first ones."""
    return chain.from_iterable(map(_numbers, grid.columns))


Bytes = NDArray[np.int8]
Bools = NDArray[np.bool_]
# What a row of the sheet is.
_BODY, _HIDDEN, _NOTE, _BEYOND, _HEADER, _ABOVE = range(6)
_KINDS = 6
_TEXTS = ("note", "source")
# Rows named one by one; a sheet with more rows of another kind than its table is no table.
_ROWS_TOLD = 1_000


@dataclass(slots=True)
class Ledger:
    """The account of the sheet that was read, filled column by column.

    `whole` and `table` are the sheet and its table before what is hidden was left out; `beyond`
    is the first row (0-based) of another table below, which is not read.
    """

    whole: Grid
    table: Located
    located: Located
    figures: Figures
    findings: Findings
    beyond: int | None = None
    labels: int = 0
    notes: int = 0
    not_read: int = 0
    row_kinds: Bytes = field(init=False)

    def __post_init__(self) -> None:
        """Sort the rows."""
        kinds = np.full(self.whole.height, _BODY, np.int8)
        body = self.located.body
        in_body = self.figures.draft.body_mask
        if in_body is not None:
            kinds[body:][~in_body] = _NOTE
        if self.beyond is not None:
            kinds[self.beyond :] = _BEYOND
        kinds[[row for row in self.whole.unseen.rows if body <= row < len(kinds)]] = _HIDDEN
        kinds[:body] = _HEADER
        kinds[: self.located.first_header] = _ABOVE
        self.row_kinds = kinds

    def account(self) -> Account:
        """The counts; columns and rows that were not read are told on the way."""
        masks = filled(self.whole)
        read = self.located.figures
        for at, mask in enumerate(masks):
            counts = self._counts(mask)
            self.labels += counts[_HEADER]
            self.not_read += counts[_HIDDEN] + counts[_BEYOND]
            self._count(at, counts, at in read)
        self._texts_around(masks)
        figures, marks = self._positions()
        struck = struck_whole(self.whole)
        return Account(
            self.whole.sheet, sum(int(np.count_nonzero(mask)) for mask in masks) + struck,
            figures, self.labels - figures - marks, self.notes, marks, self.not_read + struck,
        )  # fmt: skip

    def _counts(self, mask: Bools) -> list[int]:
        """Filled cells of a column by the kind of their row."""
        first, body = self.located.first_header, self.located.body
        if np.any(self.row_kinds[body:]):
            counts: list[int] = np.bincount(self.row_kinds[mask], minlength=_KINDS).tolist()
            return counts
        ends = (mask[body:], mask[:0], mask[:0], mask[:0], mask[first:body], mask[:first])
        return [int(np.count_nonzero(part)) for part in ends]

    def _positions(self) -> tuple[int, int]:
        """(figures, marks that there is none) among the cells read."""
        draft, cells = self.figures.draft, self.figures.cells
        counted = ~self.findings.left_out
        if self.beyond is not None:
            counted &= draft.rows <= self.beyond
        marks = cells.where([value.reason is not None for value in cells.odd])
        nothing = [v.number is None and not v.reason and not v.problem for v in cells.odd]
        blanks = int(np.count_nonzero(counted[cells.where(nothing)]))
        marked = int(np.count_nonzero(counted[marks]))
        figures = int(np.count_nonzero(counted)) - marked - blanks
        left_out = int(np.count_nonzero(self.findings.left_out))
        self.labels -= left_out
        self.not_read += left_out
        return figures, marked + (0 if is_searched(self.whole) else blanks)

    def _count(self, at: int, counts: list[int], is_read: bool) -> None:
        """One column of the body; the figures among the labels are taken out afterwards."""
        if is_read:
            self.labels += counts[_BODY]
            return
        role = self._role(at)
        if at in self.whole.unseen.columns and role is None:
            self.not_read += counts[_BODY]
        elif role in _TEXTS:
            self.notes += counts[_BODY]
        elif role is not None:
            self.labels += counts[_BODY]
        elif counts[_BODY] and self._is_unread(at):
            self.not_read += counts[_BODY]
            self._tell_column(at, counts[_BODY])
        else:
            self.notes += counts[_BODY]

    def _role(self, at: int) -> str | None:
        """What a column of no figures holds: a label, a note, or nothing that is known."""
        by_place = {place: role for role, place in self.table.labels.items()}
        if at in by_place:
            return by_place[at]
        role = role_of(self.table.head(at).rpartition(" / ")[2])
        return None if role == "value" else role

    def _is_unread(self, at: int) -> bool:
        return any_number(self.whole.columns[at].filter(pa.array(self.row_kinds == _BODY)))

    def _tell_column(self, at: int, cells: int) -> None:
        header, key = self.table.head(at), "problem-headless-column"
        if header:
            beside = is_beside(header) or is_other(header)
            key = "problem-column-beside" if beside else "problem-column-not-read"
            key = "problem-column-of-index" if is_of_indices(header) else key
        if any(problem.key == "problem-two-columns" and
               problem.facts["other"] == self.table.lettered(at)
               for problem in self.findings.singles):  # fmt: skip
            return
        if at in self.located.passed_over:
            first = next(filter(None, self.whole.columns[at].slice(self.located.body).to_pylist()))
            self.findings.report("not_read", "problem-column-told-out",
                                 column=self.table.name_of(at), value=first)  # fmt: skip
            return
        rows = np.flatnonzero(self.row_kinds == _BODY)
        place = f"{column_letters(at + 1)}{rows[0] + 1}:{column_letters(at + 1)}{rows[-1] + 1}"
        self.findings.report("not_read", key, column=self.table.name_of(at), cells=cells,
                             place=place)  # fmt: skip

    def _texts_around(self, masks: list[Bools]) -> None:
        """Notes, titles and signatures; rows of them that hold figures are told and not read."""
        around = np.flatnonzero((self.row_kinds == _ABOVE) | (self.row_kinds == _NOTE))
        told, told_out = 0, set(self.located.told_out)
        for row in around.tolist():
            cells = [at for at, mask in enumerate(masks) if mask[row]]
            if told >= _ROWS_TOLD or not self._holds_figures(row, cells):
                self.notes += len(cells)
                continue
            told += 1
            self.not_read += len(cells)
            key = "problem-row-above" if self.row_kinds[row] == _ABOVE else "problem-note-row"
            key = "problem-row-told-out" if row in told_out else key
            self.findings.report("not_read", key, row=row + 1, cells=len(cells))

    def _holds_figures(self, row: int, filled_columns: list[int]) -> bool:
        """True where a row outside the body holds figures where figures stand.

        The numbers of an official form's columns (`甲、1、2`) are none, nor are `年份 2024`.
        """
        if tells_of_table([self.whole.columns[at][row].as_py() for at in filled_columns]):
            return False
        note = self.row_kinds[row] == _NOTE
        read = self.located.figures
        columns = [at for at in filled_columns if at in read or not note]
        texts = [(self.whole.columns[at][row].as_py() or "").strip() for at in columns]
        numbers = [text for text in texts if is_number(text)]
        return bool(numbers) and numbers != [str(at) for at in range(1, len(numbers) + 1)]


def of_rest(book: Book, read: Collection[int] = ()) -> tuple[list[Account], list[Problem]]:
    """The accounts of the sheets that were not read, and a problem for each that has figures.

    `read`: the places in the book of those that were.
    """
    accounts, problems = [], []
    for at, grid in enumerate(book.grids):
        if at in read:
            continue
        cells = cells_in(grid)
        if not any(map(any_number, grid.columns)):
            # A page of instructions.
            accounts.append(Account(grid.sheet, cells, notes=cells))
            continue
        accounts.append(Account(grid.sheet, cells, not_read=cells))
        code = "hidden" if grid.hidden else "not_read"
        key = "problem-hidden-sheet" if grid.hidden else "problem-sheet-not-read"
        problems.append(
            Problem(code, key, "warning", grid.sheet, file=book.name, facts={"cells": cells})
        )
    return accounts, problems
