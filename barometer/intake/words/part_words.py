"""Words that narrow a figure down to a part of what its indicator is about, or make it another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold, spellings, unbracketed, unnumbered
from barometer.intake.words.vocabulary import (
    Token,
    begins,
    code_of,
    holds,
    is_made_of,
    is_word,
    phrase_matches,
    tokens,
    words_of,
)
from barometer.plan.pack import Indicator

# Years and signs around the word that a sheet is named by: `2025年目标`.
AROUND_NAMES = "0123456789年度_-.() "
# Parts of titles that narrow amounts down only.
_OF_AMOUNTS = ("sector", "mean", "fresh")


def is_part(word: str, item: Indicator) -> bool:
    """True where a heading or a column of groups makes the figure that of a part only."""
    code = code_of(word, "portion")
    portion = code == "all" or (code == "amount" and item.additive)
    return portion and not is_own_part(word, item)


def is_own_part(word: str, item: Indicator) -> bool:
    """True where the indicator itself is of that part: `城镇` of `城镇清洁取暖率`."""
    return code_of(word, "portion") is not None and any(word in name for name in spellings(item))


def parts_named(title: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The words of a title for a part only; names of regions and indicators hold none."""
    # `葫芦岛市区` is no more than a part of that city.
    folded = lexicon.without_places(fold(title), ends=True)
    left_out = left_out_of(title, lexicon)
    if left_out:
        return (Token(left_out, "part_in_title", "within"),)
    for supplier in phrase_matches(folded, "utility"):
        if not _is_proper(supplier.before):
            folded = folded.replace(supplier.text, " ", 1)
    pieces = tokens(folded, "part_in_title")
    folded = "".join(" " if piece.code == "none" else piece.text for piece in pieces)
    for name in lexicon.names_in(folded):
        folded = folded.replace(name, " ")
    return _parts(folded)


def left_out_of(text: str, lexicon: Lexicon) -> str | None:
    """What a title or a note leaves out of a region: `绥中县` of `葫芦岛市不含绥中县`."""
    folded = fold(text)
    blanked = lexicon.without_places(folded)
    return next((part for part in _left_out(folded, blanked)
                 if lexicon.regions.named_in(part) or f" ({part})" in blanked), None)  # fmt: skip


def _left_out(folded: str, blanked: str) -> Iterator[str]:
    """What may be left out: `绥中县除外` in brackets, or in `除绥中县外`, `不含绥中县`.

    `blanked`: the text with a blank for each region.
    """
    yield from (part for part in unbracketed(folded)[1] if holds(part, "leaves_out"))
    if any(before.text.endswith(" ") and piece.code == "behind"
           for before, piece in pairwise(tokens(blanked, "leaves_out"))):  # fmt: skip
        yield folded
    for piece, after in pairwise((*tokens(folded, "leaves_out"), Token(""))):
        if piece.kind and piece.code != "behind":
            yield piece.text
            yield after.text


def part_of_others(parts: Sequence[Token], item: Indicator, *, whole: bool = False) -> Token | None:
    """The word by which a title is of a part, where the indicator is of the whole of it.

    `whole`: a heading between rows of several fields narrows down amounts only.
    """
    if not parts:
        return None
    names = spellings(item)
    indicator_parts = [part for name in names for part in _parts(name)]
    for part in parts:
        of_amounts = whole and part.code != "within"
        narrows = item.additive or not (of_amounts or part.code in _OF_AMOUNTS)
        if part.code in (*_OF_AMOUNTS, "within", "increase"):
            same = any(part.code == one.code and part.text in one.text for one in indicator_parts)
        else:
            same = any(part.code in name for name in names)
        if narrows and not same:
            return part
    return None


@lru_cache(2048)
def _parts(folded: str) -> tuple[Token, ...]:
    """The words for parts in a text, a town's, a firm's or a park's with its own name in front."""
    pieces = tokens(folded, "part_in_title")
    named = []
    for before, piece in zip((Token(""), *pieces), pieces, strict=False):
        proper = piece.code == "within" and not before.kind and _is_proper(before.text)
        name = before.text.split()[-1] if proper else ""
        named.append(replace(piece, text=name + piece.text))
    return tuple(piece for piece in named if piece.kind and piece.code != "none")


def _is_proper(before: str) -> bool:
    """True for what may be the own name of what follows: `高台` before `镇`, not `各`, `2024年`."""
    return before[-1:].isalpha() and not before.endswith(words_of("title_before"))


def part_of_remark(text: str) -> str | None:
    """The part that a remark names and no more: `规上` of `仅规上`, `工业` of `仅工业用电量`."""
    pieces = tokens(fold(text), "portion", "of_portion", "is")
    parts = [piece.text for piece in pieces if piece.kind == "portion"]
    return parts[0] if len(parts) == 1 and all(piece.kind for piece in pieces) else None


def is_part_alone(label: str, lexicon: Lexicon) -> bool:
    """True for a row that is a part of the one above: `其中：煤炭`, `第二产业`, `工业用电量`."""
    folded = fold(label)
    name = unbracketed(unnumbered(folded))[0]
    portion = begins(name, "portion") and is_made_of(name, "portion", "of_portion")
    return begins(folded, "of_which") or (portion and not lexicon.meaning(label).indicators)


def of_series(label: str, lexicon: Lexicon) -> tuple[str, dict[str, object]] | None:
    """(problem, facts) of a series of another place, `中国:用电量`, or a part, `用电量:工业`."""
    place, *names = unbracketed(fold(label))[0].split(":")
    if names and is_word(place.strip(), "other_place") and not lexicon.place(place).code:
        return "problem-row-of-other-place", {}
    whole = next((name for name in (place, *names[:-1]) if lexicon.meaning(name).indicators), None)
    if whole and names and is_made_of(names[-1].strip(), "portion", "of_portion"):
        return "problem-part-of-row", {"parent": whole}
    return None


def other_state(text: str, lexicon: Lexicon) -> str | None:
    """`other` for no more than the name of another quantity, time or place, `void` for `示例`."""
    bare = fold(text).strip(AROUND_NAMES)
    outside = is_word(bare, "other_place") and not lexicon.place(bare).code
    code = "other" if outside else code_of(bare, "row_state")
    return code if code != "target" else None
