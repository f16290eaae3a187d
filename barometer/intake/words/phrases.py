"""What the words of a name or header say besides the name: measure, sign, basis, vintage, unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from barometer import units
from barometer.intake import limits
from barometer.intake.words.comparisons import (
    CHANGES,
    comparison_in,
    without_coverage,
    without_plan,
    without_sum,
)
from barometer.intake.words.names import fold, list_pieces, unbracketed, unnumbered
from barometer.intake.words.periods import Period, is_period, period_of, period_within
from barometer.intake.words.vocabulary import (
    Token,
    by_code,
    code_of,
    holds,
    is_made_of,
    is_word,
    phrase_match,
    tokens,
    without,
    words_of,
)

MEASURES, BASES, VINTAGES = map(by_code, ("measure", "basis", "vintage"))
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.+-_ ")
_LONGEST_LATIN, _LONGEST_MEAN, _LONGEST_NARROWING = 15, 14, 6


def says_nothing(core: str) -> bool:
    """True for the rest of a header that is no name: `完成数`, `实际`, `全县`."""
    return is_made_of(core, "plain", "whole_place")


def is_of_base(core: str) -> bool:
    """True for `基期值` and the like, the figure of the base year."""
    return phrase_match(core, "base_figure") is not None


def is_other(header: str) -> bool:
    """True for the header of targets, ranks or shares, which are no reported figures."""
    return holds(fold(header), "aside")


def is_beside(header: str) -> bool:
    """True for a header that, where it names no indicator, heads targets, ranks or shares."""
    heads = (fold(part).partition("(")[0] for part in header.split(" / "))
    return holds(fold(header), "aside", "beside") or any(is_word(head, "share") for head in heads)


def is_harmless(part: str) -> bool:
    """True for what may stand in brackets behind a name or a year and changes nothing.

    Of Latin letters a name (`GDP`, `PM2.5`), not a mark: `E`, `9M`, `1-9`.
    """
    latin = len(part) <= _LONGEST_LATIN and set(part) <= _LATIN and sum(map(str.isalpha, part)) > 1
    aside = any(is_word(word, "latin_aside") for word in part.replace("-", " ").split())
    latin = latin and not (aside or holds(part, "latin_unit"))
    if holds(part, "mistaken") or code_of(part, "row_state") == "void":
        return False
    return latin or is_word(part, "footnote", "harmless")


def names_results(core: str) -> bool:
    """True for `节能目标完成情况`: the results beside targets, not the targets."""
    return holds(core, "result")


def narrows(heading: str) -> bool:
    """True for `人均`, `增长量`, `高方案` over columns, which make other figures of them."""
    folded = fold(heading)
    amount = is_word(folded, "amount_of_change") and folded not in words_of(
        "amount_of_change", "absolute", "number"
    )
    return amount or (len(folded) <= _LONGEST_NARROWING and holds(folded, "narrowing"))


def narrows_more(folded: str, names: Sequence[str]) -> bool:
    """True where a word such as `人均` or `比重` stands in a text and in none of the names."""
    pieces = (*tokens(folded, "narrowing"), *tokens(folded, "share"))
    return any(one.kind and all(one.text not in name for name in names) for one in pieces)


def is_way_of_comparing(core: str) -> bool:
    """True for the rest of `环比增长`, `两年平均增长`, `2023年为2022年%`: no change on the year."""
    means = words_of("way_of_comparing", "mean")
    bare = core.removesuffix("%")
    mean = len(core) <= _LONGEST_MEAN and bare.endswith(means)
    whole = bare in words_of("amount_of_change", "amount", "number")
    whole |= phrase_match(bare, "other_comparison") is not None
    return mean or whole or phrase_match(core, "index_head") is not None


def is_change_in_amount(header: str) -> bool:
    """True for `同比增减量（吨）`, which is no change in per cent."""
    words = words_of("amount_of_change", "amount", "absolute")
    return any(part.endswith(words) for part in header.split("("))


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a header or name says of its figures; `core` is the folded rest that should be a name.

    `sign` is -1 where the words name a fall (`比上年下降`), so that 2.2 means -2.2. `back` counts
    the years before the period (`上年同期`). `constant`: at constant prices. `loose`: not None for
    a change that may be one in amounts, then the unit of the amounts beside it, blank where that
    is not known. `fresh`: what came newly (`新增减排量`), which is the year's own of what adds up.
    `coverage` is how much of the period the figure covers:

    - `month`, `quarter`: the last of the period; `year`: from the year's beginning to its end;
    - `now`: the same, where the period must be a part of a year (`今年以来累计`);
    - `same`: as much as the figures beside it (`2023年同期`); `unsaid`: as much, or all of it;
    - `total`: `累计` alone, which leaves open since when; `open`: the same, where it must be asked.
    """

    core: str = ""
    measure: str | None = None
    sign: int = 1
    base_year: int | None = None
    basis: str | None = None
    vintage: str | None = None
    unit: str | None = None
    coverage: str | None = None
    back: int = 0
    constant: bool = False
    loose: str | None = None
    fresh: bool = False


