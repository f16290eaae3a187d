"""The events of a plan's history that moved its gaps, and which of them moved a place last.

An event is a pack loaded together with its figures, or one upload sent, taken out or taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from barometer.rows import Gap, Move
from barometer.store import staging
from barometer.store.staging import MovingPlace
from barometer.store.views.moves import Place, has_moved, moves, place_of

if TYPE_CHECKING:
    from barometer.store.database import Database

# How many states before an event the last moves of a list are found from: each is a table of gaps.
EARLIER_STATES = 3
# Over as many regions, what stood before an event takes as long to reckon as what stands now.
MOST_REGIONS = 60
# A feed tells what is new; who wants all of a history asks for it.
EVENTS_TOLD = 10


def are_too_many(regions: int) -> bool:
    """Whether a plan has so many regions that nobody waits for what its events moved."""
    return regions > MOST_REGIONS


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its first and last ledger entry, when (UTC), and what it speaks of.

    `is_first`: the plan came with it, so that nothing stood before. `touched`: pairs of region and
    indicator; None among them stands for all.
    """

    first_entry: int
    last_entry: int
    at: datetime
    is_first: bool
    touched: frozenset[tuple[str, str] | None]

    def touches(self, row: Gap) -> bool:
        """Whether a gap row can have moved by it."""
        return None in self.touched or (row["region_code"], row["indicator"]) in self.touched


@dataclass(frozen=True, slots=True)
class LastMove:
    """The last event that moved a gap row: its first ledger entry, and when (UTC).

    `before`: the gap row as it stood until then, None where there was none; `after`: since then.
    """

    entry: int
    at: datetime
    before: Gap | None
    after: Gap


@dataclass(slots=True)
class _Search:
    """Gap rows of which the last move is still looked for, and the moves found."""

    open_rows: dict[Place, Gap]
    moves: dict[Place, LastMove] = field(default_factory=dict)

    def touched_by(self, event: Event) -> bool:
        return any(event.touches(row) for row in self.open_rows.values())

    def take(self, event: Event, before: dict[Place, Gap]) -> None:
        for place, row in list(self.open_rows.items()):
            was = before.get(place)
            if event.touches(row) and has_moved(was, row):
                self.moves[place] = LastMove(event.first_entry, event.at, was, row)
                del self.open_rows[place]


def events(
    store: Database, plan: str, as_of: int | None = None, region: str | None = None
) -> list[Event]:
    """The events that can have moved a gap of the plan, newest first; of one region if named."""
    rows = store.rows(staging.MOVING_PLACES, as_of=as_of, plan=plan, region_code=region)
    return list(_events(rows))


def _events(rows: Iterable[MovingPlace]) -> Iterator[Event]:
    for _, group in groupby(rows, key=lambda row: row["first_entry"]):
        held = list(group)
        touched = ((row["region_code"], row["indicator"])
                   if row["region_code"] and row["indicator"] else None
                   for row in held)  # fmt: skip
        head = held[0]
        yield Event(
            head["first_entry"], head["last_entry"], head["at"], head["is_first"],
            frozenset(touched),
        )  # fmt: skip


def last_moves(
    past: Iterable[Event], current: Iterable[Gap], before: Callable[[int], Iterable[Gap]]
) -> dict[Place, LastMove]:
    """The last event that moved each of some gap rows, by its place, as far as it is looked for.

    Args:
        past: the events, newest first.
        current: gap rows as they stand.
        before: the gap rows of these places as they stood after a ledger entry; asked for
            `EARLIER_STATES` events at most, and not for what came before the plan.
    """
    search = _Search({place_of(row): row for row in current})
    states = 0
    for event in filter(search.touched_by, past):
        states += not event.is_first
        if states > EARLIER_STATES:
            break
        rows = () if event.is_first else before(event.first_entry - 1)
        search.take(event, {place_of(row): row for row in rows})
    return search.moves


def recent_moves(
    store: Database, plan: str, as_of: int, region: str | None = None
) -> list[tuple[Event, list[Move]]]:
    """The newest events that moved a gap of the plan or one of its regions, with what moved."""
    moves_by_event = (
        (event, moves(store, plan=plan, since=event.first_entry - 1, until=event.last_entry,
                      region=region))
        for event in events(store, plan, as_of, region)[: 2 * EVENTS_TOLD]
    )  # fmt: skip
    return [(event, moved) for event, moved in moves_by_event if moved][:EVENTS_TOLD]
