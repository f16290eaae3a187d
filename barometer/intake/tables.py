"""The tables that can be uploaded besides the statistics: columns, types, allowed values, keys."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from barometer.intake.words.vocabulary import HEADERS

Type = Literal[
    "text", "region", "indicator", "unit", "number", "percent", "year", "date", "list", "term"
]
NUMBERS = ("number", "percent")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its header (Chinese and English), further headers, what it holds.

    `allowed` maps a stored code to the words people use, the first being shown; code and words
    are accepted. `units`: what its numbers are kept in, then units of the same size; others are
    converted. Amounts never negative are marked `positive`; `result` what can only be reported
    once its year or day is over; `code` what tells things apart and is no number; `known` the
    field of a plan's vocabulary that lists what may stand here. A `bound` may be written `≥78` or
    `下降14.5%`. What is not `stored` serves the other columns. A `term` is written freely, by a
    word of `terms.csv`. An amount without a unit that is smaller than `unit_asked_below` may be
    written in ten thousands.
    """

    name: str
    header: str
    english: str
    type: Type = "text"
    required: bool = False
    others: tuple[str, ...] = ()
    allowed: tuple[tuple[str, str], ...] = ()
    positive: bool = False
    units: tuple[str, ...] = ()
    result: bool = False
    code: bool = False
    known: str | None = None
    bound: bool = False
    stored: bool = True
    unit_asked_below: float = 0.0

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may stand in the column, one a code."""
        return tuple(dict(reversed(self.allowed)).values())[::-1]


@dataclass(frozen=True, slots=True)
class Table:
    """An uploadable table; `key` names the columns that tell two rows apart.

    A row whose column `optional_by` is blank is not stored (a template not filled in).
    `distinctive` names the columns that no other table has.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    distinctive: tuple[str, ...]
    optional_by: str | None = None

    @property
    def year_column(self) -> Column | None:
        """The column that a year in a title or head fills (`2025年目标`); a base year never is."""
        names = ("year", "target_year")
        return next((column for column in self.columns if column.name in names), None)

    @property
    def unit_column(self) -> Column | None:
        """The column that says the unit of a row's amounts, as title and head may."""
        return next((column for column in self.columns if column.type == "unit"), None)


def _columns(rows: list[dict[str, Any]], shared: dict[str, Column]) -> Iterator[Column]:
    for row in rows:
        if "same" in row:
            yield shared[row["same"]]
            continue
        allowed = [(code, word) for code, words in row.pop("allowed", {}).items() for word in words]
        headers = (*HEADERS["region"], *HEADERS["region_code"]) if row["name"] == "region" else ()
        others, known_units = (*headers, *row.pop("others", ())), tuple(row.pop("units", ()))
        yield Column(**row, others=others, units=known_units, allowed=tuple(allowed))


def _tables() -> Iterator[Table]:
    text = files("barometer.intake").joinpath("tables.toml").read_text(encoding="utf-8")
    document = tomllib.loads(text)
    shared = {column.name: column for column in _columns(document["shared"], {})}
    for row in document["table"]:
        columns = tuple(_columns(row["column"], shared))
        yield Table(row["name"], columns, tuple(row["key"]), tuple(row["distinctive"]),
                    row.get("optional_by"))  # fmt: skip


TABLES = {table.name: table for table in _tables()}
COUNTY_TARGETS = TABLES["county_targets"]
POLLUTANTS = tuple(next(dict(column.allowed) for column in TABLES["projects"].columns
                        if column.name == "pollutant"))  # fmt: skip
