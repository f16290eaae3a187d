"""Running `queries/<name>.sql`, the only SQL texts run for readers, and what they ask of Python."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, cast

import duckdb
import pyarrow as pa
from duckdb.func import SPECIAL
from duckdb.sqltypes import DOUBLE, VARCHAR

from barometer import terms, units
from barometer.store.location import QUERIES

Row_co = TypeVar("Row_co", covariant=True)
_PARAMETER = re.compile(r"\$([a-z][a-z0-9_]*)")
_COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True, slots=True)
class Query(Generic[Row_co]):
    """One query below `queries/` and the row that it gives back, a TypedDict."""

    name: str
    row: type[Row_co]


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
    cursor: duckdb.DuckDBPyConnection, query: Query[Row_co], params: Mapping[str, Any]
) -> list[Row_co]:
    """The query's rows as dicts, columns in the query's order."""
    result = execute(cursor, query.name, params)
    names = [column[0] for column in result.description]
    records = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    return cast("list[Row_co]", records)


def table(
    cursor: duckdb.DuckDBPyConnection, query: Query[object], params: Mapping[str, Any]
) -> pa.Table:
    """The query's rows in Arrow, columns in the query's order."""
    return execute(cursor, query.name, params).to_arrow_table()


def add_functions(connection: duckdb.DuckDBPyConnection) -> None:
    """Give every cursor of a connection `unit_factor(unit, unit)` and `term_code(field, text)`."""
    connection.create_function(
        "unit_factor", unit_factor, [VARCHAR, VARCHAR], DOUBLE, null_handling=SPECIAL
    )  # fmt: skip
    connection.create_function(
        "term_code", term_code, [VARCHAR, VARCHAR], VARCHAR, null_handling=SPECIAL
    )  # fmt: skip


def unit_factor(from_unit: str | None, to_unit: str | None) -> float | None:
    """As `units.factor`; null where a unit is missing or the two do not convert."""
    if from_unit is None or to_unit is None:
        return None
    return units.factor(from_unit, to_unit)


def term_code(field: str | None, text: str | None) -> str | None:
    """As `terms.code_of`; null where nothing is written or the word is not known."""
    if field is None or text is None:
        return None
    return terms.code_of(field, text)
