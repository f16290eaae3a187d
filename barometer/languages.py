"""The languages a reader can choose, as one table of facts.

Their sentences stand in `barometer/wording/<folder>/*.ftl`; nothing else is told of a language
anywhere but here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

DEFAULT_LANGUAGE = "zh-Hans"


@dataclass(frozen=True, slots=True)
class Language:
    """One language.

    `own_name`: what it calls itself. `tag`: language and country of documents and of how numbers
    are written. `folder`: where its sentences are. `chinese`: what packs and files say is shown as
    they say it, else in English where they have it. `traditional`: in Traditional characters.
    """

    own_name: str
    tag: str
    folder: str
    chinese: bool = False
    traditional: bool = False

    @property
    def space(self) -> str:
        """What stands between two sentences."""
        return "" if self.chinese else " "


KNOWN: Mapping[str, Language] = {
    "zh-Hans": Language("简体中文", "zh-CN", "zh-Hans", chinese=True),
    "en": Language("English", "en-GB", "en"),
    "zh-Hant": Language("繁體中文", "zh-HK", "zh-Hans", chinese=True, traditional=True),
}
LANGUAGES = tuple(KNOWN)


def is_chinese(lang: str) -> bool:
    """Whether names and numerals are shown in Chinese."""
    return KNOWN[lang].chinese


def one_text(sentences: Iterable[str | None], lang: str) -> str:
    """Sentences one after the other; empty ones are left out."""
    return KNOWN[lang].space.join(filter(None, sentences))
