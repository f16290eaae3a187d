"""How a reader's language is recognised, and Chinese text in the characters he reads."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from opencc import OpenCC

from barometer.languages import DEFAULT_LANGUAGE, KNOWN, LANGUAGES

_TRADITIONAL_PLACES = ("hant", "tw", "hk", "mo")


def language_from_locale(locale: str | None) -> str:
    """The language for a browser's locale (`zh-TW` -> `zh-Hant`); Chinese where none fits."""
    first, *places = _parts(locale or "")
    fitting = [lang for lang in LANGUAGES if _parts(lang)[0] == first]
    traditional = any(place in _TRADITIONAL_PLACES for place in places)
    exact = (lang for lang in fitting if KNOWN[lang].traditional == traditional)
    return next(exact, fitting[0] if fitting else DEFAULT_LANGUAGE)


def language_of(written: str | None) -> str | None:
    """The language an address names (`zh`, `zh-CN` and `zh-TW` too), or None if it is not ours."""
    if written is None:
        return None
    ours = any(_parts(lang)[0] == _parts(written)[0] for lang in LANGUAGES)
    return language_from_locale(written) if ours else None


def _parts(locale: str) -> list[str]:
    return locale.replace("_", "-").casefold().split("-")


@cache
def _converter() -> OpenCC:
    # Hong Kong's standard keeps 核, 為 and 污 as today's official Traditional texts write them;
    # OpenCC's plain `s2t` would give the older 覈, 爲, and Taiwan's would give 汙.
    return OpenCC("s2hk")


@cache
def _from_traditional() -> OpenCC:
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in Simplified characters."""
    if text.isascii():
        return text
    converted: str = _from_traditional().convert(text)
    return converted


@cache
def traditional(text: str) -> str:
    """The Simplified text in Traditional characters."""
    converted: str = _converter().convert(text)
    for usual, official in _spellings():
        converted = converted.replace(usual, official)
    return converted


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    """What OpenCC writes and how the plan's official Traditional text writes it."""
    lines = files("barometer.wording").joinpath("zh-Hant.txt").read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return tuple((usual, official) for usual, official in pairs)
