"""What a header or label means, and how a lower header row is completed by the one above."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from barometer import units
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.names import list_pieces
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import NO_PHRASE, Phrase, is_harmless
from barometer.intake.words.vocabulary import begins, words_of


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header or label names: indicator slugs, region and period; `phrase` holds the rest."""

    indicators: tuple[str, ...] = ()
    region: str | None = None
    period: Period | None = None
    phrase: Phrase = NO_PHRASE

    @property
    def empty(self) -> bool:
        """True where nothing at all was understood."""
        phrase = replace(self.phrase, core="")
        return not (self.indicators or self.region or self.period or phrase != NO_PHRASE)

    def saying(self, **words: Any) -> Meaning:
        """This meaning with something else in its phrase."""
        return replace(self, phrase=replace(self.phrase, **words))

    def over(self, upper: Meaning) -> Meaning:
        """This meaning (a lower header row), completed by the one above."""
        return Meaning(
            self.indicators or upper.indicators,
            self.region or upper.region,
            joined_period(self.period, upper.period),
            self._phrase_over(upper),
        )

    def _phrase_over(self, upper: Meaning) -> Phrase:
        """Both phrases; the name of a heading over an indicator is left out, as it only groups.

        What stands below the indicator (`#婴儿` below `死亡率`) stays.
        """
        phrase = over(self.phrase, upper.phrase, named=bool(self.indicators or self.phrase.core))
        return replace(phrase, core=self.phrase.core) if self.indicators else phrase


def over(lower: Phrase, upper: Phrase, *, named: bool = False) -> Phrase:
    """The lower words, completed by the upper ones; `named`: the lower ones name something."""
    giver = _giver(lower, upper)
    return Phrase(
        _core(lower.core, upper.core), giver.measure, giver.sign, giver.base_year,
        lower.basis or upper.basis, lower.vintage or upper.vintage,
        _joint_unit(lower, upper, named), lower.coverage or upper.coverage,
        lower.back or upper.back, lower.constant or upper.constant,
        # `增减` over `用电量（万千瓦时）` may be one of kilowatt-hours.
        (named and giver is upper and giver.loose == "" and lower.unit) or giver.loose,
        lower.fresh or upper.fresh,
    )  # fmt: skip


def _core(lower: str, upper: str) -> str:
    """The rest that tells more: of `一代户` over `One` the first."""
    return upper if upper and is_harmless(lower) else lower or upper


def _giver(lower: Phrase, upper: Phrase) -> Phrase:
    """Which of the two says the measure; a change and `累计` are a change since the base."""
    if not (lower.measure and upper.measure):
        return lower if lower.measure else upper
    both = {lower.measure: lower, upper.measure: upper}
    total, change = both.get("running_total"), both.get("annual_change")
    if total and change:
        return replace(change, measure="cumulative_change", base_year=total.base_year)
    return lower


def _joint_unit(lower: Phrase, upper: Phrase, named: bool) -> str | None:
    """A change has its own unit: one beside a name (`用电量（万千瓦时）`) is that of amounts."""
    if lower.measure in CHANGES:
        return lower.unit or share_or_none(upper.unit)
    if not lower.measure and upper.measure in CHANGES and named:
        return upper.unit or share_or_none(lower.unit)
    return lower.unit or upper.unit


def share_or_none(unit: str | None) -> str | None:
    """The unit where it is one of shares."""
    return unit if unit and units.fits(unit, "%") else None


def joined_period(lower: Period | None, upper: Period | None) -> Period | None:
    """The lower period; a part of a year within the year of the other."""
    if lower and upper and lower.year is None and upper.year is not None:
        return lower.within(upper.year)
    if lower and upper and upper.year is None and lower.span == "year" and lower.year:
        return upper.within(lower.year)
    return lower or upper


def bracket_pieces(bracket: str) -> list[str]:
    """What a text in brackets lists: `1-9月` and `亿元`; a unit is one, whatever its marks."""
    return [bracket] if units.known(bracket) else list_pieces(bracket)


def with_sum_words(*names: str) -> list[str]:
    """The names and, of `全社会用电量`, what it is called as a sum: `全社会用电总计`.

    Other sums may be those of the rows above them alone.
    """
    ends = {name: next(filter(name.endswith, words_of("amount_end")), "") for name in names
            if begins(name, "of_everyone")}  # fmt: skip
    summed = [name.removesuffix(end) + word for name, end in ends.items() if end
              for word in words_of("sum_word")]  # fmt: skip
    return [*names, *summed]
