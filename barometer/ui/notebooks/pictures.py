"""Pictures of a notebook's charts: each is called by the name of its cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from barometer.charts.framed import PictureRequest
from barometer.charts.palette import Mode
from barometer.charts.picture import Picture
from barometer.notebook import chart_spec
from barometer.notebook.document import ChartCell, Value, in_language, label_of
from barometer.notebook.running import run
from barometer.objects import picked
from barometer.query.progress import Asker
from barometer.query.questions import Answer
from barometer.rows import Plan
from barometer.ui.notebooks.notebook import notebooks_by_name, values
from barometer.ui.notebooks.notebook_rows import column_titles
from barometer.ui.state import reads
from barometer.ui.state.view import View
from barometer.wording import say


def cell_drawn(cell: ChartCell, answer: Answer, lang: str, mode: Mode) -> dict[str, Any]:
    """A cell's chart of an answer, as far as one chart holds rows.

    Raises:
        UsageError: it is not harmless, or cannot be meant.
    """
    from barometer.charts.answers import MOST_ROWS, answer_chart

    rows = answer.table.slice(0, MOST_ROWS)
    chart_spec.must_be_harmless(cell.spec)
    columns = list(zip(answer.table.column_names, answer.types, strict=True))
    spec = chart_spec.complete(cell.spec, columns)
    told = picked(rows.to_pylist(), tuple(rows.column_names))
    titles = dict(zip(answer.table.column_names, column_titles(answer, lang), strict=True))
    return answer_chart(spec, told, titles, lang, mode)


def chart(view: View, asked: PictureRequest) -> Picture | None:
    """The chart of a cell of the notebook that the address names, as it is kept."""
    notebooks = notebooks_by_name(view.place, view.entry)
    saved = notebooks.get(view.address.code("notebook", notebooks) or "")
    if saved is None:
        return None
    cells = [cell for cell in saved.notebook.cells
             if isinstance(cell, ChartCell) and cell.name == asked.chart]  # fmt: skip
    if not cells:
        return None
    chosen = values(view, saved.notebook)
    outcome = run(
        reads.store(), saved.notebook, values=chosen, as_of=view.entry, asker=Asker(asked.caller)
    )
    answer = outcome.answers.get(cells[0].of)
    if answer is None or not answer.table.num_rows:
        return None
    drawn = cell_drawn(cells[0], answer, view.lang, asked.mode)
    title = in_language(saved.notebook.title, view.lang)
    return Picture(label_of(cells[0], view.lang), lambda room: drawn,
                   (say("nav-notebook", view.lang), title),
                   plan=_plan(view, chosen))  # fmt: skip


def _plan(view: View, chosen: Mapping[str, Value]) -> Plan | None:
    """The plan that a control has chosen, an example before others; None where none has one."""
    plans = [row for row in view.plans if row["plan"] in chosen.values()]
    return min(plans, key=lambda row: not row["example"], default=None)
