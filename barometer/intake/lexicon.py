"""A plan's regions and indicators, looked up by any text that may name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from barometer import units
from barometer.intake.dates import day_of
from barometer.intake.meaning import Meaning, joined
from barometer.intake.names import NameIndex, fold, unbracketed, unnumbered
from barometer.intake.periods import Period, part_of, period_of
from barometer.intake.phrases import (
    NOTHING_SAID,
    Said,
    is_harmless,
    said,
    says_nothing,
    without_period,
)
from barometer.plan.pack import Indicator, Vocabulary

_CODE = re.compile(r"(\d{6})(?:0{6})?(?:\.0+)?")
# A city's "districts directly under it" are a heading of the national code list, not the city.
_NOT_WHOLE = re.compile(
    r"市辖区|市本级|县本级|区本级|本级|市直属?|市直(?:单位|机关)|\d{4}01(?:0{6})?(?:\.0+)?"
)
_WITHOUT = re.compile("不含|不包括|不计|除外|剔除|扣除|^除")
_LEAST_NAME = 2
_SUGGESTIONS = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A region by its text; `wrong` is a problem's key and `options` what it might be."""

    code: str | None = None
    wrong: str | None = None
    options: tuple[str, ...] = ()
    remark: str | None = None


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
        self._meanings: dict[str, Meaning] = {}
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
                kept = () if spelling == folded else inside
                if any(self._leaves_out(part) for part in kept):
                    return Place(wrong="problem-region-not-whole")
                return Place(found[0], remark="（" + "）（".join(kept) + "）" if kept else None)
        if _NOT_WHOLE.fullmatch(outside) or _NOT_WHOLE.fullmatch(folded):
            return Place(wrong="problem-region-not-whole")
        return Place(wrong="problem-unknown-region", options=self._suggest("region", outside))

    def _leaves_out(self, remark: str) -> bool:
        """True where a region is told to be without another of the plan: `（不含绥中县）`."""
        return bool(_WITHOUT.search(remark)) and bool(self.regions_in(remark))

    def _without_parent(self, folded: str) -> str:
        """`辽宁省葫芦岛市连山区` -> `连山区`."""
        folded = re.sub(r"^.{2,8}?(?:省|自治区)", "", folded)
        for end in range(len(folded) - 1, 1, -1):
            if folded[:end] in self._region_names:
                return folded[end:]
        return folded

    def meaning(self, text: str) -> Meaning:
        """What one header cell or label says; a day alone says nothing sure."""
        found = self._meanings.get(text)
        if found is None:
            found = self._meanings[text] = self._meaning(text)
        return found

    def _meaning(self, text: str) -> Meaning:
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
        period = period_of(whole) or part_of(whole) or period_of(outside) or part_of(outside)
        named = self._indicators.find(outside)
        rest, written = ("", None) if period or named else without_period(outside)
        if written and len(rest) != len(outside):
            period = period_of(written) or part_of(written)
        outside = "" if period and not rest else rest if period else outside
        words = said("".join([outside, *(f"({part})" for part in inside)]))
        name, region = (outside, None) if named else self._without_region(words.core)
        odd = "".join(f"({part})" for part in inside if not self._understood(part, name))
        mapped = self.mappings.get(("indicator", name + odd))
        found = self._indicators.find(name)
        if odd:
            # `能源消费总量（规上工业）` may be no more than a part of the indicator.
            found = (mapped,) if mapped in self.slugs else ()
        elif mapped in self.slugs:
            found = (mapped,)
        places = self._regions.find(words.core) if words.core and not odd else ()
        known = bool(found or places)
        return Meaning(
            found, places[0] if len(places) == 1 else region,
            joined(_period_in(inside), period), replace(words, core="" if known else name + odd),
        )  # fmt: skip

    def _without_region(self, core: str) -> tuple[str, str | None]:
        """(`兴城市用电量` without the region, its code) where an indicator is left."""
        for end in range(len(core) - 1, 1, -1):
            place = self._regions.find(core[:end])
            if len(place) == 1 and self._indicators.find(core[end:].lstrip("的")):
                return core[end:].lstrip("的"), place[0]
        return core, None

    def _understood(self, part: str, name: str) -> bool:
        """True where what stands in brackets leaves the figure the whole indicator's."""
        pieces = [part] if units.known(part) else re.split(r"[,，、;；/]", part)
        return all(
            is_harmless(piece) or says_nothing(piece) or period_of(piece) or part_of(piece)
            or said(f"({piece})") != NOTHING_SAID
            or bool(set(self._indicators.find(piece)) & set(self._indicators.find(name)))
            for piece in pieces
        )  # fmt: skip

    def short_for(self, text: str, titled: tuple[str, ...]) -> tuple[str, ...]:
        """The one indicator of the title that a shorter name stands for: `减排量`."""
        core = said(text).core
        if len(titled) != 1 or len(core) < _LEAST_NAME:
            return ()
        item = self.slugs[titled[0]]
        names = [fold(name) for name in (item.name, *item.aliases)]
        return titled if any(name.endswith(core) for name in names) else ()

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

    def names_in(self, folded: str) -> tuple[str, ...]:
        """The longest names of indicators that a folded sentence holds."""
        names = [n for n in self._indicators.meanings if len(n) >= _LEAST_NAME and n in folded]
        return tuple(n for n in names if not any(n != other and n in other for other in names))

    def named(self, folded: str) -> tuple[str, ...]:
        """The indicators of a folded name."""
        return self._indicators.find(folded)


def _period_in(inside: tuple[str, ...]) -> Period | None:
    return next((found for part in inside if (found := period_of(part) or part_of(part))), None)
