"""Where a notebook's question is written: the SQL editor, or a plain field for who prefers that."""

from __future__ import annotations

from functools import lru_cache, partial

import streamlit as st

from barometer.columns import Column
from barometer.errors import BarometerError, QuestionRefused
from barometer.notebook import editing
from barometer.notebook.document import MOST_CHARACTERS, ControlCell, QueryCell
from barometer.notebook.running import Run
from barometer.query.allowed import FUNCTIONS, TABLE_FUNCTIONS
from barometer.query.engine_words import sql_name
from barometer.query.questions import Answer
from barometer.query.views import VIEWS, column_text, unit_text, view_text
from barometer.ui.notebooks.notebook import OpenNotebook, edit
from barometer.ui.notebooks.sql_editor import Mistake, Name, Source, sql_editor, written_sql
from barometer.ui.state.view import View
from barometer.wording import error_text, say

_PLAIN = "notebook-plain-fields"
_FUNCTIONS = sorted(filter(str.isidentifier, FUNCTIONS | TABLE_FUNCTIONS))


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
