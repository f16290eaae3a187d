"""Which cells read which, by name, and in what order they run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from barometer.errors import QuestionRefused
from barometer.notebook.document import ChartCell, ControlCell, Notebook, QueryCell
from barometer.query.questions import Names, names_in


@dataclass(frozen=True, slots=True)
class Flow:
    """The order in which cells run, what each reads, and the cells that cannot run.

    `reads`: for each named cell, the cells that it reads. `mistakes`: questions that may not be
    asked; `circle`: cells that wait for each other.
    """

    order: tuple[str, ...]
    reads: Mapping[str, frozenset[str]]
    questions: Mapping[str, Names]
    mistakes: Mapping[str, QuestionRefused]
    circle: tuple[str, ...] = ()


def flow_of(notebook: Notebook) -> Flow:
    """What each cell of a notebook reads, and the order they run in."""
    queries = {cell.name: cell for cell in notebook.cells if isinstance(cell, QueryCell)}
    controls = {cell.name for cell in notebook.cells if isinstance(cell, ControlCell)}
    names = names_in({name: cell.sql for name, cell in queries.items()}, set(queries))
    mistakes = {name: read for name, read in names.items() if isinstance(read, QuestionRefused)}
    questions = {name: read for name, read in names.items() if isinstance(read, Names)}
    reads = {name: frozenset((read.tables & set(queries)) | (read.parameters & controls))
             for name, read in questions.items()}  # fmt: skip
    for cell in notebook.cells:
        if isinstance(cell, ChartCell):
            reads[cell.name] = frozenset({cell.of} & set(queries))
    order, circle = _ordered(reads)
    return Flow(order, reads, questions, mistakes, circle)


def _ordered(
    reads: Mapping[str, Iterable[str]],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Cells in the order they run, or the circle that keeps them from it."""
    try:
        return tuple(TopologicalSorter(reads).static_order()), ()
    except CycleError as error:
        return (), tuple(error.args[1])
