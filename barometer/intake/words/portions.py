"""Words that narrow a figure down to a part of what its indicator is about."""

from __future__ import annotations

from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold, unbracketed, unnumbered
from barometer.intake.words.vocabulary import begins, code_of, is_made_of
from barometer.plan.pack import Indicator


def is_part(word: str, item: Indicator) -> bool:
    """True where a heading or a column of groups makes the figure that of a part only."""
    code = code_of(word, "portion")
    names = (fold(name) for name in (item.name, *item.aliases))
    return (code == "all" or (code == "amount" and item.additive)) and not any(
        word in name for name in names
    )


def is_part_alone(label: str, lexicon: Lexicon) -> bool:
    """True for a row that is a part of the one above: `其中：煤炭`, `第二产业`, `工业用电量`."""
    folded = fold(label)
    bare = unbracketed(unnumbered(folded))[0]
    portion = begins(bare, "portion") and is_made_of(bare, "portion", "of_portion")
    return begins(folded, "of_which") or (portion and not lexicon.meaning(label).indicators)
