"""Words of project ledgers and the few things they mean: `terms.csv`, one meaning a line.

Ledgers are written freely; what decides a sum must be known, so every spelling stands in the data.
"""

from __future__ import annotations

import csv
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from opencc import OpenCC


@lru_cache(4096)
def code_of(field: str, text: str) -> str | None:
    """What a cell of `field` means, null where its word is not known."""
    return _codes()[field].get(_folded(text))


@cache
def codes() -> dict[str, str]:
    """The meaning of a word in whatever field it stands; the first field that has it decides."""
    meanings: dict[str, str] = {}
    for of_field in _codes().values():
        for word, code in of_field.items():
            meanings.setdefault(word, code)
    return meanings


def code_anywhere(text: str) -> str | None:
    """What a word means wherever it stands, null where it is not known."""
    return codes().get(_folded(text))


@cache
def allowed(field: str) -> tuple[str, ...]:
    """A word for each thing that a cell of `field` may mean."""
    return tuple(row["words"].split(";")[0] for row in _rows() if row["field"] == field)


@cache
def _rows() -> list[dict[str, str]]:
    text = (files("barometer") / "terms.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def _codes() -> dict[str, dict[str, str]]:
    by_field: dict[str, dict[str, str]] = {}
    for row in _rows():
        words = by_field.setdefault(row["field"], {})
        for word in (row["code"], *row["words"].split(";")):
            words.setdefault(_folded(word), row["code"])
    return by_field


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")


def _folded(text: str) -> str:
    """Narrow, simplified, in small letters and without spaces."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return plain if plain.isascii() else str(_simplified().convert(plain))
