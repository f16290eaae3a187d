"""Answering one question, in a child process that holds nothing but a snapshot file.

A plain SELECT is asked for the keys of its numbers too, in columns at the end that nobody sees,
where the parsed question with the columns is the same as without them in all else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from barometer.query.origin import Key, Origins, packed, unpacked
from barometer.query.origins import Trace, trace
from barometer.query.statement import Mistake, Node, Statement, read_statement, syntax_mistake
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

_NAME = "key of a number"
# Places in the text where the list of columns may end.
_MOST_TRIES = 4
# `distinct` means all columns: with columns added it would ask something else.
_WHOLE_ROWS = ("DISTINCT_MODIFIER",)


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


def with_keys(
    cursor: duckdb.DuckDBPyConnection, statement: Statement, traced: Trace
) -> tuple[str, list[tuple[str, ...]]] | None:
    """The question with the keys it does not select added, and these; None where none is added."""
    wanted = list(dict.fromkeys(traced.unselected_keys.values()))
    if not wanted or not _is_plain(statement.node, len(traced.names)):
        return None
    quoted = (".".join(f'"{_doubled(part)}"' for part in key) for key in wanted)
    added = "".join(f', {key} as "{_NAME} {at}"' for at, key in enumerate(quoted))
    try:
        return next((
            (text, wanted) for text in _texts_with(statement.text, f"{added} ")
            if _is_same_question(cursor, text, statement.node, len(wanted))
        ), None)  # fmt: skip
    except RecursionError:
        # Nested just so deeply that it may be asked, and not so that trees can be compared.
        return None


def origins_with_keys(traced: Trace, keys: Sequence[tuple[str, ...]]) -> Origins:
    """The origins, with the keys that were added as columns after the question's own."""
    first = len(traced.names)
    more: dict[int, dict[str, Key]] = {}
    for (at, name), key in traced.unselected_keys.items():
        if key in keys:
            more.setdefault(at, {})[name] = Key(first + keys.index(key))
    return tuple(
        origin if origin is None else replace(origin, keys={**origin.keys, **more.get(at, {})})
        for at, origin in enumerate(traced.origins)
    )


def _is_plain(node: Node, columns: int) -> bool:
    """True for a SELECT in which a column more leaves the others and the rows as they are."""
    modifiers = node["modifiers"]
    ordered = [order["expression"] for one in modifiers for order in one.get("orders", ())]
    return (
        node["type"] == "SELECT_NODE"
        and not node["group_expressions"]
        and node["aggregate_handling"] == "STANDARD_HANDLING"
        and not any(one["type"] in _WHOLE_ROWS for one in modifiers)
        and not any(expression["class"] == "STAR" for expression in ordered)
        and not any(_place(expression) > columns for expression in ordered)
    )


def _place(expression: Node) -> int:
    """The column that an order names by its place among those selected; 0 for any other order."""
    position = (
        expression.get("value", {}).get("value") if expression["class"] == "CONSTANT" else None
    )
    return position if isinstance(position, int) else 0


def _texts_with(text: str, added: str) -> Iterator[str]:
    """The text with `added` before a FROM: one text for each FROM outside brackets."""
    whole, depth, tries = text.encode(), 0, 0
    for place, _ in duckdb.tokenize(text):
        depth += {b"(": 1, b")": -1}.get(whole[place : place + 1], 0)
        if depth == 0 and whole[place : place + 4].lower() == b"from" and tries < _MOST_TRIES:
            tries += 1
            yield (whole[:place] + added.encode() + whole[place:]).decode(errors="replace")


def _is_same_question(cursor: duckdb.DuckDBPyConnection, text: str, node: Node, more: int) -> bool:
    """True where the text is the parsed question with `more` columns at the end of its list."""
    row = cursor.execute("select json_serialize_sql($sql)", {"sql": text}).fetchone()
    tree: dict[str, Any] = json.loads(str(row[0])) if row else {"error": True}
    if tree["error"] or len(tree["statements"]) != 1:
        return False
    other = tree["statements"][0]["node"]
    shorter = {**other, "select_list": other.get("select_list", [])[:-more]}
    return bool(_without_places(shorter) == _without_places(node))


def _without_places(node: Any) -> Any:
    """The tree without the places in the text."""
    if isinstance(node, Mapping):
        return {
            key: _without_places(value) for key, value in node.items() if key != "query_location"
        }
    return [_without_places(item) for item in node] if isinstance(node, list) else node


def _doubled(name: str) -> str:
    return name.replace('"', '""')
