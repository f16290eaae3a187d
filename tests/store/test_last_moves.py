"""The events that moved gaps, and which of them moved a place last."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from barometer.store import Store
from barometer.store.views import last_moves
from barometer.store.views.moves import Place
from tests.store.conftest import figures

PLAN, CITY, COUNTY = "example", "211400", "211402"
HEAT: Place = (PLAN, "clean-heating-rate", CITY)
Row = dict[str, Any]


def moves_and_states(store: Store) -> tuple[dict[Place, last_moves.LastMove], list[int]]:
    """The last moves of every place, and which earlier states were looked at."""
    states: list[int] = []

    def before(entry: int) -> list[Row]:
        states.append(entry)
        return store.unsourced_gaps(plan=PLAN, as_of=entry)

    current = store.unsourced_gaps(plan=PLAN)
    return last_moves.last_moves(last_moves.events(store, PLAN), current, before), states


def test_a_pack_and_its_figures_are_one_event_before_which_nothing_stood(store: Store) -> None:
    """Its uploads revise nothing that a reader ever saw; no earlier state is made for it."""
    moves, states = moves_and_states(store)
    loaded = moves[HEAT].entry
    assert {(move.entry, move.before) for move in moves.values()} == {(loaded, None)}
    assert states == []


def event(entry: int, *slugs: str, first: bool = False) -> last_moves.Event:
    """An event of one entry that speaks of the city's indicators; of all where none is named."""
    touched = {(CITY, slug) for slug in slugs} or {None}
    return last_moves.Event(entry, entry, datetime(2026, 1, entry), first, frozenset(touched))


def row(slug: str, achieved: float) -> Row:
    """A gap row as far as it is compared."""
    return {"plan": PLAN, "target": slug, "region_code": CITY, "indicator": slug,
            "achieved": achieved, "status": "on_track"}  # fmt: skip


def test_a_figure_sent_again_without_a_change_moves_nothing() -> None:
    """The event before it is named; what an event does not speak of is not looked at for it."""
    past = [event(9, "a"), event(7, "b"), event(5, "a"), event(2, first=True)]
    states = {8: [row("a", 3), row("b", 1)], 4: [row("a", 1), row("b", 1)]}
    moves = last_moves.last_moves(past, [row("a", 3)], states.__getitem__)
    assert [(m.entry, m.before, m.after) for m in moves.values()] == [(5, row("a", 1), row("a", 3))]


def test_of_older_events_than_are_looked_at_nothing_is_said() -> None:
    """Each earlier state costs a table of gaps; the plan's own coming costs none."""
    past = [event(9), event(8), event(7), event(6), event(2, first=True)]
    same = [row("a", 3)]
    assert last_moves.last_moves(past, same, lambda entry: same) == {}
    moves = last_moves.last_moves(past[2:], same, lambda entry: same)
    assert [(move.entry, move.before) for move in moves.values()] == [(2, None)]


def test_what_is_told_lists_the_newest_event_first(store: Store) -> None:
    """One move of an upload, then the pack's own; a region's alone where it is asked for."""
    [done] = store.upload("a.csv", figures(f"{CITY},clean-heating-rate,2024,level,99"), plan=PLAN)
    move = moves_and_states(store)[0][HEAT]
    assert move.before is not None
    assert (move.entry, move.before["achieved"], move.after["achieved"]) == (
        done["upload"], 77.2, 99.0,
    )  # fmt: skip
    told = last_moves.recent_moves(store, PLAN, store.entry())
    assert [len(moved) for _, moved in told] == [1, 127]
    assert [event.is_first for event, _ in told] == [False, True]
    county = last_moves.recent_moves(store, PLAN, store.entry(), COUNTY)
    assert [{move["region_code"] for move in moved} for _, moved in county] == [{COUNTY}]
