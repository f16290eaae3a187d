"""What DuckDB says of a question, as the key of a sentence of ours, as far as it is common."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from barometer.query.views import BY_NAME, column_text
from barometer.wording import DEFAULT_LANGUAGE

_NAME = r'"(?P<name>(?:[^"]|"")*)"'
_SENTENCES = tuple((re.compile(pattern, re.DOTALL), key) for pattern, key in (
    (rf"Binder Error: Referenced column {_NAME} not found", "query-no-column"),
    (rf'Binder Error: Table "[^"]*" does not have a column named {_NAME}', "query-no-column"),
    (rf"Binder Error: Referenced table {_NAME} not found", "query-no-alias"),
    (rf"Binder Error: Ambiguous reference to column name {_NAME} \(use: (?P<ways>.*?)\)",
     "query-ambiguous"),
    (rf"Binder Error: column {_NAME} must appear in the GROUP BY", "query-not-grouped"),
    (r"Binder Error: No function matches the given name and argument types '(?P<name>.*?)'\. ",
     "query-wrong-types"),
    (r"Binder Error: Cannot compare values of type (?P<name>.*?) - an", "query-wrong-types"),
    (r"Binder Error: WHERE clause cannot contain aggregates", "query-aggregate-in-where"),
    (r"Conversion Error: Could not convert string '(?P<name>.*?)' to (?P<ways>\w+)",
     "query-not-converted"),
    (rf"Parser Error: syntax error at or near {_NAME}", "query-syntax"),
    (r"Parser Error: Max expression depth", "query-too-deep"),
    (r"Parser Error: syntax error at end of input", "query-unfinished"),
    (r"Parser Error: unterminated quoted string", "query-unclosed"),
))  # fmt: skip
# Signs of a Chinese keyboard, and those that SQL knows.
WIDE = str.maketrans("，；（）＝＞＜。：＊、", ",;()=><.:*,")
_CURLY = "“”‘’"
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|/\*.*?\*/", re.DOTALL)
# Columns whose names are words of the language.
RESERVED = frozenset({"at", "by", "column", "table"})
_MOST_NEAR = 3


def sql_name(column: str) -> str:
    """A column's name as a question writes it."""
    return f'"{column}"' if column in RESERVED else column


def sentence(message: str, text: str, place: int | None, tables: Collection[str]) -> tuple[
    str, dict[str, Any]
]:  # fmt: skip
    """Key and facts of the sentence for a DuckDB message; `tables`: views that the question reads.

    `place`: where in the text DuckDB points at, in characters.
    """
    matches = ((pattern.match(message), key) for pattern, key in _SENTENCES)
    recognised = next(((match, key) for match, key in matches if match), None)
    if recognised is None:
        # The first line says what is wrong, a second one what is near.
        return "query-engine", {"said": " ".join(message.partition("\n\nLINE ")[0].split("\n")[:3]
                                                ).strip()}  # fmt: skip
    match, key = recognised
    facts = {name: value for name, value in match.groupdict().items() if value is not None}
    name = facts.get("name", "")
    if key == "query-ambiguous":
        return key, {"name": name, "ways": re.findall('"(.*?)"', facts["ways"])}
    if key == "query-wrong-types":
        return key, {"name": name.replace(" and type ", ", ").replace("_LITERAL", "")}
    if key.startswith(("query-no-column", "query-syntax", "query-un")):
        return _misread(key, name, text, place, tables)
    return key, facts


def _misread(
    key: str, name: str, text: str, place: int | None, tables: Collection[str]
) -> tuple[str, dict[str, Any]]:
    """Why a word is not understood: signs, quotes, a word of the language, or no such column."""
    # A sign within a name is a letter of it: only the name that is not known may be one misread.
    spelt = name if key == "query-no-column" else _QUOTED.sub("", text)
    wide = () if key == "query-unclosed" else WIDE
    sign = next((one for one in spelt if ord(one) in wide or one in _CURLY), None)
    if sign is not None:
        plain = "'" if sign in _CURLY else sign.translate(WIDE)
        return "query-wide-sign", {"sign": sign, "plain": plain}
    word = _reserved_before(text, place) if key == "query-syntax" else None
    if word is not None:
        return "query-reserved", {"name": word}
    if key != "query-no-column":
        return key, {"name": name} if name else {}
    if place is not None and text[place : place + 1] == '"':
        return "query-quoted", {"name": name}
    near = _near(name, tables)
    return ("query-no-column-near", {"name": name, "near": near}) if near else (key, {"name": name})


def _reserved_before(text: str, place: int | None) -> str | None:
    """The column whose name is a word of the language, at or just before a place."""
    words = re.findall(r"\w+", text[: place or 0])[-1:] + re.findall(r"\w+", text[place or 0 :])[:1]
    return next((word.lower() for word in words if word.lower() in RESERVED), None)


def _near(name: str, tables: Collection[str]) -> list[str]:
    """Columns of the views read that are called nearly so, or described with that word."""
    columns = [column for table in sorted(tables) if table in BY_NAME
               for column in BY_NAME[table].columns]  # fmt: skip
    names = list(dict.fromkeys(column.name for column in columns))
    near = get_close_matches(name.casefold(), names, n=_MOST_NEAR, cutoff=0.6)
    parts = [one for one in names if name.casefold() in one.split("_")]
    texts = {} if name.isascii() else {
        column.name: column_text(column, DEFAULT_LANGUAGE) for column in columns}  # fmt: skip
    described = [one for one, text in texts.items() if name in text]
    return list(dict.fromkeys([*near, *parts, *described]))[:_MOST_NEAR]