NO_PHRASE = Phrase()


def within_year(phrase: Phrase) -> Phrase:
    """The phrase for a part of a year: `累计` is since the year's beginning, not the plan's."""
    measure = {"cumulative_change": "annual_change", "running_total": None}
    return replace(phrase, measure=measure.get(phrase.measure or "", phrase.measure))


def is_nameless(phrase: Phrase) -> bool:
    """True for a further figure of the indicator named before: `同比增长`, `上年同期`."""
    return not phrase.core and bool(phrase.measure in CHANGES or phrase.back or phrase.coverage)


def word_in(words: Mapping[str, tuple[str, ...]], text: str) -> str | None:
    """The code that a whole cell names, or None."""
    return _folded(tuple((code, *rest) for code, rest in words.items())).get(fold(text))


@cache
def _folded(words: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    return {fold(word): code for code, *spellings in words for word in (code, *spellings)}


@lru_cache(limits.CACHED_TEXTS)
def header_phrase(text: str) -> Phrase:
    """The phrase of a header or name."""
    folded = unnumbered(fold(text))
    outside, inside = unbracketed(folded)
    phrase = Phrase()
    for part in inside:
        phrase = _bracket(part, phrase)
    core, phrase = _vintage_and_basis(outside, phrase)
    core, phrase = _coverage(core, phrase, to_date=True)
    core, phrase = _measure(core, phrase)
    core, phrase = _coverage(core, phrase, to_date=False)
    if phrase_match(core, "year_before"):
        # `同期增长` is last year's growth, or the growth since: only its neighbours tell.
        core, phrase = core if phrase.measure in CHANGES else "", replace(phrase, back=1)
    if phrase.measure in CHANGES:
        core = without(core, "at_prices")
    if phrase.measure in CHANGES and not _unit_of_change(folded, phrase.unit):
        phrase = replace(phrase, unit=None)
    return replace(phrase, core=core.strip('的:：,，、-_"“”《》'))


def measure_phrase(text: str) -> Phrase | None:
    """The phrase of a cell in a measure column, or None where it is no measure."""
    code = word_in(MEASURES, text)
    if code:
        return Phrase(measure=code, coverage="total" if fold(text).startswith("累计") else None)
    phrase = header_phrase(text)
    if phrase.measure and (not phrase.core or is_harmless(phrase.core)):
        return replace(phrase, core="")
    if phrase.coverage and not (phrase.core or phrase.back):
        return replace(phrase, measure="level")
    return Phrase(measure="level") if phrase_match(phrase.core, "amount_reported") else None


def _bracket(part: str, phrase: Phrase) -> Phrase:
    """Take a unit, a vintage, a basis or a measure out of what stood in brackets."""
    if is_word(part, "footnote"):
        return phrase
    part = without(part, "unit_lead")
    phrase = replace(phrase, constant=phrase.constant or holds(part, "constant"))
    if is_word(part, "signed_percent"):
        return replace(phrase, measure="annual_change", unit="%")
    if part and (units.known(part) or is_word(part, "multiple")):
        return replace(phrase, unit=part)
    rest, phrase = _vintage_and_basis(part, phrase)
    # `吨标准煤/万元` is one unit, `万吨/%` are two.
    listed = ([one] if units.known(one) else list_pieces(one) for one in rest.split(","))
    for piece in (piece for pieces in listed for piece in pieces):
        if units.known(piece):
            # Of `（%、百分点）` the points, which are not read; of `（亿元、%）` both.
            first = phrase.unit or ""
            has_points = units.fits(first, "百分点")
            both = first and not (units.is_of_change(first) and units.is_of_change(piece))
            phrase = phrase if has_points else replace(
                phrase, unit=f"{first}、{piece}" if both else piece)  # fmt: skip
        else:
            remainder, measured = _measure(*_coverage(piece, phrase, to_date=True))
            remainder, measured = _coverage(remainder, measured, to_date=False)
            if remainder in ("", "%"):
                phrase = measured
            elif not phrase.unit and holds(piece, "latin_unit"):
                phrase = replace(phrase, unit=piece)  # not known, so that it is asked about
    return phrase


def _vintage_and_basis(core: str, phrase: Phrase) -> tuple[str, Phrase]:
    codes = {token.code for token in tokens(core, "vintage", "basis") if token.kind}
    if not codes or holds(core, "mistaken"):
        return core, phrase
    vintage = next((code for code in reversed(VINTAGES) if code in codes), phrase.vintage)
    basis = next((code for code in reversed(BASES) if code in codes), phrase.basis)
    return without(core, "vintage", "basis"), replace(phrase, vintage=vintage, basis=basis)


def _unit_of_change(folded: str, unit: str | None) -> bool:
    """True where the unit is the change's: `同比增减（万吨）`, not `用电量（万千瓦时）同比增减`."""
    if unit is None or units.is_of_change(unit):
        return True
    before = unbracketed(folded[: folded.rfind(unit)].rpartition("(")[0])[0]
    return comparison_in(before) is not None


def _coverage(core: str, phrase: Phrase, to_date: bool) -> tuple[str, Phrase]:
    core, coverage = without_coverage(core, to_date=to_date)
    return core, replace(phrase, coverage=coverage) if coverage else phrase


def _measure(core: str, phrase: Phrase) -> tuple[str, Phrase]:
    change = comparison_in(core)
    if change:
        rest, base = without_plan(change.rest) if change.alone else (change.rest, None)
        open_since = change.alone and not base
        return rest, replace(
            phrase, measure=change.measure, sign=change.sign, base_year=change.base_year or base,
            unit=phrase.unit or change.unit,
            coverage=phrase.coverage or ("total" if open_since else None),
            loose="" if change.loose and not (phrase.unit or change.unit) else None,
        )  # fmt: skip
    if is_period(core):
        return core, phrase
    total = without_sum(core)
    if total:
        core, since = total
        coverage = phrase.coverage or (None if since else "total")
        return core, replace(phrase, measure="running_total", coverage=coverage)
    pieces = tokens(core, "own") or (Token(""),)
    if pieces[0].kind or pieces[-1].code == "either":
        others = pieces[1:] if pieces[0].kind else pieces[:-1]
        return "".join(piece.text for piece in others), replace(phrase, measure="level")
    return core, phrase


def period_before_bracket(text: str, *, measured: bool = False) -> Period | None:
    """The year of `2020年（基期）` or `2023年（快报）`, which stands before the bracket.

    `measured`: of `2023（万人）` too, with a unit in the bracket.
    """
    outside, inside = unbracketed(fold(text))
    phrases = {part: header_phrase(f"({part})") for part in inside}
    if not phrases or not all(is_harmless(part) or phrase.vintage or (measured and phrase.unit)
                              for part, phrase in phrases.items()):  # fmt: skip
        return None
    return period_of(outside)


def without_period(folded: str) -> tuple[str, str | None]:
    """The folded text without the period it names outside a comparison, and that period."""
    match = phrase_match(folded, "with_year")
    masked = match.before + "#" * len(match.text) + match.after if match else folded
    return period_within(masked, folded)


def in_brackets(folded: str) -> str:
    """`年末总人口(万人)` for `年末总人口_全市_万人`, as panels of cities name their columns."""
    name, *rest = folded.split("_")
    *places, unit = rest or [""]
    whole = bool(places) and all(is_word(place, "whole_place") for place in places)
    return f"{name}({unit})" if whole and units.known(unit) else folded
