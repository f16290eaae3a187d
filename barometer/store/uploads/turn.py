"""What retracting an upload leaves in force, and what reinstating it replaces again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from barometer.store.changes import FIGURES

if TYPE_CHECKING:
    from barometer.store.database import Database

Row = dict[str, Any]
Kind = Literal["retract", "reinstate"]
# Where else a figure of the upload stands: in an earlier upload, in none, in a later one.
OTHERS = ("earlier", "only", "later")


@dataclass(frozen=True, slots=True)
class Turning:
    """What became of each figure or record of an upload, by where else it stands.

    `counts` has a number for each of `OTHERS`: with `earlier` the value in force is another one
    now, with `only` there was or is none, with `later` it is the same as before. `rows` are the
    first of them, each with `before_…` and `after_…`: value or data, upload and sender.
    """

    kind: Kind
    upload: int
    table: str
    counts: Mapping[str, int]
    rows: tuple[Row, ...]

    @property
    def total(self) -> int:
        """How many figures or records the upload has."""
        return sum(self.counts.values())


def turned(
    store: Database, upload: int, table: str, kind: Kind, *, as_of: int | None = None,
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
    name = "staging/turned_figures" if table == FIGURES else "staging/turned_records"
    found = store.rows(name, as_of=as_of, upload=upload, skipped=skipped, shown=shown)
    counts = {other: int(found[0][f"{other}_count"]) for other in OTHERS}
    rows = tuple(_in_time(row, kind) for row in found if row["other"] is not None)
    return Turning(kind, upload, table, counts, rows)


def _in_time(row: Row, kind: Kind) -> Row:
    """A row as `before` and `after`, in place of with and without the upload."""
    times = ("before_", "after_") if kind == "retract" else ("after_", "before_")
    return {
        name.replace("without_", times[1], 1) if name.startswith("without_")
        else name.replace("with_", times[0], 1) if name.startswith("with_") else name: value
        for name, value in row.items() if not name.endswith("_count")
    }  # fmt: skip
