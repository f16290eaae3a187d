"""What figure a row reports: indicator, measure, basis, unit, from all its words together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from barometer import units
from barometer.intake.comparisons import CHANGES
from barometer.intake.context import Context
from barometer.intake.lexicon import Lexicon, Meaning, over
from barometer.intake.names import fold
from barometer.intake.phrases import (
    BASES,
    VINTAGES,
    Said,
    is_nameless,
    measure_said,
    said,
    says_nothing,
    since_year_before,
    word_in,
)
from barometer.plan.pack import Indicator

# In a column of units these say that the row reports changes.
_SIGNED_PERCENT = ("±%", "±", "+-%", "+/-%", "%(±)")


@dataclass(frozen=True, slots=True)
class Wrong:
    """An error of a combination of labels.

    `role` is where it stands: a label column, `cell` (the figure itself), `head` (the header of
    its column) or `sheet` (title, unit line).
    """

    code: str
    key: str
    role: str
    value: str | None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one combination of labels, and the meaning of its header.

    `in_year` is not None where the period is a part of a year; `beside` as of `ValueColumn`.
    """

    indicator: str | None
    measure: str | None
    unit: str | None
    basis: str | None
    vintage: str | None
    base_year: str | None
    cell_unit: str | None
    parent: str | None
    in_year: str | None
    head: Meaning = field(kw_only=True)
    beside: tuple[str, ...] = field(kw_only=True, default=())


@dataclass(frozen=True, slots=True)
class Kind:
    """What is reported; `factor` turns the written number into the indicator's unit.

    `assumed`: nothing but the indicator's default makes a change of it. `reach` and `back` say
    which part of the period, and how many years before it (`phrases`).
    """

    indicator: str | None = None
    measure: str = "level"
    sign: int = 1
    basis: str = "statistical"
    base_year: int | None = None
    vintage: str | None = None
    unit: str | None = None
    factor: float = 1.0
    wrong: tuple[Wrong, ...] = ()
    reach: str | None = None
    back: int = 0
    assumed: bool = False


def kind_of(words: Words, lexicon: Lexicon, context: Context) -> Kind:
    """Everything that one combination of words says."""
    wrong: list[Wrong] = []
    label = lexicon.meaning(words.indicator) if words.indicator else Meaning()
    if words.parent and is_nameless(label.said) and not label.indicators:
        label = replace(label, indicators=lexicon.meaning(words.parent).indicators)
    if words.unit and fold(words.unit) in _SIGNED_PERCENT:
        words = replace(words, unit="%", measure=words.measure or "annual_change")
    item = _indicator(words, label, lexicon, context, wrong)
    spoken = _spoken(words, label, lexicon, context, wrong)
    if item is None:
        return Kind(wrong=tuple(wrong))
    spoken = _as_titled(spoken, item, words, context, wrong)
    if not words.base_year and spoken.base_year != lexicon.words.base_year:
        period = words.head.period or label.period or context.period
        spoken = since_year_before(spoken, period.year if period else None)
    if context.of_part and "工业" not in item.name:
        wrong.append(Wrong("ambiguous", "problem-title-of-part", "sheet", context.of_part,
                           {"name": item.name}))  # fmt: skip
    measure = _measure(spoken, item, words, context, wrong)
    unit, factor = _unit(words, label, measure, item, context, wrong)
    base_year = _base_year(words, spoken, measure, lexicon, wrong)
    basis = _listed("basis", BASES, words.basis, wrong) or spoken.basis or "statistical"
    vintage = _listed("vintage", VINTAGES, words.vintage, wrong) or spoken.vintage
    reach = None if spoken.reach == "total" and not words.in_year else spoken.reach
    return Kind(
        item.indicator, measure, spoken.sign, basis, base_year, vintage, unit, factor,
        tuple(wrong), reach, spoken.back, not spoken.measure and not unit and measure in CHANGES,
    )  # fmt: skip


