"""A plan's regions, looked up by whatever a cell or a sentence calls them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from barometer.intake.words.names import NameIndex, chinese_of, fold, unbracketed, unnumbered
from barometer.intake.words.periods import part_of, period_of
from barometer.intake.words.vocabulary import code_of, holds, is_word, tokens, without, words_of
from barometer.plan.pack import Region

_CODE = re.compile(r"(\d{6})(?:0{3}|0{6})?(?:\.0+)?")
_CODE_BESIDE = re.compile(r"(?<!\d)(\d{6})(?:0{3}|0{6})?(?!\d)")
_COUNTY = re.compile("[\u4e00-\u9fff]{2,8}")
_CODE_FIRST = re.compile(r"\d{6}")
# A city's "districts directly under it" are a heading of the national code list, not the city.
_NOT_WHOLE = re.compile(r"\d{4}01(?:0{6})?(?:\.0+)?")
_LEAST_NAME, _SHORT = 2, 3
# Problems of cells that name several regions; after any other problem the cell names none.
AMBIGUOUS = (
    "problem-region-ambiguous", "problem-region-several", "problem-region-of-other",
)  # fmt: skip


def is_code(text: str) -> bool:
    """True for a number of six, nine or twelve digits that may be a region's code."""
    return _CODE.fullmatch(fold(text)) is not None


def may_be_county(text: str) -> bool:
    """True for what reads like a county that the plan does not know; not for a kind of place."""
    folded = fold(text)
    ends = folded.endswith(words_of("place_end")) and not folded.endswith(words_of("no_place"))
    return ends and _COUNTY.fullmatch(folded) is not None


def heads_nothing(folded: str) -> bool:
    """True for a region without figures, known or not, and for words as short."""
    return len(folded) <= _SHORT or holds(folded, "no_heading")


def _is_other(remark: str) -> bool:
    """True for `目标`, `1-9月`, `2023年` behind a region's name: not figures of the row's year."""
    return bool(code_of(remark, "row_state") or part_of(remark) or period_of(remark))


def _names_itself(spelling: str, folded: str) -> bool:
    """False for `龙港` in `温州市龙港市`, which is another place than 龙港区."""
    if spelling.endswith(words_of("place_end")):
        return True
    ends = (tokens(rest, "other_end")[:1] for rest in folded.split(spelling)[1:])
    return any(not end or end[0].code != "other_end" for end in ends)


def _is_part(folded: str) -> bool:
    """True for a part of a city or county that has no figures of its own here."""
    return is_word(folded, "part_of_region") or _NOT_WHOLE.fullmatch(folded) is not None


def is_sum(text: str, *others: str) -> bool:
    """True for `合计` and the like: the city, where a table of its regions is added up."""
    return is_word(unnumbered(fold(chinese_of(text))), "sum_word", *others)


