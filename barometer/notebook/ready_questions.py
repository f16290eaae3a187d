"""Ready questions: a notebook of a view's own rows, narrowed to what a page shows."""

from __future__ import annotations

from typing import Literal

from barometer.notebook.document import Cell, ControlCell, Notebook, QueryCell
from barometer.query.views import View

_Choice = Literal["plan", "region", "indicator"]
NAME = "new"
MOST_ROWS = 100
# Which column a choice of a page is compared with, and the control that holds it.
_NARROWED: tuple[tuple[str, str, _Choice], ...] = (
    ("plan", "plan", "plan"), ("region", "region_code", "region"),
    ("indicator", "indicator", "indicator"),
)  # fmt: skip


def example(view: View, controls: tuple[str, ...] = ("plan",)) -> str:
    """A first question to a view, narrowed by the controls that there are."""
    held = {column.name for column in view.columns}
    conditions = [f"{column} = ${name}" for name, column, _ in _NARROWED
                  if column in held and name in controls]  # fmt: skip
    where = f"where {' and '.join(conditions)}\n" if conditions else ""
    return f"from {view.name}\n{where}limit {MOST_ROWS}"


def notebook_of_view(view: View, title: str, about: str, **chosen: str | None) -> Notebook:
    """A notebook that asks a view for what was chosen: `plan`, `region`, `indicator`."""
    held = {column.name for column in view.columns}
    controls: list[ControlCell] = [
        ControlCell(kind="control", name=name, choice=choice, value=chosen[name])
        for name, column, choice in _NARROWED
        if chosen.get(name) and column in held
    ]
    names = tuple(control.name for control in controls)
    cells: list[Cell] = [
        *controls, QueryCell(kind="query", name="rows", title=about, sql=example(view, names)),
    ]  # fmt: skip
    return Notebook(notebook=NAME, title=title, plan=None, cells=cells)
