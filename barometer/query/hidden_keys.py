"""A question asked for the keys of its numbers, too: columns at the end that nobody sees.

Only a plain SELECT is asked for more, and only where the parsed question with the columns is the
same as without them in all else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import duckdb

from barometer.query.origin import Key, Origins
from barometer.query.origins import Trace
from barometer.query.statement import Node, Statement

_NAME = "key of a number"
# Places in the text where the list of columns may end.
_MOST_TRIES = 4
# An order by all columns, or rows told apart by all of them, would be another one.
_WHOLE_ROWS = ("DISTINCT_MODIFIER",)


def with_keys(
    cursor: duckdb.DuckDBPyConnection, statement: Statement, traced: Trace
) -> tuple[str, list[tuple[str, ...]]] | None:
    """The question with the keys it does not select added, and these; None where none is added."""
    wanted = list(dict.fromkeys(traced.unselected_keys.values()))
    if not wanted or not _is_plain(statement.node, len(traced.names)):
        return None
    quoted = (".".join(f'"{_doubled(part)}"' for part in key) for key in wanted)
    added = "".join(f', {key} as "{_NAME} {at}"' for at, key in enumerate(quoted))
    try:
        return next((
            (text, wanted) for text in _texts_with(statement.text, f"{added} ")
            if _is_same_question(cursor, text, statement.node, len(wanted))
        ), None)  # fmt: skip
    except RecursionError:
        # Nested just so deeply that it may be asked, and not so that trees can be compared.
        return None


def origins_with_keys(traced: Trace, keys: Sequence[tuple[str, ...]]) -> Origins:
    """The origins, with the keys that were added as columns after the question's own."""
    first = len(traced.names)
    more: dict[int, dict[str, Key]] = {}
    for (at, name), key in traced.unselected_keys.items():
        if key in keys:
            more.setdefault(at, {})[name] = Key(first + keys.index(key))
    return tuple(
        origin if origin is None else replace(origin, keys={**origin.keys, **more.get(at, {})})
        for at, origin in enumerate(traced.origins)
    )


def _is_plain(node: Node, columns: int) -> bool:
    """True for a SELECT in which a column more leaves the others and the rows as they are."""
    modifiers = node["modifiers"]
    ordered = [order["expression"] for one in modifiers for order in one.get("orders", ())]
    return (
        node["type"] == "SELECT_NODE"
        and not node["group_expressions"]
        and node["aggregate_handling"] == "STANDARD_HANDLING"
        and not any(one["type"] in _WHOLE_ROWS for one in modifiers)
        and not any(expression["class"] == "STAR" for expression in ordered)
        and not any(_place(expression) > columns for expression in ordered)
    )


def _place(expression: Node) -> int:
    """The column that an order names by its place among those selected; 0 for any other order."""
    position = (
        expression.get("value", {}).get("value") if expression["class"] == "CONSTANT" else None
    )
    return position if isinstance(position, int) else 0


def _texts_with(text: str, added: str) -> Iterator[str]:
    """The text with `added` before a FROM: one text for each FROM outside brackets."""
    whole, depth, tries = text.encode(), 0, 0
    for place, _ in duckdb.tokenize(text):
        depth += {b"(": 1, b")": -1}.get(whole[place : place + 1], 0)
        if depth == 0 and whole[place : place + 4].lower() == b"from" and tries < _MOST_TRIES:
            tries += 1
            yield (whole[:place] + added.encode() + whole[place:]).decode(errors="replace")


def _is_same_question(cursor: duckdb.DuckDBPyConnection, text: str, node: Node, more: int) -> bool:
    """True where the text is the parsed question with `more` columns at the end of its list."""
    row = cursor.execute("select json_serialize_sql($sql)", {"sql": text}).fetchone()
    tree: dict[str, Any] = json.loads(str(row[0])) if row else {"error": True}
    if tree["error"] or len(tree["statements"]) != 1:
        return False
    other = tree["statements"][0]["node"]
    shorter = {**other, "select_list": other.get("select_list", [])[:-more]}
    return bool(_without_places(shorter) == _without_places(node))


def _without_places(node: Any) -> Any:
    """The tree without the places in the text."""
    if isinstance(node, Mapping):
        return {
            key: _without_places(value) for key, value in node.items() if key != "query_location"
        }
    return [_without_places(item) for item in node] if isinstance(node, list) else node


def _doubled(name: str) -> str:
    return name.replace('"', '""')
