"""A plan's regions and indicators, looked up by any text that may name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from barometer import units
from barometer.intake.dates import day_of
from barometer.intake.names import NameIndex, fold, unbracketed, unnumbered
from barometer.intake.periods import Period, part_of, period_of
from barometer.intake.phrases import NOTHING_SAID, Said, said, without_period
from barometer.plan.pack import Indicator, Vocabulary

_CODE = re.compile(r"(\d{6})(?:0{6})?(?:\.0+)?")
# A city's "districts directly under it" are a heading of the national code list, not the city.
_NOT_WHOLE = re.compile(
    r"市辖区|市本级|县本级|区本级|本级|市直属?|市直(?:单位|机关)|\d{4}01(?:0{6})?(?:\.0+)?"
)
_LEAST_NAME = 2
_SUGGESTIONS = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A region by its text; `wrong` is a problem's key and `options` what it might be."""

    code: str | None = None
    wrong: str | None = None
    options: tuple[str, ...] = ()
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header or label says: indicator slugs, region, period, and its words."""

    indicators: tuple[str, ...] = ()
    region: str | None = None
    period: Period | None = None
    said: Said = NOTHING_SAID

    @property
    def empty(self) -> bool:
        """True where nothing at all was understood."""
        words = replace(self.said, core="")
        return not (self.indicators or self.region or self.period or words != NOTHING_SAID)

    def over(self, upper: Meaning) -> Meaning:
        """This meaning (a lower header row), completed by the one above."""
        return Meaning(
            self.indicators or upper.indicators,
            self.region or upper.region,
            _joined(self.period, upper.period),
            over(self.said, upper.said),
        )


def over(lower: Said, upper: Said) -> Said:
    """The lower words, completed by the upper ones."""
    sign_giver = lower if lower.measure else upper
    return Said(
        lower.core or upper.core, sign_giver.measure, sign_giver.sign,
        sign_giver.base_year, lower.basis or upper.basis, lower.vintage or upper.vintage,
        lower.unit or upper.unit,
    )  # fmt: skip


def _joined(lower: Period | None, upper: Period | None) -> Period | None:
    if lower and upper and lower.year is None and upper.year is not None:
        return lower.within(upper.year)
    if lower and upper and upper.year is None and lower.span == "year" and lower.year:
        return upper.within(lower.year)
    return lower or upper


@lru_cache(maxsize=16)
def _index(spellings: tuple[tuple[str, str], ...]) -> NameIndex:
    """The index of a plan's names, made once while the plan stays as it is."""
    return NameIndex.of(spellings)


