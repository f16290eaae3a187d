"""What a name can be typed as: either script, English, and the initials of its pinyin."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from barometer.wording.languages import simplified


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
