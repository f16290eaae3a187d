"""Names as people write them, folded so that equal names are equal text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from opencc import OpenCC
from rapidfuzz import fuzz, process

from barometer.intake import limits
from barometer.plan.pack import Indicator

# Circled and superscript figures, stars and daggers: marks of footnotes, part of no name.
FOOTNOTES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⁰¹⁴⁵⁶⁷⁸⁹*＊※†‡★☆"
_FOOTNOTE = re.compile(rf"[{re.escape(FOOTNOTES)}]+(?=$|[(（\[［])")
# In front of a name they number it.
_CIRCLED = re.compile("^[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]+(?=.)")
# ² and ³ end a unit (m²) more often than they mark a footnote, so only after Chinese text.
_RAISED = re.compile(r"(?<=[\u4e00-\u9fff])[²³]+(?=$|[(（\[［])")
# `24年1-9月`: only years near those of a plan, no ages or spans (`20年以上`, `近20年`, `15年期`).
_SHORT_YEAR = re.compile(
    r"(?<![\d.近过第前后每])(?=(?:1[5-9]|2\d|3[0-5])年(?![期均平以内来间前后限一生度]))"
)
# `能源消费总量1)`: a note's number behind a name, its bracket never opened.
_NUMBER_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff)）])\d{1,2}[)）]$")
_OPENS, _CLOSES = re.compile("[(（]"), re.compile("[)）]")
_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u2028-\u202e\u2060\ufeff\u3000\xa0]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_CHINESE_RUN = re.compile(r"[\u3400-\u9fff]+")
_LEADING = re.compile(
    r"^(?:其中[:：]?|[#*★☆※▲△]+|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]"
    r"|\d+[、)）]|\d+[.．](?!\d)|\d+(?:[.-]\d+)+[.、]?(?=[\u4e00-\u9fff])(?![年月季日])|[ivx]+[.、]|[●○■□◆·\-—]+(?=[\u4e00-\u9fff])|[a-z]、(?=[\u4e00-\u9fff]))+"
)
# `能源消费总量 Total energy consumption`: yearbooks print both.
_LATIN = re.compile(r"[A-Za-z]{2}")
_SMALL_LETTERS = re.compile("[a-z]{2}")
_ENGLISH = re.compile(r"[A-Z][a-z]{2,}")
_ENGLISH_FIRST = re.compile(
    r"^(?=[^\u3400-\u9fff]*[A-Z][a-z]{2,})[A-Za-z ,.&'-]+(?=[\u3400-\u9fff])"
)
# `GDP (100 million yuan)` begins with letters alone, and goes on in words.
# English may follow the Chinese without a blank: `南京市Nanjing`.
_ENGLISH_WORD = re.compile(
    r"(?:\b|(?<=[\u3400-\u9fff]))(?:[A-Z][a-z]{2,}|(?:[A-Z][a-z]+){2})"
    r"|\b[A-Z]{2,}(?=\s*[(（][^()（）]*[a-z]{4,})"
)
_BRACKETED = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|〔([^〔〕]*)〕|【([^【】]*)】")
# What parts a list within a cell.
_MARKS = re.compile("[,，、;；/]")
NEAREST = 3
# Characters of a spelling that it is looked for by.
_START = 2
# The nearest must be at least this like; then the next two are offered as well.
_LIKELY, _NEAR_ENOUGH = 45.0, 25.0
# Letters of an end that names may share.
_LEAST_END = 3


def by_likeness(text: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The meanings, those first of which a name is most like the text; alike in their order."""
    folded = fold(text)
    scores = {one: max((fuzz.ratio(folded, fold(name)) for name in spelt), default=0.0)
              for one, spelt in names.items()}  # fmt: skip
    return sorted(scores, key=lambda one: -scores[one])


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in Simplified characters."""
    if not _CHINESE.search(text):
        return text
    converted: str = _to_simplified().convert(text)
    return converted


# `九` of `九月`, `前九个月` and `一至九月`; not of `二九月`, nor the tens of `二十月`.
_ONES = ["", *"一二三四五六七八九"]
_ONE = "[一二三四五六七八九]"
_MONTH = re.compile(
    rf"(?<![一二三四五六七八九十])(?=[十一二三四五六七八九])(?P<tens>十)?(?P<ones>(?(tens)[一二]?|{_ONE}))"
    rf"(?=个?月|[-~至到—－](?:十[一二]?|{_ONE})月)"
)
# January's other name, and dashes that are none on a keyboard, between figures of a span.
_FIRST_MONTH = re.compile("(?:^|(?<=[年至到~—－-]))元月")
_DASH = re.compile(r"(?<=[\d月季度])[‐‑‒―−-]+(?=\d)")
# `头9个月`, `头三季度` from the year's beginning; no end of a name (`包头三季度`).
_FROM_THE_FIRST = re.compile(
    r"(?:(?<![\u3400-\u9fff])|(?<=[年县市区省旗国]))头(?=(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个月|[二两三2-3]个?季度)"
)
# `Ⅲ季度`, as ledgers of enterprises write it.
_QUARTER = re.compile("(?<![a-z])(?:iv|i{1,3})(?=季|[-~至到—－](?:iv|i{1,3})季)")


@lru_cache(limits.CACHED_TEXTS)
def fold(text: str) -> str:
    """The text without blanks and footnote marks, half width, Simplified, lower case.

    Years of a plan are written out (`24年` is `2024年`), months and quarters in figures (`九月`
    is `9月`, `Ⅲ季度` is `3季度`), and `头9个月` is `前9个月`.
    """
    bare = _INVISIBLE.sub("", text)
    bare = _CIRCLED.sub("", _RAISED.sub("", _FOOTNOTE.sub("", bare)))
    if bare.endswith((")", "）")) and len(_CLOSES.findall(bare)) > len(_OPENS.findall(bare)):
        bare = _NUMBER_BEHIND.sub("", bare)
    folded = simplified(unicodedata.normalize("NFKC", bare)).casefold()
    dated = _SHORT_YEAR.sub("20", _FROM_THE_FIRST.sub("前", folded))
    if "季" in dated:
        dated = _QUARTER.sub(_quarter_in_figures, dated)
    if "月" not in dated:
        return dated
    return _MONTH.sub(_in_figures, _DASH.sub("-", _FIRST_MONTH.sub("1月", dated)))


def _quarter_in_figures(match: re.Match[str]) -> str:
    return "4" if match[0] == "iv" else str(len(match[0]))


def _in_figures(match: re.Match[str]) -> str:
    tens, ones = match["tens"] or "", match["ones"] or ""
    return str(10 * len(tens) + _ONES.index(ones))


def is_chinese(text: str) -> bool:
    """True for a text with a Chinese character."""
    return bool(_CHINESE.search(text))


def chinese_pieces(text: str) -> list[str]:
    """The runs of Chinese characters in a text."""
    return _CHINESE_RUN.findall(text)


def is_english(text: str) -> bool:
    """True for words in English and none in Chinese."""
    return bool(_ENGLISH.search(text)) and not _CHINESE.search(text)


def has_english_words(text: str) -> bool:
    """True for words in English, small letters too, and none in Chinese: `(10 000 persons)`."""
    return bool(_SMALL_LETTERS.search(text)) and not _CHINESE.search(text)


def without_english(texts: list[str]) -> list[str]:
    """The texts without those in English, which say again what others say in Chinese."""
    return [one for one in texts if not (is_english(one) and any(map(is_chinese, texts)))]


def is_latin(text: str) -> bool:
    """True for letters of which none is Chinese: `GRP`, `(tons)`."""
    return bool(_LATIN.search(text)) and not _CHINESE.search(text)


def in_english(cells: Iterable[str]) -> bool:
    """True where most of these are words in English, not codes (`COD`), and none is Chinese."""
    cells = list(cells)
    words = sum(bool(_ENGLISH.search(cell)) or cell.islower() for cell in cells)
    return words * 2 > len(cells) and not any(map(is_chinese, cells))


def chinese_of(text: str) -> str:
    """A bilingual name without its English; a unit in brackets in the English alone is kept."""
    text = _ENGLISH_FIRST.sub("", text)
    if not _ENGLISH_WORD.search(text):
        return text
    chinese = max((match.end() for match in _CHINESE.finditer(text)), default=0)
    english = _ENGLISH_WORD.search(text, chinese)
    if not chinese or english is None:
        return text
    name, rest = text[: english.start()].rstrip(), text[english.start() :]
    has_brackets = any(sign in name for sign in "(（")
    return name + ("" if has_brackets else "".join(m[0] for m in _BRACKETED.finditer(rest)))


def unnumbered(folded: str) -> str:
    """The folded name without `其中：`, `#`, `（一）` or `1.` in front."""
    return _LEADING.sub("", folded)


@lru_cache(limits.CACHED_TEXTS)
def unbracketed(folded: str) -> tuple[str, tuple[str, ...]]:
    """The folded name without its brackets, and what stood in them."""
    inside = tuple(next(part for part in groups if part is not None)
                   for groups in (m.groups() for m in _BRACKETED.finditer(folded)))  # fmt: skip
    return _BRACKETED.sub("", folded), inside


def spellings(item: Indicator) -> list[str]:
    """The folded Chinese names of an indicator, its own the first."""
    return [fold(name) for name in (item.name, *item.aliases)]


def list_pieces(folded: str) -> list[str]:
    """The pieces of a folded list: `吨` and `万吨` of `吨、万吨`."""
    return [piece for piece in _MARKS.split(folded) if piece]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Folded spelling -> what it may mean (codes or slugs), more than one where unclear."""

    meanings: Mapping[str, tuple[str, ...]]
    _by_start: dict[str, list[tuple[int, str]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the spellings by their first two characters."""
        by_start: dict[str, list[tuple[int, str]]] = {}
        for place, spelling in enumerate(self.meanings):
            by_start.setdefault(spelling[:_START], []).append((place, spelling))
        object.__setattr__(self, "_by_start", by_start)

    @classmethod
    def of(cls, spellings: Iterable[tuple[str, str]]) -> NameIndex:
        """An index of (spelling, meaning) pairs."""
        meanings: dict[str, list[str]] = {}
        for spelling, meaning in spellings:
            known = meanings.setdefault(fold(spelling), [])
            if spelling and meaning not in known:
                known.append(meaning)
        return cls({spelling: tuple(known) for spelling, known in meanings.items() if spelling})

    def find(self, folded: str) -> tuple[str, ...]:
        """What a folded spelling means; empty where it is not known."""
        return self.meanings.get(folded, ())

    def within(self, folded: str) -> list[str]:
        """The spellings that a folded sentence holds; few are looked for, by how they begin."""
        starts = {folded[at : at + _START] for at in range(len(folded))} | set(folded)
        held = [
            named for start in starts for named in self._by_start.get(start, ())
            if named[1] in folded
        ]  # fmt: skip
        return [spelling for _, spelling in sorted(held)]

    def find_twice(self, name: str) -> tuple[str, ...]:
        """What Chinese words and the letters beside them both name: `生产总值gdp`."""
        words = chinese_pieces(name)
        named = self.find(name.replace(words[0], "") if len(words) == 1 else "")
        return named if named and named == self.find(words[0]) else ()

    def nearest(self, folded: str) -> tuple[str, ...]:
        """Up to three meanings whose spelling is nearest, best first; none for a bare number."""
        if not folded or folded.isdigit():
            return ()
        holding = [name for name in self.meanings if folded in name or name in folded]
        ranked = process.extract(
            folded, self.meanings.keys(), scorer=fuzz.ratio, limit=NEAREST * 4,
            score_cutoff=_NEAR_ENOUGH,
        )  # fmt: skip
        if not holding and (not ranked or ranked[0][1] < _LIKELY):
            return ()
        names = [*sorted(holding, key=lambda name: abs(len(name) - len(folded))),
                 *(name for name, _, _ in ranked)]  # fmt: skip
        meanings = [meaning for name in names for meaning in self.meanings[name]]
        return tuple(dict.fromkeys(meanings))[:NEAREST]


@lru_cache(maxsize=16)
def shared_ends(spellings: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """The ends with which the names of several indicators end: `排放量`, `综合利用率`."""
    slugs: dict[str, set[str]] = {}
    for spelling, slug in spellings:
        folded = "" if spelling.isascii() else fold(spelling)
        for at in range(1, len(folded) - _LEAST_END + 1):
            slugs.setdefault(folded[at:], set()).add(slug)
    return frozenset(end for end, of in slugs.items() if len(of) > 1)


# Signs that tie a word to a name, and what parts words; Latin letters in brackets right behind.
_SIGNS = "-_/·—–"
_PARTING = re.compile(r"[-_/·—–\s()（）,，、:：.。;；]+")
_LATIN_INSIDE = re.compile("[(（]([a-z]{2,})[)）]")
_LATIN_WORD = re.compile("[a-z]{2,}")


def words_tied_to(before: str, after: str) -> list[str]:
    """The words tied to the name between these folded texts: `per` of `per_gdp`."""
    words = [match[1]] if (match := _LATIN_INSIDE.match(after)) else []
    if before[-1:] and before[-1:] in _SIGNS:
        words += _PARTING.split(before.rstrip(_SIGNS))[-1:]
    if after[:1] and after[:1] in _SIGNS:
        words += _PARTING.split(after.lstrip(_SIGNS), maxsplit=1)[:1]
    return [word for word in words if word]


def latin_words(folded: str) -> list[str]:
    """The words of Latin letters in a folded text: `gdp` of `2024gdp_数据`."""
    return _LATIN_WORD.findall(folded)