def _indicator(
    words: Words, label: Meaning, lexicon: Lexicon, context: Context, wrong: list[Wrong]
) -> Indicator | None:
    """The one indicator that label, header or surroundings name."""
    core = words.head.said.core
    if words.indicator and core and not says_nothing(core):
        wrong.append(Wrong("unknown_measure", "problem-unknown-header", "head", core))
    role = "indicator" if words.indicator else "head"
    found, text = (label.indicators, words.indicator)
    if not words.indicator:
        found, text = words.head.indicators, None if says_nothing(core) else core
    if not found and not text:
        role = "sheet"
        named = lexicon.meaning(context.indicator_text) if context.indicator_text else Meaning()
        found, text = named.indicators or context.indicators, context.indicator_text
        found = tuple(dict.fromkeys((*words.beside, *found))) if words.beside else found
        text = text or "、".join(lexicon.slugs[slug].name for slug in found)
    if not found and not text:
        wrong.append(Wrong("missing_column", "problem-missing-indicator", "sheet", None))
        return None
    if not found and text:
        found = lexicon.short_for(text, context.indicators)
    if not found:
        names = [lexicon.slugs[slug].name for slug in lexicon.nearest(text or "")]
        key = "problem-unknown-indicator" if names else "problem-unknown-indicator-none"
        wrong.append(Wrong("unknown_indicator", key, role, text, {"nearest": names}))
        return None
    if len(found) > 1:
        names = [lexicon.slugs[slug].name for slug in found]
        facts = {"names": names}
        wrong.append(Wrong("ambiguous", "problem-indicator-ambiguous", role, text, facts))
        return None
    return lexicon.slugs[found[0]]


def _spoken(
    words: Words, label: Meaning, lexicon: Lexicon, context: Context, wrong: list[Wrong]
) -> Said:
    """Measure, basis and vintage in the words: own column, header, label, the row it is part of."""
    head = words.head.said
    if head.measure == "level" and label.said.measure:
        # `本年实际` over a row of changes or sums only says that they are reported.
        head = replace(head, measure=None)
    spoken = over(head, label.said)
    if words.parent and not spoken.measure:
        spoken = over(spoken, lexicon.meaning(words.parent).said)
    if words.measure:
        told = measure_said(words.measure)
        if told is None:
            wrong.append(Wrong("unknown_measure", "code-unknown_measure", "measure", words.measure))
        else:
            spoken = over(told, spoken)
    spoken = over(spoken, Said(basis=context.basis, vintage=context.vintage))
    return _within_year(spoken) if words.in_year else spoken


def _within_year(spoken: Said) -> Said:
    """`累计` beside a month or a quarter counts from the year's beginning, not the plan's."""
    if spoken.reach != "total" or spoken.base_year:
        return spoken
    measure = {"cumulative_change": "annual_change", "running_total": None}
    return replace(spoken, measure=measure.get(spoken.measure or "", spoken.measure))


