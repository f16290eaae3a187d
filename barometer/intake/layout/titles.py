"""What a title says of the figures below it: whole indicators' names, and a change of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from barometer import units
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import key_and_rest, year_notes
from barometer.intake.words.names import (
    fold,
    latin_words,
    spellings,
    unbracketed,
    words_tied_to,
)
from barometer.intake.words.part_words import other_state
from barometer.intake.words.phrases import NO_PHRASE, Phrase, header_phrase
from barometer.intake.words.strange import OF_TITLES, said_by_line, strange_words
from barometer.intake.words.vocabulary import (
    PhraseMatch,
    begins,
    holds,
    is_word,
    phrase_match,
    tokens,
    words_of,
)


@dataclass(frozen=True, slots=True)
class TitleMeaning:
    """The indicators that a title names, and the change it speaks of: of one, or of all below it.

    `topic` is true where the change may be no more than the subject (`增长情况`). `text`: the
    title.
    """

    indicators: tuple[str, ...] = ()
    change: Phrase = NO_PHRASE
    topic: bool = False
    text: str | None = None


def title_meaning(text: str, lexicon: Lexicon) -> TitleMeaning:
    """What one title says; `城市` in `兴城市` is no word."""
    folded = lexicon.without_places(fold(text), ends=True)
    names = [name for name in lexicon.names_in(folded) if _stands_alone(name, folded, lexicon)]
    slugs = tuple(dict.fromkeys(slug for name in names for slug in lexicon.named(name)))
    if not names:
        return _change_of_all(text)
    if len(names) != 1:
        return TitleMeaning(slugs)
    tail = folded.partition(names[0])[2]
    change = header_phrase(_without_paper(tail))
    if change.measure not in CHANGES or change.core:
        return TitleMeaning(slugs)
    topic = holds(tail, "topic") and not holds(tail, "share_sign", "word")
    return TitleMeaning(slugs, change, topic)


def said_of_all(text: str) -> str | None:
    """A title as it stands, of a line `口径：规上工业` what is behind its key; else None."""
    return said_by_line(text) or (None if key_and_rest(text) or year_notes(text) else text)


def title_state(title: str, lexicon: Lexicon) -> str | None:
    """`other` or `void` of a title, or of what it says in brackets: `主要指标（排名）`."""
    texts = (title, *unbracketed(fold(title))[1])
    return next(filter(None, (other_state(text, lexicon) for text in texts)), None)


def _change_of_all(title: str) -> TitleMeaning:
    """The change of a title without names: `主要指标比上年增减情况`, not `主要指标及增速`."""
    outside, inside = unbracketed(fold(title))
    for text in map(_without_paper, (outside, *inside)):
        match = phrase_match(text, "comparison")
        if match and not _joins(match.before) and (compared := _compares(match)) is not None:
            if _falls(match) or match.before.endswith(words_of("way_of_comparing")):
                # `环比增长`, `年均增长`: no change on the year before.
                return TitleMeaning(text=title)
            return TitleMeaning((), header_phrase(match.text), not compared, title)
    return TitleMeaning()


def _falls(match: PhraseMatch) -> bool:
    """True for `下降`, which would turn the sign of what rises as well."""
    turns = {*match.codes_of("turn")}
    return bool(turns) and turns <= {"fall", "less"}


def _joins(before: str) -> bool:
    return [piece.code for piece in tokens(before, "and")][-1:] == ["and"]


def _compares(match: PhraseMatch) -> bool | None:
    """Whether a change is surely one, or its title's subject; None for `与上年对比`, `变化情况`."""
    turns = {*match.codes_of("turn")}
    with_other = "compared_with" in match.by_kind or "base_year" in match.by_kind
    if "on_year" in match.by_kind or (with_other and turns) or holds(match.text, "share_sign"):
        return True
    return None if not turns or turns <= {"open"} or with_other else False


def qualified(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Names that a title holds within longer ones: `用电量` in `绥中县人均用电量`.

    A column of that name below it is of what the title says, not of the indicator.
    """
    folded = lexicon.without_places(fold(text))
    return tuple(name for name in lexicon.names_in(folded)
                 if not any((_leads_on(before) or _is_of_name(before, name, lexicon))
                            and not begins(folded[len(before) + len(name) :], "share_after")
                            for before in _text_before(name, folded)))  # fmt: skip


def _leads_on(before: str) -> bool:
    return _ends_word(before) or before.endswith(words_of("title_lead"))


def _is_of_name(before: str, name: str, lexicon: Lexicon) -> bool:
    """True for `地方` in front of a name, with which another name of the same indicator begins."""
    slugs = lexicon.named(name)
    others = [spelt for slug in slugs for spelt in spellings(lexicon.slugs[slug])]
    return any(_leads_on(before[:cut]) and any(other.startswith(before[cut:]) for other in others)
               for cut in range(len(before) - 1))  # fmt: skip


def ends_of_names(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The ends of names that a title holds alone: `减排量`, which completes `氨氮` below it."""
    folded = lexicon.without_places(fold(text))
    return frozenset(end for end in lexicon.name_ends
                     if end in folded and _stands_alone(end, folded, lexicon))  # fmt: skip


def _without_paper(tail: str) -> str:
    """What a title says behind a name, without what it says of itself: `完成情况统计表`."""
    pieces = list(tokens(tail, "paper"))
    while pieces and pieces[-1].kind:
        pieces.pop()
    return "".join(piece.text for piece in pieces)


def _stands_alone(name: str, folded: str, lexicon: Lexicon) -> bool:
    """False for a name inside a longer one, which is not the one reported: `工业用电量`.

    It must begin and end where a title's other words do.
    """
    return any(_ends_word(before) and _begins_word(after) and not _is_joined(before, after, lexicon)
               for before in _text_before(name, folded)
               for after in [folded[len(before) + len(name) :]])  # fmt: skip


def _is_joined(before: str, after: str, lexicon: Lexicon) -> bool:
    """True where a sign ties a word to a name that makes it another: `per_gdp`, `co2_强度`."""
    return any(_makes_another(word, lexicon) for word in words_tied_to(before, after))


def _makes_another(word: str, lexicon: Lexicon) -> bool:
    """True for words that name another quantity, or of no meaning that is known in Latin."""
    if units.known(word) or lexicon.named(word):
        return False
    latin = any(not is_word(one, "harmless_latin") for one in latin_words(word))
    strange = [one for one in strange_words(word, lexicon, OF_TITLES) if not one.code]
    return latin or (holds(word, "other_quantity") and bool(strange or lexicon.has_name_with(word)))


def _text_before(name: str, folded: str) -> Iterator[str]:
    """What stands in front of a name, wherever it stands in the text."""
    return (folded[:at] for at in range(len(folded)) if folded.startswith(name, at))


def _ends_word(before: str) -> bool:
    plain = before.endswith(words_of("title_before", "title_before"))
    of_part = before.endswith(words_of("portion", "all"))
    of_all = before.endswith(
        (*words_of("title_before", "regions"), *words_of("title_lead", "group"))
    )
    return not before[-1:].isalpha() or of_all or (plain and not of_part)


def _begins_word(after: str) -> bool:
    return not after[:1].isalpha() or begins(after, "title_after")
