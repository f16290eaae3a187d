"""The rows of an answer as a table whose numbers lead to the pages that they come from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from math import floor, isfinite, log10
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa
from markupsafe import Markup

from barometer.columns import Column
from barometer.objects import plain
from barometer.query.origin import Key, Origin
from barometer.query.questions import Answer
from barometer.query.views import VIEWS, column_text, unit_text
from barometer.ui.html import elements
from barometer.ui.html.elements import table
from barometer.ui.html.templates import fragment
from barometer.ui.state import reads
from barometer.ui.state.view import View
from barometer.wording.numbers import number

# What an answer says of one page's rows; a wide one shows fewer rows at a time.
_ROWS, _CELLS = 100, 6_000
# More columns are no card that anybody reads.
_MOST_OF_A_CARD = 8
# A longer text is seen whole when pointed at, one much longer only in the file.
_MOST_IN_SIGHT, _MOST_CHARACTERS = 24, 200
_DIGITS, _LEAST_DIGITS = 6, 2
# A number with more zeros is written with its power of ten.
_MOST_ZEROS = 12
# Units that a column's name says already.
_OF_NAMES = ("1", "year")
# Views whose rows are of one year each.
_OF_A_YEAR = {"gaps_by_year": "period", "observations": "year", "figures": "year"}
_NEEDED = ("plan", "indicator", "region_code")


def rows_at_once(answer: Answer) -> int:
    """Rows that a page of the answer shows."""
    columns: int = answer.table.num_columns
    return max(1, min(_ROWS, _CELLS // max(1, columns)))


def rows_table(view: View, answer: Answer, rows: pa.Table, *, whole: bool) -> Markup:
    """Some rows of an answer and its keys; `whole`: there are no others."""
    lang, shown = view.lang, answer.table.num_columns
    columns = [column.to_pylist() for column in rows.columns]
    links = _Links(view, answer, columns)
    numbers = [_is_number(field.type) for field in answer.table.schema]
    titles = column_titles(answer, lang)
    lines = (
        [links.cell(at, line, _words(columns[at][line], lang)) for at in range(shown)]
        for line in range(rows.num_rows)
    )
    answer_table = table(
        titles, lines, [elements.NUMBER if is_one else "" for is_one in numbers],
        _hints(answer, lang), cards=shown <= _MOST_OF_A_CARD, whole=whole,
    )  # fmt: skip
    return fragment("notebook.answer", table=answer_table)


def lacking(answer: Answer) -> tuple[str, ...]:
    """The columns without which none of the answer's numbers leads to its page; empty if some do.

    Empty, too, where no number is one of a view.
    """
    origins = [origin for origin in answer.origins if origin is not None]
    lacks = [tuple(key for key in _NEEDED if not _has(origin, key)) for origin in origins]
    return min(lacks, key=len, default=())


def _has(origin: Origin, key: str) -> bool:
    return key in origin.keys or (key == "indicator" and "target" in origin.keys)


class _Links:
    """The pages that the numbers of an answer lead to."""

    def __init__(self, view: View, answer: Answer, columns: Sequence[Sequence[Any]]) -> None:
        self._view, self._origins, self._columns = view, answer.origins, columns
        here = {**view.address.params(), "lang": view.lang}
        self._reader_params = {
            key: here[key] for key in ("lang", "as_of", "history") if key in here
        }

    def cell(self, at: int, line: int, words: str) -> str:
        """A cell, with the link of its number where it is known."""
        origin = self._origins[at] if at < len(self._origins) else None
        href = self._page(origin, line) if origin is not None and words else None
        if href is None:
            is_long = len(words) > _MOST_IN_SIGHT
            return fragment("notebook.long_cell", words=words) if is_long else words
        return elements.link(href, words)

    def _page(self, origin: Origin, line: int) -> str | None:
        plan, region, indicator, target = (
            self._value(origin.keys.get(key), line)
            for key in ("plan", "region_code", "indicator", "target")
        )
        indicator = indicator or _indicator_of(self._view, plan, target)
        if not (plan and indicator and region):
            return None
        year = self._value(origin.keys.get(_OF_A_YEAR.get(origin.view, "")), line)
        asked = {"plan": plan, "indicator": indicator, "region": region, "period": year}
        params = {key: value for key, value in (asked | self._reader_params).items() if value}
        return f"indicator?{urlencode(params)}"

    def _value(self, key: Key | None, line: int) -> Any:
        if key is None or key.column is None:
            return None if key is None else key.value
        return self._columns[key.column][line]


def _indicator_of(view: View, plan: str | None, target: str | None) -> str | None:
    head = next((row for row in view.plans if row["plan"] == plan), None)
    if head is None or target is None:
        return None
    rows = reads.gaps(view.place, view.entry, head["plan"], head["city_code"], None)
    return next((row["indicator"] for row in rows if row["target"] == target), None)


def _is_number(kind: pa.DataType) -> bool:
    return bool(
        pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    )


def _words(value: Any, lang: str) -> str:
    """A value as it is read; a long one is cut, the file has it whole."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, bool) or not isinstance(value, float):
        told = plain(value)
        words = told if isinstance(told, str) else json.dumps(told, ensure_ascii=False, default=str)
        return words if len(words) <= _MOST_CHARACTERS else f"{words[:_MOST_CHARACTERS]}…"
    size = floor(log10(abs(value))) if value and isfinite(value) else 0
    if not isfinite(value) or abs(size) >= _MOST_ZEROS:
        return f"{value:g}"
    return number(value, lang, max(_LEAST_DIGITS, _DIGITS - 1 - size), trim=True)


@cache
def documented() -> dict[str, Column]:
    """Columns of the documented views by name; one that two views share means the same in both."""
    return {column.name: column for view in reversed(VIEWS) for column in view.columns}


def _column(answer: Answer, at: int) -> Column | None:
    """The documented column that one of the answer is, under whatever name."""
    origin = answer.origins[at] if at < len(answer.origins) else None
    name = answer.table.column_names[at] if origin is None else origin.column
    return documented().get(name)


def column_titles(answer: Answer, lang: str) -> list[str]:
    """Each column's name, with its unit if all its rows have the same."""
    titles = []
    for at, name in enumerate(answer.table.column_names):
        column = _column(answer, at)
        unit = _unit(answer, at, column, lang) if column is not None else None
        titles.append(f"{name} ({unit})" if unit and unit not in _OF_NAMES else name)
    return titles


def _unit(answer: Answer, at: int, column: Column, lang: str) -> str | None:
    """The column's unit: its own, or the one that every row names."""
    if column.unit is None or unit_text(column, lang) == column.unit:
        return column.unit
    origin = answer.origins[at] if at < len(answer.origins) else None
    key = origin.keys.get("unit") if origin is not None else None
    if key is None or key.column is None:
        return str(key.value) if key is not None and key.value else None
    units = answer.whole().column(key.column).drop_null().unique().to_pylist()
    return str(units[0]) if len(units) == 1 else None


def _hints(answer: Answer, lang: str) -> list[str]:
    """What a reader learns by pointing at a column's name: its type, unit and description."""
    hints = []
    for at, kind in enumerate(answer.types):
        column = _column(answer, at)
        parts = [kind.partition("(")[0] if kind.startswith("STRUCT") else kind]
        if column is not None:
            parts += [unit_text(column, lang) or "", column_text(column, lang)]
        hints.append(" · ".join(filter(None, parts)))
    return hints
