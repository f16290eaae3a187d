"""What a question gave: its rows page by page, or the place where it went wrong."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from barometer.errors import BarometerError, QuestionRefused
from barometer.notebook.document import QueryCell
from barometer.notebook.running import Run
from barometer.query.questions import Answer
from barometer.ui.frame import downloads, frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.notebooks import notebook_rows
from barometer.ui.notebooks.notebook import OpenNotebook, is_made_up, page
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import error_text, say

# A question skips the rows before an answer's later parts anew each time.
_MOST_PARTS = 1_000


@dataclass(frozen=True, slots=True)
class _Place:
    """What is looked at of an answer longer than a page: which page, sorted by which column."""

    page: int = 1
    column: int | None = None
    down: bool = False


def answer(view: View, shown: OpenNotebook, cell: QueryCell, run: Run, mark: int) -> None:
    """The rows; how many, the pages where there are more, a way to take them away."""
    lang, first = view.lang, run.answers[cell.name]
    if not first.table.num_rows:
        frame.html(elements.soft(say("notebook-no-rows", lang)))
        return
    each = notebook_rows.rows_at_once(first)
    pages = -(-first.table.num_rows // each)
    place = _place(view, shown, first, pages, each, mark)
    part, at = divmod(place.page - 1, pages)
    try:
        page_answer = page(shown, run, cell.name, part + 1)
    except BarometerError as error:
        refusal(view, cell, error)
        return
    rows = _sorted_rows(page_answer.whole(), place).slice(at * each, each)
    if not rows.num_rows:
        frame.html(elements.soft(say("notebook-no-page", lang)))
        return
    whole = pages == 1 and not first.truncated
    frame.html(notebook_rows.rows_table(view, page_answer, rows, whole=whole))
    lacks = notebook_rows.lacking(page_answer)
    if lacks:
        frame.html(elements.soft(say("notebook-numbers-lack", lang, names=list(lacks))))
    start = part * first.table.num_rows + at * each
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        words = _count_words(page_answer, part, start, rows.num_rows, lang, whole=whole)
        frame.html(elements.soft(words), width="content")
        downloads.answer_button(
            view, f"{shown.notebook.notebook}-{cell.name}", page_answer.table,
            example=is_made_up(view, run.values),
        )  # fmt: skip


def _count_words(
    page_answer: Answer, part: int, start: int, shown: int, lang: str, *, whole: bool
) -> str:  # fmt: skip
    """How many rows there are, or which ones are shown of how many."""
    if whole:
        return say("notebook-row-count", lang, count=shown)
    return say("notebook-rows-from", lang, first=start + 1, last=start + shown,
               count=part * page_answer.table.num_rows + page_answer.table.num_rows,
               more=str(page_answer.truncated).lower())  # fmt: skip


def _place(
    view: View, shown: OpenNotebook, first: Answer, pages: int, each: int, mark: int
) -> _Place:  # fmt: skip
    """The page looked at and its order; asked for only where an answer has more than one."""
    lang, key = view.lang, f"{shown.key}-{mark}"
    if pages == 1 and not first.truncated:
        return _Place()
    column, down = None, False
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        last, field = pages * (_MOST_PARTS if first.truncated else 1), f"rows-page-{key}"
        # Another choice of a control may leave fewer pages.
        if st.session_state.setdefault(field, 1) > last:
            st.session_state[field] = 1
        page_ = int(st.number_input(
            plain(say("notebook-page", lang, rows=each)), min_value=1, max_value=last, step=1,
            width=220, key=field,
        ))  # fmt: skip
        if not first.truncated:
            names = first.table.column_names
            column = st.selectbox(
                say("table-sort", lang), range(len(names)), index=None, width=260,
                format_func=lambda at: plain(names[at]), key=f"rows-by-{key}",
                placeholder=say("notebook-sort-none", lang),
            )  # fmt: skip
            down = st.toggle(say("notebook-sort-down", lang), key=f"rows-down-{key}",
                             width="content", disabled=column is None)  # fmt: skip
    return _Place(page_, column, down)


def _sorted_rows(table: pa.Table, place: _Place) -> pa.Table:
    """The rows in the order asked for, empty ones last; what has no order stays as it is."""
    if place.column is None:
        return table
    order = "descending" if place.down else "ascending"
    held = pa.table({"value": table.column(place.column)})
    try:
        return table.take(pc.sort_indices(held, sort_keys=[("value", order)]))
    except pa.ArrowNotImplementedError:
        return table


def refusal(view: View, cell: QueryCell, error: BarometerError) -> None:
    """Why there is no answer; where a place is known, the line with its word marked."""
    marked = None
    if isinstance(error, QuestionRefused) and error.place:
        line, column = error.place
        text = [*cell.sql.splitlines(), ""][min(line - 1, len(cell.sql.splitlines()))]
        marked = _line_parts(text, column - 1)
    words = error_text(error, view.lang)
    frame.html(fragment("notebook.refused", words=words, line=marked))


def _line_parts(text: str, place: int) -> tuple[str, str, str]:
    """A line before, in and after the word at a place."""
    end = place
    while end < len(text) and (text[end].isalnum() or text[end] in "_$"):
        end += 1
    end = max(end, place + 1)
    return text[:place], text[place:end] or " ", text[end:]
