"""The cells of the open notebook, in order: text, controls, questions with answers, charts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import groupby
from typing import Any

import streamlit as st

from barometer.errors import BarometerError
from barometer.notebook import editing, prose
from barometer.notebook.document import (
    MOST_CHARACTERS,
    Cell,
    ControlCell,
    QueryCell,
    TextCell,
    Value,
    in_language,
    label_of,
)
from barometer.notebook.running import Run
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.notebooks import (
    notebook_answers,
    notebook_charts,
    notebook_controls,
    notebook_editor,
)
from barometer.ui.notebooks.notebook import OpenNotebook, edit, show_value
from barometer.ui.state.view import View
from barometer.wording import error_text, say

_CHOICES = ("plan", "region", "indicator", "target", "year", "number", "text")
_ADDED: tuple[tuple[editing.CellKind, str], ...] = (
    ("text", "notes"), ("query", "database"), ("chart", "bar_chart"), ("control", "tune"),
)  # fmt: skip


def is_editing(shown: OpenNotebook) -> bool:
    """True where the cells can be changed."""
    return bool(st.session_state.get(_pen(shown.key)))


def pen(view: View, shown: OpenNotebook) -> None:
    """The switch between reading and changing, and how questions are written."""
    st.toggle(
        say("notebook-edit", view.lang), key=_pen(shown.key), disabled=shown.moved, width="content"
    )
    notebook_editor.choice(view)


def _pen(key: str) -> str:
    return f"notebook-editing-{key}"


def cells(
    view: View, shown: OpenNotebook, values: Mapping[str, Value], outcome: Run | BarometerError
) -> None:
    """Every cell; controls that follow each other stand side by side."""
    if isinstance(outcome, BarometerError):
        frame.html(elements.wrong(error_text(outcome, view.lang)))
    if not shown.draft.cells:
        frame.html(elements.soft(say("notebook-empty", view.lang)))
    run, changing = outcome if isinstance(outcome, Run) else None, is_editing(shown)
    for together, group in groupby(
        shown.draft.cells, lambda pair: isinstance(pair[1], ControlCell) and not changing
    ):
        if together:
            beside = list(group)
            key = f"controls-{shown.key}-{beside[0][0]}"
            with st.container(horizontal=True, gap="small", key=key):
                for _, cell in beside:
                    assert isinstance(cell, ControlCell)
                    notebook_controls.control(view, shown, cell, values)
            continue
        for mark, cell in group:
            with st.container(key=f"cell-{shown.key}-{mark}", border=changing, gap="small"):
                _cell(view, shown, cell, values, run, mark)
                if changing:
                    _tools(view, shown, cell, mark)


def _cell(
    view: View, shown: OpenNotebook, cell: Cell, values: Mapping[str, Value], run: Run | None,
    mark: int,
) -> None:  # fmt: skip
    if isinstance(cell, TextCell):
        _text(view, cell)
    elif isinstance(cell, ControlCell):
        notebook_controls.control(view, shown, cell, values)
    elif isinstance(cell, QueryCell):
        _query(view, shown, cell, run, mark)
    else:
        _heading(view, cell)
        notebook_charts.chart(view, shown, cell, run, mark)


def _text(view: View, cell: TextCell) -> None:
    words = in_language(cell.text, view.lang)
    frame.html(fragment("notebook.prose", text=prose.html(words)))


def _heading(view: View, cell: Cell) -> None:
    assert not isinstance(cell, TextCell)
    title = label_of(cell, view.lang)
    name = "" if title == cell.name else cell.name
    frame.html(fragment("notebook.cell_head", title=title, name=name))


def _query(view: View, shown: OpenNotebook, cell: QueryCell, run: Run | None, mark: int) -> None:
    """The answer or what is wrong, then the question itself."""
    _heading(view, cell)
    wrong = run.refused.get(cell.name) if run is not None else None
    if wrong is not None:
        notebook_answers.refusal(view, cell, wrong)
    elif run is not None and cell.name in run.answers:
        notebook_answers.answer(view, shown, cell, run, mark)
    unfolded = shown.standing is None or not cell.sql or wrong is not None
    with st.expander(
        say("notebook-question", view.lang), expanded=unfolded, key=f"ask-{shown.key}-{mark}"
    ):
        if notebook_editor.is_plain():
            _field(view, shown, mark, "sql", cell.sql, lines=True, limit=MOST_CHARACTERS)
        else:
            notebook_editor.question(view, shown, cell, run, mark)


def _field(
    view: View, shown: OpenNotebook, mark: int, fact: str, value: str, *, lines: bool = False,
    limit: int = 200,
) -> None:  # fmt: skip
    """A text field for one fact of a cell; what is written there goes into the notebook."""
    key, label = f"{fact}-{shown.key}-{mark}", say(f"notebook-cell-{fact}", view.lang)
    show_value(key, value)
    told: dict[str, Any] = {"on_change": _write, "args": (shown.key, mark, fact), "key": key,
            "max_chars": limit, "disabled": shown.moved}  # fmt: skip
    if lines:
        rows = min(max(value.count("\n") + 2, 4), 24)
        st.text_area(label, height=24 * rows + 16, **told)
    else:
        st.text_input(label, **told)


def _write(key: str, mark: int, fact: str) -> None:
    """Put what was written into the cell; a number's field may be empty."""
    value: Any = st.session_state[f"{fact}-{key}-{mark}"]
    edit(key, partial(editing.changed, mark=mark, **{fact: value}))


