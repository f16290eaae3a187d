"""From a file's bytes to entries of the ledger: check, preview, store."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from barometer import intake
from barometer.errors import InputRefused, UsageError
from barometer.intake import Choices, Reading
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem
from barometer.store import queries, writing
from barometer.store.snapshot import fill_temporary

if TYPE_CHECKING:
    from barometer.store.store import Store

Row = dict[str, Any]
DEFAULT_PLAN = "huludao-145"
FIGURES = "observations"
MOVING = ("achieved", "gap", "path_gap", "pace_ratio", "status", "warning_level")


@dataclass(frozen=True, slots=True)
class Check:
    """What storing one file would do.

    `changes`: one row per incoming figure with `change` (`new`, `changed`, `unchanged`), old
    and new value and who reported the old one. `moves`: gap rows `before` and `after` whose
    gap or status moves. `same_as`: the upload in force of the very same bytes, if any.
    """

    plan: str
    reading: Reading
    problems: list[Problem]
    changes: list[Row] = field(default_factory=list)
    moves: list[Row] = field(default_factory=list)
    same_as: int | None = None

    @property
    def counts(self) -> dict[str, int]:
        """How many figures are `new`, `changed` and `unchanged`."""
        counted = Counter(row["change"] for row in self.changes)
        return {word: counted[word] for word in ("new", "changed", "unchanged")}

    @property
    def refused(self) -> bool:
        """True where the file has an error."""
        return any(problem.is_error for problem in self.problems)


def read_file(
    name: str,
    data: bytes,
    words: Vocabulary,
    table: str | None,
    *,
    region: str | None = None,
    history: pa.Table | None = None,
    choices: Choices | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Reading]:
    """The readings of a file under one plan's words; several for a zip."""
    return intake.read(
        name, data, words, table=table or FIGURES, region=region, history=history,
        choices=choices, progress=progress,
    )  # fmt: skip


def plan_for(store: Store, name: str, data: bytes, plan: str | None) -> str:
    """The plan to read a file under: the one named, else the only one that it fits.

    Raises:
        UsageError: there is no such plan, or several fit.
    """
    heads = store.plans()
    if plan is not None:
        if plan not in {head["plan"] for head in heads}:
            raise UsageError("error-no-plan", plan=plan)
        return plan
    words = [store.vocabulary(head["plan"]) for head in heads if not head["example"]]
    fitting = intake.fits(name, data, words)
    if len(fitting) > 1:
        raise UsageError("error-several-plans", plans=", ".join(sorted(fitting)))
    return fitting[0] if fitting else own_plan(heads)


def own_plan(heads: Sequence[Row]) -> str:
    """The plan that opens when none is named.

    Raises:
        UsageError: the setting names a plan that the store does not hold.
    """
    wanted = os.environ.get("BAROMETER_PLAN", DEFAULT_PLAN)
    held = [head["plan"] for head in heads]
    if wanted in held:
        return wanted
    if "BAROMETER_PLAN" in os.environ or not held:
        raise UsageError("error-no-plan", plan=wanted)
    return str(held[0])


def check(
    store: Store,
    name: str,
    data: bytes,
    *,
    plan: str | None = None,
    region: str | None = None,
    table: str | None = None,
    choices: Choices | None = None,
    progress: Callable[[float], None] | None = None,
    with_moves: bool = False,
) -> list[Check]:
    """What `upload` would do with a file; nothing is stored. One per file of a zip.

    Raises:
        UsageError: unknown plan or region, or several plans fit.
    """
    chosen = plan_for(store, name, data, plan)
    words = store.vocabulary(chosen)
    if region is not None and region not in {item.code for item in words.regions}:
        raise UsageError("error-no-region", region=region, plan=chosen)
    readings = read_file(
        name, data, words, table, region=region, history=_history(store, chosen),
        choices=choices, progress=progress,
    )  # fmt: skip
    return [_checked(store, chosen, reading, data, with_moves) for reading in readings]


def _history(store: Store, plan: str) -> Callable[[Sequence[str]], pa.Table]:
    def history(indicators: Sequence[str]) -> pa.Table:
        entry = store.entry()
        params = {"plan": plan, "as_of": entry, "indicators": list(indicators)}
        with store.reading(entry) as cursor:
            return queries.execute(cursor, "staging/history", params).to_arrow_table()

    return history


def _checked(store: Store, plan: str, reading: Reading, data: bytes, with_moves: bool) -> Check:
    with store.trial() as cursor:
        at = writing.latest_entry(cursor)
        fill_temporary(cursor, at)
        same = _same_file(cursor, plan, reading, data, at)
        changes = _changes(cursor, plan, reading, at)
        moves = _moves(cursor, plan, reading, data, at) if with_moves else []
    problems = [*reading.problems, *_final_replaced(changes)]
    return Check(plan, reading, problems, changes, moves, same)


def _final_replaced(changes: list[Row]) -> list[Problem]:
    """A verified final figure giving way to a later, less final one deserves a look."""
    return [
        Problem(
            "replaces_final",
            "problem-replaces-final",
            "warning",
            sheet=row["sheet"],
            row=row["row"],
            column=row["column"],
            value=str(row["value"]),
            file=row["file"],
            facts={"old": row["old_value"]},
        )
        for row in changes
        if row.get("old_vintage") == "final"
        and row["vintage"] != "final"
        and row["change"] == "changed"
    ]


