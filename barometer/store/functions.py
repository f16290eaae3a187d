"""What queries ask of Python: units and words, so that no query holds a list of its own."""

from __future__ import annotations

import duckdb
from duckdb.func import SPECIAL
from duckdb.sqltypes import DOUBLE, VARCHAR

from barometer import terms, units


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
