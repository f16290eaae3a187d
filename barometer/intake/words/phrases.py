"""What the words of a name or header say besides the name: measure, sign, basis, vintage, unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from barometer import units
from barometer.intake.words.comparisons import (
    CHANGES,
    comparison_in,
    is_year_before,
    without_coverage,
    without_plan,
    without_sum,
)
from barometer.intake.words.names import fold, parted, unbracketed, unnumbered
from barometer.intake.words.periods import Period, is_period, period_of, period_within
from barometer.intake.words.vocabulary import (
    Token,
    by_code,
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
_LONGEST_LATIN, _LONGEST_MEAN = 15, 14


def says_nothing(core: str) -> bool:
    """True for the rest of a header that is no name: `完成数`, `实际`."""
    return is_made_of(core, "plain")


def is_of_base(core: str) -> bool:
    """True for `基期值` and the like, the figure of the base year."""
    return phrase_match(core, "base_figure") is not None


def is_result(core: str) -> bool:
    """True for what says behind a name that it was reached: `完成值`, `实际`."""
    return phrase_match(core, "reached") is not None


def is_other(header: str) -> bool:
    """True for the header of targets, ranks or shares, which are no reported figures."""
    return holds(fold(header), "aside")


def is_beside(header: str) -> bool:
    """True for a header that, where it names no indicator, heads targets, ranks or shares."""
    heads = (fold(part).partition("(")[0] for part in header.split(" / "))
    return holds(fold(header), "aside", "beside") or any(is_word(head, "share") for head in heads)


def is_harmless(part: str) -> bool:
    """True for what may stand in brackets behind a name or a year and changes nothing."""
    latin = len(part) <= _LONGEST_LATIN and set(part) <= _LATIN and not holds(part, "latin_unit")
    return latin or is_word(part, "footnote", "harmless")


def tells_results(core: str) -> bool:
    """True for `节能目标完成情况`: the results beside targets, not the targets."""
    return holds(core, "result")


def is_way_of_comparing(core: str) -> bool:
    """True for the rest of `环比增长`, `两年平均增长`, `2023年为2022年%`: no change on the year."""
    means = words_of("way_of_comparing", "mean")
    mean = len(core) <= _LONGEST_MEAN and core.removesuffix("%").endswith(means)
    whole = core in (
        *words_of("way_of_comparing", "whole"),
        *words_of("amount_of_change", "amount", "number"),
    )
    return mean or whole or phrase_match(core, "index_head") is not None


def is_change_in_amount(header: str) -> bool:
    """True for `同比增减量（吨）`, which is no change in per cent."""
    words = words_of("amount_of_change", "amount", "absolute")
    return any(part.endswith(words) for part in header.split("("))


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a text says; `core` is the folded rest that should be a name.

    `sign` is -1 where the words name a fall (`比上年下降`), so that 2.2 means -2.2. `coverage` is
    how much of the period the figure covers: `year` from the year's beginning, `month`,
    `quarter`, `same` as much as of the figures beside it (`2023年同期`), or `total` where `累计`
    alone leaves open since when; `back` counts the years before the period (`上年同期`).
    `constant`: at constant prices. `loose`: not None for a change that may be one in amounts, then
    the unit of the amounts beside it, blank where that is not known.
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


NOTHING_SAID = Phrase()


def within_year(words: Phrase) -> Phrase:
    """What `累计` says of a part of a year: it counts from the year's beginning, not the plan's."""
    measure = {"cumulative_change": "annual_change", "running_total": None}
    return replace(words, measure=measure.get(words.measure or "", words.measure))


def is_nameless(words: Phrase) -> bool:
    """True where words say which figure of the indicator before it: `同比增长`, `上年同期`."""
    return not words.core and bool(words.measure in CHANGES or words.back or words.coverage)


def word_in(words: Mapping[str, tuple[str, ...]], text: str) -> str | None:
    """The code that a whole cell names, or None."""
    return _folded(tuple((code, *rest) for code, rest in words.items())).get(fold(text))


@cache
def _folded(words: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    return {fold(word): code for code, *spellings in words for word in (code, *spellings)}


@cache
def said(text: str) -> Phrase:
    """What a name or header says, its own name left as `core`."""
    folded = unnumbered(fold(text))
    outside, inside = unbracketed(folded)
    found = Phrase()
    for part in inside:
        found = _bracket(part, found)
    core, found = _vintage_and_basis(outside, found)
    core, found = _coverage(core, found, to_date=True)
    core, found = _measure(core, found)
    core, found = _coverage(core, found, to_date=False)
    if is_year_before(core):
        core, found = "", replace(found, back=1)
    if found.measure in CHANGES:
        core = without(core, "at_prices")
    if found.measure in CHANGES and not _unit_of_change(folded, found.unit):
        found = replace(found, unit=None)
    return replace(found, core=core.strip('的:：,，、-_"“”《》'))


def measure_said(text: str) -> Phrase | None:
    """What a cell of a measure column says, or None where it is not a measure."""
    code = word_in(MEASURES, text)
    if code:
        return Phrase(measure=code, coverage="total" if fold(text).startswith("累计") else None)
    found = said(text)
    if found.measure and (not found.core or is_harmless(found.core)):
        return replace(found, core="")
    return Phrase(measure="level") if phrase_match(found.core, "amount_reported") else None


def _bracket(part: str, found: Phrase) -> Phrase:
    """Take a unit, a vintage, a basis or a measure out of what stood in brackets."""
    if is_word(part, "footnote"):
        return found
    part = without(part, "unit_lead")
    found = replace(found, constant=found.constant or holds(part, "constant"))
    if is_word(part, "signed_percent"):
        return replace(found, measure="annual_change", unit="%")
    if part and units.known(part):
        return replace(found, unit=part)
    rest, found = _vintage_and_basis(part, found)
    for piece in parted(rest):
        if units.known(piece):
            # Of `（%、百分点）` the points, which are not read.
            kept = units.factor(found.unit or "", "百分点") is not None
            found = found if kept else replace(found, unit=piece)
        else:
            left, deeper = _measure(piece, found)
            found = deeper if left in ("", "%") else found
    return found


def _vintage_and_basis(core: str, found: Phrase) -> tuple[str, Phrase]:
    told = {token.code for token in tokens(core, "vintage", "basis") if token.kind}
    if not told:
        return core, found
    vintage = next((code for code in reversed(VINTAGES) if code in told), found.vintage)
    basis = next((code for code in reversed(BASES) if code in told), found.basis)
    return without(core, "vintage", "basis"), replace(found, vintage=vintage, basis=basis)


def _unit_of_change(folded: str, unit: str | None) -> bool:
    """True where the unit is the change's: `同比增减（万吨）`, not `用电量（万千瓦时）同比增减`."""
    if unit is None or any(units.factor(unit, share) is not None for share in ("%", "百分点")):
        return True
    before = unbracketed(folded[: folded.rfind(unit)].rpartition("(")[0])[0]
    return comparison_in(before) is not None


