"""A dropped file, and what storing it would do: looked at once for each way it can be read."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from barometer.intake import Choices
from barometer.store.changes import Check
from barometer.ui.state import people
from barometer.ui.state.view import View
from barometer.ui.uploading import pointing
from barometer.ui.uploading.questions import chosen_answers
from barometer.ui.uploading.working import working


@dataclass(frozen=True, slots=True)
class Dropped:
    """One file dropped; `mark` tells it from others in this session.

    `typed`: it was made of a sheet on the page, which shows how it is read by itself.
    """

    name: str
    data: bytes
    mark: str
    table: str
    region: str | None
    by: str
    typed: bool = False


def checks_of(view: View, dropped: Dropped) -> list[Check]:
    """The checks of a file, kept while nothing that matters to them has changed."""
    answers = choices_of(dropped)
    question = (view.plan["plan"], dropped.table, dropped.region, view.latest, repr(answers))
    stored = st.session_state.setdefault("checks", {})
    # The bar's place is there on every run: without it all below moves up, and whoever is typing
    # there loses the field.
    with working(dropped.name, view.lang) as tell:
        if stored.get(dropped.mark, (None,))[0] != question:
            checks = people.acting_store().check(
                dropped.name, dropped.data, plan=view.plan["plan"], table=dropped.table,
                region=dropped.region,
                choices=answers, listed=None, progress=tell,
            )  # fmt: skip
            stored[dropped.mark] = (question, checks)
    file_checks: list[Check] = stored[dropped.mark][1]
    return file_checks


def with_moves(dropped: Dropped, checks: list[Check]) -> list[Check]:
    """The checks with the gaps that the file would move, kept as long as they are."""
    if any(check.moves is None for check in checks):
        checks = [people.acting_store().gap_moves(check, dropped.data) for check in checks]
        stored = st.session_state["checks"]
        stored[dropped.mark] = (stored[dropped.mark][0], checks)
    return checks


def choices_of(dropped: Dropped) -> Choices:
    """The answers to what a file leaves open, and how its tables are to be read."""
    return replace(chosen_answers(dropped.mark), readings=pointing.told(place_of(dropped)))


def place_of(dropped: Dropped) -> str:
    """The session's key of how the file is read, as the table chosen for it."""
    answered = [
        choices.table for choices in chosen_answers(dropped.mark).files.values() if choices.table
    ]
    return pointing.place_of(dropped.mark, next(iter(answered), dropped.table))