def _moves(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, data: bytes, at: int
) -> list[Row]:
    """Gap rows before and after, by storing for a moment inside a transaction that is undone."""
    before = {_place(row): row for row in _gaps(cursor, plan, at)}
    entry = append_reading(cursor, reading, plan, data, who=None, origin="upload")
    fill_temporary(cursor, entry)
    after = {_place(row): row for row in _gaps(cursor, plan, entry)}
    return [
        {"before": before.get(place), "after": row}
        for place, row in after.items()
        if place not in before or any(row[name] != before[place][name] for name in MOVING)
    ]


def _gaps(cursor: duckdb.DuckDBPyConnection, plan: str, at: int) -> list[Row]:
    return queries.rows(cursor, "marts/gaps", {"plan": plan, "as_of": at})


def _place(gap: Row) -> tuple[str, str]:
    return gap["target"], gap["region_code"]


def upload(
    store: Store,
    name: str,
    data: bytes,
    *,
    plan: str | None = None,
    region: str | None = None,
    table: str | None = None,
    by: str | None = None,
    note: str | None = None,
    partial: bool = False,
    choices: Choices | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Row]:
    """Store a file in one transaction; its upload objects, several for a zip.

    The very same file, where it would change nothing, is not stored again: its object is that
    of the earlier upload with nothing new or changed.

    Raises:
        InputRefused: it has errors and `partial` is not set, or no row is good.
        UsageError: unknown plan or region, or several plans fit.
    """
    checks = check(
        store, name, data, plan=plan, region=region, table=table, choices=choices,
        progress=progress,
    )  # fmt: skip
    _refuse(name, checks, partial)
    with store.writing() as cursor:
        fill_temporary(cursor, writing.latest_entry(cursor))
        entries = [
            _unless_same(cursor, item, data)
            or append_reading(
                cursor, item.reading, item.plan, data, who=by, origin="upload", note=note
            )
            for item in checks
        ]
    return [_object(store, item, entry) for item, entry in zip(checks, entries, strict=True)]


def _refuse(name: str, checks: list[Check], partial: bool) -> None:
    problems = [problem for item in checks for problem in item.problems]
    kept = sum(item.reading.accepted_count for item in checks)
    if any(item.refused for item in checks) and (not partial or kept == 0):
        raise InputRefused("error-file-refused", problems, file=name)


def _object(store: Store, item: Check, entry: int) -> Row:
    found = store.upload_object(entry)
    if item.same_as == entry:
        accepted = found["new"] + found["changed"] + found["unchanged"]
        return {**found, "new": 0, "changed": 0, "unchanged": accepted}
    return found


def _unless_same(cursor: duckdb.DuckDBPyConnection, item: Check, data: bytes) -> int | None:
    """The earlier upload of the same bytes, when storing them again would change nothing."""
    at = writing.latest_entry(cursor)
    same = _same_file(cursor, item.plan, item.reading, data, at)
    if same is None:
        return None
    changes = _changes(cursor, item.plan, item.reading, at)
    return same if all(row["change"] == "unchanged" for row in changes) else None


def _same_file(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, data: bytes, at: int
) -> int | None:
    found = queries.rows(cursor, "staging/same_file", {
        "plan": plan, "table_name": reading.table, "sha256": sha256(data).hexdigest(),
        "as_of": at,
    })  # fmt: skip
    return int(found[-1]["upload"]) if found else None


def _changes(cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, at: int) -> list[Row]:
    if reading.table == FIGURES:
        cursor.register("incoming", reading.accepted)
        return queries.rows(cursor, "staging/upload_changes", {"plan": plan, "as_of": at})
    cursor.register("incoming_records", records_table(reading))
    params = {"plan": plan, "as_of": at, "table_name": reading.table}
    return queries.rows(cursor, "staging/record_changes", params)


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


def append_reading(
    cursor: duckdb.DuckDBPyConnection,
    reading: Reading,
    plan: str,
    data: bytes,
    *,
    who: str | None,
    origin: str,
    note: str | None = None,
) -> int:
    """The entry of a stored reading: ledger entry, upload, original bytes, rows."""
    counted = Counter(
        row["change"] for row in _changes(cursor, plan, reading, writing.latest_entry(cursor))
    )
    entry = writing.append_entry(cursor, "upload", who=who, plan=plan, note=note)
    digest = sha256(data).hexdigest()
    queries.execute(cursor, "staging/append_upload", {
        "entry": entry, "plan": plan, "table_name": reading.table, "file": reading.file,
        "sha256": digest, "origin": origin, "row_count": reading.rows,
        "accepted_count": reading.accepted_count, "new_count": counted["new"],
        "changed_count": counted["changed"], "unchanged_count": counted["unchanged"],
    })  # fmt: skip
    queries.execute(cursor, "staging/append_file", {
        "entry": entry, "sha256": digest, "name": reading.file, "data": data,
    })  # fmt: skip
    _append_rows(cursor, reading, plan, entry)
    return entry


def _append_rows(
    cursor: duckdb.DuckDBPyConnection, reading: Reading, plan: str, entry: int
) -> None:
    params: Row = {"entry": entry, "plan": plan}
    if reading.table == FIGURES:
        queries.execute(cursor, "staging/append_repeats", params)
        queries.execute(cursor, "staging/append_observations", params)
    else:
        params["table_name"] = reading.table
        queries.execute(cursor, "staging/append_records", params)


def all_problems(checks: Sequence[Check]) -> Iterator[Problem]:
    """The problems of all checks, in the file's order."""
    for item in checks:
        yield from item.problems
