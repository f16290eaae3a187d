"""Where a number of an answer comes from, as data: its view, its column, the keys of its row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

Value = str | int | float | bool | None


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
