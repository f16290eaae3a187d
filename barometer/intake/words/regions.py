"""A plan's regions, looked up by whatever a cell or a sentence calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from barometer.intake.words.names import NameIndex, fold, unbracketed, unnumbered
from barometer.plan.pack import Region

_CODE = re.compile(r"(\d{6})(?:0{3}|0{6})?(?:\.0+)?")
_CODE_BESIDE = re.compile(r"(?<!\d)(\d{6})(?:0{3}|0{6})?(?!\d)")
_CODE_FIRST = re.compile(r"\d{6}")
# A city's "districts directly under it" are a heading of the national code list, not the city.
_NOT_WHOLE = re.compile(
    r"市辖区|[市城]区|市本级|县本级|区本级|本级|市直属?|市直(?:单位|机关)|\d{4}01(?:0{6})?(?:\.0+)?"
)
_WITHOUT = re.compile(
    "不含|不包[括含]|未含|未包[括含]|不计|除外|以外|之外|剔除|扣除|扣减|减去|除去|去除|^除|除[^,，;；]{1,12}外"
)
# Between the names of several regions in one cell.
_AND = re.compile(r"[、,，;；/|｜&＆＋+~～—–\-]|和|与|及|至")
# Who reports for a region stands for it in a column of regions.
_OFFICE = re.compile(
    r"(?:人民政府|政府)(?:办公室)?$|统计局$|(?:发展和?改革|发改)(?:委员会|委|局)$|(?:district|county|city)$"
)
_SUM = re.compile("合计|总计|共计|小计|汇总|全[市县区]")
_PROVINCE = re.compile(r"^.{2,8}?(?:省|自治区)")
# These name the city only in a column of regions, not in any sentence.
_NOT_IN_SENTENCES = ("全市", "合计", "全市合计", "全县", "全区", "全国合计")
_LEAST_NAME = 2
# Of these wrongs the cell leaves a choice; of the others it names nothing that could be meant.
AMBIGUOUS = ("problem-region-ambiguous", "problem-region-several")


def is_code(text: str) -> bool:
    """True for a number of six, nine or twelve digits that may be a region's code."""
    return _CODE.fullmatch(fold(text)) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """A region by its text; `wrong` is a problem's key and `options` what it might be."""

    code: str | None = None
    wrong: str | None = None
    options: tuple[str, ...] = ()
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Regions:
    """A plan's regions by code, and all their spellings."""

    codes: dict[str, Region]
    index: NameIndex

    def place(self, text: str) -> Place:
        """The region that a whole cell names; unknown ones without options."""
        whole = fold(text)
        several = self._several(whole)
        if several:
            return Place(wrong="problem-region-several", options=several)
        known = self.index.find(whole) or _CODE_FIRST.match(whole)
        folded = whole if known else unnumbered(whole).rstrip(":")
        outside, inside = unbracketed(folded)
        for spelling in self._spellings(folded, outside):
            found = self.index.find(spelling)
            if len(found) > 1:
                return Place(wrong="problem-region-ambiguous", options=found)
            if found:
                return self._placed(found[0], () if spelling == folded else inside, folded)
        if _WITHOUT.search(folded) and self.named_in(folded):
            return Place(wrong="problem-region-without")
        if _NOT_WHOLE.fullmatch(outside) or _NOT_WHOLE.fullmatch(folded):
            return Place(wrong="problem-region-not-whole")
        return Place(wrong="problem-unknown-region")

    def _several(self, whole: str) -> tuple[str, ...]:
        """The regions that one cell names beside each other; a region within its own is one."""
        if self.index.find(whole) or _WITHOUT.search(whole):
            return ()
        outside, inside = unbracketed(whole)
        texts = (outside, *(text for text in inside if not _CODE.fullmatch(text)))
        parts = [part for text in texts for part in _AND.split(text) if part]
        found = [self.index.find(part) for part in parts] if len(parts) > 1 else []
        codes = tuple(dict.fromkeys(names[0] for names in found if len(names) == 1))
        above = {parent for code in codes for parent in self._parents(code)}
        apart = tuple(code for code in codes if code not in above)
        # `葫芦岛市（连山区）`: the city, or the district alone?
        unsure = bool(inside) and len(codes) > 1 and codes[0] in above
        return codes if unsure or len(apart) > 1 else ()

    def _spellings(self, folded: str, outside: str) -> Iterator[str]:
        """The ways to read a cell, the plainest first."""
        yield folded
        code = _CODE.fullmatch(folded)
        if code:
            yield code[1]
        for spelling in (outside, _CODE_BESIDE.sub("", outside).strip("-_:.、")):
            yield spelling
            yield _OFFICE.sub("", spelling)
            yield self._without_parent(_OFFICE.sub("", spelling))

    def _placed(self, code: str, inside: tuple[str, ...], folded: str) -> Place:
        """The region with what stood in brackets, where that leaves it whole."""
        beside = {found[1] for found in _CODE_BESIDE.finditer(folded)} - {
            code,
            *self._parents(code),
        }
        if beside and not _CODE.fullmatch(folded):
            others = tuple(other for other in beside if other in self.codes)
            return Place(wrong="problem-region-ambiguous", options=(code, *others))
        kept = tuple(part for part in inside if part != code)
        if any(_WITHOUT.search(part) for part in kept):
            return Place(wrong="problem-region-without")
        if any(_NOT_WHOLE.fullmatch(part) for part in kept):
            return Place(wrong="problem-region-not-whole")
        return Place(code, remark="（" + "）（".join(kept) + "）" if kept else None)

    def _parents(self, code: str) -> set[str]:
        parent = self.codes[code].parent
        return {parent} if parent else set()

    def _without_parent(self, folded: str) -> str:
        """What comes last in `葫芦岛市连山区` and `连山区lianshan`; first in `连山区合计`."""
        folded = _PROVINCE.sub("", folded)
        for end in range(len(folded) - 1, 1, -1):
            above, rest = self.index.find(folded[:end]), folded[end:]
            if len(above) == 1 and _SUM.fullmatch(rest):
                return folded[:end]
            below = self.index.find(rest)
            if len(above) == len(below) == 1 and above[0] in (
                below[0],
                self.codes[below[0]].parent,
            ):
                return rest
        return folded

    def named_in(self, text: str) -> tuple[str, ...]:
        """Regions that a sentence names; one inside another (the county's city) left out."""
        folded = fold(text)
        found = {
            meanings[0]
            for spelling, meanings in self.index.meanings.items()
            if len(spelling) >= _LEAST_NAME and len(meanings) == 1 and spelling in folded
            and spelling not in _NOT_IN_SENTENCES
        }  # fmt: skip
        parents = {self.codes[code].parent for code in found}
        return tuple(sorted(found - parents))
