"""A notebook under the pen: every change, its undoing, and what cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from barometer.errors import UsageError
from barometer.notebook import document, editing, shelf
from barometer.notebook.document import ControlCell, notebook_of
from barometer.notebook.editing import Draft
from barometer.query.views import BY_NAME

BOOK = notebook_of({"notebook": "mine", "title": "Mine", "cells": [
    {"kind": "text", "text": "A"}, {"kind": "query", "name": "q", "sql": "select 1"},
    {"kind": "chart", "name": "c", "of": "q"},
]})  # fmt: skip


def kinds(draft: Draft) -> str:
    """First letters of the cells' kinds, in order."""
    return "".join(cell.kind[0] for cell in draft.notebook.cells)


def test_cells_are_added_moved_and_taken_out() -> None:
    """Marks stay with their cells; the last one taken out goes back where it stood."""
    draft, mark = editing.added(editing.draft_of(BOOK, 7), "control", 1)
    assert (kinds(draft), draft.marks, draft.touched) == ("tcqc", (0, 3, 1, 2), True)
    assert kinds(editing.moved(draft, mark, -1)) == "ctqc"
    assert editing.moved(draft, 0, -1).marks == draft.marks
    gone = editing.without(draft, 1)
    assert (kinds(gone), kinds(editing.put_back(gone)), gone.earlier) == ("tcc", "tcqc", 7)


def test_a_new_name_is_followed_by_the_chart() -> None:
    """What draws a question still draws it under its other name."""
    draft = editing.changed(editing.draft_of(BOOK, None), 1, name="other")
    assert [cell.of for cell in draft.notebook.cells if cell.kind == "chart"] == ["other"]


def test_what_cannot_be_is_refused_and_nothing_is_changed() -> None:
    """A name twice, a name that is none, a cell too many."""
    draft = editing.draft_of(BOOK, None)
    for name in ("c", "No", ""):
        with pytest.raises(UsageError):
            editing.changed(draft, 1, name=name)
    for _ in range(97):
        draft, _mark = editing.added(draft, "query")
    with pytest.raises(UsageError):
        editing.added(draft, "text")


def test_a_cell_put_back_takes_another_name_where_its_own_is_gone() -> None:
    """Two cells never share a name."""
    gone = editing.without(editing.draft_of(BOOK, None), 1)
    again, _ = editing.added(gone, "query", name="q")
    assert editing.names(editing.put_back(again)) == ["q_2", "c", "q"]


@given(some.lists(some.integers(0, 4), max_size=12))
def test_taking_out_and_putting_back_restores(places: list[int]) -> None:
    """Whatever is taken out in whatever order: putting all back gives the notebook there was."""
    start = editing.draft_of(BOOK, None)
    draft = start
    for place in places:
        if place < len(draft.marks):
            draft = editing.without(draft, draft.marks[place])
    while draft.removed:
        draft = editing.put_back(draft)
    assert (draft.notebook, draft.marks) == (start.notebook, start.marks)


def test_a_ready_question_keeps_to_what_the_view_has() -> None:
    """Only columns that there are, only controls that hold something."""
    assert shelf.example(BY_NAME["gaps"], ("plan", "region")) == (
        "from gaps\nwhere plan = $plan and region_code = $region\nlimit 100"
    )
    assert shelf.example(BY_NAME["ledger"], ()) == "from ledger\nlimit 100"
    book = shelf.notebook_of_view(
        BY_NAME["measures"], "t", "a", plan="example", region="1", indicator=None
    )
    assert [cell.name for cell in book.cells] == ["plan", "rows"]


@pytest.mark.parametrize(
    ("choice", "text", "value"),
    [("year", "2024", 2024), ("number", "2", 2), ("number", "0.5", 0.5), ("text", "甲", "甲")],
)
def test_an_address_holds_values(choice: str, text: str, value: object) -> None:
    """A value comes back from an address as it went in."""
    control = ControlCell.model_validate({"kind": "control", "name": "v", "choice": choice})
    assert document.value_of(control, text) == value
    assert document.text_of(value) == text


@pytest.mark.parametrize(
    ("choice", "text"),
    [("year", "x"), ("year", "12"), ("number", "nan"), ("number", "1e999"), ("number", "11"),
     ("number", "-1"), ("text", "a" * 201)],
)  # fmt: skip
def test_an_address_that_cannot_be_meant_is_refused(choice: str, text: str) -> None:
    """Neither no number, nor one beyond the control's limits, nor a book."""
    control = ControlCell.model_validate(
        {"kind": "control", "name": "v", "choice": choice, "least": 0, "most": 10}
    )
    with pytest.raises(ValueError):
        document.value_of(control, text)
