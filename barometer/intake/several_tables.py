"""Several tables of one file as one reading of it: each figure once, each cell accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer.intake import limits
from barometer.intake.checks.series import History
from barometer.intake.decode.grid import Book
from barometer.intake.result import FIGURES, Account, Reading, no_figures
from barometer.problems import Problem, severity_of

KEY = ("region_code", "indicator", "period", "measure", "basis", "base_year")
_KNOWN = (*KEY, "value")
_EQUAL = 1e-9
_PLACE = ("sheet", "row", "col", "value_text")
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def with_figures(history: History, readings: Sequence[Reading]) -> History:
    """What is known already, together with the figures of the file's other tables."""
    file_figures = [_plain(reading.accepted) for reading in readings if reading.accepted.num_rows]
    if not file_figures:
        return history

    def known(indicators: Sequence[str]) -> pa.Table:
        before = history(indicators) if callable(history) else history
        parts = file_figures if before is None else [before.select(_KNOWN), *file_figures]
        return pa.concat_tables(parts, promote_options="permissive")

    return known


def _plain(table: pa.Table) -> pa.Table:
    """The columns that a history has, texts written out."""
    plain = table.select(_KNOWN)
    for at, name in enumerate(plain.column_names):
        if pa.types.is_dictionary(plain.schema.field(name).type):
            plain = plain.set_column(at, name, plain[name].cast(pa.string()))
    return plain


@dataclass(frozen=True, slots=True)
class _Joined:
    """The figures of several tables below each other, each with its table's number.

    `first` is the place of the first figure of the same key; `value` is NaN where there is none.
    """

    figures: pa.Table
    table: Ints
    first: Ints
    value: Floats

    @staticmethod
    def of(readings: Sequence[Reading]) -> _Joined:
        """The figures of these readings."""
        tables = [reading.accepted.cast(FIGURES) for reading in readings] or [no_figures()]
        figures = pa.concat_tables(tables).unify_dictionaries()
        numbers = np.repeat(np.arange(len(tables)), [one.num_rows for one in tables])
        key = np.zeros(figures.num_rows, np.int64)
        for name in KEY:
            column = figures[name].combine_chunks()
            coded = column if name != "base_year" else column.dictionary_encode()
            key = key * (len(coded.dictionary) + 1) + coded.indices.fill_null(-1).to_numpy() + 1
        _, first, which = np.unique(key, return_index=True, return_inverse=True)
        return _Joined(figures, numbers, first[which], figures["value"].to_numpy())

    def pairs(self, places: Ints) -> Iterable[tuple[dict[str, Any], dict[str, Any]]]:
        """The places of these figures, each with that of the first of its key."""
        placed = self.figures.select(_PLACE)
        rows, firsts = (placed.take(pa.array(at)).to_pylist()
                        for at in (places, self.first[places]))  # fmt: skip
        return zip(rows, firsts, strict=True)


def joined_reading(readings: Sequence[Reading]) -> Reading:
    """One reading of several tables; what two of them say differently is refused in both."""
    first, joined = readings[0], _Joined.of(readings)
    dropped, problems, by_code = _duplicates(joined, first.file)
    accepted = joined.figures.filter(pa.array(~dropped)).unify_dictionaries()
    every_problem = [problem for reading in readings for problem in reading.problems]
    # What each of several tables lacks, the file lacks once.
    repeated = [problem for at, problem in enumerate(every_problem)
                if problem.row is None and problem.column is None
                and problem in every_problem[:at]]  # fmt: skip
    listed = [
        *(problem for problem in every_problem if not any(problem is one for one in repeated)),
        *problems,
    ]
    listed = sorted(listed, key=lambda problem: not problem.is_error)[: limits.PROBLEMS_LISTED]
    listed.sort(key=lambda problem: problem.row or 0)
    counts = sum((Counter(reading.problem_counts) for reading in readings), Counter[str]())
    counts += by_code
    counts -= Counter(problem.code for problem in repeated)
    sheets = {reading.sheet for reading in readings}
    return replace(
        first, rows=sum(reading.rows for reading in readings), accepted=accepted,
        problems=tuple(listed), problem_counts=dict(counts),
        sheet=first.sheet if len(sheets) == 1 else None,
        questions=tuple(dict.fromkeys(q for reading in readings for q in reading.questions)),
        account=_accounts(readings), readings=tuple(r for one in readings for r in one.readings),
    )  # fmt: skip


