"""How sure a reading is: the share of its cells understood, and of its figures without an error."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.reading import TableReading
from barometer.intake.result import Account

_WHOLE = 100.0


def scored(
    reading: TableReading, account: Account, parser: Parser, figures: Figures
) -> TableReading:
    """The reading with its scores.

    `understood_pct`: cells that are a label, a note, a mark or a figure without an error, of all.
    `score`: that share, times the share of figures without an error.
    """
    size = figures.draft.size
    refused = int(np.count_nonzero(parser.findings.refused))
    good = (size - refused) / size if size else 0.0
    understood = account.cells - account.not_read - min(refused, account.figures)
    share = understood / account.cells if account.cells else 0.0
    return replace(reading, score=share * good, understood_pct=share * _WHOLE)
