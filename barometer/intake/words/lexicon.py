"""A plan's regions and indicators, looked up by any text that may name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from barometer import units
from barometer.intake import limits
from barometer.intake.words.comparisons import is_bare_change
from barometer.intake.words.dates import day_of
from barometer.intake.words.meaning import Meaning, bracket_pieces, joined_period, with_sum_words
from barometer.intake.words.names import (
    NameIndex,
    chinese_of,
    fold,
    shared_ends,
    spellings,
    unbracketed,
    unnumbered,
)
from barometer.intake.words.periods import Period, part_of, period_in, period_of, sum_until
from barometer.intake.words.phrases import (
    NO_PHRASE,
    Phrase,
    header_phrase,
    in_brackets,
    is_beside,
    is_harmless,
    is_of_base,
    narrows_more,
    says_nothing,
    without_period,
)
from barometer.intake.words.regions import AMBIGUOUS, Place, Regions, is_code
from barometer.intake.words.vocabulary import ends_in, is_word, phrase_match, without, words_of
from barometer.plan.pack import Indicator, Vocabulary
from barometer.rules import RULES

_LEAST_NAME = 2
# Brackets within an indicator's own name (`烟(粉)尘排放量`) set none of its parts apart.
_OWN_BRACKETS = str.maketrans("()", "\ue000\ue001")
# `绥中县:用电量`, as databases export it.
_BEHIND_PLACE = "的:"
_UNIT_MARKS = "/,，、_:：-"
_SUGGESTIONS = 200
_LONGEST_BESIDE, _TAIL = 8, 3


@lru_cache(maxsize=16)
def _index(spellings: tuple[tuple[str, str], ...]) -> NameIndex:
    """The index of a plan's names, cached for as long as they stay the same."""
    return NameIndex.of(spellings)


