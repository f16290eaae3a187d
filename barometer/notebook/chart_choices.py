"""A chart by pointing: which columns can be drawn how, and what to draw where nobody has said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from barometer.notebook.chart_spec import TYPES

# Marks that can be chosen by pointing; a specification may name others.
OFFERED = ("bar", "line", "point", "area", "tick")
_NUMBERS = (
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER",
    "UBIGINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL",
)  # fmt: skip
_DATES = ("DATE", "TIMESTAMP")
# Whole numbers that stand for something: an axis of theirs is no amount.
_LABELS = ("year", "period", "target_year", "base_year", "entry", "upload", "row")
# Columns that say best what a row is about, the first there are.
_NAMES = (
    "name", "name_en", "region", "region_en", "title", "indicator", "target", "body", "region_code",
)  # fmt: skip
Columns = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """Mark and columns of a chart; None is no column."""

    mark: str
    x: str | None
    y: str | None
    color: str | None


def kind_of(name: str, type_: str) -> str:
    """How Vega-Lite reads a column of this name and DuckDB type."""
    if type_.startswith(_DATES):
        return "temporal"
    if type_.startswith(_NUMBERS) and "[" not in type_:
        return "ordinal" if name.endswith(_LABELS) else "quantitative"
    return "nominal"


def default_choice(columns: Columns) -> Choice:
    """The chart of an answer for which nobody has chosen one."""
    kinds = {name: kind_of(name, type_) for name, type_ in columns}
    amounts = [name for name, kind in kinds.items() if kind == "quantitative"]
    times = [name for name, kind in kinds.items() if kind in ("temporal", "ordinal")]
    words = [name for name in _NAMES if kinds.get(name) == "nominal"]
    words += [name for name, kind in kinds.items() if kind == "nominal" and name not in words]
    amount = next(iter(amounts), None)
    color = "status" if "status" in kinds else None
    if words and (not times or color):
        return Choice("bar", amount, words[0], color)
    if times:
        return Choice("line", times[0], amount, color or next(iter(words), None))
    second = amounts[1] if len(amounts) > 1 else None
    return Choice("point", amount, second, color)


def choice_of(spec: Mapping[str, Any], columns: Columns) -> Choice:
    """What a specification draws, as far as it can be pointed at; the usual one if it is empty."""
    if "encoding" not in spec:
        default = default_choice(columns)
        return Choice(_mark(spec.get("mark")) or default.mark, default.x, default.y, default.color)
    drawn = spec["encoding"]
    x, y, color = (drawn.get(at, {}).get("field") for at in ("x", "y", "color"))
    return Choice(_mark(spec.get("mark")) or "bar", x, y, color)


def _mark(mark: Any) -> str | None:
    return mark.get("type") if isinstance(mark, Mapping) else mark


def with_choice(spec: Mapping[str, Any], choice: Choice, columns: Columns) -> dict[str, Any]:
    """The specification with another mark or other columns; whatever else it says stays."""
    types, before = dict(columns), dict(spec.get("encoding", {}))
    marked = spec.get("mark")
    mark = {**marked, "type": choice.mark} if isinstance(marked, Mapping) else choice.mark
    for at, name in (("x", choice.x), ("y", choice.y), ("color", choice.color)):
        if name is None:
            before.pop(at, None)
        elif before.get(at, {}).get("field") != name:
            before[at] = {"field": name, "type": kind_of(name, types.get(name, ""))}
    _order(before)
    return {**spec, "mark": mark, "encoding": before}


def _order(encoding: dict[str, Any]) -> None:
    """Keep rows of bars in the order of the answer."""
    for at in ("x", "y"):
        if encoding.get(at, {}).get("type") == "nominal":
            encoding[at].setdefault("sort", None)


def complete(spec: Mapping[str, Any], columns: Columns) -> dict[str, Any]:
    """The specification as it is drawn: what it leaves open filled by the usual choice."""
    if "layer" in spec:
        return dict(spec)
    whole = with_choice(spec, choice_of(spec, columns), columns)
    types = dict(columns)
    for channel in whole["encoding"].values():
        for one in channel if isinstance(channel, list) else [channel]:
            if one.get("type") not in TYPES and "field" in one and "aggregate" not in one:
                one["type"] = kind_of(one["field"], types.get(one["field"], ""))
    return whole
