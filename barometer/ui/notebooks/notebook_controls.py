"""Controls of a notebook: choices that its questions use, held by the address."""

from __future__ import annotations

from collections.abc import Mapping

from barometer.notebook.document import ControlCell, Value, label_of, text_of
from barometer.store import marts
from barometer.store.views.offered import YEARS_AFTER
from barometer.ui.notebooks.notebook import OpenNotebook
from barometer.ui.state import address, reads
from barometer.ui.state.view import View
from barometer.wording import has, name_of, say

# What means something in one plan only.
_OF_A_PLAN = ("region", "indicator", "target")


def control(
    view: View, shown: OpenNotebook, cell: ControlCell, values: Mapping[str, Value]
) -> None:
    """One control, showing its value and writing another into the address."""
    key, value, usual = f"v.{cell.name}", values.get(cell.name), text_of(cell.value)
    label = _label(cell, view.lang)
    if cell.choice == "text":
        address.ask_text(key, label, text_of(value), "")
    elif cell.choice == "number":
        number = value if isinstance(value, int | float) else None
        address.ask_number(key, label, number, default=usual, least=cell.least, most=cell.most,
                           step=cell.step)  # fmt: skip
    else:
        _select(view, shown, cell, values, label)


def _label(cell: ControlCell, lang: str) -> str:
    """The label given, else the page's own word for such a choice."""
    key = f"label-{cell.choice}"
    plain = label_of(cell, lang)
    return say(key, lang) if plain == cell.name and has(key, lang) else plain


def _select(
    view: View, shown: OpenNotebook, cell: ControlCell, values: Mapping[str, Value], label: str
) -> None:
    value = text_of(values.get(cell.name))
    offered = _offered(view, cell, _plan_of(view, shown, values))
    # A value that this plan does not have is shown as it is: its questions answer nothing.
    names = {**({} if value in offered else {value: value or "—"}), **offered}
    others = [f"v.{other.name}" for other in shown.notebook.cells
              if isinstance(other, ControlCell) and other.choice in _OF_A_PLAN]  # fmt: skip
    address.choose(
        f"v.{cell.name}", label, list(names), value, lambda code: names.get(code, code),
        default=text_of(cell.value), forget=others if cell.choice == "plan" else (),
    )  # fmt: skip


def _plan_of(view: View, shown: OpenNotebook, values: Mapping[str, Value]) -> str:
    """The plan whose regions and indicators are on offer."""
    chosen = [values.get(cell.name) for cell in shown.notebook.cells
              if isinstance(cell, ControlCell) and cell.choice == "plan"]  # fmt: skip
    wanted = next(filter(None, [*chosen, shown.notebook.plan]), view.plan["plan"])
    known = {row["plan"] for row in view.plans}
    return str(wanted) if wanted in known else str(view.plan["plan"])


def _offered(view: View, cell: ControlCell, plan: str) -> dict[str, str]:
    """Codes on offer, with what each is called."""
    lang, place, entry = view.lang, view.place, view.entry
    head = next(row for row in view.plans if row["plan"] == plan)
    if cell.choice == "plan":
        return {row["plan"]: name_of(row, lang, "title") for row in view.plans}
    if cell.choice == "region":
        return reads.region_names(place, entry, plan, lang)
    if cell.choice == "indicator":
        rows = reads.rows(place, entry, marts.INDICATORS, plan)
        return {row["indicator"]: name_of(row, lang) for row in rows}
    if cell.choice == "target":
        gaps = reads.gaps(place, entry, plan, head["city_code"], None)
        return {gap["target"]: name_of(gap, lang) for gap in gaps}
    years = range(head["base_year"], head["end_year"] + YEARS_AFTER + 1)
    return {str(year): say("year", lang, year=str(year)) for year in years}