class Lexicon:
    """Lookups of one plan, with the spellings that uploaders confirmed."""

    def __init__(self, plan: Vocabulary, mappings: Mapping[tuple[str, str], str]) -> None:
        """Index the plan's names; `mappings` come before them."""
        self.plan = plan
        self.mappings = {(kind, fold(text)): meaning for (kind, text), meaning in mappings.items()}
        self.codes = {region.code: region for region in plan.regions}
        self.slugs: dict[str, Indicator] = {item.indicator: item for item in plan.indicators}
        # Of the indicators with targets, whether these add them up over years.
        self.adds_up = {target.indicator: RULES[target.rule].adds_up for target in plan.targets}
        spellings = tuple(
            (spelling, region.code)
            for region in plan.regions
            for spelling in (region.code, region.name, region.name_en, *region.aliases)
        )
        self.regions = Regions(self.codes, _index(spellings))
        self._meanings: dict[str, Meaning] = {}
        self._suggested: dict[tuple[str, str], tuple[str, ...]] = {}
        names = tuple(
            (spelling, item.indicator)
            for item in plan.indicators
            for name in with_sum_words(item.indicator, item.name, item.name_en, *item.aliases)
            for spelling in (name, fold(name).translate(_OWN_BRACKETS))
        )
        self._indicators = _index(names)
        self.name_ends = shared_ends(names)
        self._bracketed = [name for name in self._indicators.meanings if "(" in name]

    def with_meanings(self, meanings: Mapping[str, Meaning]) -> Lexicon:
        """A copy of the lexicon in which these texts have the given meanings."""
        if not meanings:
            return self
        lexicon = copy(self)
        lexicon._meanings = {**self._meanings, **meanings}
        return lexicon

    def place(self, text: str) -> Place:
        """The region that a whole cell names."""
        if not self.regions.index.find(fold(text)) and ("region", fold(text)) not in self.mappings:
            text = chinese_of(text)
        mapped = self.mappings.get(("region", fold(text)))
        if mapped in self.codes:
            return Place(mapped)
        if len(text) > limits.NAME_CHARACTERS:
            return Place(problem="problem-unknown-region")
        place = self.regions.place(text)
        if place.problem == "problem-unknown-region":
            outside = unbracketed(unnumbered(fold(text)))[0]
            return replace(place, options=self._suggest("region", outside))
        return place

    def is_code(self, text: str) -> bool:
        """True for a region's code, or any number of six digits that may be one."""
        place = self.place(text)
        return is_code(text) or place.code is not None or place.problem in AMBIGUOUS

    def meaning(self, text: str) -> Meaning:
        """The meaning of one header cell or label; an empty one for a day alone."""
        meaning = self._meanings.get(text)
        if meaning is None:
            meaning = self._meanings[text] = self._meaning(text)
        return meaning

    def _meaning(self, text: str) -> Meaning:
        if len(text) > limits.NAME_CHARACTERS:
            return Meaning(phrase=Phrase(core=fold(text)))
        if day_of(text):
            return Meaning()
        whole = unnumbered(fold(text))
        whole = whole if whole in self._indicators.meanings else unnumbered(fold(chinese_of(text)))
        mapped = self.mappings.get(("indicator", fold(text)))
        if mapped in self.slugs:
            return Meaning((mapped,), phrase=replace(header_phrase(text), core=""))
        if exact := self._indicators.find(whole):
            return Meaning(exact)
        region = self.regions.index.find(whole)
        if len(region) == 1:
            return Meaning(region=region[0])
        if units.known(whole) and not period_of(whole) and not part_of(whole):
            return Meaning(phrase=Phrase(unit=whole))
        return self._parted(in_brackets(self.regions.in_series(whole, self._indicators.meanings)))

    def _parted(self, whole: str) -> Meaning:
        shielded = whole
        for name in self._bracketed:
            shielded = shielded.replace(name, name.translate(_OWN_BRACKETS))
        if shielded != whole and (meaning := self._parted(shielded)).indicators:
            return meaning
        outside, inside = unbracketed(whole)
        if total := self._summed(outside, inside):
            return total
        period = period_of(whole) or part_of(whole) or period_of(outside) or part_of(outside)
        named = self._indicators.find(outside)
        rest, written = ("", None) if period or named else without_period(outside)
        if written and len(rest) != len(outside):
            period = period_of(written) or part_of(written)
        outside = "" if period and not rest else rest if period else outside
        words = [] if named and is_bare_change(outside) else [outside]
        phrase = header_phrase("".join([*words, *(f"({part})" for part in inside)]))
        if period and period.year and outside.startswith("同期"):
            phrase = replace(phrase, back=0, coverage="same")
        if is_of_base(phrase.core):
            base = Period(self.plan.base_year, "year", 12)
            return Meaning((), None, period or base, replace(phrase, core=""))
        phrase = phrase if named else self._without_lead(phrase)
        name, region = (outside, None) if named else self._without_region(phrase.core)
        name, phrase = self._without_unit(name, phrase)
        unclear = self.unclear(inside, name)
        mapped = self.mappings.get(("indicator", name + unclear))
        indicators = self._indicators.find(name) or self._indicators.find_twice(name)
        if unclear:
            # `能源消费总量（规上工业）` may be no more than a part of the indicator.
            indicators = (mapped,) if mapped in self.slugs else ()
        elif mapped in self.slugs:
            indicators = (mapped,)
        places = self.regions.index.find(phrase.core) if phrase.core and not unclear else ()
        known = bool(indicators or places)
        return Meaning(
            indicators, places[0] if len(places) == 1 else region,
            joined_period(period_in(chain(*map(bracket_pieces, inside))), period),
            replace(phrase, core="" if known else name + unclear),
        )  # fmt: skip

    def _summed(self, outside: str, inside: Iterable[str]) -> Meaning | None:
        """What `2021-2024年累计` or `2021-2024年累计下降（%）` means, of the plan's years."""
        at = max(map(outside.find, words_of("total")))
        years = sum_until(outside) or sum_until(outside[:at] + words_of("total")[0])
        phrase = header_phrase("".join([outside[at:], *(f"({part})" for part in inside)]))
        if not years or years[0] not in (None, self.plan.base_year + 1) or phrase.core:
            return None
        return Meaning((), None, Period(years[1], "year", 12), replace(phrase, coverage=None))

    def _without_lead(self, phrase: Phrase) -> Phrase:
        """`氨氮新增减排量`, `实际完成减排量` without their lead, where the rest adds up."""
        led = without(phrase.core, "name_lead")
        core = led if led in self.name_ends else phrase.core
        rest = without(core, "fresh")
        adds_up = any(map(self.adds_up.get, self._indicators.find(rest))) or rest in self.name_ends
        if rest == core or not (says_nothing(rest) or adds_up):
            return replace(phrase, core=core)
        return replace(phrase, core=rest, fresh=True)

    def _without_region(self, core: str) -> tuple[str, str | None]:
        """(`兴城市用电量` without the region, its code) where an indicator is left."""
        for end in range(len(core) - 1, 1, -1):
            place, name = self.regions.index.find(core[:end]), core[end:].lstrip(_BEHIND_PLACE)
            if len(place) == 1 and (core[end] == ":" or self._indicators.find(name)):
                return name, place[0]
        return core, None

    def _without_unit(self, name: str, phrase: Phrase) -> tuple[str, Phrase]:
        """A name without what leads to it (`全年`), the unit (`/%`), `比例` or `1` behind it."""
        bare = without(name, "name_lead")
        for end in range(len(bare), 1, -1):
            meant, rest = self._indicators.find(bare[:end]), bare[end:]
            unit = without(rest.lstrip(_UNIT_MARKS), "unit_lead")
            noted = rest.isdecimal() and is_word(rest, "footnote")
            if meant and not noted and (not unit or units.known(unit)):
                return bare[:end], replace(phrase, unit=phrase.unit or unit or None)
            share = is_word(rest, "share_end") and all(self.slugs[m].unit == "%" for m in meant)
            # `完成值` and `实际` say that it was reached.
            if meant and (noted or share or phrase_match(rest, "reached")):
                return bare[:end], phrase
        return name, phrase

    def unclear(self, inside: Iterable[str], name: str) -> str:
        """What in brackets narrows a figure to a part of the indicator, or is not understood."""
        meant = set(self._indicators.find(name))
        return "".join(f"({part})" for part in inside if not all(
            is_harmless(piece) or says_nothing(piece) or period_of(piece) or part_of(piece)
            or header_phrase(f"({piece})") != NO_PHRASE
            or meant & {*self._indicators.find(piece), *self._indicators.find(piece + name)}
            for piece in bracket_pieces(part)
        ))  # fmt: skip

    def short_for(self, text: str, titled: tuple[str, ...]) -> tuple[str, ...]:
        """The one indicator of the title that a shorter name stands for: `减排量`."""
        core = header_phrase(text).core
        if len(titled) != 1 or len(core) < _LEAST_NAME:
            return ()
        names = spellings(self.slugs[titled[0]])
        similar = [name for name in names if name.endswith(core[-_TAIL:])]
        # `农药利用率` is only a part of `化肥农药利用率`, which is `农药化肥利用率` as well.
        return titled if similar and all(ends_in(one, core, "portion") for one in similar) else ()

    def nearest(self, text: str) -> tuple[str, ...]:
        """Up to three indicators whose names are nearest; none of a sum, or a mean for no mean."""
        folded = header_phrase(text).core or fold(text)
        slugs = () if is_word(folded, "sum_word") else self._suggest("indicator", folded)
        return () if slugs and narrows_more(folded, spellings(self.slugs[slugs[0]])) else slugs

    def _suggest(self, kind: str, folded: str) -> tuple[str, ...]:
        """The nearest names; none once very many unknown names have had theirs."""
        if (kind, folded) not in self._suggested:
            if len(self._suggested) >= _SUGGESTIONS:
                return ()
            index = self.regions.index if kind == "region" else self._indicators
            self._suggested[kind, folded] = index.nearest(folded)
        return self._suggested[kind, folded]

    def without_places(self, folded: str, *, ends: bool = False) -> str:
        """A folded sentence with a blank for each region that it names; `ends` keeps their `县`."""
        places = sorted(self.regions.index.within(folded), key=len)
        for place in reversed(places):
            end = place[-1] if ends and place.endswith(words_of("place_end")) else ""
            folded = folded.replace(place, f" {end}")
        return folded

    def names_in(self, folded: str) -> tuple[str, ...]:
        """The longest names of indicators that a folded sentence holds."""
        names = [name for name in self._indicators.within(folded) if len(name) >= _LEAST_NAME]
        return tuple(n for n in names if not any(n != other and n in other for other in names))

    def is_beside(self, label: str) -> bool:
        """True for `全市排名`, `城镇清洁取暖率目标值`: of an indicator, but no figure of it."""
        rest = unbracketed(unnumbered(fold(label)))[0]
        for name in self.names_in(rest):
            rest = rest.replace(name, "")
        return len(rest) <= _LONGEST_BESIDE and is_beside(rest)

    def named_together(self, label: str, core: str) -> str | None:
        """The indicator that a row's label and a header's word name only together.

        `化学需氧量` under `2023年减排量`; None where either names one, or both together do not.
        """
        if not core or self.meaning(label).indicators:
            return None
        whole = self.meaning(f"{label}{core}")
        return whole.indicators[0] if len(whole.indicators) == 1 and not whole.phrase.core else None

    def has_name_with(self, folded: str) -> bool:
        """True for a piece of an indicator's name, as sheets are called: `用电`."""
        return len(folded) > 1 and any(folded in name for name in self._indicators.meanings)

    def named(self, folded: str) -> tuple[str, ...]:
        """The indicators of a folded name."""
        return self._indicators.find(folded)
