"""Running `queries/<name>.sql`: the only SQL texts the program runs for readers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from barometer.store.location import QUERIES

if TYPE_CHECKING:
    import pandas as pd

_PARAMETER = re.compile(r"\$([a-z][a-z0-9_]*)")
_COMMENT = re.compile(r"--[^\n]*")


@cache
def query_text(name: str) -> tuple[str, frozenset[str]]:
    """The text of `queries/<name>.sql` and the names of its parameters."""
    text = (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
    return text, frozenset(_PARAMETER.findall(_COMMENT.sub("", text)))


def execute(
    cursor: duckdb.DuckDBPyConnection, name: str, params: Mapping[str, Any]
) -> duckdb.DuckDBPyConnection:
    """The executed query; parameters of it that are not given are null.

    Raises:
        TypeError: a parameter that the query does not have.
    """
    text, names = query_text(name)
    unknown = set(params) - names - {"as_of"}
    if unknown:
        raise TypeError(f"{name} has no parameter {sorted(unknown)}")
    return cursor.execute(text, {key: params.get(key) for key in names})


def rows(
    cursor: duckdb.DuckDBPyConnection, name: str, params: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The query's rows as dicts, columns in the query's order."""
    result = execute(cursor, name, params)
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def frame(cursor: duckdb.DuckDBPyConnection, name: str, params: Mapping[str, Any]) -> pd.DataFrame:
    """The query's rows as a data frame; text and lists stay in Arrow, uncopied."""
    table = execute(cursor, name, params).to_arrow_table()
    built: pd.DataFrame = table.to_pandas(types_mapper=_list_type)
    return built


def _list_type(kind: pa.DataType) -> pd.ArrowDtype | None:
    """Lists stay lists: a Python object a cell would cost more than the query."""
    # Loaded by whoever asks for a frame first: no page waits for it.
    import pandas as pd

    return pd.ArrowDtype(kind) if pa.types.is_list(kind) else None
