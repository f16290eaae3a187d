"""Whether a row says what a reader typed: one search for the page and for the API.

A name can be typed in either script, in English, and as the initials of its pinyin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypedDict
from unicodedata import normalize

from barometer.rows import Body
from barometer.wording.sentences import simplified


class SearchableRow(TypedDict):
    """What of a row is searched: a target and a gap row are such."""

    name: str
    name_en: str
    indicator: str
    target: str
    clause: str
    lead_bodies: list[str]
    bodies: list[str]


def finder(text: str | None, bodies: Iterable[Body] = ()) -> Callable[[SearchableRow], bool]:
    """A test that every word of `text` occurs in a target's names, clause or bodies.

    Traditional characters, full width and capitals are taken for their plain forms. `bodies`
    brings the other names of the bodies that rows name: the English one, and aliases.
    """
    words = plain(text or "").split()
    names = {row["body"]: " ".join(_named(row)) for row in bodies} if words else {}

    def matches(row: SearchableRow) -> bool:
        answering = [names.get(body, body) for body in (*row["lead_bodies"], *row["bodies"])]
        haystack = plain(
            " ".join(
                [
                    row["name"],
                    row["name_en"],
                    row["indicator"],
                    row["target"],
                    row["clause"],
                    *answering,
                ]
            )
        )
        return all(word in haystack for word in words)

    return matches if words else lambda row: True


def _named(body: Body) -> list[str]:
    names = (body["body"], body["name"], body["name_en"], *body["aliases"])
    return [name for name in names if name]


def plain(text: str) -> str:
    """Small letters, half width, Simplified characters."""
    return simplified(normalize("NFKC", text)).casefold()


@lru_cache(maxsize=20_000)
def initials(name: str) -> str:
    """The first letters of the pinyin (`单位地区` -> `dwdq`), of a Latin word the word itself."""
    # Its tables take a moment to read, and only a search needs them.
    from pypinyin import Style, lazy_pinyin

    parts = lazy_pinyin(name, style=Style.FIRST_LETTER, errors=_letters)
    return "".join(parts).casefold()


def _letters(others: str) -> str:
    return "".join(letter for letter in others if letter.isalnum())


def keys(names: Iterable[str | None]) -> str:
    """Everything a thing answers to, in one line; a search looks for a part of it."""
    said = [name for name in names if name]
    typed = [plain(name) for name in said]
    letters = [initials(plain(name)) for name in said if not name.isascii()]
    return " | ".join(dict.fromkeys([*typed, *letters]))


def score(text: str, found_in: str) -> int | None:
    """How well a text typed fits: 0 begins a name, 1 stands in one, None does not."""
    words = plain(text).split()
    if not all(word in found_in for word in words):
        return None
    whole = " ".join(words)
    return 0 if any(part.startswith(whole) for part in found_in.split(" | ")) else 1
