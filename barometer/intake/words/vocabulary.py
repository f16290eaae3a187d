"""The vocabulary of headers, labels and cells, from `lexicon.toml`, and texts parted into words.

In a word `#` stands for a number, `####` for one of four digits, `…` for a few other signs, `^` and
`$` for the text's beginning and end. What is no word stays a piece of its own: nothing is dropped.
`ROWS` says which column of a statistics file holds what.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from barometer.intake.words.names import chinese_of, fold, unbracketed

# The code of words that only look like those of their kind: `规划期` holds no plan's figure.
_NO_WORD = "none"
_SIGNS = re.compile("(#+|[…^$])")
_SPECIAL = {"…": ".{1,12}?", "^": "^", "$": "$", "#": r"\d+"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning: its code, words that say it alone, words inside a longer text, an example.

    A meaning that takes several words has `parts` instead: their kinds in order, `kind.code` for
    words of one code, `?` behind what may be missing, `^` and `$` for the text's ends.
    """

    code: str
    example: str
    words: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a folded text; kind and code are blank where it is no word of those asked for."""

    text: str
    kind: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """Where a phrase stands in a text: its words by their kinds, and the text around them."""

    entry: Entry
    pieces: tuple[Token, ...]
    start: int
    end: int
    by_kind: Mapping[str, tuple[Token, ...]]

    @property
    def before(self) -> str:
        """The text in front of the phrase."""
        return _joined(self.pieces[: self.start])

    @property
    def text(self) -> str:
        """The phrase itself."""
        return _joined(self.pieces[self.start : self.end])

    @property
    def after(self) -> str:
        """The text behind the phrase."""
        return _joined(self.pieces[self.end :])

    @property
    def code(self) -> str:
        """The code of its meaning."""
        return self.entry.code

    @property
    def rest(self) -> str:
        """The text without the phrase."""
        return self.before + self.after

    def code_of(self, kind: str) -> str | None:
        """The code of the first word of a kind, None where there is none."""
        return next(iter(self.codes_of(kind)), None)

    def codes_of(self, kind: str) -> list[str]:
        """The codes of the words of a kind."""
        return [token.code for token in self.by_kind.get(kind, ())]


@cache
def entries(kind: str) -> tuple[Entry, ...]:
    """The meanings of a kind."""
    return tuple(
        Entry(row["code"], row["example"], tuple(row.get("words", ())),
              tuple(row.get("inside", ())), tuple(row.get("parts", "").split()))
        for row in _document()[kind]
    )  # fmt: skip


def kinds() -> tuple[str, ...]:
    """Every kind that there is."""
    return tuple(_document())


def by_code(kind: str) -> dict[str, tuple[str, ...]]:
    """Code -> the words that say it alone."""
    return {entry.code: entry.words for entry in entries(kind)}


@cache
def words_of(kind: str, *codes: str) -> tuple[str, ...]:
    """The folded words of a kind, of these codes alone where any are given."""
    folded = [_folded(word) for entry in entries(kind) if not codes or entry.code in codes
              for word in entry.inside or entry.words]  # fmt: skip
    return tuple(sorted(folded, key=len, reverse=True))


def any_of(words: Iterable[str]) -> str:
    """An expression for any of these words, the longest first."""
    return "|".join(map(_expression, sorted(words, key=len, reverse=True)))


def code_of(text: str, kind: str) -> str | None:
    """The code of the word that the whole text is, None where it is none."""
    if not finder((kind,)).fullmatch(text):
        return None
    return _code(text, (kind,))[1]


def is_word(text: str, *kinds: str) -> bool:
    """True where the whole text is one word."""
    return finder(kinds).fullmatch(text) is not None


def begins(text: str, *kinds: str) -> bool:
    """True where the text begins with a word."""
    return finder(kinds).match(text) is not None


def holds(text: str, kind: str, *codes: str) -> bool:
    """True where any word of the kind (of these codes) stands in the text."""
    return any(token.kind and token.code != _NO_WORD and (not codes or token.code in codes)
               for token in tokens(text, kind))  # fmt: skip


def is_made_of(text: str, *kinds: str) -> bool:
    """True where the text is nothing but words."""
    return all(token.kind for token in tokens(text, *kinds))


def without(text: str, *kinds: str) -> str:
    """The text without its words."""
    return _joined(token for token in tokens(text, *kinds) if not token.kind)


def ends_in(text: str, end: str, kind: str) -> bool:
    """True for a text's end that does not begin within a word: not `渔业增加值` of `农林牧渔业…`.

    A word may end in another of its kind: `工业用电量` of `规模以上工业用电量`.
    """
    start, at = len(text) - len(end), 0
    for token in tokens(text, kind):
        at += len(token.text)
        if token.kind and at > start > at - len(token.text):
            return text.endswith(end) and is_word(text[start:at], kind)
    return text.endswith(end)


def tokens(text: str, *kinds: str) -> tuple[Token, ...]:
    """The whole text in pieces: at each place the longest word, and what is none between them."""
    pieces, end = [], 0
    for match in finder(kinds).finditer(text):
        if match.start() > end:
            pieces.append(Token(text[end : match.start()]))
        pieces.append(Token(match[0], *_code(match[0], kinds)))
        end = match.end()
    return tuple(pieces) if end == len(text) else (*pieces, Token(text[end:]))


def phrase_match(text: str, kind: str, *codes: str) -> PhraseMatch | None:
    """The first phrase of a kind (of these codes) in the text, or None."""
    return next(phrase_matches(text, kind, *codes), None)


def phrase_matches(text: str, kind: str, *codes: str) -> Iterator[PhraseMatch]:
    """Every phrase of a kind in the text, those of the first entry first."""
    pieces = tokens(text, *_kinds_in(kind))
    for entry in entries(kind):
        for start in range(len(pieces)) if not codes or entry.code in codes else ():
            by_kind = _tokens_by_kind(pieces, start, entry.parts)
            if by_kind:
                end = start + sum(map(len, by_kind.values()))
                yield PhraseMatch(entry, pieces, start, end, by_kind)


def _joined(pieces: Iterable[Token]) -> str:
    return "".join(piece.text for piece in pieces)


def _tokens_by_kind(
    pieces: tuple[Token, ...], start: int, parts: tuple[str, ...]
) -> dict[str, tuple[Token, ...]] | None:
    """Kind -> the pieces that match the parts from `start` on; None where they do not."""
    at, by_kind = start, dict[str, tuple[Token, ...]]()
    for part in parts:
        if part in "^$":
            if at != (0 if part == "^" else len(pieces)):
                return None
            continue
        kind, _, code = part.removesuffix("?").partition(".")
        piece = pieces[at] if at < len(pieces) else Token("")
        if piece.kind == kind and code in ("", piece.code):
            by_kind[kind] = (*by_kind.get(kind, ()), piece)
            at += 1
        elif not part.endswith("?"):
            return None
    return by_kind


@cache
def _kinds_in(kind: str) -> tuple[str, ...]:
    named = [part.rstrip("?").partition(".")[0] for entry in entries(kind) for part in entry.parts
             if part not in "^$"]  # fmt: skip
    return tuple(dict.fromkeys(named))


@cache
def finder(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """The expression for any word of these kinds, the longest first."""
    return re.compile(any_of(word for kind in kinds for word in words_of(kind)) or "(?!)")


@cache
def _codes(kinds: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    codes: dict[str, tuple[str, str]] = {}
    for kind in kinds:
        for entry in entries(kind):
            for word in entry.inside or entry.words:
                codes.setdefault(_folded(word), (kind, entry.code))
    return codes


def _code(text: str, kinds: tuple[str, ...]) -> tuple[str, str]:
    """(kind, code) of a word as it stands in a text."""
    codes = _codes(kinds)
    return codes.get(text) or next(
        kind_and_code for word, kind_and_code in codes.items()
        if _SIGNS.search(word) and re.fullmatch(_expression(word), text)
    )  # fmt: skip


def _folded(word: str) -> str:
    """The word folded, its signs left as they are."""
    return "".join(part if _SIGNS.fullmatch(part) else fold(part) for part in _SIGNS.split(word))


def _expression(word: str) -> str:
    parts = _SIGNS.split(word)
    patterns = (_SPECIAL.get(part) or rf"\d{{{len(part)}}}" for part in parts[1::2])
    plain = map(re.escape, parts[::2])
    return "".join(f"{text}{pattern}" for text, pattern in zip(plain, [*patterns, ""], strict=True))


@cache
def _document() -> dict[str, list[dict[str, Any]]]:
    text = files("barometer.intake.words").joinpath("lexicon.toml").read_text(encoding="utf-8")
    document: dict[str, list[dict[str, Any]]] = tomllib.loads(text)
    return document


# Role -> headers; the first English and the first Chinese one stand in the template.
HEADERS = by_code("header")
TEMPLATE_COLUMNS = (
    "region_code", "region", "indicator", "period", "measure", "value", "unit", "basis",
    "vintage", "source", "note",
)  # fmt: skip
# The roles of label columns: all but the value and the serial number.
LABELS = tuple(role for role in HEADERS if role not in ("value", "serial"))
# Label roles that a row has once at most; it may have several groups, sources and notes.
ONLY_ONE = tuple(role for role in LABELS if role not in ("group", "source", "note"))
# Roles that a row can be named by.
ROWS = ("region_code", "region", "indicator", "period")


@cache
def _roles() -> dict[str, str]:
    return {fold(word): role for role, words in HEADERS.items() for word in words}


def role_of(header: str) -> str | None:
    """The role that a header cell names, brackets left out (`数值（吨）`), or None."""
    folded = fold(chinese_of(header)).rstrip(":*")
    return _roles().get(folded) or _roles().get(unbracketed(folded)[0])
