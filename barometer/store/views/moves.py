"""What moved between two ledger entries: which gaps and statuses, and because of which rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from barometer.errors import UsageError
from barometer.plan.heading import TIME_ZONE
from barometer.rows import Gap, Move, Source
from barometer.store import staging
from barometer.store.staging import MovingEntry

if TYPE_CHECKING:
    from barometer.store.database import Database

Place = tuple[str, str, str]
# How many entries back the last one that moved something is looked for.
LOOKED_BACK = 20
DAYS = 30
NEW, REVISED, RETRACTED = "new", "revised", "retracted"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two entries, the state after the first beside the one after the last.

    `chosen`: how they were found: `asked`, `last` (the last entry that moved something), or
    `days` (nothing moved lately, so the last 30 days).
    """

    since: int
    until: int
    chosen: str


def stretch(
    store: Database, plan: str | None, since: str | None = None, until: str | None = None,
    as_of: int | None = None,
) -> Stretch:  # fmt: skip
    """The two entries asked for, by number or by day; a day stands for all that it brought.

    Raises:
        UsageError: neither a number of an entry nor a day, or the end lies before the start.
    """
    latest = store.pinned(as_of)
    last = _entry(store, "until", until, latest, whole_day=True) if until else latest
    if since is None:
        return _usual(store, plan, last)
    first = _entry(store, "since", since, latest, whole_day=False)
    if first > last:
        raise UsageError("error-changes-order", since=since, until=until or str(last))
    return Stretch(first, last, "asked")


def _usual(store: Database, plan: str | None, until: int) -> Stretch:
    """From before the last entry that moved something, else the last 30 days."""
    for entry in moving_entries(store, plan, until)[:LOOKED_BACK]:
        if moves(store, plan=plan, since=entry["entry"] - 1, until=entry["entry"]):
            return Stretch(entry["entry"] - 1, until, "last")
    # No answer reads the clock: a pinned one would change.
    moment = next((row["at"] for row in store.ledger() if row["entry"] <= until), None)
    start = _entry_before(store, moment - timedelta(days=DAYS)) if moment else 0
    return Stretch(start, until, "days")


def _entry(store: Database, name: str, text: str, latest: int, *, whole_day: bool) -> int:
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        return store.pinned(int(text)) if int(text) <= latest else _refused(name, text, latest)
    try:
        day = date.fromisoformat(text) + timedelta(days=whole_day)
    except (ValueError, OverflowError):
        return _refused(name, text, latest)
    start = datetime.combine(day, time(), ZoneInfo(TIME_ZONE)).astimezone(UTC)
    return min(_entry_before(store, start), latest)


def _refused(name: str, text: str, latest: int) -> int:
    raise UsageError("error-changes-entry", name=name, value=text, latest=str(latest))


def _entry_before(store: Database, moment: datetime) -> int:
    """The last entry made before a moment."""
    plain = moment.replace(tzinfo=None)
    return next((row["entry"] for row in store.ledger() if row["at"] < plain), 0)


def moving_entries(
    store: Database, plan: str | None, until: int, since: int | None = None
) -> list[MovingEntry]:
    """The entries up to one that can have moved something, newest first."""
    return store.rows(staging.MOVING_ENTRIES, as_of=until, plan=plan, since=since)


def moves(
    store: Database, *, plan: str | None, since: int, until: int, region: str | None = None,
    period: int | None = None,
) -> list[Move]:  # fmt: skip
    """What moved between two entries, in the plan's order; every plan where none is named.

    `period`: the year looked at in both; left out, each target's latest.
    """
    before = _rows(store, plan, region, since, period)
    after = _rows(store, plan, region, until, period)
    moved = {place: row for place, row in after.items() if has_moved(before.get(place), row)}
    if not moved:
        return []
    entries = moving_entries(store, plan, until, since)
    because = _because(store, moved, before, entries, since, until)
    return [
        _move(before.get(place), row, because.get((row["plan"], row["region_code"],
              row["indicator"]), []), entries)
        for place, row in moved.items()
    ]  # fmt: skip


def _rows(
    store: Database, plan: str | None, region: str | None, entry: int, period: int | None = None
) -> dict[Place, Gap]:
    rows = store.unsourced_gaps(plan=plan, region=region, period=period, as_of=entry)
    return {place_of(row): row for row in rows}


def place_of(row: Gap) -> Place:
    """Plan, target and region of a gap row."""
    return row["plan"], row["target"], row["region_code"]


def has_moved(before: Gap | None, after: Gap) -> bool:
    """Whether value or status differ; a target that comes with its pack has not moved by that."""
    if before is None:
        return after["achieved"] is not None
    return (before["achieved"], before["status"]) != (after["achieved"], after["status"])


def _move(was: Gap | None, after: Gap, because: list[Source], entries: list[MovingEntry]) -> Move:
    return Move(
        plan=after["plan"], target=after["target"], region_code=after["region_code"],
        before=was and was["achieved"], after=after["achieved"],
        status_before=was and was["status"], status_after=after["status"],
        because=because, change=_change(was, after, because, entries),
        indicator=after["indicator"], name=after["name"], name_en=after["name_en"],
        region=after["region"], region_en=after["region_en"], unit=after["unit"],
        decimals=after["decimals"], period_before=was and was["period"], period=after["period"],
        gap_before=was and was["gap"], gap_after=after["gap"],
    )  # fmt: skip


def _change(
    before: Gap | None, after: Gap, because: list[Source], entries: list[MovingEntry]
) -> str:
    """`retracted` where the last that happened to an upload behind it is that it was taken out."""
    if (before is None or before["achieved"] is None) and after["achieved"] is not None:
        return NEW
    last = {row["upload"]: row["kind"] for row in reversed(entries)}
    taken_out = any(last.get(source["upload"]) == "retract" for source in because)
    return RETRACTED if taken_out else REVISED


def _because(
    store: Database, moved: dict[Place, Gap], before: dict[Place, Gap], entries: list[MovingEntry],
    since: int, until: int,
) -> dict[Place, list[Source]]:  # fmt: skip
    """By plan, region and indicator: the rows of uploads meanwhile that speak of it."""
    summed = [row["summed"] or row["from_ledger"] or before.get(place, row)["summed"]
              for place, row in moved.items()]  # fmt: skip
    rows = store.rows(
        staging.MOVING_ROWS, as_of=until, since=since, summed=summed,
        uploads=sorted({row["upload"] for row in entries if row["upload"] is not None}),
        plans=[row["plan"] for row in moved.values()],
        regions=[row["region_code"] for row in moved.values()],
        indicators=[row["indicator"] for row in moved.values()],
    )  # fmt: skip
    sources: dict[Place, list[Source]] = {}
    for row in rows:
        source = Source(upload=row["upload"], file=row["file"], row=row["row"])
        sources.setdefault((row["plan"], row["region_code"], row["indicator"]), []).append(source)
    return sources