def read_together(
    readings: Sequence[Reading], unsure: Collection[int], alone: Collection[int]
) -> Sequence[int]:
    """The tables that can be read together, by their places; none where that must be asked.

    All of them where each gives figures, or would if their unit were known, and what several give
    is the same; else those that could be read `alone`, where no other gives a figure of theirs
    differently. `unsure`: tables whose figures must all be given by others as well.
    """
    joined = _Joined.of(readings)
    given = all(one.accepted.num_rows or _lacks_units(one) for one in readings)
    is_sure = np.zeros(len(joined.first), dtype=bool)
    is_sure[joined.first[~np.isin(joined.table, [*unsure])]] = True
    every_table = range(len(readings))
    if given and is_sure[joined.first].all() and _are_alike(joined, every_table):
        return every_table
    return [*alone] if _are_alike(joined, alone) else ()


def _lacks_units(reading: Reading) -> bool:
    """True for a table of which nothing is asked but the units of its figures."""
    errors = {problem.key for problem in reading.problems if problem.is_error}
    return errors == {"problem-unit-asked"}


def _are_alike(joined: _Joined, chosen: Iterable[int]) -> bool:
    """True where no table gives a figure of the chosen ones differently."""
    return all(_is_said_alike(joined, table) for table in chosen)


def _is_said_alike(joined: _Joined, table: int) -> bool:
    """True where no other table gives a figure of this one differently."""
    here = joined.table == table
    given, said = np.zeros(len(here), dtype=bool), np.full(len(here), np.nan)
    given[joined.first[here]], said[joined.first[here]] = True, joined.value[here]
    same = _same(joined.value, said[joined.first])
    return bool((same | ~given[joined.first]).all())


def _duplicates(
    joined: _Joined, file: str
) -> tuple[NDArray[np.bool_], list[Problem], Counter[str]]:
    """(figures that do not count, the problems to list, the number of all by code)."""
    first = joined.first
    dropped = joined.table != joined.table[first]
    same = _same(joined.value, joined.value[first])
    alike, conflicts = np.flatnonzero(dropped & same), np.flatnonzero(dropped & ~same)
    dropped[first[conflicts]] = True
    problems = [_elsewhere("conflict", *pair, file)
                for one, other in joined.pairs(conflicts[: limits.PROBLEMS_LISTED])
                for pair in ((one, other), (other, one))]  # fmt: skip
    problems += [_duplicate(*pair, file, len(alike)) for pair in joined.pairs(alike[:1])]
    by_code = Counter({"conflict": 2 * len(conflicts), "duplicate": min(len(alike), 1)})
    return dropped, problems, by_code


def _same(one: Floats, other: Floats) -> NDArray[np.bool_]:
    """Whether figures are equal, or both say that there is none."""
    near = np.abs(one - other) <= _EQUAL * np.maximum(1.0, np.maximum(np.abs(one), np.abs(other)))
    return near | (np.isnan(one) & np.isnan(other))


def _duplicate(row: dict[str, Any], other: dict[str, Any], file: str, cells: int) -> Problem:
    """The problem of all figures that two tables hold, at the first of them."""
    first = _elsewhere("duplicate", row, other, file)
    if cells == 1:
        return first
    facts = {**first.facts, "cells": cells}
    return replace(first, key="problem-duplicates-elsewhere", facts=facts)


def _elsewhere(code: str, row: dict[str, Any], other: dict[str, Any], file: str) -> Problem:
    """The problem of a figure that another table holds as well."""
    return Problem(
        code, f"problem-{code}-elsewhere", severity_of(code), row["sheet"], row["row"], row["col"],
        row["value_text"], _place(other), file,
    )  # fmt: skip


def _place(row: dict[str, Any]) -> dict[str, object]:
    """The place and the text of a figure, as facts of a problem."""
    return {"sheet": row["sheet"] or "", "other": str(row["row"]), "there": row["value_text"] or ""}


def _accounts(readings: Sequence[Reading]) -> tuple[Account, ...]:
    """The accounts of the same sheet added up, in the order of the sheets."""
    by_sheet: dict[str | None, Account] = {}
    for account in (one for reading in readings for one in reading.account):
        before = by_sheet.get(account.sheet)
        by_sheet[account.sheet] = account if before is None else _sum(before, account)
    return tuple(by_sheet.values())


def _sum(one: Account, other: Account) -> Account:
    counts = [item.name for item in fields(Account) if item.name != "sheet"]
    add: Callable[[str], int] = lambda name: getattr(one, name) + getattr(other, name)  # noqa: E731
    return Account(one.sheet, **{name: add(name) for name in counts})


def in_order(accounts: Sequence[Account], book: Book) -> tuple[Account, ...]:
    """The accounts in the order of the sheets."""
    names = [grid.sheet for grid in book.grids]
    return tuple(sorted(accounts, key=lambda account: names.index(account.sheet)))
