"""Which indicators alone a note around a table speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import constant_clauses
from barometer.intake.words.names import fold
from barometer.intake.words.vocabulary import is_made_of

_KINDS = ("note_start", "note_rest", "constant", "base_year", "data", "is", "and", "number")
# A text, and the indicators that it is of; none named is all of them.
NoteScope = tuple[str, frozenset[str]]
_NONE: frozenset[str] = frozenset()
NO_NOTE: NoteScope = ("", _NONE)


def constant_note(above: Iterable[str], below: Iterable[str], lexicon: Lexicon) -> NoteScope:
    """What says that amounts are at constant prices, and of which indicators alone."""
    clauses = [
        (text, _of_alone(clause, sentence, lexicon))
        for texts, note in ((above, False), (below, True))
        for text in texts
        for sentence in fold(text).replace(";", "。").split("。")
        for clause in constant_clauses(sentence, note=note)
    ]
    of_all = next((one for one in clauses if not one[1]), None)
    if of_all or not clauses:
        return of_all or NO_NOTE
    return clauses[0][0], _NONE.union(*(named for _, named in clauses))


def _of_alone(clause: str, sentence: str, lexicon: Lexicon) -> frozenset[str]:
    """The indicators of a folded clause where its sentence speaks of nothing else; else none."""
    rest, indicators = _without_names(clause, lexicon)
    alone = all(is_made_of(piece, *_KINDS) for piece in rest.split())
    return indicators if alone and _without_names(sentence, lexicon)[1] == indicators else _NONE


def _without_names(folded: str, lexicon: Lexicon) -> tuple[str, frozenset[str]]:
    """The text with a blank for each indicator's name, and those indicators."""
    indicators = set[str]()
    while names := lexicon.names_in(folded):
        for name in names:
            folded = folded.replace(name, " ")
            indicators.update(lexicon.named(name))
    return folded, frozenset(indicators)
