"""Running a notebook: each question after those it reads, an answer or a reason for every cell.

Which cells read which is told by the names in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Any

from barometer.errors import QuestionRefused
from barometer.notebook.document import ChartCell, ControlCell, Notebook, QueryCell, Value
from barometer.query.progress import NOBODY, Asker
from barometer.query.questions import SECONDS, Answer, Names, ask, names_in
from barometer.store import Store

# Answers by everything that they depend on: entry, plan, text, values, the questions read.
Known = MutableMapping[tuple[object, ...], Answer]
Told = Callable[[str], None]


@dataclass(slots=True)
class Run:
    """One run: answers and refusals of questions by cell, the values used, the entry read at."""

    entry: int
    flow: Flow
    values: Mapping[str, Value]
    answers: dict[str, Answer] = field(default_factory=dict)
    refused: dict[str, QuestionRefused] = field(default_factory=dict)

    def documents(self) -> list[dict[str, Any]]:
        """The results as the command line prints them: one object per question."""
        return [
            {"name": name, "as_of": self.entry, **answer.document()}
            for name, answer in self.answers.items()
        ]


def run(
    store: Store,
    notebook: Notebook,
    *,
    values: Mapping[str, Value] | None = None,
    as_of: int | None = None,
    known: Known | None = None,
    told: Told = lambda name: None,
    asker: Asker = NOBODY,
    seconds: float = SECONDS,
) -> Run:
    """Answer every question of a notebook, as of an entry.

    `values` are choices made in place of those that the controls hold; `known` keeps answers
    between runs, so that only what hangs on a change is asked again; `told` is called with the
    name of each question before it is asked, and `asker` of what its answer waits for; each may
    take so many `seconds`.

    Raises:
        Denied, UsageError, TryAgain: as `ask` does.
    """
    flow = flow_of(notebook)
    outcome = Run(store.pinned(as_of), flow, values_of(notebook, values or {}))
    outcome.refused.update(flow.mistakes)
    asking = _Asking(store, notebook, outcome, {} if known is None else known, told, asker, seconds)
    for name in flow.circle:
        outcome.refused[name] = QuestionRefused("query-circle", names=list(flow.circle))
    for name in flow.order:
        if name in asking.queries and name not in outcome.refused:
            asking.ask(name)
    return outcome


def page(
    store: Store, notebook: Notebook, outcome: Run, name: str, number: int, known: Known,
    asker: Asker = NOBODY, seconds: float = SECONDS,
) -> Answer:  # fmt: skip
    """One page of a question whose rows are more than one answer holds; pages count from 1.

    Raises:
        BarometerError: as `ask` does.
    """
    first = outcome.answers[name]
    if number == 1:
        return first
    asked = {cell.name: cell.sql for cell in notebook.cells if isinstance(cell, QueryCell)}
    read, rows = outcome.flow.questions[name], first.table.num_rows
    answers = {at: outcome.answers[at] for at in sorted(read.tables & set(outcome.answers))}
    given = {at: outcome.values[at] for at in sorted(read.parameters) if at in outcome.values}
    key = (outcome.entry, notebook.plan, name, number, rows, *asked.items(),
           *outcome.values.items())  # fmt: skip
    if key not in known:
        known[key] = ask(
            store, asked[name], plan=notebook.plan, as_of=outcome.entry, parameters=given,
            answers=answers, rows=rows, skip=(number - 1) * rows, asker=asker, traced=True,
            seconds=seconds,
        )  # fmt: skip
    return known[key]


class _Asking:
    """The questions of one run."""

    def __init__(
        self, store: Store, notebook: Notebook, outcome: Run, known: Known, told: Told,
        asker: Asker, seconds: float,
    ) -> None:  # fmt: skip
        self._store, self._plan, self._known, self._told = store, notebook.plan, known, told
        self._outcome, self._asker, self._seconds = outcome, asker, seconds
        self._keys: dict[str, tuple[object, ...]] = {}
        self.queries = {
            cell.name: cell.sql for cell in notebook.cells if isinstance(cell, QueryCell)
        }

    def ask(self, name: str) -> None:
        """Answer one question, or say why it has no answer."""
        outcome, read = self._outcome, self._outcome.flow.questions[name]
        tables = sorted(read.tables & set(self.queries))
        missing = [table for table in tables if table not in outcome.answers]
        if missing:
            outcome.refused[name] = QuestionRefused("query-waits", names=missing)
            return
        given = {at: outcome.values[at] for at in sorted(read.parameters) if at in outcome.values}
        key = (outcome.entry, self._plan, self.queries[name], *given.items(),
               *(self._keys[table] for table in tables))  # fmt: skip
        self._keys[name] = key
        try:
            outcome.answers[name] = self._answer(name, key, given, tables)
        except QuestionRefused as error:
            outcome.refused[name] = error

    def _answer(
        self, name: str, key: tuple[object, ...], given: Mapping[str, Value], tables: list[str]
    ) -> Answer:
        if key not in self._known:
            self._told(name)
            self._known[key] = ask(
                self._store, self.queries[name], plan=self._plan, as_of=self._outcome.entry,
                parameters=given,
                answers={table: self._outcome.answers[table] for table in tables},
                asker=self._asker, seconds=self._seconds, traced=True,
            )  # fmt: skip
        return self._known[key]


def values_of(notebook: Notebook, values: Mapping[str, Value]) -> dict[str, Value]:
    """Every control's value: the one chosen, else the one that the notebook holds."""
    return {
        cell.name: values.get(cell.name, cell.value)
        for cell in notebook.cells
        if isinstance(cell, ControlCell)
    }


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
