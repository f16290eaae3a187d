"""What moved between two entries, and because of which rows."""

from __future__ import annotations

import pytest

from barometer.errors import UsageError
from barometer.store import Store
from barometer.store.views import moves
from tests.store.conftest import figures

PLAN = "example"
CITY = "211400"


def test_a_figure_moves_its_gap_and_taking_it_out_moves_it_back(store: Store) -> None:
    """Before, after, both statuses and the very row; the retraction names the same row."""
    row = figures(f"{CITY},clean-heating-rate,2024,level,99")
    [done] = store.upload("heat.csv", row, plan=PLAN)
    entry = done["upload"]
    [move] = moves.moves(store, plan=PLAN, since=entry - 1, until=entry)
    said = {name: move[name] for name in ("target", "region_code", "before", "after", "change")}
    assert said == {"target": "clean-heating-rate", "region_code": CITY, "before": 77.2,
                    "after": 99.0, "change": "revised"}  # fmt: skip
    assert (move["status_before"], move["status_after"]) == ("on_track", "ahead")
    assert move["because"] == [{"upload": entry, "file": "heat.csv", "row": 2}]
    store.retract(entry, why="wrong")
    [back] = moves.moves(store, plan=PLAN, since=entry, until=store.entry())
    assert (back["before"], back["after"], back["change"]) == (99.0, 77.2, "retracted")
    assert back["because"] == move["because"]
    assert moves.moves(store, plan=PLAN, since=entry - 1, until=store.entry()) == []


def test_what_is_sent_once_more_is_no_reason(store: Store) -> None:
    """A row that repeats what stood already is not named beside the one that moved the gap."""
    rows = (
        f"{CITY},clean-heating-rate,2024,level,77.2",
        f"{CITY},clean-heating-rate,2025,level,81",
    )
    [done] = store.upload("heat.csv", figures(*rows), plan=PLAN)
    [move] = moves.moves(store, plan=PLAN, since=done["upload"] - 1, until=done["upload"])
    assert move["because"] == [{"upload": done["upload"], "file": "heat.csv", "row": 3}]


def test_left_out_the_start_is_before_the_last_entry_that_moved_something(store: Store) -> None:
    """A note after it moves nothing and is passed over."""
    row = figures(f"{CITY},clean-heating-rate,2024,level,99")
    [done] = store.upload("heat.csv", row, plan=PLAN)
    store.note(plan=PLAN, by=None, note="seen", detail={})
    held = moves.stretch(store, PLAN)
    assert (held.since, held.until, held.chosen) == (done["upload"] - 1, store.entry(), "last")


@pytest.mark.parametrize("said", ["yesterday", "-1", "2026-13-01", "99999"])
def test_a_start_that_cannot_be_meant_is_refused(store: Store, said: str) -> None:
    """What is neither an entry nor a day is wrong usage, told with what is allowed."""
    with pytest.raises(UsageError):
        moves.stretch(store, PLAN, said)
