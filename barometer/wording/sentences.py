"""`say`: a sentence by its key, in a language, filled with facts.

Beside it how a reader's language is recognised, Chinese text in the characters he reads, and names
that come from a plan's data.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from opencc import OpenCC

from barometer.languages import DEFAULT_LANGUAGE, KNOWN, LANGUAGES, is_chinese

_LOG = logging.getLogger(__name__)
_ENTRY = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
# Below this an integer may be a year, which takes no thousands mark.
_GROUPED_FROM = 10_000
# Fluent gives up a whole sentence over a fact of more than 2,500 characters.
_LONGEST_FACT = 2_400

_TRADITIONAL_PLACES = ("hant", "tw", "hk", "mo")


class WordsMissing(LookupError):
    """A key has no sentence, or a sentence lacks a fact: a mistake in the program."""


def say(key: str, lang: str, **facts: object) -> str:
    """The sentence `key` in `lang`.

    Facts: text stays as it is, lists are joined the language's way, integers agree in number.

    Raises:
        WordsMissing: only where `BAROMETER_STRICT_WORDS` is set (as in the tests); a reader
            gets a neutral sentence instead of the key, and the log names the key.
    """
    if all(type(fact) is str for fact in facts.values()):
        return _cached_sentence(key, lang, tuple(facts.items()))
    return _sentence(key, lang, facts)


# Most of what a page says it has said before. Only texts: `1` and `True` would be one key.
@lru_cache(20_000)
def _cached_sentence(key: str, lang: str, facts: tuple[tuple[str, object], ...]) -> str:
    return _sentence(key, lang, dict(facts))


def _sentence(key: str, lang: str, facts: Mapping[str, object]) -> str:
    pattern = _pattern(key, lang)
    if pattern is None:
        return _missing(key, lang, "no such sentence")
    text, failures = _bundle(lang).format_pattern(
        pattern, {k: _fact(v, lang) for k, v in facts.items()}
    )
    if failures:
        return _missing(key, lang, "; ".join(str(failure) for failure in failures))
    return str(text)


def has(key: str, lang: str) -> bool:
    """True where `lang` has a sentence `key`."""
    return _pattern(key, lang) is not None


def keys(lang: str) -> frozenset[str]:
    """All keys of a language."""
    return frozenset(_entries(lang))


@cache
def _pattern(key: str, lang: str) -> Any:
    """The parsed sentence; only those asked for are parsed, as all of them take a while."""
    text = _entries(lang).get(key)
    if text is None:
        return None
    bundle = _bundle(lang)
    bundle.add_resource(FluentResource(text))
    return bundle.get_message(key).value if bundle.has_message(key) else None


@cache
def _bundle(lang: str) -> Any:
    return FluentBundle([lang], use_isolating=False)


@cache
def _entries(lang: str) -> dict[str, str]:
    """Each sentence as its file writes it, by key."""
    if lang not in KNOWN:
        raise ValueError(f"unknown language {lang}")
    folder = files("barometer.wording") / KNOWN[lang].folder
    sentences: dict[str, str] = {}
    for topic in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if topic.name.endswith(".ftl"):
            text = topic.read_text(encoding="utf-8")
            text = traditional(text) if KNOWN[lang].traditional else text
            starts = [*_ENTRY.finditer(text)]
            ends = [*(match.start() for match in starts[1:]), len(text)]
            for match, end in zip(starts, ends, strict=True):
                sentences.setdefault(match[1], text[match.start() : end])
    return sentences


def _fact(value: object, lang: str) -> object:
    if value is None:
        return "—"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return fluent_number(value, useGrouping=abs(value) >= _GROUPED_FROM)
    if isinstance(value, Iterable) and not isinstance(value, str):
        value = say("list-comma", lang).join(str(item) for item in value)
    text = str(value)
    return text if len(text) <= _LONGEST_FACT else f"{text[:_LONGEST_FACT]}…"


def _missing(key: str, lang: str, why: str) -> str:
    if os.environ.get("BAROMETER_STRICT_WORDS"):
        raise WordsMissing(f"{lang}: {key}: {why}")
    _LOG.error("words missing: %s: %s: %s", lang, key, why)
    return str(_bundle(lang).format_pattern(_pattern("words-missing", lang))[0])


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


def name_of(row: Mapping[str, Any], lang: str, field: str = "name") -> str:
    """The name in `row[field]`, OpenCC for Traditional, and to others its `<field>_en`."""
    chinese = str(row.get(field) or "")
    if not is_chinese(lang):
        return str(row.get(f"{field}_en") or chinese)
    return written(chinese, lang)


def written(text: object, lang: str) -> str:
    """Chinese text of the data (a source, a note) in the reader's script."""
    return traditional(str(text or "")) if KNOWN[lang].traditional else str(text or "")
