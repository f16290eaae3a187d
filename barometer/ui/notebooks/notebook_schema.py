"""The views that questions can be asked of: columns, types, units, descriptions."""

from __future__ import annotations

from functools import lru_cache, partial

import streamlit as st
from markupsafe import Markup

from barometer.notebook import editing, ready_questions
from barometer.notebook.document import ControlCell
from barometer.query.engine_words import sql_name
from barometer.query.views import BY_NAME, VIEWS, column_text, unit_text, view_text
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.notebooks.notebook import OpenNotebook, edit
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import say


def browser(view: View, shown: OpenNotebook) -> None:
    """One view at a time, and a button that puts a first question to it into the notebook."""
    lang = view.lang
    with st.expander(say("notebook-schema", lang), icon=":material/table:", key="schema"):
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
            name = st.selectbox(
                say("notebook-view", lang), [item.name for item in VIEWS], key="schema-view",
                width=320,
            )  # fmt: skip
            st.button(
                say("notebook-insert", lang), key="schema-insert", icon=":material/add:",
                on_click=edit, args=(shown.key, partial(_with_first_question, name=name)),
                disabled=shown.moved,
            )  # fmt: skip
        chosen = BY_NAME[name]
        st.caption(plain(view_text(chosen, lang)))
        frame.html(_columns(name, lang))


@lru_cache(100)
def _columns(name: str, lang: str) -> Markup:
    """The table of a view's columns; the same for every reader."""
    header = [say(f"notebook-column-{head}", lang) for head in ("name", "type", "unit", "text")]
    lines = [[sql_name(column.name), _type(column.type), unit_text(column, lang) or "",
              column_text(column, lang)] for column in BY_NAME[name].columns]  # fmt: skip
    return elements.table(header, lines, (elements.TIGHT, elements.TIGHT))


def _type(type_: str) -> str:
    """The type in short: rows within a row are told by the description."""
    return "STRUCT[]" if type_.startswith("STRUCT") else type_


def _with_first_question(draft: editing.Draft, name: str) -> editing.Draft:
    """The notebook with a first question to a view, narrowed by the controls it has."""
    controls = tuple(cell.name for cell in draft.notebook.cells if isinstance(cell, ControlCell))
    sql = ready_questions.example(BY_NAME[name], controls)
    called = editing.free_name(draft, f"{name}_rows")
    return editing.added(draft, "query", name=called, sql=sql)[0]
