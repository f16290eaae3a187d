"""The store as pages read it: one open store a process, every read cached by ledger entry.

An answer is cached under (store, entry, question); a new entry is a new question, so nothing
stale is ever shown and nothing has to be thrown away by hand. All readers are handed the same
rows: nobody changes them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sized
from datetime import datetime
from functools import partial
from typing import Any, ParamSpec, TypeVar

from cachetools import LRUCache, cached
from cachetools.keys import hashkey

from barometer.access import HOUSE
from barometer.rows import Gap, PathPoint, Prospect
from barometer.settings import settings
from barometer.store import Store, marts, open_store
from barometer.store.histories import Histories
from barometer.store.operations import backup, control
from barometer.store.queries import Query, Row_co
from barometer.store.uploads.entries import Turning, TurnKind, turning_of
from barometer.wording import name_of

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer")

# Some 1.5 KB each: at most 300 MB, a city's plan in all its views or a nation's a few times.
KEPT_ROWS = 200_000
_OPEN: list[Store] = []
_OPENING = threading.Lock()


def store() -> Store:
    """The process's one store: opened on first use, with the plan packs as they now are."""
    if not _OPEN:
        with _OPENING:
            if not _OPEN:
                _OPEN.append(_opened())
    return _OPEN[0]


def _opened() -> Store:
    opened = open_store()
    opened.acting(HOUSE).fill()
    control.listen(opened)
    backup.start_schedule(opened, settings())
    return opened


def is_open() -> bool:
    """True once the store has been opened."""
    return bool(_OPEN)


def close() -> None:
    """Let go of the store; the next one who asks opens it again."""
    with _OPENING:
        for opened in _OPEN:
            opened.close()
        _OPEN.clear()


def histories() -> Histories:
    """The histories that the store's entries belong to."""
    return store().histories()


def _size(read: object) -> int:
    # An empty answer takes a place too, or answers without rows would never give way.
    return max(1, len(read)) if isinstance(read, Sized) else 1


_KEPT: LRUCache[Any, Any] = LRUCache(KEPT_ROWS, getsizeof=_size)
_TURNS = threading.Condition()


def cached_read(read: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
    """The read with its answers cached; whoever asks for one being read waits for it."""
    key = partial(hashkey, read.__module__, read.__qualname__)
    return cached(_KEPT, key=key, condition=_TURNS)(read)


def forget() -> None:
    """Drop every cached answer."""
    with _TURNS:
        _KEPT.clear()


@cached_read
def rows(
    place: str, entry: int, mart: Query[Row_co], plan: str | None, **asked: object
) -> list[Row_co]:
    """Rows of a mart, of one plan if named; `place` is the store's url."""
    return store().rows(mart, as_of=entry, plan=plan, **asked)


@cached_read
def answer(
    place: str, entry: int, ask: Callable[..., Answer], plan: str, **asked: object
) -> Answer:
    """What one of the store's views says of a plan; `asked` is what else it takes."""
    return ask(store(), plan=plan, as_of=entry, **asked)


@cached_read
def gaps(
    place: str, entry: int, plan: str, region: str | None, period: int | None,
    indicator: str | None = None,
) -> list[Gap]:  # fmt: skip
    """Gap rows without their sources, all regions where `region` is None."""
    return store().unsourced_gaps(
        plan=plan, region=region, period=period, indicator=indicator, as_of=entry)  # fmt: skip


@cached_read
def gap_years(
    place: str, entry: int, plan: str, indicator: str, region: str | None = None
) -> list[Gap]:
    """Gap rows of one indicator for every year that has a figure, without sources."""
    return store().unsourced_gaps(
        plan=plan, indicator=indicator, region=region, every_year=True, as_of=entry)  # fmt: skip


@cached_read
def prospects(
    place: str, entry: int, plan: str, indicator: str, rate: float | None = None,
    region: str | None = None, figures: tuple[float, ...] = (),
) -> list[Prospect]:  # fmt: skip
    """What the years left must bring in every region, and where what is supposed would lead."""
    return store().prospects(
        plan, indicator, rate, region=region, figures=figures, as_of=entry
    )  # fmt: skip


@cached_read
def due_path(
    place: str, rule: str, path: str, goal: float, base_value: float | None, base_year: int,
    target_year: int,
) -> list[PathPoint]:  # fmt: skip
    """The path to a target, a row a year."""
    return store().rows(
        marts.TARGET_PATH, rule=rule, path=path, goal=goal, base_value=base_value,
        base_year=base_year, target_year=target_year,
    )  # fmt: skip


@cached_read
def region_names(place: str, entry: int, plan: str, lang: str) -> dict[str, str]:
    """Names of the regions by code, in a language and the pack's order."""
    return {row["code"]: name_of(row, lang) for row in rows(place, entry, marts.REGIONS, plan)}


@cached_read
def entry_moment(place: str, entry: int) -> datetime:
    """When a ledger entry was made, in UTC."""
    return store().rows(marts.LEDGER, as_of=entry)[0]["at"]


@cached_read
def turning(
    place: str, entry: int, upload: int, table: str, kind: TurnKind, skipped: int, shown: int
) -> Turning:
    """What became of the figures of an upload retracted or reinstated."""
    return turning_of(store(), upload, table, kind, as_of=entry, skipped=skipped, shown=shown)