def _as_titled(
    spoken: Said, item: Indicator, words: Words, context: Context, wrong: list[Wrong]
) -> Said:
    """The words of a figure that names no measure, completed by the change its title names.

    Where a unit of amounts is stated, the change is only the title's subject.
    """
    title = context.change
    if spoken.measure or not title.measure or context.indicators != (item.indicator,):
        return spoken
    unit = words.cell_unit or words.unit or words.head.said.unit or spoken.unit
    given = [unit] if unit else context.units
    levels = [one for one in given if item.unit != "%" and _fits(one, item.unit)]
    shares = [one for one in given if _fits(one, "%")]
    doubtful = (context.topic and not given) or (item.unit == "%" and context.topic)
    if doubtful or (levels and shares):
        facts = {"level": (levels or [item.unit])[0], "share": "%"}
        wrong.append(Wrong("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    return spoken if levels else over(spoken, replace(title, unit=None))


def _measure(
    spoken: Said, item: Indicator, words: Words, context: Context, wrong: list[Wrong]
) -> str:
    """The measure said, else the indicator's own; `累计` of tonnes is an amount, not a change."""
    if spoken.measure == "running_total" and not item.additive and not words.measure:
        return "cumulative_change"
    if spoken.measure:
        return spoken.measure
    own = item.default_measure
    if own not in CHANGES:
        return own
    unit = words.cell_unit or words.unit or words.head.said.unit or spoken.unit
    given = [unit] if unit else context.units
    shares = [one for one in given if _fits(one, "%")]
    levels = [one for one in given if _fits(one, item.unit)]
    if shares and levels:
        facts = {"level": levels[0], "share": shares[0]}
        wrong.append(Wrong("ambiguous", "problem-level-or-change", "sheet", item.name, facts))
    return "level" if levels and not shares else own


def _fits(unit: str, goal: str) -> bool:
    return units.factor(unit, goal) is not None


def _unit(
    words: Words, label: Meaning, measure: str, item: Indicator, context: Context,
    wrong: list[Wrong],
) -> tuple[str | None, float]:  # fmt: skip
    """(unit as written, factor to the indicator's unit or to %)."""
    goal = "%" if measure in CHANGES else item.unit
    own = [("cell", words.cell_unit), ("head", words.head.said.unit), ("unit", words.unit),
           ("indicator", label.said.unit)]  # fmt: skip
    stated = [(role, unit) for role, unit in own if unit]
    if measure in CHANGES and not words.cell_unit:
        # A unit beside the name (亿元) belongs to the amounts, not to their change.
        apart = {"unit": words.head.said.measure,
                 "indicator": label.said.measure not in CHANGES}  # fmt: skip
        stated = [(role, unit) for role, unit in stated if _fits(unit, "%") or not apart.get(role)]
    elif not words.cell_unit and len({units.factor(unit, goal) for _, unit in stated[:2]}) > 1:
        (role, unit), (_, other) = stated[:2]
        wrong.append(Wrong("bad_unit", "problem-two-units", role, unit, {"other": other}))
        return unit, 1.0
    for role, unit in stated:
        factor = units.factor(unit, goal)
        if factor is None:
            accepted = list(units.compatible_units(goal))
            key = "problem-bad-unit-change" if measure in CHANGES else "problem-bad-unit"
            wrong.append(Wrong("bad_unit", key, role, unit, {"accepted": accepted}))
            return unit, 1.0
        return unit, factor
    return _line_unit(goal, context, wrong, measure)


def _line_unit(
    goal: str, context: Context, wrong: list[Wrong], measure: str
) -> tuple[str | None, float]:
    """The unit line's unit that fits; without one the indicator's own."""
    fitting = [unit for unit in context.units if _fits(unit, goal)]
    if len({units.factor(unit, goal) for unit in fitting}) > 1:
        wrong.append(Wrong("ambiguous", "problem-unit-line", "sheet", "、".join(fitting)))
        return None, 1.0
    if fitting:
        return fitting[0], units.factor(fitting[0], goal) or 1.0
    if context.units and measure not in CHANGES and goal != "%":
        accepted = list(units.compatible_units(goal))
        text = "、".join(context.units)
        wrong.append(Wrong("bad_unit", "problem-bad-unit", "sheet", text, {"accepted": accepted}))
    return None, 1.0


def _base_year(
    words: Words, spoken: Said, measure: str, lexicon: Lexicon, wrong: list[Wrong]
) -> int | None:
    """The base of a change since then: own column, words, else the plan's."""
    if measure != "cumulative_change":
        return None
    if words.base_year:
        text = words.base_year.strip().removesuffix(".0").removesuffix("年")
        if len(text) == 4 and text.isascii() and text.isdigit():
            return int(text)
        wrong.append(Wrong("bad_period", "problem-bad-base-year", "base_year", words.base_year))
    return spoken.base_year or lexicon.words.base_year


def _listed(
    role: str, words: Mapping[str, tuple[str, ...]], text: str | None, wrong: list[Wrong]
) -> str | None:
    """The code that a cell of a listed column names; an unknown vintage is left out."""
    if not text:
        return None
    code = word_in(words, text) or getattr(said(f"({text})"), role)
    if code is None:
        key = "code-unknown_basis" if role == "basis" else "problem-unknown-vintage"
        wrong.append(Wrong("unknown_basis", key, role, text))
    return code
