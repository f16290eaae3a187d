"""What retracting an upload leaves in force, and what reinstating it replaces again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from barometer.rows import TurnedFigure, TurnedRecord
from barometer.store import staging
from barometer.store.changes import FIGURES

if TYPE_CHECKING:
    from barometer.store.database import Database

TurnKind = Literal["retract", "reinstate"]
# Where else a figure of the upload stands: in an earlier upload, in none, in a later one.
OTHERS = ("earlier", "only", "later")


@dataclass(frozen=True, slots=True)
class Turning:
    """What became of each figure or record of an upload, by where else it stands.

    `counts` has a number for each of `OTHERS`: with `earlier` the value in force is another one
    now, with `only` there was or is none, with `later` it is the same as before. `figures` or
    the first of them.
    """

    kind: TurnKind
    upload: int
    table: str
    counts: Mapping[str, int]
    figures: tuple[TurnedFigure, ...] = ()
    records: tuple[TurnedRecord, ...] = ()

    @property
    def total(self) -> int:
        """How many figures or records the upload has."""
        return sum(self.counts.values())


def turning_of(
    store: Database, upload: int, table: str, kind: TurnKind, *, as_of: int | None = None,
    skipped: int = 0, shown: int,
) -> Turning:  # fmt: skip
    """What an upload of a table changed when it was retracted or reinstated.

    Args:
        store: the store it is in.
        upload: its number.
        table: the table that its rows are of.
        kind: what was done to it.
        as_of: the ledger entry at which it had been.
        skipped: how many of its rows come before the first one listed.
        shown: how many are listed at most.
    """
    asked = {"upload": upload, "retracts": kind == "retract", "skipped": skipped, "shown": shown}
    if table == FIGURES:
        figures = store.rows(staging.TURNED_FIGURES, as_of=as_of, **asked)
        listed = tuple(row for row in figures if row["other"] is not None)
        return Turning(kind, upload, table, _counts(figures[0]), figures=listed)
    records = store.rows(staging.TURNED_RECORDS, as_of=as_of, **asked)
    held = tuple(row for row in records if row["other"] is not None)
    return Turning(kind, upload, table, _counts(records[0]), records=held)


def _counts(row: TurnedFigure | TurnedRecord) -> dict[str, int]:
    counts = (row["earlier_count"], row["only_count"], row["later_count"])
    return dict(zip(OTHERS, counts, strict=True))
