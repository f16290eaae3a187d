"""Whose entries these are: what keeps a ledger number from ever meaning two things.

A store restored from a backup, or copied, goes on from an earlier entry, and its next numbers have
stood for something else elsewhere. So a store names its history: a list of branches, each with the
entry after which it began. Entries up to there are shared with the history it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal
from uuid import uuid4

import duckdb

from barometer.errors import UsageError

Cause = Literal["made", "restored", "copied"]
# Enough to tell histories apart, short enough for an address.
LETTERS = 12


@dataclass(frozen=True, slots=True)
class Branch:
    """A stretch of history: its name, the entry it began after, when (UTC), and why."""

    history: str
    began_after: int
    began_at: datetime
    cause: str


@dataclass(frozen=True, slots=True)
class Histories:
    """The branches of a store, the oldest first; the last one goes on."""

    branches: tuple[Branch, ...]

    def of(self, entry: int) -> str:
        """The history that made an entry."""
        begun = [branch for branch in self.branches if branch.began_after < entry]
        return (begun or self.branches)[-1 if begun else 0].history

    def hold(self, history: str, entry: int) -> bool:
        """True where an entry of that history is the same entry here."""
        names = [branch.history for branch in self.branches]
        if history not in names:
            return False
        later = self.branches[names.index(history) + 1 :]
        return not later or entry <= later[0].began_after

    def must_hold(self, history: str, entry: int) -> None:
        """Nothing where an entry of that history is the same entry here.

        Raises:
            UsageError: it is not: the store was restored since, or is another one.
        """
        if not self.hold(history, entry):
            raise UsageError("error-other-history", history=history, entry=str(entry))

    def restoring_of(self, history: str, entry: int) -> Branch | None:
        """The restoring that did away with an entry of a history; None if it was never here."""
        names = [branch.history for branch in self.branches]
        known = history in names
        later = self.branches[names.index(history) + 1 if known else 0 :]
        ended = [b for b in later if b.cause == "restored" and entry > b.began_after]
        # The first one ended it; of one that is unknown, the last may have left nothing.
        return (ended[0] if known else ended[-1]) if ended else None

    def restored_before(self, entry: int) -> Branch | None:
        """The last restoring, if an entry comes after it."""
        restorings = [branch for branch in self.branches if branch.cause == "restored"]
        return restorings[-1] if restorings and restorings[-1].began_after < entry else None


def read(cursor: duckdb.DuckDBPyConnection, catalog: str = "") -> Histories:
    """The histories of the store that a cursor sees, or of the one attached as `catalog`."""
    rows = cursor.execute(f"select * from {_table('branches', catalog)} order by number").fetchall()
    return Histories(tuple(Branch(*row[1:]) for row in rows))


def begin(cursor: duckdb.DuckDBPyConnection, cause: Cause, catalog: str = "") -> None:
    """A new branch after the latest entry."""
    branches = read(cursor, catalog).branches
    ledger = _table("ledger", catalog)
    latest = cursor.execute(f"select coalesce(max(entry), 0) from {ledger}").fetchone()
    after = latest[0] if latest else 0
    # A store that had no name yet gets the same one in all its copies, by its first entry.
    first = cursor.execute(f"select * from {ledger} where entry = 1").fetchone()
    named_by_entry = after and not branches
    name = sha256(repr(first).encode()).hexdigest() if named_by_entry else uuid4().hex
    moment = datetime.now(UTC).replace(tzinfo=None)
    new = Branch(name[:LETTERS], after if branches else 0, moment, cause)
    put(cursor, Histories((*branches, new)), catalog)


def put(cursor: duckdb.DuckDBPyConnection, histories: Histories, catalog: str = "") -> None:
    """Have a store name these histories and no others."""
    table = _table("branches", catalog)
    cursor.execute(f"delete from {table}")
    for number, branch in enumerate(histories.branches):
        values = [number, branch.history, branch.began_after, branch.began_at, branch.cause]
        cursor.execute(f"insert into {table} values (?, ?, ?, ?, ?)", values)


def _table(name: str, catalog: str) -> str:
    return f"{catalog}.main.{name}" if catalog else name
