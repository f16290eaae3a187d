"""One question read before it is run: a single SELECT or EXPLAIN, of what is allowed only."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any
from unicodedata import east_asian_width

import duckdb

from barometer.query import views
from barometer.query.engine_words import sentence

MOST_CHARACTERS = 20_000
Node = dict[str, Any]
_EXPLAIN = re.compile(r"\s*explain\b(?!\s+\(?analy[sz]e)", re.IGNORECASE)
# Draws at random; another version than that of the entry.
_CLAUSES = (("sample", "SAMPLE"), ("at_clause", "AT"))
# DuckDB's word for "no place".
_NOWHERE = 1 << 62

_LINE = re.compile(r"^LINE (\d+): ", re.MULTILINE)
_NEAR = re.compile(r'Parser Error: [^"]* at or near "(.*?)"\n\nLINE ', re.DOTALL)
# Bytes of a letter that its first one stands for.
_MOST_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """A question that may be run: its text, the tables it reads, the parameters it needs.

    `node` is the parsed query.
    """

    text: str
    node: Node
    tables: frozenset[str]
    parameters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mistake(Exception):
    """A question that is not run: the key of the sentence why, and its place in the text."""

    key: str
    place: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)


def read_statement(
    cursor: duckdb.DuckDBPyConnection, text: str, tables: Collection[str]
) -> Statement:
    """The question, once everything in it is allowed; `tables` are those there are.

    Raises:
        Mistake: it is too long or nested too deeply, no SQL, several statements, another kind of
            statement, or speaks of a table or function that it may not use.
    """
    if len(text) > MOST_CHARACTERS:
        raise Mistake("query-too-long", facts={"most": MOST_CHARACTERS})
    body = _only_select(cursor, text)
    reader = _Reader(frozenset(tables), len(text) - len(body))
    try:
        [parsed] = json.loads(_serialised(cursor, body))["statements"]
        reader.query(parsed["node"])
    except RecursionError as error:
        raise Mistake("query-too-deep") from error
    return Statement(
        text, parsed["node"], frozenset(reader.tables_read), frozenset(reader.parameters)
    )


def _only_select(cursor: duckdb.DuckDBPyConnection, text: str) -> str:
    """The SELECT in the text, whose EXPLAIN may stand before it."""
    try:
        statements = cursor.extract_statements(text)
    except duckdb.Error as error:
        raise syntax_mistake(error, text) from error
    if len(statements) != 1:
        raise Mistake("query-several" if statements else "query-empty")
    kind = statements[0].type
    if kind == duckdb.StatementType.SELECT:
        return text
    explained = _EXPLAIN.match(text)
    if kind == duckdb.StatementType.EXPLAIN and explained:
        return _only_select(cursor, text[explained.end() :])
    raise Mistake("query-not-select", facts={"kind": kind.name})


def _serialised(cursor: duckdb.DuckDBPyConnection, text: str) -> str:
    row = cursor.execute("select json_serialize_sql($sql)", {"sql": text}).fetchone()
    tree = str(row[0]) if row else ""
    if not tree or json.loads(tree)["error"]:
        raise Mistake("query-not-select", facts={"kind": "?"})
    return tree


def syntax_mistake(error: duckdb.Error, text: str, tables: Collection[str] = ()) -> Mistake:
    """What DuckDB says of the text, and the place it points at; `tables`: those it reads."""
    message = str(error)
    shown = message.partition("\n\nLINE ")[2]
    place = _word_place(message, text, _caret_place(f"LINE {shown}", text)) if shown else None
    key, facts = sentence(message, text, place, tables)
    if key == "query-reserved" and place is not None:
        # The word itself, not what comes after it.
        place = text.lower().rfind(facts["name"], 0, place + len(facts["name"]))
    # DuckDB writes characters, questions are counted in bytes.
    at = None if place is None else len(text[:place].encode())
    return Mistake(key, at, facts)


def _word_place(message: str, text: str, place: int | None) -> int | None:
    """The place where the word stands; the parser's is counted in characters and shown in bytes."""
    if place is None or not message.startswith("Parser Error") or text[:place].isascii():
        return place
    near, end = _NEAR.match(message), len(text[:place].encode())
    return next((at for at in range(end, end - _MOST_BEFORE - 1, -1)
                 if near and text.startswith(near[1], at)), None)  # fmt: skip


def _caret_place(shown: str, text: str) -> int | None:
    """The place under the caret of an excerpt, in characters of the text."""
    lines = shown.splitlines()
    line = _LINE.match(shown)
    caret = next((at.index("^") for at in lines[1:] if at.strip() == "^"), None)
    if line is None or caret is None:
        return None
    excerpt = lines[0][line.end() :]
    column = _characters(excerpt, caret - line.end())
    whole = text.splitlines()[int(line[1]) - 1]
    # A long line is shown from its middle, between dots.
    core = excerpt.strip(".")
    start = whole.find(core) - (len(excerpt) - len(excerpt.lstrip("."))) if core else 0
    return sum(len(at) + 1 for at in text.splitlines()[: int(line[1]) - 1]) + start + column


