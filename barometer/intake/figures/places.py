"""The region of a row: by code, by name, in front of its indicator's name, or by what is around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from barometer.intake.figures.findings import NOT_READ
from barometer.intake.figures.naming import LabelError
from barometer.intake.layout.completed_labels import heads_towns
from barometer.intake.layout.context import Context
from barometer.intake.layout.locate import Located
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.regions import AMBIGUOUS, Place, is_sum
from barometer.intake.words.vocabulary import is_word, phrase_match, tokens

# (region's code, what is wrong, remark in the region's name)
Placed = tuple[str | None, LabelError | None, str | None]
_ROLES = ("region_code", "region")


@dataclass(frozen=True, slots=True)
class Places:
    """How the rows of a table are placed: by their cells, their header, or its surroundings.

    `region` is the one that the caller says of a file which names none.
    """

    context: Context
    located: Located
    lexicon: Lexicon
    region: str | None

    def place(self, texts: Sequence[str | None], value: ValueColumn, label: str | None) -> Placed:
        """The place of a row by code and name, its header and the region in its label."""
        named = self.context.regions
        alone = named[0] if len(named) == 1 else self.region if not named else None
        texts = [_of_whole(text, alone, self.lexicon) for text in texts]
        town = self._town(texts[1], alone)
        if isinstance(town, LabelError):
            return None, town, None
        texts = [texts[0], town]
        in_label = self._region_in([label or ""], self.lexicon.meaning(label or ""), alone)
        stated = _stated_place(texts, in_label, self.lexicon)
        texts_above = value.header.split(" / ")
        region = self._region_in(texts_above, value.meaning, alone)
        head = replace(value.meaning, region=region)
        return stated or _headed_place(head, alone, self.lexicon) or self._default_place(head)

    def _region_in(self, texts: Sequence[str], meaning: Meaning, alone: str | None) -> str | None:
        """The region that a header or label names; in a file of one county-level city `全市` is it.

        Beside a column of a city or county within it `全市` is the city above.
        """
        above = self.lexicon.codes[alone].parent if alone else None
        columns = {value.meaning.region for value in self.located.values} - {None, above}
        if not alone or columns or meaning.region != above:
            return meaning.region
        first = [piece[0].code for text in texts if (piece := tokens(fold(text), "whole_place"))]
        whole = any(code and self.lexicon.codes[alone].name.endswith(code) for code in first)
        return alone if whole else meaning.region

    def _town(self, text: str | None, county: str | None) -> str | LabelError | None:
        """The text; in a column of towns `合计` is their county, and a town no region."""
        at = self.located.labels.get("region")
        if text is None or at is None or not heads_towns(self.located.headers[at]):
            return text
        if is_sum(text) and county and self.lexicon.codes[county].kind == "county":
            return county
        if is_sum(text):
            return LabelError("ambiguous", "problem-sum-of-towns", "region", text)
        known = self.lexicon.place(text).code
        return text if known else LabelError(NOT_READ, "problem-row-of-town", "region", text)

    def _default_place(self, head: Meaning) -> Placed:
        """A header's region, the caller's, or the one that the surroundings name."""
        if head.region:
            return head.region, None, None
        column = next((role for role in reversed(_ROLES) if role in self.located.labels),
                      None)  # fmt: skip
        if column:
            return None, LabelError("unknown_region", "problem-blank-region", column, None), None
        named = self.context.regions[0] if len(self.context.regions) == 1 else None
        if self.region and named and not self._within(self.region, named):
            names = {"other": self.lexicon.codes[named].name}
            chosen = self.lexicon.codes[self.region].name
            error = LabelError("ambiguous", "problem-other-region", "sheet", chosen, names)
            return None, error, None
        return self.region or named, None, None

    def _within(self, region: str, named: str) -> bool:
        """True where the caller's region is the one that the file names, or a part of it."""
        return named in (region, self.lexicon.codes[region].parent)


