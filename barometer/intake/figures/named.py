"""One figure by the words that name it: its indicator, what they say of it, and its measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from barometer.intake.figures.naming import RowLabels
from barometer.intake.layout.context import Context
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.phrases import Phrase
from barometer.plan.pack import Indicator


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A combination of labels whose indicator is known.

    `label` is the meaning of the row's label, `phrase` what label, header and their columns say
    together, `measure` what follows from it.
    """

    row: RowLabels
    label: Meaning
    item: Indicator
    phrase: Phrase
    context: Context
    lexicon: Lexicon
    measure: str = "level"

    @property
    def units(self) -> Sequence[str]:
        """The unit in the cell, the row or the header, else those above the table."""
        row = self.row
        unit = row.cell_unit or row.unit or row.head.phrase.unit or self.phrase.unit
        return [unit] if unit else self.context.units

    @property
    def adds_up(self) -> bool:
        """True where targets add the indicator up over years, or may do so."""
        sums = self.lexicon.adds_up
        return self.item.additive and (not sums or bool(sums.get(self.item.indicator)))
