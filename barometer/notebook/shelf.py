"""Where notebooks stand: shipped as files, or kept in the ledger by people.

A ready question is a notebook of a view's own rows, narrowed to what a page shows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal

from barometer.errors import UsageError
from barometer.notebook import document
from barometer.notebook.chart_spec import must_be_harmless
from barometer.query.views import View
from barometer.store import Store
from barometer.store.documents.notebooks import keep, notebooks
from barometer.store.views.offered import must_be_one_of

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "notebooks"

_Choice = Literal["plan", "region", "indicator"]
NAME = "new"
MOST_ROWS = 100
# Which column a choice of a page is compared with, and the control that holds it.
_NARROWED: tuple[tuple[str, str, _Choice], ...] = (
    ("plan", "plan", "plan"), ("region", "region_code", "region"),
    ("indicator", "indicator", "indicator"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shelved:
    """A notebook where it stands; `entry` is that of its version in the ledger, None if shipped."""

    notebook: document.Notebook
    entry: int | None = None
    at: datetime | None = None
    by: str | None = None
    versions: int = 1


@cache
def shipped() -> dict[str, Shelved]:
    """The notebooks that come with the program, by identifier."""
    documents = [
        document.from_text(path.read_text(encoding="utf-8"))
        for path in sorted(SHIPPED.glob("*.toml"))
    ]
    return {notebook.notebook: Shelved(notebook) for notebook in documents}


def shelf(store: Store, as_of: int | None = None) -> dict[str, Shelved]:
    """Every notebook there is at an entry, by identifier; a kept one stands before a shipped."""
    saved = {
        row["notebook"]: Shelved(
            document.notebook_of(json.loads(row["document"])), row["entry"], row["at"], row["by"],
            row["versions"],
        )
        for row in notebooks(store, as_of=as_of)
    }  # fmt: skip
    return {**shipped(), **saved}


def notebook_named(store: Store, name: str, as_of: int | None = None) -> Shelved:
    """The notebook of this identifier.

    Raises:
        UsageError: there is none; those spelt most alike are named.
    """
    standing = shelf(store, as_of)
    must_be_one_of("notebook", name, {key: document.in_language(item.notebook.title, "en")
                                      for key, item in standing.items()})  # fmt: skip
    return standing[name]


def put(store: Store, notebook: document.Notebook, *, by: str | None, earlier: int | None) -> int:
    """Keep a version of a notebook in the ledger; its entry.

    Raises:
        Denied: the actor may not.
        UsageError: it bears the name of a shipped one, another version was kept since, or a chart
            of it could fetch or run something.
    """
    for cell in notebook.cells:
        if isinstance(cell, document.ChartCell):
            must_be_harmless(cell.spec)
    if notebook.notebook in shipped():
        raise UsageError("error-notebook-shipped", notebook=notebook.notebook)
    return keep(
        store, notebook.notebook, json.loads(notebook.as_json()),
        title=document.in_language(notebook.title, "zh-Hans"), by=by, earlier=earlier,
    )  # fmt: skip


def example(view: View, controls: tuple[str, ...] = ("plan",)) -> str:
    """A first question to a view, narrowed by the controls that there are."""
    held = {column.name for column in view.columns}
    conditions = [f"{column} = ${name}" for name, column, _ in _NARROWED
                  if column in held and name in controls]  # fmt: skip
    where = f"where {' and '.join(conditions)}\n" if conditions else ""
    return f"from {view.name}\n{where}limit {MOST_ROWS}"


def notebook_of_view(view: View, title: str, about: str, **chosen: str | None) -> document.Notebook:
    """A notebook that asks a view for what was chosen: `plan`, `region`, `indicator`."""
    held = {column.name for column in view.columns}
    controls: list[document.ControlCell] = [
        document.ControlCell(kind="control", name=name, choice=choice, value=chosen[name])
        for name, column, choice in _NARROWED
        if chosen.get(name) and column in held
    ]
    names = tuple(control.name for control in controls)
    cells: list[document.Cell] = [
        *controls,
        document.QueryCell(kind="query", name="rows", title=about, sql=example(view, names)),
    ]  # fmt: skip
    return document.Notebook(notebook=NAME, title=title, plan=None, cells=cells)
