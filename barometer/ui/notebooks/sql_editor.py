"""The editor of a question: SQL coloured, names completed and explained, mistakes marked.

Its script is built by `tools/editor.sh` from `components/sql-editor` and served by the app itself,
so that the pages' content policy stays as tight as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from barometer.ui.frame.components import component

_FOLDER = Path(__file__).parent / "editor"


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
