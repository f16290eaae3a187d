"""`say`: a sentence by its key, in a language, filled with facts."""

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

from barometer.languages import KNOWN
from barometer.wording.languages import traditional

_LOG = logging.getLogger(__name__)
_ENTRY = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
# Below this an integer may be a year, which takes no thousands mark.
_GROUPED_FROM = 10_000
# Fluent gives up a whole sentence over a fact of more than 2,500 characters.
_LONGEST_FACT = 2_400


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
