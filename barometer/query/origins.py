"""Where the numbers of an answer come from: the view's column and the keys of its row.

Read off the parsed question alone. A number is followed through results of other cells, WITH,
subqueries, unions, joins and new names, through `round` and casts; whatever else is reckoned from
it is another number. What the columns' equality in a join or a WHERE says of keys is used too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from barometer.query.origin import Key, Origin, Origins, Value
from barometer.query.origin_tables import (
    Column,
    Node,
    Same,
    Table,
    beside,
    column_of,
    equalities,
    hiding,
    named,
    plain,
    renamed,
)
from barometer.query.views import BY_NAME, VIEWS, View

# What names the page of a number and says its unit, as far as its view has it.
KEYS = ("plan", "indicator", "target", "region_code", "period", "year", "unit")
# A question that joins more tables than this is followed no further.
_MOST_TABLES = 64
_HIDDEN_SIDE = ("SEMI", "ANTI")


# Queries that WITH names, each with those known where it stands.
Known = Mapping[str, tuple[Node, Any]]


class _Lost(Exception):
    """The columns of the answer cannot be told from the question."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Names and origins of a question's columns, all empty where it is too involved.

    `within_reach`: keys that no column holds and a column of FROM does, by the number's place and
    the key's name: that column, with its table's name before it where it has one.
    """

    names: tuple[str, ...] = ()
    origins: Origins = ()
    within_reach: Mapping[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)


def trace(
    query: Node, tables: Mapping[str, tuple[Sequence[str], Origins]], values: Mapping[str, Value]
) -> Trace:
    """Where the columns of a parsed question come from.

    `tables`: names and origins of the columns of earlier answers; `values` of its parameters.
    """
    reader = _Reader(tables, values)
    try:
        columns = reader.query(query, {})
    except (_Lost, RecursionError):
        return Trace()
    origins = reader.told(columns)
    names = tuple(column.name for column in columns)
    return Trace(names, origins, reader.within_reach(columns, origins))


class _Reader:
    """Walks a parsed question, and keeps what is equal to what."""

    def __init__(
        self, tables: Mapping[str, tuple[Sequence[str], Origins]], values: Mapping[str, Value]
    ) -> None:
        self._given, self._values = tables, values
        self._same = Same()
        self._left = _MOST_TABLES
        self._outermost: Sequence[Table] = ()

    def told(self, columns: Sequence[Column]) -> Origins:
        """The numbers, each key as a column of the answer or as a value."""
        roots = [self._same.root(column.place) for column in columns]
        places = {root: roots.index(root) for root in roots}
        return tuple(
            None if column.number is None else Origin(
                *column.number, {name: key for name, held in column.keys.items()
                                 if (key := self._key(held, places)) is not None})
            for column in columns
        )  # fmt: skip

    def within_reach(
        self, columns: Sequence[Column], origins: Origins
    ) -> dict[tuple[int, str], tuple[str, ...]]:
        """Keys that the answer lacks and a table of the outermost FROM has."""
        there = {
            self._same.root(column.place): tuple(filter(None, (table.name, column.name)))
            for table in self._outermost for column in table.columns or ()
        }  # fmt: skip
        return {
            (at, key): there[root]
            for at, (column, origin) in enumerate(zip(columns, origins, strict=True))
            if origin is not None
            for key, held in column.keys.items() if key not in origin.keys
            for root in map(self._same.root, held[:1]) if root in there
        }  # fmt: skip

    def _key(self, held: Sequence[int], places: Mapping[int, int]) -> Key | None:
        roots = [self._same.root(place) for place in held]
        column = next((places[root] for root in roots if root in places), None)
        if column is not None:
            return Key(column)
        return next((Key(value=self._same.values[root]) for root in roots
                     if root in self._same.values), None)  # fmt: skip

    def query(self, node: Node, known: Known) -> list[Column]:
        """The columns of a query; `known`: queries that WITH names."""
        for entry in node.get("cte_map", {}).get("map", ()):
            known = {**known, entry["key"].casefold(): (entry["value"], known)}
        if node["type"] == "SET_OPERATION_NODE":
            return self._united(node, known)
        if node["type"] != "SELECT_NODE":
            raise _Lost
        tables = self._from(node["from_table"], known)
        self._conditions(node.get("where_clause"), tables)
        self._outermost = tables
        return [column for part in node["select_list"] for column in self._selected(part, tables)]

    def _united(self, node: Node, known: Known) -> list[Column]:
        left, right = self.query(node["left"], known), self.query(node["right"], known)
        if node["setop_type"] != "UNION":
            if node["setop_type"] == "UNION_BY_NAME":
                raise _Lost
            return left
        if len(left) != len(right):
            raise _Lost
        told = [self.told(left), self.told(right)]
        columns = [Column(column.name, self._same.new()) for column in left]
        return [self._anew(column, _common(one, other), columns)
                for column, one, other in zip(columns, *told, strict=True)]  # fmt: skip

    def _anew(
        self, column: Column, origin: Origin | None, beside: Sequence[Column]
    ) -> Column:  # fmt: skip
        """The column with its origin, whose keys are told by the columns beside it."""
        if origin is None:
            return column
        keys = {name: (self._known(key, beside),) for name, key in origin.keys.items()}
        return replace(column, number=(origin.view, origin.column), keys=keys)

    def _known(self, key: Key, beside: Sequence[Column]) -> int:
        if key.column is not None:
            return beside[key.column].place
        place = self._same.new()
        self._same.fix(place, key.value)
        return place

    def _from(self, node: Node, known: Known) -> list[Table]:
        """The tables of FROM, in order."""
        self._left -= 1
        if self._left < 0:
            raise _Lost
        kind = node["type"]
        if kind == "EMPTY":
            return []
        if kind == "JOIN":
            return self._joined(node, known)
        if kind == "BASE_TABLE":
            columns, name = self._table(node["table_name"], known), node["table_name"]
        elif kind == "SUBQUERY":
            columns, name = self._inner(node["subquery"]["node"], known), ""
        else:
            columns, name = None, ""
        return [Table((node.get("alias") or name).casefold(), renamed(columns, node))]

    def _inner(self, node: Node, known: Known) -> list[Column] | None:
        try:
            return self.query(node, known)
        except _Lost:
            return None

    def _table(self, name: str, known: Known) -> list[Column] | None:
        name = name.casefold()
        if name in known:
            value, inside = known[name]
            if value.get("aliases"):
                return None
            return self._inner(value["query"]["node"], inside)
        if name in self._given:
            names, origins = self._given[name]
            columns = [Column(column, self._same.new()) for column in names]
            told = origins or [None] * len(columns)
            return [self._anew(column, origin, columns)
                    for column, origin in zip(columns, told, strict=True)]  # fmt: skip
        return self._viewed(BY_NAME[name]) if name in BY_NAME else None

    def _viewed(self, view: View) -> list[Column]:
        places = {column.name: self._same.new() for column in view.columns}
        keys = {name: (places[name],) for name in KEYS if name in places}
        numbers = NUMBERS[view.name]
        return [
            Column(name, place, (view.name, name), keys) if name in numbers
            else Column(name, place)
            for name, place in places.items()
        ]  # fmt: skip

    def _joined(self, node: Node, known: Known) -> list[Table]:
        left, right = self._from(node["left"], known), self._from(node["right"], known)
        if node["ref_type"] == "NATURAL":
            raise _Lost
        shared = {name.casefold() for name in node.get("using_columns", ())}
        pairs = [(named([name], left), named([name], right)) for name in shared]
        both = [*left, *right]
        pairs += [(column_of(one, both), column_of(other, both))
                  for one, other in equalities(node.get("condition"))]  # fmt: skip
        told = [(one, other) for one, other in pairs if one is not None and other is not None]
        if node["join_type"] == "INNER":
            self._conditions(node.get("condition"), both)
            for one, other in told:
                self._same.join(one.place, other.place)
        elif node["join_type"] == "LEFT":
            right = [beside(table, told) for table in right]
        elif node["join_type"] in _HIDDEN_SIDE:
            return left
        return [*left, *(hiding(table, shared) for table in right)]

    def _conditions(self, node: Node | None, tables: Sequence[Table]) -> None:
        """Take note of columns that are equal in every row, or have one value in all."""
        for sides in equalities(node):
            one, other = (column_of(side, tables) for side in sides)
            if one is not None and other is not None:
                self._same.join(one.place, other.place)
            for column, side in ((one, sides[1]), (other, sides[0])):
                value = self._value(side)
                if column is not None and value is not None:
                    self._same.fix(column.place, value)

    def _value(self, node: Node) -> Value:
        """The value of a constant or a parameter; None for all else."""
        if node["class"] == "PARAMETER":
            return self._values.get(node["identifier"])
        if node["class"] != "CONSTANT" or node["value"]["type"]["id"] not in ("VARCHAR", "INTEGER"):
            return None
        value: Value = node["value"].get("value")
        return value

    def _selected(self, node: Node, tables: Sequence[Table]) -> Iterator[Column]:
        """The columns that one part of a select list stands for."""
        if node["class"] == "STAR":
            yield from self._starred(node, tables)
            return
        column = plain(node, tables)
        name = node.get("alias") or (column.name if column is not None else "")
        if column is None:
            yield Column(name, self._same.new())
        else:
            yield replace(column, name=name)

    def _starred(self, node: Node, tables: Sequence[Table]) -> Iterator[Column]:
        wanted = node.get("relation_name", "").casefold()
        if node.get("columns") or node.get("expr") or node.get("qualified_exclude_list"):
            raise _Lost
        out = {name.casefold() for name in node.get("exclude_list", ())}
        other = {item["key"].casefold(): item["value"] for item in node.get("replace_list", ())}
        names = {item["key"]["column"].casefold(): item["value"]
                 for item in node.get("rename_list", ())}  # fmt: skip
        for table in tables:
            if wanted and table.name != wanted:
                continue
            if table.columns is None:
                raise _Lost
            for column in table.columns:
                name = column.name.casefold()
                if name in other:
                    yield next(self._selected({**other[name], "alias": column.name}, tables))
                elif name not in out and (wanted or not column.hidden):
                    yield replace(column, name=names.get(name, column.name))


def _numbers(view: View) -> frozenset[str]:
    """The columns of a view whose numbers have a page: figures of an indicator in a region."""
    names = {column.name for column in view.columns}
    if not {"plan", "indicator", "region_code"} <= names:
        return frozenset()
    return frozenset(column.name for column in view.columns if column.type == "DOUBLE")


NUMBERS = {view.name: _numbers(view) for view in VIEWS}


def _common(one: Origin | None, other: Origin | None) -> Origin | None:
    """What two origins agree in; None where they are different numbers."""
    if one is None or other is None or (one.view, one.column) != (other.view, other.column):
        return None
    return replace(one, keys=dict(one.keys.items() & other.keys.items()))
