"""`合计` of towns of what does not add up: a share or a mean is no sum."""

from __future__ import annotations

import numpy as np

from barometer.intake.figures.figure import Figures
from barometer.intake.figures.naming import FigureKind
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.locate import column_named
from barometer.intake.layout.unnamed_labels import heads_towns
from barometer.intake.words.regions import is_sum


def check(parser: Parser, figures: Figures) -> None:
    """`ambiguous`: a share or a mean in the row `合计` of a table of towns."""
    if not heads_towns(column_named(parser.located, "region") or ""):
        return
    names, size, slugs = figures.draft.label("region"), figures.draft.size, parser.lexicon.slugs

    def adds_up(kind: object) -> float:
        known = isinstance(kind, FigureKind) and kind.indicator
        return float(not known or slugs[known].additive)

    sums = np.array([bool(text) and is_sum(text or "") for text in names.texts])[names.full(size)]
    sums &= (figures.kinds.each(adds_up, size) == 0) & ~parser.findings.refused
    parser.findings.report_at(
        "ambiguous", "problem-sum-of-shares", np.flatnonzero(sums), parser.value_header,
        lambda at: (figures.draft.texts[at].as_py(), {}),
    )  # fmt: skip
