"""What an upload would change, counted by the store; only the first changes are listed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from barometer.store import queries

if TYPE_CHECKING:
    from barometer.intake import Reading

Row = dict[str, Any]
FIGURES = "observations"
# More than a page shows or a person reads; a file may hold a million.
LISTED = 1_000
_WORDS = ("new", "changed", "unchanged")


@dataclass(frozen=True, slots=True)
class Changes:
    """How many incoming rows are `new`, `changed` and `unchanged`, and the first of them.

    `rows`: those that change first, each with `change`, old and new value and who reported the
    old one. `digest` differs where any row, listed or not, does.
    """

    counts: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(_WORDS, 0))
    rows: tuple[Row, ...] = ()
    digest: str = ""

    @property
    def nothing(self) -> bool:
        """True where storing would change nothing."""
        return not self.counts["new"] and not self.counts["changed"]


def changes_of(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, at: int, shown: int = LISTED
) -> Changes:
    """A reading's rows beside those in force at a ledger entry."""
    if reading.table != FIGURES:
        return _of_records(cursor, plan, reading, at, shown)
    cursor.register("incoming", reading.accepted)
    params = {"plan": plan, "as_of": at, "shown": shown}
    found = queries.rows(cursor, "staging/upload_changes", params)
    counts = {word: int(found[0][f"{word}_count"]) for word in _WORDS}
    listed = tuple(row for row in found if row["change"] is not None)
    return Changes(counts, listed, found[0]["digest"])


def _of_records(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, at: int, shown: int
) -> Changes:
    cursor.register("incoming_records", records_table(reading))
    params = {"plan": plan, "as_of": at, "table_name": reading.table}
    found = queries.rows(cursor, "staging/record_changes", params)
    counted = Counter(row["change"] for row in found)
    listed = sorted(found, key=lambda row: row["change"] != "changed")[:shown]
    digest = sha256(repr(found).encode()).hexdigest()
    return Changes({word: counted[word] for word in _WORDS}, tuple(listed), digest)


def records_table(reading: Reading) -> pa.Table:
    """The accepted records of another table, one row each, the row itself as JSON."""
    rows = [
        {
            "key": record["key"],
            "data": json.dumps(record["data"], ensure_ascii=False, sort_keys=True),
            "file": reading.file,
            "sheet": record["sheet"],
            "row": record["row"],
        }
        for record in reading.records
    ]
    names = ("key", "data", "file", "sheet")
    schema = pa.schema([*((name, pa.string()) for name in names), ("row", pa.int32())])
    return pa.Table.from_pylist(rows, schema=schema)
