"""The unit of a figure: in its cell, its header, its row, its label, or above the table."""

from __future__ import annotations

from itertools import dropwhile

from barometer import units
from barometer.intake.figures.findings import NOT_READ
from barometer.intake.figures.naming import LabelError, NamedFigure, RowLabels, ambiguous
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.names import fold, list_pieces, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.phrases import is_harmless
from barometer.intake.words.vocabulary import holds, is_word, tokens, words_of

POINTS = "个百分点"


def whole_unit(unit: str | None, of_indicator: str) -> str | None:
    """The unit without a remark; a mere `万` is `万` of the indicator's unit."""
    if not unit or units.known(unit):
        return unit
    outside, inside = unbracketed(fold(unit))
    if inside and units.known(outside) and all(map(is_harmless, inside)):
        return outside
    if is_word(outside, "multiple"):
        pieces = dropwhile(lambda piece: piece.kind, tokens(of_indicator, "multiple"))
        counted = outside + "".join(piece.text for piece in pieces)
        return counted if units.fits(counted, of_indicator) else unit
    return unit


def _of_amounts(unit: str) -> str:
    """Of `亿元、%` the one of amounts: the other is that of the changes beside them."""
    pieces = list_pieces(fold(unit))
    amounts = [piece for piece in pieces if not units.is_of_change(piece)]
    two = len(pieces) > 1 and not units.known(unit) and all(map(units.known, pieces))
    return amounts[0] if two and len(amounts) == 1 else unit


def unit_of(named: NamedFigure, errors: list[LabelError]) -> tuple[str | None, float]:
    """(unit as written, factor to the indicator's unit or to %)."""
    row, measure = named.row, named.measure
    goal = "%" if measure in CHANGES else named.item.unit
    stated = _stated(named)
    two_units = len({units.factor(unit, goal) for _, unit in stated[:2]}) > 1
    if two_units and measure not in CHANGES and not row.cell_unit:
        _two_units(stated, errors)
        return stated[0][1], 1.0
    if measure not in CHANGES and goal != "%" and _counted_above(named, stated):
        errors.append(unfit("sheet", named.context.unknown_unit or "", goal, measure))
    for role, unit in stated:
        factor = (
            units.factor(unit, goal)
            or units.factor(_per(unit, goal, row), goal)
            or units.factor(_each(unit, named.item.name), goal)
            or _of_carbon_dioxide(unit, goal, named.item.name)
        )
        if factor is None:
            errors.append(unfit(role, unit, goal, measure))
        return unit, factor or 1.0
    above, scale = _unit_above(named, goal, errors)
    if above is None and named.context.unknown_unit and measure not in CHANGES:
        errors.append(unfit("sheet", named.context.unknown_unit, goal, measure))
    return above, scale


def _counted_above(named: NamedFigure, stated: list[tuple[str, str]]) -> bool:
    """True for `千瓦时` below a line `单位：万`: of tens of thousands or of single ones?"""
    above = fold(named.context.unknown_unit or "")
    return bool(stated) and is_word(above, "multiple") and units.known(above + stated[0][1])


def _stated(named: NamedFigure) -> list[tuple[str, str]]:
    """(where it stands, unit), the nearest to the figure first.

    A unit beside the name (亿元) belongs to the amounts, not to their change.
    """
    row, label = named.row, named.label.phrase
    by_role = [("cell", row.cell_unit), ("head", row.head.phrase.unit), ("unit", row.unit),
               ("indicator", label.unit)]  # fmt: skip
    whole = [(role, whole_unit(unit, named.item.unit)) for role, unit in by_role]
    stated = [(role, unit) for role, unit in whole if unit and not value_of(unit).reason]
    if named.item.default_measure not in CHANGES:
        stated = [(role, _of_amounts(unit)) for role, unit in stated]
    if named.measure not in CHANGES or row.cell_unit:
        return stated
    of_amounts = {"unit": row.head.phrase.measure, "indicator": label.measure not in CHANGES}
    return [(role, unit) for role, unit in stated
            if units.is_of_change(unit) or not of_amounts.get(role)]  # fmt: skip


def _per(unit: str, goal: str, row: RowLabels) -> str:
    """The unit per what the name says: `立方米/万元` for `立方米` of `万元工业增加值用水量`."""
    over = goal.partition("/")[2]
    name = fold(row.indicator or row.header)
    return f"{unit}/{over}" if over and "/" not in unit and over in name else unit


def _each(unit: str, name: str) -> str:
    """`元` for `元/人` of `人均可支配收入`."""
    of_each = holds(fold(name), "each_person")
    return fold(unit).removesuffix(words_of("each_person", "unit")[0]) if of_each else unit


def _of_carbon_dioxide(unit: str, goal: str, name: str) -> float | None:
    """The factor of `万吨二氧化碳` where the plan keeps `二氧化碳排放量` in tonnes."""
    if not holds(fold(name), "of_carbon_dioxide"):
        return None
    return (units.factor(unit, "吨二氧化碳") or 0.0) * (units.factor("吨", goal) or 0.0) or None


def unfit(role: str, unit: str, goal: str, measure: str) -> LabelError:
    """The error of a unit that the figure cannot have; a change in points is not read."""
    if measure in CHANGES and units.fits(unit, POINTS):
        return LabelError(NOT_READ, "problem-change-in-points", role, unit)
    accepted = list(units.compatible_units(goal))
    key = "problem-bad-unit-change" if measure in CHANGES else "problem-bad-unit"
    return LabelError("bad_unit", key, role, unit, {"accepted": accepted})


def _two_units(stated: list[tuple[str, str]], errors: list[LabelError]) -> None:
    (role, unit), (_, other) = stated[:2]
    errors.append(LabelError("bad_unit", "problem-two-units", role, unit, {"other": other}))


def _unit_above(
    named: NamedFigure, goal: str, errors: list[LabelError]
) -> tuple[str | None, float]:
    """(the unit above the table that fits the indicator, its factor), or (None, 1.0).

    Else the unit that the uploader says of amounts that state none.
    """
    above, amounts = named.context.units, named.measure not in CHANGES
    fitting = [unit for unit in above if units.fits(unit, goal)]
    answer = named.lexicon.mappings.get(("unit", fold(named.item.name))) if amounts else None
    if len({units.factor(unit, goal) for unit in fitting}) > 1:
        errors.append(ambiguous("problem-unit-line", "sheet", "、".join(fitting)))
        fitting = []
    elif above and not fitting and amounts and goal != "%":
        errors.append(unfit("sheet", "、".join(above), goal, named.measure))
    if not fitting and answer and units.fits(answer, goal):
        fitting = [answer]
    return (fitting[0], units.factor(fitting[0], goal) or 1.0) if fitting else (None, 1.0)
