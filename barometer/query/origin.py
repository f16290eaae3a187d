"""Where a number of an answer comes from, as data: its view, its column, the keys of its row.

`Table` is a table of a parsed question: its columns by name, and what conditions say of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

Value = str | int | float | bool | None

Node = dict[str, Any]
# Functions that leave a number the one it is.
_SAME = ("round",)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a number's row: the column of the answer that holds it, or its value."""

    column: int | None = None
    value: Value = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A number's view and column, and those keys of its row that the answer knows."""

    view: str
    column: str
    keys: Mapping[str, Key]


Origins = tuple[Origin | None, ...]


def packed(origins: Origins) -> list[Any]:
    """Origins as plain data, to go from one process to another."""
    return [None if origin is None else asdict(origin) for origin in origins]


def unpacked(items: Sequence[Any]) -> Origins:
    """Origins that `packed` made plain data of."""
    return tuple(
        None if item is None else Origin(
            item["view"], item["column"],
            {name: Key(**key) for name, key in item["keys"].items()},
        )
        for item in items
    )  # fmt: skip


def common(one: Origin | None, other: Origin | None) -> Origin | None:
    """The origin with the keys that two have in common; None where they are different numbers."""
    if one is None or other is None or (one.view, one.column) != (other.view, other.column):
        return None
    return replace(one, keys=dict(one.keys.items() & other.keys.items()))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table in the question; `place` tells what is equal to it.

    `keys` of a number's row, each where it stands, in one place or another. A `hidden` column is
    one that a join has taken together with another: `*` does not show it again.
    """

    name: str
    place: int
    number: tuple[str, str] | None = None
    keys: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the question by the name it has there; columns None where they are not known."""

    name: str
    columns: Sequence[Column] | None


class EqualPlaces:
    """Places that hold the same in every row, and those that hold one value in all."""

    def __init__(self) -> None:
        self._parents: list[int] = []
        self.values: dict[int, Value] = {}

    def new(self) -> int:
        """A place that is equal to none so far."""
        self._parents.append(len(self._parents))
        return len(self._parents) - 1

    def root(self, place: int) -> int:
        """The place that stands for all that are equal to this one; `values` are by it."""
        while self._parents[place] != place:
            place = self._parents[place]
        return place

    def join(self, one: int, other: int) -> None:
        """Take two places for equal."""
        one, other = self.root(one), self.root(other)
        self._parents[other] = one
        if other in self.values:
            self.values.setdefault(one, self.values[other])

    def fix(self, place: int, value: Value) -> None:
        """Take a place to hold this value in all rows."""
        self.values.setdefault(self.root(place), value)


def unchanged_column(node: Node, tables: Sequence[Table]) -> Column | None:
    """The column that an expression is, if it is no more than that."""
    if node["class"] == "COLUMN_REF":
        return column_named(node["column_names"], tables)
    if node["class"] == "CAST":
        return unchanged_column(node["child"], tables)
    if node["class"] == "FUNCTION" and node["function_name"].casefold() in _SAME:
        return unchanged_column(node["children"][0], tables)
    return None


def column_named(names: Sequence[str], tables: Sequence[Table]) -> Column | None:
    """The column of a name, with its table before it or not."""
    *before, name = [part.casefold() for part in names]
    if len(before) > 1:
        return None
    for table in tables:
        if before and table.name != before[0]:
            continue
        for column in table.columns or ():
            if column.name.casefold() == name:
                return column
    return None


def renamed(columns: Sequence[Column] | None, node: Node) -> Sequence[Column] | None:
    """The columns under the names that stand after the table's: `t(a, b)`."""
    names = node.get("column_name_alias") or ()
    if columns is None or not names:
        return columns
    return [replace(column, name=names[at] if at < len(names) else column.name)
            for at, column in enumerate(columns)]  # fmt: skip


def column_of(node: Node, tables: Sequence[Table]) -> Column | None:
    """The column that an expression names; None where it is another expression."""
    return column_named(node["column_names"], tables) if node["class"] == "COLUMN_REF" else None


def equalities(node: Node | None) -> Iterator[tuple[Node, Node]]:
    """Both sides of each equation that a condition asks for beside all else."""
    if node is not None and node["type"] == "CONJUNCTION_AND":
        for child in node["children"]:
            yield from equalities(child)
    elif node is not None and node["type"] == "COMPARE_EQUAL":
        yield node["left"], node["right"]


def left_joined(table: Table, pairs: Sequence[tuple[Column, Column]]) -> Table:
    """The table on the right of a LEFT JOIN; `pairs`: columns that are equal where it has a row."""
    other = {one.place: two.place for pair in pairs for one, two in (pair, pair[::-1])}
    if table.columns is None:
        return table
    return replace(table, columns=[
        replace(column, keys={name: (*key_places, *(other[at] for at in key_places if at in other))
                              for name, key_places in column.keys.items()})
        for column in table.columns
    ])  # fmt: skip


def with_hidden(table: Table, names: Collection[str]) -> Table:
    """The right table of a join with the columns `names`, which both sides have, marked hidden."""
    if table.columns is None or not names:
        return table
    return replace(table, columns=[replace(column, hidden=column.name.casefold() in names)
                                   for column in table.columns])  # fmt: skip