@dataclass(frozen=True, slots=True)
class Place:
    """The region that a text names, or the key of its `problem` and the codes it may mean."""

    code: str | None = None
    problem: str | None = None
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
            return Place(problem="problem-region-several", options=several)
        known = self.index.find(whole) or _CODE_FIRST.match(whole)
        folded = whole if known else unnumbered(whole).rstrip(":")
        outside, inside = unbracketed(folded)
        for spelling in self._spellings(folded, outside):
            codes = self.index.find(spelling)
            if len(codes) > 1:
                return Place(problem="problem-region-ambiguous", options=codes)
            if codes:
                return self._placed(codes[0], () if spelling == folded else inside, folded)
        if holds(folded, "leaves_out") and self.named_in(folded):
            return Place(problem="problem-region-without")
        if _is_part(outside) or _is_part(folded):
            return Place(problem="problem-region-not-whole")
        chinese = chinese_of(text)
        return self.place(chinese) if chinese != text else Place(problem="problem-unknown-region")

    def _several(self, whole: str) -> tuple[str, ...]:
        """The regions that one cell names beside each other; a region within its own is one."""
        if self.index.find(whole) or holds(whole, "leaves_out"):
            return ()
        outside, inside = unbracketed(whole)
        texts = (outside, *(text for text in inside if not _CODE.fullmatch(text)))
        parts = [part.text for text in texts for part in tokens(text, "and") if not part.kind]
        meanings = [self.index.find(part) for part in parts] if len(parts) > 1 else []
        codes = tuple(dict.fromkeys(names[0] for names in meanings if len(names) == 1))
        above = {parent for code in codes for parent in self._parents(code)}
        separate = tuple(code for code in codes if code not in above)
        # `葫芦岛市（连山区）`: the city, or the district alone?
        unsure = bool(inside) and len(codes) > 1 and codes[0] in above
        return codes if unsure or len(separate) > 1 else ()

    def _spellings(self, folded: str, outside: str) -> Iterator[str]:
        """The ways to read a cell, the plainest first."""
        yield folded
        code = _CODE.fullmatch(folded)
        if code:
            yield code[1]
        for spelling in (outside, _CODE_BESIDE.sub("", outside).strip("-_:.、")):
            yield spelling
            yield without(spelling, "office")
            yield self._without_parent(without(spelling, "office"))

    def _placed(self, code: str, inside: tuple[str, ...], folded: str) -> Place:
        """The region with the text in brackets as a remark; a problem where that names a part."""
        beside = {match[1] for match in _CODE_BESIDE.finditer(folded)} - {
            code,
            *self._parents(code),
        }
        if beside and not _CODE.fullmatch(folded):
            others = tuple(other for other in beside if other in self.codes)
            return Place(problem="problem-region-ambiguous", options=(code, *others))
        remarks = tuple(part for part in inside if part != code)
        if any(holds(part, "leaves_out") for part in remarks):
            return Place(problem="problem-region-without")
        if any(map(_is_part, remarks)):
            return Place(problem="problem-region-not-whole")
        if any(map(_is_other, remarks)):
            return Place(problem="problem-region-of-other")
        return Place(code, remark="（" + "）（".join(remarks) + "）" if remarks else None)

    def _parents(self, code: str) -> set[str]:
        parent = self.codes[code].parent
        return {parent} if parent else set()

    def _without_parent(self, folded: str) -> str:
        """What comes last in `葫芦岛市连山区` and `连山区lianshan`; first in `连山区合计`."""
        folded = without(folded, "province")
        for end in range(len(folded) - 1, 1, -1):
            above, rest = self.index.find(folded[:end]), folded[end:]
            if len(above) == 1 and is_word(rest, "sum_word", "subtotal", "summed", "sum_in_column"):
                return folded[:end]
            below = self.index.find(rest)
            if len(above) == len(below) == 1 and above[0] in (
                below[0],
                self.codes[below[0]].parent,
            ):
                return rest
        return folded

    def in_series(self, folded: str, names: Container[str]) -> str:
        """`绥中县:用电量` of a database's `辽宁:绥中县:用电量:合计` and `用电量:绥中县`."""
        parts = _with_portions([part.strip() for part in folded.split(":")], names)
        last, inside = unbracketed(parts[-1])
        if len(parts) > 1 and is_word(last, "sum_word"):
            parts = [*parts[:-2], "".join([parts[-2], *(f"({part})" for part in inside)])]
        codes = [self.index.find(part) for part in parts]
        while len(parts) > 2 and len(codes[1]) == 1 and self._lies_in(codes[1][0], parts[0]):
            parts, codes = parts[1:], codes[1:]
        if len(parts) == 2 and len(codes[1]) == 1 and not codes[0]:
            parts.reverse()
        return ":".join(parts) if len(parts) > 1 or ":" in folded else folded

    def _lies_in(self, code: str, outer: str) -> bool:
        """True where a region lies in what is named: its own city, a province or the nation."""
        parents = self._parents(code)
        return is_word(outer, "other_place") or bool(parents & {*self.index.find(outer)})

    def named_in(self, text: str) -> tuple[str, ...]:
        """Regions that a sentence names; one inside another (the county's city) left out."""
        folded = fold(text)
        codes = {
            meanings[0]
            for spelling in self.index.within(folded)
            if len(spelling) >= _LEAST_NAME and len(meanings := self.index.find(spelling)) == 1
            and not is_word(spelling, "sum_in_column") and _names_itself(spelling, folded)
        }  # fmt: skip
        parents = {self.codes[code].parent for code in codes}
        return tuple(sorted(codes - parents))


def _with_portions(parts: Sequence[str], names: Container[str]) -> list[str]:
    """`规模以上工业增加值` of `工业增加值`, `规模以上工业企业`, where it is one of the names."""
    joined: list[str] = []
    for part in parts:
        whole = next(filter(names.__contains__, _joined(part, *joined[-1:])), None)
        joined = [*joined[:-1], whole] if whole else [*joined, part]
    return joined


def _joined(portion: str, name: str = "") -> Iterator[str]:
    """A portion in front of a name, the words that both have written once."""
    if name and is_word(portion, "portion"):
        for word in filter(portion.startswith, words_of("portion")):
            yield from (word + name[end:] for end in range(len(name), -1, -1)
                        if word.endswith(name[:end]))  # fmt: skip
