"""The columns of a declared row: names, types, units and descriptions, read off its annotations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Fact:
    """What a type does not tell of a column: its unit, and the key of its description."""

    unit: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One declared column: its name, DuckDB type, whether it may be null, unit and description."""

    name: str
    type: str
    nullable: bool
    unit: str | None
    about: str


_TYPES: dict[Any, str] = {
    str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", date: "DATE",
    datetime: "TIMESTAMP", bytes: "BLOB",
}  # fmt: skip


@cache
def columns_of(row: type) -> tuple[Column, ...]:
    """The declared columns of a row, in order."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(_column(name, hint) for name, hint in hints.items())


def _column(name: str, hint: Any) -> Column:
    fact = Fact()
    nullable = get_origin(hint) in (Union, UnionType)
    if nullable:
        [hint] = [kind for kind in get_args(hint) if kind is not NoneType]
    if get_origin(hint) is Annotated:
        hint, fact = get_args(hint)
    return Column(name, _type(hint), nullable, fact.unit, fact.about or name.replace("_", "-"))


def _type(hint: Any) -> str:
    """The DuckDB type of a Python one; lists and rows within rows included."""
    if get_origin(hint) is list:
        return f"{_type(get_args(hint)[0])}[]"
    if get_origin(hint) is Literal:
        return _TYPES[str]
    if hint in _TYPES:
        return _TYPES[hint]
    inner = ", ".join(f'"{column.name}" {column.type}' for column in columns_of(hint))
    return f"STRUCT({inner})"
