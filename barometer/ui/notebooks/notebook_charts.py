"""A chart cell: drawn from another cell's answer, chosen by pointing or written as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from barometer.errors import UsageError
from barometer.notebook import chart_spec, editing
from barometer.notebook.document import ChartCell
from barometer.notebook.running import Run
from barometer.query.questions import Answer
from barometer.ui.frame import frame, pictures
from barometer.ui.html import elements
from barometer.ui.notebooks.notebook import OpenNotebook, edit, reporting_errors, show_value
from barometer.ui.notebooks.pictures import cell_drawn
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View, mode
from barometer.wording import error_text, say


def chart(view: View, shown: OpenNotebook, cell: ChartCell, run: Run | None, mark: int) -> None:
    """The chart, and below it the way to change it."""
    answer = run.answers.get(cell.of) if run is not None else None
    if answer is None or not answer.table.num_rows:
        frame.html(elements.soft(say("notebook-chart-empty", view.lang, name=cell.of)))
    else:
        _draw(view, shown, cell, answer, mark)
    with st.expander(say("notebook-chart-change", view.lang), key=f"how-{shown.key}-{mark}"):
        _choice_boxes(view, shown, cell, answer, mark)
        _spec_field(view, shown, cell, mark)


def _draw(view: View, shown: OpenNotebook, cell: ChartCell, answer: Answer, mark: int) -> None:
    """The chart itself, or why it cannot be drawn."""
    from barometer.charts.answers import MOST_ROWS

    lang = view.lang
    try:
        drawn = cell_drawn(cell, answer, lang, mode())
    except UsageError as error:
        frame.html(elements.wrong(error_text(error, lang)))
    else:
        st.vega_lite_chart(spec=drawn, theme=None, width="stretch", key=f"drawn-{shown.key}-{mark}")
        if answer.table.num_rows > MOST_ROWS:
            st.caption(plain(say("query-truncated", lang, rows=MOST_ROWS)))
        # What is not kept yet has no address that a picture could be asked for at.
        if shown.standing is not None and not shown.draft.touched:
            frame.html(pictures.menu(view, "notebook", cell.name))


def _columns(answer: Answer) -> list[tuple[str, str]]:
    return list(zip(answer.table.column_names, answer.types, strict=True))


def _choice_boxes(
    view: View, shown: OpenNotebook, cell: ChartCell, answer: Answer | None, mark: int
) -> None:
    """Whose answer, mark and columns as select boxes."""
    columns = _columns(answer) if answer is not None else []
    names = [name for name, _ in columns]
    choice = chart_spec.choice_of(cell.spec, columns)
    sources = list(dict.fromkeys([cell.of, *editing.questions(shown.draft)]))
    fields = {
        "of": (sources, cell.of),
        "mark": (list(dict.fromkeys([choice.mark, *chart_spec.OFFERED])), choice.mark),
        **{at: (list(dict.fromkeys(["", getattr(choice, at) or "", *names])),
                getattr(choice, at) or "") for at in ("x", "y", "color")},
    }  # fmt: skip
    with st.container(horizontal=True, gap="small"):
        for at, (offered, value) in fields.items():
            key = f"{at}-{shown.key}-{mark}"
            show_value(key, value)
            st.selectbox(
                say(f"notebook-chart-{at}", view.lang), offered, key=key, width=180,
                format_func=partial(_option_words, at=at, lang=view.lang),
                on_change=_point, args=(shown.key, mark, at, columns), disabled=shown.moved,
            )  # fmt: skip


def _option_words(code: str, at: str, lang: str) -> str:
    if not code:
        return "—"
    known = at == "mark" and code in chart_spec.OFFERED
    return say(f"notebook-mark-{code}", lang) if known else code


def _point(key: str, mark: int, at: str, columns: list[tuple[str, str]]) -> None:
    value: Any = st.session_state[f"{at}-{key}-{mark}"] or None

    def changed(draft: editing.Draft) -> editing.Draft:
        cell = draft.cell(mark)
        assert isinstance(cell, ChartCell)
        if at == "of":
            # Columns of another answer are other columns.
            return editing.changed(draft, mark, of=value, spec={})
        choice = chart_spec.choice_of(cell.spec, columns)
        new = chart_spec.with_choice(cell.spec, replace(choice, **{at: value}), columns)
        return editing.changed(draft, mark, spec=new)

    edit(key, changed)


def _spec_field(view: View, shown: OpenNotebook, cell: ChartCell, mark: int) -> None:
    """The specification as JSON."""
    key, lang = f"spec-{shown.key}-{mark}", view.lang
    held = f"held-{key}"
    text = json.dumps(cell.spec, ensure_ascii=False, indent=1)
    # What was written stays on the screen while it cannot be meant.
    if st.session_state.get(held) != text:
        st.session_state.update({held: text, key: text})
    st.text_area(
        say("notebook-chart-spec", lang), key=key, height=180, max_chars=20_000,
        help=say("notebook-chart-spec-help", lang), on_change=_write, args=(shown.key, mark),
        disabled=shown.moved,
    )  # fmt: skip


def _write(key: str, mark: int) -> None:
    """Take the JSON where it is harmless."""
    text = st.session_state[f"spec-{key}-{mark}"]
    with reporting_errors():
        edit(key, partial(editing.changed, mark=mark, spec=_spec(text)))


def _spec(text: str) -> Mapping[str, Any]:
    """The specification in a text.

    Raises:
        UsageError: it is no JSON, or says something that is not allowed.
    """
    try:
        spec = json.loads(text or "{}")
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError("error-chart", wrong=str(error)) from error
    if not isinstance(spec, dict):
        raise UsageError("error-chart", wrong="{…}")
    chart_spec.must_be_harmless(spec)
    return spec
