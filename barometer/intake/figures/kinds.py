"""The kind of figure that a row reports, from all its labels: indicator, measure, unit."""

from __future__ import annotations

from dataclasses import replace

from barometer.intake.figures.doubts import doubts
from barometer.intake.figures.named import NamedFigure
from barometer.intake.figures.naming import (
    FigureKind,
    LabelError,
    RowLabels,
    listed_code,
    vintage_in_cell,
)
from barometer.intake.figures.row_indicator import label_meaning, row_indicator
from barometer.intake.figures.row_measure import base_year, row_phrase, with_measure
from barometer.intake.figures.units import unit_of, whole_unit
from barometer.intake.layout.context import Context
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.phrases import BASES, VINTAGES
from barometer.intake.words.vocabulary import is_word


def figure_kind(row: RowLabels, lexicon: Lexicon, context: Context) -> FigureKind:
    """The kind of figure that one combination of labels names."""
    errors: list[LabelError] = []
    row = vintage_in_cell(_with_change_in_unit(row))
    label = label_meaning(row, lexicon, context)
    item = row_indicator(row, label, lexicon, context, errors)
    phrase = row_phrase(row, label, lexicon, context, errors)
    if item is None:
        return FigureKind(errors=tuple(errors))
    if row.unit or row.cell_unit:
        row = replace(row, unit=whole_unit(row.unit, item.unit),
                      cell_unit=whole_unit(row.cell_unit, item.unit))  # fmt: skip
    named = with_measure(NamedFigure(row, label, item, phrase, context, lexicon), errors)
    errors += doubts(named)
    return _kind(named, errors)


def _kind(named: NamedFigure, errors: list[LabelError]) -> FigureKind:
    """The kind of a figure whose words are read; errors of its listed cells are added."""
    row, phrase, measure = named.row, named.phrase, named.measure
    unit, factor = unit_of(named, errors)
    since = base_year(named, errors)
    basis = listed_code("basis", BASES, row.basis, errors) or phrase.basis or "statistical"
    vintage = listed_code("vintage", VINTAGES, row.vintage, errors) or phrase.vintage
    return FigureKind(
        named.item.indicator, measure, phrase.sign, basis, since, vintage, unit, factor,
        tuple(errors),
        coverage=None if phrase.coverage == "total" and not row.in_year else phrase.coverage,
        back=phrase.back,
        assumed=not phrase.measure and not unit and measure in CHANGES,
    )  # fmt: skip


def _with_change_in_unit(row: RowLabels) -> RowLabels:
    """The row; a unit such as `±%` says that the figure is a change."""
    if not row.unit or not is_word(fold(row.unit), "signed_percent"):
        return row
    return replace(row, unit="%", measure=row.measure or "annual_change")
