"""`合计` of towns, or of quarters, of what does not add up: a share or a mean is no sum."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from barometer.intake.figures.figure import Figures
from barometer.intake.figures.naming import FigureKind
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.locate import column_named
from barometer.intake.layout.sums_of_parts import is_sum_of_parts
from barometer.intake.layout.unnamed_labels import heads_towns
from barometer.intake.words.regions import is_sum


def check(parser: Parser, figures: Figures) -> None:
    """`ambiguous`: a share or a mean in `合计` of a table of towns, or of quarters or months."""
    sums = _of_towns(parser, figures) | _of_parts(parser, figures)
    if not sums.any():
        return
    size, slugs = figures.draft.size, parser.lexicon.slugs

    def adds_up(kind: object) -> float:
        known = isinstance(kind, FigureKind) and kind.indicator
        return float(not known or slugs[known].additive)

    sums &= (figures.kinds.each(adds_up, size) == 0) & ~parser.findings.refused
    parser.findings.report_at(
        "ambiguous", "problem-sum-of-shares", np.flatnonzero(sums), parser.value_header,
        lambda at: (figures.draft.texts[at].as_py(), {}),
    )  # fmt: skip


def _of_towns(parser: Parser, figures: Figures) -> NDArray[np.bool_]:
    """Where a row of towns is `合计`."""
    names, size = figures.draft.label("region"), figures.draft.size
    if not heads_towns(column_named(parser.located, "region") or ""):
        return np.zeros(size, bool)
    return np.array([bool(text) and is_sum(text or "") for text in names.texts])[names.full(size)]


def _of_parts(parser: Parser, figures: Figures) -> NDArray[np.bool_]:
    """Where a column `合计` is of the year only because its quarters or months add up to it."""
    values = parser.located.values
    sums = np.array([is_sum_of_parts(value, values) for value in values], bool)
    return sums[figures.draft.heads] if sums.any() else np.zeros(figures.draft.size, bool)