def _of_whole(text: str | None, named: str | None, lexicon: Lexicon) -> str | None:
    """The text; for `全县` the code of the one county that the file is of."""
    match = phrase_match(fold(text), "whole_of_county") if text and named else None
    if not match or not named:
        return text
    ending = match.by_kind["whole_place"][0].code
    return named if lexicon.codes[named].name.endswith(ending) else text


def _headed_place(head: Meaning, named: str | None, lexicon: Lexicon) -> Placed | None:
    """The county of a column headed `全县`; None of any other header."""
    core = head.phrase.core
    if head.region or not phrase_match(fold(core), "whole_of_county"):
        return None
    code = _of_whole(core, named, lexicon)
    if code in lexicon.codes:
        return code, None, None
    error = LabelError("unknown_region", "problem-unknown-region-none", "head", core)
    return None, error, None


def _stated_place(
    texts: Sequence[str | None], label_region: str | None, lexicon: Lexicon
) -> Placed | None:
    """The place that both columns and the row's label state; None where none of them does."""
    written = [(role, text) for role, text in zip(_ROLES, texts, strict=True) if text]
    stated = [(role, text, lexicon.place(text)) for role, text in written]
    for role, text, place in stated:
        if place.code is None:
            return None, _unknown(role, text, place, lexicon), None
    codes = {place.code for _, _, place in stated}
    if len(codes) > 1:
        names = [lexicon.codes[place.code or ""].name for _, _, place in stated]
        facts = {"other": written[0][1], "other_region": names[0], "region": names[1]}
        return None, LabelError("ambiguous", "problem-region-clash", *written[1], facts), None
    if codes and label_region and label_region not in codes:
        name = lexicon.codes[label_region].name
        facts = {"other": name, "other_region": name,
                 "region": lexicon.codes[stated[-1][2].code or ""].name}  # fmt: skip
        return None, LabelError("ambiguous", "problem-region-clash", *written[-1], facts), None
    if codes:
        return codes.pop(), None, stated[-1][2].remark
    return (label_region, None, None) if label_region else None


def _unknown(role: str, text: str, place: Place, lexicon: Lexicon) -> LabelError:
    if place.problem == "problem-unknown-region" and is_word(fold(text), "other_place"):
        return LabelError(NOT_READ, "problem-row-of-other-place", role, text)
    names = [lexicon.codes[code].name for code in place.options]
    key = place.problem or "problem-unknown-region"
    if key == "problem-unknown-region" and not names:
        key = "problem-unknown-region-none"
    code = "ambiguous" if key in AMBIGUOUS else "unknown_region"
    return LabelError(code, key, role, text, {"nearest": names})


def sum_among(texts: Sequence[str | None], value: ValueColumn) -> str | None:
    """The cell, or the text of a header that names a region, that says `合计`, or None."""
    heads = value.header.split(" / ") if value.meaning.region else ()
    plain = ((text, unbracketed(fold(text))[0]) for text in (*texts, *heads) if text)
    return next((text for text, bare in plain if any(map(is_sum, {text, bare}))), None)


def whole_sums(
    places: Sequence[Placed],
    sums: Sequence[str | None],
    named: Sequence[str],
    lexicon: Lexicon,
) -> list[Placed]:
    """The places; `合计` of a county's own parts, or of some counties only, is an error.

    `sums`: the text that makes each place a sum, or None; `named`: the regions the file is of.
    """
    present = {code for code, _, _ in places if code}

    def is_whole(code: str) -> bool:
        below = {region.code for region in lexicon.codes.values()
                 if region.parent == code and region.kind == "county"}  # fmt: skip
        return named in ((), (code,)) and (below <= present or not below & present)

    return [
        (None, LabelError("unknown_region", "problem-region-not-whole", "region", text), None)
        if text and placed[0] and not is_whole(placed[0]) else placed
        for placed, text in zip(places, sums, strict=True)
    ]  # fmt: skip
