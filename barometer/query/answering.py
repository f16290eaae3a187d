"""Answering one question, in a child process that holds nothing but a snapshot file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from barometer.query.hidden_keys import origins_with_keys, with_keys
from barometer.query.origin import Origins, packed, unpacked
from barometer.query.origins import trace
from barometer.query.statement import Mistake, Statement, read_statement, syntax_mistake
from barometer.workers.tables import table_bytes

if TYPE_CHECKING:
    from barometer.workers.child import Job

# Nothing beside the file can be reached, and no statement can change that.
CONFIG = {
    "enable_external_access": "false", "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false", "python_enable_replacements": "false",
    "temp_directory": "", "lock_configuration": "true", "threads": "2",
    "memory_limit": "700MB",
}  # fmt: skip
_BATCH = 2_048


def prepare() -> None:
    """Load what the first question would wait for."""
    _reader().execute("select json_serialize_sql('select 1')")


def answer(job: Job) -> tuple[Any, list[Any]]:
    """The rows of one question as Arrow, or what is wrong with it.

    Arguments: `file` of the snapshot, `sql`, `parameters`, `tables` (names of the results that
    come along as blobs), `origins` of their columns, None where nobody wants to know those of this
    answer, `skip` (rows left out at the start), and the limits `rows`, `cells`, `bytes`.
    """
    arguments = job.arguments
    cursor = _opened(arguments["file"]).cursor()
    try:
        answers = {name: pa.ipc.open_stream(blob).read_all()
                   for name, blob in zip(arguments["tables"], job.blobs, strict=True)}  # fmt: skip
        for name, table in answers.items():
            cursor.register(name, table)
        statement = read_statement(
            cursor, arguments["sql"], [*_views(arguments["file"]), *arguments["tables"]]
        )
        traced = arguments["origins"] is not None
        whole = _traced(cursor, statement, answers, arguments) if traced else None
        types, table, truncated, origins = whole or (*_result(cursor, statement, arguments), ())
    except Mistake as mistake:
        return {"mistake": [mistake.key, mistake.place, mistake.facts]}, []
    finally:
        cursor.close()
    payload = {"types": types, "truncated": truncated, "origins": packed(origins)}
    return payload, [table_bytes(table)]


def _traced(
    cursor: duckdb.DuckDBPyConnection,
    statement: Statement,
    answers: Mapping[str, pa.Table],
    arguments: Any,
) -> tuple[list[str], pa.Table, bool, Origins] | None:
    """The answer with where its numbers come from; None where that cannot be told.

    Keys that the question does not show stand in columns behind its own, which have no type.
    """
    known = {name: (rows.column_names, unpacked(arguments["origins"][name]))
             for name, rows in answers.items()}  # fmt: skip
    traced = trace(statement.node, known, arguments["parameters"])
    longer = with_keys(cursor, statement, traced)
    shown = len(traced.names)
    try:
        text, keys = longer or (statement.text, [])
        types, table, truncated = _result(
            cursor, replace(statement, text=text), arguments, len(keys)
        )
    except Mistake:
        return None
    names = table.column_names[:shown]
    same = table.num_columns == shown + len(keys) and all(
        not one or one.casefold() == other.casefold()
        for one, other in zip(traced.names, names, strict=True)
    )
    if keys and not same:
        return None
    return types[:shown] if keys else types, table, truncated, (
        origins_with_keys(traced, keys) if same else ())  # fmt: skip


def describe(job: Job) -> tuple[Any, list[Any]]:
    """Tables and parameters of each question, or its mistake; nothing is run.

    Arguments: `questions` by name, and `tables` that they may read.
    """
    arguments = job.arguments
    return {name: _described(_reader(), sql, arguments["tables"])
            for name, sql in arguments["questions"].items()}, []  # fmt: skip


def _described(cursor: duckdb.DuckDBPyConnection, sql: str, tables: list[str]) -> Any:
    try:
        statement = read_statement(cursor, sql, tables)
    except Mistake as mistake:
        return {"mistake": [mistake.key, mistake.place, mistake.facts]}
    return {"tables": sorted(statement.tables), "parameters": sorted(statement.parameters)}


def _result(
    cursor: duckdb.DuckDBPyConnection, statement: Statement, arguments: Any, unseen: int = 0
) -> tuple[list[str], pa.Table, bool]:
    """Types of the columns, the rows as far as they may go, and whether there were more.

    `unseen` columns at the end do not count.

    Raises:
        Mistake: a parameter has no value, or DuckDB cannot run the question.
    """
    lacking = sorted(statement.parameters - set(arguments["parameters"]))
    if lacking:
        raise Mistake("query-no-value", facts={"names": lacking})
    values = {name: arguments["parameters"][name] for name in statement.parameters}
    try:
        rows = cursor.execute(statement.text, values) if values else cursor.execute(statement.text)
        types = [str(column[1]) for column in rows.description]
        table, truncated = _within(rows.to_arrow_reader(_BATCH), arguments, unseen)
    except duckdb.OutOfMemoryException as error:
        raise MemoryError from error
    except duckdb.Error as error:
        raise syntax_mistake(error, statement.text, statement.tables) from error
    return types, table, truncated


def _within(reader: pa.RecordBatchReader, arguments: Any, unseen: int) -> tuple[pa.Table, bool]:
    """As many rows as the limits allow, and whether there were more."""
    most = min(arguments["rows"], arguments["cells"] // max(1, len(reader.schema) - unseen))
    batches, rows, size, left = list[pa.RecordBatch](), 0, 0, arguments["skip"]
    for whole in reader:
        batch = whole.slice(min(left, whole.num_rows))
        left -= whole.num_rows - batch.num_rows
        if rows + batch.num_rows > most or size + batch.nbytes > arguments["bytes"]:
            batches.append(batch.slice(0, most - rows) if size < arguments["bytes"] else batch[:0])
            return pa.Table.from_batches(batches, reader.schema), True
        batches.append(batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
    return pa.Table.from_batches(batches, reader.schema), False


@cache
def _reader() -> duckdb.DuckDBPyConnection:
    """An empty database, to take questions apart with."""
    return duckdb.connect(config=dict(CONFIG))


@lru_cache(1)
def _opened(file: str) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(file, read_only=True, config=dict(CONFIG))


@lru_cache(1)
def _views(file: str) -> tuple[str, ...]:
    names = _opened(file).execute(
        "select table_name from duckdb_tables() "
        "union all select view_name from duckdb_views() where not internal"
    )
    return tuple(name for (name,) in names.fetchall())