def _tools(view: View, shown: OpenNotebook, cell: Cell, mark: int) -> None:
    """Name and words of a cell, and the buttons that move it or take it out."""
    lang, key = view.lang, shown.key
    if isinstance(cell, TextCell):
        words = in_language(cell.text, lang)
        _field(view, shown, mark, "text", words, lines=True, limit=MOST_CHARACTERS)
    else:
        with st.container(horizontal=True, gap="small"):
            _field(view, shown, mark, "name", cell.name, limit=40)
            fact = "label" if isinstance(cell, ControlCell) else "title"
            _field(view, shown, mark, fact, in_language(getattr(cell, fact), lang))
            if isinstance(cell, ControlCell):
                _choice(view, shown, cell, mark)
    place, last = shown.draft.place_of(mark), len(shown.draft.marks) - 1
    with st.container(horizontal=True, gap="small"):
        for name, icon, change, off in (
            ("up", "arrow_upward", partial(editing.moved, mark=mark, by=-1), place == 0),
            ("down", "arrow_downward", partial(editing.moved, mark=mark, by=1), place == last),
            ("remove", "delete", partial(editing.without, mark=mark), False),
        ):
            st.button(
                say(f"notebook-cell-{name}", lang), key=f"{name}-{key}-{mark}", disabled=off,
                icon=f":material/{icon}:", type="tertiary", on_click=edit, args=(key, change),
            )  # fmt: skip


def _choice(view: View, shown: OpenNotebook, cell: ControlCell, mark: int) -> None:
    """What a control offers; another kind of choice has no value yet."""
    key, lang = f"choice-of-{shown.key}-{mark}", view.lang
    show_value(key, cell.choice)
    st.selectbox(
        say("notebook-cell-choice", lang), _CHOICES, key=key, on_change=_choose,
        args=(shown.key, mark), format_func=lambda code: say(f"notebook-choice-{code}", lang),
    )  # fmt: skip


def _choose(key: str, mark: int) -> None:
    choice = st.session_state[f"choice-of-{key}-{mark}"]
    edit(key, partial(editing.changed, mark=mark, choice=choice, value=None))


def adding(view: View, shown: OpenNotebook) -> None:
    """Buttons that add a cell at the end, and the one that puts the last one taken out back."""
    lang, key = view.lang, shown.key
    if shown.moved:
        return
    with st.container(horizontal=True, gap="small", key="notebook-adding"):
        for kind, icon in _ADDED:
            st.button(
                say(f"notebook-add-{kind}", lang), key=f"add-{kind}", on_click=_add,
                icon=f":material/{icon}:", args=(key, kind),
            )  # fmt: skip
        if shown.draft.removed:
            st.button(
                say("notebook-undo", lang), key="put-back", icon=":material/undo:",
                on_click=edit, args=(key, editing.put_back),
            )  # fmt: skip


def _add(key: str, kind: editing.CellKind) -> None:
    """Add a cell, and let it be written."""
    edit(key, lambda draft: editing.added(draft, kind)[0])
    st.session_state[_pen(key)] = True
