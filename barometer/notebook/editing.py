"""Editing a notebook: cells added, moved, changed, taken out and put back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from barometer.errors import UsageError
from barometer.notebook.document import (
    MOST_CELLS,
    Cell,
    ChartCell,
    ControlCell,
    Notebook,
    QueryCell,
    TextCell,
    notebook_of,
)

CellKind = Literal["text", "query", "chart", "control"]
_MOST_REMOVED = 20


@dataclass(frozen=True, slots=True)
class Removed:
    """A cell taken out, and where it stood."""

    place: int
    mark: int
    cell: Cell


@dataclass(frozen=True, slots=True)
class Draft:
    """A notebook as one person is editing it.

    `earlier` is the entry of the version it began from, None for one that is not kept; `marks`
    tell cells apart while their names change; `removed` can be put back, last one first.
    """

    notebook: Notebook
    earlier: int | None
    marks: tuple[int, ...]
    removed: tuple[Removed, ...] = ()
    touched: bool = False

    @property
    def cells(self) -> list[tuple[int, Cell]]:
        """Each cell with its mark, in order."""
        return list(zip(self.marks, self.notebook.cells, strict=True))

    def place_of(self, mark: int) -> int:
        """Where a cell stands."""
        return self.marks.index(mark)

    def cell(self, mark: int) -> Cell:
        """The cell of a mark."""
        return self.notebook.cells[self.place_of(mark)]


def draft_of(notebook: Notebook, earlier: int | None) -> Draft:
    """A draft that says what the notebook says."""
    return Draft(notebook, earlier, tuple(range(len(notebook.cells))))


def changed(draft: Draft, mark: int, **facts: Any) -> Draft:
    """The draft with other facts in one cell; a new name is followed by what reads it as a chart.

    Raises:
        UsageError: the cell cannot be so; the message says why.
    """
    cells, place = [cell.model_dump() for cell in draft.notebook.cells], draft.place_of(mark)
    before = cells[place].get("name")
    cells[place] |= facts
    for cell in cells:
        if cell["kind"] == "chart" and before is not None and cell["of"] == before:
            cell["of"] = cells[place]["name"]
    return _with(draft, cells, draft.marks)


def added(
    draft: Draft, kind: CellKind, place: int | None = None, **facts: Any
) -> tuple[Draft, int]:
    """The draft with a new cell at a place, else at its end, and the mark of the new cell.

    Raises:
        UsageError: there are as many cells as there may be.
    """
    if len(draft.marks) >= MOST_CELLS:
        raise UsageError("error-notebook-full", most=MOST_CELLS)
    at = len(draft.marks) if place is None else place
    used = {*draft.marks, *(removed.mark for removed in draft.removed)}
    mark = max(used, default=-1) + 1
    cells = [cell.model_dump() for cell in draft.notebook.cells]
    cells.insert(at, {**_empty(draft, kind), **facts})
    return _with(draft, cells, (*draft.marks[:at], mark, *draft.marks[at:])), mark


def moved(draft: Draft, mark: int, by: int) -> Draft:
    """The draft with a cell further up (-1) or down (1); at the edge it stays."""
    place = draft.place_of(mark)
    to = min(max(place + by, 0), len(draft.marks) - 1)
    pairs = draft.cells
    pairs.insert(to, pairs.pop(place))
    return _with(draft, [cell.model_dump() for _, cell in pairs], tuple(at for at, _ in pairs))


def without(draft: Draft, mark: int) -> Draft:
    """The draft without a cell, which can be put back."""
    place = draft.place_of(mark)
    pairs = draft.cells
    _, cell = pairs.pop(place)
    removed = (*draft.removed, Removed(place, mark, cell))[-_MOST_REMOVED:]
    left = _with(draft, [cell.model_dump() for _, cell in pairs], tuple(at for at, _ in pairs))
    return replace(left, removed=removed)


def put_back(draft: Draft) -> Draft:
    """The draft with the cell taken out last where it stood; its name is free or made free."""
    if not draft.removed:
        return draft
    last = draft.removed[-1]
    cell = last.cell.model_dump()
    if "name" in cell and cell["name"] in names(draft):
        cell["name"] = free_name(draft, cell["name"])
    at = min(last.place, len(draft.marks))
    cells = [other.model_dump() for other in draft.notebook.cells]
    cells.insert(at, cell)
    back = _with(draft, cells, (*draft.marks[:at], last.mark, *draft.marks[at:]))
    return replace(back, removed=draft.removed[:-1])


def names(draft: Draft) -> list[str]:
    """Names of all cells that have one."""
    return [cell.name for cell in draft.notebook.cells if not isinstance(cell, TextCell)]


def questions(draft: Draft) -> list[str]:
    """Names of the cells whose answers a chart can draw."""
    return [cell.name for cell in draft.notebook.cells if isinstance(cell, QueryCell)]


def free_name(draft: Draft, wanted: str) -> str:
    """The name wanted, with a number where it is taken."""
    taken, number, name = set(names(draft)), 2, wanted
    while name in taken:
        name, number = f"{wanted[:36]}_{number}", number + 1
    return name


def _empty(draft: Draft, kind: CellKind) -> dict[str, Any]:
    if kind == "text":
        return TextCell(kind="text", text="").model_dump()
    name = free_name(draft, {"query": "rows", "chart": "chart", "control": "choice"}[kind])
    if kind == "query":
        return QueryCell(kind="query", name=name, sql="").model_dump()
    if kind == "control":
        return ControlCell(kind="control", name=name, choice="text").model_dump()
    of = next(reversed(questions(draft)), "rows")
    return ChartCell(kind="chart", name=name, of=of).model_dump()


def _with(draft: Draft, cells: Sequence[Mapping[str, Any]], marks: tuple[int, ...]) -> Draft:
    document = {**draft.notebook.model_dump(), "cells": list(cells)}
    return replace(draft, notebook=notebook_of(document), marks=marks, touched=True)
