"""How a table's columns are read by people: title, unit, kind of cell, decimals as shown.

One place for every table that leaves the screen. A column of one name is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from barometer.report.table_shapes import SHAPES, TABLES, TEXT, Shape
from barometer.rows import Aimed
from barometer.rules import PLAIN, RULES
from barometer.wording import has, name_of, period_words, say, unit_word, written
from barometer.wording.gaps import decimals_of
from barometer.wording.numbers import digits_apart, rounded
from barometer.wording.plan_words import clause_words, term

# Any row at all: which columns it has, the table that it is written as says.
AnyRow = Mapping[str, Any]
Value = str | int | float | date | datetime | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its value, unrounded, and how many digits after the point are shown."""

    value: Value
    decimals: int | None = None

    def words(self, lang: str) -> str:
        """The cell as text, in the decimals shown; plain digits, so that it reads as a number."""
        if self.value is None:
            return ""
        if isinstance(self.value, float) and self.decimals is not None:
            return f"{rounded(self.value, self.decimals):f}"
        if isinstance(self.value, datetime):
            return f"{self.value:%Y-%m-%d %H:%M}"
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Names:
    """What the plan calls its regions, indicators and bodies, in the reader's language."""

    regions: Mapping[str, str]
    indicators: Mapping[str, str]
    bodies: Mapping[str, str]
    lang: str


# Percentages so far from 0 and from 100 look like neither in one decimal.
_CLEAR = 0.1
# What a column of a kind holds; every other is text.
_TYPES: dict[str, Any] = {
    **dict.fromkeys(("amount", "number", "whole"), int | float), "day": date | str,
    "moment": datetime | str, "period": int | str, "flag": bool, "any": (),
    **dict.fromkeys(("bodies", "years", "codes"), list),
}  # fmt: skip
_WORDED = {"name", "text", "code", "codes", "clause", "years", "bodies", "flag", "term", "unit"}


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table for people."""

    name: str
    title: str
    shape: Shape

    def cell(self, row: AnyRow, names: Names) -> Cell:
        """The cell of a row."""
        return _cell(self.name, self.shape, row, names)

    def word_key(self, row: AnyRow) -> object:
        """The values that decide a cell's words, so that they are worded once; None for numbers."""
        value = row.get(self.name)
        if value is None or self.shape.kind not in _WORDED:
            return None
        if self.shape.kind == "name":
            return value, row.get(f"{self.name}_en")
        return tuple(value) if isinstance(value, list) else value


def columns_for(table: str, lang: str) -> tuple[TableColumn, ...]:
    """The columns of a table, titled in a language with their units."""
    columns = []
    for asked in TABLES[table]:
        name, _, family = asked.partition("=")
        shape = SHAPES.get(name, TEXT)
        shape = Shape("codes" if shape.kind == "codes" else "code", None, family) if family \
            else shape  # fmt: skip
        columns.append(TableColumn(name, _title(name, shape, lang), shape))
    return tuple(columns)


def columns_of_answer(fields: Sequence[str], lang: str) -> tuple[TableColumn, ...]:
    """The columns of an answer to somebody's question: known ones titled, others as he named them.

    A name says what is in a column, its type whether it can be that; see `_cell`.
    """
    columns = []
    for name in fields:
        shape = SHAPES.get(name, TEXT) if has(f"title-{name.replace('_', '-')}", lang) else None
        title = name if shape is None else _title(name, shape, lang)
        columns.append(TableColumn(name, title, shape or Shape("any")))
    return tuple(columns)


def _title(name: str, shape: Shape, lang: str) -> str:
    title = say(f"title-{name.replace('_', '-')}", lang)
    if shape.unit is None:
        return title
    return say("title-with-unit", lang, title=title, unit=unit_word(shape.unit, lang))


def _cell(name: str, shape: Shape, row: AnyRow, names: Names) -> Cell:
    value, lang, kind = row.get(shape.of or name), names.lang, shape.kind
    if kind == "name":
        return Cell(name_of(row, lang, name) or None)
    if value is None or value == []:
        return Cell(None)
    if not isinstance(value, _TYPES.get(kind, str)) or isinstance(value, bool) != (kind == "flag"):
        return _as_it_is(value, lang)
    if kind in ("amount", "number"):
        told = float(value) * shape.times
        return Cell(told, _decimals(shape, told, row))
    if kind == "whole":
        return Cell(int(value))
    if kind in ("day", "moment"):
        return Cell(value)
    if kind == "period":
        text = str(value)
        return Cell(int(text) if text.isdigit() else period_words(text, lang))
    return Cell(_words(shape, value, names))


def _as_it_is(value: Any, lang: str) -> Cell:
    """The cell of a value that nothing more is known of."""
    if isinstance(value, bool):
        return Cell(say("cell-yes" if value else "cell-no", lang))
    if isinstance(value, int | date | datetime):
        return Cell(value)
    if isinstance(value, float | Decimal):
        return Cell(float(value), _few(float(value)) if isfinite(value) else 0)
    listed = value if isinstance(value, list) else [value]
    return Cell(say("list-semicolon", lang).join(str(item) for item in listed))


def _words(shape: Shape, value: Any, names: Names) -> str:
    """A cell that is words: codes in the reader's language, lists joined, marks of yes and no."""
    lang, kind = names.lang, shape.kind
    if kind == "flag":
        return say("cell-yes" if value else "cell-no", lang)
    if kind == "clause":
        return clause_words(value, lang)
    if kind == "unit":
        return unit_word(value, lang) or str(value)
    if kind == "term":
        return term(value, lang)
    if kind == "bodies":
        return say("list-comma", lang).join(names.bodies.get(body, body) for body in value)
    if kind == "years":
        return say("list-comma", lang).join(map(str, value))
    if kind == "codes":
        return say("list-semicolon", lang).join(_code(shape.family, one, names) for one in value)
    return _code(shape.family, value, names) if kind == "code" else written(value, lang)


def _code(family: str, value: Any, names: Names) -> str:
    known = {"indicator": names.indicators, "region": names.regions}.get(family)
    if known is not None:
        return known.get(str(value), str(value))
    key = f"{family}{value}"
    return say(key, names.lang) if has(key, names.lang) else str(value)


def _decimals(shape: Shape, value: float, row: AnyRow) -> int:
    """As many as the pages show."""
    if shape.kind == "amount":
        if "target_value" not in row:
            return _few(value)
        # The barometer's rows have a rule of warning in that column.
        rule = row.get("rule")
        usual = decimals_of(Aimed(
            rule=str(rule) if rule in RULES else PLAIN, unit="", decimals=row.get("decimals") or 0,
            qualifier=None, target_value=row["target_value"], path_value=row.get("path_value"),
            stretch_value=row.get("stretch_value"), achieved=row["achieved"],
            achieved_qualifier=None,
        ))  # fmt: skip
        return digits_apart(value, [0.0], usual)
    if shape.unit == "%":
        # Only what rounds to nothing or to all of it needs a closer look.
        plain = _CLEAR < abs(value) < 100 - _CLEAR
        return shape.decimals if plain else digits_apart(value, [0.0, 100.0], shape.decimals)
    if shape.decimals == 2:
        return shape.decimals
    return min(_few(value), shape.decimals)


def _few(value: float) -> int:
    """Digits of an amount by its size: none from 1000 on, else two at most."""
    if value.is_integer():
        return 0
    most = 0 if abs(value) >= 1000 else 2
    text = f"{rounded(value, most).normalize():f}"
    return len(text.partition(".")[2])
