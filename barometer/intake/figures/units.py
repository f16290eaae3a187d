"""The unit of a figure: in its cell, its header, its row, its label, or above the table."""

from __future__ import annotations

from itertools import dropwhile

from barometer import units
from barometer.intake.figures.findings import NOT_READ
from barometer.intake.figures.naming import LabelError, RowLabels
from barometer.intake.layout.context import Context
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.phrases import is_harmless
from barometer.intake.words.vocabulary import is_word, tokens
from barometer.plan.pack import Indicator

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
        return counted if fits(counted, of_indicator) else unit
    return unit


def fits(unit: str, goal: str) -> bool:
    """True where a value in the one unit can be turned into the other."""
    return units.factor(unit, goal) is not None


def is_of_change(unit: str) -> bool:
    """True for per cent and for points, which are left out."""
    return fits(unit, "%") or fits(unit, POINTS)


def unit_of(
    row: RowLabels, label: Meaning, measure: str, item: Indicator, context: Context,
    errors: list[LabelError], answer: str | None = None,
) -> tuple[str | None, float]:  # fmt: skip
    """(unit as written, factor to the indicator's unit or to %).

    `answer` is the unit that the uploader says of amounts that state none.
    """
    goal = "%" if measure in CHANGES else item.unit
    answer = answer if answer and measure not in CHANGES and fits(answer, goal) else None
    by_role = [("cell", row.cell_unit), ("head", row.head.phrase.unit), ("unit", row.unit),
               ("indicator", label.phrase.unit)]  # fmt: skip
    stated = [(role, unit) for role, unit in by_role if unit]
    if measure in CHANGES and not row.cell_unit:
        # A unit beside the name (亿元) belongs to the amounts, not to their change.
        of_amounts = {"unit": row.head.phrase.measure,
                      "indicator": label.phrase.measure not in CHANGES}  # fmt: skip
        stated = [
            (role, unit) for role, unit in stated if is_of_change(unit) or not of_amounts.get(role)
        ]
    elif not row.cell_unit and len({units.factor(unit, goal) for _, unit in stated[:2]}) > 1:
        _two_units(stated, errors)
        return stated[0][1], 1.0
    for role, unit in stated:
        factor = units.factor(unit, goal) or units.factor(_per(unit, goal, row), goal)
        if factor is None:
            errors.append(unfit(role, unit, goal, measure))
            return unit, 1.0
        return unit, factor
    above, scale = _line_unit(goal, context, errors, measure)
    if answer and above is None:
        return answer, units.factor(answer, goal) or 1.0
    return above, scale


def _per(unit: str, goal: str, row: RowLabels) -> str:
    """The unit per what the name says: `立方米/万元` for `立方米` of `万元工业增加值用水量`."""
    over = goal.partition("/")[2]
    name = fold(row.indicator or row.header)
    return f"{unit}/{over}" if over and "/" not in unit and over in name else unit


def unfit(role: str, unit: str, goal: str, measure: str) -> LabelError:
    """The error of a unit that the figure cannot have; a change in points is not read."""
    if measure in CHANGES and fits(unit, POINTS):
        return LabelError(NOT_READ, "problem-change-in-points", role, unit)
    accepted = list(units.compatible_units(goal))
    key = "problem-bad-unit-change" if measure in CHANGES else "problem-bad-unit"
    return LabelError("bad_unit", key, role, unit, {"accepted": accepted})


def _two_units(stated: list[tuple[str, str]], errors: list[LabelError]) -> None:
    (role, unit), (_, other) = stated[:2]
    errors.append(LabelError("bad_unit", "problem-two-units", role, unit, {"other": other}))


def _line_unit(
    goal: str, context: Context, errors: list[LabelError], measure: str
) -> tuple[str | None, float]:
    """(the unit line's unit that fits the indicator, its factor), or (None, 1.0)."""
    fitting = [unit for unit in context.units if fits(unit, goal)]
    if len({units.factor(unit, goal) for unit in fitting}) > 1:
        errors.append(LabelError("ambiguous", "problem-unit-line", "sheet", "、".join(fitting)))
        return None, 1.0
    if fitting:
        return fitting[0], units.factor(fitting[0], goal) or 1.0
    if context.units and measure not in CHANGES and goal != "%":
        accepted = list(units.compatible_units(goal))
        text = "、".join(context.units)
        errors.append(
            LabelError("bad_unit", "problem-bad-unit", "sheet", text, {"accepted": accepted})
        )
    return None, 1.0