def _coverage(core: str, found: Phrase, to_date: bool) -> tuple[str, Phrase]:
    core, coverage = without_coverage(core, to_date=to_date)
    return core, replace(found, coverage=coverage) if coverage else found


def _measure(core: str, found: Phrase) -> tuple[str, Phrase]:
    change = comparison_in(core)
    if change:
        rest, base = without_plan(change.rest) if change.alone else (change.rest, None)
        open_since = change.alone and not base
        return rest, replace(
            found, measure=change.measure, sign=change.sign, base_year=change.base_year or base,
            unit=found.unit or change.unit,
            coverage=found.coverage or ("total" if open_since else None),
            loose="" if change.loose and not (found.unit or change.unit) else None,
        )  # fmt: skip
    if is_period(core):
        return core, found
    total = without_sum(core)
    if total:
        core, since = total
        coverage = found.coverage or (None if since else "total")
        return core, replace(found, measure="running_total", coverage=coverage)
    pieces = tokens(core, "own") or (Token(""),)
    if pieces[0].kind or pieces[-1].code == "either":
        kept = pieces[1:] if pieces[0].kind else pieces[:-1]
        return "".join(piece.text for piece in kept), replace(found, measure="level")
    return core, found


def period_remarked(text: str, *, measured: bool = False) -> Period | None:
    """`2020年（基期）`, `2023年（快报）`: the year is the one before the bracket.

    `measured`: so is that of a header with a unit, `2023（万人）`.
    """
    outside, inside = unbracketed(fold(text))
    told = {part: said(f"({part})") for part in inside}
    if not told or not all(is_harmless(part) or words.vintage or (measured and words.unit)
                           for part, words in told.items()):  # fmt: skip
        return None
    return period_of(outside)


def without_period(folded: str) -> tuple[str, str | None]:
    """The folded text without the period it names outside a comparison, and that period."""
    other = phrase_match(folded, "with_year")
    spare = other.before + "#" * len(other.text) + other.after if other else folded
    return period_within(spare, folded)
