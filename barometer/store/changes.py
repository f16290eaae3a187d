"""What storing a file would do: which rows are new or changed, and which gaps move.

The store counts; only the first changes are listed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypedDict

import duckdb
import pyarrow as pa

from barometer.intake.layout.document import printed
from barometer.problems import Problem
from barometer.rows import FigureChange, Gap, RecordChange
from barometer.store import queries, staging

if TYPE_CHECKING:
    from barometer.intake import Reading

FIGURES = "observations"
# More than a page shows or a person reads; a file may hold a million.
LISTED = 1_000
_WORDS = ("new", "changed", "unchanged")
_ORDER = ("changed", "new", "unchanged")


@dataclass(frozen=True, slots=True)
class Changes:
    """How many incoming rows are `new`, `changed` and `unchanged`, and the first of them.

    `rows` (or `records` of another table): those that change first.
    `every`: all of them in the same order, where somebody looks through them. `digest`
    differs where any row, listed or not, does.
    """

    counts: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(_WORDS, 0))
    rows: tuple[FigureChange, ...] = ()
    records: tuple[RecordChange, ...] = ()
    every: pa.Table | None = None
    digest: str = ""

    @property
    def is_empty(self) -> bool:
        """True where storing would change nothing."""
        return not self.counts["new"] and not self.counts["changed"]


def changes_of(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, at: int,
    shown: int | None = LISTED,
) -> Changes:  # fmt: skip
    """A reading's rows beside those in force at a ledger entry; `shown` None keeps every one."""
    if reading.table != FIGURES:
        return _of_records(cursor, plan, reading, at, shown)
    cursor.register("incoming", reading.accepted)
    params = {"plan": plan, "as_of": at, "shown": shown}
    compared = queries.table(cursor, staging.UPLOAD_CHANGES, params)
    counts = {word: int(compared[f"{word}_count"][0].as_py()) for word in _WORDS}
    digest = str(compared["digest"][0].as_py())
    listed = compared.drop_columns(["digest", *(f"{word}_count" for word in _WORDS)])
    listed = listed.filter(listed["change"].is_valid())
    rows = tuple(listed.slice(0, LISTED).to_pylist())
    every = _compact(listed) if shown is None else None
    return Changes(counts, rows, every=every, digest=digest)


def _compact(rows: pa.Table) -> pa.Table:
    """Texts by number: a page keeps the rows of a large file as long as it is looked at."""
    columns = [column.dictionary_encode() if pa.types.is_string(column.type) else column
                for column in rows.columns]  # fmt: skip
    return pa.table(dict(zip(rows.column_names, columns, strict=True)))


def _of_records(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, at: int, shown: int | None
) -> Changes:
    cursor.register("incoming_records", records_table(reading))
    params = {"plan": plan, "as_of": at, "table_name": reading.table}
    compared = queries.rows(cursor, staging.RECORD_CHANGES, params)
    counted = Counter(row["change"] for row in compared)
    order = sorted(compared, key=lambda row: _ORDER.index(row["change"]))
    every = None
    if shown is None and order:
        regions = {record["key"]: record["data"].get("region_code") for record in reading.records}
        every = pa.Table.from_pylist(
            [{**row, "region_code": regions.get(row["key"])} for row in order]
        )
    counts = {word: counted[word] for word in _WORDS}
    digest = sha256(repr(compared).encode()).hexdigest()
    listed = tuple(order[: LISTED if shown is None else shown])
    return Changes(counts, records=listed, every=every, digest=digest)


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


class GapMove(TypedDict):
    """A gap row as it is, and as it would be."""

    before: Gap | None
    after: Gap


@dataclass(frozen=True, slots=True)
class Check:
    """What storing one file would do.

    `changes`: what is new, changed and unchanged, counted, and the first of it listed.
    `moves`: gap rows `before` and `after` whose gap or status moves, None where nobody has looked
    for them. `same_as`: the upload in force of the very same bytes, if any. `entry`: the latest
    one when it was looked at.
    """

    plan: str
    reading: Reading
    problems: list[Problem]
    changes: Changes = field(default_factory=Changes)
    moves: list[GapMove] | None = None
    same_as: int | None = None
    entry: int = 0

    @property
    def digest(self) -> str:
        """The same only where storing would do the same: rows, problems, gaps that move."""
        moves = [
            [place_of(move["after"]), standing_of(move["before"]), standing_of(move["after"])]
            for move in self.moves or ()
        ]
        effect = (self.plan, self.reading.table, self.changes.digest, self.problems, moves)
        return sha256(repr(effect).encode()).hexdigest()

    @property
    def counts(self) -> dict[str, int]:
        """How many figures are `new`, `changed` and `unchanged`."""
        return dict(self.changes.counts)

    @property
    def readings(self) -> list[dict[str, Any]]:
        """How each table of the file was read, or may be, as JSON holds it."""
        return [printed(reading) for reading in self.reading.readings]

    @property
    def refused(self) -> bool:
        """True where the file has an error."""
        return any(problem.is_error for problem in self.problems)


def standing_of(gap: Gap | None) -> list[object] | None:
    """What of a gap row a reader is told to have moved."""
    return gap and [
        gap["achieved"], gap["gap"], gap["path_gap"], gap["pace_ratio"], gap["status"],
        gap["warning_level"],
    ]  # fmt: skip


def place_of(gap: Gap) -> tuple[str, str]:
    """The target and region that a gap row is about."""
    return gap["target"], gap["region_code"]
