"""Several tables of one file as one reading of it: each figure once, each cell accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pyarrow as pa

from barometer.intake import limits
from barometer.intake.checks.series import History
from barometer.intake.decode.grid import Book
from barometer.intake.result import FIGURES, Account, Reading
from barometer.problems import Problem, severity_of

KEY = ("region_code", "indicator", "period", "measure", "basis", "base_year")
_KNOWN = (*KEY, "value")
_EQUAL = 1e-9


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


def joined_reading(readings: Sequence[Reading]) -> Reading:
    """One reading of several tables; what two of them say differently is refused in both."""
    first = readings[0]
    dropped, problems = _duplicates(readings)
    accepted = pa.concat_tables(
        reading.accepted.cast(FIGURES).filter(
            pa.array(~np.isin(np.arange(reading.accepted.num_rows), drop))
        )
        for reading, drop in zip(readings, dropped, strict=True)
    ).unify_dictionaries()
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
    counts += Counter(problem.code for problem in problems)
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
    figures = [_figures(reading) for reading in readings]
    given = [bool(each) or _lacks_units(one) for each, one in zip(figures, readings, strict=True)]
    sure = set().union(*(each for at, each in enumerate(figures) if at not in unsure))
    if all(given) and set().union(*figures) <= sure and _are_alike(figures, range(len(figures))):
        return range(len(figures))
    return [*alone] if _are_alike(figures, alone) else ()


def _figures(reading: Reading) -> dict[tuple[Any, ...], float | None]:
    rows = reading.accepted.select(_KNOWN).to_pylist()
    return {tuple(row[name] for name in KEY): row["value"] for row in rows}


def _lacks_units(reading: Reading) -> bool:
    """True for a table of which nothing is asked but the units of its figures."""
    errors = {problem.key for problem in reading.problems if problem.is_error}
    return errors == {"problem-unit-asked"}


def _are_alike(
    figures: Sequence[Mapping[tuple[Any, ...], float | None]], chosen: Collection[int]
) -> bool:
    """True where no table gives a figure of the chosen ones differently."""
    return all(_same(value, figures[at][key]) for at in chosen for others in figures
               for key, value in others.items() if key in figures[at])  # fmt: skip


def _duplicates(readings: Sequence[Reading]) -> tuple[list[list[int]], list[Problem]]:
    """(rows of each table that do not count, a problem for each)."""
    dropped: list[list[int]] = [[] for _ in readings]
    problems: list[Problem] = []
    alike: list[tuple[dict[str, Any], dict[str, Any]]] = []
    first_places: dict[tuple[Any, ...], tuple[int, int, dict[str, Any]]] = {}
    for table, reading in enumerate(readings):
        for at, row in enumerate(_rows(reading.accepted)):
            other = first_places.setdefault(tuple(row[name] for name in KEY), (table, at, row))
            if other[0] == table:
                continue
            dropped[table].append(at)
            if _same(row["value"], other[2]["value"]):
                alike.append((row, other[2]))
                continue
            problems += [_elsewhere("conflict", *pair, reading.file)
                         for pair in ((row, other[2]), (other[2], row))]  # fmt: skip
            dropped[other[0]].append(other[1])
    problems += [_duplicate(alike, readings[0].file)] if alike else []
    return dropped, problems


def _rows(accepted: pa.Table) -> Iterable[dict[str, Any]]:
    rows: list[dict[str, Any]] = accepted.select(
        [*_KNOWN, "sheet", "row", "col", "value_text"]
    ).to_pylist()
    return rows


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _EQUAL * max(1.0, abs(one), abs(other))


def _duplicate(pairs: Sequence[tuple[dict[str, Any], dict[str, Any]]], file: str) -> Problem:
    """The problem of all figures that two tables hold, at the first of them."""
    first = _elsewhere("duplicate", *pairs[0], file)
    if len(pairs) == 1:
        return first
    facts = {**first.facts, "cells": len(pairs)}
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
