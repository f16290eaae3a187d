"""Words of titles, names and notes that may change figures, or that no entry explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from barometer import units
from barometer.intake import limits
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import key_and_rest, line_role
from barometer.intake.words.names import chinese_pieces, fold, spellings
from barometer.intake.words.part_words import left_out_of
from barometer.intake.words.vocabulary import Token, holds, phrase_match, tokens
from barometer.plan.pack import Indicator

_STATE = "row_state"
# What changes nothing, or is understood where it is looked for; the first kind of a word counts.
_KNOWN = (
    "stock_phrase", "and", _STATE, "title_word", "paper", "field_of_table", "plain", "title_lead",
    "title_before", "basis", "price", "utility", "supply", "company", "result_title", "plan",
    "quote", "span", "whole_place", "note_start", "form_line", "continued",
    "numbered_table", "report_date", "takes_in", "place_end", "unit_key", "total", "office",
    "yearbook", "constant", "at_prices", "all_parts", "sum_word", "header", "than", "on_year",
    "same_part", "this_table", "what_follows", "column_number", "harmless",
)  # fmt: skip
# What is understood in a title, or in a heading, and elsewhere is not.
OF_TITLES, OF_HEADINGS = (
    ("vintage", "months", "season", "part_in_title"),
    ("months", "part_in_title"),
)
OF_NOTES, OF_CELLS = ("data", "is", "onward", "worked_out"), ()
_PLAIN_NOTE = ("note_start", "this_table", "data", "is", "base_year", "plain", "number")


def strange_words(text: str, lexicon: Lexicon, understood: tuple[str, ...]) -> tuple[Token, ...]:
    """The words of a text that may change its figures, with their code; others without one."""
    bare = lexicon.without_places(fold(text))
    for name in sorted(lexicon.names_in(bare), key=len, reverse=True):
        bare = bare.replace(name, " ")
    left_out = ("leaves_out",) if left_out_of(text, lexicon) else ()
    return tuple(word for word in _words(bare, (*understood, *left_out))
                 if word.code or not _is_of_name(word.text, lexicon))  # fmt: skip


def odd_words(text: str, lexicon: Lexicon, items: Iterable[Indicator]) -> tuple[str, ...]:
    """The words of a title that are not understood, nor part of these indicators' names."""
    bare = lexicon.without_places(fold(text))
    names = sorted(chain.from_iterable(map(spellings, items)), key=len, reverse=True)
    for name in names:
        bare = bare.replace(name, " ")
    return tuple(word.text for word in _words(bare, OF_TITLES)
                 if not any(word.text in name for name in names))  # fmt: skip


def _is_of_name(word: str, lexicon: Lexicon) -> bool:
    """True for a piece of an indicator's name that makes no part of it."""
    return lexicon.has_name_with(word) and not holds(word, "part_in_title")


@lru_cache(limits.CACHED_TEXTS)
def _words(bare: str, understood: tuple[str, ...]) -> tuple[Token, ...]:
    return tuple(_words_in(tokens(bare, *_KNOWN, *OF_TITLES, *understood), understood))


def _words_in(pieces: tuple[Token, ...], understood: tuple[str, ...]) -> Iterator[Token]:
    """Words that change figures, but for `及增速`, and what is no word at all, but for units."""
    for before, piece in pairwise((Token(""), *pieces)):
        if piece.kind == _STATE and before.kind != "and":
            yield Token(piece.text) if before.kind == "than" else piece
        elif piece.kind in OF_TITLES and piece.kind not in understood and piece.code != "none":
            yield Token(piece.text)
        elif not piece.kind:
            yield from (Token(word) for word in chinese_pieces(piece.text)
                        if not (units.known(word) and _is_apart(word, piece, before)))  # fmt: skip


def _is_apart(word: str, piece: Token, before: Token) -> bool:
    return word != piece.text or before.kind in ("note_start", "unit_key")


def said_by_line(text: str) -> str | None:
    """What a line `口径：规上工业` says all figures of its table are; None for any other text."""
    key, rest = key_and_rest(text) or ("", "")
    return rest if line_role(key) == "what" else None


def said_by_note(text: str) -> str | None:
    """What stands behind `注：以上均为` in a note that says nothing else of its table."""
    match = phrase_match(fold(text), "whole_note")
    return match.after if match else None


def state_in_note(sentence: str) -> str | None:
    """What a folded sentence says that all figures are: `other` of `本表为环比数据`."""
    pieces = tokens(sentence, _STATE, *_PLAIN_NOTE)
    codes = [piece.code for piece in pieces if piece.kind == _STATE]
    return codes[0] if len(codes) == 1 and all(piece.kind for piece in pieces) else None
