"""What queries ask of Python: units, so that no query holds a factor of its own."""

from __future__ import annotations

import duckdb
from duckdb.func import SPECIAL
from duckdb.sqltypes import DOUBLE, VARCHAR

from barometer import units


def add_functions(connection: duckdb.DuckDBPyConnection) -> None:
    """Give every cursor of a connection `unit_factor(from_unit, to_unit)`."""
    connection.create_function(
        "unit_factor", unit_factor, [VARCHAR, VARCHAR], DOUBLE, null_handling=SPECIAL
    )  # fmt: skip


def unit_factor(from_unit: str | None, to_unit: str | None) -> float | None:
    """As `units.factor`; null where a unit is missing or the two do not convert."""
    if from_unit is None or to_unit is None:
        return None
    return units.factor(from_unit, to_unit)
