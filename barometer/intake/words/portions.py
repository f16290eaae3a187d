"""Words that narrow a figure down to a part of what its indicator is about."""

from __future__ import annotations

from barometer.intake.words.names import fold
from barometer.intake.words.vocabulary import code_of
from barometer.plan.pack import Indicator


def is_part(word: str, item: Indicator) -> bool:
    """True where a heading or a column of groups makes the figure that of a part only."""
    code = code_of(word, "portion")
    names = (fold(name) for name in (item.name, *item.aliases))
    return (code == "all" or (code == "amount" and item.additive)) and not any(
        word in name for name in names
    )
