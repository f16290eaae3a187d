"""Words of a header that compare or add up: since when, which way, over what part of a year."""

from __future__ import annotations

from dataclasses import dataclass

from barometer.intake.words.names import fold
from barometer.intake.words.vocabulary import (
    PhraseMatch,
    Token,
    holds,
    phrase_match,
    phrase_matches,
    tokens,
)

CHANGES = ("annual_change", "cumulative_change")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparison in a text; `rest` is the text without its words.

    `alone` is true where it adds up (`累计`) without saying since when; `loose` where the words may
    mean an amount as well as a share (`比上年增减`, `比上年±`, not `比上年增长` or `增减率`).
    """

    rest: str
    measure: str
    sign: int
    base_year: int | None
    unit: str | None
    alone: bool
    loose: bool


def comparison_in(core: str) -> Comparison | None:
    """The comparison that a folded text holds, or None."""
    match = phrase_match(core, "comparison")
    return _comparison(match) if match else None


def is_bare_change(core: str) -> bool:
    """True for `人口自然增长率`, which compares with nothing: of a plan's name it is a part."""
    match = phrase_match(core, "comparison")
    return match is not None and not set(match.by_kind) - {"turn", "or", "rate", "percent"}


def _comparison(match: PhraseMatch) -> Comparison:
    # `上升或下降` names both ways and turns nothing; the other words name one.
    turns = {*match.codes_of("turn")}
    unsaid = match.code_of("percent") == "open"
    # `较上年` alone says no more than that two figures are compared.
    bare = "than" in match.by_kind and not turns and "percent" not in match.by_kind
    loose = bare or bool(turns - {"fall", "rise"})
    stated = "base_year" in match.by_kind or "plan" in match.by_kind
    since = stated or match.code_of("compared_with") == "cumulative_change"
    return Comparison(
        match.before + match.after.removesuffix("率"),
        match.code,
        -1 if turns and turns <= {"fall", "less"} else 1,
        _base_of(match),
        "百分点" if match.code_of("percent") == "points" else "%" if "%" in match.text else None,
        "total" in match.by_kind and not since,
        unsaid or (loose and not holds(match.text + match.after, "share_sign")),
    )


def _base_of(match: PhraseMatch) -> int | None:
    """The base year that is named, or that of a five-year plan: `十四五` counts from 2020."""
    if "base_year" in match.by_kind:
        return int(match.by_kind["base_year"][0].text[:4])
    plan = match.code_of("plan")
    return int(plan) if plan else None


def without_plan(core: str) -> tuple[str, int | None]:
    """(`“十四五”期间单位GDP能耗` without the plan's name, that plan's base year)."""
    match = phrase_match(core, "plan_first")
    return (match.after, _base_of(match)) if match else (core, None)


def without_sum(core: str) -> tuple[str, bool] | None:
    """(the text without `累计` and the like, whether it says since when), or None."""
    match = phrase_match(core, "sum")
    if not match:
        return None
    rest, base = without_plan(match.rest)
    return rest, match.code == "since" or base is not None


def without_coverage(core: str, *, to_date: bool) -> tuple[str, str | None]:
    """(the text without its words for a part of the year, that part).

    `to_date`: only words for the time from the year's beginning (`year`), which hold a `累计`
    that must not be read as another; else `month` or `quarter`.
    """
    match = phrase_match(core, "to_date" if to_date else "coverage")
    if not match:
        return core, None
    return match.rest, None if match.code == "period" else match.code


def is_of_indices(text: str) -> bool:
    """True for figures of another base than their own unit: 103.2 where the year before is 100."""
    matches = phrase_matches(fold(text), "index_base")
    return any(match.by_kind["number"][0].text == "100" for match in matches)


def is_of_rates(title: str) -> bool:
    """True for `主要指标增长速度`, not for `生产总值及增速`, which has amounts too."""
    pieces = tokens(fold(title), "rate_title", "and")
    named = any(piece.code == "rate_title" and before.kind != "and"
                for before, piece in zip((Token(""), *pieces), pieces, strict=False))  # fmt: skip
    return named and not is_of_indices(title)


def is_of_sums(title: str) -> bool:
    """True for `用电量累计情况`, not for `9月及累计用电量`, which has both."""
    pieces = tokens(fold(title), "total", "and")
    return any(piece.kind == "total" and (before.kind != "and" or before.text == ",")
               for before, piece in zip((Token(""), *pieces), pieces, strict=False))  # fmt: skip
