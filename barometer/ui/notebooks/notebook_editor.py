"""Where a notebook's question is written: the SQL editor, or a plain field for who prefers that.

The editor colours SQL, completes and explains names, and marks mistakes. Its script is built by
`tools/editor.sh` from `components/sql-editor` and served by the app itself, so that the pages'
content policy stays as tight as it is. Beside it stand the views that questions can be asked of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import streamlit as st
from markupsafe import Markup

from barometer.columns import Column
from barometer.errors import BarometerError, QuestionRefused
from barometer.notebook import editing, shelf
from barometer.notebook.document import MOST_CHARACTERS, ControlCell, QueryCell
from barometer.notebook.running import Run
from barometer.query.engine_words import sql_name
from barometer.query.questions import Answer
from barometer.query.views import (
    BY_NAME,
    FUNCTIONS,
    TABLE_FUNCTIONS,
    VIEWS,
    column_text,
    unit_text,
    view_text,
)
from barometer.ui.frame import frame
from barometer.ui.frame.components import component
from barometer.ui.html import elements
from barometer.ui.notebooks.notebook import OpenNotebook, edit
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import error_text, say

_PLAIN = "notebook-plain-fields"
_FUNCTIONS = sorted(filter(str.isidentifier, FUNCTIONS | TABLE_FUNCTIONS))

_FOLDER = Path(__file__).parent / "editor"


def is_plain() -> bool:
    """True where the reader wants questions in plain text fields."""
    return bool(st.session_state.get(_PLAIN))


def choice(view: View) -> None:
    """The switch between the editor and plain fields."""
    st.toggle(say("notebook-plain", view.lang), key=_PLAIN, width="content")


def question(view: View, shown: OpenNotebook, cell: QueryCell, run: Run | None, mark: int) -> None:
    """The question in the editor, with the names it may speak of and where it is wrong."""
    key = f"asked-{shown.key}-{mark}"
    wrong = run.refused.get(cell.name) if run is not None else None
    sql_editor(
        key, cell.sql, label=say("notebook-cell-sql", view.lang),
        hint=say("notebook-sql-hint", view.lang), wrong=_mistake(wrong, view.lang),
        sources=[*_views(view.lang), *_results(shown, cell, run, view.lang),
                 *_controls(shown, view.lang)],
        functions=_FUNCTIONS,
        locked=shown.moved, most=MOST_CHARACTERS, changed=_write, args=(shown.key, mark),
    )  # fmt: skip


def _write(key: str, mark: int) -> None:
    sql = written_sql(f"asked-{key}-{mark}")
    edit(key, partial(editing.changed, mark=mark, sql=sql))


def _mistake(wrong: BarometerError | None, lang: str) -> Mistake | None:
    if not isinstance(wrong, QuestionRefused) or wrong.place is None:
        return None
    line, column = wrong.place
    return Mistake(line, column, error_text(wrong, lang))


@lru_cache(4)
def _views(lang: str) -> tuple[Source, ...]:
    """The documented views, each column with its type, unit and meaning."""
    return tuple(
        Source(view.name, "", view_text(view, lang),
               tuple(_name(column, lang) for column in view.columns))
        for view in VIEWS
    )  # fmt: skip


def _name(column: Column, lang: str) -> Name:
    kinds = filter(None, (column.type, unit_text(column, lang)))
    return Name(sql_name(column.name), " ".join(kinds), column_text(column, lang))


def _results(shown: OpenNotebook, cell: QueryCell, run: Run | None, lang: str) -> list[Source]:
    """The other questions of the notebook, with the columns of what they answered."""
    text = say("notebook-result-of-cell", lang)
    answers = {} if run is None else run.answers
    return [
        Source(other.name, "", text, _columns(answers.get(other.name)))
        for other in shown.notebook.cells
        if isinstance(other, QueryCell) and other.name != cell.name
    ]


def _columns(answer: Answer | None) -> tuple[Name, ...]:
    if answer is None:
        return ()
    return tuple(Name(name, kind, "") for name, kind in zip(answer.table.column_names, answer.types,
                                                            strict=True))  # fmt: skip


def _controls(shown: OpenNotebook, lang: str) -> list[Source]:
    """The notebook's choices, which a question uses as `$name`."""
    text = say("notebook-control-in-sql", lang)
    return [Source(f"${cell.name}", "", text, ())
            for cell in shown.notebook.cells if isinstance(cell, ControlCell)]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A column that a question may speak of: `detail` is its type and unit, `text` its meaning."""

    name: str
    detail: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A view or an earlier result, with its columns."""

    name: str
    detail: str
    text: str
    columns: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in the question, at a line and column counted from 1."""

    line: int
    column: int
    text: str


def sql_editor(
    key: str,
    sql: str,
    *,
    label: str,
    hint: str,
    sources: Sequence[Source],
    functions: Sequence[str],
    wrong: Mistake | None,
    locked: bool,
    most: int,
    changed: Callable[..., None],
    args: tuple[Any, ...],
) -> None:
    """Show the question; `changed(*args)` is called once it was written anew, see `written`.

    `hint` stands in an empty field; `most` characters are taken; `locked` shows without writing.
    """
    component(_FOLDER, js="editor-*.js")(
        key=key, width="stretch", height="content", on_sql_change=lambda: changed(*args),
        data={
            "sql": sql, "label": label, "hint": hint, "locked": locked, "most": most,
            "tables": [asdict(source) for source in sources], "functions": list(functions),
            "wrong": None if wrong is None else asdict(wrong),
        },
    )  # fmt: skip


def written_sql(key: str) -> str:
    """What the reader has written last in the editor of that key."""
    state: Mapping[str, Any] = st.session_state[key]
    return str(state.get("sql") or "")


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
        frame.html(_view_columns(name, lang))


@lru_cache(100)
def _view_columns(name: str, lang: str) -> Markup:
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
    sql = shelf.example(BY_NAME[name], controls)
    called = editing.free_name(draft, f"{name}_rows")
    return editing.added(draft, "query", name=called, sql=sql)[0]