class Lexicon:
    """Lookups of one plan, with the spellings that uploaders confirmed."""

    def __init__(self, words: Vocabulary, mappings: Mapping[tuple[str, str], str]) -> None:
        """Index the plan's names; `mappings` come before them."""
        self.words = words
        self.mappings = {(kind, fold(text)): meaning for (kind, text), meaning in mappings.items()}
        self.codes = {region.code: region for region in words.regions}
        self.slugs: dict[str, Indicator] = {item.indicator: item for item in words.indicators}
        self._regions = _index(
            tuple(
                (spelling, region.code)
                for region in words.regions
                for spelling in (region.code, region.name, region.name_en, *region.aliases)
            )
        )
        self._region_names = {fold(region.name) for region in words.regions}
        self._suggested: dict[tuple[str, str], tuple[str, ...]] = {}
        self._indicators = _index(
            tuple(
                (spelling, item.indicator)
                for item in words.indicators
                for spelling in (item.indicator, item.name, item.name_en, *item.aliases)
            )
        )

    def place(self, text: str) -> Place:
        """The region that a whole cell names."""
        whole = fold(text)
        mapped = self.mappings.get(("region", whole))
        if mapped in self.codes:
            return Place(mapped)
        if len(named := self._regions.find(whole)) == 1:
            return Place(named[0])
        folded = unnumbered(whole)
        code = _CODE.fullmatch(folded)
        outside, inside = unbracketed(folded)
        spellings: tuple[Callable[[], str], ...] = (
            lambda: folded, lambda: code[1] if code else "", lambda: outside,
            lambda: self._without_parent(outside),
        )  # fmt: skip
        for spell in spellings:
            spelling = spell()
            found = self._regions.find(spelling)
            if len(found) > 1:
                return Place(wrong="problem-region-ambiguous", options=found)
            if found:
                remark = (
                    None if spelling == folded or not inside else "（" + "）（".join(inside) + "）"
                )
                return Place(found[0], remark=remark)
        if _NOT_WHOLE.fullmatch(outside) or _NOT_WHOLE.fullmatch(folded):
            return Place(wrong="problem-region-not-whole")
        return Place(wrong="problem-unknown-region", options=self._suggest("region", outside))

    def _without_parent(self, folded: str) -> str:
        """`辽宁省葫芦岛市连山区` -> `连山区`."""
        folded = re.sub(r"^.{2,8}?(?:省|自治区)", "", folded)
        for end in range(len(folded) - 1, 1, -1):
            if folded[:end] in self._region_names:
                return folded[end:]
        return folded

    def meaning(self, text: str) -> Meaning:
        """What one header cell or label says; a day alone says nothing sure."""
        if day_of(text):
            return Meaning()
        whole = unnumbered(fold(text))
        mapped = self.mappings.get(("indicator", fold(text)))
        if mapped in self.slugs:
            return Meaning((mapped,), said=replace(said(text), core=""))
        exact = self._indicators.find(whole)
        if exact:
            return Meaning(exact)
        region = self._regions.find(whole)
        if len(region) == 1:
            return Meaning(region=region[0])
        if units.known(whole) and not period_of(whole) and not part_of(whole):
            return Meaning(said=Said(unit=whole))
        return self._parted(whole)

    def _parted(self, whole: str) -> Meaning:
        outside, inside = unbracketed(whole)
        if self._indicators.find(outside):
            return Meaning(self._indicators.find(outside), period=_period_in(inside),
                           said=replace(said(whole), core="", measure=_bracket_measure(inside),
                                        sign=_bracket_sign(inside)))  # fmt: skip
        period = period_of(whole) or part_of(whole) or period_of(outside) or part_of(outside)
        rest, written = without_period(outside)
        if period is None and written and len(rest) != len(outside):
            period = period_of(written) or part_of(written)
            outside = rest if period else outside
        elif period:
            outside = ""
        words = said("".join([outside, *(f"({part})" for part in inside)]))
        mapped = self.mappings.get(("indicator", words.core))
        found = (mapped,) if mapped in self.slugs else self._indicators.find(words.core)
        region = self._regions.find(words.core) if words.core else ()
        known = bool(found or region)
        return Meaning(found, region[0] if len(region) == 1 else None,
                       period or _period_in(inside),
                       replace(words, core="") if known else words)  # fmt: skip

    def nearest(self, text: str) -> tuple[str, ...]:
        """Up to three indicators whose names are nearest."""
        return self._suggest("indicator", said(text).core or fold(text))

    def _suggest(self, kind: str, folded: str) -> tuple[str, ...]:
        """The nearest names; past some hundred unknown ones nobody reads suggestions."""
        if (kind, folded) not in self._suggested:
            if len(self._suggested) >= _SUGGESTIONS:
                return ()
            index = self._regions if kind == "region" else self._indicators
            self._suggested[kind, folded] = index.nearest(folded)
        return self._suggested[kind, folded]

    def regions_in(self, text: str) -> tuple[str, ...]:
        """Regions that a sentence names; one inside another (the county's city) left out."""
        folded = fold(text)
        found = {
            meanings[0]
            for spelling, meanings in self._regions.meanings.items()
            if len(spelling) >= _LEAST_NAME and len(meanings) == 1 and spelling in folded
            and spelling not in ("全市", "合计", "全市合计", "全县", "全区", "全国")
        }  # fmt: skip
        parents = {self.codes[code].parent for code in found}
        return tuple(sorted(found - parents))

    def indicator_in(self, text: str) -> tuple[str, ...]:
        """The indicators whose longest names a sentence holds."""
        folded = fold(text)
        names = [name for name in self._indicators.meanings if len(name) > 3 and name in folded]
        longest = [name for name in names if not any(name != o and name in o for o in names)]
        return tuple(dict.fromkeys(slug for n in longest for slug in self._indicators.find(n)))


def _period_in(inside: tuple[str, ...]) -> Period | None:
    return next((found for part in inside if (found := period_of(part) or part_of(part))), None)


def _bracket_measure(inside: tuple[str, ...]) -> str | None:
    return said("".join(f"({part})" for part in inside)).measure


def _bracket_sign(inside: tuple[str, ...]) -> int:
    return said("".join(f"({part})" for part in inside)).sign
