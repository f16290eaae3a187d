"""The vocabulary of headers and labels, from `lexicon.toml`: words by what they mean."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning: its code, words that say it alone, words inside a longer text, an example."""

    code: str
    words: tuple[str, ...]
    inside: tuple[str, ...]
    example: str


@cache
def entries(kind: str) -> tuple[Entry, ...]:
    """The meanings of a kind (`measure`, `basis`, `vintage`, `turn`, `compared_with`)."""
    return tuple(
        Entry(row["code"], tuple(row["words"]), tuple(row.get("inside", ())), row["example"])
        for row in _document()[kind]
    )


def kinds() -> tuple[str, ...]:
    """Every kind that there is."""
    return tuple(_document())


def by_code(kind: str) -> dict[str, tuple[str, ...]]:
    """Code -> the words that say it alone."""
    return {entry.code: entry.words for entry in entries(kind)}


def any_of(kind: str, *codes: str) -> str:
    """An expression for any word of these codes, the longest first."""
    words = [word for entry in entries(kind) if entry.code in codes for word in entry.words]
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def found_inside(kind: str) -> list[tuple[str, re.Pattern[str]]]:
    """(code, what says it within a longer text), the first one deciding."""
    return [
        (entry.code, re.compile("|".join(sorted(map(re.escape, entry.inside), key=len)[::-1])))
        for entry in entries(kind)
    ]


@cache
def _document() -> dict[str, list[dict[str, Any]]]:
    text = files("barometer.intake.words").joinpath("lexicon.toml").read_text(encoding="utf-8")
    found: dict[str, list[dict[str, Any]]] = tomllib.loads(text)
    return found