def _characters(text: str, width: int) -> int:
    """How many characters stand before a width; those of Chinese take two."""
    for at, letter in enumerate(text):
        if width <= 0:
            return at
        width -= 2 if east_asian_width(letter) in "WF" else 1
    return len(text)


class _Reader:
    """Walks a parsed statement; notes what it reads, refuses what is not allowed."""

    def __init__(self, tables: frozenset[str], shift: int) -> None:
        """`shift`: how far into the text the parsed part begins."""
        self.tables, self.shift = tables, shift
        self.tables_read: set[str] = set()
        self.parameters: set[str] = set()

    def query(self, node: Node, names: frozenset[str] = frozenset()) -> None:
        """A query; `names` are those of the WITH clauses around it."""
        self._kind(node, views.QUERIES)
        if node.get("cte_name"):
            names |= {node["cte_name"].casefold()}
        for entry in node.get("cte_map", {}).get("map", ()):
            # A name is known to what comes after it, and to itself only where it is recursive.
            self._any(entry["value"], names)
            names |= {entry["key"].casefold()}
        self._inside({name: part for name, part in node.items() if name != "cte_map"}, names)

    def _any(self, node: Node, names: frozenset[str]) -> None:
        """A node of the tree, of whatever sort it is."""
        if "class" in node:
            self._expression(node, names)
        elif "query_location" in node:
            self._source(node, names)
        elif str(node.get("type", "")).endswith("_NODE"):
            self.query(node, names)
        else:
            self._inside(node, names)

    def _inside(self, node: Node, names: frozenset[str]) -> None:
        for child in _children(node):
            self._any(child, names)

    def _source(self, node: Node, names: frozenset[str]) -> None:
        """What stands in FROM."""
        self._kind(node, views.SOURCES)
        if node["type"] == "BASE_TABLE":
            self._table(node, names)
        if node["type"] == "TABLE_FUNCTION":
            self._function(node["function"], views.TABLE_FUNCTIONS)
            self._inside(node["function"], names)
            return
        self._inside(node, names)

    def _table(self, node: Node, names: frozenset[str]) -> None:
        name = node["table_name"].casefold()
        if node["schema_name"] in ("", "main") and not node["catalog_name"]:
            if name in names and not node["schema_name"]:
                return
            if name in self.tables:
                self.tables_read.add(name)
                return
        known = sorted(self.tables | names)
        near = get_close_matches(name, known, n=3, cutoff=0.5) or known
        facts = {"name": node["table_name"], "near": near}
        raise Mistake("query-no-table", self._place(node), facts)

    def _expression(self, node: Node, names: frozenset[str]) -> None:
        if node["class"] not in views.EXPRESSIONS:
            raise Mistake("query-not-allowed", self._place(node), {"what": node["class"]})
        if node["class"] in ("FUNCTION", "WINDOW"):
            self._function(node, views.FUNCTIONS)
        if node["class"] == "PARAMETER":
            self.parameters.add(node["identifier"])
        if (
            node["class"] == "COLUMN_REF"
            and node["column_names"][-1].casefold() in views.HIDDEN_CALLS
        ):
            what = node["column_names"][-1]
            raise Mistake("query-no-function", self._place(node), {"name": what, "near": []})
        self._inside(node, names)

    def _function(self, node: Node, allowed: frozenset[str]) -> None:
        name = node["function_name"].casefold()
        built_in = node.get("schema", "") in ("", "main") and not node.get("catalog", "")
        clockless = len(node["children"]) >= views.LEAST_ARGUMENTS.get(name, 0)
        if name not in allowed or not (built_in and clockless and self._names_allowed(node, name)):
            near = get_close_matches(name, sorted(allowed - {name}), n=3, cutoff=0.6)
            key = "query-no-function-near" if near else "query-no-function"
            raise Mistake(key, self._place(node), {"name": node["function_name"], "near": near})

    def _names_allowed(self, node: Node, name: str) -> bool:
        """True but for a function that is given another's name, and that is not one of those."""
        if name not in views.NAMING:
            return True
        names_given = node["children"][1:2]
        function_name = names_given[0].get("value", {}).get("value") if names_given else None
        return isinstance(function_name, str) and function_name.casefold() in views.FUNCTIONS

    def _kind(self, node: Node, allowed: frozenset[str]) -> None:
        kind = node.get("type", "?")
        if kind not in allowed:
            if kind == "SHOW_REF":
                raise Mistake("query-no-listing", self._place(node))
            raise Mistake("query-not-allowed", self._place(node), {"what": kind})
        for clause, what in _CLAUSES:
            if node.get(clause):
                raise Mistake("query-not-allowed", self._place(node), {"what": what})

    def _place(self, node: Node) -> int | None:
        place = node.get("query_location", _NOWHERE)
        return None if place >= _NOWHERE else int(place) + self.shift


def _children(node: Node) -> Iterator[Node]:
    """The nodes below one, through lists of whatever depth."""
    values_left: list[Any] = list(node.values())
    while values_left:
        value = values_left.pop(0)
        if isinstance(value, dict):
            yield value
        elif isinstance(value, list):
            values_left[:0] = value
