"""Where the numbers of an answer come from: the view's column and the keys of its row.

Read off the parsed question alone. A number is followed through results of other cells, WITH,
subqueries, unions, joins and new names, through `round` and casts; whatever else is reckoned from
it is another number. What the columns' equality in a join or a WHERE says of keys is used too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from barometer.query.origin import (
    Column,
    EqualPlaces,
    Key,
    Node,
    Origin,
    Origins,
    Table,
    Value,
    column_named,
    column_of,
    common,
    equalities,
    left_joined,
    renamed,
    unchanged_column,
    with_hidden,
)
from barometer.query.views import BY_NAME, VIEWS, View

# What names the page of a number and says its unit, as far as its view has it.
KEYS = ("plan", "indicator", "target", "region_code", "period", "year", "unit")
# A question that joins more tables than this is followed no further.
_MOST_TABLES = 64
_HIDDEN_SIDE = ("SEMI", "ANTI")


# Queries that WITH names, each with those known where it stands.
Known = Mapping[str, tuple[Node, Any]]


class _TooInvolved(Exception):
    """The columns of the answer cannot be told from the question."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Names and origins of a question's columns, all empty where it is too involved.

    `unselected_keys`: keys that no column of the answer holds and a column of FROM does, by the
    number's place and the key's name: that column, with its table's name before it if it has one.
    """

    names: tuple[str, ...] = ()
    origins: Origins = ()
    unselected_keys: Mapping[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)


def trace(
    query: Node, tables: Mapping[str, tuple[Sequence[str], Origins]], values: Mapping[str, Value]
) -> Trace:
    """Where the columns of a parsed question come from.

    `tables`: names and origins of the columns of earlier answers; `values` of its parameters.
    """
    reader = _Reader(tables, values)
    try:
        columns = reader.query(query, {})
    except (_TooInvolved, RecursionError):
        return Trace()
    origins = reader.origins_of(columns)
    names = tuple(column.name for column in columns)
    return Trace(names, origins, reader.unselected_keys(columns, origins))


class _Reader:
    """Walks a parsed question, and keeps what is equal to what."""

    def __init__(
        self, tables: Mapping[str, tuple[Sequence[str], Origins]], values: Mapping[str, Value]
    ) -> None:
        self._earlier_answers, self._values = tables, values
        self._same = EqualPlaces()
        self._tables_left = _MOST_TABLES
        self._outermost: Sequence[Table] = ()

    def origins_of(self, columns: Sequence[Column]) -> Origins:
        """The numbers, each key as a column of the answer or as a value."""
        roots = [self._same.root(column.place) for column in columns]
        places = {root: roots.index(root) for root in roots}
        return tuple(
            None if column.number is None else Origin(
                *column.number, {name: key for name, key_places in column.keys.items()
                                 if (key := self._key(key_places, places)) is not None})
            for column in columns
        )  # fmt: skip

    def unselected_keys(
        self, columns: Sequence[Column], origins: Origins
    ) -> dict[tuple[int, str], tuple[str, ...]]:
        """Keys that the answer lacks and a table of the outermost FROM has."""
        outer_columns = {
            self._same.root(column.place): tuple(filter(None, (table.name, column.name)))
            for table in self._outermost for column in table.columns or ()
        }  # fmt: skip
        return {
            (at, key): outer_columns[root]
            for at, (column, origin) in enumerate(zip(columns, origins, strict=True))
            if origin is not None
            for key, key_places in column.keys.items() if key not in origin.keys
            for root in map(self._same.root, key_places[:1]) if root in outer_columns
        }  # fmt: skip

    def _key(self, key_places: Sequence[int], places: Mapping[int, int]) -> Key | None:
        roots = [self._same.root(place) for place in key_places]
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
            return self._union_columns(node, known)
        if node["type"] != "SELECT_NODE":
            raise _TooInvolved
        tables = self._from_tables(node["from_table"], known)
        self._conditions(node.get("where_clause"), tables)
        self._outermost = tables
        return [column for part in node["select_list"]
                for column in self._selected_columns(part, tables)]  # fmt: skip

    def _union_columns(self, node: Node, known: Known) -> list[Column]:
        left, right = self.query(node["left"], known), self.query(node["right"], known)
        if node["setop_type"] != "UNION":
            if node["setop_type"] == "UNION_BY_NAME":
                raise _TooInvolved
            return left
        if len(left) != len(right):
            raise _TooInvolved
        sides = [self.origins_of(left), self.origins_of(right)]
        columns = [Column(column.name, self._same.new()) for column in left]
        return [self._with_origin(column, common(one, other), columns)
                for column, one, other in zip(columns, *sides, strict=True)]  # fmt: skip

    def _with_origin(
        self, column: Column, origin: Origin | None, others: Sequence[Column]
    ) -> Column:
        """The column with its origin; keys that are columns point into `others`."""
        if origin is None:
            return column
        keys = {name: (self._key_place(key, others),) for name, key in origin.keys.items()}
        return replace(column, number=(origin.view, origin.column), keys=keys)

    def _key_place(self, key: Key, others: Sequence[Column]) -> int:
        if key.column is not None:
            return others[key.column].place
        place = self._same.new()
        self._same.fix(place, key.value)
        return place

    def _from_tables(self, node: Node, known: Known) -> list[Table]:
        """The tables of FROM, in order."""
        self._tables_left -= 1
        if self._tables_left < 0:
            raise _TooInvolved
        kind = node["type"]
        if kind == "EMPTY":
            return []
        if kind == "JOIN":
            return self._join_tables(node, known)
        if kind == "BASE_TABLE":
            columns, name = self._table_columns(node["table_name"], known), node["table_name"]
        elif kind == "SUBQUERY":
            columns, name = self._inner_columns(node["subquery"]["node"], known), ""
        else:
            columns, name = None, ""
        return [Table((node.get("alias") or name).casefold(), renamed(columns, node))]

    def _inner_columns(self, node: Node, known: Known) -> list[Column] | None:
        try:
            return self.query(node, known)
        except _TooInvolved:
            return None

    def _table_columns(self, name: str, known: Known) -> list[Column] | None:
        name = name.casefold()
        if name in known:
            value, inside = known[name]
            if value.get("aliases"):
                return None
            return self._inner_columns(value["query"]["node"], inside)
        if name in self._earlier_answers:
            names, origins = self._earlier_answers[name]
            columns = [Column(column, self._same.new()) for column in names]
            column_origins = origins or [None] * len(columns)
            return [self._with_origin(column, origin, columns)
                    for column, origin in zip(columns, column_origins, strict=True)]  # fmt: skip
        return self._view_columns(BY_NAME[name]) if name in BY_NAME else None

    def _view_columns(self, view: View) -> list[Column]:
        places = {column.name: self._same.new() for column in view.columns}
        keys = {name: (places[name],) for name in KEYS if name in places}
        numbers = NUMBERS[view.name]
        return [
            Column(name, place, (view.name, name), keys) if name in numbers
            else Column(name, place)
            for name, place in places.items()
        ]  # fmt: skip

    def _join_tables(self, node: Node, known: Known) -> list[Table]:
        left = self._from_tables(node["left"], known)
        right = self._from_tables(node["right"], known)
        if node["ref_type"] == "NATURAL":
            raise _TooInvolved
        shared = {name.casefold() for name in node.get("using_columns", ())}
        pairs = [(column_named([name], left), column_named([name], right)) for name in shared]
        both = [*left, *right]
        pairs += [(column_of(one, both), column_of(other, both))
                  for one, other in equalities(node.get("condition"))]  # fmt: skip
        equal = [(one, other) for one, other in pairs if one is not None and other is not None]
        if node["join_type"] == "INNER":
            self._conditions(node.get("condition"), both)
            for one, other in equal:
                self._same.join(one.place, other.place)
        elif node["join_type"] == "LEFT":
            right = [left_joined(table, equal) for table in right]
        elif node["join_type"] in _HIDDEN_SIDE:
            return left
        return [*left, *(with_hidden(table, shared) for table in right)]

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

    def _selected_columns(self, node: Node, tables: Sequence[Table]) -> Iterator[Column]:
        """The columns that one part of a select list stands for."""
        if node["class"] == "STAR":
            yield from self._star_columns(node, tables)
            return
        column = unchanged_column(node, tables)
        name = node.get("alias") or (column.name if column is not None else "")
        if column is None:
            yield Column(name, self._same.new())
        else:
            yield replace(column, name=name)

    def _star_columns(self, node: Node, tables: Sequence[Table]) -> Iterator[Column]:
        wanted = node.get("relation_name", "").casefold()
        if node.get("columns") or node.get("expr") or node.get("qualified_exclude_list"):
            raise _TooInvolved
        out = {name.casefold() for name in node.get("exclude_list", ())}
        other = {item["key"].casefold(): item["value"] for item in node.get("replace_list", ())}
        names = {item["key"]["column"].casefold(): item["value"]
                 for item in node.get("rename_list", ())}  # fmt: skip
        for table in tables:
            if wanted and table.name != wanted:
                continue
            if table.columns is None:
                raise _TooInvolved
            for column in table.columns:
                name = column.name.casefold()
                if name in other:
                    replaced = {**other[name], "alias": column.name}
                    yield next(self._selected_columns(replaced, tables))
                elif name not in out and (wanted or not column.hidden):
                    yield replace(column, name=names.get(name, column.name))


def _numbers(view: View) -> frozenset[str]:
    """The columns of a view whose numbers have a page: figures of an indicator in a region."""
    names = {column.name for column in view.columns}
    if not {"plan", "indicator", "region_code"} <= names:
        return frozenset()
    return frozenset(column.name for column in view.columns if column.type == "DOUBLE")


NUMBERS = {view.name: _numbers(view) for view in VIEWS}
