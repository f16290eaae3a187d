"""What a title says of the figures below it: whole indicators' names, and a change of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.phrases import NO_PHRASE, Phrase, header_phrase
from barometer.intake.words.vocabulary import begins, holds, tokens, words_of


@dataclass(frozen=True, slots=True)
class TitleMeaning:
    """The indicators that a title names, and the change it speaks of (of one indicator).

    `topic` is true where the change may be no more than the subject (`增长情况`).
    """

    indicators: tuple[str, ...] = ()
    change: Phrase = NO_PHRASE
    topic: bool = False


def title_meaning(text: str, lexicon: Lexicon) -> TitleMeaning:
    """What one title says."""
    folded = fold(text)
    names = [name for name in lexicon.names_in(folded) if _stands_alone(name, folded)]
    slugs = tuple(dict.fromkeys(slug for name in names for slug in lexicon.named(name)))
    if len(names) != 1:
        return TitleMeaning(slugs)
    tail = folded.partition(names[0])[2]
    change = header_phrase(_without_paper(tail))
    if change.measure not in CHANGES or change.core:
        return TitleMeaning(slugs)
    topic = holds(tail, "topic") and not holds(tail, "share_sign", "word")
    return TitleMeaning(slugs, change, topic)


def qualified(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Names that a title holds within longer ones: `用电量` in `绥中县人均用电量`.

    A column of that name below it is of what the title says, not of the indicator.
    """
    folded = lexicon.without_places(fold(text))
    return tuple(name for name in lexicon.names_in(folded)
                 if not any((_ends_word(before) or before.endswith(words_of("title_lead")))
                            and not begins(folded[len(before) + len(name) :], "share_after")
                            for before in _text_before(name, folded)))  # fmt: skip


def _without_paper(tail: str) -> str:
    """What a title says behind a name, without what it says of itself: `完成情况统计表`."""
    pieces = list(tokens(tail, "paper"))
    while pieces and pieces[-1].kind:
        pieces.pop()
    return "".join(piece.text for piece in pieces)


def _stands_alone(name: str, folded: str) -> bool:
    """False for a name inside a longer one, which is not the one reported: `工业用电量`.

    It must begin and end where a title's other words do.
    """
    return any(_ends_word(before) and _begins_word(folded[len(before) + len(name) :])
               for before in _text_before(name, folded))  # fmt: skip


def _text_before(name: str, folded: str) -> Iterator[str]:
    """What stands in front of a name, wherever it stands in the text."""
    return (folded[:at] for at in range(len(folded)) if folded.startswith(name, at))


def _ends_word(before: str) -> bool:
    plain = before.endswith(words_of("title_before"))
    return not before[-1:].isalpha() or (plain and not before.endswith(words_of("portion", "all")))


def _begins_word(after: str) -> bool:
    return not after[:1].isalpha() or begins(after, "title_after")
