"""What a question gave: its rows as a table, or the place where it went wrong."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa
import streamlit as st

from barometer.columns import Column
from barometer.errors import BarometerError, QuestionRefused
from barometer.notebook.document import QueryCell
from barometer.notebook.running import Run
from barometer.query.questions import Answer
from barometer.query.views import VIEWS, column_text, unit_text
from barometer.ui.frame import downloads
from barometer.ui.notebooks.notebook import Opened, is_made_up, page
from barometer.ui.state import reads
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import error_text, say

_PAGE = "page-of-row"
# A question skips the rows before a page anew each time.
_PAGES = 1_000


def answer(view: View, shown: Opened, cell: QueryCell, run: Run, mark: int) -> None:
    """The rows, sortable; how many, the pages where there are more, a way to take them away."""
    lang, first = view.lang, run.answers[cell.name]
    number = _page_chosen(view, shown, first, mark)
    try:
        found = page(shown, run, cell.name, number)
    except BarometerError as error:
        refused(view, cell, error)
        return
    table = found.table
    words = say("notebook-row-count", lang, count=table.num_rows)
    if first.truncated:
        start = (number - 1) * first.table.num_rows
        words = say("notebook-rows-from", lang, first=start + 1, last=start + table.num_rows,
                    more=str(found.truncated).lower())  # fmt: skip
    if not table.num_rows:
        st.html(f'<p class="bm-soft">{escape(say("notebook-no-rows", lang))}</p>')
        return
    linked = _with_pages(view, table)
    st.dataframe(
        linked, hide_index=True, width="stretch", column_config=_columns(linked, found, lang),
        key=f"rows-{shown.key}-{mark}-{number}", alt=f"{cell.name}: {words}",
    )  # fmt: skip
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.html(f'<p class="bm-soft">{escape(words)}</p>', width="content")
        downloads.answer_button(
            view,
            f"{shown.notebook.notebook}-{cell.name}",
            table,
            example=is_made_up(view, run.values),
        )


def _page_chosen(view: View, shown: Opened, first: Answer, mark: int) -> int:
    """The page looked at; asked for only where an answer has more than one."""
    if not first.truncated or not first.table.num_rows:
        return 1
    return int(st.number_input(
        plain(say("notebook-page", view.lang, rows=first.table.num_rows)),
        min_value=1, max_value=_PAGES, value=1, step=1, key=f"page-{shown.key}-{mark}", width=220,
    ))  # fmt: skip


def refused(view: View, cell: QueryCell, error: BarometerError) -> None:
    """Why there is no answer; where a place is known, the line with its word marked."""
    shown = ""
    if isinstance(error, QuestionRefused) and error.place:
        line, column = error.place
        text = [*cell.sql.splitlines(), ""][min(line - 1, len(cell.sql.splitlines()))]
        before, word, after = _parted(text, column - 1)
        shown = f"<pre>{escape(before)}<mark>{escape(word)}</mark>{escape(after)}</pre>"
    words = escape(error_text(error, view.lang))
    st.html(f'<div class="bm-note bm-wrong" role="alert"><p>{words}</p>{shown}</div>')


def _parted(text: str, place: int) -> tuple[str, str, str]:
    """A line before, in and after the word at a place."""
    end = place
    while end < len(text) and (text[end].isalnum() or text[end] in "_$"):
        end += 1
    end = max(end, place + 1)
    return text[:place], text[place:end] or " ", text[end:]


@cache
def documented() -> dict[str, Column]:
    """Columns of the documented views by name; one that two views share means the same in both."""
    return {column.name: column for view in reversed(VIEWS) for column in view.columns}


def column_titles(found: Answer, lang: str) -> dict[str, str]:
    """Each documented column of an answer with its unit, if all its rows have the same."""
    known, titles = documented(), {}
    for name in found.table.column_names:
        column = known.get(name)
        unit = _unit(column, found.table, lang) if column is not None else None
        if unit and unit != "1":
            titles[name] = f"{name} ({unit})"
    return titles


def _unit(column: Column, table: pa.Table, lang: str) -> str | None:
    """The column's unit: its own, or the one that every row names."""
    if column.unit is None or unit_text(column, lang) == column.unit:
        return column.unit
    units = set(table["unit"].to_pylist()) if "unit" in table.column_names else set()
    return str(units.pop()) if len(units) == 1 else None


def _columns(table: pa.Table, found: Answer, lang: str) -> dict[str, Any]:
    """What a reader learns by pointing at a column's name: its type, unit and description."""
    known, config = documented(), {}
    for name, kind in zip(found.table.column_names, found.types, strict=True):
        column = known.get(name)
        parts = [kind]
        if column is not None:
            parts += [unit_text(column, lang) or "", column_text(column, lang)]
        config[name] = st.column_config.Column(help=" · ".join(filter(None, parts)))
    if _PAGE in table.column_names:
        config[_PAGE] = st.column_config.LinkColumn(
            say("nav-indicator", lang), display_text=say("notebook-row-page", lang),
            help=say("notebook-row-page-help", lang),
        )  # fmt: skip
    return config


def _with_pages(view: View, table: pa.Table) -> pa.Table:
    """Rows that name a plan and an indicator or target, each with the address of its page."""
    names = set(table.column_names)
    if "plan" not in names or not names & {"indicator", "target"}:
        return table
    asked = [at for at in ("plan", "indicator", "target", "region_code") if at in names]
    rows = table.select(asked).to_pylist()
    links = [_page(view, row) for row in rows]
    return table.add_column(0, _PAGE, pa.array(links, pa.string()))


def _page(view: View, row: dict[str, Any]) -> str | None:
    indicator = row.get("indicator") or _indicator_of(view, row["plan"], row.get("target"))
    if not row["plan"] or not indicator:
        return None
    asked = {"plan": row["plan"], "indicator": indicator, "region": row.get("region_code"),
             "lang": view.lang, **_pinned(view)}  # fmt: skip
    return f"indicator?{urlencode({key: value for key, value in asked.items() if value})}"


def _pinned(view: View) -> dict[str, str]:
    here = view.address.params()
    return {key: here[key] for key in ("as_of", "history") if key in here}


def _indicator_of(view: View, plan: str | None, target: str | None) -> str | None:
    head = next((row for row in view.plans if row["plan"] == plan), None)
    if head is None or target is None:
        return None
    rows = reads.gaps(view.place, view.entry, head["plan"], head["city_code"], None)
    return next((row["indicator"] for row in rows if row["target"] == target), None)
